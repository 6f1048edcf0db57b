"""The slim package: what is kept of it for a document is what python-docx writes for it alone."""

from __future__ import annotations

from rakgen.document.document import Document
from rakgen.writers.docx.package import HeaderKey, Package
from rakgen.writers.docx.styles import StyleSet

SETS = [StyleSet("RAK", "Arial", 9), StyleSet("RAK2", "Times New Roman", 10.5)]
BODY = '<w:p><w:r><w:t xml:space="preserve">Rencana &amp; "aksi" \\1</w:t></w:r></w:p><w:sectPr/>'


def packed(document: Document, number: str, *, opened: bool) -> bytes:
    """A body in the package; `opened`, as if something had been added to it."""
    package = Package(None, SETS, [HeaderKey(number, SETS[0])])
    assert not opened or package.docx
    package.set_properties(document)
    return package.pack({"": BODY}, {})


def test_it_is_packed_byte_for_byte_as_python_docx_writes_it() -> None:
    for author in ("KPU Kota Contoh", "Bagian “A” & B <x>", ""):
        document = Document("RENCANA AKSI", author, (), (2021, 12, 31))
        for number in ("- {n} -", ""):
            assert packed(document, number, opened=False) == packed(document, number, opened=True)
