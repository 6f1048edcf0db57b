"""Diagnostic: one finding as plain data; its words come from the catalogue when it is rendered."""

import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple, Self

from rakgen.diagnostics.catalogue import CATALOGUE, Severity
from rakgen.text.words import Language

_NOTHING: Mapping[str, str] = {}


class Span(NamedTuple):
    """A stretch of a source file; lines and columns count from 1, the end column is exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


class Elsewhere(Span):
    """A stretch of another file than the plan; `path` is seen from the plan's folder, with slashes."""

    path: str

    @classmethod
    def at(cls, span: Span, path: str) -> Self:
        """The stretch `span` of the file `path`."""
        place = cls(*span)
        place.path = path
        return place

    def seen_from(self, plan: str) -> str:
        """The path of its file where `plan` is that of the plan."""
        return os.path.normpath(Path(plan).parent / self.path)


def path_of(span: Span | None, plan: str) -> str:
    """The file of a stretch that lies in a plan or elsewhere."""
    return span.seen_from(plan) if isinstance(span, Elsewhere) else plan


class Edit(NamedTuple):
    """A splice: the text at `span` (nothing, when the span is empty) gives way to `text`."""

    span: Span
    text: str


class Diagnostic(NamedTuple):
    """One finding.

    `key` names an entry of the catalogue: a code, or a code with a variant (`RAK101.nilai`). `values` fill the
    placeholders of its message, hint and example. `span` is None for what concerns a whole file. `related` are further
    places. `fix` are the edits that mend it, () when only a person can; `safe` is False when they may change what is
    meant.
    """

    key: str
    path: str
    span: Span | None = None
    values: Mapping[str, str] = _NOTHING
    severity: Severity = "kesalahan"
    fix: tuple[Edit, ...] = ()
    safe: bool = True
    related: tuple[Span, ...] = ()

    @property
    def code(self) -> str:
        """The code users cite, e.g. `RAK205`."""
        return self.key.partition(".")[0]

    def message(self, language: Language = "id") -> str:
        """What is wrong, in one sentence."""
        entry = CATALOGUE[self.key]
        return (entry.message_id if language == "id" else entry.message_en).format_map(self.values)

    def hint(self, language: Language = "id") -> str:
        """What to type instead, or ''."""
        entry = CATALOGUE[self.key]
        return (entry.hint_id if language == "id" else entry.hint_en).format_map(self.values)

    @property
    def example(self) -> str:
        """A correct line of YAML, or ''."""
        return CATALOGUE[self.key].example.format_map(self.values)

    @property
    def sort_key(self) -> tuple[str, int, int, str]:
        """Order of reports: file, line, column, code."""
        line, column = (self.span.line, self.span.column) if self.span else (0, 0)
        return self.path, line, column, self.key


def errors(findings: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Those of the findings that are errors: what keeps a plan from being used."""
    return [finding for finding in findings if finding.severity == "kesalahan"]


def told_of(kind: str, finding: Diagnostic) -> Diagnostic:
    """A finding about the text of a file in the words for its kind, where the catalogue has such."""
    key = f"{finding.key}.{kind}"
    return finding._replace(key=key) if key in CATALOGUE else finding


def diagnose(
    key: str, path: str, span: Span | None = None, *, related: tuple[Span, ...] = (), **values: str
) -> Diagnostic:
    """Make a finding with the severity its catalogue entry gives.

    Raises KeyError if the catalogue does not know `key`: a finding without words is a bug.
    """
    return Diagnostic(key, path, span, values, CATALOGUE[key].severity, related=related)
