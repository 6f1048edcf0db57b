"""Numbers of rows: what a pattern names and a row has not is no part of its number."""

from __future__ import annotations

from tests.support.each import each
from tests.support.forms import printed_rows


@each(
    ("pattern", "numbers"),
    [
        ("per: sasaran, pola: '{tujuan}.{sasaran}'", ["1", "2"]),
        ("per: kegiatan, pola: 'S{misi}-{tujuan}.{sasaran}.{kegiatan}.'", ["S1.1.", "S1.2.", "S1.3.", "S2.1."]),
        ("per: kegiatan, pola: '{tujuan}.{n})'", ["1)", "2)", "3)", "4)"]),
        ("per: baris, pola: '{sasaran}.{keluaran}'", ["1.1", "1.2", "1", "1", "2.1", "2.2"]),
        ("per: baris, pola: '{sasaran}.{keluaran}.'", ["1.1.", "1.2.", "1.", "1.", "2.1.", "2.2."]),
        ("per: sasaran, pola: '{misi}'", []),
    ],
)
def test_a_level_that_a_row_has_not_is_no_part_of_its_number(pattern: str, numbers: list[str]) -> None:
    """Neither as 0 nor by the number of the item before; the sign beside it goes too."""
    columns = f"kolom: [{{isi: nomor, {pattern}}}, {{isi: sasaran.uraian}}, {{isi: keluaran.uraian}}]\n"
    assert [number for row in printed_rows(columns) if (number := row.split("|")[0])] == numbers


def test_an_outline_of_a_rak_without_the_highest_levels_begins_with_those_it_has() -> None:
    form = "baris_tingkat: [tujuan, sasaran, indikator]\nkolom: [{isi: nomor, pola: '{tujuan}.{sasaran}.{indikator}'},"
    form += " {isi: {tujuan: tujuan.uraian, sasaran: sasaran.uraian, indikator: indikator.uraian}}]\n"
    assert printed_rows(form) == ["1|S1", "1.1|I1", "1.2|I2", "2|S2", "2.1|I3"]
