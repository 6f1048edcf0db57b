"""Outputs: what a page hands out is what the other commands write; what cannot be made is told."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest

import rakgen
from rakgen.edit.outputs import changes_of, file_of, pages_of
from rakgen.edit.refused import EditRefused
from rakgen.system import git
from tests.support.edit_server import PLAN, opened_session


@pytest.mark.slow
def test_files_are_those_that_build_writes_and_pages_those_of_the_pdf(tmp_path: Path) -> None:
    session = opened_session(tmp_path / "plan.yaml")
    document = rakgen.compile(tmp_path / "plan.yaml")
    for format in ("docx", "xlsx"):
        assert file_of(session.opened, format) == rakgen.write(document, format).data
    pytest.importorskip("typst")
    assert file_of(session.opened, "pdf") == rakgen.write(document, "pdf").data
    pages = pages_of(session.opened)
    assert len(pages) == 1 and pages[0].startswith(b"\x89PNG") and pages_of(session.opened) is pages


def test_a_plan_with_errors_is_not_printed(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text(PLAN.replace("T3", "T9"), encoding="utf-8")
    session = opened_session(path)
    for make in (lambda: file_of(session.opened, "docx"), lambda: pages_of(session.opened)):
        with pytest.raises(EditRefused) as refused:
            make()
        assert refused.value.reason == "unclear"


def test_a_missing_library_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    session = opened_session(tmp_path / "plan.yaml")
    for make in (lambda: file_of(session.opened, "pdf"), lambda: pages_of(session.opened)):
        with pytest.raises(EditRefused) as refused:
            make()
        assert "typst" in refused.value.said("id")


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("git") is None, reason="git is absent")
def test_what_changed_since_the_last_commit(tmp_path: Path) -> None:
    path = tmp_path / "plans" / "plan.yaml"
    path.parent.mkdir()
    opened_session(path)
    with pytest.raises(EditRefused) as refused:
        changes_of(path, "id")
    assert "tidak disimpan dengan git" in refused.value.said("id")

    def commit(*options: str) -> None:
        git.run(["-c", "user.name=a", "-c", "user.email=a@b.c", "commit", "-qm", "x", *options], tmp_path)

    git.run(["init", "-q"], tmp_path)
    for _ in ("nothing is committed", "another file is"):
        with pytest.raises(EditRefused) as refused:
            changes_of(path, "id")
        assert refused.value.said("id") == "Berkas ini belum pernah disimpan (commit) dalam git."
        commit("--allow-empty")
    path.write_text(PLAN.replace("rak:", "rak: ["), encoding="utf-8")
    git.run(["add", "."], tmp_path)
    commit()
    path.write_text(PLAN, encoding="utf-8")
    with pytest.raises(EditRefused) as refused:
        changes_of(path, "id")
    assert "Rencana dalam commit terakhir memuat kesalahan" in refused.value.said("id")
    git.run(["add", "."], tmp_path)
    commit()
    assert "Tidak ada perubahan" in changes_of(path, "id")
    path.write_text(PLAN.replace("Survei", "<b>Survei</b>"), encoding="utf-8")
    html = changes_of(path, "id")
    assert "&lt;b&gt;Survei" in html and "<b>" not in html and "<style" not in html
