"""Space: whether the columns of a layout are sure to fit the paper for a rak, without composing it.

Widths depend on the headings, which are measured, and on what stands in period columns; all other words can be wrapped.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rakgen.compose.values import rak_values
from rakgen.diagnostics import diagnose
from rakgen.diagnostics.fault import LayoutFault, WidthFault
from rakgen.document.document import Cell, Grid, Page, Row, Section
from rakgen.document.measure import Estimate
from rakgen.document.metrics import longest_word, words
from rakgen.document.ruler import Ruler
from rakgen.document.widths import MM, cell_lines_width
from rakgen.layout.faults import in_columns
from rakgen.layout.fields import BY_PERIODE, REACHED, SCHEDULES, STEPS, field_of, split_content
from rakgen.layout.header import HeadingRenderer, header_nodes
from rakgen.layout.header_rows import header_rows
from rakgen.layout.layout import Layout, TableSpec
from rakgen.layout.page import Base, check_table, leaves_of, page_of, paper_of
from rakgen.layout.period_columns import OF_THE_LAYOUT, period_columns
from rakgen.model import Butir, Periode, Rak, Rencana
from rakgen.model.series import series_values
from rakgen.model.walk import walk
from rakgen.text.capitals import in_capitals
from rakgen.text.templates import fill

_LEAST_LINES = 3  # of a table on a page, below its head
_SURE = 0.8  # of a page
_VALUES = BY_PERIODE - SCHEDULES - STEPS - REACHED
"""Contents of which a period column prints a value of the plan as it was typed, or the sum of several."""

_SHORT_NUMBER = "0" * 7
"""As long as numbers are in a plan that has no long one."""


def has_space(rencana: Rencana, rak: Rak, layout: Layout, paper: str | Base | None, number: str) -> bool:
    """True when the widest text that a period column can hold fits into all of them at once, and the plan's longest
    `number` into all others; False: composing must tell.

    The layout's templates are plain fields.
    """
    page = page_of(layout, paper_of(paper, rencana.kertas))
    if layout.letterhead is not None and layout.letterhead.halaman != "pertama":
        return False
    values = rak_values(rencana, rak, layout.periode)
    try:
        for table in layout.tables:
            texts = _period_texts(rak, table)
            if texts is None:
                return False
            check_table(table, lambda text, *_: fill(text, values), texts, page, number or _SHORT_NUMBER)
            if not _is_low(table, lambda text, *_: fill(text, values), page):
                return False
    except WidthFault:
        return False
    return True


def too_high(section: Section, layout: Layout, *, holds_words: bool) -> LayoutFault | None:
    """The fault of a table whose head, which each of its pages prints, leaves no room for a row. Where columns hold the
    words of headings (`holds_words`), most heads are known to be low without measuring them.
    """
    estimate = Estimate(section)
    room = estimate.room()
    for block in section.blocks:
        if not isinstance(block, Grid):
            continue
        is_whole = holds_words and not any(column.is_fixed for column in block.columns)
        if is_whole and _height_at_most(block.header_rows, section.page) < room * _SURE:
            continue
        head = Ruler(block._replace(body_rows=()), section.page, estimate).head.safe
        if head + _LEAST_LINES * section.page.typefaces.body.line > room:
            found = diagnose("RAK501.tinggi", "", perlu=f"{head * MM:.0f}", ada=f"{room * MM:.0f}")
            return in_columns(LayoutFault(found), layout)
    return None


def _is_low(table: TableSpec, render: HeadingRenderer, page: Page) -> bool:
    """True when the head of a table leaves room for rows whatever its widths come to: with each word on a line of
    its own, none of them wider than a column whose width the layout fixes.
    """
    nodes = header_nodes(table.kolom, render)
    rows = header_rows(nodes, table, None)
    texts = [cell.text for row in rows for cell in row.cells if cell]
    fixed = min((leaf.column.lebar for leaf in leaves_of(nodes) if leaf.column.lebar), default=page.text_width)
    room = cell_lines_width(Cell(""), [fixed], 0, page)
    if any(longest_word(text, page.font, page.size, True) > room for text in texts):
        return False
    return _height_at_most(rows, page) < page.text_height / MM * _SURE


def _height_at_most(rows: Sequence[Row], page: Page) -> float:
    """Points of header rows with each word on a line of its own, and of the least of a table below them."""
    face = page.typefaces.of_cell("header", "tengah")
    lines = sum(max((len(words(cell.text)) for cell in row.cells if cell), default=1) + 1 for row in rows)
    return (lines + _LEAST_LINES) * (face.line + face.space)


def _period_texts(rak: Rak, table: TableSpec) -> set[str] | None:
    """What can stand in the period columns of a table, None where only composing says it: sums, stacks, steps."""
    texts: set[str] = set()
    for column, periode in period_columns(table):
        content = column.isi[0] if len(column.isi) == 1 and column.hitung is None else None
        is_totalled = table.jumlah is not None and column.jumlah != "tidak"
        if content is None or column.skala or column.kumulatif == "ya" or is_totalled:
            return None
        texts |= {column.kosong, column.tanda or "✓"}
        if content.isi in OF_THE_LAYOUT:
            continue
        values = list(_values(rak, content.isi))
        if field_of(content.isi) not in _VALUES or any(kind.value > periode.value for kind, _ in values):
            return None  # values of finer periods may be added up
        texts |= {content.awalan + text + content.akhiran for _, text in values}
        if column.kapital == "ya":
            texts |= {in_capitals(text) for text in texts}
    return texts


def _values(rak: Rak, content: str) -> Iterator[tuple[Periode, str]]:
    """Every value that a content has in some period, with the kind of that period."""
    level, field = split_content(content)
    for place in walk(rak):
        if place.level == level and isinstance(place.item, Butir):
            for (kind, _), value in series_values(field, place.item).items():
                yield kind, value.text
