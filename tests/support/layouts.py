"""Layouts for tests of their faults: those of one column, and what is told of one by itself."""

from __future__ import annotations

from pathlib import Path

from rakgen.compiler import Compiler
from rakgen.layout.checks import check_layout
from rakgen.layout.layout import Layout
from rakgen.layout.library import CHILD_MODELS, LayoutLibrary
from rakgen.model import load_fields
from rakgen.source import parse
from tests.support.forms import RENCANA

TITLE = "judul: JUDUL\n"


COLUMNS = "kolom:\n  - judul: SASARAN\n    isi: sasaran.uraian\n"


def findings(tmp_path: Path, layout: str, plan: str = RENCANA) -> list[tuple[str, str, int, int]]:
    (tmp_path / "plans").mkdir(parents=True)
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


def told(text: str) -> list[tuple[str, str]]:
    """The keys of the findings of a layout, with the text from their place on."""
    layout, faults = load_fields(parse(text.encode(), "l.yaml"), Layout, CHILD_MODELS)
    assert layout is not None and not faults, faults
    lines = text.splitlines()
    found = check_layout(layout, with_widths=False)
    assert all(one.hint("id") and one.hint("en") for one in found)
    return [(one.key, lines[one.span.line - 1][one.span.column - 1 :]) for one in found if one.span]


def shipped(name: str) -> Layout:
    """A form that comes along."""
    layout, findings = LayoutLibrary().get(name)
    assert layout is not None and not findings
    return layout
