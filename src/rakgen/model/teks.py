"""Teks: what every value that is read from a text asks first."""

from pydantic_core import PydanticCustomError


def teks_saja(nilai: object) -> str:
    """The value, which must be a text. Raises PydanticCustomError `string_type` for fields or a list."""
    if isinstance(nilai, str):
        return nilai
    raise PydanticCustomError("string_type", "teks")


def teks_berisi(nilai: object, jenis: str) -> str:
    """The value as typed, a text that says something. Raises as `teks_saja`, and `RAK102.kosong` for blanks only."""
    teks = teks_saja(nilai)
    if not teks.strip():
        raise PydanticCustomError("RAK102.kosong", jenis)
    return teks
