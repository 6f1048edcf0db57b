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


def test_it_is_told_where_the_level_stands_with_those_that_there_are() -> None:
    ((_, place),) = keys("kolom: [{isi: nomor, per: keluaran}, {isi: indikator.uraian}]")
    assert place.startswith("keluaran}")
