"""Session: one plan open in the browser - its file as it is, its last good page, and the edits made so far."""

from __future__ import annotations

import threading
import time
from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import NamedTuple

from rakgen.compiler import Compiler, Result
from rakgen.diagnostics import Diagnostic, Edit, errors
from rakgen.edit.asked import Asked
from rakgen.edit.opened import Opened, PlanOrder, open_plan
from rakgen.edit.refused import EditRefused, as_found
from rakgen.fixing import mend_lines, settle
from rakgen.source.edit import OverlapError
from rakgen.source.fixes import apply, lines_of
from rakgen.source.parser import SMALL_TEXT
from rakgen.system.files import LIMIT, read_plan, write_output
from rakgen.system.looks import Contents, Looker, absolute, content_sum
from rakgen.system.whole import alone_in
from rakgen.text.words import Words
from rakgen.watched import places

_READ_ONLY = Words(
    "Rencana ini dibuka hanya untuk dibaca.",
    "This plan was opened for reading only.",
)
_MOVED = Words(
    "Berkas diubah di luar halaman ini dan sudah dimuat ulang; tidak ada yang ditulis. Ulangi perubahannya.",
    "The file was changed outside this page and is loaded anew; nothing was written. Make the change again.",
)
_ERRORS = Words(
    "Rencana masih memuat kesalahan; perbaiki dahulu, lalu sunting lagi.",
    "The plan has errors; mend them first, then edit again.",
)
_NO_FIX = Words(
    "Perbaikan ini tidak dapat dibuat dengan pasti; perbaiki di berkas rencana.",
    "This fix cannot be made for certain; mend it in the plan's file.",
)
_NOTHING = Words("Tidak ada perubahan untuk dikembalikan.", "There is no change to take back or to make again.")
_OVERLAP = Words("Perubahan ini tidak dapat ditulis.", "This change cannot be written.")


class Splice(NamedTuple):
    """A stretch of a file's bytes, from `start`, that gave way to another."""

    start: int
    old: bytes
    new: bytes

    @classmethod
    def between(cls, before: bytes, after: bytes) -> Splice:
        """The shortest one that makes `after` of `before`."""
        most = min(len(before), len(after))
        start = bisect_left(range(most), x=True, key=lambda at: before[: at + 1] != after[: at + 1])
        rest, other = before[start:], after[start:]
        end = bisect_left(range(most - start), x=True, key=lambda at: rest[-1 - at :] != other[-1 - at :])
        return cls(start, before[start : len(before) - end], after[start : len(after) - end])

    def undone(self) -> Splice:
        """The one that takes it back."""
        return Splice(self.start, self.new, self.old)

    def applied(self, data: bytes) -> bytes:
        """The bytes after it."""
        assert data[self.start : self.start + len(self.old)] == self.old
        return data[: self.start] + self.new + data[self.start + len(self.old) :]


class EditSession:
    """One open plan. All that asks or changes it does so one after another; `changed` is told of each new state."""

    def __init__(self, order: PlanOrder, *, read_only: bool = False) -> None:
        self.order, self.read_only = order, read_only
        self.changed = threading.Condition(threading.RLock())
        self.undos: list[Splice] = []
        self.redos: list[Splice] = []
        self.lines: tuple[int, int] | None = None
        self.versions = 0
        self._looker = Looker()
        self._half_seen: Contents = {}
        self._settled: tuple[Opened, list[Diagnostic]] | None = None
        self._seen: Contents = {}
        self._start(self._read(), time.time())

    def _start(self, data: bytes | Diagnostic, began: float) -> None:
        """Read what the file, which held `data` once reading `began`, is printed from as if for the first time; a page
        that was good stays.
        """
        self.compiler = Compiler(periode=self.order.periode.one)
        self.fault = data if isinstance(data, Diagnostic) else None
        opened = open_plan(self.compiler, self.order, b"" if isinstance(data, Diagnostic) else data)
        self.shown: Opened | None = opened if opened.document is not None else getattr(self, "shown", None)
        self.opened = opened
        self.versions += 1
        self._see(data, began)

    def _see(self, data: bytes | Diagnostic, began: float) -> None:
        """Take the file as it was read or written, and all else as it was when this `began`: what another program saved
        since then is found by the next look.
        """
        path = self.order.path
        self._watched = places(self.compiler, [path], [path], self.opened.result.inputs)
        seen = self._looker.look_after(self._seen, self._watched, began)
        if isinstance(data, bytes) and len(data) <= LIMIT:
            seen = {**seen, absolute(self.order.path): content_sum(data)}
        self._seen = seen

    def _read(self) -> bytes | Diagnostic:
        return read_plan(self.order.path)

    @property
    def findings(self) -> Sequence[Diagnostic]:
        """What is found in the plan as it is now, with the safe fixes that can be made; why it cannot be read, where it
        cannot. In a text too long to try all of them out each is tried when it is asked for.
        """
        if self.fault is not None:
            return [self.fault]
        if len(self.opened.data) >= SMALL_TEXT:
            return self.opened.findings
        if self._settled is None or self._settled[0] is not self.opened:
            result = replace(self.opened.result, findings=list(self.opened.findings))
            settled = settle(self.compiler, result, self.opened.data, self._check, self._glance)
            self._settled = self.opened, settled.findings
        return self._settled[1]

    @property
    def failed(self) -> bool:
        """True where the page is not that of the file as it is now."""
        return self.opened.document is None

    @property
    def version(self) -> str:
        """What tells this state from all others: the fingerprint, and a number."""
        return f"{self.opened.fingerprint} {self.versions}"

    # What changes outside

    def look(self, *, waits: bool = False) -> bool:
        """Read all anew where the file, or anything that it is printed from, says something else; True where it does.
        One that `waits` looks twice: a file that is being saved may be empty for a moment.
        """
        with self.changed:
            now = self._looker.look(self._watched)
            if now == self._seen or (waits and now != self._half_seen):
                self._half_seen = now
                return False
            self._seen = now
            self._reload()
            return True

    def _reload(self) -> None:
        began, data = time.time(), self._read()
        if data != self.opened.data:
            self.undos, self.redos, self.lines = [], [], None
        self._start(data, began)
        self.changed.notify_all()

    # Edits

    def make(self, fingerprint: str, ask: Callable[[Opened], Asked]) -> None:
        """Make an edit of the plan that a page shows. Raises EditRefused."""
        with self.changed:
            opened = self._ready(fingerprint)
            asked = ask(opened)
            after = self._tried(opened, asked.edits)
            asked.check(after)
            self._made(after)

    def fix(self, fingerprint: str, number: int) -> None:
        """Make the safe fix of a finding, by its number among all; of a plan with errors too. Raises EditRefused."""
        with self.changed:
            self._same(fingerprint)
            finding = self.findings[number] if number < len(self.findings) else None
            if finding is None or not finding.fix or not finding.safe or finding.path != str(self.order.path):
                raise EditRefused("unclear", _NO_FIX)
            mended = mend_lines(self._check, self.opened.data, self.opened.result, lines_of(finding))
            if mended.after == mended.before:
                raise EditRefused("unclear", _NO_FIX)
            self._made(open_plan(self.compiler, self.order, mended.after))

    def _check(self, data: bytes) -> Result:
        return self.compiler.check_one(self.order.path, self.order.layouts, data=data, alone=True)

    def _glance(self, data: bytes) -> Result:
        return self.compiler.check_mended(self.order.path, data, self.order.layouts)

    def undo(self, fingerprint: str) -> None:
        """Take the last edit back. Raises EditRefused."""
        with self.changed:
            self._again(fingerprint, self.undos, self.redos)

    def redo(self, fingerprint: str) -> None:
        """Make the edit again that was taken back last. Raises EditRefused."""
        with self.changed:
            self._again(fingerprint, self.redos, self.undos)

    def _again(self, fingerprint: str, stack: list[Splice], other: list[Splice]) -> None:
        self._same(fingerprint)
        if not stack:
            raise EditRefused("unclear", _NOTHING)
        splice = stack[-1].undone()
        after = open_plan(self.compiler, self.order, splice.applied(self.opened.data))
        self._write(after)
        stack.pop()
        other.append(splice)

    def _same(self, fingerprint: str) -> None:
        """Raises EditRefused where the plan may not be written, or is not what the page shows."""
        if self.read_only:
            raise EditRefused("forbidden", _READ_ONLY)
        if self._read() != self.opened.data:
            self._reload()
            raise EditRefused("moved", _MOVED)
        if fingerprint != self.opened.fingerprint:
            raise EditRefused("moved", _MOVED)

    def _ready(self, fingerprint: str) -> Opened:
        """The plan as the page shows it, without errors. Raises EditRefused."""
        self._same(fingerprint)
        if self.failed:
            raise EditRefused("unclear", _ERRORS)
        return self.opened

    def _tried(self, opened: Opened, edits: Sequence[Edit]) -> Opened:
        """The plan after some splices, opened in memory. Raises EditRefused where it then has errors."""
        try:
            data = apply(opened.data, edits)
        except (OverlapError, ValueError):
            raise EditRefused("unclear", _OVERLAP) from None
        after = open_plan(self.compiler, self.order, data)
        if faults := errors(after.findings):
            raise as_found("unclear", faults[0])
        return after

    def _made(self, after: Opened) -> None:
        """Write a plan after an edit, which can then be taken back. Raises EditRefused."""
        before = self.opened
        if after.data == before.data:
            return
        self._write(after)
        self.undos.append(Splice.between(before.data, after.data))
        self.redos.clear()

    def _write(self, after: Opened) -> None:
        """Write the file whole and show it. Raises EditRefused where it was changed meanwhile, or cannot be written."""
        began = time.time()
        with alone_in(self.order.path.parent):
            if self._read() != self.opened.data:
                self._reload()
                raise EditRefused("moved", _MOVED)
            if fault := write_output(self.order.path, after.data):
                raise as_found("disk", fault)
        self.lines = _lines_of(Splice.between(self.opened.data, after.data), after.data)
        self.opened = after
        self.versions += 1
        self.shown = after if after.document is not None else self.shown
        self._see(after.data, began)
        self.changed.notify_all()


def _lines_of(splice: Splice, data: bytes) -> tuple[int, int]:
    """The lines (from 1) of what a splice wrote."""
    first = data.count(b"\n", 0, splice.start) + 1
    return first, first + splice.new.count(b"\n")
