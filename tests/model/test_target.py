"""Targets: as typed, as read, and what is refused."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from rakgen.model import Target
from rakgen.model.target import parse_number, parse_target, range_ends, same_spelled
from tests.support.each import each


@each(
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
        ("Rp 1.250,50", "rupiah", "1250.50", "Rp"),
        ("Rp 1.250,00", "rupiah", "1250", "Rp"),
        ("100.000,-", "rupiah", "100000", "Rp"),
        ("Rp 1,5 juta", "rupiah", "1500000", "Rp"),
        ("Rp. 2 Miliar", "rupiah", "2000000000", "Rp"),
        ("Rp 1.450 juta", "rupiah", "1450000000", "Rp"),
        ("Rp 1.050,5 juta", "rupiah", "1050500000", "Rp"),
        ("Rp 12.500 miliar", "rupiah", "12500000000000", "Rp"),
        ("Rp1.5 triliun rupiah", "rupiah", "1500000000000", "Rp"),
        ("Rp250jt", "rupiah", "250000000", "Rp"),
        ("Rp 1,5 M", "rupiah", "1500000000", "Rp"),
        ("Rp -5 juta", "teks", None, None),
        ("Rp 5 juta orang", "teks", None, None),
        ("Rp 2 m\u0131liar", "teks", None, None),
        ("Rp 5.000/orang", "teks", None, None),
        ("1,5 juta", "angka", "1.5", "juta"),
        # a number that belongs to a name is none of its own; a second number makes neither one sure
        ("1 dokumen LKjIP 2021", "angka", "1", "dokumen LKjIP 2021"),
        ("1 dokumen RKA (2021-2022)", "angka", "1", "dokumen RKA (2021-2022)"),
        ("2 laporan triwulan 1", "angka", "2", "laporan triwulan 1"),
        ("3 sertifikat ISO 9001:2015", "angka", "3", "sertifikat ISO 9001:2015"),
        ("30 m2", "angka", "30", "m2"),
        ("25‰", "angka", "25", "‰"),
        ("36,5°C", "angka", "36.5", "°C"),
        ("2 unit PC-100", "angka", "2", "unit PC-100"),
        ("1 dan 33", "teks", None, None),
        ("5 laporan/40 orang", "teks", None, None),
        ("12 Angkatan/240 Orang", "teks", None, None),
        ("2 dokumen,3 laporan", "teks", None, None),
        ("20 orang/hari", "angka", "20", "orang/hari"),
        ("1 dokumen LKjIP/2021", "angka", "1", "dokumen LKjIP/2021"),
        ("1 surat SK/12", "angka", "1", "surat SK/12"),
        ("2 peraturan dan 500 dokumen", "teks", None, None),
        ("5 s.d. 10 dokumen", "teks", None, None),
        ("10 x 2", "teks", None, None),
        ("1 : 50", "teks", None, None),
        ("5 dari 10", "teks", None, None),
        ("25 Maret 2021", "teks", None, None),
        ("1 Januari", "teks", None, None),
        ("10 orang, 5 kegiatan", "teks", None, None),
        ("2 PP 5 Perda", "teks", None, None),
        ("50 % dari 100 orang", "teks", None, None),
        ("10 orang (5%)", "teks", None, None),
        ("B", "predikat", None, None),
        ("AA", "predikat", None, None),
        ("WTP", "opini", None, None),
        ("IV", "level", None, None),
        ("Level 3", "level", None, None),
        ("5-10%", "rentang", None, None),
        ("80% - 90%", "rentang", None, None),
        ("1 s.d. 3", "rentang", None, None),
        ("1 sampai dengan 3", "rentang", None, None),
        ("80% hingga 90%", "rentang", None, None),
        ("2.60-3.50", "rentang", None, None),
        ("08.00-16.00", "teks", None, None),
        ("10.00 s.d. 14.00 WIB", "teks", None, None),
        ("08.30", "teks", None, None),
        ("05.25%", "persen", "5.25", "%"),
        ("20 orang S1 ke bawah", "angka", "20", "orang S1 ke bawah"),
        ("4 laporan atau lebih", "teks", None, None),
        ("4 laporan+", "teks", None, None),
        ("2x24 jam", "angka", "48", "jam"),
        ("2 x 12 jam", "teks", None, None),
        ("IDR 1.000.000", "rupiah", "1000000", "Rp"),
        ("IDR1,5 M", "rupiah", "1500000000", "Rp"),
        ("idr", "teks", None, None),
        ("12x", "angka", "12", "x"),
        ("12×", "angka", "12", "×"),
        ("12X", "angka", "12", "X"),
        ("12xy", "teks", None, None),
        ("3x/bulan", "angka", "3", "x/bulan"),
        ("2x seminggu", "angka", "2", "x seminggu"),
        ("2x 12 jam", "teks", None, None),
        ("100% (seratus persen)", "persen", "100", "%"),
        ("77,5 % (tujuh puluh tujuh koma lima persen)", "persen", "77.5", "%"),
        ("Rp 1.500.000.000,- (satu miliar lima ratus juta rupiah)", "rupiah", "1500000000", "Rp"),
        ("12 orang (dua belas orang)", "angka", "12", "orang"),
        ("2 laporan kinerja (dua)", "angka", "2", "laporan kinerja"),
        ("12x (dua belas kali)", "angka", "12", "x"),
        ("5 orang (ribu)", "angka", "5", "orang (ribu)"),
        ("2 laporan (satu dokumen)", "angka", "2", "laporan (satu dokumen)"),
        ("100% (5 dokumen)", "teks", None, None),
        ("100% (hijau)", "teks", None, None),
        ("Rp 500 (juta rupiah)", "teks", None, None),
        ("100% ()", "teks", None, None),
        ("(seratus persen)", "teks", None, None),
        # dots between groups that are not of three
        ("1.000.00", "teks", None, None),
        ("1.000.5 %", "teks", None, None),
        ("1.000.00 - 2.000", "teks", None, None),
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


@each(
    ("value", "error_type"), [("", "RAK102.kosong"), (" ", "RAK102.kosong"), ((), "string_type"), ({}, "string_type")]
)
def test_targets_refused(value: object, error_type: str) -> None:
    with pytest.raises(PydanticCustomError) as fault:
        parse_target(value)
    assert fault.value.type == error_type


@pytest.mark.slow
@given(st.text(min_size=1).filter(str.strip))
def test_any_text_is_a_target_and_prints_as_typed(text: str) -> None:
    assert parse_target(text).text == text


@pytest.mark.slow
@given(st.decimals(0, 10**9, places=2))
def test_indonesian_numbers_read_back(number: Decimal) -> None:
    text = f"{number:,.2f}".translate(str.maketrans(",.", ".,"))
    assert parse_number(text) == number
    assert parse_target(f"{text}%").value == number


@each(
    ("text", "unit"),
    [
        ("12 (dua belas) laporan", "laporan"),
        ("3 (Tiga)", None),
        ("72,5 (BB)", None),
        ("85 (Sangat Baik)", None),
        ("500 (juta)", "(juta)"),
        ("12 (a", "(a"),
        ("12 (dokumen)", "(dokumen)"),
        ("4 (empat dokumen)", "(empat dokumen)"),
        ("4 laporan (semester)", "laporan (semester)"),
    ],
)
def test_a_number_in_words_is_no_unit(text: str, unit: str | None) -> None:
    target = parse_target(text)
    assert (target.text, target.kind, target.satuan) == (text, "angka", unit)


def test_units_that_are_spelled_otherwise_are_one() -> None:
    spelled = {
        "orang / hari": "orang/hari",
        "Km.": "km",
        "m²": "m2",
        "m³": "m3",
        "Persen": "%",
        "juta  orang": "juta orang",
        "Rp Juta": "juta rupiah",
        "(Rp. jt)": "jt rupiah",
        "rp/km": "rp/km",
        "kali per bulan": "kali/bulan",
        "kali dalam sebulan": "kali/bulan",
        "laporan setiap triwulan": "laporan/triwulan",
        "orang per hari kerja": "orang/hari kerja",
        "paket kebutuhan sehari-hari": "paket kebutuhan sehari-hari",
        "kematian per 1.000 kelahiran": "kematian per 1000 kelahiran",
    }
    spelled |= {"Org": "orang", "dok.": "dokumen", "bln": "bulan", "thn.": "tahun", "x": "kali", "TW": "triwulan"}
    spelled |= {"org / bln": "orang/bulan", "dok. per thn": "dokumen/tahun", "x seminggu": "kali/minggu"}
    spelled |= {"lap. keuangan": "laporan keuangan", "IDR (juta)": "juta rupiah"}
    assert {unit: same_spelled(unit) for unit in spelled} == spelled


@each(
    ("text", "ends"),
    [
        ("80-90%", ("80", "90", "%")),
        ("5 s.d. 10 dokumen", ("5", "10", "dokumen")),
        ("antara 80% dan 90%", ("80", "90", "%")),
        ("Antara 5 sampai 7 hari kerja", ("5", "7", "hari kerja")),
        ("antara Rp 2 miliar dan Rp 3 miliar", ("2000000000", "3000000000", "rp")),
        ("antara 80% dan baik", None),
        ("antara dan 5", None),
        ("Rp 2-3 miliar", ("2000000000", "3000000000", "rp")),
        ("Rp 500 juta - 1 miliar", ("500000000", "1000000000", "rp")),
        ("Rp500.000,- s.d. Rp750.000,-", ("500000", "750000", "rp")),
        ("IDR 2 jt - IDR 3 jt", ("2000000", "3000000", "rp")),
        ("Rp 500 - 1 miliar", None),
        ("Rp 2 miliar - 3", None),
        ("08.00-16.00", None),
        ("08.00", None),
    ],
)
def test_ends_of_a_range(text: str, ends: tuple[str, str, str] | None) -> None:
    assert range_ends(parse_target(text)) == (ends and (Decimal(ends[0]), Decimal(ends[1]), ends[2]))
