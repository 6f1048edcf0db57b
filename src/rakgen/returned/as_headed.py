"""As headed: the tables of an edited document under the headings of the forms that its plan prints; headings that were
edited on some pages, and columns that somebody added or wrote notes in, are told.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rakgen.document.document import Cell, Grid
from rakgen.readers.raw import RawBlock, RawCell, RawDocument, RawPlace, RawTable
from rakgen.recognise.forms import MOST_EDITED
from rakgen.recognise.words import plain
from rakgen.returned.compare import PrintedRak, covering
from rakgen.returned.edited import EditedPlace
from rakgen.returned.rows import aligned


class _Headed(NamedTuple):
    """A table of a document as one of a form: its columns that the form has, and its headings that say otherwise, each
    with the printed one.
    """

    columns: list[int]
    edited: list[tuple[RawCell, Cell]]


def as_headed(document: RawDocument, printed: Sequence[PrintedRak]) -> tuple[RawDocument, list[EditedPlace]]:
    """A document with the headings and columns of the forms alone, and each that was another or one more."""
    grids = [grid for rak in printed for grid in rak.section.grids if grid.header_rows]
    told: dict[RawPlace, EditedPlace] = {}
    blocks: list[RawBlock] = []
    for block in document.blocks:
        found = [headed for grid in grids if (headed := _headed(block, grid))] if isinstance(block, RawTable) else []
        if isinstance(block, RawTable) and found:
            best = max(found, key=lambda headed: (len(headed.columns), -len(headed.edited)))
            told |= {change.place: change for change in _told(block, best)}
            blocks.append(_as_form(block, best))
        else:
            blocks.append(block)
    return document._replace(blocks=tuple(blocks)), list(told.values())


def _headed(table: RawTable, grid: Grid) -> _Headed | None:
    """A table as that of a form; None where it lacks a column, or its headings are too few of that form's."""
    want, said = covering(grid.header_rows, len(grid.columns)), table.matrix()[: len(grid.header_rows)]
    if len(said) < len(want) or table.columns < len(grid.columns):
        return None
    pairs = aligned(list(zip(*map(_texts, want), strict=True)), list(zip(*map(_texts, said), strict=True)))
    columns = [there for own, there in pairs if own is not None and there is not None]
    if len(columns) < len(grid.columns):
        return None
    cells = {(id(own), id(cell)): (cell, own) for own, cell in _beside(want, said, columns)}
    is_same_shape = len({own for own, _ in cells}) == len({cell for _, cell in cells}) == len(cells)
    known = {plain(cell.text) for row in want for cell in row if cell is not None and cell.role != "number"}
    edited = [(cell, own) for cell, own in cells.values() if plain(cell.text) != plain(own.text)]
    is_new = all(plain(cell.text) not in known for cell, _ in edited)
    if not is_same_shape or not is_new or len(edited) > MOST_EDITED * len(known):
        return None
    return _Headed(columns, edited)


def _texts(row: Sequence[Cell | RawCell | None]) -> list[str]:
    """What stands in each column of a row of headings."""
    return [plain(cell.text) if cell is not None else "" for cell in row]


def _beside(
    want: Sequence[Sequence[Cell | None]], said: Sequence[Sequence[RawCell | None]], columns: Sequence[int]
) -> Iterator[tuple[Cell, RawCell]]:
    """The printed headings, each with that of the document in its place."""
    for own_row, row in zip(want, said, strict=True):
        for own, column in zip(own_row, columns, strict=True):
            cell = row[column]
            if own is not None and cell is not None:
                yield own, cell


def _told(table: RawTable, headed: _Headed) -> Iterator[EditedPlace]:
    """Headings that are others, and what stands in columns of which the form has none."""
    for cell, own in headed.edited:
        yield EditedPlace("line", cell.place, own.text, cell.text, why="form")
    for cell in table.cells:
        if cell.text.strip() and not _places(cell, headed):
            yield EditedPlace("line", cell.place, "", cell.text, why="column")


def _as_form(table: RawTable, headed: _Headed) -> RawTable:
    """A table with the columns and headings of its form."""
    headings = dict(headed.edited)
    cells = [
        cell._replace(
            column=places[0],
            colspan=len(places),
            lines=tuple(headings[cell].text.split("\n")) if cell in headings else cell.lines,
        )
        for cell in table.cells
        if (places := _places(cell, headed))
    ]
    widths = tuple(table.widths[column] for column in headed.columns) if table.widths else ()
    return table._replace(columns=len(headed.columns), cells=tuple(cells), widths=widths)


def _places(cell: RawCell, headed: _Headed) -> list[int]:
    """The columns of the form that a cell stands in."""
    own = range(cell.column, cell.column + cell.colspan)
    return [number for number, column in enumerate(headed.columns) if column in own]
