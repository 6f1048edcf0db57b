"""Parts: columns below those of periods - weeks of a month, months of a quarter - which plans keep as free fields.

A jadwal knows no weeks: a field `minggu_2` holds what stands in the second week of each month, and a month with
any week runs. So the same form is printed again.
"""

import re
from collections.abc import Sequence

from rakgen.layout.header import HeaderLeaf
from rakgen.model import Periode
from rakgen.recognise.contents import is_schedule
from rakgen.recognise.periods import periode_of, week_of

_PARTS = {
    (Periode.TRIWULAN, 3): Periode.BULAN,
    (Periode.SEMESTER, 6): Periode.BULAN,
    (Periode.SEMESTER, 2): Periode.TRIWULAN,
}
"""What periods other than months are divided into, by how many parts each has."""
_MOST_WEEKS = 5
_FIELD = re.compile(r"\w+\.tambahan\.(minggu|bulan|triwulan)_(\d+)")


def part_field(kind: Periode | None, headings: Sequence[str], heading: str) -> str:
    """The free field of a column below a period of a kind, '' for one that is no part of it; `headings` are those of
    all columns below it.
    """
    numbers = [_number(text) for text in headings]
    if len(numbers) < 2 or numbers != list(range(1, len(numbers) + 1)):
        return ""
    if kind is Periode.BULAN and len(numbers) <= _MOST_WEEKS:
        return f"minggu_{_number(heading)}"
    part = _PARTS.get((kind, len(numbers))) if kind is not None else None
    return f"{part.word}_{_number(heading)}" if part else ""


def _number(heading: str) -> int:
    found = periode_of(heading)
    return week_of(heading) or (found[1] if found else 0)


def is_part(field: str) -> bool:
    """True for a free field of a part of periods: `kegiatan.tambahan.minggu_2`."""
    return _FIELD.fullmatch(field) is not None


def ran_in(field: str, periode: tuple[Periode, int] | None) -> tuple[Periode, int] | None:
    """The period in which an item runs that has something in a field of a part, in a column of a period; None for any
    other field.
    """
    match = _FIELD.fullmatch(field)
    if match is None or periode is None or periode[0] is Periode.TAHUN:
        return None
    number = int(match[2])
    if match[1] == "minggu":
        return periode if number <= _MOST_WEEKS else None
    for (whole, count), kind in _PARTS.items():
        if whole is periode[0] and kind.word == match[1]:
            return (kind, (periode[1] - 1) * count + number) if number <= count else None
    return None


def ticks(leaf: HeaderLeaf) -> bool:
    """True for a column of a schedule, or of a part of its period."""
    return is_schedule(leaf.column) or ran_in(leaf.column.content_name, leaf.periode) is not None
