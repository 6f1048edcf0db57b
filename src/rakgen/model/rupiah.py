"""Rupiah: amounts in whole rupiah, as typed and as read."""

import re
from typing import NamedTuple

from pydantic_core import PydanticCustomError, core_schema

from rakgen.model.text import non_empty

_RUPIAH = r"(?:[Rr][Pp]\.?\s*)?(\d{1,3}(?:\.\d{3})+|\d+)(?:,(?:0{1,2}|-))?"


class Rupiah(NamedTuple):
    """An amount in whole rupiah; `text` is printed as typed."""

    text: str
    value: int

    @classmethod
    def __get_pydantic_core_schema__(cls, source: object, handler: object) -> core_schema.CoreSchema:
        """Read by `parse_rupiah`."""
        return core_schema.no_info_plain_validator_function(parse_rupiah)


def parse_rupiah(value: object) -> Rupiah:
    """Read `452.750.000`, `Rp 452.750.000,00` or `452750000`.

    Raises PydanticCustomError RAK132 for anything else, among it `452,750,000`, which two readers read in two ways.
    """
    if isinstance(value, Rupiah):
        return value
    text = non_empty(value, "rupiah")
    match = re.fullmatch(_RUPIAH, text.strip())
    if match is None:
        from rakgen.model.guesses import guess_rupiah

        if near := guess_rupiah(text):
            raise PydanticCustomError("RAK132.mirip", "rupiah", {"nilai": text, "mirip": near})
        raise PydanticCustomError("RAK132", "rupiah", {"nilai": text})
    return Rupiah(text, int(match[1].replace(".", "")))
