"""Scale: what many plans cost, and one that is saved again and again; with what other programs take for one document,
in the same run. `python bench/scale.py --plans 1100`.

Nothing here is a test: times are printed, with the budget beside them. A busy machine makes all of them wrong.
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path

import docx

from bench import PLAN, generate, pairs, peer, run, tables

RAKGEN = str(Path(sys.executable).with_name("rakgen"))


def tell(name: str, seconds: float, budget: str = "-") -> None:
    print(f"{name:<64} {seconds:8.2f} s  (batas {budget})", flush=True)


def timed(call: Callable[[], object]) -> float:
    start = time.perf_counter()
    call()
    return time.perf_counter() - start


def make_plans(folder: Path, count: int) -> None:
    """Plans of the reference's size, each with other texts and of another office."""
    text = PLAN.read_text(encoding="utf-8")
    for number in range(count):
        other = text.replace("ersentase", f"ersentase {number}").replace("Provinsi", f"Provinsi {number}")
        (folder / f"{number:05d}.yaml").write_text(other, encoding="utf-8")


def shared(folder: Path, count: int = 200) -> None:
    """The same plans by two processes and by one."""
    make_plans(folder, count)
    build = (RAKGEN, "build", str(folder), "-q", "--force", "-o", str(folder / "build"))
    one, other, ratio = pairs(run(*build, "-j", "1"), run(*build, "-j", "2"), 3)
    print(f"{f'{count} rencana: -j 1 : -j 2':<64} {ratio:8.2f}    (batas >= 1.7; {one:.2f} s : {other:.2f} s)")


def many(folder: Path, count: int) -> None:
    """Many plans: checked, printed, and looked at again when nothing changed."""
    make_plans(folder, count)
    build = (RAKGEN, "build", str(folder), "-q", "-o", str(folder / "build"))
    for name, command, budget in (
        ("check", (RAKGEN, "check", str(folder), "-q", "--report", "concise"), 6),
        ("build", build, 10),
        ("build, tidak ada yang berubah", build, 1.5),
        ("build --to pdf", (*build, "--to", "pdf"), 90),
    ):
        tell(f"{count} rencana: {name}", timed(run(*command)), f"{budget} s untuk 1100 rencana")


def saved(folder: Path, rows: int, rounds: int = 8) -> None:
    """From a save to the document, by `build --watch`."""
    plan, text = folder / f"{rows}.yaml", generate(rows).decode()
    plan.write_text(text, encoding="utf-8")
    command = [RAKGEN, "--lang", "en", "build", str(plan), "--watch"]
    times = []
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr is not None
        process.stderr.readline()
        for number in range(rounds):
            time.sleep(0.5)
            start = time.perf_counter()
            plan.write_text(text.replace("kualitas", f"kualitas {number}"), encoding="utf-8")
            process.stderr.readline()
            times.append(time.perf_counter() - start)
        process.terminate()
    tell(f"simpan -> dokumen, --watch, {rows} baris (0,1 s di antaranya menunggu)", statistics.median(times))


def filled(grids: list[list[list[str]]]) -> None:
    """The same texts, typed into tables by python-docx."""
    document = docx.Document()
    for grid in grids:
        table = document.add_table(rows=len(grid), cols=len(grid[0]))
        for row, texts in zip(table.rows, grid, strict=True):
            for cell, text in zip(row.cells, texts, strict=True):
                cell.text = text
    document.save(BytesIO())


def others(folder: Path, count: int = 5) -> None:
    """One document of the reference's size by rakgen as a whole process, and by others."""
    import rakgen

    document, grids = rakgen.compile(PLAN), tables(PLAN.read_bytes())
    for ending in ("html", "docx"):
        (folder / f"acuan.{ending}").write_bytes(rakgen.write(document, ending).data)
    plan = folder / "acuan.yaml"
    shutil.copy(PLAN, plan)
    build = (RAKGEN, "build", str(plan), "-q", "--force", "-o", str(folder / "rakgen"))
    profile = f"-env:UserInstallation={(folder / 'profil').as_uri()}"
    office = ("soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder))
    calls: list[tuple[str, Callable[[], object]]] = [
        ("rakgen build, seluruh proses", run(*build)),
        ("rakgen build --to pdf, seluruh proses", run(*build, "--to", "pdf")),
        ("python-docx, mengisi saja", lambda: filled(grids)),
    ]
    if find_spec("docxtpl"):
        calls.append(("docxtpl, mengisi saja", peer(grids)))
    if shutil.which("pandoc"):
        page = str(folder / "acuan.html")
        calls.append(("pandoc, HTML -> DOCX", run("pandoc", page, "-o", str(folder / "pandoc.docx"))))
    if shutil.which("soffice"):
        calls.append(("LibreOffice, DOCX -> PDF", run(*office, str(folder / "acuan.docx"))))
    for name, call in calls:
        call()
        tell(f"satu dokumen: {name}", statistics.median(timed(call) for _ in range(count)))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--plans", type=int, default=1100, help="how many plans there are")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        for work in (
            others,
            lambda folder: saved(folder, 100),
            lambda folder: saved(folder, 500),
            lambda folder: shared(folder, min(200, options.plans)),
            lambda folder: many(folder, options.plans),
        ):
            folder = Path(tempfile.mkdtemp(dir=name))
            work(folder)


if __name__ == "__main__":
    main()
