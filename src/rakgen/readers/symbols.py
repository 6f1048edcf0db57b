"""Symbols: letters of symbol fonts that are ticks."""

_TICKS = frozenset({0xFC, 0xFE, 0x52, 0x50})
"""Letters of Wingdings, Wingdings 2 that are ticks and ticked boxes."""


def is_tick(code: int) -> bool:
    """True for a tick by the letter's code in a symbol font, which files store as it is or from F000 on."""
    return code & 0xFF in _TICKS and code >> 8 in (0, 0xF0)


def as_shown(text: str, font: str) -> str:
    """A text of a font as it shows: letters of Wingdings that are ticks as ticks."""
    return "".join("✓" if is_tick(ord(sign)) else sign for sign in text) if is_of_symbols(font) else text


def is_of_symbols(font: str) -> bool:
    """True for a font whose letters are ticks and other symbols, by its name."""
    return "wingdings" in font.lower()
