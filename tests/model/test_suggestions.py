"""Suggestions: the jadwal that a finding proposes is one that the form of its rak can print."""

from __future__ import annotations

import re

import pytest

from rakgen.model.periode import Periode
from rakgen.model.suggestions import fitting
from tests.support.each import each
from tests.support.slips import BASE, checked, swapped

MONTHLY = re.sub("jadwal: T[^\n]*", "jadwal: Mei", BASE).replace("rak-triwulan", "rak-bulanan")
QUARTERLY = re.sub("jadwal: T[^\n]*", "jadwal: T1", BASE)


@pytest.mark.slow
@each(
    ("plan", "typed", "proposed"),
    [
        (QUARTERLY, "Semester II", "T3-T4"),
        (QUARTERLY, "Smt. 1", "T1-T2"),
        (QUARTERLY, "semester kedua", "T3-T4"),
        (QUARTERLY, "Semester I dan II", "T1-T4"),
        (QUARTERLY, "S2-S1", "T1-T4"),
        (QUARTERLY, "S2", "T3-T4"),
        (QUARTERLY, "T1, S2", "T1, T3-T4"),
        (QUARTERLY, "Triwulan ke-3", "T3"),
        (QUARTERLY, "TW-2", "T2"),
        (QUARTERLY, "T1 T2", "T1, T2"),
        (QUARTERLY, "bulan 4 s.d. 6", "April-Juni"),
        (QUARTERLY, "Minggu II Maret", "Maret"),
        (QUARTERLY, "triwulanan", "semua"),
        (QUARTERLY, "12 bulan", "semua"),
        (QUARTERLY, "3 bulan", "T2-T4"),
        (QUARTERLY, "Triwulan 1, 2, dan 4", "T1, T2, T4"),
        (MONTHLY, "Maret, Juni, dan September", "Maret, Juni, September"),
        (QUARTERLY, "T5", "T2-T4"),
        (QUARTERLY, "✓", "T2-T4"),
        (QUARTERLY, "√ √", "T2-T4"),
        (QUARTERLY, "sesuai kebutuhan", "T2-T4"),
        (QUARTERLY, "T1-Maret", "T1-T3"),
        (QUARTERLY, "T1,", "T1, T3"),
        (MONTHLY, "Triwulan II", "4-6"),
        (MONTHLY, "Q4", "10-12"),
        (MONTHLY, "Semester II", "7-12"),
        (MONTHLY, "I-II", "1-6"),
        (MONTHLY, "bulan 4 s.d. 6", "4-6"),
        (MONTHLY, "Triwulan pertama", "1-3"),
        (MONTHLY, "Caturwulan II", "Mei-Agustus"),
        (MONTHLY, "T3-T2", "4-9"),
        (MONTHLY, "4-2", "Februari-April"),
        (MONTHLY, "15 Maret", "Maret"),
        (MONTHLY, "akhir bulan Maret", "Maret"),
        (MONTHLY, "Tahun 2021", "semua"),
        (MONTHLY, "T5", "4-12"),
        (MONTHLY, "V", "Mei-Desember"),
        (MONTHLY, "T1-Maret", "Januari-Maret"),
        (MONTHLY, "Mei,", "Mei, Juli"),
    ],
)
def test_what_is_proposed_can_be_written(plan: str, typed: str, proposed: str) -> None:
    (finding,) = checked(
        swapped(plan, "jadwal: T1" if plan is QUARTERLY else "jadwal: Mei", f"jadwal: {typed}")
    ).findings
    quoted = [text.removeprefix("jadwal: ") for text in re.findall("`([^`]*)`", finding.hint())]
    assert proposed in quoted
    for text in quoted:
        followed = swapped(plan, "jadwal: T1" if plan is QUARTERLY else "jadwal: Mei", f"jadwal: {text}")
        assert checked(followed).findings == []


def test_a_rak_with_two_forms_gets_what_both_can_print() -> None:
    plan = swapped(QUARTERLY, "layout: rak-triwulan", "layout: [rak-triwulan, rak-bulanan]")
    finding = checked(swapped(plan, "jadwal: T1", "jadwal: Semester II")).findings[0]
    assert "`7-12`" in finding.hint()


def test_each_rak_gets_what_its_own_form_prints() -> None:
    second = MONTHLY[MONTHLY.index("  - kode: ketua") :].replace("ketua", "sekretaris")
    findings = checked(swapped(QUARTERLY, "jadwal: T1", "jadwal: TW II") + swapped(second, "Mei", "TW II")).findings
    assert [finding.values["mirip"] for finding in findings] == ["T2", "4-6"]


def test_an_unknown_form_leaves_both_kinds_to_choose_from() -> None:
    plan = swapped(swapped(QUARTERLY, "rak-triwulan", "sendiri"), "jadwal: T1", "jadwal: nanti")
    (finding,) = checked(plan).findings
    assert finding.hint() == "Tulis misalnya `jadwal: T2-T4` untuk triwulan, atau `jadwal: Mei-Desember` untuk bulan."


def test_what_no_one_can_read_stays_as_it_is() -> None:
    assert fitting("nanti", Periode.BULAN) == "nanti"
