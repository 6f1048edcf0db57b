"""Rules about values by periods: they come to the year's."""

from __future__ import annotations

import pytest

from tests.support.each import each
from tests.support.slips import BASE, checked, swapped


@each(
    ("yearly", "periods", "told"),
    [
        ("100.000", "{T1: 40.000, T2: 60.000}", []),
        ("Rp 100.000,00", "{T1: 40.000, T4: 60000}", []),
        ("100.000", "{T1: 40.000, T2: 50.000}", ["90.000"]),
        ("100.000", "{T1: 100.000, T2: 100.000}", ["200.000"]),
        ("0", "{T1: 1.000}", ["1.000"]),
        ("40.000", "{2021: 40.000, 2022: 60.000}", []),  # of the plan's own year, or of all
        ("100.000", "{2021: 40.000, 2022: 60.000}", []),
        ("60.000", "{2021: 40.000, 2022: 60.000}", ["100.000"]),
        ("40.000", "{2022: 60.000}", ["60.000"]),
    ],
)
def test_budgets_by_periods_come_to_that_of_the_year(yearly: str, periods: str, told: list[str]) -> None:
    budget = f"anggaran: {yearly}\n                anggaran_periode: {periods}\n"
    plan = swapped(BASE, "pelaksana: hukum\n", f"pelaksana: hukum\n                {budget}")
    found = [finding for finding in checked(plan).findings if finding.key == "RAK212.anggaran"]
    assert [finding.values["jumlah"] for finding in found] == told
    assert all(finding.span and "anggaran_periode" in plan.splitlines()[finding.span.line - 1] for finding in found)


@pytest.mark.parametrize(
    ("yearly", "periods", "told"),
    [
        ("1,5 juta", "{T1: 500 ribu, T2: 1 juta}", []),
        ("1,5 juta orang", "{T1: 500.000 orang, T2: 1.000.000 orang}", []),
        ("2 juta", "{T1: 500 ribu, T2: 1 juta}", ["1.500.000"]),
    ],
)
def test_targets_in_round_words_come_to_that_of_the_year(yearly: str, periods: str, told: list[str]) -> None:
    series = f"target: {yearly}\n            kumulatif: tidak\n            target_periode: {periods}\n"
    plan = swapped(BASE, "target: 25%\n", series)
    found = [finding for finding in checked(plan).findings if finding.code in ("RAK212", "RAK213")]
    assert [finding.values["jumlah"] for finding in found] == told


@each(
    ("yearly", "periods", "more", "told"),
    [
        ("2 kali/bulan", "{T1: 6 kali, T2: 6 kali}", "kumulatif: tidak", ["RAK212.satuan"]),
        ('"2"', "{T1: 6 kali, T2: 6 kali}", "satuan: kali per bulan", ["RAK212.satuan"]),
        ("12 laporan", "{T1: 6 orang, T2: 6 orang}", "kumulatif: tidak", ["RAK212.satuan"]),
        ("12 kali/tahun", "{T1: 6 kali, T2: 6 kali}", "kumulatif: tidak", []),  # all of a plan is of its year
        ("12 kali per tahun", "{T1: 6 kali, T2: 5 kali}", "kumulatif: tidak", ["RAK212.jumlah"]),
        ("12 laporan kinerja", "{T1: 6 laporan, T2: 6 laporan}", "kumulatif: tidak", []),
        ("2 kali/bulan", "{T1: 6, T2: 6}", "kumulatif: tidak", []),  # nobody adds up rates, days and scores
        ("3 hari", "{T1: 4, T2: 4}", "kumulatif: tidak", []),
        ("10 orang/hari", "{T1: 9, T2: 11}", "gabung: rata-rata", []),  # their mean
        ("10 orang/hari", "{T1: 9, T2: 12}", "gabung: rata-rata", ["RAK212"]),
        ("12 laporan", "{T1: 6, T2: 5}", "kumulatif: tidak", ["RAK212.jumlah"]),
        ("80%", "{T1: 30%, T2: 40%}", "kumulatif: tidak", ["RAK212.jumlah"]),
        ("1,5 juta orang", "{T1: 500.000 orang, T2: 1.000.000 orang}", "kumulatif: tidak", []),
        ("1 tahun", "{T1: 6 bulan, T2: 6 bulan}", "gabung: jumlah", []),
        ("1 tahun", "{T1: 6 bulan, T2: 5 bulan}", "kumulatif: tidak\n            gabung: jumlah", ["RAK212.jumlah"]),
        ("2 jam", "{T1: 90 menit, T2: 120 menit}", "kumulatif: ya", []),
        ("2 jam", "{T1: 90 menit, T2: 2 menit}", "kumulatif: ya", ["RAK212"]),
        ("2 jam", "{T1: 2 jam, T2: 90 menit, T3: 2 jam}", "gabung: rata-rata", ["RAK212.gabung"]),
        ('"120"', "{T1: 3 jam, T2: 2 jam}", "satuan: menit\n            kumulatif: ya", []),
        ("8 laporan", "{T1: 3 orang, T2: 5 laporan}", "kumulatif: tidak", ["RAK212.satuan"]),
    ],
)
def test_targets_of_other_units_are_not_held_against_each_other(
    yearly: str, periods: str, more: str, told: list[str]
) -> None:
    series = f"target: {yearly}\n            {more}\n            target_periode: {periods}\n"
    findings = checked(swapped(BASE, "target: 25%\n", series)).findings
    assert [finding.key for finding in findings if finding.code == "RAK212"] == told


@each(
    ("joined", "periods", "told"),
    [
        ("terakhir", "{T1: 80%, T2: 85%, T3: 90%, T4: 90%}", []),
        ("terakhir", "{T1: 80%, T2: 85%, T3: 90%, T4: 95%}", ["RAK212.terakhir"]),
        ("terakhir", "{T1: 20%, T2: 20%, T3: 20%, T4: 30%}", ["RAK212.gabung"]),
        ("rata-rata", "{T1: 20%, T2: 20%, T3: 20%, T4: 30%}", ["RAK212.gabung"]),
        ("jumlah", "{T1: 90%, T2: 90%, T3: 90%, T4: 90%}", ["RAK212.gabung"]),
        ("terakhir", "{T1: 90%, T2: 90%, T3: 90%, T4: 90%}", []),
        ("rata-rata", "{T1: 80%, T2: 85%, T3: 95%, T4: 100%}", []),
        ("jumlah", "{T1: 80%, T2: 85%, T3: 90%, T4: 90%}", ["RAK212.jumlah"]),
        ("jumlah", "{T1: 20%, T2: 20%, T3: 20%, T4: 30%}", []),
    ],
)
def test_periods_come_to_the_year_in_the_way_that_is_declared(joined: str, periods: str, told: list[str]) -> None:
    series = f"target: 90%\n            kumulatif: tidak\n            gabung: {joined}\n            target_periode: "
    found = [finding.key for finding in checked(swapped(BASE, "target: 25%\n", f"{series}{periods}\n")).findings]
    assert [key for key in found if key.startswith("RAK212")] == told


@each(
    ("fields", "periods", "told"),
    [
        (
            "kumulatif: ya, gabung: jumlah",
            "{T1: '2', T2: '4', T3: '6', T4: '8'}",
            "`gabung: jumlah` menjadikan target tiap periode 20, sedangkan menurut `kumulatif: ya` 8.",
        ),
        (
            "kumulatif: ya, gabung: jumlah",
            "{T1: '2', T2: '2', T3: '2', T4: '2'}",
            "8, sedangkan menurut `kumulatif: ya` 2.",
        ),
        (
            "gabung: rata-rata",
            "{T1: '2', T2: '4', T3: '6', T4: '8'}",
            "5, sedangkan menurut target setahun (yang terakhir) 8.",
        ),
        (
            "gabung: terakhir",
            "{T1: '2', T2: '2', T3: '2', T4: '2'}",
            "2, sedangkan menurut target setahun (jumlahnya) 8.",
        ),
        (
            "gabung: jumlah",
            "{T1: minimal 2, T2: minimal 4, T3: minimal 6, T4: minimal 8}",
            "20, sedangkan menurut target setahun (yang terakhir) 8.",
        ),
        (
            "gabung: rata-rata, satuan: predikat",
            "{T2: BB, T4: A}",
            "rata-rata(BB, A), sedangkan menurut target setahun",
        ),
        ("kumulatif: ya, gabung: jumlah, satuan: predikat", "{T2: BB, T4: A}", "menurut `kumulatif: ya` A."),
        ("gabung: rata-rata, satuan: predikat", "{T2: A, T4: A}", ""),
        ("gabung: rata-rata, satuan: predikat", "{T2: '-', T4: A}", ""),
        ("gabung: terakhir, satuan: predikat", "{T2: BB, T4: A}", ""),
        ("kumulatif: ya, gabung: terakhir", "{T1: '2', T2: '4', T3: '6', T4: '8'}", ""),
        ("gabung: jumlah", "{T1: '2', T2: '2', T3: '2', T4: '2'}", ""),
        ("kumulatif: ya, gabung: rata-rata", "{T1: '8', T2: '8', T3: '8', T4: '8'}", ""),
        ("gabung: rata-rata", "{T1: '2', T2: '4', T3: '5', T4: '6'}", ""),  # comes to the year's in no way
        ("kumulatif: ya, gabung: jumlah", "{T4: '8'}", "`gabung: jumlah` bertentangan dengan `kumulatif: ya`"),
        ("kumulatif: ya, gabung: rata-rata", "", "`gabung: rata-rata` bertentangan dengan `kumulatif: ya`"),
        ("kumulatif: tidak, gabung: terakhir", "", "`gabung: terakhir` bertentangan dengan `kumulatif: tidak`"),
        ("kumulatif: tidak, gabung: jumlah", "", ""),
        ("kumulatif: tidak, gabung: rata-rata, satuan: poin", "", ""),  # what is measured is no sum
    ],
)
def test_a_choice_against_the_targets_is_told_at_its_key(fields: str, periods: str, told: str) -> None:
    lines = "".join(
        f"            {one}\n" for one in (*fields.split(", "), periods and f"target_periode: {periods}") if one
    )
    target = "A" if "predikat" in fields else "'8'" if "satuan" in fields else "8 laporan"
    plan = swapped(BASE, "target: 25%\n", f"target: {target}\n{lines}")
    found = [finding for finding in checked(plan).findings if finding.key in ("RAK212.gabung", "RAK212.kumulatif")]
    assert [told in finding.message() for finding in found] == ([True] if told else [])
    assert all(one.span and "gabung" in plan.splitlines()[one.span.line - 1] for one in found)


def test_a_target_of_the_years_differs_from_that_of_the_plan() -> None:
    for (target, years), told in {
        ("25%", "{2020: 20%, YEAR: 35%}"): 1,
        ("25%", "{2020: 20%, YEAR: 25%}"): 0,
        ("25%", "{2020: 35%}"): 0,
        ("25%", "{YEAR: B}"): 1,
        ("2 jam", "{YEAR: 120 menit}"): 0,
        ("2 jam", "{YEAR: 2 menit}"): 1,
    }.items():
        plan = swapped(BASE, "target: 25%\n", f"target: {target}\n            target_tahun: {years}\n")
        found = checked(plan.replace("YEAR", "2021")).findings
        assert [one.key for one in found if one.code == "RAK212"] == ["RAK212.tahun"] * told, years


@each("place", ["tujuan", "program", "keluaran", "sub_kegiatan"])
def test_a_target_of_the_years_differs_from_that_of_the_plan_wherever_it_is_written(place: str) -> None:
    item = "{uraian: X, target: 8 laporan, target_tahun: {2021: NUMBER laporan}}"
    where = {
        "tujuan": ("TUJUAN", f", indikator: [{item}]"),
        "program": ("PROGRAM", f", indikator: [{item}]"),
        "keluaran": ("KEGIATAN", f", keluaran: [{item}]"),
        "sub_kegiatan": ("SUB", f", indikator: [{item}]"),
    }[place]
    plan = OWN.replace(*where)
    for gap in ("TUJUAN", "PROGRAM", "KEGIATAN", "SUB"):
        plan = plan.replace(gap, "")
    for number, told in (("9", 1), ("8", 0)):
        found = checked(plan.replace("NUMBER", number)).findings
        assert [one.key for one in found if one.code == "RAK212"] == ["RAK212.tahun"] * told, place
        excepted = plan.replace("uraian: X", "uraian: X, pengecualian: {RAK212: memang}")
        assert [one.key for one in checked(excepted).findings if one.code == "RAK212"] == []
    contrary = plan.replace("target_tahun: {2021: NUMBER laporan}", "kumulatif: ya, gabung: jumlah")
    told = [] if place == "keluaran" else ["RAK212.kumulatif"]  # which has no `gabung`
    assert [one.key for one in checked(contrary).findings if one.code == "RAK212"] == told


OWN = """\
versi: 1
instansi: Kantor
tahun: 2021
pelaksana: {a: Bidang A}
program: {p: {uraian: PPROGRAM}}
rak:
  - kode: x
    tujuan:
      - {uraian: TTUJUAN, sasaran: [{uraian: S, indikator: [{uraian: I, target: 80%, kegiatan: [
          {uraian: K, jadwal: T1, pelaksana: a, program: pKEGIATAN, sub_kegiatan: [
            {uraian: K1, jadwal: T1, pelaksana: aSUB}]}]}]}]}
"""
