"""A plan whose file name says another year than the plan."""

from __future__ import annotations

from pathlib import Path

import pytest

from rakgen.compiler import Compiler
from tests.support.each import each
from tests.support.plans import REFERENCE


@pytest.mark.slow
@each(
    ("name", "said"),
    [
        ("2022.yaml", "2022"),
        ("rak-2020.yaml", "2020"),
        ("RAK_2019_final.YML", "2019"),
        ("rencana aksi 2023 (salinan).yaml", "2023"),
        ("2022-2026.yaml", "2022"),
        ("v2-2020.yaml", "2020"),
        ("2021.yaml", None),
        ("rak-2021-revisi-2022.yaml", None),
        ("2020-2024.yaml", None),
        ("renstra 2019 - 2023.yaml", None),
        ("rencana.yaml", None),
        ("20220301.yaml", None),
        ("no-1234.yaml", None),
        ("2021_2.yaml", None),
    ],
)
def test_a_file_name_with_another_year_is_told_at_tahun(tmp_path: Path, name: str, said: str | None) -> None:
    plan = tmp_path / name
    plan.write_bytes(REFERENCE.read_bytes())
    found = [finding for finding in Compiler().check(plan).findings if finding.code == "RAK235"]
    assert [(finding.values["lain"], finding.span and finding.span.line) for finding in found] == (
        [(said, 8)] if said else []
    )


def test_its_severity_can_be_set(tmp_path: Path) -> None:
    (tmp_path / "rakgen.yaml").write_text("aturan:\n  RAK235: mati\n")
    (tmp_path / "2022.yaml").write_bytes(REFERENCE.read_bytes())
    assert "RAK235" not in [finding.code for finding in Compiler().check(tmp_path / "2022.yaml").findings]
