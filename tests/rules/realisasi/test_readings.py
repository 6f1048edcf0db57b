"""Rules about how a record is written: values unlike their targets, thousands as decimals, units of follow-ups."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.each import each
from tests.support.progress import check_records, checked, office

COUNT = "kode: a, uraian: Jumlah laporan, target: 12 laporan"
SHARE = "kode: a, uraian: Persentase layanan, target: 80%"
GRADE = "kode: a, uraian: Nilai SAKIP, target: B"
MANY = 'kode: a, uraian: Peserta yang lulus, target: "1.200"'
GRADES = "{kategori: {predikat: {A: 4, B: 3, C: 2}}}"


@pytest.mark.slow
@each(
    ("item", "value", "expected"),
    [
        (COUNT, "50%", ["RAK631"]),
        (COUNT, "9 dokumen", ["RAK631"]),
        (COUNT, "sembilan", ["RAK631"]),
        (COUNT, "9-10", ["RAK631.rentang"]),
        ("kode: a, uraian: Predikat, target: minimal B", "minimal B", ["RAK631.rentang"]),
        ("kode: a, uraian: Predikat, target: '> B'", "> B", ["RAK631.rentang"]),
        ("kode: a, uraian: Kinerja, target: di atas rata-rata", "di atas rata-rata", []),
        (COUNT, "minimal 9", ["RAK631.rentang"]),
        ("kode: a, uraian: Layanan, target: minimal 90%", "minimal 90%", ["RAK631.rentang"]),
        ("kode: a, uraian: Layanan, target: 80-90%", "80-90%", ["RAK631.rentang"]),
        ("kode: a, uraian: Layanan, target: 3 hari atau kurang", "<= 3 hari", ["RAK631.rentang"]),
        ("kode: a, uraian: Layanan, target: => 80%", "82%", []),
        ("kode: a, uraian: Layanan, target: 3 hari kerja atau kurang", "2 hari kerja", []),
        ("kode: a, uraian: PAD, target: Rp 2-3 miliar", "Rp 1.800.000.000", []),
        ("kode: a, uraian: PAD, target: Rp 2-3 miliar", "2,5", ["RAK631"]),
        ("kode: a, uraian: 'Biaya layanan', target: 'Rp. 500.000,-'", "82", ["RAK631"]),
        ("kode: a, uraian: 'Biaya layanan', target: 'Rp. 500.000,-'", "0", []),
        ("kode: a, uraian: 'Biaya layanan', target: 500.000, satuan: Rp", "82", ["RAK631"]),
        ("kode: a, uraian: 'Biaya layanan', target: '500', satuan: juta rupiah", "82", []),
        ("kode: a, uraian: Jam layanan, target: 08.00-16.00", "08.00-16.00", []),
        (COUNT, "9 dari 12", ["RAK631"]),
        (COUNT, "3/4", ["RAK631.pecahan"]),  # a fraction is a percentage
        (SHARE, "belum", ["RAK631"]),
        (SHARE, "31 dari 40", ["RAK631.dari"]),
        (SHARE, "1.031 berkas dari 1.240 berkas", ["RAK631.dari"]),
        (SHARE, "100% (40 dari 40)", ["RAK631.dari"]),
        (SHARE, "100% (semua dari 40)", ["RAK631"]),
        (SHARE, "0 dari 0", ["RAK631"]),
        (SHARE, "75 orang", ["RAK631"]),
        ("kode: a, uraian: Waktu layanan, target: 3-5 hari", "4-6 hari", ["RAK631.rentang"]),
        ("kode: a, uraian: Tanggal laporan, target: 31 Januari 2021", "28 Januari 2021", ["RAK631.tanggal"]),
        ("kode: a, uraian: Laporan, target: paling lambat tanggal 31 maret", "15 Maret 2021", ["RAK631.tanggal"]),
        ("kode: a, uraian: Laporan, target: '2021-03-31'", "2021-03-30", ["RAK631.tanggal"]),
        ("kode: a, uraian: Laporan, target: 31-03-2021", "30-03-2021", ["RAK631.tanggal"]),
        ("kode: a, uraian: Laporan, target: 31 Mar 2021", "5 Apr 2021", ["RAK631.tanggal"]),
        ("kode: a, uraian: Laporan, target: paling lambat minggu ke-2 Mei", "Juni", ["RAK631.tanggal"]),
        ("kode: a, uraian: Laporan, target: Maret 2021", "April 2021", ["RAK631.tanggal"]),
        ("kode: a, uraian: Jumlah desa binaan, target: 3 desa", "2 unit", ["RAK631"]),
        ("kode: a, uraian: Laporan, target: 31 Maret", "31 maret", []),
        ("kode: a, uraian: Layanan, target: antara 80% dan 90%", "85%", []),
        ("kode: a, uraian: Layanan, target: 80% dan 90%", "85%", ["RAK631.target"]),
        ("kode: a, uraian: Perda, target: Terbitnya 2 Perda pada tahun ini", "2", ["RAK631.target"]),
        ("kode: a, uraian: Perda, target: Terbitnya 2 Perda pada tahun ini", "Terbit", []),
        ("kode: a, uraian: Layanan, target: 80 persen sampai dengan 90 persen", "85%", []),
        ("kode: a, uraian: Layanan, target: 100% (40 dari 40)", "95%", ["RAK631.target"]),
        ("kode: a, uraian: Layanan, target: 100% (Hijau)", "95", ["RAK631.target"]),
        ("kode: a, uraian: Kepuasan, target: 'Sangat Baik (3,6)'", "3,5", ["RAK631.target"]),
        ("kode: a, uraian: Layanan, target: 100% (40 dari 40)", "100% (40 dari 40)", []),
        (GRADE, "BB", ["RAK631.kata"]),
        (GRADE, "B+", ["RAK631.kata"]),
        ("kode: a, uraian: Rasio guru, target: '1:20'", "1:12", ["RAK631.kata"]),
        ("kode: a, uraian: Rasio guru, target: 3 dari 5", "2 dari 5", ["RAK631.kata"]),
        ("kode: a, uraian: Hasil SPIP, target: B+", "A", ["RAK631.kata"]),
        ("kode: a, uraian: Kepuasan, target: Sangat Baik", "Baik", ["RAK631.kata"]),
        ("kode: a, uraian: Kepuasan, target: Sangat Baik", "sangat baik", []),
        ("kode: a, uraian: Perda, target: Terbitnya Perda", "Belum terbit", []),
        (COUNT, "9", []),
        (COUNT, "12 Laporan", []),
        (COUNT, "12 laporan.", []),
        ("kode: a, uraian: Luas taman, target: 10 m²", "12 m2", []),
        ("kode: a, uraian: Luas taman, target: 10-12 m²", "11 m2", []),
        (COUNT, "-", []),
        (SHARE, "75", []),
        (SHARE, "75 persen", []),
        (SHARE, "3/4", []),
        ("kode: a, uraian: Layanan, target: '> 80%'", "80%", ["RAK631.batas"]),
        ("kode: a, uraian: Layanan, target: kurang dari 3 hari, arah: turun", "3 hari", ["RAK631.batas"]),
        ("kode: a, uraian: Layanan, target: kurang dari 3 hari, arah: turun", "3 hari kerja", ["RAK631"]),
        ("kode: a, uraian: PAD, target: '> 2', satuan: miliar rupiah", "Rp 2.000.000.000", ["RAK631.batas"]),
        ("kode: a, uraian: Layanan, target: minimal 80%, arah: turun", "85%", ["RAK631.arah"]),
        ("kode: a, uraian: Layanan, target: '<= 3 hari', arah: naik", "2 hari", ["RAK631.arah"]),
        ("kode: a, uraian: Layanan, target: '> 80%'", "baik", ["RAK631"]),
        (GRADE, "b", []),
        (GRADE, "C", []),
        ('kode: a, uraian: Jumlah temuan, target: "0"', "2", []),  # the target, not the value
        ("kode: a, uraian: Perda, target: Terbitnya Perda", "Perda terbit", []),
        ("kode: a, uraian: Waktu layanan, target: 3-5 hari", "6", []),
        (MANY, "1,150", ["RAK632"]),
        (MANY, "1,150 orang", ["RAK632"]),
        ("kode: a, uraian: Peserta, target: 1.100-1.300 orang", "1,150", ["RAK632"]),
        ("kode: a, uraian: Jalan, target: 1.200 m", "1,150 km", []),
        ("kode: a, uraian: Jalan, target: 1.200 km", "1,150 km", ["RAK632"]),
        ("kode: a, uraian: Kredit, target: 12.500 orang", "10,250", ["RAK632"]),
        (SHARE, "0,775", ["RAK632.persen"]),
        (SHARE, "1", ["RAK632.persen"]),
        (SHARE, "1%", []),
        ("kode: a, uraian: Persentase keluhan, target: 3%", "1", []),
        (f"{GRADE}".replace("target: ", "target: minimal "), "A", []),
        ("kode: a, uraian: Pemilih tidak terdaftar, target: 2%, arah: turun", "0,02", ["RAK632.persen"]),
        ("kode: a, uraian: Layanan, target: 85-90, satuan: persen", "0,9", ["RAK632.persen"]),
        (SHARE, "0,775%", ["RAK622.kecil"]),
        (SHARE, "0", []),
        (SHARE, "0,05", []),
        ("kode: a, uraian: Pertumbuhan, target: 5%", "0,6", []),
        ('kode: a, uraian: Indeks, target: "75"', "0,775", []),
        (MANY, "1.150", []),
        ('kode: a, uraian: Indeks, target: "3,250"', "3,125", []),
        ('kode: a, uraian: Indeks, target: "3"', "1,000", []),
        ('kode: a, uraian: Peserta, target: "1.200"', "0,950", []),
    ],
)
def test_values_against_how_their_target_is_written(tmp_path: Path, item: str, value: str, expected: list[str]) -> None:
    assert check_records(tmp_path, [item], {"a": {"T4": value}}, GRADES) == expected


@pytest.mark.slow
@each(
    ("item", "values", "told"),
    [
        ("target: '> 80%', gabung: rata-rata", {"T1": "70%", "T2": "90%"}, ["80%"]),
        ("target: '> 10 orang', gabung: jumlah", {"T1": "4", "T2": "6"}, ["10"]),
        ("target: kurang dari 10 kasus, gabung: jumlah, arah: turun", {"T1": "4", "T2": "6 kasus"}, ["10 kasus"]),
        ("target: '> 80%', gabung: rata-rata", {"T1": "70%", "T2": "91%"}, []),
        ("target: minimal 80%, gabung: rata-rata", {"T1": "70%", "T2": "90%"}, []),
        ("target: '> 80%', gabung: terakhir", {"T1": "70%", "T2": "90%"}, []),
        ("target: '> 80%', gabung: rata-rata", {"T1": "70%", "T2": "90%", "setahun": "82%"}, []),
    ],
)
def test_a_sum_or_mean_that_is_an_open_bound_is_told(
    tmp_path: Path, item: str, values: dict[str, str], told: list[str]
) -> None:
    found = check_records(tmp_path, [f"kode: a, uraian: Layanan, {item}"], {"a": values}, whole=True)
    said = [(one.values["nilai"], one.values["periode"]) for one in found if one.key == "RAK631.batas"]
    assert said == [(value, "setahun") for value in told]


@pytest.mark.slow
def test_the_target_of_the_period_is_looked_at_first_and_the_reason_is_told(tmp_path: Path) -> None:
    item = f'{COUNT}, target_periode: {{T1: "-", T2: "3"}}'
    found = check_records(tmp_path, [item], {"a": {"T1": "50%", "T2": "tiga"}}, whole=True)
    told = [finding for finding in found if finding.code == "RAK631"]
    assert [finding.message("id").partition(" tidak dapat dinilai ")[2] for finding in told] == [
        "terhadap target 12 laporan: satuan target dan realisasi berbeda.",
        'terhadap target 3: "tiga" bukan satu angka.',
    ]
    assert told[0].message("en").endswith("target and realisasi have different units.")
    two = "{kategori: {predikat: {A: 4, B: 3}, opini: {A: 9, B: 1}}}"
    assert check_records(tmp_path / "b", [GRADE], {"a": {"T4": "A"}}, two) == ["RAK631.beberapa"]


@pytest.mark.slow
@each(
    ("unit", "expected"),
    [
        ("Sub Bagian Hukun", ["RAK634"]),
        ("sub bagian hukum", ["RAK634"]),
        ("Subbag Hukum", ["RAK634"]),
        ("Hukum", ["RAK634"]),
        ("hukum", []),
        ("Sub Bagian Hukum", []),
        ("Inspektorat Daerah", []),
        ("'hukum, Inspektorat'", ["RAK634.beberapa"]),
        ("Subbag Hukum dan Bappeda Provinsi", ["RAK634.beberapa"]),
        ("'hukum; hukum'", ["RAK634.beberapa"]),
        ("[hukum, Inspektorat]", []),
        ("Inspektorat dan Bappeda", []),
        ("Dinas Hukum dan HAM Provinsi", []),
        ("Budi Santoso", []),
    ],
)
def test_units_of_follow_ups(tmp_path: Path, unit: str, expected: list[str]) -> None:
    step = f"tindak_lanjut: [{{uraian: Menyurati, pelaksana: {unit}, tenggat: 2021-05-15}}]"
    plan = office(tmp_path, f"  - {{indikator: laporan, periode: T1, nilai: '2', {step}}}\n")
    assert [finding.key for finding in checked(plan)] == expected
