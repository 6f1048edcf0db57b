"""The examples of docs/layout.md: each layout with the tables it prints from the plan of that page."""

from __future__ import annotations

import re
from pathlib import Path

from rakgen.compose.compose import compose_section
from rakgen.document.document import Section
from tests.support.forms import layout, rencana, row_text

_LAYOUT = re.compile(r"```layout\n(.*?)```\n(?:\n```text\n(.*?)```\n)?", re.DOTALL)


def examples(text: str) -> list[tuple[str, str]]:
    """Each layout of the page with the tables printed below it."""
    return [(match[1], match[2] or "") for match in _LAYOUT.finditer(text)]


def section_of(text: str, layout_text: str) -> Section:
    plan = rencana(re.findall(r"```rencana\n(.*?)```", text, re.DOTALL)[0])
    return compose_section(plan, plan.rak[0], layout(layout_text))


def printed(text: str, layout_text: str) -> str:
    """The tables of a layout as the page shows them."""
    return "\n".join(
        "".join(row_text(row) + "\n" for row in grid.matrix()) for grid in section_of(text, layout_text).grids
    )


def update(path: Path) -> None:
    """Write the tables below each layout anew."""
    text = path.read_text(encoding="utf-8")
    path.write_text(
        _LAYOUT.sub(lambda match: f"```layout\n{match[1]}```\n\n```text\n{printed(text, match[1])}```\n", text),
        encoding="utf-8",
    )
