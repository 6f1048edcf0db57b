"""Currency: `Rp` in a column of its own is a part of the amounts beside it."""

from __future__ import annotations

from rakgen.readers.raw import RawCell, RawTable
from rakgen.recognise.currency import rupiah_of, without_currency_columns
from rakgen.recognise.plan import recognise
from tests.support.each import each
from tests.support.raw_documents import table

ROWS = ("1|S1|I1|K1|x||Rp|1.500.000|Umum", "2|S2|I2|K2||x|Rp.|-|Umum", "3|S3|I3|K3||x|Rp|2,000,000|Umum")


def joined(*rows: str, spans: dict[tuple[int, int], int] | None = None) -> list[list[str]]:
    """The texts of a table after signs were joined; some of its cells are wider."""
    (raw,) = table(*rows).tables
    cells: list[RawCell] = []
    for cell in raw.cells:
        hidden = any(row == cell.row and 0 < cell.column - at < wide for (row, at), wide in (spans or {}).items())
        if not hidden:
            cells.append(cell._replace(colspan=(spans or {}).get((cell.row, cell.column), 1)))
    made = without_currency_columns(RawTable(raw.rows, raw.columns, tuple(cells), widths=(1.0,) * raw.columns))
    assert len(made.widths) == made.columns and sum(made.widths) == raw.columns
    return [[cell.text if cell else "." for cell in row] for row in made.matrix()]


@each(
    ("text", "amount"),
    [
        ("Rp1,5 M", "Rp 1.500.000.000"),
        ("Rp. 1,25 Miliar", "Rp 1.250.000.000"),
        ("750 juta rupiah", "750.000.000"),
        ("IDR 2 jt", "Rp 2.000.000"),
        ("0,0001 ribu", None),
        ("1,755,000", "1.755.000"),
        ("5 dokumen", None),
        ("1,5 m2", None),
    ],
)
def test_an_amount_is_written_as_plans_write_it(text: str, amount: str | None) -> None:
    assert rupiah_of(text) == amount


def test_an_amount_has_its_sign_back_and_the_form_one_column() -> None:
    found = recognise(
        table("No|Sasaran|Indikator|Kegiatan|T1|T2|Anggaran||PJ", *ROWS, "||||||Rp|3.500.000|"), [], "dinas"
    )
    assert "anggaran: Rp 1.500.000" in found.text and "anggaran: Rp 2.000.000" in found.text
    assert found.new_layouts["dinas"].count("judul: Anggaran") == 1 and "tambahan" not in found.text


@each(
    "rows, spans, made",
    [
        (("A|Pagu||PJ", "a|Rp|5|u"), {(0, 1): 2}, [["A", "Pagu", "PJ"], ["a", "Rp 5", "u"]]),
        (("A|B|Pagu|", "a|b|Rp|5", "Jumlah|||5"), {(0, 2): 2, (2, 0): 3},
         [["A", "B", "Pagu"], ["a", "b", "Rp 5"], ["Jumlah", "Jumlah", "5"]]),
        (("A||Rp||PJ", "a|IDR|5|x|u"), {(0, 1): 3}, [["A", "", "", "PJ"], ["a", "IDR 5", "x", "u"]]),
        (("A|Satuan|Harga", "a|Rp|5", "b|kg|7"), {}, [["A", "Satuan", "Harga"], ["a", "Rp", "5"], ["b", "kg", "7"]]),
        (("A|Satuan|Harga", "a|Rp|5", "b|Rp|7"), {}, [["A", "Satuan", "Harga"], ["a", "Rp", "5"], ["b", "Rp", "7"]]),
        (("A|Pagu||Sisa|", "a|Rp|5|Rp|6"), {(0, 1): 2, (0, 3): 2}, [["A", "Pagu", "Sisa"], ["a", "Rp 5", "Rp 6"]]),
        (("A|Mata uang|x", "a|Rp|teks"), {}, [["A", "Mata uang", "x"], ["a", "Rp", "teks"]]),
    ],
)  # fmt: skip
def test_columns_of_signs_are_joined_with_amounts_under_the_same_heading(
    rows: tuple[str, ...], spans: dict[tuple[int, int], int], made: list[list[str]]
) -> None:
    assert joined(*rows, spans=spans) == made
