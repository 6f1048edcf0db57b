"""GitHub report: workflow commands that GitHub Actions shows beside the changed lines.

Form and escaping as in GitHub's "Workflow commands for GitHub Actions" and the runner's own command parser.
"""

from __future__ import annotations

from rakgen.diagnostics.formats.result import Report

_COMMAND = {"kesalahan": "error", "peringatan": "warning", "informasi": "notice"}


def render(result: Report) -> str:
    """One command a finding, '' without findings."""
    lines = []
    for finding in result.findings:
        span = finding.span
        where = {"file": result.relative(finding.path)}
        if span is not None:
            where["line"] = str(span.line)
            where["endLine"] = str(span.end_line)
            if span.line == span.end_line:  # GitHub takes columns on a single line only
                where["col"] = str(span.column)
                where["endColumn"] = str(span.end_column)
        where["title"] = f"rakgen {finding.code}"
        properties = ",".join(f"{name}={_property(value)}" for name, value in where.items())
        lines.append(f"::{_COMMAND[finding.severity]} {properties}::{_data(result.text(finding))}\n")
    return "".join(lines)


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
