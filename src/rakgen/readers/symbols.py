"""Symbols: letters of symbol fonts that are ticks."""

_TICKS = frozenset({0xFC, 0xFE, 0x52, 0x50})
"""Letters of Wingdings, Wingdings 2 that are ticks and ticked boxes."""


def is_tick(code: int) -> bool:
    """True for a tick by the letter's code in a symbol font, which files store as it is or from F000 on."""
    return code & 0xFF in _TICKS and code >> 8 in (0, 0xF0)
