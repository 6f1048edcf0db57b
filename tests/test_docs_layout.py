"""docs/layout.md is run: every layout in it prints the table shown below it."""

from __future__ import annotations

import re

import pytest

from tests.support.bentuk import RENCANA
from tests.support.docs_layout import bagian, cetak, contoh
from tests.support.plans import ROOT

TEKS = (ROOT / "docs" / "layout.md").read_text(encoding="utf-8")
CONTOH = contoh(TEKS)


@pytest.mark.parametrize("nomor", range(len(CONTOH)))
def test_layout_of_the_page_prints_its_table(nomor: int) -> None:
    isi, tabel = CONTOH[nomor]
    assert cetak(TEKS, isi) == tabel


def test_the_page_shows_the_plan_and_many_layouts() -> None:
    assert re.findall(r"```rencana\n(.*?)```", TEKS, re.DOTALL) == [RENCANA]
    assert len(CONTOH) >= 14


def test_a_form_of_twelve_columns_takes_less_than_thirty_lines() -> None:
    isi, tabel = CONTOH[0]
    assert len(isi.splitlines()) < 30
    grid = bagian(TEKS, isi).grids[0]
    assert len(grid.columns) == 12
    assert tabel.splitlines()[2] == "|".join(str(n) for n in range(1, 13))


@pytest.mark.parametrize("nama", re.findall(r"\]\((gambar/[^)]+)\)", TEKS))
def test_pictures_are_there(nama: str) -> None:
    assert (ROOT / "docs" / nama).read_bytes().startswith(b"\x89PNG")
