"""Figures: the values that a field of an item counts with, and whether their units can be added up."""

from __future__ import annotations

from collections.abc import Collection

from rakgen.model.butir import Butir, Indikator, Kegiatan, Keluaran
from rakgen.model.rupiah import Rupiah
from rakgen.model.series import PeriodeValue
from rakgen.model.target import parse_target


def single_value(field: str, butir: Butir) -> PeriodeValue | None:
    """What a field says once for the year, as it counts; None where it says nothing, or says it by periods."""
    if field == "anggaran" and isinstance(butir, Kegiatan):
        return butir.anggaran
    if field == "target" and isinstance(butir, Indikator | Keluaran):
        return butir.target
    if field.startswith("tambahan."):
        tambahan = butir.tambahan.get(field.removeprefix("tambahan."))
        text = tambahan.text if tambahan else None
    else:
        text = getattr(butir, field, None)
    return parse_target(text) if isinstance(text, str) and text.strip() else None


BARE = "#"
"""The unit of a target that has none."""


def unit_of(field: str, value: PeriodeValue, butir: object) -> str:
    """The unit of a value of a field: `%`, `rp`, `dokumen`.

    Of a target that says none it is that of its item, else BARE; of any other field '', which goes with all.
    """
    if isinstance(value, Rupiah):
        return "rp"
    own, is_target = value.satuan or "", field in ("target", "target_periode")
    if is_target and not own and isinstance(butir, Indikator | Keluaran):
        own = butir.satuan or (butir.target.satuan if butir.target else "") or ""
    unit = " ".join(own.casefold().split())
    return "%" if unit == "persen" else unit or (BARE if is_target else "")


def can_be_added(units: Collection[str]) -> bool:
    """True for numbers of one unit. A bare target goes with any unit, but not with percentages: 5 is not 5%."""
    different = set(units) - {""}
    return len(different - {BARE}) <= 1 and not {BARE, "%"} <= different
