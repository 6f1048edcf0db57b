"""Place and date: where and when a document was signed, on one line or on two."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from pydantic_core import PydanticCustomError

from rakgen.model.periode import BULAN_NAMES
from rakgen.model.tanggal import parse_tanggal
from rakgen.recognise.periods import MONTHS

_MONTH = "|".join(sorted(map(re.escape, MONTHS), key=len, reverse=True))
_DATE = (
    rf"(?P<hari>\d{{1,2}}\b)?[\s.…_-]*(?P<bulan>(?a:{_MONTH}))\.?[\s-]+(?P<tahun>\d{{4}})"
    r"|(?P<h>\d{1,2})\s?[-/.]\s?(?P<b>\d{1,2})\s?[-/.]\s?(?P<t>\d{4})"
)
_SAID = r"(?:di(?:tetapkan|buat|sahkan|tandatangani|keluarkan|susun|tetapkan\s+dan\s+disahkan)\s+)"
_PLACE_DATE = re.compile(rf"(?i)^(?:(?P<tempat>[^,\d]{{2,60}}?)\s*,)?\s*(?:tanggal\s+)?(?:{_DATE})[\s.;,]*$")
_BY_DATE = re.compile(
    rf"(?i)^{_SAID}(?:di\s*:?\s*)(?P<tempat>[^,\d:]{{2,60}}?)\s*,?\s+(?:pada\s+)?tanggal\s*:?\s*(?:{_DATE})\W*$"
)
_PLACE_DOTS = re.compile(r"^([^,\d]{2,60}?)\s*,\s*[.…_\s]{3,}(?:\d{4})?$")
_PLACE = re.compile(rf"(?i)^{_SAID}(?:di)\b\s*:?\s*(?P<tempat>[^,\d:]{{2,60}}?)\s*,?$")
_PLACE_ALONE = re.compile(r"^(?P<tempat>[^,\d:]{2,40}?)\s*,$")
_ON_DATE = re.compile(rf"(?i)^(?:(?:pada\s+)?tanggal)\s*:?\s*(?:{_DATE})\W*$")
_ON_DOTS = re.compile(r"(?i)^(?:pada\s+)?tanggal\s*:?[\s.…_]*(?:\d{4})?$")


_BLANKS = re.compile(r"\s{4,}")
_NAMES = frozenset(map(str.lower, BULAN_NAMES))


def says_place_or_date(text: str) -> bool:
    """True for a line that begins a signature with its place, its date or both."""
    line = _squeezed(text)
    return any(pattern.match(line) for pattern in (_PLACE_DATE, _BY_DATE, _PLACE_DOTS, _PLACE, _ON_DATE))


class PlaceAndDate(NamedTuple):
    """What the first lines of a signature say of place and date, how many of them do, and whether they say it in other
    words than forms print.
    """

    fields: dict[str, str]
    lines: int
    is_reworded: bool = False


def place_and_date(lines: Sequence[str]) -> PlaceAndDate:
    """The place and date that the first lines of a signature name; a day that no calendar has is none."""
    first, second = map(_squeezed, [*lines, "", ""][:2])
    if match := _BY_DATE.match(first) or _PLACE_DATE.match(first) or _ON_DATE.match(first):
        return PlaceAndDate(_place(match) | _date(match), 1, _is_reworded(match) or "tanggal" in first.lower())
    if match := _PLACE_DOTS.match(first):
        return PlaceAndDate({"tempat": match[1].strip()}, 1)
    if match := _PLACE.match(first):
        dated = _ON_DATE.match(second) or _PLACE_DATE.match(second)
        is_second = dated or _ON_DOTS.match(second)
        return PlaceAndDate(_place(match) | (_date(dated) if dated else {}), 2 if is_second else 1, True)
    if (match := _PLACE_ALONE.match(first)) and (dated := _PLACE_DATE.match(second)) and not dated["tempat"]:
        return PlaceAndDate(_place(match) | _date(dated), 2, _is_reworded(dated))
    return PlaceAndDate({}, 0)


def _squeezed(text: str) -> str:
    """A line whose runs of blanks are short: patterns with several of them would try each way to share a long one."""
    return _BLANKS.sub("   ", text)


def _place(match: re.Match[str]) -> dict[str, str]:
    said = match.groupdict().get("tempat")
    place = said.strip() if said else ""
    return {"tempat": place.title() if place.isupper() else place} if place else {}


def _is_reworded(match: re.Match[str]) -> bool:
    """True for a date whose month is not printed as forms do, or that no calendar has."""
    return match["b"] is not None or match["bulan"].lower() not in _NAMES or not _date(match)


def _date(match: re.Match[str]) -> dict[str, str]:
    """The date as plans write it, a day or month in figures as the calendar has it; {} for one that it has not."""
    date = _date_in_figures(match) if match["b"] else _date_in_words(match)
    try:
        parse_tanggal(date)
    except PydanticCustomError:
        return {}
    return {"tanggal": date}


def _date_in_figures(match: re.Match[str]) -> str:
    return f"{match['t']}-{int(match['b']):02}-{int(match['h']):02}"


def _date_in_words(match: re.Match[str]) -> str:
    month, year, day = MONTHS[match["bulan"].lower()], match["tahun"], match["hari"]
    if day is not None and len(day) == 1:
        return f"{day} {BULAN_NAMES[month - 1]} {year}"
    return f"{year}-{month:02}" + (f"-{day}" if day else "")
