"""Bullets: items of a list that start with another sign than a dash, as word processors and hands write them."""

from __future__ import annotations

import re

from rakgen.diagnostics import diagnose
from rakgen.source.lines import WIDE_SPACE, indent, span_at
from rakgen.source.repair import Repair, Unreadable
from rakgen.source.text import MAX_FINDINGS

_SIGN = (
    r"[^\w\s'\"“”‘’\[\]{}#&!|%@`,?:$(<\\/.\ufffd-]|[-–—=~]{2,}|[-=]>|-[.)]|[ox](?= )|\d{1,2}(?= )"
    r"|\(?(?:\d{1,2}|[A-Za-z]|[ivxIVX]{2,5})[.)]"
)
_BULLET = re.compile(rf" *({_SIGN})[ {WIDE_SPACE}]*(?=[A-Za-z_]+:(?: |$))")


def bullets(row: int, lines: list[str], path: str) -> Unreadable | None:
    """RAK001.butir for an item with another sign on a row (from 0), with all others of the file that have the same.

    All are read as if they began with a dash.
    """
    first = _BULLET.match(lines[row])
    if first is None:
        return None
    found = [(row, first)]
    for other, line in enumerate(lines):
        match = _BULLET.match(line) if other != row else None
        if match and _kind(match[1]) == _kind(first[1]) and line[match.end()].islower():
            found.append((other, match))
    repairs = [_repair(place, match, lines) for place, match in found]
    spans = [span_at(place, *match.span(1)) for place, match in sorted(found)]
    text = lines[row][first.end() :]
    finding = diagnose("RAK001.butir", path, spans[0], related=tuple(spans[1:MAX_FINDINGS]), tanda=first[1], teks=text)
    return Unreadable(finding, *repairs)


def _kind(sign: str) -> str:
    """The sign, with one digit or letter for all that count items."""
    return re.sub(r"[A-Za-z]+(?=[.)])", "a", re.sub(r"\d+", "1", sign))


def _repair(row: int, match: re.Match[str], lines: list[str]) -> Repair:
    margin = indent(lines[row])
    following = next((indent(line) for line in lines[row + 1 :] if line.strip()), 0)
    start = following if margin + 2 <= following <= margin + 4 else margin + 2
    return Repair(row, f"{lines[row][:margin]}-".ljust(start) + lines[row][match.end() :], margin, None)
