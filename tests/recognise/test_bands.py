"""Bands: a letter and a text in the columns of numbers and texts is of a level above them."""

from __future__ import annotations

from rakgen.recognise.plan import recognise
from tests.support.each import each
from tests.support.raw_documents import table

HEAD = "No|Indikator|Target|Kegiatan|T1|T2|PJ"
ROWS = ("1|Ind A|5%|K1|x||Umum", "|||K2||x|Umum")
MORE = ("1|Ind B|6%|K3|x||Umum", "2|Ind C|7%|K4||x|Umum")


@each("first, second", [("A", "B"), ("A.", "B."), ("I", "II"), ("I.", "II.")])
def test_a_row_that_a_letter_heads_is_a_sasaran_above_the_numbers(first: str, second: str) -> None:
    found = recognise(table(HEAD, f"{first}|Layanan|||||", *ROWS, f"{second}|Data|||||", *MORE), [], "dinas")
    signs = [sign.rstrip(".") for sign in (first, second)]
    assert all(
        f"- uraian: {sign}. {text}\n" in found.text for sign, text in zip(signs, ("Layanan", "Data"), strict=True)
    )
    assert "baris_kelompok:\n  - tingkat: sasaran\n" in found.new_layouts["dinas"] and not found.doubts


@each(
    "rows",
    [
        ("No|Sasaran|Indikator|Kegiatan|PJ", "A|Layanan|||", "1||Ind A|K1|Umum", "2||Ind B|K2|Umum"),
        (HEAD, "A|Ind A|5%|K1|x||Umum", "1|Ind B|5%|K1|x||Umum"),
        (HEAD, "A|Ind A|||||", "B|Ind B|5%|K1|x||Umum", "1|Ind C|5%|K1|x||Umum"),
    ],
)
def test_a_letter_beside_other_cells_or_above_rows_of_other_columns_is_no_band(rows: tuple[str, ...]) -> None:
    assert "baris_kelompok" not in recognise(table(*rows), [], "dinas").new_layouts["dinas"]
