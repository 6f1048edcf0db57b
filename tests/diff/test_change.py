"""Changes: which words differ."""

from __future__ import annotations

from rakgen.diff.change import mark_words
from tests.support.each import each


@each(
    ("old", "new", "left", "right"),
    [
        ("Rapat kerja", "Rapat kerja", [("Rapat kerja", False)], [("Rapat kerja", False)]),
        ("Rapat kerja", "Rapat dinas", [("Rapat ", False), ("kerja", True)], [("Rapat ", False), ("dinas", True)]),
        ("", "Baru", [], [("Baru", True)]),
        (
            "a b c d",
            "a x y d",
            [("a ", False), ("b c", True), (" d", False)],
            [("a ", False), ("x y", True), (" d", False)],
        ),
    ],
)
def test_word_marks(old: str, new: str, left: list[tuple[str, bool]], right: list[tuple[str, bool]]) -> None:
    assert mark_words(old, new) == (left, right)
