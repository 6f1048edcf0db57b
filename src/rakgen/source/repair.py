"""Repair: how a text is made readable again where its reading had to stop."""

from typing import NamedTuple

from rakgen.diagnostics import Diagnostic
from rakgen.source.nodes import Scalar


class Repair(NamedTuple):
    """A line rewritten so that parsing can go on; `original` is the text the value at that place should have had, and
    `fields` (name and value each) are those that should have stood beside it.
    """

    row: int
    line: str
    column: int
    original: str | None
    fields: tuple[tuple[Scalar, Scalar], ...] = ()


class Unreadable(Exception):
    """A signal to this room alone: nodes cannot be built beyond this point; holds the finding, and the repairs where
    they are safe.
    """

    def __init__(self, finding: Diagnostic, *repairs: Repair) -> None:
        super().__init__(finding.key)
        self.finding = finding
        self.repairs = repairs
