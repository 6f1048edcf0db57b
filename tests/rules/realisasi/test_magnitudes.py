"""Rules about how large a value is beside its target: slips of the unit, and what only looks so."""

from __future__ import annotations

from pathlib import Path

import pytest

from rakgen.progress.judge import judge
from rakgen.rules.realisasi import magnitudes
from tests.support.each import each
from tests.support.progress import check_records

SHARE = "kode: a, uraian: Persentase temuan yang selesai, target: 80%, target_periode: {T1: 20%, T2: 40%, T4: 80%}"
EACH = 'kode: a, uraian: Jumlah laporan, target: 8 laporan, target_periode: {T1: "2", T2: "2", T3: "2", T4: "2"}'


@pytest.mark.slow
@each(
    ("item", "values", "expected"),
    [
        (SHARE, {"T4": "775%"}, ["RAK622.satuan"]),
        ('kode: a, uraian: Jumlah peserta, target: "120"', {"T4": "1.200"}, ["RAK622.satuan"]),
        ('kode: a, uraian: Nilai SAKIP, target: "70,5"', {"T4": "7051"}, ["RAK622.satuan"]),
        ("kode: a, uraian: PAD, target: Rp 1.500.000", {"T4": "Rp 1.500.000.000"}, ["RAK622.satuan"]),
        ("kode: a, uraian: Persentase layanan, target: 80-90%", {"T4": "850%"}, ["RAK622.satuan"]),
        ("kode: a, uraian: Persentase layanan, target: 25%", {"T2": "77,5%"}, ["RAK622"]),
        (f"{EACH}, kumulatif: tidak", {"T1": "20"}, ["RAK622.satuan"]),
        (f"{EACH}, kumulatif: tidak", {"T1": "5", "T2": "5", "T3": "5", "T4": "5"}, ["RAK622.setahun"]),
        (f"{EACH}, kumulatif: tidak", {"T1": "2", "T2": "5", "T3": "6"}, ["RAK622.jumlah"]),  # a running sum copied
        (f"{EACH}, kumulatif: tidak", {"T1": "5", "T2": "3"}, []),
        (f"{EACH}, kumulatif: tidak", {"T1": "6"}, []),  # ahead of its period
        (f"{SHARE}, kumulatif: ya", {"T1": "60%"}, []),
        (SHARE, {"T4": "160%"}, ["RAK622.seluruh"]),  # of the target it is twice, not more
        (SHARE, {"T4": "100%"}, []),
        ("kode: a, uraian: Cakupan imunisasi, target: 95, satuan: persen", {"T4": "100,5"}, ["RAK622.seluruh"]),
        ("kode: a, uraian: Persentase realisasi PAD, target: 90%", {"T4": "131%"}, []),
        ("kode: a, uraian: Persentase ketercapaian, target: 90%", {"T4": "131%"}, []),
        ("kode: a, uraian: Persentase ketersediaan pangan utama, target: 95%", {"T4": "131%"}, []),
        ("kode: a, uraian: Persentase angka partisipasi kasar (APK) SD, target: 100%", {"T4": "104%"}, []),
        ("kode: a, uraian: Persentase layanan, target: minimal 105%", {"T4": "131%"}, []),
        ("kode: a, uraian: Persentase layanan, target: 95-110%", {"T4": "105%"}, []),
        ("kode: a, uraian: Persentase layanan, target: 85-100%", {"T4": "105%"}, ["RAK622.seluruh"]),
        ("kode: a, uraian: Rasio kemandirian, target: 90%", {"T4": "131%"}, []),
        ("kode: a, uraian: Jumlah keluhan, target: 2 keluhan", {"T4": "9"}, []),  # lower is better by its words
        ("kode: a, uraian: Waktu, target: 2 hari, arah: turun", {"T4": "20"}, []),
        ("kode: a, uraian: Suhu, target: 2 derajat, arah: tetap", {"T4": "20"}, []),
        ('kode: a, uraian: Jumlah izin, target: "0"', {"T4": "40"}, []),
        ("kode: a, uraian: Opini BPK, target: TMP", {"T4": "WTP"}, []),
        ("kode: a, uraian: Jumlah dokumen, target: 4 dokumen", {"T4": "12 orang"}, ["RAK631"]),
        ("kode: a, uraian: Nilai, target: 75%", {"setahun": "7,75%"}, ["RAK622.kecil"]),
        (f"{SHARE}, kumulatif: ya", {"T2": "0,41%"}, ["RAK622.kecil"]),
        ("kode: a, uraian: PAD, target: Rp 1.500.000.000", {"setahun": "Rp 1.400.000"}, ["RAK622.kecil"]),
        ("kode: a, uraian: Jumlah peserta, target: 1.200 orang", {"setahun": "12 orang"}, ["RAK622.kecil"]),
        ("kode: a, uraian: Nilai, target: 75%", {"T1": "0,775%"}, []),  # of the year, which goes on
        ("kode: a, uraian: Jumlah peserta, target: 120, gabung: jumlah", {"T4": "12"}, []),  # a part of it
        ('kode: a, uraian: Jumlah laporan, target: "10"', {"setahun": "1"}, []),
        ("kode: a, uraian: Persentase layanan, target: 75%", {"setahun": "50%"}, []),
        ('kode: a, uraian: PAD, target: "450", satuan: Rp juta', {"setahun": "450.000.000"}, ["RAK622.satuan"]),
        ("kode: a, uraian: Lama siaran, target: 120 menit", {"setahun": "1,2 jam"}, []),
        ("kode: a, uraian: Lama siaran, target: 2 jam", {"setahun": "1.200 menit"}, ["RAK622.satuan"]),
        ("kode: a, uraian: Waktu, target: 30 hari, arah: turun", {"setahun": "2,9 hari"}, []),
    ],
)
def test_what_is_far_from_its_target(tmp_path: Path, item: str, values: dict[str, str], expected: list[str]) -> None:
    choices = "{batas: 120, kategori: {opini: {TMP: 1, TW: 2, WDP: 3, WTP: 4}}}"
    assert check_records(tmp_path, [item], {"a": values}, choices) == expected


def test_an_amount_that_was_meant_is_written_as_one(tmp_path: Path) -> None:
    item = "kode: a, uraian: PAD, target: Rp 1.500.000.000"
    (finding,) = check_records(tmp_path, [item], {"a": {"setahun": "Rp 1.400.000"}}, whole=True)
    assert '"Rp1.400.000.000"' in finding.message()


def test_what_an_office_says_of_all_makes_more_no_better_of_what_is_the_less_the_better(tmp_path: Path) -> None:
    item = "kode: a, uraian: Angka kemiskinan, target: 4%"
    assert check_records(tmp_path, [item], {"a": {"T4": "10%"}}, "{profil: bps}") == []


def test_a_value_near_its_target_is_judged_beside_that_and_the_years_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    judged = []
    monkeypatch.setattr(magnitudes, "judge", lambda *given: judged.append(given) or judge(*given))
    assert check_records(tmp_path, [SHARE], {"a": {"T1": "20%", "T2": "40%"}}) == []
    assert len(judged) == 4
