"""Own year: the year of a plan in the titles and headings of a new form, as a field that next year's plan prints."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from rakgen.recognise.titles import YEAR, YEARS

_FIXED = re.compile(r"(?i)\b(?:nomor|no\.|tanggal|tgl)")
"""Words behind which a year is that of a decree or of a day."""
_ALONE = re.compile(r"(?i)tahun(?:\s+anggaran)?\s+\d{4}")


def with_own_year(data: dict[str, Any], year: int) -> Iterator[tuple[str, str]]:
    """Put the field into the titles and headings of a layout's plain data, in place; yields each text that names a
    year besides a line that says nothing else, with what it became: itself where the year is another.
    """
    data["judul"] = yield from _said_anew(data["judul"], year)
    for table in data.get("tabel", (data,)):
        if table is not data and "judul" in table:
            table["judul"] = yield from _said_anew(table["judul"], year)
        yield from _in_columns(table["kolom"], year)


def _in_columns(columns: Sequence[dict[str, Any]], year: int) -> Iterator[tuple[str, str]]:
    for column in columns:
        if column.get("periode") == "tahun" or YEAR.search(str(column.get("isi", ""))):
            continue  # of years that its own content names
        if "judul" in column:
            (column["judul"],) = yield from _said_anew([column["judul"]], year)
        for names in {"judul_periode", "judul_kelompok"} & column.keys():
            column[names] = yield from _said_anew(column[names], year)
        yield from _in_columns(column.get("kolom", ()), year)


def _said_anew(texts: Sequence[str], year: int) -> Any:
    made = [_with_field(text, year) for text in texts]
    for text, anew in zip(texts, made, strict=True):
        if not _ALONE.fullmatch(text) and (anew != text or YEAR.search(YEARS.sub("", text))):
            yield text, anew
    return made


def _with_field(text: str, year: int) -> str:
    """A text with the field for each of its years that is the plan's; not those of a longer plan or of a decree."""
    fixed = [match.span() for match in YEARS.finditer(text)]
    fixed += [(match.start(), len(text)) for match in _FIXED.finditer(text)]

    def said(match: re.Match[str]) -> str:
        is_own = int(match[0]) == year and not any(start <= match.start() < end for start, end in fixed)
        return "{{ tahun }}" if is_own else match[0]

    return YEAR.sub(said, text)
