"""HTML table: a Grid as a table whose headings, labels and bands say what they head, and its CSS."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from markupsafe import Markup

from rakgen.document.document import Cell, Grid, Mark, Page, Row
from rakgen.document.widths import MM
from rakgen.writers.facts import RowFacts
from rakgen.writers.html.text import colour, content_html, element, join, start

_LABELS = frozenset({"tujuan.uraian", "sasaran.uraian", "indikator.uraian", "kegiatan.uraian"})


def table_html(grid: Grid, number: int, caption: str, facts: Sequence[RowFacts], units: Mapping[str, int]) -> Markup:
    """The table `number` of the file; `facts` is empty for one that no filter touches, `units` numbers the units."""
    narrow = [bool(column.period) for column in grid.columns]
    head = [
        _row(row, [_heading(cell, top == 0) for cell in row.cells], narrow) for top, row in enumerate(grid.header_rows)
    ]
    parts = [
        element("caption", caption),
        _columns(grid),
        element("thead", join(head, "\n")) if head else Markup(),
        *_bodies(grid, facts, units, narrow),
    ]
    return element("table", join(parts, "\n"), class_=f"t{number}", data_saring=bool(facts))


def table_css(grid: Grid, number: int, page: Page) -> str:
    """Column widths as shares of the table, and how wide it is at least: as on paper, in units of the type size."""
    total = sum(column.width for column in grid.columns) or 1
    rules = [f".t{number}{{min-width:{total / (page.size * MM):.1f}em}}"]
    rules += [
        f".t{number} .k-{i}{{width:{column.width / total * 100:.3f}%}}" for i, column in enumerate(grid.columns, 1)
    ]
    return "".join(rules)


def _columns(grid: Grid) -> Markup:
    """The columns, grouped as the first header row groups them: a `colgroup` heading then heads just its own."""
    groups: list[list[str]] = []
    first = grid.header_rows[0].cells if grid.header_rows else ()
    for column in range(len(grid.columns)):
        if not groups or not first or first[column] is not None:
            groups.append([])
        groups[-1].append(start("col", class_=f"k-{column + 1}"))
    return join(element("colgroup", join(group)) for group in groups)


def _bodies(grid: Grid, facts: Sequence[RowFacts], units: Mapping[str, int], narrow: list[bool]) -> Iterator[Markup]:
    """Rows in row groups: each outermost band begins one, which its heading heads."""
    rows: list[Markup] = []
    for top, row in enumerate(grid.body_rows):
        if row.band == 1 and rows:
            yield element("tbody", join(rows, "\n"))
            rows = []
        scopes = [_scope(cell, row, grid.columns[i].field) for i, cell in enumerate(row.cells)]
        rows.append(_row(row, scopes, narrow, _data(facts[top], units) if facts else {}))
    if rows:
        yield element("tbody", join(rows, "\n"))


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
    is_label = cell.role == "number" or field in _LABELS or (cell.role == "label" and not field)
    return "row" if is_label and cell.role != "total" else None


def _row(
    row: Row, scopes: Sequence[str | None], narrow: list[bool], data: Mapping[str, object] | None = None
) -> Markup:
    cells = [
        _cell(cell, scope, narrow[column])
        for column, (cell, scope) in enumerate(zip(row.cells, scopes, strict=True))
        if cell
    ]
    kind = "band" if row.band else None
    return element("tr", join(cells), class_=kind, **(data or {}))


def _cell(cell: Cell, scope: str | None, narrow: bool) -> Markup:
    if not cell.content and cell.fill is None and scope is None and cell.rowspan == cell.colspan == 1:
        return _empty(cell.align, narrow)
    fill = colour(cell.fill)
    names = [
        cell.align if cell.align != "kiri" else "",
        cell.style if cell.style != "biasa" else "",
        f"w-{fill}" if fill else "",
        "p" if narrow and cell.colspan == 1 and cell.align != "kiri" else "",
    ]
    return element(
        "th" if scope else "td",
        content_html(cell, cell.style),
        scope=scope,
        rowspan=cell.rowspan if cell.rowspan > 1 else None,
        colspan=cell.colspan if cell.colspan > 1 else None,
        class_=" ".join(name for name in names if name) or None,
    )


@lru_cache(maxsize=8)
def _empty(align: str, narrow: bool) -> Markup:
    """Empty cells come by the thousand."""
    names = [align if align != "kiri" else "", "p" if narrow else ""]
    return element("td", class_=" ".join(name for name in names if name) or None)
