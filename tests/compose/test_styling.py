"""Where cells stand by what they hold, and bullets before the paragraphs of a cell."""

from __future__ import annotations

from rakgen.document.document import Cell, Section
from tests.support.forms import RENCANA, printed_rows, section_of

FREE = "{T1: '10', T3: Rapat koordinasi}"
PLAN = RENCANA.replace('{T1: "10", T3: "30"}', FREE)
LONG = RENCANA.replace(
    "aksi: [{uraian: Rapat, jadwal: T1}, {uraian: Laporan, jadwal: T2}]",
    "aksi: [" + ", ".join(f"A{number}" for number in range(1, 12)) + "]",
)


def cells(printed: Section, row: int) -> list[Cell]:
    return [cell for cell in printed.grids[0].body_rows[row].cells if cell is not None]


def test_texts_stand_at_the_left_ticks_and_values_in_the_middle_and_the_layout_wins() -> None:
    columns = """\
kolom:
  - {judul: A, periode: triwulan, hanya: T1-T3, isi: indikator.tambahan.progres}
  - {judul: B, periode: triwulan, hanya: T1, isi: kegiatan.aksi}
  - {judul: C, periode: triwulan, hanya: T1, isi: kegiatan.jadwal}
  - {judul: D, periode: triwulan, hanya: T1, isi: kegiatan.jadwal, rata: kiri}
  - {judul: E, periode: triwulan, hanya: T1, isi: indikator.target_periode, rata: kiri}
  - {judul: F, periode: triwulan, hanya: T1, isi: kegiatan.aksi, rata: kanan}
  - {judul: G, hitung: jumlah, dari: kegiatan.anggaran}
  - {judul: H, hitung: jumlah, dari: kegiatan.anggaran, rata: kiri}
  - {judul: I, isi: indikator.target}
"""
    printed = section_of(columns, PLAN)
    aligned = [(cell.text, cell.align) for cell in cells(printed, 0)]
    assert aligned == [
        ("10", "tengah"), ("", "tengah"), ("Rapat koordinasi", "kiri"), ("Rapat", "kiri"), ("✓", "tengah"),
        ("✓", "kiri"), ("20%", "kiri"), ("Rapat", "kanan"), ("100.000.000", "tengah"), ("100.000.000", "kiri"),
        ("80%", "kiri"),
    ]  # fmt: skip
    columns_of = [column.align for column in printed.grids[0].columns]
    assert columns_of == ["tengah"] * 3 + ["kiri", "tengah", "kiri", "kiri", "kanan", "kiri", "kiri", "kiri"]


def test_totals_stand_where_the_cells_above_them_do() -> None:
    columns = """\
jumlah: {judul: JUMLAH, sub: [{tingkat: sasaran, judul: "Jumlah {{ uraian }}"}]}
baris_penutup: [{judul: Rata-rata, hitung: rata-rata, dari: c}]
kolom:
  - {judul: A, isi: sasaran.uraian}
  - {judul: B, isi: kegiatan.anggaran, nama: b, jumlah: ya}
  - {judul: C, hitung: b / 2, nama: c, jumlah: ya}
  - {judul: D, hitung: jumlah, dari: kegiatan.anggaran, rata: kanan, jumlah: ya}
  - {judul: E, periode: triwulan, hanya: T1, isi: kegiatan.anggaran_periode, jumlah: ya}
"""
    body = section_of(columns, PLAN).grids[0].body_rows
    rows = [[cell.align for cell in row.cells[1:] if cell] for row in body if row.cells[1]]
    assert len(rows) >= 4 and {tuple(row) for row in rows} == {("kiri", "tengah", "kanan", "tengah")}


def test_a_bullet_stands_before_each_paragraph_and_numbers_count_those_of_the_cell() -> None:
    columns = """\
kolom:
  - {judul: A, isi: kegiatan.aksi, butir: "-"}
  - {judul: B, isi: kegiatan.aksi, butir: "({a})"}
  - {judul: C, isi: [kegiatan.uraian, {isi: kegiatan.aksi, butir: "{I}."}]}
  - {judul: D, isi: [kegiatan.uraian, kegiatan.aksi], butir: "{n}."}
  - {judul: E, isi: [kegiatan.uraian, {isi: kegiatan.aksi, butir: "-"}], butir: "{n}."}
  - {judul: F, isi: indikator.target_periode, periode: triwulan, hanya: T1-T2, bentuk: susun, butir: "{n})"}
  - {judul: G, isi: kegiatan.pelaksana, butir: "•"}
"""
    assert printed_rows(columns)[1] == (
        "- Rapat/- Laporan|(a) Rapat/(b) Laporan|K1/I. Rapat/II. Laporan|1. K1/2. Rapat/3. Laporan"
        "|1. K1/- Rapat/- Laporan|1) T1 = 20%/2) T2 = 40%|• Sub Bagian Hukum"
    )


def test_an_empty_paragraph_has_no_bullet_but_is_counted() -> None:
    plan = RENCANA.replace("{uraian: O1, target: 2 dokumen}", "{uraian: O1}")
    columns = 'kolom: [{judul: A, isi: kegiatan.target_keluaran, butir: "{n}."}]\n'
    assert printed_rows(columns, plan)[1] == "/2. 1 laporan"


def test_what_stands_around_a_list_stands_at_what_it_says() -> None:
    column = "{isi: kegiatan.target_keluaran, awalan: '(', akhiran: ')'}"
    for old, printed in (
        ("{uraian: O1, target: 2 dokumen}", "K1//(1 laporan)"),
        ("target: 1 laporan", "K1/(2 dokumen)/"),
    ):
        plan = RENCANA.replace(old, "{uraian: O1}" if old.startswith("{") else "keterangan: x")
        assert printed_rows(f"kolom: [{{judul: A, isi: [kegiatan.uraian, {column}]}}]\n", plan)[1] == printed


def test_a_stroke_alone_has_no_bullet() -> None:
    plan = RENCANA.replace("uraian: K1", 'uraian: K1\n                keterangan: "-"')
    assert printed_rows('kolom: [{judul: A, isi: kegiatan.keterangan, butir: "{n}."}]\n', plan)[1] == "-"


def test_lines_of_one_text_are_paragraphs_where_bullets_part_them() -> None:
    plan = RENCANA.replace("uraian: K1", 'uraian: "Satu\\nDua"')
    assert printed_rows('kolom: [{judul: A, isi: kegiatan.uraian, butir: "{n}."}]\n', plan)[1] == "1. Satu/2. Dua"
    assert len(cells(section_of("kolom: [{judul: A, isi: kegiatan.uraian}]\n", plan), 0)[0].lines) == 1


def test_units_behind_bullets_are_still_known_by_name() -> None:
    lines = cells(section_of('kolom: [{judul: A, isi: kegiatan.pelaksana, butir: "-"}]\n'), 1)[0].lines
    assert [(line.bullet, line.text) for line in lines] == [("-", "Sub Bagian Hukum"), ("-", "Sub Bagian Data")]


def test_numbers_of_two_figures_are_written_out() -> None:
    text = cells(section_of('kolom: [{judul: A, isi: kegiatan.aksi, butir: "{i}."}]\n', LONG), 0)[0].text
    assert text.splitlines()[8:] == ["ix. A9", "x. A10", "xi. A11"]
