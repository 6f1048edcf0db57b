"""Document: what is printed, as plain data. Every writer reads this and nothing else.

A `Document` has one `Section` per printed rak and layout; a section has its page, its blocks and its signature.
A `Grid` is rectangular: each row has one entry per column, a `Cell` or None where a merge covers the place.
Lengths are millimetres, font sizes points. All are named tuples: immutable, and cheap to make by the hundred thousand.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Literal, NamedTuple, TypeAlias

from rakgen.diagnostics import Span

Role: TypeAlias = Literal["header", "number", "label", "body", "mark", "total"]
Align: TypeAlias = Literal["kiri", "tengah", "kanan"]
Style: TypeAlias = Literal["biasa", "tebal", "miring"]


class Mark(NamedTuple):
    """A tick: the sign printed in a period column."""

    text: str


class Number(NamedTuple):
    """A number with its printed form."""

    value: Decimal
    text: str


class Line(NamedTuple):
    """A paragraph of a cell, with its own style."""

    text: str
    style: Style = "biasa"


Content: TypeAlias = str | Mark | Number | tuple[Line, ...]


class Cell(NamedTuple):
    """One printed cell; `origin` is where its text stands in the YAML, None for what the layout supplies."""

    content: Content
    rowspan: int = 1
    colspan: int = 1
    role: Role = "body"
    align: Align = "kiri"
    style: Style = "biasa"
    origin: Span | None = None

    @property
    def lines(self) -> tuple[Line, ...]:
        """The content as paragraphs."""
        if isinstance(self.content, str):
            return (Line(self.content, self.style),)
        if isinstance(self.content, Mark | Number):
            return (Line(self.content.text, self.style),)
        return self.content

    @property
    def text(self) -> str:
        """The content as plain text, paragraphs separated by line breaks."""
        return "\n".join(line.text for line in self.lines)


class Row(NamedTuple):
    """A row: one Cell or None (covered by a merge) per column.

    For paged formats: `keep`: stay on the page of the next row or block; `may_split`: taller than a page; `new_page`: the
    table goes on at the top of a new page, header rows first.
    """

    cells: tuple[Cell | None, ...]
    keep: bool = False
    may_split: bool = False
    new_page: bool = False


class Column(NamedTuple):
    """A physical column: its width in mm, and whether it shows periods."""

    width: float
    align: Align = "kiri"
    period: bool = False


class Grid(NamedTuple):
    """A table; `description` is its alternative text."""

    columns: tuple[Column, ...]
    header_rows: tuple[Row, ...]
    body_rows: tuple[Row, ...]
    description: str = ""

    def matrix(self) -> list[list[str]]:
        """Every row as texts, header first, covered places empty."""
        return [[cell.text if cell else "" for cell in row.cells] for row in (*self.header_rows, *self.body_rows)]


class Title(NamedTuple):
    """The heading of a section."""

    lines: tuple[str, ...]
    subtitle: str | None = None
    annex: tuple[str, ...] = ()


class Signer(NamedTuple):
    """One signature: lines above the space for the pen, the name, lines below it."""

    above: tuple[str, ...]
    name: str
    below: tuple[str, ...] = ()


class Signature(NamedTuple):
    """The signature block; with one signer it stands at the right, with two at left and right."""

    left: Signer | None
    right: Signer | None


class Page(NamedTuple):
    """Paper (width and height as printed, so landscape is wider than high), margins (top, right, bottom, left), type."""

    width: float
    height: float
    margins: tuple[float, float, float, float]
    font: str
    size: float
    number: str = "- {n} -"

    @property
    def text_width(self) -> float:
        """Width between the margins."""
        return self.width - self.margins[1] - self.margins[3]

    @property
    def text_height(self) -> float:
        """Height between the margins."""
        return self.height - self.margins[0] - self.margins[2]


class Section(NamedTuple):
    """One printed rak: starts on a new page, counts its pages from 1."""

    page: Page
    title: Title
    grid: Grid
    signature: Signature | None = None


class Document(NamedTuple):
    """Everything printed from one plan. `date` (year, month, day) stamps the file's properties instead of a clock."""

    title: str
    author: str
    sections: tuple[Section, ...]
    date: tuple[int, int, int]
    language: str = "id-ID"
    keywords: tuple[str, ...] = ()
