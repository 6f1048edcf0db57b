"""A form as it meets a plan: years that the plan names become its columns and rows; a form that asks for nothing is
printed as it is.
"""

from __future__ import annotations

from rakgen.compose.bound import bound
from rakgen.compose.compose import compose_section
from tests.support.forms import RENCANA, layout, printed_rows, rencana, row_text
from tests.support.renstra import RENSTRA

TARGETS = "kolom:\n  - {judul: I, isi: indikator.uraian}\n  - {judul: T, periode: tahun, isi: indikator.target_tahun}\n"


def test_the_years_of_a_form_are_those_that_the_plan_names() -> None:
    assert printed_rows(TARGETS, RENSTRA) == [
        "I|T|||||",
        "|2025|2026|2027|2028|2029|2030",
        "I1|60%|65%|70%|75%|80%|",
        "I2||||||B",
    ]


def test_without_a_year_in_the_plan_targets_have_the_column_of_its_own_year_and_amounts_one_for_all() -> None:
    plan = RENCANA.replace('            target_tahun: {2021: "5", 2022: "6"}\n', "")
    assert printed_rows(TARGETS, plan)[:2] == ["I|T", "|2021"]
    amounts = "kolom:\n  - {judul: K, isi: kegiatan.uraian}\n"
    amounts += "  - {judul: Rp, periode: tahun, isi: kegiatan.anggaran_periode}\n"
    assert printed_rows(amounts)[2] == "K1|100.000.000"
    assert printed_rows(amounts, RENSTRA)[1:] == ["|2025|2026", "K1|40.000.000|60.000.000", "K2||", "K3||"]


def test_years_have_rows() -> None:
    form = "baris_periode: {periode: tahun, kosong: lewati}\nkolom:\n  - {judul: I, isi: indikator.uraian}\n"
    form += "  - {judul: TAHUN, isi: periode}\n  - {judul: T, isi: indikator.target_tahun}\n"
    assert printed_rows(form, RENSTRA)[1:] == [
        "I1|2025|60%", "|2026|65%", "|2027|70%", "|2028|75%", "|2029|80%", "I2|2030|B",
    ]  # fmt: skip
    some = form.replace("kosong: lewati", "hanya: 2026-2027")
    assert printed_rows(some, RENSTRA)[1:] == ["I1|2026|65%", "|2027|70%", "I2|2026|", "|2027|"]
    names = some.replace("isi: periode", "isi: periode, judul_periode: [Kedua, Ketiga]")
    assert printed_rows(names, RENSTRA)[1:3] == ["I1|Kedua|65%", "|Ketiga|70%"]


def test_a_form_that_asks_for_nothing_is_given_back() -> None:
    plan = rencana()
    for form in (TARGETS.replace("tahun,", "tahun, hanya: 2021,"), TARGETS.replace(" periode: tahun,", "")):
        loaded = layout(form)
        assert bound(loaded, plan, plan.rak[0]) is loaded


def test_what_was_worked_out_of_the_form_is_worked_out_anew() -> None:
    plan, loaded = rencana(RENSTRA), layout(TARGETS)
    before = loaded.tables, loaded.periodes
    after = bound(loaded, plan, plan.rak[0])
    assert after.tables != before[0] and loaded.tables == before[0]
    assert len(after.leaves[1].periode_numbers) == 6 and after.tables[0].span() == loaded.tables[0].span()


def test_formulas_name_the_columns_of_the_years_of_each_plan() -> None:
    form = layout("""\
kolom:
  - {judul: I, isi: indikator.uraian}
  - judul: TAHUN
    periode: tahun
    kolom:
      - {judul: T, isi: indikator.target_tahun, nama: t}
      - {judul: R, isi: indikator.tambahan.realisasi, nama: r}
      - {judul: C, hitung: r / t * 100}
  - {judul: M, hitung: rata-rata, dari: t}
  - {judul: D, hitung: t.2026 - t.2025}
""")
    short = rencana(RENSTRA.replace(", 2027: 70%, 2028: 75%, 2029: 80%", "").replace("2026, 2029", "2026"))
    forms = [(plan, bound(form, plan, plan.rak[0])) for plan in (rencana(RENSTRA), short)]
    first = [row_text(compose_section(plan, plan.rak[0], own).grids[0].matrix()[3]) for plan, own in forms]
    assert first == [
        "I1|60%|45%|75|65%|65%|100|70%|||75%|||80%||||||70%|5%",
        "I1|60%|45%|75|65%|65%|100||||62,5%|5%",
    ]
