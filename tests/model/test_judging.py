"""The choices by which an office judges what was reached."""

from __future__ import annotations

from decimal import Decimal

import pytest
from pydantic import ValidationError

from rakgen.model.proyek import Judging
from tests.support.each import each


@each("words", [{"B": "4", "b": "3"}, {"Sangat Baik": "4", "sangat  baik": "4"}, {"WTP": "4", "WDP": "3", "wtp": "2"}])
def test_a_word_stands_once_in_a_register_whatever_its_capitals(words: dict[str, str]) -> None:
    with pytest.raises(ValidationError) as fault:
        Judging.model_validate({"kategori": {"predikat": words}})
    assert [one["type"] for one in fault.value.errors()] == ["RAK106"]


def test_registers_of_their_own_may_share_a_word() -> None:
    read = Judging.model_validate({"kategori": {"predikat": {"B": "4", "BB": "5"}, "opini": {"b": "1"}}})
    assert read.kategori == {"predikat": {"B": Decimal(4), "BB": Decimal(5)}, "opini": {"b": Decimal(1)}}
