"""Targets: as typed, as read, and what is refused."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from rakgen.model import Target
from rakgen.model.target import parse_number, parse_target


@pytest.mark.parametrize(
    ("text", "kind", "value", "satuan"),
    [
        ("25%", "persen", "25", "%"),
        ("77,5%", "persen", "77.5", "%"),
        ("100 %", "persen", "100", "%"),
        ("80 persen", "persen", "80", "%"),
        ("77.5%", "persen", "77.5", "%"),
        ("77", "angka", "77", None),
        ("20 orang", "angka", "20", "orang"),
        ("1.000 dokumen", "angka", "1000", "dokumen"),
        ("3,000", "angka", "3.000", None),
        ("-5", "angka", "-5", None),
        ("Rp 1.000.000", "rupiah", "1000000", "Rp"),
        ("Rp1.000.000,-", "rupiah", "1000000", "Rp"),
        ("B", "predikat", None, None),
        ("AA", "predikat", None, None),
        ("WTP", "opini", None, None),
        ("IV", "level", None, None),
        ("Level 3", "level", None, None),
        ("5-10%", "rentang", None, None),
        ("80% - 90%", "rentang", None, None),
        ("1 s.d. 3", "rentang", None, None),
        ("-", "tanpa", None, None),
        ("–", "tanpa", None, None),
        ("Baik", "teks", None, None),
        ("≥ 80%", "teks", None, None),
        ("BBB", "teks", None, None),
        ("~", "teks", None, None),
    ],
)
def test_targets(text: str, kind: str, value: str | None, satuan: str | None) -> None:
    parsed = parse_target(text)
    assert parsed == Target(text, kind, None if value is None else Decimal(value), satuan)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("value", "error_type"), [("", "RAK102.kosong"), (" ", "RAK102.kosong"), ((), "string_type"), ({}, "string_type")]
)
def test_targets_refused(value: object, error_type: str) -> None:
    with pytest.raises(PydanticCustomError) as fault:
        parse_target(value)
    assert fault.value.type == error_type


@given(st.text(min_size=1).filter(str.strip))
def test_any_text_is_a_target_and_prints_as_typed(text: str) -> None:
    assert parse_target(text).text == text


@given(st.decimals(0, 10**9, places=2))
def test_indonesian_numbers_read_back(number: Decimal) -> None:
    text = f"{number:,.2f}".translate(str.maketrans(",.", ".,"))
    assert parse_number(text) == number
    assert parse_target(f"{text}%").value == number
