"""State: what the page is told of an open plan, as plain data for JSON."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from rakgen.diagnostics import Diagnostic, path_of
from rakgen.edit.opened import CellPlace, Opened
from rakgen.edit.session import EditSession
from rakgen.returned.typed import OpenCell
from rakgen.source import Scalar
from rakgen.text.words import Language, Words
from rakgen.writers.html.marked import marked_html

_FIX = Words("Perbaiki", "Mend")


class Snapshot(NamedTuple):
    """What a session holds at one moment."""

    opened: Opened
    shown: Opened | None
    findings: Sequence[Diagnostic]
    undo: int
    redo: int
    lines: tuple[int, int] | None
    failed: bool


def snapshot(session: EditSession) -> Snapshot:
    """What a session holds now."""
    with session.changed:
        return Snapshot(
            session.opened,
            session.shown,
            list(session.findings),
            len(session.undos),
            len(session.redos),
            session.lines,
            session.failed,
        )


def state(session: EditSession, language: Language) -> dict[str, Any]:
    """The state of an open plan; a plan with errors keeps its last good page."""
    now = snapshot(session)
    html, style, cells = "", "", {}
    if now.shown is not None and now.shown.document is not None:
        cells = {str(place): _cell(now.shown, place, cell) for place, cell in now.shown.cells.items()}
        kinds = {place: str(cell["kind"]) for place, cell in cells.items()}
        html, style = marked_html(now.shown.document, kinds)
    return {
        "fingerprint": now.opened.fingerprint,
        "name": session.order.path.name,
        "html": html,
        "style": style,
        "cells": cells,
        "findings": _findings(now, str(session.order.path), language),
        "undo": now.undo,
        "redo": now.redo,
        "failed": now.failed,
        "read_only": session.read_only,
        "changed_lines": list(now.lines) if now.lines else [],
    }


def _cell(shown: Opened, place: CellPlace, cell: OpenCell) -> dict[str, Any]:
    """A cell as it is typed, its line in the plan, and the item that it is of, where it is of one that it does not name
    itself.
    """
    told: dict[str, Any] = {"text": cell.text, "kind": cell.kind, "line": cell.line}
    table = shown.tables[place[:2]]
    if (owner := table.owner(cell.row, cell.column)) is not None and id(owner) in table.places.listed:
        named = owner.get("uraian")
        told["level"] = table.places.levels[id(owner)]
        item = named.text if isinstance(named, Scalar) else ""
        told |= {"item": item} if item != cell.text else {}
    elif (opening := table.opening(cell.row, cell.column)) is not None:
        told["level"], told["item"] = opening.level, ""
    return told


def _findings(now: Snapshot, path: str, language: Language) -> list[dict[str, Any]]:
    lines = _cells_by_line(now.opened)
    return [
        {
            "id": number,
            "code": one.code,
            "severity": one.severity,
            "message": one.message(language),
            "remedy": one.hint(language),
            "line": one.span.line if one.span else None,
            "column": one.span.column if one.span else None,
            "file": None if path_of(one.span, one.path) == path else path_of(one.span, one.path),
            "cell": _cell_of(one, path, lines),
            "fix": _FIX.said(language) if one.fix and one.safe and one.path == path else None,
        }
        for number, one in enumerate(now.findings)
    ]


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
    return str(min(near, key=lambda one: (abs(one[0] - finding.span.column if finding.span else 0), one[1]))[1])
