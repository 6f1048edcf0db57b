"""Raw: what stands in a file, before anything is understood - tables as grids, the lines around them, what was left.

The mirror of a Document's grid. A `RawDocument` has blocks in the order of the file: lines of text and tables. Rows and
columns are counted from 0; a table is rectangular, each of its places belongs to one cell or to none (a place that the
source has not drawn). A reader takes nothing away in silence: what it leaves, joins or guesses it tells as a `Remark`.
"""

from collections.abc import Iterator
from typing import Literal, NamedTuple, Self

from rakgen.text.numbers import letters

RemarkKind = Literal[
    "hidden",  # a row, column or sheet that nobody sees
    "unseen",  # one of these that was asked for and read
    "struck",  # a text that is struck through, read all the same
    "prompt",  # the prompt of a content control that nobody filled in
    "deleted",  # a tracked deletion, left out
    "inserted",  # a tracked insertion, taken
    "joined",  # words joined over the end of a line
    "rest",  # a row that may be the rest of the one on the page before
    "outside",  # a text box, header, footer or note, not read as a table
    "formula",  # a formula without a stored value
    "picture",  # a picture
    "nested",  # a table within a cell, read as its text
    "control",  # a value of a form's control
    "cut",  # rows or columns over a limit
    "unreadable",  # a part that could not be read
    "rule",  # cells that a rule colours
    "beside",  # a file beside this one that holds its next table
    "clipped",  # a text that its cell cuts off or that lies over one
]
"""What a reader has to tell."""


class RawPlace(NamedTuple):
    """Where something stands in its file: sheet (by name), page, table, row and column, counted from 1; 0 and '' where
    there is none.
    """

    sheet: str = ""
    page: int = 0
    table: int = 0
    row: int = 0
    column: int = 0

    def at(self, row: int, column: int) -> "RawPlace":
        """The place of a cell of the same table."""
        return RawPlace(self.sheet, self.page, self.table, row, column)  # `_replace` takes five times as long

    @property
    def cell(self) -> str:
        """Its row and column as a spreadsheet names them: `B3`."""
        return f"{letters(self.column).upper()}{self.row}"


class Remark(NamedTuple):
    """What a reader left, joined or guessed: why, where, and the text it is about ('' for none)."""

    kind: RemarkKind
    place: RawPlace
    text: str = ""

    @classmethod
    def about(cls, kind: RemarkKind, place: RawPlace, text: str) -> Self:
        """A remark about a text of any length and lines: about its beginning, on one line."""
        return cls(kind, place, " ".join(text.split())[:200])


class RawLine(NamedTuple):
    """A paragraph outside tables. `is_break` is True where a new page begins before it."""

    text: str
    is_bold: bool = False
    is_break: bool = False
    place: RawPlace = RawPlace()


class RawCell(NamedTuple):
    """A cell: its first row and column, how many it spans, its paragraphs, and how it is set.

    `fill` is six hexadecimal digits (RRGGBB), None for none or white; `is_header` is True in rows that the file itself
    repeats on each page or marks as headings (`th`); `bold` says for each paragraph whether all of it is bold; `value`
    is a number's or date's plain value as the file stores it ('' where the file has only text); `shares` says how many
    paragraphs are of each content of the column, where that is known.
    """

    row: int
    column: int
    lines: tuple[str, ...]
    rowspan: int = 1
    colspan: int = 1
    fill: str | None = None
    bold: tuple[bool, ...] = ()
    is_header: bool = False
    value: str = ""
    place: RawPlace = RawPlace()
    shares: tuple[int, ...] = ()

    @property
    def text(self) -> str:
        """The paragraphs, separated by line breaks."""
        return self.lines[0] if len(self.lines) == 1 else "\n".join(self.lines)

    @property
    def is_bold(self) -> bool:
        """True where every paragraph with a text is bold."""
        said = [bold for bold, line in zip(self.bold, self.lines, strict=False) if line.strip()]
        return bool(said) and all(said)


class RawTable(NamedTuple):
    """A table of `rows` times `columns` places; its cells from the upper left on, row by row.

    `is_break` is True where it begins a new page; `has_borders` is False for a table that lines are not drawn around,
    such as one that holds signatures; `widths` are the columns' widths in mm, () where unknown.
    """

    rows: int
    columns: int
    cells: tuple[RawCell, ...]
    place: RawPlace = RawPlace()
    is_break: bool = False
    has_borders: bool = True
    widths: tuple[float, ...] = ()

    def matrix(self) -> list[list[RawCell | None]]:
        """The cell that covers each place, None where there is none."""
        places: list[list[RawCell | None]] = [[None] * self.columns for _ in range(self.rows)]
        for cell in self.cells:
            if cell.rowspan == 1 == cell.colspan and cell.row < self.rows and cell.column < self.columns:
                places[cell.row][cell.column] = cell
                continue
            for row in places[cell.row : cell.row + cell.rowspan]:
                row[cell.column : cell.column + cell.colspan] = [cell] * len(
                    row[cell.column : cell.column + cell.colspan]
                )
        return places


RawBlock = RawLine | RawTable


class RawDocument(NamedTuple):
    """A file as it was read: its blocks in order, what the reader has to tell of it, and its first page's width and
    height in mm, None where unknown.
    """

    blocks: tuple[RawBlock, ...]
    remarks: tuple[Remark, ...] = ()
    page: tuple[float, float] | None = None

    @property
    def tables(self) -> tuple[RawTable, ...]:
        """The tables among the blocks."""
        return tuple(block for block in self.blocks if isinstance(block, RawTable))

    def texts(self) -> Iterator[str]:
        """The text of every line and cell, in order."""
        for block in self.blocks:
            yield from (block.text,) if isinstance(block, RawLine) else (cell.text for cell in block.cells)
