"""Forms made after real ones, whole: the grid as it is meant, and the same one in the Word file, the workbook and the
page.
"""

from __future__ import annotations

import pytest

from tests.support.forms import document_of, is_whole, row_text
from tests.support.renstra import RENSTRA
from tests.support.same_grids import assert_same_grids

MATRIX = """\
halaman: {kertas: A3}
nomor_kolom: "({n})"
jumlah: JUMLAH
kolom:
  - {judul: SASARAN, isi: sasaran.uraian}
  - {judul: INDIKATOR, isi: indikator.uraian}
  - {judul: AWAL, isi: indikator.kondisi_awal, kosong: "-"}
  - judul: TARGET DAN PAGU
    periode: tahun
    hanya: 2025-2027
    kolom:
      - {judul: K, isi: indikator.target_tahun, kosong: "-"}
      - {judul: R, isi: indikator.tambahan.realisasi}
      - {judul: "%", hitung: persen, dari: [indikator.tambahan.realisasi, indikator.target_tahun]}
      - {judul: Rp, hitung: jumlah, dari: kegiatan.anggaran_periode, per: indikator, jumlah: ya}
  - {judul: AKHIR, isi: indikator.kondisi_akhir, kosong: "-"}
  - {judul: PAGU, hitung: jumlah, dari: kegiatan.anggaran_periode, per: indikator, jumlah: ya}
"""
MATRIX_ROWS = """\
SASARAN|INDIKATOR|AWAL|TARGET DAN PAGU||||||||||||AKHIR|PAGU
|||2025||||2026||||2027|||||
|||K|R|%|Rp|K|R|%|Rp|K|R|%|Rp||
(1)|(2)|(3)|(4)|(5)|(6)|(7)|(8)|(9)|(10)|(11)|(12)|(13)|(14)|(15)|(16)|(17)
S1|I1|55%|60%|45%|75%|40.000.000|65%|65%|100%|60.000.000|70%||||80%|100.000.000
|I2|-|-||||-||||-||||-|
JUMLAH||||||40.000.000||||60.000.000||||||100.000.000
"""
SCHEDULE = """\
kolom:
  - {judul: KEGIATAN, isi: kegiatan.uraian}
  - {judul: TAHUN PELAKSANAAN, periode: tahun, isi: kegiatan.jadwal}
  - {judul: PAGU, periode: tahun, isi: "Rp {{ kegiatan.anggaran_periode }}", bentuk: susun, kosong: "-"}
  - {judul: JADWAL, isi: kegiatan.jadwal}
"""
SCHEDULE_ROWS = """\
KEGIATAN|TAHUN PELAKSANAAN||||PAGU|JADWAL
|2025|2026|2027|2029||
K1|✓|✓|||2025 = Rp 40.000.000/2026 = Rp 60.000.000/2027 = -/2029 = -|2025-2026
K2||✓||✓|2025 = -/2026 = -/2027 = -/2029 = -|2026, 2029
K3|||✓||2025 = -/2026 = -/2027 = -/2029 = -|2027
"""


@pytest.mark.slow
@pytest.mark.parametrize(("form", "rows"), [(MATRIX, MATRIX_ROWS), (SCHEDULE, SCHEDULE_ROWS)])
def test_a_form_is_the_same_grid_in_every_format(form: str, rows: str) -> None:
    document = document_of(form, RENSTRA)
    (grid,) = document.sections[0].grids
    assert [row_text(row) for row in grid.matrix()] == rows.splitlines() and is_whole(grid)
    assert_same_grids(document)
