"""Again: headings that a page prints again within a table."""

from collections.abc import Sequence, Set

from rakgen.readers.raw import RawCell
from rakgen.recognise.words import plain

_FEWEST_COLUMNS = 3


def text_of(cell: RawCell | None) -> str:
    """What a cell says, '' for none."""
    return cell.text.strip() if cell else ""


def printed_again(header: Sequence[Sequence[RawCell | None]], row: int) -> list[frozenset[str]]:
    """What each place of a row of headings may say, in plain letters, where they are printed again: nothing too where
    another of their cells covers it, since those that are typed again are often not merged.
    """
    above = header[row - 1] if row else [None] * len(header[row])
    places = zip(header[row], above, [None, *header[row]], strict=False)
    return [
        frozenset({plain(text_of(cell)), "" if cell in (over, left) else plain(text_of(cell))})
        for cell, over, left in places
    ]


def headings_again(
    heads: Sequence[Sequence[frozenset[str]]], numbers: Sequence[str], rows: Sequence[Sequence[RawCell | None]]
) -> int:
    """How many rows at the start of some print headings (in plain letters) again, the numbers of the columns too."""
    count = len(heads)
    if not count or len(rows) < count or not all(map(_says, rows, heads)):
        return 0
    if len({text for texts in heads[0] for text in texts} - {""}) < _FEWEST_COLUMNS:
        return 0
    has_numbers = any(numbers) and len(rows) > count and _says(rows[count], [{plain(text)} for text in numbers])
    return count + (1 if has_numbers else 0)


def _says(row: Sequence[RawCell | None], texts: Sequence[Set[str]]) -> bool:
    return all(plain(text_of(cell)) in some for cell, some in zip(row, texts, strict=True))
