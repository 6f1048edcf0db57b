"""Edited: one place where a document says something else than its plan prints, and what it asks of the plan."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from rakgen.diagnostics import Edit, Span
from rakgen.readers.raw import RawPlace
from rakgen.returned.compare import CellDifference
from rakgen.returned.places import NewValue
from rakgen.source import Mapping

EditedKind = Literal["cell", "added", "removed", "line"]
WhyNot = Literal[
    "",  # it can be made
    "form",  # the form prints it, no field
    "file",  # it stands in another file
    "program",  # it stands in a register
    "splice",  # the field is written in a way that no splice keeps
    "reads",  # the plan would not print it
    "row",  # it is not certain whose row it is
    "line",  # a line outside the tables
    "again",  # the document says the field at another place too, as it was
    "sum",  # a figure that is worked out from others
    "formula",  # a formula of which no value is stored
    "merged",  # a text where one printed cell covers several rows
    "column",  # in a column that the form does not have
    "fill",  # a tick whose sign is gone and whose fill is not
    "units",  # units side by side on one line
    "lines",  # it is not certain of which field its lines are
    "no_unit",  # it is no name of a unit
]
"""Why a change cannot be made."""


@dataclass(eq=False)
class EditedPlace:
    """One edit of the document: its place, what was printed and what it says, where the plan says it; `wants` are the
    fields with their new values, `units` those that the plan does not know yet, `rows` how many rows come or go,
    `again` where the document says the old text too, `names` the texts of the items whose rows come or go.
    """

    kind: EditedKind
    place: RawPlace
    old: str
    new: str
    span: Span | None = None
    at: CellDifference | None = None
    why: WhyNot = ""
    wants: list[NewField] = field(default_factory=list)
    edits: list[Edit] = field(default_factory=list)
    units: dict[str, str] = field(default_factory=dict)
    rows: int = 1
    again: RawPlace | None = None
    names: frozenset[str] = frozenset()


@dataclass
class NewField:
    """A field of a group of the plan's file, and the value that a cell gives it; `key` is the period of one of its
    values, '' for the field.
    """

    owner: Mapping
    level: str
    name: str
    key: str
    value: NewValue
