"""Reader: the text and the nodes of a plan become a tree that keeps each comment and each value as typed."""

from __future__ import annotations

from dataclasses import dataclass

from rakgen.concrete.tree import Branch, Entry, Leaf, Tree
from rakgen.source.lines import RowColumn
from rakgen.source.nodes import Mapping, Node, Scalar, Sequence
from rakgen.source.parser import Source

_END: RowColumn = (10**9, 0)


def read_tree(source: Source) -> Tree:
    """The tree of a file that could be read.

    Raises ValueError when `source.root` is None.
    """
    if source.root is None:
        raise ValueError("the file has no root")
    return _EntryReader(source).tree(source.root)


@dataclass(slots=True)
class _Comment:
    """A comment, or a blank line when `text` is empty; rows and columns count from 0."""

    row: int
    column: int
    text: str
    alone: bool


class _EntryReader:
    def __init__(self, source: Source) -> None:
        self.lines = source.lines
        assert source.root is not None
        self.comments = _comments(self.lines, source.root)
        self.next = 0

    def tree(self, root: Mapping) -> Tree:
        start = _start(root)
        first = root.entries[0][0] if root.entries and not root.flow else root
        leading = self._until((first.line - 1, first.column - 1))
        marks = self._marks(start[0])
        head, above = _split_head(leading, marks)
        branch = self._branch(root, root.column - 1 if not root.flow else 0, _END, -1)
        branch.indent = 0
        if branch.entries and isinstance(branch.entries[0], Entry):
            branch.entries[0].above = above + branch.entries[0].above
        else:
            head += above
        branch.below += [comment.text for comment in self._until(_END)]
        return Tree(head, branch)

    def _marks(self, row: int) -> list[tuple[int, str]]:
        """Directives and the `---` before the first field."""
        rows = range(min(row + 1, len(self.lines)))
        directives = [(n, self.lines[n].split(" #")[0].rstrip()) for n in rows if self.lines[n].startswith("%")]
        return directives + [(n, "---") for n in rows if self.lines[n].startswith("---")]

    def _branch(self, node: Mapping | Sequence, column: int, after: RowColumn, outer: int) -> Branch:
        """`column` is where its entries stand, `after` and `outer` are place and column of what follows it."""
        is_list = isinstance(node, Sequence)
        branch = Branch(is_list)
        nodes: list[tuple[Scalar | None, Node]]
        nodes = [(None, item) for item in node.items] if isinstance(node, Sequence) else [*node.entries]
        end = _end(node)
        for number, (key, value) in enumerate(nodes):
            if number + 1 < len(nodes):
                beyond = nodes[number + 1]
                follower, margin = _start(beyond[0] or beyond[1]), column
            else:
                follower, margin = (end, -1) if node.flow else (after, outer)
            branch.entries.append(self._entry(key, value, column, follower, margin, flow=node.flow))
            if is_list and number == 0:
                branch.dash = max(2, value.column - 1 - column)
        if node.flow:
            branch.below = [comment.text for comment in self._until(end)]
        else:
            branch.below = self._belonging(column, after, outer)
        return branch

    def _entry(
        self, key: Scalar | None, value: Node, column: int, after: RowColumn, outer: int, *, flow: bool
    ) -> Entry:
        entry = Entry("", Leaf(""), "", self._above(_start(key or value), column))
        if key is not None:
            entry.name, entry.key = key.text, self._slice(_start(key), _end(key))[0]
        if isinstance(value, Scalar):
            self._fill_text(entry, key, value, column, after, flow=flow)
        elif value.flow:
            self._fill_flow(entry, key, value, column, after, outer, flow=flow)
        else:
            if key is not None:
                entry.remark = self._remark(key.line - 1, _start(value))
            inner = value.column - 1
            # A list that starts at its key's own margin leaves comments at that margin to the fields around it.
            entry.value = branch = self._branch(value, inner, after, max(outer, column) if inner == column else outer)
            branch.indent = max(0, inner - column)
        return entry

    def _fill_text(
        self, entry: Entry, key: Scalar | None, value: Scalar, column: int, after: RowColumn, *, flow: bool
    ) -> None:
        """A text as the value of an entry."""
        is_block = value.style in ("|", ">")
        end = _end(value)
        if value.is_empty and key is not None and not flow:
            end = self._colon(key)
        between = self._until(_start(value)) if key is not None and not value.is_empty else []
        head = self._remark(value.line - 1, end) if is_block else ""
        if between:
            # A comment between a key and its text: the text is spelled anew, the comment goes above.
            self._put(entry, between)
            entry.value = Leaf(value.content)
        else:
            entry.value = Leaf(value.content, None if flow else self._raw(key, value, column, end, head))
        entry.remark = entry.remark or head
        if not entry.remark and not is_block:
            entry.remark = self._remark(end[0], after)

    def _fill_flow(
        self,
        entry: Entry,
        key: Scalar | None,
        value: Mapping | Sequence,
        column: int,
        after: RowColumn,
        outer: int,
        *,
        flow: bool,
    ) -> None:
        """A value written with [ ] or { }, itself within such a one where `flow`."""
        first = self.next
        entry.value = branch = self._branch(value, column, after, outer)
        inside = self.comments[first : self.next]
        if not flow:
            branch.raw = self._raw(key, value, column, _end(value), "")
        if not branch.entries:
            entry.above += [comment.text for comment in inside]
            branch.below = []
        entry.remark = self._remark(_end(value)[0], after)

    def _put(self, entry: Entry, between: list[_Comment]) -> None:
        first, *rest = between
        if not first.alone:
            entry.remark = self._with_gap(first)
        else:
            rest = between
        entry.above += [comment.text for comment in rest if comment.text]

    def _raw(self, key: Scalar | None, value: Node, column: int, end: RowColumn, head: str) -> list[str]:
        """A value as typed. The comment in the first line of a block text is left out; it is the entry's remark."""
        start = self._colon(key) if key is not None else _start(value)
        raw = self._slice(start, end)
        if head:
            row = value.line - 1 - start[0]
            raw[row] = raw[row].rstrip().removesuffix(head)
        for number in range(1, len(raw)):
            line = raw[number]
            raw[number] = line[column:] if not line[:column].strip() else line.lstrip()
        return [raw[0].rstrip(), *raw[1:]] if len(raw) > 1 else raw

    def _colon(self, key: Scalar) -> RowColumn:
        """The place behind a key's colon."""
        row = key.end_line - 1
        return row, self.lines[row].index(":", key.end_column - 1) + 1

    def _slice(self, start: RowColumn, end: RowColumn) -> list[str]:
        (row, column), (last, stop) = start, end
        if row == last:
            return [self.lines[row][column:stop]]
        return [self.lines[row][column:], *self.lines[row + 1 : last], self.lines[last][:stop]]

    def _until(self, place: RowColumn) -> list[_Comment]:
        """The comments before a place, in order; each is given once."""
        first = self.next
        while self.next < len(self.comments):
            comment = self.comments[self.next]
            if (comment.row, comment.column) >= place:
                break
            self.next += 1
        return self.comments[first : self.next]

    def _above(self, place: RowColumn, column: int) -> list[str]:
        return [_shifted(comment, column) for comment in self._until(place)]

    def _remark(self, row: int, before: RowColumn) -> str:
        """The comment at the end of a line, with the spaces before it; '' if there is none before the place
        `before`.
        """
        if self.next < len(self.comments):
            comment = self.comments[self.next]
            if comment.row == row and not comment.alone and (comment.row, comment.column) < before:
                self.next += 1
                return self._with_gap(comment)
        return ""

    def _with_gap(self, comment: _Comment) -> str:
        before = self.lines[comment.row][: comment.column]
        return before[len(before.rstrip(" \t")) :] + comment.text

    def _belonging(self, column: int, after: RowColumn, outer: int) -> list[str]:
        """Comments below a block that stand at its margin or further in, and further in than what follows."""
        taken = self.next
        for number in range(self.next, len(self.comments)):
            comment = self.comments[number]
            if (comment.row, comment.column) >= after:
                break
            if not comment.text:
                continue
            if not comment.alone or comment.column < column or comment.column <= outer:
                break
            taken = number + 1
        found = self.comments[self.next : taken]
        self.next = taken
        return [_shifted(comment, column) for comment in found]


def _shifted(comment: _Comment, column: int) -> str:
    """A comment with the spaces by which it stands further in than its block."""
    return " " * (comment.column - column if comment.alone and comment.text else 0) + comment.text


def _start(node: Node) -> RowColumn:
    return node.line - 1, node.column - 1


def _end(node: Node) -> RowColumn:
    return node.end_line - 1, node.end_column - 1


def _split_head(leading: list[_Comment], marks: list[tuple[int, str]]) -> tuple[list[str], list[str]]:
    """What stays at the top of the file, and what belongs to the first field.

    At the top stay directives, `---` and all above them, and the comment that a blank line parts from the first field,
    or that holds a line for an editor.
    """
    rows: list[tuple[int, str]] = [(comment.row, comment.text) for comment in leading]
    last = max((number for number, _ in marks), default=-1)
    for number, text in marks:
        comment = next((text for row, text in rows if row == number), "")
        rows = [pair for pair in rows if pair[0] != number]
        rows.append((number, f"{text}  {comment}".rstrip()))
    rows.sort()
    texts = [text for _, text in rows]
    cut = sum(row <= last for row, _ in rows)
    for index in range(cut, len(texts)):
        if not texts[index]:
            cut = index + 1
    rest = texts[cut:]
    if any("yaml-language-server" in text or text.startswith(("#!", "# -*-", "# vim:")) for text in rest):
        cut = len(texts)
    return texts[:cut], texts[cut:]


def _comments(lines: list[str], root: Node) -> list[_Comment]:
    """Every comment and blank line outside texts: between two texts there is nothing else that a `#` could be."""
    found: list[_Comment] = []
    row, column = 0, 0
    for node in _scalars(root):
        if node.is_empty or (node.line - 1, node.column - 1) < (row, column):
            continue
        _gap(lines, (row, column), _start(node), found)
        row, column = _end(node)
        if node.style in ("|", ">"):
            header = lines[node.line - 1]
            sign = header.find(" #", node.column)
            if sign >= 0:
                found.append(_Comment(node.line - 1, sign + 1, header[sign + 1 :].rstrip(), False))
    _gap(lines, (row, column), (len(lines), 0), found)
    return found


def _scalars(root: Node) -> list[Scalar]:
    stack: list[Node] = [root]
    found: list[Scalar] = []
    while stack:
        node = stack.pop()
        if isinstance(node, Scalar):
            found.append(node)
        elif isinstance(node, Sequence):
            stack.extend(reversed(node.items))
        else:
            for key, value in reversed(node.entries):
                stack += [value, key]
    return found


def _gap(lines: list[str], start: RowColumn, end: RowColumn, found: list[_Comment]) -> None:
    for row in range(start[0], min(end[0] + 1, len(lines))):
        begin = start[1] if row == start[0] else 0
        stop = end[1] if row == end[0] else len(lines[row])
        text = lines[row][begin:stop]
        sign = text.find("#")
        if sign >= 0:
            found.append(_Comment(row, begin + sign, text[sign:].rstrip(), not lines[row][: begin + sign].strip()))
        elif begin == 0 and not lines[row].strip() and row < len(lines) - 1:
            found.append(_Comment(row, 0, "", True))
