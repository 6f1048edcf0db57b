"""The main promise: plans/2021.yaml comes out as the reference document, cell for cell."""

from __future__ import annotations

from pathlib import Path

import pytest

from rakgen.document.pages import paginate
from rakgen.writers.docx.writer import write_docx
from tests.support.docx_reader import paragraphs, tables
from tests.support.plans import REFERENCE, compile_plan, reference

TITLE = ["RENCANA AKSI KINERJA (RAK)", "KPU PROVINSI NUSA TENGGARA TIMUR", "TAHUN 2021"]


@pytest.fixture(scope="module")
def docx() -> bytes:
    return write_docx(compile_plan(REFERENCE))[0]


@pytest.mark.parametrize(("number", "name", "size"), [(0, "ketua.tsv", (15, 10)), (1, "sekretaris.tsv", (11, 18))])
def test_table_equals_the_reference(docx: bytes, number: int, name: str, size: tuple[int, int]) -> None:
    expected = reference(name)
    assert (len(expected), len(expected[0])) == size
    assert tables(docx)[number] == expected


@pytest.mark.slow
@pytest.mark.parametrize("paper", ["A4", "F4", "A3", "Legal"])
def test_same_tables_on_every_paper(paper: str) -> None:
    data = write_docx(compile_plan(REFERENCE, paper))[0]
    assert tables(data) == [reference("ketua.tsv"), reference("sekretaris.tsv")]


def test_pages_break_where_the_printed_ones_do() -> None:
    for paper in ("A4", "F4"):
        cut = [paginate(section).grids[0].body_rows for section in compile_plan(REFERENCE, paper).sections]
        begun = [[cell and cell.text for cell in row.cells[:2]] for rows in cut for row in rows if row.new_page]
        assert [(number, "(lanjutan)" in (label or "")) for number, label in begun] == [("3.", False), ("6.", False)]


def test_titles_and_signatures(docx: bytes) -> None:
    assert paragraphs(docx) == [
        *TITLE, "KUPANG, 01 MARET 2021", "KETUA,", "THOMAS DOHU, S.Hut",
        *TITLE, "KUPANG, 01 MARET 2021", "Plt. SEKRETARIS", "YOSIF HARDI HIMAN, S.Sos",
    ]  # fmt: skip


def test_the_plan_has_no_errors_but_the_excepted_tick() -> None:
    from rakgen.compiler import Compiler

    result = Compiler().check(Path(REFERENCE))
    assert not result.failed
    assert result.excepted == 1


@pytest.mark.slow
def test_one_rak_alone() -> None:
    from rakgen.compiler import Compiler, choose_rak
    from rakgen.compose.compose import compose_document

    result = Compiler().check(Path(REFERENCE))
    assert choose_rak(result, "sekretaris") is None
    assert result.rencana is not None
    assert tables(write_docx(compose_document(result.rencana, result.pairs))[0]) == [reference("sekretaris.tsv")]
