"""The worst inputs of up to 1 MB, and what checking one costs in a process of its own."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from tests.support.plans import REFERENCE, ROOT
from tests.support.processes import HANGS

MB = 1_000_000


HEAD = "versi: 1\ninstansi: K\ntahun: 2021\n"


RAK = (
    HEAD
    + "rak:\n  - layout: rak-triwulan\n    sasaran:\n      - uraian: S\n        indikator:\n          - uraian: I\n    "
    "        target: 5%\n            kegiatan:\n"
)


def repeated(text: str, size: int = MB) -> str:
    return text * (size // len(text))


def numbered(pattern: str, size: int = MB) -> str:
    out, length, number = [], 0, 0
    while length < size - 40:
        out.append(pattern.format(number))
        length += len(out[-1])
        number += 1
    return "".join(out)


def activities(line: str, size: int = MB) -> str:
    return RAK + numbered(
        "              - uraian: Kegiatan {0}\n                " + line.replace("{}", "{0}") + "\n", size - len(RAK)
    )


WORST: dict[str, Callable[[], str]] = {
    "one key": lambda: HEAD + "a" * (MB - 100) + ": x\n",
    "one unknown value": lambda: HEAD + "kertas: " + "A" * (MB - 100) + "\n",
    "unknown keys": lambda: HEAD + numbered("isian{}: x\n"),
    "unknown keys like known ones": lambda: HEAD + numbered("instans{}: x\n"),
    "duplicate keys": lambda: HEAD + repeated("tempat: x\n"),
    "items of a rak": lambda: HEAD + "rak:\n" + repeated("  - x\n"),
    "brackets": lambda: "[" * MB,
    "open quotes": lambda: numbered('k{}: "x\n'),
    "colons in texts": lambda: HEAD + numbered("k{}: a: b\n"),
    "broken lines": lambda: HEAD + numbered("baris {} tanpa titik dua\n"),
    "aliases": lambda: numbered("k{}: *a\n"),
    "anchors and aliases": lambda: numbered("k{0}: &a{0} [*a{0}]\n"),
    "texts cut by a number sign": lambda: HEAD + numbered("k{}: a #2\n"),
    "keys of combining marks": lambda: HEAD + numbered("k{}e\u0301: x\n"),
    "a schedule of spaces": lambda: (
        RAK + "              - uraian: K\n                jadwal: T1" + " " * (MB - 1000) + "x\n"
    ),
    "schedules": lambda: activities("jadwal: Smarch {}"),
    "a huge budget": lambda: RAK + "              - uraian: K\n                anggaran: " + "9" * (MB - 1000) + "\n",
    "a huge budget with dots": lambda: (
        RAK + "              - uraian: K\n                anggaran: 1" + repeated(".000", MB - 1000) + "x\n"
    ),
    "a huge target": lambda: (
        HEAD
        + "rak:\n  - sasaran:\n      - uraian: S\n        indikator:\n          - uraian: I\n            target: "
        + "9" * (MB - 1000)
        + "%\n"
    ),
    "a target of dots": lambda: (
        HEAD
        + "rak:\n  - sasaran:\n      - uraian: S\n        indikator:\n          - uraian: I\n            target: 1"
        + repeated(".000", MB - 1000)
        + "\n"
    ),
    "units unlike a register": lambda: (
        HEAD
        + "pelaksana:\n"
        + numbered("  u{0}: Sub Bagian Nomor {0}\n", MB // 2)
        + activities("pelaksana: Sub Bagan Nomer {}", MB // 2)[len(HEAD) :]
    ),
    "codes": lambda: activities("kode: a"),
    "layouts": lambda: HEAD + "rak:\n" + numbered("  - layout: rak-bulannan{}\n    sasaran:\n      - uraian: x\n"),
    "indicators": lambda: (
        HEAD
        + "rak:\n  - sasaran:\n      - uraian: S\n        indikator:\n"
        + numbered("          - uraian: Persentase layanan {}\n            target: 100%\n")
    ),
    "equal indicators": lambda: (
        HEAD
        + "rak:\n  - sasaran:\n      - uraian: S\n        indikator:\n"
        + repeated("          - uraian: Persentase layanan\n            target: 100%\n")
    ),
    "raks": lambda: (
        HEAD + "rak:\n" + numbered("  - kode: k{}\n    layout: rak-bulanan\n    sasaran:\n      - uraian: x\n")
    ),
    "activities": lambda: activities("jadwal: T2-T4"),
    "the reference, many times": lambda: (
        HEAD
        + "rak:\n"
        + (body := REFERENCE.read_text(encoding="utf-8").split("rak:\n", 1)[1]) * (MB // len(body.encode()))
    ),
    "spaces in prose": lambda: HEAD + "rak:\n  - sasaran:\n      - uraian: a" + " " * (MB - 200) + "b\n",
}


CHILDREN = r"""
import json, os, sys, time
import rakgen.__main__ as main
from rakgen.startup.process import begin
begin()
start = time.process_time()
from rakgen.cli import cli
cli.get_command(cli.make_context("rakgen", ["--lang", "id", "check"], resilient_parsing=True), "check")
from tests.support.processes import peak_megabytes
loading, end, out = time.process_time() - start, os._exit, os.dup(1)
os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
for plan in sys.argv[1:]:
    child = os.fork()
    if not child:
        os.dup2(os.open(plan + ".said", os.O_WRONLY | os.O_CREAT), 2)
        sys.argv = ["rakgen", "check", plan]
        start = time.process_time()
        code = main._run()
        sys.stderr.flush()
        figures = [code, loading + time.process_time() - start, peak_megabytes()]
        os.write(out, json.dumps(figures).encode() + b"\n")
        end(0)
    os.waitpid(child, 0)
"""


class Cost(NamedTuple):
    """What one `rakgen check` cost: exit code, CPU seconds, peak MB; and what it said on stderr."""

    code: int
    seconds: float
    mb: float
    said: str


def measure(*plans: Path) -> list[Cost]:
    """The cost of each check, in a process of its own that has loaded the command before."""
    command = [sys.executable, "-c", CHILDREN, *(str(plan.absolute()) for plan in plans)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=HANGS, check=False, cwd=ROOT)
    figures = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 0 and len(figures) == len(plans), done.stderr[-2000:]
    said = [plan.with_name(f"{plan.name}.said").read_text(encoding="utf-8", errors="replace") for plan in plans]
    return [Cost(*numbers, text) for numbers, text in zip(figures, said, strict=True)]
