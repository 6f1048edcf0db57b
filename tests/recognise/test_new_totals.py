"""New totals: subtotals of a form that nobody knows are printed again below the items of their level."""

from __future__ import annotations

from rakgen.importing import Imported, import_document
from rakgen.readers.raw import RawCell, RawDocument, RawLine, RawTable
from tests.support.each import each

HEAD = "No|Sasaran|Indikator|Kegiatan|Pagu (Rp)"
ITEMS = ("1|S1|I1|K1|1.000.000", "|||K2|2.000.000", "2|S2|I2|K3|4.000.000", "||I3|K4|5.000.000")


def imported(*rows: str) -> Imported:
    """A document of some rows of cells; one with a total is a label over all columns but the last, one text as
    wide as the table.
    """
    cells = []
    for row, texts in enumerate([HEAD, *rows]):
        said = texts.split("|")
        if len(said) == 1:
            cells.append(RawCell(row, 0, (texts,), colspan=5))
        elif len(said) == 2:
            cells += [RawCell(row, 0, (said[0],), colspan=4), RawCell(row, 4, (said[1],))]
        else:
            cells += [RawCell(row, column, (text,)) for column, text in enumerate(said)]
    lines = map(RawLine, ("RENCANA AKSI", "DINAS CONTOH", "TAHUN 2021"))
    return import_document(RawDocument((*lines, RawTable(len(rows) + 1, 5, tuple(cells)))), [], "baru", "rencana.yaml")


A, B, C, D = ITEMS
AGAIN = "2|S2|I3|K4|5.000.000"  # with the labels that a subtotal parts, as forms print them
CASES = {
    "below each sasaran": ((A, B, "Subtotal|3.000.000", C, D, "Subtotal|9.000.000", "TOTAL|12.000.000"),
                           ["TOTAL", "sasaran", "Subtotal"]),
    "without a total at the end": ((A, B, "Jumlah S1|3.000.000", C, D, "Jumlah S2|9.000.000"),
                                   ["sasaran", "Jumlah {{ uraian }}"]),
    "below each indikator": ((A, B, "Sub Jumlah|3.000.000", C, "Sub Jumlah|4.000.000", AGAIN, "Sub Jumlah|5.000.000",
                              "Jumlah|12.000.000"), ["Jumlah", "indikator", "Sub Jumlah"]),
    "of two levels": ((A, B, "Jumlah I1|3.000.000", "Jumlah S1|3.000.000", C, "Jumlah I2|4.000.000", AGAIN,
                       "Jumlah I3|5.000.000", "Jumlah S2|9.000.000", "Jumlah|12.000.000"),
                      ["Jumlah", "indikator", "Jumlah {{ uraian }}", "sasaran", "Jumlah {{ uraian }}"]),
    "none": ((*ITEMS, "JUMLAH|12.000.000"), ["JUMLAH"]),
}  # fmt: skip


def said(layout: str) -> list[str]:
    """The labels and levels of the totals of a layout, in order."""
    part = layout.split("jumlah:", 1)[1].split("kolom:")[0].split("baris_penutup:")[0]
    if ":" not in part:
        return [part.strip()]
    return [line.split(": ")[1].strip('"') for line in part.splitlines() if ": " in line]


@each("rows, totals", CASES.values())
def test_every_total_is_printed_again(rows: tuple[str, ...], totals: list[str]) -> None:
    for closing in ((), ("Terbilang: dua belas juta rupiah",)):
        found = imported(*rows, *closing)
        assert said(found.layouts["baru"]) == totals
        assert (found.findings, found.lost, found.alike) == ([], [], found.cells)


def test_a_subtotal_of_no_level_is_told() -> None:
    """Here one of two indikator has one, and one stands within a kegiatan's rows."""
    found = imported(A, "Subtotal|1.000.000", B, C, D, "TOTAL|12.000.000")
    told = [finding.message() for finding in found.findings if finding.key == "RAK971.jumlah"]
    assert told == ['Dokumen: baris jumlah atau rata-rata "Subtotal 1.000.000" tidak ikut ke dalam rencana.']
    assert found.lost == []


def test_a_total_in_millions_is_no_programme() -> None:
    found = imported("1|S1|I1|K1|1,5 M", "2|S2|I2|K2|750 juta", "Jumlah|Rp 2,25 M")
    assert said(found.layouts["baru"]) == ["Jumlah"] and "program:" not in found.text
