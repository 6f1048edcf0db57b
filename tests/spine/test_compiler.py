"""The compiler: what becomes of one plan."""

from __future__ import annotations

from pathlib import Path

from rakgen.compiler import Result
from rakgen.diagnostics import diagnose


def test_findings_added_to_a_copy_of_a_result_are_not_those_of_the_result() -> None:
    result = Result(Path("a.yaml"), findings=[diagnose("RAK901", "a.yaml")], inputs={Path("a.yaml")})
    result.documents = (Path("a.docx"),)
    other = result.with_own_findings()
    other.findings.append(diagnose("RAK999", "a.yaml"))
    assert [finding.code for finding in result.findings] == ["RAK901"]
    assert {**vars(other), "findings": []} == {**vars(result), "findings": []}
