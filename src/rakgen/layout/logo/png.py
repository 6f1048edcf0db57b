"""PNG: a PNG picture read to its end, in little memory (ISO/IEC 15948)."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator

from rakgen.layout.logo.clear import Clear
from rakgen.layout.logo.palette import Indexed
from rakgen.layout.logo.unusable import Unusable, broken, check_pixels, truncated

SIGNATURE = b"\x89PNG\r\n\x1a\n"
"""The first bytes of every PNG file."""

_SAMPLES = {0: (1, (1, 2, 4, 8, 16)), 2: (3, (8, 16)), 3: (1, (1, 2, 4, 8)), 4: (2, (8, 16)), 6: (4, (8, 16))}
"""Samples of a pixel and the bits that each may have, by colour type (11.2.2)."""
_PASSES = ((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2))
"""First column and row of each pass of an interlaced picture, and the steps from one to the next (8.2)."""
_MAX_PROFILE = 4_000_000  # bytes of a colour profile, unpacked
_BLOCK = 65_536  # bytes unpacked or handed on at once


def read_png(data: bytes) -> tuple[int, int]:
    """Width and height in pixels of a PNG file whose checksums and picture data are whole.

    Raises Unusable, for a size beyond the bounds before anything is unpacked.
    """
    packed: list[bytes] = []
    header = b""
    palette = clear = b""
    for kind, content in _chunks(data):
        if kind == b"IHDR" and not header:
            header = content
            check_pixels(*_size(header))
        elif not header:
            raise broken("kepalanya tidak ada", "it has no header")
        elif kind == b"IDAT":
            packed.append(content)
        elif kind == b"iCCP":
            _check_profile(content)
        elif kind == b"PLTE":
            palette = palette or content
        elif kind == b"tRNS" and not packed:
            if palette and len(content) * 3 == len(palette) and not any(content):
                raise Unusable("RAK509.hampa")
            clear = clear or content
    _check_rows(_Unpacked(b"".join(packed)), header, _indexed(header, palette), _clear(header, clear))
    return _size(header)


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """The kind and content of each chunk up to the last."""
    offset = len(SIGNATURE)
    kind = b""
    while kind != b"IEND":
        end = offset + 12 + int.from_bytes(data[offset : offset + 4], "big")
        if end > len(data):
            raise truncated()
        kind = data[offset + 4 : offset + 8]
        if zlib.crc32(data[offset + 4 : end - 4]) != int.from_bytes(data[end - 4 : end], "big"):
            raise broken("jumlah periksanya salah", "a checksum is wrong")
        yield kind, data[offset + 8 : end - 4]
        offset = end


def _size(header: bytes) -> tuple[int, int]:
    if len(header) != 13:
        raise broken("kepalanya salah", "its header is wrong")
    width, height, bits, colour, compression, filtering, interlace = struct.unpack(">IIBBBBB", header)
    known = bits in _SAMPLES.get(colour, (0, ()))[1]
    if not known or compression or filtering or interlace > 1:
        raise broken("kepalanya salah", "its header is wrong")
    return width, height


def _check_profile(content: bytes) -> None:
    inflate = zlib.decompressobj()
    try:
        inflate.decompress(content[content.find(b"\0") + 2 :], _MAX_PROFILE)
    except zlib.error:
        raise broken("profil warnanya rusak", "its colour profile is damaged") from None
    if inflate.unconsumed_tail:
        raise Unusable("RAK509.profil")


def _indexed(header: bytes, palette: bytes) -> Indexed | None:
    """What looks at the pixels of a picture whose palette lacks some of the colours they can name; None where none can
    be missing.
    """
    bits, colour = header[8:10]
    if colour != 3:
        return None
    if not palette:
        raise broken("paletnya tidak ada", "it has no palette")
    colours, rest = divmod(len(palette), 3)
    if rest or colours > 1 << bits:
        raise broken("paletnya salah", "its palette is wrong")
    return Indexed(bits, colours) if colours < 1 << bits else None


def _clear(header: bytes, clear: bytes) -> Clear | None:
    """What looks whether one clear colour covers a picture; None where no colour is clear."""
    bits, colour = header[8:10]
    return Clear(bits, colour, clear) if clear and colour in (0, 2, 3) else None


def _check_rows(unpacked: _Unpacked, header: bytes, indexed: Indexed | None, clear: Clear | None) -> None:
    alpha, step = _alpha(header)
    is_seen = not alpha and not clear
    for bits, rows in _passes(header):
        if indexed:
            indexed.begin()
        if clear:
            clear.begin()
        for _ in range(rows):
            row = unpacked.take(1 + -(-bits // 8))
            if row[0] > 4:
                raise broken("data gambarnya salah", "its picture data is wrong")
            if indexed:
                indexed.take(row[0], row[1:], -bits % 8)
            is_seen = is_seen or any(any(row[place::step]) for place in alpha)
            if clear and not is_seen:
                is_seen = clear.shows(row[0], row[1:], -bits % 8)
    unpacked.finish()
    if not is_seen:
        raise Unusable("RAK509.hampa")


def _alpha(header: bytes) -> tuple[range, int]:
    """The first bytes of a row that say how opaque a pixel is, and the step from one pixel to the next; none in a
    picture without such samples. Where all pixels are clear every filter leaves these bytes 0 (9.2), and only there.
    """
    bits, colour = header[8:10]
    samples, size = _SAMPLES[colour][0], bits // 8
    return range(1 + (samples - 1) * size, 1 + samples * size) if colour in (4, 6) else range(0), samples * size or 1


def _passes(header: bytes) -> Iterator[tuple[int, int]]:
    """Bits of a row, and how many rows, of each part of the picture in the order they are stored; before each row a
    byte names its filter.
    """
    width, height = _size(header)
    bits = header[8] * _SAMPLES[header[9]][0]
    for left, top, step, down in _PASSES if header[12] else ((0, 0, 1, 1),):
        columns, rows = -(-(width - left) // step), -(-(height - top) // down)
        if columns > 0:
            yield columns * bits, rows


class _Unpacked:
    """Picture data, unpacked piece by piece and never kept."""

    def __init__(self, packed: bytes) -> None:
        self._inflate = zlib.decompressobj()
        self._blocks = iter([packed[start : start + _BLOCK] for start in range(0, len(packed), _BLOCK)])
        self._pending = b""

    def take(self, count: int) -> bytes:
        """The next `count` bytes. Raises Unusable where there are none."""
        taken = bytearray()
        while len(taken) < count:
            more = self._more(count - len(taken))
            if not more and not self._pending:
                raise truncated()
            taken += more
        return bytes(taken)

    def finish(self) -> None:
        """Reads what is left up to the checksum at the end, which has to be right."""
        for _ in range(_BLOCK):
            if self._inflate.eof:
                return
            if not self._more(_BLOCK) and not self._pending:
                raise truncated()

    def _more(self, count: int) -> bytes:
        """Up to `count` bytes; none, and none pending, at the end."""
        self._pending = self._pending or next(self._blocks, b"")
        try:
            more = self._inflate.decompress(self._pending, count)
        except zlib.error:
            raise broken("data gambarnya rusak", "its picture data is damaged") from None
        self._pending = b"" if self._inflate.eof else self._inflate.unconsumed_tail
        if not more and not self._pending and not self._inflate.eof:
            self._pending = next(self._blocks, b"")
        return more
