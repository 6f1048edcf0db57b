"""Picture: the header of a form in one line of text."""

import re
from collections.abc import Sequence

from rakgen.layout.columns import ColumnSpec
from rakgen.layout.header import HeaderNode, header_nodes
from rakgen.layout.layout import Layout
from rakgen.model import Periode
from rakgen.model.periode import WHOLE

_ALL_SHOWN = 4  # columns of periods below a heading; of more the first and the last period stand for all
_YEARS, _ASKED = "{tahun}", "{periode}"
"""What stands for the years that a plan names, and for the period that is asked for, where a form leaves them open."""


_TEMPLATE = r"\{\{([\s\S]*?)\}\}|\{%[\s\S]*?%\}"


def header_picture(layout: Layout) -> str:
    """Its headings from left to right: `NO | TARGET [T1 | T2] | UNIT`; tables are parted by `+`, and what a heading
    takes from the plan stands in braces.
    """
    return "  +  ".join(_side_by_side(header_nodes(table.kolom, _heading)) for table in layout.tables)


def _heading(heading: str, column: ColumnSpec, field: str) -> str:
    if field == "judul_periode" and column.judul_periode is None:
        if column.periode is Periode.DIPILIH:
            return _ASKED
        if heading == Periode.TAHUN.label(WHOLE[1]):
            return _YEARS
    return heading


def _side_by_side(nodes: Sequence[HeaderNode]) -> str:
    return " | ".join(map(_shown, nodes))


def _shown(node: HeaderNode) -> str:
    heading = " ".join(re.sub(_TEMPLATE, _told, node.heading).split())
    children = node.children
    if heading and [child.heading for child in children] == [_ASKED]:
        children = children[0].children  # the period has no heading of its own below that of its column
    below = _side_by_side(children)
    if node.width > _ALL_SHOWN and len(children) > 2 and all(leaf.periode for leaf in node.leaves()):
        below = f"{_shown(children[0])} … {_shown(children[-1])}"
    return f"{heading} [{below}]".lstrip() if below else heading


def _told(template: re.Match[str]) -> str:
    """What is shown for a template: a constant as it is printed, a field by its name, anything else as it is typed."""
    expression = (template[1] or "").strip()
    if field := re.fullmatch(r"([\w.]+)(\s*\|[\s\S]*)?", expression):
        return f"{{{field[1]}}}"
    from rakgen.text.templates import Unfilled, fill, names_of

    if not expression or names_of(template[0]):
        return f"{{{expression}}}" if expression else ""
    try:
        return fill(template[0], {})
    except Unfilled:
        return f"{{{expression}}}"
