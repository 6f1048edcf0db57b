"""Faults: one tree, drawn as it is; each carries its findings, through other processes too."""

from __future__ import annotations

import ast
import pickle
import re
from pathlib import Path

import pytest

from rakgen.diagnostics import Span, diagnose, fault
from rakgen.diagnostics.fault import BaseFault, RakgenFault, WidthFault
from tests.support.cli import run
from tests.support.plans import REFERENCE, ROOT

NOT_FAULTS = {
    "Unfilled": "a signal of text/, the ground floor, of which layout/ makes a TemplateFault",
    "NoFormula": "a signal of text/, of which layout/ makes a finding at the column",
    "Unworkable": "a signal of compose/, which prints the layout's sign and makes a finding of it",
    "Unusable": "a signal of layout/logo, which makes a finding of it",
    "Unreadable": "a signal of source/, which makes a finding of it",
    "NotByItems": "a signal of merge/, which then merges lines",
    "CannotSplice": "a signal of returned/, which names the change as one that cannot be applied",
    "BadRequest": "a signal of edit/, answered to the page as a request that is not understood",
    "_TooLong": "a signal of edit/, answered to the page as a body over the bound",
    "EditRefused": "a signal of edit/, answered to the page in its language",
    "Refused": "a signal of lsp/, answered to the editor in its language",
    "CannotFollow": "a signal of the spine, which names the file that would no longer name an item",
    "OverlapError": "wrong use by the programmer, a ValueError",
}


def tree(kind: type[RakgenFault], depth: int = 0) -> list[tuple[int, str]]:
    return [(depth, kind.__name__), *(line for below in kind.__subclasses__() for line in tree(below, depth + 1))]


def test_the_tree_is_drawn_as_it_is() -> None:
    drawn = re.findall(r"^( +)(\w+(?:Fault|Format))(?:  |$)", fault.__doc__ or "", re.MULTILINE)
    assert [(len(indent) // 2 - 2, name) for indent, name in drawn] == tree(RakgenFault)


@pytest.mark.slow
def test_every_exception_of_the_package_is_in_the_tree() -> None:
    names = {name for _, name in tree(RakgenFault)}
    found: dict[str, Path] = {}
    for path in (ROOT / "src" / "rakgen").rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        has_one = re.search(r"class \w+\([^)]*(?:Exception|Error|Fault)\b", text)
        for node in ast.walk(ast.parse(text)) if has_one else ():
            bases = {ast.unparse(base) for base in node.bases} if isinstance(node, ast.ClassDef) else set()
            if isinstance(node, ast.ClassDef) and any(
                re.search(r"Exception$|Error$|Fault$", base) and "." not in base for base in bases
            ):
                found[node.name] = path
    assert set(found) - names == set(NOT_FAULTS)
    assert {found[name].name for name in names} == {"fault.py"}


def test_a_fault_is_completed_by_the_room_above() -> None:
    low = WidthFault(diagnose("RAK501", "", perlu="30", ada="20"))
    placed = low.at("a.yaml", Span(2, 3, 2, 9))
    assert placed is low
    assert (placed.finding.path, placed.finding.span) == ("a.yaml", Span(2, 3, 2, 9))
    words = "RAK501: Kolom selebar 30 mm tidak muat pada bidang teks 20 mm."
    assert str(placed) == f"a.yaml:2:3: {words}"
    assert str(low.at("a.yaml")) == f"a.yaml: {words}"
    assert str(low.at("")) == words


def test_a_fault_crosses_to_another_process() -> None:
    there = pickle.loads(pickle.dumps(BaseFault(diagnose("RAK505", "a.docx", sebab="x", sebab_en="y"))))
    assert type(there) is BaseFault and there.finding == diagnose("RAK505", "a.docx", sebab="x", sebab_en="y")


@pytest.mark.parametrize(("lang", "words"), [("id", "kesalahan RAK501: Kolom"), ("en", "error RAK501: Columns")])
def test_the_command_line_tells_any_fault_in_one_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lang: str, words: str
) -> None:
    layout = tmp_path / "satu.yaml"
    layout.write_text("judul: A\nkolom: [{isi: sasaran.uraian}]\n", encoding="utf-8")

    def refuse(*_: object) -> None:
        raise WidthFault(diagnose("RAK501", str(layout), Span(1, 1, 1, 6), perlu="30", ada="20"))

    monkeypatch.setattr("rakgen.writers.terminal.writer.write_terminal", refuse)
    result = run("show", REFERENCE, "--lang", lang)
    assert result.exit_code == 1 and result.stdout == ""
    assert words in result.stderr and f"{layout}:1:1" in result.stderr and "judul: A" in result.stderr
