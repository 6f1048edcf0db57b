"""git with rakgen's drivers, in real repositories."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

import pytest

from rakgen.diagnostics import diagnose
from tests.support.cli import run as rakgen
from tests.support.plans import REFERENCE
from tests.support.seeds import usual

pytestmark = [pytest.mark.slow, pytest.mark.skipif(shutil.which("git") is None, reason="git tidak terpasang")]
ENV = {
    "PATH": os.environ["PATH"],
    "HOME": "/nonexistent",
    "TMPDIR": tempfile.gettempdir(),
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_AUTHOR_NAME": "A",
    "GIT_AUTHOR_EMAIL": "a@b",
    "GIT_COMMITTER_NAME": "A",
    "GIT_COMMITTER_EMAIL": "a@b",
    "RAKGEN_LANG": "id",
    "GIT_PAGER": "cat",
    "GIT_EDITOR": "true",
    "COLUMNS": "300",
}


class Repo:
    """A repository in a folder, made anew or the copy of one."""

    def __init__(self, root: Path, copied: Path | None = None) -> None:
        self.root, self.plan = root, root / "plans" / "2021.yaml"
        if copied:
            shutil.copytree(copied, root)
            return
        self.plan.parent.mkdir(parents=True)
        shutil.copy(REFERENCE, self.plan)
        self.git("init", "-q", "-b", "main")
        assert rakgen("git", "install", root).exit_code == 0
        self.commit()

    def git(self, *arguments: str, code: int = 0) -> str:
        done = subprocess.run(["git", *arguments], cwd=self.root, env=ENV, capture_output=True, text=True, check=False)
        assert done.returncode == code, (arguments, done.stdout, done.stderr)
        return done.stdout

    def commit(self) -> None:
        self.git("add", "-A")
        self.git("commit", "-q", "-m", "x")

    def edit(self, old: str, new: str) -> None:
        text = self.plan.read_text(encoding="utf-8")
        assert old in text
        self.plan.write_text(text.replace(old, new, 1), encoding="utf-8")

    def branches(self, ours: tuple[str, str], theirs: tuple[str, str]) -> None:
        self.git("checkout", "-q", "-b", "lain")
        self.edit(*theirs)
        self.commit()
        self.git("checkout", "-q", "main")
        self.edit(*ours)
        self.commit()


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Repo(tmp_path_factory.mktemp("git") / "kantor").root


@pytest.fixture
def repo(tmp_path: Path, installed: Path) -> Repo:
    return Repo(tmp_path / "kantor kami", copied=installed)


# Two lines that touch each other: git's own merge stops there.
NEIGHBOURS = (("jadwal: T2-T4", "jadwal: T1-T2"), ("pelaksana: hukum", "pelaksana: umum"))


def test_install_is_idempotent_and_undoable(tmp_path: Path) -> None:
    subprocess.run(["git", "init", "-q", tmp_path], check=True)
    before = (tmp_path / ".git/config").read_text()
    (tmp_path / ".gitattributes").write_text("*.png binary\n")
    assert rakgen("git", "status", tmp_path).exit_code == 1
    assert rakgen("git", "install", tmp_path).exit_code == 0
    first = (tmp_path / ".gitattributes").read_text(), (tmp_path / ".git/config").read_text()
    assert (
        first[0].startswith("*.png binary\n# rakgen: awal")
        and "plans/*.[yY][aA][mM][lL] text eol=lf diff=rakgen merge=rakgen\n" in first[0]
    )
    assert rakgen("git", "install", tmp_path).exit_code == 0
    assert ((tmp_path / ".gitattributes").read_text(), (tmp_path / ".git/config").read_text()) == first
    assert rakgen("git", "status", tmp_path).exit_code == 0
    assert rakgen("git", "uninstall", tmp_path).exit_code == 0
    assert (tmp_path / ".gitattributes").read_text() == "*.png binary\n"
    assert (tmp_path / ".git/config").read_text() == before
    assert rakgen("git", "uninstall", tmp_path).exit_code == 0


def test_a_plan_that_comes_later_is_a_plan_of_git_too(tmp_path: Path) -> None:
    """Whatever letters its ending has, and however strange the name of its folder is."""
    subprocess.run(["git", "init", "-q", tmp_path], check=True)
    folders = [
        "rencana [2021]",
        "a*",
        "#1",
        "!penting",
        'kutip "a"',
        "akhir ",
        "Ünïts",
        "garis\\miring",
        "tab\ta",
        "a?",
    ]
    folders += ["[attr]x", "-h", "baris\nbaru", " awal", "a[!b]", "**", "nbsp\xa0a", "del\x7fa"]
    for folder in folders:
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.yaml").write_bytes(REFERENCE.read_bytes())
    (tmp_path / "rakgen.yaml").touch()
    assert rakgen("git", "install", tmp_path).exit_code == 0
    folders += ["realisasi", "realisasi/2021/t1"]  # of the project that the repository is, there or not
    names = [f"{folder}/{name}" for folder in folders for name in ("a.yaml", "B.YAML", "c.Yml", "catatan.txt")]
    names += [f"{folder}/a.yaml" for folder in ("rencana 2", "ab", "penting", "a!", "b", "attr", "attrx", "c/d")]
    done = subprocess.run(
        ["git", "check-attr", "-z", "--stdin", "text", "eol", "diff", "merge"],
        cwd=tmp_path, input="\0".join(names).encode(), capture_output=True, check=True,
    )  # fmt: skip
    assert done.stderr == b""
    fields = done.stdout.decode().split("\0")
    told: dict[str, list[str]] = {}
    for name, value in zip(fields[:-1:3], fields[2::3], strict=True):
        told.setdefault(name, []).append(value)
    for name in names:
        is_plan = name.rpartition("/")[0] in folders and not name.endswith(".txt")
        assert (name, told[name]) == (name, ["set", "lf", "rakgen", "rakgen"] if is_plan else ["unspecified"] * 4)


def test_a_checkout_of_windows_leaves_plans_as_fmt_writes_them(repo: Repo, tmp_path: Path) -> None:
    for line in ("core.autocrlf=true", "core.autocrlf=input", "core.eol=crlf"):
        copy = tmp_path / line
        repo.git("-c", line, "clone", "-q", "-c", line, str(repo.root), str(copy))
        assert (copy / "plans" / "2021.yaml").read_bytes() == REFERENCE.read_bytes()
        assert rakgen("fmt", "--check", copy / "plans").exit_code == 0


def test_outside_a_repository(tmp_path: Path) -> None:
    result = rakgen("git", "install", tmp_path)
    assert result.exit_code == 2 and "kesalahan RAK921" in result.stderr and "dua berkas" not in result.stderr


def test_diff_log_and_show_speak_of_items(repo: Repo) -> None:
    repo.edit("target: 25%", "target: 30%")
    assert "target 25% -> 30%" in repo.git("diff")
    repo.commit()
    text = repo.git("log", "-p", "-1")
    assert "-        target: 25%\n+        target: 30%\n" in text
    assert "      indikator: Persentase informasi mengenai partai politik" in text
    repo.edit("jadwal: Mei-Desember", "jadwal: Juni-Desember")
    repo.commit()
    assert "@@ sasaran: Terlaksananya fasilitas lembaga riset pemilu" in repo.git("show").replace("@@  ", "@@ ")


def test_diff_of_comments_and_of_broken_plans_shows_lines(repo: Repo) -> None:
    repo.edit("# Daftar unit", "# Semua unit")
    text = repo.git("diff")
    assert "Tidak ada butir yang berubah" in text and "+# Semua unit" in text
    repo.edit("versi: 1", "versi: [")
    text = repo.git("diff")
    assert "+versi: [" in text and "Tidak ada butir" not in text
    repo.plan.unlink()
    assert "-versi: 1" in repo.git("diff")


def test_neighbouring_edits_merge_which_git_alone_cannot(repo: Repo) -> None:
    repo.branches(*NEIGHBOURS)
    repo.git("merge", "-q", "-m", "m", "lain")
    expected = REFERENCE.read_text(encoding="utf-8")
    for old, new in NEIGHBOURS:
        expected = expected.replace(old, new, 1)
    assert repo.plan.read_text(encoding="utf-8") == expected


@pytest.mark.parametrize("command", usual([("rebase", "-q", "lain"), ("cherry-pick", "lain")], 1))
def test_rebase_and_cherry_pick(repo: Repo, command: tuple[str, ...]) -> None:
    repo.branches(*NEIGHBOURS)
    repo.git(*command)
    text = repo.plan.read_text(encoding="utf-8")
    assert "jadwal: T1-T2" in text and text.count("pelaksana: umum") == 2


def test_renamed_plan_is_merged(repo: Repo) -> None:
    repo.branches(*NEIGHBOURS)
    repo.git("mv", "plans/2021.yaml", "plans/rencana baru.yaml")
    repo.commit()
    repo.git("merge", "-q", "-m", "m", "lain")
    text = (repo.root / "plans/rencana baru.yaml").read_text(encoding="utf-8")
    assert "jadwal: T1-T2" in text and text.count("pelaksana: umum") == 2 and not repo.plan.exists()


def test_conflict_stops_with_markers(repo: Repo) -> None:
    repo.branches(("target: 25%", "target: 26%"), ("target: 25%", "target: 27%"))
    assert "CONFLICT" in repo.git("merge", "lain", code=1)
    text = repo.plan.read_text(encoding="utf-8")
    assert "<<<<<<< ours\n                target: 26%\n=======\n                target: 27%\n>>>>>>> theirs\n" in text
    assert "UU" in repo.git("status", "--porcelain")
    both = ["++<<<<<<< ours", " +        target: 26%", "++=======", "+         target: 27%", "++>>>>>>> theirs"]
    assert [line for line in repo.git("diff").split("\n") if line[:2] in ("++", "+ ", " +", "--", "- ", " -")][
        2:
    ] == both
    repo.git("add", "-A")
    repo.git("commit", "-q", "-m", "benturan yang ikut tersimpan")
    for command in usual([["show", "--first-parent"], ["diff", "HEAD~1"]], 1):
        lines = [
            line for line in repo.git(*command).split("\n") if line[:1] in "+-" and line[:3] not in ("+++", "---", "")
        ]
        assert [line.strip("+ ") for line in lines] == ["<<<<<<< ours", "=======", "target: 27%", ">>>>>>> theirs"]


def test_worktree_and_subfolder(repo: Repo, tmp_path: Path) -> None:
    repo.branches(*NEIGHBOURS)
    repo.git("worktree", "add", "-q", str(tmp_path / "pohon"), "-b", "tiga")
    subprocess.run(["git", "merge", "-q", "-m", "m", "lain"], cwd=tmp_path / "pohon/plans", env=ENV, check=True)
    assert "jadwal: T1-T2\n                    pelaksana: umum" in (tmp_path / "pohon/plans/2021.yaml").read_text(
        encoding="utf-8"
    )
    assert rakgen("git", "status", repo.root / "plans").exit_code == 0


def test_without_rakgen_git_does_its_own(repo: Repo) -> None:
    """The interpreter that was recorded is gone, and rakgen is not on PATH: as without drivers, never a lost side."""
    config = repo.root / ".git/config"
    config.write_text(config.read_text().replace(Path(sys.executable).as_posix(), "/tidak/ada/python"))
    env_path = ENV["PATH"]
    ENV["PATH"] = "/usr/bin:/bin"
    try:
        repo.branches(*NEIGHBOURS)
        repo.git("merge", "lain", code=1)
        text = repo.plan.read_text(encoding="utf-8")
        assert "jadwal: T1-T2" in text and text.count("pelaksana: umum") == 2 and "<<<<<<<" in text
        assert repo.git("log", "-p", "-1")
        assert "jadwal: T1-T2" in repo.git("diff", "HEAD~1")
    finally:
        ENV["PATH"] = env_path


def test_built_documents_are_compared_as_text(repo: Repo) -> None:
    assert rakgen("build", repo.plan, "--to", "docx", "-o", repo.root / "hasil").exit_code == 0
    repo.commit()
    repo.edit("target: 25%", "target: 30%")
    assert rakgen("build", repo.plan, "--to", "docx", "-o", repo.root / "hasil").exit_code == 0
    text = repo.git("diff", "--", "hasil")
    assert " | 25% | " in text and " | 30% | " in text
    (repo.root / "hasil/2021.docx").write_bytes(b"PK rusak")
    assert "+(biner: " in repo.git("diff", "--", "hasil")


def test_plan_both_sides_added(repo: Repo) -> None:
    repo.git("checkout", "-q", "-b", "lain")
    other = repo.root / "plans/2022.yaml"
    text = REFERENCE.read_text(encoding="utf-8")
    other.write_text(text.replace("tahun: 2021", "tahun: 2022"))
    repo.commit()
    repo.git("checkout", "-q", "main")
    other.write_text(text.replace("tahun: 2021", "tahun: 2022").replace("target: 25%", "target: 26%"))
    repo.commit()
    repo.git("merge", "lain", code=1)
    merged = other.read_text(encoding="utf-8")
    assert merged.count("<<<<<<<") == 1 and "target: 25%" in merged and "target: 26%" in merged


@pytest.mark.parametrize(("lang", "word"), [("id", "biner"), ("en", "binary")])
def test_textconv_names_what_cannot_be_shown_in_the_language_of_the_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lang: str, word: str
) -> None:
    """Two files that cannot be shown are two lines, or git would call them equal."""
    monkeypatch.setenv("RAKGEN_LANG", lang)
    lines = set()
    for data in (b"PK\x03\x04 no document", b"PK\x03\x04 another one", b"PK" + b" " * 20_000_001):
        (tmp_path / "x.docx").write_bytes(data)
        line = rakgen("git", "textconv", tmp_path / "x.docx").stdout
        assert line.startswith(f"({word}: ") and f"{len(data)} byte" in line and line.count("\n") == 1
        lines.add(line)
    assert len(lines) == 3


def test_textconv_leaves_what_is_no_plan_as_it_is(tmp_path: Path) -> None:
    for data in (b"catatan\r\n", b"\xff\xfe", b"a" * 20_000_010):
        (tmp_path / "x.yaml").write_bytes(data)
        assert rakgen("git", "textconv", tmp_path / "x.yaml").stdout_bytes == data


def test_textconv_of_a_document_steers_no_terminal(tmp_path: Path) -> None:
    word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    text = "a\u009b31mb\u202ec"
    with zipfile.ZipFile(tmp_path / "x.docx", "w") as archive:
        body = f"<w:body><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:body>"
        archive.writestr("word/document.xml", f'<w:document xmlns:w="{word}">{body}</w:document>')
    assert rakgen("git", "textconv", tmp_path / "x.docx").stdout == "a\ufffd31mb\ufffdc\n"


MERGED = "versi: 1\ninstansi: KPU\ntahun: 2021\nrak:\n  - kode: {}\n    sasaran: []\n"


def _versions(folder: Path) -> list[Path]:
    files = [folder / name for name in ("base", "ours", "theirs")]
    for file, word in zip(files, ("a", "b", "c"), strict=True):
        file.write_text(MERGED.format(word))
    return files


@pytest.mark.parametrize(("size", "marks"), [(9, "<<<<<<<<< "), (3, "<<<<<<< "), (7, "<<<<<<< ")])
def test_marks_are_as_long_as_git_asks_and_never_shorter_than_its_own(tmp_path: Path, size: int, marks: str) -> None:
    files = _versions(tmp_path)
    assert rakgen("git", "merge", "--marker-size", str(size), *files).exit_code == 1
    [opening] = [line for line in files[1].read_text().split("\n") if line.lstrip().startswith("<")]
    assert opening.startswith(marks)


def test_a_merge_that_cannot_be_written_is_no_merge(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    unwritten = diagnose("RAK904", "ours", sebab="ruang penyimpanan penuh", sebab_en="the disk is full")
    monkeypatch.setattr("rakgen.cli.commands.git_drivers.write_output", lambda *_: unwritten)
    done = rakgen("git", "merge", "--conflict-code", "3", *_versions(tmp_path))
    assert done.exit_code == 2 and "ruang penyimpanan penuh" in done.stderr


@pytest.mark.parametrize(
    ("lang", "word"), [("id", "konfigurasi: belum terpasang"), ("en", "configuration: not installed")]
)
def test_status_in_the_language_of_the_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lang: str, word: str
) -> None:
    monkeypatch.setenv("RAKGEN_LANG", lang)
    subprocess.run(["git", "init", "-q", tmp_path], check=True)
    status = rakgen("git", "status", tmp_path)
    assert (status.exit_code, word in status.stdout) == (1, True)


@pytest.mark.parametrize(("language", "words"), [("id", "[ARGUMEN]..."), ("en", "[ARGUMENT]...")])
def test_the_usage_of_a_hidden_driver_is_in_the_language_of_the_run(language: str, words: str) -> None:
    assert words in rakgen("--lang", language, "git", "diff", "--help").stdout
