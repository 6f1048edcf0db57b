"""Printer: a tree becomes the text of a plan again."""

from __future__ import annotations

from dataclasses import dataclass

from rakgen.concrete.tree import Branch, Entry, Tree, Value
from rakgen.source.spelling import block, spelled


@dataclass(frozen=True)
class Markers:
    """How conflicts are written: names of the sides, the length of the signs, and whether the base is shown too."""

    ours: str = "ours"
    theirs: str = "theirs"
    base: str = "base"
    size: int = 7
    show_base: bool = False


def write_tree(tree: Tree, markers: Markers | None = None) -> str:
    """The text of a tree; lines end with a line feed, and so does the last."""
    lines = [*tree.head, *_written(tree.root, 0, markers or Markers())]
    return "\n".join(lines).rstrip("\n") + "\n"


def _written(branch: Branch, column: int, markers: Markers) -> list[str]:
    out: list[str] = []
    for entry in branch.entries:
        if isinstance(entry, Entry):
            out += _entry_lines(entry, branch, column, markers)
            continue
        out.append(f"{'<' * markers.size} {markers.ours}")
        for side in entry.ours:
            out += _entry_lines(side, branch, column, markers)
        if markers.show_base:
            out.append(f"{'|' * markers.size} {markers.base}")
            for side in entry.base:
                out += _entry_lines(side, branch, column, markers)
        out.append("=" * markers.size)
        for side in entry.theirs:
            out += _entry_lines(side, branch, column, markers)
        out.append(f"{'>' * markers.size} {markers.theirs}")
    return out + _comment_lines(branch.below, column)


def _entry_lines(entry: Entry, branch: Branch, column: int, markers: Markers) -> list[str]:
    out = _comment_lines(entry.above, column)
    pad = " " * column
    value = entry.value
    if branch.is_list and isinstance(value, Branch) and value.raw is None and value.entries:
        if entry.remark:
            out.append(pad + entry.remark.strip())
        return out + _dashed(_written(value, column + branch.dash, markers), column, branch.dash)
    head = f"{pad}-" if branch.is_list else f"{pad}{entry.key or spelled(entry.name)}:"
    if isinstance(value, Branch) and value.raw is None and value.entries:
        return [*out, head + entry.remark, *_written(value, column + value.indent, markers)]
    raw = value.raw
    if raw is None:
        raw = _spelled_raw(value)
        gap = " "
    else:
        gap = " " * (branch.dash - 1) if branch.is_list else ""
    first, rest = head + gap + raw[0], [pad + line if line else "" for line in raw[1:]]
    if rest and _block_row(raw) == 0:
        return [*out, first + entry.remark, *rest]
    if rest:
        at = _block_row(raw)
        rest[(at or len(rest)) - 1] += entry.remark
        return [*out, first, *rest]
    return [*out, first + entry.remark]


def _block_row(raw: list[str]) -> int | None:
    """The row of a value in which its `|` or `>` stands, if it is a block text."""
    for row, line in enumerate(raw[:2]):
        if line.strip():
            return row if line.strip()[0] in "|>" else None
    return None


def _spelled_raw(value: Value) -> list[str]:
    if isinstance(value, Branch):
        return ["[]" if value.is_list else "{}"]
    lines = block(value.text)
    if lines is None:
        return [spelled(value.text, number=value.number)]
    return [lines[0], *("  " + line if line else "" for line in lines[1:])]


def _dashed(lines: list[str], column: int, dash: int) -> list[str]:
    """Put the dash of a list's item into the first line of its fields; comments and marks above that line keep their
    margin.
    """
    pad, inner = " " * column, " " * (column + dash)
    out: list[str] = []
    waiting = True
    side = False
    for line in lines:
        mark = _is_mark(line) if waiting or side else ""
        if mark:
            side = mark != ">"
            waiting = mark != ">"
            out.append(line)
        elif waiting and line.startswith(inner) and not line.lstrip().startswith("#") and line.strip():
            out.append(pad + "-" + " " * (dash - 1) + line[len(inner) :])
            waiting = False
        elif waiting and line.strip():
            out.append(pad + line.strip())
        else:
            out.append(line)
    return out


def _is_mark(line: str) -> str:
    """The sign of a conflict marker's line, or ''."""
    return line[0] if line[:3] in ("<<<", "===", ">>>", "|||") else ""


def _comment_lines(comments: list[str], column: int) -> list[str]:
    return [" " * column + comment if comment else "" for comment in comments]
