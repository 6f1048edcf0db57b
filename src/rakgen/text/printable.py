"""Printable: signs that cannot be printed made harmless, for each format in its own way; and how wide text is on a
terminal.
"""

import re
import unicodedata
from typing import NamedTuple

REPLACEMENT = "\ufffd"
"""Stands where a sign that cannot be printed stood."""

SOFT_HYPHEN = "\u00ad"
"""Stands where a word may be broken, with a hyphen that is printed there and nowhere else."""
BREAK = "\u200b"
"""Stands where a word may be broken as it is."""

# Stretches of characters, as they stand between the brackets of a pattern.
_CONTROLS = "\x00-\x08\x0b\x0c\x0e-\x1f"  # C0 but tab, line feed and carriage return
_DEL = "\x7f"
_DEL_TO_C1 = "\x7f-\x9f"
_SURROGATES = "\ud800-\udfff"
_LAST_TWO = "\ufffe\uffff"  # noncharacters that XML 1.0 names
_NONCHARACTERS = "\ufdd0-\ufdef" + "".join(
    f"{chr(plane << 16 | 0xFFFE)}{chr(plane << 16 | 0xFFFF)}" for plane in range(17)
)
_TURNS = "\u202a-\u202e\u2066-\u2069"  # changes of the direction of writing

UNPRINTABLE = f"[{_CONTROLS}\r{_DEL_TO_C1}\u2028\u2029{_SURROGATES}{_NONCHARACTERS}\ufeff]"
"""What no plan may hold: U+0085 too, where YAML 1.1 breaks lines, both separators and a byte order mark inside the
text.
"""


class Medium(NamedTuple):
    """What a format cannot print (between the brackets of a pattern), what it takes for a line break, how it prints a
    tab.
    """

    refused: str
    breaks: str = "\r\n|\r"
    tab: str = "\t"


HTML = Medium(_CONTROLS + _DEL_TO_C1 + _SURROGATES + _NONCHARACTERS)
"""The parse errors of the HTML standard (13.2.3.5)."""

MARKDOWN = Medium(_CONTROLS + _DEL_TO_C1 + _SURROGATES)
"""What is read as HTML in the end; noncharacters are left to the program that makes it."""

CALENDAR = Medium(_CONTROLS + _DEL + _SURROGATES)
"""A TEXT value of RFC 5545 holds any character but ASCII's control characters."""

WORKBOOK = Medium(_CONTROLS + _DEL + _SURROGATES + _LAST_TWO)
"""XML 1.0, and DEL, for which Excel shows a box."""

PDF = Medium(_CONTROLS + _DEL + _SURROGATES, breaks="\r\n|[\r\x0b\x0c\x85\u2028\u2029]", tab="    ")
"""Typst breaks the line at each of these signs, so they are one; its tabs have no width."""

XML = Medium(_CONTROLS + _SURROGATES + _LAST_TWO, breaks="")
"""XML 1.0 (section 2.2), which holds a carriage return: line breaks stay as they are."""

JSON = Medium(_SURROGATES, breaks="")
"""Strings of JSON escape every control character; a lone surrogate cannot be written in UTF-8."""

TERMINAL = Medium(_CONTROLS + _DEL_TO_C1 + _TURNS + _SURROGATES, tab=" ")
"""What steers a terminal or turns the order of what is read; a tab is one blank, so that columns stand."""


def clean(text: str, medium: Medium) -> str:
    """Text as the medium can hold it: a line break is `\\n`, a tab what the medium makes of it, what is refused
    U+FFFD.
    """
    if text.isprintable():
        return text
    if medium.breaks:
        text = re.sub(medium.breaks, "\n", text)
    return re.sub(f"[{medium.refused}]", REPLACEMENT, text.replace("\t", medium.tab))


def visible(text: str, keep: str = "") -> str:
    """Text of a report in which all but `keep` can be seen: any other sign that Unicode does not call printable is
    U+FFFD.

    Stricter than `clean`: reports quote what is wrong, such as a no-break space in the margin or a direction mark.
    """
    if text.isprintable():
        return text
    return "".join(char if char.isprintable() or char in keep else REPLACEMENT for char in text)


def without_commands(text: str) -> str:
    """Text of a log in which no line is a command to the runner of a CI server: a zero-width space parts its signs.

    GitHub Actions obeys a line that begins with `::`, blanks before it or not, and `##[` wherever it stands; Azure
    Pipelines obeys `##vso[`, TeamCity `##teamcity[`.
    """
    if "::" not in text and "##" not in text:
        return text
    return re.sub(r"(?m)^[^\S\n]*:(?=:)|##(?=\w*\[)", lambda sign: sign[0] + "\u200b", text)


def char_width(char: str) -> int:
    """Columns of a terminal that a character takes."""
    return 0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in "WF" else 1


def display_width(text: str) -> int:
    """Columns of a terminal that a text takes."""
    return len(text) if text.isascii() else sum(map(char_width, text))


CHECK_SIGNS = frozenset("✓✔√☑✅ü\uf0fc\uf052\uf0fe")
CROSS_SIGNS = frozenset("☒✗✘✕✖û\uf0fb")
"""Signs that say yes, and those that say no where others say yes; the last ones of each are Word's Wingdings."""
TICKS = CHECK_SIGNS | CROSS_SIGNS
"""Signs that offices use as a tick."""
TICK_LETTERS = frozenset("vVxX")


def short_line(text: str, most: int = 60, cut: str = "...") -> str:
    """A text on one line, of which so many letters are left at most, with the sign that it was `cut` after them."""
    line = " ".join(text.split())
    return line if len(line) <= most else f"{line[:most].rstrip()}{cut}"
