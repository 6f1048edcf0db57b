"""A picture with a palette: a pixel that names a colour beyond it is told, however its row is stored."""

from __future__ import annotations

import random
import struct
import zlib

import pytest

from rakgen.layout.logo.png import read_png
from rakgen.layout.logo.unusable import Unusable
from tests.support.each import each
from tests.support.pictures import chunk, png_of

PALETTE = chunk(b"PLTE", b"\1\2\3" * 5)


def stored(kind: int, rows: list[bytes]) -> bytes:
    """Rows as a filter stores them, written out as the standard has it (9.2)."""
    out = b""
    above = bytes(len(rows[0]))
    for row in rows:
        out += bytes([kind])
        for place, byte in enumerate(row):
            left, corner = (row[place - 1], above[place - 1]) if place else (0, 0)
            near = left + above[place] - corner
            paeth = min((left, above[place], corner), key=lambda one: abs(near - one))
            base = (0, left, above[place], (left + above[place]) // 2, paeth)[kind]
            out += bytes([(byte - base) % 256])
        above = row
    return out


def picture(kind: int, rows: list[bytes], width: int, bits: int, palette: bytes = PALETTE) -> bytes:
    header = struct.pack(">IIBBBBB", width, len(rows), bits, 3, 0, 0, 0)
    return png_of(header, zlib.compress(stored(kind, rows)), palette)


@each("kind", range(5))
def test_a_colour_that_the_palette_lacks_is_told_whatever_the_filter(kind: int) -> None:
    dice = random.Random(kind)
    rows = [bytes(dice.randrange(5) for _ in range(30)) for _ in range(20)]
    assert read_png(picture(kind, rows, 30, 8)) == (30, 20)
    rows[11] = rows[11][:7] + b"\5" + rows[11][8:]
    with pytest.raises(Unusable) as told:
        read_png(picture(kind, rows, 30, 8))
    assert told.value.words["sebab_en"] == "one of its colours is not in its palette"


@pytest.mark.parametrize(("row", "sound"), [(b"\x43\x21\x40", True), (b"\x43\x51\x40", False), (b"\x43\x21\x4f", True)])
def test_pixels_of_half_a_byte(row: bytes, sound: bool) -> None:
    """Five pixels: the last half of the third byte is none."""
    if sound:
        assert read_png(picture(0, [row] * 3, 5, 4)) == (5, 3)
    else:
        with pytest.raises(Unusable, match="rusak"):
            read_png(picture(0, [row] * 3, 5, 4))


@pytest.mark.parametrize("colours", [b"\1\2", b"\1\2\3" * 5])
def test_a_palette_of_no_whole_colours_or_of_more_than_can_be_named_is_told(colours: bytes) -> None:
    with pytest.raises(Unusable) as told:
        read_png(picture(0, [b"\0"], 3, 2, chunk(b"PLTE", colours)))
    assert told.value.words["sebab_en"] == "its palette is wrong"


def test_more_than_can_be_looked_at_in_time_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rakgen.layout.logo.palette._MAX_FILTERED", 599)
    rows = [bytes(30)] * 20
    assert read_png(picture(0, rows, 30, 8)) == (30, 20)
    with pytest.raises(Unusable) as told:
        read_png(picture(2, rows, 30, 8))
    assert told.value.key == "RAK509.rumit"
