"""Rules about what stands twice: a budget that a sum would count again, a unit that would print twice."""

from __future__ import annotations

from pathlib import Path

import pytest

from rakgen.compiler import Compiler
from tests.support.each import each

PLAN = """\
versi: 1
instansi: K
tahun: 2021
pelaksana: {hukum: Sub Bagian Hukum}
rak:
  - layout: [sendiri]
    sasaran:
      - uraian: S
        indikator:
          - uraian: I1
            target: 5%
            kegiatan:
              - {uraian: Rapat kerja, jadwal: T1, pelaksana: hukum, anggaran: 10.000}
          - uraian: I2
            target: 5%
            kegiatan:
              - {uraian: Rapat kerja, jadwal: T1, pelaksana: hukum, anggaran: 10.000}
"""
AMOUNT = "  - {judul: A, isi: kegiatan.anggaran, jumlah: MANNER}\n"
SUM = "  - {judul: B, hitung: jumlah, dari: kegiatan.anggaran, per: sasaran, jumlah: MANNER}\n"


@pytest.mark.parametrize(
    ("columns", "words", "told"),
    [
        (AMOUNT.replace("MANNER", "sekali"), "Rapat kerja", False),
        (SUM.replace("MANNER", "sekali"), "Rapat kerja", False),
        (AMOUNT.replace("MANNER", "tidak") + SUM.replace("MANNER", "sekali"), "Rapat kerja", False),
        (AMOUNT.replace("MANNER", "ya"), "Rapat kerja", True),
        (AMOUNT.replace("MANNER", "tidak"), "Rapat kerja", True),
        (AMOUNT.replace("MANNER", "sekali") + SUM.replace("MANNER", "tidak"), "Rapat kerja", True),
        (AMOUNT.replace("MANNER", "sekali"), "RAPAT KERJA", True),
    ],
)
def test_a_budget_that_a_form_counts_once_may_stand_twice(tmp_path: Path, columns: str, words: str, told: bool) -> None:
    layouts = tmp_path / "templates" / "layouts"
    layouts.mkdir(parents=True)
    head = "judul: X\njumlah: J\nkolom:\n  - {judul: K, isi: kegiatan.uraian}\n"
    (layouts / "sendiri.yaml").write_text(head + columns)
    plan = tmp_path / "plan.yaml"
    plan.write_text(words.join(PLAN.rsplit("Rapat kerja", 1)))
    assert ("RAK225" in {finding.code for finding in Compiler().check(plan).findings}) is told


@each(
    ("units", "twice"),
    [
        ("[hukum, hukum]", [(13, 70)]),
        ("[hukum, umum, Sub Bagian Hukum]", [(13, 76)]),
        ("[umum, sub bagian umum, umum]", [(13, 86)]),  # what RAK206 tells is no unit yet
        ("[hukum, umum]", []),
    ],
)
def test_a_unit_that_is_named_twice_is_told_at_the_second_one(
    tmp_path: Path, units: str, twice: list[tuple[int, int]]
) -> None:
    plan = tmp_path / "plan.yaml"
    text = PLAN.replace("{hukum: Sub Bagian Hukum}", "{hukum: Sub Bagian Hukum, umum: Sub Bagian Umum}")
    plan.write_text(text.replace("pelaksana: hukum", f"pelaksana: {units}", 1).replace("[sendiri]", "rak-triwulan"))
    found = [one for one in Compiler().check(plan).findings if one.key == "RAK208.unit"]
    assert [(one.span.line, one.span.column) for one in found if one.span] == twice


def test_a_layout_that_is_named_twice_is_told_at_the_second_one(tmp_path: Path) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_text(PLAN.replace("[sendiri]", "[rak-triwulan, renaksi-triwulan, rak-triwulan]"))
    found = [one.span for one in Compiler().check(plan).findings if one.key == "RAK208.layout"]
    assert [(span.line, span.column) for span in found if span] == [(6, 46)]
    plan.write_text(plan.read_text().replace("    sasaran:", "    pengecualian: {RAK208: sengaja}\n    sasaran:", 1))
    assert not {"RAK208", "RAK291"} & {one.code for one in Compiler().check(plan).findings}
