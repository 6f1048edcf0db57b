"""Rules against the year before: a target that was met before its year began, and one that only looks so."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.each import each
from tests.support.progress import add_last_year, checked, office, plan_of

SHARE = "kode: a, uraian: Persentase layanan, target: "


@pytest.mark.slow
@each(
    ("item", "reached", "before", "expected"),
    [
        (f"{SHARE}80%", "82%", None, ["RAK630"]),
        (f"{SHARE}80%", "80%", None, ["RAK630"]),
        ("kode: a, uraian: Waktu layanan, target: 5 hari, arah: turun", "4 hari", None, ["RAK630"]),
        ("kode: a, uraian: Waktu layanan, target: 2 jam, arah: turun", "90 menit", None, ["RAK630"]),
        ("kode: a, uraian: Waktu layanan, target: 2 jam, arah: turun", "150 menit", None, []),
        ("kode: a, uraian: Indeks, target: '77'", "78,5", None, ["RAK630"]),
        (
            "kode: a, uraian: Jumlah laporan, target: 10 laporan",
            "12",
            "kode: a, uraian: Laporan, target: '9'",
            ["RAK630"],
        ),
        (f"{SHARE}80%", "82%", "uraian: PERSENTASE layanan, target: 75%", ["RAK630"]),  # by its text
        (
            "kode: a, uraian: Persentase LHP tahun 2020 yang selesai pada 2021, target: 80%",
            "82%",
            "uraian: Persentase LHP tahun 2019 yang selesai pada 2020, target: 75%",
            ["RAK630"],
        ),
        (
            "kode: a, uraian: Persentase LHP tahun 2019 yang selesai, target: 80%",
            "82%",
            "uraian: Persentase LHP tahun 2019 yang selesai, target: 75%",
            ["RAK630"],
        ),
        (
            "kode: a, uraian: Persentase LHP tahun 2021 yang selesai, target: 80%",
            "82%",
            "uraian: Persentase LHP tahun 2019 yang selesai, target: 75%",
            [],
        ),
        ("kode: a, uraian: Nilai aset, target: Rp 1.050 juta", "1.100 juta rupiah", None, ["RAK630"]),
        (f"{SHARE}80-85%", "88%", None, ["RAK630"]),
        ("kode: a, uraian: Waktu, target: 3-5 hari, arah: turun", "2 hari", None, ["RAK630"]),
        (f"{SHARE}80-85%", "82%", None, []),
        (f"{SHARE}95-100%", "100%", None, []),
        ("kode: a, uraian: Jumlah, target: 5-10 dokumen", "12 orang", None, []),
        (f"{SHARE}85%", "82%", None, []),
        (f"{SHARE}'> 80%'", "80%", None, []),  # the bound itself is left out
        (f"{SHARE}'> 80%'", "82%", None, ["RAK630"]),
        (f"{SHARE}minimal 80%", "80%", None, ["RAK630"]),
        ("kode: a, uraian: Waktu layanan, target: kurang dari 4 hari", "4 hari", None, []),
        (f"{SHARE}100%", "100%", None, []),
        (f"{SHARE}80%", "-", None, []),
        ("kode: a, uraian: Waktu layanan, target: 3 hari, arah: turun", "4 hari", None, []),
        ("kode: a, uraian: Waktu layanan, target: 0 hari, arah: turun", "0 hari", None, []),
        ("kode: a, uraian: Suhu, target: '20', arah: tetap", "20", None, []),
        ("kode: a, uraian: Jumlah keluhan, target: '4'", "5", None, []),  # lower is better by its words
        ("kode: a, uraian: Jumlah laporan, target: 12 laporan", "12", None, []),  # the same every year
        ("kode: a, uraian: Jumlah, target: 10 laporan", "12 orang", None, []),
        ("kode: a, uraian: Opini BPK, target: WTP", "WTP", None, []),
        (f"{SHARE}80%", "82%", "kode: b, uraian: Lain sama sekali, target: 75%", []),
    ],
)
def test_targets_that_were_met_before(
    tmp_path: Path, item: str, reached: str, before: str | None, expected: list[str]
) -> None:
    plan = office(tmp_path, [], plan_of(item))
    name = "a" if before is None else before.partition(": ")[2].partition(",")[0]
    earlier = plan_of(before) if before else None
    add_last_year(plan, f"  - {{indikator: {name}, periode: T4, nilai: '{reached}'}}\n", earlier)
    assert [finding.key for finding in checked(plan)] == expected


@pytest.mark.slow
def test_a_year_that_is_not_over_and_another_office_tell_nothing(tmp_path: Path) -> None:
    plan = office(tmp_path, [], plan_of(f"{SHARE}80%"))
    add_last_year(plan, "  - {indikator: a, periode: T3, nilai: 82%}\n")
    assert checked(plan) == []
    other = plan.read_text(encoding="utf-8").replace("Kantor Contoh", "Kantor Lain")
    add_last_year(plan, "  - {indikator: a, periode: T4, nilai: 82%}\n", other)
    assert checked(plan) == []


@pytest.mark.slow
def test_the_finding_names_last_years_plan_and_can_be_excepted(tmp_path: Path) -> None:
    item = f"{SHARE}80%"
    plan = office(tmp_path, [], plan_of(item))
    add_last_year(plan, "  - {indikator: a, periode: T4, nilai: 82%}\n")
    (finding,) = checked(plan)
    assert finding.message() == "Target 80% tidak lebih baik daripada realisasi tahun lalu, 82% (plans/2020.yaml)."
    excepted = plan_of(f"{item}, pengecualian: {{RAK630: disepakati dengan pembina}}")
    plan.write_text(excepted, encoding="utf-8")
    assert checked(plan) == []


@pytest.mark.slow
@each(
    ("target", "reached", "expected"),
    [("B", "A", ["RAK630"]), ("B", "BB", ["RAK630"]), ("B", "B", []), ("A", "B", []), ("A", "A", []), ("B", "Z", [])],
)
def test_grades_that_were_met_before(tmp_path: Path, target: str, reached: str, expected: list[str]) -> None:
    choices = "{kategori: {predikat: {B: 60, BB: 70, A: 80}}}"
    plan = office(tmp_path, [], plan_of(f"kode: a, uraian: Predikat SAKIP, target: {target}"), choices)
    add_last_year(plan, f"  - {{indikator: a, periode: T4, nilai: '{reached}'}}\n")
    assert [finding.key for finding in checked(plan)] == expected
