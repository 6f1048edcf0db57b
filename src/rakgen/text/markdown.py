"""Markdown: a text as Markdown and HTML leave it."""

from __future__ import annotations

import re

from rakgen.text.printable import MARKDOWN, clean

_SIGNS = re.compile(r"[\\`*_{}\[\]<>|~$]|&(?=#|\w+;)|(?<=\w)@|(?<![\w/])@|:(?=//)|(?<=www)\.|(?<=WWW)\.")


def text_md(text: str) -> str:
    """Plan text inside a line or a cell: signs of Markdown and HTML escaped, line breaks as `<br>`, several spaces
    kept.
    """
    text = _SIGNS.sub(lambda match: _escape(match[0]), clean(text, MARKDOWN))
    text = re.sub(r"(?<= ) |^ | $", "&nbsp;", text.replace("\t", " "), flags=re.MULTILINE)
    return re.sub(r"[\n\u2028\u2029]", "<br>", text)


def _escape(sign: str) -> str:
    """Where GitHub looks for addresses, `@` and `www.` in text, a character reference keeps them text."""
    if sign in "@:.":
        return f"&#{ord(sign)};"
    return {"<": "&lt;", ">": "&gt;", "&": "&amp;"}.get(sign, f"\\{sign}")
