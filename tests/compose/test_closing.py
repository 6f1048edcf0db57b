"""Closing rows: sums and means of what columns print, words for them, and texts, at the very end of a table."""

from __future__ import annotations

from rakgen.compose.fits import check_fits
from rakgen.document.pages import paginate
from tests.support.each import each
from tests.support.forms import RENCANA, is_whole, layout, printed_rows, rencana, section_of

PLAN = """\
versi: 1
instansi: Kantor Contoh
tahun: 2021
rak:
  - kode: a
    sasaran:
      - uraian: S
        indikator:
          - {uraian: I1, target: 80%, kondisi_awal: "8", kondisi_akhir: "9"}
          - {uraian: I2, target: 91,25%, kondisi_awal: "7", kondisi_akhir: "6"}
          - {uraian: I3, target: 90,1%}
"""
TEMPLATE = """\
baris_penutup:
  - {row}
kolom:
  - {{judul: NO, isi: nomor, per: baris}}
  - {{judul: I, isi: indikator.uraian}}
  - {{judul: T, isi: indikator.target, nama: t, kosong: "-"}}
  - {{judul: A, isi: indikator.kondisi_awal, nama: a}}
  - {{judul: B, isi: indikator.kondisi_akhir, nama: b}}
  - {{judul: C, hitung: a / b * 100, nama: c, desimal: 2, satuan: poin}}
  - {{judul: D, hitung: selisih, dari: [indikator.kondisi_akhir, indikator.kondisi_awal], nama: d}}
  - {{judul: E, isi: indikator.tambahan.x, nama: e, kosong: "-"}}
"""
SCALE = "skala: [{'>=': 87.12, teks: Baik}, {teks: Kurang}]"


@each(
    ("row", "printed"),
    [
        ("{judul: Rata-rata, hitung: rata-rata, dari: t}", "Rata-rata||87,12%|||||"),  # 87,1166...
        ("{judul: R, hitung: rata-rata, dari: t, desimal: 1}", "R||87,1%|||||"),
        ("{judul: R, hitung: rata-rata, dari: t, desimal: 0}", "R||87%|||||"),
        ("{judul: J, hitung: jumlah, dari: t}", "J||261,35%|||||"),
        ("{judul: R, hitung: rata-rata, dari: a}", "R|||7,50||||"),
        ("{judul: R, hitung: rata-rata, dari: a, desimal: 0}", "R|||8||||"),  # half up
        ("{judul: J, hitung: jumlah, dari: b}", "J||||15|||"),
        ("{judul: R, hitung: rata-rata, dari: c}", "R|||||102,78 poin||"),  # of 88,89 and 116,67
        ("{judul: J, hitung: jumlah, dari: c, desimal: 1}", "J|||||205,6 poin||"),
        ("{judul: R, hitung: rata-rata, dari: d}", "R||||||0|"),
        ("{judul: R, hitung: rata-rata, dari: e}", "R|||||||-"),
        (f"{{judul: P, hitung: rata-rata, dari: t, {SCALE}}}", "P||Baik|||||"),
        (f"{{judul: P, hitung: rata-rata, dari: t, desimal: 1, {SCALE}}}", "P||Kurang|||||"),
        ("{hitung: jumlah, dari: a}", "|||15||||"),
        ('"Catatan: {{ instansi }} {{ tahun }}"', "Catatan: Kantor Contoh 2021|||||||"),
        ("{judul: 'Unit {{ tahun }}', isi: '{{ instansi | upper }}'}", "Unit 2021|||||||KANTOR CONTOH"),
        ("{judul: Unit, isi: X, dari: t}", "Unit||X|||||"),
        ("{isi: X, dari: t}", "||X|||||"),
    ],
)
def test_a_row_prints_its_figure_beneath_its_column(row: str, printed: str) -> None:
    form = TEMPLATE.format(row=row)
    assert printed_rows(form, PLAN)[-1] == printed
    assert is_whole(section_of(form, PLAN).grids[0])


@each(
    ("column", "total", "mean"),
    [
        ("hitung: persen, dari: [kegiatan.anggaran, program.anggaran], per: kegiatan", "53,85%", "50%"),
        ("hitung: a / p * 100, satuan: '%'", "53,85%", "50%"),
        ("hitung: a / 1000000", "175", "58,33"),
    ],
)
def test_percentages_are_closed_by_that_of_the_sums(column: str, total: str, mean: str) -> None:
    """The sum of the shares of several budgets was none of the sum, and one over amounts had lost its sign."""
    form = "kolom:\n  - {judul: K, isi: kegiatan.uraian}\n  - {judul: A, isi: kegiatan.anggaran, nama: a}\n"
    form += "  - {judul: P, isi: program.anggaran, nama: p}\n  - {judul: F, nama: f, X}\n".replace("X", column)
    rows = "baris_penutup: [{judul: J, hitung: jumlah, dari: f}, {judul: R, hitung: rata-rata, dari: f}]\n"
    assert [row.split("|")[-1] for row in printed_rows(rows + form)[-2:]] == [total, mean]


ROWS = """\
jumlah: JUMLAH
baris_penutup: [{judul: R, hitung: rata-rata, dari: a}, {judul: S, isi: X, dari: a}, Y]
"""
K, P = "{judul: K, isi: kegiatan.uraian}", "{judul: P, isi: kegiatan.lokasi}"
ANGGARAN = "{judul: A, isi: kegiatan.anggaran, nama: a, jumlah: ya}"


def test_a_kegiatan_counts_once_and_rows_stay_with_those_above_them() -> None:
    form = ROWS + f"kolom: [{K}, {ANGGARAN}]\n"
    assert printed_rows(form)[1:] == [
        "K1|100.000.000", "K2|50.000.000", "K3|25.000.000", "K1|100.000.000", "JUMLAH|175.000.000",
        "R|58.333.333,33", "S|X", "Y|",
    ]  # fmt: skip
    rows = section_of(form).grids[0].body_rows
    assert [row.keep for row in rows] == [False, False, False, True, True, True, True, False]
    many = RENCANA.replace("{rujukan: k1}", "{rujukan: k1}" + "\n              - {uraian: K, anggaran: 1}" * 200)
    pages = paginate(section_of(form, many)).grids[0].body_rows
    begin = max(number for number, row in enumerate(pages) if row.new_page)
    assert "JUMLAH" in [row.cells[0].text for row in pages[begin + 1 :] if row.cells[0]]


def test_each_period_has_its_own_figure_and_other_units_are_told() -> None:
    form = (
        "baris_penutup: [{judul: R, hitung: rata-rata, dari: t}]\n"
        "kolom: [{judul: I, isi: indikator.uraian}, "
        '{judul: T, isi: indikator.target_periode, periode: semester, nama: t, kosong: "-"}]\n'
    )
    plan = RENCANA.replace('{T1: "1", T2: "1", T3: "1", T4: "2"}', '{T1: "10%", T2: "10%", T3: "30%", T4: "40%"}')
    plan = plan.replace('target: "5"', "target: 90%")
    assert printed_rows(form, plan)[-1] == "R|30%|75%"
    assert printed_rows(form)[-1] == "R|-|-"
    told = check_fits(rencana(RENCANA), rencana(RENCANA).rak[0], layout(form), "p.yaml")
    assert any(one.key == "RAK517" and "atau baris penutupnya" in one.hint("id") for one in told)


@each("column", ("hitung: t * 2", "hitung: jumlah, dari: indikator.kondisi_awal", "isi: indikator.kondisi_awal"))
def test_figures_of_different_units_are_counted_nowhere(column: str) -> None:
    plan = PLAN.replace("target: 91,25%", "target: 5 unit")
    form = (
        "baris_penutup: [{judul: R, hitung: rata-rata, dari: k}, {judul: J, hitung: jumlah, dari: k}]\n"
        f"kolom: [{{judul: T, isi: indikator.target, nama: t}}, {{judul: K, {column}, nama: k, kosong: '-'}}]\n"
    )
    assert printed_rows(form, plan)[-2:] == ["R|-", "J|-"]
    found = check_fits(rencana(plan), rencana(plan).rak[0], layout(form), "p.yaml")
    assert [one.key for one in found] == ["RAK517"]


def test_an_outline_counts_the_level_of_its_totals() -> None:
    form = """\
baris_tingkat: [indikator, kegiatan]
jumlah: {tingkat: kegiatan}
baris_penutup: [{judul: R, hitung: rata-rata, dari: a, desimal: 0}]
kolom:
  - {judul: U, isi: {indikator: indikator.uraian, kegiatan: kegiatan.uraian}}
  - {judul: A, isi: {kegiatan: kegiatan.anggaran}, nama: a}
"""
    assert printed_rows(form)[-1] == "R|58.333.333"


@each(
    ("columns", "printed"),
    [
        (f"[{ANGGARAN}, {K}, {P}]", "175.000.000|JUMLAH|"),
        (f"[{ANGGARAN}, {K}, {ANGGARAN.replace('nama: a, ', '')}]", "175.000.000|JUMLAH|175.000.000"),
        (f"[{K}, {ANGGARAN}, {P}]", "JUMLAH|175.000.000|"),
    ],
)
def test_a_total_keeps_its_label_wherever_its_figures_stand(columns: str, printed: str) -> None:
    form = f"jumlah: JUMLAH\nkolom: {columns}\n"
    assert printed_rows(form)[-1] == printed
    assert is_whole(section_of(form).grids[0])
