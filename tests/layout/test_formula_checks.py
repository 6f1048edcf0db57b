"""Faults of formulas in layouts: each with its code, line and column."""

from __future__ import annotations

from pathlib import Path

import pytest

from rakgen.diagnostics import Diagnostic
from rakgen.layout.checks import check_layout
from rakgen.layout.layout import Layout
from rakgen.layout.library import CHILD_MODELS
from rakgen.model import load_fields
from rakgen.source import parse
from tests.support.each import each
from tests.support.layouts import TITLE, findings

NAMED = """\
kolom:
  - {judul: I, isi: indikator.uraian, nama: i}
  - {judul: T, isi: indikator.target, nama: target}
  - judul: R
    periode: triwulan
    hanya: T1-T2
    kolom:
      - {judul: K, isi: indikator.target_periode, nama: real}
"""
FORM = TITLE + NAMED  # nine lines


def test_the_period_that_is_proposed_for_a_column_of_years_can_be_written() -> None:
    """Which years it has the plan says: a name of all of them is none."""

    def told(formula: str) -> list[Diagnostic]:
        years = "kolom:\n  - {judul: T, periode: tahun, isi: indikator.target_tahun, nama: t}\n"
        source = parse(f"{TITLE}{years}  - {{judul: F, hitung: {formula}}}\n".encode(), "l.yaml")
        loaded, _ = load_fields(source, Layout, CHILD_MODELS)
        assert loaded is not None
        return check_layout(loaded, with_widths=False)

    (finding,) = told("t * 2")
    assert finding.key == "RAK525.periode" and "`t.2025`" in finding.hint()
    assert told("t.2025 * 2") == [] and [one.key for one in told("t.semua")] == ["RAK525.bagian_tahun"]


@pytest.mark.slow
@each(
    ("column", "key", "place"),
    [
        ("hitung: target +", "RAK525.akhir", "target +"),
        ("hitung: (target", "RAK525.akhir", "(target"),
        ("hitung: target % 2", "RAK525", "target %"),
        ("hitung: import os", "RAK525", "import"),
        ("hitung: 1.500 * target", "RAK525.ribuan", "1.500"),
        ("hitung: target - 775.500.000", "RAK525.ribuan", "target -"),
        ("hitung: target * taget", "RAK525.mirip", "target *"),
        ("hitung: rata_rata", "RAK525.fungsi", "rata_rata"),
        ("hitung: jumlah * 2", "RAK525.fungsi", "jumlah"),
        ("hitung: target - persen / 2", "RAK525.fungsi", "target -"),
        ("hitung: rata-rata / 2", "RAK525.fungsi", "rata-rata"),
        ("hitung: selisih, dari: [target, jumlah]", "RAK525.fungsi", "[target"),
        ("hitung: target * biaya", "RAK525.nama", "target *"),
        ("hitung: jumlah, dari: [target, biaya]", "RAK525.nama", "[target"),
        ("hitung: target, dari: target", "RAK525.dari", "dari"),
        ("hitung: jumlah, dari: [target, indikator.target]", "RAK525.campur", "[target"),
        ("hitung: persen, dari: [indikator.target, target]", "RAK525.campur", "[indikator"),
        ("hitung: persen, dari: [target, indikator.target]", "RAK525.campur", "[target"),
        ("periode: triwulan, hitung: persen, dari: [real, indikator.target_periode]", "RAK525.campur", "[real"),
        ("hitung: target, nama: real", "RAK525.kembar", "real"),
        ("hitung: i * 2", "RAK525.teks", "i *"),
        ("hitung: a * 2", "RAK525.putaran", "a *"),
        ("hitung: real * 2", "RAK525.periode", "real *"),
        ("hitung: selisih, dari: [target, real]", "RAK525.periode_dari", "[target"),
        ("hitung: real.T3 * 2", "RAK525.bagian", "real.T3"),
        ("hitung: real.Mai * 2", "RAK525.bagian", "real.Mai"),
        ("hitung: target.T1", "RAK525.bagian", "target.T1"),
        ("hitung: real, periode: triwulan", "RAK525.periode_lain", "real"),
        ("hitung: real, periode: semester", "RAK525.periode_lain", "real"),
        ("hitung: target, kumulatif: ya", "RAK525.kumulatif", "kumulatif"),
        ("isi: kegiatan.anggaran, kumulatif: ya", "RAK525.kumulatif", "kumulatif"),
        ("isi: indikator.uraian, kumulatif: ya, periode: bulan", "RAK525.kumulatif", "kumulatif"),
        ("hitung: real, kumulatif: ya, periode: triwulan, hanya: T1", "RAK525.kumulatif", "kumulatif"),
        ("isi: indikator.target_tahun, kumulatif: ya, periode: triwulan", "RAK525.kumulatif", "kumulatif"),
        ("hitung: persen, dari: [indikator.bobot, indikator.target, i]", "RAK525.banyak", "dari"),
        ("hitung: selisih, dari: [target, target, target]", "RAK525.banyak", "dari"),
        ("hitung: jumlah, dari: [target, real, target]", "RAK525.ulang", "dari"),
        ("hitung: rata-rata, dari: [indikator.target, indikator.target]", "RAK525.ulang", "dari"),
        ("hitung: persen, dari: [indikator.target, indikator.target]", "RAK525.sendiri", "dari"),
        ("hitung: selisih, dari: [target, target]", "RAK525.sendiri", "dari"),
        ("isi: indikator.target, satuan: '%'", "RAK525.satuan", "satuan"),
        ("hitung: jumlah, dari: [kegiatan.anggaran, sub_kegiatan.anggaran]", "RAK525.rangkap", "[kegiatan"),
        ("hitung: rata-rata, dari: [program.anggaran, kegiatan.anggaran]", "RAK525.rangkap", "[program"),
        ("hitung: (target + real.T1) / 2", "RAK525.rangkap", "(target"),
        ("hitung: jumlah, dari: indikator.target_tahun", "RAK525.tahun", "indikator.target_tahun"),
        ("hitung: persen, dari: [indikator.target, keluaran.target_tahun]", "RAK525.tahun", "keluaran.target_tahun"),
        ("hitung: target, nama: 2a", "RAK106", "2a"),
        ("hitung: target, nama: jumlah", "RAK525.nama_hitungan", "jumlah"),
        ("hitung: target, desimal: 2-1", "RAK105", "2-1"),
        ("hitung: jumlah, dari: nomor", "RAK502.hitung", "nomor"),
    ],
)
def test_a_fault_of_a_formula_is_placed_in_its_file(tmp_path: Path, column: str, key: str, place: str) -> None:
    line = f"  - {{judul: X, {'' if 'nama:' in column else 'nama: a, '}{column}}}"
    assert findings(tmp_path, f"{FORM}{line}\n") == [(key, "kantor.yaml", 10, line.rindex(place) + 1)]


OF_KEGIATAN = "hitung: jumlah, dari: kegiatan.anggaran"
QUARTERS = "isi: indikator.target_periode, periode: triwulan"
SHARE = "isi: {kegiatan: kegiatan.anggaran_periode, sub_kegiatan: sub_kegiatan.anggaran_periode}, periode: triwulan"


@each(
    ("columns", "expected"),
    [
        (["isi: kegiatan.anggaran, nama: a", "isi: sub_kegiatan.anggaran, nama: b", "hitung: a - b"], []),
        (["isi: kegiatan.anggaran, nama: a", "isi: sub_kegiatan.anggaran, nama: b", "hitung: b * 2 + a"], []),
        (["hitung: jumlah, dari: [program.anggaran, kegiatan.realisasi_anggaran]"], []),
        ([f"{SHARE}, hanya: T1, nama: a", f"{SHARE}, hanya: T2, nama: b", "hitung: a + b"], []),
        ([f"{SHARE}, nama: a", "hitung: a.T1 + a.T2"], []),
        ([f"{SHARE}, hanya: T1, nama: a", "hitung: jumlah, dari: kegiatan.anggaran, nama: b", "hitung: a + b"], [6]),
        (["isi: kegiatan.anggaran, nama: a", "isi: kegiatan.anggaran, nama: b", "hitung: a + b"], [-5]),
        ([f"{OF_KEGIATAN}, nama: a", f"{OF_KEGIATAN}, per: sasaran, nama: b", "hitung: jumlah, dari: [b, a]"], [-5]),
        (["isi: indikator.target, nama: a", "hitung: a * 2, nama: b", "hitung: rata-rata, dari: [a, b]"], []),
        (["isi: indikator.target, nama: a", "hitung: a + a + a"], []),
        ([f"{QUARTERS}, nama: a", f"{QUARTERS}, nama: b", "hitung: a.T1 + b.T2 + 1"], [-5]),
        ([f"{QUARTERS}, hanya: T1, nama: a", f"{QUARTERS}, hanya: T2-T3, nama: b", "hitung: a + b.T2"], []),
    ],
)
def test_an_amount_is_added_to_no_part_of_itself(tmp_path: Path, columns: list[str], expected: list[int]) -> None:
    """On rows of one level of an outline; other amounts may go together."""
    outline = "baris_tingkat: [program, kegiatan, sub_kegiatan]\n" if SHARE in columns[0] else ""
    form = TITLE + outline + "kolom:\n" + "".join(f"  - {{{column}}}\n" for column in columns)
    told = findings(tmp_path, form)
    keys = ["RAK525.rangkap" if line > 0 else "RAK525.isi_sama" for line in expected]
    assert [(key, line) for key, _, line, _ in told] == [
        (key, abs(line)) for key, line in zip(keys, expected, strict=True)
    ]


COLUMNS = "kolom:\n  - {judul: I, isi: indikator.uraian}\n  - {judul: T, isi: FIELD, nama: t"
TOTAL, CLOSED = (
    f"jumlah: J\n{COLUMNS}, jumlah: ya}}\n",
    f"baris_penutup: [{{hitung: rata-rata, dari: t}}]\n{COLUMNS}}}\n",
)


@each(
    ("form", "field", "expected"),
    [
        (TOTAL, "indikator.target_tahun", [("RAK525.tahun", "kantor.yaml", 5, 54)]),
        (CLOSED, "indikator.target_tahun", [("RAK525.tahun", "kantor.yaml", 2, 43)]),
        (TOTAL, "indikator.target_tahun.2022", []),
        (CLOSED, "indikator.target_tahun, periode: tahun", []),
        (CLOSED, "indikator.target_tahun, periode: tahun, kumulatif: ya", []),
    ],
)
def test_a_total_of_targets_of_several_years_is_told_where_no_year_is_said(
    tmp_path: Path, form: str, field: str, expected: list[tuple[str, str, int, int]]
) -> None:
    assert findings(tmp_path, TITLE + form.replace("FIELD", field)) == expected


def test_a_formula_of_a_column_without_a_number_is_told(tmp_path: Path) -> None:
    form = FORM.replace("nama: target", "nama: target, nomor: tidak") + "  - {judul: X, hitung: 1 + target}\n"
    numbered = form.replace("kolom:", "nomor_kolom: {pola: '{n}', rumus: ya}\nkolom:", 1)
    assert findings(tmp_path, numbered) == [("RAK525.nomor", "kantor.yaml", 11, 24)]


@each(
    ("columns", "expected"),
    [
        ("{isi: indikator.bobot, nama: a, nomor: {mulai: 1}}, {hitung: a * 2}", 1),
        (
            "{judul: G, nomor: '2', kolom: [{isi: indikator.bobot, nama: a}, {isi: nomor}]}, {hitung: a * 2}",
            1,
        ),
        ("{periode: triwulan, kolom: [{isi: indikator.target_periode, nama: a}, {hitung: a * 2}]}", 0),
        # numbers begin again in each quarter: within it they are its own
        (
            "{periode: triwulan, kolom: [{isi: indikator.target_periode, nama: a, nomor: {mulai: 2}},"
            " {hitung: a * 2}]}",
            0,
        ),
        (
            "{periode: triwulan, kolom: [{isi: indikator.target_periode, nama: a, nomor: {mulai: 2}}]},"
            " {hitung: rata-rata, dari: a}",
            1,
        ),
        ("{isi: indikator.bobot, nama: a}, {isi: indikator.target, nomor: {mulai: 1}}, {hitung: a * 2}", 1),
        ("{isi: indikator.bobot, nama: a}, {isi: indikator.target, nomor: {mulai: 9}}, {hitung: a * 2}", 0),
    ],
)
def test_a_number_of_several_columns_in_a_formula_of_the_number_row_is_told(columns: str, expected: int) -> None:
    form = f"{TITLE}nomor_kolom: {{pola: '({{n}})', rumus: ya}}\nkolom: [{{isi: indikator.uraian}}, {columns}]\n"
    loaded, _ = load_fields(parse(form.encode(), "l.yaml"), Layout, CHILD_MODELS)
    assert loaded is not None
    found = check_layout(loaded, with_widths=False)
    assert [one.key for one in found if one.code == "RAK525"] == ["RAK525.nomor_ganda"] * expected


def test_a_name_without_any_column_of_a_name_says_what_to_write(tmp_path: Path) -> None:
    layout = TITLE + "kolom:\n  - {judul: A, isi: indikator.target}\n  - {judul: B, hitung: jumlah, dari: biaya}\n"
    assert findings(tmp_path, layout) == [("RAK525.tanpa", "kantor.yaml", 4, 38)]


def test_a_long_circle_ends_and_is_told_at_each_of_its_columns(tmp_path: Path) -> None:
    columns = "".join(f"  - {{judul: A, nama: a{n}, hitung: a{(n + 1) % 9} + a{(n + 2) % 9}}}\n" for n in range(9))
    assert {key for key, *_ in findings(tmp_path, f"{TITLE}kolom:\n{columns}")} == {"RAK525.putaran"}


@each(
    ("blank", "counting", "is_told"),
    [
        ("'0'", "{hitung: rata-rata, dari: q}", True),
        ("'Rp 0'", "{hitung: q * 2}", True),
        ("IDR 0", "{hitung: q * 2}", True),
        ("0,00%", "{hitung: persen, dari: [q, r]}", True),
        ("'0'", "{hitung: jumlah, dari: q}", False),
        ("'-'", "{hitung: rata-rata, dari: q}", False),
        ("'0'", "{isi: indikator.bobot}", False),
        ("'0'", "{isi: indikator.bobot}\nbaris_penutup: [{judul: R, hitung: rata-rata, dari: q}]", True),
        ("'0'", "{isi: indikator.bobot}\nbaris_penutup: [{judul: R, hitung: jumlah, dari: q}]", False),
    ],
)
def test_a_blank_that_is_printed_as_a_number_and_not_counted_is_told(blank: str, counting: str, is_told: bool) -> None:
    columns = f"kolom:\n  - {{isi: indikator.target, nama: q, kosong: {blank}}}\n  - {counting}\n"
    loaded, _ = load_fields(parse(f"{TITLE}{columns}".encode(), "l.yaml"), Layout, CHILD_MODELS)
    assert loaded is not None
    loaded.tables[0].attach_names()
    keys = [one.key for one in check_layout(loaded, with_widths=False)]
    assert ("RAK525.kosong" in keys) is is_told
