"""The assignment is optimal: compared with every possible choice."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rakgen.diff.matching.assignment import assign
from tests.support.seeds import some

pairs = st.tuples(st.integers(0, 4), st.integers(0, 4))


def best(weights: dict[tuple[int, int], int], row: int = 0, used: frozenset[int] = frozenset()) -> int:
    if row == 5:
        return 0
    choices = [w + best(weights, row + 1, used | {j}) for (i, j), w in weights.items() if i == row and j not in used]
    return max([best(weights, row + 1, used), *choices])


@pytest.mark.slow
@settings(max_examples=some(200))
@given(st.dictionaries(pairs, st.integers(-2, 12), max_size=18))
def test_sum_is_the_greatest_possible(weights: dict[tuple[int, int], int]) -> None:
    chosen = assign(weights)
    assert len(set(chosen.values())) == len(chosen)
    assert sum(weights[pair] for pair in chosen.items()) == best(weights)


def test_greedy_choice_is_given_up_for_a_better_sum() -> None:
    assert assign({(0, 0): 10, (0, 1): 9, (1, 0): 9}) == {0: 1, 1: 0}


def test_one_good_pair_beats_two_poor_ones() -> None:
    assert assign({(0, 0): 10, (0, 1): 4, (1, 0): 4}) == {0: 0}
