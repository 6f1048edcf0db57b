"""Marked HTML: each cell says its place in the uncut grid, and nothing that only a filter or paper needs is there."""

from __future__ import annotations

import re
from pathlib import Path

import rakgen
from rakgen.document.document import Document
from rakgen.writers.html.marked import marked_html
from rakgen.writers.html.writer import write_html
from tests.support.plans import REFERENCE, compile_plan, generated


def places(document: Document) -> dict[str, str]:
    """The text of every cell by its place."""
    return {
        f"{at}.{number}.{row}.{column}": cell.text
        for at, section in enumerate(document.sections)
        for number, grid in enumerate(section.grids)
        for row, one in enumerate(grid.body_rows)
        for column, cell in enumerate(one.cells)
        if cell
    }


def test_every_body_cell_of_every_section_says_its_place_once_and_in_order() -> None:
    document = compile_plan(REFERENCE)
    html, style = marked_html(document, {"0.0.0.3": "teks", "1.0.0.5": "centang"})
    assert re.findall(r'data-sel="([\d.]+)"', html) == list(places(document))
    assert re.findall(r'<t[dh][^>]*data-sel="([\d.]+)" data-isi="(\w+)"', html) == [
        ("0.0.0.3", "teks"),
        ("1.0.0.5", "centang"),
    ]
    assert html.count('role="grid"') == html.count('<div class="pinggir"></div><table') == 2
    assert style in write_html(document)


def test_a_long_table_is_one_page_with_every_label_once(tmp_path: Path) -> None:
    document = rakgen.compile(tmp_path / "plan.yaml", generated(5, [2, 2, 40]))
    assert "lagi" in write_html(document)
    html, _ = marked_html(document, {})
    assert not re.search(r"lagi|lembar|terus|data-saring|data-isi", html)
    assert re.findall(r'data-sel="([\d.]+)"', html) == list(places(document))
