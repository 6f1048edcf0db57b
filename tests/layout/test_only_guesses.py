"""What a `hanya` that cannot be read says instead."""

from __future__ import annotations

from rakgen.layout.only_guesses import instead, wanted
from rakgen.model import Periode
from tests.support.each import each


@each(
    ("typed", "guess", "periode", "expected"),
    [
        ("25-29", "Mei-Desember", Periode.TAHUN, "2025-2029"),
        ("2025-27", "", Periode.TAHUN, "2025-2027"),
        ("2025-2060", "", Periode.TAHUN, "2025-2029"),
        ("tahun 2026", "semua", Periode.TAHUN, "2026"),
        ("2029-2025", "2025-2029", Periode.TAHUN, "2025-2029"),
        ("abc", "", Periode.TAHUN, "2025-2029"),
        ("2025-2060", "", Periode.TRIWULAN, "T1-T2"),
        ("T1-T9", "T2-T4", Periode.TRIWULAN, "T2-T4"),
        ("2029-2025", "2025-2029", Periode.BULAN, "T1-T2"),
        ("25-29", "Mei-Desember", None, "Mei-Desember"),
        ("abc", "", None, "T1-T2"),
    ],
)
def test_what_is_said_instead_fits_the_periods_beside_it(
    typed: str, guess: str, periode: Periode | None, expected: str
) -> None:
    assert instead(typed, guess, periode) == expected


def test_what_is_wanted_is_of_these_periods() -> None:
    assert "tahun seperti" in wanted(Periode.TAHUN)["harapan"] and "30" in wanted(Periode.TAHUN)["harapan_en"]
    assert "tahun" not in wanted(Periode.TRIWULAN)["harapan"]
    assert "atau tahun" in wanted(None)["harapan"]
