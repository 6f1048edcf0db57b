"""Documents as an editor changes and counts them."""

from __future__ import annotations

import random

from rakgen.diagnostics import Edit, Span
from rakgen.lsp.texts import EditorPlace, EditorText, TextChange
from tests.support.each import each

SIGNS = ["a", "é", "✓", "😀", "\n", "\r\n", "\r", "\u2028", "\x0b", "\x85"]


@each("encoding, character", [("utf-8", 9), ("utf-16", 5), ("utf-32", 3)])
def test_a_place_behind_letters_beyond_the_usual_ones_is_counted_as_the_editor_does(
    encoding: str, character: int
) -> None:
    text = EditorText("x\n😀😀 pelaksana", encoding=encoding)  # type: ignore[arg-type]
    assert text.position(2, 4) == EditorPlace(1, character)
    assert text.place(EditorPlace(1, character)) == (2, 4)


def test_only_line_feeds_and_carriage_returns_end_a_line() -> None:
    text = EditorText("a\u2028b\x0bc\x85d\r\ne\rf\n")
    assert text.lines == ["a\u2028b\x0bc\x85d", "e", "f", ""]
    assert (text.line_end, EditorText("a").line_end) == ("\r\n", "\n")


def test_a_place_beyond_a_line_or_the_text_is_its_end() -> None:
    text = EditorText("ab\ncd")
    assert text.place(EditorPlace(0, 99)) == (1, 3)
    assert text.place(EditorPlace(9, 0)) == (2, 3)
    assert text.position(9, 1) == EditorPlace(1, 2)


def test_changes_are_made_each_in_what_the_one_before_left() -> None:
    text = EditorText("satu\r\ndua 😀 tiga\n", 1)
    changed = text.changed(
        [
            TextChange("", EditorPlace(0, 4), EditorPlace(1, 0)),
            TextChange("ratus", EditorPlace(0, 10), EditorPlace(0, 11)),
            TextChange("akhir", EditorPlace(5, 0), EditorPlace(5, 0)),
        ],
        2,
    )
    assert (changed.text, changed.version) == ("satudua 😀ratustiga\nakhir", 2)
    assert changed.changed([TextChange("baru")], 3).text == "baru"


def test_every_place_is_found_again_however_it_is_counted() -> None:
    source = random.Random(7)
    for _ in range(100):
        text = EditorText("".join(source.choice(SIGNS) for _ in range(12)), encoding=source.choice(["utf-8", "utf-16"]))  # type: ignore[arg-type]
        for number, line in enumerate(text.lines, 1):
            places = [(number, column) for column in range(1, len(line) + 2)]
            assert [text.place(text.position(*place)) for place in places] == places


def test_half_a_pair_of_surrogates_is_a_character() -> None:
    text = EditorText("\ud800x")
    assert (text.place(EditorPlace(0, 1)), text.position(1, 3)) == ((1, 2), EditorPlace(0, 2))
    assert text.data == b"\xed\xa0\x80x"


def test_an_edit_has_the_line_ends_of_its_document() -> None:
    assert EditorText("a\r\nb").written(Edit(Span(1, 1, 1, 1), "x\ny")) == "x\r\ny"
