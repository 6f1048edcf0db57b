"""What Excel makes of CSV: fields that it would change come out in a spelling that it shows as the text."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rakgen.text.excel_fields import is_changed, is_formula, kept, unkept
from tests.support.each import each


def shown(field: str) -> str:
    """What a spreadsheet shows of a field that is a formula of a text alone."""
    match = re.fullmatch(r'="((?:[^"]|"")*)"', field)
    return match[1].replace('""', '"') if match else field


@each(
    "text",
    [
        *("(1)", "(18)", "007", "1/2", "1 1/2", "2021-03-01", "1-2", "3/4/2021", "1 Mei", "Mei 2021", "SEPT1", "10:30"),
        *(
            "08.30",
            "3 PM",
            "3 p",
            "1E5",
            "1e+5",
            "2E-3",
            "1234567890123456789",
            "123456789012",
            "19660506 199203 1 004",
        ),
        *(
            "=1+1",
            "+62 812",
            "-2+3",
            "@SUM(A1)",
            "- Rapat",
            "TRUE",
            "false",
            "Benar",
            "#N/A",
            "#REF!",
            " 5",
            "x ",
            "1.",
        ),
        *(
            "1)",
            "77,50",
            "5,",
            ",5",
            "77,5%",
            "1.000,5",
            "Rp 1.000",
            "Rp5",
            "$5",
            "12.5",
            "00",
            "-0",
            "5-10%",
            "1\u00a0000",
            "１２",
        ),
        *('="007"', "Senin, 1 Maret 2021"),
    ],
)
def test_what_excel_would_change_is_kept(text: str) -> None:
    field = kept(text, ";")
    assert field != text
    assert shown(field) == text


@each(
    "text",
    [
        *("", "-", "–", "✓", "NO", "T1", "25%", "0", "7", "2021", "-5", "77,5", "452.750.000", "1.000,25", "5 orang"),
        *("B", "b=1", "Rp", "Mei", "08.00 WIB", "10 = 9 / 8 x 100", "I", "Rapat 1/2", "1\n2", "1 Sasaran", "#1 kali"),
    ],
)
def test_what_excel_shows_as_typed_stays(text: str) -> None:
    assert kept(text, ";") == text


@pytest.mark.parametrize("separator", [",", "\t", "|"])
@pytest.mark.parametrize("text", ["1.000", "77,5", "452.750.000"])
def test_where_decimals_may_have_a_point_no_separator_is_left_to_excel(text: str, separator: str) -> None:
    assert shown(kept(text, separator)) == text != kept(text, separator)


@pytest.mark.parametrize("text", ["- Rapat\n- Reviu", "=" + "x" * 255, "-" + "🎯" * 128])
def test_a_text_that_no_formula_can_hold_gets_an_apostrophe(text: str) -> None:
    assert kept(text, ";") == f"'{text}"


@pytest.mark.slow
@given(st.text(alphabet="0123456789.,:/-+()% =\"'EeRp@MeiAPM", max_size=8), st.sampled_from(";,\t"))
def test_a_field_that_is_kept_reads_as_the_text_and_runs_nothing(text: str, separator: str) -> None:
    field = kept(text, separator)
    assert shown(field) == text or field == text
    assert unkept(field) == text
    if is_changed(text, separator):
        assert re.fullmatch(r'="((?:[^"]|"")*)"', field)


@each(
    ("text", "formula"),
    [
        ("=1+1", True),
        ("+62 812", True),
        ("-2+3", True),
        ("@SUM(A1)", True),
        ("- Rapat", True),
        ("\tx", True),
        ("＝1", True),
        ("-", False),
        ("–", False),
        ("-5", False),
        ("+77,5 %", False),
        ("-1.000,5", False),
        ("25%", False),
        ("a=1", False),
        ("", False),
    ],
)
def test_what_a_spreadsheet_would_run(text: str, formula: bool) -> None:
    assert is_formula(text) is formula
