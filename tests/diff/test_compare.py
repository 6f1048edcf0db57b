"""Every pair of plans gives exactly the changes written for it, and its mirror the mirrored ones."""

from __future__ import annotations

import pytest

from rakgen.diff.change import Change
from rakgen.diff.compare import compare
from rakgen.diff.matching.items import tree_of_rencana
from rakgen.diff.matching.match import match
from tests.support.change_pairs import CASES, Case
from tests.support.change_pairs import Change as Written


def plain(changes: tuple[Change, ...]) -> list[Written]:
    return [(p.kind, p.level, p.field, p.before, p.after) for p in changes]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_changes(case: Case) -> None:
    assert plain(compare(case.old.model(), case.new.model()).changes) == case.changes


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_mirror(case: Case) -> None:
    other = {"ditambah": "dihapus", "dihapus": "ditambah"}
    mirrored = sorted((other.get(j, j), t, f, b, a) for j, t, f, a, b in case.changes)
    assert sorted(plain(compare(case.new.model(), case.old.model()).changes)) == mirrored


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_right_items_are_matched(case: Case) -> None:
    old, new = case.old.ids(), case.new.ids()
    matched = match(tree_of_rencana(case.old.model()), tree_of_rencana(case.new.model()))
    found = {(old[i], new[j]) for i, j in enumerate(matched.to_new) if j is not None}
    assert found == {(one, one) for one in old if one in new}


def test_there_are_enough_pairs() -> None:
    assert len(CASES) >= 40 and len({case.name for case in CASES}) == len(CASES)
