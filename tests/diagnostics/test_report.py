"""Reports for people: nothing that a plan, a path or a fix says steers the terminal."""

from __future__ import annotations

import pytest

from rakgen.diagnostics import Diagnostic, Edit, Span
from rakgen.diagnostics.report import full, headline, render
from rakgen.text.words import Language

SIGNS = "\x1b]0;x\x07\x9b2J\r\x08\u202e\u2028\ud800"
LINE = f"uraian: a{SIGNS}b"
FINDING = Diagnostic(
    "RAK011",
    f"plans/a{SIGNS}b.yaml",
    Span(1, 9, 1, len(LINE) + 1),
    {"isian": f"x{SIGNS}", "teks": f"y{SIGNS}"},
    fix=(Edit(Span(1, 9, 1, len(LINE) + 1), f"'z{SIGNS}'"),),
)


@pytest.mark.parametrize("language", ["id", "en"])
def test_no_control_character_reaches_the_terminal(language: Language) -> None:
    shown = [headline(FINDING, language), full(FINDING, [LINE], language)]
    shown += [render([FINDING], {FINDING.path: LINE}, language, style=style) for style in ("full", "concise")]
    for text in shown:
        assert all(char.isprintable() or char == "\n" for char in text)
        assert "plans/a\ufffd]0;x\ufffd\ufffd2J" in text
    places = {line.partition("\ufffd")[0] for line in shown[1].splitlines() if "\ufffd" in line}
    assert {"plans/a", "  1 | uraian: a"} <= places and len(places) >= 4


def test_colours_are_the_only_control_characters_of_a_coloured_line() -> None:
    text = headline(FINDING, "id", colour=True)
    assert text.count("\x1b") == 2 and text.isprintable() is False
    assert all(char.isprintable() or char == "\x1b" for char in text)


def test_a_text_without_findings_is_not_looked_at() -> None:
    class Untouched(str):
        def split(self, *_: object) -> list[str]:  # type: ignore[override]
            raise AssertionError

    texts = {FINDING.path: LINE, "lain.yaml": Untouched("versi: 1")}
    assert render([FINDING], texts, "id") == render([FINDING], {FINDING.path: LINE}, "id")
    assert render([FINDING], dict.fromkeys(texts, texts["lain.yaml"]), "id", style="concise")
