"""Echoes: findings that follow from another one, and are not told beside it."""

from __future__ import annotations

from collections.abc import Sequence

from rakgen.diagnostics.diagnostic import Diagnostic, Span


def without_echoes(text_findings: Sequence[Diagnostic], findings: Sequence[Diagnostic]) -> list[Diagnostic]:
    """One cause, one finding: what is said of a value whose text itself could not be read as typed follows from
    that.
    """
    if not text_findings:
        return list(findings)
    path, causes = text_findings[0].path, {id(finding) for finding in text_findings}
    by_line: dict[int, list[Span]] = {}
    for finding in text_findings:
        if finding.span is not None:
            by_line.setdefault(finding.span.line, []).append(finding.span)

    def is_echo(finding: Diagnostic) -> bool:
        if finding.span is None or finding.path != path or finding.code == "RAK101" or id(finding) in causes:
            return False
        start, end = finding.span[:2], finding.span[2:]
        return any(
            finding.code == "RAK102" or start <= span[:2] < end or span[:2] <= start < span[2:]
            for span in by_line.get(finding.span.line, ())
        )

    return [finding for finding in findings if not is_echo(finding)]
