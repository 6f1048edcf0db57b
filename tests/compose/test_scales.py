"""Columns that print words for their numbers."""

from __future__ import annotations

from tests.support.forms import RENCANA, is_whole, printed_rows, section_of

STEPS = '[{">=": 90, teks: Sangat Baik}, {">=": 75, teks: Baik}, {teks: Kurang}]'
PLAN = RENCANA.replace("target: B", "target: 90%").replace("T4: 80%}", "T4: 71,996%}")
FORM = f"""\
jumlah: JUMLAH
kolom:
  - {{judul: A, isi: indikator.uraian}}
  - {{judul: B, isi: indikator.target, skala: {STEPS}, kapital: ya}}
  - {{judul: C, periode: triwulan, isi: indikator.target_periode, skala: {STEPS}, kosong: "-"}}
  - {{judul: D, periode: semester, bentuk: susun, isi: indikator.target_periode, skala: {STEPS}}}
  - {{judul: E, hitung: persen, dari: [indikator.target_periode, indikator.target]}}
  - {{judul: F, hitung: persen, dari: [indikator.target_periode, indikator.target], skala: {STEPS}}}
  - {{judul: G, isi: program.anggaran, skala: [{{"<": 100.000.000, teks: kecil}}, {{teks: besar}}]}}
"""


def test_numbers_of_every_kind_become_words() -> None:
    assert printed_rows(FORM, PLAN)[2:] == [
        "I1|BAIK|Kurang|Kurang|-|Kurang|S1 = Kurang/S2 = Kurang|90%|Sangat Baik|besar",
        "I2|SANGAT BAIK|-|-|-|-||||kecil",
        "I3|KURANG|Kurang|Kurang|Kurang|Kurang|S1 = Kurang/S2 = Kurang|100%|Sangat Baik|",
        "JUMLAH|||||||||",
    ]
    assert is_whole(section_of(FORM, PLAN).grids[0])


def test_the_printed_figure_decides() -> None:
    form = FORM.replace("hitung: persen", "desimal: 2, hitung: persen")
    assert printed_rows(form, PLAN)[2].split("|")[7:9] == ["90,00%", "Sangat Baik"]
    form = FORM.replace("hitung: persen", "desimal: 3, hitung: persen")
    assert printed_rows(form, PLAN)[2].split("|")[7:9] == ["89,995%", "Baik"]


def test_the_total_of_a_percentage_has_its_word() -> None:
    form = f"""\
jumlah: JUMLAH
kolom:
  - {{judul: A, isi: sasaran.uraian}}
  - judul: B
    hitung: persen
    dari: [kegiatan.anggaran_periode, kegiatan.anggaran]
    per: sasaran
    jumlah: ya
    skala: {STEPS}
"""
    assert printed_rows(form)[1:] == ["S1|Kurang", "S2|Sangat Baik", "JUMLAH|Kurang"]


def test_numbers_of_years_become_words_in_columns_and_on_rows() -> None:
    column = f"periode: tahun, isi: indikator.target_tahun, skala: {STEPS}"
    plan = PLAN.replace('target_tahun: {2021: "5", 2022: "6"}', 'target_tahun: {2021: "74", 2022: 92%}')
    assert printed_rows(f"kolom:\n  - {{judul: I, isi: indikator.uraian}}\n  - {{judul: T, {column}}}\n", plan)[1:] == [
        "|2021|2022", "I1||", "I2||", "I3|Kurang|Sangat Baik"
    ]  # fmt: skip
    rows = "baris_periode: {periode: tahun, kosong: lewati}\nkolom:\n  - {judul: P, isi: periode}\n"
    rows += f"  - {{{column[15:]}}}\n"
    assert printed_rows(rows, plan)[-2:] == ["2021|Kurang", "2022|Sangat Baik"]
