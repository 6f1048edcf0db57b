"""Answers: which actions an editor asks for."""

from __future__ import annotations

import pytest

from tests.support.each import each


@each(
    ("kind", "only", "wanted"),
    [
        ("quickfix", None, True),
        ("quickfix", ["quickfix"], True),
        ("quickfix", ["refactor"], False),
        ("source.fixAll", ["source"], True),
        ("source.fixAll.rakgen", ["source.fixAll"], True),
        ("source.fixAll", ["source.fixAll.rakgen"], False),
        ("sources", ["source"], False),
    ],
)
def test_an_action_is_wanted_where_its_kind_or_what_that_is_of_is_asked_for(
    kind: str, only: list[str] | None, wanted: bool
) -> None:
    """Whether the editor's kinds came as texts or as what the protocol has for them."""
    types = pytest.importorskip("lsprotocol.types")  # which takes a third of a second
    is_wanted = pytest.importorskip("rakgen.lsp.answers")._is_wanted
    known = {str(own.value): own for own in types.CodeActionKind}
    assert is_wanted(kind, only) is wanted
    assert is_wanted(known.get(kind, kind), only and [known.get(name, name) for name in only]) is wanted
