"""A built workbook as somebody edits it: the cells below the headings of its tables."""

from __future__ import annotations

import io
import random

from openpyxl import load_workbook
from openpyxl.cell.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet


def edited_workbook(xlsx: bytes, rnd: random.Random, count: int) -> tuple[bytes, list[tuple[str, str]]]:
    """The file after edits of cells at random places of its last sheet, and what was and is said."""
    book = load_workbook(io.BytesIO(xlsx))
    cells, said = body_cells(book.worksheets[-1]), []
    for cell in rnd.sample(cells, min(count, len(cells))):
        old = cell.value
        if isinstance(old, str) and old.startswith("="):
            continue
        cell.value = _new(old, cell.number_format, rnd)
        said.append((str(old or ""), str(cell.value or "")))
    out = io.BytesIO()
    book.save(out)
    return out.getvalue(), said


def body_cells(sheet: Worksheet) -> list[Cell]:
    """The cells with borders below the rows that each page repeats."""
    head = int((sheet.print_title_rows or "0").rsplit(":", 1)[-1].replace("$", ""))
    cells = (cell for row in sheet.iter_rows(min_row=head + 1) for cell in row)
    return [cell for cell in cells if isinstance(cell, Cell) and cell.border.left.style and not cell.font.bold]


def _new(old: object, shown: str, rnd: random.Random) -> object:
    if isinstance(old, (int, float)):
        return rnd.randrange(1, 99) / 100 if "%" in shown else rnd.randrange(1, 999) * (10**6 if old > 10**5 else 1)
    if old is None or old in ("✓", "v"):
        return None if old else "v"
    return f"{old} {rnd.choice(['(baru)', 'dan lain-lain: 5 #x', '- tahap II', '[2]'])}"
