"""Rules about terms: a unit in two spellings is told once, by the rule that knows the register where there is one."""

from __future__ import annotations

from pathlib import Path

from rakgen.compiler import Compiler
from tests.support.slips import BASE, swapped

REGISTER = BASE[BASE.index("pelaksana:\n") : BASE.index("rak:\n")]
TYPED = swapped(BASE, "pelaksana: umum", "pelaksana: Subbag. Umum").replace(
    "pelaksana: hukum", "pelaksana: Subbag Umum"
)


def told(folder: Path, text: str) -> list[tuple[str, str]]:
    plan = folder / "p.yaml"
    plan.write_text(text, encoding="utf-8")
    findings = Compiler().check(plan).findings
    lines = text.splitlines()
    return [
        (one.code, lines[one.span.line - 1].strip())
        for one in findings
        if one.span and one.code in ("RAK206", "RAK407")
    ]


def test_a_unit_that_the_register_has_not_is_told_once(tmp_path: Path) -> None:
    assert told(tmp_path, TYPED) == [("RAK206", "pelaksana: Subbag Umum"), ("RAK206", "pelaksana: Subbag. Umum")]
    assert told(tmp_path, swapped(TYPED, REGISTER, "")) == [("RAK407", "pelaksana: Subbag. Umum")]


def test_a_register_with_one_unit_in_two_spellings_is_told(tmp_path: Path) -> None:
    assert told(tmp_path, swapped(BASE, "  prodat:", "  umum2: Subbag. Umum\n  prodat:")) == [
        ("RAK407", "umum2: Subbag. Umum")
    ]


def test_an_office_that_silences_the_register_still_hears_of_spellings(tmp_path: Path) -> None:
    (tmp_path / "rakgen.yaml").write_text("aturan:\n  RAK206: mati\n")
    assert {code for code, _ in told(tmp_path, TYPED)} == {"RAK407"}
