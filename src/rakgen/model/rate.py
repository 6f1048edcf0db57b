"""Rate: a figure of each so many, `6 per 1.000 kelahiran`, read as the number that it counts."""

from __future__ import annotations

import re

from rakgen.model.joined import AnyValue
from rakgen.model.target import UNSIGNED, Target, parse_number

_RATE = rf"(?is)({UNSIGNED})\s+per\s+(\d[\d.]*)(\s+\D.*)?"


def read_rate(value: AnyValue) -> AnyValue:
    """A rate as the number that it counts, with what it is of as its unit: 6 `per 1000 kelahiran`; else as it is."""
    match = re.fullmatch(_RATE, value.text.strip()) if isinstance(value, Target) and value.kind == "teks" else None
    if match is None:
        return value
    of = " ".join(f"per {match[2].replace('.', '')}{match[3] or ''}".split())
    return Target(value.text, "angka", parse_number(match[1]), of)
