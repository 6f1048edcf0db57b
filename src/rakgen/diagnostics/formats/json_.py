"""JSON report: every finding with its place, words and fix; `rakgen schema laporan` prints the JSON Schema of its
shape.
"""

from __future__ import annotations

import json

from rakgen.diagnostics.diagnostic import Diagnostic, Span
from rakgen.diagnostics.formats.result import LEVEL, Report

VERSION = 1
"""Raised when a field changes its meaning or goes away; new fields do not raise it."""


def render(result: Report) -> str:
    """The report as JSON, indented, in UTF-8 letters."""
    report = {
        "version": VERSION,
        "language": result.language,
        "files": list(result.files),
        "findings": [
            _finding(finding, fingerprint, result)
            for finding, fingerprint in zip(result.findings, result.fingerprints, strict=True)
        ],
        "summary": {
            "files": len(result.files),
            "errors": result.count("kesalahan"),
            "warnings": result.count("peringatan"),
            "infos": result.count("informasi"),
            "excepted": result.excepted,
        },
    }
    return json.dumps(report, ensure_ascii=False, indent=2) + "\n"


def _finding(finding: Diagnostic, fingerprint: str, result: Report) -> dict[str, object]:
    return {
        "code": finding.code,
        "severity": LEVEL[finding.severity],
        "path": finding.path,
        "span": _span(finding.span),
        "message": finding.message(result.language),
        "hint": finding.hint(result.language),
        "example": finding.example,
        "related": [_span(span) for span in finding.related],
        "fix": {"safe": finding.safe, "edits": [{"span": _span(edit.span), "text": edit.text} for edit in finding.fix]}
        if finding.fix
        else None,
        "fingerprint": fingerprint,
    }


def _span(span: Span | None) -> dict[str, int] | None:
    return None if span is None else span._asdict()
