"""Clear: whether one colour that a PNG picture calls transparent covers it all (ISO/IEC 15948, 11.3.2.1)."""

from __future__ import annotations

from collections.abc import Callable, Mapping

_SAMPLES = {0: 1, 2: 3}
"""Samples of a pixel, of two bytes each in a tRNS chunk, by colour type."""


class Clear:
    """The rows of a picture whose pixels may all be one clear value, `clear` as its tRNS chunk says.

    Rows are known as they are stored, by what each filter makes of pixels that are all alike (9.2).
    """

    def __init__(self, bits: int, colour: int, clear: bytes) -> None:
        self._bits = bits
        self._values = _values(bits, colour, clear)
        self._pixel = b""
        self.begin()

    def begin(self) -> None:
        """A picture, or a pass of an interlaced one, begins: no row stands above."""
        self._above = bytes(len(self._pixel))
        self._last = 0

    def shows(self, kind: int, row: bytes, unused: int) -> bool:
        """True where a row has a pixel that is seen, or one unlike those before it; `kind` is its filter, of its last
        byte so many bits are `unused`.
        """
        if not self._pixel:
            self._pixel = self._first(row)
            self.begin()
        pixel, above = self._pixel, self._above
        size = len(pixel)
        stored = _stored(kind, pixel, bytes(size), above, bytes(size))
        stored += _stored(kind, pixel, pixel, above, above) * (len(row) // size - 1)
        self._above = pixel
        if not unused:
            return pixel not in self._values or row != stored
        beside = (pixel[0], above[0]) if len(row) > 1 else (0, 0)
        self._last = row[-1] + _PREDICTED[kind](beside[0], self._last, beside[1]) & 255
        return pixel not in self._values or row[:-1] != stored[:-1] or (self._last ^ pixel[0]) >> unused > 0

    def _first(self, row: bytes) -> bytes:
        """The first pixel, where every filter leaves a row as it is; one smaller than a byte as a byte full of it."""
        if self._bits < 8:
            return _full(row[0] >> 8 - self._bits, self._bits)
        return row[: len(next(iter(self._values), b"\0"))]


def _values(bits: int, colour: int, clear: bytes) -> frozenset[bytes]:
    """The clear pixels as rows store them."""
    if colour == 3:
        indexes = [index for index, opaque in enumerate(clear[: 1 << bits]) if not opaque]
        return frozenset(_full(index, bits) for index in indexes)
    if len(clear) != 2 * _SAMPLES[colour]:
        return frozenset()
    if bits == 16:
        return frozenset([clear])
    low = clear[1::2]
    return frozenset([low if bits == 8 else _full(low[0] & (1 << bits) - 1, bits)])


def _full(value: int, bits: int) -> bytes:
    """A byte full of a sample of so many bits."""
    return bytes([value * (255 // ((1 << bits) - 1))])


def _stored(kind: int, pixel: bytes, left: bytes, above: bytes, corner: bytes) -> bytes:
    """What a filter makes of a pixel beside others."""
    predicted = map(_PREDICTED[kind], left, above, corner)
    return bytes(value - guess & 255 for value, guess in zip(pixel, predicted, strict=True))


def _paeth(left: int, above: int, corner: int) -> int:
    near = left + above - corner
    return min((abs(near - left), 0, left), (abs(near - above), 1, above), (abs(near - corner), 2, corner))[2]


_PREDICTED: Mapping[int, Callable[[int, int, int], int]] = {
    0: lambda left, above, corner: 0,
    1: lambda left, above, corner: left,
    2: lambda left, above, corner: above,
    3: lambda left, above, corner: left + above >> 1,
    4: _paeth,
}
"""What each filter takes from a byte: of those to the left, above and above left."""
