"""Document: what is printed, as plain data. Every writer reads this and nothing else.

A `Document` has one `Section` per printed rak and layout; a section has its page, its title, its blocks (tables and the
paragraphs around them) and its signature. A `Grid` is rectangular: each row has one entry per column, a `Cell` or None
where a merge covers the place. Lengths are millimetres, font sizes points, colours six hexadecimal digits (RRGGBB).
All are named tuples: immutable, and cheap to make by the hundred thousand.
"""

from collections.abc import Iterator
from decimal import Decimal
from typing import Literal, NamedTuple, TypeAlias

from rakgen.diagnostics import Span
from rakgen.document.typefaces import Typefaces, own_typefaces
from rakgen.text.formula import Formula

Role: TypeAlias = Literal["header", "number", "label", "body", "mark", "total", "band"]
"""What a cell is: a column heading; a column's or a row's number; a label over several rows; a text; a tick; a total;
the one cell of a band row, as wide as the table.
"""
Repeat: TypeAlias = Literal["ulang", "kosong"]
"""What a format without merged cells shows in a place that a merge covers: its label again, or nothing."""
Align: TypeAlias = Literal["kiri", "tengah", "kanan"]
Style: TypeAlias = Literal["biasa", "tebal", "miring", "tebal-miring", "coret", "garis-bawah", "garis-bawah-biasa"]
"""How a text is set; `garis-bawah` is bold too, `garis-bawah-biasa` is not."""


class Mark(NamedTuple):
    """A sign printed in a period column. A `shaded` one fills its cell: the cell has a `fill`, and the sign is for
    formats and readers without colours (a writer that fills prints it in the colour of the fill).
    """

    text: str
    shaded: bool = False


class Number(NamedTuple):
    """A number with its printed form; `value` is the number that is printed (77.5 for `77,5%`)."""

    value: Decimal
    text: str


class Run(NamedTuple):
    """A stretch of a line with its own style."""

    text: str
    style: Style = "biasa"


class Line(NamedTuple):
    """A paragraph of a cell. Where `runs` is not empty they are the text, each in its own style; `text` is their
    sum. `bullet` is the sign or number before it, '' for none; where the cell has room, the text hangs behind it.
    """

    text: str
    style: Style = "biasa"
    runs: tuple[Run, ...] = ()
    bullet: str = ""

    @classmethod
    def of(cls, *runs: Run) -> "Line":
        """A paragraph of several styles."""
        return cls("".join(run.text for run in runs), "biasa", runs)

    @property
    def parts(self) -> tuple[Run, ...]:
        """The runs; a line of one style is one run."""
        return self.runs or (Run(self.text, self.style),)

    @property
    def whole(self) -> "Line":
        """The paragraph with its bullet as text, for formats in which nothing hangs."""
        if not self.bullet:
            return self
        first, *others = self.parts
        text = f"{self.bullet} {first.text}"
        runs = (first._replace(text=text), *others) if self.runs else ()
        return Line(f"{self.bullet} {self.text}", self.style, runs)


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
    fill: str | None = None

    @property
    def setting(self) -> tuple[Content, Role, Align, Style]:
        """All that says how the cell's text is set: cells of one setting are equally high at one width."""
        return self.content, self.role, self.align, self.style

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
        """The content as plain text with its bullets, paragraphs separated by line breaks."""
        if isinstance(self.content, str):
            return self.content
        return "\n".join(line.whole.text for line in self.lines)


class Row(NamedTuple):
    """A row: one Cell or None (covered by a merge) per column.

    `band` is the depth of a band row (1 the outermost), 0 for any other row. For paged formats: `keep`: stay on the
    page of the next row or block; `may_split`: taller than a page, alone or with the rows it is kept with; `new_page`:
    it begins a page, with header rows above it (and above these the headings of the table, where it is the first row);
    `below`: how many rows above stands the row that heads this one (a programme's), 0 where none does; `rest`: it is
    what a page had no room for of the row above it; `again`: an earlier page has it too.
    """

    cells: tuple[Cell | None, ...]
    keep: bool = False
    may_split: bool = False
    new_page: bool = False
    band: int = 0
    below: int = 0
    rest: bool = False
    again: bool = False


class Column(NamedTuple):
    """A physical column: its width in mm, how it is aligned, what it shows.

    `period` is the period in the words of a jadwal (`T1`, `Maret`), '' for a column that shows none; `field` is the
    plan field (`kegiatan.pelaksana`), '' for NO, computed and empty columns and for a cell of several fields. Where the
    table is laid out anew in another font, one that is `is_fixed` stays as wide, and those of a `group` alike. In one
    that `is_blank` no row has anything: it is filled in by hand. `origin` is where its form says what it is.
    """

    width: float
    align: Align = "kiri"
    period: str = ""
    field: str = ""
    is_fixed: bool = True
    group: int | None = None
    is_blank: bool = False
    origin: Span | None = None


class CellFormula(NamedTuple):
    """How a number of a table is worked out from other cells of it: `formula` names columns by their index, `cells` has
    the body row and column of each, with so many `decimals` at the most; `sign` is printed where a number is missing.
    `blank` are the names of those that wait for one, `unit` is what the number would be printed with.
    """

    row: int
    column: int
    formula: Formula
    cells: dict[str, tuple[int, int]]
    decimals: int
    sign: str
    blank: frozenset[str] = frozenset()
    unit: str = ""


class Grid(NamedTuple):
    """A table; `description` is its alternative text, `formulas` are those that a workbook has in place of numbers."""

    columns: tuple[Column, ...]
    header_rows: tuple[Row, ...]
    body_rows: tuple[Row, ...]
    description: str = ""
    formulas: tuple[CellFormula, ...] = ()

    def cells(self) -> Iterator[Cell]:
        """The cells of every row, header first."""
        return (cell for row in (*self.header_rows, *self.body_rows) for cell in row.cells if cell)

    def matrix(self) -> list[list[str]]:
        """Every row as texts, header first, covered places empty."""
        return [[cell.text if cell else "" for cell in row.cells] for row in (*self.header_rows, *self.body_rows)]


class Paragraph(NamedTuple):
    """A paragraph between title, tables and signature: the heading of a table (kept with it), or text around tables.

    A `label` stands before the text, which begins `indent` points from the margin, with a colon; `gap`: an empty line
    follows. `new_page`, for paged formats: it begins a page, and below a heading the first row of its table says so
    too.
    """

    line: Line
    role: Literal["heading", "note"]
    align: Align = "kiri"
    new_page: bool = False
    label: str = ""
    indent: float = 0.0
    gap: bool = False

    @property
    def whole(self) -> Line:
        """Its text with the label in it, for formats that set nothing beside a text."""
        return Line(f"{self.label}: {self.line.text}") if self.label else self.line


Block: TypeAlias = Grid | Paragraph


class Title(NamedTuple):
    """The heading of a section: annex lines at the right (`Lampiran`), title lines, an italic subtitle."""

    lines: tuple[str, ...]
    subtitle: str | None = None
    annex: tuple[str, ...] = ()


class Image(NamedTuple):
    """A picture: the bytes of its file, their kind, its printed size in mm, and its alternative text."""

    data: bytes
    media: Literal["image/png", "image/jpeg", "image/svg+xml"]
    width: float
    height: float
    alt: str = ""


class Letterhead(NamedTuple):
    """The head of an office's paper: a logo at the left, centred lines, a rule below; on the first or on
    `every_page`. `sizes` are the points of each line, None or left out for the usual size.
    """

    lines: tuple[Line, ...]
    logo: Image | None = None
    rule: Literal["ganda", "tunggal", "tidak"] = "ganda"
    every_page: bool = False
    sizes: tuple[float | None, ...] = ()

    def sized(self, usual: float) -> list[tuple[Line, float]]:
        """Each line with the points it is set in, `usual` where it says none."""
        sizes = (*self.sizes, *[None] * (len(self.lines) - len(self.sizes)))
        return [(line, size or usual) for line, size in zip(self.lines, sizes, strict=True)]


class Signer(NamedTuple):
    """One signature: lines above the space for the pen, the name, lines below it."""

    above: tuple[str, ...]
    name: str
    below: tuple[str, ...] = ()
    name_style: Style = "tebal"


class Signature(NamedTuple):
    """The signature block; with one signer it stands at the right, with two at left and right.

    Two signers have their lines filled up with empty ones where needed: line n of one stands level with line n of the
    other.
    """

    left: Signer | None
    right: Signer | None


PADDING = 2 * 1.5
"""Both side margins of a cell together, in mm; the writers set the same."""

TIGHT = 2 * 0.7
"""Those of a section with a table whose words would be broken otherwise."""


class Page(NamedTuple):
    """Paper (width and height as printed, so landscape is wider than high), margins (top, right, bottom, left), type.

    `number` is the pattern of the page number, from page 2 on, {n} and {jumlah} (pages of the section) filled in; ''
    for none; `first` is the number of the first page. `styles` is the type that an office's file sets each kind of text
    in, None where the writers do. The cells of its tables leave `padding` mm beside their texts, both sides together.
    """

    width: float
    height: float
    margins: tuple[float, float, float, float]
    font: str
    size: float
    number: str = "- {n} -"
    styles: Typefaces | None = None
    first: int = 1
    padding: float = PADDING

    @property
    def typefaces(self) -> Typefaces:
        """The type of each kind of text."""
        return self.styles or own_typefaces(self.font, self.size)

    @property
    def text_width(self) -> float:
        """Width between the margins, in mm."""
        return self.width - self.margins[1] - self.margins[3]

    @property
    def text_height(self) -> float:
        """Height between the margins, in mm."""
        return self.height - self.margins[0] - self.margins[2]


class Section(NamedTuple):
    """One printed rak: starts on a new page, counts its pages from 1. `name` is short and unique in the document.

    `revision` counts the revisions of what it prints, `date` (year, month, day) is when that was signed. A `statement`
    is signed on pages before it; in a Document it is a section of its own.
    """

    page: Page
    title: Title
    blocks: tuple[Block, ...]
    signature: Signature | None = None
    letterhead: Letterhead | None = None
    name: str = ""
    revision: int = 0
    date: tuple[int, int, int] | None = None
    statement: "Section | None" = None

    @property
    def grids(self) -> tuple[Grid, ...]:
        """The tables among the blocks."""
        return tuple(block for block in self.blocks if isinstance(block, Grid))


def statement_name(section: Section) -> str:
    """The name of the section that holds the statement of another."""
    return f"{section.name} - pernyataan"


class Activity(NamedTuple):
    """A kegiatan of the plan with its schedule, whatever the layout prints of it: for calendars and timelines.

    `key` identifies it as long as its place and text stay (its kode, if it has one); `months` are 1-12, [] without a
    jadwal; `units` are the names as printed; `section` is the `Section.name` it was printed in.
    """

    key: str
    text: str
    months: tuple[int, ...]
    units: tuple[str, ...]
    section: str
    sasaran: str
    indikator: str


class DatedTask(NamedTuple):
    """What is to be done until a day, for calendars; `date` is (year, month, day), day 0 for a month as a whole.

    `key` identifies it as long as its text and what it is about stay; `units` are the names as printed; `section` is
    the `Section.name` that it belongs to; `about` are lines that tell where it comes from.
    """

    key: str
    text: str
    date: tuple[int, int, int]
    units: tuple[str, ...]
    section: str
    about: tuple[str, ...]


class Document(NamedTuple):
    """Everything printed from one plan. `date` (year, month, day) stamps the file's properties instead of a clock.

    `said` is what an office's own text can name of the plan: names with their texts, each text once in the order of
    the rak printed, '' where a rak says nothing. `months` (1-12) are those that an excerpt or a report was asked
    for; none of a whole plan.
    """

    title: str
    author: str
    sections: tuple[Section, ...]
    date: tuple[int, int, int]
    language: str = "id-ID"
    keywords: tuple[str, ...] = ()
    year: int = 0
    activities: tuple[Activity, ...] = ()
    tasks: tuple[DatedTask, ...] = ()
    months: frozenset[int] = frozenset()
    said: tuple[tuple[str, tuple[str, ...]], ...] = ()
