"""Jobs: one function over many plans, in this process or in several, with the results in the order of the plans."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from rakgen.cli.foreseen import documents
from rakgen.compiler import Compiler, Result
from rakgen.diagnostics import Diagnostic, diagnose
from rakgen.startup.process import collect_often
from rakgen.system.files import is_file
from rakgen.system.plan_files import REALISASI_FOLDER, has_realisasi
from rakgen.system.spool import Spool, Stored

if TYPE_CHECKING:
    from rakgen.cli.workers import Task
    from rakgen.fixing import Mended

T = TypeVar("T")

_SHARE = 40_000
"""Bytes of plans, about four of the usual size, from which one more process saves time."""


def run_all(
    work: Callable[[Compiler, Path], T],
    compiler: Compiler,
    plans: Sequence[Path],
    jobs: int,
    died: Callable[[Path], T],
) -> Iterator[T]:
    """`work(compiler, plan)` for each plan, in the order of the plans. `jobs` is as of `processes`; `died` says what
    became of a plan whose process died.

    `work` is a function of a module: other processes import it by name.
    """
    collect_often(len(plans))
    compiler.of_many = len(plans) > 1
    yield from in_order(work_through(partial(work, compiler), plans, processes(plans, jobs), died))


def work_through(
    work: Callable[[Task], T], tasks: Iterable[Task], jobs: int, died: Callable[[Task], T]
) -> Iterator[tuple[int, T]]:
    """`work` on each task, in this process or by `jobs` of them; numbered results, as they come."""
    if jobs <= 1:
        yield from ((number, work(task)) for number, task in enumerate(tasks))
        return
    from rakgen.cli.workers import arrivals  # a run of one plan has none

    with closing(arrivals(work, tasks, jobs, died)) as results:
        yield from results


def in_order(results: Iterable[tuple[int, T]]) -> Iterator[T]:
    """Numbered results in the order of their numbers, each as soon as those before it are there."""
    waiting: dict[int, T] = {}
    told = 0
    for number, result in results:
        waiting[number] = result
        while told in waiting:
            yield waiting.pop(told)
            told += 1


def processes(plans: Sequence[Path], jobs: int) -> int:
    """How many processes work on the plans: as many as `jobs` says, one a plan at most; with 0 as many as the machine
    has processors for, where there is enough to do for each.
    """
    if jobs:
        return min(jobs, len(plans))
    return min(_processors(), len(plans), sum(map(_size, plans)) // _SHARE)


def _processors() -> int:
    """The processors that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _size(plan: Path) -> int:
    try:
        return plan.stat().st_size
    except (OSError, ValueError):
        return 0


def dead(plan: Path) -> Result:
    """What is told of a plan whose process died."""
    return Result(plan, findings=[diagnose("RAK913", str(plan))])


def dead_unmended(plan: Path) -> Mended:
    """What is told of a plan whose process died while it was mended: nothing is changed in it."""
    from rakgen.fixing import Mended

    result = dead(plan)
    return Mended(plan, b"", b"", result, result, 0)


def check(compiler: Compiler, plan: Path) -> Result:
    """Check one plan by itself, or one file of what was reached. Its summary is kept, the plan itself not: it would
    cost more to hand over than to check.
    """
    return _checked(compiler, plan, settled)


def check_untried(compiler: Compiler, plan: Path) -> Result:
    """As `check`, for reports that tell no fixes: whether those of the findings hold is not tried out, which takes
    checks of its own.
    """
    return _checked(compiler, plan, lambda _, result, **__: result)


def _checked(compiler: Compiler, plan: Path, settle: Callable[..., Result]) -> Result:
    result = compiler.check_one(plan)
    if _is_realisasi(result):
        from rakgen.realisasi import check_file

        file = partial(check_file, compiler, plan)
        return lean(compiler, settle(compiler, file(), check=file))
    result = _foreseen(compiler, _with_realisasi(compiler, settle(compiler, result)))
    if compiler.of_many and plan not in compiler.given and is_file(plan):
        told = (*result.findings, *(result.packed.findings if result.packed else ()))
        result.text = _lines_told(result.text, str(plan), told)  # rules over several plans have others read again
        result.realisasi = {
            path: file._replace(text=_lines_told(file.text, path, told)) for path, file in result.realisasi.items()
        }
    return result


def _lines_told(text: str, path: str, findings: Iterable[Diagnostic]) -> str:
    """Those lines of a file's text that findings are about, each in its place; the others empty."""
    of_file = [finding for finding in findings if finding.path == path]
    spans = [span for told in of_file for span in (told.span, *(edit.span for edit in told.fix)) if span is not None]
    numbers = {number for span in spans for number in range(span.line, span.end_line + 1)}
    if not numbers:
        return ""
    lines = text.split("\n")
    kept = [""] * min(max(numbers), len(lines))
    for number in numbers:
        kept[number - 1 : number] = lines[number - 1 : number]
    return "\n".join(kept)


def put_aside(result: Result, spool: Spool) -> None:
    """Let what is packed of a plan wait in a spool, where there is room."""
    if result.packed is not None and isinstance(result.packed.data, bytes):
        stored = spool.put(result.packed.data)
        if isinstance(stored, Stored):
            result.packed = result.packed._replace(data=stored)


def fix(compiler: Compiler, plan: Path) -> Mended:
    """Make one plan's safe fixes in memory, or those of one file of what was reached."""
    from rakgen.fixing import mend

    mended = mend(compiler, plan)
    is_realisasi = _is_realisasi(mended.result_before)
    if is_realisasi:
        from rakgen.realisasi import check_file

        mended = mend(compiler, plan, partial(check_file, compiler, plan))
    before, after = mended.result_before, mended.result
    results = [before] if after is before else [before, after]
    told = [mended.promised(result.findings) for result in results]
    if not is_realisasi:
        mended = _followed(compiler, mended)
    given, others = compiler.given, {path: content.after for path, content in mended.others}
    for result, findings in zip(results, told, strict=True):
        compiler.given = given if result is before else {**given, **others}
        result.findings = findings
        _foreseen(compiler, result if is_realisasi else _with_realisasi(compiler, result))
    compiler.given = given
    return mended


def _followed(compiler: Compiler, mended: Mended) -> Mended:
    """What became of a plan, with the files of what was reached that name its items as they are called now; of one from
    stdin alone, which is written nowhere.
    """
    changed = mended.after != mended.before and mended.path not in compiler.given
    if not changed or not has_realisasi(compiler.project(mended.path).folder):
        return mended
    from rakgen.followed import CannotFollow, followed

    try:
        files = followed(compiler, mended.path, mended.result_before.rencana, mended.after)
        return mended._replace(others=tuple(files.items()))
    except CannotFollow as fault:
        why, why_en = (fault.words.said(language, **fault.values) for language in ("id", "en"))
        return mended._replace(fault=diagnose("RAK961.realisasi", str(mended.path), sebab=why, sebab_en=why_en))


def _is_realisasi(result: Result) -> bool:
    """True for a file of what was reached; for most plans that is plain, and nothing is loaded for it."""
    is_told = any(finding.key == "RAK902.realisasi" for finding in result.findings)
    if not is_told and (result.rencana is not None or REALISASI_FOLDER not in result.path.absolute().parts):
        return False
    from rakgen.realisasi import is_realisasi

    return is_realisasi(result)


def _with_realisasi(compiler: Compiler, result: Result) -> Result:
    """The check of a plan with that of what was reached of it; most projects have no such file and load nothing."""
    if not has_realisasi(compiler.project(result.path).folder):
        return result
    from rakgen.realisasi import check_plan

    return check_plan(compiler, result)


def settled(
    compiler: Compiler, result: Result, data: bytes | None = None, check: Callable[[bytes], Result] | None = None
) -> Result:
    """As `settle` of `fixing.py`, loaded where a fix is promised: most plans need none."""
    if not any(finding.fix for finding in result.findings):
        return result
    from rakgen.fixing import settle

    return settle(compiler, result, data, check)


def _foreseen(compiler: Compiler, result: Result) -> Result:
    """The lean result of a check, with the documents that `build` would write of the plan."""
    result.documents = documents(compiler, result)
    return lean(compiler, result)


def lean(compiler: Compiler, result: Result) -> Result:
    """The result without the plan and what was composed of it: its text, findings and summary stay. One of many is
    packed.
    """
    if compiler.of_many:
        compiler.pack(result)
    result.rencana = None
    result.pairs = []
    result.sections = {}
    return result
