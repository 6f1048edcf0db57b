"""Own year: the year of a plan in the titles and headings of a new form, as a field that next year's plan prints, and
which columns are of another one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from rakgen.model import Periode
from rakgen.recognise.headings import meaning_of
from rakgen.recognise.periods import headed, periode_of
from rakgen.recognise.titles import YEAR, YEARS

_FIXED = re.compile(r"(?i)\b(?:nomor|no\.|tanggal|tgl)")
"""Words behind which a year is that of a decree or of a day."""
_SHORT = re.compile(r"(?<=[^\W\d_])\.?\s*['-](\d\d)$")
"""The last figures of the year of a month: `Nov-21`."""
_OF_A_YEAR = frozenset({"target", "anggaran"})
"""Fields that a plan has for its own year."""
_ALONE = re.compile(r"(?i)tahun(?:\s+anggaran)?\s+\d{4}")


def is_of_another_year(path: Sequence[str], year: int) -> bool:
    """True for headings that name years and not that of the plan, 0 where it is not known: `TW III 2021`, `Nov-21`,
    TW I below 2021 in a plan of 2022. Those of a longer plan (`2021-2026`) are none of them.
    """
    said = {int(found) for text in path for found in YEAR.findall(YEARS.sub("", text))}
    said |= {2000 + int(short[1]) for text in path if periode_of(text) and (short := _SHORT.search(text.strip()))}
    return bool(year and said) and year not in said


def names_part(path: Sequence[str]) -> bool:
    """True where one of some headings names a part of a year, alone or behind words."""
    return any((found := headed(text)[1]) is not None and found[0] is not Periode.TAHUN for text in path)


def is_free_by_year(path: Sequence[str], year: int) -> bool:
    """True for headings over a part of another year than the plan's, or over its targets or amounts: no field of a plan
    is for these, unless years stand beside one another.
    """
    meaning = meaning_of(path)
    is_asked = names_part(path) or (meaning is not None and meaning.field in _OF_A_YEAR)
    return is_asked and is_of_another_year(path, year)


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
