"""What a repository holds at a revision: names are names, never options or patterns."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from rakgen.system import git

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
NAMES = ["*/a.yaml", "?/a.yaml", "x/a.yaml", "-h.yaml", ":(top)/a.yaml", ":!x/a.yaml", "[x]/a.yaml", "a b/é.yaml"]


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("repo")
    for name in NAMES:
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(name, encoding="utf-8")
    for command in (["init", "-q"], ["add", "-A"], ["-c", "user.name=a", "-c", "user.email=a", "commit", "-qm", "x"]):
        subprocess.run(["git", *command], cwd=folder, check=True, capture_output=True)
    return folder


@pytest.mark.slow
@pytest.mark.parametrize("revision", ["HEAD", ""])
def test_a_path_is_no_pattern_and_no_option(root: Path, revision: str) -> None:
    hash = git.commit_of(revision, root)
    assert sorted(git.list_files(hash, "", root)) == sorted(NAMES)
    for name in NAMES:
        assert git.list_files(hash, name, root) == [name]
        assert git.kind_of(hash, name, root) == "blob"
        assert git.content(hash, name, root).decode() == name
        folder = name.rpartition("/")[0]
        if folder:
            assert (git.list_files(hash, folder, root), git.kind_of(hash, folder, root)) == ([name], "tree")


@pytest.mark.parametrize("revision", ["--output=jebol", "-h", "--exec-path", "--all", "--help"])
def test_a_revision_is_no_option(root: Path, monkeypatch: pytest.MonkeyPatch, revision: str) -> None:
    commands: list[list[object]] = []
    run = subprocess.run

    def watched(command: list[object], **options: object) -> object:
        commands.append(command)
        return run(command, **options)  # type: ignore[call-overload]

    monkeypatch.setattr(subprocess, "run", watched)
    with pytest.raises(git.GitFault) as fault:
        git.commit_of(revision, root)
    assert fault.value.finding.code == "RAK922"
    [[*before, last]] = commands
    assert last == f"{revision}^{{commit}}".encode() and before[-1] == b"--end-of-options"


def test_it_waits_for_no_one_and_speaks_one_language(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is read from a terminal, no lock is taken for looking, and words that are read are English."""
    asked: list[dict[str, Any]] = []
    run = subprocess.run

    def watched(command: list[object], **options: Any) -> object:
        asked.append(options)
        return run(command, **options)

    monkeypatch.setenv("LC_ALL", "id_ID.UTF-8")
    monkeypatch.setattr(subprocess, "run", watched)
    git.root_of(root)
    [options] = asked
    assert options["stdin"] == subprocess.DEVNULL
    names = ("LC_ALL", "GIT_OPTIONAL_LOCKS", "GIT_LITERAL_PATHSPECS")
    assert [options["env"][name] for name in names] == ["C", "0", "1"]


def test_a_name_that_looks_like_an_option_is_listed(root: Path) -> None:
    for hash in (git.commit_of("HEAD", root), git.INDEX):
        assert git.list_files(hash, "--help", root) == []
        assert git.list_files(hash, "-z", root) == []
