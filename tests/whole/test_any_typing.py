"""Whatever is typed into a plan, an editor is told what a check finds, and every question is answered."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from rakgen.api import check
from rakgen.lsp.actions import Fixes
from rakgen.lsp.completion import suggestions
from rakgen.lsp.format_text import format_text
from rakgen.lsp.hover import hover
from rakgen.lsp.outline import outline
from rakgen.lsp.refused import Refused
from rakgen.lsp.rename import rename
from rakgen.lsp.targets import definition, link_at, references
from rakgen.lsp.texts import EditorText, TextChange
from rakgen.source.edit import splice
from tests.support.editor import FILES, PLACE, RECORDS, Desk
from tests.support.seeds import some

pytestmark = pytest.mark.slow

TYPED = [
    "\t", "- ", "[", "]", "{", "}", '"', "'", "#", ": ", "|\n", "&a ", "*a", "\n", "  ", "\r\n", "😀", "\u2028",
    "\ufeff", "<<<<<<< x\n", "---\n", "pelaksana: ", "jadwal: T5", "%", "`", "@", "", "", "", "", "",
]  # fmt: skip


def typed(source: random.Random, text: EditorText) -> EditorText:
    """Something typed over nothing or a few letters, at any place."""
    begin = source.randrange(len(text.text) + 1)
    end = min(len(text.text), begin + source.choice([0, 0, 0, 1, 5, 40]))
    places = []
    for offset in (begin, end):
        before = EditorText(text.text[:offset]).lines
        places.append(text.position(len(before), len(before[-1]) + 1))
    return text.changed([TextChange(source.choice(TYPED), *places)], (text.version or 0) + 1)


@pytest.mark.parametrize("seed", range(some(32)))
def test_findings_are_those_of_a_check_and_no_question_fails(tmp_path: Path, seed: int) -> None:
    source = random.Random(seed)
    desk = Desk(tmp_path, FILES | {"realisasi/t1.yaml": RECORDS})
    workspace, path = desk.workspace, desk.path()
    fixes = Fixes(workspace)
    for _ in range(6):
        text = typed(source, workspace.texts[path])
        workspace.put(path, text)
        told = [(one.key, one.span) for one in desk.findings()[PLACE] if one.code < "RAK6"]
        assert told == [(one.key, one.span) for one in check(path, text.text).findings if one.path == str(path)]
        line = source.randrange(len(text.lines)) + 1
        column = source.randrange(len(text.lines[line - 1]) + 1) + 1
        suggestions(workspace, path, line, column)
        hover(workspace, path, line, column, "en")
        outline(workspace.root(path), "rencana")
        link = link_at(workspace, path, line, column)
        for one in workspace.found_in(path):
            if one.span is not None:
                fixes.actions(path, one.span)
        try:
            if link is not None:
                definition(workspace, link), list(references(workspace, link))
                rename(workspace, path, line, column, "baru")
        except Refused:
            pass
        try:
            new = splice("\n".join(text.lines), format_text(workspace, path))
        except Refused:
            continue
        workspace.put(path, EditorText(new, 0))
        assert format_text(workspace, path) == []
