"""Batch: whatever the number of processes the same is written and told; what fails keeps all, or itself alone, from
being written; memory does not grow with the plans.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from click.testing import Result

from rakgen.cli.batch import check_plan
from tests.support.cli import run
from tests.support.each import each
from tests.support.offices import PLAN, forked, offices
from tests.support.seeds import ALL, usual


@pytest.fixture(autouse=True)
def _forked(monkeypatch: pytest.MonkeyPatch) -> None:
    forked(monkeypatch)


def build(plans: Path, out: Path, *options: object, to: str = "md") -> Result:
    return run("build", plans, "--to", to, "-o", out, *options)


BROKEN = {"target": {2: "delapan: 8", 5: ""}}
CASES: Sequence[tuple[dict[str, dict[int, str]], tuple[str, ...], int]] = [
    ({}, (), 0),
    ({}, ("-v",), 0),
    (BROKEN, (), 1),
    (BROKEN, ("-v", "--keep-going"), 1),
    ({"layout": {3: "tidak-ada"}}, ("--keep-going", "--lang", "en"), 1),
    ({"unit": {1: "data", 4: "data"}}, ("--pelaksana", "data"), 0),
    ({"target": {0: "8  laporan"}}, ("--strict",), 1),
]


@pytest.mark.slow
@each("other, options, code", CASES)
def test_the_same_is_written_and_told_by_any_number_of_processes(
    tmp_path: Path, other: dict[str, dict[int, str]], options: tuple[str, ...], code: int
) -> None:
    plans, outcomes = offices(tmp_path, 7, **other), []
    for jobs in usual((1, 2, 3, "auto"), 2):
        result = build(plans, tmp_path / "out", "-j", jobs, *options, to="md,docx" if not options else "md")
        files = {path.name: path.read_bytes() for path in sorted(tmp_path.glob("out/*"))}
        shutil.rmtree(tmp_path / "out", ignore_errors=True)
        outcomes.append((result.exit_code, result.stdout, result.stderr, files))
    assert outcomes[0][0] == code and all(outcome == outcomes[0] for outcome in outcomes)
    assert bool(outcomes[0][3]) == (code == 0 or "--keep-going" in options)


@pytest.mark.slow
@pytest.mark.parametrize("jobs", [1, 2])
def test_an_error_in_one_plan_keeps_all_from_being_written_unless_it_is_to_go_on(tmp_path: Path, jobs: int) -> None:
    plans, out = offices(tmp_path, 6, **BROKEN), tmp_path / "out"
    refused = build(plans, out, "-j", jobs)
    assert (refused.exit_code, refused.stdout, out.exists()) == (1, "", False)
    assert "6 rencana: 0 disusun, 2 gagal; tidak ada yang ditulis. Dengan --keep-going" in refused.stderr
    kept = build(plans, out, "-j", jobs, "--keep-going")
    sound = [f"p{number}.md" for number in (0, 1, 3, 4)]
    assert kept.exit_code == 1 and sorted(path.name for path in out.glob("*.md")) == sound
    assert kept.stdout == "".join(f"{out / name}\n" for name in sound)
    assert kept.stderr.count(": kesalahan RAK") == refused.stderr.count(": kesalahan RAK") == 2
    assert "6 rencana: 4 disusun, 2 gagal.\n" in kept.stderr


def test_what_stands_against_every_plan_keeps_all_from_being_written(tmp_path: Path) -> None:
    plans = offices(tmp_path, 2)
    for option, path in (("--template", tmp_path / "tidak-ada.docx"), ("--font-path", tmp_path / "tidak-ada")):
        result = build(plans, tmp_path / "out", "--keep-going", option, path)
        assert result.exit_code == 2 and not (tmp_path / "out").exists() and "tidak ada yang ditulis" in result.stderr


def test_two_plans_for_one_file_are_both_left_out_and_the_others_written(tmp_path: Path) -> None:
    plans = offices(tmp_path, 3)
    (plans / "b").mkdir()
    shutil.copy(plans / "p1.yaml", plans / "b" / "P1.yaml")
    (plans / "b" / "P1.yaml").write_text(PLAN.format(number=9, layout="rak-triwulan", target="8 laporan", unit="umum"))
    result = build(plans, tmp_path / "out", "--keep-going")
    assert "RAK907" in result.stderr and result.exit_code == 2
    assert sorted(path.name for path in (tmp_path / "out").glob("*.md")) == ["p0.md", "p2.md"]


def test_a_file_that_cannot_be_written_fails_its_plan_alone(tmp_path: Path) -> None:
    plans = offices(tmp_path, 3)
    (tmp_path / "out" / "p1.md").mkdir(parents=True)
    result = build(plans, tmp_path / "out", "-j", 1)
    assert result.exit_code == 2 and "3 rencana: 2 disusun, 1 gagal." in result.stderr


@pytest.mark.slow
@pytest.mark.parametrize("deadly", usual([("p3", "p4"), tuple(f"p{number}" for number in range(6)), ("p0",)], 2))
def test_a_worker_that_is_killed_is_told_by_its_plan_and_the_others_go_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, deadly: tuple[str, ...]
) -> None:
    plans, out, here = offices(tmp_path, 6), tmp_path / "out", os.getpid()

    def die(order, compiler, paper, path):  # type: ignore[no-untyped-def]
        if path.stem in deadly and os.getpid() != here:
            os.kill(os.getpid(), signal.SIGKILL)
        return check_plan(order, compiler, paper, path)

    monkeypatch.setattr("rakgen.cli.batch.check_plan", die)
    refused = build(plans, out, "-j", 2)
    assert refused.exit_code == 2 and not out.exists()
    assert [f"{plans / name}.yaml: kesalahan RAK913" in refused.stderr for name in deadly] == [True] * len(deadly)
    assert refused.stderr.count("RAK913") == len(deadly)
    kept = build(plans, out, "-j", 2, "--keep-going")
    assert kept.exit_code == 2 and len(kept.stdout.split()) == 6 - len(deadly)
    assert f"{6 - len(deadly)} disusun, {len(deadly)} gagal" in kept.stderr


@pytest.mark.slow
def test_plans_of_one_office_are_held_against_each_other_whoever_read_them(tmp_path: Path) -> None:
    plans = offices(tmp_path, 5)
    text = (plans / "p1.yaml").read_text(encoding="utf-8")
    (plans / "q.yaml").write_text(text.replace("8 laporan", "9 laporan"), encoding="utf-8")
    (tmp_path / "rakgen.yaml").write_text("aturan: {RAK301: kesalahan}\n", encoding="utf-8")
    told = [build(plans, tmp_path / "out", "-j", jobs) for jobs in usual((1, 2, 3), 2)]
    assert "q.yaml:13:21: kesalahan RAK301" in told[0].stderr and "target: 9 laporan" in told[0].stderr
    assert len({(one.exit_code, one.stderr) for one in told}) == 1 and not (tmp_path / "out").exists()
    kept = build(plans, tmp_path / "out", "-j", 2, "--keep-going")
    assert kept.exit_code == 1 and "q.md" not in kept.stdout and len(kept.stdout.split()) == 5


@pytest.mark.slow
def test_a_layout_that_only_a_worker_has_read_is_shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One that began anew too, to which all that it needs was handed."""
    monkeypatch.setitem(sys.modules, "typst", sys)
    plans = offices(tmp_path, 3, layout=dict.fromkeys(range(3), "sendiri"))
    (tmp_path / "templates" / "layouts").mkdir(parents=True)
    (tmp_path / "templates" / "layouts" / "sendiri.yaml").write_text("versi: 1\nnama: x\nkolom: []\n", encoding="utf-8")
    for command in usual((("build", plans, "-o", tmp_path / "out"), ("check", plans)), 1):
        one, two = (run(*command, "-j", jobs) for jobs in (1, 2))
        assert one.exit_code == 1 and "sendiri.yaml:" in one.output and one.output == two.output


FEW, MANY = (100, 400) if ALL else (30, 90)
MEASURE = """\
import resource, sys
from rakgen.startup.process import begin
begin()
from rakgen.cli import cli
try:
    cli(sys.argv[1:], prog_name="rakgen", standalone_mode=False)
except SystemExit:
    pass
from pathlib import Path
own = Path("/proc/self/status").read_text().partition("VmHWM:")[2].split()[0]
print(max(int(own), resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss))
"""


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="ru_maxrss dalam kB hanya di Linux")
@pytest.mark.parametrize("jobs", usual(["2", "1"], 1))
def test_memory_does_not_grow_with_the_plans(tmp_path: Path, jobs: str) -> None:
    sizes = []
    for count in (FEW, MANY):
        (tmp_path / str(count)).mkdir()
        plans = offices(tmp_path / str(count), count)
        command = [
            sys.executable,
            "-c",
            MEASURE,
            "build",
            plans,
            "--to",
            "md",
            "-j",
            jobs,
            "-o",
            tmp_path / f"o{count}",
        ]
        done = subprocess.run(command, capture_output=True, check=True)
        assert len(list((tmp_path / f"o{count}").glob("*.md"))) == count
        sizes.append(int(done.stdout.split()[-1]))
    assert sizes[1] - sizes[0] < (MANY - FEW) * 15  # kB: less than 15 for each plan, its documents among them
