"""Cells on and beside the row of a programme: what stands above it spans it, its budget stands once in a table."""

from __future__ import annotations

from pathlib import Path

import pytest

from rakgen.compose import cells
from rakgen.document.document import Mark
from tests.support.each import each
from tests.support.figures import FIGURES
from tests.support.forms import RENCANA, printed_rows
from tests.support.plans import EXAMPLES, REFERENCE, compile_plan

COLUMNS = """\
jumlah: JUMLAH
kolom:
  - {judul: I, isi: indikator.uraian}
  - {judul: T, periode: triwulan, isi: indikator.target_periode}
  - {judul: R, isi: indikator.tambahan.nilai}
  - {judul: S, isi: indikator.tambahan.realisasi, periode: triwulan, bentuk: susun}
  - {judul: K, isi: kegiatan.uraian}
  - {judul: A, isi: kegiatan.anggaran, jumlah: ya}
  - {judul: J, periode: triwulan, isi: kegiatan.jadwal}
"""


@pytest.mark.parametrize(
    ("program_row", "budget"), [("ya", "150.000.000"), ("{anggaran: tidak}", ""), ("{anggaran: ya}", "150.000.000")]
)
def test_the_row_of_a_programme_takes_nothing_from_what_stands_above(program_row: str, budget: str) -> None:
    assert printed_rows(f"baris_program: {program_row}\n{COLUMNS}", FIGURES)[2:] == [
        f"I1|2|2|2|2|70|T1 = 2/T2 = 2/T3 = 2/T4 = 1|Program Tata Kelola|{budget}||||",
        "|||||||K1|100.000.000|✓|✓|✓|✓",
        "I2|20%|40%||80%|80,5|T1 = 20%/T2 = 36%|Program Tata Kelola|||||",
        "|||||||K2|50.000.000||||✓",
        "JUMLAH||||||||150.000.000||||",
    ]


def test_the_row_of_a_programme_stays_one_where_rows_are_periods() -> None:
    layout = """\
baris_program: ya
baris_periode: triwulan
kolom:
  - {judul: I, isi: indikator.uraian}
  - {judul: N, isi: sasaran.uraian}
  - {judul: K, isi: kegiatan.uraian}
  - {judul: P, isi: periode}
  - {judul: T, isi: indikator.target_periode}
  - {judul: A, isi: kegiatan.anggaran_periode}
"""
    assert printed_rows(layout, FIGURES)[1:] == [
        "I1|S1|Program Tata Kelola|||",
        "||K1|T1|2|10.000.000",
        "|||T2|2|30.000.000",
        "|||T3|2|40.000.000",
        "|||T4|2|20.000.000",
        "I2||Program Tata Kelola|||",
        "||K2|T1|20%|",
        "|||T2|40%|",
        "|||T3||",
        "|||T4|80%|",
    ]


def test_a_free_field_of_one_text_stands_once_where_rows_are_periods() -> None:
    layout = """\
baris_program: ya
baris_periode: triwulan
kolom:
  - {judul: I, isi: indikator.uraian}
  - {judul: N, isi: indikator.tambahan.nilai}
  - {judul: R, isi: indikator.tambahan.realisasi}
  - {judul: K, isi: kegiatan.uraian}
  - {judul: S, isi: kegiatan.tambahan.serapan}
"""
    assert printed_rows(layout, FIGURES)[1:] == [
        "I1|70||Program Tata Kelola|",
        "||2|K1|40.000.000",
        "||2||",
        "||2||",
        "||1||",
        "I2|80,5||Program Tata Kelola|",
        "||20%|K2|10.000.000",
        "||36%||",
        "||||",
        "||||",
    ]


def test_the_budget_of_a_programme_stands_once_in_its_own_column() -> None:
    layout = """\
jumlah: {judul: JUMLAH, sub: [{tingkat: sasaran, judul: SUB}]}
kolom:
  - {judul: S, isi: sasaran.uraian}
  - {judul: K, isi: kegiatan.uraian}
  - {judul: P, isi: program.uraian}
  - {judul: A, isi: program.anggaran, jumlah: ya, kosong: "-"}
"""
    assert printed_rows(layout, RENCANA)[1:] == [
        "S1|K1|Program Tata Kelola|300.000.000",
        "|K2||",
        "|K3|Program Dukungan|25.000.000",
        "SUB|||325.000.000",
        "S2|K1|Program Tata Kelola|",
        "SUB|||",
        "JUMLAH|||325.000.000",
    ]


@pytest.mark.parametrize(
    ("aksi", "expected"),
    [
        ("[Rapat, {uraian: Lapor, jadwal: T2}]", "Rapat|Rapat/Lapor||"),
        ("[Rapat, Sidang]", "Rapat/Sidang|Rapat/Sidang||"),
        ("[{uraian: Lapor, jadwal: T4}]", "|||Lapor"),
    ],
)
def test_an_aksi_without_jadwal_stands_where_its_kegiatan_does(aksi: str, expected: str) -> None:
    plan = RENCANA.replace("[{uraian: Rapat, jadwal: T1}, {uraian: Laporan, jadwal: T2}]", aksi)
    rows = printed_rows("kolom: [{judul: A, periode: triwulan, isi: kegiatan.aksi}]\n", plan)
    assert rows[2] == expected


def test_how_ticks_look_is_worked_out_once_for_a_column(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[bool] = []

    def mark(sign: str | None, shaded: bool) -> Mark:
        asked.append(shaded)
        return Mark(sign or "x", shaded)

    monkeypatch.setattr(cells, "mark", mark)
    columns = "[{judul: T, isi: kegiatan.uraian}, {judul: J, periode: triwulan, isi: kegiatan.jadwal}]"
    assert printed_rows(f"kolom: {columns}\n", FIGURES)[2:] == ["K1|x|x|x|x", "K2||||x"]
    assert len(asked) == 4


@each("path", [REFERENCE, *EXAMPLES])
def test_each_place_of_a_table_has_a_cell_of_its_own_by_which_others_know_what_is_merged(path: Path) -> None:
    grids = [grid for section in compile_plan(path).sections for grid in section.grids]
    cells = [cell for grid in grids for row in grid.body_rows for cell in row.cells if cell is not None]
    assert len({id(cell) for cell in cells}) == len(cells)
