"""Nodes: what a YAML text says, each with the line and column where it says it."""

from collections.abc import Iterator
from typing import TypeAlias

from rakgen.diagnostics import Span

_FEW = 30
"""Entries that are looked through one by one; beyond, a mapping remembers where each key is."""


class _Spanned:
    """What stands somewhere in a file; lines and columns count from 1."""

    __slots__ = "line", "column", "end_line", "end_column"
    line: int
    column: int
    end_line: int
    end_column: int

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.line, self.column, self.end_line, self.end_column)


class Scalar(_Spanned):
    """A text as typed (no type is resolved); `style` is '' (plain), "'", '"', '|' or '>'. Lines and columns count from
    1.
    """

    __slots__ = "text", "style"

    def __init__(self, text: str, style: str, line: int, column: int, end_line: int, end_column: int) -> None:
        self.text, self.style = text, style
        self.line, self.column, self.end_line, self.end_column = line, column, end_line, end_column

    @property
    def content(self) -> str:
        """The text without the line breaks that end a block text, which are not part of it."""
        return self.text.rstrip("\n") if self.style in ("|", ">") else self.text

    @property
    def is_empty(self) -> bool:
        """True for a value left out altogether (`target:`), not for a quoted empty text."""
        return not self.text and not self.style


class Sequence(_Spanned):
    """A list; `flow` when it was written with [ ]."""

    __slots__ = "flow", "items"

    def __init__(self, line: int, column: int, end_line: int, end_column: int, flow: bool) -> None:
        self.line, self.column, self.end_line, self.end_column = line, column, end_line, end_column
        self.flow = flow
        self.items: list[Node] = []


class Mapping(_Spanned):
    """Fields in the order typed; keys are scalars and unique. `flow` when it was written with { }."""

    __slots__ = "flow", "entries", "_places"

    def __init__(self, line: int, column: int, end_line: int, end_column: int, flow: bool) -> None:
        self.line, self.column, self.end_line, self.end_column = line, column, end_line, end_column
        self.flow = flow
        self.entries: list[tuple[Scalar, Node]] = []
        self._places: dict[str, int] = {}

    def get(self, key: str) -> "Node | None":
        """The value under `key`, or None."""
        entry = self._entry(key)
        return entry[1] if entry else None

    def key(self, key: str) -> Scalar | None:
        """The key scalar itself, for its position."""
        entry = self._entry(key)
        return entry[0] if entry else None

    def _entry(self, key: str) -> "tuple[Scalar, Node] | None":
        if len(self.entries) <= _FEW:
            for entry in self.entries:
                if entry[0].text == key:
                    return entry
            return None
        if len(self._places) != len(self.entries):
            self._places = {scalar.text: place for place, (scalar, _) in enumerate(self.entries)}
        place = self._places.get(key, -1)
        return self.entries[place] if place >= 0 and self.entries[place][0].text == key else None


Node: TypeAlias = Scalar | Sequence | Mapping


def items_of(node: Node) -> list[Node]:
    """The items of a list, or the one that stands for it."""
    return node.items if isinstance(node, Sequence) else [node]


def walk(node: Node) -> Iterator[Node]:
    """The node and all below it, keys included, in the order typed; iterative, so any depth is safe."""
    stack: list[Node] = [node]
    while stack:
        current = stack.pop()
        yield current
        if isinstance(current, Sequence):
            stack.extend(reversed(current.items))
        elif isinstance(current, Mapping):
            for key, value in reversed(current.entries):
                stack.append(value)
                stack.append(key)
