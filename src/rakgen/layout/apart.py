"""Apart: the levels whose items a table tells apart - what stands together of all others is one to its reader."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rakgen.layout.columns import ColumnSpec
from rakgen.layout.fields import LEVELS, NUMBER, split_content
from rakgen.layout.layout import TableSpec
from rakgen.layout.outline import Outline

PROGRAM = LEVELS.index("program")
_OWNERS = ("program", "sub_kegiatan")
"""Levels below indikator whose items have indikator of their own."""


def joined_level(table: TableSpec, top: str) -> int:
    """Index in LEVELS of the items in each of which kegiatan that stand together and are of one programme are one: the
    lowest above programmes that the table tells apart, -1 where it tells none apart there. `top` is the highest level
    of the rak, which a number counts that does not say what: above a sasaran there is none, a tujuan may be of a misi.
    """
    names = told_apart(table, top)
    if "program" not in names:
        return PROGRAM - 1
    highest = LEVELS.index("misi" if top == "tujuan" else top)
    return max((level for level in range(highest, PROGRAM) if LEVELS[level] in names), default=-1)


def told_apart(table: TableSpec, top: str) -> set[str | None]:
    """The levels whose items the table tells apart: those of its rows, bands and subtotals, and what its columns print,
    count or number, but for lists of their own.
    """
    outline = table.outline
    names: set[str | None] = {band.tingkat for band in table.baris_kelompok}
    names |= {sub.tingkat for sub in table.jumlah.sub} if table.jumlah else set()
    names |= {"program"} if table.baris_program.cetak == "ya" else set()
    if outline is not None:
        names |= {*outline.names, *(LEVELS[level] for level in outline.beside(table.leaves))}
    for column in table.leaves:
        names |= {column.per, column.ulang, column.gabung, *re.findall(r"\{(\w+)\}", column.pola or "")}
        names |= {content.sekali for content in column.isi}
        names |= {top} if column.content_name == NUMBER and column.per is None and outline is None else set()
        names |= {*(_in_outline(column, outline) if outline is not None else _levels(column.fields))}
    return names


def _in_outline(column: ColumnSpec, outline: Outline) -> Iterator[str]:
    """The levels that a column prints or counts on the rows of an outline, without lists of their own."""
    for level in outline.names:
        printed = [field for content in outline.contents(column, level) for field in content.fields]
        printed += column.counted if outline.counts_on(column, level) else ()
        own = {*outline.listed_of(column, level), *(["indikator"] if level in _OWNERS else [])}
        yield from {*_levels(printed)} - own


def _levels(fields: list[str] | tuple[str, ...]) -> Iterator[str]:
    return (split_content(field)[0] for field in fields)
