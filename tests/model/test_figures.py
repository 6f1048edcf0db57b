"""Units of figures: what may be counted together."""

from __future__ import annotations

from rakgen.model import Indikator, Kegiatan
from rakgen.model.figures import budget_of, have_one_unit, unit_of
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


@each(
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


@each(
    ("said", "expected"),
    [
        ({"anggaran": "500", "anggaran_periode": {"T1": "120"}}, "500"),
        ({"anggaran_periode": {"T1": "120", "T3": "80.000"}}, "80.120"),
        ({"anggaran_periode": {"2025": "120", "2026": "80"}}, None),  # of several years
        ({"sub_kegiatan": ({"uraian": "S", "anggaran_periode": {"T1": "Rp 120"}}, {"uraian": "T", "anggaran": "Rp 5"})},
         "Rp 125"),
        ({"anggaran_periode": {"T1": "9"}, "sub_kegiatan": ({"uraian": "T", "anggaran": "5"},)}, "5"),
        ({}, None),
    ],
)  # fmt: skip
def test_a_budget_that_is_not_written_is_the_sum_of_its_parts(said: dict[str, object], expected: str | None) -> None:
    budget = budget_of(Kegiatan.model_validate({"uraian": "K", **said}))
    assert (budget and budget.text) == expected
