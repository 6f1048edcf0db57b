"""Tab fixes: the fix that turns tabs in indentation into spaces, safe where no usual width of a tab says anything
else.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from rakgen.diagnostics import Diagnostic, Edit, errors
from rakgen.source.lines import place_at, span_at
from rakgen.source.nodes import Mapping, Node, Scalar, walk
from rakgen.source.silent_traps import TAB_MARGIN

_WIDTHS = (2, 4, 8)
_SPACES = r"(?m)^\t* +\t*[^ \t\n#]"

Read = Callable[[str], tuple[Mapping | None, list[Diagnostic]]]
"""Reads a text: its fields, None where it cannot be read to the end, and what is wrong with it."""


def tab_fix(finding: Diagnostic, text: str, read: Read) -> Diagnostic:
    """RAK001.tab with the edits that turn tabs into spaces: safe when the usual widths of a tab give one structure
    without a fault. In a file indented with tabs alone some widths may give none; beside spaces each must give it.
    """
    shapes: dict[int, list[tuple[str, int | str]]] = {}
    sound: set[int] = set()
    for width in _WIDTHS:
        spaced = re.sub(TAB_MARGIN, lambda match, width=width: match[0].expandtabs(width), text)  # type: ignore[misc]
        root, faults = read(spaced)
        if root is not None and not any(fault.key == "RAK001.lekukan" for fault in faults):
            shapes[width] = [_shape(node) for node in walk(root)]
            if not errors(faults):
                sound.add(width)
    if not shapes:
        return finding
    width, first = next(
        ((sound_width, shapes[sound_width]) for sound_width in shapes if sound_width in sound),
        next(iter(shapes.items())),
    )
    needed = _WIDTHS if re.search(_SPACES, text) else sound
    edits = []
    for match in re.finditer(TAB_MARGIN, text):
        row, start = place_at(text, match.start())
        edits.append(Edit(span_at(row, start, start + len(match[0])), match[0].expandtabs(width)))
    return finding._replace(
        fix=tuple(edits),
        safe=bool(sound) and all(shapes[sound_width] == first for sound_width in sound) and sound.issuperset(needed),
    )


def _shape(node: Node) -> tuple[str, int | str]:
    """What a node is apart from its place; those of a whole tree, in order, tell it from any other tree."""
    if isinstance(node, Scalar):
        return "", node.text
    return ("m", len(node.entries)) if isinstance(node, Mapping) else ("s", len(node.items))
