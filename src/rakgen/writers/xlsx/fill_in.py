"""Fill in: a sheet whose open cells wait for a value, with lists to choose from; all else is locked."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from io import BytesIO
from typing import Any, NamedTuple

from rakgen.text.printable import WORKBOOK, clean
from rakgen.writers.xlsx.package import made_alike

_TEXT = {"text_wrap": True, "valign": "top", "border": 1, "font_size": 10}
_SHADES = {"open": "#FFF9DB", "shut": "#F1F3F5", "head": "#D0EBFF"}
_LINE = 13.5  # points
_CHOSEN = ("Tidak ada dalam daftar", "Pilih salah satu dari daftar.")


class FillColumn(NamedTuple):
    """A column: its heading, its width in characters, what may be chosen in it, and what is said where it is filled."""

    heading: str
    width: int
    choices: Sequence[str] = ()
    help: str = ""


class FillRow(NamedTuple):
    """A row: what its first columns say, and which of the others (by their number) wait for a value."""

    texts: Sequence[str]
    open: frozenset[int]


class FillSheet(NamedTuple):
    """A sheet: its name, the lines above its table, its columns and rows."""

    name: str
    lines: Sequence[str]
    columns: Sequence[FillColumn]
    rows: Sequence[FillRow]


def write_fill_in(sheet: FillSheet, title: str) -> bytes:
    """The workbook of a sheet. Open cells hold texts, so that a number stays as it is typed; no text becomes a formula.

    The lock has no password: it keeps from slips alone.
    """
    import xlsxwriter

    buffer = BytesIO()
    with xlsxwriter.Workbook(buffer, {"in_memory": True}) as book:
        book.set_properties({"title": clean(title, WORKBOOK)[:255], "created": datetime(2000, 1, 1)})
        _fill(book, book.add_worksheet(sheet.name), sheet)
    return made_alike(buffer.getvalue())


def _fill(book: Any, page: Any, sheet: FillSheet) -> None:
    head = book.add_format(_TEXT | {"bold": True, "bg_color": _SHADES["head"], "align": "center"})
    shut = book.add_format(_TEXT | {"bg_color": _SHADES["shut"]})
    waits = book.add_format(_TEXT | {"bg_color": _SHADES["open"], "locked": False, "num_format": "@"})
    first = len(sheet.lines) + 1
    for row, line in enumerate(sheet.lines):
        page.write_string(row, 0, clean(line, WORKBOOK), book.add_format({"bold": not row}))
    for number, column in enumerate(sheet.columns):
        page.set_column(number, number, column.width)
        page.write_string(first, number, column.heading, head)
    for row, filled in enumerate(sheet.rows, first + 1):
        page.set_row(
            row, max(2, *(_lines(text, sheet.columns[at].width) for at, text in enumerate(filled.texts))) * _LINE
        )
        for number, column in enumerate(sheet.columns):
            text = clean(filled.texts[number], WORKBOOK) if number < len(filled.texts) else ""
            if text:
                page.write_string(row, number, text, waits if number in filled.open else shut)
            else:
                page.write_blank(row, number, None, waits if number in filled.open else shut)
            if number in filled.open and (column.choices or column.help):
                page.data_validation(row, number, row, number, _asked(column))
    last = first + len(sheet.rows)
    page.ignore_errors({"number_stored_as_text": f"A1:XFD{last + 1}"})
    page.freeze_panes(first + 1, 0)
    page.repeat_rows(first)
    page.set_landscape()
    page.set_paper(9)
    page.set_margins(0.4, 0.4, 0.5, 0.5)
    page.fit_to_pages(1, 0)
    page.protect("", {"format_columns": True, "format_rows": True})


def _lines(text: str, width: int) -> int:
    """How many lines a text takes in a column, guessed on the high side."""
    return sum(1 + len(line) // (width - 3) for line in text.split("\n"))


def _asked(column: FillColumn) -> dict[str, Any]:
    """What a cell of a column takes, and what is said beside it."""
    told = {"input_title": column.heading[:32], "input_message": column.help[:255]} if column.help else {}
    if not column.choices:
        return {"validate": "any", **told}
    return {"validate": "list", "source": list(column.choices), "error_title": _CHOSEN[0], "error_message": _CHOSEN[1],
            **told}  # fmt: skip
