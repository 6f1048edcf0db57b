"""Figures: the values that a field of an item counts with, and whether their units can be added up."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from decimal import Decimal

from rakgen.model.butir import Butir, SubKegiatan, Targeted, Work
from rakgen.model.joined import PeriodeValue, as_number, base_unit, own_unit
from rakgen.model.misi import Misi
from rakgen.model.periode import Periode
from rakgen.model.rupiah import Rupiah
from rakgen.model.target import Target, is_round, parse_target, quantity

PERCENT = "%"
WORDED = "juta/miliar"
"""The unit of a number that a word for a round one was counted in, and that names nothing else: of `1,5 miliar`."""

_OF_SATUAN = frozenset({"target", "target_periode", "target_tahun", "kondisi_awal", "kondisi_akhir", "realisasi"})
"""The fields whose numbers have the unit of their item where they say none."""


def single_value(field: str, butir: Butir | Misi) -> PeriodeValue | None:
    """What a field says once for the year, as it counts; None where it says nothing, or says it by periods."""
    if field == "anggaran" and isinstance(butir, Work):
        return budget_of(butir)
    name, _, key = field.partition(".")
    if name == "target_tahun" and isinstance(butir, Targeted):
        return butir.target_tahun.get(int(key)) if key else None
    if name == "tambahan":
        tambahan = butir.tambahan.get(key)
        text = tambahan.text if tambahan else None
    else:
        text = getattr(butir, field, None)
    if isinstance(text, Target):
        return text
    return parse_target(text) if isinstance(text, str) and text.strip() else None


def budget_of(activity: Work) -> Rupiah | None:
    """The budget of a kegiatan or sub kegiatan: its own, or else the sum of those of its sub kegiatan, or of the
    periods of the year.
    """
    if activity.anggaran is not None:
        return activity.anggaran
    below = () if isinstance(activity, SubKegiatan) else activity.sub_kegiatan
    parts = [budget for sub in below if (budget := budget_of(sub)) is not None]
    if not parts and all(kind is not Periode.TAHUN for kind, _ in activity.anggaran_periode):
        parts = list(activity.anggaran_periode.values())
    return sum_of(parts) if parts else None


def sum_of(amounts: Sequence[Rupiah]) -> Rupiah:
    """The sum of amounts, written as they are."""
    from rakgen.text.numbers import format_rupiah

    total = sum(amount.value for amount in amounts)
    return Rupiah(format_rupiah(Decimal(total), [amount.text for amount in amounts]), total)


def unit_of(field: str, value: PeriodeValue, butir: object) -> str:
    """The unit of a value of a field: `%`, `rp`, `dokumen`; '' where it has none.

    A target that says none has that of its item; it is a percentage only where the item has `satuan` of it.
    """
    own = own_unit(value)
    if not own and field.partition(".")[0] in _OF_SATUAN and isinstance(butir, Targeted):
        of_target = own_unit(butir.target) if butir.target else ""
        own = own_unit(Target("", "angka", None, butir.satuan)) if butir.satuan else of_target.replace(PERCENT, "")
    return own


def counted(field: str, value: PeriodeValue, butir: object) -> tuple[Decimal | None, str]:
    """The number that a value of a field counts as, None for a text, and its unit. The word for a round number that it
    says is counted: `1,5 juta orang` is 1500000 of `orang`. A value that has it from its item is counted in it.
    """
    own = own_unit(value)
    if isinstance(value, Rupiah) or not is_round(own):
        return as_number(value), "rp" if own == "rupiah" else unit_of(field, value, butir)
    of_item = unit_of(field, value._replace(satuan=None), butir)
    return quantity(value), base_unit(own) or (WORDED if is_round(of_item) else of_item or WORDED)


def is_apart(units: Iterable[str]) -> bool:
    """True where some numbers are counted in the word for a round number and others are not: nobody knows how much
    `0,3` beside `1,5 juta` is.
    """
    known = set(units)
    return len(known) > 1 and any(unit == WORDED or is_round(unit) for unit in known)


def thing_of(unit: str) -> str:
    """What a unit counts, without the word for a round number: `orang` of `juta orang`."""
    return unit.partition(" ")[2] if is_round(unit) else "" if unit == WORDED else unit


def have_one_unit(parts: Iterable[Collection[str]]) -> bool:
    """True where numbers can be counted with each other: `parts` are the units of the numbers of each field.

    Within a field all have one unit, or none has; only amounts may stand with and without `Rp`. Of two fields one may
    leave the unit to the other.
    """
    kinds = [set(units) for units in parts]
    return len(set().union(*kinds) - {""}) <= 1 and all(
        len(units - {""} if "rp" in units else units) <= 1 for units in kinds
    )
