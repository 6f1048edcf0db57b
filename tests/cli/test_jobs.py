"""Jobs: how many processes work, and that each command tells of a plan whose process died."""

from __future__ import annotations

import os
import re
import signal
from pathlib import Path

import pytest

from rakgen.cli.jobs import check_untried, processes
from rakgen.compiler import Compiler
from tests.support.cli import run
from tests.support.offices import forked, offices
from tests.support.plans import ROOT
from tests.support.seeds import usual


def test_few_plans_stay_in_this_process_and_many_or_large_ones_are_shared(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: set(range(4)), raising=False)
    plans = []
    for number in range(300):
        plans.append(tmp_path / f"{number}.yaml")
        plans[-1].write_bytes(b"#" * 10_000)
    asked = [processes(plans[:count], 0) for count in (0, 1, 2, 7, 8, 12, 300)]
    assert [max(1, one) for one in asked] == [1, 1, 1, 1, 2, 3, 4]
    (plans[0]).write_bytes(b"#" * 500_000)
    assert processes(plans[:1], 0) == 1 and processes(plans[:3], 0) == 3
    assert processes([tmp_path / "tidak-ada.yaml", tmp_path / ("n" * 300)], 0) == 0
    assert (processes(plans[:2], 7), processes(plans, 7), processes(plans, 1)) == (2, 7, 1)


@pytest.fixture(autouse=True)
def _forked(monkeypatch: pytest.MonkeyPatch) -> None:
    forked(monkeypatch)


@pytest.mark.slow
@pytest.mark.parametrize("command", ["check", "check --fix", "capaian"])
def test_a_plan_whose_process_dies_is_told_and_the_others_are_worked_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    plans, here = offices(tmp_path, 6, target={0: "8  laporan", 5: "8 : 1"}), os.getpid()
    name = "load" if command == "capaian" else "check_one"
    known = getattr(Compiler, name)

    def die(compiler: Compiler, path: Path, *more: object, **other: object) -> object:
        if path.stem == "p3" and os.getpid() != here:
            os.kill(os.getpid(), signal.SIGKILL)
        return known(compiler, path, *more, **other)

    monkeypatch.setattr(Compiler, name, die)
    before = (plans / "p3.yaml").read_bytes()
    result = run(*command.split(), plans, "-j", 2)
    assert result.exit_code == 2 and f"{plans / 'p3'}.yaml: kesalahan RAK913" in result.output
    assert result.output.count("RAK913") == 1 and f"{plans / 'p5'}.yaml" in result.output
    assert (plans / "p3.yaml").read_bytes() == before


@pytest.mark.slow
@pytest.mark.parametrize("arguments", [("check",), ("check", "--report", "json", "-v"), ("check", "--diff")])
def test_a_check_tells_the_same_by_any_number_of_processes(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    plans = offices(tmp_path, 7, target={0: "8  laporan", 5: "8 : 1"}, layout={2: "tidak-ada"})
    text = (plans / "p1.yaml").read_text(encoding="utf-8")
    (plans / "q.yaml").write_text(text.replace("8 laporan", "9 laporan"), encoding="utf-8")
    told = [run(*arguments, plans, "-j", jobs) for jobs in usual((1, 2, 3, "auto"), 2)]
    assert told[0].exit_code == 1 and "RAK301" in told[0].output or "--diff" in arguments
    assert len({(one.exit_code, one.stdout, one.stderr) for one in told}) == 1


def test_what_is_no_number_of_processes_is_told(tmp_path: Path) -> None:
    plans = offices(tmp_path, 1)
    for typed in ("-1", "257", "banyak", "", "1.5", "9" * 5000, "²"):
        result = run("build", plans, f"--jobs={typed}")
        assert result.exit_code == 2 and "`auto`, atau 1 sampai 256" in result.stderr
    assert run("check", plans, "-j", "AUTO").exit_code == 0 == run("check", plans, "-j", "0").exit_code


def test_of_many_plans_the_lines_that_findings_are_about_are_kept_and_others_read_again(tmp_path: Path) -> None:
    text = (ROOT / "plans" / "contoh" / "rak-triwulan.yaml").read_text(encoding="utf-8")
    slip = re.sub(r"target: .*", "target: 1%", text, count=1)
    for name, content in (("a.yaml", text), ("b.yaml", slip.replace("target: 1%", "target: 1  %"))):
        (tmp_path / name).write_text(content, encoding="utf-8")
    compiler = Compiler()
    compiler.of_many = True
    clean, found = (check_untried(compiler, tmp_path / name) for name in ("a.yaml", "b.yaml"))
    assert not clean.findings and not clean.text
    kept = [number for number, line in enumerate(found.text.split("\n"), start=1) if line]
    told = {finding.span.line for finding in found.findings if finding.span}
    told |= {edit.span.line for finding in found.findings for edit in finding.fix}
    assert kept == sorted(told) and all(text.split("\n")[row - 1][:20] in found.text for row in kept)
    (tmp_path / "a.yaml").rename(tmp_path / "c.yaml")
    (tmp_path / "b.yaml").write_text(slip, encoding="utf-8")
    for own in (text, re.sub(r"uraian: (\w+) ", r"uraian: \1  ", text, count=1)):
        reports = set()
        for line_end in ("\n", "\r\n", "\r"):
            (tmp_path / "c.yaml").write_bytes(own.replace("\n", line_end).encode())
            reports.add(run("check", tmp_path).output)
        (reported,) = reports  # however its lines end
        assert " | " in reported.partition("RAK301")[2] and ("RAK404" in reported) == (own != text)


def test_the_line_of_a_finding_is_shown_whichever_of_a_plan_and_its_realisasi_is_named_first(tmp_path: Path) -> None:
    example, files = ROOT / "plans" / "contoh", ("monev-renaksi.yaml", "realisasi/monev-renaksi.yaml")
    for name in files:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        text = (example / name).read_text(encoding="utf-8")
        (tmp_path / name).write_text(re.sub(r"(?m)^tahun: .*", "tahun: x", text), encoding="utf-8")
    paths = [tmp_path / name for name in files]
    for named in (paths, paths[::-1]):
        assert "| rencana: ../monev-renaksi.yaml" in run("check", *named).output.partition("RAK606")[2]
