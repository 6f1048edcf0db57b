"""Pictures for tests: whole ones made here, and JPEG files that were drawn once."""

from __future__ import annotations

import struct
import zlib

from tests.support.plans import ROOT

_DATA = ROOT / "tests" / "data" / "logo"
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20">{}</svg>'
"""An SVG picture of 40 x 20, to be filled."""


def chunk(kind: bytes, content: bytes) -> bytes:
    """A chunk of a PNG file with its checksum."""
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def png(width: int, height: int, rows: bytes | None = None, *, extra: bytes = b"") -> bytes:
    """A PNG picture in one colour; `rows` are its rows unpacked, `extra` chunks before them."""
    whole = b"".join(b"\0" + b"\x20\x60\xa0" * width for _ in range(height)) if rows is None else rows
    return png_of(struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0), zlib.compress(whole), extra)


def png_of(header: bytes, packed: bytes, extra: bytes = b"") -> bytes:
    """A PNG file of a header and its picture data, packed."""
    chunks = chunk(b"IHDR", header) + extra + chunk(b"IDAT", packed) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + chunks


def jpeg(name: str = "rgb") -> bytes:
    """A JPEG picture of 60 x 40: rgb, cmyk or progressive."""
    return (_DATA / f"{name}.jpg").read_bytes()


def without_jfif(data: bytes, instead: bytes = b"") -> bytes:
    """A JPEG picture without the segment that calls it JFIF, or with another in its place."""
    start = data.index(b"\xff\xe0")
    return data[:start] + instead + data[start + 2 + int.from_bytes(data[start + 2 : start + 4], "big") :]


def segment(marker: int, content: bytes) -> bytes:
    """A segment of a JPEG picture."""
    return bytes((0xFF, marker)) + (len(content) + 2).to_bytes(2, "big") + content
