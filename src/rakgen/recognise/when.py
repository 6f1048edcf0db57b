"""When: a text that says when an item is done (`Triwulan I s.d. III`), in the spelling of a plan's jadwal, and what
else free texts say of other fields.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from pydantic_core import PydanticCustomError

from rakgen.layout.columns import ColumnSpec
from rakgen.layout.fields import BY_PERIODE, SCHEDULES
from rakgen.model.guesses import guess_jadwal
from rakgen.model.jadwal import parse_jadwal
from rakgen.model.periode import BULAN_NAMES, Periode
from rakgen.recognise.doubts import DoubtKind
from rakgen.recognise.headings import meaning_of
from rakgen.recognise.periods import MONTHS, by_periods

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


def _is_of(column: ColumnSpec, field: str) -> bool:
    """True for a column of a free field whose heading is that of another one: `Waktu Pelaksanaan` of a jadwal."""
    meaning = meaning_of((column.judul,))
    return meaning is not None and meaning.field == field


def is_bound(name: str) -> bool:
    """True for the name of a free field that says when something begins, or when it ends."""
    return bool(_BEGIN.fullmatch(name) or _END.fullmatch(name))


class SaidToo(NamedTuple):
    """What a text of a free field says of another field: the doubt that tells it, that field and its value, the text,
    and the value as it is told.
    """

    kind: DoubtKind
    field: str
    value: object
    text: str
    made: str


def said_too(level: str, column: ColumnSpec, item: Mapping[str, Any], year: str) -> Iterator[SaidToo]:
    """What the free fields of an item of a level say of its jadwal, where no period is ticked, and of its targets by
    periods; `year` is that of the plan, '' where it is not known.
    """
    fields = item.get("tambahan", {})
    if year and f"{level}.jadwal" in SCHEDULES and "jadwal" not in item:
        text, jadwal = when_said(column, fields, year)
        if jadwal is not None:
            yield SaidToo("when", "jadwal", jadwal, text, jadwal)
    text = str(fields.get(_name(column), ""))
    targets = by_periods(text, 1) if _is_of(column, "target") and f"{level}.target_periode" in BY_PERIODE else {}
    if targets:
        yield SaidToo("targets", "target_periode", targets, text, ", ".join(map(": ".join, targets.items())))


def _name(column: ColumnSpec) -> str:
    return column.content_name.rpartition(".")[2]


def when_said(column: ColumnSpec, fields: Mapping[str, object], year: str) -> tuple[str, str | None]:
    """What the free fields of an item say of when it is done, where the one of a column says that or one end of it:
    the text, of two columns that of both, and the jadwal; None where that is not certain.
    """
    name = _name(column)
    text = str(fields.get(name, ""))
    if not is_bound(name):
        return text, jadwal_in(", ".join(by_periods(text)) or text, year) if _is_of(column, "jadwal") else None
    begin, end = (next((str(fields[key]) for key in fields if bound.fullmatch(key)), "") for bound in (_BEGIN, _END))
    return f"{begin} - {end}", jadwal_between(begin, end, year)


def jadwal_said(text: str, year: str) -> str | None:
    """The jadwal that a text of a column for it is, as it is typed, or that it says of a year; None for others."""
    try:
        parse_jadwal(text)
    except PydanticCustomError:
        return jadwal_in(text, year)
    return text


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
    line = re.sub(r"\bB[01]\d\b|[^\W\d_]+", lambda word: _month(word[0]), _WEEKDAY.sub("", dated))
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
    """A month by its name or number (`B02`); any other word as it is."""
    coded = re.fullmatch(r"(?i)b(0[1-9]|1[0-2])", word)
    number = int(coded[1]) if coded else MONTHS.get(word.lower())
    return BULAN_NAMES[number - 1] if number else word
