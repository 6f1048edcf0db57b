"""`check --report`: several reports of one run, where they go, and what is refused."""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from rakgen.cli.reports import ReportRequest, chosen
from rakgen.diagnostics.formats.result import Report
from tests.support.cli import run
from tests.support.plans import REFERENCE

BAD = (
    "versi: 1\ninstansi: K\ntahun: 2021\nrak:\n  - sasaran:\n      - uraian: Pembinaan: tahap I\n        indikatr: x\n"
)


check = partial(run, "check")


@pytest.fixture
def bad(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("bad.yaml").write_text(BAD)
    return Path("bad.yaml")


def test_several_reports_of_one_run(bad: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[Report] = []

    def kept(*told: Any) -> Report:
        made.append(Report(*told))
        return made[-1]

    monkeypatch.setattr("rakgen.diagnostics.formats.result.Report", kept)
    result = check(
        bad,
        REFERENCE,
        "--select",
        "RAK2",
        "--ignore",
        "RAK221,RAK233",
        "--report",
        "concise",
        "--report",
        "sarif:out/x.sarif",
        "--report",
        "junit:j.xml",
    )
    assert result.exit_code == 1
    assert [line.split(": ")[0] for line in result.stdout.splitlines()] == ["bad.yaml:6:26", "bad.yaml:7:9"]
    assert [r["ruleId"] for r in json.loads(Path("out/x.sarif").read_text())["runs"][0]["results"]] == [
        "RAK011",
        "RAK101",
    ]
    assert ElementTree.parse("j.xml").getroot().get("failures") == "2"
    assert result.stderr.startswith("4 berkas diperiksa: 2 kesalahan")  # with what was reached
    assert len(made) == 1  # its fingerprints are worked out once


def test_a_report_to_a_file_alone_leaves_stdout_empty(bad: Path) -> None:
    result = check(bad, "--report", "json:x.json")
    assert (result.stdout, json.loads(Path("x.json").read_text())["files"]) == ("", ["bad.yaml"])


def test_machine_reports_are_whole_with_quiet(bad: Path) -> None:
    bad.write_text(BAD.replace(": tahap", " tahap").replace("indikatr: x", "pengecualian:\n          RAK205: a"))
    assert check(bad, "-q").stdout == ""
    assert json.loads(check(bad, "-q", "--report", "json").stdout)["summary"]["warnings"] == 2


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--report", "yaml"], '"yaml"; yang tersedia: full, concise, json, github, gitlab, sarif, junit'),
        (["--report", "json:"], '"json:"; yang tersedia'),
        (["--report", "json", "--report", "full"], "Dua keluaran menuju stdout"),
        (["--report", "json:a", "--report", "sarif:a"], "Dua keluaran menuju"),
        (["--report", "json:a", "--report", "sarif:b/../A"], "Dua keluaran menuju"),
        (["--report", "json: "], "masing-masing boleh dengan :BERKAS"),
        (["--report", "json:hasil/"], "masing-masing boleh dengan :BERKAS"),
        (["--report", "json:bad.yaml"], "tidak dapat berakhiran .yaml"),
    ],
)
def test_refused(bad: Path, arguments: list[str], words: str) -> None:
    result = check(bad, *arguments)
    assert result.exit_code == 2 and words in " ".join(result.stderr.split())
    assert bad.read_text() == BAD and [path.name for path in Path().iterdir()] == ["bad.yaml"]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (
            ["--report", "yaml"],
            "text, md, html, json, masing-masing boleh dengan :BERKAS; docx, pdf selalu dengan :BERKAS",
        ),
        (["--report", "json:"], '"json:"; yang tersedia'),
        (["--report", "pdf"], "pdf perlu nama berkas, misalnya pdf:matriks.pdf"),
        (["--report", "json", "--report", "text"], "Dua keluaran menuju stdout"),
        (["--report", "json:a", "--report", "html:a"], "Dua keluaran menuju"),
    ],
)
def test_refused_by_diff_in_the_same_words(bad: Path, arguments: list[str], words: str) -> None:
    result = run("diff", bad, REFERENCE, *arguments)
    assert result.exit_code == 2 and words in " ".join(result.stderr.split())
    assert [path.name for path in Path().iterdir()] == ["bad.yaml"]


def test_a_report_that_cannot_be_written(bad: Path) -> None:
    Path("folder").mkdir()
    result = check(bad, "--report", "full", "--report", "sarif:folder")
    assert result.exit_code == 2
    assert "RAK011" in result.stdout
    assert "folder: kesalahan RAK960: Laporan tidak dapat ditulis: sudah ada folder dengan nama itu." in result.stderr


def test_annotations_inside_github_actions(bad: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    monkeypatch.setenv("GITHUB_WORKSPACE", str(Path().absolute().parent))
    folder = Path().absolute().name
    result = check(bad, "--report", "json")
    json.loads(result.stdout)
    assert f"::error file={folder}/bad.yaml,line=6,endLine=6,col=26,endColumn=27,title=rakgen RAK011::" in result.stderr
    result = check(bad, "--report", "github")
    assert result.stdout.count("::error ") == 2 and "::error" not in result.stderr


@pytest.mark.slow
def test_equal_runs_give_equal_bytes(bad: Path) -> None:
    for name in ("json", "sarif", "junit", "gitlab", "github"):
        assert check(bad, "--report", name).stdout == check(bad, "--report", name).stdout


@pytest.mark.parametrize(
    ("command", "report", "instead"),
    [
        ("diff", "docx:m.pdf", "docx:m.docx"),
        ("diff", "pdf:m.txt", "pdf:m.pdf"),
        ("diff", "html:m.docx", "html:m.html"),
        ("diff", "json:M.PDF", "json:M.json"),
        ("diff", "text:m.html", "text:m.txt"),
        ("check", "junit:x.json", "junit:x.xml"),
        ("check", "full:x.docx", "full:x.txt"),
        ("check", "sarif:x.xml", "sarif:x.sarif"),
        ("check", "json:rencana.YAML", "json:rencana.json"),
        ("diff", "text:logo.png", "text:logo.txt"),
    ],
)
def test_a_report_is_not_written_under_the_ending_of_another(
    bad: Path, command: str, report: str, instead: str
) -> None:
    paths = [str(REFERENCE)] * (2 if command == "diff" else 1)
    result = run(command, *paths, "--report", report)
    assert result.exit_code == 2 and instead in " ".join(result.stderr.split())
    assert list(Path().iterdir()) == [bad]


@pytest.mark.parametrize("report", ["sarif:x.json", "gitlab:x.json", "full:x.log", "junit:x", "concise:x.txt"])
def test_a_report_may_have_any_ending_that_is_not_anothers(bad: Path, report: str) -> None:
    assert check(bad, "--report", report).exit_code == 1
    assert Path(report.partition(":")[2]).is_file()


def test_where_the_plans_lie_is_looked_up_for_a_report_in_a_file_alone(tmp_path: Path) -> None:
    for reports, looked_up in (
        ((), False),
        ((ReportRequest("json"),), False),
        ((ReportRequest("json", tmp_path / "x"),), True),
    ):
        plans = iter([tmp_path / "a.yaml"])
        chosen(reports, plans, data_on_stdout=False)
        assert (next(plans, None) is None) == looked_up
