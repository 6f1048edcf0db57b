"""Years of a form: which columns and rows stand for years, and which of them are left to the plan."""

from __future__ import annotations

import pytest

from rakgen.layout.layout import TableSpec
from rakgen.layout.years import asking, in_years
from tests.support.forms import layout


def table(columns: str) -> TableSpec:
    (only,) = layout(columns).tables
    return only


COLUMN = "kolom:\n  - {judul: A, isi: indikator.uraian}\n"


@pytest.mark.parametrize(
    ("columns", "standing", "asks"),
    [
        (COLUMN + "  - {judul: T, periode: tahun, isi: indikator.target_tahun}\n", [], ["T"]),
        (
            COLUMN + "  - {judul: T, periode: tahun, hanya: 2025-2027, isi: indikator.target_tahun}\n",
            [("T", (2025, 2026, 2027))],
            [],
        ),
        (
            COLUMN + "  - periode: tahun\n    hanya: [2025, 2030]\n    kolom:\n"
            "      - {judul: K, isi: indikator.target_tahun}\n      - {judul: Rp, isi: kosong}\n",
            [("K", (2025, 2030)), ("Rp", (2025, 2030))],
            [],
        ),
        ("baris_periode: tahun\n" + COLUMN, [], ["A"]),
        ("baris_periode: {periode: tahun, hanya: 2025}\n" + COLUMN, [("A", (2025,))], []),
        (COLUMN + "  - {judul: T, periode: tahun, judul_periode: Setahun, isi: indikator.tambahan.x}\n", [], []),
        (COLUMN + "  - {judul: T, periode: triwulan, isi: indikator.target_periode}\n", [], []),
    ],
)
def test_columns_of_years(columns: str, standing: list[tuple[str, tuple[int, ...]]], asks: list[str]) -> None:
    found = table(columns)
    assert [(column.judul, years) for column, years in in_years(found)] == standing
    assert [column.judul for column in asking(found)] == asks
