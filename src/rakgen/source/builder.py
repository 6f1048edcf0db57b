"""Builder: parser events to nodes, iteratively and under caps, refusing what prose never means (aliases, tags, second
documents).
"""

import re
import unicodedata
from collections.abc import Callable
from functools import cached_property
from typing import Protocol

from rakgen.diagnostics import Diagnostic, Edit, Span, diagnose
from rakgen.source.lines import span_at, uncomment, wide_space
from rakgen.source.nodes import Mapping, Node, Scalar, Sequence
from rakgen.source.repair import Repair, Unreadable
from rakgen.source.text import MAX_ALIKE, character_name
from rakgen.text.printable import REPLACEMENT, UNPRINTABLE

MAX_DEPTH = 50
MAX_NODES = 400_000

# Compiled when first met: most plans have none of these.
_ESCAPE = r"(?s)\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(.))"
_ANCHOR = r"&([^\s,\[\]{}]+)"
_MORE_TEXT = r"\S+ \S|(?![TS]\d$|(?:Jan|Feb|Mar|Apr|Mei|Jun|Jul|Ag|Sep|Okt|Nov|Des))[A-Z]"
"""How a text goes on behind a comma: with several words, or a capital that begins no period."""
_HEADER = r"[|>](?:\d$|[-+\d]*#)"
_ESCAPED_CONTROLS = {"0": 0, "a": 7, "b": 8, "v": 11, "f": 12, "r": 13, "e": 27, "N": 0x85, "L": 0x2028, "P": 0x2029}


class Position(Protocol):
    """A place in the text; lines and columns count from 0."""

    line: int
    column: int


class Event(Protocol):
    """What is read of PyYAML's events; each kind has only those attributes that concern it."""

    start_mark: Position
    end_mark: Position
    anchor: str | None
    tag: str | None
    value: str
    style: str | None
    flow_style: bool | None


class _Findings(list[Diagnostic]):
    """Findings up to a limit; a file with more is not being read for its last ones."""

    @property
    def is_full(self) -> bool:
        return len(self) >= MAX_ALIKE

    def append(self, finding: Diagnostic) -> None:
        if not self.is_full:
            super().append(finding)


class _Open:
    """A container being filled, a mapping with the key that awaits its value and the keys seen, and the container it is
    in.
    """

    __slots__ = ("node", "outer", "depth", "pending", "seen")

    def __init__(self, node: Mapping | Sequence, outer: "_Open | None") -> None:
        self.node, self.outer = node, outer
        self.depth: int = outer.depth + 1 if outer is not None else 1
        self.pending: Scalar | None = None
        self.seen: dict[str, Scalar] = {}


class Builder:
    """Consumes the events of one file; `root` and `findings` hold what came of it, also when `build` raised.

    `typed` are the lines with their tabs, which `lines` have no more.
    """

    def __init__(self, lines: list[str], typed: list[str], path: str) -> None:
        self.lines, self.typed = lines, typed
        self.path = path
        self.root: Node | None = None
        self.findings: list[Diagnostic] = _Findings()

    @cached_property
    def _anchors(self) -> frozenset[str]:
        return frozenset(re.findall(_ANCHOR, "\n".join(self.lines)))

    def build(self, get_event: Callable[[], Event | None]) -> None:
        """Read events until the stream ends. Raises Unreadable, or whatever `get_event` raises."""
        from yaml import events

        scalar, alias, document = events.ScalarEvent, events.AliasEvent, events.DocumentStartEvent
        starts: dict[type, type[Mapping | Sequence]]
        starts = {events.MappingStartEvent: Mapping, events.SequenceStartEvent: Sequence}
        ends = {events.MappingEndEvent, events.SequenceEndEvent}
        inner: _Open | None = None
        nodes = documents = 0
        while (event := get_event()) is not None:
            kind: type = type(event)
            if kind is scalar:
                node: Node = self._scalar(event)
            elif kind in starts:
                inner = self._open(event, starts[kind], inner)
                nodes += 1
                continue
            elif kind in ends:
                assert inner is not None
                node, inner = _ended(inner.node, event.end_mark), inner.outer
                if inner is None:
                    continue
            elif kind is alias:
                node = self._alias(event, inner)
            elif kind is document and documents:
                self.findings.append(diagnose("RAK009", self.path, _span(event)))
                return
            else:
                documents += kind is document
                continue
            nodes += 1
            if nodes > MAX_NODES:
                from rakgen.text.numbers import grouped

                raise Unreadable(diagnose("RAK008", self.path, node.span, batas=grouped(MAX_NODES)))
            inner = self._put(node, inner)

    def _put(self, node: Node, inner: _Open | None) -> _Open | None:
        """Put a complete node where it belongs: an item, a key, or the value of the key before it. Gives the container
        to fill.
        """
        if inner is None:
            self.root = node
        elif type(inner.node) is Sequence:
            inner.node.items.append(node)
            if type(node) is Scalar and "\t" in self.typed[node.line - 1] and not node.style:
                self._refuse_row(node)
        elif inner.pending is None:
            assert type(node) is Scalar
            if " " in node.text or not node.text.isascii():
                self._refuse_bullet(node)
            if node.text in inner.seen and self._starts_item(inner, node):
                inner = _next_item(inner, node)
            inner.pending = node
        else:
            assert type(inner.node) is Mapping
            self._add(inner.node, inner.pending, node, inner.seen)
            inner.pending = None
        return inner

    def _open(self, event: Event, kind: type[Mapping | Sequence], outer: _Open | None) -> _Open:
        """Begin to fill a container; it is put into its own container when it ends."""
        mark = event.start_mark
        node = kind(mark.line + 1, mark.column + 1, mark.line + 1, mark.column + 2, bool(event.flow_style))
        if event.anchor is not None or event.tag is not None:
            self._refuse_properties(event, node)
        if outer is None:
            self.root = node
        elif type(outer.node) is Mapping and outer.pending is None:
            raise self._compound_key(outer.node, node)
        elif outer.depth == MAX_DEPTH:
            raise Unreadable(diagnose("RAK007", self.path, node.span, batas=str(MAX_DEPTH)))
        return _Open(node, outer)

    def _scalar(self, event: Event) -> Scalar:
        start, end = event.start_mark, event.end_mark
        style = event.style or ""
        node = Scalar(event.value, style, start.line + 1, start.column + 1, end.line + 1, end.column + 1)
        if event.anchor is not None or event.tag is not None:
            node.text = self._refuse_properties(event, node)
        if not style:
            if node.end_line > node.line:
                self._refuse_list(node)
        elif style == '"':
            if not node.text.isprintable() and re.search(UNPRINTABLE, node.text):
                self._refuse_escapes(node)
        elif style != "'":
            self._block_text(node)
        return node

    def _refuse_list(self, node: Scalar) -> None:
        """Report a list, or rows of a table, that read as one text over several lines."""
        from rakgen.source.table_rows import list_in_text, rows_in_text

        if stop := rows_in_text(node, self.lines, self.typed, self.path):
            raise stop
        if finding := list_in_text(node, self.lines, self.typed, self.path):
            self.findings.append(finding)

    def _starts_item(self, inner: _Open, key: Scalar) -> bool:
        """Report a new item of a list that lacks its dash: the key that began the item stands again, further down."""
        item, parent = inner.node, inner.outer.node if inner.outer else None
        if inner.outer and type(item) is Mapping:
            from rakgen.source.culprits import begun_again

            if stop := begun_again(inner.outer.pending, item, key, self.lines, self.path):
                raise stop
        if type(parent) is not Sequence or type(item) is not Mapping or parent.flow or item.flow:
            return False
        names = [name.text for name, _ in item.entries]
        lead = 1 if names[:1] == ["kode"] and key.text != "kode" else 0
        if len(names) < lead + 2 or names[lead] != key.text:
            return False
        first = item.entries[lead][0]
        self.findings.append(
            diagnose("RAK104.strip", self.path, key.span, related=(first.span,), isian=key.text, baris=str(first.line))
        )
        return True

    def _refuse_row(self, node: Scalar) -> None:
        """Report a row of a table in the place of an item."""
        from rakgen.source.table_rows import table_item

        if finding := table_item(node, self.typed, self.path):
            self.findings.append(finding)

    def _refuse_bullet(self, key: Scalar) -> None:
        """Stop at a name that begins with a bullet: an item of a list is meant."""
        from rakgen.source.bullets import bullets

        if not key.style and (stop := bullets(key.line - 1, self.lines, self.path)):
            raise stop

    def _add(self, mapping: Mapping, key: Scalar, value: Node, seen: dict[str, Scalar]) -> None:
        """Put an entry into its mapping, unless it is one that must not be there."""
        if mapping.flow and mapping.entries and self._is_cut(mapping.entries[-1][1], key, value):
            return
        name = key.text
        if not name.isascii():
            name = self._tidy(key)
        if name == "<<" and not key.style:
            self.findings.append(diagnose("RAK010.gabung", self.path, key.span))
            return
        if not name and key.is_empty:
            self.findings.append(diagnose("RAK001.kunci", self.path, key.span))
            return
        first = seen.setdefault(name, key)
        if first is not key:
            place, line = (first.span,), str(first.line)
            self.findings.append(diagnose("RAK104", self.path, key.span, related=place, isian=key.text, baris=line))
            return
        mapping.entries.append((key, value))

    def _tidy(self, key: Scalar) -> str:
        """A key's name for comparison (NFC), after reporting and dropping wide spaces at its ends."""
        text = key.text.strip()
        if text != key.text and not key.style:
            offset = 0 if key.text[:1].isspace() else len(text)
            span = Span(key.line, key.column + offset, key.line, key.column + offset + 1)
            self.findings.append(wide_space(self.path, (span.line - 1, span.column - 1), key.text[offset]))
            key.text = text
        return unicodedata.normalize("NFC", key.text)

    def _is_cut(self, left: Node, right: Scalar, value: Node) -> bool:
        """Report and mend `{T1: 2,22}` and `{judul: Kode, Nama Unit}`: a text cut at its comma, the rest of which reads
        as a field without a value.
        """
        if type(left) is not Scalar or left.style or right.style or type(value) is not Scalar or not value.is_empty:
            return False
        line = self.lines[right.line - 1]
        comma = line[left.end_column - 1 : right.column - 1] if left.end_line == right.line else ""
        is_decimal = comma == "," and left.text[-1:].isdigit() and right.text[:1].isdigit()
        rest = line[right.end_column - 1 :].lstrip()[:1]
        is_text = comma.strip() == "," and bool(left.text) and re.match(_MORE_TEXT, right.text) and rest in (",", "}")
        if not is_decimal and not is_text:
            return False
        whole = f"{left.text}{comma}{right.text}"
        span = Span(left.line, left.column, right.end_line, right.end_column)
        if "," in left.text and self.findings and self.findings[-1].key == "RAK013":
            self.findings.pop()  # `1,000,000` is one number and one finding
        finding = diagnose("RAK013", self.path, span, tulisan=whole, kiri=left.text, kanan=right.text)
        self.findings.append(finding._replace(fix=(Edit(span, f'"{whole}"'),)))
        left.text, left.end_line, left.end_column = whole, right.end_line, right.end_column
        return True

    def _block_text(self, node: Scalar) -> None:
        """End a block text at its last line; refuse `>5` and `>#1`, which are texts and not the start of one."""
        row = node.line - 1
        header = re.match(_HEADER, self.lines[row][node.column - 1 :])
        if header and (header[0].endswith("#") or not node.text.strip()):
            start = node.column - 1
            line, text = self.lines[row], uncomment(self.lines[row], start)
            repair = Repair(row, line[:start] + "x" * len(text) + line[start + len(text) :], start, text)
            finding = diagnose("RAK001.awal", self.path, span_at(row, start), tanda=node.style)
            raise Unreadable(_quote_fix(finding, self.lines, row, start, text), repair)
        if node.end_column == 1 and node.end_line > node.line:
            last = node.end_line - 2
            while last > row and not self.lines[last].strip():
                last -= 1
            node.end_line, node.end_column = last + 1, len(self.lines[last]) + 1

    def _alias(self, event: Event, inner: _Open | None) -> Scalar:
        """The literal text of an alias, as the author of `*penting` meant it; under a merge key that is what gets
        reported.
        """
        reported = inner is not None and inner.pending is not None and inner.pending.text == "<<"
        span = _span(event)
        text = f"*{event.anchor}"
        if not reported and len(self.findings) < MAX_ALIKE:
            finding = diagnose("RAK010", self.path, span, teks=text, nama=event.anchor or "", benar=_quoted(text))
            # Where an anchor of that name stands in the file, the alias may well be meant.
            safe = event.anchor not in self._anchors
            place = span.line - 1, span.column - 1
            self.findings.append(_quote_fix(finding, self.lines, *place, text, safe=safe))
        return Scalar(text, "", *span)

    def _refuse_properties(self, event: Event, node: Node) -> str:
        """Report an anchor or a tag; gives back the node's text as it was typed, where it is a plain text on one
        line.
        """
        line = self.lines[node.line - 1][node.column - 1 :]
        typed = node.text if isinstance(node, Scalar) else ""
        if isinstance(node, Scalar) and not node.style and node.line == node.end_line:
            typed = line[: node.end_column - node.column]
            shown = typed
        else:
            shown = line.split(None, 1)[0]
        span = Span(node.line, node.column, node.line, node.column + len(shown))
        if event.anchor is not None:
            right = _quoted(shown)
            self.findings.append(
                diagnose("RAK010.jangkar", self.path, span, teks=shown, nama=event.anchor or "", benar=right)
            )
        else:
            self.findings.append(diagnose("RAK010.tag", self.path, span, teks=shown))
        return typed

    def _refuse_escapes(self, node: Scalar) -> None:
        """Report the escapes of a double-quoted text that stand for unprintable characters, each at its own place."""
        for row in range(node.line - 1, node.end_line):
            begin = node.column if row == node.line - 1 else 0
            stop = node.end_column - 1 if row == node.end_line - 1 else len(self.lines[row])
            for match in re.compile(_ESCAPE).finditer(self.lines[row], begin, stop):
                code = _ESCAPED_CONTROLS.get(match[4], 0x20) if match[4] else int(match[0][2:], 16)
                if re.match(UNPRINTABLE, chr(code)):
                    key = "RAK005.garis_miring" if match[4] else "RAK005"
                    span = Span(row + 1, match.start() + 1, row + 1, match.end() + 1)
                    self.findings.append(diagnose(key, self.path, span, nama=character_name(code)))
        node.text = re.sub(UNPRINTABLE, REPLACEMENT, node.text)

    def _compound_key(self, parent: Mapping, key: Mapping | Sequence) -> Unreadable:
        """The finding for a list or a mapping in the place of a key: `{{ x }}` without quotes, or `[a]: b`."""
        from rakgen.source.between_brackets import unquoted_templates

        if parent.flow and key.flow and (found := unquoted_templates(key.line - 1, self.lines, self.path)):
            return found
        return Unreadable(diagnose("RAK001.kunci", self.path, key.span))


def _ended(node: Mapping | Sequence, mark: Position) -> Mapping | Sequence:
    """The container with its end set: a block ends where its last child does, its own mark stands at whatever follows
    it.
    """
    if node.flow:
        node.end_line, node.end_column = mark.line + 1, mark.column + 1
        return node
    last: Node | None = None
    if type(node) is Mapping:
        last = node.entries[-1][1] if node.entries else None
    elif type(node) is Sequence:
        last = node.items[-1] if node.items else None
    if last is not None:
        node.end_line, node.end_column = last.end_line, last.end_column
    return node


def _next_item(inner: _Open, key: Scalar) -> _Open:
    """End a mapping, an item of a list, and begin the list's next item at `key`."""
    outer = inner.outer
    assert outer is not None and type(outer.node) is Sequence
    outer.node.items.append(_ended(inner.node, key))
    return _Open(Mapping(*key.span, False), outer)


def _span(event: Event) -> Span:
    start, end = event.start_mark, event.end_mark
    return Span(start.line + 1, start.column + 1, end.line + 1, end.column + 1)


def _quoted(text: str) -> str:
    """As `quoted` of `spelling.py`, loaded when there is something to quote."""
    from rakgen.source.spelling import quoted

    return quoted(text)


def _quote_fix(
    finding: Diagnostic, lines: list[str], row: int, start: int, text: str, *, safe: bool = True
) -> Diagnostic:
    """As `quote_fix` of `quote_fixes.py`, loaded when there is something to quote: most plans are sound."""
    from rakgen.source.quote_fixes import quote_fix

    return quote_fix(finding, lines, row, start, text, safe=safe)
