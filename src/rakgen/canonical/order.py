"""Order: in which order a level's fields are written, and what each field holds; all of it read off the models."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import NamedTuple, get_args, get_origin

from rakgen.model import Fields, Jadwal, Periode, Rupiah, Tanggal
from rakgen.model.about import about


class FieldKind(NamedTuple):
    """What a field holds: groups of fields of a model, a register under free keys, a number or date, a schedule, or one
    period.
    """

    model: type[Fields] | None = None
    register: bool = False
    number: bool = False
    schedule: bool = False
    period: bool = False


@cache
def kinds(model: type[Fields]) -> dict[str, FieldKind]:
    """The kind of each field of a model, in canonical order: code and text, small fields, remarks, then the levels
    below.
    """
    known = about(model)
    return {
        name: _kind(name, model.model_fields[name].annotation)
        for name in sorted(known, key=lambda name: known[name].order)
    }


def _kind(name: str, annotation: object) -> FieldKind:
    parts = _parts(annotation)
    model = next((part for part in parts if isinstance(part, type) and issubclass(part, Fields)), None)
    number = name == "versi" or any(part in (int, Decimal, Tanggal, Rupiah) for part in parts)
    register = any(part is dict for part in parts)
    return FieldKind(model, register, number and not register, Jadwal in parts, Periode in parts and not register)


def _parts(annotation: object) -> list[object]:
    inner = [part for argument in get_args(annotation) for part in _parts(argument)]
    return [get_origin(annotation) or annotation, *inner]
