"""A document carries the grids of its sections in every format that has tables."""

from __future__ import annotations

from rakgen.document.document import Document
from rakgen.writers.docx.writer import write_docx
from rakgen.writers.html.writer import write_html
from rakgen.writers.xlsx.writer import write_xlsx
from tests.support.cut_tables import assert_cut_grid, html_pages, sheet_pages, unindented
from tests.support.readers import NS, all_grids, find_grid, grid_boxes, parse_html, read_workbook
from tests.support.spans import assert_same_tables, docx_boxes


def assert_same_grids(document: Document) -> None:
    """The tables of the Word file, the workbook and the HTML page, cell by cell."""
    tables = [table for table in docx_boxes(write_docx(document)[0]) if table[0]]  # without a header: two signatures
    assert_same_tables(tables, [grid_boxes(grid) for grid in all_grids(document)])
    assert_same_workbook(document)
    assert_same_page(document)


def assert_same_workbook(document: Document) -> None:
    """Values as shown and merges, cell by cell, pages joined at the breaks of the sheet."""
    book = read_workbook(write_xlsx(document).data)
    for sheet, section in zip(book, document.sections, strict=True):
        row = 1
        for grid in section.grids:
            pages, row = sheet_pages(sheet, find_grid(sheet, grid, row))
            assert_cut_grid(pages, unindented(grid), section.page)


def assert_same_page(document: Document) -> None:
    """Texts and merges of the HTML page, cell by cell, what is printed on several pages joined."""
    tables = parse_html(write_html(document)).iter(f"{NS}table")
    for section in document.sections:
        for grid in section.grids:
            assert_cut_grid(html_pages(next(tables)), grid, section.page)
