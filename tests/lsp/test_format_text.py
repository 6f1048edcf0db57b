"""Formatting in an editor is `rakgen fmt`, and refused where that refuses."""

from __future__ import annotations

from pathlib import Path

import pytest

from rakgen.lsp.format_text import format_text
from rakgen.lsp.refused import Refused
from rakgen.source.edit import splice
from tests.support.each import each
from tests.support.editor import PLACE, PLAN, PROYEK, Desk, with_caret


@each(
    "name, old, new, canonical",
    [
        (PLACE, "jadwal: T2-T4", 'jadwal:   "T2, T3, T4"  # dari rapat', "jadwal: T2-T4  # dari rapat"),
        ("rakgen.yaml", "  hukum: Sub Bagian Hukum", "    hukum: 'Sub Bagian Hukum'", "  hukum: Sub Bagian Hukum"),
    ],
)
def test_a_text_becomes_canonical_in_the_lines_that_differ(
    tmp_path: Path, name: str, old: str, new: str, canonical: str
) -> None:
    desk = Desk(tmp_path)
    text = PLAN if name == PLACE else PROYEK.replace("  prodat: Sub Bagian Program & Data\n", "")
    typed = with_caret(old, new, text)
    desk.put(name, typed)
    (edit,) = format_text(desk.workspace, desk.path(name))
    assert edit.span.line == edit.span.end_line == typed[: typed.index(new)].count("\n") + 1
    assert splice(typed, [edit]) == with_caret(old, canonical, text)
    desk.put(name, splice(typed, [edit]))
    assert format_text(desk.workspace, desk.path(name)) == []


def test_line_ends_stay(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.put(PLACE, PLAN.replace("\n", "\r\n"))
    assert format_text(desk.workspace, desk.path()) == []


@each("old, new, line", [("tahun: 2026", "tahun: [", 2), ("target: 82,5", "targt: 82,5", 31)])
def test_a_text_with_errors_is_left_alone_and_the_reason_said(tmp_path: Path, old: str, new: str, line: int) -> None:
    desk = Desk(tmp_path)
    desk.put(PLACE, with_caret(old, new))
    with pytest.raises(Refused) as refused:
        format_text(desk.workspace, desk.path())
    assert refused.value.words.id.startswith(f"Belum dapat dirapikan. Baris {line}: ")
    assert refused.value.words.en.startswith(f"Cannot be formatted yet. Line {line}: ")
