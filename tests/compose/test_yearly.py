"""Totals of rows of periods: what their cells come to, or nothing, which is told."""

from __future__ import annotations

from rakgen.compose.fits import check_fits
from tests.support.each import each
from tests.support.figures import FIGURES
from tests.support.forms import RENCANA, layout, printed_rows, rencana

PLAN = FIGURES.replace("target: 80%", "target: 8 dokumen").replace(
    "target_periode: {T1: 20%, T2: 40%, T4: 80%}\n            kumulatif: ya",
    'target_periode: {T1: "2", T2: "2", T4: "4"}\n            kumulatif: tidak',
)
COLUMNS = """\
kolom:
  - {judul: I, isi: indikator.uraian}
  - {judul: P, isi: periode}
  - {judul: T, isi: indikator.target, nama: t}
  - {judul: K, isi: indikator.target_periode, nama: k}
"""


@each(
    ("column", "total", "told"),
    [
        ("hitung: k * 2", "32", False),
        ("hitung: k / 3", "5,34", False),
        ("hitung: t * 2", "32", False),  # of the year: printed once
        ("hitung: t - k", "", True),  # the target of the year counts in each of its quarters
        ("hitung: selisih, dari: [indikator.target, indikator.target_periode]", "", True),
        ("hitung: k + 1", "", True),
        ("hitung: k * k", "", True),
        ("hitung: k / t * 100", "100", False),  # a ratio is that of the totals
        ("hitung: jumlah, dari: indikator.target_periode", "16", False),
    ],
)
def test_a_total_of_rows_of_periods_is_what_their_cells_come_to(column: str, total: str, told: bool) -> None:
    form = f"baris_periode: triwulan\njumlah: J\n{COLUMNS}  - {{judul: F, {column}, nama: f, jumlah: ya}}\n"
    plan = rencana(PLAN)
    found = [one for one in check_fits(plan, plan.rak[0], layout(form), "p.yaml") if one.key == "RAK517.baris"]
    assert printed_rows(form, PLAN)[-1].split("|")[-1] == total
    assert [one.span and one.span.line for one in found] == ([9] if told else [])
    closing = form.replace("jumlah: J\n", "baris_penutup: [{judul: J, hitung: jumlah, dari: f}]\n").replace(
        ", jumlah: ya", ""
    )
    assert (printed_rows(closing, PLAN)[-1].split("|")[-1] == "") is told
    assert [one.key for one in check_fits(plan, plan.rak[0], layout(closing), "p.yaml")].count("RAK517.baris") == told
    mean = closing.replace("hitung: jumlah, dari: f", "hitung: rata-rata, dari: f")
    assert "RAK517.baris" not in [one.key for one in check_fits(plan, plan.rak[0], layout(mean), "p.yaml")]


@each(
    ("before", "columns", "told"),
    [
        ("jumlah: J", "{isi: indikator.target_tahun, jumlah: ya}", True),
        ("jumlah: J", "{isi: indikator.target_tahun, nama: v}, {hitung: v * 2, jumlah: ya}", True),
        ("baris_penutup: [{hitung: jumlah, dari: v}]", "{isi: indikator.target_tahun, nama: v}", True),
        ("baris_penutup: [{hitung: rata-rata, dari: v}]", "{isi: indikator.target_tahun, nama: v}", False),
        ("jumlah: J", "{isi: indikator.target_tahun}, {isi: indikator.kondisi_akhir, jumlah: ya}", False),
    ],
)
def test_a_total_of_targets_on_rows_of_years_is_told(before: str, columns: str, told: bool) -> None:
    rows = "baris_periode: {periode: tahun, hanya: 2021-2022}"
    form = f"{before}\n{rows}\nkolom: [{{isi: indikator.uraian}}, {columns}]\n"
    plan = rencana(RENCANA)
    keys = [one.key for one in check_fits(plan, plan.rak[0], layout(form), "p.yaml")]
    assert keys.count("RAK517.baris_tahun") == told
