"""Symbols: letters of symbol fonts that are ticks, or the bullets of lists."""

_TICKS = frozenset({0xFC, 0xFE, 0x52, 0x50})
"""Letters of Wingdings, Wingdings 2 that are ticks and ticked boxes."""

_CROSSES = frozenset({0xFB, 0xFD})
"""Letters of Wingdings that are crosses and crossed boxes."""

_ROOTS = frozenset({0xD6, 0xF0D6})
"""The root of Symbol, with which many tick."""

_BULLETS = {0xB7: "•", 0xA7: "▪", 0xD8: "➢", 0x76: "❖"}
"""Letters of Symbol and Wingdings that are bullets of Word's lists."""


def is_tick(code: int) -> bool:
    """True for a tick by the letter's code in a symbol font, which files store as it is or from F000 on."""
    return code & 0xFF in _TICKS and code >> 8 in (0, 0xF0)


def sign_of(code: int, font: str) -> str:
    """A tick, cross or bullet by the letter's code in its font, bullets from F000 on in any; '' for any other one."""
    if is_tick(code) and _is_of_ticks(font):
        return "✓"
    if code & 0xFF in _CROSSES and code >> 8 in (0, 0xF0) and _is_of_ticks(font):
        return "✗"
    if code in _ROOTS and _is_symbol(font):
        return "√"
    is_symbol = code >> 8 == 0xF0 or (code >> 8 == 0 and _is_of_symbols(font))
    return _BULLETS.get(code & 0xFF, "") if is_symbol else ""


def as_shown(text: str, font: str) -> str:
    """A text of a font as it shows: letters of symbol fonts that are ticks or bullets as these."""
    if text.isascii() and not _is_of_symbols(font):
        return text
    return "".join(sign_of(ord(sign), font) or sign for sign in text)


def _is_of_ticks(font: str) -> bool:
    """True for a font whose letters are ticks, by its name."""
    return "wingdings" in font.lower()


def _is_of_symbols(font: str) -> bool:
    """True for a font whose letters are ticks, bullets and other symbols, by its name."""
    return _is_of_ticks(font) or _is_symbol(font)


def _is_symbol(font: str) -> bool:
    return font.lower().strip("\"' ") == "symbol"
