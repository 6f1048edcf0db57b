"""Place and date: where and when a document was signed, on one line or on two."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from rakgen.model.periode import BULAN, BULAN_NAMES

_MONTH = "|".join(sorted(map(re.escape, BULAN), key=len, reverse=True))
_DATE = (
    rf"(?P<hari>\d{{1,2}}\b)?[\s.…_-]*(?P<bulan>(?a:{_MONTH}))[\s-]+(?P<tahun>\d{{4}})"
    r"|(?P<h>\d{1,2})\s?[-/.]\s?(?P<b>\d{1,2})\s?[-/.]\s?(?P<t>\d{4})"
)
_SAID = r"(?:di(?:tetapkan|buat|sahkan|tandatangani|keluarkan|susun|tetapkan\s+dan\s+disahkan)\s+)"
_PLACE_DATE = re.compile(rf"(?i)^(?:(?P<tempat>[^,\d]{{2,60}}?)\s*,)?\s*(?:tanggal\s+)?(?:{_DATE})\s*$")
_BY_DATE = re.compile(
    rf"(?i)^{_SAID}(?:di\s*:?\s*)(?P<tempat>[^,\d:]{{2,60}}?)\s*,?\s+(?:pada\s+)?tanggal\s*:?\s*(?:{_DATE})\W*$"
)
_PLACE_DOTS = re.compile(r"^([^,\d]{2,60}?)\s*,\s*[.…_\s]{3,}(?:\d{4})?$")
_PLACE = re.compile(rf"(?i)^{_SAID}(?:di)\b\s*:?\s*(?P<tempat>[^,\d:]{{2,60}}?)\s*,?$")
_PLACE_ALONE = re.compile(r"^(?P<tempat>[^,\d:]{2,40}?)\s*,$")
_ON_DATE = re.compile(rf"(?i)^(?:(?:pada\s+)?tanggal)\s*:?\s*(?:{_DATE})\W*$")
_ON_DOTS = re.compile(r"(?i)^(?:pada\s+)?tanggal\s*:?[\s.…_]*(?:\d{4})?$")


def says_place_or_date(text: str) -> bool:
    """True for a line that begins a signature with its place, its date or both."""
    return any(pattern.match(text) for pattern in (_PLACE_DATE, _BY_DATE, _PLACE_DOTS, _PLACE, _ON_DATE))


class PlaceAndDate(NamedTuple):
    """What the first lines of a signature say of place and date, how many of them do, and whether they say it in other
    words than forms print.
    """

    fields: dict[str, str]
    lines: int
    is_reworded: bool = False


def place_and_date(lines: Sequence[str]) -> PlaceAndDate:
    """The place and date that the first lines of a signature name."""
    first, second = [*lines, "", ""][:2]
    if match := _BY_DATE.match(first) or _PLACE_DATE.match(first) or _ON_DATE.match(first):
        is_reworded = match["b"] is not None or "tanggal" in first.lower()
        return PlaceAndDate(_place(match) | _date(match), 1, is_reworded)
    if match := _PLACE_DOTS.match(first):
        return PlaceAndDate({"tempat": match[1].strip()}, 1)
    if match := _PLACE.match(first):
        dated = _ON_DATE.match(second) or _PLACE_DATE.match(second)
        is_second = dated or _ON_DOTS.match(second)
        return PlaceAndDate(_place(match) | (_date(dated) if dated else {}), 2 if is_second else 1, True)
    if (match := _PLACE_ALONE.match(first)) and (dated := _PLACE_DATE.match(second)) and not dated["tempat"]:
        return PlaceAndDate(_place(match) | _date(dated), 2)
    return PlaceAndDate({}, 0)


def _place(match: re.Match[str]) -> dict[str, str]:
    said = match.groupdict().get("tempat")
    place = said.strip() if said else ""
    return {"tempat": place.title() if place.isupper() else place} if place else {}


def _date(match: re.Match[str]) -> dict[str, str]:
    """The date as plans write it; a day or month in figures as the calendar has it."""
    if match["b"]:
        return {"tanggal": f"{match['t']}-{int(match['b']):02}-{int(match['h']):02}"}
    month, year = BULAN[match["bulan"].lower()], match["tahun"]
    day = match["hari"]
    if day is None:
        return {"tanggal": f"{year}-{month:02}"}
    if day.startswith("0"):
        return {"tanggal": f"{year}-{month:02}-{day}"}
    return {"tanggal": f"{day} {BULAN_NAMES[month - 1]} {year}" if len(day) == 1 else f"{year}-{month:02}-{day}"}
