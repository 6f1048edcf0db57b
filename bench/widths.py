"""Widths: how high tables are with the widths that rakgen shares out, against the least that a long search finds.

Shipped layouts on every paper that holds them, and generated plans; then the time that sharing takes for the reference
plan.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import rakgen
from rakgen.compose import compose
from rakgen.diagnostics.fault import RakgenFault
from tests.support.column_widths import EXAMPLES, PAPERS, Shared, composed, lowest, shared_tables
from tests.support.plans import REFERENCE

LIMIT = 1.5
"""Per cent by which a table may be higher than the lowest that is found."""
MILLISECONDS = 3.0
"""What sharing the widths of the reference plan may take."""


def main() -> None:
    """Print a line for each table, and what all come to."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tries", type=int, default=20_000, help="steps of the search for one table")
    parser.add_argument("--plans", type=int, default=40)
    order = parser.parse_args()
    above = []
    for name, table in _tables(order.plans):
        best = min(lowest(table, order.tries, seed) for seed in (0, 1))
        above.append(100 * (table.height / best - 1))
        print(f"{above[-1]:6.2f} %  {table.height:7.1f} lines, {best:7.1f} at best  {name}")
    print(f"highest {max(above):.2f} % above the best (limit {LIMIT} %), mean {sum(above) / len(above):.2f} %")
    print(f"reference plan: {_milliseconds():.1f} ms (limit {MILLISECONDS:.0f} ms)")


def _tables(plans: int) -> Iterator[tuple[str, Shared]]:
    for plan in EXAMPLES:
        for paper in PAPERS:
            with shared_tables() as found:
                try:
                    rakgen.compile(plan, paper=paper)
                except RakgenFault as fault:
                    print(f"        {plan.stem} on {paper}: {fault}")
            yield from ((f"{plan.stem} on {paper}", table) for table in found)
    with tempfile.TemporaryDirectory() as folder:
        for name, found in composed(range(plans), Path(folder)):
            yield from ((name, table) for table in found)


def _milliseconds() -> float:
    """The least time of several that both tables of the reference plan take."""
    asked: list[tuple[object, ...]] = []
    real = compose.column_widths

    def column_widths(*order: object) -> object:
        asked.append(order)
        return real(*order)  # type: ignore[arg-type]

    compose.column_widths = column_widths
    rakgen.compile(REFERENCE)
    compose.column_widths = real
    times = []
    for _ in range(20):
        start = time.process_time()
        for order in asked:
            real(*order)  # type: ignore[arg-type]
        times.append(time.process_time() - start)
    return min(times) * 1000


if __name__ == "__main__":
    main()
