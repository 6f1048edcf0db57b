"""Where a printed value stands in the plan: each cell leads to the text that it prints."""

from __future__ import annotations

from tests.support.each import each
from tests.support.forms import RENCANA, section_of


def typed_in_first_row(form: str) -> str:
    """What stands in the plan where the first cell of the body comes from."""
    grid = section_of(f"kolom:\n  - {form}\n  - {{judul: K, isi: kegiatan.uraian}}\n").grids[0]
    cell = grid.body_rows[0].cells[0]
    assert cell is not None and cell.origin is not None
    line = RENCANA.splitlines()[cell.origin.line - 1]
    return line[
        cell.origin.column - 1 : cell.origin.end_column - 1 if cell.origin.end_line == cell.origin.line else None
    ]


@each(
    ("form", "typed"),
    [
        ("{isi: [indikator.uraian, indikator.kode]}", "I1"),
        ("{isi: [indikator.target, indikator.tambahan.jenis]}", '{jenis: IKU, progres: {T1: "10", T3: "30"}}'),
        ('{isi: [kegiatan.uraian, "{{ nomor }}"]}', "K1"),
        ('{isi: "{{ sasaran.uraian }} {{ indikator.satuan }}"}', "S1"),
        ('{isi: "{{ indikator.target_periode }}", periode: triwulan, bentuk: susun}', "{T1: 20%, T2: 40%, T4: 80%}"),
        ("{isi: kegiatan.target_keluaran}", "[{uraian: O1, target: 2 dokumen}, {uraian: O2, target: 1 laporan}]"),
    ],
)
def test_a_cell_leads_to_the_text_that_it_prints(form: str, typed: str) -> None:
    assert typed_in_first_row(form) == typed


def test_a_subtotal_leads_to_its_item() -> None:
    form = """\
jumlah: {judul: TOTAL, sub: [{tingkat: sasaran, judul: "Jumlah {{ uraian }}"}]}
kolom: [{judul: S, isi: sasaran.uraian}, {judul: A, isi: kegiatan.anggaran, jumlah: ya}]
"""
    rows = section_of(form).grids[0].body_rows
    (label,) = [row.cells[0] for row in rows if row.cells[0] and row.cells[0].text == "Jumlah S2"]
    assert label.origin is not None and RENCANA.splitlines()[label.origin.line - 1].endswith("uraian: S2")
