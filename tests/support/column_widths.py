"""How widths were shared in tables that were composed, and how much lower a long search makes them."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from math import inf
from pathlib import Path
from typing import NamedTuple

import rakgen
from rakgen.document import widths
from rakgen.document.stack import TORN, Stack
from tests.support import plans
from tests.support.plans import REFERENCE, ROOT
from tests.support.random_plans import random_plan

LAYOUTS = sorted(path.stem for path in (ROOT / "templates" / "layouts").glob("*.yaml"))
EXAMPLES = [REFERENCE, *plans.EXAMPLES]
PAPERS = (None, "A4", "F4", "A3")
_WORDS = (
    "peningkatan kualitas layanan publik yang akuntabel transparan dan terukur bagi seluruh masyarakat serta pemangku"
    " kepentingan di wilayah kerja melalui koordinasi pembinaan dan pengawasan berkelanjutan penyelenggaraan"
    " pertanggungjawaban Pemilihan KPU Kabupaten/Kota laporan dokumen"
).split()


class Shared(NamedTuple):
    """A table whose widths were shared: what the columns that were free to be shared got of `room`, in points."""

    stack: Stack
    room: float
    widths: list[float]

    @property
    def height(self) -> float:
        return sum(self.stack.parts(self.widths))


@contextmanager
def shared_tables() -> Iterator[list[Shared]]:
    """Collects the tables that are composed in the block."""
    found: list[Shared] = []
    real = widths.share

    def share(stack: Stack, room: float) -> list[float]:
        found.append(Shared(stack, room, real(stack, room)))
        return found[-1].widths

    widths.share = share
    try:
        yield found
    finally:
        widths.share = real


def wordy_plan(seed: int) -> tuple[str, str | None]:
    """A plan of long and short texts in one of the shipped layouts, and the paper it is printed on."""
    source = random.Random(seed)
    texts = [" ".join(source.choice(_WORDS) for _ in range(source.randint(2, 25))) for _ in range(30)]
    layout = LAYOUTS[seed % len(LAYOUTS)]
    paper = None if layout == "renaksi-jadwal" else PAPERS[seed // len(LAYOUTS) % len(PAPERS)]
    return random_plan(seed, layout, texts), paper


def composed(seeds: Sequence[int], folder: Path) -> Iterator[tuple[str, list[Shared]]]:
    """The tables of generated plans, with a name."""
    for seed in seeds:
        text, paper = wordy_plan(seed)
        plan = folder / f"{seed}.yaml"
        plan.write_text(text, encoding="utf-8")
        with shared_tables() as found:
            rakgen.compile(plan, paper=paper, periode="T4")
        yield f"seed {seed} on {paper}", found


def torn(stack: Stack, shares: Sequence[float]) -> float:
    """How many values are parted from their units (`450 / pengaduan`)."""
    return sum(group.at(group.step(width)).total // TORN for group, width in zip(stack.columns, shares, strict=True))


def lowest(table: Shared, tries: int, seed: int = 0) -> float:
    """The least height that a search by chance finds, which begins where the width was shared: width goes from one
    group of columns to another, at first also where the table becomes higher by that, and no value is parted from its
    unit that was not.
    """
    source = random.Random(seed)
    groups = table.stack.columns
    shares = table.widths.copy()
    best = now = sum(table.stack.parts(shares))
    whole = torn(table.stack, shares)
    for turn in range(tries if len(groups) > 1 else 0):
        heat = max(0.02, 1.5 * (1 - turn / tries))
        giver, taker = source.sample(range(len(groups)), 2)
        points = source.choice((0.3, 1, 2, 4, 8, 16, 32)) * source.random()
        points = min(points, (shares[giver] - groups[giver].least) * groups[giver].count)
        changed = shares.copy()
        changed[giver] -= points / groups[giver].count
        changed[taker] += points / groups[taker].count
        high = sum(table.stack.parts(changed)) if torn(table.stack, changed) <= whole else inf
        if high <= now or source.random() < 2.718 ** (-(high - now) / heat):
            shares, now = changed, high
            best = min(best, now)
    return best
