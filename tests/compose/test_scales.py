"""Columns that print words for their numbers."""

from __future__ import annotations

from rakgen.compose.fits import check_fits
from tests.support.forms import RENCANA, is_whole, layout, printed_rows, rencana, section_of

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


def test_what_is_no_number_is_printed_as_it_is_and_told() -> None:
    form = "kolom:\n  - {judul: A, isi: indikator.target, skala: [{'>': 7, teks: Tinggi}, {teks: Rendah}]}\n"
    assert printed_rows(form)[1:] == ["Tinggi", "B", "Rendah"]
    plan = rencana()
    (finding,) = check_fits(plan, plan.rak[0], layout(form), "p.yaml")
    assert (finding.key, finding.values["nilai"], finding.related) == ("RAK524.teks", "B", ())
    assert finding.span is not None and RENCANA.splitlines()[finding.span.line - 1].strip() == "target: B"
