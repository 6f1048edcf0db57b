"""The shipped layouts, each with its invented example: columns, words kept whole, pages that read alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from rakgen.document.document import PADDING
from rakgen.document.metrics import longest_word, text_width
from rakgen.document.widths import MM
from tests.support.each import each
from tests.support.forms import row_text
from tests.support.plans import EXAMPLES, ROOT, compile_plan

GRIDS = ROOT / "tests" / "data" / "shipped"
LAYOUT = sorted((ROOT / "templates" / "layouts").glob("*.yaml"))
PAPERS = [
    *((path, None) for path in EXAMPLES),
    *((path, paper) for path in EXAMPLES if path.stem.startswith("rak-") for paper in ("A4", "F4")),
]
COLUMN_COUNTS = {
    "evaluasi-renja": [23],
    "iku": [8],
    "monev-renaksi": [16],
    "notulen-capaian": [11],
    "pengukuran-triwulan": [19],
    "pk": [4, 4],
    "pk-pernyataan": [4, 4],
    "rak-bulanan": [18],
    "rak-triwulan": [10],
    "renaksi-bulanan": [15],
    "renaksi-dua-tabel": [7, 10],
    "renaksi-jadwal": [24],
    "renaksi-triwulan": [13],
    "renja": [8],
    "renstra-matriks": [11, 15],
    "rkt": [10],
}


def test_every_shipped_layout_has_an_example_marked_as_invented() -> None:
    assert [path.stem for path in EXAMPLES] == [path.stem for path in LAYOUT]
    assert sorted(path.stem for path in EXAMPLES) == sorted(COLUMN_COUNTS)
    for path in EXAMPLES:
        text = path.read_text(encoding="utf-8")
        assert "CONTOH REKAAN" in text
        assert f"layout: {path.stem}\n" in text


def test_no_shipped_layout_is_longer_than_forty_lines_or_without_a_purpose() -> None:
    for path in LAYOUT:
        lines = path.read_text(encoding="utf-8").splitlines()
        assert len(lines) <= 40 and any(line.startswith("untuk: ") for line in lines), path.stem


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_columns_and_title(path: Path) -> None:
    *_, section = compile_plan(path).sections
    assert [len(grid.columns) for grid in section.grids] == COLUMN_COUNTS[path.stem]
    assert any("2026" in line for line in section.title.lines)
    assert section.signature is not None


def test_renaksi_jadwal_has_three_header_rows_and_shaded_months() -> None:
    (section,) = compile_plan(ROOT / "plans" / "contoh" / "renaksi-jadwal.yaml").sections
    grid = section.grids[0]
    assert len(grid.header_rows) == 3
    assert [cell.colspan for cell in grid.header_rows[1].cells[12:] if cell] == [3, 3, 3, 3]
    shaded = [cell for row in grid.body_rows for cell in row.cells[12:] if cell and cell.role == "mark"]
    assert shaded and all(cell.fill == "548235" for cell in shaded)


def test_the_whole_pk_begins_with_the_statement_of_both_parties() -> None:
    statement, annex = compile_plan(ROOT / "plans" / "contoh" / "pk-pernyataan.yaml").sections
    assert statement.title.lines[0] == "PERJANJIAN KINERJA TAHUN 2026" and not statement.grids and annex.grids
    assert statement.signature is not None and statement.signature.left and statement.signature.right
    assert "NAMA BUPATI CONTOH" in str(statement.blocks) and "NAMA CONTOH, S.Sos." in str(statement.blocks)


@pytest.mark.slow
@each("path", EXAMPLES)
def test_every_cell_of_the_example_is_the_one_of_the_form(path: Path) -> None:
    """As the form prints it, cells parted by |, lines of a cell by /."""
    *_, section = compile_plan(path).sections
    tables = ("".join(f"{row_text(row)}\n" for row in grid.matrix()) for grid in section.grids)
    assert "\n".join(tables) == (GRIDS / f"{path.stem}.txt").read_text(encoding="utf-8")


@pytest.mark.slow
@each(("path", "paper"), PAPERS)
def test_no_word_is_broken_inside(path: Path, paper: str | None) -> None:
    """At its own paper each layout keeps every word whole; the reference forms do so at A4 and F4 as well."""
    *_, section = compile_plan(path, paper).sections
    page = section.page
    broken = []
    for grid in section.grids:
        for row in (*grid.header_rows, *grid.body_rows):
            for number, cell in enumerate(row.cells):
                if cell is None:
                    continue
                room = (sum(column.width for column in grid.columns[number : number + cell.colspan]) - PADDING) / MM
                whole = cell.role in ("header", "number") and grid.columns[number].period and cell.colspan == 1
                for line in cell.lines:
                    measure = text_width if whole else longest_word
                    if measure(line.text, page.font, page.size, line.style.startswith("tebal")) > room:
                        broken.append(line.text)
        assert abs(sum(column.width for column in grid.columns) - page.text_width) < 0.01
    assert broken == []
