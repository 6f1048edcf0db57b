"""HTML text: the lines of a cell or paragraph as paper shows them - at `br`, between blocks - and what was left out."""

from __future__ import annotations

import re
from typing import Any

from rakgen.readers.css import Look, Looks
from rakgen.readers.raw import RawPlace, Remark, RemarkKind
from rakgen.readers.symbols import as_shown
from rakgen.text.numbers import numbered, whole_number
from rakgen.text.printable import BREAK, SOFT_HYPHEN

LEFT_OUT = frozenset(
    {"script", "style", "template", "noscript", "head", "title", "button", "nav", "datalist", "iframe"}
)
"""Elements that are none of what a document says."""
BLOCKS = frozenset(
    "address article aside blockquote body center caption dd div dl dt fieldset figcaption figure footer form"
    " h1 h2 h3 h4 h5 h6 header hr html legend li main ol p pre section table tbody td tfoot th thead tr ul details"
    " summary".split()
)
_BOLD = frozenset({"b", "strong", "h1", "h2", "h3", "h4", "h5", "h6", "th"})
_STRUCK = frozenset({"s", "strike"})
_YES = frozenset({"ya", "yes", "ada", "centang", "dicentang", "tercentang", "checked", "check", "true", "✓", "✔", "√"})
"""What a page says aloud, or names a picture, where it shows a tick."""
_ICON = re.compile(r"(?:^|[-_\s])(?:check(?:mark|ed)?|tick|centang)(?:$|[-_\s])")
_ICON_TAGS = frozenset({"i", "span", "svg", "em", "img"})
TICK = "✓"
_UNSEEN = str.maketrans("", "", SOFT_HYPHEN + BREAK)  # where a word may be broken
_LISTED = {"a": "{a}. ", "A": "{A}. ", "i": "{i}. ", "I": "{I}. "}
"""The numbers of lists by their `type`."""


class TextReader:
    """Reads the lines of nodes, and keeps what is to be told: remarks, and texts that are only read aloud."""

    def __init__(self, looks: Looks) -> None:
        self.looks = looks
        self.remarks: list[Remark] = []
        self.aloud: dict[str, RawPlace] = {}
        self.lists: dict[Any, dict[Any, str]] = {}
        """The numbers of the items of each numbered list."""
        self.place = RawPlace()

    def remark(self, kind: RemarkKind, text: str = "") -> None:
        """Tell of something at the place that is being read."""
        self.remarks.append(Remark.about(kind, self.place, text))

    def is_left(self, node: Any, look: Look) -> bool:
        """True for what is no part of the document on paper; it is told where no one sees it at all."""
        if not isinstance(node.tag, str) or node.tag in LEFT_OUT:
            return True
        text = " ".join("".join(node.itertext()).split()) if look.hidden else ""
        if text and look.hidden == "always":
            self.remark("hidden", text)
        if text and look.hidden == "aloud":
            self.aloud.setdefault(text, self.place)
        return bool(look.hidden)

    def lines(self, node: Any, bold: bool = False) -> list[tuple[str, bool]]:
        """The lines of a node and whether each is bold; empty ones at the end are left out."""
        found = _Lines(self)
        found.inside(node, self.looks.of(node), bold, self.keeps_space(node))
        found.end()
        return found.finished()

    def run(self, nodes: list[Any], parent: Any) -> list[tuple[str, bool]]:
        """The lines of texts and nodes that stand beside one another in a parent."""
        found = _Lines(self)
        for part in nodes:
            if isinstance(part, str):
                found.say(part, False, self.keeps_space(parent))
            else:
                found.node(part, False, self.keeps_space(parent))
        found.end()
        return found.finished()

    def number(self, item: Any) -> str:
        """The number that a page prints before an item of a numbered list, '' for one of any other."""
        listed = item.getparent()
        if listed is None or listed.tag != "ol":
            return ""
        if listed not in self.lists:
            self.lists[listed] = _numbers(listed)
        return self.lists[listed][item]

    def keeps_space(self, node: Any) -> bool:
        """True where spaces and ends of lines are printed as they stand."""
        for around in (node, *node.iterancestors()):
            if around.tag == "pre":
                return True
            if (keeps := self.looks.of(around).keeps_space) is not None:
                return keeps
        return False


class _Lines:
    """Lines as they are found."""

    def __init__(self, reader: TextReader) -> None:
        self.reader = reader
        self.lines: list[list[tuple[str, bool]]] = []
        self.current: list[tuple[str, bool]] = []
        self.broke = False
        self.font = self.number = ""

    def say(self, text: str, bold: bool, keeps: bool) -> None:
        """A text within the current line; where spaces are kept, it begins a line at each of its ends of lines."""
        text = as_shown(text, self.font).translate(_UNSEEN)
        first, *rest = text.split("\n") if keeps else [re.sub(r"\s+", " ", text)]
        self.current.append((first, bold))
        for line in rest:
            self.push()
            self.current.append((line, bold))

    def push(self) -> None:
        """End the line, behind the number of the item of a list that it begins."""
        is_bold = all(bold for text, bold in self.current if text.strip())
        self.lines.append([(self.number, is_bold), *self.current] if self.number else self.current)
        self.current, self.number = [], ""

    def end(self) -> None:
        """End the line if it says something."""
        if any(text.strip() for text, _ in self.current):
            self.push()
        self.current = []

    def node(self, node: Any, bold: bool, keeps: bool) -> bool:
        """A node within; True where it is a block."""
        look = self.reader.looks.of(node) if isinstance(node.tag, str) else Look()
        if self.reader.is_left(node, look):
            return False
        if node.tag == "br":
            self.push()
            self.broke = True
            return False
        if (said := self.said(node)) is not None:
            self.current.append((said, bold))
            return False
        if node.tag in ("del", "ins"):
            self.reader.remark("deleted" if node.tag == "del" else "inserted", "".join(node.itertext()))
            if node.tag == "del":
                return False
        is_block = node.tag in BLOCKS if look.is_block is None else look.is_block
        if is_block:
            self.end()
            self.broke = False
        if node.tag == "li":
            self.number = self.reader.number(node)
        has_blocks = self.inside(node, look, bold, keeps)
        if is_block and (has_blocks or (self.broke and not any(text.strip() for text, _ in self.current))):
            self.end()
        elif is_block:
            self.push()
        return is_block or has_blocks

    def inside(self, node: Any, look: Look, bold: bool, keeps: bool) -> bool:
        """What a node holds; True where blocks are among it."""
        inner = look.bold if look.bold is not None else bold or node.tag in _BOLD
        keeps = look.keeps_space if look.keeps_space is not None else keeps or node.tag == "pre"
        outer, self.font = self.font, self.font if look.font is None else look.font
        found = False
        if look.is_struck or node.tag in _STRUCK:
            self.reader.remark("struck", "".join(node.itertext()))
        if node.text:
            self.say(node.text, inner, keeps)
        for child in node:
            found |= self.node(child, inner, keeps)
            if child.tail:
                self.say(child.tail, inner, keeps)
        self.font = outer
        return found

    def said(self, node: Any) -> str | None:
        """What a control, a picture or an icon says; None for any other node."""
        kind = (node.get("type") or "text").lower()
        if node.tag == "input" and kind in ("checkbox", "radio"):
            return TICK if node.get("checked") is not None else ""
        if node.tag in ("input", "textarea", "select"):
            text = _control(node, kind)
            if text:
                self.reader.remark("control", text)
            return text
        name = node.get("aria-label") or node.get("alt") or ""
        is_empty = not "".join(node.itertext()).strip() or node.tag == "svg"
        is_icon = node.tag in _ICON_TAGS and is_empty and not len(node)
        if is_icon and (name.strip().lower() in _YES or _ICON.search((node.get("class") or "").lower())):
            return TICK
        if node.tag == "svg":
            return TICK if name.strip().lower() in _YES else ""
        if node.tag == "img":
            self.reader.remark("picture", name)
            return ""
        return None

    def finished(self) -> list[tuple[str, bool]]:
        """The lines found."""
        found = [
            (_joined([text for text, _ in line]), all(bold for text, bold in line if text.strip()))
            for line in self.lines
        ]
        while found and not found[-1][0]:
            found.pop()
        return [(text, bold and bool(text)) for text, bold in found]


def _numbers(listed: Any) -> dict[Any, str]:
    """The number that a page prints before each item of a numbered list."""
    pattern = _LISTED.get(listed.get("type") or "1", "{n}. ")
    number = whole_number((listed.get("start") or "")[:6], 1) - 1
    found: dict[Any, str] = {}
    for item in listed.iterchildren("li"):
        number = whole_number((item.get("value") or "")[:6], number + 1)
        found[item] = numbered(pattern, number)
    return found


def _joined(texts: list[str]) -> str:
    """Texts as one line: a space at the end of one and at the start of the next is one space."""
    line = ""
    for text in texts:
        line += text[1:] if text.startswith(" ") and line.endswith(" ") else text
    return line.rstrip().lstrip(" \t\n\r\f")  # no-break spaces before a text are its place in an outline


def _control(node: Any, kind: str) -> str:
    if node.tag == "textarea":
        return (node.text or "").strip()
    if node.tag == "select":
        chosen = [option for option in node.iter("option") if option.get("selected") is not None] or list(
            node.iter("option")
        )[:1]
        return " ".join("".join(option.itertext()) for option in chosen).strip()
    return (node.get("value") or "").strip() if kind in ("text", "number", "date", "search", "month", "tel") else ""


def is_yes(text: str) -> bool:
    """True for what a tick says to who listens, and for the sign of a tick."""
    said = text.strip().lower()
    return said in _YES or (len(said) == 1 and not said.isalnum())
