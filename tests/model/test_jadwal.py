"""Jadwal: every spelling of the plan language, what is refused and why, and what a form prints of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from rakgen.model import Periode, parse_jadwal, format_months
from rakgen.model.jadwal import parse_one_periode
from rakgen.model.tebak import guess_jadwal

B, T, S = Periode.BULAN, Periode.TRIWULAN, Periode.SEMESTER


@pytest.mark.parametrize(
    ("teks", "jenis", "nomor"),
    [
        ("T2-T4", T, [2, 3, 4]), ("t2 - t4", T, [2, 3, 4]), ("T1–T3", T, [1, 2, 3]), ("T1 s.d. T3", T, [1, 2, 3]), ("T1, T3", T, [1, 3]),
        ("T3,T1", T, [1, 3]), ("T1, T1-T2", T, [1, 2]), ("T 4", T, [4]), ("T1\u00a0-\u00a0T2", T, [1, 2]),
        ("S1", S, [1]), ("S1-S2", S, [1, 2]),
        ("Mei-Desember", B, [5, 6, 7, 8, 9, 10, 11, 12]), ("Jan, Mar", B, [1, 3]), ("5-12", B, [5, 6, 7, 8, 9, 10, 11, 12]),
        ("1-3, 7", B, [1, 2, 3, 7]), ("semua", B, list(range(1, 13))), ("Semua", B, list(range(1, 13))),
        ("Nopember", B, [11]), ("peb", B, [2]), ("agt", B, [8]), ("Maret sd Mei", B, [3, 4, 5]), ("012", B, [12]),
        (["T1", "T3-T4"], T, [1, 3, 4]), (["Jan"], B, [1]),
    ],
)  # fmt: skip
def test_spellings(teks: str | list[str], jenis: Periode, nomor: list[int]) -> None:
    assert parse_jadwal(teks).butir == tuple((jenis, satu) for satu in nomor)


@pytest.mark.parametrize(
    ("teks", "tipe", "konteks"),
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
        ("November-Februari", "RAK121.terbalik", {"lewat": " Bila melewati pergantian tahun: `Januari-Februari, November-Desember`."}),
        ("S2-S1", "RAK121.terbalik", {"contoh": "S1-S2", "lewat": ""}),
        ("Jan-T2", "RAK121.campur", {"nilai": "Jan-T2"}),
        ("Smarch", "RAK120", {"nilai": "Smarch"}),
        ("Januwari", "RAK120.mirip", {"mirip": "Januari"}),
        ("T1-", "RAK120", {"nilai": "T1-"}),
        ("-T3", "RAK120", {}),
        ("T1,", "RAK120.koma", {}),
        ("T1,,T2", "RAK120.koma", {}),
        ("", "RAK102.kosong", {}),
        (" ", "RAK102.kosong", {}),
        ([], "RAK102.kosong", {}),
        ([["T1"]], "jadwal_type", {}),
        ({"T1": "ya"}, "jadwal_type", {}),
        (None, "jadwal_type", {}),
        ("✓", "RAK120", {"nilai": "✓"}),
    ],
)  # fmt: skip
def test_refusals(teks: object, tipe: str, konteks: dict[str, str]) -> None:
    with pytest.raises(PydanticCustomError) as galat:
        parse_jadwal(teks)
    assert galat.value.type == tipe
    assert konteks.items() <= (galat.value.context or {}).items()


def test_every_fault_of_one_schedule_is_kept() -> None:
    with pytest.raises(PydanticCustomError) as galat:
        parse_jadwal("T5, T1, Smarch, T9")
    konteks = galat.value.context or {}
    assert konteks["nilai"] == "T5"
    assert [(tipe, isi["nilai"]) for tipe, isi in konteks["lain"]] == [("RAK120", "Smarch"), ("RAK121", "T9")]


@pytest.mark.parametrize(
    ("teks", "tebakan"),
    [
        ("TW I", "T1"), ("TW1", "T1"), ("Triwulan I", "T1"), ("Triwulan 2", "T2"), ("Trw. III", "T3"), ("tri wulan iv", "T4"), ("Q2", "T2"),
        ("Kuartal II", "T2"), ("Triwulan I - III", "T1-T3"), ("Triwulan II dan IV", "T2, T4"), ("I-III", "T1-T3"), ("IV", "T4"),
        ("Semester I", "S1"), ("smt 2", "S2"), ("T1 s/d T3", "T1-T3"), ("T1 sampai dengan T3", "T1-T3"), ("T1 hingga T2", "T1-T2"),
        ("T1 dan T3", "T1, T3"), ("T1;T2", "T1, T2"), ("T1/T2", "T1, T2"), ("T1 & T2", "T1, T2"), ("T2--T4", "T2-T4"), ("“T1”", "T1"), ("Ｔ１", "T1"),
        ("Bulan Mei", "Mei"), ("Januari 2021", "Januari"), ("Jan 2021 - Mar 2021", "Jan-Mar"), ("Mei s/d Juli", "Mei-Juli"),
        ("Sept.", "Sept"), ("sepanjang tahun", "semua"), ("Setahun", "semua"), ("setiap bulan", "semua"), ("tiap triwulan", "semua"),
    ],
)  # fmt: skip
def test_schedules_in_words_are_guessed(teks: str, tebakan: str) -> None:
    with pytest.raises(PydanticCustomError) as galat:
        parse_jadwal(teks)
    assert (galat.value.type, (galat.value.context or {}).get("mirip")) == ("RAK120.mirip", tebakan)
    assert parse_jadwal(tebakan).butir


@pytest.mark.parametrize("teks", ["minggu pertama", "TBD", "-", "?", "nanti", "T2 T4", ",", "dan"])
def test_no_guess_where_there_is_none(teks: str) -> None:
    with pytest.raises(PydanticCustomError) as galat:
        parse_jadwal(teks)
    assert galat.value.type in ("RAK120", "RAK120.koma")


def test_plain_numbers_are_remembered() -> None:
    assert [parse_jadwal(teks).has_number for teks in ("1-3", "Mei, 7", "T1", "Januari", "semua")] == [
        True, True, False, False, False,
    ]  # fmt: skip


def test_printed_coarser_never_finer() -> None:
    jadwal = parse_jadwal("Maret, Juli-Agustus")
    assert jadwal.in_periode(T) == {1, 3} and jadwal.in_periode(S) == {1, 2} and jadwal.in_periode(B) == {3, 7, 8}
    assert [parse_jadwal(teks).too_coarse(B) for teks in ("T1", "S1", "Mei", "semua")] == [True, True, False, False]
    assert [parse_jadwal(teks).too_coarse(T) for teks in ("T1", "S1", "Mei")] == [False, True, False]


NOMOR = st.sampled_from([B, T, S]).flatmap(
    lambda jenis: st.tuples(st.just(jenis), st.sets(st.integers(1, jenis.value), min_size=1))
)


@given(NOMOR)
def test_written_ranges_read_back(pasangan: tuple[Periode, set[int]]) -> None:
    jenis, nomor = pasangan
    jadwal = parse_jadwal(format_months(jenis, nomor))
    assert jadwal.butir == tuple((jenis, satu) for satu in sorted(nomor))
    assert jadwal.in_periode(jenis) == nomor
    assert not jadwal.has_number


@given(st.lists(NOMOR, min_size=1, max_size=4))
def test_a_list_is_the_union_of_its_items_in_calendar_order(bagian: list[tuple[Periode, set[int]]]) -> None:
    jadwal = parse_jadwal([format_months(*satu) for satu in bagian])
    assert set(jadwal.butir) == {(jenis, nomor) for jenis, semua in bagian for nomor in semua}
    awal = [jenis.bulan(nomor)[0] for jenis, nomor in jadwal.butir]
    assert awal == sorted(awal)
    assert jadwal.bulan == {bulan for jenis, nomor in jadwal.butir for bulan in jenis.bulan(nomor)}


@given(st.text(max_size=40))
def test_any_text_is_a_schedule_or_a_fault_of_ours(teks: str) -> None:
    try:
        jadwal = parse_jadwal(teks)
    except PydanticCustomError as galat:
        assert galat.type.startswith(("RAK120", "RAK121", "RAK102"))
    else:
        assert jadwal.butir
    tebakan = guess_jadwal(teks)
    assert tebakan is None or tebakan == tebakan.strip(" ,-")


@pytest.mark.parametrize(
    ("teks", "hasil"), [("T1", (T, 1)), ("Mei", (B, 5)), ("5", (B, 5)), ("S2", (S, 2)), ("T 3", (T, 3))]
)
def test_one_period(teks: str, hasil: tuple[Periode, int]) -> None:
    assert parse_one_periode(teks) == hasil


@pytest.mark.parametrize(
    ("teks", "tipe"),
    [("T1-T2", "RAK121.satu"), ("semua", "RAK121.satu"), ("T5", "RAK121.periode"), ("Smarch", "RAK120.periode"), ("TW I", "RAK120.periode_mirip"), ("", "RAK120.periode")],
)  # fmt: skip
def test_no_one_period(teks: str, tipe: str) -> None:
    with pytest.raises(PydanticCustomError) as galat:
        parse_one_periode(teks)
    assert galat.value.type == tipe
