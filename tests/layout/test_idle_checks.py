"""Keys of a column that say nothing beside its others are told at their place; those that print something are not."""

from __future__ import annotations

from rakgen.diagnostics import CATALOGUE
from rakgen.layout.checks import check_layout
from rakgen.layout.columns import ColumnSpec
from rakgen.layout.idle_checks import _NEEDED, _OF_CELLS, _OF_LEAVES
from rakgen.layout.layout import Layout
from rakgen.layout.library import CHILD_MODELS
from rakgen.model import load_fields
from rakgen.source import parse
from tests.support.each import each
from tests.support.layouts import told


def of_column(column: str, table: str = "") -> list[tuple[str, str]]:
    found = told(f"judul: J\n{table}kolom:\n  - {{judul: A, isi: indikator.uraian}}\n  - {{judul: X, {column}}}\n")
    return [(key, text.partition(":")[0]) for key, text in found]


@each(
    ("column", "name"),
    [
        ("isi: indikator.target, dari: indikator.bobot", "dari"),
        ("isi: indikator.target, desimal: 2", "desimal"),
        ("isi: indikator.target, kelompok: semester", "kelompok"),
        ("isi: indikator.target, hanya: T1", "hanya"),
        ("isi: indikator.target, judul_periode: [a]", "judul_periode"),
        ("isi: kegiatan.jadwal, periode: bulan, judul_kelompok: [a, b]", "judul_kelompok"),
        ("isi: indikator.target, bentuk: susun", "bentuk"),
        ("isi: indikator.target_periode, periode: triwulan, bentuk: arsir", "bentuk"),
        ("isi: kegiatan.jadwal, tanda: x", "tanda"),
        ("isi: kegiatan.jadwal, periode: triwulan, warna: FF0000", "warna"),
        ("isi: indikator.kode, pola: '{n}.'", "pola"),
        ("isi: indikator.kode, ulang: sasaran", "ulang"),
        ("isi: kegiatan.anggaran, jumlah: ya", "jumlah"),
    ],
)
def test_a_key_that_needs_another_is_told(column: str, name: str) -> None:
    assert of_column(column) == [("RAK532", name)]


@each(
    "column",
    [
        "hitung: jumlah, dari: indikator.target, desimal: 2",
        "isi: kegiatan.jadwal, periode: bulan, kelompok: triwulan, judul_kelompok: [a, b, c, d], hanya: T1-T2,"
        " judul_periode: [a, b, c, d, e, f]",
        "isi: kegiatan.jadwal, periode: triwulan, bentuk: arsir, warna: FF0000, tanda: x",
        "isi: indikator.iku, tanda: x",
        "isi: indikator.target_periode, periode: triwulan, bentuk: susun",
        "periode: triwulan, kolom: [{isi: kegiatan.jadwal, tanda: v}, {isi: indikator.satuan}]",
        "periode: triwulan, kolom: [{isi: indikator.realisasi, nama: r}, {isi: indikator.target, nama: t},"
        " {hitung: r / t}]",
        "periode: triwulan, kolom: [{isi: kosong, nama: r}, {hitung: r * 2}]",
        "periode: dipilih, kolom: [{isi: indikator.target}]",
        "periode: triwulan, hanya: T1, kolom: [{isi: indikator.target}]",
        "isi: '{{ nomor }}', pola: '{n}.', ulang: sasaran",
        "isi: kosong, periode: triwulan, kosong: '-'",
        "isi: indikator.target_tahun, periode: tahun",
        "isi: indikator.target, periode: tahun",
        "isi: indikator.target, periode: dipilih",
        "isi: [indikator.target_periode, indikator.satuan], periode: triwulan",
        "isi: indikator.tambahan.progres, periode: triwulan",
    ],
)
def test_a_key_that_prints_something_is_not_told(column: str) -> None:
    assert of_column(column) == []
    assert of_column("isi: kegiatan.anggaran, jumlah: ya", "jumlah: J\n") == []
    assert of_column("isi: program.anggaran, jumlah: ya, gabung: sama", "jumlah: J\n") == []
    assert of_column("isi: periode, judul_periode: [I, II]", "baris_periode: semester\n") == []


@each(
    ("column", "expected"),
    [
        ("hitung: jumlah, dari: indikator.target, isi: indikator.target", [("RAK532.isi", "isi")]),
        ("isi: periode", [("RAK532.periode", "periode}")]),
        ("isi: indikator.target, periode: triwulan", [("RAK532.sama", "periode")]),
        ("isi: kegiatan.anggaran, periode: bulan", [("RAK532.sama", "periode")]),
        ("hitung: jumlah, dari: kegiatan.anggaran, periode: triwulan", [("RAK532.sama", "periode")]),
        ("hitung: jumlah, dari: kegiatan.anggaran_periode, periode: triwulan", []),
        ("hitung: persen, dari: [indikator.target_periode, indikator.target], periode: triwulan", []),
        ("isi: indikator.target_tahun, periode: triwulan", [("RAK532.sama", "periode")]),
        ("isi: [kegiatan.uraian, kegiatan.lokasi], periode: triwulan", [("RAK532.sama_tanpa", "periode")]),
        ("isi: indikator.uraian, periode: tahun, hanya: 2025-2029", [("RAK532.sama_tanpa", "periode")]),
        ("isi: indikator.target_tahun.2025, periode: tahun, hanya: 2025-2026", [("RAK532.sama", "periode")]),
        ("isi: keluaran.target_tahun.2025, periode: tahun, hanya: 2026", [("RAK532.sama", "periode")]),
        ("isi: indikator.target_tahun.2025, periode: tahun, hanya: 2025", []),
        ("isi: indikator.target_tahun.2025, periode: triwulan", [("RAK532.sama_tanpa", "periode")]),
        ("hitung: jumlah, dari: indikator.target_tahun.2025, periode: bulan", [("RAK532.sama_tanpa", "periode")]),
        (
            "periode: triwulan, kolom: [{kolom: [{isi: kegiatan.anggaran}]}]",
            [("RAK532.setahun", "kegiatan.anggaran}]}]}")],
        ),
        (
            "periode: tahun, hanya: 2025-2026, kolom: [{hitung: jumlah, dari: kegiatan.anggaran}]",
            [("RAK532.setahun", "kegiatan.anggaran}]}")],
        ),
        ("periode: triwulan, kolom: [{isi: indikator.target}, {judul: REALISASI, isi: kosong}]", []),
        (
            "periode: triwulan, kolom: [{isi: kegiatan.anggaran}, {isi: kosong}, {isi: kegiatan.anggaran_periode}]",
            [("RAK532.setahun", "kegiatan.anggaran}, {isi")],
        ),
        (
            "periode: semester, kolom: [{isi: '{{ indikator.target }} x'}, {isi: kegiatan.jadwal}]",
            [("RAK532.setahun", "'{{ indikator.target }} x'}, {isi")],
        ),
        ("isi: indikator.bobot, nama: a}\n  - {periode: triwulan, hitung: a * 2", [("RAK532.sama_tanpa", "periode")]),
        (
            "isi: indikator.bobot, nama: a}\n  - {periode: bulan, kolom: [{hitung: a * 2}]",
            [("RAK532.setahun", "a * 2}]}")],
        ),
        (
            "periode: triwulan, kolom: [{kolom: [{periode: bulan, isi: kegiatan.jadwal}]}]",
            [("RAK532.bertingkat", "periode")],
        ),
    ],
)
def test_keys_that_contradict_one_another_are_told(column: str, expected: list[tuple[str, str]]) -> None:
    assert of_column(column) == expected


def test_a_figure_of_the_year_on_the_rows_of_one_level_is_told_beside_one_by_periods() -> None:
    outline = "baris_tingkat: [indikator, kegiatan]\n"
    column = "periode: triwulan, isi: {indikator: indikator.target, kegiatan: kegiatan.anggaran_periode}"
    assert of_column(column, outline) == [("RAK532.setahun", "indikator.target, kegiatan")]
    by_periode = column.replace("target", "target_periode")
    assert of_column(by_periode, outline) == []


def test_a_group_of_columns_prints_its_heading_alone() -> None:
    values = {"isi": "nomor", "hitung": "jumlah", "dari": "indikator.target", "desimal": "2", "bentuk": "arsir"}
    values |= {"tanda": "x", "warna": "FF0000", "kosong": "x", "pola": "'{n}'", "per": "sasaran", "ulang": "sasaran"}
    values |= {"gabung": "sama", "jumlah": "ya", "lebar": "20mm", "rata": "kiri", "gaya": "tebal", "kapital": "ya"}
    assert {*_OF_LEAVES, *_OF_CELLS} == set(values) <= set(ColumnSpec.model_fields)
    said = ", ".join(f"{name}: {value}" for name, value in values.items())
    found = of_column(f"kolom: [{{isi: sasaran.uraian}}], {said}")
    assert sorted(found) == sorted(("RAK532.kelompok", name) for name in values)


def test_what_is_needed_is_said_in_both_languages() -> None:
    assert all(name in ColumnSpec.model_fields and needed.id and needed.en for name, _, needed in _NEEDED)
    assert all(entry.severity == "peringatan" for key, entry in CATALOGUE.items() if key.startswith("RAK532"))


def test_fields_of_a_table_beside_tables_are_told() -> None:
    form = "judul: J\njumlah: JUMLAH\ncatatan: C\ndaun: bawah\ntabel:\n  - kolom: [{isi: nomor}]\n"
    assert told(form) == [("RAK532.tabel", text) for text in ("daun: bawah", "jumlah: JUMLAH", "catatan: C")]
    assert told("judul: J\ntabel:\n  - {catatan: C, kolom: [{isi: nomor}]}\n") == []


def test_keys_around_columns_that_say_nothing_are_told() -> None:
    columns = "kolom:\n  - {judul: A, isi: indikator.uraian}\n"
    text = "judul: J\npembuka:\n  - {label: Unit, teks: a, rata: tengah}\n  - {teks: b, rata: tengah}\n"
    assert told(text + columns) == [("RAK532.label", "rata: tengah}")]
    program = "judul: J\ntabel:\n  - dari: program\n    hanya_iku: ya\n    kolom:\n      - {isi: program.uraian}\n"
    assert told(program) == [("RAK532.program", "hanya_iku: ya")]
    assert told("judul: J\nhanya_iku: ya\n" + columns) == []


def test_a_level_of_which_no_column_prints_anything_is_told() -> None:
    form = "judul: J\nbaris_tingkat: [sasaran, kegiatan]\nkolom:\n  - {judul: A, isi: CONTENT}\n  - {isi: kosong}\n"
    for content, expected in {
        "kegiatan.uraian": [("RAK530.baris", "sasaran, kegiatan]")],
        "{sasaran: sasaran.uraian}": [("RAK530.baris", "kegiatan]")],
        "{sasaran: sasaran.uraian, kegiatan: kegiatan.uraian}": [],
        "nomor": [],
        "indikator.uraian": [("RAK530.baris", "kegiatan]")],
    }.items():
        found = told(form.replace("CONTENT", content))
        assert [one for one in found if one[0] == "RAK530.baris"] == expected, content


@each(
    ("column", "outcome"),
    [
        ("isi: indikator.kondisi_awal, bentuk: susun", "kolomnya kosong"),
        ("isi: indikator.kondisi_awal", "sama pada semua periode"),
        ("isi: '{{ indikator.kode }}', bentuk: susun", "sama pada semua periode"),
    ],
)
def test_what_comes_of_a_field_that_does_not_go_by_periods_is_said(column: str, outcome: str) -> None:
    text = f"judul: J\nkolom:\n  - {{periode: triwulan, {column}}}\n"
    layout, _ = load_fields(parse(text.encode(), "l.yaml"), Layout, CHILD_MODELS)
    assert layout is not None
    (found,) = check_layout(layout, with_widths=False)
    assert outcome in found.message()


@each(
    ("head", "expected"),
    [
        ("subjudul: tidak", ["tidak"]),
        ("tempat_tanggal: tidak", ["tidak"]),
        ("catatan: [tidak, Sumber]", ["tidak, Sumber]"]),
        ("penutup: ya", ["ya"]),
        ("halaman: {nomor_halaman: ya}", ["ya}"]),
        ("nomor_kolom: tidak\nkop: tidak\npengesahan: tidak\nhalaman: {nomor_halaman: tidak}", []),
        ("subjudul: Tidak untuk umum\nbaris_penutup: [{judul: Lengkap, isi: ya, dari: x}]", []),
    ],
)
def test_a_text_that_reads_like_a_switch_is_told_where_it_would_be_printed(head: str, expected: list[str]) -> None:
    columns = "kolom:\n  - {judul: Ya, isi: indikator.iku, tanda: ya, kosong: tidak, nama: x, nomor: tidak}\n"
    columns += "  - {judul: I, isi: indikator.uraian}\n"
    found = told(f"judul: J\n{head}\n{columns}")
    assert [text for key, text in found if key == "RAK532.tulisan"] == expected
    with_number = told(f"judul: J\n{columns.replace('nomor: tidak', 'nomor: ya')}")
    assert with_number == [("RAK532.tulisan", "ya}")]
