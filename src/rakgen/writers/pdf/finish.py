"""Finish: what is made of the bytes of a PDF before anyone gets them: no name of the program that drew it, and a last
line that ends.
"""

from __future__ import annotations

import re

_NAME = "rencana aksi"
_TOOLS = [
    re.compile(re.escape(before) + rb"(" + name + rb")(?=" + re.escape(after) + rb")")
    for before, name, after in (
        (b"/Creator(", rb"Typst [\w.+-]+", b")"),
        (b"<xmp:CreatorTool>", rb"Typst [\w.+-]+|Writer", b"<"),
        (b'x:xmptk="', rb"[^\"<>]*", b'"'),
        (b"<stEvt:softwareAgent>", rb"Typst [\w.+-]+", b"<"),
        (b"<pdf:Producer>", rb"LibreOffice[^<]*", b"<"),
        (b"/Creator<FEFF", rb"(?:[0-9A-F]{4})+", b">"),
        (b"/Producer<FEFF", rb"(?:[0-9A-F]{4})+", b">"),
    )
]
"""Where Typst and LibreOffice write their own name: in the document information and in its XMP twin; the two must
agree. What stands before each is searched for, which is far quicker than a look at every byte.
"""


def finished(pdf: bytes) -> bytes:
    """The file without the names of its tools, its `%%EOF` followed by one line feed.

    A name is replaced by one of the same length, so that every place in the file keeps its number. ISO 19005-2 (6.1.3)
    allows one line end after `%%EOF`. A signature (PAdES) is appended: behind a bare `%%EOF` its first object would
    stand on that very line, which is no PDF/A (6.1.9: an object begins a line).
    """
    for tool in _TOOLS:
        pdf = tool.sub(_nameless, pdf)
    return pdf.rstrip(b"\r\n") + b"\n"


def _nameless(found: re.Match[bytes]) -> bytes:
    before = found[0][: -len(found[1])] if found[1] else found[0]
    is_hex = before.endswith(b"FEFF")  # a text that the file holds as the hexadecimal digits of UTF-16
    length = len(found[1]) // (4 if is_hex else 1)
    name = _NAME.ljust(length, "-")[:length]
    return before + (name.encode("utf-16-be").hex().upper().encode() if is_hex else name.encode())
