"""Progress: how far a run of many plans is, how fast, and how long it will take, on a terminal alone."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click

from rakgen.cli.words import either

_MANY = 4  # plans from which a terminal shows a bar


@contextmanager
def progress(count: int, label: str, *, wanted: bool) -> Iterator[Callable[[], None]]:
    """A function to call after each of `count` plans; where it is `wanted`, there are many, and stderr is a terminal,
    a bar tells how many are done, how many a second, and the time left.
    """
    if not wanted or count < _MANY or not sys.stderr.isatty():
        yield lambda: None
        return
    start, done = time.monotonic(), 0

    def rate(_: object) -> str:
        """What stands behind the bar: plans a second."""
        each_second = f"{done / max(time.monotonic() - start, 0.001):.0f}"
        return either(f"{each_second}/detik", f"{each_second}/s")

    with click.progressbar(
        length=count, label=label, file=sys.stderr, show_pos=True, show_eta=True, item_show_func=rate
    ) as bar:

        def step() -> None:
            nonlocal done
            done += 1
            bar.update(1, "")

        yield step
