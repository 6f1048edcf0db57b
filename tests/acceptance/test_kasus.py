"""Real forms of other offices come out as they were printed: columns, nesting and cell texts."""

from __future__ import annotations

from pathlib import Path

import pytest

from rakgen.writers.docx import write_docx
from tests.support import docx_reader
from tests.support.plans import compile_plan

KASUS = Path(__file__).parents[1] / "data" / "kasus"


def tabel_tsv(nama: str) -> list[list[str]]:
    baris = (KASUS / f"{nama}.tsv").read_text(encoding="utf-8").splitlines()
    return [[sel.strip() for sel in satu.split("\t")] for satu in baris]


def tabel_docx(nama: str) -> tuple[list[list[str]], bytes]:
    data = write_docx(compile_plan(KASUS / f"{nama}.yaml"))
    return [[sel.replace("\n", " ") for sel in baris] for baris in docx_reader.tables(data)[0]], data


@pytest.mark.parametrize("nama", ["inspektorat-renaksi", "inspektorat-pk"])
def test_printed_cell_for_cell(nama: str) -> None:
    """The source leaves a cell empty where it is merged with the one above, as the expander does."""
    assert tabel_docx(nama)[0] == tabel_tsv(nama)


def test_titles_of_the_inspektorat() -> None:
    _, data = tabel_docx("inspektorat-renaksi")
    assert docx_reader.paragraphs(data) == ["Lampiran 3", "Rencana Aksi Tahun 2016"]
    _, data = tabel_docx("inspektorat-pk")
    assert docx_reader.paragraphs(data) == ["Lampiran 2", "Perjanjian Kinerja Tahun 2016"]


def test_bps_merges_equal_sasaran_and_leaves_realisasi_empty() -> None:
    """The source repeats tujuan and sasaran on every line; realisasi, x and y are not plan data."""
    sumber = tabel_tsv("bps-fra")
    harapan = [baris.copy() for baris in sumber]
    for nomor in range(2, len(sumber)):
        harapan[nomor][13:] = [""] * 4
        for kolom in (1, 2):
            if nomor > 2 and sumber[nomor][kolom] == sumber[nomor - 1][kolom]:
                harapan[nomor][kolom] = ""
    assert tabel_docx("bps-fra")[0] == harapan
