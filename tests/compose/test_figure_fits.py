"""Findings on figures: what a form cannot print right is told, in the plan or in the layout, and nothing else is."""

from __future__ import annotations

import pytest

from rakgen.compose.fits import check_fits
from rakgen.diagnostics import Diagnostic
from tests.support.figures import FIGURES
from tests.support.forms import layout, printed_rows, rencana

PERCENT = "  - {judul: CAPAIAN, hitung: persen, dari: [indikator.tambahan.realisasi, indikator.target]}\n"
BY_QUARTER = f"  - periode: triwulan\n    kolom:\n    {PERCENT.replace('realisasi', 'nilai')}"
DOWN = FIGURES.replace("kumulatif: ya", "kumulatif: ya\n            arah: turun")


def found(columns: str, plan: str = FIGURES, head: str = "") -> list[Diagnostic]:
    loaded = rencana(plan)
    return [
        finding
        for finding in check_fits(loaded.rak[0], layout(f"{head}kolom:\n{columns}"), "p.yaml")
        if finding.code != "RAK506"
    ]


def keys(columns: str, plan: str = FIGURES, head: str = "") -> list[str]:
    return [finding.key for finding in found(columns, plan, head)]


def test_a_percentage_where_less_is_better_names_the_choice() -> None:
    [finding] = found(PERCENT, DOWN)
    assert finding.key == "RAK516" and finding.path == "p.yaml" and finding.span is not None
    assert DOWN.splitlines()[finding.span.line - 1].strip() == "arah: turun"
    for choice in ("hitung: selisih", "isi: kosong", "isi: indikator.tambahan.capaian", "RAK516"):
        assert choice in finding.hint("id") and choice in finding.hint("en")
    assert "CAPAIAN" in finding.message("id")


@pytest.mark.parametrize(
    ("columns", "expected"),
    [
        ("  - {judul: A, hitung: persen, dari: [indikator.target_periode, indikator.target]}\n", ["RAK516"]),
        (BY_QUARTER.replace("nilai", "realisasi"), ["RAK516"]),
        ("  - {judul: A, hitung: persen, dari: [indikator.tambahan.nilai, indikator.kode]}\n", []),
        ("  - {judul: A, hitung: selisih, dari: [indikator.tambahan.realisasi, indikator.target]}\n", []),
        ("  - {judul: A, hitung: persen, dari: [kegiatan.tambahan.serapan, kegiatan.anggaran]}\n", []),
        ("  - {judul: A, hitung: persen, dari: [indikator.tambahan.lain, indikator.target]}\n", []),
        (PERCENT + PERCENT, ["RAK516"]),
    ],
)  # fmt: skip
def test_a_percentage_of_an_indikator_is_refused_where_it_would_be_printed(columns: str, expected: list[str]) -> None:
    assert keys(columns, DOWN) == expected
    assert keys(columns) == []


UNSAID = FIGURES.replace("            kumulatif: tidak\n", "").replace('T4: "2"}', 'T4: "3"}', 1)


@pytest.mark.parametrize(
    ("columns", "plan", "expected"),
    [
        # the year, counted or printed, of a series of which nobody says what it becomes
        (PERCENT, UNSAID, ["RAK508.isian"]),
        ("  - {judul: A, isi: indikator.tambahan.realisasi}\n", UNSAID, ["RAK508.isian"]),
        ("  - {judul: A, hitung: jumlah, dari: indikator.target_periode}\n", UNSAID, ["RAK508"]),
        ("  - {judul: A, periode: semester, isi: indikator.target_periode}\n", UNSAID, ["RAK508"]),
        ("  - {judul: A, periode: triwulan, isi: indikator.target_periode}\n", UNSAID, []),
        ("  - {judul: A, hitung: rata-rata, dari: indikator.target_periode}\n", UNSAID, []),
        (
            "  - {judul: A, isi: kegiatan.tambahan.serapan}\n",
            FIGURES.replace("serapan: 40.000.000", 'serapan: {T1: "3,25", T2: "3,5"}'),
            ["RAK508.lain"],
        ),
        # the targets say it
        (PERCENT, FIGURES.replace("            kumulatif: tidak\n", ""), []),
        # values coarser than the form's
        ("  - {judul: A, periode: bulan, isi: kegiatan.anggaran_periode}\n", FIGURES, ["RAK507.isian"]),
        ("  - {judul: A, periode: triwulan, isi: indikator.tambahan.nilai}\n", FIGURES, ["RAK507.isian"] * 2),
        ("  - {judul: A, periode: bulan, isi: indikator.target_periode}\n", FIGURES, ["RAK507"] * 2),
        (BY_QUARTER, FIGURES, []),
        ("  - {judul: A, isi: indikator.tambahan.nilai}\nbaris_periode: triwulan\n", FIGURES, []),
        ("  - {judul: A, isi: indikator.tambahan.nilai}\n", FIGURES, []),
    ],
)  # fmt: skip
def test_series_that_a_form_cannot_print_right(columns: str, plan: str, expected: list[str]) -> None:
    assert keys(columns, plan) == expected


TOTAL = "jumlah: {judul: J, sub: [{tingkat: indikator, judul: S}]}\n"


@pytest.mark.parametrize(
    ("columns", "expected"),
    [
        ("  - {judul: A, isi: indikator.target, jumlah: ya}\n", ["RAK517"]),
        ("  - {judul: A, hitung: jumlah, dari: indikator.target, per: sasaran}\n", ["RAK517"]),
        ("  - {judul: A, hitung: rata-rata, dari: indikator.target_periode, per: sasaran}\n", ["RAK517"]),
        ("  - {judul: A, hitung: selisih, dari: [indikator.target, indikator.target_periode]}\n", []),
        ("  - {judul: A, isi: kegiatan.anggaran, jumlah: ya}\n", []),
        ("  - {judul: A, isi: kegiatan.tambahan.serapan, jumlah: ya}\n", []),
        ("  - {judul: A, isi: indikator.tambahan.nilai, jumlah: ya}\n", []),
        ("  - {judul: A, hitung: persen, dari: [kegiatan.tambahan.serapan, kegiatan.anggaran], jumlah: ya}\n", []),
        ("  - {judul: A, isi: indikator.target}\n", []),
    ],
)
def test_numbers_of_different_units_are_not_added_up(columns: str, expected: list[str]) -> None:
    assert keys(columns, head=TOTAL) == expected


@pytest.mark.parametrize(
    ("serapan", "expected"),
    [
        (("1,5 jt", "500.000"), ["RAK517"]),
        (("1,5 jt", "2 jt"), []),
        (("Rp 1.500.000", "500.000"), []),
        (("40%", "500.000"), ["RAK517"]),
    ],
)
def test_an_amount_in_another_unit_is_not_added_to_the_others(serapan: tuple[str, str], expected: list[str]) -> None:
    first, second = (f"serapan: {text}}}" for text in serapan)
    plan = FIGURES.replace("serapan: 40.000.000}", first).replace("serapan: 10.000.000}", second)
    assert keys("  - {judul: A, isi: kegiatan.tambahan.serapan, jumlah: ya}\n", plan, TOTAL) == expected


def test_a_percentage_of_another_unit_is_not_worked_out() -> None:
    plan = FIGURES.replace("serapan: 40.000.000}", "serapan: 40 jt}")
    columns = "  - {judul: A, hitung: persen, dari: [kegiatan.tambahan.serapan, kegiatan.anggaran]}\n"
    assert keys(columns, plan) == ["RAK517"]
    assert printed_rows(f"kolom:\n{columns}", plan)[1:] == ["", "20%"]


def test_units_are_named() -> None:
    [finding] = found("  - {judul: A, isi: indikator.target, jumlah: ya}\n", head=TOTAL)
    assert "%, dokumen" in finding.message("id") and finding.span is not None and finding.span.line == 4
