"""Known: what is worked out of a form alone, once for all the plans of a run that are printed in it."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from rakgen.layout.layout import Layout

T = TypeVar("T")

_MOST = 64
"""Forms whose answers are kept: those of an office, and no more of a run that makes a form for each plan."""


def of_form(work: Callable[[Layout], T]) -> Callable[[Layout], T]:
    """`work`, its answer kept for each form that it is asked about; a form never changes once it is read."""
    known: dict[int, tuple[Layout, T]] = {}

    @wraps(work)
    def ask(layout: Layout) -> T:
        found = known.get(id(layout))  # the form is kept beside its answer, so that no other one has its id
        if found is None:
            if len(known) >= _MOST:
                known.clear()
            found = known[id(layout)] = (layout, work(layout))
        return found[1]

    return ask
