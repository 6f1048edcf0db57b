"""Side by side: tables of a sheet beside one another under equal headings, of which one plan table is made."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from rakgen.readers.raw import RawBlock, RawLine, RawPlace, RawTable
from rakgen.recognise.doubts import Doubt
from rakgen.recognise.pieces import whole
from rakgen.recognise.table_kinds import is_data


def side_by_side(blocks: Iterable[RawBlock]) -> Iterator[Doubt]:
    """A doubt for each table of some blocks that stands at the right of the one before, under the same headings and no
    title of its own.
    """
    for left, right in pairwise(blocks):
        if isinstance(left, RawLine) or isinstance(right, RawLine) or not (is_data(left) and is_data(right)):
            continue
        places = _corners(left), _corners(right)
        if _are_beside(*places) and whole(left).paths() == whole(right).paths():
            yield Doubt("side_by_side", places[1][0], *map(_range, places))


def _corners(table: RawTable) -> tuple[RawPlace, RawPlace]:
    """The first and the last place of a table in its source."""
    places = [cell.place for cell in table.cells] or [table.place]
    rows, columns = ([place.row for place in places], [place.column for place in places])
    return places[0].at(min(rows), min(columns)), places[0].at(max(rows), max(columns))


def _are_beside(left: tuple[RawPlace, RawPlace], right: tuple[RawPlace, RawPlace]) -> bool:
    """True for the corners of two tables that have rows of one sheet in common, the second behind the first."""
    is_one = left[0][:3] == right[0][:3]
    return is_one and left[1].column < right[0].column and left[0].row <= right[1].row and right[0].row <= left[1].row


def _range(corners: tuple[RawPlace, RawPlace]) -> str:
    """The places between two corners as a spreadsheet names them: `A3:D5`."""
    return ":".join(place.cell for place in corners)
