"""Alike: whether a cell of a source is printed again as it was - its text, its mark or shading, the rows it covers."""

from collections import Counter
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from itertools import takewhile

from rakgen.document.document import Cell, Mark
from rakgen.readers.raw import RawCell
from rakgen.recognise.again import without_continued
from rakgen.recognise.contents import MARKS

_MOST_PAIRS = 1_000_000  # of rows that say the same, which are compared each with each


def is_alike(
    cell: RawCell, own: Cell | None, owner: Cell | None, places: Sequence[RawCell | None], *, of_periode: bool
) -> bool:
    """True where a cell says what is printed at its place: `own`, the cell that begins there, or else `owner`, the one
    from above or from the left that covers it. `places` are those of its row from it on; the shading of a cell
    `of_periode` says something.
    """
    if own is None:
        return _is_same(cell, owner if cell.text.strip() else None, of_periode=of_periode)
    if _is_same(cell, own, of_periode=of_periode):
        return True
    beside = (near for near in places[: own.colspan] if near is not None and near is not cell)
    is_empty = not cell.text.strip() and own.colspan > 1  # as before the label of a total, which stands farther right
    return is_empty and any(_is_same(near, own, of_periode=False) for near in beside)


def _is_same(cell: RawCell, own: Cell | None, *, of_periode: bool) -> bool:
    """True where a cell says what is printed: blanks and signs of ticks aside; a fill without a text is a tick."""
    said = without_continued(cell.text).strip()
    printed = own.text.strip() if own is not None else ""
    is_bar = bool(cell.fill) and not said
    if (own is not None and isinstance(own.content, Mark)) or printed in MARKS:
        return is_bar or said in {*MARKS, printed}
    return "".join(said.split()) == "".join(printed.split()) and not (is_bar and of_periode)


def rows_apart(cell: RawCell, below: Iterable[tuple[RawCell | None, Cell | None]]) -> int:
    """How many cells print the text of one that covers several rows; 0 where one does. `below` are the places of its
    column from its first row on, with what is printed there.
    """
    if not cell.text.strip():
        return 0
    printed = {
        id(own)
        for _, own in takewhile(lambda pair: pair[0] is cell, below)
        if own is not None and own.text.strip() and not isinstance(own.content, Mark)
    }
    return len(printed) if len(printed) > 1 else 0


def rows_alike(body: Sequence[Sequence[RawCell | None]], printed: Sequence[Sequence[Cell | None]]) -> list[int | None]:
    """The printed row that each row of a source is: the one at its place where there are as many of both, else that
    of the same texts, None where there is none; rows between such are theirs in order, as all are where too many say
    the same. `printed` has the cell that covers each place.
    """
    if len(body) == len(printed):
        return list(range(len(body)))
    said, own = ([_row_text(row) for row in rows] for rows in (body, printed))
    times, own_times = Counter(said), Counter(own)
    if sum(times[text] * own_times[text] for text in times) > _MOST_PAIRS:
        return [row if row < len(own) else None for row in range(len(said))]
    found: list[int | None] = [None] * len(body)
    for _, start, end, first, last in SequenceMatcher(None, said, own, autojunk=False).get_opcodes():
        for number, row in enumerate(range(start, end)):
            found[row] = first + number if first + number < last else None
    return found


def _row_text(row: Sequence[RawCell | Cell | None]) -> str:
    """The words of a row, to compare; its numbers may be counted anew."""
    texts = ("".join(cell.text.split()) if cell is not None else "" for cell in row)
    return "\t".join(text if any(map(str.isalpha, text)) else "" for text in texts)
