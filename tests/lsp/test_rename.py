"""Another key for a unit, wherever the office's files name it."""

from __future__ import annotations

from pathlib import Path

import pytest

from rakgen.api import check
from rakgen.lsp.refused import Refused
from rakgen.lsp.rename import renamable, rename
from rakgen.source.edit import splice
from tests.support.each import each
from tests.support.editor import FILES, PLACE, PLAN, PROYEK, RECORDS, Desk, with_caret

STEPS = "    tindak_lanjut:\n      - uraian: x\n        pelaksana: [hukum, 'keu']\n"
OLD, MINE = "plans/2025.yaml", "realisasi/t1.yaml"
ALL = FILES | {
    OLD: PLAN.replace("tahun: 2026", "tahun: 2025").replace("- hukum", '- "hukum"'),
    MINE: RECORDS + STEPS,
}
TAKEN = ["hukum", "prodat", "Sub Bagian Program & Data", "asing"]
NO_KEYS = ["", "null", "~", "true", " ", "a: b", "a, b", "#x", "- x", "[x", '"x', "x\ny", "x "]


def renamed(desk: Desk, key: str, name: str, old: str, new: str) -> dict[str, str]:
    """The files that change, as they are then; closed ones are on the disk."""
    text = desk.workspace.texts[desk.path(name)].text
    edits = rename(desk.workspace, *desk.ask(with_caret(old, new, text), name), key)
    found = {}
    for path, made in edits.items():
        document = desk.workspace.text(path)
        assert document is not None
        found[path.relative_to(desk.folder).as_posix()] = splice(document.text, made)
    return found


def test_a_key_of_the_project_changes_in_all_plans_and_records(tmp_path: Path) -> None:
    desk = Desk(tmp_path, ALL)
    desk.close(OLD)
    found = renamed(desk, "bankum", "rakgen.yaml", "  hukum:", "  ‸hukum:")
    assert found == {
        "rakgen.yaml": PROYEK.replace("hukum:", "bankum:"),
        PLACE: PLAN.replace("- hukum", "- bankum").replace("pelaksana: hukum", "pelaksana: bankum"),
        OLD: ALL[OLD].replace('- "hukum"', "- bankum").replace("pelaksana: hukum", "pelaksana: bankum"),
        MINE: RECORDS + STEPS.replace("[hukum", "[bankum"),
    }
    for name, text in found.items():
        desk.path(name).write_text(text, encoding="utf-8")
    assert check(desk.path()).findings == ()


def test_a_key_of_a_plan_changes_in_it_and_its_records(tmp_path: Path) -> None:
    desk = Desk(tmp_path, ALL)
    found = renamed(desk, "uang", PLACE, "- keu", "- k‸eu")
    assert found == {
        PLACE: PLAN.replace("  keu:", "  uang:").replace("- keu", "- uang"),
        MINE: RECORDS + STEPS.replace("'keu'", "uang"),
    }


@pytest.mark.slow
@each("key", [*TAKEN, *NO_KEYS])
def test_a_key_that_is_taken_or_none_is_refused(tmp_path: Path, key: str) -> None:
    desk = Desk(tmp_path, ALL | {MINE: RECORDS + STEPS.replace("hukum", "asing")})
    with pytest.raises(Refused) as refused:
        renamed(desk, key, PLACE, "- keu", "- k‸eu")
    words = refused.value.words
    assert ("sudah dipakai" in words.id, "is in use" in words.en) == (key in TAKEN, key in TAKEN)
    assert key not in TAKEN or "/2026.yaml" in words.id or MINE in words.id
    assert ("tidak dapat menjadi kunci" in words.id, "cannot be a key" in words.en) == (key in NO_KEYS, key in NO_KEYS)


def test_the_own_name_of_a_unit_is_not_taken(tmp_path: Path) -> None:
    desk = Desk(tmp_path, ALL)
    assert set(renamed(desk, "keuangan", PLACE, "- keu", "- k‸eu")) == {PLACE, MINE}
    assert renamed(desk, "keu", PLACE, "- keu", "- k‸eu") == {}


@pytest.mark.slow
@each("name", [PLACE, OLD, MINE, "rakgen.yaml"])
def test_a_file_that_cannot_be_read_to_its_end_keeps_the_key(tmp_path: Path, name: str) -> None:
    desk = Desk(tmp_path, ALL)
    desk.put(name, ALL[name] + "\t- : [\n")
    with pytest.raises(Refused, match="cannot be read to its end"):
        renamed(desk, "bankum", "rakgen.yaml", "  hukum:", "  ‸hukum:")


@each(
    "old, new, words",
    [
        ("jadwal: T4", "jad‸wal: T4", "hanya kunci unit"),
        ("program: dukung", "program: ‸dukung", "hanya kunci unit"),
        ("pelaksana: prodat", "pelaksana: ‸entah", "tidak ada dalam daftar"),
        ("pelaksana: prodat", "pelaksana: Program dan ‸Data", "nama unit, bukan kuncinya"),
    ],
)
def test_what_is_no_key_of_a_unit_is_refused_before_a_name_is_asked(
    tmp_path: Path, old: str, new: str, words: str
) -> None:
    desk = Desk(tmp_path)
    with pytest.raises(Refused) as refused:
        renamable(desk.workspace, *desk.ask(with_caret(old, new)))
    assert words in refused.value.words.id


def test_the_key_is_shown_where_it_stands(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    span, key = renamable(desk.workspace, *desk.ask(with_caret("- keu", "- ‸keu")))
    assert (span.line, span.column, span.end_column, key) == (26, 21, 24, "keu")
