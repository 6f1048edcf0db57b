"""Watching: the rounds of `--watch` - wait for a save, do the work again, say in one line what changed and how long it
took.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterable, Sequence, Set
from pathlib import Path
from typing import NamedTuple, NoReturn

import click

from rakgen.cli.output import as_seen, print_text, tell, texts
from rakgen.cli.standard_input import DASH
from rakgen.cli.words import either
from rakgen.compiler import Compiler, Result
from rakgen.diagnostics.fault import RakgenFault
from rakgen.startup.process import collect_often
from rakgen.startup.streams import undelivered
from rakgen.system.events import Events, events
from rakgen.system.files import PROYEK_FILE, is_folder, is_read_once, is_taken
from rakgen.system.looks import Contents, Looker, Watched, absolute, changes, unfinished
from rakgen.system.plan_files import REALISASI_FOLDER
from rakgen.text.printable import visible
from rakgen.watched import places

QUIET = 0.1
"""Seconds without a change after which a save is over."""
PATIENCE = 1.0
"""Seconds in which the rest of a file is expected that does not end as it did: editors and slow disks save that way."""
_SHARE = 0.05
"""The part of the time that may go into looking."""
_NAMED = 2  # changed files that are named
_MANY_ROUNDS = 1000  # plans that are read again and again are many plans

Changed = Set[Path]


class Done(NamedTuple):
    """What a round came to: a sentence about it, '' for none, and what is to be looked at from now on."""

    said: str
    places: Watched


def refuse_unwatchable(paths: Iterable[Path]) -> None:
    """A usage error where a plan comes from stdin or a pipe: it can be read only once."""
    once = next((path for path in paths if path == DASH or is_read_once(path)), None)
    if once is not None:
        name = "stdin" if once == DASH else visible(str(once))
        raise click.UsageError(
            either(
                f"--watch menunggu berkas disimpan; {name} bukan berkas. Sebutkan berkas atau folder rencananya.",
                f"--watch waits for files to be saved; {name} is none. Name the plan's file or its folder.",
            )
        )


def watch(once: Callable[[Changed | None], Done], first: Watched, *, quiet: bool = False) -> NoReturn:
    """Do the work `once`, and again after each save, until Ctrl-C.

    `once` is told which files changed (None in the first round). A fault that it raises later than in the first round
    is told, and the next save waited for. Ends with SystemExit where nobody reads what is printed any more.
    """
    told = events()
    try:
        _rounds(once, first, told, quiet=quiet)
    finally:
        told.end()


def _rounds(once: Callable[[Changed | None], Done], first: Watched, told: Events, *, quiet: bool) -> NoReturn:
    looks = Looker()
    collect_often(_MANY_ROUNDS)
    places, before = first, looks.look(first)
    changed: Changed | None = None
    while True:
        what = either("mulai", "started") if changed is None else _what(changed, before)
        started, clock = time.time(), time.perf_counter()
        done = once(None) if changed is None else _guarded(once, changed)
        took = time.perf_counter() - clock
        if done is not None:
            places = done.places
        if undelivered() is not None:
            raise SystemExit(1)
        if not quiet:
            print_text(_line(what, done.said if done else either("Gagal.", "Failed."), took), err=True)
        told.over(places.told_by())
        before = looks.look_after(before, places, started)
        gc.collect()
        changed, before = _saved(looks, places, before, told)


def _guarded(once: Callable[[Changed | None], Done], changed: Changed) -> Done | None:
    try:
        return once(changed)
    except click.ClickException as fault:
        fault.show()
    except RakgenFault as fault:
        tell(fault)
    return None


def _saved(looks: Looker, places: Watched, before: Contents, told: Events) -> tuple[Changed, Contents]:
    """Wait until something was saved and the save is over: which files hold something else, and what they hold."""
    cost = 0.0
    while True:
        told.wait(max(told.rest, cost / _SHARE))
        clock = time.perf_counter()
        now = looks.look(places)
        cost = time.perf_counter() - clock
        if now == before:
            continue
        now = _settled(looks, places, before, now)
        if changed := changes(before, now):
            return changed, now


def _settled(looks: Looker, places: Watched, before: Contents, now: Contents) -> Contents:
    """The look after which nothing changed for a while; what may be cut off is waited for a little longer."""
    quiet_at = time.monotonic()
    while True:
        time.sleep(QUIET / 4)
        later, clock = looks.look(places), time.monotonic()
        if later != now:
            quiet_at, now = clock, later
        if clock - quiet_at >= (PATIENCE if unfinished(before, now) else QUIET):
            return now


def _line(what: str, said: str, took: float) -> str:
    """`12:04:31 plans/2021.yaml berubah; 0,12 detik. 1 dokumen ditulis.`"""
    seconds = f"{took:.2f}"
    spent = either(f"{seconds.replace('.', ',')} detik", f"{seconds} s")
    return f"{time.strftime('%H:%M:%S')} {what}; {spent}. {said}".rstrip()


def _what(changed: Changed, now: Contents) -> str:
    """The files that changed, as the look told them that began the round."""
    names = [visible(as_seen(str(path))) for path in sorted(changed)]
    gone = changed.isdisjoint(now) and not any(map(is_taken, changed))
    rest = len(names) - _NAMED
    if rest > 0:
        names = [*names[:_NAMED], either(f"{rest} lagi", f"{rest} more")]
    listed = ", ".join(names[:-1]) + (either(" dan ", " and ") if len(names) > 1 else "") + names[-1]
    return either(f"{listed} {'hilang' if gone else 'berubah'}", f"{listed} {'gone' if gone else 'changed'}")


class Kept:
    """What goes from one round to the next: the compiler with what it has read, and what was found of each plan by
    itself. `make` gives a compiler that has read nothing yet; `texts` are those of the files that findings may point
    into.
    """

    def __init__(self, make: Callable[[], Compiler]) -> None:
        self._make = make
        self.compiler = make()
        self.texts: dict[str, str] = {}
        self._results: dict[Path, Result] = {}

    def stale(self, plans: Sequence[Path], changed: Changed | None) -> list[Path]:
        """The plans to do anew after files changed: those that were made from one of them, or all, where a file that
        no plan was made from is new or gone, or what was reached of some plans may bear on others.
        """
        changed = changed or set()
        own = {absolute(plan) for plan in (*plans, *self._results)}
        self._results = {plan: self._results[plan] for plan in plans if plan in self._results}
        inputs = {plan: set(map(absolute, result.inputs)) for plan, result in self._results.items()}
        users = {path: [plan for plan, used in inputs.items() if path in used] for path in changed}
        by_hand = {absolute(folder) for plan in plans for folder in self.compiler.project(plan).by_hand}
        shared = [
            path
            for path in changed
            if path not in own
            or path.name == PROYEK_FILE
            or path.parent in by_hand
            or any(absolute(plan) != path for plan in users[path])
        ]
        is_bound = any(map(is_folder, self._realisasi(plans)))
        if shared or is_bound:
            self.compiler = self._make()
        if is_bound or any(not users[path] or not is_taken(path) for path in shared):
            self._results = {}
        return [plan for plan in plans if plan not in self._results or inputs[plan] & changed]

    def put(self, results: Iterable[Result]) -> None:
        """Keep what was found of plans, each by itself."""
        results = list(results)
        self.texts |= texts(results, self.compiler)
        self._results |= {result.path: result.with_own_findings() for result in results}

    def results(self, plans: Iterable[Path]) -> list[Result]:
        """What is kept of these plans, to be checked against each other."""
        return [self._results[plan].with_own_findings() for plan in plans]

    def places(self, named: Sequence[Path], plans: Sequence[Path]) -> Watched:
        """What bears on what is kept of these plans, and on those that may come into the folders named."""
        inputs = (path for result in self._results.values() for path in result.inputs)
        return places(self.compiler, named, plans, inputs)

    def _realisasi(self, plans: Iterable[Path]) -> set[Path]:
        return {self.compiler.project(plan).folder / REALISASI_FOLDER for plan in plans}
