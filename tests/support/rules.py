"""Helpers for tests of rules: check a text as a plan of an office that has the forms of tests/data/cases."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from rakgen.compiler import Compiler
from rakgen.diagnostics import Diagnostic
from rakgen.rules.manual.pages import filled
from tests.support.plans import ROOT

CASES = ROOT / "tests" / "data" / "cases"


def office(folder: Path) -> Path:
    """A folder with the test forms beside its plans."""
    if not (folder / "templates").exists():
        shutil.copytree(CASES / "templates", folder / "templates")
    return folder


_COMPILER = Compiler()
"""One for all plans beside the test forms, which are read once."""


def check(folder: Path, text: str) -> list[Diagnostic]:
    """The findings of one plan, in a file named as a remark says; not those about columns of a form that a short
    example leaves empty (5xx). It lies in `folder` if the test has put something there, else beside the test forms.
    """
    named = re.search(r"# berkas (\S+)", text)
    name = named[1] if named else "plan.yaml"
    if any(folder.iterdir()):
        plan = office(folder) / name
        plan.write_text(text, encoding="utf-8")
        result = Compiler().check(plan)
    else:
        (result,) = _COMPILER.check_across([_COMPILER.check_one(CASES / name, data=text.encode())])
    return [finding for finding in result.findings if not finding.code.startswith("RAK5")]


def check_fragment(folder: Path, text: str) -> list[Diagnostic]:
    """The findings of a fragment of a plan, as in the manual pages."""
    return check(folder, filled(text)[0])


def codes_of(findings: list[Diagnostic]) -> list[str]:
    return [finding.code for finding in findings]


def place_of(finding: Diagnostic) -> tuple[int, int]:
    assert finding.span is not None
    return finding.span.line, finding.span.column
