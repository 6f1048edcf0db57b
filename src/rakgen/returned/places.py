"""FileNodes: where a plan's file says what is printed, and the splices that say it otherwise."""

from __future__ import annotations

from collections.abc import Mapping as Mapping_
from collections.abc import Sequence as Sequence_
from collections.abc import Set
from functools import cached_property
from typing import NamedTuple, cast

from rakgen.canonical import dump
from rakgen.diagnostics import Edit, Span
from rakgen.model.about import about
from rakgen.model.fields import Fields
from rakgen.recognise.periods import periode_of
from rakgen.returned.in_flow import FlowValue, behind, in_brackets, joined, pair, without_part
from rakgen.source import Mapping, Node, Scalar, Sequence, Source, walk
from rakgen.source.edit import same_ends
from rakgen.source.spelling import is_text, quoted, quoted_in_list, spelled

ByPeriods = dict[str, str | None]
NewValue = str | list[str] | Mapping_[str, "str | None | ByPeriods"] | None
"""The new value of a field: a text, texts, texts by periods or names (None takes one away), of a name also by periods;
None takes it away.
"""


REGISTERS = ("program", "misi")
"""Levels whose items stand in registers of the plan."""
_TELLING = 5  # letters by which a text is known


class CannotSplice(Exception):
    """The field is written in a way that no splice keeps: the value stays."""


class FileField(NamedTuple):
    """A field of a group of the plan's file; `name` is '' for the group itself."""

    owner: Mapping
    name: str


class ListPlace(NamedTuple):
    """Where an item stands: in which list, as which number of it, and the field that holds that list."""

    items: Sequence
    number: int
    level: str


class FileNodes:
    """Finds the nodes of a plan's file, and makes splices."""

    def __init__(self, source: Source) -> None:
        assert source.root is not None
        self.root, self.lines = source.root, source.lines
        self.fields: dict[Span, FileField] = {}
        self.listed: dict[int, ListPlace] = {}
        self.parents: dict[int, Mapping] = {}
        self.levels: dict[int, str] = {}
        for node in walk(self.root):
            if isinstance(node, Mapping):
                self._mapping(node)
        for name in REGISTERS:
            register = self.root.get(name)
            for _, item in register.entries if isinstance(register, Mapping) else ():
                if isinstance(item, Mapping):
                    self.levels[id(item)] = name

    def _mapping(self, node: Mapping) -> None:
        if node.entries:
            self.fields.setdefault(node.entries[0][0].span, FileField(node, ""))
        for key, value in node.entries:
            self.fields[value.span] = FileField(node, key.text)
            for number, item in enumerate(value.items if isinstance(value, Sequence) else ()):
                if isinstance(item, Mapping):
                    assert isinstance(value, Sequence)
                    self.listed[id(item)] = ListPlace(value, number, key.text)
                    self.parents[id(item)] = node
                    self.levels[id(item)] = key.text

    @cached_property
    def referred(self) -> frozenset[str]:
        """The codes of the items that others take over by `rujukan`."""
        items = (place.items.items[place.number] for place in self.listed.values())
        named = (item.get("rujukan") for item in items if isinstance(item, Mapping))
        return frozenset(node.text for node in named if isinstance(node, Scalar))

    def level_of(self, owner: Mapping) -> str | None:
        """The level of an item; of a register that of its items, which may be texts."""
        registers = (name for name in REGISTERS if self.root.get(name) is owner)
        return self.levels.get(id(owner)) or next(registers, None)

    def text_span(self, text: str) -> Span | None:
        """Where the plan's file says a text; None where it does not, or at several places."""
        spans = [node.span for node in walk(self.root) if isinstance(node, Scalar) and text and node.text in text]
        longest = [span for span in spans if span.line == span.end_line and span.end_column - span.column > _TELLING]
        return longest[0] if len(longest) == 1 else None

    # Fields

    def put(self, owner: Mapping, name: str, value: NewValue, model: type[Fields]) -> list[Edit]:
        """The splices that give a field of a group another value. Raises CannotSplice."""
        if isinstance(value, Mapping_) and any(isinstance(inner, dict) for inner in value.values()):
            return [edit for key, inner in value.items() for edit in self._named(owner, name, key, inner, model)]
        node, key = owner.get(name), owner.key(name)
        if isinstance(value, Mapping_):
            texts = cast("Mapping_[str, str | None]", value)
            if isinstance(node, Mapping) and self._some_stay(node, texts):
                return self._all_keyed(node, name, texts, model)
            value = {key: text for key, text in texts.items() if text is not None} or None
        if value is None:
            return [self.without(owner, name)] if node is not None else []
        if isinstance(node, Sequence) and isinstance(value, str | list) and self._says_more(node, key):
            return self._item_by_item(node, value if isinstance(value, list) else [value])
        if isinstance(value, str) and isinstance(node, Sequence) and len(node.items) == 1:
            value = [value]
        if isinstance(value, list) and isinstance(node, Sequence) and len(node.items) == len(value):
            return [
                self._item_text(item, text) for item, text in zip(node.items, value, strict=True) if _said(item) != text
            ]
        if owner.flow and name == "jadwal" and isinstance(value, list):
            parts = dump({name: value}, model).partition(":")[2].strip().split(", ")
            value = parts if len(parts) > 1 else parts[0]
        if owner.flow and node is not None:
            self._refuse_comments(node.span.line, node.span.end_line - 1)
            return [Edit(node.span, in_brackets(cast(FlowValue, value)))]
        lines = (
            [pair(name, cast(FlowValue, value))] if owner.flow else dump({name: value}, model).rstrip("\n").split("\n")
        )
        if node is None:
            return [self._added(owner, name, lines, model)]
        if len(lines) == 1 and (isinstance(node, Scalar) or self._is_bare(node)):
            return [Edit(node.span, _spelled(value, lines[0].partition(":")[2].strip(), node))]
        return [self._whole(owner, name, node, lines)]

    def _named(
        self, owner: Mapping, name: str, key: str, value: str | None | ByPeriods, model: type[Fields]
    ) -> list[Edit]:
        """The splices for one name of a field, whose value may go by periods. Raises CannotSplice."""
        node = owner.get(name)
        known = node.get(key) if isinstance(node, Mapping) else None
        texts = {period: text for period, text in value.items() if text is not None} if isinstance(value, dict) else {}
        if isinstance(value, dict) and isinstance(known, Mapping) and self._some_stay(known, value):
            return self._all_keyed(known, name, value, model)
        if not texts:
            return self.put(owner, name, {key: value if isinstance(value, str) else None}, model)
        if known is not None:
            raise CannotSplice
        new: FlowValue = {key: texts}
        lines = dump({name: new}, model).rstrip("\n").split("\n")
        if isinstance(node, Mapping):
            return [self._added(node, key, [pair(key, texts)] if node.flow else [line[2:] for line in lines[1:]], None)]
        return [self._added(owner, name, [pair(name, new)] if owner.flow else lines, model)]

    def _some_stay(self, node: Mapping, value: Mapping_[str, str | None]) -> bool:
        """True where some of the periods or names that are written keep a value."""
        gone = [key for key, text in value.items() if text is None]
        return not all(
            any(written.text == key or _is_same(written.text, key) for key in gone) for written, _ in node.entries
        )

    def _all_keyed(self, node: Mapping, name: str, texts: Mapping_[str, str | None], model: type[Fields]) -> list[Edit]:
        """The splices for some periods or names of a field. Raises CannotSplice."""
        gone = {key for key, text in texts.items() if text is None}
        return [edit for key, text in texts.items() for edit in self._keyed(node, name, key, text, model, gone)]

    def _keyed(
        self, node: Mapping, name: str, key: str, text: str | None, model: type[Fields], gone: Set[str]
    ) -> list[Edit]:
        """The splices for one period or name of a field, of which others are `gone` then."""
        known = next(
            (written for written, _ in node.entries if written.text == key or _is_same(written.text, key)), None
        )
        if text is None:
            return [self.without(node, known.text)] if known is not None else []
        line = pair(key, text) if node.flow else dump({name: {key: text}}, model).rstrip("\n").split("\n")[-1].strip()
        if "\n" in text and not node.flow:
            line = f"{dump({key: ''}, model).partition(':')[0].strip()}: {quoted(text)}"
        if known is None:
            return [self._added(node, key, [line], None, gone)]
        value = node.get(known.text)
        if not isinstance(value, Scalar):
            raise CannotSplice
        canonical = in_brackets(text) if node.flow else line.partition(":")[2].strip()
        return [Edit(value.span, canonical if node.flow else _spelled(text, canonical, value))]

    def _says_more(self, node: Sequence, key: Scalar | None) -> bool:
        """True for a list whose texts have comments, or other fields beside them."""
        has_fields = any(isinstance(item, Mapping) and len(item.entries) > 1 for item in node.items)
        return has_fields or bool(not node.flow and key and self._has_comment(key.line, node.end_line))

    def _item_text(self, item: Node, text: str) -> Edit:
        """The splice for a text of a list, or the uraian of an item in it."""
        target = item.get("uraian") if isinstance(item, Mapping) else item
        if not isinstance(target, Scalar):
            raise CannotSplice
        return Edit(target.span, quoted_in_list(text))

    def _item_by_item(self, node: Sequence, texts: list[str]) -> list[Edit]:
        """The splices that make a list of texts, or of items, another, so that those that stay keep their comments and
        fields; what goes takes its own with it. Raises CannotSplice where a text comes to another place, some give way
        to more, or all go.
        """
        said = [_said(item) for item in node.items]
        above, below = same_ends(said, texts)
        gone, come = node.items[above : len(said) - below], texts[above : len(texts) - below]
        if {*map(_said, gone), *come} & {*said} & {*texts} or (gone and come and len(gone) != len(come)):
            raise CannotSplice
        if come and gone:
            return [self._item_text(item, text) for item, text in zip(gone, come, strict=True)]
        if len(gone) == len(said):
            raise CannotSplice
        as_items = all(isinstance(item, Mapping) for item in node.items)
        if node.flow:
            return self._parts_of_flow(
                node, above, len(gone), [{"uraian": text} if as_items else text for text in come]
            )
        if gone:
            return [Edit(Span(gone[0].line, 1, gone[-1].end_line + 1, 1), "")]
        at = node.items[above - 1].end_line if above else node.items[0].line - 1
        column, pad = len(self.lines[at - 1]) + 1, " " * (node.column - 1)
        head = f"\n{pad}- uraian: " if as_items else f"\n{pad}- "
        return [Edit(Span(at, column, at, column), "".join(head + quoted_in_list(text) for text in come))]

    def _parts_of_flow(self, node: Sequence, at: int, gone: int, come: Sequence_[FlowValue]) -> list[Edit]:
        """The splices that take parts of a list between brackets away, from a number on, or put some before it. Raises
        CannotSplice where several go, or one comes first.
        """
        if gone > 1 or (come and not at):
            raise CannotSplice
        if gone:
            return [self._without_part([item.span for item in node.items], at)]
        return [behind(node.items[at - 1].span, in_brackets(list(come))[1:-1])] if come else []

    def _is_bare(self, node: Node) -> bool:
        """True for a value within one line."""
        return node.span.line == node.span.end_line

    def _added(
        self, owner: Mapping, name: str, lines: list[str], model: type[Fields] | None, gone: Set[str] = frozenset()
    ) -> Edit:
        """A field behind those that stand before it in the order of the plan language, else behind the last that is not
        `gone` then.
        """
        entries = [entry for entry in owner.entries if entry[0].text not in gone]
        if not entries:
            raise CannotSplice
        order = _order_of(model) if model is not None else []
        before = [
            number
            for number, (key, _) in enumerate(entries)
            if key.text in order and name in order and order.index(key.text) < order.index(name)
        ]
        key, value = entries[before[-1] if before else 0 if order else -1]
        end = value.span if not (isinstance(value, Scalar) and value.is_empty) else key.span
        if owner.flow:
            return behind(end, lines[0])
        at = len(self.lines[end.end_line - 1]) + 1
        pad = " " * (key.span.column - 1)
        return Edit(Span(end.end_line, at, end.end_line, at), "".join(f"\n{pad}{line}" for line in lines))

    def without(self, owner: Mapping, name: str) -> Edit:
        """A field taken away with its lines; comments behind it and in it stay. Raises CannotSplice."""
        key, node = owner.key(name), owner.get(name)
        assert key is not None and node is not None
        begin, end = key.span, node.span
        if owner.flow:
            parts = [joined(name_node.span, value.span) for name_node, value in owner.entries]
            return self._without_part(parts, [name_node for name_node, _ in owner.entries].index(key))
        if self._begins_item(owner, key):
            after = owner.entries[1][0].span
            self._refuse_comments(begin.line, after.line - 1)
            return Edit(Span(begin.line, begin.column, after.line, after.column), "")
        if self.lines[begin.line - 1][: begin.column - 1].strip() or len(owner.entries) == 1:
            raise CannotSplice
        if comments := self._comments(begin.line, end.end_line):
            stay = f"\n{' ' * (begin.column - 1)}".join(comments)
            return Edit(Span(begin.line, begin.column, end.end_line, len(self.lines[end.end_line - 1]) + 1), stay)
        return Edit(Span(begin.line, 1, end.end_line + 1, 1), "")

    def _without_part(self, parts: Sequence_[Span], number: int) -> Edit:
        """One of several parts between brackets taken away."""
        if len(parts) == 1:
            raise CannotSplice
        edit = without_part(parts, number)
        self._refuse_comments(edit.span.line, edit.span.end_line - 1)
        return edit

    def _begins_item(self, owner: Mapping, key: Scalar) -> bool:
        """True for the first of several fields of an item, on the line of its dash, with the second on another."""
        if len(owner.entries) == 1 or owner.entries[0][0] is not key:
            return False
        is_behind_dash = self.lines[key.line - 1][: key.column - 1].strip() == "-"
        return is_behind_dash and owner.entries[1][0].line > key.line

    def _whole(self, owner: Mapping, name: str, node: Node, lines: list[str]) -> Edit:
        """A field spelled anew over several lines."""
        key = owner.key(name)
        assert key is not None
        self._refuse_comments(key.span.line, node.span.end_line)
        pad = " " * (key.span.column - 1)
        span = Span(key.span.line, key.span.column, node.span.end_line, node.span.end_column)
        return Edit(span, f"\n{pad}".join(lines))

    def _refuse_comments(self, first: int, last: int) -> None:
        if self._has_comment(first, last):
            raise CannotSplice

    def _has_comment(self, first: int, last: int) -> bool:
        """True where some line holds a comment."""
        return bool(self._comments(first, last))

    def _comments(self, first: int, last: int) -> list[str]:
        """The comments of some lines: from a hash sign outside all texts to the end of its line."""
        lines = {number: self.lines[number - 1] for number in range(first, last + 1)}
        if not any("#" in line for line in lines.values()):
            return []
        for text in (node for node in walk(self.root) if isinstance(node, Scalar)):
            for number in range(max(text.line, first), min(text.end_line, last) + 1):
                begin = text.column - 1 if number == text.line else 0
                end = text.end_column - 1 if number == text.end_line else len(lines[number])
                lines[number] = lines[number][:begin] + " " * (end - begin) + lines[number][end:]
        return [line[line.index("#") :] for line in lines.values() if "#" in line]

    # Items

    def item_added(self, below: Mapping, data: Mapping_[str, object], model: type[Fields]) -> Edit:
        """A new item behind another of its list. Raises CannotSplice."""
        listed = self.listed[id(below)]
        if listed.items.flow:
            return behind(below.span, in_brackets(cast(FlowValue, data)))
        end = self.last_line(below)
        at = len(self.lines[end - 1]) + 1
        return Edit(Span(end, at, end, at), "".join(f"\n{line}" for line in self.item_lines(below, data, model)))

    def last_line(self, item: Mapping) -> int:
        """The last line of an item of a list not between brackets, with the comments below that are its own."""
        last = item.span.end_line
        while last < len(self.lines) and self.lines[last].lstrip().startswith("#") and self.is_within(item, last + 1):
            last += 1
        return last

    def is_within(self, item: Mapping, number: int) -> bool:
        """True for a line that is indented more than the dashes of the list of an item."""
        line = self.lines[number - 1]
        return len(line) - len(line.lstrip()) >= self.listed[id(item)].items.span.column

    def item_lines(self, beside: Mapping, data: Mapping_[str, object], model: type[Fields]) -> list[str]:
        """The lines of a new item as they stand beside another of its list."""
        dash = self.listed[id(beside)].items.span.column - 1
        pad = " " * (beside.span.column - 1)
        head = " " * dash + "-" + " " * (beside.span.column - 2 - dash)
        first, *rest = dump(data, model).rstrip("\n").split("\n")
        return [head + first, *(pad + line for line in rest)]

    def without_item(self, item: Mapping) -> Edit:
        """An item taken out of a list between brackets; the last one with its list. Raises CannotSplice."""
        listed = self.listed[id(item)]
        if len(listed.items.items) == 1:
            return self.without(self.parents[id(item)], listed.level)
        return self._without_part([member.span for member in listed.items.items], listed.number)

    def item_removed(self, item: Mapping) -> Edit:
        """An item taken out of its list. Raises CannotSplice where it holds a comment, or is the only one."""
        listed = self.listed[id(item)]
        first, last = item.span.line, item.span.end_line
        begins = self.lines[first - 1][: item.span.column - 1].strip() == "-"
        if len(listed.items.items) > 1 and listed.items.flow:
            return self.without_item(item)
        if len(listed.items.items) == 1 or not begins or self._has_comment(first, last):
            raise CannotSplice
        return Edit(Span(first, 1, last + 1, 1), "")


def _order_of(model: type[Fields]) -> list[str]:
    """The fields of a group in the order in which they are written."""
    known = about(model)
    return sorted(known, key=lambda name: known[name].order)


def _spelled(value: NewValue, canonical: str, node: Node) -> str:
    """A value on one line in the place of another: a number without quotes where one stood without them."""
    if not isinstance(value, str):
        return canonical
    was_number = isinstance(node, Scalar) and not node.style and not is_text(node.text) and node.text[:1].isdigit()
    return spelled(value, number=True) if was_number and value[:1].isdigit() else canonical


def _said(item: Node) -> str:
    target = item.get("uraian") if isinstance(item, Mapping) else item
    return target.text if isinstance(target, Scalar) else ""


def _is_same(first: str, second: str) -> bool:
    found = periode_of(first)
    return found is not None and found == periode_of(second)
