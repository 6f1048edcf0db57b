"""Formats: every report of `check` by name; those that programs read have one short renderer each, imported when asked
for.
"""

from __future__ import annotations

from rakgen.diagnostics.formats.result import Report

FORMATS = ("full", "concise", "json", "github", "gitlab", "sarif", "junit")
"""Every report by name: two for people, then those for programs."""


def render_report(name: str, result: Report) -> str:
    """The report `name` of a run as text that ends with a line break, or '' where the format has nothing to say."""
    if name == "json":
        from rakgen.diagnostics.formats.json_ import render
    elif name == "github":
        from rakgen.diagnostics.formats.github import render
    elif name == "gitlab":
        from rakgen.diagnostics.formats.gitlab import render
    elif name == "sarif":
        from rakgen.diagnostics.formats.sarif import render
    elif name == "junit":
        from rakgen.diagnostics.formats.junit import render
    else:
        from rakgen.diagnostics import report

        return report.render(result.findings, result.texts, result.language, style=name)
    return render(result)


__all__ = ["FORMATS", "Report", "render_report"]
