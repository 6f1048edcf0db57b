"""Heads of tables: which rows they have, and that every place is covered once."""

from __future__ import annotations

import pytest

from tests.support.forms import is_whole, row_text, section_of

SASARAN = "  - {judul: S, isi: sasaran.uraian}\n"


def head(columns: str, before: str = "") -> list[str]:
    [grid] = section_of(f"{before}kolom:\n{columns}").grids
    assert is_whole(grid)
    return [row_text(row) for row in grid.matrix()[: len(grid.header_rows)]]


@pytest.mark.parametrize(
    ("columns", "expected"),
    [
        (
            SASARAN + "  - {judul: T, periode: semester, judul_periode: ['{{ keterangan }}', '{{ keterangan }}'],"
            " isi: indikator.target_periode}\n",
            ["S|T|"],
        ),
        (
            SASARAN + "  - {judul: T, kolom: [{isi: indikator.uraian}, {isi: indikator.target}]}\n",
            ["S|T|"],
        ),
        (
            "  - {judul: '{{ keterangan }}', kolom: [{judul: A, isi: indikator.uraian}]}\n"
            "  - {judul: '{{ keterangan }}', kolom: [{judul: B, isi: indikator.target}]}\n",
            ["A|B"],
        ),
        (
            "  - {judul: A, kolom: [{judul: ' ', kolom: [{judul: B, isi: sasaran.uraian}]}]}\n"
            "  - {judul: C, isi: indikator.uraian}\n",
            ["A|C", "B|"],
        ),
        (
            "  - {judul: A, kolom: [{judul: '{{ keterangan }}', kolom: [{isi: sasaran.uraian}]}]}\n"
            "  - {judul: C, isi: indikator.uraian}\n",
            ["A|C"],
        ),
        (  # one heading is enough for a level
            SASARAN + "  - {judul: T, kolom: [{judul: A, isi: indikator.uraian}, {isi: indikator.target}]}\n",
            ["S|T|", "|A|"],
        ),
        ("  - {isi: sasaran.uraian}\n  - {isi: indikator.uraian}\n", []),
    ],
)
def test_a_level_of_empty_headings_has_no_row(columns: str, expected: list[str]) -> None:
    assert head(columns) == expected
    numbers = "|".join(str(number + 1) for number in range(len(head(columns, "nomor_kolom: '{n}'\n")[-1].split("|"))))
    assert head(columns, 'nomor_kolom: "{n}"\n') == [*expected, numbers]
