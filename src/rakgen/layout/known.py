"""Known: what is worked out of a form alone, once for all the plans of a run that are printed in it."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")

_MOST = 64
"""Forms whose answers are kept: those of an office, and no more of a run that makes a form for each plan."""


def of_form(work: Callable[P, T]) -> Callable[P, T]:
    """`work`, its answer kept for each form, or several together, that it is asked about; a form never changes once it
    is read.
    """
    known: dict[tuple[int, ...], tuple[object, T]] = {}

    @wraps(work)
    def ask(*layouts: P.args, **no_others: P.kwargs) -> T:
        key = tuple(map(id, layouts))
        found = known.get(key)  # the forms are kept beside their answer, so that no other one has an id of theirs
        if found is None:
            if len(known) >= _MOST:
                known.clear()
            found = known[key] = (layouts, work(*layouts, **no_others))
        return found[1]

    return ask
