"""The reference plan's two rak against revised copies: the matching finds what is the same, and invents nothing."""

from __future__ import annotations

import pytest

from rakgen.diff.compare import compare
from tests.diff.test_compare import plain
from tests.support.mutations import counted, mutated, reference


@pytest.mark.parametrize(("strength", "recall"), [(0.0, 1.0), (0.2, 0.99), (0.5, 0.97)])
def test_precision_and_recall(strength: float, recall: float) -> None:
    plan = reference()
    counts = [counted(plan, mutated(plan, seed, strength)) for seed in range(8)]
    right, matched, there = (sum(count[i] for count in counts) for i in range(3))
    assert there > 300
    assert right / matched > 0.995
    assert right / there >= recall


@pytest.mark.parametrize("seed", range(6))
def test_mirror_of_a_revised_reference(seed: int) -> None:
    old = reference()
    new = mutated(old, seed, 0.6)
    other = {"ditambah": "dihapus", "dihapus": "ditambah"}
    forth = plain(compare(old.model(), new.model()).changes)
    back = plain(compare(new.model(), old.model()).changes)
    assert len(forth) > 20
    assert sorted((other.get(j, j), t, f, b, a) for j, t, f, a, b in forth) == sorted(back)
