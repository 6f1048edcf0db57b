"""Widths: column widths from font metrics, so that no label wraps inside a word and the table stays short."""

from collections.abc import Sequence
from typing import NamedTuple

from rakgen.diagnostics import diagnose
from rakgen.diagnostics.fault import WidthFault
from rakgen.document.document import Cell, Mark, Page, Row, Style
from rakgen.document.metrics import longest_word, text_width
from rakgen.document.paragraphs import hang_of
from rakgen.document.typefaces import Typeface

MM = 25.4 / 72
"""Millimetres in a point."""

PADDING = 2 * 1.5
"""Both side margins of a cell together, in mm; the writers set the same."""

_SLACK = 0.6  # mm for borders and for renderers that round up
_LONGEST = 45.0  # mm: a body word longer than this may be broken inside
_SAMPLE = 80  # rows looked at when sharing the width


class Want(NamedTuple):
    """What a column asks for, in mm: a fixed width or None, its least width, and the least its heading needs."""

    fixed: float | None
    least: float
    header: float
    period: bool


def column_widths(
    header: Sequence[Row], body: Sequence[Row], fixed: Sequence[float | None], period: Sequence[int | None], page: Page
) -> list[float]:
    """Width of each column in mm, together exactly the text width of the page.

    `fixed` holds widths a layout prescribes; `period` numbers the group a period column belongs to (its columns are
    equally wide) or is None. Raises WidthFault, not yet placed in a file, when not even the headings fit.
    """
    available = page.text_width
    wants = _wants(header, body, fixed, period, page)
    least = _least(wants, available)
    shared = [i for i, want in enumerate(wants) if want.fixed is None and not want.period]
    if not shared:
        total = sum(least)  # 0 where a layout gives every column 0 mm
        return [width * available / total if total else available / len(least) for width in least]
    return _share(least, shared, _masses(body, shared, page), available)


def check_fit(
    header: Sequence[Row], body: Sequence[Row], fixed: Sequence[float | None], period: Sequence[int | None], page: Page
) -> None:
    """Raises WidthFault where `column_widths` would: no width is shared out."""
    _least(_wants(header, body, fixed, period, page), page.text_width)


def widest_value(
    header: Sequence[Row], body: Sequence[Row], fixed: Sequence[float | None], period: Sequence[int | None], page: Page
) -> Cell | None:
    """The cell of a plan's value that makes period columns too wide, where `column_widths` raises WidthFault; None
    where the headings are too wide by themselves.
    """
    try:
        check_fit(header, (), fixed, period, page)
    except WidthFault:
        return None
    heads, bodies = _heading_needs(header, period, page)[0], _body_needs(body, len(fixed), page)
    lacks: dict[int, float] = {}
    for group in {group for group in period if group is not None}:
        columns = [column for column, other in enumerate(period) if other == group and fixed[column] is None]
        lacks[group] = len(columns) * max((bodies[column] - heads[column] for column in columns), default=0.0)
    worst = max(lacks, key=lambda group: lacks[group], default=None)
    cells = [
        cell
        for row in body
        for column, cell in enumerate(row.cells)
        if cell is not None and cell.colspan == 1 and cell.origin is not None and period[column] == worst
    ]
    return max(cells, key=lambda cell: longest_word(cell.text, page.font, page.size, True), default=None)


def _least(wants: Sequence[Want], available: float) -> list[float]:
    """The least width of each column in mm; where the longest words do not fit, that of the headings and of period
    columns.
    """
    least = [want.fixed if want.fixed is not None else max(want.least, want.header) for want in wants]
    if sum(least) > available:
        least = [
            want.fixed if want.fixed is not None else want.header if not want.period else want.least for want in wants
        ]
        if sum(least) > available + 0.01:
            raise WidthFault(diagnose("RAK501", "", perlu=f"{sum(least):.0f}", ada=f"{available:.0f}"))
    return least


def _wants(
    header: Sequence[Row], body: Sequence[Row], fixed: Sequence[float | None], period: Sequence[int | None], page: Page
) -> list[Want]:
    """What each column asks for: its own words, a period column those of its group, under a wide heading a share of
    it.
    """
    heads, spans = _heading_needs(header, period, page)
    bodies = _body_needs(body, len(fixed), page)
    groups: dict[int, float] = {}
    for column, group in enumerate(period):
        if group is not None:
            groups[group] = max(groups.get(group, 0.0), heads[column], bodies[column])
    for column, group in enumerate(period):
        if group is not None:
            heads[column] = bodies[column] = groups[group]
    for start, count, need in spans:
        spanned = range(start, start + count)
        lack = need - sum(max(heads[i], bodies[i]) for i in spanned)
        for i in spanned if lack > 0 else ():
            heads[i] += lack / count
    return [Want(fixed[i], max(bodies[i], heads[i]), heads[i], period[i] is not None) for i in range(len(fixed))]


def _heading_needs(
    header: Sequence[Row], period: Sequence[int | None], page: Page
) -> tuple[list[float], list[tuple[int, int, float]]]:
    """The mm that each column's own headings need, and (first column, columns, mm) of each heading over several.

    A heading may wrap between words, one of a period column may not.
    """
    needs = [0.0] * len(period)
    spans: list[tuple[int, int, float]] = []
    for row in header:
        for column, cell in enumerate(row.cells):
            if cell is None:
                continue
            measure = text_width if period[column] is not None and cell.colspan == 1 else longest_word
            face = page.typefaces.of_cell(cell.role, cell.align)
            words = max(
                measure(face.printed(line.text), face.font, face.size, True, face.tracking) for line in cell.lines
            )
            need = (words + face.indent) * MM + PADDING + _SLACK
            if cell.colspan == 1:
                needs[column] = max(needs[column], need)
            else:
                spans.append((column, cell.colspan, need))
    return needs, spans


def _body_needs(body: Sequence[Row], count: int, page: Page) -> list[float]:
    """The mm that the longest word of each of `count` columns needs, 0 where all is empty."""
    faces, longest = page.typefaces, [0.0] * count
    marks: set[tuple[int, Mark, str]] = set()  # measured once for each column: they repeat by the thousand
    for row in body:
        for column, cell in enumerate(row.cells):
            if cell is None or cell.colspan > 1 or not cell.content:
                continue
            content = cell.content
            if isinstance(content, Mark) and (column, content, cell.style) in marks:
                continue
            face = faces.body if page.styles is None else faces.of_cell(cell.role, cell.align)
            if isinstance(content, str):
                words = _longest(content, face, cell.style)
            else:
                words = max(_longest(line.text, face, line.style) for line in cell.lines) + hang_of(cell, face)
                if isinstance(content, Mark):
                    marks.add((column, content, cell.style))
            longest[column] = max(longest[column], words)
    return [min(words * MM, _LONGEST) + PADDING + _SLACK if words else 0.0 for words in longest]


def _longest(text: str, face: Typeface, style: Style) -> float:
    """Points that the longest word of a text needs, and the space at its sides."""
    bold = face.bold or style == "tebal"
    return longest_word(face.printed(text), face.font, face.size, bold, face.tracking) + face.indent


def _masses(body: Sequence[Row], columns: Sequence[int], page: Page) -> list[dict[int, float]]:
    """For a sample of rows, the width in mm of the text of each of `columns` set on one line; a merged cell's share per
    row it spans.
    """
    stride = -(-len(body) // _SAMPLE) or 1
    masses: list[dict[int, float]] = []
    share = dict.fromkeys(columns, 0.0)
    left = dict.fromkeys(columns, 0)
    faces = page.typefaces
    for number, row in enumerate(body):
        for column in columns:
            cell = row.cells[column]
            if cell is not None:
                left[column] = cell.rowspan
                share[column] = 0.0
                if cell.colspan == 1 and cell.content and (number % stride == 0 or cell.rowspan > 1):
                    face = faces.of_cell(cell.role, cell.align)
                    lines = cell.lines
                    texts = (face.printed(line.text) for line in lines)
                    width = sum(text_width(text, face.font, face.size, tracking=face.tracking) for text in texts)
                    hanging = hang_of(cell, face) * len(lines)
                    share[column] = (width + hanging) * MM / cell.rowspan
            elif left[column] <= 0:
                share[column] = 0.0
            left[column] -= 1
        if number % stride == 0:
            masses.append(share.copy())
    return masses


def _share(least: list[float], shared: list[int], masses: list[dict[int, float]], available: float) -> list[float]:
    """Give the room that is left to the text columns, so that the rows together take the fewest lines.

    Starts from shares by the square root of each column's text (the optimum for columns alone), then moves width
    between two columns as long as the estimated height falls.
    """
    widths = least.copy()
    room = available - sum(widths)
    extra = {i: max((mass[i] for mass in masses), default=0.0) + PADDING + _SLACK - least[i] for i in shared}
    growing = [i for i in shared if extra[i] > 0] or shared
    weights = {i: (sum(mass[i] for mass in masses) + 1.0) ** 0.5 for i in growing}
    total = sum(weights.values())
    for i in growing:
        widths[i] += room * weights[i] / total

    columns = {i: [mass[i] * 1.05 for mass in masses] for i in growing}
    lines = {i: _lines(columns[i], widths[i]) for i in growing}
    floor = [1.0] * len(masses)
    best = sum(map(max, floor, *lines.values()))
    for step in (8.0, 4.0, 2.0, 1.0):
        for _ in range(12):
            move = _best_move(widths, columns, lines, least, step, floor)
            if move is None or move[0] >= best - 1e-9:
                break
            best, giver, taker = move
            widths[giver] -= step
            widths[taker] += step
            lines |= {i: _lines(columns[i], widths[i]) for i in (giver, taker)}
    widths[growing[-1]] += available - sum(widths)
    return widths


def _lines(masses: list[float], width: float) -> list[float]:
    """Estimated lines of a column's texts at a width in mm; a part of a line is lost at each line's end."""
    inner = width - PADDING - _SLACK
    return [mass / inner + 0.3 for mass in masses]


def _best_move(
    widths: list[float],
    columns: dict[int, list[float]],
    lines: dict[int, list[float]],
    least: list[float],
    step: float,
    floor: list[float],
) -> tuple[float, int, int] | None:
    """The move of `step` mm between two columns that leaves the lowest table: (lines, giver, taker)."""
    best: tuple[float, int, int] | None = None
    wider = {i: _lines(columns[i], widths[i] + step) for i in columns}
    for giver in columns:
        if widths[giver] - step < least[giver]:
            continue
        narrower = _lines(columns[giver], widths[giver] - step)
        for taker in columns:
            if taker == giver:
                continue
            others = [lines[i] for i in columns if i != giver and i != taker]
            value = sum(map(max, floor, narrower, wider[taker], *others))
            if best is None or value < best[0] - 1e-9:
                best = (value, giver, taker)
    return best


def cell_lines_width(cell: Cell, widths: Sequence[float], column: int) -> float:
    """The width in points that a cell's text can use, where `widths` are those of the columns in mm."""
    width = widths[column] if cell.colspan == 1 else sum(widths[column : column + cell.colspan])
    return (width - PADDING - _SLACK) / MM
