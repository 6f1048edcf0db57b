"""DOCX numbers: the numbers and bullets that Word prints before paragraphs without their standing in the text.

A paragraph, or its style, names a list (`numPr`); the list's levels say how they count (`numFmt`), what is printed
(`lvlText`) and where a count begins again (ECMA-376, part 1, 17.9).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from rakgen.text.numbers import numbered, whole_number
from rakgen.text.office_parts import WORD

_W = f"{{{WORD}}}"
_PATTERNS = {"lowerLetter": "{a}", "upperLetter": "{A}", "lowerRoman": "{i}", "upperRoman": "{I}"}
_MOST_LEVELS, _MOST_STYLES, _MOST = 9, 20, 99_999
_BULLETS = {"o": "◦", "\uf0b7": "•", "\uf0a7": "▪", "\uf0d8": "➢", "\uf0fc": "✓", "\uf02d": "-"}
"""Bullets of symbol fonts as letters of any font."""


class _ListLevel(NamedTuple):
    """How one level of a list counts: its format, what is printed, where it begins, and its paragraph style."""

    kind: str
    text: str
    start: int
    style: str
    is_bare: bool  # nothing stands between the number and the text


class DocxNumbers:
    """Counts the paragraphs of a document's lists, in order. `numbering` and `styles` are the roots of those parts,
    None where the file has none.
    """

    def __init__(self, numbering: Any, styles: Any) -> None:
        self.lists: dict[str, dict[int, _ListLevel]] = {}
        self.list_of: dict[str, str] = {}
        self.starts: dict[str, dict[int, int]] = {}
        self.counts: dict[str, dict[int, int]] = {}
        found = styles.iter(f"{_W}style") if styles is not None else ()
        self.of_styles: dict[str, tuple[str, int]] = {}
        self.counted = 0  # paragraphs that have a number or bullet
        self.styles = {style.get(f"{_W}styleId") or "": style for style in found}
        if numbering is not None:
            self._read(numbering)

    def _read(self, numbering: Any) -> None:
        for definition in numbering.iter(f"{_W}abstractNum"):
            levels = {_level_number(level): _level(level) for level in definition.findall(f"{_W}lvl")}
            self.lists[definition.get(f"{_W}abstractNumId") or ""] = levels
        for definition in numbering.findall(f"{_W}num"):
            name, list_name = definition.get(f"{_W}numId") or "", _val(definition, "abstractNumId")
            overrides = definition.findall(f"{_W}lvlOverride")
            own = {
                _level_number(over): _level(level) for over in overrides if (level := over.find(f"{_W}lvl")) is not None
            }
            if own:
                list_name, levels = f"{list_name}/{name}", self.lists.get(list_name, {})
                self.lists[list_name] = levels | own
            self.list_of[name] = list_name
            self.starts[name] = {
                _level_number(over): whole_number(start)
                for over in overrides
                if (start := _val(over, "startOverride")).isdecimal()
            }

    def before(self, properties: Mapping[str, Any]) -> str:
        """What Word prints before a paragraph of some properties, by their names; '' where it is none of a list. The
        paragraph is counted.
        """
        if not self.lists:
            return ""
        name, depth = self._place(properties)
        list_name = self.list_of.get(name, "")
        levels = self.lists.get(list_name, {})
        if depth not in levels or levels[depth].kind == "none":
            return ""
        self.counted += 1
        counts = self.counts.setdefault(list_name, {})
        for place, start in self.starts.pop(name, {}).items():
            counts.pop(place, None)
            if place in levels:
                levels[place] = levels[place]._replace(start=start)
        level = levels[depth]
        counts[depth] = min(counts[depth] + 1 if depth in counts else level.start, _MOST)
        for lower in [place for place in counts if place > depth]:
            del counts[lower]
        if level.kind == "bullet":
            text = _BULLETS.get(level.text, level.text)
        else:
            text = re.sub(r"%([1-9])", lambda match: _number(levels, counts, int(match[1]) - 1), level.text)
        return text if level.is_bare or not text else f"{text} "

    def _place(self, properties: Mapping[str, Any]) -> tuple[str, int]:
        """The list that a paragraph is of, '' for none, and its level there."""
        own, style = properties.get("numPr"), properties.get("pStyle")
        if own is not None and own.find(f"{_W}numId") is not None:
            return _val(own, "numId"), _depth(own)
        name, depth = self._of_style(style.get(f"{_W}val") or "") if style is not None else ("", 0)
        return name, _depth(own) if own is not None and name else depth

    def _of_style(self, style: str) -> tuple[str, int]:
        """The list that paragraphs of a style are of, '' for none, and their level there."""
        if style not in self.of_styles:
            self.of_styles[style] = self._found_of_style(style)
        return self.of_styles[style]

    def _found_of_style(self, style: str) -> tuple[str, int]:
        for _ in range(_MOST_STYLES):
            node = self.styles.get(style)
            if node is None:
                break
            of_style = node.find(f"{_W}pPr/{_W}numPr")
            if of_style is not None and (name := _val(of_style, "numId")):
                levels = self.lists.get(self.list_of.get(name, ""), {})
                linked = next((place for place, level in levels.items() if level.style == style), _depth(of_style))
                return name, linked
            style = _val(node, "basedOn")
        return "", 0


def _number(levels: dict[int, _ListLevel], counts: dict[int, int], depth: int) -> str:
    level = levels.get(depth)
    number = counts.get(depth, level.start if level else 1)
    kind = level.kind if level else "decimal"
    if kind == "decimalZero":
        return f"{number:02}"
    return numbered(_PATTERNS.get(kind, "{n}"), number)


def _level(node: Any) -> _ListLevel:
    return _ListLevel(
        _val(node, "numFmt") or "decimal",
        _val(node, "lvlText"),
        whole_number(_val(node, "start")),
        _val(node, "pStyle"),
        _val(node, "suff") == "nothing",
    )


def _depth(numbering: Any) -> int:
    return min(whole_number(_val(numbering, "ilvl")), _MOST_LEVELS - 1)


def _val(node: Any, name: str) -> str:
    found = node.find(f"{_W}{name}")
    return (found.get(f"{_W}val") or "") if found is not None else ""


def _level_number(node: Any) -> int:
    return whole_number(node.get(f"{_W}ilvl") or "")
