"""Text: tables in plain text - cells divided by tabs, or by a sign in CSV - with the lines between them."""

from __future__ import annotations

import csv
import io
import re
from bisect import bisect
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from rakgen.readers.faults import unreadable
from rakgen.readers.raw import RawBlock, RawCell, RawDocument, RawLine, RawPlace, RawTable, Remark
from rakgen.readers.sheet import divided
from rakgen.text.excel_fields import unkept

_MOST_COLUMNS, _MOST_ROWS = 400, 20_000
_FEWEST = 3  # cells that make a line a row of a table, where some line has as many
_ENCODINGS = ("utf-8-sig", "utf-16", "cp1252")
_BREAK = re.compile("[\\n\\v\\u2028\\u2029]")
"""Ends of lines within a cell; Word writes the second where its text was saved."""
_SPACES = " \t\r\n\v\f\u2028\u2029"
"""What is left out before a text; no-break spaces indent the levels of an outline."""
_WORD = re.compile(r"[^\W\d_]{2}")
_CONTROL = re.compile(r"[\x01-\x08\x0c\x0e-\x1f\x7f\x85]")


def read_text(data: bytes, divider: str = "\t") -> RawDocument:
    """A text as raw blocks; rows over the limit are told. Raises ReadFault for what is no text, or has a cell without
    an end or too many columns; empty ones are not counted.
    """
    every_row = _rows(_decoded(data), divider)
    try:
        rows = list(islice(every_row, _MOST_ROWS))
        more = sum(1 for _ in every_row)
    except csv.Error as fault:  # a cell without an end
        raise unreadable("big", str(fault)) from fault
    if any(len(row) > _MOST_COLUMNS for row in rows):
        said = max(number for row in rows for number, cell in enumerate(["x", *row]) if cell.strip())
        if said > _MOST_COLUMNS:
            raise unreadable("big")
        rows = [row[:said] for row in rows]
    cut = [Remark("cut", RawPlace(row=_MOST_ROWS + 1), str(_MOST_ROWS + more))] if more else []
    return RawDocument(tuple(_blocks(rows)), tuple(cut))


def _rows(text: str, divider: str) -> Iterator[list[str]]:
    """The cells of each line."""
    if divider != "\t":
        return (list(map(unkept, row)) for row in csv.reader(io.StringIO(text), delimiter=divider))
    if _is_quoted(text):
        return csv.reader(io.StringIO(text, newline=""), delimiter="\t", strict=True)
    return (line.removesuffix("\n").split("\t") for line in io.StringIO(text, newline=None))


def _is_quoted(text: str) -> bool:
    """True for a text with tabs whose cells stand in quotes where they need to, as spreadsheets save it; False for one
    whose quotes are part of the text.
    """
    if not re.search(r'(?m)(?:^|\t)"[^\t]', text):
        return False
    try:
        rows = csv.reader(io.StringIO(text, newline=""), delimiter="\t", strict=True)
        return not any("\t" in cell for row in rows for cell in row)
    except csv.Error:
        return False


def csv_divider(data: bytes) -> str:
    """The sign that divides the cells of a CSV file: the one that its first lines have most of."""
    head = _decoded(data)[:5_000]
    return max((";", ",", "\t", "|"), key=head.count)


def _decoded(data: bytes) -> str:
    for encoding in _ENCODINGS:
        if encoding == "utf-16" and data[:2] not in (b"\xff\xfe", b"\xfe\xff"):
            continue
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return _CONTROL.sub("", text)
    raise unreadable("other")


def _blocks(rows: Sequence[Sequence[str]]) -> Iterator[RawBlock]:
    """Rows of several cells beneath one another as tables, other rows as lines."""
    table: list[Sequence[str]] = []
    number = start = 0
    fewest = min(_FEWEST, max(2, *map(len, rows), 0))
    for index, row in enumerate([*rows, []]):
        said = [cell for cell in row if cell.strip()]
        if len(row) >= fewest and (said or table):
            start = start if table else index
            table.append(row)
            continue
        if table:
            number += 1
            yield from _beside(_table(table, number, start))
            table = []
        if index < len(rows):
            yield RawLine(" ".join(said).strip("* "), is_bold=any("**" in cell for cell in row))


def _beside(table: RawTable) -> Iterator[RawBlock]:
    """A table, divided as sheets are where an empty column parts two that stand side by side: some row has several
    words, no figures, on either side, and one of them on both, as `No` is.
    """
    said = {cell.column for cell in table.cells if cell.text.strip()}
    gaps = sorted(set(range(max(said, default=0))) - said)
    words: dict[int, dict[str, list[int]]] = {}
    for cell in table.cells if gaps else ():
        if _WORD.search(cell.text):
            words.setdefault(cell.row, {}).setdefault(cell.text.strip().lower(), []).append(cell.column)
    is_parted = any(_is_parted(own, gaps) for own in words.values())
    yield from divided(table) if is_parted else (table,)


def _is_parted(words: Mapping[str, Sequence[int]], gaps: Sequence[int]) -> bool:
    """True where one of the words of a row stands again behind a gap, and several stand on either side."""
    columns = sorted(column for own in words.values() for column in own)
    first, last = (columns[1], columns[-2]) if len(columns) > 3 else (0, 0)
    inner = gaps[bisect(gaps, first) : bisect(gaps, last)]
    return any(own[0] < gap < own[-1] for own in words.values() if len(own) > 1 for gap in (*inner[:1], *inner[-1:]))


def _table(rows: Sequence[Sequence[str]], number: int, start: int) -> RawTable:
    columns = max(map(len, rows))
    place = RawPlace(table=number)
    cells = tuple(
        RawCell(
            row, column, tuple(_BREAK.split(text.rstrip().lstrip(_SPACES))), place=place.at(start + row + 1, column + 1)
        )
        for row, texts in enumerate(rows)
        for column, text in enumerate([*texts, *[""] * (columns - len(texts))])
    )
    return RawTable(len(rows), columns, cells, place)
