"""What bears on a plan, there or not yet, is waited for."""

from __future__ import annotations

from pathlib import Path

from rakgen.compiler import Compiler
from rakgen.watched import places
from tests.support.unchanged import five_plans


def test_all_that_a_plan_may_be_made_from_is_looked_at(tmp_path: Path) -> None:
    office = five_plans(tmp_path)
    plan, logo, fonts = office / "cabang" / "e.yaml", office / "logo.png", office / "huruf"
    base = office / "kantor.docx"
    base.mkdir()  # in whose place the document may come back
    found = places(Compiler(), [plan], [plan], [logo, base], [fonts])
    assert {plan, logo, base, office / "rakgen.yaml", office / "cabang" / "rakgen.yaml"} <= found.files
    assert office / "plans" / "c.yaml" in found.files, "what was reached is of this one"
    assert found.trees == {office / "realisasi"} and found.deep == {fonts}
    assert {office / "templates", office / "templates" / "layouts"} <= found.folders
    assert office / "plans" in places(Compiler(), [office / "plans"], []).trees
