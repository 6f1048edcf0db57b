"""Again: what a page prints again of the one before: headings within a table, labels that go on."""

import re
from collections.abc import Sequence, Set

from rakgen.readers.raw import RawCell
from rakgen.recognise.words import plain

_FEWEST_COLUMNS = 3
_CONTINUED = re.compile(r"(?i)\s*\((?:lanjutan|lanj\.?|cont(?:inued)?\.?)\)\s*$")


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
    """How many rows at the start of some print headings (in plain letters) again, the numbers of the columns too, or
    these alone.
    """
    count = len(heads)
    if any(numbers) and list(map(text_of, rows[0])) == list(numbers):
        return 1
    if not count or len(rows) < count or not all(map(_says, rows, heads)):
        return 0
    if len({text for texts in heads[0] for text in texts} - {""}) < _FEWEST_COLUMNS:
        return 0
    has_numbers = any(numbers) and len(rows) > count and _says(rows[count], [{plain(text)} for text in numbers])
    return count + (1 if has_numbers else 0)


def _says(row: Sequence[RawCell | None], texts: Sequence[Set[str]]) -> bool:
    return all(plain(text_of(cell)) in some for cell, some in zip(row, texts, strict=True))


def is_again(above: RawCell | None, cell: RawCell | None) -> bool:
    """True for a cell that says what the one above does, or the first words of it."""
    if above is None or cell is None or not cell.text.strip():
        return False
    again, is_cut = beginning(cell.text)
    first = plain(above.text)
    return first == again or (is_cut and first.startswith(again))


def beginning(text: str) -> tuple[str, bool]:
    """A label that is printed again in plain letters, and whether it gives the first words only."""
    again = without_continued(text).rstrip()
    return plain(again), again.endswith("…")


def says_continued(cell: RawCell | None) -> bool:
    """True for a cell that says that it goes on from the page before."""
    return cell is not None and cell.text != without_continued(cell.text)


def without_continued(text: str) -> str:
    """A text without the word that says it goes on from the page before."""
    return _CONTINUED.sub("", text) if text.rstrip().endswith(")") else text
