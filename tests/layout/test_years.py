"""Years of a form: which columns and rows stand for years, and which of them are left to the plan."""

from __future__ import annotations

from rakgen.layout.layout import Layout, TableSpec
from rakgen.layout.library import CHILD_MODELS
from rakgen.layout.years import asking, check_parts, in_years
from rakgen.model import load_fields
from rakgen.source import parse
from tests.support.each import each
from tests.support.forms import layout


def table(columns: str) -> TableSpec:
    (only,) = layout(columns).tables
    return only


COLUMN = "kolom:\n  - {judul: A, isi: indikator.uraian}\n"


@each(
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


@each(
    ("columns", "told"),
    [
        ("{periode: tahun, hanya: 2025, kolom: [{isi: indikator.target_periode}]}", 1),
        ("{periode: tahun, hanya: 2025, hitung: jumlah, dari: indikator.target_periode}", 1),
        ("{periode: tahun, isi: indikator.target_periode}", 0),
        ("{periode: tahun, hanya: 2025, isi: indikator.target_tahun}", 0),
    ],
)
def test_targets_of_parts_of_a_year_below_years_are_told(columns: str, told: int) -> None:
    text = f"judul: J\n{COLUMN}  - {columns}\n"
    loaded, faults = load_fields(parse(text.encode(), "l.yaml"), Layout, CHILD_MODELS)
    assert loaded is not None and not faults
    found = check_parts(loaded, (column for column, _ in in_years(loaded.tables[0])))
    assert [one.key for one in found] == ["RAK513.tahun"] * told
