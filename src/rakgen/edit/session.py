"""Session: one plan open in the browser - its file as it is, its last good page, and the edits made so far."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from rakgen.compiler import Compiler, Result
from rakgen.diagnostics import Diagnostic, Edit, errors
from rakgen.edit.asked import Asked
from rakgen.edit.opened import Opened, PlanOrder, open_plan
from rakgen.edit.refused import EditRefused, as_found
from rakgen.edit.steps import EditStep, Splice, after_change
from rakgen.fixing import mend_lines, settle
from rakgen.followed import CannotFollow, followed
from rakgen.realisasi import reached_errors
from rakgen.source.fixes import apply, lines_of
from rakgen.source.parser import SMALL_TEXT
from rakgen.system.files import LIMIT, FileBytes, read_plan, write_together
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
_GONE = Words(
    "Berkas rencana tidak ada lagi di tempatnya, atau tidak dapat dibaca; tidak ada yang ditulis. Yang diketik tetap "
    "di halaman ini dan dapat disimpan bila berkas itu sudah kembali.",
    "The plan's file is no longer in its place, or cannot be read; nothing was written. What is typed stays on this "
    "page and can be saved when the file is back.",
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
_ELSEWHERE = Words(
    "{file} diubah di luar halaman ini; perubahan yang menyangkut berkas itu tidak dapat dikembalikan.",
    "{file} was changed outside this page; a change that concerns it too cannot be taken back.",
)
_PROTECTED = Words(
    "Berkas {file} dilindungi, hanya dapat dibaca; izinkan dahulu berkas itu diubah. Tidak ada yang ditulis.",
    "The file {file} is protected, for reading only; allow changes to it first. Nothing was written.",
)


class EditSession:
    """One open plan. All that asks or changes it does so one after another; `changed` is told of each new state.

    `undos` and `redos` are of the plan as it was when it was last sound or edited (`_stepped`); `has_lost` is True
    where another program changed lines so that some can be made no more. `followed` are the files of what was reached
    that the last edit changed too.
    """

    def __init__(self, order: PlanOrder, *, read_only: bool = False) -> None:
        self.order, self.read_only = order, read_only
        self.changed = threading.Condition(threading.RLock())
        self.undos: list[EditStep] = []
        self.redos: list[EditStep] = []
        self.lines: tuple[int, int] | None = None
        self.has_lost = False
        self.followed: Sequence[Path] = ()
        self.versions = 0
        self._looker = Looker()
        self._half_seen: Contents = {}
        self._settled: tuple[Opened, list[Diagnostic]] | None = None
        self._reached: tuple[Opened, list[Diagnostic]] | None = None
        self._seen: Contents = {}
        self._start(self._read(), time.time())
        self._stepped = self.opened.data

    def _start(self, data: bytes | Diagnostic, began: float) -> None:
        """Read what the file, which held `data` once reading `began`, is printed from as if for the first time; a page
        that was good stays.
        """
        self.compiler, self._reached = Compiler(periode=self.order.periode.single), None
        self.fault = data if isinstance(data, Diagnostic) else None
        opened = open_plan(self.compiler, self.order, b"" if isinstance(data, Diagnostic) else data)
        self.shown: Opened | None = opened if opened.document is not None else getattr(self, "shown", None)
        self.opened = opened
        self.versions += 1
        self._see(data, began)

    def _see(
        self, data: bytes | Diagnostic, began: float, others: Mapping[Path, FileBytes] = MappingProxyType({})
    ) -> None:
        """Take the file as it was read or written, and all else as it was when this `began`: what another program saved
        since then is found by the next look.
        """
        path = self.order.path
        self._watched = places(self.compiler, [path], [path], self.opened.result.inputs)
        seen = self._looker.look_after(self._seen, self._watched, began)
        if isinstance(data, bytes) and len(data) <= LIMIT:
            seen = {**seen, absolute(self.order.path): content_sum(data)}
        seen = {**seen, **{absolute(path): content_sum(content.after) for path, content in others.items()}}
        self._seen = seen

    def _read(self) -> bytes | Diagnostic:
        return read_plan(self.order.path)

    @property
    def findings(self) -> Sequence[Diagnostic]:
        """What is found in the plan as it is now, with the safe fixes that can be made; why it cannot be read, where it
        cannot; then the errors of the files of what was reached. In a text too long to try all of them out each is
        tried when it is asked for.
        """
        if self.fault is not None:
            return [self.fault]
        known = self._reached
        if known is None or (known[1] and known[0] is not self.opened):  # an edit adds none: what it cuts is refused
            known = self._reached = self.opened, reached_errors(self.compiler, self.opened.result)
        return [*self._of_plan(), *known[1]]

    def _of_plan(self) -> Sequence[Diagnostic]:
        if len(self.opened.data) >= SMALL_TEXT:
            return self.opened.findings
        if self._settled is None or self._settled[0] is not self.opened:
            settled = settle(
                self.compiler, self.opened.result.with_own_findings(), self.opened.data, self._check, self._glance
            )
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
            self.lines, self.followed = None, ()
        self._start(data, began)
        if not self.failed:
            self._keep_steps()
        self.changed.notify_all()

    def _keep_steps(self) -> None:
        """Keep of the steps those that can still be made in the plan as it is now."""
        count, now = len(self.undos), self.opened.data
        self.undos, self.redos = (
            after_change(steps, self.order.path, self._stepped, now) for steps in (self.undos, self.redos)
        )
        self.has_lost = len(self.undos) < count
        self._stepped = now

    def steps(self) -> tuple[int, int]:
        """How many edits can be taken back, and made again, now."""
        return (len(self.undos), len(self.redos)) if self._stepped == self.opened.data else (0, 0)

    # Edits

    def make(self, fingerprint: str, ask: Callable[[Opened], Asked]) -> None:
        """Make an edit of the plan that a page shows. Raises EditRefused."""
        with self.changed:
            opened = self._ready(fingerprint)
            asked = ask(opened)
            after, others = self._tried(opened, asked.edits)
            asked.check(after)
            self._made(after, others)

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
            self._made(*self._opened(mended.after))

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

    def _again(self, fingerprint: str, stack: list[EditStep], other: list[EditStep]) -> None:
        self._same(fingerprint)
        if not stack or self._stepped != self.opened.data:
            raise EditRefused("unclear", _NOTHING)
        step = {path: splice.undone() for path, splice in stack[-1].items()}
        others = {path: self._spliced(path, splice) for path, splice in step.items() if path != self.order.path}
        data = step[self.order.path].applied(self.opened.data)
        after = self._with(others, data)
        if (faults := errors(after.findings)) and not errors(self.opened.findings):
            raise as_found("unclear", faults[0])
        self._write(after, others)
        stack.pop()
        other.append(step)

    def _spliced(self, path: Path, splice: Splice) -> FileBytes:
        """A file of what was reached after a splice. Raises EditRefused where it says something else there now."""
        data = read_plan(path)
        if isinstance(data, Diagnostic) or not splice.holds(data):
            raise EditRefused("unclear", _ELSEWHERE, file=path.name)
        return FileBytes(data, splice.applied(data))

    def _same(self, fingerprint: str) -> None:
        """Raises EditRefused where the plan may not be written, or is not what the page shows."""
        if self.read_only:
            raise EditRefused("forbidden", _READ_ONLY)
        data = self._read()
        if data != self.opened.data:
            self._reload()
            raise EditRefused("moved", _GONE if isinstance(data, Diagnostic) else _MOVED)
        if fingerprint != self.opened.fingerprint:
            raise EditRefused("moved", _MOVED)

    def _ready(self, fingerprint: str) -> Opened:
        """The plan as the page shows it, without errors. Raises EditRefused."""
        self._same(fingerprint)
        if self.failed:
            raise EditRefused("unclear", _ERRORS)
        return self.opened

    def _tried(self, opened: Opened, edits: Sequence[Edit]) -> tuple[Opened, Mapping[Path, FileBytes]]:
        """The plan after some splices, opened in memory, and what follows it. Raises EditRefused where it then has
        errors.
        """
        after, others = self._opened(apply(opened.data, edits))
        if faults := errors(after.findings):
            raise as_found("unclear", faults[0])
        return after, others

    def _opened(self, data: bytes) -> tuple[Opened, Mapping[Path, FileBytes]]:
        """The plan's file as if it held some bytes, and the files of what was reached that name its items."""
        try:
            others = followed(self.compiler, self.order.path, self.opened.result.rencana, data)
        except CannotFollow as fault:
            raise EditRefused("unclear", fault.words, **fault.values) from None
        return self._with(others, data), others

    def _with(self, others: Mapping[Path, FileBytes], data: bytes) -> Opened:
        """The plan's file as if it held some bytes, beside other files as they are to be."""
        self.compiler.given = {path: content.after for path, content in others.items()}
        try:
            return open_plan(self.compiler, self.order, data)
        finally:
            self.compiler.given = {}

    def _made(self, after: Opened, others: Mapping[Path, FileBytes]) -> None:
        """Write a plan after an edit, which can then be taken back. Raises EditRefused."""
        before = self.opened
        if after.data == before.data:
            return
        if self._stepped != before.data:
            self._keep_steps()
        self._write(after, others)
        files = {self.order.path: FileBytes(before.data, after.data), **others}
        self.undos.append({path: Splice.between(*content) for path, content in files.items()})
        self.redos.clear()

    def _write(self, after: Opened, others: Mapping[Path, FileBytes]) -> None:
        """Write the files whole and show the plan. Raises EditRefused where one was changed meanwhile, or cannot be
        written: then none is.
        """
        began = time.time()
        files = {**others, self.order.path: FileBytes(self.opened.data, after.data)}
        with alone_in(self.order.path.parent):
            if any(read_plan(path) != content.before for path, content in files.items()):
                self._reload()
                raise EditRefused("moved", _MOVED)
            if fault := write_together(files):
                if fault.key == "RAK904.dilindungi":
                    raise EditRefused("disk", _PROTECTED, file=Path(fault.path).name)
                raise as_found("disk", fault)
        self.lines = _lines_of(Splice.between(self.opened.data, after.data), after.data)
        self.followed = tuple(others)
        self.opened, self._stepped, self.has_lost = after, after.data, False
        self.versions += 1
        self.shown = after if after.document is not None else self.shown
        self._see(after.data, began, others)
        self.changed.notify_all()


def _lines_of(splice: Splice, data: bytes) -> tuple[int, int]:
    """The lines (from 1) of what a splice wrote."""
    first = data.count(b"\n", 0, splice.start) + 1
    return first, first + splice.new.count(b"\n")
