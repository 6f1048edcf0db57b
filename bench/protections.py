"""Protections: every one is taken out of a copy of the tree in turn, and the tests that hold it must fail there.

`make protections`, or `python bench/protections.py [--only WORD] [--list] [-j N]`. One line a protection: `caught` with
the first test that failed, or `SURVIVED`, `GONE` (its lines do not stand once in the file any more), `BROKEN` (no test
could be run without it), `excused`. Exit code 1 if any is not held, 2 if tests fail with all protections in place:
that is tried first, with all tests of the table.

What runs without its protections must do no harm. An ordinary user's run can reach that user's files; root's is taken
into a namespace of Linux in which nothing but the scratch folder can be written to, devices among it, and where there
is none it is refused.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import signal
import subprocess
import sys
import sysconfig
import tempfile
import venv
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from importlib.util import cache_from_source
from pathlib import Path
from queue import SimpleQueue

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from tests.support.protections import PROTECTIONS, Protection, stands_once

ROOT = Path(__file__).resolve().parent.parent
LIMIT = 60
"""Seconds that the tests of a protection may take: without it they may wait for ever, which is noticed too."""

_MADE = shutil.ignore_patterns("__pycache__", "build", "dist", "*.egg-info")
_CONFINED = (
    "unshare", "--mount", "--pid", "--fork", "--kill-child", "--mount-proc", "sh", "-c",
    'mount --bind "$0" "$0" && mount -o remount,bind,nodev "$0" &&'
    ' for place in /sys /dev /; do mount -o remount,bind,ro $place || exit 126; done;'
    ' cd "$0" && exec "$@"',
)  # fmt: skip
"""Before the scratch folder and a command: the command, with nothing else to be written to."""


def _left_out(folder: str, names: list[str]) -> set[str]:
    """What the copy does without: what was made, and at the top all that belongs to git and to tools."""
    hidden = [name for name in names if name.startswith(".")] if Path(folder) == ROOT else []
    return {*hidden, *_MADE(folder, names)}


class Copy:
    """A copy of the tree in a scratch folder, in which protections are taken out and put back."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        shutil.copytree(ROOT, folder, ignore=_left_out)
        for name in ("tmp", "home"):
            (folder / ".scratch" / name).mkdir(parents=True)
        self.python = self._environment_of_its_own()

    def _environment_of_its_own(self) -> Path:
        """The Python of a virtual environment with the libraries of this one and rakgen from the copy, whatever
        environment a test gives to the processes it starts.
        """
        (self.folder / "src" / "rakgen" / "templates").symlink_to(self.folder / "templates")
        venv.create(self.folder / ".venv", symlinks=True)
        python = self.folder / ".venv" / "bin" / "python"
        libraries = [place for place in sys.path if place.endswith("-packages")]
        there = sysconfig.get_path("purelib", vars={"base": str(self.folder / ".venv")})
        lines = [str(self.folder / "src"), *libraries, ""]
        (Path(there) / "protections.pth").write_text("\n".join(lines), encoding="utf-8")
        command = python.with_name("rakgen")
        command.write_text(f"#!{python}\nfrom rakgen.__main__ import main\n\nmain()\n", encoding="utf-8")
        command.chmod(0o755)
        return python

    def source(self, protection: Protection) -> Path:
        return self.folder / "src" / "rakgen" / protection.file

    def put(self, file: Path, text: str) -> None:
        """Give a file other text, and let go of what Python compiled of it: it looks at time and size only."""
        file.write_text(text, encoding="utf-8")
        Path(cache_from_source(str(file))).unlink(missing_ok=True)

    def environment(self) -> dict[str, str]:
        switches = {"PYTHONDONTWRITEBYTECODE", "PYTHONPYCACHEPREFIX", "PYTEST_ADDOPTS", "PYTHONPATH"}
        kept = {name: value for name, value in os.environ.items() if name not in switches}
        scratch = self.folder / ".scratch"
        places = {"TMPDIR": scratch / "tmp", "HOME": scratch / "home"}
        return {**kept, **{name: str(place) for name, place in places.items()}}

    def command(self, *arguments: str) -> list[str]:
        """Python with arguments; as root it can write nowhere but here."""
        confined = [*_CONFINED, str(self.folder)] if os.geteuid() == 0 else []
        return [*confined, str(self.python), *arguments]

    def is_tested(self) -> bool:
        """True when it is this copy that Python imports, and not the checkout."""
        done = subprocess.run(
            self.command("-c", "import rakgen; print(rakgen.__file__)"),
            cwd=self.folder, env={"PATH": os.defpath}, capture_output=True, text=True, check=False,
        )  # fmt: skip
        return Path(done.stdout.strip()).is_relative_to(self.folder)

    def run(self, arguments: Sequence[str], limit: float | None = LIMIT) -> tuple[int | None, str]:
        """pytest's exit code, None where it was ended after `limit` seconds, and what it printed."""
        command = self.command("-m", "pytest", "-q", "-rfE", "--tb=no", "-p", "no:cacheprovider", *arguments)
        with tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace") as printed:
            process = subprocess.Popen(
                command, cwd=self.folder, env=self.environment(), stdin=subprocess.DEVNULL, stdout=printed,
                stderr=subprocess.STDOUT, start_new_session=True,
            )  # fmt: skip
            try:
                code: int | None = process.wait(limit)
            except subprocess.TimeoutExpired:
                code = None
            finally:
                if process.poll() is None:
                    os.killpg(process.pid, signal.SIGKILL)
                    process.wait()
            printed.seek(0)
            return code, printed.read()

    def judge(self, protection: Protection) -> tuple[str, str]:
        """The word for a protection, and what is to be said besides."""
        file = self.source(protection)
        text = file.read_text(encoding="utf-8")
        if not stands_once(protection, text):
            return "GONE", protection.file
        self.put(file, text.replace(protection.lines, protection.without))
        try:
            code, printed = self.run(["-x", *protection.tests.split()])
        finally:
            self.put(file, text)
        if code is None:
            return "caught", f"not done after {LIMIT} seconds"
        if code == 1:
            failed = re.search(r"^(?:FAILED|ERROR) (\S+)", printed, re.MULTILINE)
            return "caught", failed[1] if failed else ""
        if code:
            return "BROKEN", printed.strip().rpartition("\n")[2]
        return ("excused", protection.excuse) if protection.excuse else ("SURVIVED", protection.tests)


def judge_all(chosen: Sequence[Protection], jobs: int, folder: Path) -> int:
    """Judge protections in `jobs` copies; the exit code."""
    copies = [Copy(folder / str(number)) for number in range(jobs)]
    if not all(copy.is_tested() for copy in copies):
        print("It is not the copy that would be tested, or root could not be confined to it.", file=sys.stderr)
        return 2
    code, printed = copies[0].run(sorted({test for one in chosen for test in one.tests.split()}), None)
    if code:
        print(f"The tests fail as they are:\n{printed}", file=sys.stderr)
        return 2
    free: SimpleQueue[Copy] = SimpleQueue()
    for copy in copies:
        free.put(copy)
    counts: dict[str, int] = {}
    with ThreadPoolExecutor(jobs) as pool:
        for one, (word, more) in zip(chosen, pool.map(partial(_judged, free), chosen), strict=True):
            counts[word] = counts.get(word, 0) + 1
            print(f"{word:<8}  {one.what}  ({more})", flush=True)
    print(", ".join(f"{count} {word}" for word, count in counts.items()))
    return int(any(word in counts for word in ("SURVIVED", "GONE", "BROKEN")))


def _judged(free: SimpleQueue[Copy], protection: Protection) -> tuple[str, str]:
    copy = free.get()
    try:
        return copy.judge(protection)
    finally:
        free.put(copy)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", default="", metavar="WORD", help="those whose sentence, file or tests hold this word")
    parser.add_argument("--list", action="store_true", help="print the sentences and take nothing out")
    parser.add_argument("-j", type=int, default=1, metavar="N", dest="jobs", help="copies tested at once")
    order = parser.parse_args()
    word = order.only.lower()
    chosen = [one for one in PROTECTIONS if word in f"{one.what} {one.file} {one.tests}".lower()]
    if order.list:
        print("\n".join(f"{one.file}: {one.what}" for one in chosen))
        return 0
    if not chosen:
        parser.error(f"no protection has {order.only!r} in it")
    signal.signal(signal.SIGINT, signal.default_int_handler)  # a job in the background ignores it, and so would tests
    with tempfile.TemporaryDirectory(prefix="protections-") as folder:
        return judge_all(chosen, max(1, order.jobs), Path(folder))


if __name__ == "__main__":
    sys.exit(main())
