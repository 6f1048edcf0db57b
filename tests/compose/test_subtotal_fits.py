"""A subtotal that parts what one cell counts says another figure than this, which is told."""

from __future__ import annotations

from rakgen.compose.fits import check_fits
from tests.support.each import each
from tests.support.figures import FIGURES
from tests.support.forms import layout, rencana

COLUMNS = """\
  - {judul: I, isi: indikator.uraian}
  - {judul: P, isi: program.uraian}
  - {judul: K, isi: kegiatan.uraian}
  - {judul: X, isi: kegiatan.anggaran, nama: x}
  - {judul: Y, isi: kegiatan.tambahan.serapan, nama: y}
"""
SUBTOTALS = "jumlah: {judul: J, sub: [{tingkat: program, judul: 'Jml {{ uraian }}'}]}\n"
BUDGETS = "dari: [kegiatan.anggaran, kegiatan.tambahan.serapan]"
SHARES = "dari: [kegiatan.tambahan.serapan, kegiatan.anggaran]"
SECOND = """\
              - uraian: K9
                jadwal: T1
                pelaksana: hukum
                program: b
                anggaran: 8
                tambahan: {serapan: 2}
"""
PLAN = FIGURES.replace("{tata: Program Tata Kelola}", "{tata: A, b: B}").replace(
    "          - uraian: I2\n", f"{SECOND}          - uraian: I2\n"
)
"""I1 has kegiatan of two programmes, I2 of one."""


@each(
    ("column", "said"),
    [
        ("hitung: 'jumlah', dari: kegiatan.anggaran", ("100.000.008", "100.000.000")),
        ("hitung: rata-rata, dari: kegiatan.anggaran", ("50.000.004", "100.000.000")),
        (f"hitung: selisih, {BUDGETS}", ("60.000.006", "60.000.000")),
        (f"hitung: persen, {SHARES}", ("40%", "25%")),
        ("hitung: 'y / x'", ("0,4", "0,25")),
        ("isi: indikator.tambahan.nilai", None),  # stands once, in the first part
        ("hitung: 'jumlah', dari: indikator.tambahan.nilai, per: indikator", None),
    ],
)
def test_a_subtotal_within_a_cell_that_is_another_figure_is_told(column: str, said: tuple[str, str] | None) -> None:
    of_one = PLAN.replace("program: b", "program: tata")
    for above, plan in ((", per: indikator", PLAN), (", per: program", PLAN), (", per: indikator", of_one)):
        written = f"{column}{above}" if said is not None else column
        form = layout(f"{SUBTOTALS}kolom:\n{COLUMNS}  - {{judul: F, {written}, jumlah: ya}}\n")
        loaded = rencana(plan)
        found = [one for one in check_fits(loaded, loaded.rak[0], form, "p.yaml") if one.key == "RAK517.subjumlah"]
        is_parted = said is not None and above == ", per: indikator" and plan is PLAN
        assert [(one.values["sel"], one.values["nilai"]) for one in found] == [said] * is_parted
