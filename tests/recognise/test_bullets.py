"""Bullets: lists in cells, without what stands before their texts."""

from rakgen.recognise.bullets import BulletList, bullet_list, bullet_of
from tests.support.each import each


@each("text, expected", [
    ("1. A|2. B", BulletList("{n}.", ("A", "B"))),
    ("1) A|lanjut|2) B", BulletList("{n})", ("A lanjut", "B"))),
    ("(a) A|(b) B", BulletList("({a})", ("A", "B"))),
    ("I. A|II. B", BulletList("{I}.", ("A", "B"))),
    ("- A||- B", BulletList("-", ("A", "B"))),
    ("1. A|3. B", None),
    ("1. A|a. B", None),
    ("1.755.000|2.000", None),
    ("2. B", None),
    ("A|B", None),
    ("", None),
])  # fmt: skip
def test_a_list_is_lines_behind_numbers_or_signs(text: str, expected: BulletList | None) -> None:
    assert bullet_list(text.split("|")) == expected


@each("cells, expected", [
    (["1. A|2. B", "1. C"], "{n}."),
    (["1. A|2. B", "", "C"], ""),  # a form numbers a text alone too
    (["1. A", "1. B"], ""),
    (["1. A|2. B", "- C"], ""),
])  # fmt: skip
def test_a_column_has_a_bullet_where_all_its_texts_have(cells: list[str], expected: str) -> None:
    assert bullet_of([cell.split("|") for cell in cells]) == expected
