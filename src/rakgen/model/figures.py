"""Figures: the values that a field of an item counts with, and whether their units can be added up."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from decimal import Decimal

from rakgen.model.butir import Butir, SubKegiatan, Targeted, Work
from rakgen.model.joined import PeriodeValue, own_unit
from rakgen.model.misi import Misi
from rakgen.model.rupiah import Rupiah
from rakgen.model.target import Target, parse_target

PERCENT = "%"

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
    """The budget of a kegiatan or sub kegiatan: its own, or else the sum of those of its sub kegiatan."""
    if activity.anggaran is not None or isinstance(activity, SubKegiatan):
        return activity.anggaran
    parts = [sub.anggaran for sub in activity.sub_kegiatan if sub.anggaran is not None]
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


def have_one_unit(parts: Iterable[Collection[str]]) -> bool:
    """True where numbers can be counted with each other: `parts` are the units of the numbers of each field.

    Within a field all have one unit, or none has; only amounts may stand with and without `Rp`. Of two fields one may
    leave the unit to the other.
    """
    kinds = [set(units) for units in parts]
    return len(set().union(*kinds) - {""}) <= 1 and all(
        len(units - {""} if "rp" in units else units) <= 1 for units in kinds
    )
