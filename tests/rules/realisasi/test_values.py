"""Rules about values: what falls, has no target or is not its fraction; and what only looks
so.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.each import each
from tests.support.progress import check_records, checked, office

COUNT = 'kode: a, uraian: Jumlah laporan, target: 8 laporan, target_periode: {T1: "2", T2: "4", T3: "6", T4: "8"}'
SHARE = "kode: a, uraian: Persentase temuan yang selesai, target: 80%, target_periode: {T1: 20%, T2: 40%, T4: 80%}"
EACH = 'kode: a, uraian: Jumlah laporan, target: 8 laporan, target_periode: {T1: "2", T2: "2", T3: "2", T4: "2"}'
TIME = "kode: a, uraian: Jumlah jam pelatihan, target: 8 jam"
MONEY = "kode: a, uraian: PAD, target: Rp 4.000.000"


@pytest.mark.slow
@each(
    ("item", "values", "expected"),
    [
        (f"{COUNT}, kumulatif: ya", {"T1": "3", "T2": "2"}, ["RAK620"]),
        (f"{COUNT}, kumulatif: ya", {"T1": "3", "T3": "2", "T4": "8"}, ["RAK620"]),
        (f"{COUNT}, kumulatif: ya", {"T4": "8", "setahun": "7"}, ["RAK620"]),
        (f"{COUNT}, kumulatif: ya, gabung: terakhir", {"Jan": "3", "Feb": "1"}, ["RAK620"]),
        (f"{SHARE}, kumulatif: ya", {"T1": "30%", "T2": "25%"}, ["RAK620"]),
        (f"{SHARE}, kumulatif: ya", {"T1": "8/10", "T2": "7/12"}, ["RAK620"]),
        (f"{SHARE}, kumulatif: ya", {"T1": "3/10", "T2": "4/20"}, []),  # more was to be done
        (f"{COUNT}, kumulatif: ya", {"T1": "3", "T2": "3"}, []),
        (f"{COUNT}, kumulatif: ya", {"T1": "3", "T2": "-", "T3": "4"}, []),
        (COUNT, {"T1": "3", "T2": "2"}, []),  # the plan does not say
        (f"{EACH}, kumulatif: tidak", {"T1": "3", "T2": "2"}, []),
        (f"{EACH}, kumulatif: ya, gabung: jumlah", {"T1": "3", "T2": "2"}, []),
        (f"{COUNT}, kumulatif: ya, arah: turun", {"T1": "3", "T2": "2"}, []),
        ('kode: a, uraian: Indeks Reformasi Birokrasi, target: "77", gabung: terakhir', {"T1": "78", "T2": "76"}, []),
        ("kode: a, uraian: Persentase keluhan, target: 9%, kumulatif: ya", {"T1": "8%", "T2": "6%"}, []),
        (EACH, {"T1": "3", "T2": "2", "setahun": "4"}, ["RAK620.setahun"]),
        (f"{EACH}, kumulatif: tidak", {"T1": "3", "setahun": "2"}, ["RAK620.setahun"]),
        (EACH, {"T1": "3", "T2": "2", "setahun": "5"}, []),
        (EACH, {"T1": "3", "T2": "-", "setahun": "8 laporan"}, []),
        (f"{EACH}, arah: turun", {"T1": "3", "T2": "2", "setahun": "4"}, ["RAK620.setahun"]),
        (f"{TIME}, kumulatif: ya", {"T1": "2 jam", "T2": "90 menit"}, ["RAK620"]),
        (f"{TIME}, kumulatif: ya", {"T1": "90 menit", "T2": "2 jam"}, []),
        (f"{TIME}, gabung: jumlah", {"T1": "90 menit", "T2": "2 jam", "setahun": "3 jam"}, ["RAK620.setahun"]),
        (f"{TIME}, gabung: jumlah", {"T1": "90 menit", "T2": "2 jam", "setahun": "4 jam"}, []),
        (SHARE, {"T1": "30%", "T2": "50%", "setahun": "60%"}, []),  # measured, not added up
        (f"{MONEY}, gabung: jumlah", {"T1": "Rp 1.234.567", "T2": "Rp 2.349.678", "setahun": "Rp 3,58 juta"}, []),
        (f"{MONEY}, gabung: jumlah", {"T1": "Rp 1.234.567", "setahun": "Rp 1,2 juta"}, ["RAK620.setahun"]),
        (f"{MONEY}, gabung: rata-rata", {"T1": "Rp 4.000.000", "T2": "Rp 3.000.000", "setahun": "Rp 3.500.000"}, []),
    ],
)
def test_a_cumulative_value_falls(tmp_path: Path, item: str, values: dict[str, str], expected: list[str]) -> None:
    assert check_records(tmp_path, [item], {"a": values}) == expected


def test_a_year_below_its_periods_may_be_explained(tmp_path: Path) -> None:
    records = "  - {indikator: a, periode: T1, nilai: '3'}\n  - {indikator: a, periode: setahun, nilai: '2'"
    for more, expected in (("}\n", ["RAK620.setahun"]), (", keterangan: Satu laporan ganda}\n", [])):
        assert check_records(tmp_path / str(len(more)), [EACH], records + more) == expected


@pytest.mark.slow
def test_the_figure_that_was_meant_is_proposed(tmp_path: Path) -> None:
    findings = check_records(tmp_path, [SHARE], {"a": {"T4": "775%"}}, whole=True)
    assert [finding.message() for finding in findings] == [
        'Capaian "a" pada T4 968,75 %: realisasi 775%, target 80%. Mungkin maksudnya "77,5%".'
    ]


@pytest.mark.slow
@each(
    ("text", "expected"),
    [
        ("{nilai: '75,5%', pembilang: 31, penyebut: 40}", ["RAK625"]),
        ("{nilai: '77%', pembilang: 31, penyebut: 41}", ["RAK625"]),
        ("{nilai: '66,66%', pembilang: 2, penyebut: 3}", ["RAK625"]),
        ("{nilai: '0,775%', pembilang: 31, penyebut: 40}", ["RAK625"]),
        ("{nilai: '77,5%', pembilang: 31, penyebut: 40}", []),
        ("{nilai: '66,67%', pembilang: 2, penyebut: 3}", []),
        ("{nilai: '66,7%', pembilang: 2, penyebut: 3}", []),
        ("{nilai: '67%', pembilang: 2, penyebut: 3}", []),
        ("{nilai: '77,5', pembilang: 31, penyebut: 40}", []),
        ("{nilai: '0,78', pembilang: 31, penyebut: 40}", ["RAK625"]),
        ("{nilai: '31', pembilang: 31, penyebut: 40}", ["RAK625"]),
        ("{nilai: '150', pembilang: 3, penyebut: 2000}", ["RAK625"]),
        ("{nilai: '-', pembilang: 0, penyebut: 4}", []),
        ("{pembilang: 31, penyebut: 40}", []),
        ("{pembilang: 40, penyebut: 31}", ["RAK625.lebih"]),
        ("{pembilang: -3, penyebut: 40}", ["RAK625.negatif"]),
        ("{nilai: '-7,5%', pembilang: -3, penyebut: 40}", ["RAK625.negatif"]),
        ("{nilai: '-3'}", ["RAK625.negatif"]),
        ("{nilai: '-0'}", []),
        ("{pembilang: 40, penyebut: 40}", []),
    ],
)
def test_a_value_and_its_fraction(tmp_path: Path, text: str, expected: list[str]) -> None:
    item = "kode: a, uraian: Persentase temuan yang selesai, target: 80%, satuan: persen"
    found = check_records(tmp_path, [item], f"  - {{indikator: a, periode: T4, {text[1:]}\n")
    assert [key for key in found if not key.startswith("RAK622")] == expected


@pytest.mark.slow
@each(
    ("item", "fraction"),
    [
        ("uraian: Persentase pertumbuhan PAD, target: 5%", "-3, penyebut: 40"),
        ("uraian: Persentase realisasi PAD, target: 100%", "45, penyebut: 40"),
        ("uraian: Persentase layanan, target: 105%", "45, penyebut: 40"),
        ("uraian: Rasio kemandirian, target: 50%", "45, penyebut: 40"),
        ("uraian: Selisih nilai, target: '5'", "-3, penyebut: 40"),
        ("uraian: Persentase ROA, target: 2%", "-3, penyebut: 40"),
        ("uraian: Angka migrasi neto, target: '1'", "-3, penyebut: 40"),
        ("uraian: Imbal hasil, target: '-10 s.d. 2%'", "-3, penyebut: 40"),
    ],
)
def test_changes_and_what_may_be_more_than_the_whole(tmp_path: Path, item: str, fraction: str) -> None:
    found = check_records(tmp_path, [f"kode: a, {item}"], f"  - {{indikator: a, periode: T4, pembilang: {fraction}}}\n")
    assert not any(key.startswith("RAK625") for key in found)


@pytest.mark.slow
@each(
    ("states", "expected"),
    [
        (("selesai", "berjalan"), ["RAK620.status"]),
        (("berjalan", "selesai", "belum"), ["RAK620.status"]),
        (("belum", "berjalan", "selesai", "selesai"), []),
        (("selesai", "berjalan, keterangan: Diperluas ke satu kecamatan lagi"), []),
        (("selesai", "berjalan, keterangan: '-'"), ["RAK620.status"]),
        (("batal", "berjalan"), []),
    ],
)
def test_a_status_goes_back(tmp_path: Path, states: tuple[str, ...], expected: list[str]) -> None:
    records = "".join(
        f"  - {{kegiatan: sipol, periode: T{number}, status: {state}}}\n" for number, state in enumerate(states, 1)
    )
    found = [finding.key for finding in checked(office(tmp_path, records))]
    assert [key for key in found if key.startswith("RAK620")] == expected


@pytest.mark.slow
@each(
    ("value", "expected"),
    [
        ("'0,78', pembilang: 31, penyebut: 40", []),
        ("'31', pembilang: 31, penyebut: 40", []),
        ("'150', pembilang: 3, penyebut: 2000", []),  # a rate per 100.000
        ("'3,25', pembilang: 130, penyebut: 40", []),
        ("'32', pembilang: 31, penyebut: 40", ["RAK625"]),
    ],
)
def test_a_figure_that_is_no_percentage_and_its_fraction(tmp_path: Path, value: str, expected: list[str]) -> None:
    item = 'kode: a, uraian: Indeks layanan, target: "40"'
    found = check_records(tmp_path, [item], f"  - {{indikator: a, periode: T4, nilai: {value}}}\n")
    assert [key for key in found if not key.startswith("RAK622")] == expected


@pytest.mark.slow
@each(
    ("item", "values", "expected"),
    [
        (SHARE, {"T3": "41%"}, ["RAK626"]),
        ("kode: a, uraian: Nilai, target: B, target_periode: {T3: '-', T4: B}", {"T3": "B"}, ["RAK626"]),
        ("kode: a, uraian: Jumlah, target: '8', target_periode: {Juni: '4', Des: '8'}", {"Mei": "4"}, ["RAK626"]),
        (SHARE, {"T3": "0%"}, []),
        (SHARE, {"T3": "-"}, []),
        (SHARE, {"setahun": "80%"}, []),
        (SHARE, {"S2": "80%"}, []),
        (SHARE, {"Mei": "38%"}, []),
        ("kode: a, uraian: Persentase layanan, target: 80%", {"T3": "41%"}, []),
        ("kode: a, uraian: Jumlah, target: '8', target_periode: {S1: '4', S2: '8'}", {"T1": "2"}, []),
    ],
)
def test_a_value_in_a_period_without_target(
    tmp_path: Path, item: str, values: dict[str, str], expected: list[str]
) -> None:
    assert check_records(tmp_path, [item], {"a": values}) == expected


@pytest.mark.slow
@each(
    ("item", "values", "expected"),
    [
        (f"{EACH}, kumulatif: tidak", {"T1": "2", "T3": "2"}, ["T2"]),
        (f"{EACH}, kumulatif: tidak", {"T4": "2"}, ["T1-T3"]),
        (f"{EACH}, kumulatif: tidak", {"Januari": "2", "T3": "2"}, ["Februari-Maret, T2"]),
        (f"{EACH}, kumulatif: tidak", {"S1": "2", "T4": "2"}, ["T3"]),
        (f"{EACH}, gabung: rata-rata", {"T1": "2", "T3": "2"}, ["T2"]),
        (
            "kode: a, uraian: Jumlah laporan, target: 8 laporan, gabung: jumlah",
            {"Feb": "2", "Mei": "1"},
            ["Maret-April"],
        ),
        (
            "kode: a, uraian: Jumlah laporan, target: 8 laporan, gabung: jumlah",
            {"Januari": "2", "September": "2", "T4": "2"},
            ["Februari-Agustus, T2"],
        ),
        (f"{EACH}, kumulatif: tidak", {"T1": "2", "T2": "-", "T3": "2"}, []),
        (f"{EACH}, kumulatif: tidak", {"T1": "2", "T2": "0", "T3": "2"}, []),
        (EACH.replace('T2: "2"', 'T2: "0"') + ", kumulatif: tidak, arah: turun", {"T1": "2", "T3": "2"}, ["T2"]),
        (f"{EACH}, kumulatif: tidak", {"T1": "2", "T2": "2"}, []),  # T3 is yet to come
        (f"{EACH}, kumulatif: tidak", {"T3": "2", "setahun": "8"}, []),
        (f"{COUNT}, kumulatif: ya", {"T1": "2", "T3": "6"}, []),  # the last holds those before it
        (EACH.replace('T2: "2"', 'T2: "0"').replace('"8"', '"6"') + ", kumulatif: tidak", {"T1": "2", "T3": "2"}, []),
        ("kode: a, uraian: Jumlah laporan, target: 8 laporan, gabung: jumlah", {"T3": "2", "T4": "1"}, []),
    ],
)
def test_a_period_is_passed_over(tmp_path: Path, item: str, values: dict[str, str], expected: list[str]) -> None:
    told = check_records(tmp_path, [item], {"a": values}, whole=True)
    assert [finding.values["terlewat"] for finding in told if finding.key == "RAK636"] == expected


def test_a_period_that_waits_for_its_value_is_not_reported(tmp_path: Path) -> None:
    lines = "".join(
        f"  - {{indikator: a, periode: T{number}, nilai: {text}}}\n" for number, text in ((1, 2), (2, ""), (3, 2))
    )
    assert check_records(tmp_path, [f"{EACH}, kumulatif: tidak"], lines) == ["RAK609", "RAK636"]


def test_a_period_of_which_all_reports_wait_is_the_last_of_none(tmp_path: Path) -> None:
    lines = "  - {indikator: a, periode: T1, nilai: 2}\n  - {indikator: a, periode: T3, nilai: }\n"
    assert check_records(tmp_path, [f"{EACH}, kumulatif: tidak"], lines) == ["RAK609"]
