"""Read: any file that can be imported, by what is in it rather than by its name."""

import re
from collections.abc import Callable
from pathlib import PurePath

from rakgen.diagnostics.fault import LibraryFault
from rakgen.readers.faults import unreadable
from rakgen.readers.raw import RawDocument
from rakgen.readers.unprintable import without_unprintable
from rakgen.system.files import SUFFIXES

_PAGE = re.compile(rb"(?i)^\W*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|table)\b")
"""How a web page begins, whatever its name."""
_PLAN = re.compile(rb"(?m)^versi: *\d+\s*$")
"""The line that a plan begins with, whatever its name."""


def read_raw(data: bytes, name: str, sheet: str = "", *, unseen: bool = False) -> RawDocument:
    """A file as raw blocks, or one `sheet` of a workbook; with `unseen` its hidden rows and columns too. Raises
    ReadFault for one that cannot be imported, LibraryFault where a library lacks.
    """
    suffix = PurePath(name).suffix.lower()
    try:
        document = without_unprintable(_reader(data, suffix, sheet, unseen)(data))
    except ModuleNotFoundError as fault:
        from rakgen.system.libraries import library_finding

        finding = library_finding(fault)
        if finding is None:
            raise
        raise LibraryFault(finding) from fault
    if not any(len(table.cells) > 1 for table in document.tables):
        raise unreadable("no_table")
    return document


_OTHERS = (
    (b"PK", b"mimetypeapplication/vnd.oasis.opendocument.text", "OpenDocument, .odt"),
    (b"PK", b"mimetypeapplication/vnd.oasis.opendocument.spreadsheet", "OpenDocument, .ods"),
    (b"PK", b"mimetypeapplication/vnd.oasis.opendocument", "OpenDocument"),
    (b"PK", b"mimetypeapplication/epub", "EPUB"),
    (b"{\\rtf", b"", "RTF"),
)
"""How files of other programs begin, what else their first bytes hold, and what they are called."""


def _reader(data: bytes, suffix: str, sheet: str, unseen: bool) -> Callable[[bytes], RawDocument]:
    for start, held, name in _OTHERS:
        if data.startswith(start) and held in data[:200]:
            raise unreadable("foreign", name)
    if data.startswith(b"PK"):
        parts = [part in data for part in (b"xl/workbook", b"word/document")]  # one in the other has both
        if parts == [True, False] or (parts[0] == parts[1] and suffix in (".xlsx", ".xlsm")):
            from rakgen.readers.xlsx import read_xlsx

            return lambda workbook: read_xlsx(workbook, sheet, unseen=unseen)
        if sheet:
            raise unreadable("no_sheet")
        from rakgen.readers.docx import read_docx

        return read_docx
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise unreadable("locked" if b"E\0n\0c\0r\0y\0p\0t" in data else "old")
    if sheet:
        raise unreadable("no_sheet")
    if b"%PDF-" in data[:1024]:
        from rakgen.readers.pdf import read_pdf

        return read_pdf
    if suffix in (".html", ".htm", ".xhtml") or _PAGE.search(data[:4000].replace(b"\0", b"")):
        from rakgen.readers.html import read_html

        return read_html
    if suffix in SUFFIXES or (suffix != ".csv" and _PLAN.search(data[:4000])):
        raise unreadable("yaml")
    if suffix in (".docx", ".xlsx", ".pdf", ".doc", ".xls"):
        raise unreadable("damaged" if suffix in (".docx", ".xlsx", ".pdf") else "old")
    from rakgen.readers.text import csv_divider, read_text

    return (lambda text: read_text(text, csv_divider(text))) if suffix == ".csv" else read_text
