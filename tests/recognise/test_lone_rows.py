"""Lone rows: a table of one row without headings goes on with the table before it, or is a signature or a note."""

from __future__ import annotations

from rakgen.readers.html import read_html
from rakgen.readers.raw import RawDocument, RawLine
from rakgen.recognise.pieces import parts_of
from tests.support.each import each
from tests.support.raw_documents import table

_COUNTED = ("NO|SASARAN|KEGIATAN|I|II|PJ", "1|S1|Rapat|v||Umum", "2|S2|Audit||v|Umum")
_MEASURED = ("SASARAN|INDIKATOR|TARGET", "S1|Persentase 1|70%", "S2|Persentase 2|80%")


@each(
    ("rows", "row", "goes_on"),
    [
        (_COUNTED, "3|S3|Uji petik|v||Umum", True),
        (_COUNTED, "3.|S3|Uji petik|||Umum", True),
        (_COUNTED, "||Evaluasi||✓|Umum", True),
        (_COUNTED, "||Mengetahui|||Kepala Dinas", False),
        (_COUNTED, "Catatan: a|b|c|v||d", False),
        (_COUNTED, "*|S3|Uji petik|v||Umum", False),
        (_COUNTED, "3|S3|Uji petik|v|", False),
        (_MEASURED, "S3|Persentase 3|90%", True),
        (_MEASURED, "Disusun oleh|Diperiksa oleh|Disetujui oleh", False),
        (_MEASURED, "NIP. 19800101 200001 1 001|Ambon, 1 Januari 2021|5", False),
    ],
)
def test_a_row_alone_is_the_rest_of_the_table_before(rows: tuple[str, ...], row: str, goes_on: bool) -> None:
    for between in (RawLine(""), RawLine("- 2 -"), RawLine("RENCANA AKSI")):
        document = table(*rows)
        (part,) = parts_of(document._replace(blocks=(*document.blocks, between, *table(row).tables)))
        assert len(part.tables[0].body) == 2 + goes_on


def test_a_row_below_a_line_of_its_own_is_none() -> None:
    document = table(*_COUNTED)
    lone = table("3|S3|Uji petik|v||Umum").tables
    (part,) = parts_of(RawDocument((*document.blocks, RawLine("Rencana cadangan"), *lone)))
    assert len(part.tables[0].body) == 2 and part.below


def test_a_row_alone_of_a_page_is_a_table() -> None:
    rows = ["".join(f"<td>{text}</td>" for text in row.split("|")) for row in (*_COUNTED, "3|S3|Uji|v||Umum")]
    page = "<table border=1><tr>" + "<tr>".join(rows[:3]) + "</table><br><table border=1><tr>" + rows[3] + "</table>"
    (part,) = parts_of(read_html(page.encode()))
    assert len(part.tables[0].body) == 3
