"""The documentation has one sentence a line, and tells each change once."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from markdown_it import MarkdownIt

from tests.support.each import each
from tests.support.plans import ROOT
from tests.support.sentences import one_sentence_a_line, sentences

PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])


@each("page", PAGES)
def test_page_has_one_sentence_a_line(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert text == one_sentence_a_line(text), f"run: python -m tests.support.sentences {page.relative_to(ROOT)}"


def test_no_change_is_told_twice() -> None:
    """Both sides of a merge that reworded one entry."""
    lines = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8").splitlines()
    begins = Counter(line[:_TELLING] for line in lines if len(line) > _TELLING)
    assert [begin for begin, count in begins.items() if count > 1] == []


_TELLING = 100  # characters: two entries that are alike so far are one


def test_sentences_end_neither_in_code_nor_at_abbreviations() -> None:
    text = (
        "Satu. Dua `a. B` tiga? (Empat.) Mis. Plt. KETUA. `fmt` lima 77.5 A.YAML! "
        '6 tujuh ... 8. git 9, tanda ! "Pit." dan "Subbag. Umum".'
    )
    assert sentences(text) == [
        "Satu.",
        "Dua `a. B` tiga?",
        "(Empat.)",
        "Mis. Plt. KETUA.",
        "`fmt` lima 77.5 A.YAML!",
        "6 tujuh ... 8.",
        'git 9, tanda ! "Pit." dan "Subbag. Umum".',
    ]


def test_what_is_rendered_stays() -> None:
    text = (
        "# A. B\n\nSatu. Dua\ntiga. [Empat](a.md).\n\n- lima. Enam\n  tujuh\n1. delapan. Sembilan\n\n"
        "| a. B | c |\n|---|---|\n| d. E | f |\n\n```text\nA. B\n```\n\n<p>\nA. B\n</p>\n"
    )
    broken = one_sentence_a_line(text)
    assert broken == (
        "# A. B\n\nSatu.\nDua tiga.\n[Empat](a.md).\n\n- lima.\n  Enam tujuh\n1. delapan.\n   Sembilan\n\n"
        "| a. B | c |\n|---|---|\n| d. E | f |\n\n```text\nA. B\n```\n\n<p>\nA. B\n</p>\n"
    )
    render = MarkdownIt("commonmark").enable("table").render
    assert render(broken).replace("\n", " ") == render(text).replace("\n", " ")
