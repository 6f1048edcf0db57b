"""Trees: what a plan's file says as plain data, to see that an edit changed what was meant and nothing else."""

from __future__ import annotations

from collections.abc import Collection
from typing import TypeAlias, cast

from rakgen.source import Mapping, Node, Scalar, Sequence

TreeValue: TypeAlias = "str | list[TreeValue] | dict[str, TreeValue]"
_BLOCKS = ("|", ">")
TreePath: TypeAlias = "tuple[str | int, ...]"
"""The fields and numbers that lead from the top of a file to a node."""


def plain(node: Node, left_out: Collection[TreePath] = (), at: TreePath = ()) -> TreeValue:
    """What a node says, without the fields at some paths; the line ends that a block of lines ends with are none of its
    text.
    """
    if isinstance(node, Scalar):
        return node.text.rstrip("\n") if node.style in _BLOCKS else node.text
    if isinstance(node, Sequence):
        return [plain(item, left_out, (*at, number)) for number, item in enumerate(node.items)]
    return {
        key.text: plain(value, left_out, (*at, key.text))
        for key, value in node.entries
        if (*at, key.text) not in left_out
    }


def paths_of(root: Mapping) -> dict[int, TreePath]:
    """The path of each group of a file from its root, by the id of the group."""
    found: dict[int, TreePath] = {}
    waiting: list[tuple[Node, TreePath]] = [(root, ())]
    while waiting:
        node, at = waiting.pop()
        if isinstance(node, Mapping):
            found[id(node)] = at
            waiting += [(value, (*at, key.text)) for key, value in node.entries]
        elif isinstance(node, Sequence):
            waiting += [(item, (*at, number)) for number, item in enumerate(node.items)]
    return found


def value_at(tree: TreeValue, path: TreePath) -> TreeValue:
    """What stands at a path. Raises LookupError or TypeError where nothing does."""
    for step in path:
        tree = tree[step]  # type: ignore[index]
    return tree


def without(tree: TreeValue, path: TreePath) -> TreeValue:
    """The tree, changed in place, without what stands at a path."""
    del value_at(tree, path[:-1])[path[-1]]  # type: ignore[arg-type, union-attr]
    return tree


def with_value(tree: TreeValue, path: TreePath, value: TreeValue) -> TreeValue:
    """The tree, changed in place, with a field at a path."""
    value_at(tree, path[:-1])[path[-1]] = value  # type: ignore[index]
    return tree


def with_item(tree: TreeValue, path: TreePath, item: TreeValue) -> TreeValue:
    """The tree, changed in place, with an item behind the one at a path."""
    cast("list[TreeValue]", value_at(tree, path[:-1])).insert(cast(int, path[-1]) + 1, item)
    return tree


def swapped(tree: TreeValue, path: TreePath, by: int) -> TreeValue:
    """The tree, changed in place, with the item at a path and the one `by` places behind it in each other's place."""
    items, number = cast("list[TreeValue]", value_at(tree, path[:-1])), cast(int, path[-1])
    items[number], items[number + by] = items[number + by], items[number]
    return tree
