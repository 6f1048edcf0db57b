"""Wordings of a PK and of the rencana aksi that are nearly the same."""

from __future__ import annotations

import random
from difflib import SequenceMatcher

import pytest

from rakgen.rules.across import perjanjian_kinerja
from rakgen.rules.across.perjanjian_kinerja import _near_pairs
from rakgen.rules.across.run import check_across
from rakgen.rules.across.summary import IndikatorSummary, RakSummary, SasaranSummary

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


def rak(number: int, is_perjanjian_kinerja: bool) -> RakSummary:
    place = ("a.yaml", None, frozenset[str]())
    keys = (f"nilai {number}", "nilai reformasi birokrasi" + " daerah" * is_perjanjian_kinerja)
    indikator = tuple(IndikatorSummary(key, key, "", "1", ("angka", "", None), place, place) for key in keys)
    kode = f"{number} {is_perjanjian_kinerja}"
    return RakSummary(
        ("kantor", 2021), "a.yaml", number, kode, 0, is_perjanjian_kinerja, (), indikator, (), (), (), place
    )


def test_wordings_are_compared_once_for_all_rules_however_many_agreements_there_are(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    compared: list[int] = []
    monkeypatch.setattr(
        perjanjian_kinerja, "_near_pairs", lambda left, right: (compared.append(1), _near_pairs(left, right))[1]
    )
    findings, _ = check_across([rak(number, is_pk) for number in range(40) for is_pk in (True, False)], {})
    assert len(compared) == 40 * 2  # sasaran and indikator of each
    assert sum(finding.code == "RAK304" for finding in findings) == 40
