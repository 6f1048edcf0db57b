"""When: a text that says when an item is done (`Triwulan I s.d. III`), in the spelling of a plan's jadwal."""

from __future__ import annotations

import re

from pydantic_core import PydanticCustomError

from rakgen.layout.columns import ColumnSpec
from rakgen.model.guesses import guess_jadwal
from rakgen.model.jadwal import parse_jadwal
from rakgen.model.periode import BULAN_NAMES, Periode
from rakgen.recognise.headings import meaning_of
from rakgen.recognise.periods import MONTHS


def says_when(column: ColumnSpec) -> bool:
    """True for a column of a free field whose heading is that of a schedule: `Waktu Pelaksanaan`."""
    meaning = meaning_of((column.judul,))
    return meaning is not None and meaning.field == "jadwal"


def jadwal_in(text: str, year: str) -> str | None:
    """The jadwal that a text says of a year; None for one that says none for certain (`12 kali`), or of another."""
    line = re.sub(r"[^\W\d_]+", lambda word: _month(word[0]), " ".join(text.split()))
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
