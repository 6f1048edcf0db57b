"""Git: what a repository holds at a revision, asked of the `git` program; never through a shell, never as an option."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path

from rakgen.diagnostics import diagnose
from rakgen.diagnostics.fault import GitFault
from rakgen.system.programs import find_program

INDEX = ":0"
"""Stands for the index (what is staged) where a commit's hash would be."""


def program() -> str:
    """The path of git. Raises GitFault where PATH has none."""
    found = find_program("git")
    if found is None:
        raise GitFault(diagnose("RAK920", "git"))
    return found


def run(arguments: Sequence[str], folder: Path) -> bytes:
    """Output of a git command run in `folder`. Raises GitFault: git is missing, not a repository, or any other
    failure.
    """
    try:
        done = subprocess.run(
            [program(), "--no-pager", "-c", "core.quotepath=off", *map(os.fsencode, arguments)],
            cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, check=False,
            env={**os.environ, "LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0", "GIT_LITERAL_PATHSPECS": "1"},
        )  # fmt: skip
    except FileNotFoundError:
        raise GitFault(diagnose("RAK901", str(folder))) from None
    except (OSError, ValueError) as fault:
        raise GitFault(diagnose("RAK924", str(folder), sebab=str(fault))) from None
    if done.returncode:
        reason = done.stderr.decode("utf-8", "replace").strip().split("\n")[0].removeprefix("fatal: ")
        key = "RAK921" if "not a git repository" in reason else "RAK924"
        raise GitFault(diagnose(key, str(folder), sebab=reason.rstrip(".")))
    return done.stdout


def root_of(folder: Path) -> Path:
    """The root of the repository `folder` lies in. Raises GitFault."""
    return Path(os.fsdecode(run(["rev-parse", "--show-toplevel"], folder).removesuffix(b"\n")))


def commit_of(revision: str, folder: Path) -> str:
    """The hash of the commit a revision names; '' names the index. Raises GitFault with RAK922 for an unknown one."""
    if not revision:
        return INDEX
    try:
        output = run(["rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}"], folder)
    except GitFault as fault:
        if fault.finding.code != "RAK924":
            raise
        raise GitFault(diagnose("RAK922", revision, revisi=revision)) from None
    return output.decode("ascii").strip()


def merge_base(first: str, second: str, folder: Path) -> str:
    """The hash of the commit two commits come from. Raises GitFault."""
    return run(["merge-base", first, second], folder).decode("ascii").split("\n")[0]


def kind_of(hash: str, path: str, folder: Path) -> str:
    """`blob`, `tree` or '' (nothing there) for a path, relative to the repository's root, in a commit or the index."""
    if path in ("", "."):
        return "tree"
    if hash == INDEX:
        files = list_files(hash, path, folder)
        return "blob" if files == [path] else "tree" if files else ""
    try:
        return run(["cat-file", "-t", f"{hash}:{path}"], folder).decode("ascii").strip()
    except GitFault as fault:
        if fault.finding.code != "RAK924":
            raise
        return ""


def content(hash: str, path: str, folder: Path) -> bytes:
    """The bytes of a file in a commit or the index. Raises GitFault."""
    return run(["cat-file", "blob", f"{hash}:{path}"], folder)


def list_files(hash: str, path: str, folder: Path) -> list[str]:
    """Files at or below a path, relative to the root, in a commit or the index; names of any bytes (surrogate escapes).
    `folder` is the root.

    Raises GitFault.
    """
    below = [path] if path not in ("", ".") else []
    if hash == INDEX:
        output = run(["ls-files", "-z", "--full-name", "--", *below], folder)
    else:
        output = run(["ls-tree", "-r", "-z", "--name-only", "--full-tree", "--", hash, *below], folder)
    return [os.fsdecode(name) for name in output.split(b"\0") if name]
