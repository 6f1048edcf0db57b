"""The examples of docs/layout.md: each layout with the tables it prints from the plan of that page."""

from __future__ import annotations

import re
from pathlib import Path

from rakgen.layout.document import Section
from rakgen.layout.susun import compose_section
from tests.support.bentuk import baris, layout, rencana

_LAYOUT = re.compile(r"```layout\n(.*?)```\n(?:\n```text\n(.*?)```\n)?", re.DOTALL)


def contoh(teks: str) -> list[tuple[str, str]]:
    """Each layout of the page with the tables printed below it."""
    return [(cocok[1], cocok[2] or "") for cocok in _LAYOUT.finditer(teks)]


def bagian(teks: str, isi: str) -> Section:
    plan = rencana(re.findall(r"```rencana\n(.*?)```", teks, re.DOTALL)[0])
    return compose_section(plan, plan.rak[0], layout(isi))


def cetak(teks: str, isi: str) -> str:
    """The tables of a layout as the page shows them."""
    return "\n".join("".join(baris(sel) + "\n" for sel in grid.matrix()) for grid in bagian(teks, isi).grids)


def perbarui(path: Path) -> None:
    """Write the tables below each layout anew."""
    teks = path.read_text(encoding="utf-8")
    path.write_text(
        _LAYOUT.sub(lambda cocok: f"```layout\n{cocok[1]}```\n\n```text\n{cetak(teks, cocok[1])}```\n", teks),
        encoding="utf-8",
    )
