"""Rules about the digits of a target: what a slip put among them is told with what is meant, and nothing else is."""

from __future__ import annotations

import pytest

from rakgen.source.fixes import apply
from tests.support.each import each
from tests.support.slips import BASE, checked, swapped


def told(typed: str) -> list[str]:
    """What is proposed for a target, or the words that say another number."""
    findings = checked(swapped(BASE, "target: 25%", f'target: "{typed}"')).findings
    values = [finding.values for finding in findings if finding.code == "RAK227"]
    return [one.get("benar") or one.get("kata") or f"{one['satu']} | {one['dua']}" for one in values]


@pytest.mark.slow
@each(
    ("typed", "meant"),
    [
        ("%80", "80%"),
        ("80,%", "80%"),
        ("8O%", "80%"),
        ("l00%", "100%"),
        ("1O dokumen", "10 dokumen"),
        ("2,dokumen", "2 dokumen"),
        (",5", "0,5"),
        ("77,5.0%", "77,50%"),
        ("1.00.000 orang", "100.000 orang"),
        ("1000.000", "1.000.000"),
        ("1.000.00", "1.000,00"),
        ("\uff11\uff10\uff10\uff05", "100%"),
        ("\u0663", "3"),
        ("2 (tiga) dokumen", "tiga"),
        ("25 (dua puluh) orang", "dua puluh"),
        ("\u221225%", "-25%"),
        ("\u201325%", "-25%"),
        ("5\u221210%", "5-10%"),
        ("1 000 000", "1.000.000"),
        ("2 100 orang", "2.100 orang"),
        ("30orang", "30 orang"),
        ("12bulan", "12 bulan"),
        ("dokumen 2", "2 dokumen"),
        ("Laporan: 1.000", "1.000 Laporan"),
        ("persen 25", "25 persen"),
        ("25% 30%", "25% | 30%"),
        ("25%/30%", "25% | 30%"),
        ("25%, 30%", "25% | 30%"),
        ("10; 20", "10 | 20"),
        ("20% 40% 60% 80%", "20% | 80%"),
        ("25,5 30,5 orang", "25,5 | 30,5"),
    ],
)
def test_misspelt_numbers_are_told(typed: str, meant: str) -> None:
    assert told(typed) == [meant]


@pytest.mark.slow
@each(
    "typed",
    [
        "80%", "1.000", "1.000.000,50", "77,5%", "12 (dua belas) bulan", "100 (seratus) orang", "3 (tiga dokumen) TW",
        "31.12.2021", "2.0.1", "08.30", "3l", "O2", "5 orang", "10\u00b2", "\u00bd", "5-10%", "WTP", "4 (B)",
        "2 (dua) dok",
        "5\u201310%", "25\u2030", "36,5\u00b0C",
        "2 peraturan dan 500 dokumen", "1 dan 33", "12 Angkatan/240 Orang", "Level 3",
        "Tahap 2", "1/3", "3 1/2", "Covid\u201119", "100% 1 Januari",
        "24 jam 7 hari", "1 kali / 3 bulan", "5 x 24 jam",
        "25 Mei 2021", "1 unit 2 lantai", "\u2265 80%", "1 dokumen LKjIP 2021", "90 (A)",
        "100.000,-", "150 (seratus lima puluh) orang", "20 (dua puluh) SOP",
    ],
)  # fmt: skip
def test_other_targets_are_not_told(typed: str) -> None:
    assert told(typed) == []


@each(
    ("typed", "mended"),
    [
        ("target: −25%", "target: -25%"),
        ('target: "− 25%"', 'target: "- 25%"'),
        ("target: １００％", "target: 100%"),
        ("target_periode: {T1: −5%, T2: −25%}", "target_periode: {T1: -5%, T2: -25%}"),
        ("target: 8O%", "target: 8O%"),
        ("target: |-\n              −25%", "target: |-\n              −25%"),
    ],
)
def test_the_same_number_in_other_signs_is_mended(typed: str, mended: str) -> None:
    text = swapped(BASE, "target: 25%", typed)
    found = [finding for finding in checked(text).findings if finding.code == "RAK227"]
    edits = [edit for finding in found for edit in finding.fix if finding.safe]
    assert found and apply(text.encode(), edits).decode() == swapped(BASE, "target: 25%", mended)


def test_targets_of_keluaran_are_read_too() -> None:
    fields = "keluaran: [{uraian: O, target: 8O lembar, target_periode: {T1: 4O lembar, T2: 40 lembar}}]"
    plan = swapped(BASE, "pelaksana: hukum\n", f"pelaksana: hukum\n                {fields}\n")
    found = [finding for finding in checked(plan).findings if finding.code == "RAK227"]
    spans = [finding.span for finding in found if finding.span]
    lines = plan.splitlines()
    assert [lines[span.line - 1][span.column - 1 : span.end_column - 1] for span in spans] == ["8O lembar", "4O lembar"]


def test_targets_of_years_and_of_what_is_no_sasaran_are_read_too() -> None:
    fields = ("target: 25%", "kondisi_awal: 2O%", "target_tahun: {2021: 3O%}", "kondisi_akhir: 8O%")
    years = "\n            ".join(fields)
    own = "{uraian: P, indikator: [{uraian: I, target: 9O%}]}"
    plan = swapped(swapped(BASE, "target: 25%", years), "rak:\n", f"program:\n  p: {own}\nrak:\n")
    found = [finding for finding in checked(plan).findings if finding.code == "RAK227"]
    assert [(one.values["nilai"], one.span.line) for one in found if one.span] == [
        ("2O%", 25), ("3O%", 26), ("8O%", 27), ("9O%", 11)
    ]  # fmt: skip
