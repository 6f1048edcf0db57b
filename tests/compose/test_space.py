"""Space: a head that leaves no room for rows is told, and one that surely does is not measured."""

from __future__ import annotations

import pytest

import rakgen
from rakgen.compose import contents, space
from rakgen.compose.space import too_high
from rakgen.document.document import Grid, Section
from rakgen.layout.library import LayoutLibrary
from tests.support.plans import REFERENCE


def with_heading(section: Section, text: str) -> Section:
    """A section whose first heading is another text, in the widths that it had."""
    grid = section.blocks[0]
    assert isinstance(grid, Grid)
    first, *rest = grid.header_rows
    cell, *others = first.cells
    assert cell is not None
    head = first._replace(cells=(cell._replace(content=text), *others))
    return section._replace(blocks=(grid._replace(header_rows=(head, *rest)),))


def test_a_head_is_measured_where_it_may_be_high() -> None:
    layout, _ = LayoutLibrary().get("rak-triwulan")
    assert layout is not None
    section = rakgen.compile(REFERENCE).sections[0]
    heads = [with_heading(section, text) for count in (1, 8, 20, 40, 80, 400) for text in ("no " * count, "a-" * count)]
    faults = [too_high(head, layout, holds_words=True) for head in heads]
    assert [fault is None for fault in faults] == [too_high(head, layout, holds_words=False) is None for head in heads]
    assert {fault and fault.findings[0].key for fault in faults} == {None, "RAK501.tinggi"}


def test_a_plan_is_composed_without_measuring_low_heads_or_counting_what_no_form_prints(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def unneeded(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr(space, "Ruler", unneeded)
    monkeypatch.setattr(contents, "_anggaran_program", unneeded)
    assert rakgen.compile(REFERENCE).sections
