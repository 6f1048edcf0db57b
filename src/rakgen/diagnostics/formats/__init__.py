"""Formats: the reports that programs read, one short renderer each, imported when it is asked for."""

from __future__ import annotations

from importlib import import_module

from rakgen.diagnostics.formats.result import CheckResult

_RENDERERS = {
    "json": "rakgen.diagnostics.formats.as_json",
    "github": "rakgen.diagnostics.formats.github",
    "gitlab": "rakgen.diagnostics.formats.gitlab",
    "sarif": "rakgen.diagnostics.formats.sarif",
    "junit": "rakgen.diagnostics.formats.junit",
}
FORMATS = ("full", "concise", *_RENDERERS)
"""Every report by name: two for people, then those for programs."""


def render_report(name: str, result: CheckResult) -> str:
    """The report `name` of a run as text that ends with a line break, or '' where the format has nothing to say."""
    if name in _RENDERERS:
        text: str = import_module(_RENDERERS[name]).render(result)
        return text
    from rakgen.diagnostics.report import render

    return render(result.findings, result.texts, result.language, style=name)


__all__ = ["FORMATS", "CheckResult", "render_report"]
