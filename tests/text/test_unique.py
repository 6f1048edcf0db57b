"""Names that stand once only."""

from __future__ import annotations

from rakgen.text.unique import unused


def numbered(name: str, number: int) -> str:
    return f"{name}-{number}"


def test_a_name_that_is_free_stays() -> None:
    assert unused("hukum", {"umum"}.__contains__, numbered) == "hukum"


def test_the_next_free_number_is_taken() -> None:
    assert unused("hukum", {"hukum", "hukum-2", "hukum-4"}.__contains__, numbered) == "hukum-3"
