"""Periods: they cut the year without a gap, and are read by name."""

from __future__ import annotations

from rakgen.model import Periode
from rakgen.model.periode import parse_periode
from tests.support.each import each


def test_periods_cut_the_year_without_gap_or_overlap() -> None:
    for kind in set(Periode) - {Periode.DIPILIH}:
        bulan = [month for number in range(1, kind.value + 1) for month in kind.bulan(number)]
        assert bulan == list(range(1, 13))
    assert Periode.TAHUN.label(2025) == "2025"
    assert [Periode.BULAN.label_en(3), Periode.TRIWULAN.label_en(2)] == ["March", "T2"]
    assert [Periode.BULAN.label(3), Periode.TRIWULAN.label(2), Periode.SEMESTER.label(1), Periode.TAHUN.label(1)] == [
        "Maret",
        "T2",
        "S1",
        "semua",
    ]


@each(
    ("text", "expected"),
    [
        ("T2", (Periode.TRIWULAN, 2)),
        ("s1", (Periode.SEMESTER, 1)),
        (" mei ", (Periode.BULAN, 5)),
        ("5", (Periode.BULAN, 5)),
        ("T9", (Periode.TRIWULAN, 9)),
        ("2025", (Periode.TAHUN, 2025)),
        ("1944", (Periode.BULAN, 1944)),
        ("02025", (Periode.BULAN, 2025)),
        ("T", None),
        ("", None),
        ("T1x", None),
        ("²", None),
        ("T²", None),
    ],
)
def test_one_period_is_read(text: str, expected: tuple[Periode, int] | None) -> None:
    assert parse_periode(text) == expected
