"""Plain: a plan as plain dicts, lists, texts and numbers, for formats that programs read."""

from __future__ import annotations

from decimal import Decimal

from rakgen.model.fields import Fields, Tambahan
from rakgen.model.jadwal import Jadwal
from rakgen.model.periode import Periode
from rakgen.model.rencana import Rencana
from rakgen.model.rupiah import Rupiah
from rakgen.model.tanggal import Tanggal
from rakgen.model.target import Target

Plain = None | str | int | float | list["Plain"] | dict[str, "Plain"]


def rencana_data(rencana: Rencana) -> dict[str, Plain]:
    """The fields a plan says, under their own names; what it leaves open is left out.

    A jadwal is its text and its months, a target its text, kind, number and unit, an amount its text and rupiah, a free
    field its text or its targets by period, a date `2021-03-01` or `2021-03`.
    """
    return _fields(rencana)


def _fields(fields: Fields) -> dict[str, Plain]:
    said = ((name, getattr(fields, name)) for name in type(fields).model_fields if name != "source")
    return {name: _plain(value) for name, value in said if value is not None and value != () and value != {}}


def _plain(value: object) -> Plain:
    if value is None or isinstance(value, bool | str | int | float):
        return value
    if isinstance(value, Fields):
        return _fields(value)
    if isinstance(value, Jadwal):
        return {"teks": value.text, "bulan": [*sorted(value.bulan)]}
    if isinstance(value, Target):
        return {"teks": value.text, "jenis": value.kind, "nilai": _number(value.value), "satuan": value.satuan}
    if isinstance(value, Rupiah):
        return {"teks": value.text, "nilai": value.value}
    if isinstance(value, Tambahan):
        return value.text if value.text is not None else _plain(dict(value.periode))
    if isinstance(value, Tanggal):
        return f"{value.tahun:04}-{value.bulan:02}" + (f"-{value.day:02}" if value.day else "")
    if isinstance(value, Decimal):
        return _number(value)
    if isinstance(value, dict):
        return {_key(key): _plain(content) for key, content in value.items()}
    if isinstance(value, tuple | list):
        return [_plain(member) for member in value]
    raise TypeError(f"no plain form of {type(value).__name__}")


def _key(key: object) -> str:
    if isinstance(key, tuple) and isinstance(key[0], Periode):
        return key[0].label(key[1])
    return str(key)


def _number(value: Decimal | None) -> int | float | None:
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)
