"""Stack: Python's own stack in one piece.

Python keeps the frames of its functions in pieces of 16 KB. A loop that calls across the end of one asks the system for
the next at every turn, and gives it back: a check did so 480 times, for each field that pydantic prepares.
"""

from __future__ import annotations

import sys

TYPE_CHECKING = False  # nothing loads before collecting garbage is put off
if TYPE_CHECKING:
    from collections.abc import Callable

PYTHONS = ((3, 11), (3, 12), (3, 13))
"""The versions of Python that keep frames so; with any other nothing is done."""

_SLOTS = 33_000
"""Values of a frame; one of 264 KB comes with a piece of 512 KB, whose other half all that it calls has to itself."""


def in_one_piece(function: Callable[[], int]) -> Callable[[], int]:
    """The function, whose frame now is so large that all that it calls finds room in the same piece of the stack."""
    if sys.version_info[:2] in PYTHONS:
        function.__code__ = function.__code__.replace(co_stacksize=_SLOTS)
    return function
