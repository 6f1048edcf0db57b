"""Foreseen: `check` tells of documents that `build` of the same paths would refuse to write into one file."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.cli import run
from tests.support.forms import RENCANA

PROYEK = "instansi: KANTOR CONTOH\n"


def twice(first: str, second: str) -> str:
    """The plan with its rak under two codes."""
    head, rak = RENCANA.split("rak:\n")
    begun = rak.index("kode: ")
    return (
        head
        + "rak:\n"
        + "".join(rak[:begun] + f"kode: {kode}" + rak[begun:][rak[begun:].index("\n") :] for kode in (first, second))
    )


@pytest.mark.parametrize(
    ("formats", "plans", "told"),
    [
        ("[csv]", {"2021.yaml": twice("kepala", "Kepala")}, "error RAK907: Two tables of this plan"),
        ("[pdf, tsv]", {"2021.yaml": twice("tim a", "tim/a")}, "error RAK907: Two tables of this plan"),
        ("[md]", {"2021.yaml": twice("kepala", "Kepala")}, ""),
        ("[csv]", {"2021.yaml": twice("kepala", "ketua")}, ""),
        ("[md, csv]", {"2021.yaml": RENCANA, "x/2021.yaml": RENCANA}, "warning RAK907: The document of this plan"),
        ("[md]", {"Renja.yaml": RENCANA, "renja.yml": RENCANA}, "warning RAK907: The document of this plan"),
        ("[md]", {"2021.yaml": RENCANA, "x/2021-b.yaml": RENCANA}, ""),
        ("[md]", {"2021.yaml": RENCANA}, ""),
    ],
)
def test_check_tells_what_build_refuses(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, formats: str, plans: dict[str, str], told: str
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("rakgen.yaml").write_text(f"{PROYEK}format: {formats}\n", encoding="utf-8")
    for name, text in plans.items():
        path = tmp_path / "plans" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    said = run("check", "plans", "--lang", "en", "-j", "1").stdout
    assert (said.count("RAK907"), told in said) == (bool(told), True)
    assert ("RAK907" in run("build", "plans", "-j", "1").stderr) is bool(told)


def test_a_build_foretells_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Path] = []
    monkeypatch.setattr("rakgen.cli.jobs.documents", lambda _, result: asked.append(result.path) or ())
    plans = [tmp_path / name for name in ("a.yaml", "b.yaml")]
    for plan in plans:
        plan.write_text(RENCANA, encoding="utf-8")
    assert run("build", *plans, "-o", tmp_path, "-j", "1").exit_code == 0 and asked == []
    assert run("check", *plans, "-j", "1").exit_code == 0 and asked == plans


def test_plans_checked_one_by_one_are_not_held_against_each_other(tmp_path: Path) -> None:
    for name in ("plans", "lain"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "2021.yaml").write_text(RENCANA, encoding="utf-8")
        assert "RAK907" not in run("check", tmp_path / name / "2021.yaml").stdout
