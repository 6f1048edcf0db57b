"""Formulas of a workbook: over the cells that the sheet has, with the printed number beside them."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO

import pytest

from rakgen.compose.compose import compose_document
from rakgen.writers.xlsx.writer import write_xlsx
from tests.support.each import each
from tests.support.figures import FIGURES
from tests.support.forms import layout, rencana

COLUMNS = """\
rumus_excel: ya
jumlah: JUMLAH
kolom:
  - {judul: I, isi: indikator.uraian}
  - {judul: T, isi: indikator.target, nama: t}
  - {judul: A, isi: kegiatan.anggaran, nama: a, jumlah: ya}
  - judul: R
    periode: semester
    kolom:
      - {judul: K, isi: indikator.tambahan.realisasi, nama: r}
  - {judul: F, FORMULA}
"""


def written(formula: str, plan: str = FIGURES, before: str = "") -> dict[str, tuple[str, float]]:
    """The formulas of the last column with their numbers, by cell."""
    loaded = rencana(plan)
    document = compose_document(loaded, [(loaded.rak[0], layout(before + COLUMNS.replace("FORMULA", formula)))])
    with zipfile.ZipFile(BytesIO(write_xlsx(document).data)) as book:
        sheet = book.read("xl/worksheets/sheet1.xml").decode()
    found = re.findall(r'<c r="([A-Z]+\d+)"[^>]*><f>([^<]*)</f><v>([^<]*)</v>', sheet)
    return {cell: (text.replace("&gt;", ">"), float(value)) for cell, text, value in found}


@pytest.mark.slow
@each(
    ("formula", "expected"),
    [
        ("hitung: a / 3, kosong: '-'", [('IF(COUNT(C6)=1,IFERROR(ROUND((C6)/(3),2),"-"),"-")', 33333333.33)]),
        ("hitung: a * (1 + 0.5), desimal: 0", [('IF(COUNT(C6)=1,IFERROR(ROUND((C6)*((1)+(0.5)),0),""),"")', 150e6)]),
        ("hitung: -a, kosong: '\"'", [('IF(COUNT(C6)=1,IFERROR(ROUND(-(C6),2),""""),"""")', -1e8)]),
        # a share of a sheet is a hundredth of the number that is printed
        (
            "hitung: persen, dari: [a, a]",
            [('IF(COUNT(C6)=1,IFERROR(ROUND(((C6)/(C6))*(100),2)/100,""),"")', 1.0)],
        ),
        ("hitung: t / 2", [None, ('IF(COUNT(B7)=1,IFERROR(ROUND((B7*100)/(2),2)/100,""),"")', 0.4)]),
        # series that the plan does not add up stay numbers: of I2 the last counts
        ("hitung: jumlah, dari: r", [('IF(COUNT(D6,E6)>0,IFERROR(ROUND(SUM(D6,E6),2),""),"")', 7.0)]),
        ("hitung: rata-rata, dari: r", [('IF(COUNT(D6,E6)>0,IFERROR(ROUND(AVERAGE(D6,E6),2),""),"")', 3.5)]),
        ("hitung: r.S1 + 1", [('IF(COUNT(D6)=1,IFERROR(ROUND((D6)+(1),2),""),"")', 5.0)]),
    ],
)
def test_a_formula_over_the_cells_of_its_row(formula: str, expected: list[tuple[str, float] | None]) -> None:
    found = list(written(formula).values())
    for one in filter(None, expected):
        assert one in found, found


def test_without_the_key_there_are_numbers_alone() -> None:
    plain = COLUMNS.replace("rumus_excel: ya\n", "")
    loaded = rencana(FIGURES)
    document = compose_document(loaded, [(loaded.rak[0], layout(plain.replace("FORMULA", "hitung: a / 3")))])
    with zipfile.ZipFile(BytesIO(write_xlsx(document).data)) as book:
        assert b"<f>" not in book.read("xl/worksheets/sheet1.xml")
