"""Formulas of a workbook: over the cells that the sheet has, with the printed number beside them."""

from __future__ import annotations

import re
import shutil
import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest

from rakgen.compose.compose import compose_document
from rakgen.writers.xlsx.writer import write_xlsx
from tests.support.each import each
from tests.support.figures import FIGURES, TWO_TUJUAN
from tests.support.forms import RENCANA, document_of, layout, rencana
from tests.support.office import Converted

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


def written(formula: str, plan: str = FIGURES) -> dict[str, tuple[str, float]]:
    """The formulas of the last column with their numbers, by cell."""
    loaded = rencana(plan)
    document = compose_document(loaded, [(loaded.rak[0], layout(COLUMNS.replace("FORMULA", formula)))])
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
            "hitung: persen, dari: [a, b]}\n  - {judul: B, hitung: a * 2, nama: b",
            [('IF(COUNT(C6,G6)=2,IFERROR(ROUND(((C6)/(G6))*(100),2)/100,""),"")', 0.5)],
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


WAITING = """\
rumus_excel: ya
kolom:
  - {judul: I, isi: indikator.uraian}
  - {judul: T, isi: indikator.target, nama: t}
  - {judul: R, isi: kosong, nama: r}
  - {judul: P, periode: triwulan, isi: indikator.target_periode, nama: p}
  - {judul: W, hitung: jumlah, dari: w, nama: j}
  - {judul: W, periode: semester, isi: kosong, nama: w}
  - {judul: F, FORMULA}
"""


@each(
    ("formula", "expected"),
    [
        # of I1 (target 80%) and I3 (5): the formula, what it shows until then, its format and that of its blank
        (
            "hitung: r / t * 100",
            [("((C5*100)/(B5*100))*(100)", "", "General", "0.00%"), ("((C7)/(B7))*(100)", "", "General", "General")],
        ),
        (
            "hitung: r / t * 100, satuan: '%', kosong: '-'",
            [("((C5*100)/(B5*100))*(100)", "-", "0.00%", "0.00%"), ("((C7)/(B7))*(100)", "-", "0.00%", "General")],
        ),
        ("hitung: t - r", [("(B5*100)-(C5*100)", "", "0.00%", "0.00%"), ("(B7)-(C7)", "", "General", "General")]),
        (
            "hitung: t * r / 100",
            [("((B5*100)*(C5))/(100)", "", "General", "General"), ("((B7)*(C7))/(100)", "", "General", "General")],
        ),
        (
            "hitung: jumlah, dari: [t, r]",
            [("SUM(B5,C5)*100", 0.8, "[$-421]0%", "0.00%"), ("SUM(B7,C7)", 5, "[$-421]0", "General")],
        ),
        ("hitung: r / t, satuan: orang", [None, None]),
    ],
)
def test_a_cell_that_waits_for_a_number_has_its_formula(
    formula: str, expected: list[tuple[str, object, str, str] | None]
) -> None:
    """Who fills in the blank cell sees the figure; a share is typed as one beside shares. B is no number."""
    data = write_xlsx(document_of(WAITING.replace("FORMULA", formula), RENCANA)).data
    texts, values = (openpyxl.load_workbook(BytesIO(data), data_only=only).worksheets[0] for only in (False, True))
    found: list[tuple[str, object, str, str] | None] = []
    for row in (5, 6, 7):
        text, shown = str(texts[f"K{row}"].value), values[f"K{row}"]
        worked = re.search(r"ROUND\((.*),2\)", text)
        blank = texts[f"C{row}"].number_format
        found.append((worked[1], shown.value or "", shown.number_format, blank) if worked else None)
    assert found == [expected[0], None, expected[1]]
    sums = [str(texts[f"H{row}"].value) for row in (5, 6, 7)]
    assert sums == [f'=IF(COUNT(I{row},J{row})>0,IFERROR(ROUND(SUM(I{row},J{row}),2),""),"")' for row in (5, 6, 7)]


def test_the_sum_of_a_series_that_is_begun_waits_for_no_more() -> None:
    """Of one value nobody knows whether those that follow are added to it; of budgets it is known."""
    form = WAITING.replace("FORMULA", "hitung: jumlah, dari: %s").replace(
        "  - {judul: F", "  - {judul: B, periode: triwulan, isi: kegiatan.anggaran_periode, nama: b}\n  - {judul: F"
    )
    one = RENCANA.replace("target_periode: {T1: 20%, T2: 40%, T4: 80%}", "target_periode: {T1: 20%}")
    assert one != RENCANA
    for name, expected in (("p", [0, 0, 1]), ("b", [1, 1, 1])):
        sheet = openpyxl.load_workbook(BytesIO(write_xlsx(document_of(form % name, one)).data)).worksheets[0]
        assert [int(str(sheet[f"O{row}"].value).startswith("=")) for row in (5, 7, 8)] == expected, name


def test_without_the_key_there_are_numbers_alone() -> None:
    plain = COLUMNS.replace("rumus_excel: ya\n", "")
    loaded = rencana(FIGURES)
    document = compose_document(loaded, [(loaded.rak[0], layout(plain.replace("FORMULA", "hitung: a / 3")))])
    with zipfile.ZipFile(BytesIO(write_xlsx(document).data)) as book:
        assert b"<f>" not in book.read("xl/worksheets/sheet1.xml")


MANY = """\
halaman: {kertas: 900mm x 1900mm}
rumus_excel: ya
kolom:
  - {judul: I, isi: indikator.uraian}
  - {judul: T, isi: indikator.target, nama: t}
  - {judul: A, isi: kegiatan.anggaran, nama: a}
  - {judul: P, periode: triwulan, isi: indikator.target_periode, nama: p}
  - judul: R
    periode: triwulan
    kolom:
      - {judul: R, isi: kegiatan.anggaran_periode, nama: r}
      - {judul: "%", hitung: r / a * 100, nama: q, desimal: 1-2, satuan: "%", kosong: "-"}
  - {judul: J, hitung: jumlah, dari: p, nama: j}
  - {judul: M, hitung: rata-rata, dari: p, desimal: 2, nama: m}
  - {judul: S, hitung: selisih, dari: [t, m]}
  - {judul: C, hitung: persen, dari: [m, t], desimal: 2}
  - {judul: U, hitung: jumlah, dari: [m, a]}
  - {judul: V, hitung: rata-rata, dari: [j, a]}
"""
FORMULAS = (
    "t / 2", "t * 3 - 1", "a / 7", "a - r.T2", "(p.T1 + p.T2) / t * 100", "-(t) + 0,5", "a / (a - a)",
    "t / 3 * 100 / 100", "a * 0,125", "q.T1 + q.T2", "t / p.T1", "r.T1 / 3",
)  # fmt: skip
KINDS = ("", ", desimal: 1", ", desimal: 0", ", desimal: 3", ", satuan: orang", ", satuan: '%'")


DATA: list[bytes] = []
"""Workbooks with the numbers beside the formulas."""


def bare(folder: Path) -> Iterator[Path]:
    """The same without these, so that LibreOffice has nothing but the formulas."""
    columns = "".join(
        f"  - {{judul: F, hitung: '{formula}', kosong: '?'{KINDS[number % len(KINDS)]}}}\n"
        for number, formula in enumerate(FORMULAS)
    )
    for number, plan in enumerate((RENCANA, FIGURES, TWO_TUJUAN)):
        DATA.append(write_xlsx(document_of(MANY + columns, plan)).data)
        with zipfile.ZipFile(BytesIO(DATA[-1])) as book, zipfile.ZipFile(folder / f"{number}.xlsx", "w") as file:
            for name in book.namelist():
                file.writestr(name, re.sub(rb"</f><v>[^<]*</v>", b"</f>", book.read(name)))
        yield folder / f"{number}.xlsx"


WORKED = Converted("xlsx", bare)


@pytest.mark.slow
@pytest.mark.libreoffice
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice (soffice) tidak terpasang")
def test_libreoffice_works_out_the_numbers_that_are_printed() -> None:
    try:
        converted = WORKED.files()
    except OSError:
        pytest.skip("LibreOffice Calc tidak terpasang")
    compared = 0
    for data, worked in zip(DATA, converted, strict=True):
        texts = openpyxl.load_workbook(BytesIO(data)).worksheets[0]
        values = [openpyxl.load_workbook(one, data_only=True) for one in (BytesIO(data), worked)]
        printed, counted = (book.worksheets[0] for book in values)
        for cell in (cell for row in texts.iter_rows() for cell in row if str(cell.value).startswith("=")):
            assert counted[cell.coordinate].value == pytest.approx(printed[cell.coordinate].value), cell.value
            compared += 1
    assert compared > 80
