"""What Excel shows for a value, in Indonesian."""

from __future__ import annotations

import datetime

from rakgen.readers.number_format import CellValue, plain_value, shown
from tests.support.each import each

DAY = datetime.datetime(2021, 3, 1, 9, 5, 7)
CASES: list[tuple[CellValue, str, str]] = [
    (0.25, "0%", "25%"),
    (0.775, "0.0%", "77,5%"),
    (0.775, "[$-421]0.0%", "77,5%"),
    (0.125, "0%", "13%"),
    (1755000000, "#,##0", "1.755.000.000"),
    (1755000000, '"Rp"#,##0', "Rp1.755.000.000"),
    (1755000000, '_("Rp"* #,##0_);_("Rp"* \\(#,##0\\);_("Rp"* "-"_);_(@_)', "Rp 1.755.000.000"),
    (-5000, '_("Rp"* #,##0_);_("Rp"* \\(#,##0\\);_("Rp"* "-"_);_(@_)', "Rp (5.000)"),
    (0, '_("Rp"* #,##0_);_("Rp"* \\(#,##0\\);_("Rp"* "-"_);_(@_)', "Rp -"),
    (1755000.5, "[$Rp-421] #,##0.00", "Rp 1.755.000,50"),
    (-1250, "#,##0", "-1.250"),
    (-1250, "#,##0;[Red]-#,##0", "-1.250"),
    (-0.2, "0", "0"),
    (1755000000, "#,##0,,", "1.755"),
    (2.5, "0.##", "2,5"),
    (2, "0.0#", "2,0"),
    (2, "0.00", "2,00"),
    (7, "000", "007"),
    (0.5, "#.0", ",5"),
    (1, '0" dokumen"', "1 dokumen"),
    (3, "General", "3"),
    (3, "@", "3"),
    (1234.5, "@", "1234,5"),
    (0.25, "_(@_)", "0,25"),
    (2021, "General", "2021"),
    (0.1 + 0.2, "General", "0,3"),
    (77.5, "General", "77,5"),
    (1755000000000, "General", "1755000000000"),
    (12, '[>=10]"banyak";"sedikit"', "banyak"),
    (3, '[>=10]"banyak";"sedikit"', "sedikit"),
    (5, ";;;", ""),
    (12345, "0.00E+00", "1,23E+04"),
    (2.5, "# ?/?", "2,5"),
    ("teks", "@", "teks"),
    ("teks", "0.00", "teks"),
    ("x", '0;0;0;"Unit "@', "Unit x"),
    (None, "0", ""),
    (DAY, "d mmmm yyyy", "1 Maret 2021"),
    (DAY, "dd/mm/yyyy", "01/03/2021"),
    (DAY, "mm-dd-yy", "01/03/2021"),
    (DAY, "[$-421]dd\\ mmmm\\ yyyy;@", "01 Maret 2021"),
    (DAY, "dddd, d mmm yy", "Senin, 1 Mar 21"),
    (DAY, "mmm-yy", "Mar-21"),
    (DAY, "h:mm", "9.05"),
    (DAY, "hh:mm:ss AM/PM", "09.05.07 AM"),
    (DAY, "General", "01/03/2021"),
    (datetime.time(14, 30), "h:mm", "14.30"),
    (datetime.timedelta(hours=30, minutes=5), "[h]:mm", "30.05"),
]


@each("value, code, text", CASES)
def test_a_value_is_shown_as_excel_shows_it(value: CellValue, code: str, text: str) -> None:
    assert shown(value, code) == text


def test_the_stored_value_is_kept_beside_the_text() -> None:
    assert [plain_value(one) for one in (0.775, DAY, "teks", None)] == ["0.775", "2021-03-01T09:05:07", "", ""]
