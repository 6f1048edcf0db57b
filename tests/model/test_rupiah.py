"""Amounts: as typed, as read, and what is refused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from rakgen.model import Rupiah
from rakgen.model.rupiah import parse_rupiah
from tests.support.each import each


@each(
    ("text", "value"),
    [
        ("452.750.000", 452_750_000),
        ("452750000", 452_750_000),
        ("Rp452.750.000", 452_750_000),
        ("Rp. 452.750.000,-", 452_750_000),
        ("rp 1.000,00", 1000),
        ("0", 0),
        ("452.750", 452_750),
    ],
)
def test_amounts(text: str, value: int) -> None:
    assert parse_rupiah(text) == Rupiah(text, value)


@each(
    ("text", "near"),
    [
        ("452,750,000", "452.750.000"),
        ("452 750 000", "452.750.000"),
        ("452.750.000.", "452.750.000"),
        ("4,5 juta", "4.500.000"),
        ("1.5 M", "1.500.000.000"),
        ("Rp 2 miliar", "2.000.000.000"),
        ("250 ribu", "250.000"),
        ("Rp 1.450 juta", "1.450.000.000"),
        ("Rp 1.050,5 juta rupiah", "1.050.500.000"),
        ("0,0000001 juta", None),
        ("1.000.00", None),
        ("-5", None),
        *(
            (text, None)
            for text in ("-5.000.000", "Rp -5.000.000", "- 5,000,000", "(5.000.000)", "-4,5 juta", "Rp-1 M")
        ),
        ("12.34", None),
        ("banyak", None),
        ("Rp", None),
    ],
)
def test_amounts_refused(text: str, near: str | None) -> None:
    with pytest.raises(PydanticCustomError) as fault:
        parse_rupiah(text)
    assert fault.value.type == ("RAK132.mirip" if near else "RAK132")
    assert (fault.value.context or {}).get("mirip") == near


@pytest.mark.slow
@given(st.integers(0, 10**15))
def test_amounts_with_dots_read_back(amount: int) -> None:
    text = f"{amount:,}".replace(",", ".")
    assert parse_rupiah(text).value == amount
    assert parse_rupiah(f"Rp {text},00").value == amount
