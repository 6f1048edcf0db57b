"""A form as it meets a plan: years that the plan names become its columns and rows; a form that asks for nothing is
printed as it is.
"""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import indent

import pytest

from rakgen.compose.bound import bound
from rakgen.compose.compose import compose_section
from rakgen.layout.columns import ColumnSpec
from rakgen.layout.layout import TableSpec
from rakgen.model import Periode
from rakgen.model.periode import WHOLE
from tests.support.forms import RENCANA, layout, printed_rows, rencana, row_text, section_of
from tests.support.renstra import RENSTRA

TARGETS = "kolom:\n  - {judul: I, isi: indikator.uraian}\n  - {judul: T, periode: tahun, isi: indikator.target_tahun}\n"


def test_the_years_of_a_form_are_those_that_the_plan_names() -> None:
    assert printed_rows(TARGETS, RENSTRA) == [
        "I|T|||||",
        "|2025|2026|2027|2028|2029|2030",
        "I1|60%|65%|70%|75%|80%|",
        "I2||||||B",
    ]


def test_only_items_that_stand_on_rows_name_years() -> None:
    """Those of a tujuan on forms without rows of its indikator do not, those of the register's programmes do."""
    tujuan = "    tujuan:\n      - uraian: T\n        indikator: [{uraian: IT, target_tahun: {2033: 9}}]\n"
    register = "program: {p: {uraian: P, indikator: [{uraian: IP, target_tahun: {2035: 7}}]}}\nrak:\n"
    head, _, sasaran = RENSTRA.partition("    sasaran:\n")
    plan = head.replace("rak:\n", register) + tujuan + indent("    sasaran:\n" + sasaran, "    ")
    plan = plan.replace("{uraian: K3,", "{uraian: K3, program: p,")
    assert printed_rows(TARGETS, plan)[1] == "|2025|2026|2027|2028|2029|2030"
    own = "baris_tingkat: [tujuan, sasaran]\n" + TARGETS.replace("indikator.", "{tujuan: indikator.").replace("}", "}}")
    assert printed_rows(own, plan)[1:] == ["|2033", "IT|9", "|"]
    of_programs = "tabel:\n- dari: program\n  baris_tingkat: [program, kegiatan]\n  kolom:\n"
    of_programs += "  - {judul: I, isi: {program: indikator.uraian, kegiatan: kegiatan.uraian}}\n"
    of_programs += "  - {judul: T, periode: tahun, isi: {program: indikator.target_tahun}}\n"
    assert printed_rows(of_programs, plan)[1:] == ["|2035", "IP|7", "K3|"]


def test_without_a_year_in_the_plan_there_is_one_column_headed_by_its_own() -> None:
    plan = RENCANA.replace('            target_tahun: {2021: "5", 2022: "6"}\n', "")
    assert printed_rows(TARGETS, plan)[:2] == ["I|T", "|2021"]
    amounts = "kolom:\n  - {judul: K, isi: kegiatan.uraian}\n"
    amounts += "  - {judul: Rp, periode: tahun, isi: kegiatan.anggaran_periode}\n"
    assert printed_rows(amounts)[1:3] == ["|2021", "K1|100.000.000"]
    jadwal = "kolom:\n  - {judul: K, isi: kegiatan.uraian}\n  - {periode: tahun, isi: kegiatan.jadwal}\n"
    assert printed_rows(jadwal)[:2] == ["K|2021", "K1|✓"]
    lines = amounts.replace("periode: tahun", "periode: tahun, bentuk: susun")
    assert printed_rows(lines)[1] == "K1|2021 = 100.000.000"
    rows = "baris_periode: tahun\nkolom:\n  - {judul: K, isi: kegiatan.uraian}\n  - {judul: PADA, isi: periode}\n"
    rows += "  - {judul: Rp, isi: kegiatan.anggaran_periode}\n"
    assert printed_rows(rows)[1] == "K1|2021|100.000.000"
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


def test_which_years_a_form_asks_for_is_worked_out_once_for_all_plans(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[TableSpec] = []

    def said(table: TableSpec) -> Iterator[ColumnSpec]:
        asked.append(table)
        return iter(())

    monkeypatch.setattr("rakgen.compose.bound.asking", said)
    plan, loaded = rencana(), layout(f"{TARGETS}# read for this test alone\n")
    assert bound(loaded, plan, plan.rak[0]) is bound(loaded, plan, plan.rak[0]) is loaded
    assert asked == [*loaded.tables]


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


REPORT = """\
judul: ["CAPAIAN {{ periode | upper }}"]
nomor_kolom: "{n}"
kolom:
  - {judul: I, isi: indikator.uraian}
  - {judul: "Target {{ periode }}", periode: dipilih, isi: indikator.target_periode, nomor: x}
  - {periode: dipilih, isi: kegiatan.jadwal}
  - {judul: S, periode: dipilih, isi: indikator.target_periode, bentuk: susun}
  - judul: CAPAIAN
    periode: dipilih
    judul_periode: "s.d. {{ periode }}"
    kolom:
      - {judul: "%", hitung: persen, dari: [indikator.target_periode, indikator.target]}
      - {judul: Rp, hitung: jumlah, dari: kegiatan.anggaran_periode, per: indikator}
"""


def test_a_form_of_one_period_prints_the_one_that_is_asked_for() -> None:
    section = section_of(REPORT, periode="T2")
    assert section.title.lines == ("CAPAIAN TRIWULAN II",)
    assert [row_text(row) for row in section.grids[0].matrix()][:5] == [
        "I|Target Triwulan II|Triwulan II|S|CAPAIAN|",
        "||||s.d. Triwulan II|",
        "||||%|Rp",
        "1|x|3|4|5|6",
        "I1|40%|✓|Triwulan II = 40%|50%|60.000.000",
    ]
    half = section_of(REPORT, periode="S1")
    assert half.title.lines == ("CAPAIAN SEMESTER I",)
    assert row_text(half.grids[0].matrix()[4]) == "I1|40%|✓|Semester I = 40%|50%|100.000.000"


def test_without_a_period_it_is_tried_with_the_year() -> None:
    assert row_text(section_of(REPORT).grids[0].matrix()[4]) == "I1|80%|✓|Tahun = 80%|100%|100.000.000"


def test_rows_of_the_one_period() -> None:
    form = "baris_periode: dipilih\nkolom:\n  - {judul: I, isi: indikator.uraian}\n  - {judul: P, isi: periode}\n"
    form += "  - {judul: T, isi: indikator.target_periode}\n"
    section = section_of(form, periode="T4")
    assert [row_text(row) for row in section.grids[0].matrix()] == ["I|P|T", "I1|T4|80%", "I2|T4|", "I3|T4|2"]


def test_a_bound_form_says_which_period_it_prints() -> None:
    plan, form = rencana(), layout(REPORT)
    asked = bound(form, plan, plan.rak[0], (Periode.TRIWULAN, 3))
    assert form.is_of_one_periode and form.periode == WHOLE
    assert asked.is_of_one_periode and asked.periode == (Periode.TRIWULAN, 3)
    assert bound(form, plan, plan.rak[0]).periode == WHOLE


def test_a_running_sum_goes_on_to_the_period_that_is_asked_for() -> None:
    form = "kolom:\n  - {judul: K, isi: kegiatan.uraian}\n  - {judul: s.d., periode: dipilih, "
    form += "isi: kegiatan.anggaran_periode, kumulatif: ya}\n"
    found = [section_of(form, periode=asked).grids[0].matrix()[1][1] for asked in ("T1", "T2", "T4")]
    assert found == ["40.000.000", "100.000.000", "100.000.000"]
