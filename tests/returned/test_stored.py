"""Cells of a workbook say what is stored in them, whatever their format shows of it."""

from __future__ import annotations

from rakgen.readers.number_format import plain_value, shown
from rakgen.readers.raw import RawCell, RawDocument, RawTable
from rakgen.returned.stored import in_full
from tests.support.each import each


@each("value,code,said", [
    (90_000_000, "#,##0,", "90.000.000"),
    (90_500_000, '#,##0,," juta"', "90.500.000"),
    (90_000_000, '"Rp" #,##0.00,', "90.000.000"),
    (-5000, "#,##0;(#,##0)", "-5.000"),
    (82.5, "0.00E+00", "82,5"),
    (90_000_000, ";;;", "90.000.000"),
    (84, '[>80]"baik";"kurang"', "84"),
    (12, '"dari 20: "0', "dari 20: 12"),
    (0.000004, "0.00%", "0,0004%"),
    (1500.25, '"Rp" #,##0', "Rp 1.500,25"),
    (84, '0" poin"', "84 poin"),
    (1, '"✓"', "✓"),
    (2021, "0", "2021"),
    ("90", "#,##0,", "90"),
])  # fmt: skip
def test_a_number_is_said_in_full(value: str | float, code: str, said: str) -> None:
    cell = RawCell(0, 0, (shown(value, code),), value=plain_value(value))
    (table,) = in_full(RawDocument((RawTable(1, 1, (cell,)),))).tables
    assert table.cells[0].text == said
