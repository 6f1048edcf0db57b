"""Garbage: a run that reads one big document looks for it less often."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_SELDOM = 1_000_000  # objects more than before


@contextmanager
def collect_seldom() -> Iterator[None]:
    """While a document is read, look for garbage a tenth as often: what is made of one hardly refers to itself, and
    looking through it all takes a tenth of the time.
    """
    before = gc.get_threshold()
    gc.set_threshold(_SELDOM, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)
