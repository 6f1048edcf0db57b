"""Bands: rows that a letter or a roman number heads, above rows that are counted, as texts as wide as the table."""

import re
from collections.abc import Iterator, Sequence

from rakgen.readers.raw import RawCell
from rakgen.recognise.again import text_of
from rakgen.recognise.edges import said_in

_LETTER = re.compile(r"([A-Z]|[IVX]{1,5})\s*[.)]?")
_COUNTED = re.compile(r"\d{1,3}\s*[.)]?")
_NUMBER = re.compile(
    r"\(?(?:[1-9]\d{0,2}(?:[.,][1-9]\d{0,2}){0,3}|[a-z]|[ivx]{1,5})[.)]{0,2}|\(?(?:[A-Z]|[IVX]{1,5})[.)]{1,2}"
)  # a capital letter alone may be a name; `1,1` is how a sheet shows the number 1.1
_BodyRow = Sequence[RawCell | None]


def is_number(text: str) -> bool:
    """True for the number of an item alone: `1`, `(2)`, `1.1`, `a.`, `IV`."""
    return _NUMBER.fullmatch(text) is not None


def with_lettered_bands(body: Sequence[list[RawCell | None]]) -> Iterator[list[RawCell | None]]:
    """The rows of a table that counts its rows; `A | Text` above a row that has its number and its text in the same
    columns, or nothing or its number below that text, as one text, `A. Text`: it is of a level above theirs.
    """
    for row, below in zip(body, [*body[1:], ()], strict=True):
        if below and _is_band(row, below) and (first := row[0]) and (text := row[1]):
            said = f"{first.text.strip().rstrip('.)')}. {text.text.strip()}"
            yield [text._replace(column=0, colspan=len(row), lines=(said,), bold=text.bold[:1])] * len(row)
        else:
            yield row


def _is_band(row: _BodyRow, below: _BodyRow) -> bool:
    """True for a row of a letter and a text alone, in the columns of the number and the text of the row below, or with
    nothing below that text; or of a number and a text, below which stands another number beside its text.
    """
    if len(row) < 3 or said_in(row) != [row[0], row[1]] or any(cell is not None and cell.rowspan > 1 for cell in row):
        return False
    if len({cell.fill for cell in row if cell is not None}) > 1:
        return False
    is_letter = _LETTER.fullmatch(text_of(row[0])) is not None
    (number, text), (own, beside, after) = map(text_of, row[:2]), map(text_of, below[:3])
    is_beside = bool(after) and not is_number(after)
    if not own and is_number(beside):
        return (is_letter or is_number(number)) and not is_number(text) and is_beside
    is_counted = is_letter and _COUNTED.fullmatch(own) is not None and own != beside
    return is_counted and (beside != "" or is_beside)
