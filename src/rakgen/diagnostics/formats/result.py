"""Result: what a run of `check` found, and what every format for programs needs of it."""

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import quote

from rakgen.diagnostics.catalogue import Severity
from rakgen.diagnostics.diagnostic import Diagnostic
from rakgen.text.words import Language

LEVEL: dict[Severity, str] = {"kesalahan": "error", "peringatan": "warning", "informasi": "info"}
"""Severities as programs are told them, whatever the language of the messages."""


@dataclass(frozen=True, eq=False, repr=False)
class Report:
    """Findings in the order of reports, over `files` checked; `texts` maps a path to its text.

    `root` is the folder that paths in CI reports are relative to, `strict` says that warnings fail the run.
    """

    files: Sequence[str]
    findings: Sequence[Diagnostic]
    texts: Mapping[str, str]
    language: Language = "id"
    excepted: int = 0
    strict: bool = False
    root: Path | None = None

    @cached_property
    def fingerprints(self) -> list[str]:
        """One per finding: the same from run to run, machine to machine and language to language.

        Made of the code, the file and the words of the source line, not of the line's number, so that lines added above
        do not make an old finding new. Equal findings are told apart by counting.
        """
        import hashlib  # loads OpenSSL, and only reports for programs have fingerprints

        seen: dict[tuple[str, str, str], int] = {}
        prints = []
        for finding in self.findings:
            what = finding.code, self.relative(finding.path), self.source_line(finding).strip()
            seen[what] = seen.get(what, 0) + 1
            prints.append(
                hashlib.sha256("\0".join([*what, str(seen[what])]).encode("utf-8", "surrogatepass")).hexdigest()[:40]
            )
        return prints

    @cached_property
    def _lines(self) -> dict[str, list[str]]:
        return {path: text.split("\n") for path, text in self.texts.items()}

    def lines(self, path: str) -> list[str]:
        """The lines of a file, [] if its text is unknown."""
        return self._lines.get(path, [])

    def source_line(self, finding: Diagnostic) -> str:
        """The line a finding points at, '' when there is none."""
        lines = self.lines(finding.path)
        return lines[finding.span.line - 1] if finding.span and finding.span.line <= len(lines) else ""

    def relative(self, path: str) -> str:
        """A path with forward slashes, relative to `root` (or to the working folder) where it lies below it."""
        try:
            whole = Path(path).absolute()
            return whole.relative_to((self.root or Path()).absolute()).as_posix()
        except ValueError:
            return Path(path).as_posix()

    def uri(self, path: str) -> str:
        """A path as a URI reference: relative below `root`, else `file:///...`."""
        name = self.relative(path)
        if Path(name).is_absolute():
            return Path(name).as_uri()
        return quote(os.fsencode(name))

    def text(self, finding: Diagnostic) -> str:
        """Message and hint in one text."""
        hint = finding.hint(self.language)
        return f"{finding.message(self.language)} {hint}" if hint else finding.message(self.language)

    def fails(self, finding: Diagnostic) -> bool:
        """True when the finding makes the run fail."""
        return finding.severity == "kesalahan" or (self.strict and finding.severity == "peringatan")

    def count(self, severity: Severity) -> int:
        """How many findings have that severity."""
        return sum(finding.severity == severity for finding in self.findings)
