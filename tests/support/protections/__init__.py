"""Protections: all that `bench/protections.py` takes out, one module a field."""

from __future__ import annotations

from tests.support.protections.again import AGAIN
from tests.support.protections.changes import CHANGES
from tests.support.protections.foreign import FOREIGN
from tests.support.protections.handed import HANDED
from tests.support.protections.inputs import INPUTS
from tests.support.protections.merges import MERGES
from tests.support.protections.newcomers import NEWCOMERS
from tests.support.protections.outputs import OUTPUTS
from tests.support.protections.places import PLACES
from tests.support.protections.protection import Protection
from tests.support.protections.runs import RUNS
from tests.support.protections.served import SERVED

PROTECTIONS: tuple[Protection, ...] = (
    *PLACES,
    *RUNS,
    *INPUTS,
    *FOREIGN,
    *OUTPUTS,
    *CHANGES,
    *MERGES,
    *NEWCOMERS,
    *HANDED,
    *SERVED,
    *AGAIN,
)
"""Every protection, in the order in which they are tried."""


def stands_once(protection: Protection, text: str) -> bool:
    """True when the text of a file holds the lines of a protection once."""
    return text.count(protection.lines) == 1


__all__ = ["PROTECTIONS", "Protection", "stands_once"]
