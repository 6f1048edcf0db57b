"""Context: a form that is not there hides nothing but what depends on it."""

from __future__ import annotations

from pathlib import Path

import pytest

from rakgen.compiler import Compiler
from tests.support.slips import BASE, swapped

FAULTY = swapped(swapped(BASE, "pelaksana: umum", "pelaksana: umm"), "Kegiatan tiga", "Kegiatan\ttiga")


@pytest.mark.parametrize(("layout", "code"), [(None, "RAK110"), ("judul: [x\n", "RAK001"), ("judl: X\n", "RAK101")])
def test_a_missing_or_bad_layout_does_not_hide_the_other_findings(
    tmp_path: Path, layout: str | None, code: str
) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_text(swapped(FAULTY, "rak-triwulan", "sendiri"), encoding="utf-8")
    if layout is not None:
        (tmp_path / "templates" / "layouts").mkdir(parents=True)
        (tmp_path / "templates" / "layouts" / "sendiri.yaml").write_text(layout, encoding="utf-8")
    codes = {finding.code for finding in Compiler().check(plan).findings}
    assert {code, "RAK206", "RAK014"} <= codes
    assert not codes & {"RAK201", "RAK202", "RAK203", "RAK204", "RAK231"}
