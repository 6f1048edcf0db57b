"""Series: how the values of periods become one value of a longer period, up to the year.

It is decided here for all that prints a series or counts with it:

- `kumulatif: ya`: each value includes those before it, so the last written one counts.
- `kumulatif: tidak`: what is counted is added up (`is_counted`), and what is measured (percentages, indices, words)
  where two targets by period or more come to the year's so; where they are measured anew each time (each is the year's,
  or the year's is the mean of percentages), their mean counts; else the `gabung` of an indikator decides.
- `kumulatif` not written: as the targets by period agree with the year's, by their last or by their sum. Where they
  agree with neither, and more than one reading is left, the `gabung` of an indikator decides, else nothing does.
- What is written for years (2025, 2026) becomes one for all of them: targets and free fields of indikator and keluaran
  the last. In a running sum over years they are added up where `kumulatif: tidak` says so (`manner_so_far`).
- `anggaran_periode` is added up; of a kegiatan that writes none it is the sum of those of its sub kegiatan. Amounts of
  money in free fields of levels that know no `kumulatif` are added up too; of percentages and texts alone there the
  last counts. Of other numbers there (an index, a score) nothing is decided.

A `-` is no value, and a period that is not written is none either. Numbers that stand beside texts, or have different
units, and texts with digits that nobody can add up (`1/4`, `2-3 dokumen`) do not become one (`unjoined`). Bounds in one
direction become one (`minimal 2` twice is `minimal 4`).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from decimal import Decimal
from enum import Enum
from typing import TypeVar

from rakgen.model.bound import figure_of, least_of, shared_word
from rakgen.model.butir import Butir, OwnIndikator, Targeted, Work
from rakgen.model.joined import K, PeriodeValue, alike, as_number, differing, join, own_unit, unmeasured, with_units
from rakgen.model.judging import Join
from rakgen.model.kinds import count_other_things, is_counted, is_text_of_numbers
from rakgen.model.measures import factors_of
from rakgen.model.misi import Misi
from rakgen.model.periode import WHOLE, Periode, PeriodeKey, first_month, last_month
from rakgen.model.program import Program
from rakgen.model.rupiah import Rupiah
from rakgen.model.target import POWERS, Target

PeriodeValues = Mapping[tuple[Periode, int], PeriodeValue]
V = TypeVar("V")


class Manner(Enum):
    """How values of periods become one."""

    LAST = "last"
    SUM = "sum"
    MEAN = "mean"


MANNERS: dict[Join, Manner] = {"jumlah": Manner.SUM, "terakhir": Manner.LAST, "rata-rata": Manner.MEAN}
"""What a plan or an office calls them (`gabung`)."""


def series_values(field: str, butir: Butir | Program | Misi) -> PeriodeValues:
    """The values by period of a field of an item (`target_periode`, `tambahan.realisasi`); {} where it has none."""
    if field.startswith("tambahan."):
        tambahan = butir.tambahan.get(field.removeprefix("tambahan."))
        return tambahan.periode if tambahan else {}
    if field == "target_periode" and isinstance(butir, Targeted):
        return targets_with_units(butir.target_periode, butir)
    if field == "target_tahun" and isinstance(butir, Targeted):
        return {(Periode.TAHUN, year): target for year, target in butir.target_tahun.items()}
    if field == "anggaran_periode" and isinstance(butir, Work):
        return butir.anggaran_periode or _of_parts(butir)
    return {}


def _of_parts(activity: Work) -> PeriodeValues:
    """The budget by periods of a kegiatan that writes none itself: the sum of those of its sub kegiatan, in the longest
    kind of period that they are written for; {} where some are for years and others for parts of one.
    """
    parts = [sub.anggaran_periode for sub in getattr(activity, "sub_kegiatan", ()) if sub.anggaran_periode]
    kinds = {kind for values in parts for kind, _ in values}
    if len(kinds) > 1 and Periode.TAHUN in kinds:
        return {}
    longest = min(kinds, key=lambda kind: kind.value, default=Periode.TAHUN)
    numbers = {number for values in parts for _, number in values} if len(kinds) == 1 else range(1, longest.value + 1)
    found: dict[tuple[Periode, int], PeriodeValue] = {}
    for number in sorted(numbers):
        said = [value for values in parts if (value := in_periode(values, longest, number, Manner.SUM)) is not None]
        if said:
            found[longest, number] = join(said, mean=False) if len(said) > 1 else said[0]
    return found


def years_of(field: str, butir: Butir) -> frozenset[int]:
    """The years for which a field of an item says something; those of a jadwal too."""
    periods = butir.jadwal.parts if field == "jadwal" and isinstance(butir, Work) and butir.jadwal else ()
    return frozenset(number for kind, number in (*periods, *series_values(field, butir)) if kind is Periode.TAHUN)


def manner_of(field: str, butir: Butir | Program | Misi) -> Manner | None:
    """How the values by period of a field of an item become one; None where the plan does not decide it."""
    values = _written(series_values(field, butir).values())
    if isinstance(butir, Targeted):
        if years_of(field, butir):
            return Manner.LAST
        decided = told_manner(butir)
        if decided is not None or not values:
            return decided
        if (said := _said(butir)) is not None:
            return said
        if butir.kumulatif is False and field != "target_periode":
            return Manner.LAST if all(_is_percent(value, None) for value in values) else Manner.SUM
        return Manner.LAST if _stays_single(values, butir.satuan) or len(values) < 2 else None
    if len(values) < 2 or _stays_single(values, None):
        return Manner.LAST
    return Manner.SUM if all(_is_money(value) for value in values if as_number(value) is not None) else None


def manner_so_far(field: str, butir: Butir | Program | Misi) -> Manner | None:
    """How the values until some period become one (`so_far`): as `manner_of`, but targets and free fields of several
    years are added up where `kumulatif: tidak` or `gabung` says so; None where nothing does.
    """
    if not isinstance(butir, Targeted) or not years_of(field, butir):
        return manner_of(field, butir)
    values = _written(series_values(field, butir).values())
    if butir.kumulatif is True or len(values) < 2 or _stays_single(values, butir.satuan):
        return Manner.LAST
    if butir.kumulatif is None and (said := _said(butir)) is not None:
        return said
    return Manner.SUM if butir.kumulatif is False else None


def in_periode(
    values: PeriodeValues, kind: Periode, number: int, manner: Manner, parts: Collection[PeriodeKey] | None = None
) -> PeriodeValue | None:
    """The value in period `number` (from 1) of a kind: its own; else what the shorter periods in it become.

    None where there is none, and where the values do not become one. The year is a period too:
    `(TAHUN, 1)`. A mean is of all values; where `parts` are given, of theirs (`parts_of`).
    """
    own = values.get((kind, number))
    if own is not None:
        return own
    shorter = shorter_values(values, kind, number)
    written = _written(shorter)
    if unjoined(values, kind, number, manner):
        return None
    if manner is not Manner.LAST and (word := shared_word(written)):
        figures = {key: figure_of(value) for key, value in values.items() if isinstance(value, Target)}
        joined = in_periode(figures, kind, number, manner, parts)
        return joined and Target(f"{word} {joined.text}", "teks", None)
    if manner is Manner.LAST or len(written) < 2 or not _numbers(written):
        candidates = written or shorter
        return candidates[-1] if candidates else None
    if manner is Manner.MEAN and parts is not None:
        written = parts_of(values, (kind, number), parts)
    return join(written, mean=manner is Manner.MEAN)


def parts_of(values: PeriodeValues, periode: PeriodeKey, parts: Collection[PeriodeKey]) -> list[PeriodeValue]:
    """What was measured of the parts of a period, each once: its own value, or that of the longer one it lies in, or
    the mean of the shorter ones in it. Values beside the `parts` count by periods of their
    kind, or by longer ones that there are.
    """
    inner = {key: value for key, value in values.items() if key != periode and lies_in(key, periode)}
    wanted = [key for key in parts if key != periode and lies_in(key, periode)]
    beside = [key for key in inner if not any(lies_in(key, part) or lies_in(part, key) for part in wanted)]
    shortest = min((key[0] for key in wanted), key=lambda kind: kind.month_count, default=Periode.BULAN)
    kind = max((shortest, *(key[0] for key in beside)), key=lambda kind: kind.month_count)
    wanted += {(kind, (last_month(key) - 1) // kind.month_count + 1) for key in beside}
    found = (_measured(inner, part) for part in sorted(wanted, key=first_month))
    return [value for value in found if value is not None and is_written(value)]


def _measured(values: PeriodeValues, part: PeriodeKey) -> PeriodeValue | None:
    around = [key for key in values if lies_in(part, key)]
    if around:
        return values[min(around, key=lambda key: key[0].month_count)]
    return in_periode(values, *part, Manner.MEAN, ())


def lies_in(inner: PeriodeKey, outer: PeriodeKey) -> bool:
    """True for a period that begins and ends in another."""
    return first_month(outer) <= first_month(inner) and last_month(inner) <= last_month(outer)


def so_far(values: PeriodeValues, kind: Periode, number: int, manner: Manner) -> PeriodeValue | None:
    """The value from the first period of a kind to period `number`: what those written until then become, as they would
    for a year that ended there. None where there is none, and where the values do not become one.
    """
    return in_periode(until(values, kind, number), Periode.TAHUN, 1, manner)


def unjoined_so_far(values: PeriodeValues, kind: Periode, number: int, manner: Manner) -> list[PeriodeValue]:
    """The values that do not become one from the first period of a kind to period `number`; as `unjoined`."""
    return unjoined(until(values, kind, number), Periode.TAHUN, 1, manner)


def until(values: Mapping[tuple[Periode, int], V], kind: Periode, number: int) -> dict[tuple[Periode, int], V]:
    """The values of periods that end with period `number` of a kind, or before."""
    last = last_month((kind, number))
    return {periode: value for periode, value in values.items() if last_month(periode) <= last}


def unjoined(values: PeriodeValues, kind: Periode, number: int, manner: Manner) -> list[PeriodeValue]:
    """The values that do not become one in period `number` of a kind: numbers beside texts, or of different units, and
    different texts with digits; [] where they do.
    """
    if (kind, number) in values or manner is Manner.LAST:
        return []
    written = _written(shorter_values(values, kind, number))
    if shared_word(written):
        written = [figure_of(value) for value in written if isinstance(value, Target)]
    numbers = _numbers(written)
    if not numbers:
        is_one = len(written) < 2 or (manner is Manner.MEAN and len({value.text.strip() for value in written}) == 1)
        return [] if is_one or not any(is_text_of_numbers(value) for value in written) else written
    return [] if len(numbers) == len(written) and not differing(written) else written


def year_value(field: str, butir: Butir | Program | Misi) -> PeriodeValue | None:
    """What the values by period of a field become for the year; where the plan does not decide it, their last."""
    return in_periode(series_values(field, butir), *WHOLE, manner_of(field, butir) or Manner.LAST)


def tolerance(values: Sequence[Decimal]) -> Decimal:
    """How far a sum of rounded figures may be off: one unit of their last decimal for each."""
    decimals = max(-int(value.as_tuple().exponent) for value in values)
    return Decimal(len(values)).scaleb(-decimals) / 2 if decimals > 0 else Decimal(0)


def is_measured_anew(values: Sequence[Decimal], yearly: Decimal, *, percent: bool) -> bool:
    """True for figures measured anew each period: all the year's own, or percentages whose mean it is."""
    if percent:
        return abs(sum(values, Decimal(0)) / len(values) - yearly) <= tolerance(values)
    return set(values) == {yearly}


def _said(butir: Targeted) -> Manner | None:
    """What the `gabung` of an indikator says."""
    return MANNERS[butir.gabung] if isinstance(butir, OwnIndikator) and butir.gabung is not None else None


def told_manner(butir: Targeted) -> Manner | None:
    """As `kumulatif` says, or as the targets by period agree with the year's; None where neither tells. Where each is
    a period's own (`kumulatif: tidak`), what is counted is added up; where two targets or more come to something else
    than the year's, or what is measured is no sum by them, `gabung` says what becomes of them.
    """
    if butir.kumulatif is True:
        return Manner.LAST
    targets = plain_targets(butir)
    written = _written([value for key, value in sorted(targets.items(), key=_start) if key != WHOLE])
    is_added = butir.kumulatif is False and is_counted(butir)
    unsaid = _said(butir) if butir.kumulatif is False and len(written) > 1 else None
    if unsaid is None and is_added:
        unsaid = Manner.SUM
    yearly = None
    if butir.target is not None:
        typed = [*written, targets[WHOLE]]
        *written, whole = alike(typed)
        others = [value for value in written if count_other_things(own_unit(value), own_unit(whole))]
        yearly = None if others or unmeasured(typed) else as_number(whole)
    values = _numbers(written)
    if yearly is None or not values or len(values) < len(written):
        texts = [value.text.strip() for value in written]
        of_year = butir.target.text.strip() if butir.target else ""
        if butir.kumulatif is None and not values and len(set(texts)) > 1 and texts[-1] == of_year:
            return Manner.LAST
        return Manner.MEAN if unsaid and set(texts) == {of_year} else unsaid
    is_sum = abs(sum(values, Decimal(0)) - yearly) <= tolerance(values)
    if butir.kumulatif is False:
        percent = all(_is_percent(value, butir.satuan) for value in written)
        if is_sum and (is_added or len([value for value in values if value]) > 1):
            return Manner.SUM
        is_level = len(values) > 1 and is_measured_anew(values, yearly, percent=percent)
        return Manner.MEAN if is_level else unsaid
    is_last = values[-1] == yearly
    if is_sum == is_last:
        return None
    return Manner.LAST if is_last else Manner.SUM


def plain_targets(butir: Targeted) -> Mapping[PeriodeKey, Target]:
    """The targets of an item by periods and of the year, bounds and ranges by the figure that they are held against
    others by, where some say their unit all in one.
    """
    of_year = {} if butir.target is None else {WHOLE: butir.target}
    every = butir.target_periode | of_year
    return targets_with_units({key: least_of(target) for key, target in every.items()}, butir)


def targets_with_units(targets: Mapping[K, Target], butir: Targeted) -> Mapping[K, Target]:
    """Targets of an item as `with_units`: one that says no unit, beside others that do, has the `satuan` of its item;
    where that has none, the unit of the year's target, if others say units of its measure.
    """
    return with_units(targets, _unit_of_targets(butir))


def _unit_of_targets(butir: Targeted) -> str | None:
    if butir.satuan or butir.target is None:
        return butir.satuan
    unit = own_unit(least_of(butir.target))
    others = (own_unit(least_of(target)) for target in butir.target_periode.values())
    return unit if any(factors_of(unit, other) for other in others) else None


def _start(entry: tuple[tuple[Periode, int], object]) -> int:
    return first_month(entry[0])


def shorter_values(values: Mapping[tuple[Periode, int], V], kind: Periode, number: int) -> list[V]:
    """The values of the shorter periods in a period, in the order of the year; in all of a plan those of its years."""
    first, last = first_month((kind, number)), last_month((kind, number))
    is_whole = (kind, number) == WHOLE
    within = [
        (periode, value)
        for periode, value in values.items()
        if (is_whole and periode[0] is Periode.TAHUN)
        or (periode[0].month_count < kind.month_count and first <= first_month(periode) and last_month(periode) <= last)
    ]
    return [value for _, value in sorted(within, key=_start)]


def is_written(value: PeriodeValue) -> bool:
    """False for a `-`, which is no value."""
    return isinstance(value, Rupiah) or value.kind != "tanpa"


def _written(values: Collection[PeriodeValue]) -> list[PeriodeValue]:
    return [value for value in values if is_written(value)]


def _numbers(values: Collection[PeriodeValue]) -> list[Decimal]:
    return [number for value in values if (number := as_number(value)) is not None]


def _is_percent(value: PeriodeValue, satuan: str | None) -> bool:
    if isinstance(value, Rupiah):
        return False
    return value.kind == "persen" or (not value.satuan and (satuan or "").strip().lower() in ("%", "persen"))


def _stays_single(values: Sequence[PeriodeValue], satuan: str | None) -> bool:
    """True for percentages and texts, which nobody adds up; not where amounts of money stand among texts."""
    others = [value for value in values if as_number(value) is None or _is_percent(value, satuan)]
    amounts = [value for value in values if as_number(value) and _is_money(value)]
    return bool(others) and not amounts


def _is_money(value: PeriodeValue) -> bool:
    """True for an amount: with `Rp`, `,-`, `juta` or dots for thousands, or nothing at all."""
    if isinstance(value, Rupiah) or value.kind == "rupiah" or value.value == 0:
        return True
    if value.satuan:
        return all(word in POWERS or word == "rupiah" for word in value.satuan.casefold().split())
    return re.fullmatch(r"\d{1,3}(\.\d{3})+(,\d+)?", value.text.strip()) is not None
