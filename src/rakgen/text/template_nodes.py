"""Template nodes: what a part of a template's tree names, and whether it is a figure or a text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jinja2 import nodes

_PARTED = ("kode", "target_tahun", "misi")
"""The names behind which a number in brackets is a part, no letter."""


def dotted(node: nodes.Node) -> str:
    """`indikator.kode` or `indikator["kode"]` as one name, '' for anything else."""
    from jinja2 import nodes

    if isinstance(node, nodes.Name):
        return node.name
    if isinstance(node, nodes.Getattr):
        attribute = node.attr
    elif isinstance(node, nodes.Getitem) and isinstance(node.arg, nodes.Const) and isinstance(node.arg.value, str):
        attribute = node.arg.value
    else:
        return ""
    group = dotted(node.node)
    return f"{group}.{attribute}" if group else ""


def names_below(node: nodes.Node) -> Iterator[str]:
    """The names below a node of a template, each with the names of the groups that it is looked up in."""
    if name := dotted(node):
        yield name
        return
    for child in node.iter_child_nodes():
        yield from names_below(child)


def is_letter(node: nodes.Getitem) -> bool:
    """True for a number in brackets behind a text, as in `kegiatan.uraian[0]`."""
    from jinja2 import nodes

    number = node.arg.node if isinstance(node.arg, nodes.Neg) else node.arg
    is_number = isinstance(number, nodes.Const) and isinstance(number.value, int)
    return is_number and dotted(node.node).rpartition(".")[2] not in _PARTED


def takes_texts_for_figures(node: nodes.Node) -> bool:
    """True where texts are compared by size, which goes by their letters, and where fields are added, which joins
    them.
    """
    from jinja2 import nodes

    if isinstance(node, nodes.Compare):
        ordered = any(operand.op in ("gt", "gteq", "lt", "lteq") for operand in node.ops)
        return ordered and not all(map(_is_figure, (node.expr, *(operand.expr for operand in node.ops))))
    if not isinstance(node, nodes.Add):
        return False
    return not any(_is_figure(part) or _is_typed(part) for part in (node.left, node.right))


def choices_in(node: nodes.Node) -> Iterator[nodes.Node]:
    """The outermost nodes below one that print one thing or another: `if`, `or`, `default`."""
    from jinja2 import nodes

    for child in node.iter_child_nodes():
        is_default = isinstance(child, nodes.Filter) and child.name == "default"
        if is_default or isinstance(child, nodes.If | nodes.CondExpr | nodes.Or):
            yield child
        else:
            yield from choices_in(child)


def tests_in(choice: nodes.Node) -> Iterator[nodes.Node]:
    """What a choice, and each one within it, goes by."""
    from jinja2 import nodes

    for node in (choice, *choice.find_all(nodes.Node)):
        if isinstance(node, nodes.If | nodes.CondExpr):
            yield node.test
        elif isinstance(node, nodes.Or):
            yield node.left
        elif isinstance(node, nodes.Filter) and node.name == "default" and node.node is not None:
            yield node.node


def _is_figure(node: nodes.Node) -> bool:
    """True for a number, the year, what a filter makes a number, and what is worked out of numbers."""
    from jinja2 import nodes

    if isinstance(node, nodes.Filter):
        return node.name in ("int", "length")
    if isinstance(node, nodes.CondExpr | nodes.BinExpr | nodes.Neg):
        return all(_is_figure(part) for part in node.iter_child_nodes() if part is not getattr(node, "test", None))
    is_number = isinstance(node, nodes.Const) and not isinstance(node.value, str)
    return is_number or dotted(node) == "tahun"


def _is_typed(node: nodes.Node) -> bool:
    """True for a text that the template itself says, or a sum with one."""
    from jinja2 import nodes

    return (isinstance(node, nodes.Const) and isinstance(node.value, str)) or (
        isinstance(node, nodes.Add | nodes.Concat) and any(map(_is_typed, node.iter_child_nodes()))
    )
