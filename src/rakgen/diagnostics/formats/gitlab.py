"""GitLab report: a Code Quality artifact, the subset of the Code Climate format that GitLab documents."""

from __future__ import annotations

import json

from rakgen.diagnostics.formats.result import Report

_SEVERITY = {"kesalahan": "major", "peringatan": "minor", "informasi": "info"}


def render(result: Report) -> str:
    """A JSON list, `[]` without findings. GitLab wants paths relative to the repository, without a leading `./`."""
    issues = [
        {
            "type": "issue",
            "description": result.text(finding),
            "check_name": finding.code,
            "categories": ["Style"],
            "fingerprint": fingerprint,
            "severity": _SEVERITY[finding.severity],
            "location": {
                "path": result.relative(finding.path),
                "lines": {
                    "begin": finding.span.line if finding.span else 1,
                    "end": finding.span.end_line if finding.span else 1,
                },
            },
        }
        for finding, fingerprint in zip(result.findings, result.fingerprints, strict=True)
    ]
    return json.dumps(issues, ensure_ascii=False, indent=2) + "\n"
