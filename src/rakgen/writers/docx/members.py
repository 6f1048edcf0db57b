"""Members: the parts of a zip archive, each packed alone and put together in order, with fixed stamps and attributes.

The fields of PKWARE's APPNOTE 4.3. A part that many documents have alike is packed once; `zipfile` packs no part apart
from its archive, and reads one that it adds to again.
"""

import zlib
from collections.abc import Iterable
from struct import pack
from typing import NamedTuple

_VERSION = 20  # 2.0: deflated parts
_STORED, _DEFLATED = 0, 8
_UTF_8 = 0x800
_DATE = 1 << 5 | 1  # 1 January 1980, the earliest that a zip can hold: same input, same bytes
_OWN = 0o600 << 16  # to be read and written by its owner, once unpacked


class Member(NamedTuple):
    """A part: its name, what is said of it before its data and again in the directory, and its packed data."""

    name: bytes
    facts: bytes
    data: bytes


def member(name: str, blob: bytes, level: int | None) -> Member:
    """A part, packed as hard as zlib's `level` (1-9, -1 for the usual one); None to store it as it is."""
    method, data = _STORED, blob
    if level is not None:
        packer = zlib.compressobj(level, zlib.DEFLATED, -zlib.MAX_WBITS)
        method, data = _DEFLATED, packer.compress(blob) + packer.flush()
    flags = 0 if name.isascii() else _UTF_8
    named = name.encode()
    sizes = zlib.crc32(blob), len(data), len(blob), len(named)
    return Member(named, pack("<5H3L2H", _VERSION, flags, method, 0, _DATE, *sizes, 0), data)


def archive(members: Iterable[Member]) -> bytes:
    """The zip file of parts in their order. Raises struct.error beyond 4 GB or 65,535 parts."""
    parts, directory, start = [], [], 0
    for name, facts, data in members:
        directory.append(b"PK\x01\x02" + pack("<H", _VERSION) + facts + pack("<3H2L", 0, 0, 0, _OWN, start) + name)
        part = b"PK\x03\x04" + facts + name + data
        parts.append(part)
        start += len(part)
    entries = b"".join(directory)
    count = len(directory)
    end = b"PK\x05\x06" + pack("<4H2LH", 0, 0, count, count, len(entries), start, 0)
    return b"".join((*parts, entries, end))
