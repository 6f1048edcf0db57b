"""Every pair of plans gives exactly the changes written for it, and its mirror the mirrored ones."""

from __future__ import annotations

import pytest

from rakgen.diff.banding import bandingkan
from rakgen.diff.cocok import cocokkan
from rakgen.diff.perubahan import Perubahan
from rakgen.diff.pohon import pohon_rencana
from tests.diff.pasangan import CASES, Case, Change


def plain(changes: tuple[Perubahan, ...]) -> list[Change]:
    return [(p.jenis, p.tingkat, p.isian, p.semula, p.menjadi) for p in changes]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_changes(case: Case) -> None:
    assert plain(bandingkan(case.lama.model(), case.baru.model()).perubahan) == case.changes


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_mirror(case: Case) -> None:
    other = {"ditambah": "dihapus", "dihapus": "ditambah"}
    mirrored = sorted((other.get(j, j), t, f, b, a) for j, t, f, a, b in case.changes)
    assert sorted(plain(bandingkan(case.baru.model(), case.lama.model()).perubahan)) == mirrored


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_right_items_are_matched(case: Case) -> None:
    lama, baru = case.lama.ids(), case.baru.ids()
    cocok = cocokkan(pohon_rencana(case.lama.model()), pohon_rencana(case.baru.model()))
    found = {(lama[i], baru[j]) for i, j in enumerate(cocok.ke_baru) if j is not None}
    assert found == {(one, one) for one in lama if one in baru}


def test_there_are_enough_pairs() -> None:
    assert len(CASES) >= 40 and len({case.name for case in CASES}) == len(CASES)
