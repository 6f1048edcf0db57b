"""Read: any file that can be imported, by what is in it rather than by its name."""

import re
from collections.abc import Callable
from pathlib import PurePath

from rakgen.readers.faults import unreadable
from rakgen.readers.raw import RawDocument

_PAGE = re.compile(rb"(?i)^\W*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|table)\b")
"""How a web page begins, whatever its name."""


def read_raw(data: bytes, name: str) -> RawDocument:
    """A file as raw blocks. Raises ReadFault for one that cannot be imported, LibraryFault where a library lacks."""
    suffix = PurePath(name).suffix.lower()
    document = _reader(data, suffix)(data)
    if not document.tables:
        raise unreadable("no_table")
    return document


def _reader(data: bytes, suffix: str) -> Callable[[bytes], RawDocument]:
    if data.startswith(b"PK"):
        if b"xl/workbook" in data or suffix in (".xlsx", ".xlsm"):
            raise unreadable("other")
        from rakgen.readers.docx import read_docx

        return read_docx
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise unreadable("locked" if b"E\0n\0c\0r\0y\0p\0t" in data else "old")
    if b"%PDF-" in data[:1024]:
        from rakgen.readers.pdf import read_pdf

        return read_pdf
    if suffix in (".html", ".htm", ".xhtml") or _PAGE.search(data[:4000].replace(b"\0", b"")):
        from rakgen.readers.html import read_html

        return read_html
    if suffix in (".docx", ".xlsx", ".pdf", ".doc", ".xls"):
        raise unreadable("damaged" if suffix in (".docx", ".xlsx", ".pdf") else "old")
    from rakgen.readers.text import csv_divider, read_text

    return (lambda text: read_text(text, csv_divider(text))) if suffix == ".csv" else read_text
