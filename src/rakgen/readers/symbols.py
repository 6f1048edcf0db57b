"""Symbols: letters of symbol fonts that are ticks, or the bullets of lists."""

_TICKS = frozenset({0xFC, 0xFE, 0x52, 0x50})
"""Letters of Wingdings, Wingdings 2 that are ticks and ticked boxes."""


_BULLETS = {0xB7: "•", 0xA7: "▪", 0xD8: "➢", 0x76: "❖"}
"""Letters of Symbol and Wingdings that are bullets of Word's lists."""


def is_tick(code: int) -> bool:
    """True for a tick by the letter's code in a symbol font, which files store as it is or from F000 on."""
    return code & 0xFF in _TICKS and code >> 8 in (0, 0xF0)


def bullet_of_code(code: int, font: str) -> str:
    """A bullet by the letter's code, in a font of symbols or from F000 on; '' for any other letter."""
    is_symbol = code >> 8 == 0xF0 or (code >> 8 == 0 and is_of_symbols(font))
    return _BULLETS.get(code & 0xFF, "") if is_symbol else ""


def as_shown(text: str, font: str) -> str:
    """A text of a font as it shows: letters of symbol fonts that are ticks or bullets as these."""
    return "".join(_shown(sign, font) for sign in text) if is_of_symbols(font) or not text.isascii() else text


def _shown(sign: str, font: str) -> str:
    return "✓" if is_of_ticks(font) and is_tick(ord(sign)) else bullet_of_code(ord(sign), font) or sign


def is_of_ticks(font: str) -> bool:
    """True for a font whose letters are ticks, by its name."""
    return "wingdings" in font.lower()


def is_of_symbols(font: str) -> bool:
    """True for a font whose letters are ticks, bullets and other symbols, by its name."""
    return is_of_ticks(font) or font.lower().strip("\"' ") == "symbol"
