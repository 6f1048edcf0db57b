"""Headers: the header of each table of a form, worked out once for all plans where it says nothing of a plan."""

from __future__ import annotations

from typing import NamedTuple

from rakgen.document.document import Column, Row
from rakgen.layout.alignment import column_align
from rakgen.layout.header import HeaderLeaf, HeadingRenderer, header_nodes
from rakgen.layout.header_rows import header_rows
from rakgen.layout.known import of_form
from rakgen.layout.layout import Layout, TableSpec
from rakgen.layout.page import leaves_of, width_groups


class Header(NamedTuple):
    """The header of a table: its physical columns from left to right, its rows, and what its grid says of each column
    before a plan is known: no other width than one that the form fixes (0.0), and nothing of what stands in it.
    """

    leaves: list[HeaderLeaf]
    rows: tuple[Row, ...]
    columns: list[Column]


def header_of(table: TableSpec, layout: Layout, render: HeadingRenderer) -> Header:
    """The header of one of the tables of a form."""
    return _of_every_plan(layout).get(id(table)) or _header(table, layout, render)


def _header(table: TableSpec, layout: Layout, render: HeadingRenderer) -> Header:
    nodes = header_nodes(table.kolom, render)
    leaves = leaves_of(nodes)
    return Header(leaves, header_rows(nodes, table, layout.warna_kepala), _columns(leaves))


def _columns(leaves: list[HeaderLeaf]) -> list[Column]:
    return [
        Column(
            leaf.column.lebar or 0.0,
            column_align(leaf.column, periode=leaf.periode is not None),
            leaf.period,
            leaf.field,
            leaf.column.lebar is not None,
            group,
            origin=leaf.column.key_span("judul"),
        )
        for leaf, group in zip(leaves, width_groups(leaves), strict=True)
    ]


@of_form
def _of_every_plan(layout: Layout) -> dict[int, Header]:
    """By the ids of its tables the headers that are those of every plan."""
    return {id(table): _header(table, layout, lambda text, *_: text) for table in layout.tables if not table.names_plan}
