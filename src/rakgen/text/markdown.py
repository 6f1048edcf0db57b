"""Markdown: a text as Markdown and HTML leave it."""

from __future__ import annotations

import re

from rakgen.text.printable import MARKDOWN, clean

_SIGNS = re.compile(r"[\\`*_{}\[\]<>|~$]|&(?=#|\w+;)|(?<=\w)@|(?<![\w/])@|:(?=//)|(?<=www)\.|(?<=WWW)\.")
_BLANKS = re.compile(r"(?<= ) |^ | $", re.MULTILINE)
_BREAKS = re.compile(r"[\n\u2028\u2029]")


def text_md(text: str) -> str:
    """Plan text inside a line or a cell: signs of Markdown and HTML escaped, line breaks as `<br>`, several spaces
    kept.
    """
    text = _SIGNS.sub(lambda match: _escape(match[0]), clean(text, MARKDOWN))
    return _BREAKS.sub("<br>", _BLANKS.sub("&nbsp;", text.replace("\t", " ")))


def _escape(sign: str) -> str:
    """Where GitHub looks for addresses, `@` and `www.` in text, a character reference keeps them text."""
    if sign in "@:.":
        return f"&#{ord(sign)};"
    return {"<": "&lt;", ">": "&gt;", "&": "&amp;"}.get(sign, f"\\{sign}")
