"""HTML table: what paper has page by page, and what stays in sight on a narrow screen."""

from __future__ import annotations

import re

import pytest

import rakgen
from rakgen.document.document import Cell, Column, Document, Grid, Row
from rakgen.writers.html.table import label_columns
from rakgen.writers.html.writer import write_html
from tests.support.plans import REFERENCE, ROOT, compile_plan, generated


@pytest.fixture(scope="module")
def document(tmp_path_factory: pytest.TempPathFactory) -> Document:
    path = tmp_path_factory.mktemp("plan") / "plan.yaml"
    return rakgen.compile(path, generated(5, [2, 2, 40]))


def test_groups_are_row_groups_and_each_page_begins_one_with_its_labels(document: Document) -> None:
    groups = re.findall(r'<tbody( class="lembar")?>(.*?)</tbody>', write_html(document), re.S)
    assert [re.findall(r">(\d)\.</th>", text) for _, text in groups[:3]] == [["1"], ["2"], ["3"]]
    later = groups[3:-1]  # the last is of the spread's table
    assert len(later) > 1 and all(begins for begins, _ in later)
    for _, text in later:
        assert re.match(r'\s*<tr[^>]*><th scope="row"[^>]*class="tengah n lagi[^"]*">3\.</th>', text)
        assert '<p class="lanjutan miring">(lanjutan)</p>' in text


def test_a_row_whose_cells_all_began_above_is_printed(document: Document) -> None:
    cells = Cell("berdua", rowspan=2), Cell("sama", rowspan=2)
    grid = Grid((Column(20.0), Column(20.0)), (), (Row(cells), Row((None, None))))
    page = write_html(document._replace(sections=(document.sections[0]._replace(blocks=(grid,)),)))
    assert page.count("<tr") >= 2 and page.count('rowspan="2"') == 2


def test_a_label_that_goes_on_overleaf_has_no_rule_below_it_on_a_screen(document: Document) -> None:
    page = write_html(document)
    parts = page.count("lagi")
    assert parts > 4
    assert len(re.findall(r'class="[^"]*terus', page)) == len(re.findall(r'class="[^"]*lagi', page))


@pytest.mark.slow
def test_the_texts_that_a_row_is_known_by_stay_in_sight() -> None:
    grids = [section.grids[0] for section in compile_plan(REFERENCE).sections]
    assert [label_columns(grid) for grid in grids] == [{0: "n", 1: "l", 2: "l", 4: "l"}] * 2
    renaksi = compile_plan(ROOT / "plans" / "contoh" / "renaksi-triwulan.yaml").sections[0].grids[0]
    assert label_columns(renaksi) == {0: "n", 1: "l", 2: "l", 7: "l"}  # the programme and its kegiatan in one cell
    page = write_html(compile_plan(REFERENCE))
    assert re.search(r"@media screen and \(max-width:40rem\)\{\.t1\{min-width:\d+", page)
    assert re.search(r"\.t1 \.l\{left:[\d.]+em\}", page)
