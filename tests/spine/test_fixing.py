"""The safe fixes of a plan: each slip comes out as it was meant, or the file stays as it is."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from rakgen.canonical.text import plain
from rakgen.compiler import Compiler
from rakgen.concrete.reader import read_tree
from rakgen.diagnostics import Diagnostic
from rakgen.fixing import Mended, _harmed, mend, settle
from rakgen.source import Scalar, parse
from rakgen.source.edit import splice
from rakgen.source.nodes import walk
from rakgen.source.parser import SMALL_TEXT
from tests.support.each import each
from tests.support.fix_slips import MORE, NBSP, PLAN, SLIPS, Slip


def mended(tmp_path: Path, text: str) -> Mended:
    path = tmp_path / "2021.yaml"
    path.write_bytes(text.encode())
    return mend(Compiler(), path)


@cache
def mended_slip(text: str) -> Mended:
    """Two tests look at the same slips, and many of these mean the same."""
    with TemporaryDirectory() as folder:
        return mended(Path(folder), text)


def said(text: str) -> object:
    """A plan as plain data."""
    source = parse(text.encode(), "p")
    assert source.diagnostics == (), text
    return plain(read_tree(source).root)


def test_the_table_is_as_long_as_it_is_said_to_be() -> None:
    assert len(SLIPS) >= 60 and all(PLAN.count(slip.words) == 1 for slip in SLIPS.values())


@pytest.mark.slow
@each("slip", [*SLIPS.values(), *MORE.values()])
def test_a_slip_is_mended_as_it_was_meant_or_left(slip: Slip) -> None:
    typed = PLAN.replace(slip.words, slip.typed)
    result = mended_slip(typed)
    after = result.after.decode()
    if slip.meant is None:
        assert after == typed
        return
    right = PLAN.replace(slip.words, slip.meant)
    assert after == right
    assert said(after) == said(right)
    here = {finding.key for finding in mended_slip(right).result.findings}
    assert {finding.key for finding in result.result.findings} == here
    assert result.made > 0


# Whose hints hold the words of the plan, so that they say what is meant there.
_QUOTES = ("RAK001.sesudah_kutip", "RAK001.sesudah_kutip_tunggal")
OWN_WORDS = ("RAK010", "RAK010.jangkar", "RAK011", "RAK001.strip", *_QUOTES)


@pytest.mark.slow
@each("slip", [*SLIPS.values(), *MORE.values()])
def test_every_remedy_is_yaml_that_says_what_is_meant(slip: Slip) -> None:
    for finding in mended_slip(PLAN.replace(slip.words, slip.typed)).result_before.findings:
        for piece in remedies(finding):
            value = value_of(piece)
            if slip.meant is not None and finding.key in OWN_WORDS and piece != finding.example:
                right = parse(PLAN.replace(slip.words, slip.meant).encode(), "p").root
                assert right is not None
                assert value in {node.text for node in walk(right) if isinstance(node, Scalar)}


def remedies(finding: Diagnostic) -> list[str]:
    """The YAML that the words of a finding give: its example, and fields, items and quoted texts in backticks."""
    pieces = re.findall("`([^`]+)`", f"{finding.hint('id')} {finding.hint('en')}")
    typed = [
        one
        for one in pieces
        if "..." not in one and finding.values.get("tanda") != "`" and re.match(r"[\"'\[]|- |\w+: ", one)
    ]
    return [*typed, finding.example] if finding.example else typed


def value_of(piece: str) -> str:
    """The text that a remedy gives a field or an item; fails where it is no YAML."""
    source = parse(f"x: {piece}\n".encode() if piece[0] in "\"'[" else f"x:\n  {piece}\n".encode(), "p")
    assert source.diagnostics == () and source.root is not None, piece
    return [node.text for node in walk(source.root) if isinstance(node, Scalar)][-1]


@pytest.mark.parametrize("typed", ["target: #77,5%", 'uraian: #2 Rapat: "x"'])
def test_what_a_proposal_would_write_is_yaml(typed: str) -> None:
    """The text after a number sign that a comment swallowed whole is quoted at its own place."""
    text = f"{typed}\n"
    (finding,) = parse(text.encode(), "p").diagnostics
    assert not finding.safe
    (edit,) = finding.fix
    assert parse(splice(text, [edit]).encode(), "p").diagnostics == ()


@each(
    ("words", "typed", "count"),
    [
        ("                jadwal: T3", f"{NBSP * 15}jadwal: T3", 0),
        ("Rapat kerja", '"\u200b\u200b"', 0),
        ("pelaksana: hukum", 'pelaksana:\n                  - "hukum" #1', 0),
        ("              - uraian: Rapat", "<<<<<<< HEAD\n              - uraian: Rapat:\u00a0", 0),
        ("Rapat kerja", "Rapat: 50%", 1),
    ],
)
def test_a_check_promises_what_a_fix_then_does(tmp_path: Path, words: str, typed: str, count: int) -> None:
    result = mended(tmp_path, PLAN.replace(words, typed, 1))
    compiler = Compiler()
    before = settle(compiler, compiler.check_one(result.path))
    assert sum(1 for finding in before.findings if finding.fix and finding.safe) == result.made == count
    assert not any(finding.fix and finding.safe for finding in result.promised(result.result.findings))


@pytest.mark.parametrize(
    ("typed", "promised"),
    [
        ("Kerjasama dan dan Rapat/ kerja", 3),
        ("Kerjasama\u00a0\u200b Rapat ,kerja", 3),
        ('"Rapat\u00a0\u00a0Kerjasama (100 %)" #1', 3),
        ("Rapat ,kerja: Kerjasama", 1),
        ("\u200b", 0),
    ],
)
def test_what_is_promised_is_what_a_whole_check_of_the_mended_plan_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, typed: str, promised: int
) -> None:
    path = tmp_path / "2021.yaml"
    path.write_text(PLAN.replace("Rapat kerja", typed, 1), encoding="utf-8")
    compiler = Compiler()
    first, other = compiler.check_one(path), compiler.check_one(path)
    whole = settle(compiler, other, check=lambda data: compiler.check_one(path, data=data)).findings
    if not first.failed:  # then all of it need not be checked again
        monkeypatch.setattr(Compiler, "check_one", None)
    found = settle(compiler, first).findings
    assert found == whole and sum(bool(finding.fix and finding.safe) for finding in found) == promised


def test_the_fixes_of_a_long_plan_are_not_tried_out_but_proposed(tmp_path: Path) -> None:
    typed = PLAN.replace("Rapat kerja", "Rapat: 50%")
    for text, promised in ((typed, True), (f"# {'x' * SMALL_TEXT}\n{typed}", False)):
        (tmp_path / "2021.yaml").write_text(text)
        compiler = Compiler()
        findings = settle(compiler, compiler.check_one(tmp_path / "2021.yaml")).findings
        assert [finding.safe for finding in findings if finding.fix] == [promised]


def test_one_slip_left_does_not_keep_the_others(tmp_path: Path) -> None:
    typed = PLAN.replace("uraian: Rapat kerja", "uraian: Rapat: I").replace("jadwal: T3", "jadwal: [T3] T4")
    result = mended(tmp_path, typed)
    assert result.after.decode() == typed.replace("Rapat: I", '"Rapat: I"') and result.made == 1


def test_a_text_that_would_be_emptied_does_not_keep_the_others(tmp_path: Path) -> None:
    typed = PLAN.replace("Rapat kerja", '"\u200b\u200b"').replace("Diskusi hukum", "Diskusi\u200b hukum")
    result = mended(tmp_path, typed)
    assert result.after.decode() == typed.replace("Diskusi\u200b", "Diskusi") and result.made == 1


def test_no_fix_empties_a_text(tmp_path: Path) -> None:
    """Whatever it consists of, and whichever quotes stand around it."""
    blank = "\u200b\u00a0\u00ad\u2060"
    for text in (f'"{blank}"', f"'{blank}'", '"\\u200b"', '"\\u00a0\\u200b"'):
        typed = PLAN.replace("uraian: Rapat kerja", f"uraian: {text}")
        assert mended(tmp_path, typed).after.decode() == typed


@each("data", [b"\x80", b"versi: 1\ntahun: \xff\n", "versi: 1".encode("utf-16"), b"\x00"])
def test_bytes_that_are_no_text_stay_as_they_are(tmp_path: Path, data: bytes) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_bytes(data)
    done = mend(Compiler(), plan)
    assert (done.after, done.made) == (data, 0) and done.result.failed


def test_a_file_that_changed_meanwhile_is_left_alone(tmp_path: Path) -> None:
    slip = next(slip for slip in SLIPS.values() if slip.meant)
    result = mended(tmp_path, PLAN.replace(slip.words, slip.typed))
    assert result.after != result.before
    result.path.write_text("sunting: orang lain\n")
    fault = result.write()
    assert fault is not None and fault.code == "RAK962" and result.path.read_text() == "sunting: orang lain\n"
    result.path.write_bytes(result.before)
    assert result.write() is None and result.path.read_bytes() == result.after


@each(
    ("after", "harmed"),
    [
        (b"a: x\nb: [y, w]\n", set()),
        (b"a: x\nc: [y, z]\n", {2}),
        (b"a: x\nb: [y]\n", {2}),
        (b"a: x\nb: [y, '']\n", {2}),
        (b"a: w\nb: [y, z]\n", {2}),
        (b"a: [\n", {2}),
    ],
)
def test_a_fix_changes_the_texts_of_its_line_alone(after: bytes, harmed: set[int]) -> None:
    before = parse(b"a: x\nb: [y, z]\n", "").root
    assert _harmed(before, parse(after, "").root, {2}) == harmed
