"""Jadwal: the periods in which a kegiatan runs, as typed and as months or quarters."""

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from pydantic_core import PydanticCustomError, core_schema

from rakgen.model.periode import BULAN, BULAN_NAMES, WHOLE, Periode, parse_periode

_ALL = "semua"
_LONGEST = 100
MOST_YEARS = 30
_REMARK = r"\s+(?://|--)\s.*$"
_SPAN_DASH = r"\s*(?:-|–|—|\b[sS]\.?[dD]\.?(?=\s))\s*"
# What a year has, and an example that every form with periods of that kind can print.
_IN_A_YEAR = {
    Periode.BULAN: ("bulan 1 sampai 12", "the months 1 to 12", "Mei-Desember"),
    Periode.TRIWULAN: ("T1 sampai T4", "T1 to T4", "T2-T4"),
    Periode.SEMESTER: ("S1 dan S2", "S1 and S2", "Juli-Desember"),
}


class Jadwal(NamedTuple):
    """A schedule that keeps its own granularity.

    `parts` are (kind, number from 1) in calendar order without repeats; `text` is what was typed; `has_number` is True
    when a plain number (a month) was typed, which a quarterly form does not accept.
    """

    text: str
    parts: tuple[tuple[Periode, int], ...]
    has_number: bool = False

    @classmethod
    def __get_pydantic_core_schema__(cls, source: object, handler: object) -> core_schema.CoreSchema:
        """Read by `parse_jadwal`."""
        return core_schema.no_info_plain_validator_function(parse_jadwal)

    def too_coarse(self, periode: Periode) -> bool:
        """True when some part is coarser than `periode`, so that a form with that period cannot print it."""
        return any(kind.value < periode.value for kind, _ in self.parts)

    def in_periode(self, periode: Periode) -> frozenset[int]:
        """Numbers (from 1) of the periods of kind `periode` that are ticked: each in which any month of the schedule
        lies; the years that it names, and 1 where it names none.

        A schedule coarser than `periode` ticks every period it covers; `rules` refuses that before anything is printed.
        """
        return _in_periode(self.parts, periode)

    def runs_in(self, periode: tuple[Periode, int]) -> bool:
        """True when some of it lies in a period, which may be all the time of a plan."""
        return periode == WHOLE or periode[1] in self.in_periode(periode[0])

    @property
    def may_be_triwulan(self) -> bool:
        """True for plain numbers that may be meant as quarters as well as months."""
        return self.has_number and max(self.bulan) <= Periode.TRIWULAN.value

    @property
    def bulan(self) -> frozenset[int]:
        """All months (1-12) covered."""
        return _in_periode(self.parts, Periode.BULAN)


@lru_cache(maxsize=4096)
def _in_periode(parts: tuple[tuple[Periode, int], ...], periode: Periode) -> frozenset[int]:
    """Numbers of the periods of a kind in which any month lies; a plan asks this of a few schedules many times."""
    if periode is Periode.TAHUN:
        return frozenset(number for kind, number in parts if kind is periode) or frozenset({WHOLE[1]})
    month_count = periode.month_count
    return frozenset((bulan - 1) % 12 // month_count + 1 for kind, number in parts for bulan in kind.bulan(number))


def parse_jadwal(value: object) -> Jadwal:
    """Read a schedule from text or a list of texts.

    Raises PydanticCustomError with type RAK120 (unknown), RAK121 (no such period, backwards, mixed), RAK102.kosong or
    `jadwal_type`; its context key `lain` holds further faults of the same schedule as pairs of type and context.
    """
    if isinstance(value, Jadwal):
        return value
    parts = [value] if isinstance(value, str) else value
    if not isinstance(parts, list | tuple) or not all(isinstance(part, str) for part in parts):
        raise PydanticCustomError("jadwal_type", "jadwal")
    if not any(part.strip() for part in parts):
        raise PydanticCustomError("RAK102.kosong", "jadwal")
    return _parse(", ".join(parts))


def canonical_jadwal(text: str) -> str:
    """A schedule in the one spelling of formatted plans, as `T2-T4`, `Mei-Desember`, `S1` or `semua`. Raises as
    `parse_jadwal`.
    """
    schedule = parse_jadwal(text)
    if text.strip().lower() == _ALL:
        return _ALL
    runs = groupby(schedule.parts, lambda part: part[0])
    return ", ".join(format_periods(kind, [number for _, number in parts]) for kind, parts in runs)


def meant_jadwal(text: str) -> str:
    """The schedule that a text says in any words (`T1, T2`, `TW I s.d. II`), in the one spelling; the text itself where
    it says none, or months by plain numbers, which may be quarters.
    """
    from rakgen.model.guesses import guess_jadwal

    for said in (text, guess_jadwal(text)):
        try:
            if said and not parse_jadwal(said).has_number:
                return canonical_jadwal(said)
        except PydanticCustomError:
            continue
    return text


def says_schedule(text: str) -> bool:
    """True for a text that says a schedule, in any words."""
    return bool(kinds_in(meant_jadwal(text)))


def kinds_in(value: object) -> frozenset[Periode]:
    """The kinds of the periods that a value names; none where it is no schedule."""
    try:
        return frozenset(kind for kind, _ in parse_jadwal(value).parts)
    except PydanticCustomError:
        return frozenset()


def periods_meant(value: object) -> tuple[Periode, str] | None:
    """The kind of the periods that a value names, perhaps in other words (`TW I`), and how a schedule says them; None
    for what names none, or several kinds.
    """
    text = str(value).strip()
    said = text if kinds_in(value) else (_guess(text) or "") if len(text) <= _LONGEST else ""
    kinds = [*kinds_in(said)]
    return (kinds[0], said) if len(kinds) == 1 else None


@lru_cache(maxsize=4096)
def _parse(text: str) -> Jadwal:
    """A plan repeats a few schedules many times."""
    pieces = [piece.strip() for piece in text.split(",")]
    parts: set[tuple[Periode, int]] = set()
    errors: list[PydanticCustomError] = []
    for piece in pieces:
        try:
            parts.update(_parse_piece(piece))
        except PydanticCustomError as error:
            errors.append(error)
    if errors:
        raise _join(text, errors)
    ordered = sorted(parts, key=lambda pair: (pair[0].bulan(pair[1])[0], pair[0].value))
    return Jadwal(text, tuple(ordered), has_number=_has_number(pieces))


def _has_number(pieces: Iterable[str]) -> bool:
    """True when a month was written as a plain number."""
    return any(piece[:1].isdigit() and _parse_piece(piece)[0][0] is Periode.BULAN for piece in pieces)


def _join(text: str, errors: list[PydanticCustomError]) -> PydanticCustomError:
    """The faults of one schedule as one error; one that has a likely meaning as a whole gets only that one."""
    guess = _guess(text) if len(text) <= _LONGEST * 10 else None
    if guess is not None:
        return PydanticCustomError("RAK120.mirip", "jadwal", {"nilai": text.strip(), "mirip": guess})
    others = [(error.type, error.context or {}) for error in errors[1:]]
    return PydanticCustomError(errors[0].type, "jadwal", {**(errors[0].context or {}), "lain": others})


def _guess(text: str) -> str | None:
    """The schedule that a spelling in words, or one with a remark behind it (`T2 // cek`), most likely means; None if
    that cannot be read either.
    """
    from rakgen.model.guesses import guess_jadwal

    return _readable(text, guess_jadwal(text)) or _readable(text, guess_jadwal(re.split(_REMARK, text)[0]))


def _readable(text: str, guess: str | None) -> str | None:
    """A guess that is a schedule, and another text than was typed."""
    if guess is None or guess.lower() == text.strip().lower():
        return None
    try:
        return guess if _parse(guess).parts else None
    except PydanticCustomError:
        return None


def _parse_piece(text: str) -> list[tuple[Periode, int]]:
    if text.lower() == _ALL:
        return [(Periode.BULAN, bulan) for bulan in range(1, 13)]
    if not text:
        raise PydanticCustomError("RAK120.koma", "koma")
    if (
        len(text) > _LONGEST and not text.isdigit()
    ):  # no range is: and looking for its middle in megabytes of spaces takes hours
        raise PydanticCustomError("RAK120", "jadwal", {"nilai": text[:_LONGEST]})
    ends = re.split(_SPAN_DASH, text)
    if len(ends) > 2:
        raise _unknown(text)
    first, last = _parse_one(ends[0], text), _parse_one(ends[-1], text)
    if first[0] is not last[0]:
        raise PydanticCustomError("RAK121.campur", "campur", {"nilai": text})
    if first[1] > last[1]:
        raise _reversed(text, first[0], first[1], last[1])
    if last[1] - first[1] >= MOST_YEARS:
        raise PydanticCustomError("RAK121.lama", "lama", {"nilai": text, "batas": str(MOST_YEARS)})
    return [(first[0], number) for number in range(first[1], last[1] + 1)]


def _reversed(text: str, kind: Periode, first: int, last: int) -> PydanticCustomError:
    """A range that runs backwards: its ends are swapped, or it is meant to go on into the next year."""
    forward = format_periods(kind, range(last, first + 1))
    if text[:1].isdigit() and first <= Periode.TRIWULAN.value:
        triwulan = format_periods(Periode.TRIWULAN, range(last, first + 1))
        return PydanticCustomError(
            "RAK121.terbalik_angka", "mundur", {"nilai": text, "contoh": forward, "triwulan": triwulan}
        )
    over_new_year = forward
    if kind is not Periode.TAHUN:
        over_new_year = format_periods(kind, [*range(1, last + 1), *range(first, kind.value + 1)])
    continuation = {"lewat": "", "lewat_en": ""}
    if over_new_year != forward:
        continuation = {
            "lewat": f" Bila melewati pergantian tahun: `{over_new_year}`.",
            "lewat_en": f" If it runs over the turn of the year: `{over_new_year}`.",
        }
    return PydanticCustomError("RAK121.terbalik", "mundur", {"nilai": text, "contoh": forward, **continuation})


def _parse_one(text: str, whole: str) -> tuple[Periode, int]:
    periode = parse_periode(text)
    if periode is None:
        raise _unknown(text if text.strip() else whole)
    kind, number = periode
    if kind is not Periode.TAHUN and not 1 <= number <= kind.value:
        choices, choices_en, example = _IN_A_YEAR[kind]
        raise PydanticCustomError(
            "RAK121",
            "tidak ada",
            {"nilai": text.strip(), "daftar": choices, "daftar_en": choices_en, "contoh": example},
        )
    return periode


def _unknown(text: str) -> PydanticCustomError:
    from rakgen.model.guesses import is_ditto
    from rakgen.text.nearest import OWN_WORD, nearest
    from rakgen.text.printable import TICK_LETTERS, TICKS

    if set(text.strip()) <= TICKS or text.strip() in TICK_LETTERS:
        return PydanticCustomError("RAK120.centang", "jadwal", {"nilai": text.strip()})
    word = text.strip(" .").lower()
    near = nearest(word, [*BULAN, _ALL], OWN_WORD) if word.isalpha() else None
    if near:
        name = _ALL if near == _ALL else BULAN_NAMES[BULAN[near] - 1]
        return PydanticCustomError("RAK120.mirip", "jadwal", {"nilai": text.strip(), "mirip": name})
    if is_ditto(text):
        return PydanticCustomError("RAK120.sda", "jadwal", {"nilai": text.strip()})
    return PydanticCustomError("RAK120", "jadwal", {"nilai": text.strip()})


def parse_one_periode(value: object) -> tuple[Periode, int]:
    """Read the one period a value belongs to: `T1`, `Mei`, `S2`, `2025`.

    Raises PydanticCustomError: RAK121.satu for several periods, RAK120.periode and RAK121 for what is none.
    """
    if isinstance(value, tuple):
        return value
    try:
        jadwal = _parse(str(value))
    except PydanticCustomError as error:
        context = {"nilai": str(value).strip(), **(error.context or {})}
        if "mirip" in context and len(_parse(context["mirip"]).parts) > 1:
            raise PydanticCustomError("RAK121.satu", "periode", {"nilai": context["nilai"]}) from None
        error_type = "RAK121.periode" if error.type == "RAK121" else "RAK120.periode"
        error_type = "RAK120.periode_mirip" if "mirip" in context else error_type
        raise PydanticCustomError(error_type, "periode", context) from None
    if len(jadwal.parts) != 1:
        raise PydanticCustomError("RAK121.satu", "periode", {"nilai": str(value)})
    return jadwal.parts[0]


def parse_part_of_year(value: object) -> tuple[Periode, int]:
    """Read the one part of the year that a target belongs to. Raises as `parse_one_periode`, and RAK121.tahun for a
    year.
    """
    kind, number = parse_one_periode(value)
    if kind is Periode.TAHUN:
        raise PydanticCustomError("RAK121.tahun", "periode", {"nilai": str(value).strip()})
    return kind, number


def format_periods(periode: Periode, numbers: Iterable[int]) -> str:
    """Write numbers of one kind of period as a jadwal, runs joined: {1, 2, 3, 7} of BULAN -> `Januari-Maret, Juli`."""
    ordered = sorted(numbers)
    spans: list[list[int]] = []
    for number in ordered:
        if spans and number == spans[-1][-1] + 1:
            spans[-1].append(number)
        else:
            spans.append([number])
    label = periode.label
    return ", ".join(label(span[0]) if len(span) == 1 else f"{label(span[0])}-{label(span[-1])}" for span in spans)
