"""Line end: the last line of a PDF ends, so that what is appended to the file begins a line of its own."""

from __future__ import annotations


def with_line_end(pdf: bytes) -> bytes:
    """The file, its `%%EOF` followed by one line feed.

    ISO 19005-2 (6.1.3) allows one line end there. A signature (PAdES) is appended: behind a bare `%%EOF` its first
    object would stand on that very line, which is no PDF/A (6.1.9: an object begins a line).
    """
    return pdf.rstrip(b"\r\n") + b"\n"
