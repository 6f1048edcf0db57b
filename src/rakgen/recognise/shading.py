"""Shading: which colours of a table's cells say something - bars and marks of periods - and which are its dress."""

from collections.abc import Sequence

from rakgen.readers.raw import RawCell, RawTable
from rakgen.recognise.contents import MARKS
from rakgen.recognise.periods import periode_of, week_of

_ShadedRows = list[list[RawCell | None]]


def without_grounds(raw: RawTable) -> RawTable:
    """A table whose empty cells are shaded only where that is said of them: not by the colour that all their row's
    texts stand on too, as in tables with every other row shaded.
    """
    grounds: dict[int, set[str | None]] = {}
    for cell in raw.cells:
        if cell.text.strip():
            grounds.setdefault(cell.row, set()).add(cell.fill)
    cells = tuple(
        cell._replace(fill=None)
        if cell.fill and not cell.text.strip() and grounds.get(cell.row) == {cell.fill}
        else cell
        for cell in raw.cells
    )
    return raw._replace(cells=cells)


def without_tints(paths: Sequence[Sequence[str]], body: _ShadedRows) -> _ShadedRows:
    """A body without the colours that columns of periods have in every row, where the periods are told by signs or
    texts: those colour a quarter or a semester, and tick nothing. `paths` are the headings over each column.
    """
    columns = [_own(body, column) for column in _periods(paths)]
    if not any(cell.text.strip() for own in columns for cell in own):
        return body
    bars = {cell.fill for own in columns if not _is_tinted(own) for cell in own if cell.fill}
    tints = {
        id(cell): cell._replace(fill=None) for own in columns for cell in own if cell.fill and cell.fill not in bars
    }
    return [[tints.get(id(cell), cell) for cell in row] for row in body] if tints else body


def _own(body: _ShadedRows, column: int) -> list[RawCell]:
    """The cells of a column, each once, without those that lie over others beside it too."""
    found = {id(cell): cell for row in body if (cell := row[column]) is not None and cell.colspan == 1}
    return list(found.values())


def _is_tinted(own: Sequence[RawCell]) -> bool:
    return len(own) > 1 and len({cell.fill for cell in own}) == 1


def beside_signs(paths: Sequence[Sequence[str]], body: _ShadedRows) -> tuple[RawCell, str] | None:
    """The first shaded empty cell of a table whose columns of periods hold signs of ticks too, and such a sign."""
    cells = [cell for column in _periods(paths) for cell in _own(body, column)]
    sign = next((text for cell in cells if (text := cell.text.strip()) in MARKS), "")
    bar = next((cell for cell in cells if cell.fill and not cell.text.strip()), None)
    return (bar, sign) if bar is not None and sign else None


def _periods(paths: Sequence[Sequence[str]]) -> list[int]:
    """The columns whose own headings are periods, or weeks."""
    return [column for column, path in enumerate(paths) if path and (periode_of(path[-1]) or week_of(path[-1]))]
