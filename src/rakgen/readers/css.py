"""CSS: how a page's own styles show what it holds on paper - what is hidden, bold, filled, kept apart.

A page is read as it prints: rules for other media are left out. Of selectors those are understood that programs which
save pages write: tags, classes and ids, one within another; rules with any other are passed over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Literal, NamedTuple

from rakgen.text.numbers import whole_number

Hidden = Literal["", "always", "paper", "aloud"]
"""Who does not see something: nobody; anyone; who reads on paper; who looks rather than listens."""

_COMMENT = re.compile(r"/\*.*?\*/|<!--|-->", re.DOTALL)
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_SIMPLE = re.compile(r"([\w-]+)?((?:[.#][\w-]+)*)")
_COLOUR = re.compile(r"#([0-9a-f]{6}|[0-9a-f]{3})\b|rgba?\(\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)\s*(?:,\s*([\d.]+)\s*)?\)")
_NAMED = {
    "black": "000000", "silver": "C0C0C0", "gray": "808080", "grey": "808080", "lightgray": "D3D3D3",
    "lightgrey": "D3D3D3", "darkgray": "A9A9A9", "darkgrey": "A9A9A9", "dimgray": "696969", "gainsboro": "DCDCDC",
    "whitesmoke": "F5F5F5", "red": "FF0000", "maroon": "800000", "yellow": "FFFF00", "olive": "808000",
    "lime": "00FF00", "green": "008000", "aqua": "00FFFF", "cyan": "00FFFF", "teal": "008080", "blue": "0000FF",
    "navy": "000080", "fuchsia": "FF00FF", "magenta": "FF00FF", "purple": "800080", "orange": "FFA500",
    "pink": "FFC0CB", "gold": "FFD700", "khaki": "F0E68C", "lightblue": "ADD8E6", "lightgreen": "90EE90",
    "lightyellow": "FFFFE0", "skyblue": "87CEEB", "tan": "D2B48C", "beige": "F5F5DC", "brown": "A52A2A",
}  # fmt: skip
_ALOUD_NAMES = frozenset({"sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "screenreader"})
_BLOCKS = frozenset({"block", "list-item", "flex", "grid", "table", "table-row", "table-cell", "flow-root"})


class Look(NamedTuple):
    """How a node is set by itself: None where it is as what it stands in. `fill` is '' for a white or clear one, `font`
    names one or several.
    """

    hidden: Hidden = ""
    bold: bool | None = None
    fill: str | None = None
    keeps_space: bool | None = None
    is_block: bool | None = None
    is_row: bool = False
    is_break: bool = False
    has_border: bool = False
    is_struck: bool = False
    font: str | None = None


class _CssRule(NamedTuple):
    compounds: tuple[tuple[str, frozenset[str]], ...]  # tag and .class or #id names, outermost first
    weight: tuple[int, int, int]
    fields: Mapping[str, str]
    for_paper: bool


class Looks:
    """The looks of a page's nodes by its own style sheets and by the style that each node has."""

    def __init__(self, root: Any) -> None:
        sheets = ["".join(node.itertext()) for node in root.iter("style") if _is_printed(node.get("media") or "")]
        self._rules = sorted((rule for sheet in sheets for rule in _rules(sheet)), key=lambda rule: rule.weight)
        self._known: dict[tuple[str, str, str], list[_CssRule]] = {}

    def of(self, node: Any) -> Look:
        """The look of a node, which styles and its own attributes give it."""
        names = frozenset(_names(node))
        key = (node.tag, node.get("class") or "", node.get("id") or "")
        if key not in self._known:
            self._known[key] = [rule for rule in self._rules if _fits(rule.compounds[-1], node.tag, names)]
        fields: dict[str, str] = {}
        for_paper = False
        for rule in self._known[key]:
            if len(rule.compounds) == 1 or _is_within(rule.compounds[:-1], node):
                fields.update(rule.fields)
                if "display" in rule.fields:
                    for_paper = rule.for_paper
        if own := node.get("style"):
            own_fields = _fields(own)
            fields.update(own_fields)
            for_paper = for_paper and "display" not in own_fields
        return _look(node, fields, names, for_paper)


def _is_printed(media: str) -> bool:
    words = media.lower().split()
    return not words or words[0] in ("all", "print", "all,", "print,") or words[-1] in ("all", "print")


def _rules(sheet: str, for_paper: bool = False) -> Iterator[_CssRule]:
    """The rules of a sheet that hold on paper."""
    text = _COMMENT.sub(" ", sheet)
    text = re.sub(r"@(?:import|charset|namespace)[^;]*;", " ", text)
    start = 0
    for at in re.finditer(r"@[\w-]+([^{};]*)\{", text):
        if at.start() < start:
            continue
        yield from _plain_rules(text[start : at.start()], for_paper)
        end = _end(text, at.end())
        if at[0].startswith("@media") and _is_printed(at[1].strip()):
            yield from _rules(text[at.end() : end], for_paper=True)
        start = end + 1
    yield from _plain_rules(text[start:], for_paper)


def _end(text: str, start: int) -> int:
    """Where the block that begins at a place ends."""
    depth = 1
    for match in re.finditer(r"[{}]", text[start:]):
        depth += 1 if match[0] == "{" else -1
        if not depth:
            return start + match.start()
    return len(text)


def _plain_rules(text: str, for_paper: bool) -> Iterator[_CssRule]:
    for match in _RULE.finditer(text):
        fields = _fields(match[2])
        for selector in match[1].split(","):
            parts = [_SIMPLE.fullmatch(part) for part in selector.split()]
            if not fields or not parts or None in parts:
                continue
            simple = tuple(
                ((part[1] or "").lower(), frozenset(re.findall(r"[.#][\w-]+", part[2]))) for part in parts if part
            )
            marks = [mark for part in parts if part for mark in re.findall(r"[.#]", part[2])]
            weight = (marks.count("#"), marks.count("."), sum(bool(tag) for tag, _ in simple))
            yield _CssRule(simple, weight, fields, for_paper)


def _fields(text: str) -> dict[str, str]:
    pairs = (declaration.partition(":") for declaration in text.split(";"))
    return {
        name.strip().lower(): value.replace("!important", "").strip().lower() for name, sign, value in pairs if sign
    }


def _names(node: Any) -> Iterator[str]:
    yield from (f".{name}" for name in (node.get("class") or "").split())
    if node.get("id"):
        yield f"#{node.get('id')}"


def _fits(compound: tuple[str, frozenset[str]], tag: str, names: frozenset[str]) -> bool:
    return compound[0] in ("", tag) and compound[1] <= names


def _is_within(compounds: Sequence[tuple[str, frozenset[str]]], node: Any) -> bool:
    """True where the nodes above fit some compounds, the last of them nearest."""
    rest = list(compounds)
    for above in node.iterancestors():
        if rest and _fits(rest[-1], above.tag, frozenset(_names(above))):
            rest.pop()
    return not rest


def _look(node: Any, fields: Mapping[str, str], names: frozenset[str], for_paper: bool) -> Look:
    weight, space, display = (fields.get(name, "") for name in ("font-weight", "white-space", "display"))
    breaks = fields.get("break-before") or fields.get("page-break-before") or ""
    border = " ".join(value for name, value in fields.items() if name.startswith(("border", "mso-border")))
    return Look(
        hidden=_hidden(node, fields, names, for_paper),
        bold=(weight in ("bold", "bolder") or whole_number(weight) >= 600) if weight else None,
        fill=_fill(node, fields),
        keeps_space=space.startswith("pre") if space else None,
        is_block=(display.removeprefix("inline-") in _BLOCKS) if display not in ("", "inline-block") else None,
        is_row=display in ("flex", "grid", "inline-flex", "inline-grid") or "float" in fields,
        is_break=breaks in ("page", "always", "left", "right"),
        has_border=re.search(r"\b(?:solid|double|dotted|dashed|groove|ridge)\b", border) is not None,
        font=fields.get("font-family") or fields.get("font") or node.get("face"),
        is_struck="line-through" in fields.get("text-decoration", "") + fields.get("text-decoration-line", ""),
    )


def _hidden(node: Any, fields: Mapping[str, str], names: frozenset[str], for_paper: bool) -> Hidden:
    if fields.get("display") == "none":
        return "paper" if for_paper else "always"
    if fields.get("visibility") in ("hidden", "collapse") or fields.get("mso-hide") == "all":
        return "always"
    if node.get("hidden") is not None and "display" not in fields:
        return "always"
    clipped = "clip" in fields or "clip-path" in fields or fields.get("width") in ("1px", "0")
    is_aside = fields.get("position") == "absolute" and (clipped or re.match(r"-\d{3,}", fields.get("left", "")))
    if is_aside or fields.get("font-size") in ("0", "0px", "0pt") or {name[1:] for name in names} & _ALOUD_NAMES:
        return "aloud"
    return ""


def _fill(node: Any, fields: Mapping[str, str]) -> str | None:
    text = fields.get("background-color") or fields.get("background") or (node.get("bgcolor") or "").lower()
    if not text:
        return None
    match = _COLOUR.search(text)
    if match is None:
        word = next((word for word in re.findall(r"[a-z]+", text) if word in _NAMED), "")
        return _NAMED.get(word, "")
    if match[1]:
        colour = match[1] if len(match[1]) == 6 else "".join(sign * 2 for sign in match[1])
    else:
        colour = "".join(f"{min(int(match[i]), 255):02x}" for i in (2, 3, 4))
    return "" if colour == "ffffff" or match[5] in ("0", "0.0") else colour.upper()
