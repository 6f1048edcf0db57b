"""Item: what changed in one item that both plans have, field by field."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Any

from rakgen.diff.change import Change, ChangePlace, ListDifference, RupiahDifference, TargetDifference, same_text
from rakgen.diff.values import compare_jadwal, compare_target, compare_target_periode, is_typed_anew
from rakgen.model import (
    Aksi,
    Butir,
    Fields,
    Kegiatan,
    Misi,
    Program,
    Rencana,
    Rupiah,
    Target,
    Targeted,
    Tujuan,
    Work,
    format_periods,
)
from rakgen.model.about import about
from rakgen.model.fields import Tambahan
from rakgen.model.walk import Referred, Top

Values = dict[str, Any]


class ItemComparer:
    """Compares items of two plans; it knows the registers and years of both."""

    def __init__(self, old: Rencana, new: Rencana) -> None:
        self.old, self.new = old, new

    def item(
        self,
        old: Butir | Aksi,
        new: Butir | Aksi,
        old_place: ChangePlace,
        new_place: ChangePlace,
        old_rak: Top,
        new_rak: Top,
    ) -> Iterator[Change]:
        """Changes of the item's own fields; `old_place` and `new_place` are its places, the rak are those it stands
        in.
        """
        changes = [
            Change(level=new_place.level, old=old_place, new=new_place, reason=_reason(old, new), **values)
            for values in self._field_changes(old, new, old_rak, new_rak)
        ]
        if not changes and getattr(old, "alasan_perubahan", None) != getattr(new, "alasan_perubahan", None):
            before, after = (getattr(butir, "alasan_perubahan", None) or "" for butir in (old, new))
            changes.append(Change("isian", new_place.level, old_place, new_place, "alasan_perubahan", before, after))
        yield from changes

    def _field_changes(self, old: Butir | Aksi, new: Butir | Aksi, old_rak: Top, new_rak: Top) -> Iterator[Values]:
        whole = old, new
        if isinstance(old, Kegiatan) and isinstance(new, Kegiatan) and old.rujukan != new.rujukan:
            whole = Referred(old_rak).follow(old), Referred(new_rak).follow(new)
        for field, way in _ways(type(new)):
            yield from WAYS[way](self, field, *((old, new) if way in _AS_WRITTEN else whole))

    def same(self, old: str, new: str) -> bool:
        """Texts equal but for the year."""
        return same_text(old, new, self.old.tahun, self.new.tahun)

    def _rujukan(self, field: str, old: Kegiatan, new: Kegiatan) -> Iterator[Values]:
        if old.rujukan != new.rujukan:
            yield {"kind": "isian", "field": field, "before": old.rujukan or "", "after": new.rujukan or ""}

    def _uraian(self, field: str, old: Butir | Aksi, new: Butir | Aksi) -> Iterator[Values]:
        before, after = (getattr(item, field) or "" for item in (old, new))
        if not self.same(before, after):
            yield {"kind": "redaksi", "field": field, "before": before, "after": after}

    def _target(self, field: str, old: Targeted, new: Targeted) -> Iterator[Values]:
        before, after = _text(old.target), _text(new.target)
        if self.same(before.strip(), after.strip()):
            return
        detail = compare_target(old.target, new.target, _direction(old, new), (old.satuan, new.satuan))
        if is_typed_anew(old.target, new.target, detail):
            return
        yield {
            "kind": "target", "field": field, "before": before, "after": after, "detail": detail,
            "signs": ("target-turun",) if detail.judgement == "lebih buruk" else (),
        }  # fmt: skip

    def _target_periode(self, field: str, old: Targeted, new: Targeted) -> Iterator[Values]:
        before, after = old.target_periode, new.target_periode
        if {k: v.text.strip() for k, v in before.items()} == {k: v.text.strip() for k, v in after.items()}:
            return
        judgement = compare_target_periode(before, after, _direction(old, new), (old.satuan, new.satuan))
        yield {
            "kind": "target",
            "field": field,
            "before": _by_periode(before),
            "after": _by_periode(after),
            "detail": TargetDifference(judgement=judgement),
            "signs": ("target-turun",) if judgement == "lebih buruk" else (),
        }

    def _pelaksana(self, field: str, old: Work, new: Work) -> Iterator[Values]:
        """A unit is the same by its name, or by its key in both registers (its name then changed in the register)."""
        before = [(unit, self.old.pelaksana_name(unit)) for unit in old.pelaksana or ()]
        after = [(unit, self.new.pelaksana_name(unit)) for unit in new.pelaksana or ()]

        def is_there(unit: tuple[str, str], units: list[tuple[str, str]]) -> bool:
            key = unit[0] if unit[0] in self.old.pelaksana and unit[0] in self.new.pelaksana else None
            return any(other[1] == unit[1] or other[0] == key for other in units)

        removed = tuple(name for unit, name in before if not is_there((unit, name), after))
        added = tuple(name for unit, name in after if not is_there((unit, name), before))
        unchanged = len(before) == len(after) and all(is_there(a, [b]) for a, b in zip(before, after, strict=True))
        if not unchanged:
            yield {
                "kind": "pelaksana", "field": field,
                "before": "\n".join(name for _, name in before), "after": "\n".join(name for _, name in after),
                "detail": ListDifference(added, removed),
                "signs": ("unit-dihapus",) if len(removed) > len(added) else (),
            }  # fmt: skip

    def _anggaran(self, field: str, old: Work, new: Work) -> Iterator[Values]:
        before, after = (kegiatan.anggaran.value if kegiatan.anggaran else None for kegiatan in (old, new))
        if before != after:
            yield {
                "kind": "anggaran", "field": field,
                "before": old.anggaran.text if old.anggaran else "",
                "after": new.anggaran.text if new.anggaran else "",
                "detail": RupiahDifference(before or 0, after or 0),
            }  # fmt: skip

    def _anggaran_periode(self, field: str, old: Work, new: Work) -> Iterator[Values]:
        anggaran = old.anggaran_periode, new.anggaran_periode
        before, after = ({periode: rupiah.value for periode, rupiah in by_periode.items()} for by_periode in anggaran)
        if before != after:
            yield {
                "kind": "anggaran", "field": field,
                "before": _by_periode(anggaran[0]), "after": _by_periode(anggaran[1]),
                "detail": RupiahDifference(sum(before.values()), sum(after.values())),
            }  # fmt: skip

    def _registered(self, field: str, old: Kegiatan | Tujuan, new: Kegiatan | Tujuan) -> Iterator[Values]:
        keys = getattr(old, field), getattr(new, field)
        before, after = _name_of(self.old, field, keys[0]), _name_of(self.new, field, keys[1])
        if keys[0] != keys[1] and before != after:
            yield {
                "kind": "program" if field == "program" else "isian",
                "field": field,
                "before": before,
                "after": after,
            }

    def _as_text(self, field: str, old: Butir | Aksi, new: Butir | Aksi) -> Iterator[Values]:
        yield from self._formatted(field, getattr(old, field), getattr(new, field))

    def _register(self, field: str, old: Butir, new: Butir) -> Iterator[Values]:
        before, after = getattr(old, field), getattr(new, field)
        for key in dict.fromkeys([*before, *after]):
            yield from self._formatted(f"{field}.{key}", before.get(key), after.get(key))

    def _formatted(self, field: str, old: object, new: object) -> Iterator[Values]:
        before, after = as_text(old), as_text(new)
        if not self.same(before, after):
            yield {"kind": "isian", "field": field, "before": before, "after": after}

    def _jadwal(self, field: str, old: Work | Aksi, new: Work | Aksi) -> Iterator[Values]:
        detail = compare_jadwal(old.jadwal, new.jadwal)
        if detail is not None:
            lost = detail.removed and not detail.shift
            yield {
                "kind": "jadwal",
                "field": field,
                "before": _text(old.jadwal),
                "after": _text(new.jadwal),
                "detail": detail,
                "signs": ("periode-hilang",) if lost else (),
            }


WAYS: dict[str, Callable[[ItemComparer, str, Any, Any], Iterator[Values]]] = {
    "kode": ItemComparer._as_text, "rujukan": ItemComparer._rujukan, "uraian": ItemComparer._uraian,
    "target": ItemComparer._target, "target_periode": ItemComparer._target_periode, "jadwal": ItemComparer._jadwal,
    "pelaksana": ItemComparer._pelaksana, "anggaran": ItemComparer._anggaran,
    "anggaran_periode": ItemComparer._anggaran_periode, "program": ItemComparer._registered,
    "text": ItemComparer._as_text, "register": ItemComparer._register,
}  # fmt: skip
"""How a field's values are compared, by what the model says of it, in the order in which changes of one item are told.
Other fields are compared in `parts`, or are lists of items and matched."""

_AS_WRITTEN = ("kode", "rujukan")
"""Ways that do not look at what a rujukan takes over."""


@cache
def _ways(model: type[Fields]) -> list[tuple[str, str]]:
    """The fields of a model that are compared here, each with its way, in the order of the ways."""
    known = about(model)
    return [(name, way) for way in WAYS for name in known if known[name].compared == way]


def printed_fields(butir: Butir | Aksi, rencana: Rencana) -> Iterator[tuple[str, str]]:
    """What a form prints of an item besides its text: names of fields and their texts."""
    for field in ("target", "jadwal", "anggaran"):
        if (value := getattr(butir, field, None)) is not None:
            yield field, value.text
    if isinstance(butir, Work) and butir.pelaksana:
        yield "pelaksana", ", ".join(rencana.pelaksana_name(unit) for unit in butir.pelaksana)
    if isinstance(butir, Kegiatan) and butir.program:
        yield "program", _name_of(rencana, "program", butir.program)
    if isinstance(butir, Tujuan) and butir.misi:
        yield "misi", _name_of(rencana, "misi", butir.misi)


def _reason(old: Butir | Aksi, new: Butir | Aksi) -> str | None:
    return getattr(new, "alasan_perubahan", None) or getattr(old, "alasan_perubahan", None)


def _direction(old: Targeted, new: Targeted) -> frozenset[str]:
    return frozenset(getattr(butir, "arah", None) or "naik" for butir in (old, new))


def _by_periode(values: Mapping[Any, Target | Rupiah]) -> str:
    ordered = sorted(values.items(), key=lambda pair: (pair[0][0].bulan(pair[0][1])[0], pair[0][0].value))
    return "; ".join(f"{format_periods(periode, [number])}: {value.text}" for (periode, number), value in ordered)


def _name_of(rencana: Rencana, register: str, key: str | None) -> str:
    """The text that a register has for a key, else what was typed."""
    named: Misi | Program | None = getattr(rencana, register).get(key or "")
    return named.uraian if named else key or ""


def _text(value: Any) -> str:
    return value.text if value is not None else ""


def as_text(value: object) -> str:
    """A value of a field as one text."""
    if isinstance(value, Tambahan):
        return _by_periode(value.periode) if value.text is None else value.text
    if isinstance(value, Target):
        return value.text
    if isinstance(value, tuple):
        return "\n".join(value)
    if isinstance(value, bool):
        return "ya" if value else "tidak"
    return str(value) if value is not None else ""
