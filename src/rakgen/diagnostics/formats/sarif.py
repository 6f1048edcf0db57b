"""SARIF report: static analysis results as OASIS SARIF 2.1.0 (errata 01), for code scanning and editors."""

from __future__ import annotations

import json
from collections import defaultdict

from rakgen import __version__
from rakgen.diagnostics.catalogue import CATALOGUE
from rakgen.diagnostics.diagnostic import Diagnostic, Span
from rakgen.diagnostics.formats.result import Report

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVEL = {"kesalahan": "error", "peringatan": "warning", "informasi": "note"}


def render(result: Report) -> str:
    """The log file: one run, its rules in the order of their codes, its results in the order of reports."""
    codes = sorted({finding.code for finding in result.findings})
    log = {
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "rakgen",
                        "version": __version__,
                        "language": result.language,
                        "rules": [_rule(code, result) for code in codes],
                    }
                },
                "language": result.language,
                "columnKind": "unicodeCodePoints",
                "invocations": [
                    {"executionSuccessful": not any(finding.code.startswith("RAK9") for finding in result.findings)}
                ],
                "results": [
                    _result(finding, fingerprint, codes.index(finding.code), result)
                    for finding, fingerprint in zip(result.findings, result.fingerprints, strict=True)
                ],
            }
        ],
    }
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _rule(code: str, result: Report) -> dict[str, object]:
    key = code if code in CATALOGUE else next(key for key in CATALOGUE if key.startswith(f"{code}."))
    entry = CATALOGUE[key]
    blank: defaultdict[str, str] = defaultdict(lambda: "…")
    words = entry.message_id if result.language == "id" else entry.message_en
    help_text = entry.hint_id if result.language == "id" else entry.hint_en
    rule: dict[str, object] = {
        "id": code,
        "shortDescription": {"text": words.format_map(blank)},
        "defaultConfiguration": {"level": _LEVEL[entry.severity]},
    }
    if help_text:
        rule["help"] = {"text": help_text.format_map(blank)}
    return rule


def _result(finding: Diagnostic, fingerprint: str, rule: int, result: Report) -> dict[str, object]:
    entry: dict[str, object] = {
        "ruleId": finding.code,
        "ruleIndex": rule,
        "level": _LEVEL[finding.severity],
        "message": {"text": _message(result.text(finding))},
        "locations": [_location(finding.path, finding.span, result)],
        "partialFingerprints": {"rakgen/v1": fingerprint},
    }
    if finding.related:
        entry["relatedLocations"] = [
            {"id": number, **_location(finding.path, span, result)} for number, span in enumerate(finding.related, 1)
        ]
    if finding.fix and finding.safe:
        replacements = [
            {"deletedRegion": _region(edit.span), "insertedContent": {"text": edit.text}} for edit in finding.fix
        ]
        change = {"artifactLocation": _artifact(finding.path, result), "replacements": replacements}
        entry["fixes"] = [{"artifactChanges": [change]}]
    return entry


def _message(text: str) -> str:
    """A literal text as SARIF 3.11.5 and 3.11.6 have it: braces doubled, no embedded links."""
    return text.replace("{", "{{").replace("}", "}}").replace("](", "]\u200b(")


def _location(path: str, span: Span | None, result: Report) -> dict[str, object]:
    physical: dict[str, object] = {"artifactLocation": _artifact(path, result)}
    if span is not None:
        physical["region"] = _region(span)
    return {"physicalLocation": physical}


def _artifact(path: str, result: Report) -> dict[str, str]:
    uri = result.uri(path)
    return {"uri": uri} if uri.startswith("file:") else {"uri": uri, "uriBaseId": "%SRCROOT%"}


def _region(span: Span) -> dict[str, int]:
    """Columns count from 1 and the end column is exclusive, as in a Span."""
    return {
        "startLine": span.line,
        "startColumn": span.column,
        "endLine": span.end_line,
        "endColumn": span.end_column,
    }
