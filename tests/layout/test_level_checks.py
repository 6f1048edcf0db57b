"""Levels that a table names and does not hold are told at their place, those that it holds are not."""

from __future__ import annotations

from tests.support.each import each
from tests.support.layouts import told

PROGRAMS = "dari: program\n    "


def keys(table: str) -> list[tuple[str, str]]:
    found = told(f"judul: J\ntabel:\n  - {table}\n")
    return [(key, text) for key, text in found if key.startswith("RAK514")]


@each(
    ("table", "expected"),
    [
        ("kolom: [{isi: nomor, per: keluaran}, {isi: indikator.uraian}]", ["RAK514.tingkat"]),
        ("kolom: [{isi: nomor, per: kegiatan}, {isi: kegiatan.uraian}]", []),
        ("kolom: [{isi: nomor, per: program}, {isi: kegiatan.uraian}]", []),
        ("kolom: [{isi: indikator.uraian, gabung: kegiatan}]", ["RAK514.tingkat"]),
        ("kolom: [{isi: {isi: indikator.uraian, sekali: kegiatan}}]", ["RAK514.tingkat"]),
        ("kolom: [{isi: nomor, per: sasaran, ulang: keluaran}, {isi: kegiatan.uraian}]", ["RAK514.tingkat"]),
        ("kolom: [{hitung: jumlah, dari: keluaran.target, per: kegiatan}, {isi: nomor, per: kegiatan}]", []),
        ("kolom: [{hitung: jumlah, dari: keluaran.target, per: sasaran}, {isi: nomor, per: keluaran}]",
         ["RAK514.tingkat"]),
        ("jumlah: {judul: J, sub: [{tingkat: kegiatan}]}\n    kolom: [{isi: indikator.uraian}]", ["RAK514.tingkat"]),
        ("jumlah: {judul: J, sub: [{tingkat: sasaran}]}\n    kolom: [{isi: indikator.uraian}]", []),
        (PROGRAMS + "kolom: [{isi: nomor, per: indikator}, {isi: program.uraian}]", ["RAK514.tingkat"]),
        (PROGRAMS + "kolom: [{isi: nomor, per: kegiatan}, {isi: kegiatan.uraian}]", []),
        (PROGRAMS + "baris_kelompok: [{tingkat: sasaran, isi: '{{ uraian }}'}]\n    kolom: [{isi: program.uraian}]",
         ["RAK514.tingkat"]),
        ("baris_kelompok: [{tingkat: kegiatan, isi: '{{ uraian }}'}]\n    kolom: [{isi: nomor, per: kegiatan}]", []),
        ("baris_tingkat: [sasaran, kegiatan]\n    kolom: [{isi: nomor, per: keluaran}, {isi: {kegiatan:"
         " kegiatan.uraian, sasaran: sasaran.uraian}}]", ["RAK514.tingkat"]),
        ("baris_tingkat: [sasaran, kegiatan]\n    kolom: [{isi: nomor, per: keluaran}, {isi: {kegiatan:"
         " keluaran.uraian, sasaran: sasaran.uraian}}]", []),
        *[
            (f"baris_tingkat: [indikator, kegiatan]\n    kolom: [{{isi: {number}}}, {{isi: {{indikator:"
             " indikator.uraian, kegiatan: kegiatan.uraian}}]", expected)
            for number, expected in (
                ("nomor, per: program", ["RAK514.tingkat"]), ("nomor, per: sasaran", []), ("nomor, per: kegiatan", []),
                ("{kegiatan: nomor}, per: program", []), ("nomor, ulang: indikator", []),
                ("{kegiatan: '{{ nomor }}'}, per: program", []), ("nomor, ulang: kegiatan", ["RAK514.ulang"]),
            )
        ],
        ("kolom: [{isi: nomor, per: sasaran, ulang: kegiatan}, {isi: kegiatan.uraian}]", ["RAK514.ulang"]),
        ("kolom: [{isi: nomor, ulang: indikator}, {isi: kegiatan.uraian}]", ["RAK514.ulang"]),
        ("kolom: [{isi: nomor, ulang: tujuan}, {isi: kegiatan.uraian}]", []),
        ("kolom: [{isi: nomor, per: baris, ulang: kegiatan}, {isi: kegiatan.uraian}]", []),
    ],
)  # fmt: skip
def test_a_level_whose_items_the_rows_do_not_have_is_told(table: str, expected: list[str]) -> None:
    assert [key for key, _ in keys(table)] == expected


@each(
    ("column", "expected"),
    [
        ("hitung: jumlah, dari: kegiatan.anggaran, per: keluaran", 1),
        ("hitung: jumlah, dari: kegiatan.anggaran, per: kegiatan", 0),
        ("hitung: jumlah, dari: kegiatan.anggaran, per: indikator", 0),
        ("hitung: jumlah, dari: program.anggaran, per: kegiatan", 1),
        ("hitung: persen, dari: [kegiatan.anggaran, program.anggaran], per: kegiatan", 0),
        ("hitung: jumlah, dari: kegiatan.anggaran, per: baris", 1),
        ("hitung: jumlah, dari: keluaran.target, per: baris", 0),
        ("hitung: a * 2, per: keluaran", 1),
        ("hitung: a * 2, per: kegiatan", 0),
        ("isi: kegiatan.anggaran, per: keluaran, jumlah: ya", 1),
        ("isi: kegiatan.anggaran, per: keluaran, jumlah: sekali", 0),
        ("isi: kegiatan.anggaran, per: keluaran, nama: b", 1),
        ("isi: kegiatan.anggaran, per: keluaran", 0),
        ("isi: kegiatan.uraian, per: keluaran", 0),
    ],
)
def test_a_figure_that_is_printed_again_below_its_item_is_told(column: str, expected: int) -> None:
    columns = f"{{isi: keluaran.uraian}}, {{isi: kegiatan.anggaran, nama: a}}, {{judul: H, {column}}}"
    table = f"kolom: [{columns}]\n    jumlah: J\n    baris_penutup: [{{judul: R, hitung: jumlah, dari: b}}]"
    assert [key for key, _ in keys(table)] == ["RAK514.lagi"] * expected


@each(
    ("table", "expected"),
    [
        ("baris_tingkat: [kegiatan, keluaran]\n    kolom: [{isi: {kegiatan: kegiatan.uraian, keluaran:"
         " keluaran.uraian}}, {hitung: jumlah, dari: kegiatan.anggaran, per: keluaran}]", 1),
        ("baris_tingkat: [kegiatan, sub_kegiatan]\n    kolom: [{isi: {kegiatan: kegiatan.uraian, sub_kegiatan:"
         " indikator.uraian}}, {hitung: persen, dari: [indikator.target_periode, indikator.target],"
         " per: sub_kegiatan}]", 0),
        ("baris_periode: triwulan\n    kolom: [{isi: kegiatan.uraian}, {hitung: jumlah, dari: kegiatan.anggaran,"
         " per: baris}]", 1),
        ("baris_periode: triwulan\n    kolom: [{isi: kegiatan.uraian}, {hitung: jumlah, dari:"
         " kegiatan.anggaran_periode, per: baris}]", 0),
    ],
)  # fmt: skip
def test_in_an_outline_and_on_rows_of_periods_too(table: str, expected: int) -> None:
    assert [key for key, _ in keys(table)] == ["RAK514.lagi"] * expected


def test_it_is_told_where_the_level_stands_with_those_that_there_are() -> None:
    ((_, place),) = keys("kolom: [{isi: nomor, per: keluaran}, {isi: indikator.uraian}]")
    assert place.startswith("keluaran}")
