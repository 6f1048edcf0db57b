"""Fifty plans over all shipped layouts, each read back from every format: all carry the grid of the Document, spans
too.
"""

from __future__ import annotations

import csv
import shutil
from io import StringIO
from pathlib import Path

import icalendar
import pytest

import rakgen
from rakgen.compiler import Compiler, Result
from rakgen.compose.compose import compose_document
from rakgen.document.document import Document
from rakgen.model.excerpt import excerpt_rak, units
from rakgen.model.plain import rencana_data
from rakgen.writers.delimited import write_delimited
from rakgen.writers.docx.writer import write_docx
from rakgen.writers.html.writer import write_html
from rakgen.writers.ics import write_ics
from rakgen.writers.json_ import write_json
from rakgen.writers.markdown import write_markdown
from rakgen.writers.pdf.writer import write_pdf
from rakgen.writers.terminal.writer import write_terminal
from tests.support.cut_tables import assert_cut_grid, html_pages
from tests.support.plans import REFERENCE, ROOT, compile_plan, generated
from tests.support.random_plans import random_plan
from tests.support.readers import (
    NS,
    all_grids,
    grid_boxes,
    json_tables,
    markdown_tables,
    parse_html,
    read_json,
)
from tests.support.same_grids import assert_same_page, assert_same_workbook
from tests.support.seeds import ALL, seeds, usual
from tests.support.spans import assert_same_tables, docx_boxes, pdf_boxes

LAYOUTS = sorted(path.stem for path in (ROOT / "templates" / "layouts").glob("*.yaml"))
CASES = [(seed, LAYOUTS[seed % len(LAYOUTS)]) for seed in range(50)]


def checked(path: Path, text: str) -> Result:
    """A sound plan, of a form of one period too, which has none here."""
    path.write_text(text, encoding="utf-8")
    result = Compiler().check(path)
    assert not result.failed, [finding.message() for finding in result.findings]
    return result


@pytest.mark.slow
@pytest.mark.parametrize("seed", seeds(len(CASES), at_once=4))
def test_all_formats_carry_the_same_grid(tmp_path: Path, seed: int) -> None:
    _, layout = CASES[seed]
    result = checked(tmp_path / "plan.yaml", random_plan(seed, layout))
    assert result.rencana is not None
    document = compose_document(result.rencana, result.pairs)
    grids = all_grids(document)
    boxes = [grid_boxes(grid) for grid in grids]
    assert grids and boxes[0]

    assert_same_page(document)
    assert json_tables(read_json(write_json(document, rencana_data(result.rencana)))) == boxes
    assert markdown_tables(write_markdown(document)) == [
        [[text.replace("\xa0", " ") for text in row] for row in grid.matrix()] for grid in grids
    ]
    for grid in grids:
        for separator in ",;\t":
            data = write_delimited(grid, separator).decode()
            assert list(csv.reader(StringIO(data, newline=""), delimiter=separator, strict=True)) == grid.matrix()
    tables = [table for table in docx_boxes(write_docx(document)[0]) if table[0]]  # without a header: two signatures
    assert_same_tables(tables, boxes)
    assert_same_workbook(document)
    assert_calendar(document)
    assert max(map(len, write_terminal(document, 90).splitlines())) <= 90

    for unit in units(result.rencana).values():
        excerpts = [
            (rak_excerpt, form)
            for rak, form in result.pairs
            if (rak_excerpt := excerpt_rak(result.rencana, rak, {unit}))
        ]
        part = compose_document(result.rencana, excerpts)
        assert {one.text for one in part.activities} == {one.text for one in document.activities if unit in one.units}
        assert {one.key for one in part.activities} <= {one.key for one in document.activities}
        assert write_html(part) != write_html(document) or len(part.activities) == len(document.activities)


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("pdfinfo") is None, reason="poppler (pdfinfo) tidak terpasang")
@pytest.mark.parametrize(
    ("seed", "layout"),
    usual([(6, "pk"), (8, "rak-bulanan"), (11, "renaksi-dua-tabel"), *CASES[: len(LAYOUTS)]], 1),
)
def test_the_tagged_tables_of_the_pdf_are_the_same_grid(tmp_path: Path, seed: int, layout: str) -> None:
    """The usual one is a small form of two tables: poppler takes the longer for a cell, the more there are."""
    text = random_plan(seed, layout).replace("漢字", "é")  # not every computer has such a font
    result = checked(tmp_path / "plan.yaml", text)
    assert result.rencana is not None
    document = compose_document(result.rencana, result.pairs)
    assert_same_tables(pdf_boxes(write_pdf(document)[0]), [grid_boxes(grid) for grid in all_grids(document)])


@pytest.mark.slow
def test_paper_and_workbook_of_the_reference_plan_are_the_same_grid() -> None:
    document = compile_plan(REFERENCE)
    boxes = [grid_boxes(grid) for grid in all_grids(document)]
    tables = [table for table in docx_boxes(write_docx(document)[0]) if table[0]]  # without a header: two signatures
    assert_same_tables(tables, boxes)
    assert_same_workbook(document)
    if shutil.which("pdfinfo"):  # which takes the longer for each table, the more there are
        printed = document if ALL else document._replace(sections=document.sections[:1])
        assert_same_tables(pdf_boxes(write_pdf(printed)[0]), [grid_boxes(grid) for grid in all_grids(printed)])


@pytest.mark.slow
def test_pieces_of_a_table_are_told_from_those_that_are_cut_otherwise() -> None:
    document = rakgen.compile(Path("plan.yaml"), generated(5, [2, 2, 40]))
    (section,) = document.sections
    (grid,) = section.grids
    pages = html_pages(next(parse_html(write_html(document)).iter(f"{NS}table")))
    assert_cut_grid(pages, grid, section.page)
    assert len(pages) > 1
    first, second = pages[0], pages[1]
    label = next(box for box in second if box.text.endswith("(lanjutan)"))
    more = [box for box in second if box != label]
    lower = [box._replace(top=box.top + 1) for box in second]
    wrong = {
        "text": [*more, label._replace(text="S3 lain\n(lanjutan)")],
        "no sign": [*more, label._replace(text=label.text.removesuffix("\n(lanjutan)"))],
        "cut in mid-page": [
            *more, label._replace(rows=1), label._replace(top=label.top + 1, rows=label.rows - 1)
        ],
        "empty": [*more, label._replace(text="")],
        "row twice": [*(box._replace(rows=1) for box in second if box.top == 0), *lower],
    }  # fmt: skip
    for name, page in wrong.items():
        with pytest.raises(AssertionError):
            assert_cut_grid([first, page, *pages[2:]], grid, section.page)
            pytest.fail(name)
    for lost in (pages[:-1], [*pages[:1], *pages[2:]], [[*first, *(box._replace(top=99) for box in second)]]):
        with pytest.raises(AssertionError):
            assert_cut_grid(lost, grid, section.page)


def assert_calendar(document: Document) -> None:
    calendar = icalendar.Calendar.from_ical(write_ics(document))
    found = {str(event["SUMMARY"]): event for event in calendar.walk("VEVENT")}
    assert set(found) == {one.text for one in document.activities if one.months}
    for one in document.activities:
        if one.months:
            assert [str(name) for name in found[one.text]["CATEGORIES"].cats] == list(one.units)
            months = [
                event.decoded("DTSTART").month for event in calendar.walk("VEVENT") if str(event["SUMMARY"]) == one.text
            ]
            assert set(months) == {m for m in one.months if m - 1 not in one.months}


def test_the_cases_use_every_layout() -> None:
    assert {layout for _, layout in CASES} == set(LAYOUTS) and len(CASES) == 50
    assert "pk" in LAYOUTS
