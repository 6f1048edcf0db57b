"""Capaian of an office as it published it: BPS Kabupaten Tapin, first quarter of 2026, from its own records."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from rakgen.model import Periode
from tests.support.plans import ROOT
from tests.support.progress import assessed, office

CASE = ROOT / "tests" / "data" / "cases" / "bps-fra.yaml"
REACHED = {"2.1.4.1": "2,22", "2.5.1.1": "58,53"}  # what was reached in the first quarter; of every other 0

pytestmark = pytest.mark.slow


def test_the_averages_of_bps_tapin(tmp_path: Path) -> None:
    """Minuted as "110 persen (terhadap target triwulan I) atau 6,38 persen (terhadap target tahunan)"."""
    text = CASE.read_text(encoding="utf-8").replace("layout: bps-fra", "layout: rak-triwulan")
    codes = [line.split()[-1] for line in text.splitlines() if line.strip().startswith(("kode: ", "- kode: "))]
    records = "".join(
        f'  - {{indikator: {kode}, periode: T1, nilai: "{REACHED.get(kode, "0")}"}}\n'
        for kode in codes
        if kode != "fra"
    )
    plan = office(tmp_path, records, text, "{profil: bps}")
    rak, keys = assessed(plan, (Periode.TRIWULAN, 1))
    assert keys == [] and len(rak.indikator) == 17
    first, year = rak.period_average, rak.year_average
    assert first is not None and (first.percentage.value, first.counted, first.total) == (Decimal("110.00"), 2, 17)
    assert (year.percentage.value, year.counted, year.total) == (Decimal("6.38"), 17, 17)
    judged = {one.indikator.kode: one for one in rak.indikator}
    assert judged["2.5.1.1"].period is not None and judged["2.5.1.1"].period.percentage.text == "120,00"
    reasons = [one.period.percentage.reason for one in rak.indikator if one.period and one.period.percentage.reason]
    assert {reason.id for reason in reasons} == {"target 0"} and len(reasons) == 15
