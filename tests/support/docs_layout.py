"""The examples of docs/layout.md: each layout with the tables it prints from the plan of that page, and its recipes."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

from rakgen.compose.bound import bound
from rakgen.compose.compose import compose_section
from rakgen.document.document import Grid, Section
from rakgen.model.periode import parse_periode
from tests.support.forms import layout, rencana, row_text

_LAYOUT = re.compile(r"```layout\n(.*?)```\n(?:\n```text\n(.*?)```\n)?", re.DOTALL)


def examples(text: str) -> list[tuple[str, str]]:
    """Each layout of the page with the tables printed below it."""
    return [(match[1], match[2] or "") for match in _LAYOUT.finditer(text)]


def section_of(text: str, layout_text: str, block: str = "rencana") -> Section:
    """The rak of a plan of the page in a layout, which may begin with the period that is asked for."""
    plan = rencana(re.findall(rf"```{block}\n(.*?)```", text, re.DOTALL)[0])
    asked = re.match(r"# rakgen build --periode (\w+)\n", layout_text)
    periode = parse_periode(asked[1]) if asked else None
    form = layout(layout_text.removeprefix(asked[0]) if asked else layout_text)
    return compose_section(plan, plan.rak[0], bound(form, plan, plan.rak[0], periode))


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


class Recipe(NamedTuple):
    """A line of the table of recipes: what is printed, the keys for it, and texts of the form in reading order."""

    wanted: str
    keys: tuple[str, ...]
    texts: tuple[str, ...]


_BESIDE = "{judul: KEGIATAN, isi: kegiatan.uraian}", "{judul: ANGGARAN, isi: kegiatan.anggaran, jumlah: ya}"
"""Columns of a form for keys that are no columns; the first of them also stands before columns that are shown."""


def recipes(text: str, head: str = "yang dicetak") -> list[Recipe]:
    """The lines of the table with this first heading: what is wanted, keys between backticks, and what they print."""
    (table,) = re.findall(rf"\| {head} \| .*\n\|[-|]+\|\n((?:\|.*\n)+)", text)
    lines = [[cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]] for line in table.splitlines()]
    return [
        Recipe(
            wanted, tuple(key.replace("\\|", "|") for key in re.findall("`([^`]+)`", keys)), tuple(texts.split("; "))
        )
        for wanted, keys, texts in lines
    ]


def recipe_form(recipe: Recipe) -> str:
    """A layout of its keys: columns (`{...}`) beside that of kegiatan, fields of the form or of its table."""
    columns = [key for key in recipe.keys if key.startswith("{")]
    fields = [key for key in recipe.keys if not key.startswith("{")]
    of_table = [key for key in fields if key.startswith("dari:")]
    shown = columns if of_table else [_BESIDE[0], *columns] if columns else list(_BESIDE)
    lines = [*fields, "kolom:", *(f"  - {column}" for column in shown)]
    if of_table:
        lines = ["tabel:", f"  - {lines[0]}", *(f"    {line}" for line in lines[1:])]
    return "".join(f"{line}\n" for line in ("judul: CONTOH", *lines))


def texts_of(section: Section) -> list[str]:
    """Everything a section prints in reading order, lines of a cell by /."""
    found = [*section.title.annex, *section.title.lines, section.title.subtitle or ""]
    for block in section.blocks:
        if isinstance(block, Grid):
            rows = (*block.header_rows, *block.body_rows)
            found += [cell.text.replace("\n", "/") for row in rows for cell in row.cells if cell is not None]
        else:
            found.append(block.line.text.replace("\n", "/"))
    for signer in section.signature or ():
        found += [*signer.above, signer.name, *signer.below] if signer else []
    return found
