"""Faces in a Word file: each once, as the data have them when they are read as Word reads them."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO
from pathlib import Path

import docx
import pytest
from lxml import etree

from rakgen.document.document import Cell, Column, Document, Grid, Page, Row, Section, Title
from rakgen.writers.docx.embedding import obfuscated
from rakgen.writers.docx.writer import write_docx
from rakgen.writers.faces import face_file
from tests.support import docx_reader
from tests.support.office_bases import blank_file, packed

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


def document(*fonts: str) -> Document:
    grid = Grid((Column(170),), (), (Row((Cell("x"),)),))
    sections = tuple(Section(Page(210, 297, (20, 20, 20, 20), font, 10.0), Title(("A",)), (grid,)) for font in fonts)
    return Document("A", "B", sections, (2021, 1, 1))


def faces(data: bytes) -> dict[str, dict[str, bytes]]:
    """The faces of each font that a file names, as a reader makes them readable."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        names = archive.namelist()
        assert len(names) == len(set(names))
        table = next((name for name in names if name.startswith("word/fontTable")), "")
        if not table:
            assert not any(name.endswith(".odttf") for name in names)
            return {}
        relations = etree.fromstring(archive.read(f"word/_rels/{table.removeprefix('word/')}.rels"))
        targets = {one.get("Id"): f"word/{one.get('Target')}" for one in relations}
        assert sorted(targets.values()) == sorted(name for name in names if name.endswith(".odttf"))
        return {
            font.get(f"{W}name"): {
                etree.QName(one).localname: plain(archive.read(targets[one.get(f"{R}id")]), one.get(f"{W}fontKey"))
                for one in font
                if one.get(f"{R}id")
            }
            for font in etree.fromstring(archive.read(table)).iterchildren(f"{W}font")
        }


def plain(part: bytes, key: str) -> bytes:
    """ECMA-376 part 4, "Font Embedding": the first 32 bytes are combined with the key, from its last byte on."""
    digits = re.sub(r"[{}-]", "", key)
    numbers = [int(digits[place : place + 2], 16) for place in range(30, -1, -2)]
    return bytes(byte ^ numbers[place % 16] if place < 32 else byte for place, byte in enumerate(part))


def expected(name: str) -> dict[str, bytes]:
    return {f"embed{style}": face_file(name, style).read_bytes() for style in ("Regular", "Bold", "Italic")}


@pytest.mark.parametrize(
    ("fonts", "carried"),
    [
        (["Arial"], {"Arial": "Arimo"}),
        (["Times New Roman"], {"Times New Roman": "Tinos"}),
        (["Helvetica", "Arial", "arial", "Arial"], {"Helvetica": "Arimo", "Arial": "Arimo", "arial": "Arimo"}),
        (["Bookman Old Style", "Arial", "Times"], {"Arial": "Arimo", "Times": "Tinos"}),
        (["Calibri"], {}),
        (['Tidak "Ada" & <x>'], {}),
    ],
)
def test_a_file_carries_the_faces_of_its_fonts_once(fonts: list[str], carried: dict[str, str]) -> None:
    data = write_docx(document(*fonts))[0]
    assert faces(data) == {font: expected(name) for font, name in carried.items()}
    assert len(docx.Document(BytesIO(data)).sections) == len(fonts)
    assert data == write_docx(document(*fonts))[0]


OWN = (
    '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
    '{0}<w:font w:name="Symbol"/><w:font w:name="ARIAL">{0}<w:pitch w:val="variable"/></w:font></w:fonts>'
)


def office(table: str) -> bytes:
    """An office's file whose table of fonts is this one; '' for none."""
    parts = docx_reader.parts(blank_file())
    if table:
        return packed({**parts, "word/fontTable.xml": table})
    relations = re.sub(rb"<Relationship [^>]*fontTable[^>]*/>", b"", parts["word/_rels/document.xml.rels"])
    return packed({**parts, "word/_rels/document.xml.rels": relations})


@pytest.mark.parametrize("table", ["", OWN.format(""), OWN.format("<!-- kantor --><?office x?>")])
def test_an_office_file_is_given_faces_beside_its_own_fonts(table: str) -> None:
    data = write_docx(document("Arial", "Helvetica", "Times New Roman"), office(table))[0]
    found = faces(data)
    own = next(name for name in found if name.casefold() == "arial")
    assert found[own] == found["Helvetica"] == expected("Arimo") and found["Times New Roman"] == expected("Tinos")
    assert not table or found["Symbol"] == {}
    assert data == write_docx(document("Arial", "Helvetica", "Times New Roman"), office(table))[0]


def test_a_face_that_rakgen_lacks_is_no_fault_of_the_office(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    obfuscated.cache_clear()
    monkeypatch.setattr("rakgen.writers.faces.templates", lambda: tmp_path)
    with pytest.raises(FileNotFoundError, match="Arimo-Regular"):
        write_docx(document("Arial"), blank_file())


def test_an_office_file_keeps_the_faces_that_it_carries_itself() -> None:
    base = write_docx(document("Arial"))[0]
    table = zipfile.ZipFile(BytesIO(base)).read("word/fontTable.xml")
    data = write_docx(document("Arial"), base)[0]
    assert zipfile.ZipFile(BytesIO(data)).read("word/fontTable.xml").count(b"<w:embed") == table.count(b"<w:embed")
    assert faces(data) == {"Arial": expected("Arimo")}
