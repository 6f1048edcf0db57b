"""build --check: documents that are not what their plans build, told without a byte being written."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from rakgen.incremental.manifest import NAME
from tests.support.cli import run
from tests.support.each import each
from tests.support.unchanged import five_plans

CHECK = ("build", "plans", "-o", "hasil", "--to", "md,csv", "--check")


def content(folder: Path) -> dict[Path, bytes]:
    return {file: file.read_bytes() for file in folder.rglob("*") if file.is_file()}


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(five_plans(tmp_path))
    assert run(*CHECK[:-1]).exit_code == 0
    return tmp_path


@pytest.mark.slow
def test_documents_that_are_as_they_should_be_pass_with_and_without_a_manifest(office: Path) -> None:
    before = content(office)
    result = run(*CHECK)
    assert (result.exit_code, result.stdout) == (0, "") and "4 rencana: 4 sesuai dokumennya." in result.stderr
    (office / "hasil" / NAME).unlink()
    assert run(*CHECK).exit_code == 0 and not (office / "hasil" / NAME).exists()
    assert content(office) == {file: data for file, data in before.items() if file.name != NAME}


HARMS: list[tuple[Callable[[Path], object], str]] = [
    (lambda file: file.unlink(), "Dokumen dari plans/a.yaml ini belum ada."),
    (lambda file: file.write_bytes(file.read_bytes()[:-1]), "Dokumen ini bukan yang disusun dari plans/a.yaml."),
    (lambda file: file.write_bytes(file.read_bytes() + b"\n"), "bukan yang disusun"),
    (lambda file: file.write_bytes(file.read_bytes().replace(b"2021", b"2022")), "bukan yang disusun"),
    (lambda file: file.write_bytes(b""), "bukan yang disusun"),
]


@pytest.mark.slow
def test_what_is_missing_or_differs_is_named_and_nothing_is_written(office: Path) -> None:
    file = office / "hasil" / "a.md"
    whole = file.read_bytes()
    for harm, words in HARMS:
        harm(file)
        before = content(office)
        result = run(*CHECK)
        assert (result.exit_code, result.stdout) == (1, "hasil/a.md\n") and words in result.stderr
        assert "RAK948" in result.stderr and "4 rencana: 3 sesuai dokumennya, 1 tidak sesuai." in result.stderr
        assert content(office) == before
        quiet = run(*CHECK, "-q")
        assert (quiet.exit_code, quiet.stdout, quiet.stderr) == (1, "hasil/a.md\n", "")
        file.unlink(missing_ok=True)
        file.write_bytes(whole)
    assert run(*CHECK).exit_code == 0


@pytest.mark.slow
def test_a_changed_input_is_seen_in_its_documents_alone(office: Path) -> None:
    plan = office / "plans" / "b.yaml"
    plan.write_text(plan.read_text() + "# catatan\n")
    assert run(*CHECK).exit_code == 0, "the documents are the same"
    plan.write_text(plan.read_text().replace("data dua", "data lain"))
    assert run(*CHECK).stdout == "hasil/b.md\nhasil/b.csv\n"
    assert run(*CHECK, "--layout", "lain").exit_code == 1


@pytest.mark.slow
def test_a_manifest_that_says_otherwise_is_not_believed(office: Path) -> None:
    plan, file = office / "plans" / "b.yaml", office / "hasil" / "b.md"
    old = file.read_bytes()
    plan.write_text(plan.read_text().replace("data dua", "data lain"))
    run(*CHECK[:-1])
    new, manifest = file.read_bytes(), office / "hasil" / NAME
    file.write_bytes(old)
    from rakgen.system.digests import digest

    manifest.write_text(manifest.read_text().replace(digest(new), digest(old)))
    assert run(*CHECK[:-1]).stdout == "", "the manifest is believed, as the page of the command says"
    assert (run(*CHECK).exit_code, run(*CHECK).stdout) == (1, "hasil/b.md\n")
    assert run(*CHECK[:-1], "--force").exit_code == 0 and file.read_bytes() == new


def test_plans_with_errors_and_documents_that_cannot_be_read_are_told(office: Path) -> None:
    plan = office / "plans" / "a.yaml"
    (office / "hasil" / "b.md").unlink()
    os.mkfifo(office / "hasil" / "b.md")
    result = run(*CHECK)
    assert (result.exit_code, result.stdout) == (2, "hasil/b.md\n") and "RAK903" in result.stderr
    text = plan.read_text()
    plan.write_text(text + "salah: 1\n")
    (office / "hasil" / "b.md").unlink()
    result = run(*CHECK)
    assert (result.exit_code, result.stdout) == (1, "hasil/b.md\n") and "RAK101" in result.stderr
    assert "4 rencana: 2 sesuai dokumennya, 1 tidak sesuai, 1 gagal." in result.stderr
    plan.write_text(text)


def test_one_file_is_compared_too(office: Path) -> None:
    one = ("build", "plans/d.yaml", "-o", "satu.md")
    assert run(*one, "--check").stdout == "satu.md\n" and not (office / "satu.md").exists()
    run(*one)
    assert run(*one, "--check").exit_code == 0


@each("options", [("-o", "-"), ("--open",)])
def test_what_writes_nothing_shows_nothing(tmp_path: Path, options: tuple[str, ...]) -> None:
    result = run("build", five_plans(tmp_path) / "plans" / "d.yaml", "--to", "md", "--check", *options)
    assert result.exit_code == 2 and "`--check` membandingkan berkas" in result.stderr
