"""HTML table: a Grid as a table whose headings, labels and bands say what they head, and its CSS."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from math import fsum
from typing import NamedTuple, TypeAlias

from markupsafe import Markup

from rakgen.document.document import PADDING, Cell, Grid, Mark, Page, Row
from rakgen.document.widths import MM
from rakgen.text.html import element, join, start
from rakgen.writers.facts import RowFacts
from rakgen.writers.html.text import colour, content_html, sign_html
from rakgen.writers.paper_rows import PaperRow, paper_rows, without_sign

Attributes: TypeAlias = tuple[tuple[str, object], ...]
Marks: TypeAlias = Callable[[int], tuple[Attributes, ...]]
"""The attributes that each cell of a body row has besides those of what it prints."""

_LABEL_EMS = 11.0  # of a label's column on a narrow screen, which is 25 wide


class _ByColumn(NamedTuple):
    """What the cells of a row have by their columns: which are narrow, the classes of labels, the fields printed."""

    narrow: tuple[bool, ...]
    labels: tuple[str | None, ...]
    fields: tuple[str, ...]


_LABELS = frozenset({"tujuan.uraian", "sasaran.uraian", "indikator.uraian", "kegiatan.uraian"})


def table_html(
    grid: Grid,
    cut: Grid,
    number: int,
    caption: str,
    facts: Sequence[RowFacts],
    units: Mapping[str, int],
    marks: Marks | None = None,
) -> Markup:
    """The table `number` of the file, which paper has as it is `cut`; `facts` is empty for one that no filter touches,
    `units` numbers the units. One whose cells have `marks` is a grid that is moved about in.
    """
    labels = label_columns(grid)
    look = _ByColumn(
        tuple(bool(column.period) for column in grid.columns),
        tuple(map(labels.get, range(len(grid.columns)))),
        tuple(column.field for column in grid.columns),
    )
    head = [
        _row(PaperRow(row, 0), [_heading(cell, top == 0) for cell in row.cells], look)
        for top, row in enumerate(grid.header_rows)
    ]
    parts = [
        element("caption", caption),
        _columns(grid),
        element("thead", join(head, "\n")) if head else Markup(),
        *_bodies(grid, paper_rows(grid, cut), facts, units, look, marks),
    ]
    role = "grid" if marks else None
    return element("table", join(parts, "\n"), class_=f"t{number}", data_saring=bool(facts), role=role)


def label_columns(grid: Grid) -> dict[int, str]:
    """The columns that stay in sight where a table is wider than its screen, and their class: the first one, if it
    holds numbers (`n`), and those of the texts that a row is known by (`l`).
    """
    found = {}
    for place, column in enumerate(grid.columns):
        cells = [cell for row in grid.body_rows if not row.band and (cell := row.cells[place])]
        if place == 0 and cells and cells[0].role == "number":
            found[place] = "n"
        elif any(_is_label(cell, column.field) for cell in cells if cell.role != "number"):
            found[place] = "l"
    return found


def table_css(grid: Grid, number: int, page: Page) -> str:
    """Column widths as shares of the table, and how wide it is at least: as on paper, in units of the type size. On a
    narrow screen columns that stay in sight are no wider than leaves room for others.
    """
    ems = [column.width / (page.size * MM) for column in grid.columns]
    labels = label_columns(grid)
    narrow = [min(em, _LABEL_EMS) if place in labels else em for place, em in enumerate(ems)]
    small = _widths(number, narrow) + _stuck(number, narrow, labels)
    return f"{_widths(number, ems)}@media screen and (max-width:40rem){{{small}}}{_padding(number, page)}"


def _padding(number: int, page: Page) -> str:
    """What the cells of a table leave beside their texts, where that is less than usual."""
    if page.padding == PADDING:
        return ""
    cells = f".t{number} :is(th,td)"
    beside = (("screen", ".2em"), ("print", ".5mm"))
    return "".join(f"@media {medium}{{{cells}{{padding-left:{x};padding-right:{x}}}}}" for medium, x in beside)


def _widths(number: int, ems: Sequence[float]) -> str:
    total = fsum(ems) or 1
    rules = [f".t{number} .k-{i}{{width:{em / total * 100:.3f}%}}" for i, em in enumerate(ems, 1)]
    return f".t{number}{{min-width:{total:.1f}em}}" + "".join(rules)


def _stuck(number: int, ems: Sequence[float], labels: Mapping[int, str]) -> str:
    """Where labels come to stand as the table is moved to the left: behind the numbers, if it begins with them."""
    return f".t{number} .l{{left:{ems[0]:.2f}em}}" if "n" in labels.values() else ""


def _columns(grid: Grid) -> Markup:
    """The columns, grouped as the first header row groups them: a `colgroup` heading then heads just its own."""
    groups: list[list[str]] = []
    first = grid.header_rows[0].cells if grid.header_rows else ()
    for column in range(len(grid.columns)):
        if not groups or not first or first[column] is not None:
            groups.append([])
        groups[-1].append(start("col", class_=f"k-{column + 1}"))
    return join(element("colgroup", join(group)) for group in groups)


def _bodies(
    grid: Grid,
    rows: Sequence[PaperRow],
    facts: Sequence[RowFacts],
    units: Mapping[str, int],
    look: _ByColumn,
    marks: Marks | None,
) -> Iterator[Markup]:
    """Rows in row groups that no page should part: each page begins one, and each outermost band, which its heading
    heads; without bands each group of rows whose labels are merged.
    """
    banded = any(row.band for row in grid.body_rows)
    merged = any(cell and cell.rowspan > 1 for row in grid.body_rows for cell in row.cells)
    made: list[Markup] = []
    kind = None
    reach = 0  # the row below all that are joined with one before
    for place, printed in enumerate(rows):
        row = printed.row
        fresh = row.new_page and place > 0
        if made and (fresh or (row.band == 1 if banded else merged and place >= reach)):
            yield element("tbody", join(made, "\n"), class_=kind)
            made, kind = [], None
        kind = "lembar" if fresh else kind
        reach = max((reach, *(place + cell.rowspan for cell in row.cells if cell)))
        if marks is not None and printed.number is not None:
            made.append(_marked_row(printed, look, marks(printed.number)))
        else:
            data = _data(facts[printed.number], units) if facts and printed.number is not None else {}
            made.append(_body_row(printed, look, data))
    if made:
        yield element("tbody", join(made, "\n"), class_=kind)


def _data(facts: RowFacts, units: Mapping[str, int]) -> dict[str, object]:
    """What the filter reads: the kind of row, its units by number, its months as bits."""
    if facts.band:
        return {"data_d": facts.band}
    if facts.is_total:
        return {"data_j": "jumlah"}
    months = sum(1 << month for month in facts.months)
    return {
        "data_j": "isi",
        "data_u": " ".join(str(units[unit]) for unit in facts.units) or None,
        "data_b": months or None,
    }


def _heading(cell: Cell | None, first: bool) -> str | None:
    if cell is None or not cell.text.strip():
        return None
    return "colgroup" if first and cell.colspan > 1 else "col"


def _scope(cell: Cell | None, row: Row, field: str) -> str | None:
    """What a body cell heads: the rows it stands beside, a band's rows below, or nothing."""
    if cell is None or not cell.text.strip() or isinstance(cell.content, Mark):
        return None
    if row.band:
        return "rowgroup"
    return "row" if _is_label(cell, field) else None


def _is_label(cell: Cell, field: str) -> bool:
    """True for the number or the text of an item, which heads its rows."""
    return cell.role != "total" and (cell.role == "number" or field in _LABELS or (cell.role == "label" and not field))


def _body_row(
    printed: PaperRow, look: _ByColumn, data: Mapping[str, object], marks: Sequence[Attributes] = ()
) -> Markup:
    scopes = [_scope(cell, printed.row, field) for cell, field in zip(printed.row.cells, look.fields, strict=True)]
    return _row(printed, scopes, look, data, marks)


@lru_cache(maxsize=2_000)
def _marked_row(printed: PaperRow, look: _ByColumn, marks: tuple[Attributes, ...]) -> Markup:
    """A row of a table that is moved about in: most of its rows are made again and again as they were."""
    return _body_row(printed, look, {}, marks)


def _row(
    printed: PaperRow,
    scopes: Sequence[str | None],
    look: _ByColumn,
    data: Mapping[str, object] | None = None,
    marks: Sequence[Attributes] = (),
) -> Markup:
    made = _marked_cell if marks else _cell
    cells = [
        made(
            cell,
            scope,
            look.narrow[column],
            tuple(_part(printed, column, cell, look.labels[column])),
            marks[column] if marks else (),
        )
        for column, (cell, scope) in enumerate(zip(printed.row.cells, scopes, strict=True))
        if cell
    ]
    kind = " ".join(("band",) * bool(printed.row.band) + ("ulang",) * (printed.number is None))
    return element("tr", join(cells), class_=kind or None, **(data or {}))


def _part(printed: PaperRow, column: int, cell: Cell, label: str | None) -> list[str]:
    """The classes that a cell has for its place: a column that stays in sight, a label that goes on from a page before,
    or to the next.
    """
    label = label if cell.colspan == 1 else None
    again = column in printed.continued and (printed.number is not None or cell.rowspan > 1)
    return [*([label] if label else []), *["lagi"] * again, *["terus"] * (column in printed.going_on)]


def _cell(cell: Cell, scope: str | None, narrow: bool, part: tuple[str, ...], marks: Attributes) -> Markup:
    is_plain = not part and cell.fill is None and scope is None and cell.rowspan == cell.colspan == 1
    if is_plain and not marks and not cell.content:
        return _empty(cell.align, narrow)
    fill = colour(cell.fill)
    names = [
        cell.align if cell.align != "kiri" else "",
        cell.style if cell.style != "biasa" else "",
        f"w-{fill}" if fill else "",
        "p" if narrow and cell.colspan == 1 and cell.align != "kiri" else "",
        *part,
    ]
    plain = without_sign(cell) if "lagi" in part else cell
    content = content_html(plain, cell.style)
    if plain is not cell:
        content += sign_html(cell)
    return element(
        "th" if scope else "td",
        content,
        scope=scope,
        rowspan=cell.rowspan if cell.rowspan > 1 else None,
        colspan=cell.colspan if cell.colspan > 1 else None,
        class_=" ".join(name for name in names if name) or None,
        **dict(marks),
    )


_marked_cell = lru_cache(maxsize=20_000)(_cell)
"""The same for a table that is moved about in: most cells of a row that changes are as they were."""


@lru_cache(maxsize=8)
def _empty(align: str, narrow: bool) -> Markup:
    """Empty cells come by the thousand."""
    names = [align if align != "kiri" else "", "p" if narrow else ""]
    return element("td", class_=" ".join(name for name in names if name) or None)
