"""XLSX sheet: the cells that are seen of one sheet, as a grid."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from rakgen.readers.html_text import TICK
from rakgen.readers.number_format import plain_value, shown
from rakgen.readers.raw import RawCell, RawPlace, RawTable, Remark, RemarkKind
from rakgen.readers.xlsx_colours import ThemeColours
from rakgen.readers.xlsx_merges import MergedCells

_MOST_ROWS, _MOST_COLUMNS = 20_000, 400
_MOST_PLACES = 1_000_000  # rows times columns
_LONGEST_GAP = 30  # empty rows or columns between what is said, of which more are left out
_MM_PER_CHARACTER = 7 * 25.4 / 96
_TICKS = {"wingdings": "üþ", "wingdings 2": "PR", "webdings": "a", "marlett": "ab"}
"""The letters that are ticks in fonts of symbols."""
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


class _CellStyle(NamedTuple):
    bold: bool
    ticks: str  # letters that are ticks in its font
    code: str
    fill: str | None
    has_side: bool
    struck: bool


class SheetReader:
    """Reads a sheet; afterwards `remarks` tells what was left, `borders` the places with a border at their side, and
    `pages` the rows with which paper begins a new page - rows and columns counted among those that are seen; with
    `unseen` the hidden ones are among these.
    """

    def __init__(
        self, sheet: Any, formulas: Any, colours: ThemeColours, merges: Sequence[MergedCells], *, unseen: bool = False
    ) -> None:
        self.merges, self.unseen = merges, unseen
        self.sheet, self.formulas, self.colours = sheet, formulas, colours
        self.remarks: list[Remark] = []
        self.borders: set[tuple[int, int]] = set()
        self.pages: tuple[int, ...] = ()
        self._styles: dict[Any, _CellStyle] = {}
        self.moved: dict[tuple[int, int], tuple[int, int]] = {}  # merged cells whose first row or column is hidden

    def words(self) -> str:
        """All that the sheet shows, each cell on lines of its own."""
        return "\n".join(text for cell in self._written() if (text := self._text(cell).strip()))

    def _written(self) -> list[Any]:
        """The cells that the file has, in order; those of `iter_rows` are made up to the last row and column."""
        return [cell for _, cell in sorted(self.sheet._cells.items())]

    def remark(self, kind: RemarkKind, text: str, row: int = 0, column: int = 0) -> None:
        """Tell of something in the sheet."""
        self.remarks.append(Remark.about(kind, RawPlace(self.sheet.title, 0, 0, row, column), text))

    def table(self) -> RawTable | None:
        """The whole sheet as one grid; None where it is empty."""
        used = [cell for cell in self._written() if cell.value is not None and cell.value != ""]
        self._around()
        if not used:
            return None
        columns = self._seen(used, self._hidden_columns(), _MOST_COLUMNS, by_row=False)
        most = min(_MOST_ROWS, _MOST_PLACES // max(len(columns), 1))
        rows = self._seen(used, self._hidden_rows(), most, by_row=True)
        heads = self._heads(rows)
        cells = tuple(self._cells(rows, columns, heads))
        self.pages = tuple(
            sorted({number for brk in self.sheet.row_breaks.brk for row, number in rows.items() if row == brk.id + 1})
        )
        widths = tuple(self._width(column) for column in columns)
        return RawTable(len(rows), len(columns), cells, RawPlace(sheet=self.sheet.title), False, True, widths)

    # What is seen

    def _seen(self, used: Sequence[Any], hidden: set[int], most: int, *, by_row: bool) -> dict[int, int]:
        """The rows or columns that are read, each with its number among them; those that are hidden and say something
        are told, and read where that is asked for.
        """
        said: set[int] = set()
        lines: dict[int, list[Any]] = {}
        for cell in used:
            lines.setdefault(cell.row if by_row else cell.column, []).append(cell)
        for number in sorted(hidden & lines.keys()):
            if text := "; ".join(line for cell in lines[number] if (line := self._text(cell).strip())):
                said.add(number)
                kind: RemarkKind = "unseen" if self.unseen else "hidden"
                self.remark(kind, text, number if by_row else 0, 0 if by_row else number)
        left = hidden - said if self.unseen else hidden
        shown_ones = [number for number in _without_gaps(sorted(lines)) if number not in left]
        if len(shown_ones) > most:
            self.remark("cut", str(len(shown_ones)))
        return {number: index for index, number in enumerate(shown_ones[:most])}

    def _hidden_rows(self) -> set[int]:
        return {number for number, row in self.sheet.row_dimensions.items() if row.hidden or row.ht == 0}

    def _hidden_columns(self) -> set[int]:
        found: set[int] = set()
        for column in self.sheet.column_dimensions.values():
            if column.hidden or column.width == 0:
                found |= set(range(column.min or 0, min(column.max or 0, self.sheet.max_column) + 1))
        return found

    def _heads(self, rows: dict[int, int]) -> set[int]:
        """The rows that are printed on each page, from the first that holds more than one text on."""
        match = re.fullmatch(r"\$?(\d+):\$?(\d+)", self.sheet.print_title_rows or "")
        if match is None:
            return set()
        found = [row for row in range(int(match[1]), int(match[2]) + 1) if row in rows]
        while found and sum(bool(self._text(cell).strip()) for cell in self.sheet[found[0]]) < 2:
            found.pop(0)
        return set(found)

    def _width(self, column: int) -> float:
        from openpyxl.utils import get_column_letter

        for dimension in self.sheet.column_dimensions.values():
            if (dimension.min or 0) <= column <= (dimension.max or 0):
                return float(dimension.width) * _MM_PER_CHARACTER
        return float(self.sheet.column_dimensions[get_column_letter(column)].width) * _MM_PER_CHARACTER

    # Cells

    def _cells(self, rows: dict[int, int], columns: dict[int, int], heads: set[int]) -> Iterator[RawCell]:
        """The cells of the rows and columns that are seen; those under a merged one are a part of it."""
        spans: dict[tuple[int, int], tuple[int, int]] = {}
        covered: set[tuple[int, int]] = set()
        for merged in self.merges:
            seen_rows = [row for row in range(merged.top, merged.bottom + 1) if row in rows]
            seen_columns = [column for column in range(merged.left, merged.right + 1) if column in columns]
            if seen_rows and seen_columns:
                places = [(row, column) for row in seen_rows for column in seen_columns]
                spans[places[0]] = (len(seen_rows), len(seen_columns))
                covered |= set(places[1:])
                if (merged.top, merged.left) != places[0]:
                    self.moved[places[0]] = (merged.top, merged.left)
        for row, index in rows.items():
            for column, number in columns.items():
                cell = self.sheet.cell(row, column)
                if self._style(cell).has_side:
                    self.borders.add((index, number))
                if (row, column) not in covered:
                    yield self._cell(cell, index, number, spans.get((row, column), (1, 1)), row in heads)
                elif text := self._text(cell).strip():
                    self.remark("hidden", text, row, column)

    def _cell(self, cell: Any, row: int, column: int, span: tuple[int, int], is_header: bool) -> RawCell:
        place = RawPlace(self.sheet.title, 0, 0, cell.row, cell.column)
        source = self.sheet.cell(*self.moved.get((cell.row, cell.column), (cell.row, cell.column)))
        text = self._text(source)
        lines = tuple(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))
        while len(lines) > 1 and not lines[-1].strip():
            lines = lines[:-1]
        if self.formulas is not None and source.value is None:
            formula = self.formulas.cell(source.row, source.column).value
            if isinstance(formula, str) and formula.startswith("="):
                self.remark("formula", formula, cell.row, cell.column)
        style = self._style(source)
        if not text.strip() and (kept := _kept(source.value)):
            self.remark("hidden", kept, cell.row, cell.column)
        if struck := _struck(source.value, text if style.struck else ""):
            self.remark("struck", struck, cell.row, cell.column)
        bold = _bold(source.value, style.bold, len(lines))
        value = "" if isinstance(source.value, list) else plain_value(source.value)
        return RawCell(row, column, lines, *span, style.fill, bold, is_header, value, place)

    def _style(self, cell: Any) -> _CellStyle:
        """How a cell is set; looked up once for all that are set alike."""
        key = tuple(cell._style) if cell.has_style else ()
        if key not in self._styles:
            font = (cell.font.name or "").lower()
            self._styles[key] = _CellStyle(
                bool(cell.font.b),
                _TICKS.get(font, ""),
                cell.number_format,
                self.colours.fill_of(cell),
                _has_side(cell),
                bool(cell.font.strike),
            )
        return self._styles[key]

    def _text(self, cell: Any) -> str:
        """What a cell shows."""
        value = cell.value
        if isinstance(value, bool):
            return TICK if value else ""
        if isinstance(value, list):
            return _unescaped("".join(str(part) for part in value))
        if value is None:
            return ""
        style = self._style(cell)
        if not isinstance(value, str):
            return shown(value, style.code)
        if value.strip() and value.strip() in style.ticks:
            return TICK
        return shown(_unescaped(value), style.code)

    # What stands around the cells

    def _around(self) -> None:
        """Tell of notes, pictures, headers and footers, and of colours that a rule makes."""
        for cell in self._written():
            if cell.comment is not None:
                self.remark("outside", cell.comment.text, cell.row, cell.column)
        for _ in (*self.sheet._images, *self.sheet._charts):
            self.remark("picture", "")
        for part in (self.sheet.oddHeader, self.sheet.oddFooter):
            text = " ".join(
                third.text for third in (part.left, part.center, part.right) if third is not None and third.text
            )
            if re.search(r"[^\W\d_]{4}", re.sub(r"(?i)halaman|page|dari|&\[?\w+\]?", "", text)):
                self.remark("outside", text)
        for rules in self.sheet.conditional_formatting:
            if any(rule.type in ("colorScale", "dataBar", "iconSet") or _fills(rule) for rule in rules.rules):
                self.remark("rule", str(rules.sqref))


def _without_gaps(numbers: Sequence[int]) -> Iterator[int]:
    """All numbers from 1 to the last of some, but no more than a few of those between two that are far apart."""
    last = 0
    for number in numbers:
        yield from range(max(last + 1, number - _LONGEST_GAP), number + 1)
        last = number


def _fills(rule: Any) -> bool:
    return rule.dxf is not None and rule.dxf.fill is not None


def _has_side(cell: Any) -> bool:
    """True for a cell with a line at its left or right."""
    border = cell.border
    return any(side is not None and side.style not in (None, "none") for side in (border.left, border.right))


def _bold(value: object, whole: bool, lines: int) -> tuple[bool, ...]:
    """Which lines of a cell are bold: by its font, or by those of its parts."""
    if not isinstance(value, list):
        return (whole,) * lines
    found: list[list[bool]] = [[]]
    for part in value:
        font = getattr(part, "font", None)
        bold = bool(font.b) if font is not None else whole
        for number, text in enumerate(str(part).split("\n")):
            if number:
                found.append([])
            if text.strip():
                found[-1].append(bold)
    said = [bool(line) and all(line) for line in found]
    return tuple([*said, *[False] * lines][:lines])


def _kept(value: object) -> str:
    """What a cell holds that shows nothing, as under the format `;;;`; a zero and a text of blanks are no loss."""
    return "" if isinstance(value, bool) or value in (None, 0) else str(value).strip()


def _struck(value: object, text: str) -> str:
    """What is struck through of a cell: its parts that are, or all of its text where it is by its font."""
    parts = value if isinstance(value, list) else ()
    struck = [str(part) for part in parts if getattr(getattr(part, "font", None), "strike", False)]
    return " ".join(" ".join(struck).split()) or text.strip()


def _unescaped(text: str) -> str:
    return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text) if "_x" in text else text
