"""Dates: as typed, as read, and what is refused."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from rakgen.model import BULAN_NAMES, Tanggal
from rakgen.model.tanggal import LaterTanggal, parse_tanggal
from tests.support.each import each


@each(
    ("text", "tanggal", "printed"),
    [
        ("2021-03-01", (2021, 3, 1), "01 Maret 2021"),
        ("2021-3-1", (2021, 3, 1), "1 Maret 2021"),
        ("1 Maret 2021", (2021, 3, 1), "1 Maret 2021"),
        ("01 maret 2021", (2021, 3, 1), "01 Maret 2021"),
        ("31 Des 2021", (2021, 12, 31), "31 Desember 2021"),
        (" 2021-03-01 ", (2021, 3, 1), "01 Maret 2021"),
        ("2021-03", (2021, 3, None), "       Maret 2021"),
        ("Maret 2021", (2021, 3, None), "       Maret 2021"),
        ("29 Februari 2024", (2024, 2, 29), "29 Februari 2024"),
    ],
)
def test_dates(text: str, tanggal: tuple[int, int, int | None], printed: str) -> None:
    parsed = parse_tanggal(text)
    assert (parsed.tahun, parsed.bulan, parsed.day) == tanggal
    assert str(parsed) == printed
    assert isinstance(parsed, Tanggal) and parsed.said("id") == printed.strip()


@each(("text", "said"), [("2021-03-01", "1 March 2021"), ("Desember 2021", "December 2021")])
def test_a_date_in_an_english_sentence(text: str, said: str) -> None:
    parsed = parse_tanggal(text)
    assert isinstance(parsed, Tanggal) and parsed.said("en") == said


@each(
    ("text", "error_type", "value"),
    [
        ("2021-02-30", "RAK131", "30 Februari 2021"),
        ("29 Februari 2021", "RAK131", "29 Februari 2021"),
        ("2021-13-01", "RAK131", "2021-13-01"),
        ("30-02-2021", "RAK131", "30 Februari 2021"),
        ("0000-01-01", "RAK131", "0000-01-01"),
        ("01/03/2021", "RAK131.mirip", "2021-03-01"),
        ("1-3-2021", "RAK131.mirip", "1 Maret 2021"),
        ("1.3.2021", "RAK131.mirip", "1 Maret 2021"),
        ("01.03.2021", "RAK131.mirip", "2021-03-01"),
        ("2021/3/1", "RAK131.mirip", "1 Maret 2021"),
        ("1-13-2021", "RAK131", "2021-13-01"),
        ("1 March 2021", "RAK131.mirip", "1 Maret 2021"),
        ("1 Mart 2021", "RAK131.mirip", "1 Maret 2021"),
        ("Senin 1 Maret 2021", "RAK131.mirip", "1 Maret 2021"),
        ("........ Maret 2021", "RAK131.mirip", "Maret 2021"),
        ("2021-03-01T00:00:00", "RAK131.mirip", "2021-03-01"),
        ("Kupang, 1 Maret 2021", "RAK131.tempat", "1 Maret 2021"),
        ("1 Maret", "RAK131.bentuk", "1 Maret"),
        ("besok", "RAK131.bentuk", "besok"),
        ("", "RAK102.kosong", None),
        ("  ", "RAK102.kosong", None),
    ],
)
def test_dates_refused(text: str, error_type: str, value: str | None) -> None:
    with pytest.raises(PydanticCustomError) as fault:
        parse_tanggal(text)
    assert fault.value.type == error_type
    assert value is None or value in (fault.value.context or {}).values()


@each(
    "text",
    ["${tanggal_naskah}", " ${tanggal} Maret 2021 ", "1 ${bulan} ${tahun}", "${tahun}-${bulan}-${hari}", "${a.b}"],
)
def test_a_placeholder_for_what_is_not_known_is_kept_as_typed(text: str) -> None:
    tanggal = parse_tanggal(text)
    assert isinstance(tanggal, LaterTanggal)
    assert tanggal == text.strip()


@each("text", ["${tanggal_naskah", "$tanggal", "${}", "${2021}", "Kupang, ${tanggal_naskah}", "${a} {b}"])
def test_what_is_no_placeholder_is_no_date(text: str) -> None:
    with pytest.raises(PydanticCustomError) as fault:
        parse_tanggal(text)
    assert fault.value.type == "RAK131.bentuk"


@pytest.mark.slow
@given(st.dates(min_value=datetime.date(1, 1, 1)))
def test_every_day_of_the_calendar_is_read_in_both_spellings(day: datetime.date) -> None:
    words = f"{day.day} {BULAN_NAMES[day.month - 1]} {day.year:04d}"
    assert parse_tanggal(words) == Tanggal(day.year, day.month, day.day)
    assert parse_tanggal(day.isoformat()) == Tanggal(day.year, day.month, day.day, zero=day.day < 10)
