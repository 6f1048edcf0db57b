"""Opened: what a plan's file says at one moment - its document, the cells that can be edited, what is found in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from rakgen.compiler import Compiler, Result
from rakgen.compose.compose import compose_document, compose_section
from rakgen.diagnostics import Diagnostic, errors
from rakgen.document.document import Document
from rakgen.excerpts import AskedPeriode, without_periode
from rakgen.returned.changes import EditReading
from rakgen.returned.compare import PrintedRak, printed_tables
from rakgen.returned.places import FileNodes
from rakgen.returned.typed import TypedTable
from rakgen.source import Mapping, Source


class PlanOrder(NamedTuple):
    """The plan to open, the layouts that are printed instead of its own, and the period of those that print one."""

    path: Path
    layouts: tuple[str, ...] = ()
    periode: AskedPeriode = AskedPeriode()


class CellPlace(NamedTuple):
    """A cell of a document: its section, table, body row and column, each counted from 0; spelled `0.0.3.4`."""

    section: int
    table: int
    row: int
    column: int

    @classmethod
    def read(cls, text: str) -> CellPlace | None:
        """A place as it is spelled; None for what is none."""
        parts = text.split(".")
        if len(parts) != 4 or not all(part.isascii() and part.isdigit() and len(part) < 8 for part in parts):
            return None
        return cls(*map(int, parts))

    def __str__(self) -> str:
        return ".".join(map(str, self))


@dataclass(eq=False, repr=False)
class Opened:
    """A plan's bytes and what they come to; `document` and `tables` (by section and number) are those of a plan without
    errors, else None and empty. `pages` are pictures of its pages, once they were asked for.
    """

    data: bytes
    result: Result
    document: Document | None = None
    tables: dict[tuple[int, int], TypedTable] = field(default_factory=dict)
    pages: tuple[bytes, ...] | None = None

    @cached_property
    def fingerprint(self) -> str:
        """What tells these bytes from all others."""
        return fingerprint_of(self.data)

    @property
    def root(self) -> Mapping:
        """The nodes of a plan without errors."""
        assert self.result.rencana is not None and self.result.rencana.source is not None
        return self.result.rencana.source

    @cached_property
    def places(self) -> FileNodes:
        """Where a plan without errors says what."""
        return FileNodes(Source(str(self.result.path), self.result.text, self.root, ()))

    def table_at(self, place: CellPlace) -> TypedTable | None:
        """The table of a place; None where it has no such row and column."""
        table = self.tables.get(place[:2])
        if table is None or place.row >= len(table.pair.grid.body_rows) or place.column >= table.width:
            return None
        return table

    @property
    def findings(self) -> list[Diagnostic]:
        """What is found in the plan and what it is printed from, in order."""
        return self.result.findings


def fingerprint_of(data: bytes) -> str:
    """The sha256 of some bytes in hexadecimal digits."""
    return sha256(data).hexdigest()


def open_plan(compiler: Compiler, order: PlanOrder, data: bytes) -> Opened:
    """A plan's file as if it held `data`. Never raises for bad input."""
    result = compiler.check_one(order.path, order.layouts, data=data, alone=True)
    result.findings += without_periode(result, order.periode)
    compiler.check_across([result])
    rencana = result.rencana
    if rencana is None or errors(result.findings):
        return Opened(data, result)
    for rak, layout in result.pairs:
        if (id(rak), id(layout)) not in result.sections:
            result.sections[id(rak), id(layout)] = compose_section(rencana, rak, layout)
    document = compose_document(rencana, result.pairs, None, result.sections)
    opened = Opened(data, result, document)
    reading = EditReading(rencana, opened.places)
    printed = [PrintedRak(layout, result.sections[id(rak), id(layout)]) for rak, layout in result.pairs]
    opened.tables = {
        (at, number): TypedTable(reading, pair)
        for at, rak in zip(_numbers(printed), printed, strict=True)
        for number, pair in enumerate(printed_tables(rak))
    }
    return opened


def _numbers(printed: Sequence[PrintedRak]) -> list[int]:
    """Which section of the document each rak is: the statement before one is a section of its own."""
    numbers, below = [], 0
    for rak in printed:
        below += rak.section.statement is not None
        numbers.append(below)
        below += 1
    return numbers
