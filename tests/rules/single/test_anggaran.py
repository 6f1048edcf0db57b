"""Rules about the anggaran: one column, one notation."""

from __future__ import annotations

from pathlib import Path

import pytest

from rakgen.compiler import Compiler
from tests.support.slips import BASE, checked, swapped

PLAN = swapped(BASE, "rak-triwulan", "renaksi-triwulan")


def remedies(*amounts: str, plan: str = PLAN) -> list[str]:
    for uraian, amount in zip(("satu", "dua", "tiga"), amounts, strict=True):
        plan = swapped(plan, f"Kegiatan {uraian}\n", f"Kegiatan {uraian}\n                anggaran: {amount}\n")
    return [finding.values["benar"] for finding in checked(plan).findings if finding.code == "RAK226"]


@pytest.mark.parametrize(
    ("amounts", "right"),
    [
        (("100.000.000", "50000000", "Rp 20.000.000"), ["50.000.000", "20.000.000"]),
        (("50000000", "100.000.000", "Rp 20.000.000"), ["50.000.000", "20.000.000"]),
        (("Rp100.000.000", "Rp. 50.000.000", "Rp100.000"), ["Rp50.000.000"]),
        (("100.000.000,00", "50.000.000,00", "20.000.000"), ["20.000.000,00"]),
        (("100.000.000", "50.000.000", "20.000.000,-"), ["20.000.000"]),
        (("100000000", "50000000", "1.000"), ["1000"]),
        (("100.000.000", "500", "20.000"), []),
        (("100000000", "50000000", "500"), []),
        (("Rp100.000.000", "Rp500", "Rp2.000"), []),
    ],
)
def test_amounts_of_one_column_in_several_notations(amounts: tuple[str, str, str], right: list[str]) -> None:
    assert remedies(*amounts) == right


def test_a_form_without_the_column_asks_nothing() -> None:
    assert remedies("100.000.000", "50000000", "Rp 20.000.000", plan=BASE) == []


def test_amounts_by_period_are_a_column_too(tmp_path: Path) -> None:
    layouts = tmp_path / "templates" / "layouts"
    layouts.mkdir(parents=True)
    (layouts / "sendiri.yaml").write_text(
        "judul: X\nkolom:\n  - {judul: KEGIATAN, isi: kegiatan.uraian}\n"
        "  - {judul: ANGGARAN, periode: triwulan, isi: kegiatan.anggaran_periode}\n"
    )
    amounts = "                anggaran_periode:\n                  T1: 1.000.000\n                  T2: 2000000\n"
    plan = tmp_path / "plan.yaml"
    plan.write_text(swapped(swapped(BASE, "rak-triwulan", "sendiri"), "jadwal: T1\n", f"jadwal: T1\n{amounts}"))
    (finding,) = [finding for finding in Compiler().check(plan).findings if finding.code == "RAK226"]
    assert finding.span and finding.span[:2] == (31, 23)
    assert "`2.000.000`" in finding.hint()


def test_programmes_are_a_column_too() -> None:
    def told(*amounts: str, used: str = "b", layout: str = "pk") -> list[str]:
        kode = "abc"
        register = "".join(
            f"  {key}: {{uraian: Program {key}, anggaran: {text}}}\n" for key, text in zip(kode, amounts, strict=True)
        )
        plan = swapped(BASE, "rak:\n", f"program:\n{register}rak:\n")
        plan = swapped(plan, "rak-triwulan", layout)
        for key, uraian in zip(used, ("satu", "dua", "tiga"), strict=False):
            plan = swapped(plan, f"Kegiatan {uraian}\n", f"Kegiatan {uraian}\n                program: {key}\n")
        return [finding.values["benar"] for finding in checked(plan).findings if finding.code == "RAK226"]

    assert told("Rp 1.000.000", "2.000.000", "Rp 500.000", used="abc") == ["Rp 2.000.000"]
    assert told("Rp 1.000.000", "2.000.000", "Rp 500.000", used="") == ["Rp 2.000.000"]  # all are printed
    assert told("Rp 1.000.000", "2.000.000", "Rp 500.000", used="ac") == []
    assert told("1000000", "2.000.000", "3.000.000", used="abc") == ["1.000.000"]
    assert told("1.000.000", "2.000.000", "3.000.000", used="abc") == []
    assert told("Rp 1.000.000", "2.000.000", "Rp 500.000", used="abc", layout="rak-triwulan") == []
