"""DOCX writer: a document as a Word file of its own, or printed into an office's."""

from rakgen.diagnostics import Diagnostic
from rakgen.document.document import Document
from rakgen.document.hyphens import hyphenated
from rakgen.writers.docx.body import body_xml
from rakgen.writers.docx.sections import prepared


def write_docx(document: Document, base: bytes | None = None) -> tuple[bytes, tuple[Diagnostic, ...]]:
    """The document as a .docx file, the same bytes for the same document, and what is to be said of the base, not yet
    placed.

    `base` is an office's own .docx, whose styles, headers and footers are kept. Raises BaseFault if it cannot be used.
    """
    document = hyphenated(document, addresses=False)
    if base is not None:
        from rakgen.writers.docx.office_document import print_into  # few documents are printed so

        return print_into(document, base)
    package, views = prepared(document)
    unsaid = package.set_properties(document)
    return package.pack({"": body_xml(views)}, {}), tuple(unsaid)
