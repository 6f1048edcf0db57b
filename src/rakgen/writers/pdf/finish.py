"""Finish: what is made of the bytes of a PDF before anyone gets them: no name of the program that drew it, and a last
line that ends.
"""

from __future__ import annotations

import re

_NAME = "rencana aksi"
_TOOLS = re.compile(
    rb"(?<=/Creator\()Typst [\w.+-]+(?=\))"
    rb"|(?<=<xmp:CreatorTool>)(?:Typst [\w.+-]+|Writer)(?=<)"
    rb"|(?<=x:xmptk=\")[^\"<>]*(?=\")"
    rb"|(?<=<stEvt:softwareAgent>)Typst [\w.+-]+(?=<)"
    rb"|(?<=<pdf:Producer>)LibreOffice[^<]*(?=<)"
    rb"|(?<=/Creator<FEFF)(?:[0-9A-F]{4})+(?=>)"
    rb"|(?<=/Producer<FEFF)(?:[0-9A-F]{4})+(?=>)"
)
"""Where Typst and LibreOffice write their own name: in the document information and in its XMP twin; the two must
agree.
"""


def finished(pdf: bytes) -> bytes:
    """The file without the names of its tools, its `%%EOF` followed by one line feed.

    A name is replaced by one of the same length, so that every place in the file keeps its number. ISO 19005-2 (6.1.3)
    allows one line end after `%%EOF`. A signature (PAdES) is appended: behind a bare `%%EOF` its first object would
    stand on that very line, which is no PDF/A (6.1.9: an object begins a line).
    """
    return _TOOLS.sub(_nameless, pdf).rstrip(b"\r\n") + b"\n"


def _nameless(found: re.Match[bytes]) -> bytes:
    is_hex = _in_hex(found)
    length = len(found[0]) // (4 if is_hex else 1)
    name = _NAME.ljust(length, "-")[:length]
    return name.encode("utf-16-be").hex().upper().encode() if is_hex else name.encode()


def _in_hex(found: re.Match[bytes]) -> bool:
    """True for a text that the file holds as the hexadecimal digits of UTF-16."""
    return found.string[found.start() - 4 : found.start()] == b"FEFF"
