"""Capaian of an office as it published it: BPS Kabupaten Tapin, first quarter of 2026, from its own records."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from rakgen.model import Periode
from tests.support.plans import ROOT
from tests.support.progress import assessed, checked, office

CASE = ROOT / "tests" / "data" / "cases" / "bps-fra.yaml"
REACHED = {"2.1.4.1": "2,22", "2.5.1.1": "58,53"}  # what was reached in the first quarter; of every other 0

pytestmark = pytest.mark.slow


def records_of(periode: str, reached: dict[str, str] = REACHED) -> str:
    """What the office had reached, each line of it, as the records of a period."""
    lines = CASE.read_text(encoding="utf-8").splitlines()
    codes = [line.split()[-1] for line in lines if line.strip().startswith(("kode: ", "- kode: "))]
    return "".join(
        f'  - {{indikator: {kode}, periode: {periode}, nilai: "{reached.get(kode, "0")}"}}\n'
        for kode in codes
        if kode != "fra"
    )


def plan_with(folder: Path, records: str) -> Path:
    text = CASE.read_text(encoding="utf-8").replace("layout: bps-fra", "layout: rak-triwulan")
    return office(folder, records, text, "{profil: bps}")


def test_the_averages_of_bps_tapin(tmp_path: Path) -> None:
    """Minuted as "110 persen (terhadap target triwulan I) atau 6,38 persen (terhadap target tahunan)"."""
    plan = plan_with(tmp_path, records_of("T1"))
    rak, keys = assessed(plan, (Periode.TRIWULAN, 1))
    assert keys == [] and len(rak.indikator) == 17
    first, year = rak.period_average, rak.year_average
    assert first is not None and (first.percentage.value, first.counted, first.total) == (Decimal("110.00"), 2, 17)
    assert (year.percentage.value, year.counted, year.total) == (Decimal("6.38"), 17, 17)
    judged = {one.indikator.kode: one for one in rak.indikator}
    assert judged["2.5.1.1"].period is not None and judged["2.5.1.1"].period.percentage.text == "120,00"
    reasons = [one.period.percentage.reason for one in rak.indikator if one.period and one.period.percentage.reason]
    assert {reason.id for reason in reasons} == {"target 0"} and len(reasons) == 15


def test_a_second_quarter_that_was_not_updated_is_told(tmp_path: Path) -> None:
    """The office's own records hold the first quarter's figures in the second, on all 17 lines."""
    (tmp_path / "copied").mkdir()
    (tmp_path / "updated").mkdir()
    findings = checked(plan_with(tmp_path / "copied", records_of("T1") + records_of("T2")))
    (copied,) = [finding for finding in findings if finding.code == "RAK621"]
    assert "Semua (17) realisasi T2" in copied.message()
    updated = records_of("T1") + records_of("T2", REACHED | {"2.5.1.1": "60,1"})
    assert "RAK621" not in [finding.code for finding in checked(plan_with(tmp_path / "updated", updated))]
