"""The part of a kind among those of a Word file."""

from __future__ import annotations

from rakgen.text.office_parts import word_part
from tests.support.each import each


@each("names, kind, found", [
    ("word/document.xml word/styles.xml", "document", "word/document.xml"),
    ("word/document2.xml word/styles2.xml", "styles", "word/styles2.xml"),
    ("word/document2.xml word/document.xml", "document", "word/document.xml"),
    ("word/document3.xml word/document12.xml word/document2.xml", "document", "word/document2.xml"),
    ("word/_rels/document.xml.rels word/documents.xml xl/document.xml word/document.xml.bak", "document", ""),
    ("", "numbering", ""),
])  # fmt: skip
def test_a_part_is_found_with_and_without_a_number(names: str, kind: str, found: str) -> None:
    assert word_part(names.split(), kind) == word_part(names.split()[::-1], kind) == found
