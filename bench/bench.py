"""Bench: what rakgen costs, as ratios against a peer timed in the same run. `make bench`, or `python bench/bench.py`.

Every ratio is a median over interleaved pairs (A B A B ...), so that a machine that slows down slows both. Nothing here
is a test: the numbers are printed, with the budget beside them.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import rakgen

if TYPE_CHECKING:
    from rakgen.layout.layout import Layout

ROOT = Path(__file__).resolve().parent.parent
PLAN = ROOT / "plans" / "2021.yaml"
IMPORTS = "import click, yaml, pydantic, jinja2, docx"


def pairs(one: Callable[[], object], other: Callable[[], object], count: int) -> tuple[float, float, float]:
    """Medians in seconds of `one` and `other`, and the median of their ratio pair by pair, after one warm-up each."""
    one(), other()
    times = []
    for _ in range(count):
        gc.collect()
        start = time.perf_counter()
        one()
        middle = time.perf_counter()
        other()
        times.append((middle - start, time.perf_counter() - middle))
    first, second = zip(*times, strict=True)
    return statistics.median(first), statistics.median(second), statistics.median(a / b for a, b in times)


def run(*arguments: str, processors: int = 0, cwd: Path = ROOT) -> Callable[[], object]:
    """A whole process; on a few of the processors where the system can tell it so."""
    # Installed packages have their bytecode; let the warm-up write it for an editable install too.
    env = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}

    def narrow() -> None:
        if processors and hasattr(os, "sched_setaffinity"):
            os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:processors])

    before = narrow if processors else None
    return lambda: subprocess.run(arguments, check=False, capture_output=True, cwd=cwd, env=env, preexec_fn=before)


def line(name: str, ratio: float, budget: str, one: float, other: float, unit: str = "ms") -> None:
    scale = 1000 if unit == "ms" else 1
    print(
        f"{name:<58} {ratio:6.2f}  (batas {budget:<12}) {one * scale:8.1f} {unit} : {other * scale:8.1f} {unit}",
        flush=True,
    )


def processes(count: int) -> None:
    bare = run(sys.executable, "-c", IMPORTS)
    rakgen = str(Path(sys.executable).with_name("rakgen"))
    plan = "plans/2021.yaml"
    with tempfile.TemporaryDirectory() as folder:
        office, reporting = Path(folder, "kantor"), Path(folder, "melapor")
        for place in (office, reporting):
            (place / "plans").mkdir(parents=True)
            (place / plan).write_bytes(PLAN.read_bytes())
        shutil.copytree(ROOT / "realisasi", reporting / "realisasi")
        build, check = (rakgen, "build", plan), (rakgen, "check", plan)
        for name, command, budget in (
            (f"build {plan} --force", run(*build, "--force", cwd=office), "<= 1.35"),
            ("  yang sama pada satu prosesor", run(*build, "--force", processors=1, cwd=office), "<= 1.35"),
            ("  yang sama bila tidak ada yang berubah", run(*build, cwd=office), "-"),
            (f"check {plan}, tanpa realisasi", run(*check, cwd=office), "<= 0.85"),
            ("  yang sama dengan dua berkas realisasi", run(*check, cwd=reporting), "<= 0.85"),
            ("--version", run(rakgen, "--version"), "<= 0.25"),
            ("--help", run(rakgen, "--help"), "<= 0.35"),
        ):
            one, other, ratio = pairs(command, bare, count)
            line(name if name[0] == " " else f"rakgen {name} : impor kelima paket", ratio, budget, one, other)
        assert (office / "build" / "2021.docx").is_file()


@cache
def layout(name: str) -> Layout:
    """A shipped form, read once: what is timed is the way of one plan."""
    from rakgen.layout.library import LayoutLibrary

    found, _ = LayoutLibrary().get(name)
    assert found is not None
    return found


def to_docx(text: bytes) -> bytes:
    """From YAML text to DOCX bytes in this process, without the rules: `rakgen.compile` also checks, which `linter`
    times.
    """
    from rakgen.compose.compose import compose_tables
    from rakgen.model import load_rencana
    from rakgen.source import parse

    rencana, findings = load_rencana(parse(text, "bench"))
    assert rencana is not None and not findings
    pairs = [(rak, layout((rak.layout or ("rak-bulanan",))[0])) for rak in rencana.rak]
    return rakgen.write(compose_tables(rencana, pairs), "docx").data


def tables(text: bytes) -> list[list[list[str]]]:
    """The printed texts of each table, for the peer to fill in."""
    return [section.grids[0].matrix() for section in rakgen.compile(PLAN, text).sections]


def peer(grids: list[list[list[str]]]) -> Callable[[], object]:
    """docxtpl filling a Word template that has the same tables, one row loop each."""
    import docx
    from docxtpl import DocxTemplate

    template = docx.Document()
    for number, grid in enumerate(grids):
        head = next(i for i, row in enumerate(grid) if row[0] == "(1)") + 1
        table = template.add_table(rows=head + 3, cols=len(grid[0]))
        for i, row in enumerate(grid[:head]):
            for cell, text in zip(table.rows[i].cells, row, strict=True):
                cell.text = text
        table.rows[head].cells[0].text = f"{{%tr for r in t{number} %}}"
        for j, cell in enumerate(table.rows[head + 1].cells):
            cell.text = f"{{{{ r[{j}] }}}}"
        table.rows[head + 2].cells[0].text = "{%tr endfor %}"
    buffer = BytesIO()
    template.save(buffer)
    context = {f"t{n}": [r for i, r in enumerate(g) if i > 2] for n, g in enumerate(grids)}

    def fill() -> None:
        tpl = DocxTemplate(BytesIO(buffer.getvalue()))
        tpl.render(context, autoescape=True)
        tpl.save(BytesIO())

    return fill


def warm(count: int) -> None:
    data = PLAN.read_bytes()
    one, other, ratio = pairs(lambda: to_docx(data), peer(tables(data)), count)
    line("hangat, per dokumen: rakgen (YAML -> DOCX) : docxtpl", ratio, "<= 0.25", one, other)


def pdf(count: int) -> None:
    """PDF in one warm process, the texts new each time (Typst remembers what it has laid out), against LibreOffice."""
    text = PLAN.read_text(encoding="utf-8")
    number = 0

    def document() -> rakgen.Document:
        nonlocal number
        number += 1
        return rakgen.compile(PLAN, text.replace("ersentase", f"ersentase {number}"))

    times = []
    for made in [document() for _ in range(count + 1)]:
        start = time.perf_counter()
        rakgen.write(made, "pdf")
        times.append(time.perf_counter() - start)
    print(f"{'PDF dokumen acuan, hangat, median':<58} {statistics.median(times[1:]) * 1000:6.0f}  (batas < 150 ms   )")
    if shutil.which("soffice") is None:
        print("LibreOffice tidak terpasang: pembandingnya dilewati")
        return
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "acuan.docx"
        source.write_bytes(rakgen.write(document(), "docx").data)
        profile = f"-env:UserInstallation={Path(folder, 'profil').as_uri()}"
        office = run("soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", folder, str(source))
        one, other, ratio = pairs(lambda: rakgen.write(document(), "pdf"), office, max(3, count // 4))
    line("PDF dokumen acuan: rakgen : LibreOffice dari DOCX-nya", ratio, "<= 0.1", one, other)


def many(count: int) -> None:
    """A folder of plans to PDF, in two processes and in one; Typst uses several cores in one process already."""
    rakgen = str(Path(sys.executable).with_name("rakgen"))
    with tempfile.TemporaryDirectory() as folder:
        plans = Path(folder) / "plans"
        plans.mkdir()
        for number in range(40):
            text = PLAN.read_text(encoding="utf-8").replace("ersentase", f"ersentase {number}")
            (plans / f"{number}.yaml").write_text(text, encoding="utf-8")
        call = (rakgen, "build", str(plans), "--to", "pdf", "-o", folder)
        one, other, ratio = pairs(run(*call, "-j", "2"), run(*call), max(2, count // 6))
    line("40 rencana ke PDF: -j 2 : -j 1", ratio, "-", one, other)


def generate(rows: int) -> bytes:
    """A monthly plan of `rows` rows in groups of 1 to 12."""
    out = [
        "versi: 1",
        "instansi: Kantor Contoh",
        "tahun: 2021",
        "rak:",
        "  - kode: besar",
        "    layout: rak-bulanan",
        "    sasaran:",
    ]
    made = group = 0
    while made < rows:
        group += 1
        out += [f"      - uraian: Meningkatnya kualitas layanan publik nomor {group}", "        indikator:"]
        for _ in range(min(group % 12 + 1, rows - made)):
            made += 1
            out += [
                f"          - uraian: Persentase layanan {made} yang memenuhi standar pelayanan minimal",
                "            target: 75%",
                "            kegiatan:",
                f"              - uraian: Pelaksanaan, pemantauan dan evaluasi layanan {made} di seluruh wilayah kerja",
                f"                jadwal: {('Januari-Juni', 'Mei-Desember', 'Maret, Juli-September')[made % 3]}",
                "                pelaksana: Sub Bagian Program & Data",
            ]
    return ("\n".join(out) + "\n").encode()


def measure(rows: int) -> None:
    """Child process, set up as `rakgen build` sets itself up: print seconds, peak MB of one build of `rows` rows."""
    from rakgen.startup.process import begin

    begin()
    to_docx(generate(20))
    data = generate(rows)
    gc.collect()
    start = time.perf_counter()
    size = len(to_docx(data))
    seconds = time.perf_counter() - start
    print(
        json.dumps({"seconds": seconds, "mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, "bytes": size})
    )


def child(rows: int) -> dict[str, float]:
    done = subprocess.run(
        [sys.executable, __file__, "--measure", str(rows)], capture_output=True, text=True, check=True
    )
    result: dict[str, float] = json.loads(done.stdout)
    return result


def large(rows: int) -> None:
    big = [child(rows) for _ in range(3)]
    small = [child(rows // 10) for _ in range(3)]
    seconds = statistics.median(run["seconds"] for run in big)
    fill = peer(tables(generate(rows)))
    start = time.perf_counter()
    fill()
    other = time.perf_counter() - start
    line(f"{rows} baris: rakgen (YAML -> DOCX) : docxtpl mengisi saja", seconds / other, "< 1.0", seconds, other, "s")
    per_row = seconds / statistics.median(run["seconds"] for run in small) / 10
    print(f"{f'waktu per baris, {rows} : {rows // 10} baris':<58} {per_row:6.2f}  (batas <= 1.3      )")
    print(f"{f'memori puncak {rows} baris':<58} {max(run['mb'] for run in big):6.0f}  (batas < 500 MB   )")


def linter(count: int = 1100) -> None:
    """Many plans of the reference's size in one run, by one process and by two, and each of the worst files of 1 MB
    alone.
    """
    sys.path.insert(0, str(ROOT))
    from rakgen.compiler import Compiler
    from tests.support.worst import WORST
    from tests.support.worst import measure as worst

    rakgen = str(Path(sys.executable).with_name("rakgen"))
    with tempfile.TemporaryDirectory() as folder:
        for number in range(count):
            text = PLAN.read_text(encoding="utf-8").replace("tahun: 2021", f"tahun: {2000 + number}", 1)
            (Path(folder) / f"{number:04d}.yaml").write_text(text, encoding="utf-8")
        for jobs in ("1", "2"):
            start = time.perf_counter()
            run(rakgen, "check", folder, "-j", jobs, "--report", "concise")()
            seconds = time.perf_counter() - start
            print(
                f"{f'rakgen check, {count} rencana, -j {jobs}':<58} {seconds:6.2f} s (batas 12 s dengan -j 2)",
                flush=True,
            )
        plan = Path(folder) / "0000.yaml"
        compiler = Compiler()
        times = []
        for _ in range(60):
            start = time.perf_counter()
            compiler.check(plan)
            times.append(time.perf_counter() - start)
        print(
            f"{'rakgen check, satu rencana, proses hangat':<58} {statistics.median(times[5:]) * 1000:6.1f} ms (batas"
            " 15 ms)"
        )
        slowest, largest = (0.0, ""), (0.0, "")
        for name, text in WORST.items():
            plan.write_text(text(), encoding="utf-8")
            [(_, seconds, mb, _)] = worst(plan)
            slowest, largest = max(slowest, (seconds, name)), max(largest, (mb, name))
        print(f"{f'berkas 1 MB terburuk ({slowest[1]})':<58} {slowest[0]:6.2f} s (batas 2 s)")
        print(f"{f'memori berkas 1 MB terburuk ({largest[1]})':<58} {largest[0]:6.0f} MB (batas 300 MB)")


def progress(count: int = 1100) -> None:
    """Many plans of the reference's size, each with a year of realised values, judged by two processes."""
    rakgen = str(Path(sys.executable).with_name("rakgen"))
    plan, filed = PLAN.read_text(encoding="utf-8"), sorted((ROOT / "realisasi" / "contoh").glob("*.yaml"))
    with tempfile.TemporaryDirectory() as folder:
        for name in ("plans", "realisasi"):
            (Path(folder) / name).mkdir()
        for number in range(count):
            (Path(folder) / "plans" / f"{number:04d}.yaml").write_text(plan, encoding="utf-8")
            for file in filed:
                text = file.read_text(encoding="utf-8").replace("../../plans/2021", f"../plans/{number:04d}")
                (Path(folder) / "realisasi" / f"{number:04d}-{file.name}").write_text(text, encoding="utf-8")
        start = time.perf_counter()
        run(rakgen, "capaian", "plans", "-j", "2", "--report", "json:capaian.json", cwd=Path(folder))()
        seconds = time.perf_counter() - start
        judged = json.loads((Path(folder) / "capaian.json").read_text(encoding="utf-8"))["rak"]
        assert len(judged) >= count
    print(f"{f'rakgen capaian, {count} rencana, -j 2':<58} {seconds:6.2f} s (batas 10 s)", flush=True)


def imports(count: int) -> None:
    """Old documents: reading, understanding and proving one of 2,000 rows, against a library that only reads its
    cells.
    """
    from rakgen.importing import import_document
    from rakgen.layout.library import LayoutLibrary
    from rakgen.readers.read import read_raw

    gc.set_threshold(100_000, 50, 50)  # as `rakgen` itself runs
    layouts = [(name, found) for name in LayoutLibrary().names() if (found := layout(name)) is not None]
    document = rakgen.compile(PLAN, generate(2000))
    for kind, cells, budget in (
        ("docx", docx_cells, "<= 1.0"),
        ("xlsx", xlsx_cells, "<= 2.2"),
        ("pdf", pdf_cells, "<= 1.2"),
    ):
        data = rakgen.write(document if kind != "pdf" else rakgen.compile(PLAN, generate(60)), kind).data

        def whole(data: bytes = data, name: str = f"rak.{kind}") -> object:
            return import_document(read_raw(data, name), layouts, "baru", "rak.yaml")

        one, other, ratio = pairs(whole, lambda cells=cells, data=data: cells(data), count)
        line(f"impor {kind}: rakgen : pustaka yang hanya membacanya", ratio, budget, one, other, "s")


def docx_cells(data: bytes) -> int:
    """How many cells of a Word file have a text, by python-docx."""
    import docx

    tables = docx.Document(BytesIO(data)).tables
    return sum(bool(cell.text) for table in tables for row in table.rows for cell in row.cells)


def xlsx_cells(data: bytes) -> int:
    """How many cells of a workbook have a value, by openpyxl."""
    import openpyxl

    sheets = openpyxl.load_workbook(BytesIO(data)).worksheets
    return sum(cell.value is not None for sheet in sheets for row in sheet.iter_rows() for cell in row)


def pdf_cells(data: bytes) -> int:
    """How many letters and lines a PDF has, by pdfplumber."""
    import pdfplumber

    with pdfplumber.open(BytesIO(data)) as document:
        return sum(len(page.chars) + len(page.rects) for page in document.pages)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pairs", type=int, default=15)
    parser.add_argument("--rows", type=int, default=10_000)
    parser.add_argument("--measure", type=int, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.measure:
        measure(options.measure)
        return
    processes(options.pairs)
    linter()
    progress()
    warm(options.pairs * 2)
    pdf(options.pairs)
    many(options.pairs)
    imports(max(3, options.pairs // 5))
    large(options.rows)


if __name__ == "__main__":
    main()
