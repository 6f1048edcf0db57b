"""Outputs: none takes the place of a file that the run was made from; what could not be written is not told as done."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.cli import run
from tests.support.offices import PLAN
from tests.support.plans import ROOT
from tests.support.seeds import usual

PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><rect width="9" height="9"/></svg>'
INPUTS = ("plans/2021.yaml", "rakgen.yaml", "templates/layouts/kantor.yaml", "logo.svg", "templates/layouts/kop.svg")
"""What a plan is printed from: itself, its project file, its layout, the logos that the last two name."""

pytestmark = pytest.mark.slow


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An office's folder with all of INPUTS; two layouts are used, one with a letterhead of its own."""
    monkeypatch.chdir(tmp_path)
    for name in ("plans", "templates/layouts"):
        Path(name).mkdir(parents=True)
    Path("plans/2021.yaml").write_text(
        PLAN.format(number=1, layout="[kantor, lain]", target="8 laporan", unit="umum"), encoding="utf-8"
    )
    text = (ROOT / "templates" / "layouts" / "rak-triwulan.yaml").read_text(encoding="utf-8")
    Path("templates/layouts/kantor.yaml").write_text(f"{text}\nkop: {{logo: kop.svg, baris: [KANTOR]}}\n")
    Path("templates/layouts/lain.yaml").write_text(text)
    Path("rakgen.yaml").write_text("kop:\n  logo: logo.svg\n  baris: [KANTOR]\n")
    for name in ("logo.svg", "templates/layouts/kop.svg"):
        Path(name).write_text(PICTURE)
    return tmp_path


def test_the_office_has_no_faults(office: Path) -> None:
    assert run("check", "plans").exit_code == 0


@pytest.mark.parametrize("name", INPUTS)
@pytest.mark.parametrize("arguments", [["check", "plans", "--report"], ["check", "-j", "2", "plans", "--report"]])
def test_a_report_never_replaces_an_input(office: Path, name: str, arguments: list[str]) -> None:
    Path("hasil.json").symlink_to(Path(name).absolute())
    before = Path(name).read_bytes()
    result = run(*arguments, "json:hasil.json")
    assert result.exit_code == 2 and "menimpa" in result.stderr and "hasil.json" in result.stderr
    assert Path(name).read_bytes() == before


OTHERS = ("plans/2020.yaml", "templates/layouts/tua.yml", "templates/2021.docx", "templates/layouts/catatan.docx")
"""What people write for the office, and no plan of the run is printed from."""


@pytest.mark.parametrize("name", OTHERS)
def test_no_output_replaces_what_people_write_for_other_runs(office: Path, name: str) -> None:
    Path(name).write_text("milik kantor")
    Path("hasil.json").symlink_to(Path(name).absolute())
    for command in (("check", "plans/2021.yaml"), ("diff", "plans/2021.yaml", "plans/2021.yaml")):
        result = run(*command, "--report", "json:hasil.json")
        assert result.exit_code == 2 and "akan menimpa" in result.output and "hasil.json" in result.output
    if name.endswith(".docx"):
        assert "RAK905" in run("build", "plans/2021.yaml", "-o", name).stderr
    assert Path(name).read_text() == "milik kantor"
    assert run("build", "plans/2021.yaml", "-o", "templates/baru.docx").exit_code == 0


@pytest.mark.parametrize("name", INPUTS)
@pytest.mark.parametrize("link", usual([Path.symlink_to, Path.hardlink_to], 1))
def test_a_document_never_replaces_an_input(office: Path, name: str, link: Callable[[Path, Path], None]) -> None:
    link(Path("keluar.html"), Path(name).absolute())
    before = Path(name).read_bytes()
    result = run("build", "plans", "-o", "keluar.html")
    assert result.exit_code == 2 and "keluar.html: kesalahan RAK905" in result.stderr
    assert Path(name).read_bytes() == before


def test_the_usual_output_never_replaces_the_document_it_starts_from(office: Path) -> None:
    assert run("build", "plans", "-o", "build/2021.docx").exit_code == 0
    before = Path("build/2021.docx").read_bytes()
    result = run("build", "plans", "--template", "build/2021.docx")
    assert result.exit_code == 2 and "build/2021.docx: kesalahan RAK905" in result.stderr
    assert Path("build/2021.docx").read_bytes() == before


@pytest.mark.parametrize(
    ("report", "name", "said"),
    [
        ("json", "plans/2021.yaml", "--report"),  # an ending that is no report's
        ("json", "templates/layouts/lain.yaml", "--report"),
        ("docx", "rakgen.yaml", "--report"),
        ("docx", "templates/layouts/kop.svg", "--report"),
    ],
)
def test_a_report_of_a_diff_never_replaces_an_input(office: Path, report: str, name: str, said: str) -> None:
    changed = Path("plans/2021.yaml").read_text().replace("uraian: ", "uraian: Ubah ")
    Path("plans/2022.yaml").write_text(changed)
    before = Path(name).read_bytes()
    result = run("diff", "plans/2021.yaml", "plans/2022.yaml", "--report", f"{report}:{name}")
    assert result.exit_code == 2 and said in result.stderr and name in result.stderr
    assert Path(name).read_bytes() == before


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["fmt", "plans"], "1 berkas dirapikan, 0 sudah rapi."),
        (["check", "--fix", "plans"], "perbaikan ditulis"),
    ],
)
def test_what_could_not_be_written_is_not_told_as_done(
    office: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], said: str
) -> None:
    plan = Path("plans/2021.yaml")
    plan.write_text(plan.read_text().replace("instansi: ", "instansi:   ").replace("Jumlah laporan", "Jumlah  laporan"))
    for number, fails in enumerate((True, False)):
        with monkeypatch.context() as patch:
            if fails:
                patch.setattr("os.fsync", _full)
            result = run(*arguments)
        assert (said in result.output) != fails, (number, result.output)
        assert ("ruang penyimpanan penuh" in result.output) == fails


def _full(_: int) -> None:
    raise OSError(28, "full")
