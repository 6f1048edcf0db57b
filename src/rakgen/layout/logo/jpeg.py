"""JPEG: a JPEG picture walked through to its end, its frame, tables and coded data checked (ITU T.81)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from math import ceil
from typing import Literal

from rakgen.layout.logo.entropy import MAX_BLOCKS, Code, Component, Scan, follow
from rakgen.layout.logo.unusable import Unusable, broken, check_pixels, truncated

SIGNATURE = b"\xff\xd8\xff"
"""The first bytes of every JPEG file, whether JFIF, Exif, Adobe or none of them."""

_END, _HUFFMAN, _QUANTISATION, _SCAN, _EXIF, _INTERVAL = 0xD9, 0xC4, 0xDB, 0xDA, 0xE1, 0xDD
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
    picture = _Picture()
    scans = []
    for marker, content, coded in _segments(data):
        if marker == _SCAN:
            scans.append((picture.scan(content), coded))
        else:
            picture.take(marker, content)
    if not scans or picture.unseen:
        raise truncated()
    if len(scans) > _MAX_SCANS:
        raise Unusable("RAK509.jpeg")
    if sum(scan.blocks for scan, _ in scans) > MAX_BLOCKS:
        raise Unusable("RAK509.rumit")
    for scan, coded in scans:
        follow(coded, scan)
    return _size(picture.frame)


class _Picture:
    """What the segments of a picture have said so far; `unseen` are the components that no scan has coded."""

    def __init__(self) -> None:
        self.frame = b""
        self.unseen: set[int] = set()
        self._progressive = False
        self._interval = 0
        self._quantised: set[int] = set()
        self._codes: dict[tuple[str, int], Code] = {}
        self._histories: dict[int, list[int]] = {}

    def take(self, marker: int, content: bytes) -> None:
        """A segment that is no scan. Raises Unusable."""
        if marker in _RARE_FRAMES:
            raise Unusable("RAK509.jpeg")
        if marker in _FRAMES and not self.frame:
            _check_frame(content)
            self.frame, self._progressive = content, marker == _PROGRESSIVE
            self.unseen = set(content[6::3])
        elif marker == _EXIF and _orientation(content) > _UPRIGHT:
            raise Unusable("RAK509.putar")
        elif marker == _QUANTISATION:
            self._quantised |= _quantisation_tables(content)
        elif marker == _HUFFMAN:
            self._codes |= _huffman_tables(content)
        elif marker == _INTERVAL:
            self._interval = int.from_bytes(content[:2], "big")

    def scan(self, content: bytes) -> Scan:
        """A scan of components that the frame has, with all the tables they need (B.2.3, G.1.1). Raises Unusable."""
        count = content[0] if content else 0
        if not count or len(content) != 4 + 2 * count:
            raise _wrong()
        first, last, refines = content[-3], content[-2], content[-1] > 15
        alone = not self._progressive or not first or count == 1
        if not first <= last <= 63 or max(divmod(content[-1], 16)) > 13 or not alone:
            raise _wrong()
        parts = [self._part(*pair, first, count) for pair in zip(content[1:-3:2], content[2:-3:2], strict=True)]
        kinds = ("dc", "ac") if not self._progressive else ("ac",) if first else () if refines else ("dc",)
        if any(getattr(part, kind) is None for part in parts for kind in kinds):
            raise _wrong()
        if not first:
            self.unseen -= set(content[1:-3:2])
        return Scan(parts, self._units(content[1:-3:2]), self._interval, first, last, refines, self._progressive)

    def _part(self, component: int, coding: int, first: int, count: int) -> Component:
        quantisation = dict(zip(self.frame[6::3], self.frame[8::3], strict=True))
        if quantisation.get(component) not in self._quantised:
            raise _wrong()
        across, down = divmod(self._sampling[component], 16)
        if first and component not in self._histories:
            self._histories[component] = [0] * self._units(bytes([component]))
        codes = self._codes.get(("DC", coding >> 4)), self._codes.get(("AC", coding & 15))
        return Component(across * down if count > 1 else 1, *codes, self._histories.get(component, []))

    @property
    def _sampling(self) -> dict[int, int]:
        return dict(zip(self.frame[6::3], self.frame[7::3], strict=True))

    def _units(self, components: bytes) -> int:
        """How many units a scan of these components has: blocks, where it is of one (A.2)."""
        sides = [divmod(sampling, 16) for sampling in self._sampling.values()]
        units = 1
        for axis, pixels in enumerate(_size(self.frame)):
            most = max(side[axis] for side in sides)
            if len(components) == 1:
                own = divmod(self._sampling[components[0]], 16)[axis]
                units *= ceil(ceil(pixels * own / most) / 8)
            else:
                units *= ceil(pixels / (8 * most))
        return units


def _wrong() -> Unusable:
    return broken("susunannya salah", "its structure is wrong")


def _segments(data: bytes) -> Iterator[tuple[int, bytes, bytes]]:
    """The marker and content of each segment up to the end of the picture, and the coded data behind a scan; what
    follows there is not its own.
    """
    offset = 2
    while True:
        if offset + 2 > len(data):
            raise truncated()
        if data[offset] != 0xFF:
            raise _wrong()
        marker = data[offset + 1]
        offset += 1 if marker == 0xFF else 2  # any marker may be preceded by fill bytes
        if marker == _END:
            return
        if marker == 0xFF or marker in _BARE:
            continue
        end = offset + max(2, int.from_bytes(data[offset : offset + 2], "big"))
        if end > len(data):
            raise truncated()
        content, start = data[offset + 2 : end], end
        if marker == _SCAN:
            following = _NEXT_MARKER.search(data, end)
            if following is None:
                raise truncated()
            end = following.start()
        yield marker, content, data[start:end]
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


def _quantisation_tables(content: bytes) -> set[int]:
    """The tables that a segment defines (B.2.4.1)."""
    tables = set()
    offset = 0
    while offset < len(content):
        precision, number = divmod(content[offset], 16)
        offset += 1 + 64 * (precision + 1)
        if precision > 1 or number > 3 or offset > len(content):
            raise broken("tabelnya rusak", "a table is damaged")
        tables.add(number)
    return tables


def _huffman_tables(content: bytes) -> dict[tuple[str, int], Code]:
    """The tables that a segment defines: codes that fit their lengths, and as many values as codes (B.2.4.2, C.2)."""
    tables = {}
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
        tables["AC" if kind else "DC", number] = Code(counts, values)
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
