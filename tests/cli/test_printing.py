"""Printing: several files are written at once, and what becomes of each is told in order."""

from __future__ import annotations

import os
from pathlib import Path
from threading import Barrier

import pytest

from rakgen.cli.printing import File, PrintOrder, job, write
from rakgen.compiler import Compiler
from rakgen.diagnostics import Diagnostic
from rakgen.excerpts import Choice, excerpt
from rakgen.system.spool import Spool
from tests.support.plans import REFERENCE
from tests.support.processes import HANGS


def test_several_files_wait_for_the_disk_at_the_same_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "3.md" / "folder").mkdir(parents=True)
    together = Barrier(2, timeout=HANGS)
    sync = os.fsync

    def both(handle: int) -> None:
        if os.path.isfile(f"/proc/self/fd/{handle}") or not os.path.isdir("/proc/self/fd"):  # noqa: PTH112, PTH113
            together.wait()
        sync(handle)

    monkeypatch.setattr(os, "fsync", both)
    with Spool(in_memory=100) as spool:
        stored = [spool.put(b"%d" % number * 50) for number in range(9)]
        files = [File(tmp_path, tmp_path / f"{number}.md", data) for number, data in enumerate(stored)]  # type: ignore[arg-type]
        told = list(write(files))
    assert [file.target.name for file, _ in told] == [f"{number}.md" for number in range(9)]
    assert [number for number, (_, fault) in enumerate(told) if fault] == [3]
    assert all((tmp_path / f"{n}.md").read_bytes() == b"%d" % n * 50 for n in range(9) if n != 3)


def test_new_files_of_many_threads_follow_the_umask(tmp_path: Path) -> None:
    old = os.umask(0o027)
    try:
        assert [fault for _, fault in write([File(tmp_path, tmp_path / f"{n}" / "x.md", b"") for n in range(40)])] == [
            None
        ] * 40
    finally:
        os.umask(old)
    assert {(path.stat().st_mode & 0o777) for path in tmp_path.glob("*/x.md")} == {0o640}
    assert {(path.stat().st_mode & 0o777) for path in tmp_path.iterdir()} == {0o750}


@pytest.mark.parametrize(("unit", "all_activities"), [((), 20), (("hukum",), 5)])
@pytest.mark.parametrize(("formats", "tell"), [(("docx", "pdf"), False), (("docx", "html"), True), (("ics",), True)])
def test_activities_are_worked_out_for_formats_that_tell_them(
    formats: tuple[str, ...], tell: bool, unit: tuple[str, ...], all_activities: int
) -> None:
    compiler = Compiler()
    result = compiler.check(REFERENCE)
    part = excerpt(result, Choice(unit)) if unit else None
    assert not isinstance(part, Diagnostic)
    document = job(result, PrintOrder(formats), compiler, part).document
    assert len(document.activities) == (all_activities if tell else 0)
