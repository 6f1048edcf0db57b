"""Helpers for tests of rules: check a text as a plan of an office that has the forms of tests/data/kasus."""

from __future__ import annotations

import shutil
from pathlib import Path

from rakgen.diagnostics import Diagnostic
from rakgen.kompilasi import Compiler
from rakgen.rules.manual import filled
from tests.support.plans import ROOT

KASUS = ROOT / "tests" / "data" / "kasus"


def kantor(folder: Path) -> Path:
    """A folder with the test forms beside its plans."""
    if not (folder / "templates").exists():
        shutil.copytree(KASUS / "templates", folder / "templates")
    return folder


def periksa(folder: Path, teks: str) -> list[Diagnostic]:
    """The findings of one plan; not those about columns of a form that a short example leaves empty (5xx)."""
    plan = kantor(folder) / "plan.yaml"
    plan.write_text(teks, encoding="utf-8")
    return [satu for satu in Compiler().check(plan).findings if not satu.code.startswith("RAK5")]


def potongan(folder: Path, teks: str) -> list[Diagnostic]:
    """The findings of a fragment of a plan, as in the manual pages."""
    return periksa(folder, filled(teks)[0])


def kode(temuan: list[Diagnostic]) -> list[str]:
    return [satu.code for satu in temuan]


def baris(temuan: Diagnostic) -> tuple[int, int]:
    assert temuan.span is not None
    return temuan.span.line, temuan.span.column
