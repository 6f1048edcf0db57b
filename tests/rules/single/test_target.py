"""Rules about targets: a number is read in the ways that are possible, and no others."""

from __future__ import annotations

import pytest

from tests.support.slips import BASE, checked, swapped


@pytest.mark.parametrize(
    ("typed", "remedy"),
    [
        ("1,000,000", "Tulis dengan titik: `1.000.000`."),
        ("12,500,000 orang", "Tulis dengan titik: `12.500.000`."),
        ("3,000", "Tulis `3.000` untuk ribuan, atau `3` bila koma desimal yang dimaksud."),
        ("12,500", "Tulis `12.500` untuk ribuan, atau `12,5` bila koma desimal yang dimaksud."),
    ],
)
def test_two_commas_are_no_decimal_number(typed: str, remedy: str) -> None:
    findings = checked(swapped(BASE, "target: 25%", f'target: "{typed}"')).findings
    assert [finding.hint() for finding in findings if finding.code == "RAK217"] == [remedy]
