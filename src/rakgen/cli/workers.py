"""Workers: processes that share the work of one run, and end with it, however it ends.

Each has a pipe of its own, so that one that dies is noticed at once, and watches the process that started it. The
executors of the standard library do neither: their workers outlive a process that was killed, and one that dies while
it hands over a result holds up the rest for ever.
"""

from __future__ import annotations

import os
import sys
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import contextmanager, suppress
from itertools import chain
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

T = TypeVar("T")
Task = TypeVar("Task")

_ENDINGS = ("SIGINT", "SIGTERM", "SIGHUP")
_AHEAD = 2
"""Items that a worker has before it, so that it never waits for the next."""


def arrivals(
    work: Callable[[Task], T], items: Iterable[Task], jobs: int, died: Callable[[Task], T]
) -> Generator[tuple[int, T]]:
    """`work` on every item, by `jobs` processes: the number of the item and its result, as they come. An item is asked
    for when a worker can take it.

    Where a worker dies over an item, `died` says what its result is, and another worker goes on. Where the system
    refuses more processes, those that there are do the work, or this one. `work` must pickle. Raises what it raises.
    """
    crew = _Crew(work, enumerate(items), jobs)
    try:
        yield from crew.results(died)
    finally:
        crew.end()
    yield from ((number, work(item)) for number, item in crew.todo)


class _CrewMember(NamedTuple):
    process: BaseProcess
    given: deque[tuple[int, Any]]


class _Crew(Generic[Task, T]):
    """The workers of one run, each by our end of its pipe, and the items that none of them has yet, with their
    numbers.
    """

    def __init__(self, work: Callable[[Task], T], todo: Iterator[tuple[int, Task]], jobs: int) -> None:
        self._work = work
        self.todo = todo
        self._workers: dict[Connection[Any, Any], _CrewMember] = {}
        self._start(jobs)

    def results(self, died: Callable[[Task], T]) -> Iterator[tuple[int, T]]:
        """The results as they come, until nothing is left to do or no worker to do it."""
        from multiprocessing.connection import wait

        while busy := self._give():
            ready = wait(busy)
            for connection in (waiting for waiting in busy if waiting in ready):
                worker = self._workers[connection]
                try:
                    fault, result = connection.recv()
                except (EOFError, OSError):
                    number, item = worker.given.popleft()
                    self._replace(connection)
                    yield number, died(item)
                    continue
                if fault is not None:
                    raise fault
                yield worker.given.popleft()[0], result

    def _give(self) -> list[Connection[Any, Any]]:
        """Give each worker what it can take; those that have something to do."""
        for connection, worker in self._workers.items():
            while len(worker.given) < _AHEAD and (task := next(self.todo, None)) is not None:
                worker.given.append(task)
                with suppress(OSError):  # it is dead: that is told when its answer is waited for
                    connection.send(task[1])
        return [connection for connection, worker in self._workers.items() if worker.given]

    def _replace(self, connection: Connection[Any, Any]) -> None:
        """Another worker for one that died; what that one had not begun goes to whoever can take it."""
        worker = self._workers.pop(connection)
        connection.close()
        worker.process.kill()
        worker.process.join()
        self.todo = chain(worker.given, self.todo)
        self._start(1)

    def _start(self, count: int) -> None:
        """Up to that many workers more. They are forked, which takes no time, where no thread can be in the way: typst
        has some once it has printed.
        """
        import multiprocessing
        import threading

        forked = sys.platform == "linux" and "typst" not in sys.modules and threading.active_count() == 1
        context: Any = multiprocessing.get_context("fork" if forked else "spawn")
        with suppress(OSError), _held_endings(fresh=not forked):  # refused: with those that there are
            for _ in range(count):
                ours, theirs = context.Pipe()
                process = context.Process(target=_serve, args=(theirs, self._work), daemon=True)
                process.start()
                theirs.close()
                self._workers[ours] = _CrewMember(process, deque())

    def end(self) -> None:
        """End every worker, whatever it is doing."""
        for connection, worker in self._workers.items():
            worker.process.kill()
            connection.close()
        for worker in self._workers.values():
            worker.process.join()


def _serve(connection: Connection[Any, Any], work: Callable[[Any], Any]) -> None:
    """The life of a worker: items in, results out. It leaves Ctrl-C and the like to the process that started it, and
    dies where memory does not suffice.
    """
    import gc
    import signal
    import threading

    for name in _ENDINGS:
        if number := getattr(signal, name, None):
            signal.signal(number, signal.SIG_IGN)
    with suppress(RuntimeError):  # no more threads: then the next read from the pipe ends this process
        threading.Thread(target=_end_with_parent, daemon=True).start()
    gc.freeze()  # what came from the process that started it is no garbage
    with suppress(EOFError, OSError, MemoryError):
        while True:
            item = connection.recv()
            try:
                answer: tuple[Exception | None, Any] = (None, work(item))
            except MemoryError:
                raise
            except Exception as fault:
                answer = (fault, None)
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
