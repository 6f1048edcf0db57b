"""Values: what changed between two targets or two schedules, in numbers, and whether that is better or worse."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from rakgen.diff.change import JadwalDifference, Judgement, TargetDifference
from rakgen.model import Jadwal, Periode, Target
from rakgen.model.bound import bound_of
from rakgen.model.joined import base_unit, own_unit
from rakgen.model.target import POWERS, quantity, round_word

_PREDIKAT = ("D", "C", "CC", "B", "BB", "A", "AA")
_OPINI = ("TMP", "TW", "WDP", "WTP")
_LEVEL = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "1": 1, "2": 2, "3": 3, "4": 4, "5": 5}


def compare_target(old: Target | None, new: Target | None, direction: frozenset[str]) -> TargetDifference:
    """Compare two targets. `direction` holds "naik" or "turun": which way is better; both of them when the versions
    disagree. Bounds say it themselves: `minimal 80%`.
    """
    if old is None or old.kind == "tanpa":
        return TargetDifference(judgement=None if new is None or new.kind == "tanpa" else "lebih baik")
    if new is None or new.kind == "tanpa":
        return TargetDifference(judgement="lebih buruk")
    if old.kind != new.kind:
        return TargetDifference()
    bounds = bound_of(old), bound_of(new)
    if bounds[0] and bounds[1] and bounds[0][:2] == bounds[1][:2]:
        return compare_target(bounds[0].figure, bounds[1].figure, frozenset({bounds[0].direction}))
    old, new = in_full(old, new), in_full(new, old)
    if old.value is not None and new.value is not None and own_unit(old) == own_unit(new):
        difference = new.value - old.value
        percent = difference / abs(old.value) * 100 if old.value else None
        return TargetDifference(difference, percent, old.kind == "persen", _judgement(difference, direction))
    levels = _level(old), _level(new)
    if levels[0] is None or levels[1] is None:
        return TargetDifference()
    return TargetDifference(judgement=_judgement(Decimal(levels[1] - levels[0]), direction))


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
    old: Mapping[tuple[Periode, int], Target], new: Mapping[tuple[Periode, int], Target], direction: frozenset[str]
) -> Judgement | None:
    """Worse when the target of any period became worse, better when some became better and none worse."""
    judgements = {compare_target(old.get(key), new.get(key), direction).judgement for key in {*old, *new}}
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
