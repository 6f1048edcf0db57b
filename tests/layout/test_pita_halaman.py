"""Bands and totals over page breaks: a page never begins below a band it does not show, nor with a total alone."""

from __future__ import annotations

import pytest

from rakgen.layout.document import Grid
from rakgen.layout.pages import LANJUTAN, paginate
from rakgen.layout.susun import susun_bagian
from rakgen.writers.docx import write_docx
from tests.support.bentuk import layout, rencana

BENTUK = """\
baris_kelompok:
  - {tingkat: sasaran, isi: "Sasaran {{ uraian }}"}
  - {tingkat: indikator}
jumlah: {judul: JUMLAH, sub: [{tingkat: indikator, judul: Subjumlah}]}
kolom:
  - {judul: "NO", isi: nomor, per: kegiatan, ulang: indikator}
  - {judul: KEGIATAN, isi: kegiatan.uraian}
  - {judul: ANGGARAN, isi: kegiatan.anggaran, jumlah: ya}
"""


def plan(ukuran: list[list[int]]) -> str:
    baris = ["versi: 1", "instansi: K", "tahun: 2021", "rak:", "  - kode: a", "    sasaran:"]
    for s, banyak in enumerate(ukuran):
        baris += [f"      - uraian: S{s}", "        indikator:"]
        for i, n in enumerate(banyak):
            baris += [f"          - uraian: I{s}{i}", "            kegiatan:"]
            for k in range(n):
                baris += [f"              - uraian: K{s}{i}{k} {'kata ' * (k % 7)}", "                anggaran: 1.000"]
    return "\n".join(baris) + "\n"


@pytest.mark.parametrize("ukuran", [[[3, 90], [2, 2]], [[1] * 60], [[150]], [[2, 3, 4]] * 12])
def test_every_piece_begins_with_its_bands(ukuran: list[list[int]]) -> None:
    isi = rencana(plan(ukuran))
    asal = susun_bagian(isi, isi.rak[0], layout(BENTUK))
    section = paginate(asal)
    grid = section.grids[0]
    rows = grid.body_rows
    starts = [0, *(n for n in range(1, len(rows)) if not rows[n - 1].keep)]
    assert len(starts) > 1
    for start in starts:
        assert [row.band for row in rows[start : start + 2]] == [1, 2], rows[start]
    sasaran = [row.cells[0].text for row in rows if row.band == 1 and row.cells[0]]
    assert {teks.split("\n")[0] for teks in sasaran} == {f"Sasaran S{n}" for n in range(len(ukuran))}
    again = [teks for teks in sasaran if LANJUTAN in teks]
    assert len(sasaran) == len(ukuran) + len(again)
    printed = [row for row in rows if not any(cell and LANJUTAN in cell.text for cell in row.cells)]
    assert [[cell and cell.text for cell in row.cells] for row in printed] == [
        [cell and cell.text for cell in row.cells] for row in asal.grids[0].body_rows
    ]
    assert not any(_total(grid, start) for start in starts)


def _total(grid: Grid, row: int) -> bool:
    cell = grid.body_rows[row].cells[0]
    return cell is not None and cell.role == "total"


def test_such_a_grid_is_a_sound_word_table() -> None:
    from rakgen.layout.susun import susun_dokumen
    from tests.support import docx_reader

    isi = rencana(plan([[3, 90], [2, 2]]))
    data = write_docx(susun_dokumen(isi, [(isi.rak[0], layout(BENTUK))]))
    table = docx_reader.tables(data)[0]
    assert {len(row) for row in table} == {3}
    assert sum(row[0].startswith("Sasaran") for row in table) > 2
