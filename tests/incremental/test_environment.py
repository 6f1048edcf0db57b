"""The environment: another rakgen, library or font is another one."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

import rakgen
from rakgen.incremental import environment as module
from rakgen.incremental.environment import environment, fonts
from rakgen.system.digests import FileDigests


def test_another_version_of_rakgen_or_of_a_library_is_another_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = environment()
    assert environment() == before
    monkeypatch.setattr(rakgen, "__version__", "99")
    assert environment() != before
    monkeypatch.undo()
    monkeypatch.setattr(sys, "path", [str(tmp_path), *sys.path])
    (tmp_path / "pytest-99.dist-info").mkdir()
    assert environment() == before, "pytest makes no documents"
    (tmp_path / "PyYAML-99.dist-info").mkdir()
    assert environment() != before


def test_code_that_is_put_in_the_place_of_what_runs_changes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As an upgrade does beside `--watch`: documents are of the code that was loaded, and it is read once."""
    before = environment()
    (tmp_path / "rakgen").mkdir()
    monkeypatch.setattr(rakgen, "__file__", str(tmp_path / "rakgen" / "__init__.py"))
    assert environment() == before


def test_code_that_prints_nothing_is_not_looked_at(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rakgen, "__file__", str(tmp_path / "__init__.py"))
    for room in ("readers", "writers"):
        (tmp_path / room).mkdir()

    def code() -> str:
        module._code.cache_clear()
        return module._code()

    before = code()
    (tmp_path / "readers" / "docx.py").write_text("satu")
    assert code() == before
    (tmp_path / "writers" / "docx.py").write_text("satu")
    assert code() != before
    module._code.cache_clear()


def test_an_edited_template_or_module_is_another_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "layouts").mkdir()
    (tmp_path / "layouts" / "a.yaml").write_text("satu")
    monkeypatch.setattr(module, "templates", lambda: tmp_path)
    before = environment()
    (tmp_path / "__pycache__").mkdir()
    (tmp_path / "__pycache__" / "a.pyc").write_text("")
    assert environment() == before
    (tmp_path / ".#a.yaml").symlink_to("seseorang@komputer.4711")
    before = environment()
    (tmp_path / "layouts" / "a.yaml").write_text("dua ")
    edited = environment()
    assert edited != before
    (tmp_path / "layouts" / "a.yaml").rename(tmp_path / "layouts" / "b.yaml")
    assert environment() not in (before, edited)


@pytest.mark.slow
def test_given_fonts_count_by_what_they_hold_and_other_files_of_their_folder_do_not(tmp_path: Path) -> None:
    from rakgen.writers.pdf.fonts import font_list

    before = fonts((str(tmp_path),), FileDigests())
    (tmp_path / "BACA.txt").write_text("huruf kantor")
    font_list.cache_clear()
    assert fonts((str(tmp_path),), FileDigests()) == before
    installed = next(Path(font.path) for font in font_list(()).fonts() if font.path)
    (tmp_path / f"kantor{installed.suffix}").write_bytes(installed.read_bytes())
    font_list.cache_clear()
    added = fonts((str(tmp_path),), FileDigests())
    assert added != before
    with (tmp_path / f"kantor{installed.suffix}").open("ab") as stream:
        stream.write(b"\0")
    font_list.cache_clear()
    assert fonts((str(tmp_path),), FileDigests()) not in (before, added)
    font_list.cache_clear()
