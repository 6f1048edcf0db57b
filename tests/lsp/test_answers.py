"""Answers: which actions an editor asks for."""

from __future__ import annotations

import pytest

from tests.support.each import each

types = pytest.importorskip("lsprotocol.types")
_is_wanted = pytest.importorskip("rakgen.lsp.answers")._is_wanted

KIND = types.CodeActionKind


@each(
    ("kind", "only", "wanted"),
    [
        (KIND.QuickFix, None, True),
        (KIND.QuickFix, ["quickfix"], True),
        (KIND.QuickFix, [KIND.Refactor], False),
        (KIND.SourceFixAll, [KIND.Source], True),
        ("source.fixAll.rakgen", ["source.fixAll"], True),
        (KIND.SourceFixAll, ["source.fixAll.rakgen"], False),
        ("sources", ["source"], False),
    ],
)
def test_an_action_is_wanted_where_its_kind_or_what_that_is_of_is_asked_for(
    kind: str, only: list[str] | None, wanted: bool
) -> None:
    assert _is_wanted(kind, only) is wanted
