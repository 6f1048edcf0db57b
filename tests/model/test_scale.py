"""Words for numbers: which step gives the word, and scales that leave a number or a word out."""

from __future__ import annotations

from decimal import Decimal

import pytest
from pydantic_core import PydanticCustomError

from rakgen.model.scale import MOST_STEPS, parse_scale
from tests.support.each import each

GRADES = [{">=": "90", "teks": "A"}, {">": "70", "<=": "89,99", "teks": "B"}, {"=": "50%", "teks": "C"}, {"teks": "D"}]


@each(
    ("number", "word"),
    [("90", "A"), ("100", "A"), ("89.99", "B"), ("89.995", "D"), ("70", "D"), ("70.01", "B"), ("50", "C"), ("-1", "D")],
)
def test_the_first_step_that_holds_gives_the_word(number: str, word: str) -> None:
    assert parse_scale(GRADES).word(Decimal(number)) == word


@each(
    ("steps", "key"),
    [
        ([{">=": "75", "teks": "A"}, {">=": "90", "teks": "B"}, {"teks": "C"}], "RAK523.mati"),
        ([{"teks": "A"}, {"teks": "B"}], "RAK523.mati"),
        ([{">": "5", "<": "4", "teks": "A"}, {"teks": "B"}], "RAK523.mustahil"),
        ([{">=": "0", "teks": "A"}], "RAK523.celah"),
        ([{"<": "1", "teks": "A"}, {">": "1", "teks": "B"}], "RAK523.celah"),
        ([{">=": "9 dok", "teks": "A"}, {"teks": "B"}], "RAK523.angka"),
        ([{">=": ["9"], "teks": "A"}, {"teks": "B"}], "RAK523.angka"),
        ([{"min": "9", "teks": "A"}, {"teks": "B"}], "RAK523"),
        ([{">=": "9", "teks": " "}], "RAK523.teks"),
        ([{"teks": "A"}] * (MOST_STEPS + 1), "RAK523.banyak"),
    ],
)
def test_a_scale_that_leaves_something_out_is_refused(steps: object, key: str) -> None:
    with pytest.raises(PydanticCustomError) as fault:
        parse_scale(steps)
    assert fault.value.type == key
