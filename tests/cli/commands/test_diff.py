"""rakgen diff: files, folders, git revisions, exit codes; a comparison that failed never looks like no change."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from rakgen.cli import cli
from tests.support.docx_reader import tables
from tests.support.plans import REFERENCE

TEXT = REFERENCE.read_text(encoding="utf-8")
UNCHANGED = "Tidak ada perubahan"
needs_git = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")


def diff(*arguments: str) -> Result:
    return CliRunner().invoke(cli, ["diff", *arguments])


def edited(*pairs: tuple[str, str]) -> str:
    text = TEXT
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new)
    return text


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.yaml").write_text(TEXT, encoding="utf-8")
    (tmp_path / "naik.yaml").write_text(edited(("target: 25%", "target: 30%")), encoding="utf-8")
    (tmp_path / "turun.yaml").write_text(edited(("target: 25%", "target: 20%")), encoding="utf-8")
    (tmp_path / "rusak.yaml").write_text("versi: 1\ntahun: [", encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["a.yaml", "a.yaml"], 0),
        (["a.yaml", "naik.yaml"], 0),
        (["a.yaml", "a.yaml", "--exit-code"], 0),
        (["a.yaml", "naik.yaml", "--exit-code"], 1),
        (["a.yaml", "naik.yaml", "--fail-on", "peringatan"], 0),
        (["a.yaml", "turun.yaml", "--fail-on", "peringatan"], 1),
        (["a.yaml", "turun.yaml", "--fail-on", "target-turun,unit-dihapus"], 1),
        (["a.yaml", "turun.yaml", "--fail-on", "unit-dihapus"], 0),
        (["a.yaml", "rusak.yaml"], 2),
        (["rusak.yaml", "rusak.yaml"], 2),
        (["a.yaml", "tidak-ada.yaml"], 2),
        (["a.yaml", "."], 2),
        (["a.yaml"], 2),
        (["a.yaml", "naik.yaml", "--report", "xls"], 2),
        (["a.yaml", "naik.yaml", "--report", "docx"], 2),
        (["a.yaml", "naik.yaml", "--report", "text", "--report", "json"], 2),
        (["a.yaml", "naik.yaml", "--fail-on", "semua"], 2),
    ],
)  # fmt: skip
def test_exit_code(folder: Path, arguments: list[str], code: int) -> None:
    result = diff(*arguments)
    assert result.exit_code == code
    if code == 2:
        assert UNCHANGED not in result.stdout and result.stderr


def test_fault_of_a_plan_is_placed(folder: Path) -> None:
    result = diff("a.yaml", "rusak.yaml")
    assert "rusak.yaml:2:" in result.stderr and "kesalahan" in result.stderr and result.stdout == ""


def test_file_with_folder(folder: Path) -> None:
    for one, other in (("a.yaml", "."), ("a.yaml", "/"), ("-", ".")):  # nothing in the folder is read
        result = diff(one, other)
        assert f"{one}: kesalahan RAK925: Yang satu berkas, yang lain folder" in result.stderr
        assert result.exit_code == 2 and "rusak.yaml" not in result.stderr


@pytest.mark.slow
def test_folders_with_renamed_added_removed_and_broken_plans(folder: Path) -> None:
    for name in ("lama", "baru"):
        (folder / name).mkdir()
    small = "versi: 1\ninstansi: A\ntahun: 2021\nrak:\n  - kode: {0}\n    sasaran:\n      - uraian: {0}\n"
    (folder / "lama" / "2020.yaml").write_text(TEXT, encoding="utf-8")
    (folder / "baru" / "2021.yaml").write_text(edited(("target: 25%", "target: 30%")), encoding="utf-8")
    (folder / "lama" / "hilang.yaml").write_text(small.format("satu"), encoding="utf-8")
    (folder / "baru" / "datang.yaml").write_text(small.format("dua"), encoding="utf-8")
    (folder / "lama" / "cacat.yaml").write_text(small.format("tiga"), encoding="utf-8")
    lines = diff("lama", "baru", "--width", "200").stdout.split("\n")
    assert [line for line in lines if line and not line.startswith(" ")] == [
        "lama/2020.yaml -> baru/2021.yaml",
        "lama/cacat.yaml: rencana dihapus",
        "baru/datang.yaml: rencana baru",
        "lama/hilang.yaml: rencana dihapus",
        "4 perubahan dalam 4 rencana, 2 peringatan (indikator-dihapus).",
    ]
    (folder / "baru" / "cacat.yaml").write_text("versi: 1\ntahun: [", encoding="utf-8")
    result = diff("lama", "baru", "--width", "200")
    assert result.exit_code == 2
    assert "cacat.yaml: rencana dihapus" not in result.stdout and "cacat.yaml:2:" in result.stderr


@pytest.mark.slow
def test_plan_that_fails_beside_one_that_did_not_change(folder: Path) -> None:
    for name in ("lama", "baru"):
        (folder / name).mkdir()
        (folder / name / "a.yaml").write_text(TEXT, encoding="utf-8")
        (folder / name / "b.yaml").write_text(TEXT, encoding="utf-8")
    (folder / "baru" / "b.yaml").write_text("versi: 1\ntahun: [", encoding="utf-8")
    for report in ("text", "json", "md", "html"):
        result = diff("lama", "baru", "--exit-code", "--report", report)
        assert (result.exit_code, result.stdout) == (2, "")
        assert "b.yaml:2:" in result.stderr


def test_reports_in_files(folder: Path) -> None:
    result = diff("a.yaml", "naik.yaml", "--report", "md:x/p.md", "--report", "html:p.html", "--report", "docx:m.docx")
    assert result.stdout == f"{Path('x/p.md')}\np.html\nm.docx\n"
    assert "| 25% | 30% |" in (folder / "x" / "p.md").read_text(encoding="utf-8")
    assert tables((folder / "m.docx").read_bytes())[0][0] == ["NO", "URAIAN", "SEMULA", "MENJADI", "KETERANGAN"]


def test_matriks_of_nothing_is_not_written(folder: Path) -> None:
    result = diff("a.yaml", "a.yaml", "--report", "docx:m.docx", "--exit-code")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "m.docx: informasi RAK927: Tidak ada perubahan yang dicetak dalam matriks" in result.stderr
    assert not (folder / "m.docx").exists()


def test_a_matriks_is_written_in_a_layout_with_a_warning_alone(folder: Path) -> None:
    layouts = folder / "templates" / "layouts"
    layouts.mkdir(parents=True)
    form = "judul: A\nkolom: [{isi: indikator.uraian, FIELD: 1}, {isi: indikator.target}]\n"
    for name in ("a.yaml", "naik.yaml"):
        text = (folder / name).read_text(encoding="utf-8")
        Path(name).write_text(text.replace("layout: rak-triwulan", "layout: l"), encoding="utf-8")
    for field, written in (("desimal", "m.docx\n"), ("desimall", "")):
        (layouts / "l.yaml").write_text(form.replace("FIELD", field))
        assert diff("a.yaml", "naik.yaml", "--report", "docx:m.docx").stdout == written, field
        Path("m.docx").unlink(missing_ok=True)


def test_report_never_overwrites_a_plan(folder: Path) -> None:
    Path("p.md").symlink_to("naik.yaml")
    result = diff("a.yaml", "naik.yaml", "--report", "md:./p.md")
    assert result.exit_code == 2 and "RAK905" in result.stderr
    assert "target: 30%" in (folder / "naik.yaml").read_text(encoding="utf-8")
    assert diff("a.yaml", "naik.yaml", "--report", "md:x", "--report", "html:x").exit_code == 2


def test_failed_comparison_writes_no_file(folder: Path) -> None:
    assert diff("a.yaml", "rusak.yaml", "--report", "md:p.md").exit_code == 2
    assert not (folder / "p.md").exists()


# git


def git(folder: Path, *arguments: str) -> None:
    env = {**os.environ, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    who = ("-c", "user.name=a", "-c", "user.email=a@b", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *who, *arguments], cwd=folder, check=True, capture_output=True, env=env)


@pytest.fixture
def repo(tmp_path: Path, committed: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The repository of two commits, each test's own."""
    root = shutil.copytree(committed, tmp_path / "kantor kami")
    monkeypatch.chdir(root)
    return root


@pytest.fixture(scope="module")
def committed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two commits; in the second the plan has another name and another target, and a register moved to rakgen.yaml."""
    root = tmp_path_factory.mktemp("git") / "kantor"
    plans = root / "rencana aksi"
    plans.mkdir(parents=True)
    git(root, "init", "-q")
    (plans / "2021.yaml").write_text(TEXT, encoding="utf-8")
    git(root, "add", "-A")
    git(root, "commit", "-qm", "satu")
    register = TEXT[TEXT.index("pelaksana:\n") : TEXT.index("\nrak:")]
    (root / "rakgen.yaml").write_text(register + "\n", encoding="utf-8")
    (plans / "2021.yaml").unlink()
    moved = edited(("target: 25%", "target: 30%")).replace(register, "")
    (plans / "rencana 2021.yaml").write_text(moved, encoding="utf-8")
    git(root, "add", "-A")
    git(root, "commit", "-qm", "dua")
    return root


@pytest.mark.slow
@needs_git
def test_revision_with_a_file(repo: Path) -> None:
    result = diff("HEAD~1:rencana aksi/2021.yaml", "rencana aksi/rencana 2021.yaml", "--width", "200")
    assert result.stderr == ""
    assert result.stdout.startswith("HEAD~1:rencana aksi/2021.yaml -> rencana aksi/rencana 2021.yaml\n")
    assert result.stdout.endswith(
        "1 perubahan dalam 1 rencana, 0 peringatan.\n"
    )  # the register of each version is its own


@pytest.mark.slow
@needs_git
@pytest.mark.parametrize("rev", ["HEAD~1..HEAD", "HEAD~1..", "HEAD~1", "HEAD~1...HEAD"])
def test_renamed_plan_between_revisions(repo: Path, rev: str) -> None:
    result = diff("--rev", rev, "rencana aksi", "--exit-code", "--width", "200")
    assert (result.exit_code, result.stderr) == (1, "")
    assert "target 25% -> 30%" in result.stdout and "1 perubahan dalam 1 rencana" in result.stdout


@pytest.mark.slow
@needs_git
def test_from_a_folder_below_the_root(repo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(repo / "rencana aksi")
    assert "25% -> 30%" in diff("--rev", "HEAD~1..HEAD", ".", "--width", "200").stdout
    assert "25% -> 30%" in diff("HEAD~1:./2021.yaml", "HEAD:rencana aksi/rencana 2021.yaml", "--width", "200").stdout


@pytest.mark.slow
@needs_git
def test_the_same_files_are_plans_in_git_and_on_the_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`A.YAML` is a plan in both; hidden files and output are plans in neither, also where the root itself is
    compared.
    """
    monkeypatch.chdir(tmp_path)
    git(tmp_path, "init", "-q")
    (tmp_path / "A.YAML").write_text(TEXT, encoding="utf-8")
    (tmp_path / "rakgen.yaml").write_text("tempat: Kupang\n", encoding="utf-8")
    for name in (".pre-commit-config.yaml", ".github/ci.yml", "build/a.yaml", "~$a.yaml", "bidang/Rakgen.yaml"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("bukan: rencana\n", encoding="utf-8")
    git(tmp_path, "add", "-A", "-f")
    git(tmp_path, "commit", "-qm", "satu")
    (tmp_path / "catatan.txt").write_text("-", encoding="utf-8")
    git(tmp_path, "add", "-A", "-f")
    git(tmp_path, "commit", "-qm", "dua")
    for rev in ("HEAD~1..HEAD", "HEAD~1"):  # git with git, git with the disk
        result = diff("--rev", rev, ".", "--exit-code")
        assert (result.exit_code, result.stderr) == (0, "")
        assert UNCHANGED in result.stdout


@pytest.mark.slow
@needs_git
def test_index(repo: Path) -> None:
    plan = repo / "rencana aksi" / "rencana 2021.yaml"
    plan.write_text(plan.read_text(encoding="utf-8").replace("target: 30%", "target: 35%"), encoding="utf-8")
    git(repo, "add", "-A")
    assert "30% -> 35%" in diff("HEAD:rencana aksi/rencana 2021.yaml", ":rencana aksi/rencana 2021.yaml").stdout


@needs_git
@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["tiada:rencana aksi/2021.yaml", "rencana aksi/rencana 2021.yaml"], "kesalahan RAK922:"),
        (["--rev", "HEAD..tiada", "rencana aksi"], "kesalahan RAK922:"),
        (["--rev", "--output=x..HEAD", "rencana aksi"], "kesalahan RAK922:"),
        (["HEAD:tiada.yaml", "rencana aksi/rencana 2021.yaml"], "kesalahan RAK923:"),
        (["HEAD:../luar.yaml", "rencana aksi/rencana 2021.yaml"], "kesalahan RAK923:"),
        (["--rev", "HEAD~1..HEAD", "tiada"], "kesalahan RAK923:"),
        (["HEAD", "rencana aksi/"], "foldernya: rakgen diff HEAD:rencana aksi rencana aksi/\n"),
        (["rencana aksi/rencana 2021.yaml", "HEAD~1"], "2021.yaml HEAD~1:rencana aksi/rencana 2021.yaml\n"),
        (["HEAD", "."], "rakgen diff HEAD:./ .\n"),
        (["-", "HEAD"], "rakgen diff - HEAD:plans/2021.yaml\n"),
        (["HEAD~1", "HEAD"], "rakgen diff --rev HEAD~1..HEAD plans/\n"),
        (["tiada", "rencana aksi"], "tiada: kesalahan RAK901:"),
    ],
)
def test_what_git_does_not_have(repo: Path, arguments: list[str], told: str) -> None:
    result = diff(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert told in result.stderr
    assert sorted(path.name for path in repo.iterdir()) == [".git", "rakgen.yaml", "rencana aksi"]


@needs_git
def test_outside_a_repository(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(folder.parent))
    result = diff("HEAD:a.yaml", "a.yaml")
    assert result.exit_code == 2 and "RAK921" in result.stderr and "dua berkas" in result.stderr


def test_without_git(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(folder))
    result = diff("HEAD:a.yaml", "a.yaml")
    assert result.exit_code == 2 and "RAK920" in result.stderr


@pytest.mark.slow
@needs_git
@pytest.mark.skipif(os.name == "nt", reason="file names are text there")
def test_names_that_are_not_utf8(repo: Path) -> None:
    name = os.fsdecode(b"rencana aksi/caf\xe9.yaml")
    try:
        Path(name).write_text(TEXT, encoding="utf-8")
    except OSError:
        pytest.skip("this file system takes no such names")
    git(repo, "add", "-A")
    git(repo, "commit", "-qm", "tiga")
    Path(name).write_text(edited(("target: 25%", "target: 20%")), encoding="utf-8")
    result = diff("--rev", "HEAD", "rencana aksi", "--width", "200")
    assert (result.exit_code, result.stderr) == (0, "")
    assert "caf\ufffd.yaml" in result.stdout and "25% -> 20%" in result.stdout


@pytest.mark.slow
def test_the_matriks_is_written_as_pdf(folder: Path) -> None:
    result = diff("a.yaml", "naik.yaml", "--report", "pdf:m.pdf")
    assert (result.exit_code, result.stdout) == (0, "m.pdf\n")
    assert (folder / "m.pdf").read_bytes().startswith(b"%PDF-")


@pytest.mark.slow
@pytest.mark.parametrize(
    ("report", "indonesian", "english"),
    [
        ("text", "1 perubahan dalam 1 rencana, 1 peringatan", "1 change in 1 plan, 1 warning (target-turun)."),
        ("md", "| Butir | Semula | Menjadi | Keterangan |", "| Item | Before | After | Remark |"),
        ("html", "turun 5 poin (20%); lebih buruk", "Warning: down 5 points (20%); worse"),
    ],
)
def test_the_reports_speak_the_language_of_the_run(
    folder: Path, monkeypatch: pytest.MonkeyPatch, report: str, indonesian: str, english: str
) -> None:
    arguments = ("a.yaml", "turun.yaml", "--report", report)
    assert indonesian in diff(*arguments).stdout
    assert english in diff(*arguments, "--lang", "en").stdout
    monkeypatch.setenv("RAKGEN_LANG", "en")
    assert english in diff(*arguments).stdout


@pytest.mark.slow
def test_what_is_official_or_for_programs_is_the_same_in_both_languages(folder: Path) -> None:
    for report in ("json", "docx"):
        for lang in ("id", "en"):
            assert diff("a.yaml", "turun.yaml", "--report", f"{report}:{lang}", "--lang", lang).exit_code == 0
        assert (folder / "id").read_bytes() == (folder / "en").read_bytes()
