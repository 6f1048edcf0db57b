"""Wordings of a PK and of the rencana aksi that are nearly the same."""

from __future__ import annotations

import random
from difflib import SequenceMatcher

import pytest

from rakgen.rules.across.perjanjian_kinerja import _near_pairs
from rakgen.rules.across.summary import SasaranSummary

WORDINGS = (
    "nilai reformasi birokrasi",
    "indeks kepuasan masyarakat",
    "persentase laporan tepat waktu",
    "jumlah auditor",
)


def sasaran(*keys: str) -> list[SasaranSummary]:
    return [SasaranSummary(key, key, ("a.yaml", None, frozenset())) for key in keys]


def slip(key: str) -> str:
    return "".join(letter if random.random() > 0.08 else random.choice("aeiu ") for letter in key)


def test_pairs_are_those_that_are_alike_and_others_are_not_compared_letter_by_letter(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    random.seed(4)
    ratio = SequenceMatcher.ratio
    compared: list[int] = []
    monkeypatch.setattr(SequenceMatcher, "ratio", lambda self: (compared.append(1), ratio(self))[1])
    for _ in range(20):
        left, right = (sasaran(*(slip(random.choice(WORDINGS)) for _ in range(6))) for _ in range(2))
        alike = {
            (one.key, other.key)
            for one in left
            for other in right
            if ratio(SequenceMatcher(None, one.key, other.key, autojunk=False)) >= 0.8
        }
        pairs = [(one.key, other.key) for one, other in _near_pairs(left, right)]
        assert set(pairs) <= alike
        assert all(any(one in pair or other in pair for pair in pairs) for one, other in alike)
    assert 0 < len(compared) < 20 * 6 * 6 / 2
