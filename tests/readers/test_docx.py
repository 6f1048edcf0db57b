"""DOCX as anyone makes it: rows wherever they hide, merges of every age, tracked changes, ticks of all kinds."""

from __future__ import annotations

import io
import re
import zipfile

import pytest

from rakgen.diagnostics.fault import ReadFault
from rakgen.readers import package
from rakgen.readers.docx import read_docx
from rakgen.readers.package import read_package
from rakgen.readers.raw import RawDocument, RawLine
from rakgen.readers.read import read_raw
from tests.support import docx_reader
from tests.support.each import each
from tests.support.office_bases import packed

_SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
)


def docx(body: str, **parts: str) -> bytes:
    """A Word file with this body."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", f"<w:document {_SPACES}><w:body>{body}</w:body></w:document>")
        for name, text in parts.items():
            archive.writestr(f"word/{name}.xml", f"<w:hdr {_SPACES}>{text}</w:hdr>")
    return stream.getvalue()


def p(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def tc(inner: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inner if inner.startswith('<') else p(inner)}</w:tc>"


def tr(*cells: str, properties: str = "") -> str:
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def tbl(*rows: str) -> str:
    return f"<w:tbl><w:tblPr><w:tblStyle w:val='a'/></w:tblPr>{''.join(rows)}</w:tbl>"


def sdt(inner: str) -> str:
    return f"<w:sdt><w:sdtContent>{inner}</w:sdtContent></w:sdt>"


def texts(document: RawDocument) -> list[list[str]]:
    return [[cell.text if cell else "." for cell in row] for row in document.tables[0].matrix()]


def kinds(document: RawDocument) -> list[str]:
    return [one.kind for one in document.remarks]


def test_merges_of_every_age_are_spans() -> None:
    document = read_docx(
        docx(
            tbl(
                tr(tc("a", '<w:vMerge w:val="restart"/>'), tc("b", '<w:gridSpan w:val="2"/>')),
                tr(tc("", "<w:vMerge/>"), tc("c"), tc("d")),
                tr(tc("e", '<w:hMerge w:val="restart"/>'), tc("", "<w:hMerge/>"), tc("f")),
                tr(tc("g"), properties='<w:gridBefore w:val="2"/>'),
            )
        )
    )
    assert texts(document) == [["a", "b", "b"], ["a", "c", "d"], ["e", "e", "f"], [".", ".", "g"]]
    assert document.tables[0].cells[0].rowspan == 2


def test_rows_and_cells_in_content_controls_are_found() -> None:
    document = read_docx(docx(sdt(tbl(sdt(tr(sdt(tc("a")), tc(sdt(p("b"))))), tr(tc("c"), tc("d"))))))
    assert texts(document) == [["a", "b"], ["c", "d"]]


def test_tracked_insertions_are_taken_and_deletions_left_and_both_told() -> None:
    inserted = (
        "<w:p><w:ins><w:r><w:t>baru</w:t></w:r></w:ins><w:del><w:r><w:delText>lama</w:delText></w:r></w:del></w:p>"
    )
    document = read_docx(docx(tbl(tr(tc(inserted), tc("x")), tr(tc("hapus"), properties="<w:del/>"))))
    assert texts(document) == [["baru", "x"]]
    assert [(one.kind, one.text) for one in document.remarks] == [
        ("inserted", "baru"), ("deleted", "lama"), ("deleted", "hapus"),
    ]  # fmt: skip


@each(
    "run",
    [
        '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>',
        '<w:r><w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr><w:t>\u00fc</w:t></w:r>',
        "<w:r><w:fldChar><w:ffData><w:checkBox><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r>",
        '<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="1"/></w14:checkbox></w:sdtPr>'
        "<w:sdtContent><w:r><w:t>☒</w:t></w:r></w:sdtContent></w:sdt>",
        "<w:r><w:t>✓</w:t></w:r>",
    ],
)
def test_ticks_of_all_kinds_are_ticks(run: str) -> None:
    document = read_docx(docx(tbl(tr(tc(f"<w:p>{run}</w:p>"), tc("x")))))
    assert texts(document) == [["✓", "x"]]


_M = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
_DROP_DOWN = "<w:listEntry w:val='Bidang A'/><w:listEntry w:val='Bidang B'/></w:ddList></w:ffData></w:fldChar>"


@each(
    ("run", "text"),
    [
        (f"<m:oMath {_M}><m:r><m:t>≥85%</m:t></m:r></m:oMath>", "≥85%"),
        (
            f"<w:r><w:t>Rasio </w:t></w:r><m:oMathPara {_M}><m:oMath><m:f><m:num><m:r><m:t>a+b</m:t></m:r></m:num>"
            "<m:den><m:r><m:t>c</m:t></m:r></m:den></m:f></m:oMath></m:oMathPara>",
            "Rasio a+b/c",
        ),
        (
            f"<w:r><w:fldChar><w:ffData><w:ddList><w:result w:val='1'/>{_DROP_DOWN}</w:r>",
            "Bidang B",
        ),
        (f"<w:r><w:fldChar><w:ffData><w:ddList>{_DROP_DOWN}</w:r>", "Bidang A"),
    ],
)
def test_equations_and_what_is_chosen_from_a_list_are_text(run: str, text: str) -> None:
    document = read_docx(docx(tbl(tr(tc(f"<w:p>{run}</w:p>"), tc("x")))))
    assert texts(document) == [[text, "x"]]


def test_a_drawing_for_newer_programs_is_told() -> None:
    mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    run = f"<w:r><mc:AlternateContent {mc}><mc:Choice><w:drawing/></mc:Choice></mc:AlternateContent></w:r>"
    document = read_docx(docx(tbl(tr(tc(f"<w:p>{run}</w:p>"), tc("x")))))
    assert [remark.kind for remark in document.remarks] == ["picture"]


def test_what_is_outside_the_body_hidden_or_struck_is_told() -> None:
    hidden = "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>rahasia</w:t></w:r></w:p>"
    lines = ("<w:strike/><w:dstrike w:val='0'/>", "<w:dstrike/>", "<w:strike w:val='0'/>")
    struck = "".join(f"<w:p><w:r><w:rPr>{line}</w:rPr><w:t>batal</w:t></w:r></w:p>" for line in lines)
    control = "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>"
    plain = control.replace("PlcHdr/", "PlcHdr w:val='0'/").format(p("Bidang B")) + "<w:showingPlcHdr/>"
    runs = control.format("<w:r><w:t>Choose an item.</w:t></w:r>")
    prompts = tc(f"<w:p>{runs}<w:r><w:t>Bidang A</w:t></w:r></w:p>") + tc(control.format(p("Pilih unit")))
    document = read_docx(
        docx(
            p("JUDUL") + tbl(tr(tc(hidden), prompts, tc(plain), tc(struck))),
            header1=p("Dinas Contoh"),
            footer1=p("- 2 -"),
        )
    )
    assert texts(document) == [["", "Bidang A", "", "Bidang B", "batal\nbatal\nbatal"]]
    told = [("hidden", "rahasia"), ("prompt", "Choose an item."), ("prompt", "Pilih unit")]
    told += [("struck", "batal"), ("struck", "batal"), ("outside", "Dinas Contoh")]
    assert [(one.kind, one.text) for one in document.remarks] == told
    assert [block.text for block in document.blocks if isinstance(block, RawLine)] == ["JUDUL"]


def test_parts_that_word_on_the_web_numbers_are_found() -> None:
    numbered = {
        name.replace("document.xml", "document2.xml"): part
        for name, part in docx_reader.parts(docx(p("Rapat"))).items()
    }
    assert read_docx(packed(numbered)) == read_docx(docx(p("Rapat")))


def test_a_table_within_a_cell_is_its_text() -> None:
    document = read_docx(docx(tbl(tr(tc(tbl(tr(tc("a"), tc("b"))) + p("")), tc("x")))))
    assert texts(document) == [["a\nb", "x"]]
    assert kinds(document) == ["nested"]


def _bomb() -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b" " * 25_000_000)
    return stream.getvalue()


ENTITY = b'<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]><w>&a;</w>'


@each(
    ("name", "data", "key"),
    [
        ("lama.doc", b"\xd0\xcf\x11\xe0" + b"\0" * 600, "RAK970.lama"),
        ("lama.docx", b"\xd0\xcf\x11\xe0" + b"\0" * 600, "RAK970.lama"),
        ("kunci.docx", b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "RAK970.terkunci"),
        ("rusak.docx", b"PK\x03\x04" + b"x" * 300, "RAK970.rusak"),
        ("potong.docx", docx(tbl(tr(tc("a"), tc("b"))))[:-60], "RAK970.rusak"),
        ("gambar.docx", b"\x89PNG\r\n", "RAK970.rusak"),
        ("rak.odt", b"PK\3\4" + b"\0" * 26 + b"mimetypeapplication/vnd.oasis.opendocument.text", "RAK970.lain"),
        ("rak.ods", b"PK\3\4" + b"\0" * 26 + b"mimetypeapplication/vnd.oasis.opendocument.spreadsheet", "RAK970.lain"),
        ("rak.doc", b"{\\rtf1\\ansi a}", "RAK970.lain"),
        ("kosong.txt", b"satu baris saja\n", "RAK970.tabel"),
        ("2021.yaml", b"instansi: KPU\n", "RAK970.yaml"),
        ("2021.YML", b"a\tb\nc\td\n", "RAK970.yaml"),
        ("2021.txt", b"# rencana\r\nversi: 1\r\ntahun: 2021\r\n", "RAK970.yaml"),
        ("-", b"versi: 1\n", "RAK970.yaml"),
    ],
)
def test_what_cannot_be_read_says_why(name: str, data: bytes, key: str) -> None:
    with pytest.raises(ReadFault) as fault:
        read_raw(data, name)
    assert fault.value.finding.key == key


@pytest.mark.slow
def test_a_file_that_grows_too_big_is_not_unpacked() -> None:
    with pytest.raises(ReadFault) as fault:
        read_raw(_bomb(), "bom.docx")
    assert fault.value.finding.key == "RAK970.besar"


@each("bound", ["_MOST_PARTS", "_MOST_BYTES", "_MOST_RATIO"])
def test_a_package_is_unpacked_within_each_of_its_bounds(bound: str, monkeypatch: pytest.MonkeyPatch) -> None:
    data = docx(tbl(tr(tc("a"), tc("b"))))
    assert read_package(data, "word/document.xml")
    with monkeypatch.context() as lowered, pytest.raises(ReadFault) as fault:
        lowered.setattr(package, bound, 0)
        read_package(data, "word/document.xml")
    assert fault.value.finding.key == "RAK970.besar"


def test_a_package_whose_parts_are_encrypted_is_locked() -> None:
    data = bytearray(docx(tbl(tr(tc("a"), tc("b")))))
    for sign, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        for found in re.finditer(re.escape(sign), data):
            data[found.start() + place] |= 1
    with pytest.raises(ReadFault) as fault:
        read_raw(bytes(data), "kunci.docx")
    assert fault.value.finding.key == "RAK970.terkunci"


def test_entities_are_refused() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("word/document.xml", ENTITY)
    with pytest.raises(ReadFault) as fault:
        read_raw(stream.getvalue(), "entitas.docx")
    assert fault.value.finding.key == "RAK970.rusak"


def test_a_table_that_only_places_others_is_taken_apart() -> None:
    inner = tbl(tr(tc("No"), tc("A"), tc("B")), tr(tc("1"), tc("a"), tc("b")))
    document = read_docx(docx(tbl(tr(tc(p("RENCANA") + inner), tc(p("samping"))))))
    assert [block.text if isinstance(block, RawLine) else block.columns for block in document.blocks] == [
        "RENCANA", 3, "samping",
    ]  # fmt: skip
    assert kinds(document) == []


def test_numbers_of_lists_stand_before_their_texts() -> None:
    level = "<w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='decimal'/><w:lvlText w:val='%1.'/></w:lvl>"
    number = "<w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>"
    lists = f"<w:abstractNum w:abstractNumId='0'>{level}</w:abstractNum>{number}"
    item = (
        "<w:p><w:pPr><w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr></w:pPr><w:r><w:t>{}</w:t></w:r></w:p>"
    )
    document = read_docx(docx(tbl(tr(tc(item.format("")), tc(item.format("K1") + item.format("K2")))), numbering=lists))
    assert texts(document) == [["1. ", "2. K1\n3. K2"]]


def test_a_symbol_whose_number_is_none_is_told() -> None:
    document = read_docx(
        docx(tbl(tr(tc("<w:p><w:r><w:sym w:font='X' w:char='ZZ'/><w:t>a</w:t></w:r></w:p>"), tc("b"))))
    )
    assert texts(document) == [["a", "b"]]
    assert [(one.kind, one.text) for one in document.remarks] == [("unreadable", "X ZZ")]


def box(inner: str) -> str:
    """A paragraph that holds a text box, as Word writes it: for itself, and again for older programs."""
    content = f"<w:txbxContent>{inner}</w:txbxContent>"
    return f"<w:p><w:r><w:Choice>{content}</w:Choice><w:Fallback><w:pict>{content}</w:pict></w:Fallback></w:r></w:p>"


def test_a_text_box_is_a_cell_of_its_own_behind_its_paragraph() -> None:
    signed = p("Kupang, 4 Januari 2021") + p("KEPALA DINAS,") + p("") + p("SITI AMINAH") + p("NIP. 1")
    nested = p("Tembusan: arsip") + box(p("kotak dalam kotak"))
    found = read_docx(docx(box(signed) + tbl(tr(tc("a"), tc(box(p("kotak dalam sel"))))) + box(nested)))
    assert [[cell.lines for cell in table.cells] for table in found.tables] == [
        [("Kupang, 4 Januari 2021", "KEPALA DINAS,", "", "SITI AMINAH", "NIP. 1")],
        [("a",), ("",)],
        [("Tembusan: arsip", "")],
    ]
    told = [(one.kind, one.text) for one in found.remarks if one.kind != "picture"]
    assert told == [("outside", "kotak dalam sel"), ("outside", "kotak dalam kotak")]
    assert [table.place.table for table in found.tables] == [0, 1, 0]


def test_signs_where_a_narrow_column_breaks_a_word_are_no_text() -> None:
    hyphen = "<w:p><w:r><w:t>ber</w:t><w:softHyphen/><w:t>kelanjutan KPU/\u200bKabupaten</w:t></w:r></w:p>"
    assert texts(read_docx(docx(tbl(tr(tc(hyphen), tc("b"))))))[0][0] == "berkelanjutan KPU/Kabupaten"


@each("width, last, columns", [(1, "Ket", 3), (30, "Ket", 3), (0, "Ket", 4), (60, "Ket", 4), (1, "", 3), (1, "!", 4)])
def test_a_column_of_no_width_is_none_unless_a_text_stands_in_it(width: int, last: str, columns: int) -> None:
    """As LibreOffice saves a row of totals whose edge was rounded otherwise than those of the rows above."""
    span = '<w:gridSpan w:val="2"/>'
    rows = (
        tr(tc("No"), tc("Rp", span), tc("Ket")),
        tr(tc("1"), tc("500", span), tc(last)),
        tr(tc("1"), tc("!"), tc(""), tc("")) if last == "!" else tr(tc("JUMLAH", span), tc("500"), tc("")),
    )
    grid = "".join(f'<w:gridCol w:w="{size}"/>' for size in (500, width, 1500, 900))
    document = read_docx(docx(f"<w:tbl><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"))
    assert document.tables[0].columns == columns
    if columns == 3:
        assert texts(document) == [["No", "Rp", "Ket"], ["1", "500", last], ["JUMLAH", "500", ""]]
