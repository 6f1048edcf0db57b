"""The Python API: what each function gives and raises, and that the command line starts without it."""

from __future__ import annotations

import subprocess
import sys
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pytest

import rakgen
from rakgen import api
from rakgen.compiler import Compiler
from tests.support.each import each
from tests.support.forms import RENCANA
from tests.support.plans import REFERENCE, ROOT, generated

BROKEN = "versi: 1\ntahun: 2021\nrak:\n  - kode: a\n    sasaran: []\n"


def test_a_sound_plan_is_checked() -> None:
    checked = rakgen.check(REFERENCE)
    assert checked.ok and checked.plan is not None and checked.plan.tahun == 2021
    assert all(finding.severity != "kesalahan" for finding in checked.findings)


def test_a_text_is_checked_as_if_it_stood_at_the_path(tmp_path: Path) -> None:
    plan = tmp_path / "plans" / "2021.yaml"
    checked = rakgen.check(plan, generated(1, [3]))
    assert checked.ok and not plan.exists()
    broken = rakgen.check(str(plan), BROKEN)
    assert not broken.ok and {finding.path for finding in broken.findings} == {str(plan)}


def test_a_file_that_is_not_there_is_a_finding(tmp_path: Path) -> None:
    checked = rakgen.check(tmp_path / "x.yaml")
    assert (checked.ok, checked.plan) == (False, None)
    assert [finding.code for finding in checked.findings] == ["RAK901"]


def test_a_plan_with_errors_is_not_compiled(tmp_path: Path) -> None:
    with pytest.raises(rakgen.PlanFault) as caught:
        rakgen.compile(tmp_path / "x.yaml", BROKEN)
    errors = [one for one in rakgen.check(tmp_path / "x.yaml", BROKEN).findings if one.severity == "kesalahan"]
    assert list(caught.value.findings) == errors and errors
    assert isinstance(caught.value, rakgen.RakgenFault)


@pytest.mark.slow
def test_fixes_are_tried_out_for_who_is_told_of_them_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    tried: list[Path] = []
    check = Compiler.check_mended
    monkeypatch.setattr(
        Compiler, "check_mended", lambda self, path, *rest: tried.append(path) or check(self, path, *rest)
    )
    assert rakgen.compile(REFERENCE) and not tried and not rakgen.compare(REFERENCE, REFERENCE).changes and not tried
    assert any(finding.safe for finding in rakgen.check(REFERENCE).findings) and tried == [REFERENCE]


def test_a_document_is_written_in_a_format() -> None:
    document = rakgen.compile(REFERENCE)
    word = docx.Document(BytesIO(rakgen.write(document, "docx").data))
    assert len(word.tables) >= 2
    tables = rakgen.write(document, "csv")
    assert [file.ending for file in tables.files] == ["-ketua.csv", "-sekretaris.csv"]
    with pytest.raises(ValueError, match="2 files, which `files` has"):
        _ = tables.data


def test_one_layout_may_be_named_as_a_text() -> None:
    assert len(rakgen.compile(REFERENCE, layouts="rak-triwulan").sections) == 2


def test_a_forced_layout_that_there_is_not_is_told_once() -> None:
    told = [one for one in rakgen.check(REFERENCE, layouts=["rak-tahunan"]).findings if one.severity == "kesalahan"]
    assert [one.key for one in told] == ["RAK110.mirip"]


@each("paper", ["A5", "a4", "", 5, b"A4"])
def test_a_paper_that_there_is_not_is_wrong_use(paper: Any) -> None:
    with pytest.raises(ValueError, match="A4, F4, A3, Legal"):
        rakgen.check(REFERENCE, paper=paper)
    with pytest.raises(ValueError, match="A4, F4, A3, Legal"):
        rakgen.compile(REFERENCE, paper=paper)


@each("layouts", [[5], ["pk", None], 5, None, b"pk", {"pk": 1}, Path("pk")])
def test_layouts_that_are_no_names_are_wrong_use(layouts: Any) -> None:
    with pytest.raises(ValueError, match="layouts: names"):
        rakgen.check(REFERENCE, layouts=layouts)


@each("path", [None, 5, b"plans/2021.yaml", ["plans/2021.yaml"]])
def test_a_path_that_is_none_is_wrong_use(path: Any) -> None:
    for ask in (rakgen.check, rakgen.compile, lambda one: rakgen.compare(one, one)):
        with pytest.raises(ValueError, match="path: that of a plan file"):
            ask(path)


@each("text", [5, bytearray(b"versi: 1"), memoryview(b"versi: 1"), ["versi: 1"]])
def test_a_text_that_is_none_is_wrong_use(text: Any) -> None:
    for ask in (rakgen.check, rakgen.compile):
        with pytest.raises(ValueError, match="text: that of a plan"):
            ask("x.yaml", text)


@pytest.mark.parametrize("format", [None, 5, ["docx"]])
def test_a_format_that_is_no_text_is_unknown(format: Any) -> None:
    with pytest.raises(rakgen.UnknownFormat):
        rakgen.write(reference(), format)


def test_what_is_no_document_is_wrong_use() -> None:
    for wrong in (None, *(reference()._replace(sections=parts) for parts in ((), None, ("x",)))):
        with pytest.raises(ValueError, match="document: a Document"):
            rakgen.write(wrong, "docx")  # type: ignore[arg-type]


@cache
def reference() -> rakgen.Document:
    return rakgen.compile(REFERENCE)


@each(
    ("format", "name", "value"),
    [
        ("csv", "csv_separator", "abc"),
        ("csv", "csv_separator", "\n"),
        ("csv", "csv_label", "x"),
        ("md", "md_label", "ulangi"),
        ("pdf", "pdf_engine", "word"),
        ("pdf", "font_paths", "/usr/share/fonts"),
        ("pdf", "font_paths", ("/no such folder",)),
        ("pdf", "font_paths", (5,)),
        ("csv", "csv_excel", "x"),
        ("xlsx", "source", 5),
        ("docx", "base_name", 5),
        ("docx", "base", "kantor.docx"),
        ("json", "plan", 3),
    ],
)
def test_options_that_no_writer_understands_are_wrong_use(format: str, name: str, value: object) -> None:
    options = rakgen.Options(**{name: value})  # type: ignore[arg-type]
    with pytest.raises(ValueError, match=name):
        rakgen.write(reference(), format, options)


def test_options_of_another_kind_are_wrong_use() -> None:
    for wrong in ({"md_label": "ulang"}, {}, False):
        with pytest.raises(ValueError, match="an Options"):
            rakgen.write(reference(), "md", wrong)  # type: ignore[arg-type]


def test_a_fault_says_where_as_a_text(tmp_path: Path) -> None:
    with pytest.raises(rakgen.PlanFault) as caught:
        rakgen.compile(tmp_path / "x.yaml", BROKEN)
    assert str(caught.value).startswith(f"{tmp_path / 'x.yaml'}:")


@pytest.mark.slow
def test_layout_and_paper_can_be_chosen() -> None:
    (ketua, _) = rakgen.compile(REFERENCE, layouts=["rak-triwulan"], paper="A4").sections
    assert (ketua.page.width, ketua.page.height) == (297, 210)
    assert not rakgen.check(REFERENCE, layouts=["tidak-ada"]).ok


def test_a_format_that_is_not_there() -> None:
    with pytest.raises(rakgen.UnknownFormat, match="RAK946.*docs") as caught:
        rakgen.write(rakgen.compile(REFERENCE), "docs")
    assert caught.value.finding.values["mirip"] == "docx"


@pytest.mark.slow
def test_what_changed_between_two_plans(tmp_path: Path) -> None:
    new = tmp_path / "new.yaml"
    new.write_text(REFERENCE.read_text(encoding="utf-8").replace("target: 25%", "target: 20%", 1), encoding="utf-8")
    comparison = rakgen.compare(REFERENCE, new)
    assert [(change.field, change.before, change.after) for change in comparison.changes] == [("target", "25%", "20%")]
    with pytest.raises(rakgen.PlanFault, match="RAK901"):
        rakgen.compare(REFERENCE, tmp_path / "x.yaml")


def test_what_the_package_exports_is_what_the_api_holds() -> None:
    assert rakgen.__all__ == api.__all__
    assert {name: getattr(rakgen, name) for name in rakgen.__all__} == {
        name: getattr(api, name) for name in api.__all__
    }
    with pytest.raises(AttributeError, match="no attribute 'tidak_ada'"):
        _ = rakgen.tidak_ada


@pytest.mark.slow
def test_the_package_loads_the_api_when_it_is_asked_for() -> None:
    code = (
        "import sys, rakgen; before = set(sys.modules); rakgen.__version__;"
        "print(set(rakgen.__all__) <= set(dir(rakgen)));"
        "print(sorted(name for name in sys.modules if name.startswith('rakgen')), 'pydantic' in before);"
        "rakgen.check; print('rakgen.api' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert done.stdout == "True\n['rakgen'] False\nTrue\n"


REPORT = "judul: A {{ periode }}\nkolom:\n  - {judul: T, periode: dipilih, isi: indikator.target_periode}\n"


def test_a_report_of_one_period_wants_it(tmp_path: Path) -> None:
    plan = tmp_path / "plans" / "2021.yaml"
    (tmp_path / "templates" / "layouts").mkdir(parents=True)
    (tmp_path / "templates" / "layouts" / "lapor.yaml").write_text(REPORT, encoding="utf-8")
    assert rakgen.check(plan, RENCANA, layouts="lapor", periode="T4").ok
    document = rakgen.compile(plan, RENCANA, layouts="lapor", periode="T4")
    assert document.title == "A Triwulan IV" and document.sections[0].signature is not None
    assert [row[0] for row in document.sections[0].grids[0].matrix()] == ["T", "80%", "", "2"]
    for asked, key in ((None, "RAK953"), ("Mei-Juli", "RAK953.satu")):
        with pytest.raises(rakgen.PlanFault) as caught:
            rakgen.compile(plan, RENCANA, layouts="lapor", periode=asked)
        assert [finding.key for finding in caught.value.findings] == [key]
        checked = rakgen.check(plan, RENCANA, layouts="lapor", periode=asked)
        assert not checked.ok and all(finding in checked.findings for finding in caught.value.findings)
    for wrong in ("2025", "T5", "entah", 5):
        with pytest.raises(ValueError, match="periode"):
            rakgen.compile(plan, RENCANA, layouts="lapor", periode=wrong)  # type: ignore[arg-type]
