"""Lone rows: a table of one row without headings that is the last row of the table before it, on another page."""

from collections.abc import Sequence

from rakgen.readers.raw import RawTable
from rakgen.recognise.bands import is_number
from rakgen.recognise.between import NOTE
from rakgen.recognise.contents import MARKS
from rakgen.recognise.headings import meaning_of
from rakgen.recognise.place_and_date import says_place_or_date
from rakgen.recognise.signers import NIP
from rakgen.text.sentences import is_value

_NEAR = 2.0  # mm


def goes_on(paths: Sequence[tuple[str, ...]], table: RawTable, row: RawTable) -> bool:
    """True for a table of one row that is one of the table before, which has headings `paths`: it has its columns, says
    an item, holds a number, a mark or a figure, and no text where rows are counted. Signatures and notes are none.
    """
    if row.rows != 1 or row.columns != table.columns or row.has_borders != table.has_borders:
        return False
    widths = zip(row.widths, table.widths, strict=False)
    if any(cell.colspan > 1 for cell in row.cells) or any(abs(width - old) > _NEAR for width, old in widths):
        return False
    if any(_signs_or_notes(line) for cell in row.cells for line in cell.lines):
        return False
    meanings = [meaning_of(path) for path in paths]
    fields = {cell.column: meaning.field for cell in row.cells if (meaning := meanings[cell.column])}
    texts = [cell for cell in row.cells if cell.text.strip()]
    counted = [is_number(cell.text.strip()) for cell in texts if fields.get(cell.column) == "nomor"]
    is_filled = any(counted) or any(is_value(cell.text) or cell.text.strip() in MARKS for cell in texts)
    return is_filled and all(counted) and any(fields.get(cell.column) == "uraian" for cell in texts)


def _signs_or_notes(line: str) -> bool:
    return NIP.match(line) is not None or NOTE.match(line) is not None or says_place_or_date(line)
