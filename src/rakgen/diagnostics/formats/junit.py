"""JUnit report: one suite a file, one case a finding, for CI servers that show test results.

The elements are those that Jenkins' junit-10 schema and GitLab both read; no times and no host, so that equal runs give
equal bytes.
"""

from __future__ import annotations

from xml.sax.saxutils import escape, quoteattr

from rakgen.diagnostics.diagnostic import Diagnostic
from rakgen.diagnostics.formats.result import Report
from rakgen.diagnostics.report import full
from rakgen.text.printable import XML, clean


def render(result: Report) -> str:
    """The XML text. A file without findings is one case that passed; what does not fail the run passes with its
    words.
    """
    by_file: dict[str, list[Diagnostic]] = {path: [] for path in result.files}
    for finding in result.findings:
        by_file.setdefault(finding.path, []).append(finding)
    suites = [_suite(path, findings, result) for path, findings in by_file.items()]
    total, failed, broken = sum(s[0] for s in suites), sum(s[1] for s in suites), sum(s[2] for s in suites)
    head = f'<testsuites name="rakgen check" tests="{total}" failures="{failed}" errors="{broken}">'
    return "\n".join(['<?xml version="1.0" encoding="UTF-8"?>', head, *(s[3] for s in suites), "</testsuites>", ""])


def _suite(path: str, findings: list[Diagnostic], result: Report) -> tuple[int, int, int, str]:
    name = _attribute(result.relative(path))
    cases = [_case(finding, name, result) for finding in findings] or [f"    <testcase name={name} classname={name}/>"]
    broken = sum(_is_broken(finding) for finding in findings)
    failed = sum(result.fails(finding) for finding in findings) - broken
    head = f'  <testsuite name={name} tests="{len(cases)}" failures="{failed}" errors="{broken}">'
    return len(cases), failed, broken, "\n".join([head, *cases, "  </testsuite>"])


def _case(finding: Diagnostic, name: str, result: Report) -> str:
    place = f":{finding.span.line}:{finding.span.column}" if finding.span else ""
    title = _attribute(f"{finding.code}{place}")
    words = escape(clean(full(finding, result.lines(finding.path), result.language), XML))
    head = f"    <testcase name={title} classname={name}>"
    if not result.fails(finding):
        return f"{head}\n      <system-out>{words}</system-out>\n    </testcase>"
    tag = "error" if _is_broken(finding) else "failure"
    message = _attribute(finding.message(result.language))
    return f'{head}\n      <{tag} type="{finding.code}" message={message}>{words}</{tag}>\n    </testcase>'


def _is_broken(finding: Diagnostic) -> bool:
    """True for a file that could not be read: an error of the run, not a failure of the plan."""
    return finding.code.startswith("RAK9") and finding.severity == "kesalahan"


def _attribute(text: str) -> str:
    return quoteattr(clean(text, XML))
