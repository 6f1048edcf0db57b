"""Builds that are killed, and two at once into one folder: documents and manifest whole, and the next run right."""

from __future__ import annotations

import json
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from rakgen.incremental.manifest import NAME
from tests.support.cli import run
from tests.support.processes import HANGS
from tests.support.seeds import ALL
from tests.support.unchanged import five_plans, plan_text

pytestmark = pytest.mark.slow  # starts programs

_BUILD = [sys.executable, "-m", "rakgen", "build", "plans", "--to", "md,html", "-o", "hasil"]
_KILLS = 200 if ALL else 2


def edit(office: Path, plan: str, number: int) -> None:
    """Another text in a plan, told by its number."""
    (office / "plans" / f"{plan}.yaml").write_text(plan_text(f"Kantor {plan}", "lain", f"nomor {number:04}"))


def numbers(folder: Path) -> dict[str, str]:
    """The number in each document, which must be whole."""
    found = {}
    for file in folder.glob("*.*"):
        text = file.read_text(encoding="utf-8")
        if file.suffix in (".md", ".html") and not file.name.startswith("."):
            assert text.endswith("</html>\n" if file.suffix == ".html" else "\n"), file
            assert text.count("nomor ") >= 2, file
            found[file.name] = text.partition("nomor ")[2][:4]
    return found


def expected(known: dict[str, int]) -> dict[str, str]:
    return {f"{plan}.{kind}": f"{number:04}" for plan, number in known.items() for kind in ("md", "html")}


def wait_for_a_write(process: subprocess.Popen[bytes], folder: Path) -> None:
    """Return when something in the folder of the documents has changed, or the build is over."""
    before = folder.stat().st_mtime_ns
    while folder.stat().st_mtime_ns == before and process.poll() is None:
        time.sleep(0.001)


def test_a_build_that_is_killed_leaves_all_whole_and_the_next_one_is_right(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(five_plans(tmp_path))
    source = random.Random(5)
    known = dict.fromkeys("abcd", 0)
    for plan in known:
        edit(tmp_path, plan, 0)
    assert run(*_BUILD[3:]).exit_code == 0
    for number in range(1, _KILLS + 1):
        for plan in source.sample(sorted(known), 2):
            known[plan] = number
            edit(tmp_path, plan, number)
        process = subprocess.Popen(_BUILD, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        if number % 2:
            wait_for_a_write(process, tmp_path / "hasil")
        else:
            time.sleep(source.uniform(0.1, 1.2))
        process.send_signal(source.choice([signal.SIGKILL, signal.SIGTERM, signal.SIGINT]))
        process.wait(timeout=HANGS)
        left = numbers(tmp_path / "hasil")
        assert set(left) == set(expected(known)) and all(left[name] <= one for name, one in expected(known).items())
        json.loads((tmp_path / "hasil" / NAME).read_bytes())
        # a process of its own: one that wrote in this folder before clears nothing away any more
        subprocess.run(_BUILD, check=True, capture_output=True, timeout=HANGS)
        assert numbers(tmp_path / "hasil") == expected(known)
        assert run(*_BUILD[3:]).stdout == ""
    assert [file for file in (tmp_path / "hasil").iterdir() if file.suffix == ".tmp"] == []


def test_two_builds_at_once_into_one_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(five_plans(tmp_path))
    known = dict.fromkeys("abcd", 0)
    for number in range(1, (20 if ALL else 1) + 1):
        known = dict.fromkeys(known, number)
        for plan in known:
            edit(tmp_path, plan, number)
        both = [subprocess.Popen([*_BUILD, "-j", "1"], stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in "12"]
        for process in both:
            _, said = process.communicate(timeout=HANGS)
            assert process.returncode == 0, said
        assert numbers(tmp_path / "hasil") == expected(known)
        json.loads((tmp_path / "hasil" / NAME).read_bytes())
        assert run(*_BUILD[3:]).stdout == ""
