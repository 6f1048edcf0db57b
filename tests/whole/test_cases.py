"""Real forms of other offices come out as they were printed: columns, nesting and cell texts."""

from __future__ import annotations

from pathlib import Path

import pytest

from rakgen.writers.docx.writer import write_docx
from tests.support import docx_reader
from tests.support.plans import compile_plan

CASES = Path(__file__).parents[1] / "data" / "cases"


def tsv_table(name: str) -> list[list[str]]:
    lines = (CASES / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    return [[cell.strip() for cell in line.split("\t")] for line in lines]


def docx_table(name: str) -> tuple[list[list[str]], bytes]:
    data = write_docx(compile_plan(CASES / f"{name}.yaml"))[0]
    return [[cell.replace("\n", " ") for cell in row] for row in docx_reader.tables(data)[0]], data


@pytest.mark.slow
@pytest.mark.parametrize("name", ["inspektorat-renaksi", "inspektorat-pk"])
def test_printed_cell_for_cell(name: str) -> None:
    """The source leaves a cell empty where it is merged with the one above, as the expander does."""
    assert docx_table(name)[0] == tsv_table(name)


@pytest.mark.slow
def test_titles_of_the_inspektorat() -> None:
    _, data = docx_table("inspektorat-renaksi")
    assert docx_reader.paragraphs(data) == ["Lampiran 3", "Rencana Aksi Tahun 2016"]
    _, data = docx_table("inspektorat-pk")
    assert docx_reader.paragraphs(data) == ["Lampiran 2", "Perjanjian Kinerja Tahun 2016"]


@pytest.mark.slow
def test_bps_merges_equal_sasaran_and_leaves_realisasi_empty() -> None:
    """The source repeats tujuan and sasaran on every line; realisasi, x and y are not plan data."""
    source = tsv_table("bps-fra")
    expected = [row.copy() for row in source]
    for number in range(2, len(source)):
        expected[number][13:] = [""] * 4
        for column in (1, 2):
            if number > 2 and source[number][column] == source[number - 1][column]:
                expected[number][column] = ""
    assert docx_table("bps-fra")[0] == expected
