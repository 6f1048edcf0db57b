"""Order: in which order a level's fields are written, and what each field holds; all of it read off the models."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple, get_args, get_origin

from rakgen.model import Butir, Fields, Jadwal, Kegiatan, Pengesahan, Proyek, Rencana, Rupiah, Tanggal

# What stands first; every other field of a model follows in its own order, then those below.
_FIRST: dict[type[Fields], tuple[str, ...]] = {
    Rencana: ("versi", "instansi", "tahun", "tempat", "kertas", "pelaksana", "program", "istilah"),
    Proyek: ("instansi", "tempat", "kertas", "pelaksana", "program", "istilah"),
    Kegiatan: ("kode", "uraian", "rujukan", "jadwal", "program", "anggaran", "pelaksana"),
}
_COMMON = tuple(name for name in Butir.model_fields if name not in {*Fields.model_fields, "kode"})


class FieldKind(NamedTuple):
    """What a field holds: groups of fields of a model, a register under free keys, a number or date, or a schedule."""

    model: type[Fields] | None = None
    register: bool = False
    number: bool = False
    schedule: bool = False


@cache
def kinds(model: type[Fields]) -> dict[str, FieldKind]:
    """The kind of each field of a model, in canonical order: code and text, small fields, remarks, then the levels below."""
    found = {name: _kind(name, info.annotation) for name, info in model.model_fields.items() if name != "source"}
    levels = [name for name, kind in found.items() if _is_level(kind)]
    names = [*_FIRST.get(model, ("kode", "uraian")), *(name for name in found if name not in _COMMON)]
    order = dict.fromkeys(name for name in names if name in found and name not in levels)
    return {name: found[name] for name in [*order, *(name for name in _COMMON if name in found), *levels]}


def _is_level(kind: FieldKind) -> bool:
    return kind.model is not None and not kind.register and kind.model is not Pengesahan


def _kind(name: str, annotation: object) -> FieldKind:
    parts = _parts(annotation)
    model = next((part for part in parts if isinstance(part, type) and issubclass(part, Fields)), None)
    number = name == "versi" or any(part in (int, Tanggal, Rupiah) for part in parts)
    register = any(part is dict for part in parts)
    return FieldKind(model, register, number and not register, Jadwal in parts)


def _parts(annotation: object) -> list[object]:
    inner = [part for argument in get_args(annotation) for part in _parts(argument)]
    return [get_origin(annotation) or annotation, *inner]
