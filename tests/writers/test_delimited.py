"""CSV and TSV: read back by the csv module they are the grid; formulas are tamed only where a spreadsheet is asked
for.
"""

from __future__ import annotations

import csv
from io import StringIO

from rakgen.writers.delimited import formulas, write_delimited
from tests.support.each import each
from tests.support.plans import REFERENCE, ROOT, compile_plan
from tests.support.whole_documents import HOSTILE, everything, wide_grid


def read(data: bytes, separator: str, encoding: str = "utf-8") -> list[list[str]]:
    return list(csv.reader(StringIO(data.decode(encoding), newline=""), delimiter=separator, strict=True))


@each("separator", [",", ";", "\t"])
@each("tail", ["", HOSTILE, '\nbaris "dua";\t,', "\r\n"])
def test_same_grid(separator: str, tail: str) -> None:
    grid = wide_grid(tail)
    assert read(write_delimited(grid, separator), separator) == grid.matrix()


def test_reference_as_the_office_typed_it() -> None:
    chair, secretary = compile_plan(REFERENCE).sections
    for section, name in ((chair, "ketua.tsv"), (secretary, "sekretaris.tsv")):
        assert write_delimited(section.grids[0], "\t").decode() == (ROOT / "tests" / "data" / name).read_text(
            encoding="utf-8"
        )


def test_line_ends_and_quotes() -> None:
    data = write_delimited(everything().sections[1].grids[0])
    assert data == b"Program,Anggaran\r\nDukungan  manajemen,1.000\r\n"


def test_for_a_spreadsheet() -> None:
    grid = wide_grid()
    first = grid.body_rows[1]
    cells = list(first.cells)
    cells[2] = cells[2]._replace(content="=HYPERLINK(1)") if cells[2] else None
    grid = grid._replace(body_rows=(grid.body_rows[0], first._replace(cells=tuple(cells)), *grid.body_rows[2:]))
    data = write_delimited(grid, ";", spreadsheet=True)
    assert data.startswith(b"\xef\xbb\xbf")
    rows = read(data, ";", "utf-8-sig")
    assert rows[5][2] == '="=HYPERLINK(1)"'
    assert rows[10][7] == "-"
    assert read(write_delimited(grid, ";"), ";")[5][2] == "=HYPERLINK(1)"


def test_formulas_are_counted() -> None:
    assert formulas(everything()) == 0
    assert formulas(everything()._replace(sections=everything("=").sections)) == 0
    section = everything().sections[1]
    body = section.grids[0].body_rows[0]
    changed = section.grids[0]._replace(
        body_rows=(body._replace(cells=tuple(c._replace(content="=1") for c in body.cells if c)),)
    )
    assert formulas(everything()._replace(sections=(section._replace(blocks=(changed,)),))) == 2


def test_labels_repeat_on_request() -> None:
    rows = read(write_delimited(wide_grid(), repeat="ulang"), ",")
    assert rows[6][:3] == ["1.", "S1", "K2"]
    assert rows[1] == ["NO", "SASARAN", "KEGIATAN", "T1", "T1", "T2", "PELAKSANA", "ANGGARAN"]
