"""Every pair of plans gives exactly the changes written for it, and its mirror the mirrored ones."""

from __future__ import annotations

import pytest

from rakgen.diff.banding import compare
from rakgen.diff.cocok import match
from rakgen.diff.perubahan import Change
from rakgen.diff.pohon import tree_of_rencana
from tests.diff.pasangan import CASES, Case, Change


def plain(changes: tuple[Change, ...]) -> list[Change]:
    return [(p.kind, p.level, p.field, p.before, p.after) for p in changes]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_changes(case: Case) -> None:
    assert plain(compare(case.lama.model(), case.baru.model()).changes) == case.changes


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_mirror(case: Case) -> None:
    other = {"ditambah": "dihapus", "dihapus": "ditambah"}
    mirrored = sorted((other.get(j, j), t, f, b, a) for j, t, f, a, b in case.changes)
    assert sorted(plain(compare(case.baru.model(), case.lama.model()).changes)) == mirrored


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_right_items_are_matched(case: Case) -> None:
    lama, baru = case.lama.ids(), case.baru.ids()
    cocok = match(tree_of_rencana(case.lama.model()), tree_of_rencana(case.baru.model()))
    found = {(lama[i], baru[j]) for i, j in enumerate(cocok.to_new) if j is not None}
    assert found == {(one, one) for one in lama if one in baru}


def test_there_are_enough_pairs() -> None:
    assert len(CASES) >= 40 and len({case.name for case in CASES}) == len(CASES)
