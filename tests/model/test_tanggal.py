"""Dates, amounts, targets, periods: as typed, as read, and what is refused."""

from __future__ import annotations

import datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from rakgen.model import BULAN_NAMES, Periode, Rupiah, Tanggal, Target
from rakgen.model.periode import parse_periode
from rakgen.model.rupiah import parse_rupiah
from rakgen.model.tanggal import parse_tanggal
from rakgen.model.target import parse_number, parse_target


@pytest.mark.parametrize(
    ("text", "tanggal", "printed"),
    [
        ("2021-03-01", (2021, 3, 1), "01 Maret 2021"), ("2021-3-1", (2021, 3, 1), "01 Maret 2021"), ("1 Maret 2021", (2021, 3, 1), "01 Maret 2021"),
        ("01 maret 2021", (2021, 3, 1), "01 Maret 2021"), ("31 Des 2021", (2021, 12, 31), "31 Desember 2021"), (" 2021-03-01 ", (2021, 3, 1), "01 Maret 2021"),
        ("2021-03", (2021, 3, None), "       Maret 2021"), ("Maret 2021", (2021, 3, None), "       Maret 2021"), ("29 Februari 2024", (2024, 2, 29), "29 Februari 2024"),
    ],
)  # fmt: skip
def test_dates(text: str, tanggal: tuple[int, int, int | None], printed: str) -> None:
    parsed = parse_tanggal(text)
    assert (parsed.tahun, parsed.bulan, parsed.day) == tanggal
    assert str(parsed) == printed


@pytest.mark.parametrize(
    ("text", "error_type", "value"),
    [
        ("2021-02-30", "RAK131", "30 Februari 2021"), ("29 Februari 2021", "RAK131", "29 Februari 2021"), ("2021-13-01", "RAK131", "2021-13-01"),
        ("30-02-2021", "RAK131", "30 Februari 2021"), ("0000-01-01", "RAK131", "0000-01-01"),
        ("01/03/2021", "RAK131.mirip", "2021-03-01"), ("1-3-2021", "RAK131.mirip", "2021-03-01"), ("1.3.2021", "RAK131.mirip", "2021-03-01"),
        ("1 March 2021", "RAK131.mirip", "1 Maret 2021"), ("1 Mart 2021", "RAK131.mirip", "1 Maret 2021"), ("Senin 1 Maret 2021", "RAK131.mirip", "1 Maret 2021"),
        ("........ Maret 2021", "RAK131.mirip", "Maret 2021"), ("2021-03-01T00:00:00", "RAK131.mirip", "2021-03-01"),
        ("Kupang, 1 Maret 2021", "RAK131.tempat", "1 Maret 2021"),
        ("1 Maret", "RAK131.bentuk", "1 Maret"), ("besok", "RAK131.bentuk", "besok"), ("", "RAK102.kosong", None), ("  ", "RAK102.kosong", None),
    ],
)  # fmt: skip
def test_dates_refused(text: str, error_type: str, value: str | None) -> None:
    with pytest.raises(PydanticCustomError) as fault:
        parse_tanggal(text)
    assert fault.value.type == error_type
    assert value is None or value in (fault.value.context or {}).values()


@given(st.dates(min_value=datetime.date(1, 1, 1)))
def test_every_day_of_the_calendar_is_read_in_both_spellings(day: datetime.date) -> None:
    words = f"{day.day} {BULAN_NAMES[day.month - 1]} {day.year:04d}"
    assert parse_tanggal(day.isoformat()) == parse_tanggal(words) == Tanggal(day.year, day.month, day.day)


@pytest.mark.parametrize(
    ("text", "value"),
    [("452.750.000", 452_750_000), ("452750000", 452_750_000), ("Rp452.750.000", 452_750_000), ("Rp. 452.750.000,-", 452_750_000), ("rp 1.000,00", 1000), ("0", 0), ("452.750", 452_750)],
)  # fmt: skip
def test_amounts(text: str, value: int) -> None:
    assert parse_rupiah(text) == Rupiah(text, value)


@pytest.mark.parametrize(
    ("text", "near"),
    [
        ("452,750,000", "452.750.000"), ("452 750 000", "452.750.000"), ("452.750.000.", "452.750.000"), ("4,5 juta", "4.500.000"), ("1.5 M", "1.500.000.000"),
        ("Rp 2 miliar", "2.000.000.000"), ("250 ribu", "250.000"), ("1.000.00", None), ("-5", None), ("12.34", None), ("banyak", None), ("Rp", None),
    ],
)  # fmt: skip
def test_amounts_refused(text: str, near: str | None) -> None:
    with pytest.raises(PydanticCustomError) as fault:
        parse_rupiah(text)
    assert fault.value.type == ("RAK132.mirip" if near else "RAK132")
    assert (fault.value.context or {}).get("mirip") == near


@given(st.integers(0, 10**15))
def test_amounts_with_dots_read_back(amount: int) -> None:
    text = f"{amount:,}".replace(",", ".")
    assert parse_rupiah(text).value == amount
    assert parse_rupiah(f"Rp {text},00").value == amount


@pytest.mark.parametrize(
    ("text", "kind", "value", "satuan"),
    [
        ("25%", "persen", "25", "%"), ("77,5%", "persen", "77.5", "%"), ("100 %", "persen", "100", "%"), ("80 persen", "persen", "80", "%"), ("77.5%", "persen", "77.5", "%"),
        ("77", "angka", "77", None), ("20 orang", "angka", "20", "orang"), ("1.000 dokumen", "angka", "1000", "dokumen"), ("3,000", "angka", "3.000", None), ("-5", "angka", "-5", None),
        ("Rp 1.000.000", "rupiah", "1000000", "Rp"), ("Rp1.000.000,-", "rupiah", "1000000", "Rp"),
        ("B", "predikat", None, None), ("AA", "predikat", None, None), ("WTP", "opini", None, None), ("IV", "level", None, None), ("Level 3", "level", None, None),
        ("5-10%", "rentang", None, None), ("80% - 90%", "rentang", None, None), ("1 s.d. 3", "rentang", None, None),
        ("-", "tanpa", None, None), ("–", "tanpa", None, None), ("Baik", "teks", None, None), ("≥ 80%", "teks", None, None), ("BBB", "teks", None, None), ("~", "teks", None, None),
    ],
)  # fmt: skip
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


def test_periods_cut_the_year_without_gap_or_overlap() -> None:
    for kind in Periode:
        bulan = [month for number in range(1, kind.value + 1) for month in kind.bulan(number)]
        assert bulan == list(range(1, 13))
    assert [Periode.BULAN.label(3), Periode.TRIWULAN.label(2), Periode.SEMESTER.label(1), Periode.TAHUN.label(1)] == [
        "Maret", "T2", "S1", "semua",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [("T2", (Periode.TRIWULAN, 2)), ("s1", (Periode.SEMESTER, 1)), (" mei ", (Periode.BULAN, 5)), ("5", (Periode.BULAN, 5)), ("T9", (Periode.TRIWULAN, 9)), ("T", None), ("", None), ("T1x", None), ("²", None), ("T²", None)],
)  # fmt: skip
def test_one_period_is_read(text: str, expected: tuple[Periode, int] | None) -> None:
    assert parse_periode(text) == expected
