"""State: what the page is told of an open plan, as plain data for JSON; what an edit leaves as it was is neither made
again nor told again.
"""

from __future__ import annotations

import threading
from collections.abc import Sequence
from typing import Any, NamedTuple, TypeAlias

from rakgen.compiler import Compiler
from rakgen.diagnostics import Diagnostic, path_of
from rakgen.edit.facts import KnownFacts, PlanFacts, facts_of
from rakgen.edit.opened import CellPlace, Opened
from rakgen.edit.session import EditSession
from rakgen.source.edit import same_ends
from rakgen.text.words import Language, Words
from rakgen.writers.html.marked import marked_html

_FIX = Words("Perbaiki", "Mend")
_LONGEST = 200  # characters of a line that is shown
_KEPT = 2  # states that a page may have when it asks for the next one

State: TypeAlias = dict[str, Any]


class Snapshot(NamedTuple):
    """What a session holds at one moment."""

    version: str
    compiler: Compiler
    opened: Opened
    shown: Opened | None
    findings: Sequence[Diagnostic]
    steps: tuple[int, int]
    has_lost: bool
    followed: Sequence[str]
    lines: tuple[int, int] | None
    failed: bool
    is_gone: bool


def snapshot(session: EditSession) -> Snapshot:
    """What a session holds now."""
    with session.changed:
        return Snapshot(
            session.version,
            session.compiler,
            session.opened,
            session.shown,
            list(session.findings),
            session.steps(),
            session.has_lost,
            [path.name for path in session.followed],
            session.lines,
            session.failed,
            session.fault is not None,
        )


class States:
    """The states of an open plan, in the language of the page."""

    def __init__(self, session: EditSession, language: Language) -> None:
        self._session, self._language = session, language
        self._making = threading.Lock()
        self._made: dict[str, State] = {}
        self._printed: tuple[Compiler, KnownFacts] | None = None

    def now(self) -> State:
        """The state of the plan; one with errors keeps its last good page."""
        now = snapshot(self._session)
        with self._making:
            if now.version not in self._made:
                self._made[now.version] = self._make(now)
                for version in [*self._made][:-_KEPT]:
                    del self._made[version]
            return self._made[now.version]

    def since(self, version: str) -> State:
        """The state of the plan, as what is another in it than in that of a `version`, where that is known still."""
        before, now = self._made.get(version), self.now()
        return _difference(before, now) if before is not None else now

    def _make(self, now: Snapshot) -> State:
        html, style, facts = "", "", {}
        if now.shown is not None and now.shown.document is not None:
            facts = {
                f"{section}.{number}.{row}.{column}": cell
                for (section, number), rows in self._facts(now, now.shown).items()
                for row, known in enumerate(rows)
                for column, cell in known.items()
            }
            kinds = {place: cell["kind"] for place, cell in facts.items() if "kind" in cell}
            html, style = marked_html(now.shown.document, kinds)
        return {
            "version": now.version,
            "fingerprint": now.opened.fingerprint,
            "name": self._session.order.path.name,
            "html": html,
            "style": style,
            "cells": {place: cell for place, cell in facts.items() if "kind" in cell},
            "reached": [place for place, cell in facts.items() if "kind" not in cell],
            "findings": _findings(now, str(self._session.order.path), self._language),
            "undo": now.steps[0],
            "redo": now.steps[1],
            "lost": now.has_lost,
            "followed": list(now.followed),
            "failed": now.failed,
            "gone": now.is_gone,
            "read_only": self._session.read_only,
            "changed_lines": list(now.lines) if now.lines else [],
        }

    def _facts(self, now: Snapshot, shown: Opened) -> PlanFacts:
        """What is known of the cells of a page; that of another by the same compiler, and so by the same layouts, is
        kept. The last good page of a plan with errors may be by older layouts: what is made for it is not.
        """
        known = self._printed[1] if self._printed is not None and self._printed[0] is now.compiler else None
        if known is None or known.opened is not shown:
            known = KnownFacts(shown, facts_of(shown, known))
            if shown is now.opened:
                self._printed = now.compiler, known
        return known.facts


def _difference(old: State, new: State) -> State:
    """What makes a state of another: the fields that differ, of `html` the lines that do (`rows`: from which on, how
    many give way, and to what), of `cells` those that do, null for one that is gone.
    """
    told = {name: value for name, value in new.items() if name not in ("html", "cells") and old[name] != value}
    before, after = str(old["html"]).split("\n"), str(new["html"]).split("\n")
    above, below = same_ends(before, after)
    cells = {place: cell for place, cell in new["cells"].items() if old["cells"].get(place) != cell}
    gone = dict.fromkeys(old["cells"].keys() - new["cells"].keys())
    rows = [above, len(before) - above - below, after[above : len(after) - below]]
    return {"since": old["version"], **told, "rows": rows, "cells": {**cells, **gone}}


def _findings(now: Snapshot, path: str, language: Language) -> list[dict[str, Any]]:
    lines = _cells_by_line(now.opened) if now.findings else {}
    return [
        {
            "id": number,
            "code": finding.code,
            "severity": finding.severity,
            "message": finding.message(language),
            "remedy": finding.hint(language),
            "line": finding.span.line if finding.span else None,
            "column": finding.span.column if finding.span else None,
            "file": None if path_of(finding.span, finding.path) == path else path_of(finding.span, finding.path),
            "cell": _cell_of(finding, path, lines),
            "says": _said(finding, path, now.opened),
            "fix": _FIX.said(language) if finding.fix and finding.safe and finding.path == path else None,
        }
        for number, finding in enumerate(now.findings)
    ]


def _said(finding: Diagnostic, path: str, opened: Opened) -> str | None:
    """The line of the plan's file where something was found."""
    if finding.span is None or path_of(finding.span, finding.path) != path:
        return None
    lines = opened.result.text.split("\n")
    return lines[finding.span.line - 1].strip()[:_LONGEST] or None if finding.span.line <= len(lines) else None


def _cells_by_line(opened: Opened) -> dict[int, list[tuple[int, CellPlace]]]:
    """The printed cells whose text the plan says on a line, with the column where it does."""
    found: dict[int, list[tuple[int, CellPlace]]] = {}
    for at, table in opened.tables.items():
        for row, cells in enumerate(table.pair.grid.body_rows):
            for column, cell in enumerate(cells.cells):
                if cell is not None and cell.origin is not None:
                    found.setdefault(cell.origin.line, []).append((cell.origin.column, CellPlace(*at, row, column)))
    return found


def _cell_of(finding: Diagnostic, path: str, lines: dict[int, list[tuple[int, CellPlace]]]) -> str | None:
    """The cell beside which a finding is told: the one that prints its place, else the first of its line."""
    if finding.span is None or path_of(finding.span, finding.path) != path:
        return None
    near = lines.get(finding.span.line)
    if not near:
        return None
    return str(
        min(near, key=lambda column: (abs(column[0] - finding.span.column if finding.span else 0), column[1]))[1]
    )
