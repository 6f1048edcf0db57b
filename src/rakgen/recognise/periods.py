"""Periods: headings of columns that name a part of a year, or a year, in the spellings of offices."""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate, groupby, takewhile

from rakgen.model.periode import BULAN, Periode, is_year
from rakgen.recognise.headings import meaning_of
from rakgen.recognise.words import plain

MONTHS = BULAN | {"mrt": 3, "mart": 3, "aprl": 4, "agust": 8, "agts": 8, "agst": 8, "nopem": 11, "desem": 12}
"""Month number by lower-case name: those of plans, and short ones that plans do not take."""
_ENGLISH = "january february march april may june july august september october november december".split()
_MONTHS = MONTHS | {name: number for number, name in enumerate(_ENGLISH, 1)}
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_ORDINALS = {"pertama": 1, "kedua": 2, "ketiga": 3, "keempat": 4}
_BEHIND = re.compile(
    r"(?i)(.+?)(?<!\s)\s*(?:\(([^()]+)\)|'\d\d|-\d\d|(?:(/)\s*)?(?:(?:tahun|thn?|t\.?a)\b\.?\s*)?(?:19|20)\d\d)"
)
"""A period with its months in brackets, or with its year."""
_BETWEEN = re.compile(r"s|d|sd|sampai|dengan|b\d\d|(?:19|20)\d\d")
"""What stands beside names of months in brackets."""
_RANGE = re.compile(r"(?i)\(?([a-z]+)\s*(?:[-–—]|s\W?d\b\W*|sampai(?:\s+dengan)?\b)\s*([a-z]+)\)?")
"""From a month to another."""
_QUARTER = r"(?:t|tw|trw|trwl|triw|triwulan|tribulan|trib|q|kuartal)"
_SEMESTER = r"(?:s|sm|smt|sem|semester)"
_NO_PART = re.compile(
    r"(?:cw|cawu|caturwulan)(?:ke)?(?:i{1,3}|[1-3])"
    rf"|(?![tsq]i?v)(?:{_QUARTER}(?:ke)?(?:vi?|[5-9]|kelima)|{_SEMESTER}(?:ke)?(?:iii|iv|v|[3-9]|ketiga|keempat))"
)
"""Parts of a year that plans do not know, or no year has."""
_LONGEST_PART = len("semesterkekeempat")  # of those
_YEAR_BEHIND = re.compile(r"(?<!\W)\W*(?:(?i:tahun)\W*)?(?:19|20)\d\d\W*$")
_MONTH = re.compile(r"(?:b|bl|bln|bulan)(?:ke)?(0?[1-9]|1[0-2])")
_MOST_WORDS = 4  # of a period
_INITIALS = "jfmamjjasond"
_FEWEST_INITIALS = 3  # that tell which months they are
WORDED = frozenset({"target", "anggaran", "tambahan", "jadwal"})
"""Fields whose headings may stand before a period: `Target TW I`."""
_UNIT = re.compile(r"(?i)(.+?)(?<!\s)\s*(\((?:%|rp\.?|rupiah|persen)\))")
_COUNTS = {kind.value: kind for kind in (Periode.SEMESTER, Periode.TRIWULAN, Periode.BULAN)}
"""The kind of period of which a year has so many."""
_WEEK = re.compile(r"(?:m|mg|mgg|minggu|pekan|w)?(?:ke)?([1-5]|i{1,3}|iv|v)")


@lru_cache(maxsize=4096)
def periode_of(text: str) -> tuple[Periode | None, int] | None:
    """The period that a heading names: T1, Trw I (Jan-Mar), Jan-Mar, TRIBULAN 1, AGS, Mei 2025, I/2025, Semester
    II, 2025; (None, n) for a bare number or roman one, whose kind its neighbours say; None for any other text. B03 is a
    month.
    """
    said = plain(text)
    if month := _MONTHS.get(said):
        return Periode.BULAN, month
    if (found := _RANGE.fullmatch(text.strip())) and found[1].lower() in _MONTHS:
        return _from_month_to(_MONTHS[found[1].lower()], _MONTHS.get(found[2].lower(), 0))
    if behind := _BEHIND.fullmatch(text.strip()):
        own = periode_of(behind[1])
        if own is not None and own[0] is not Periode.TAHUN and _goes_with(own[0], behind):
            return own
    for kind, pattern in ((Periode.TRIWULAN, _QUARTER), (Periode.SEMESTER, _SEMESTER)):
        match = re.fullmatch(rf"{pattern}(?:(?:ke)?(i{{1,3}}|iv|[1-4])|({'|'.join(_ORDINALS)}))", said)
        if match and (number := _number(match[1] or match[2])) <= kind.value:
            return kind, number
    if match := _MONTH.fullmatch(said):
        return Periode.BULAN, int(match[1])
    bare = re.fullmatch(r"(?:tahun|target)?(\d{4})", said)
    if bare and is_year(bare[1]):
        return Periode.TAHUN, int(bare[1])
    if said in _ROMAN:
        return None, _ROMAN[said]
    return (None, int(said)) if re.fullmatch(r"0?[1-9]|1[0-2]", said) else None


def _goes_with(kind: Periode | None, behind: re.Match[str]) -> bool:
    """True where what stands behind a period of a kind is its months or its year: that of a bare number has a stroke
    before it.
    """
    if behind[2]:
        words = re.findall(r"\w+", behind[2].lower())
        are_months = all(word in _MONTHS or _BETWEEN.fullmatch(word) for word in words)
        return kind in (Periode.TRIWULAN, Periode.SEMESTER) and bool(words) and are_months
    return kind is not None or behind[3] is not None


def _from_month_to(first: int, last: int) -> tuple[Periode, int] | None:
    """The quarter or semester from a month to another; None where these are none, or months of several."""
    for kind in (Periode.TRIWULAN, Periode.SEMESTER):
        months = Periode.BULAN.value // kind.value
        if first and last == first + months - 1 and last % months == 0:
            return kind, last // months
    return None


def _number(said: str) -> int:
    return (_ROMAN | _ORDINALS).get(said) or int(said)


def week_of(text: str) -> int | None:
    """The week of a month that a heading below that month's names: M1, Minggu II, 3, V; None for any other text."""
    match = _WEEK.fullmatch(plain(text))
    return (_ROMAN | {"v": 5}).get(match[1]) or int(match[1]) if match else None


@lru_cache(maxsize=4096)
def headed(text: str) -> tuple[str, tuple[Periode | None, int] | None]:
    """The words of a heading beside its period, and that: `Target` and T1 of `Target TW I`, `(%)` and T1 of `TW1 (%)`,
    `Target` and the year of `Target 2025`; the whole and None of one that names none.
    """
    if (found := periode_of(text)) is not None:
        is_worded = found[0] is Periode.TAHUN and re.match(r"(?i)\W*target", text)
        return re.sub(r"\W*(?:(?i:tahun)\W*)?\d{4}\W*$", "", text) if is_worded else "", found
    if unit := _UNIT.fullmatch(text.strip()):
        words, found = headed(unit[1])
        return (f"{words} {unit[2]}".strip(), found) if found is not None else (text, None)
    if is_no_part(text):
        return text, None
    said = text.split()
    for size in range(min(len(said) - 1, _MOST_WORDS), 0, -1):
        words, found = " ".join(said[:-size]), periode_of(" ".join(said[-size:]))
        meaning = meaning_of((words,)) if found else None
        if found and meaning and meaning.field in WORDED and (found[0] or not said[-1].isdecimal()):
            return words, found
    return text, None


def is_no_part(text: str) -> bool:
    """True for a heading of a part of a year that plans do not know: `Cawu I`, `Target S3`, `Triwulan V 2025`."""
    unit = _UNIT.fullmatch(text.strip())
    said = _YEAR_BEHIND.sub("", unit[1] if unit else text).split()
    ends = accumulate(map(plain, reversed(said)), lambda end, word: word + end)
    short = takewhile(lambda end: len(end) <= _LONGEST_PART, ends)
    size = max((size for size, end in enumerate(short, 1) if _NO_PART.fullmatch(end)), default=0)
    meaning = meaning_of((" ".join(said[:-size]),)) if size else None
    return 0 < size == len(said) or (meaning is not None and meaning.field in WORDED)


def of_no_part(paths: Sequence[Sequence[str]]) -> frozenset[int]:
    """The columns, by the headings over each, of parts of a year that plans do not know: those named so, and those
    under numbers from I on of which no kind of periods has as many, as I II III; numbers below a period are its parts.
    """
    found = {column for column, path in enumerate(paths) if any(map(is_no_part, path))}
    for _, run in groupby(enumerate(paths), key=lambda own: _numbered(own[1])):
        columns = [(column, headed(path[-1])[1] if path else None) for column, path in run]
        numbers = [period[1] for _, period in columns if period is not None]
        if numbers == list(range(1, len(columns) + 1)) and len(columns) not in _COUNTS:
            found |= {column for column, _ in columns} if len(columns) > 1 else set()
    return frozenset(found)


def _numbered(path: Sequence[str]) -> tuple[str, ...] | None:
    """The words over and beside a number that names no kind of period; None for any other headings."""
    said = [headed(text) for text in path]
    is_number = bool(said) and said[-1][1] is not None and said[-1][1][0] is None
    return tuple(words for words, _ in said) if is_number and all(found is None for _, found in said[:-1]) else None


def without_periods(path: Sequence[str]) -> tuple[str, ...]:
    """Headings without those that name a period alone; of `Target 2025` the first word stays."""
    return tuple(words for text in path if (words := headed(text)[0]))


def by_periods(text: str, fewest: int = 2) -> dict[str, str]:
    """What a text says for each of several parts of the year, `fewest` or more, on lines or between semicolons: 20% for
    T1 and 40% for T2 of `TW I: 20%; TW II: 40%`; {} for any other text.
    """
    lines = filter(None, map(str.strip, re.split(r"[\n;]", text)))
    parts = (re.fullmatch(r"\W*(\w.*?)(?<!\s)\s*[:=]\s*(\S.*)", line) for line in lines)
    said = [(periode_of(part[1]), part[2]) if part else (None, "") for part in parts]
    found = [(period[0], period[1], value) for period, value in said if period and period[0] and period[0].value > 1]
    numbers = [number for _, number, _ in found]
    is_run = (
        len(found) == len(said) >= fewest and len({kind for kind, *_ in found}) == 1 and numbers == sorted(set(numbers))
    )
    return {kind.label(number): value for kind, number, value in found if kind} if is_run else {}


def months_of_initials(labels: Sequence[str]) -> range | None:
    """The months beside one another, three or more, of which headings are the first letters: 1 to 12 of J F M A M J J A
    S O N D, 1 to 4 of J F M A; None for any others.
    """
    said = "".join(map(plain, labels))
    start = _INITIALS.find(said) + 1
    is_run = len(said) == len(labels) >= _FEWEST_INITIALS and start > 0
    return range(start, start + len(said)) if is_run else None


def parts_of_year_in(text: str) -> list[tuple[Periode, int]]:
    """The parts of a year that one or two words of a text name, in order: Triwulan II, S1, Mei."""
    words = text.split()
    pieces = (" ".join(words[at : at + size]) for at in range(len(words)) for size in (2, 1))
    found = (periode_of(piece) for piece in pieces)
    return [(period[0], period[1]) for period in found if period is not None and period[0] not in (None, Periode.TAHUN)]


def periods_of(labels: Sequence[str]) -> list[tuple[Periode, int]] | None:
    """The periods that headings beside one another name, of one kind and ascending, with the same words beside them;
    None where they are no such run.
    """
    if (months := months_of_initials(labels)) is not None:
        return [(Periode.BULAN, number) for number in months]
    if len({plain(headed(label)[0]) for label in labels}) > 1:
        return None
    found = [headed(label)[1] for label in labels]
    said = [period for period in found if period is not None]
    if len(said) != len(labels) or len(said) < 2:
        return None
    numbers = [number for _, number in said]
    if any(b <= a for a, b in zip(numbers, numbers[1:], strict=False)):
        return None
    kinds = {kind for kind, _ in said if kind is not None}
    if not kinds:
        kind = _COUNTS.get(len(numbers)) if numbers == list(range(1, len(numbers) + 1)) else None
        kinds = {kind} if kind else set()
    if len(kinds) != 1:
        return None
    (kind,) = kinds
    if any(kind_said is None and (kind is Periode.TAHUN or number > kind.value) for kind_said, number in said):
        return None  # `IV` beside `2025`, `III` beside `Semester I`
    return [(kind, number) for number in numbers]
