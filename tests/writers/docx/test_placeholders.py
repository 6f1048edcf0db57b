"""An office's own .docx as base: placeholders, also ones that Word split over runs, and its page."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import docx
import pytest
from docx.shared import Mm

from rakgen.compose.compose import compose_document
from rakgen.diagnostics.fault import BaseFault
from rakgen.layout.page import Area
from rakgen.writers.docx.placeholders import page_of
from rakgen.writers.docx.writer import write_docx
from tests.support import docx_reader
from tests.support.forms import layout, rencana

FORM = layout("kolom: [{judul: SASARAN, isi: sasaran.uraian}, {judul: KEGIATAN, isi: kegiatan.uraian}]\n")


def base(*paragraphs: str | tuple[str, ...], header: str = "") -> bytes:
    """A document of python-docx with these paragraphs; a tuple is a paragraph of several runs."""
    document = docx.Document()
    section = document.sections[0]
    section.page_width, section.page_height, section.left_margin, section.right_margin = (
        Mm(210),
        Mm(297),
        Mm(40),
        Mm(20),
    )
    if header:
        section.header.paragraphs[0].text = header
    for one in paragraphs:
        paragraph = document.add_paragraph()
        for text in (one,) if isinstance(one, str) else one:
            paragraph.add_run(text)
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def printed(data: bytes, rak: int = 1) -> bytes:
    plan = rencana()
    page = page_of(data)
    return write_docx(compose_document(plan, [(plan.rak[0], FORM)] * rak, Area(*page) if page else None), data)


def order(data: bytes) -> list[str]:
    """The body in order: texts of paragraphs, TABEL for a table."""
    out = []
    for child in docx_reader.body(data):
        tag = child.tag.rpartition("}")[2]
        text = "TABEL" if tag == "tbl" else "".join(node.text or "" for node in child.iter(f"{docx_reader.W}t"))
        out += [text] if text else []
    return out


@pytest.mark.parametrize("place", ["{{ isi }}", ("{{ i", "si", " }}"), ("{", "{isi", "}}")])
def test_the_table_goes_where_the_placeholder_stands(place: str | tuple[str, ...]) -> None:
    data = printed(base("Pembuka", place, "Penutup"))
    assert order(data) == ["Pembuka", "JUDUL", "TABEL", "Maju, 01 Maret 2021", "KEPALA,", "NAMA", "Penutup"]
    assert docx_reader.tables(data)[0][1:] == [["S1", "K1"], ["", "K2"], ["", "K3"], ["S2", "K1"]]


def test_tables_and_signature_in_their_own_places() -> None:
    data = printed(base("JUDUL KANTOR {{ tahun }}", "{{ tabel }}", "Catatan kantor", "{{ pengesahan }}"))
    assert order(data) == ["JUDUL KANTOR 2021", "TABEL", "Catatan kantor", "Maju, 01 Maret 2021", "KEPALA,", "NAMA"]


def test_fields_in_the_offices_own_text_and_header() -> None:
    data = printed(
        base(("Rencana {{ ins", "tansi | upper }}", " tahun {{ tahun }}"), "{{ isi }}", header="{{ instansi }}")
    )
    assert order(data)[0] == "Rencana KANTOR CONTOH tahun 2021"
    assert b"Kantor Contoh" in docx_reader.parts(data)["word/header1.xml"]


def test_the_page_is_that_of_the_offices_section() -> None:
    data = printed(base("{{ isi }}", header="KOP"))
    section = docx.Document(BytesIO(data)).sections
    assert len(section) == 1
    assert abs(section[0].page_width - Mm(210)) < Mm(0.1)
    assert abs(section[0].left_margin - Mm(40)) < Mm(0.1)
    grid = docx_reader.body(data).find(f".//{docx_reader.W}tblGrid")
    assert abs(sum(int(column.get(f"{docx_reader.W}w")) for column in grid) - 150 * 1440 / 25.4) < 3


def test_several_rak_end_in_the_offices_section() -> None:
    data = printed(base("{{ isi }}", "Penutup", header="KOP"), rak=2)
    assert order(data).count("TABEL") == 2
    assert order(data)[-1] == "Penutup"
    assert len(docx.Document(BytesIO(data)).sections) == 2


@pytest.mark.parametrize(
    ("paragraphs", "words"),
    [
        (("{{ isi }}", "{{ isi }}"), "dua kali"),
        (("{{ isi }}", "{{ tabel }}"), "sudah memuat"),
        (("{{ isi }}", "{{ lain }}"), "tidak dikenal"),
        (("{{ isi }}", "{{ ''.__class__ }}"), "tidak dikenal"),
    ],
)
def test_placeholders_that_cannot_be_filled_are_told(paragraphs: tuple[str, ...], words: str) -> None:
    with pytest.raises(BaseFault, match=words):
        printed(base(*paragraphs))


def test_a_document_without_placeholder_gives_its_styles_and_headers(tmp_path: Path) -> None:
    data = base("teks lama", header="KOP")
    assert page_of(data) is None
    assert order(printed(data))[:2] == ["JUDUL", "TABEL"]
    assert b"KOP" in docx_reader.parts(printed(data))["word/header1.xml"]


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_document_with_a_part_twice_is_refused() -> None:
    stream = BytesIO(base("{{ isi }}"))
    with zipfile.ZipFile(stream, "a") as archive:
        archive.writestr("word/document.xml", b"<x/>")
    with pytest.raises(BaseFault, match="dua kali"):
        printed(stream.getvalue())


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("document.main+xml", "template.main+xml", "templat Word"),
        ("openxmlformats-officedocument.wordprocessingml.document.main", "ms-word.document.macroEnabled.main", "makro"),
    ],
)
def test_other_kinds_of_word_files_are_named(old: str, new: str, words: str) -> None:
    data = rewritten(base("{{ isi }}"), "[Content_Types].xml", lambda text: text.replace(old, new))
    with pytest.raises(BaseFault, match=words):
        printed(data)
    with pytest.raises(BaseFault, match="kata sandi"):
        printed(b"\xd0\xcf\x11\xe0" + data)


def test_what_is_embedded_in_a_document_does_not_make_it_another_kind() -> None:
    kinds = "".join(
        f'<Default Extension="{ending}" ContentType="application/vnd.{kind}.macroEnabled.12"/>'
        for ending, kind in (("xlsm", "ms-excel.sheet"), ("docm", "ms-word.document"))
    )
    data = rewritten(
        base("{{ isi }}"), "[Content_Types].xml", lambda text: text.replace("</Types>", kinds + "</Types>")
    )
    assert "TABEL" in order(printed(data))


def test_a_file_without_settings_gets_none() -> None:
    def without(name: str, data: bytes) -> bytes:
        part = {"[Content_Types].xml": rb"<Override[^>]*/settings.xml[^>]*/>"}.get(
            name, rb"<Relationship [^>]*settings.xml[^>]*/>"
        )
        return re.sub(part, b"", data) if name in ("[Content_Types].xml", "word/_rels/document.xml.rels") else data

    parts = docx_reader.parts(base("{{ isi }}"))
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, data in parts.items():
            if name != "word/settings.xml":
                archive.writestr(name, without(name, data))
    assert "word/settings.xml" not in docx_reader.parts(printed(stream.getvalue()))


def test_the_template_an_office_file_is_attached_to_is_let_go() -> None:
    data = rewritten(
        base("{{ isi }}"),
        "word/settings.xml",
        lambda text: re.sub(r"(<w:settings[^>]*>)", r'\1<w:attachedTemplate r:id="rIdAway"/>', text),
    )
    relation = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rIdAway"'
        ' Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate"'
        ' Target="http://away.example/x.dotm" TargetMode="External"/></Relationships>'
    )
    stream = BytesIO(data)
    with zipfile.ZipFile(stream, "a") as archive:
        archive.writestr("word/_rels/settings.xml.rels", relation)
    parts = docx_reader.parts(printed(stream.getvalue()))
    assert "word/settings.xml" in parts and b"attachedTemplate" not in parts["word/settings.xml"]
    assert not [name for name, part in parts.items() if b"away.example" in part]


def rewritten(data: bytes, name: str, change: Callable[[str], str]) -> bytes:
    """A .docx with one of its parts changed."""
    stream = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(stream, "w") as new:
        for part in old.namelist():
            text = old.read(part)
            changed = change(text.decode()).encode() if part == name else text
            assert part != name or changed != text
            new.writestr(part, changed)
    return stream.getvalue()
