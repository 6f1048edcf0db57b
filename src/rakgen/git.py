"""Git: what a repository holds at a revision, asked of the `git` program; never through a shell, never as an option."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path

from rakgen.diagnostics import Diagnostic, diagnose

INDEKS = ":0"
"""Stands for the index (what is staged) where a commit's hash would be."""


class GitFault(Exception):
    """git could not answer; `temuan` says why."""

    def __init__(self, temuan: Diagnostic) -> None:
        super().__init__(temuan.message())
        self.temuan = temuan


def jalankan(arguments: Sequence[str], folder: Path) -> bytes:
    """Output of a git command run in `folder`. Raises GitFault: git is missing, not a repository, or any other failure."""
    try:
        done = subprocess.run(
            ["git", "--no-pager", "-c", "core.quotepath=off", *map(os.fsencode, arguments)],
            cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, check=False,
            env={**os.environ, "LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0"},
        )  # fmt: skip
    except FileNotFoundError:
        raise GitFault(diagnose("RAK920" if folder.is_dir() else "RAK901", str(folder))) from None
    except (OSError, ValueError) as fault:
        raise GitFault(diagnose("RAK924", str(folder), sebab=str(fault))) from None
    if done.returncode:
        sebab = done.stderr.decode("utf-8", "replace").strip().split("\n")[0].removeprefix("fatal: ")
        kunci = "RAK921" if "not a git repository" in sebab else "RAK924"
        raise GitFault(diagnose(kunci, str(folder), sebab=sebab.rstrip(".")))
    return done.stdout


def akar(folder: Path) -> Path:
    """The root of the repository `folder` lies in. Raises GitFault."""
    return Path(os.fsdecode(jalankan(["rev-parse", "--show-toplevel"], folder).removesuffix(b"\n")))


def komit(revisi: str, folder: Path) -> str:
    """The hash of the commit a revision names; '' names the index. Raises GitFault with RAK922 for an unknown one."""
    if not revisi:
        return INDEKS
    try:
        hasil = jalankan(["rev-parse", "--verify", "--quiet", "--end-of-options", f"{revisi}^{{commit}}"], folder)
    except GitFault as fault:
        if fault.temuan.code != "RAK924":
            raise
        raise GitFault(diagnose("RAK922", revisi, revisi=revisi)) from None
    return hasil.decode("ascii").strip()


def pangkal(satu: str, lain: str, folder: Path) -> str:
    """The hash of the commit two commits come from. Raises GitFault."""
    return jalankan(["merge-base", satu, lain], folder).decode("ascii").split("\n")[0]


def jenis(hash: str, path: str, folder: Path) -> str:
    """`blob`, `tree` or '' (nothing there) for a path, relative to the repository's root, in a commit or the index."""
    if path in ("", "."):
        return "tree"
    if hash == INDEKS:
        daftar = daftar_berkas(hash, path, folder)
        return "blob" if daftar == [path] else "tree" if daftar else ""
    try:
        return jalankan(["cat-file", "-t", f"{hash}:{path}"], folder).decode("ascii").strip()
    except GitFault as fault:
        if fault.temuan.code != "RAK924":
            raise
        return ""


def isi(hash: str, path: str, folder: Path) -> bytes:
    """The bytes of a file in a commit or the index. Raises GitFault."""
    return jalankan(["cat-file", "blob", f"{hash}:{path}"], folder)


def daftar_berkas(hash: str, path: str, folder: Path) -> list[str]:
    """Files at or below a path, relative to the root, in a commit or the index; names of any bytes (surrogate escapes).

    Raises GitFault.
    """
    dalam = ["--", f":(top,literal){path}"] if path not in ("", ".") else []
    if hash == INDEKS:
        keluaran = jalankan(["ls-files", "-z", "--full-name", *(dalam or ["--", ":(top)"])], folder)
    else:
        keluaran = jalankan(
            ["ls-tree", "-r", "-z", "--name-only", "--full-tree", hash, *([path] if dalam else [])], folder
        )
    return [os.fsdecode(nama) for nama in keluaran.split(b"\0") if nama]
