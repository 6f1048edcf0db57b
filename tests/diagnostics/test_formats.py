"""Each report format, on the same three findings: the text written out, and the format's own schema."""

from __future__ import annotations

import json
import re
from pathlib import Path
from xml.etree import ElementTree

import jsonschema
import pytest

from rakgen.diagnostics import Diagnostic, Edit, Span, diagnose
from rakgen.diagnostics.formats import FORMATS, render_report
from rakgen.diagnostics.formats.result import Report
from rakgen.system.resources import templates
from rakgen.text.words import Language
from tests.support.each import each
from tests.support.plans import ROOT

TEXT = "versi: 1\nuraian: Pembinaan: tahap 50%\npelaksana: ✓\n"
COLON = Diagnostic(
    "RAK011",
    "plans/a b.yaml",
    Span(2, 18, 2, 19),
    {"isian": "uraian", "teks": "Pembinaan: tahap 50%"},
    fix=(Edit(Span(2, 9, 2, 29), '"Pembinaan: tahap 50%"'),),
    related=(Span(3, 1, 3, 2),),
)
UNUSED = diagnose("RAK291", "plans/a b.yaml", Span(3, 12, 3, 13), kode="RAK205")
MISSING = diagnose("RAK901", "plans/c.yaml")
FINDINGS = [COLON, UNUSED, MISSING]


def result(findings: list[Diagnostic] = FINDINGS, **more: object) -> Report:
    files = ["plans/a b.yaml", "plans/b.yaml", "plans/c.yaml"]
    return Report(files, findings, {"plans/a b.yaml": TEXT}, **more)  # type: ignore[arg-type]


def test_full_shows_line_caret_places_hint_and_fix() -> None:
    assert (
        render_report("full", result([COLON]))
        == """\
plans/a b.yaml:2:18: kesalahan RAK011: Tanda titik dua dan spasi di tengah teks terbaca sebagai isian baru.
    |
  2 | uraian: Pembinaan: tahap 50%
    |                  ^
    = juga di: 3:1
    = saran: Apit seluruh teks dengan tanda kutip: `uraian: "Pembinaan: tahap 50%"`.
    = contoh: uraian: "Pembinaan: tahap I"
    = perbaikan (--fix): uraian: "Pembinaan: tahap 50%"
"""
    )


def test_concise_is_one_line_a_finding() -> None:
    assert (
        render_report("concise", result(language="en"))
        == """\
plans/a b.yaml:2:18: error RAK011: A colon and a space inside the text start a new field.
plans/a b.yaml:3:12: warning RAK291: The exception RAK205 silences nothing.
plans/c.yaml: error RAK901: File not found.
"""
    )


def test_github_escapes_and_keeps_columns_on_one_line() -> None:
    split = diagnose("RAK001", "a,b:c.yaml", Span(1, 2, 3, 4))
    assert (
        render_report("github", result([COLON, UNUSED, MISSING, split]))
        == """\
::error file=plans/a b.yaml,line=2,endLine=2,col=18,endColumn=19,title=rakgen RAK011::Tanda titik dua dan spasi di tengah teks \
terbaca sebagai isian baru. Apit seluruh teks dengan tanda kutip: `uraian: "Pembinaan: tahap 50%25"`.
::warning file=plans/a b.yaml,line=3,endLine=3,col=12,endColumn=13,title=rakgen RAK291::Pengecualian RAK205 tidak menutup temuan \
apa pun. Hapus pengecualian ini bila cacatnya sudah diperbaiki.
::error file=plans/c.yaml,title=rakgen RAK901::Berkas tidak ditemukan. Periksa nama dan foldernya.
::error file=a%2Cb%3Ac.yaml,line=1,endLine=3,title=rakgen RAK001::Susunan YAML tidak dapat dibaca di sini. Periksa baris ini dan \
baris sebelumnya: lekukan (spasi di awal baris), titik dua, dan tanda kutip yang belum ditutup.
"""  # noqa: E501
    )


def test_gitlab_is_a_list_of_issues() -> None:
    issues = json.loads(render_report("gitlab", result()))
    assert issues[0] == {
        "type": "issue",
        "description": (
            "Tanda titik dua dan spasi di tengah teks terbaca sebagai isian baru. "
            'Apit seluruh teks dengan tanda kutip: `uraian: "Pembinaan: tahap 50%"`.'
        ),
        "check_name": "RAK011",
        "categories": ["Style"],
        "fingerprint": result().fingerprints[0],
        "severity": "major",
        "location": {"path": "plans/a b.yaml", "lines": {"begin": 2, "end": 2}},
    }
    assert [issue["severity"] for issue in issues] == ["major", "minor", "major"]
    assert json.loads(render_report("gitlab", result([]))) == []


def test_json_is_valid_by_its_published_schema() -> None:
    report = json.loads(render_report("json", result(excepted=2)))
    schema = json.loads((templates() / "schema" / "laporan.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft7Validator.check_schema(schema)
    jsonschema.validate(report, schema)
    assert report["version"] == 1
    assert report["summary"] == {"files": 3, "errors": 2, "warnings": 1, "infos": 0, "excepted": 2}
    assert report["findings"][0]["span"] == {"line": 2, "column": 18, "end_line": 2, "end_column": 19}
    assert report["findings"][0]["fix"] == {
        "safe": True,
        "edits": [
            {"span": {"line": 2, "column": 9, "end_line": 2, "end_column": 29}, "text": '"Pembinaan: tahap 50%"'}
        ],
    }
    assert (report["findings"][2]["span"], report["findings"][2]["fix"]) == (None, None)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(report | {"version": 2}, schema)


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("findings", [FINDINGS, []])
def test_sarif_is_valid_by_the_official_schema(findings: list[Diagnostic], language: str) -> None:
    schema = json.loads((ROOT / "tests" / "data" / "sarif" / "sarif-schema-2.1.0.json").read_text(encoding="utf-8"))
    log = json.loads(render_report("sarif", result(findings, language=language)))
    jsonschema.Draft4Validator(schema).validate(log)
    with pytest.raises(jsonschema.ValidationError):  # the schema is read, and refuses
        jsonschema.Draft4Validator(schema).validate({**log, "runs": [{"results": []}]})


def test_sarif_results() -> None:
    run = json.loads(render_report("sarif", result()))["runs"][0]
    first, second, third = run["results"]
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["RAK011", "RAK291", "RAK901"]
    assert (first["ruleId"], first["ruleIndex"], first["level"], second["level"]) == ("RAK011", 0, "error", "warning")
    assert first["locations"][0]["physicalLocation"] == {
        "artifactLocation": {"uri": "plans/a%20b.yaml", "uriBaseId": "%SRCROOT%"},
        "region": {"startLine": 2, "startColumn": 18, "endLine": 2, "endColumn": 19},
    }
    assert first["relatedLocations"][0]["physicalLocation"]["region"]["startLine"] == 3
    assert first["fixes"][0]["artifactChanges"][0]["replacements"] == [
        {
            "deletedRegion": {"startLine": 2, "startColumn": 9, "endLine": 2, "endColumn": 29},
            "insertedContent": {"text": '"Pembinaan: tahap 50%"'},
        }
    ]
    assert "region" not in third["locations"][0]["physicalLocation"]
    assert run["invocations"] == [{"executionSuccessful": False}]


def test_junit_counts_and_cases() -> None:
    root = ElementTree.fromstring(render_report("junit", result()).encode())
    assert root.attrib == {"name": "rakgen check", "tests": "4", "failures": "1", "errors": "1"}
    suites = [(suite.get("name"), suite.get("failures"), suite.get("errors")) for suite in root]
    assert suites == [("plans/a b.yaml", "1", "0"), ("plans/b.yaml", "0", "0"), ("plans/c.yaml", "0", "1")]
    colon, unused = root[0]
    assert (colon.get("name"), colon[0].tag, colon[0].get("type")) == ("RAK011:2:18", "failure", "RAK011")
    assert "  2 | uraian: Pembinaan: tahap 50%" in (colon[0].text or "")
    assert [child.tag for child in unused] == ["system-out"]
    assert [len(case) for case in root[1]] == [0]
    strict = ElementTree.fromstring(render_report("junit", result(strict=True)))
    assert (strict.get("failures"), strict[0][1][0].tag) == ("2", "failure")


def test_junit_holds_no_character_that_xml_cannot() -> None:
    odd = diagnose("RAK101", "a\x01.yaml", Span(1, 1, 1, 2), isian="x\x0b\ufffe<&\"'", pilihan="y")
    root = ElementTree.fromstring(render_report("junit", result([odd])).encode())
    assert root[3][0][0].get("message") == "Isian `x\ufffd\ufffd<&\"'` tidak dikenal."


def test_fingerprints_outlive_new_lines_and_tell_twins_apart() -> None:
    twin = diagnose("RAK291", "plans/a b.yaml", Span(3, 12, 3, 13), kode="RAK206")
    before = result([COLON, UNUSED, twin], language="id").fingerprints
    moved = [
        Diagnostic(f.key, f.path, Span(f.span.line + 2, *f.span[1:]), f.values) for f in (COLON, UNUSED, twin) if f.span
    ]
    shifted = Report(["plans/a b.yaml"], moved, {"plans/a b.yaml": "# x\n# y\n" + TEXT}, "en")
    assert shifted.fingerprints == before
    assert len(set(before)) == 3
    assert before[0] == "08d184fa3f30bbf87fcabf6be99afd74b9b2902f"  # the same on every machine


def test_paths_are_relative_to_the_root(tmp_path: Path) -> None:
    finding = diagnose("RAK901", str(tmp_path / "repo" / "plans" / "é.yaml"))
    below = Report([], [finding], {}, root=tmp_path / "repo")
    assert below.relative(finding.path) == "plans/é.yaml"
    assert below.uri(finding.path) == "plans/%C3%A9.yaml"
    outside = Report([], [finding], {}, root=tmp_path / "other")
    assert outside.uri(finding.path).startswith("file:///")


@each("name", FORMATS)
def test_a_file_name_that_is_not_utf_8_stops_no_report(name: str) -> None:
    path = "plans/a\udce9b.yaml"
    findings = [diagnose("RAK901", path), diagnose("RAK291", path, Span(1, 1, 1, 2), kode="RAK205")]
    report = Report([path], findings, {path: TEXT}, root=Path())
    text = render_report(name, report).encode().decode()
    assert "a%E9b.yaml" in text if name == "sarif" else "a\ufffdb.yaml" in text
    if name == "junit":
        ElementTree.fromstring(text)


@each("name", FORMATS)
@each("path", ["::error::x.yaml", "  ::x.yaml", "##[error]x.yaml", "a ##vso[task.complete]x.yaml"])
def test_no_path_commands_the_runner_whose_log_shows_the_report(name: str, path: str) -> None:
    text = render_report(name, Report([path], [diagnose("RAK901", path)], {}))
    commands = [line for line in text.splitlines() if line.lstrip().startswith("::")]
    if name == "github":
        assert len(commands) == 1 and text.count("::") == 2 and text.startswith("::error file=")
        return
    assert commands == []
    assert not re.search(r"##\w*\[", text)
    if name in ("json", "gitlab"):
        assert path in json.dumps(json.loads(text))


def test_a_message_of_sarif_holds_no_placeholder_and_no_link() -> None:
    finding = Diagnostic("RAK011", "a.yaml", None, {"isian": "{0}", "teks": "{x} [klik](javascript:1) {{y}}"})
    (entry,) = json.loads(render_report("sarif", Report(["a.yaml"], [finding], {})))["runs"][0]["results"]
    text, plain = entry["message"]["text"], Report([], [], {}).text(finding)
    assert "](" not in text
    assert "{" not in text.replace("{{", "") and "}" not in text.replace("}}", "")
    assert text.replace("{{", "{").replace("}}", "}").replace("\u200b", "") == plain


STEERING = "a\x1b[31mb\x07c\u202ed\x9be\x00"


def steering(language: Language = "id") -> Report:
    text = f"x: {STEERING}{'panjang ' * 1000}\n"
    finding = diagnose("RAK101", "a.yaml", Span(1, 4, 1, 8), isian=STEERING, pilihan=STEERING)
    return Report(["a.yaml"], [finding], {"a.yaml": text}, language)


@pytest.mark.parametrize("name", ["full", "concise"])
@pytest.mark.parametrize("language", ["id", "en"])
def test_nothing_in_a_message_or_its_line_steers_the_terminal(name: str, language: Language) -> None:
    printed = render_report(name, steering(language))
    assert all(char.isprintable() or char == "\n" for char in printed) and "\ufffd[31mb\ufffdc\ufffdd\ufffde" in printed


def test_the_line_of_a_finding_is_shown_within_a_bound() -> None:
    assert max(map(len, render_report("full", steering()).split("\n"))) < 200


def test_braces_and_brackets_in_sarif_are_text() -> None:
    odd = diagnose("RAK101", "a.yaml", Span(1, 1, 1, 2), isian="{0} {} [x](1) ![y](http://z.example)", pilihan="[{")
    [told] = json.loads(render_report("sarif", result([odd])))["runs"][0]["results"]
    text = told["message"]["text"]
    assert "{{0}} {{}} [x]\u200b(1) ![y]\u200b(http" in text and "](" not in text
    assert re.sub(r"\{\{|\}\}", "", text).count("{") == 0


def test_a_break_in_a_text_begins_no_annotation() -> None:
    odd = diagnose("RAK101", "a,b:c.yaml", Span(1, 1, 1, 2), isian="a\n::warning::b\r::error::c%0A", pilihan="y")
    printed = render_report("github", result([odd]))
    assert printed.count("\n") == 1 and printed.endswith("\n") and "\r" not in printed
    assert "file=a%2Cb%3Ac.yaml" in printed and "a%0A::warning::b%0D::error::c%250A" in printed


def test_no_line_of_a_plan_commands_the_runner_whose_log_shows_the_report() -> None:
    finding = diagnose("RAK101", "a.yaml", Span(1, 1, 1, 2), isian="x", pilihan="y")
    printed = render_report("full", Report(["a.yaml"], [finding], {"a.yaml": "x: ##[error]a ##vso[task]\n"}))
    assert "[error]a" in printed and "##[" not in printed and "##vso[" not in printed
