"""Bands: rows that a letter or a roman number heads, above rows that are counted, as texts as wide as the table."""

import re
from collections.abc import Iterator, Sequence

from rakgen.readers.raw import RawCell
from rakgen.recognise.again import text_of
from rakgen.recognise.edges import said_in

_LETTER = re.compile(r"([A-Z]|[IVX]{1,5})\s*[.)]?")
_COUNTED = re.compile(r"\d{1,3}\s*[.)]?")
_BodyRow = Sequence[RawCell | None]


def with_lettered_bands(body: Sequence[list[RawCell | None]]) -> Iterator[list[RawCell | None]]:
    """The rows of a table that counts its rows; `A | Text` above a row that has its number and its text in the same
    columns as one text, `A. Text`: it is of a level above theirs.
    """
    for row, below in zip(body, [*body[1:], ()], strict=True):
        if below and _is_band(row, below) and (first := row[0]) and (text := row[1]):
            said = f"{first.text.strip().rstrip('.)')}. {text.text.strip()}"
            yield [text._replace(column=0, colspan=len(row), lines=(said,), bold=text.bold[:1])] * len(row)
        else:
            yield row


def _is_band(row: _BodyRow, below: _BodyRow) -> bool:
    """True for a row of a letter and a text alone, in the columns of the number and the text of the row below."""
    if len(row) < 3 or said_in(row) != [row[0], row[1]] or any(cell is not None and cell.rowspan > 1 for cell in row):
        return False
    if len({cell.fill for cell in row if cell is not None}) > 1 or _LETTER.fullmatch(text_of(row[0])) is None:
        return False
    return _COUNTED.fullmatch(text_of(below[0])) is not None and text_of(below[1]) != "" and below[0] is not below[1]
