"""Block lines: the lines of a text that begin a field or an item, and into which groups their columns put them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from rakgen.source.lines import indent, margin_of, split_line, uncomment

_NAME = re.compile(r"[^\s\"']+|\"[^\"]*\"|'[^']*'")


class BlockLine(NamedTuple):
    """A line that begins a field or an item: its row (from 0), the columns of its dashes and of its words, its name
    ('' for an item that is a text), and whether its value stands below it.
    """

    row: int
    dashes: tuple[int, ...]
    margin: int
    name: str
    is_open: bool

    @property
    def column(self) -> int:
        """Where its first sign stands."""
        return self.dashes[0] if self.dashes else self.margin

    def moved(self, by: int) -> BlockLine:
        """The same line, by so many columns further to the right."""
        dashes = tuple([column + by for column in self.dashes])
        return BlockLine(self.row, dashes, self.margin + by, self.name, self.is_open)


def block_lines(lines: Sequence[str], start: int, end: int) -> list[BlockLine]:
    """The lines from row `start` to `end` that begin a field or an item; not those that go on with a text, nor what
    stands in a block of text.
    """
    found: list[BlockLine] = []
    text_margin = None
    for row, line in enumerate(lines[start:end], start):
        if not line.strip() or line.lstrip().startswith("#") or text_margin is not None and indent(line) > text_margin:
            continue
        text_margin = None
        begun = _begun(line)
        if begun is not None:
            dashes, margin, name, value = begun
            found.append(BlockLine(row, dashes, margin, name or "", name is not None and not value))
            if value in _BLOCK_TEXTS:
                text_margin = indent(line)
    return found


_BLOCK_TEXTS = ("|", ">")


@lru_cache(8192)  # the lines near each of many faults are the same ones
def _begun(line: str) -> tuple[tuple[int, ...], int, str | None, str] | None:
    """The columns of the dashes and of the words of a line that begins a field or an item, the field's name (None for
    an item that is a text) and how its value begins; None for any other line.
    """
    margin = margin_of(line)
    name, colon, start = split_line(line)
    if name is not None and _NAME.fullmatch(line[margin:colon].strip()) is None:
        name = None
    dashes = tuple(column for column in range(margin) if line[column] == "-")
    if name is None and not dashes:
        return None
    return dashes, margin, name, uncomment(line, start)[:1] if name is not None else ""


@dataclass(slots=True)
class _BlockGroup:
    """A group that is open: its column and whether it is of items, the name that it stands below, its first line (by
    its number), and the names of its fields with their lines.
    """

    at: tuple[int, bool]
    heading: str
    first: int
    names: dict[str, int] = field(default_factory=dict)


class InGroups(NamedTuple):
    """Lines put into groups by their columns: the number of the first that fits none (None where all do), the groups
    open before it, how far each group stands from what it belongs to, the lines whose name their group has already,
    each behind the one that has it, and of each line the name of its list or group and its column.
    """

    stopped: int | None
    open_before: list[_BlockGroup]
    steps: Counter[tuple[str, int]]
    doubled: list[tuple[int, int]]
    groups: list[tuple[str, int]]


def place(block: Iterable[BlockLine], begun: InGroups | None = None, above: BlockLine | None = None) -> InGroups:
    """Put lines into groups by their columns; none is asked for behind the first that fits none. Where lines have
    `begun`, all of which fit, these go on below the last of them.
    """
    stack: list[_BlockGroup] = []
    steps: Counter[tuple[str, int]] = Counter()
    groups: list[tuple[str, int]] = []
    doubled: list[tuple[int, int]] = []
    if begun is not None:
        stack = [_BlockGroup(group.at, group.heading, group.first, dict(group.names)) for group in begun.open_before]
        steps, doubled, groups = begun.steps.copy(), [*begun.doubled], [*begun.groups]
    for number, line in enumerate(block, len(groups)):
        dashes, margin, name = line.dashes, line.margin, line.name
        at = (dashes[0] if dashes else margin, bool(dashes))
        closed: list[_BlockGroup] = []
        while stack and stack[-1].at > at:
            closed.append(stack.pop())
        if stack and stack[-1].at == at:
            group = stack[-1]
        elif (heading := _heading(stack, at, above)) is None:
            return InGroups(number, [*stack, *reversed(closed)], steps, doubled, groups)
        else:
            group = _BlockGroup(at, heading, number)
            stack.append(group)
            steps["list" if dashes else "field", at[0] - (above.margin if above else 0)] += 1
        groups.append((group.heading, at[0]))
        if dashes:
            stack += [_BlockGroup((column, True), group.heading, number) for column in dashes[1:]]
            if name:
                steps["gap", margin - dashes[-1]] += 1
                group = _BlockGroup((margin, False), group.heading, number)
                stack.append(group)
        if (first := group.names.setdefault(name, number)) != number and name:
            doubled.append((first, number))
        above = line
    return InGroups(None, stack, steps, doubled, groups)


def _heading(stack: Sequence[_BlockGroup], at: tuple[int, bool], above: BlockLine | None) -> str | None:
    """The name below which a line that stands in no open group begins one, under the line above; None where it fits
    nowhere.
    """
    if above is None:
        return ""
    least = above.margin + (not at[1])
    return above.name if stack and above.is_open and stack[-1].at[0] == above.margin and at[0] >= least else None


def extent(block: Sequence[BlockLine], number: int) -> int:
    """The number of the line behind a line and all that stands below it, further to the right."""
    end = number + 1
    while end < len(block) and block[end].column > block[number].column:
        end += 1
    return end


def usual_steps(block: Sequence[BlockLine]) -> dict[str, int]:
    """How far lists, groups and the fields of items most often stand from what they belong to; 2 where none do."""
    seen: dict[str, Counter[int]] = {"list": Counter({2: 3}), "field": Counter({2: 3}), "gap": Counter({2: 3})}
    for above, line in zip(block, block[1:], strict=False):
        if above.is_open and line.column >= above.margin + (not line.dashes):
            seen["list" if line.dashes else "field"][line.column - above.margin] += 2
    for line in block:
        if line.dashes and line.name:
            seen["gap"][line.margin - line.dashes[-1]] += 2
    return {kind: counted.most_common(1)[0][0] for kind, counted in seen.items()}


def headings_of(block: Sequence[BlockLine]) -> list[str]:
    """The name that each line stands below, or below which the list of its item does, as far as columns tell."""
    headings = []
    above: list[BlockLine] = []
    for line in block:
        while above and above[-1].margin >= line.margin:
            above.pop()
        headings.append(above[-1].name if above else "")
        if line.is_open:
            above.append(line)
    return headings
