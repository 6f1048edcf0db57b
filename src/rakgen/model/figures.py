"""Figures: the values that a field of an item counts with, and whether their units can be added up."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from rakgen.model.butir import Butir, Indikator, Kegiatan, Keluaran
from rakgen.model.series import PeriodeValue, own_unit
from rakgen.model.target import Target, parse_target

_OF_SATUAN = frozenset({"target", "target_periode", "target_tahun", "kondisi_awal", "kondisi_akhir"})
"""The fields whose numbers have the unit of their item where they say none."""


def single_value(field: str, butir: Butir) -> PeriodeValue | None:
    """What a field says once for the year, as it counts; None where it says nothing, or says it by periods."""
    if field == "anggaran" and isinstance(butir, Kegiatan):
        return butir.anggaran
    name, _, key = field.partition(".")
    if name == "target_tahun" and isinstance(butir, Indikator | Keluaran):
        return butir.target_tahun.get(int(key)) if key else None
    if name == "tambahan":
        tambahan = butir.tambahan.get(key)
        text = tambahan.text if tambahan else None
    else:
        text = getattr(butir, field, None)
    if isinstance(text, Target):
        return text
    return parse_target(text) if isinstance(text, str) and text.strip() else None


def unit_of(field: str, value: PeriodeValue, butir: object) -> str:
    """The unit of a value of a field: `%`, `rp`, `dokumen`; '' where it has none.

    A target that says none has that of its item.
    """
    own = own_unit(value)
    if not own and field.partition(".")[0] in _OF_SATUAN and isinstance(butir, Indikator | Keluaran):
        said = butir.satuan or (butir.target.satuan if butir.target else "") or ""
        own = own_unit(Target("", "angka", None, said))
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
