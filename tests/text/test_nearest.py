"""The nearest word: one way to guess what a mistyped word was."""

from __future__ import annotations

from rakgen.text.nearest import OWN_WORD, PART, SLIP, nearest, nearest_words, unspaced
from tests.support.each import each


@each(
    ("word", "known", "likeness", "guess"),
    [
        ("indikatr", ["indikator", "sasaran"], SLIP, "indikator"),
        ("chek", ["build", "check"], SLIP, "check"),
        ("xyz", ["build", "check"], SLIP, None),
        ("", ["build"], SLIP, None),
        ("check", [], SLIP, None),
        ("mai", ["mei", "mar"], SLIP, "mei"),
        ("mai", ["mei", "mar"], OWN_WORD, None),
        ("hukum bagian", ["sub bagian hukum"], PART, "sub bagian hukum"),
        ("hukum bagian", ["sub bagian hukum"], SLIP, None),
        ("INDIKATOR", ["indikator"], SLIP, "indikator"),
        ("b", ["A", "B"], OWN_WORD, "B"),
        ("Izin-usaha", ["IZIN-USAHA", "izin-usaha"], PART, "izin-usaha"),
    ],
)
def test_nearest(word: str, known: list[str], likeness: float, guess: str | None) -> None:
    assert nearest(word, known, likeness) == guess


def test_several_words_the_likest_first() -> None:
    known = ["tujuan", "satuan", "sasaran", "target"]
    assert nearest_words("sasarn", known) == ["sasaran", "satuan"]
    assert nearest_words("sasarn", known, most=1) == ["sasaran"]


def test_texts_that_differ_in_blanks_and_capitals_alone_are_one() -> None:
    assert unspaced(" 100 % ") == "100%" and unspaced("Opini\nWTP") == unspaced("opini wtp")
