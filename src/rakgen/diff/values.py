"""Values: what changed between two targets or two schedules, in numbers, and whether that is better or worse."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from rakgen.diff.change import JadwalDifference, Judgement, TargetDifference
from rakgen.model import Jadwal, Periode, Target
from rakgen.model.bound import any_bound_of
from rakgen.model.joined import alike, base_unit, differing, own_unit
from rakgen.model.measures import of_smallest
from rakgen.model.rate import read_rate
from rakgen.model.target import POWERS, quantity, range_ends, round_word, same_spelled

_PREDIKAT = ("D", "C", "CC", "B", "BB", "A", "AA")
_OPINI = ("TMP", "TW", "WDP", "WTP")
_LEVEL = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "1": 1, "2": 2, "3": 3, "4": 4, "5": 5}


def compare_target(
    old: Target | None,
    new: Target | None,
    direction: frozenset[str],
    units: tuple[str | None, str | None] = (None, None),
) -> TargetDifference:
    """Compare two targets. `direction` holds "naik" or "turun": which way is better; both of them when the versions
    disagree. Bounds say it themselves: `minimal 80%`. `units` are the `satuan` of their items, which a number without
    a unit has.
    """
    if old is None or old.kind == "tanpa":
        return TargetDifference(judgement=None if new is None or new.kind == "tanpa" else "lebih baik")
    if new is None or new.kind == "tanpa":
        return TargetDifference(judgement="lebih buruk")
    bounds = any_bound_of(old), any_bound_of(new)
    named = frozenset(bound.direction for bound in bounds if bound is not None)
    if named:
        if len(named) == 2 or (None in bounds and named != direction):
            return TargetDifference()
        old, new = (bound.figure if bound else target for bound, target in zip(bounds, (old, new), strict=True))
        return compare_target(old, new, named, units)
    old, new = (_of_item(read_rate(target), unit) for target, unit in zip((old, new), units, strict=True))
    if old.value is not None and new.value is not None:
        return _compare_numbers(old, new, direction)
    steps = _steps(old, new, units)
    if steps is None or (any(step > 0 for step in steps) and any(step < 0 for step in steps)):
        return TargetDifference()
    return TargetDifference(judgement=_judgement(sum(steps, Decimal()), direction))


def _of_item(target: Target, satuan: str | None) -> Target:
    """A number without a unit in that of its item."""
    if target.kind != "angka" or target.satuan is not None or not satuan:
        return target
    spelled = same_spelled(satuan)
    return target._replace(satuan=spelled, kind="persen" if spelled == "%" else "angka")


def _compare_numbers(old: Target, new: Target, direction: frozenset[str]) -> TargetDifference:
    """How two numbers compare; of two units of one measure the difference is told in per cent alone."""
    pair = (in_full(old, new), in_full(new, old))
    if differing(pair):
        return TargetDifference()
    first, second = alike(pair)
    assert first.value is not None and second.value is not None
    difference = second.value - first.value
    percent = difference / abs(first.value) * 100 if first.value else None
    is_one_unit = not of_smallest({own_unit(value) for value in pair} - {""})
    in_points = first.kind == second.kind == "persen"
    verdict = _judgement(difference, direction)
    return TargetDifference(difference if is_one_unit else None, percent, in_points, verdict)


def _steps(old: Target, new: Target, units: tuple[str | None, str | None]) -> list[Decimal] | None:
    """How far the ends of two ranges, or of a range and a number, and two words of one order are apart; None of
    others.
    """
    ends = [_ends(target, satuan) for target, satuan in zip((old, new), units, strict=True)]
    if ends[0] is not None and ends[1] is not None:
        is_alike = ends[0][2] == ends[1][2]
        return [second - first for first, second in zip(ends[0][:2], ends[1][:2], strict=True)] if is_alike else None
    levels = _level(old), _level(new)
    if old.kind != new.kind or levels[0] is None or levels[1] is None:
        return None
    return [Decimal(levels[1] - levels[0])]


def _ends(target: Target, satuan: str | None) -> tuple[Decimal, Decimal, str] | None:
    """The ends of a range and its unit, that of its item where it says none; of a number that twice."""
    if target.value is not None:
        return target.value, target.value, own_unit(target)
    ends = range_ends(target)
    return (*ends[:2], ends[2] or same_spelled(satuan or "")) if ends else None


def in_full(value: Target, other: Target) -> Target:
    """A value without the word for a round number, where another does not count in that word itself; a number alone
    that is less than it is counted in it.
    """
    word = round_word(value) if value.kind == "angka" else ""
    power = POWERS.get(word, 0)
    is_counted_so = round_word(other) == word or (not other.satuan and (other.value or 0) < 10**power)
    if not power or is_counted_so:
        return value
    return value._replace(value=quantity(value), satuan=base_unit(own_unit(value)) or None)


def is_typed_anew(old: Target | None, new: Target | None, detail: TargetDifference) -> bool:
    """True for the same figure in other spaces and capitals: `77,5 %` and `77,5%`. `detail` is how they compare."""
    if detail.difference != 0 or detail.judgement is not None or old is None or new is None:
        return False
    left, right = (target.text.replace(" ", "").casefold() for target in (old, new))
    return left == right


def _judgement(difference: Decimal, direction: frozenset[str]) -> Judgement | None:
    if not difference or len(direction) != 1:
        return None
    return "lebih baik" if (difference > 0) == (direction == {"naik"}) else "lebih buruk"


def _level(target: Target) -> int | None:
    text = target.text.strip()
    if target.kind == "predikat":
        return _PREDIKAT.index(text)
    if target.kind == "opini":
        return _OPINI.index(text)
    return _LEVEL.get(text.split()[-1]) if target.kind == "level" else None


def compare_target_periode(
    old: Mapping[tuple[Periode, int], Target],
    new: Mapping[tuple[Periode, int], Target],
    direction: frozenset[str],
    units: tuple[str | None, str | None] = (None, None),
) -> Judgement | None:
    """Worse when the target of any period became worse, better when some became better and none worse. `units` as for
    `compare_target`.
    """
    judgements = {compare_target(old.get(key), new.get(key), direction, units).judgement for key in {*old, *new}}
    return "lebih buruk" if "lebih buruk" in judgements else "lebih baik" if "lebih baik" in judgements else None


def compare_jadwal(old: Jadwal | None, new: Jadwal | None) -> JadwalDifference | None:
    """Compare two schedules; None when they cover the same periods.

    A quarterly one and a monthly one are compared in quarters. Where those agree and the months do not, the schedule
    only became finer or coarser: a change without periods gained or lost.
    """
    bulan = [jadwal.bulan if jadwal else frozenset[int]() for jadwal in (old, new)]
    tahun = [jadwal.in_periode(Periode.TAHUN) if jadwal else frozenset[int]() for jadwal in (old, new)]
    if bulan[0] == bulan[1] and tahun[0] == tahun[1]:
        return None
    periode = min((_coarse(jadwal) for jadwal in (old, new) if jadwal), key=lambda kind: kind.value)
    before, after = (jadwal.in_periode(periode) if jadwal else frozenset[int]() for jadwal in (old, new))
    if before and after and before != after:
        shift = min(after) - min(before)
        if after == {number + shift for number in before}:
            return JadwalDifference(periode, tuple(sorted(after - before)), tuple(sorted(before - after)), shift)
    return JadwalDifference(periode, tuple(sorted(after - before)), tuple(sorted(before - after)))


def _coarse(jadwal: Jadwal) -> Periode:
    """The coarsest kind of period the schedule is written in."""
    return min((kind for kind, _ in jadwal.parts), key=lambda kind: kind.value)
