"""Spelling: the one spelling of a text in YAML, plain where every reader takes it for the same text, quoted
otherwise.
"""

from __future__ import annotations

import re
from functools import lru_cache

from rakgen.source.lines import WIDE_SPACE
from rakgen.text.printable import UNPRINTABLE

_BEGINS_BADLY = r"""[,\[\]{}#&*!|>'"%@`]|[-?:](?:[ ]|$)|---|\.\.\."""
_WIDE_END = rf"^[{WIDE_SPACE}\ufeff]|[{WIDE_SPACE}\ufeff]$"
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"}


@lru_cache(maxsize=1)
def _not_text() -> re.Pattern[str]:
    """What YAML 1.1 or 1.2 reads as something other than text. Hash signs and colons are looked at apart.

    Compiled when the first text is to be spelled: a plan without faults needs none.
    """
    return re.compile(
        r"""(?: ~ | null | Null | NULL | = | <<
          | y | Y | n | N | yes | Yes | YES | no | No | NO | on | On | ON | off | Off | OFF
          | true | True | TRUE | false | False | FALSE
          | [-+]? 0b [01_]+ | [-+]? 0o? [0-7_]+ | [-+]? 0x [0-9a-fA-F_]+
          | [-+]? [0-9] [0-9_]*
          | [-+]? [0-9] [0-9_]* (?: : [0-5]? [0-9] )+ (?: \. [0-9_]* )?
          | [-+]? (?: [0-9] [0-9_]* )? \. [0-9_]+ (?: [eE] [-+]? [0-9]+ )?
          | [-+]? [0-9] [0-9_]* \.? (?: [eE] [-+]? [0-9]+ )?
          | [-+]? \. (?: inf | Inf | INF ) | \. (?: nan | NaN | NAN )
          | [0-9]{4} - [0-9]{1,2} - [0-9]{1,2}
            (?: (?: [Tt] | [ \t]+ ) [0-9]{1,2} : [0-9]{2} : [0-9]{2} (?: \. [0-9]* )?
                (?: [ \t]* (?: Z | [-+] [0-9]{1,2} (?: : [0-9]{2} )? ) )? )?
        )""",
        re.VERBOSE,
    )


def is_text(text: str) -> bool:
    """True when YAML 1.1 and 1.2 both read the plain scalar `text` as text."""
    return bool(text) and _not_text().fullmatch(text) is None


def fits_plain(text: str) -> bool:
    """True when `text` can stand in a block without quotes and is read back as it is, as text or as a number."""
    return not (
        not text
        or text != text.strip()
        or "\n" in text
        or "\t" in text
        or ": " in text
        or text.endswith(":")
        or " #" in text
        or re.match(_BEGINS_BADLY, text)
        or (not text.isprintable() and (re.search(_WIDE_END, text) or re.search(UNPRINTABLE, text)))
    )


def quoted(text: str) -> str:
    """`text` between quotes, on one line: double ones, or single ones where that saves backslashes.

    What cannot be printed is written as an escape, which `parse` then refuses by its name and place.
    """
    if ('"' in text or "\\" in text) and "\n" not in text and "\t" not in text and not re.search(UNPRINTABLE, text):
        return "'" + text.replace("'", "''") + "'"
    escaped = "".join(_ESCAPES.get(character, character) for character in text)
    return '"' + re.sub(UNPRINTABLE, lambda match: f"\\U{ord(match[0]):08x}", escaped) + '"'


def spelled(text: str, *, number: bool = False) -> str:
    """`text` as a scalar on one line. `number` lets numbers and dates stand without quotes: the field holds one."""
    if fits_plain(text) and (number or is_text(text)):
        return text
    return quoted(text)


def quoted_in_list(text: str) -> str:
    """`text` as a scalar between the brackets of a list on one line."""
    return quoted(text) if re.search(r"[,\[\]{}]", text) else spelled(text, number=True)


def block(text: str) -> list[str] | None:
    """Lines of a literal block (`|` and the text, not indented), or None where one line must do."""
    lines = text.split("\n")
    if len(lines) < 2 or "\t" in text or not lines[0] or not lines[-1]:
        return None
    if (
        re.search(UNPRINTABLE, text.replace("\n", ""))
        or lines[0][0].isspace()
        or any(line != line.rstrip() for line in lines)
    ):
        return None
    return ["|", *lines]
