"""Same output: builds the wheels of two commits, installs both, and compares all that they print, byte for byte.

`make same`, or `python bench/same_output.py [BEFORE [AFTER]] [--plans N]`: BEFORE is the last commit and AFTER the
working tree unless named.
Prints how many outputs of each kind were compared and how many are equal, then what differs.
Exit code 1 if something differs that EXPECTED does not name.
"""

from __future__ import annotations

import argparse
import difflib
import io
import itertools
import json
import os
import re
import resource
import shutil
import subprocess
import sys
import time
import zipfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parent))

from same_cases import Case, all_cases

ROOT = Path(__file__).resolve().parent.parent
BEFORE = "HEAD"
SCRATCH = ROOT / "build" / "same"
_CHUNK = 40
_SHOWN_LINES = 14


class Expected(NamedTuple):
    """A difference that is meant, in outputs whose group and command match `where`.

    With `pattern` replaced on both sides, and blanks and line breaks counted as one blank, the two are the same.
    """

    reason: str
    where: str
    pattern: str
    replacement: str = ""


EXPECTED: tuple[Expected, ...] = ()
"""What this tree means to print otherwise than BEFORE; emptied once that is committed."""


class Difference(NamedTuple):
    """An output that is not the same: its kind in the figures, its name, the command, the two texts."""

    kind: str
    name: str
    command: str
    old: list[str]
    new: list[str]

    def reason(self) -> str | None:
        """Why it is expected; None if it is not."""
        there = [one for one in EXPECTED if re.search(one.where, f"{self.kind}: {self.command}")]
        old, new = (" ".join(" ".join(lines).split()) for lines in (self.old, self.new))
        for one in there:
            old, new = (re.sub(one.pattern, one.replacement, text) for text in (old, new))
        return "; ".join(dict.fromkeys(one.reason for one in there)) if there and old == new else None

    def lines(self) -> list[str]:
        """The lines that differ, each with one before and one after it."""
        names = f"before/{self.name}", f"after/{self.name}"
        return list(difflib.unified_diff(self.old, self.new, *names, n=1, lineterm=""))


# Two installations


def install(revision: str, name: str, constraints: Path | None) -> Path:
    """The Python of a scratch environment with the wheel of that revision ('': the working tree); it is kept."""
    folder = SCRATCH / name
    python, mark = folder / "venv" / "bin" / "python", folder / "revision"
    commit = _git("rev-parse", revision) if revision else ""
    if commit and mark.exists() and mark.read_text() == commit:
        return python
    mark.unlink(missing_ok=True)
    if not python.exists():
        _run(sys.executable, "-m", "venv", "--without-pip", str(folder / "venv"))
    for old in ("source", "wheel"):
        shutil.rmtree(folder / old, ignore_errors=True)
    _export(commit, folder / "source")
    pip = (sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet")
    _run(*pip, "wheel", "--no-deps", "--wheel-dir", str(folder / "wheel"), str(folder / "source"))
    wheel = str(next((folder / "wheel").glob("*.whl")))
    into = (*pip, "--python", str(python), "install")
    _run(*into, *(("--constraint", str(constraints)) if constraints else ()), f"{wheel}[pdf,impor,impor-pdf,lsp]")
    _run(*into, "--no-deps", "--force-reinstall", wheel)
    mark.write_text(commit)
    return python


def _export(commit: str, folder: Path) -> None:
    folder.mkdir(parents=True)
    if commit:
        archive = subprocess.run(("git", "archive", commit), cwd=ROOT, check=True, capture_output=True).stdout
        subprocess.run(("tar", "-x", "-C", str(folder)), input=archive, check=True)
        return
    for name in _git("ls-files", "--cached", "--others", "--exclude-standard").splitlines():
        if (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, folder / name)


def versions(python: Path, file: Path) -> Path:
    """A constraints file with the versions of the libraries that are installed beside that Python."""
    pip = (
        sys.executable,
        "-m",
        "pip",
        "--disable-pip-version-check",
        "--python",
        str(python),
        "freeze",
        "--exclude",
        "rakgen",
    )
    file.write_text(_run(*pip))
    return file


def _git(*arguments: str) -> str:
    return _run("git", *arguments).strip()


def _run(*command: str) -> str:
    done = subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"{' '.join(command)}\n{done.stdout}{done.stderr}")
    return done.stdout


class Side:
    """One installation at work in a folder of its own; `old` and `new` are equally long, so that lines break alike."""

    def __init__(self, name: str, python: Path) -> None:
        self.root = SCRATCH / name
        shutil.rmtree(self.root, ignore_errors=True)
        (self.root / "home").mkdir(parents=True)
        env = {
            "PATH": f"{python.parent}{os.pathsep}{os.environ['PATH']}", "HOME": str(self.root / "home"),
            "LC_ALL": "C.UTF-8", "TZ": "UTC",
            "PYTHONHASHSEED": "0", "GIT_CONFIG_NOSYSTEM": "1", "GIT_CEILING_DIRECTORIES": str(self.root / "cases"),
            "RAKGEN_LANG": "id",
            **{f"GIT_{who}_{what}": text for who in ("AUTHOR", "COMMITTER") for what, text in _IDENTITY.items()},
        }  # fmt: skip
        server = [str(python), str(Path(__file__).with_name("same_server.py"))]
        pipe = subprocess.PIPE
        self.process = subprocess.Popen(server, stdin=pipe, stdout=pipe, text=True, env=env, cwd=self.root)

    def start(self, number: int, case: Case) -> None:
        """Lay out the case's files and ask for its commands."""
        folder, answers = self.folder(number), self.root / "answers" / str(number)
        for path in (folder, answers):
            path.mkdir(parents=True)
        for name, data in case.files.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(data)
        asked = {"folder": str(folder), "answers": str(answers), "commands": case.commands}
        assert self.process.stdin is not None
        print(json.dumps(asked), file=self.process.stdin, flush=True)

    def wait(self) -> None:
        """Until the next case is done."""
        assert self.process.stdout is not None
        if self.process.stdout.readline() != "done\n":
            sys.exit(f"{self.root.name}: the server ended")

    def folder(self, number: int) -> Path:
        return self.root / "cases" / str(number)

    def outputs(self, number: int) -> dict[str, bytes]:
        """What a case left: its files by name, and for each command an `answer N`."""
        folder, root = self.folder(number), str(self.root).encode()
        found = {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
        for path in (self.root / "answers" / str(number)).glob("*.exit"):
            parts = [path.with_suffix(suffix).read_bytes() for suffix in (".exit", ".out", ".err")]
            said = b"exit " + b"\n".join(parts).replace(root, b"<root>")
            found[f"answer {path.stem}"] = re.sub(rb"git-blob-\w+", b"git-blob", said)  # git names them by chance
        return found

    def clear(self) -> None:
        """Forget the cases so far."""
        for name in ("cases", "answers"):
            shutil.rmtree(self.root / name)

    def end(self) -> float:
        """Stop the server; the CPU seconds that it and its commands took."""
        assert self.process.stdin is not None
        self.process.stdin.close()
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        self.process.wait()
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


_IDENTITY = {"NAME": "A", "EMAIL": "a@example.org", "DATE": "2022-01-01T00:00:00Z"}


# Comparison


def compare(count: int, sides: tuple[Side, Side]) -> tuple[Counter[str], list[Difference]]:
    """(outputs compared by kind, those that differ) of all cases."""
    compared: Counter[str] = Counter()
    differences: list[Difference] = []
    numbered = enumerate(all_cases(count))
    while chunk := list(itertools.islice(numbered, _CHUNK)):
        for (number, case), side in itertools.product(chunk, sides):
            side.start(number, case)
        for _, side in itertools.product(chunk, sides):
            side.wait()
        for number, case in chunk:
            old, new = (side.outputs(number) for side in sides)
            for name, kind in _kinds(case, old, new):
                compared[kind] += 1
                if old.get(name) != new.get(name):
                    differences.append(_difference(case, kind, name, old.get(name), new.get(name)))
        for side in sides:
            side.clear()
        if sys.stderr.isatty():
            print(f"\r{sum(compared.values())} outputs, {len(differences)} differ", end="", file=sys.stderr, flush=True)
    return compared, differences


def _kinds(case: Case, old: dict[str, bytes], new: dict[str, bytes]) -> Iterator[tuple[str, str]]:
    """(name, kind) of each output; a file that a case began with counts once a command has changed it."""
    for name in sorted({*old, *new}):
        if name.startswith("answer "):
            yield name, f"{case.group}: what is said"
        elif not (name in case.files and old.get(name) == new.get(name) == case.files[name]):
            yield name, f"{case.group}: {Path(name).suffix or name}"


def _difference(case: Case, kind: str, name: str, old: bytes | None, new: bytes | None) -> Difference:
    number = int(name.removeprefix("answer ")) if name.startswith("answer ") else None
    command = " ".join(case.commands[number] if number is not None else case.commands[0])
    return Difference(kind, name, command[:200], _lines(old), _lines(new))


def _lines(data: bytes | None) -> list[str]:
    """Data as lines that can be compared by eye: the parts of a zip file one after the other."""
    if data is None:
        return ["(no such file)"]
    if data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            return [line for name in parts.namelist() for line in (f"== {name}", *_lines(parts.read(name)))]
    if data.startswith(b"%PDF"):
        return [f"PDF of {len(data)} bytes, hash {hash(data):x}"]
    return data.decode("utf-8", "replace").replace("><", ">\n<").splitlines()


def report(compared: Counter[str], differences: list[Difference], shown: int) -> int:
    """Print the figures and what differs; the exit code."""
    unequal = Counter(one.kind for one in differences)
    for kind, count in sorted(compared.items()):
        print(f"{kind:<56} {count:>6} compared {count - unequal[kind]:>6} equal")
    print(f"{'all':<56} {compared.total():>6} compared {compared.total() - len(differences):>6} equal")
    reasons = Counter(reason for one in differences if (reason := one.reason()))
    for reason, count in reasons.items():
        print(f"expected ({count}): {reason}")
    unexpected = [one for one in differences if one.reason() is None]
    for one in unexpected[:shown]:
        print(f"\nDIFFERS {one.kind}\n  {one.command}")
        lines = one.lines() or ["the bytes differ, the text does not"]
        print(*(f"  {line[:200]}" for line in lines[:_SHOWN_LINES]), sep="\n")
    if len(unexpected) > shown:
        print(f"\n... and {len(unexpected) - shown} more")
    print(f"\n{len(unexpected)} unexpected differences")
    return int(bool(unexpected))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("before", nargs="?", default=BEFORE, help="a revision of git (the last commit)")
    parser.add_argument("after", nargs="?", default="", help="another (the working tree)")
    parser.add_argument(
        "--plans", type=int, default=300, metavar="N", help="plans made by chance (300; 30 for a quick run)"
    )
    parser.add_argument("--show", type=int, default=40, metavar="N", help="differences that are printed (40)")
    options = parser.parse_args()
    began = time.monotonic()
    before = install(options.before, "before", None)
    after = install(options.after, "after", versions(before, SCRATCH / "constraints.txt"))
    installed = time.monotonic()
    sides = Side("old", before), Side("new", after)
    compared, differences = compare(options.plans, sides)
    spent = sum(side.end() for side in sides)
    code = report(compared, differences, options.show)
    print(
        f"installed in {installed - began:.0f} s, compared in {time.monotonic() - installed:.0f} s, "
        f"{spent:.0f} s of CPU"
    )
    sys.exit(code)


if __name__ == "__main__":
    main()
