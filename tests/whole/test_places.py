"""Places that cannot be read or written, in any command: told by their own code, never as a fault of rakgen itself."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.cli import run
from tests.support.permissions import permissions_count
from tests.support.plans import REFERENCE
from tests.support.processes import never_waits
from tests.support.seeds import spread, usual

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="permissions as on Linux")
LONG = "n" * 300
COMMANDS = [
    "check PLACE",
    "check --fix PLACE",
    "check plans/2021.yaml --report json:PLACE",
    "build PLACE",
    "build plans/2021.yaml --to md -o PLACE",
    "build plans/2021.yaml --template PLACE",
    "build plans/2021.yaml --to pdf --font-path PLACE",
    "show PLACE",
    "fmt PLACE",
    "diff PLACE plans/2021.yaml",
    "diff plans PLACE",
    "diff plans/2020.yaml plans/2021.yaml --report docx:PLACE",
    "new 2022 --from PLACE",
    "new 2022 --from plans/2021.yaml -o PLACE",
    "init PLACE --instansi KPU",
    "git status PLACE",
    "git textconv PLACE",
]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with plans, a closed folder and a closed file."""
    monkeypatch.chdir(tmp_path)
    for name in ("plans/2021.yaml", "tertutup/2021.yaml", "tutup.yaml"):
        Path(name).parent.mkdir(exist_ok=True)
        shutil.copy(REFERENCE, name)
    Path("plans/2020.yaml").write_text(REFERENCE.read_text().replace("2021", "2020").replace("uraian: ", "uraian: X "))
    Path("tertutup").chmod(0)
    Path("tutup.yaml").chmod(0)
    return tmp_path


@pytest.mark.slow
@pytest.mark.parametrize("command", usual(spread(COMMANDS), 9))
def test_a_place_that_cannot_be_used_is_told(folder: Path, command: str) -> None:
    for place in ("tertutup", "tertutup/2021.yaml", "tertutup/a/b.md", "tutup.yaml", LONG, f"{LONG}/2021.yaml"):
        if place == "tutup.yaml" and (":PLACE" in command or "--to md" in command):
            continue  # its folder lets it be replaced
        with permissions_count():
            result = run(*(word.replace("PLACE", place) for word in command.split()))
        said = result.output
        assert result.exception is None or isinstance(result.exception, SystemExit), (place, result.exception)
        assert result.exit_code == 2 and "RAK999" not in said, (place, said)
        refused = ("RAK9", "RAK505", "berakhiran .")  # the last: an ending that no such output has
        assert "textconv" in command or any(word in said for word in refused), (place, said)
        for name in ("plans/2020.yaml", "plans/2021.yaml", "tutup.yaml"):
            assert Path(name).read_bytes()


@pytest.mark.slow
@pytest.mark.parametrize("command", ["check", "build --to md -o hasil", "fmt --check", "diff plans"])
def test_a_folder_inside_that_cannot_be_read_is_told_not_passed_over(folder: Path, command: str) -> None:
    Path("plans/bidang").mkdir(mode=0)
    with permissions_count():
        result = run(*command.split(), "plans")
    assert result.exit_code == 2 and not Path("hasil").exists()
    assert "plans/bidang: kesalahan RAK903: Folder ini tidak dapat dibaca: izin ditolak" in result.output


@pytest.mark.slow
def test_a_project_file_that_cannot_be_read_is_told(folder: Path) -> None:
    Path("rakgen.yaml").write_text("tempat: Kupang\n")
    Path("rakgen.yaml").chmod(0)
    for command in ("check", "show", "build --to md"):
        with permissions_count():
            result = run(*command.split(), "plans/2021.yaml")
        assert result.exit_code == 2 and "rakgen.yaml: kesalahan RAK903: Berkas tidak dapat dibaca" in result.output


@pytest.mark.parametrize("command", ["check", "build --to md", "fmt --check", "git install"])
def test_what_would_be_waited_for_is_no_plan(folder: Path, command: str) -> None:
    Path("pipa").mkdir()
    os.mkfifo("pipa/2021.yaml")
    Path("pipa/tautan.yaml").symlink_to("2021.yaml")
    with never_waits():
        result = run(*command.split(), "pipa")
    assert result.exit_code == 2 and ("RAK908" in result.output or "RAK921" in result.output)


@pytest.mark.slow
def test_a_link_that_leads_nowhere_is_told(folder: Path) -> None:
    Path("plans/2022.yaml").symlink_to("tidak-ada.yaml")
    assert "plans/2022.yaml: kesalahan RAK901" in run("check", "plans").output


@pytest.mark.parametrize("origin", ["/", ".", "..", "plans"])
def test_a_folder_is_no_plan_to_start_from(folder: Path, origin: str) -> None:
    result = run("new", 2022, "--from", origin)
    assert result.exit_code == 2 and "RAK902" in result.output


@pytest.mark.slow
@pytest.mark.parametrize(
    "command", usual(["build --to docx,pdf,md,json,ics", "check --report sarif:a.json", "fmt -v"], 1)
)
def test_a_name_that_is_no_utf_8_works(folder: Path, command: str) -> None:
    name = os.fsdecode(b"plans/\xff.yaml")
    shutil.copy(REFERENCE, name)
    done = subprocess.run([sys.executable, "-m", "rakgen", *command.split(), name], capture_output=True, check=False)
    assert done.returncode == 0 and b"RAK999" not in done.stderr, done.stderr
    assert command[0] != "b" or len(list(Path("build").glob("[!.]*"))) == 5


def test_programs_are_looked_for_past_folders_that_are_closed(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from rakgen.system.programs import find_program

    monkeypatch.setenv("PATH", f"{folder / 'tertutup'}:/usr/bin:/bin")
    with permissions_count():
        assert find_program("sh") in ("/usr/bin/sh", "/bin/sh")
