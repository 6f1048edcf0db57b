"""Edits at random in built documents of many forms: each is found, made in the plan or named, and nothing else of the
plan changes.
"""

from __future__ import annotations

import difflib
import importlib.util
import random
import shutil
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest

import rakgen
from rakgen.layout.library import LayoutLibrary
from rakgen.readers.read import read_raw
from rakgen.returned.give_back import GivenBack, give_back
from tests.support.cli import run
from tests.support.compiling import compiling
from tests.support.each import each
from tests.support.edited_docx import W, add_row, add_row_above, edited, random_edits, remove_row, text_of
from tests.support.edited_xlsx import edited_workbook
from tests.support.office import Converted
from tests.support.plans import ROOT, compile_plan
from tests.support.random_plans import random_plan
from tests.support.seeds import ALL, usual

TEXTS = ("Layanan", "Rapat #2: tahap I", "- butir", "> 80% capaian", "漢字 é")
LIBRARY = LayoutLibrary()
FORMS = [name for name in LIBRARY.names() if "dipilih" not in str(LIBRARY.text(name))]  # not of one period


def document_of(path: Path, seed: int, kind: str) -> tuple[bytes, list[tuple[str, str]]]:
    """A document of a plan by chance, written at a path, after edits by chance; what was and is said."""
    path.write_text(random_plan(seed, FORMS[seed % len(FORMS)], TEXTS), encoding="utf-8")
    data, rnd = rakgen.write(compile_plan(path), kind).data, random.Random(seed)
    if kind == "xlsx":
        return edited_workbook(data, rnd, 4)
    said: list[tuple[str, str]] = []
    change_texts = random_edits(rnd, 3, said)

    def edit(rows: list[Any]) -> None:
        change_texts(rows)
        row, way = rnd.choice(rows), rnd.choice(["added", "above", "removed", "kept"])
        if way in ("added", "above"):
            known = [text_of(cell) for cell in row.findall(f"{W}tc")]
            texts = {text: f"{text} lagi" for text in known if len(text) > 6 and text[-1].isdigit()}
            (add_row if way == "added" else add_row_above)(row, texts)
        elif way == "removed" and len(rows) > 4:
            remove_row(row)

    return edited(data, edit), said


def assert_given_back(path: Path, document: bytes, said: list[tuple[str, str]], case: str) -> GivenBack:
    """Every edit is told; those that were made are all that differs, and the plan prints them."""
    kind, before = case.split()[0], path.read_bytes()
    found = give_back(read_raw(document, f"rak.{kind}"), before, compiling(path))
    assert found is not None and not found.strange, case
    assert len(found.changes) >= len({one for one in said if one[0] != one[1]}) - 1, (case, said)
    made = sum(len(change.wants) + len(change.edits) + len(change.units) for change in found.made)
    assert len(list(changed_blocks(before, found.data))) <= made, case
    again = give_back(read_raw(document, f"rak.{kind}"), found.data, compiling(path))
    assert again is not None, case
    lost_labels = any(change.kind == "removed" for change in found.made)  # which went with their row
    left = {(change.place, change.new) for change in again.changes if change.new.strip() or not lost_labels}
    open_before = {(change.place, change.new) for change in found.changes if change.why}
    assert len(left - open_before) <= found.follow, (case, left - open_before)
    return found


def changed_blocks(before: bytes, after: bytes) -> Iterator[tuple[Any, ...]]:
    """The runs of lines that differ."""
    lines = difflib.SequenceMatcher(None, before.splitlines(), after.splitlines(), autojunk=False)
    return (block for block in lines.get_opcodes() if block[0] != "equal")


@pytest.mark.slow
def test_edits_of_word_files_and_workbooks_come_back(tmp_path: Path) -> None:
    """Two hundred documents in `make test-all`."""
    made = 0
    for seed in usual(range(200), 4):
        kind = ("docx", "xlsx")[seed % 2]
        document, said = document_of(tmp_path / "plan.yaml", seed, kind)
        case = f"{kind} {FORMS[seed % len(FORMS)]}, seed {seed}"
        made += len(assert_given_back(tmp_path / "plan.yaml", document, said, case).made)
    assert made > (200 if ALL else 3)


CASES: dict[str, list[tuple[int, Path, list[tuple[str, str]]]]] = {"docx": [], "xlsx": []}
"""Of each kind of file that LibreOffice saves again a seed, its plan, and what was and is said."""


def documents(folder: Path, kind: str) -> Iterator[Path]:
    """Forty of both kinds in `make test-all`."""
    for seed in usual(range(300 + (kind == "xlsx"), 340, 2), 1):
        plan = folder / f"{seed}.yaml"
        document, said = document_of(plan, seed, kind)
        CASES[kind].append((seed, plan, said))
        (folder / f"{seed}.{kind}").write_bytes(document)
        yield folder / f"{seed}.{kind}"


SAVED = {kind: Converted(kind, partial(documents, kind=kind)) for kind in CASES}


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not there")
def test_edits_of_files_that_libreoffice_saved_come_back() -> None:
    for kind, saved in SAVED.items():
        for file, (seed, plan, said) in zip(saved.files(), CASES[kind], strict=True):
            assert_given_back(plan, file.read_bytes(), said, f"{kind} {FORMS[seed % len(FORMS)]} saved, seed {seed}")


PLANS = [path for path in (ROOT / "plans").glob("**/*.yaml") if "realisasi" not in path.parts and path.stem != "rakgen"]
PLANS.sort(key=lambda path: path.stem != "pk-pernyataan")  # the hardest first


@pytest.mark.slow
@each("kind", ["docx", "xlsx", "html", "tsv", "csv", *(["pdf"] if importlib.util.find_spec("pdfplumber") else [])])
def test_a_document_that_nobody_edited_says_no_change(kind: str, tmp_path: Path) -> None:
    """All plans that come along, in `make test-all`."""
    for plan in usual(PLANS, 1):
        built = tmp_path / plan.stem / f"rak.{kind}"
        assert run("build", plan, "--to", kind, "-o", built).exit_code == 0
        for document in built.parent.iterdir():  # a text holds one table
            told = run("import", document, "--into", plan).output.splitlines()
            assert told == ["0 perubahan ditemukan; 0 dapat diterapkan; 0 tidak."], (document.name, told)
