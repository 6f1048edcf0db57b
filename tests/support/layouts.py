"""Layouts of one column for tests of their faults."""

from __future__ import annotations

from pathlib import Path

from rakgen.compiler import Compiler
from tests.support.forms import RENCANA

TITLE = "judul: JUDUL\n"


COLUMNS = "kolom:\n  - judul: SASARAN\n    isi: sasaran.uraian\n"


def findings(tmp_path: Path, layout: str, plan: str = RENCANA) -> list[tuple[str, str, int, int]]:
    (tmp_path / "plans").mkdir()
    (tmp_path / "templates" / "layouts").mkdir(parents=True)
    (tmp_path / "templates" / "layouts" / "kantor.yaml").write_text(layout, encoding="utf-8")
    (tmp_path / "plans" / "p.yaml").write_text(
        plan.replace("  - kode: a\n", "  - kode: a\n    layout: kantor\n"), encoding="utf-8"
    )
    result = Compiler().check(tmp_path / "plans" / "p.yaml")
    return [
        (
            finding.key,
            Path(finding.path).name,
            finding.span.line if finding.span else 0,
            finding.span.column if finding.span else 0,
        )
        for finding in result.findings
        if finding.severity == "kesalahan" or finding.code == "RAK506"
    ]
