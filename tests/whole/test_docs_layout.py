"""docs/layout.md is run: every layout in it prints the table shown below it."""

from __future__ import annotations

import re

import pytest

from tests.support.docs_layout import examples, printed, section_of
from tests.support.each import each
from tests.support.forms import RENCANA
from tests.support.plans import ROOT

TEXT = (ROOT / "docs" / "layout.md").read_text(encoding="utf-8")
EXAMPLES = examples(TEXT)


@pytest.mark.slow
@each("number", range(len(EXAMPLES)))
def test_layout_of_the_page_prints_its_table(number: int) -> None:
    layout_text, table = EXAMPLES[number]
    assert printed(TEXT, layout_text) == table


def test_the_page_shows_the_plan_and_many_layouts() -> None:
    assert re.findall(r"```rencana\n(.*?)```", TEXT, re.DOTALL) == [RENCANA]
    assert len(EXAMPLES) >= 14


def test_a_form_of_twelve_columns_takes_less_than_thirty_lines() -> None:
    layout_text, table = EXAMPLES[0]
    assert len(layout_text.splitlines()) < 30
    grid = section_of(TEXT, layout_text).grids[0]
    assert len(grid.columns) == 12
    assert table.splitlines()[2] == "|".join(str(n) for n in range(1, 13))


@pytest.mark.parametrize("name", re.findall(r"\]\((gambar/[^)]+)\)", TEXT))
def test_pictures_are_there(name: str) -> None:
    assert (ROOT / "docs" / name).read_bytes().startswith(b"\x89PNG")
