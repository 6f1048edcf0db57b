"""Page: the page of a layout, and whether its headings fit there."""

from collections.abc import Callable, Collection
from math import ceil
from typing import NamedTuple

from rakgen.diagnostics import Diagnostic, diagnose
from rakgen.diagnostics.fault import WidthFault
from rakgen.document.document import Cell, Letterhead, Line, Page, Row
from rakgen.document.heights import KOP_GAP, header_distance, letterhead_height
from rakgen.document.metrics import longest_word
from rakgen.document.typefaces import Typefaces
from rakgen.document.wants import Wish
from rakgen.document.widths import MM, check_fit, check_numbers_fit
from rakgen.layout.faults import in_columns
from rakgen.layout.header import HeaderLeaf, HeaderNode, HeadingRenderer, header_nodes
from rakgen.layout.header_rows import header_rows
from rakgen.layout.layout import Layout, TableSpec
from rakgen.layout.values import PAPER_SIZES, Size

_LOGO_SHARE = 0.4  # of the text area, for a logo beside lines, which stand as far from the other margin
_LEAST_LOGO = 1.0  # mm
_LEAST_TEXT = 30.0  # mm of text on a page


class Area(NamedTuple):
    """A page given from outside, by an office's own document: width and height as printed, margins (top, right, bottom,
    left), in mm.
    """

    width: float
    height: float
    margins: tuple[float, float, float, float]


class Base(NamedTuple):
    """What an office's own document says of the page: its path; the area that tables are placed on, None where the
    layout decides, on another `paper` perhaps; in what type its own styles print a layout of some font and size; the
    mm that its `heads` (header and footer) take of a layout's page.
    """

    path: str
    area: Area | None = None
    typefaces: Callable[[str, float], Typefaces | None] | None = None
    paper: str | None = None
    heads: tuple[float, float] = (0.0, 0.0)

    def page(self, page: Page) -> Page:
        """What becomes of the page of a layout."""
        if self.area is not None:
            page = page._replace(width=self.area.width, height=self.area.height, margins=self.area.margins)
        top, right, bottom, left = page.margins
        for _ in range(2 if any(self.heads) else 0):  # where the header stands depends on the margins
            above, below = (header_distance(page) + head if head else 0.0 for head in self.heads)
            page = page._replace(margins=(max(top, above), right, max(bottom, below), left))
        styles = self.typefaces(page.font, page.size) if self.typefaces else None
        return page if styles is None else page._replace(font=styles.body.font, size=styles.body.size, styles=styles)


def paper_of(paper: str | Base | None, own: str | None) -> str | Base | None:
    """The paper asked for, else the plan's `own`."""
    if isinstance(paper, Base):
        return paper._replace(paper=paper.paper or own)
    return paper or own


def page_of(layout: Layout, paper: str | Base | None) -> Page:
    """The page of a layout; `paper` names another paper, or is what an office's document says."""
    spec = layout.halaman
    pattern = spec.nomor_halaman.pola
    number = {"atas": "- {n} -", "tidak": ""}.get(pattern, pattern)
    if isinstance(paper, Base):
        return paper.page(page_of(layout, paper.paper))
    short, long = Size(*PAPER_SIZES[paper]) if paper else spec.kertas
    width, height = (long, short) if spec.orientasi == "lanskap" else (short, long)
    top, right, bottom, left = spec.margins
    first = spec.nomor_halaman.mulai
    return Page(width, height, (top, right, bottom, left), spec.huruf, spec.ukuran, number, first=first)


def width_groups(leaves: list[HeaderLeaf]) -> list[int | None]:
    """For each physical column the number of the group whose columns are equally wide, None for one of its own
    width.
    """
    numbers = {
        group: n for n, group in enumerate(dict.fromkeys(leaf.width_group for leaf in leaves if leaf.width_group))
    }
    return [numbers[leaf.width_group] if leaf.width_group else None for leaf in leaves]


def leaves_of(nodes: list[HeaderNode]) -> list[HeaderLeaf]:
    """The physical columns below headings, left to right."""
    return [leaf for node in nodes for leaf in node.leaves()]


def check_widths(layout: Layout) -> list[Diagnostic]:
    """The headings alone must fit the paper; what the plan says can always be wrapped."""
    page = page_of(layout, None)
    try:
        for table in layout.tables:
            check_table(table, lambda text, *_: text if "{" not in text else "2021", (), page)
    except WidthFault as fault:
        return [in_columns(fault, layout).finding]
    return []


def check_logo(layout: Layout, page: Page) -> list[Diagnostic]:
    """The logo must leave room on the page, for the lines between it and the other margin too."""
    kop, logo = layout.letterhead, layout.logo
    if kop is None or logo is None:
        return []
    widest = page.text_width * _LOGO_SHARE - KOP_GAP if kop.baris else page.text_width
    highest = page.text_height * _LOGO_SHARE
    if min(logo.width, logo.height) >= _LEAST_LOGO and logo.width <= widest and logo.height <= highest:
        return []
    field = "tinggi_logo" if kop.span("tinggi_logo") else "logo"
    size, room = f"{logo.width:.0f} x {logo.height:.0f}", f"{widest:.0f} x {highest:.0f}"
    return [diagnose("RAK509.muat", layout.letterhead_path, kop.span(field), ada=size, batas=room)]


def check_room(layout: Layout, page: Page, base: str = "") -> list[Diagnostic]:
    """What stands on every page - header and footer of an office's document (`base`), a letterhead - must leave room
    for text.
    """
    if base and page.text_height < _LEAST_TEXT:
        return [diagnose("RAK505.kepala", base)]
    kop = layout.letterhead
    if kop is None or kop.halaman == "pertama":
        return []
    lines, sizes = tuple(Line(line.teks, line.gaya) for line in kop.baris), tuple(line.ukuran for line in kop.baris)
    head = Letterhead(lines, layout.logo, kop.garis, every_page=True, sizes=sizes)
    high = letterhead_height(head, page) * MM
    room = page.height - max(page.margins[0], header_distance(page) + high) - page.margins[2]
    if room >= _LEAST_TEXT:
        return []
    place = kop.span("baris") or kop.span()
    return [diagnose("RAK509.tinggi", layout.letterhead_path, place, ada=f"{high:.0f}", tinggi=f"{page.height:.0f}")]


def does_not_fit(fault: WidthFault, layout: Layout, paper: str | Base | None) -> WidthFault:
    """The fault of columns placed where it is mended: in the office's document where that decides, else in the
    layout.
    """
    own = page_of(layout, paper.paper if isinstance(paper, Base) else paper)
    page = page_of(layout, paper)
    if not isinstance(paper, Base) or (page.text_width, page.styles) == (own.text_width, own.styles):
        return in_columns(fault, layout)
    size = fault.finding.values
    return WidthFault(diagnose("RAK505.sempit", paper.path, layout=layout.name, perlu=size["perlu"], ada=size["ada"]))


def check_table(
    table: TableSpec, render: HeadingRenderer, texts: Collection[str], page: Page, number: str = ""
) -> None:
    """Raises WidthFault, not yet placed, where a table does not fit the page with each of `texts` in every period
    column, their words whole, or breaks a `number` that stands in every other one.
    """
    nodes = header_nodes(table.kolom, render)
    leaves = leaves_of(nodes)
    widest = max((longest_word(text, page.font, page.size, True) for text in texts), default=0.0)
    whole = "0" * ceil(widest / longest_word("0", page.font, page.size, True))  # words may be broken, numbers may not
    body = [Row(tuple(_sample(leaf, whole, number) for leaf in leaves))]
    groups = width_groups(leaves)
    columns = [Wish(leaf.column.lebar, group) for leaf, group in zip(leaves, groups, strict=True)]
    asked = header_rows(nodes, table, None), body, columns, page
    check_fit(*asked)
    if number:
        check_numbers_fit(*asked)


def _sample(leaf: HeaderLeaf, text: str, number: str) -> Cell | None:
    """The text in a period column, the number in one that prints the plan, nothing in others."""
    if leaf.periode is not None:
        return Cell(text, style="tebal")
    return Cell(number, style="tebal") if "." in leaf.column.content_name else None
