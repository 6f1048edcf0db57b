"""Refit: a section laid out anew, in another font than its own, with less beside the texts of its tables, or on larger
paper.
"""

from __future__ import annotations

from rakgen.diagnostics.fault import WidthFault
from rakgen.document.document import TIGHT, Grid, Page, Section
from rakgen.document.heights import height_beside
from rakgen.document.wants import Wish
from rakgen.document.widths import column_widths, hold_words


def refitted(section: Section, font: str) -> Section:
    """The section set in `font`: its columns share the width by its texts as they are then.

    An office's styles, and columns whose words do not fit in the other font, keep what they have.
    """
    if font == section.page.font or section.page.styles is not None:
        return section
    return _on(section, section.page._replace(font=font))


def tightened(section: Section) -> Section:
    """The section with less beside the texts of its tables, so that fewer of their words are broken; what an office's
    styles leave there stays.
    """
    return section if section.page.styles is not None else _on(section, section.page._replace(padding=TIGHT))


def enlarged(section: Section, times: float) -> Section:
    """The section on paper that holds so many times as much in its width and height; columns of a prescribed width take
    as much of it as before.
    """
    blocks = [_stretched(block, times) if isinstance(block, Grid) else block for block in section.blocks]
    return _on(section._replace(blocks=tuple(blocks)), _larger(section.page, times))


def words_fit(section: Section, times: float) -> bool:
    """True where, on paper that holds so many times as much, each column of the section's tables, but those of a
    prescribed width, can hold its words whole.
    """
    page = _larger(section.page, times)
    return all(
        hold_words(grid.header_rows, grid.body_rows, list(map(Wish.of, _stretched(grid, times).columns)), page)
        for grid in section.grids
        if not all(column.is_fixed for column in grid.columns)
    )


def _larger(page: Page, times: float) -> Page:
    width, height = page.text_width * (times - 1), page.text_height * (times - 1)
    return page._replace(width=page.width + width, height=page.height + height)


def _stretched(grid: Grid, times: float) -> Grid:
    """The table so many times as wide."""
    columns = tuple(column._replace(width=column.width * times) for column in grid.columns)
    return grid._replace(columns=columns)


def _on(section: Section, page: Page) -> Section:
    """The section on another page, its columns sharing the width anew."""
    section = section._replace(page=page)
    beside = height_beside(section)
    blocks = [_refitted(block, page, beside) if isinstance(block, Grid) else block for block in section.blocks]
    return section._replace(blocks=tuple(blocks))


def _refitted(grid: Grid, page: Page, beside: float) -> Grid:
    if all(column.is_fixed for column in grid.columns):
        return grid
    asked = list(map(Wish.of, grid.columns))
    try:
        widths = column_widths(grid.header_rows, grid.body_rows, asked, page, beside).columns
    except WidthFault:
        return grid
    columns = [column._replace(width=width) for column, width in zip(grid.columns, widths, strict=True)]
    return grid._replace(columns=tuple(columns))
