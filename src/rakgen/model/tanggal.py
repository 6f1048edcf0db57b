"""Tanggal: dates of the signature, as typed and as read."""

import re
from datetime import date
from typing import NamedTuple

from pydantic_core import PydanticCustomError

from rakgen.model.periode import BULAN, BULAN_NAMES, ENGLISH_MONTHS
from rakgen.model.text import non_empty
from rakgen.text.capitals import PLACEHOLDER
from rakgen.text.words import Language

_ISO = r"(\d{4})-(\d{1,2})(?:-(\d{1,2}))?"
_IN_WORDS = r"(?:(\d{1,2})\s+)?([A-Za-z]+)\s+(\d{4})"
_WORD = rf"(?:{PLACEHOLDER}|[A-Za-z]+|\d{{1,4}})"
LATER = rf"(?=[^$]*\$){_WORD}(?:[ -]{_WORD})*"
"""A date of which another program fills in all or a part: `${tanggal_naskah}`, `${tanggal} Maret 2021`."""


class LaterTanggal(str):
    """A date that another program fills in when the document is signed, as typed: `${tanggal_naskah}`."""


class Tanggal(NamedTuple):
    """A date; `day` is None where the form leaves the day blank for a pen, `zero` True for a day typed as `01`."""

    tahun: int
    bulan: int
    day: int | None = None
    zero: bool = False

    @property
    def bulan_name(self) -> str:
        """The month's Indonesian name."""
        return BULAN_NAMES[self.bulan - 1]

    def __str__(self) -> str:
        day = "      " if self.day is None else f"{self.day:0{1 + self.zero}d}"
        return f"{day} {self.bulan_name} {self.tahun}"

    def said(self, language: Language) -> str:
        """The date in a sentence: `01 Maret 2021` as it is printed, `1 March 2021` in English."""
        if language == "id":
            return " ".join(str(self).split())
        return f"{self.day or ''} {ENGLISH_MONTHS[self.bulan - 1]} {self.tahun}".strip()


def parse_tanggal(value: object) -> Tanggal | LaterTanggal:
    """Read `2021-03-01`, `1 Maret 2021`, `2021-03` or `Maret 2021`, or a text with placeholders for what is not known.

    A day keeps the zero it was typed with, so that it prints as typed: `2021-03-01` is 01 Maret, `1 Maret` 1 Maret.

    Raises PydanticCustomError RAK131 for a day that is not in the calendar, RAK131.bentuk for anything else.
    """
    if isinstance(value, Tanggal | LaterTanggal):
        return value
    text = non_empty(value, "tanggal").strip()
    if match := re.fullmatch(_ISO, text):
        tahun, bulan, day_text = int(match[1]), int(match[2]), match[3]
    elif (match := re.fullmatch(_IN_WORDS, text)) and match[2].lower() in BULAN:
        tahun, bulan, day_text = int(match[3]), BULAN[match[2].lower()], match[1]
    elif re.fullmatch(LATER, text):
        return LaterTanggal(text)
    else:
        raise _no_tanggal(text)
    day = int(day_text) if day_text else None
    if not 1 <= bulan <= 12 or not 1 <= tahun <= 9999:
        raise PydanticCustomError("RAK131", "tanggal", {"tanggal": text})
    try:
        date(tahun, bulan, 1 if day is None else day)
    except ValueError:
        shown = f"{day} {BULAN_NAMES[bulan - 1]} {tahun}"
        raise PydanticCustomError("RAK131", "tanggal", {"tanggal": shown}) from None
    return Tanggal(tahun, bulan, day, zero=day_text is not None and day_text[0] == "0")


_WEEKDAYS = frozenset({"senin", "selasa", "rabu", "kamis", "jumat", "jum'at", "sabtu", "minggu", "ahad"})


def _no_tanggal(text: str) -> PydanticCustomError:
    from rakgen.model.guesses import guess_tanggal

    guess = guess_tanggal(text)
    if guess is None:
        return PydanticCustomError("RAK131.bentuk", "tanggal", {"nilai": text})
    try:
        parse_tanggal(guess)
    except PydanticCustomError as error:
        return error  # `30-02-2021`: that the day does not exist is the better explanation
    error_type = "RAK131.tempat" if "," in text else "RAK131.mirip"
    if text.split(",")[0].strip().lower() in _WEEKDAYS:
        error_type = "RAK131.hari"
    return PydanticCustomError(error_type, "tanggal", {"nilai": text, "mirip": guess})
