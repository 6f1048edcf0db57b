"""PNG pictures: what is whole is read, in little memory; what is not is told with its cause."""

from __future__ import annotations

import struct
import tracemalloc
import zlib

import pytest

from rakgen.layout.logo.png import read_png
from rakgen.layout.logo.unusable import Unusable
from tests.support.each import each
from tests.support.pictures import chunk, png, png_of

WHOLE = png(30, 20)


def header(width: int, height: int, bits: int = 8, colour: int = 2, interlace: int = 0) -> bytes:
    return struct.pack(">IIBBBBB", width, height, bits, colour, 0, 0, interlace)


def interlaced(width: int, height: int) -> bytes:
    """The rows of an interlaced grey picture, pass by pass."""
    rows = b""
    for left, top, step, down in (
        (0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2),
    ):  # fmt: skip
        columns = len(range(left, width, step))
        rows += (b"\0" + b"\x80" * columns) * (len(range(top, height, down)) if columns else 0)
    return rows


@each(
    ("data", "size"),
    [
        (WHOLE, (30, 20)),
        (png_of(header(9, 5, 1, 0), zlib.compress(b"\0\xff\xff" * 5)), (9, 5)),
        (png_of(header(3, 2, 16, 6), zlib.compress((b"\4" + b"\1" * 24) * 2)), (3, 2)),
        (png_of(header(5, 1, 2, 3), zlib.compress(b"\0\1\2"), chunk(b"PLTE", b"\1\2\3" * 4)), (5, 1)),
        (png_of(header(11, 9, 8, 0, 1), zlib.compress(interlaced(11, 9))), (11, 9)),
        (png_of(header(1, 1, 8, 0, 1), zlib.compress(interlaced(1, 1))), (1, 1)),
        (WHOLE + b"more, which belongs to no picture", (30, 20)),
    ],
)
def test_whole_pictures_of_every_kind(data: bytes, size: tuple[int, int]) -> None:
    assert read_png(data) == size


RED = b"\1\2\3"


@each(
    ("kind", "row", "extra", "is_seen"),
    [
        ((8, 6), b"\1" + b"\xff\xff\xff\0" * 3, b"", False),
        ((8, 6), b"\4" + b"\xff\xff\xff\0" * 2 + b"\0\0\0\1", b"", True),
        ((8, 4), b"\2" + b"\x50\0" * 3, b"", False),
        ((8, 4), b"\2" + b"\x50\1" * 3, b"", True),
        ((16, 6), b"\3" + (b"\x50" * 6 + b"\0\0") * 3, b"", False),
        ((16, 6), b"\3" + (b"\x50" * 6 + b"\0\1") * 3, b"", True),
        ((16, 4), b"\0" + b"\x50\x50\0\0" * 3, b"", False),
        ((8, 3), b"\0\0\1\1", chunk(b"PLTE", RED * 2) + chunk(b"tRNS", b"\0\0"), False),
        ((8, 3), b"\0\0\1\1", chunk(b"PLTE", RED * 2) + chunk(b"tRNS", b"\0"), True),
        ((8, 3), b"\0\0\1\1", chunk(b"PLTE", RED * 2) + chunk(b"tRNS", b"\0\x80"), True),
        ((8, 3), b"\0\0\0\0", chunk(b"PLTE", RED * 2) + chunk(b"tRNS", b"\0"), False),
        ((8, 2), b"\0" + b"\0" * 9, b"", True),  # black
        ((8, 2), b"\0" + RED * 3, chunk(b"tRNS", b"\0\1\0\2\0\3"), False),
        ((8, 2), b"\0" + RED * 3, chunk(b"tRNS", b"\0\1\0\2\0\4"), True),
    ],
)
def test_a_picture_that_is_clear_all_over_is_told(
    kind: tuple[int, int], row: bytes, extra: bytes, *, is_seen: bool
) -> None:
    data = png_of(header(3, 2, *kind), zlib.compress(row * 2), extra)
    if is_seen:
        assert read_png(data) == (3, 2)
        return
    with pytest.raises(Unusable) as told:
        read_png(data)
    assert told.value.key == "RAK509.hampa"


@each(
    ("data", "cause"),
    [
        (WHOLE[:8], "cut off"),
        (WHOLE[:24], "cut off"),
        (WHOLE[:-12], "cut off"),
        (WHOLE[:-30], "cut off"),
        (WHOLE[:50] + b"?" + WHOLE[51:], "checksum"),
        (png(30, 20, b"\0" * 900), "cut off"),
        (png_of(header(3, 2), zlib.compress(b"\0" * 20)[:-6]), "cut off"),
        (png_of(header(3, 2), zlib.compress(b"\0" * 20)[:-1] + b"?"), "damaged"),
        (png_of(header(3, 2), b"no zlib at all"), "damaged"),
        (png(3, 2, b"\7" * 20), "wrong"),
        (png_of(header(3, 2, 3), zlib.compress(b"\0" * 20)), "header"),
        (png_of(header(3, 2, 8, 5), zlib.compress(b"\0" * 20)), "header"),
        (png_of(header(3, 0), zlib.compress(b"")), "zero"),
        (png_of(header(5, 1, 2, 3), zlib.compress(b"\0\1\2")), "palette"),
        (b"\x89PNG\r\n\x1a\n" + chunk(b"IDAT", b"") + chunk(b"IEND", b""), "header"),
        (png(3, 2, extra=chunk(b"iCCP", b"sRGB\0\0no zlib at all")), "profile"),
    ],
)
def test_a_damaged_picture_is_told_with_its_cause(data: bytes, cause: str) -> None:
    with pytest.raises(Unusable) as told:
        read_png(data)
    assert told.value.key == "RAK509.rusak" and cause in told.value.words["sebab_en"]


@each(
    ("data", "key"),
    [
        (png_of(header(2**31 - 1, 2**31 - 1), b""), "RAK509.ukuran"),
        (png_of(header(10_001, 1), b""), "RAK509.ukuran"),
        (png_of(header(4_001, 4_000), b""), "RAK509.ukuran"),
        (png(3, 2, extra=chunk(b"iCCP", b"sRGB\0\0" + zlib.compress(bytes(5_000_000)))), "RAK509.profil"),
    ],
)
def test_bounds(data: bytes, key: str) -> None:
    with pytest.raises(Unusable) as told:
        read_png(data)
    assert told.value.key == key


def test_a_large_picture_takes_little_memory() -> None:
    data = png_of(header(3_000, 1_000, 8, 0), zlib.compress(bytes(3_001_000)))
    tracemalloc.start()
    try:
        assert read_png(data) == (3_000, 1_000)
        assert tracemalloc.get_traced_memory()[1] < 500_000
    finally:
        tracemalloc.stop()
