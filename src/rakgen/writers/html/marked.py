"""Marked HTML: the sections of a document as a page has them, uncut, each cell with its place, for what edits them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from markupsafe import Markup

from rakgen.document.document import Document, Grid
from rakgen.text.html import element, join
from rakgen.writers.html.table import Attributes, Marks, table_html
from rakgen.writers.html.writer import sections_html, style_of


class MarkedHtml(NamedTuple):
    """The sections of a document as markup, and the styles that only this document has."""

    html: Markup
    style: str


def marked_html(document: Document, kinds: Mapping[str, str]) -> MarkedHtml:
    """Every body cell says in `data-sel` its place, SECTION.GRID.ROW.COLUMN from 0 in the uncut grids, and in
    `data-isi` what `kinds` has for that place, if anything. Before each table stands an empty margin.
    """
    places = [(at, number) for at, section in enumerate(document.sections) for number in range(len(section.grids))]

    def table(grid: Grid, cut: Grid, number: int, caption: str) -> Markup:
        at, within = places[number - 1]
        marks = _marks(f"{at}.{within}", len(grid.columns), kinds)
        return join([element("div", class_="pinggir"), table_html(grid, cut, number, caption, (), {}, marks)])

    return MarkedHtml(join(sections_html(document, lambda section: section, table), "\n"), style_of(document))


def _marks(table: str, width: int, kinds: Mapping[str, str]) -> Marks:
    def mark(row: int) -> tuple[Attributes, ...]:
        places = [f"{table}.{row}.{column}" for column in range(width)]
        return tuple((("data_sel", place), ("data_isi", kinds.get(place))) for place in places)

    return mark
