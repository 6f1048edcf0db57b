"""XLSX on paper: pages begin where the breaker says, with their labels; what the breaker is told is what rows are."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
import pytest

import rakgen
from rakgen.document import refit
from rakgen.document.document import Cell, Column, Document, Grid, Mark, Page, Row, Section, Signature, Signer, Title
from rakgen.document.metrics import text_width
from rakgen.document.widths import MM, ColumnWidths, cell_lines_width, column_widths
from rakgen.writers.xlsx.columns import sheet_columns
from rakgen.writers.xlsx.paper import SheetHeights, normal_size, sized
from rakgen.writers.xlsx.writer import write_xlsx
from tests.support.each import each
from tests.support.plans import ROOT, compile_plan, generated

AGAIN = '@" (lanjutan)"'


def sheet_of(document: Document) -> openpyxl.worksheet.worksheet.Worksheet:
    return openpyxl.load_workbook(BytesIO(write_xlsx(document).data)).worksheets[0]


def compiled(text: str) -> Document:
    return rakgen.compile(Path("plan.yaml"), text)


@pytest.fixture(scope="module")
def long() -> Document:
    return compiled(generated(5, [2, 2, 40]))


def begins(sheet: openpyxl.worksheet.worksheet.Worksheet) -> list[int]:
    """The rows that begin a page, counted from 1."""
    return [one.id + 1 for one in sheet.row_breaks.brk]


def points(sheet: openpyxl.worksheet.worksheet.Worksheet, rows: range) -> float:
    return sum(sheet.row_dimensions[row].height or 15.0 for row in rows)


@each("font", ["Arial", "Times New Roman", "Calibri", "Bookman Old Style", "Arial Narrow"])
def test_a_digit_of_the_workbooks_own_type_is_7_pixels_wide(font: str) -> None:
    size = normal_size(font)
    assert text_width("0", font, size) / 0.75 == pytest.approx(7, rel=0.035)


@pytest.mark.slow
def test_the_workbooks_own_type_is_that_of_the_layout(long: Document) -> None:
    book = openpyxl.load_workbook(BytesIO(write_xlsx(long).data))
    normal = book._fonts[0]  # type: ignore[attr-defined]
    assert (normal.name, normal.sz, normal.scheme) == ("Arial", 9.5, None)


@pytest.mark.slow
def test_each_page_begins_with_its_labels_and_no_merge_crosses_its_beginning(long: Document) -> None:
    sheet = sheet_of(long)
    rows = begins(sheet)
    assert len(rows) > 1
    for row in rows:
        number, sasaran = sheet.cell(row, 1), sheet.cell(row, 2)
        assert (number.value, number.number_format) == ("3.", "@")
        assert str(sasaran.value).startswith("S3 ") and sasaran.number_format == AGAIN
        crossing = [str(area) for area in sheet.merged_cells.ranges if area.min_row < row <= area.max_row]
        assert crossing == []
    labels = {sheet.cell(row, 2).value for row in rows}
    assert len(labels) == 1 and len([1 for cell in sheet["B"] if cell.value in labels]) == len(rows) + 1


@pytest.mark.slow
def test_no_page_is_higher_than_its_paper(long: Document) -> None:
    sheet = sheet_of(long)
    head = points(sheet, range(*title_rows(sheet)))
    starts = [1, *begins(sheet), sheet.max_row + 1]
    room = long.sections[0].page.text_height / MM
    for number, (first, after) in enumerate(zip(starts, starts[1:], strict=False)):
        high = points(sheet, range(first, after)) + (head if number else 0.0)
        assert room * 0.5 < high <= room or after == sheet.max_row + 1 and high <= room


def title_rows(sheet: openpyxl.worksheet.worksheet.Worksheet) -> tuple[int, int]:
    first, last = str(sheet.print_title_rows).replace("$", "").split(":")
    return int(first), int(last) + 1


@pytest.mark.slow
def test_a_number_that_goes_on_overleaf_is_a_number_once() -> None:
    plan = generated(5, [2, 2, 40]).replace("target: 75%", "target: 1.250.000")
    sheet = sheet_of(compiled(plan))
    targets = [cell for cell in sheet["D"] if str(cell.value or "").replace(".", "") == "1250000"]
    again = {row for row in begins(sheet) if sheet.cell(row, 3).number_format == AGAIN}
    assert again and {type(cell.value) for cell in targets if cell.row in again} == {str}
    assert {type(cell.value) for cell in targets if cell.row not in again} == {int}


@pytest.mark.slow
def test_a_number_wider_than_its_column_shrinks_as_excel_would_show_no_figure_of_it() -> None:
    document = compiled(generated(1, [2]).replace("target: 75%", "target: Rp1.250.000.000"))
    (section,) = document.sections
    grid = section.grids[0]
    narrow = (*grid.columns[:3], grid.columns[3]._replace(width=15.0), *grid.columns[4:])
    tight = document._replace(sections=(section._replace(blocks=(grid._replace(columns=narrow),)),))
    for one, shrinks in ((document, False), (tight, True)):
        (target, *_) = [cell for cell in sheet_of(one)["D"] if isinstance(cell.value, int)]
        assert (bool(target.alignment.shrink_to_fit), bool(target.alignment.wrap_text)) == (shrinks, not shrinks)


@pytest.mark.slow
def test_each_table_of_a_sheet_has_its_own_header_rows_on_each_of_its_pages() -> None:
    document = compile_plan(ROOT / "plans" / "contoh" / "renaksi-dua-tabel.yaml")
    (section,) = document.sections
    rows = section.grids[1].body_rows
    blocks = (*section.blocks[:-1], section.blocks[-1]._replace(body_rows=rows * 9))  # type: ignore[call-arg]
    sheet = sheet_of(document._replace(sections=(section._replace(blocks=blocks),)))
    heads = [cell.text for cell in section.grids[1].header_rows[0].cells if cell]
    assert sheet.print_title_rows is None
    later = begins(sheet)[-2:]
    assert len(later) == 2
    for row in later:
        assert [cell.value for cell in sheet[row] if cell.value] == heads


@pytest.mark.slow
@pytest.mark.parametrize("count", range(6, 22, 3))
def test_a_signature_stands_whole_on_a_page_with_rows(count: int) -> None:
    document = compiled(generated(3, [count]))
    sheet = sheet_of(document)
    last = begins(sheet)[-1] if begins(sheet) else 1
    signed = next(cell.row for row in sheet.iter_rows() for cell in row if str(cell.value).startswith("KUPANG,"))
    assert last < signed - 2
    head = points(sheet, range(*title_rows(sheet))) if last > 1 else 0.0
    assert points(sheet, range(last, sheet.max_row + 1)) + head <= document.sections[0].page.text_height / MM


def test_a_sheet_is_printed_smaller_where_its_words_need_that() -> None:
    page = Page(210, 297, (20, 15, 20, 15), "Arial", 9)
    body = (Row((Cell("mempertanggungjawabkan laporan"),) * 6),)
    needed = 6 * (text_width("mempertanggungjawabkan", "Arial", 9) * MM + page.padding + 0.6)
    for width, scale in ((needed, 1.0), (needed * 0.88, 0.85), (needed / 2, 0.8)):
        paper = page._replace(width=width + 30.1)
        for fixed, printed in ((False, scale), (True, 1.0)):
            grid = Grid((Column(width / 6, is_fixed=fixed),) * 6, (), body)
            section = Section(paper, Title(("JUDUL",)), (grid,))
            found = sized(section)
            assert (found.scale, found.paper) == (printed, paper)
            assert [one.key for one in found.cut] == ["RAK945.kata"] * (width == needed / 2 and not fixed)
            wide = found.section.grids[0].columns if printed < 1 else grid.columns
            assert sum(column.width for column in wide) == pytest.approx((width + 0.1) / printed, abs=0.2)
            sheet = sheet_of(compiled(generated(7, [1]))._replace(sections=(section,)))
            columns = sheet.column_dimensions.values()  # one for all that are equally wide
            written = sum((column.max - column.min + 1) * column.width * 7 for column in columns)
            assert written == pytest.approx(sum(sheet_columns(found.section).pixels), abs=6)
            assert sheet.page_margins.left == pytest.approx(15 / 25.4)


def test_columns_of_a_prescribed_width_are_printed_so_wide_on_a_sheet_that_is_smaller() -> None:
    page = Page(210, 297, (20, 15, 20, 15), "Arial", 9)
    words = Row((Cell("mempertanggungjawabkan laporan"),) * 8)
    mixed = Grid((Column(40), *(Column(20, is_fixed=False),) * 7), (), (words,))
    prescribed = Grid((Column(50), Column(130)), (), (Row((Cell("a"), Cell("b"))),))
    found = sized(Section(page, Title(("JUDUL",)), (prescribed, mixed)))
    above, below = ([column.width * found.scale for column in grid.columns] for grid in found.section.grids)
    assert found.scale < 1
    assert above == pytest.approx([50, 130])
    assert below[0] == pytest.approx(40)
    assert sum(below) == pytest.approx(180)


def test_widths_are_shared_out_once_whatever_the_scale(monkeypatch: pytest.MonkeyPatch) -> None:
    shared: list[Page] = []

    def counted(*table: Any) -> ColumnWidths:
        shared.append(table[-2])
        return column_widths(*table)

    monkeypatch.setattr(refit, "column_widths", counted)
    page = Page(210, 297, (20, 15, 20, 15), "Arial", 9)
    grid = Grid((Column(20, is_fixed=False),) * 9, (), (Row((Cell("mempertanggungjawabkan"),) * 9),))
    found = sized(Section(page, Title(("JUDUL",)), (grid,)))
    assert (found.scale, shared) == (0.8, [found.section.page])


def test_the_breaker_is_told_the_heights_that_the_rows_are_made() -> None:
    document = compiled(generated(7, [5]))
    section = document.sections[0]
    sheet = sheet_of(document)
    first, after = title_rows(sheet)
    heights = SheetHeights(section, sheet_columns(section), points(sheet, range(1, first)))
    assert heights.title().safe == points(sheet, range(1, first))
    end = first + len(section.grids[0].header_rows) + len(section.grids[0].body_rows)
    assert heights.signature().safe == points(sheet, range(end, sheet.max_row + 1))
    mark = next(
        cell for row in section.grids[0].body_rows for cell in row.cells if cell and isinstance(cell.content, Mark)
    )
    assert heights.cell(mark, 20.0) == heights.cell(mark._replace(content="K"), 20.0)
    word, full = Cell("Penyelenggaraan"), section.page.padding / MM
    width = text_width(word.text, section.page.font, section.page.size) + full + 0.01  # as a row is made for it
    told = cell_lines_width(word, [width * MM], 0, section.page)
    assert heights.cell(word, told) == heights.cell(Cell("P"), told)


def test_a_signature_of_two_blocks_below_each_other_is_counted_whole() -> None:
    signer = Signer(("KEPALA,",), "NAMA", ("NIP. 1",))
    section = compiled(generated(7, [1])).sections[0]._replace(signature=Signature(signer, signer))
    one = section._replace(signature=Signature(None, signer))
    narrow = sheet_columns(section)._replace(pixels=(200,))
    assert high(section, narrow) == 2 * high(one, narrow)


def high(section: Section, columns: object) -> float:
    return SheetHeights(section, columns, 0.0).signature().safe  # type: ignore[arg-type]
