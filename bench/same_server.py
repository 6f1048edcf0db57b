"""Runs many commands of one installation, each in its own process, forked from one that has loaded every module.

Started by same_output.py with the Python of that installation.
For each case comes in a line of JSON (its folder, the folder of its answers, its commands), and `done` goes out.
The command line is entered by its real door, `rakgen.__main__.main`.
"""

from __future__ import annotations

import contextlib
import gc
import importlib
import json
import os
import pkgutil
import signal
import subprocess
import sys
import tempfile
import traceback
from collections.abc import Iterator
from pathlib import Path

_LIBRARIES = ("docx", "jinja2", "typst", "xlsxwriter", "lxml.etree")
_SECONDS = 120
_PLAN = """versi: 1
instansi: Kantor
tahun: 2022
pelaksana:
  hukum: Bagian Hukum
rak:
  - sasaran:
      - uraian: Terwujudnya data
        indikator:
          - uraian: Persentase data
            target: 80%
            kegiatan:
              - uraian: Penyusunan data
                jadwal: T1
                pelaksana: hukum
"""
_WARM = (
    "check p.yaml", "build p.yaml --to docx,xlsx,html,md,csv,json,ics -o out", "show p.yaml", "fmt --diff p.yaml",
    "diff p.yaml p.yaml",
    "git textconv p.yaml", "new 2023 --from p.yaml", "explain RAK205", "git merge p.yaml p.yaml p.yaml",
)  # fmt: skip


def load() -> None:
    """Import all there is, so that a forked process has it already."""
    package = importlib.import_module("rakgen")
    for module in pkgutil.walk_packages(package.__path__, "rakgen."):
        importlib.import_module(module.name)
    for library in _LIBRARIES:
        importlib.import_module(library)
    _warm_up()
    gc.freeze()


def _warm_up() -> None:
    """Fill what is made once: models, compiled templates, font metrics. No PDF: threads do not live through a fork."""
    entry, leave = importlib.import_module("rakgen.__main__").main, os._exit
    os._exit = _stay  # type: ignore[assignment]
    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder), _silence():
        Path("p.yaml").write_text(_PLAN)
        for command in _WARM:
            sys.argv = ["rakgen", *command.split()]
            streams = sys.stdout, sys.stderr
            with contextlib.suppress(_Stayed):
                entry()
            sys.stdout, sys.stderr = streams
    os._exit = leave


@contextlib.contextmanager
def _silence() -> Iterator[None]:
    """What is printed goes nowhere, whatever stream it takes."""
    kept, nowhere = [os.dup(1), os.dup(2)], os.open(os.devnull, os.O_WRONLY)
    for number in (1, 2):
        os.dup2(nowhere, number)
    try:
        yield
    finally:
        for number, target in zip((1, 2), kept, strict=True):
            os.dup2(target, number)


class _Stayed(Exception):
    """A command came to its end."""


def _stay(code: int) -> None:
    if code:
        sys.exit(f"the commands that warm the server up fail: {sys.argv} ends with {code}")
    raise _Stayed


def run(command: list[str], folder: Path, answer: Path) -> None:
    """One command in its folder; what it says goes to ANSWER.out and .err, its exit code to .exit."""
    with answer.with_suffix(".out").open("wb") as out, answer.with_suffix(".err").open("wb") as err:
        if command[0] == "rakgen":
            code = _forked(command, folder, out.fileno(), err.fileno())
        else:
            code = subprocess.run(
                command, cwd=folder, stdin=subprocess.DEVNULL, stdout=out, stderr=err, check=False
            ).returncode
    answer.with_suffix(".exit").write_text(f"{code}\n")


def _forked(command: list[str], folder: Path, out: int, err: int) -> int:
    process = os.fork()
    if process == 0:
        try:
            os.chdir(folder)
            for number, target in enumerate((os.open(os.devnull, os.O_RDONLY), out, err)):
                os.dup2(target, number)
            signal.alarm(_SECONDS)
            sys.argv = command
            importlib.import_module("rakgen.__main__").main()
        except BaseException:
            os.write(2, traceback.format_exc().encode())
        os._exit(70)
    return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])


def main() -> None:
    asked, answered = os.fdopen(os.dup(0)), os.fdopen(os.dup(1), "w")
    load()
    for line in asked:
        case = json.loads(line)
        for number, command in enumerate(case["commands"]):
            run(command, Path(case["folder"]), Path(case["answers"]) / f"{number}.x")
        print("done", file=answered, flush=True)


if __name__ == "__main__":
    main()
