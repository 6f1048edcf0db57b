"""The documentation as tests read it: its pages, their blocks and commands, and a project to run the commands in."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
from pathlib import Path

from tests.support.cli import run
from tests.support.plans import REFERENCE, ROOT

PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")])
"""Every page that is written by hand; docs/aturan is made from the rules."""


def page(name: str) -> str:
    """The text of a page, by its path from the root."""
    return (ROOT / name).read_text(encoding="utf-8")


def blocks(text: str, language: str) -> list[str]:
    """What stands between the fences of one language."""
    return re.findall(rf"```{language}\n(.*?)```", text, re.DOTALL)


def console_lines(text: str) -> list[str]:
    """The commands of the console blocks of a page, without what they print."""
    return [line for block in blocks(text, "console") for line in block.splitlines() if line.startswith("rakgen ")]


def commands(text: str) -> list[str]:
    """The whole `rakgen` commands of a page in order, each once: in console blocks and in backticks.

    Those with a word in capitals (PLAN, NAMA) are patterns, those with three dots are cut short; `edit`, `lsp` and
    `--watch` go on for ever.
    """
    found = re.findall(r"`(rakgen [^`]+)`|^(rakgen .+)$", text, re.MULTILINE)
    lines = dict.fromkeys(
        line for one in found if not re.search("^rakgen (edit |lsp$)|--watch", line := one[0] or one[1])
    )
    return [line for line in lines if not any(re.fullmatch("[A-Z]+|\\.\\.\\.", word) for word in line.split())]


def failures(lines: list[str]) -> list[str]:
    """Runs commands one after the other in the working folder, and says which end otherwise than with 0."""
    found = []
    for line in lines:
        done = run(*shlex.split(line)[1:])
        if done.exit_code != 0 or "kesalahan RAK" in done.stderr:
            found.append(f"{line}: {done.exit_code}\n{done.output}")
    return found


def office(folder: Path) -> None:
    """A project as the pages speak of it: two years' plans in a repository with two versions, an office's Word file
    and an older one.
    """
    (folder / "plans").mkdir()
    shutil.copytree(ROOT / "realisasi", folder / "realisasi")
    text = REFERENCE.read_text(encoding="utf-8")
    (folder / "plans" / "2020.yaml").write_text(text.replace("2021", "2020"), encoding="utf-8")
    _git(folder, "init", "-q")
    for version, target in (("v1", "30%"), ("v2", "25%")):
        plan = folder / "plans" / "2021.yaml"
        plan.write_text(text.replace("target: 25%", f"target: {target}"), encoding="utf-8")
        _git(folder, "add", ".")
        _git(folder, "commit", "-qm", version)
        _git(folder, "tag", version)
    assert run("build", plan, "-q", "-o", folder / "kantor.docx").exit_code == 0
    shutil.copy(folder / "kantor.docx", folder / "rak-2019.docx")


def _git(folder: Path, *arguments: str) -> None:
    who = ["-c", "user.name=a", "-c", "user.email=a@b"]
    subprocess.run(["git", "-C", str(folder), *who, *arguments], check=True, capture_output=True)
