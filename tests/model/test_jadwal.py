"""Jadwal: every spelling of the plan language, what is refused and why, and what a form prints of it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from rakgen.model import Periode, format_periods, parse_jadwal
from rakgen.model.guesses import guess_jadwal
from rakgen.model.jadwal import kinds_in, meant_jadwal, parse_one_periode
from tests.support.each import each
from tests.support.seeds import some

B, T, S = Periode.BULAN, Periode.TRIWULAN, Periode.SEMESTER


@each(
    ("text", "kind", "numbers"),
    [
        ("T2-T4", T, [2, 3, 4]),
        ("t2 - t4", T, [2, 3, 4]),
        ("T1–T3", T, [1, 2, 3]),
        ("T1 s.d. T3", T, [1, 2, 3]),
        ("T1, T3", T, [1, 3]),
        ("T3,T1", T, [1, 3]),
        ("T1, T1-T2", T, [1, 2]),
        ("T 4", T, [4]),
        ("T1\u00a0-\u00a0T2", T, [1, 2]),
        ("S1", S, [1]),
        ("S1-S2", S, [1, 2]),
        ("Mei-Desember", B, [5, 6, 7, 8, 9, 10, 11, 12]),
        ("Jan, Mar", B, [1, 3]),
        ("5-12", B, [5, 6, 7, 8, 9, 10, 11, 12]),
        ("1-3, 7", B, [1, 2, 3, 7]),
        ("semua", B, list(range(1, 13))),
        ("Semua", B, list(range(1, 13))),
        ("Nopember", B, [11]),
        ("peb", B, [2]),
        ("agt", B, [8]),
        ("Maret sd Mei", B, [3, 4, 5]),
        ("012", B, [12]),
        ("2025-2027", Periode.TAHUN, [2025, 2026, 2027]),
        ("2030, 2025", Periode.TAHUN, [2025, 2030]),
        (["T1", "T3-T4"], T, [1, 3, 4]),
        (["Jan"], B, [1]),
    ],
)
def test_spellings(text: str | list[str], kind: Periode, numbers: list[int]) -> None:
    assert parse_jadwal(text).parts == tuple((kind, number) for number in numbers)


@each(
    ("text", "error_type", "context"),
    [
        ("T5", "RAK121", {"nilai": "T5", "contoh": "T2-T4"}),
        ("T0", "RAK121", {"nilai": "T0"}),
        ("S3", "RAK121", {"nilai": "S3", "contoh": "Juli-Desember"}),
        ("13", "RAK121", {"nilai": "13", "contoh": "Mei-Desember"}),
        ("0", "RAK121", {"nilai": "0"}),
        ("Mei-13", "RAK121", {"nilai": "13"}),
        ("9" * 5000, "RAK121", {}),
        ("4-2", "RAK121.terbalik_angka", {"contoh": "Februari-April", "triwulan": "T2-T4"}),
        ("12-5", "RAK121.terbalik", {"contoh": "Mei-Desember"}),
        ("T4-T1", "RAK121.terbalik", {"contoh": "T1-T4", "lewat": " Bila melewati pergantian tahun: `T1, T4`."}),
        (
            "November-Februari",
            "RAK121.terbalik",
            {"lewat": " Bila melewati pergantian tahun: `Januari-Februari, November-Desember`."},
        ),
        ("S2-S1", "RAK121.terbalik", {"contoh": "S1-S2", "lewat": ""}),
        ("Jan-T2", "RAK121.campur", {"nilai": "Jan-T2"}),
        ("Smarch", "RAK120", {"nilai": "Smarch"}),
        ("Januwari", "RAK120.mirip", {"mirip": "Januari"}),
        ("T1-", "RAK120", {"nilai": "T1-"}),
        ("-T3", "RAK120", {}),
        ("T1,", "RAK120.koma", {}),
        ("T1,,T2", "RAK120.mirip", {"mirip": "T1, T2"}),
        ("", "RAK102.kosong", {}),
        (" ", "RAK102.kosong", {}),
        ([], "RAK102.kosong", {}),
        ([["T1"]], "jadwal_type", {}),
        ({"T1": "ya"}, "jadwal_type", {}),
        (None, "jadwal_type", {}),
        ("✓", "RAK120.centang", {}),
    ],
)
def test_refusals(text: object, error_type: str, context: dict[str, str]) -> None:
    with pytest.raises(PydanticCustomError) as fault:
        parse_jadwal(text)
    assert fault.value.type == error_type
    assert context.items() <= (fault.value.context or {}).items()


def test_every_fault_of_one_schedule_is_kept() -> None:
    with pytest.raises(PydanticCustomError) as fault:
        parse_jadwal("T5, T1, Smarch, T9")
    context = fault.value.context or {}
    assert context["nilai"] == "T5"
    assert [(error_type, details["nilai"]) for error_type, details in context["lain"]] == [
        ("RAK120", "Smarch"),
        ("RAK121", "T9"),
    ]


@each(
    ("text", "guess"),
    [
        ("TW I", "T1"),
        ("TW1", "T1"),
        ("Triwulan I", "T1"),
        ("Triwulan 2", "T2"),
        ("Trw. III", "T3"),
        ("tri wulan iv", "T4"),
        ("Q2", "T2"),
        ("Kuartal II", "T2"),
        ("Triwulan I - III", "T1-T3"),
        ("Triwulan II dan IV", "T2, T4"),
        ("I-III", "T1-T3"),
        ("IV", "T4"),
        ("Semester I", "S1"),
        ("smt 2", "S2"),
        ("T1 s/d T3", "T1-T3"),
        ("T1 sampai dengan T3", "T1-T3"),
        ("T1 hingga T2", "T1-T2"),
        ("T1 dan T3", "T1, T3"),
        ("T1;T2", "T1, T2"),
        ("T1/T2", "T1, T2"),
        ("T1 & T2", "T1, T2"),
        ("T2--T4", "T2-T4"),
        ("“T1”", "T1"),
        ("Ｔ１", "T1"),
        ("Bulan Mei", "Mei"),
        ("Januari 2021", "Januari"),
        ("Jan 2021 - Mar 2021", "Jan-Mar"),
        ("Mei s/d Juli", "Mei-Juli"),
        ("Sept.", "Sept"),
        ("sepanjang tahun", "semua"),
        ("Setahun", "semua"),
        ("setiap bulan", "semua"),
        ("tiap triwulan", "semua"),
    ],
)
def test_schedules_in_words_are_guessed(text: str, guess: str) -> None:
    with pytest.raises(PydanticCustomError) as fault:
        parse_jadwal(text)
    assert (fault.value.type, (fault.value.context or {}).get("mirip")) == ("RAK120.mirip", guess)
    assert parse_jadwal(guess).parts


@each("text", ["minggu pertama", "TBD", "-", "?", "nanti", ",", "dan"])
def test_no_guess_where_there_is_none(text: str) -> None:
    with pytest.raises(PydanticCustomError) as fault:
        parse_jadwal(text)
    assert fault.value.type in ("RAK120", "RAK120.koma")


def test_plain_numbers_are_remembered() -> None:
    assert [parse_jadwal(text).has_number for text in ("1-3", "Mei, 7", "T1", "Januari", "semua")] == [
        True,
        True,
        False,
        False,
        False,
    ]


def test_printed_coarser_never_finer() -> None:
    jadwal = parse_jadwal("Maret, Juli-Agustus")
    assert jadwal.in_periode(T) == {1, 3} and jadwal.in_periode(S) == {1, 2} and jadwal.in_periode(B) == {3, 7, 8}
    assert [parse_jadwal(text).too_coarse(B) for text in ("T1", "S1", "Mei", "semua")] == [True, True, False, False]
    assert [parse_jadwal(text).too_coarse(T) for text in ("T1", "S1", "Mei")] == [False, True, False]


NUMBERS = st.sampled_from([B, T, S]).flatmap(
    lambda kind: st.tuples(st.just(kind), st.sets(st.integers(1, kind.value), min_size=1))
)


@pytest.mark.slow
@given(NUMBERS)
def test_written_ranges_read_back(pair: tuple[Periode, set[int]]) -> None:
    kind, numbers = pair
    jadwal = parse_jadwal(format_periods(kind, numbers))
    assert jadwal.parts == tuple((kind, number) for number in sorted(numbers))
    assert jadwal.in_periode(kind) == numbers
    assert not jadwal.has_number


@pytest.mark.slow
@settings(max_examples=some(640))
@given(st.lists(NUMBERS, min_size=1, max_size=4))
def test_a_list_is_the_union_of_its_items_in_calendar_order(parts: list[tuple[Periode, set[int]]]) -> None:
    jadwal = parse_jadwal([format_periods(*part) for part in parts])
    assert set(jadwal.parts) == {(kind, number) for kind, numbers in parts for number in numbers}
    first_months = [kind.bulan(number)[0] for kind, number in jadwal.parts]
    assert first_months == sorted(first_months)
    assert jadwal.bulan == {bulan for kind, number in jadwal.parts for bulan in kind.bulan(number)}


@pytest.mark.slow
@given(st.text(max_size=40))
def test_any_text_is_a_schedule_or_a_fault_of_ours(text: str) -> None:
    try:
        jadwal = parse_jadwal(text)
    except PydanticCustomError as fault:
        assert fault.type.startswith(("RAK120", "RAK121", "RAK102"))
    else:
        assert jadwal.parts
    guess = guess_jadwal(text)
    assert guess is None or guess == guess.strip(" ,-")


@each(("text", "expected"), [("T1", (T, 1)), ("Mei", (B, 5)), ("5", (B, 5)), ("S2", (S, 2)), ("T 3", (T, 3))])
def test_one_period(text: str, expected: tuple[Periode, int]) -> None:
    assert parse_one_periode(text) == expected


@each(
    ("text", "error_type"),
    [
        ("T1-T2", "RAK121.satu"),
        ("semua", "RAK121.satu"),
        ("caturwulan I", "RAK121.satu"),
        ("sepanjang tahun", "RAK121.satu"),
        ("T5", "RAK121.periode"),
        ("Smarch", "RAK120.periode"),
        ("TW I", "RAK120.periode_mirip"),
        ("", "RAK120.periode"),
    ],
)
def test_no_one_period(text: str, error_type: str) -> None:
    with pytest.raises(PydanticCustomError) as fault:
        parse_one_periode(text)
    assert fault.value.type == error_type


def test_a_schedule_of_years_runs_all_months_of_them_and_is_no_number_of_a_month() -> None:
    years, quarter = parse_jadwal("2025-2026"), parse_jadwal("T2")
    assert years.in_periode(Periode.TAHUN) == {2025, 2026} and quarter.in_periode(Periode.TAHUN) == {1}
    assert years.bulan == set(range(1, 13)) and not years.has_number and years.too_coarse(T)
    assert years.in_periode(T) == {1, 2, 3, 4}
    assert [years.runs_in((Periode.TAHUN, year)) for year in (1, 2025, 2027)] == [True, True, False]
    assert not quarter.runs_in((Periode.TAHUN, 2025)) and quarter.runs_in((T, 2))


@each(
    ("text", "key"),
    [("2027-2025", "RAK121.terbalik"), ("2025-T2", "RAK121.campur"), ("2001-2031", "RAK121.lama")],
)
def test_years_that_are_no_schedule(text: str, key: str) -> None:
    with pytest.raises(PydanticCustomError) as caught:
        parse_jadwal(text)
    assert caught.value.type == key
    assert "lewat" not in (caught.value.context or {}) or not (caught.value.context or {})["lewat"]


@each(
    ("text", "guess"),
    [
        ("April to June", "April-Juni"),
        ("from April to June", "April-Juni"),
        ("mulai April sampai Juni", "April-Juni"),
        ("October till December", "Oktober-Desember"),
        ("2021-05", "Mei"),
        ("05/2021", "Mei"),
        ("2021-04 - 2021-06", "Apr-Jun"),
        ("2021-05-01 s/d 2021-06-30", "Mei-Jun"),
        ("01/05/2021 - 30/06/2021", "Mei-Jun"),
        ("Jan..Mar", "Jan-Mar"),
        ("Mei … Juli", "Mei-Juli"),
        ("T1 .. T2, T4", "T1-T2, T4"),
        ("every month", "semua"),
    ],
)
def test_what_other_programs_and_languages_write_is_proposed_in_words_of_the_plan(text: str, guess: str) -> None:
    with pytest.raises(PydanticCustomError) as fault:
        parse_jadwal(text)
    assert (fault.value.type, (fault.value.context or {}).get("mirip")) == ("RAK120.mirip", guess)


@each("text", ["sda", "s.d.a.", "Idem", "ditto", "sama dengan di atas"])
def test_words_that_point_above_are_told_as_that(text: str) -> None:
    with pytest.raises(PydanticCustomError) as fault:
        parse_jadwal(text)
    assert fault.value.type == "RAK120.sda"


@each(
    ("value", "kinds"),
    [("T2", {T}), ("Mei-Juni", {B}), ("T2, Mei", {T, B}), ("2025-2029", {Periode.TAHUN}), ("x", set()), (None, set())],
)
def test_the_kinds_of_periods_that_a_value_names(value: object, kinds: set[Periode]) -> None:
    assert kinds_in(value) == kinds


@each(
    "text, meant",
    [
        ("T1, T2", "T1-T2"),
        ("jan,feb , Mar", "Januari-Maret"),
        ("TW I s.d. III", "T1-T3"),
        ("SEMUA", "semua"),
        ("1, 2", "1, 2"),  # months, or quarters
        ("segera", "segera"),
    ],
)
def test_a_schedule_in_any_words_has_one_spelling(text: str, meant: str) -> None:
    assert meant_jadwal(text) == meant
