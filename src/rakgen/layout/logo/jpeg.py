"""JPEG: a JPEG picture walked through to its end, its frame and tables checked, its colours not decoded (ITU T.81)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from rakgen.layout.logo.unusable import Unusable, broken, check_pixels, truncated

SIGNATURE = b"\xff\xd8\xff"
"""The first bytes of every JPEG file, whether JFIF, Exif, Adobe or none of them."""

_END, _HUFFMAN, _QUANTISATION, _SCAN, _EXIF = 0xD9, 0xC4, 0xDB, 0xDA, 0xE1
_PROGRESSIVE = 0xC2
_FRAMES = (0xC0, 0xC1, _PROGRESSIVE)  # baseline, extended
_RARE_FRAMES = {*range(0xC3, 0xD0)} - {_HUFFMAN, 0xC8, 0xCC}  # lossless, arithmetic, hierarchical: hardly ever read
_BARE = {0x01, *range(0xD0, 0xD9)}  # markers without a segment
_NEXT_MARKER = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]", re.DOTALL)  # after a scan's data (B.1.1.5)
_MAX_SCANS = 100  # each goes over the whole picture once more
_ORIENTATION, _UPRIGHT = 0x0112, 1


def read_jpeg(data: bytes) -> tuple[int, int]:
    """Width and height in pixels of a JPEG file whose segments are whole, up to the mark of its end.

    Raises Unusable, also for the colours of a printing press (CMYK), which programs show differently, and for a picture
    that Exif turns, which some programs turn and some do not.
    """
    frame = b""
    progressive = False
    scans = 0
    tables: set[tuple[str, int]] = set()
    for marker, content in _segments(data):
        if marker in _RARE_FRAMES:
            raise Unusable("RAK509.jpeg")
        if marker in _FRAMES:
            _check_frame(content)
            frame, progressive = frame or content, marker == _PROGRESSIVE
        elif marker == _EXIF and _orientation(content) > _UPRIGHT:
            raise Unusable("RAK509.putar")
        elif marker == _QUANTISATION:
            tables |= _quantisation_tables(content)
        elif marker == _HUFFMAN:
            tables |= _huffman_tables(content)
        elif marker == _SCAN:
            scans += 1
            _check_scan(content, frame, tables, progressive=progressive)
    if not scans:
        raise truncated()
    if scans > _MAX_SCANS:
        raise Unusable("RAK509.jpeg")
    return _size(frame)


def _segments(data: bytes) -> Iterator[tuple[int, bytes]]:
    """The marker and content of each segment up to the end of the picture; what follows there is not its own."""
    offset = 2
    while True:
        if offset + 2 > len(data):
            raise truncated()
        if data[offset] != 0xFF:
            raise broken("susunannya salah", "its structure is wrong")
        marker = data[offset + 1]
        offset += 1 if marker == 0xFF else 2  # any marker may be preceded by fill bytes
        if marker == _END:
            return
        if marker == 0xFF or marker in _BARE:
            continue
        end = offset + max(2, int.from_bytes(data[offset : offset + 2], "big"))
        if end > len(data):
            raise truncated()
        yield marker, data[offset + 2 : end]
        if marker == _SCAN:
            following = _NEXT_MARKER.search(data, end)
            if following is None:
                raise truncated()
            end = following.start()
        offset = end


def _check_frame(content: bytes) -> None:
    """Size, colours and sampling of the frame (B.2.2)."""
    if len(content) < 6 or len(content) != 6 + 3 * content[5]:
        raise broken("kepalanya salah", "its header is wrong")
    check_pixels(*_size(content))
    if content[5] == 4:
        raise Unusable("RAK509.warna")
    if content[0] != 8 or content[5] not in (1, 3):
        raise Unusable("RAK509.jpeg")
    samplings = content[7::3]
    if any(not 1 <= side <= 4 for sampling in samplings for side in divmod(sampling, 16)):
        raise broken("kepalanya salah", "its header is wrong")


def _size(frame: bytes) -> tuple[int, int]:
    return int.from_bytes(frame[3:5], "big"), int.from_bytes(frame[1:3], "big")


def _check_scan(content: bytes, frame: bytes, tables: set[tuple[str, int]], *, progressive: bool) -> None:
    """A scan of components that the frame has, with all the tables they need (B.2.3, G.1.1)."""
    count = content[0] if content else 0
    if not count or len(content) != 4 + 2 * count:
        raise broken("susunannya salah", "its structure is wrong")
    first, last = content[-3:-1]
    refines, lowest = divmod(content[-1], 16)
    kinds = ("DC", "AC") if not progressive else ("AC",) if first else () if refines else ("DC",)
    quantisation = dict(zip(frame[6::3], frame[8::3], strict=True))
    needed = {("Q", quantisation.get(component, 0)) for component in content[1:-3:2]}
    for coding in content[2:-3:2]:
        needed |= {(kind, coding >> 4 if kind == "DC" else coding & 15) for kind in kinds}
    known = needed <= tables and set(content[1:-3:2]) <= set(quantisation)
    if not known or not first <= last <= 63 or max(refines, lowest) > 13:
        raise broken("susunannya salah", "its structure is wrong")


def _quantisation_tables(content: bytes) -> set[tuple[str, int]]:
    """The tables that a segment defines (B.2.4.1)."""
    tables = set()
    offset = 0
    while offset < len(content):
        precision, number = divmod(content[offset], 16)
        offset += 1 + 64 * (precision + 1)
        if precision > 1 or number > 3 or offset > len(content):
            raise broken("tabelnya rusak", "a table is damaged")
        tables.add(("Q", number))
    return tables


def _huffman_tables(content: bytes) -> set[tuple[str, int]]:
    """The tables that a segment defines: codes that fit their lengths, and as many values as codes (B.2.4.2, C.2)."""
    tables = set()
    offset = 0
    while offset < len(content):
        counts = content[offset + 1 : offset + 17]
        kind, number = divmod(content[offset], 16)
        values = content[offset + 17 : offset + 17 + sum(counts)]
        offset += 17 + sum(counts)
        room = sum(count << (16 - length) for length, count in enumerate(counts, 1))
        too_high = kind == 0 and max(values, default=0) > 15
        if kind > 1 or number > 3 or offset > len(content) or room > 1 << 16 or too_high:
            raise broken("tabelnya rusak", "a table is damaged")
        tables.add(("AC" if kind else "DC", number))
    return tables


def _orientation(content: bytes) -> int:
    """How Exif says that the picture is to be turned: 1 is upright, 0 says nothing (Exif 2.32, 4.6.4)."""
    if not content.startswith(b"Exif\0\0"):
        return 0
    tiff = content[6:]
    order: Literal["little", "big"] = "little" if tiff.startswith(b"II") else "big"

    def number(offset: int, length: int) -> int:
        return int.from_bytes(tiff[offset : offset + length], order)

    start = number(4, 4)
    entries = range(start + 2, start + 2 + 12 * number(start, 2), 12)
    return next((number(entry + 8, 2) for entry in entries if number(entry, 2) == _ORIENTATION), 0)
