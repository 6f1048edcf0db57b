"""Columns: which field of which level each column of an unknown form prints."""

from __future__ import annotations

from rakgen.recognise.plan import recognise
from tests.support.each import each
from tests.support.raw_documents import table


@each(
    "headings, of_first, of_second, contents",
    [
        (
            "Target Fisik TW1|Target Fisik TW2|Target Fisik TW3|Target Fisik TW4",
            "25|50|75|100",
            "0|0|50|100",
            ["kegiatan.tambahan.target_fisik_tw1"],
        ),
        ("Target|Satuan", "1|dokumen", "3|laporan", ["kegiatan.tambahan.target", "kegiatan.tambahan.satuan"]),
        ("Target|Satuan", "85|persen", "|", ["indikator.target", "indikator.satuan"]),
        ("PIC|Pihak Pelaksana", "Ani|Tata Usaha", "Budi|Arsip", ["kegiatan.tambahan.pic", "kegiatan.pelaksana"]),
        ("Rencana Anggaran|Rencana Keuangan (%)", "1.000.000|50", "2.000.000|60", ["kegiatan.anggaran"]),
    ],
)
def test_figures_are_of_the_items_beside_which_they_stand(
    headings: str, of_first: str, of_second: str, contents: list[str]
) -> None:
    document = table(
        f"No|Sasaran|Indikator|Kegiatan|{headings}|PJ",
        f"1|S|Ind A|K1|{of_first}|Umum",
        f"|||K2|{of_second}|Umum",
        f"|||K3|{of_second}|Data",
        f"2|T|Ind B|K4|{of_first}|Data",
    )
    found = recognise(document, [], "dinas")
    assert not found.doubts
    assert [content for content in contents if f"isi: {content}\n" not in found.new_layouts["dinas"]] == []


def test_figures_at_the_left_of_kegiatan_are_of_the_indikator_whose_rows_they_share() -> None:
    rows = ("1|S|Ind A|5%|K1|Umum", "|||6%|K2|Umum", "2|T|Ind B|7%|K3|Data")
    found = recognise(table("No|Sasaran|Indikator|Target|Kegiatan|PJ", *rows), [], "dinas")
    assert "isi: indikator.target\n" in found.new_layouts["dinas"]
    assert [(doubt.kind, doubt.text) for doubt in found.doubts] == [("again", "6%")]


@each("above", [[], ["No|Sasaran|Indikator|Kegiatan|TW I|TW II|TW III|TW IV|PJ"]])
def test_quarters_named_by_their_months_are_ticked(above: list[str]) -> None:
    months = "Jan-Mar|Apr-Jun|Jul-Sep|Okt-Des"
    heads = [*above, f"||||{months}|" if above else f"No|Sasaran|Indikator|Kegiatan|{months}|PJ"]
    found = recognise(table(*heads, "1|S|I|K1|■|■|||A", "|||K2||■||■|A"), [], "dinas")
    (indikator,) = found.data["rak"][0]["sasaran"][0]["indikator"]
    assert [kegiatan["jadwal"] for kegiatan in indikator["kegiatan"]] == [["T1", "T2"], ["T2", "T4"]]
