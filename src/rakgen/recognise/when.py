"""When: a text that says when an item is done (`Triwulan I s.d. III`), in the spelling of a plan's jadwal."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from pydantic_core import PydanticCustomError

from rakgen.layout.columns import ColumnSpec
from rakgen.model.guesses import guess_jadwal
from rakgen.model.jadwal import parse_jadwal
from rakgen.model.periode import BULAN_NAMES, Periode
from rakgen.recognise.headings import meaning_of
from rakgen.recognise.periods import MONTHS

_DATE = re.compile(r"\b\d{1,2}([-./])(?P<month>0?[1-9]|1[0-2])\1(?P<year>\d{4})\b")
_WEEKDAY = re.compile(r"(?i)\b(?:senin|selasa|rabu|kamis|jum\W?at|sabtu|minggu|ahad)\b[\s,/]+(?=\d)")
_DAYS = re.compile(
    r"(?i)(?<![\w.-])\d{1,2}(?:\s*(?:[-–,&]|s\W?d\b\W?|sampai(?:\s+dengan)?|dan)\s*\d{1,2})*\s+"
    rf"(?=(?:{'|'.join(BULAN_NAMES)})\b)"
)
"""Days before the month that they are of: `2 s.d. 5 Mei`."""
_BEGIN = re.compile(r"(?:.*_)?(?:di)?mulai|(?:jadwal|waktu|bulan|tanggal|tgl).*_awal")
_END = re.compile(r"(?:.*_)?(?:selesai|berakhir)|(?:jadwal|waktu|bulan|tanggal|tgl).*_akhir")
"""Names of the free fields of columns that say one end of a schedule: `tanggal_mulai`, `jadwal_akhir`."""


def _says_when(column: ColumnSpec) -> bool:
    """True for a column of a free field whose heading is that of a schedule: `Waktu Pelaksanaan`."""
    meaning = meaning_of((column.judul,))
    return meaning is not None and meaning.field == "jadwal"


def is_bound(name: str) -> bool:
    """True for the name of a free field that says when something begins, or when it ends."""
    return bool(_BEGIN.fullmatch(name) or _END.fullmatch(name))


def when_said(column: ColumnSpec, fields: Mapping[str, object], year: str) -> tuple[str, str | None]:
    """What the free fields of an item say of when it is done, where the one of a column says that or one end of it:
    the text, of two columns that of both, and the jadwal; None where that is not certain.
    """
    name = column.content_name.rpartition(".")[2]
    text = str(fields.get(name, ""))
    if not is_bound(name):
        return text, jadwal_in(text, year) if _says_when(column) else None
    begin, end = (next((str(fields[key]) for key in fields if bound.fullmatch(key)), "") for bound in (_BEGIN, _END))
    return f"{begin} - {end}", jadwal_between(begin, end, year)


def jadwal_between(begin: str, end: str, year: str) -> str | None:
    """The jadwal from what one text says to what another says, in months where they name parts of several kinds; None
    where one of them says none.
    """
    first, last = jadwal_in(begin, year), jadwal_in(end, year)
    if first is None or last is None or first == last:
        return first if first == last else None
    try:
        return parse_jadwal(f"{first}-{last}").text
    except PydanticCustomError:
        months = min(parse_jadwal(first).bulan), max(parse_jadwal(last).bulan)
    return "-".join(BULAN_NAMES[month - 1] for month in months) if months[0] < months[1] else None


@lru_cache(maxsize=4096)
def jadwal_in(text: str, year: str) -> str | None:
    """The jadwal that a text says of a year; None for one that says none for certain (`12 kali`), or of another.
    The rows of long tables say the same few.
    """
    dated = _DATE.sub(lambda date: f"{BULAN_NAMES[int(date['month']) - 1]} {date['year']}", " ".join(text.split()))
    line = re.sub(r"[^\W\d_]+", lambda word: _month(word[0]), _WEEKDAY.sub("", dated))
    line = _DAYS.sub("", line)
    if set(re.findall(r"\b\d{4}\b", line)) - {year}:
        return None
    for said in (line, guess_jadwal(line)):
        try:
            jadwal = parse_jadwal(said) if said else None
        except PydanticCustomError:
            continue
        if jadwal is not None and all(kind is not Periode.TAHUN for kind, _ in jadwal.parts):
            return jadwal.text
    return None


def _month(word: str) -> str:
    """A month by its name; any other word as it is."""
    number = MONTHS.get(word.lower())
    return BULAN_NAMES[number - 1] if number else word
