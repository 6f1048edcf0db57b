"""Units of figures: what may be counted together."""

from __future__ import annotations

import pytest

from rakgen.model import Indikator
from rakgen.model.figures import have_one_unit, unit_of
from rakgen.model.target import parse_target
from tests.support.each import each


@each(
    ("parts", "expected"),
    [
        ([["dokumen", "dokumen"]], True),
        ([["dokumen", "laporan"]], False),
        ([["dokumen", ""]], False),
        ([["%", ""]], False),
        ([["rp", ""]], True),
        ([["jt", ""]], False),
        ([["dokumen"], [""]], True),
        ([["%"], [""]], True),
        ([["rp"], ["", ""]], True),
        ([["rp"], ["jt"]], False),
        ([["%"], ["dokumen"]], False),
        ([[], []], True),
    ],
)
def test_numbers_of_one_unit(parts: list[list[str]], expected: bool) -> None:
    assert have_one_unit(parts) is expected


@pytest.mark.parametrize(
    ("field", "typed", "expected"),
    [
        ("target", "8 Dokumen", "dokumen"),
        ("target_periode", "2", "laporan"),
        ("target_periode", "20%", "%"),
        ("tambahan.nilai", "70", ""),
        ("tambahan.biaya", "Rp 5.000", "rp"),
    ],
)
def test_a_target_that_says_no_unit_has_that_of_its_item(field: str, typed: str, expected: str) -> None:
    butir = Indikator.model_validate({"uraian": "I", "target": "8", "satuan": "laporan"})
    assert unit_of(field, parse_target(typed), butir) == expected
