"""An item excepts what a form finds in its values and in those below it, and nothing beside it."""

from __future__ import annotations

from rakgen.compose.excepted import not_excepted
from rakgen.compose.fits import check_fits
from tests.support.each import each
from tests.support.forms import layout, rencana

PLAN = """\
versi: 1
instansi: Dinas Uji
tahun: 2021
pelaksana: {a: Bidang A}
program:
  p1: {uraian: P1, kegiatan: [{uraian: KP, jadwal: T1, pelaksana: a, anggaran: 5.000}]}
rak:
  - kode: x
    sasaran:
      - uraian: S1
        indikator:
          - {uraian: I1, kode: 1.2.3, target: 1/4, kondisi_awal: '2', kegiatan: [{uraian: K1, jadwal: T1, pelaksana: a,
             anggaran: 1.000}]}
          - {uraian: I2, kode: 1.2.4, target: B, kondisi_awal: '2', kegiatan: [{uraian: K2, jadwal: T1, pelaksana: a,
             anggaran: 2.000}]}
"""
FORM = "kolom:\n  - {judul: T, isi: indikator.target, nama: t}\n  - {judul: A, isi: indikator.kondisi_awal, nama: a}\n"
FORMULA = f"{FORM}  - {{judul: F, hitung: t - a}}\n"
PERIODS = "kolom:\n  - {judul: A, periode: triwulan, isi: kegiatan.anggaran_periode}\n"
SCALE = "kolom:\n  - {judul: A, isi: indikator.target, skala: [{'>': 7, teks: Tinggi}, {teks: Rendah}]}\n"
CODES = "kolom:\n  - {judul: A, isi: indikator.kode.1}\n  - {judul: B, isi: indikator.kode.2}\n"
SUBTRACTED = "kolom:\n  - {judul: S, hitung: selisih, dari: [indikator.target, indikator.kondisi_awal]}\n"


@each(
    ("form", "code", "values"),
    [
        (FORMULA, "RAK526", ["1/4", "B"]),
        (SUBTRACTED, "RAK517", ["1/4", "B"]),
        (SCALE, "RAK524", ["1/4", "B"]),
        (CODES, "RAK520", ["1.2.3", "1.2.4"]),
        (PERIODS, "RAK507", [None, None]),
    ],
)
def test_an_item_excepts_its_own_values_and_those_below_it(form: str, code: str, values: list[str | None]) -> None:
    exception = f"pengecualian: {{{code}: memang}}"
    one, other, below = "{uraian: I1, ", "{uraian: I2, ", "{uraian: K1, "

    def told(plan: str) -> list[tuple[str | None, int]]:
        loaded = rencana(plan)
        found = check_fits(loaded, loaded.rak[0], layout(form), "p.yaml")
        kept = not_excepted(found, loaded, loaded.rak[0], "p.yaml")
        places = [
            (one.values.get("nilai"), span) for one in kept if one.code == code for span in (one.span, *one.related)
        ]
        return [(value, span.line if span else 0) for value, span in places]

    lines = {line for _, line in told(PLAN)}
    first, second = PLAN.replace(one, f"{one}{exception}, "), PLAN.replace(other, f"{other}{exception}, ")
    assert lines <= {12, 13, 14, 15} and lines
    assert {value for value, _ in told(first)} == {values[1]} and {line for _, line in told(first)} <= {14, 15}
    assert {value for value, _ in told(second)} == {values[0]} and {line for _, line in told(second)} <= {12, 13}
    assert told(PLAN.replace("uraian: S1", f"uraian: S1\n        {exception}")) == []
    assert told(PLAN.replace("kode: x", f"kode: x\n    {exception}")) == []
    if code != "RAK507":
        assert told(PLAN.replace(below, f"{below}{exception}, ")) == told(PLAN)
