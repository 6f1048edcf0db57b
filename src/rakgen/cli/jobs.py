"""Jobs: one function over many plans, in this process or in several, with the results in the order of the plans."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Generic, TypeVar

from rakgen.kompilasi import Hasil, Kompilator

if TYPE_CHECKING:
    from rakgen.perbaikan import Perbaikan

T = TypeVar("T")

_CHUNK = 8
_compiler = Kompilator()


def run_all(
    work: Callable[[Kompilator, Path], T], compiler: Kompilator, plans: Sequence[Path], jobs: int
) -> Iterator[T]:
    """`work(compiler, plan)` for each plan. `jobs` is the number of processes, 0 for one per core; few plans need but one.

    `work` is a function of a module: other processes import it by name.
    """
    jobs = min(jobs or os.cpu_count() or 1, (len(plans) + _CHUNK - 1) // _CHUNK)
    if jobs <= 1:
        yield from (work(compiler, plan) for plan in plans)
        return
    from concurrent.futures import ProcessPoolExecutor

    with ProcessPoolExecutor(jobs, initializer=_start, initargs=(compiler,)) as pool:
        try:
            yield from pool.map(_Work(work), plans, chunksize=_CHUNK)
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def check(compiler: Kompilator, plan: Path) -> Hasil:
    """Check one plan by itself. Its summary is kept, the plan itself not: it would cost more to hand over than to check."""
    return _lean(compiler.periksa_satu(plan))


def fix(compiler: Kompilator, plan: Path) -> Perbaikan:
    """Make one plan's safe fixes in memory."""
    from rakgen.perbaikan import perbaiki

    mended = perbaiki(compiler, plan)
    _lean(mended.hasil_semula)
    _lean(mended.hasil)
    return mended


def _lean(result: Hasil) -> Hasil:
    result.rencana = None
    result.cetakan = []
    return result


class _Work(Generic[T]):
    """The function for one plan, with this process's compiler."""

    def __init__(self, work: Callable[[Kompilator, Path], T]) -> None:
        self.work = work

    def __call__(self, plan: Path) -> T:
        return self.work(_compiler, plan)


def _start(compiler: Kompilator) -> None:
    """Begin a worker: it shares nothing but settings, and leaves Ctrl-C to the process that started it."""
    import signal

    global _compiler
    _compiler = compiler
    signal.signal(signal.SIGINT, signal.SIG_IGN)
