"""Unusable: why a file cannot be a logo, and the bounds that pictures of every kind keep."""

from __future__ import annotations

MAX_SIDE = 10_000
"""Pixels of a side: programs that print a picture give up at about 16,000."""

MAX_PIXELS = 16_000_000
"""Pixels in all: as many as take 64 MB in memory."""

MAX_RATIO = 20
"""How many times longer one side may be than the other."""


class Unusable(Exception):
    """A signal to `reader`, which makes a finding of it: the `key` of its words, and what these name."""

    def __init__(self, key: str, **words: str) -> None:
        super().__init__(key)
        self.key, self.words = key, words


def broken(indonesian: str, english: str) -> Unusable:
    """The signal of a damaged file, with its cause in both languages."""
    return Unusable("RAK509.rusak", sebab=indonesian, sebab_en=english)


def truncated() -> Unusable:
    """The signal of a file that ends too early."""
    return broken("berkasnya terpotong", "the file is cut off")


def check_pixels(width: int, height: int) -> None:
    """Raises Unusable where a picture of so many pixels is none, or too large to be printed."""
    if not width or not height:
        raise broken("lebar atau tingginya nol", "its width or height is zero")
    if max(width, height) > MAX_SIDE or width * height > MAX_PIXELS:
        raise Unusable("RAK509.ukuran", ada=f"{width} x {height}")


def check_ratio(width: float, height: float) -> None:
    """Raises Unusable where one side is so much longer than the other that the picture is no logo."""
    if max(width, height) > MAX_RATIO * min(width, height):
        raise Unusable("RAK509.nisbah", ada=f"{width:.10g} x {height:.10g}", batas=str(MAX_RATIO))
