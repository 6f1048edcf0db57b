"""The slim package: what is kept of it for a document is what python-docx writes for it alone."""

from __future__ import annotations

import sys
import zipfile
import zlib
from io import BytesIO

import pytest

from rakgen.document.document import Document
from rakgen.writers.docx.package import HeaderKey, Package
from rakgen.writers.docx.styles import StyleSet

SETS = [StyleSet("RAK", "Arial", 9), StyleSet("RAK2", 'Times & "New" Roman', 10.5)]
BODY = '<w:p><w:r><w:t xml:space="preserve">Rencana &amp; "aksi" \\1</w:t></w:r></w:p><w:sectPr/>'


def packed(document: Document, number: str, *, opened: bool) -> bytes:
    """A body in the package; `opened`, as if something had been added to it."""
    keys = [HeaderKey(number, SETS[0], end=f"_AkhirBagian{section}") for section in range(12)]
    package = Package(None, SETS, keys)
    assert not opened or package.docx
    package.set_properties(document)
    return package.pack({"": BODY}, {})


def test_it_is_packed_byte_for_byte_as_python_docx_writes_it() -> None:
    for author in ("KPU Kota Contoh", 'Bagian “A” & "B" <x>', "", "@judul@ @bahasa@ 1001-01-01", "panjang " * 40):
        document = Document(f"RENCANA AKSI {author} \\1", author, (), (2021, 2, 3))
        for number in ("- {n} -", "Halaman “{n}” & {jumlah}", ""):
            assert packed(document, number, opened=False) == packed(document, number, opened=True)


def test_it_is_written_without_python_docx_and_zipfile(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("docx", "lxml", "zipfile"):
        monkeypatch.setitem(sys.modules, module, None)
    assert packed(Document("RENCANA", "KPU", (), (2021, 2, 3)), "Halaman baru {n}", opened=False)


def test_what_a_document_has_of_its_own_stands_last_in_its_archive() -> None:
    data = packed(Document("RENCANA AKSI", "KPU", (), (2021, 2, 3)), "- {n} -", opened=False)
    first, *_, body, properties = zipfile.ZipFile(BytesIO(data)).namelist()
    assert [first, body, properties] == ["[Content_Types].xml", "word/document.xml", "docProps/core.xml"]


def test_the_body_alone_is_packed_in_little_time_and_faces_in_none() -> None:
    data = packed(Document("RENCANA AKSI", "KPU", (), (2021, 2, 3)), "- {n} -", opened=False)
    archive = zipfile.ZipFile(BytesIO(data))
    for info in archive.infolist():
        level = 3 if info.filename == "word/document.xml" else 6
        own = zlib.compress(archive.read(info), level)
        small = len(own) - 6  # less the frame that zlib puts around
        assert info.compress_size == (info.file_size if info.filename.endswith(".odttf") else small), info.filename
