"""Delimited writer: a Grid as CSV or TSV, one record for each row, every text as printed."""

from __future__ import annotations

import csv
from io import StringIO
from typing import Literal

from rakgen.document.document import Document, Grid
from rakgen.text.excel_fields import is_formula, kept
from rakgen.writers.facts import cell_owners


def write_delimited(
    grid: Grid, separator: str = ",", *, spreadsheet: bool = False, repeat: Literal["ulang", "kosong"] = "kosong"
) -> bytes:
    """The table in UTF-8; fields are quoted where RFC 4180 asks for it, records end with CR LF (with LF when tabs
    separate).

    `spreadsheet` makes a file to open in Excel: it begins with a byte order mark, and what Excel would change is
    spelled so that it shows the text. Otherwise every text is as typed. `repeat` is what stands in places under a
    merge.
    """
    text = StringIO()
    writer = csv.writer(text, delimiter=separator, lineterminator="\n" if separator == "\t" else "\r\n")
    for record in _records(grid, repeat == "ulang"):
        writer.writerow([kept(field, separator) for field in record] if spreadsheet else record)
    return text.getvalue().encode("utf-8-sig" if spreadsheet else "utf-8", "replace")


def _records(grid: Grid, repeat: bool) -> list[list[str]]:
    if not repeat:
        return grid.matrix()
    rows = (*grid.header_rows, *grid.body_rows)
    owners = cell_owners(rows, len(grid.columns))
    return [[cell.text if cell else "" for cell in row] for row in owners]


def formulas(document: Document) -> int:
    """How many cells of a document a spreadsheet would run as formulas."""
    return sum(
        is_formula(cell.text) for section in document.sections for grid in section.grids for cell in grid.cells()
    )
