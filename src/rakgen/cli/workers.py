"""Workers: processes that share the work of one run, and end with it, however it ends.

Each has a pipe of its own, so that one that dies is noticed at once, and watches the process that started it. The
executors of the standard library do neither: their workers outlive a process that was killed, and one that dies while
it hands over a result holds up the rest for ever.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any, TypeVar

from rakgen.diagnostics import diagnose
from rakgen.diagnostics.fault import WorkerFault

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

T = TypeVar("T")
Task = TypeVar("Task")

_ENDINGS = ("SIGINT", "SIGTERM", "SIGHUP")


def spread(
    work: Callable[[Task], T], items: Sequence[Task], jobs: int, chunk: int, *, fresh: bool = False
) -> Generator[T]:
    """`work` on every item, by `jobs` processes that take `chunk` items at a time; the results in the order of the
    items. Where the system refuses more processes, those that there are do the work, or this one.

    `fresh` processes are new interpreters. `work` must pickle. Raises WorkerFault where a process dies, and what `work`
    raises.
    """
    workers = _start(work, min(jobs, -(-len(items) // chunk)), fresh=fresh)
    if not workers:
        yield from map(work, items)
        return
    try:
        chunks = [items[start : start + chunk] for start in range(0, len(items), chunk)]
        for results in _in_order(list(workers), chunks):
            yield from results
    finally:
        for connection, process in workers.items():
            process.kill()
            connection.close()
        for process in workers.values():
            process.join()


def _start(work: Callable[[Task], T], count: int, *, fresh: bool) -> dict[Connection[Any, Any], BaseProcess]:
    """Up to that many workers, each by our end of its pipe."""
    import multiprocessing

    context = multiprocessing.get_context("spawn" if fresh else None)
    workers: dict[Connection[Any, Any], BaseProcess] = {}
    with suppress(OSError), _held_endings(fresh=fresh):  # refused: with those that there are
        for _ in range(count):
            ours, theirs = context.Pipe()
            process = context.Process(target=_serve, args=(theirs, work), daemon=True)
            process.start()
            theirs.close()
            workers[ours] = process
    return workers


def _in_order(idle: list[Connection[Any, Any]], chunks: Sequence[Sequence[Task]]) -> Iterator[list[Any]]:
    """The results of each chunk, in order; a worker gets the next one as soon as it is done."""
    from multiprocessing.connection import wait

    busy: dict[Connection[Any, Any], int] = {}
    done: dict[int, list[Any]] = {}
    given = told = 0
    try:
        while told < len(chunks):
            while idle and given < len(chunks):
                connection = idle.pop()
                connection.send(chunks[given])
                busy[connection] = given
                given += 1
            for connection in wait(list(busy)):  # type: ignore[assignment]
                answer = connection.recv()
                if isinstance(answer, Exception):
                    raise answer
                done[busy.pop(connection)] = answer
                idle.append(connection)
            while told in done:
                yield done.pop(told)
                told += 1
    except (EOFError, ConnectionError):
        raise WorkerFault(diagnose("RAK913", "rakgen")) from None


def _serve(connection: Connection[Any, Any], work: Callable[[Any], Any]) -> None:
    """The life of a worker: chunks in, results out. It leaves Ctrl-C and the like to the process that started it."""
    import signal
    import threading

    for name in _ENDINGS:
        if number := getattr(signal, name, None):
            signal.signal(number, signal.SIG_IGN)
    with suppress(RuntimeError):  # no more threads: then the next read from the pipe ends this process
        threading.Thread(target=_end_with_parent, daemon=True).start()
    with suppress(EOFError, OSError):
        while True:
            chunk = connection.recv()
            try:
                answer: Any = [work(item) for item in chunk]
            except Exception as fault:
                answer = fault
            connection.send(answer)


def _end_with_parent() -> None:
    import multiprocessing

    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


@contextmanager
def _held_endings(*, fresh: bool) -> Iterator[None]:
    """Ctrl-C and the like wait until the workers are started: they inherit that these do not reach them, this process
    alone ends the work.
    """
    import signal

    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    if fresh:  # it is started with the first worker otherwise, and lets signals through again
        from multiprocessing import resource_tracker

        resource_tracker.ensure_running()
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {getattr(signal, name) for name in _ENDINGS})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
