"""The project file: found upward from a plan, not beyond what is the user's; its paths stay inside its folder."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from rakgen.compiler import Compiler
from rakgen.project import find_project
from tests.support.cli import run
from tests.support.plans import REFERENCE
from tests.support.seeds import usual


@pytest.mark.parametrize("text", ["", "# milik kantor\n", "\n---\n"])
def test_an_empty_project_file_only_says_where_the_project_begins(plan: Path, tmp_path: Path, text: str) -> None:
    deep = tmp_path / "kantor" / "a" / "b" / "2021.yaml"
    deep.parent.mkdir(parents=True)
    shutil.copy(plan, deep)
    (tmp_path / "kantor" / "rakgen.yaml").write_text(text, encoding="utf-8")
    result = run("build", deep)
    assert result.exit_code == 0 and result.stdout == f"{tmp_path / 'kantor' / 'build' / '2021.docx'}\n"


def test_an_empty_project_file_is_no_fault_for_the_other_commands(plan: Path) -> None:
    project = plan.parent.parent / "rakgen.yaml"
    project.write_text("# milik kantor\n", encoding="utf-8")
    other = Path(shutil.copy(plan, plan.with_name("2022.yaml")))
    assert run("diff", "--exit-code", plan, other).exit_code == 0
    assert run("fmt", "--check", project).exit_code == 0
    assert project.read_text(encoding="utf-8") == "# milik kantor\n"


def _repository(folder: Path, patch: pytest.MonkeyPatch) -> None:
    (folder / ".git").mkdir()


def _worktree(folder: Path, patch: pytest.MonkeyPatch) -> None:
    (folder / ".git").write_text("gitdir: /lain/.git/worktrees/satu\n")


def _home(folder: Path, patch: pytest.MonkeyPatch) -> None:
    patch.setenv("HOME", str(folder))


def _home_by_a_link(folder: Path, patch: pytest.MonkeyPatch) -> None:
    (folder.parent / "rumah").symlink_to(folder)
    patch.setenv("HOME", str(folder.parent / "rumah"))


def _temporary(folder: Path, patch: pytest.MonkeyPatch) -> None:
    folder.parent.chmod(0o1777)


def _named_temporary(folder: Path, patch: pytest.MonkeyPatch) -> None:
    patch.setenv("TMPDIR", str(folder.parent))


BOUNDS = [_repository, _worktree, _home, _home_by_a_link, _temporary, _named_temporary]


@pytest.mark.parametrize("bound", BOUNDS)
@pytest.mark.parametrize("name", ["plans", "plans/2021/bidang", "."])
def test_the_search_ends_where_what_is_the_users_ends(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, bound: Callable[[Path, pytest.MonkeyPatch], None], name: str
) -> None:
    outside, inside = tmp_path / "luar", tmp_path / "luar" / "kantor"
    (inside / name).mkdir(parents=True)
    (outside / "rakgen.yaml").write_text("instansi: ORANG LAIN\n")
    bound(inside, monkeypatch)
    assert find_project(inside / name).path is None
    (inside / "rakgen.yaml").write_text("instansi: KANTOR SENDIRI\n")
    assert find_project(inside / name).path == inside / "rakgen.yaml"
    assert find_project(inside / name / "lain" / "..").path == inside / "rakgen.yaml"


def test_without_a_bound_the_disk_is_searched_to_below_its_root(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/tidak/ada")
    asked: list[str] = []
    monkeypatch.setattr("rakgen.project._from_disk", lambda file, given: asked.append(str(file)))
    find_project(Path("/kantor/plans"))
    assert asked == ["/kantor/plans/rakgen.yaml", "/kantor/rakgen.yaml"]


@pytest.fixture
def kantor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An office's folder beside one of someone else, with a form and a picture in it."""
    (tmp_path / "kantor" / "plans").mkdir(parents=True)
    (tmp_path / "luar" / "layouts").mkdir(parents=True)
    (tmp_path / "luar" / "logo.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>')
    shutil.copy(REFERENCE, tmp_path / "kantor" / "plans" / "2021.yaml")
    (tmp_path / "kantor" / "tautan").symlink_to(tmp_path / "luar")
    monkeypatch.chdir(tmp_path / "kantor")
    layout = run("layouts", "show", "rak-triwulan").stdout
    (tmp_path / "luar" / "layouts" / "rak-triwulan.yaml").write_text(f"{layout}# rahasia: [")
    return tmp_path / "kantor"


@pytest.mark.slow
@pytest.mark.parametrize("way", usual(["../luar", "tautan", "{luar}", "..", "plans/../../luar"], 3))
@pytest.mark.parametrize(("field", "said"), [("keluaran", "Folder keluaran"), ("templat", "Folder templat")])
def test_a_folder_outside_of_the_project_is_refused_at_its_line(kantor: Path, way: str, field: str, said: str) -> None:
    way = way.format(luar=kantor.parent / "luar")
    Path("rakgen.yaml").write_text(f"instansi: KPU\n{field}: {way}\n")
    for command in ("check", "build"):
        result = run(command, "plans")
        assert result.exit_code == 2 and f"rakgen.yaml:2:{len(field) + 3}: kesalahan RAK912: {said}" in result.output
    assert not Path("build").exists() and sorted(path.name for path in Path("../luar").iterdir()) == [
        "layouts",
        "logo.svg",
    ]


@pytest.mark.parametrize("way", ["hasil", "./hasil/dokumen", "plans/../hasil"])
def test_folders_inside_of_the_project_are_taken(kantor: Path, way: str) -> None:
    Path("rakgen.yaml").write_text(f"keluaran: {way}\ntempat: Kupang\n")
    assert run("build", "plans", "--to", "md").stdout == f"{kantor / way / '2021.md'}\n"


def test_the_command_line_may_name_any_folder(kantor: Path) -> None:
    Path("rakgen.yaml").write_text("keluaran: ../luar\n")
    result = run("build", "plans", "--to", "md", "-o", "../luar")
    assert (result.exit_code, result.stdout) == (0, "../luar/2021.md\n")


@pytest.mark.slow
@pytest.mark.parametrize("way", ["../luar/logo.svg", "tautan/logo.svg", "/etc/hostname"])
def test_a_logo_outside_of_the_project_is_refused_at_its_line(kantor: Path, way: str) -> None:
    Path("rakgen.yaml").write_text(f"kop:\n  logo: {way}\n  baris: [KPU]\n")
    result = run("check", "plans")
    assert result.exit_code == 2 and f'rakgen.yaml:2:9: kesalahan RAK912: Logo "{way}"' in result.output
    Path("rakgen.yaml").unlink()
    Path("templates/layouts").mkdir(parents=True)
    text = run("layouts", "show", "rak-triwulan").stdout
    Path("templates/layouts/rak-triwulan.yaml").write_text(f"kop: {{logo: ../../{way}}}\n{text}")
    if not way.startswith("/"):
        assert "rak-triwulan.yaml:1:13: kesalahan RAK912: Logo" in run("check", "plans").output


@pytest.mark.slow
@pytest.mark.parametrize("arguments", [["check"], ["build", "--to", "md"], ["fmt", "--check"], ["show"]])
def test_the_project_file_is_named_when_each_step_is_told(kantor: Path, arguments: list[str]) -> None:
    Path("rakgen.yaml").write_text("tempat: Kupang\n")
    assert "memakai rakgen.yaml\n" in run(*arguments, "-v", "plans/2021.yaml").stderr
    assert "rakgen.yaml" not in run(*arguments, "plans/2021.yaml").stderr
    Path("rakgen.yaml").unlink()
    assert "using" not in (result := run("--lang", "en", *arguments, "-v", "plans/2021.yaml")).stderr
    assert "without rakgen.yaml\n" in result.stderr


def test_a_comparison_names_the_project_file_too(kantor: Path) -> None:
    Path("rakgen.yaml").write_text("tempat: Kupang\n")
    result = run("diff", "-v", "plans/2021.yaml", "plans/2021.yaml")
    assert "memakai rakgen.yaml\n" in result.stderr


@pytest.mark.slow
@pytest.mark.parametrize(
    ("here", "expected"), [(".", "plans/2021.yaml"), ("plans", "2021.yaml"), ("data/x", "../../plans/2021.yaml")]
)
def test_without_a_path_the_plans_of_the_project_are_meant(
    kantor: Path, monkeypatch: pytest.MonkeyPatch, here: str, expected: str
) -> None:
    Path("rakgen.yaml").write_text("tempat: Kupang\n")
    Path("docker-compose.yaml").write_text("services: {}\n")
    Path(here).mkdir(parents=True, exist_ok=True)
    monkeypatch.chdir(here)
    for command in ("check", "fmt"):
        result = run(command, "-v", *(["--check"] if command == "fmt" else []))
        assert result.exit_code == 0 and "docker-compose" not in result.output
        assert result.stderr.count(expected) == 1, result.stderr


def test_without_a_path_and_without_plans_the_whole_project_is_meant(kantor: Path) -> None:
    Path("plans/2021.yaml").rename("rencana.yml")
    Path("plans").rmdir()
    assert "rencana.yml" in run("check", "-v").stderr
    Path("rencana.yml").unlink()
    empty = run("check")
    assert empty.exit_code == 2 and "RAK908" in empty.output


@pytest.mark.parametrize("name", ["rakgen.yml", "Rakgen.yaml", "RAKGEN.YAML", "Rakgen.YML"])
def test_a_project_file_under_another_name_is_told(kantor: Path, name: str) -> None:
    own = kantor / "rakgen.yaml"
    text = own.read_text() if own.is_file() else ""
    own.unlink(missing_ok=True)
    (kantor / name).write_text(text)
    told = [(one.key, one.path) for one in find_project(kantor / "plans").findings]
    assert told == [("RAK901.proyek", str(kantor / name))]
    own.write_text(text)
    assert ("RAK901.proyek_kedua", str(kantor / name)) in [
        (one.key, one.path) for one in find_project(kantor / "plans").findings
    ]


@pytest.mark.parametrize("way", ["folder", "link"])
def test_what_cannot_be_a_project_file_is_told(kantor: Path, way: str) -> None:
    own = kantor / "rakgen.yaml"
    own.unlink(missing_ok=True)
    if way == "folder":
        own.mkdir()
    else:
        own.symlink_to(kantor / "tidak-ada.yaml")
    assert [(one.key, one.path) for one in find_project(kantor / "plans").findings] == [("RAK903.nama", str(own))]


@pytest.mark.parametrize("way", ["missing", "file", "without"])
def test_a_folder_of_templates_without_layouts_is_told_at_its_line(kantor: Path, way: str) -> None:
    (kantor / "rakgen.yaml").write_text("templat: bentukk\n")
    if way == "file":
        (kantor / "bentukk").write_text("")
    elif way == "without":
        (kantor / "bentukk").mkdir()
    (told,) = find_project(kantor).findings
    assert told.key == "RAK912.templat" and told.span is not None and told.span.line == 1
    (kantor / "bentukk").unlink(missing_ok=True) if way == "file" else None
    (kantor / "bentukk" / "layouts").mkdir(parents=True)
    assert find_project(kantor).findings == ()


def test_a_folder_of_layouts_that_holds_none_is_told(kantor: Path) -> None:
    (kantor / "rakgen.yaml").write_text("templat: bentuk\n")
    (kantor / "bentuk" / "layouts" / "lama").mkdir(parents=True)
    (kantor / "bentuk" / "layouts" / "rak-triwulan.yaml.txt").write_text("")
    (told,) = Compiler().project(kantor / "plans" / "2021.yaml").findings
    assert told.key == "RAK912.kosong" and told.span is not None and told.values["folder"] == "bentuk/layouts"
    (kantor / "bentuk" / "layouts" / "a.YAML").write_text("")
    assert Compiler().project(kantor / "plans" / "2021.yaml").findings == ()


def test_so_is_the_usual_folder_without_a_project_file(tmp_path: Path) -> None:
    (tmp_path / "templates" / "layouts").mkdir(parents=True)
    (told,) = Compiler().project(tmp_path / "plans" / "2021.yaml").findings
    assert (told.key, told.path) == ("RAK912.kosong", str(tmp_path / "templates" / "layouts"))


@pytest.mark.parametrize(
    ("kode", "told"),
    [("RAK440", "RAK291.aturan"), ("RAK101", "RAK291.aturan"), ("RAK506", "RAK291.aturan"), ("rak404", "RAK106.aturan")]
    + [("RAK404", ""), ("RAK303", "")],
)
def test_a_severity_for_what_is_no_rule_is_told(kantor: Path, kode: str, told: str) -> None:
    (kantor / "rakgen.yaml").write_text(f"aturan: {{{kode}: mati}}\n")
    project = Compiler().project(kantor / "plans" / "x.yaml")
    assert [one.key for one in project.findings] == ([told] if told else [])
    assert all(one.span is not None and one.span.column == 10 for one in project.findings)
