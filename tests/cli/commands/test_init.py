"""rakgen init: a folder that checks and builds at once; what is there stays."""

from __future__ import annotations

import json
import os
import pty
import re
import shlex
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import jsonschema
import pytest
import yaml

from rakgen.compiler import Compiler
from rakgen.model import Indikator, Kegiatan, Sasaran
from rakgen.model.walk import places_of
from rakgen.system.whole import replace_file
from tests.support.cli import run
from tests.support.docx_reader import tables
from tests.support.each import each
from tests.support.plans import ROOT
from tests.support.seeds import usual


@pytest.mark.slow
@pytest.mark.parametrize("layout", ["rak-triwulan", "rak-bulanan"])
def test_init_makes_a_folder_that_checks_and_builds(tmp_path: Path, layout: str) -> None:
    folder = tmp_path / "kantor: kami"
    arguments = ("--instansi", "Dinas X: Kota #1", "--tahun", "2023", "--tempat", "Kupang", "--layout", layout)
    dry = run("init", folder, *arguments, "--dry-run")
    assert dry.exit_code == 0 and f"{folder / 'plans/2023.yaml'}\n" in dry.stdout and not folder.exists()
    result = run("init", folder, *arguments)
    assert (result.exit_code, result.stdout) == (0, dry.stdout)
    names = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    assert names == {
        "rakgen.yaml",
        "plans/2023.yaml",
        ".gitattributes",
        ".gitignore",
        ".pre-commit-config.yaml",
        ".github/workflows/rakgen.yml",
        ".vscode/settings.json",
        ".vscode/extensions.json",
        "schemas/rencana.schema.json",
        "schemas/proyek.schema.json",
        "schemas/layout.schema.json",
        "schemas/realisasi.schema.json",
        "README.md",
    }
    check = run("check", "--strict", folder)
    assert check.exit_code == 0, check.output
    assert run("fmt", "--check", folder, folder / "rakgen.yaml").exit_code == 0
    assert run("build", folder / "plans/2023.yaml").exit_code == 0
    assert "Sub Bagian Program dan Data" in str(tables((folder / "build/2023.docx").read_bytes()))


@pytest.mark.slow
def test_init_leaves_what_is_there(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("punya saya")
    result = run("init", tmp_path, "--instansi", "X", "--tahun", "2023")
    assert result.exit_code == 0 and f"sudah ada, dibiarkan: {tmp_path / 'README.md'}" in result.stderr
    assert (tmp_path / "README.md").read_text() == "punya saya"
    again = run("init", tmp_path, "--instansi", "Y", "--tahun", "2023")
    assert (again.exit_code, again.stdout) == (0, "")


def test_init_without_a_name(tmp_path: Path) -> None:
    result = run("init", tmp_path / "a")
    assert result.exit_code == 2 and "Sebutkan --instansi." in result.output and not (tmp_path / "a").exists()


@pytest.mark.slow
def test_a_plan_with_an_ending_in_capitals_is_seen_by_git_and_by_pre_commit(tmp_path: Path) -> None:
    """One that comes later too; nothing of that kind is there when the files are written."""
    assert run("init", tmp_path, "--instansi", "X", "--tahun", "2023").exit_code == 0
    attributes = (tmp_path / ".gitattributes").read_text(encoding="utf-8")
    assert "\nplans/*.[yY][aA][mM][lL] text eol=lf diff=rakgen merge=rakgen\n" in attributes
    for file in (tmp_path / ".pre-commit-config.yaml", ROOT / ".pre-commit-hooks.yaml"):
        patterns = re.findall("(?m)^ *files: (.*)$", file.read_text(encoding="utf-8"))
        assert len(patterns) == 2
        for pattern in patterns:
            assert all(re.search(pattern, f"plans/{name}") for name in ("2021.yaml", "B.YAML", "c.Yml"))
            assert not re.search(pattern, "plans/catatan.txt")
            others = ("rakgen.yaml", "templates/layouts/bentuk.yaml", "gambar/logo.png", "logo.SVG", "kop.jpeg")
            assert all(re.search(pattern, name) for name in others)


@pytest.mark.slow
@pytest.mark.parametrize("number", usual([0, 3, 1], 2))
def test_an_interrupted_init_can_be_run_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    """Interrupted at the first file, at a later one, at the second."""
    arguments = ("--instansi", "Dinas X", "--tahun", "2023")
    assert run("init", tmp_path / "utuh", *arguments).exit_code == 0
    written: list[Path] = []

    def interrupt(target: Path, data: bytes) -> None:
        if len(written) == number:
            raise KeyboardInterrupt
        replace_file(target, data)
        written.append(target)

    with monkeypatch.context() as patch:
        patch.setattr("rakgen.system.whole.replace_file", interrupt)
        assert run("init", tmp_path / "lagi", *arguments).exit_code != 0
    assert run("init", tmp_path / "lagi", *arguments).exit_code == 0
    once, again = (
        {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
        for folder in (tmp_path / "utuh", tmp_path / "lagi")
    )
    assert again == once and len(written) == number


@pytest.mark.slow
@pytest.mark.parametrize("layout", ["rak-triwulan", "rak-bulanan"])
def test_the_plan_shows_how_lists_go_on_and_its_editor_knows_its_fields(tmp_path: Path, layout: str) -> None:
    assert run("init", tmp_path, "--instansi", "X", "--tahun", "2023", "--layout", layout).exit_code == 0
    plan = tmp_path / "plans" / "2023.yaml"
    checked = Compiler().check(plan)
    assert checked.rencana is not None and not checked.findings
    (rak,) = checked.rencana.rak
    assert [len(list(places_of(rak, kind))) for kind in (Sasaran, Indikator, Kegiatan)] == [2, 2, 3]
    for file in (plan, tmp_path / "rakgen.yaml"):
        text = file.read_text(encoding="utf-8")
        (reference,) = re.findall(r"\A# yaml-language-server: \$schema=(\S+)\n", text)
        schema = json.loads((file.parent / reference).read_text(encoding="utf-8"))
        jsonschema.Draft7Validator(schema).validate(yaml.load(text, Loader=yaml.BaseLoader))
    settings = json.loads((tmp_path / ".vscode" / "settings.json").read_text(encoding="utf-8"))["yaml.schemas"]
    assert all((tmp_path / name).is_file() for name in settings) and len(settings) == 4


@each(
    ("option", "value"),
    [
        ("--instansi", "  "),
        ("--instansi", "Dinas\tX"),
        ("--instansi", "Dinas\x07"),
        ("--nama", "---"),
        ("--nama", "Budi\u200b"),
        ("--tempat", "Ku\npang"),
        ("--jabatan", "\ud800"),
        ("--tahun", "abc"),
        ("--tahun", "22"),
        ("--layout", "rak"),
        ("--rakgen", "rakgen"),
        ("--rakgen", "rakgen==0.1.0"),
        ("--rakgen", "http://tempat/rakgen.whl"),
        ("--rakgen", "../rakgen.whl"),
        ("--rakgen", "/opt/rakgen.whl"),
        ("--rakgen", "rakgen.whl;id"),
        ("--rakgen", "--pre"),
    ],
)
def test_an_option_that_cannot_be_used_is_refused_and_nothing_is_written(
    tmp_path: Path, option: str, value: str
) -> None:
    options = {"--instansi": "X", "--tahun": "2023", option: value}
    result = run("init", tmp_path / "a", *(word for pair in options.items() for word in pair))
    assert result.exit_code == 2 and f"'{option}'" in result.stderr and not (tmp_path / "a").exists()


@pytest.mark.slow
def test_a_question_is_asked_until_its_answer_can_be_used(tmp_path: Path) -> None:
    answers = ["--", "Dinas X", "abc", "22", "2023", "", "\x01", "KEPALA,", "", "kotak", "rak-bulanan"]
    ours, terminal = pty.openpty()
    try:
        os.write(ours, "".join(f"{answer}\n" for answer in answers).encode())
        command = [sys.executable, "-m", "rakgen", "init", str(tmp_path / "kantor"), "--lang", "id"]
        done = subprocess.run(command, stdin=terminal, capture_output=True, text=True, check=False)
    finally:
        os.close(ours)
        os.close(terminal)
    assert (done.returncode, done.stderr.count("Kesalahan: ")) == (0, 5), done.stderr
    assert "layout: rak-bulanan" in (tmp_path / "kantor/plans/2023.yaml").read_text(encoding="utf-8")


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("bash") is None, reason="bash is absent")
@pytest.mark.parametrize("source", usual(["paket/rakgen-0.1.0-py3-none-any.whl", None], 1))
def test_every_line_that_ci_and_pre_commit_run_ends_with_0(tmp_path: Path, source: str | None) -> None:
    """With a wheel where the file says, and no package index."""
    arguments = ("--instansi", "Dinas X", "--tahun", "2023", *(("--rakgen", source) if source else ()))
    told = run("init", tmp_path, *arguments).stderr
    workflow = yaml.safe_load((tmp_path / ".github/workflows/rakgen.yml").read_text(encoding="utf-8"))
    lines = [step["run"] for step in workflow["jobs"]["periksa"]["steps"] if "run" in step]
    wheel = tmp_path / shlex.split(lines[0])[-1]
    assert wheel == tmp_path / (source or "alat/rakgen-0.1.0-py3-none-any.whl") and str(source or "alat/") in told
    wheel.parent.mkdir()
    with zipfile.ZipFile(wheel, "w") as package:
        about = "rakgen-0.1.0.dist-info"
        package.writestr("rakgen/__init__.py", "")
        package.writestr(f"{about}/METADATA", "Metadata-Version: 2.1\nName: rakgen\nVersion: 0.1.0\n")
        package.writestr(f"{about}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        package.writestr(f"{about}/RECORD", "")
    hooks = yaml.safe_load((tmp_path / ".pre-commit-config.yaml").read_text(encoding="utf-8"))["repos"][0]["hooks"]
    assert not any(hook["pass_filenames"] for hook in hooks)
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    pip = {"PIP_TARGET": str(tmp_path / "terpasang"), "PIP_NO_INDEX": "1", "PIP_DISABLE_PIP_VERSION_CHECK": "1"}
    for line in dict.fromkeys([*lines, *(hook["entry"] for hook in hooks)]):
        done = subprocess.run(
            ["bash", "-ec", line], cwd=tmp_path, env=os.environ | pip | {"PATH": path}, capture_output=True, check=False
        )
        assert done.returncode == 0, (line, done.stdout, done.stderr)
    assert (tmp_path / "terpasang" / "rakgen" / "__init__.py").is_file()
