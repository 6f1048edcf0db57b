"""Stacked: a recapitulation right below the plan's table is no part of the plan, and is told."""

from __future__ import annotations

from rakgen.readers.raw import RawDocument, RawLine
from rakgen.recognise.plan import recognise
from tests.support.each import each
from tests.support.raw_documents import table

HEAD = "No|Sasaran|Indikator|Kegiatan|T1|T2|Anggaran|PJ"
ROWS = ("1|S1|I1|K1|x||5.000.000|Umum", "2|S2|I2|K2||x|6.000.000|Umum")


@each(
    "recap",
    [
        ("No|Bidang|Jumlah|||||", "1|Umum|11.000.000|||||"),
        ("No.|Bidang|Jumlah|Persen||||", "1|Umum|11.000.000|100%||||"),
        ("NO|Unit||||Jumlah||", "1|Umum||||11.000.000||", "2|Hukum||||0||"),
    ],
)
def test_another_table_of_the_same_grid_is_told(recap: tuple[str, ...]) -> None:
    """Its rows became sasaran named `Bidang`, `Umum`."""
    found = recognise(table(HEAD, *ROWS, *recap), [], "dinas")
    assert [doubt.kind for doubt in found.doubts] == ["skipped"] and "11.000.000" in found.doubts[0].text
    assert found.text.count("- uraian:") == 6 and "tabel:" not in found.new_layouts["dinas"]


def test_a_table_below_without_items_is_told_and_the_lines_around_stay() -> None:
    """With or without a heading of its own it was printed as a second table whose rows were no items."""
    plan, recap = table(HEAD, *ROWS), table("No|Bidang|Jumlah", "1|Umum|11.000.000", "2|Hukum|5.000")
    for lines in ((), (RawLine("Rekapitulasi"),)):
        document = RawDocument((*plan.blocks, *lines, *recap.tables))
        found = recognise(document, [], "dinas")
        assert "skipped" in {doubt.kind for doubt in found.doubts} and found.text.count("- uraian:") == 6
        assert ("Rekapitulasi" in found.text) == bool(lines) and "tambahan" not in found.text


@each("again", [HEAD, "No|Sasaran|Indikator|Kegiatan|I|II|Anggaran|PJ"])
def test_headings_that_are_printed_again_part_no_table(again: str) -> None:
    found = recognise(table(HEAD, *ROWS, again, "3|S3|I3|K3|x||7.000.000|Umum"), [], "dinas")
    assert "skipped" not in {doubt.kind for doubt in found.doubts} and "uraian: K3" in found.text
