"""Palette: whether the pixels of a PNG picture name colours that its palette has (ISO/IEC 15948, clause 9)."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from rakgen.layout.logo.unusable import Unusable, broken

_MAX_FILTERED = 2_000_000  # bytes of rows that are told by their difference from others: a second of work


class Indexed:
    """The rows of a picture of `bits` for each pixel, whose palette has so many `colours`."""

    def __init__(self, bits: int, colours: int) -> None:
        self._colours = colours
        shifts, mask = range(0, 8, bits), (1 << bits) - 1
        self._highest = bytes(max(byte >> shift & mask for shift in shifts) for byte in range(256))
        self._above = b""
        self._filtered = 0

    def begin(self) -> None:
        """A picture, or a pass of an interlaced one, begins: no row stands above."""
        self._above = b""

    def take(self, kind: int, row: bytes, unused: int) -> None:
        """A row as it is stored, by the kind of its filter; of its last byte so many bits are `unused`.

        Raises Unusable for a colour that the palette does not have.
        """
        if kind:
            self._filtered += len(row)
            if self._filtered > _MAX_FILTERED:
                raise Unusable("RAK509.rumit")
            row = _UNFILTERED[kind](row, self._above or bytes(len(row)))
        self._above = row
        shown = row[:-1] + bytes([row[-1] >> unused << unused])
        if max(shown.translate(self._highest)) >= self._colours:
            raise broken("sebuah warnanya tidak ada dalam paletnya", "one of its colours is not in its palette")


def _sub(row: bytes, _: bytes) -> bytes:
    left = 0
    return bytes(left := left + byte & 255 for byte in row)


def _up(row: bytes, above: bytes) -> bytes:
    return bytes(byte + up & 255 for byte, up in zip(row, above, strict=True))


def _average(row: bytes, above: bytes) -> bytes:
    left = 0
    return bytes(left := byte + (left + up >> 1) & 255 for byte, up in zip(row, above, strict=True))


def _paeth(row: bytes, above: bytes) -> bytes:
    left = corner = 0
    out = bytearray()
    for byte, up in zip(row, above, strict=True):
        there = left + up - corner
        near = min((abs(there - left), 0, left), (abs(there - up), 1, up), (abs(there - corner), 2, corner))
        left, corner = byte + near[2] & 255, up
        out.append(left)
    return bytes(out)


_UNFILTERED: Mapping[int, Callable[[bytes, bytes], bytes]] = {1: _sub, 2: _up, 3: _average, 4: _paeth}
"""How a row is made of what is stored, by the kind of its filter (9.2); a pixel has at most one byte."""
