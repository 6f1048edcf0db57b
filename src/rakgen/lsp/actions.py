"""Actions: the fixes of findings as an editor offers them, each for itself and all that are safe at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple, TypeVar

from rakgen.compiler import Result
from rakgen.diagnostics import Diagnostic, Edit, Span
from rakgen.diagnostics.report import LABELS
from rakgen.fixing import mend, settle
from rakgen.followed import CannotFollow, followed
from rakgen.lsp.texts import EditorText
from rakgen.lsp.workspace import Workspace
from rakgen.model import Rencana, read_rencana
from rakgen.realisasi import check_file
from rakgen.source.edit import difference
from rakgen.source.fixes import apply
from rakgen.system.plan_files import has_realisasi
from rakgen.text.words import Words

_REPLACE = Words("Ganti: {old} → {new}", "Replace: {old} → {new}")
_INSERT = Words("Sisipkan: {new}", "Insert: {new}")
_REMOVE = Words("Hapus: {old}", "Delete: {old}")
_SEVERAL = Words("Perbaiki di {count} tempat", "Mend in {count} places")
_ALL = Words("Perbaiki semua yang pasti di berkas ini", "Make all safe fixes of this file")
_LONGEST = 40
_NEAR_NAMES = ("RAK101.mirip", "RAK110.mirip")
"""Findings that tell which one name was most likely meant."""
FIXABLE = ("rencana", "realisasi")
"""The kinds of files that `rakgen check --fix` mends."""

T = TypeVar("T")


class Action(NamedTuple):
    """Something that can be done to a document: what it is called, the edits of it and of the files that follow, the
    finding that it mends (None for all), and whether it is safe; else it is a proposal to be looked at first.
    """

    title: Words
    edits: dict[Path, list[Edit]]
    finding: Diagnostic | None
    is_safe: bool


class Fixes:
    """The fixes of open documents, worked out once for each text: whether one is safe is tried on the whole file. What
    follows in other files is worked out anew each time, since these change too.
    """

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._settled: dict[Path, tuple[EditorText, list[Diagnostic]]] = {}
        self._mended: dict[Path, tuple[EditorText, bytes]] = {}
        self._read: dict[Path, tuple[EditorText, Rencana | None]] = {}

    def actions(self, path: Path, span: Span) -> list[Action]:
        """The fixes of what was found within a stretch of a document, and all safe ones where there is one."""
        found_here = map(_with_name, self._workspace.found_in(path))
        near = [finding for finding in found_here if finding.fix and _touches(finding, span)]
        if not near or path not in self._workspace.texts:
            return []
        found = [self._settle(path, finding) for finding in near]
        actions = [self._action(path, finding) for finding in found if finding.fix and finding.path == str(path)]
        everything = self.all_safe(path) if any(action.is_safe for action in actions) else {}
        return [*actions, Action(_ALL, everything, None, True)] if everything else actions

    def all_safe(self, path: Path) -> dict[Path, list[Edit]]:
        """The edits that make all safe fixes of a document, as `rakgen check --fix` would; none where it would not."""
        if self._workspace.kind(path) not in FIXABLE:
            return {}
        after = self._known(self._mended, path, self._mend)
        edits = _difference(self._workspace.texts[path].data, after)
        others = self._others(path, after) if edits else None
        return {path: edits, **others} if others is not None else {}

    def _known(self, known: dict[Path, tuple[EditorText, T]], path: Path, make: Callable[[Path], T]) -> T:
        """What was made of the text that a document holds, made where that is another one than before."""
        text = self._workspace.texts[path]
        if path not in known or known[path][0] is not text:
            known[path] = text, make(path)
        return known[path][1]

    def _mend(self, path: Path) -> bytes:
        return mend(self._workspace.compiler, path, self._check(path)).after

    def _rencana(self, path: Path) -> Rencana | None:
        workspace = self._workspace
        return read_rencana(workspace.texts[path].data, str(path), workspace.project(path).proyek).rencana

    def _others(self, path: Path, after: bytes) -> dict[Path, list[Edit]] | None:
        """The edits of files of what was reached that name items of a plan, once it holds `after`; None where they
        cannot be known.
        """
        workspace = self._workspace
        if workspace.kind(path) != "rencana" or not has_realisasi(workspace.project(path).folder):
            return {}
        try:
            files = followed(workspace.compiler, path, self._known(self._read, path, self._rencana), after)
        except CannotFollow:
            return None
        return {other: _difference(*content) for other, content in files.items()}

    def _check(self, path: Path) -> Callable[[bytes], Result] | None:
        """How a file that is no plan is checked."""
        is_records = self._workspace.kind(path) == "realisasi"
        return partial(check_file, self._workspace.compiler, path) if is_records else None

    def _settle(self, path: Path, finding: Diagnostic) -> Diagnostic:
        """A finding with that part of its fix which is kept once it is tried on the whole file."""
        result = self._workspace.result(path)
        if result is None or self._workspace.kind(path) not in FIXABLE:
            return finding
        settled = self._known(self._settled, path, partial(self._all_settled, result))
        where = [number for number, known_finding in enumerate(result.findings) if known_finding == finding]
        return settled[where[0]] if where else finding

    def _all_settled(self, result: Result, path: Path) -> list[Diagnostic]:
        copy, data = result.with_own_findings(), self._workspace.texts[path].data
        return settle(self._workspace.compiler, copy, data, self._check(path)).findings

    def _action(self, path: Path, finding: Diagnostic) -> Action:
        text = self._workspace.texts[path]
        title, others = _title(finding.fix, text.lines), self._others(path, apply(text.data, finding.fix))
        is_safe = finding.safe and others is not None
        if not is_safe:
            proposal = LABELS["usul"]
            title = Words(f"{title.id} ({proposal.id})", f"{title.en} ({proposal.en})")
        return Action(title, {path: list(finding.fix), **(others or {})}, finding, is_safe)


def _difference(before: bytes, after: bytes) -> list[Edit]:
    texts = (EditorText(data.decode("utf-8", "replace")) for data in (before, after))
    return difference(*("\n".join(text.lines) for text in texts))


def _with_name(finding: Diagnostic) -> Diagnostic:
    """A finding of a name that is not known, with the one most likely meant as a proposal."""
    if finding.key not in _NEAR_NAMES or finding.span is None or finding.fix:
        return finding
    return finding._replace(fix=(Edit(finding.span, finding.values["mirip"]),), safe=False)


def _touches(finding: Diagnostic, span: Span) -> bool:
    place = finding.span or Span(1, 1, 1, 1)
    return any(
        touched[:2] <= span[2:] and span[:2] <= touched[2:] for touched in (place, *(edit.span for edit in finding.fix))
    )


def _title(fix: tuple[Edit, ...], lines: Sequence[str]) -> Words:
    """What a fix does, in a few words."""
    edit = fix[0]
    span = edit.span
    if len(fix) > 1 or span.line != span.end_line:
        count = len({part.span.line for part in fix})
        return Words(*(_SEVERAL.said(language, count=count) for language in ("id", "en")))
    old = lines[span.line - 1][span.column - 1 : span.end_column - 1] if span.line <= len(lines) else ""
    words = _REPLACE if old and edit.text else _REMOVE if old else _INSERT
    shown = {"old": _short(old), "new": _short(edit.text)}
    return Words(words.said("id", **shown), words.said("en", **shown))


def _short(text: str) -> str:
    text = " ".join(text.split()) or text.replace("\n", "\\n")
    return text if len(text) <= _LONGEST else text[:_LONGEST] + "…"
