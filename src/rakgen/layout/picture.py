"""Picture: the header of a form in one line of text."""

import re
from collections.abc import Sequence

from rakgen.layout.header import HeaderNode, header_nodes
from rakgen.layout.layout import Layout

_ALL_SHOWN = 4  # columns of periods below a heading; of more the first and the last period stand for all


def header_picture(layout: Layout) -> str:
    """Its headings from left to right: `NO | TARGET [T1 | T2] | UNIT`; tables are parted by `+`, and what a heading
    takes from the plan stands in braces.
    """
    return "  +  ".join(
        _side_by_side(header_nodes(table.kolom, lambda heading, *_: heading)) for table in layout.tables
    )


def _side_by_side(nodes: Sequence[HeaderNode]) -> str:
    return " | ".join(map(_shown, nodes))


def _shown(node: HeaderNode) -> str:
    heading = " ".join(re.sub(r"\{\{\s*([\s\S]*?)\s*\}\}", r"{\1}", node.heading).split())
    if not node.children:
        return heading
    below = _side_by_side(node.children)
    if node.width > _ALL_SHOWN and len(node.children) > 2 and all(leaf.periode for leaf in node.leaves()):
        below = f"{_shown(node.children[0])} … {_shown(node.children[-1])}"
    return f"{heading} [{below}]".lstrip()
