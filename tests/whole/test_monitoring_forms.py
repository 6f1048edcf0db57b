"""The four forms of monitoring for a year of the reference plan (invented figures), whole and in every format."""

from __future__ import annotations

from pathlib import Path

import pytest

import rakgen
from tests.support.forms import row_text
from tests.support.plans import ROOT
from tests.support.same_grids import assert_same_grids

FORMS = {"pengukuran-triwulan": "T4", "monev-renaksi": "T2", "notulen-capaian": "T2", "evaluasi-renja": "T3"}
"""By name, the period that is asked for."""
GRIDS = ROOT / "tests" / "data" / "monitoring"


@pytest.mark.slow
@pytest.mark.parametrize(("layout", "periode"), FORMS.items(), ids=FORMS)
def test_every_cell_for_the_reference_plan_in_every_format(layout: str, periode: str) -> None:
    document = rakgen.compile(ROOT / "plans" / "2021.yaml", layouts=layout, periode=periode)
    tables = ("".join(f"{row_text(row)}\n" for row in grid.matrix()) for one in document.sections for grid in one.grids)
    assert "\n".join(tables) == (GRIDS / f"{layout}.txt").read_text(encoding="utf-8")
    assert_same_grids(document)
    assert rakgen.write(document, "pdf").data.startswith(b"%PDF")


def test_the_notulen_is_signed_by_who_takes_note_and_by_the_notulis() -> None:
    document = rakgen.compile(Path(ROOT, "plans", "2021.yaml"), layouts="notulen-capaian", periode="T2")
    signature = document.sections[0].signature
    assert signature is not None and signature.left is not None
    assert signature.left.above == ("", "Mengetahui,", "KETUA,") and signature.left.name == "THOMAS DOHU, S.Hut"
    assert signature.right.above == ("Kupang, ........................", "Notulis,", "")
    assert set(signature.right.name) == {"."}
