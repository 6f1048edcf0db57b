"""Cells: texts and numbers of a document put into the cells of a sheet, each with its format."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, TypeAlias

from rakgen.document.document import Cell, Column, Line, Mark, Page
from rakgen.document.metrics import text_width
from rakgen.document.typefaces import MARK_FONT
from rakgen.document.widths import MM
from rakgen.text.printable import WORKBOOK, clean
from rakgen.writers.paper_rows import without_sign
from rakgen.writers.xlsx.formulas import SheetFormulas, write_figure
from rakgen.writers.xlsx.heights import is_bold
from rakgen.writers.xlsx.runs import indented, is_simple, joined, worth_runs
from rakgen.writers.xlsx.values import number_of, shortened

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook as Book
    from xlsxwriter.worksheet import Worksheet

ALIGN = {"kiri": "left", "tengah": "center", "kanan": "right"}
_STYLE: dict[str, dict[str, Any]] = {
    "biasa": {},
    "tebal": {"bold": True},
    "miring": {"italic": True},
    "tebal-miring": {"bold": True, "italic": True},
    "coret": {"font_strikeout": True},
    "garis-bawah": {"bold": True, "underline": 1},
    "garis-bawah-biasa": {"underline": 1},
}

SheetRange: TypeAlias = tuple[int, int, int, int]
"""The cells from a row and column to a row and column, these included, from 0."""


class Formats:
    """Formats of the workbook, each made once."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self._made: dict[tuple[tuple[str, Any], ...], Format] = {}

    def get(self, **properties: Any) -> Format:
        """The format with these properties, as xlsxwriter names them."""
        key = tuple(sorted(properties.items()))
        if key not in self._made:
            self._made[key] = self._book.add_format(properties)
        return self._made[key]


class SheetCells:
    """Writes into the cells of one sheet; `width` is that of the columns from one to another, in points."""

    def __init__(self, sheet: Worksheet, page: Page, formats: Formats, width: Callable[[int, int], float]) -> None:
        self.sheet, self.page, self.formats, self.width = sheet, page, formats, width

    def cell(self, place: SheetRange, cell: Cell, spec: Column, formulas: SheetFormulas, *, again: bool) -> None:
        """A cell at a place, or one that a page prints `again`: its text is that of the label, so that who filters
        finds both, and its format adds "(lanjutan)"; a number is a text there, so that who sums counts it once.
        """
        pattern = "@"
        if again and (plain := without_sign(cell)) is not cell and is_simple(plain):
            cell, pattern = plain, f'@" {cell.lines[-1].text}"'
        head = cell.role == "header"
        base = {
            "align": ALIGN[cell.align], "valign": "vcenter" if head else "top", "text_wrap": True, "border": 1,
            "font_name": self.page.font, "font_size": self.page.size,
        }  # fmt: skip
        if cell.fill:
            base |= {"bg_color": f"#{cell.fill}", "font_color": _ink(cell.fill)}
        if isinstance(cell.content, Mark):
            base["font_name"] = MARK_FONT
            if cell.content.shaded and cell.fill:
                base["font_color"] = f"#{cell.fill}"
        steps, lines = indented(cell)
        base |= {"indent": steps} if steps else {}
        waits = None if head or again else formulas.patterns.get(place[:2])
        text = (cell.text, waits) if waits and place[:2] in formulas.texts else None
        found: tuple[float | str, str] | None = (None if head or again else number_of(cell, spec)) or text
        if found is not None:
            value, pattern = found
            properties = base | _STYLE[lines[0].style] | {"num_format": pattern}
            room = self.width(place[1], place[3]) - self.page.padding / MM
            if text_width(cell.text, self.page.font, self.page.size, is_bold(lines[0])) > room:
                properties |= {"shrink": True, "text_wrap": False}  # Excel shows ### where a number has no room
            self._merge(place, self.formats.get(**properties))
            write_figure(self.sheet, place[:2], value, self.formats.get(**properties), formulas)
            return
        self.put(place, lines if cell.content else (), base | {"num_format": waits or pattern})

    def put(self, place: SheetRange, lines: Sequence[Line], base: dict[str, Any]) -> None:
        """Text into a cell, or into several made one."""
        runs = [(clean(run.text, WORKBOOK), run.style) for run in joined(lines) if run.text]
        styles = {style for _, style in runs}
        whole = self.formats.get(**base, **(_STYLE[styles.copy().pop()] if len(styles) == 1 else {}))
        self._merge(place, whole)
        row, column = place[:2]
        text = "".join(part for part, _ in runs).strip("\n")  # empty paragraphs at the ends print nothing
        short = shortened(text)
        if not text:
            self.sheet.write_blank(row, column, None, whole)
        elif len(styles) == 1 or short != text or not worth_runs(runs):
            self.sheet.write_string(row, column, short, whole)
        else:
            font = {key: base[key] for key in ("font_name", "font_size", "font_color") if key in base}
            parts: list[Any] = []
            for part, kind in runs:
                parts += [self.formats.get(**font, **_STYLE[kind]), part]
            self.sheet.write_rich_string(row, column, *parts, whole)

    def _merge(self, place: SheetRange, form: Format) -> None:
        if place[:2] != place[2:]:
            self.sheet.merge_range(*place, "", form)


def _ink(fill: str) -> str:
    """Black or white, whichever is read better on a fill."""
    red, green, blue = (int(fill[i : i + 2], 16) for i in (0, 2, 4))
    return "#000000" if 0.299 * red + 0.587 * green + 0.114 * blue > 140 else "#FFFFFF"
