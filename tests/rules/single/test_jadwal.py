"""Rules about periods: a plain number is a month, and no form of longer periods takes it in silence."""

from __future__ import annotations

from pathlib import Path

import pytest

from rakgen.model import Periode
from rakgen.rules.context import Context, Printed
from rakgen.rules.single.jadwal import jadwal_too_coarse
from tests.support.each import each
from tests.support.figures import FIGURES
from tests.support.forms import RENCANA, rencana
from tests.support.rules import check
from tests.support.slips import BASE, checked, swapped

TARGET = "target: 25%\n"
FORM = "layout: rak-triwulan"
BUDGET = "pelaksana: hukum\n"


def by_periode(field: str, keys: str, right: str = TARGET) -> str:
    """The plan with values for periods behind a field of an item."""
    values = ", ".join(f"{key}: {number}0%" for number, key in enumerate(keys.split(), 1))
    return swapped(BASE, right, f"{right.strip()}\n{' ' * (12 if right == TARGET else 16)}{field % values}\n")


@pytest.mark.slow
@each("form", ["rak-triwulan", "renaksi-triwulan", "[rak-triwulan, renaksi-triwulan]"])
@each(
    ("field", "keys", "remedy"),
    [
        ("target_periode: {%s}", "1 2 3 4", "`T1`, `T2`, `T3`, `T4` untuk triwulan"),
        ("target_periode: {%s}", "3", "Tulis `T3` untuk triwulan, atau `Maret` untuk bulan"),
        ("target_periode: {%s}", "3 6 9 12", "`Maret`, `Juni`, `September`, `Desember` bila bulan yang dimaksud"),
        ("tambahan: {realisasi: {%s}}", "01 02", "`T1`, `T2` untuk triwulan, atau `Januari`, `Februari` untuk bulan"),
    ],
)
def test_plain_numbers_as_periods_are_no_quarters(form: str, field: str, keys: str, remedy: str) -> None:
    findings = checked(swapped(by_periode(field, keys), FORM, f"layout: {form}")).findings
    assert [remedy in finding.hint() for finding in findings if finding.code == "RAK122"] == [True]


def test_plain_numbers_are_no_quarters_of_a_budget_either() -> None:
    text = by_periode("anggaran_periode: {%s}", "1 2 3 4", BUDGET).replace("0%", "0.000")
    found = [finding for finding in checked(text).findings if finding.code == "RAK122"]
    assert [(finding.span.line, len(finding.related)) for finding in found if finding.span] == [(27, 3)]


@each(("form", "keys"), [("rak-bulanan", "3 6"), ("rak-triwulan", "T1 T2"), ("rak-triwulan", "Mar Jun"), ("pk", "1 2")])
def test_periods_that_can_be_read_in_one_way_only_are_let_be(form: str, keys: str) -> None:
    findings = checked(swapped(by_periode("target_periode: {%s}", keys), FORM, f"layout: {form}")).findings
    assert "RAK122" not in [finding.code for finding in findings]


@each(
    ("jadwal", "aksi", "expected"),
    [
        ("T1", "[{uraian: Lapor, jadwal: S1}]", ["S1"]),
        ("T1", "[{uraian: Lapor, jadwal: T1}, Rapat]", []),
        ("S1", "[{uraian: Lapor, jadwal: T1}]", []),
        ("S1", "[{uraian: Lapor, jadwal: T1}, Rapat]", ["S1"]),
    ],
)
def test_an_aksi_coarser_than_its_form_is_told(jadwal: str, aksi: str, expected: list[str]) -> None:
    plan = FIGURES.replace("jadwal: T1-T4", f"jadwal: {jadwal}\n                aksi: {aksi}")
    printed = Printed(frozenset({"kegiatan.aksi"}), {"kegiatan.aksi": frozenset({Periode.TRIWULAN})})
    context = Context(rencana(plan), "p.yaml", [printed], plan.split("\n"))
    found = [each.diagnostic for each in jadwal_too_coarse(context)]
    assert [finding.values["nilai"] for finding in found] == expected
    assert all(finding.span is not None for finding in found)


@each(("of_programs", "expected"), [(None, []), (Periode.TRIWULAN, []), (Periode.BULAN, ["T3"])])
def test_kegiatan_of_a_registered_programme_are_held_against_tables_of_programmes_alone(
    of_programs: Periode | None, expected: list[str]
) -> None:
    register = "tata: {uraian: P, kegiatan: [{uraian: KP, jadwal: T3}]}"
    plan = FIGURES.replace("tata: Program Tata Kelola", register)
    plan = plan.replace("jadwal: T1-T4", "jadwal: Mei").replace("jadwal: T4", "jadwal: Mei")
    fields, by_months = frozenset({"kegiatan.jadwal"}), {"kegiatan.jadwal": frozenset({Periode.BULAN})}
    programs = Printed(fields, {"kegiatan.jadwal": frozenset({of_programs})}) if of_programs else None
    printed = Printed(fields, by_months, of_programs=programs)
    found = jadwal_too_coarse(Context(rencana(plan), "p.yaml", [printed], plan.split("\n")))
    assert [each.diagnostic.values["nilai"] for each in found] == expected


def test_a_schedule_of_years_is_too_coarse_for_quarters_and_no_year_is_a_month() -> None:
    amounts = by_periode("anggaran_periode: {2021: 1.000, 2022: 2.000}%.0s", "1", BUDGET)
    found = checked(swapped(amounts, "jadwal: T2-T4", "jadwal: 2021-2022")).findings
    assert [(one.key, one.hint("id")) for one in found if one.code in ("RAK122", "RAK123")] == [
        ("RAK123", "Tulis triwulannya, misalnya `jadwal: T1-T4`.")
    ]


def test_an_english_finding_names_months_in_english(tmp_path: Path) -> None:
    text = RENCANA.replace("jadwal: T1-T2", "jadwal: Januari", 1).replace(
        "  - kode: a\n", "  - kode: a\n    layout: rak-bulanan\n"
    )
    told = check(tmp_path, text.replace("tanggal: 2021-03-01", "tanggal: 2021-04-01"))
    said = [one.message("en") for one in told if one.code == "RAK233"]
    assert said == ["This plan is signed on 1 April 2021, but its kegiatan are scheduled from January on."]
