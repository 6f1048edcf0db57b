"""The longest rising run, against every choice there is."""

from __future__ import annotations

from itertools import combinations, permutations

from rakgen.diff.matching.rising import longest_rising
from tests.support.each import each


@each("count", range(7))
def test_no_rising_run_is_longer(count: int) -> None:
    for numbers in permutations(range(count)):
        rising = longest_rising(numbers)
        assert [number for number in numbers if number in rising] == sorted(rising)
        longer = combinations(numbers, len(rising) + 1)
        assert not any(list(choice) == sorted(choice) for choice in longer)
