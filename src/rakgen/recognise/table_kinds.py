"""Table kinds: which tables of a file hold columns under headings, and which hold labels, signatures or a layout."""

import re

from rakgen.readers.raw import RawBlock, RawTable
from rakgen.recognise.headings import is_known, meaning_of
from rakgen.recognise.words import plain

_FEWEST_COLUMNS, _FEWEST_ROWS = 3, 2
_MOST_HEADER_ROWS = 6
_LONGEST_HEADING = 60  # letters
_SIGNED = re.compile(r"(?m)^\W*(?:NIP|NRP)\b")


def is_data(table: RawTable) -> bool:
    """True for a table of columns under headings; one of signatures or of labels with colons is none."""
    colons = {cell.row for cell in table.cells if cell.text.strip() == ":"}
    if table.columns == _FEWEST_COLUMNS - 1:
        return _is_pair_of_columns(table)
    if table.columns < _FEWEST_COLUMNS or table.rows < _FEWEST_ROWS or len(colons) == table.rows:
        return False
    known = sum(is_known(cell.text) for cell in table.cells if cell.row < _MOST_HEADER_ROWS)
    if not table.has_borders and known < _FEWEST_COLUMNS:
        return False
    if not known and any(_SIGNED.search(cell.text) for cell in table.cells):
        return False
    texts = [plain(cell.text) for cell in table.cells if cell.row < _MOST_HEADER_ROWS]
    return len(list(filter(None, texts))) >= _FEWEST_COLUMNS


def _is_pair_of_columns(table: RawTable) -> bool:
    """True for two columns that known headings head, of which one names what a plan holds: no labels beside texts."""
    heads = [cell for cell in table.cells if cell.row == 0 and cell.text.strip()]
    meanings = [meaning_of((cell.text,)) for cell in heads if len(cell.text) < _LONGEST_HEADING]
    labels = [cell for cell in table.cells if cell.row and not cell.column and is_known(cell.text)]
    is_plain = table.has_borders and table.rows >= _FEWEST_ROWS and not labels
    return (
        is_plain and sum(map(bool, meanings)) > 1 and any(meaning and meaning.field == "uraian" for meaning in meanings)
    )


def is_signing_box(block: RawBlock) -> bool:
    """True for a text box with a signature: the paragraph that holds it may stand anywhere on its page."""
    return isinstance(block, RawTable) and len(block.cells) == 1 and _SIGNED.search(block.cells[0].text) is not None
