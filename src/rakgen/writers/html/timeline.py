"""HTML timeline: how many activities each unit has in each period, as a picture (SVG) and as the table that says the
same.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from markupsafe import Markup

from rakgen.document.document import Activity
from rakgen.document.months import BULAN_NAMES
from rakgen.text.html import element, join, start
from rakgen.writers.facts import is_name

_LABEL, _CELL, _LINE, _GAP = 250, 46, 15, 8  # units of the drawing: about a pixel


class Spread(NamedTuple):
    """Activities counted: units, periods, and a row of numbers for each unit."""

    units: tuple[str, ...]
    periods: tuple[str, ...]
    counts: tuple[tuple[int, ...], ...]


def spread(activities: Iterable[Activity]) -> Spread | None:
    """Count activities by unit and period: quarters where every schedule is made of whole ones, else months.

    None when no activity has a unit and a schedule. An activity printed in several sections counts once.
    """
    found = [
        activity._replace(units=tuple(unit for unit in activity.units if is_name(unit)))
        for activity in {told.key: told for told in activities}.values()
        if activity.months and any(map(is_name, activity.units))
    ]
    if not found:
        return None
    quarterly = all(_is_quarterly(activity.months) for activity in found)
    length, periods = (3, ("T1", "T2", "T3", "T4")) if quarterly else (1, BULAN_NAMES)
    units = sorted({unit for activity in found for unit in activity.units}, key=str.casefold)
    rows = {unit: [0] * len(periods) for unit in units}
    for activity in found:
        for place in {(month - 1) // length for month in activity.months}:
            for unit in activity.units:
                rows[unit][place] += 1
    return Spread(tuple(units), periods, tuple(tuple(rows[unit]) for unit in units))


def _is_quarterly(months: Sequence[int]) -> bool:
    return all({start, start + 1, start + 2} <= set(months) for start in {(month - 1) // 3 * 3 + 1 for month in months})


def timeline_html(data: Spread) -> Markup:
    """The section of the page: heading, picture, table."""
    title = "Sebaran kegiatan per pelaksana dan periode"
    figure = element("figure", _picture(data, title), tabindex="0", aria_label=title, role="group")
    table = element("section", _table(data, title), class_="bingkai", tabindex="0", aria_label=f"Tabel: {title}")
    details = element("details", join([element("summary", "Angka yang sama sebagai tabel"), table]))
    return element(
        "section",
        join([element("h2", title, id="sebaran"), figure, details], "\n"),
        class_="sebaran",
        aria_labelledby="sebaran",
    )


def _picture(data: Spread, title: str) -> Markup:
    most = max(max(row) for row in data.counts)
    parts = [element("title", title, id="gambar-judul"), element("desc", _words(data), id="gambar-uraian")]
    for column, period in enumerate(data.periods):
        parts.append(element("text", period[:3], x=_x(column) + _CELL // 2, y=_LINE, text_anchor="middle"))
    top = _LINE + _GAP
    for unit, row in zip(data.units, data.counts, strict=True):
        lines = textwrap.wrap(unit, 38)[:3] or [unit[:38]]
        height = max(len(lines) * _LINE, 2 * _LINE) + 2
        for number, line in enumerate(lines):
            parts.append(element("text", line, x=0, y=top + _LINE * (number + 1) - 2))
        for column, count in enumerate(row):
            parts.append(_tile(_x(column), top, height, count, most))
        top += height + 2
    width = _x(len(data.periods))
    return element(
        "svg", join(parts, "\n"), role="img", aria_labelledby="gambar-judul gambar-uraian", viewBox=f"0 0 {width} {top}"
    )  # fmt: skip


def _x(column: int) -> int:
    return _LABEL + column * (_CELL + 2)


def _tile(x: int, y: int, height: int, count: int, most: int) -> Markup:
    step = 0 if not count else min(4, 1 + (count * 4 - 1) // max(most, 4))
    tile = start("rect", x=x, y=y, width=_CELL, height=height, class_=f"k{step}") + "</rect>"
    if not count:
        return Markup(tile)
    middle = {"x": x + _CELL // 2, "y": y + height // 2 + 4}
    return Markup(tile) + element("text", count, text_anchor="middle", class_=f"n{step}", **middle)


def _words(data: Spread) -> str:
    """The picture in a sentence: where most is to be done."""
    totals = [sum(row[column] for row in data.counts) for column in range(len(data.periods))]
    busiest = max(range(len(totals)), key=lambda column: totals[column])
    return (
        f"{len(data.units)} pelaksana, {len(data.periods)} periode. Paling banyak kegiatan berjalan dalam "
        f"{data.periods[busiest]}: {totals[busiest]}. Angka lengkapnya dalam tabel di bawah."
    )


def _table(data: Spread, title: str) -> Markup:
    head = [element("th", "Pelaksana", scope="col"), *(element("th", period, scope="col") for period in data.periods)]
    rows = [
        element("tr", join([element("th", unit, scope="row"), *(element("td", count) for count in row)]))
        for unit, row in zip(data.units, data.counts, strict=True)
    ]
    return element(
        "table",
        join(
            [element("caption", title), element("thead", element("tr", join(head))), element("tbody", join(rows, "\n"))]
        ),
    )
