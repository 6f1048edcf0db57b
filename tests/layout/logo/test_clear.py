"""A colour that a PNG picture calls transparent: where it covers the whole picture, nothing would be printed."""

from __future__ import annotations

import struct
import zlib

import pytest

from rakgen.layout.logo.png import read_png
from rakgen.layout.logo.unusable import Unusable
from tests.support.each import each
from tests.support.pictures import chunk, png_of

RED = b"\1\2\3"
FILTERS = (0, 1, 2, 3, 4)


def filtered(kind: int, row: bytes, above: bytes, size: int) -> bytes:
    """A row as a filter stores it (9.2), for pixels of so many bytes."""
    out = bytearray([kind])
    for place, value in enumerate(row):
        left, corner = (line[place - size] if place >= size else 0 for line in (row, above))
        up = above[place]
        near = min((left, up, corner), key=lambda one: abs(left + up - corner - one))
        out.append(value - (0, left, up, left + up >> 1, near)[kind] & 255)
    return bytes(out)


@each(
    ("bits", "colour", "row", "extra"),
    [
        (8, 2, b"\xff\xfe\xfd" * 9, chunk(b"tRNS", b"\0\xff\0\xfe\0\xfd")),
        (16, 2, b"\1\2\3\4\5\6" * 9, chunk(b"tRNS", b"\1\2\3\4\5\6")),
        (8, 0, b"\xff" * 9, chunk(b"tRNS", b"\0\xff")),
        (16, 0, b"\1\2" * 9, chunk(b"tRNS", b"\1\2")),
        (1, 0, b"\xff\x80", chunk(b"tRNS", b"\0\1")),
        (2, 0, b"\xaa\xaa\xaa", chunk(b"tRNS", b"\0\2")),
        (4, 0, b"\x77\x77\x77\x77\x70", chunk(b"tRNS", b"\0\7")),
        (4, 3, b"\x11\x11\x11\x11\x1f", chunk(b"PLTE", RED * 16) + chunk(b"tRNS", b"\xff\0")),
        (8, 3, b"\2" * 9, chunk(b"PLTE", RED * 256) + chunk(b"tRNS", b"\xff\xff\0")),
    ],
)
def test_one_clear_colour_over_a_whole_picture_is_told_however_it_is_stored(
    bits: int, colour: int, row: bytes, extra: bytes
) -> None:
    """Of each kind of picture, by every filter; a pixel unlike the others, in any row, is seen."""
    header = struct.pack(">IIBBBBB", 9, 3, bits, colour, 0, 0, 0)
    size = max(1, len(row) // 9)
    for kind in FILTERS:
        rows = [filtered(kind, row, bytes(len(row)), size), *([filtered(kind, row, row, size)] * 2)]
        with pytest.raises(Unusable) as told:
            read_png(png_of(header, zlib.compress(b"".join(rows)), extra))
        assert told.value.key == "RAK509.hampa"
        for place in (0, len(row) - 1):
            spoilt = row[:place] + bytes([row[place] ^ 0x80]) + row[place + 1 :]
            rows[2] = filtered(kind, spoilt, row, size)
            assert read_png(png_of(header, zlib.compress(b"".join(rows)), extra)) == (9, 3)
