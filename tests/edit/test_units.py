"""Units: what is typed into a cell of units, by their names in the register."""

from __future__ import annotations

from rakgen.edit.units import as_names, without_bullets
from tests.support.each import each

REGISTER = {"hukum": "Bagian Hukum", "umum": "Bagian Umum", "tu": "Tata Usaha", "sub": "TATA USAHA", "TU": "hukum"}


@each(
    ("typed", "named"),
    [
        ("umum", "Bagian Umum"),
        ("UMUM, tu", "Bagian Umum\nTata Usaha"),
        ("bagian umum\nPihak Luar", "Bagian Umum\nPihak Luar"),
        ("TATA USAHA", "TATA USAHA"),  # a name is as it is, though another unit has it in other capitals
        ("hukum", "hukum"),  # though it is the key of another unit too
    ],
)
def test_lines_that_name_units_outright_become_their_names(typed: str, named: str) -> None:
    assert as_names(REGISTER, typed) == named


@each(
    ("typed", "units"),
    [
        ("1. Bagian Hukum\n2. umum", "Bagian Hukum\numum"),
        ("- Bagian Hukum", "Bagian Hukum"),
        ("1. Bagian Hukum\n2. Pihak Luar", "1. Bagian Hukum\n2. Pihak Luar"),
        ("Bagian Hukum\nBagian Umum", "Bagian Hukum\nBagian Umum"),
    ],
)
def test_a_list_of_units_of_the_register_loses_its_signs(typed: str, units: str) -> None:
    assert without_bullets(REGISTER, typed) == units
