"""Rows of a PDF that are taller than a page: what each page has of them, and what it prints again."""

from __future__ import annotations

import pytest

from rakgen.document.document import Cell, Column, Grid, Mark, Number, Row
from rakgen.document.measure import row_heights
from rakgen.writers.pdf.sheets import Sheets
from rakgen.writers.pdf.tall import TallRoom, laid_out
from tests.support.pdf import PAGE, heights_of, section_of

ROOM = TallRoom(700.0, 700.0, 0.0)
WIDTHS = [60.0, 110.0]


def pages_of(*rows: Row, room: TallRoom = ROOM) -> list[list[list[str]]]:
    """The texts of each page's rows, which no page may hold less high; a covered place is "|"."""
    heights = heights_of(section_of(*rows))
    grid = Grid((Column(60), Column(110)), (), rows)
    pages: list[list[Row]] = []
    for row in laid_out(grid, PAGE, room, heights):
        if row.new_page or not pages:
            pages.append([])
        pages[-1].append(row)
    for number, page in enumerate(pages):
        assert sum(row_heights(page, PAGE, WIDTHS, heights)) <= (room.full if number else room.first)
    return [[[cell.text if cell else "|" for cell in row.cells] for row in page] for page in pages]


def tall(*cells: Cell | None, **parts: bool) -> Row:
    return Row(cells, may_split=True, **parts)


@pytest.mark.slow
def test_parts_of_a_row_fill_their_pages() -> None:
    """The first of them what the page has left, that a title is not alone on."""
    pages = pages_of(tall(Cell("kata " * 3000), Cell("pendek")), room=ROOM._replace(first=300.0))
    counts = [page[0][0].count("kata") for page in pages]
    assert sum(counts) == 3000 and len(set(counts[1:-1])) == 1
    assert counts[0] > 0.95 * 300 / 700 * counts[1]
    assert [page[0][1] for page in pages] == ["pendek", *["pendek\n(lanjutan)"] * (len(pages) - 1)]


def test_a_title_stands_with_the_beginning_of_a_row_taller_than_a_page() -> None:
    section = section_of(tall(Cell("kata " * 3000), Cell("b")))
    sheets = Sheets(section, heights_of(section))
    assert [part["kind"] for part in sheets.pages[0]] == ["title", "table"]
    assert not sheets.overflows


@pytest.mark.slow
def test_a_label_stands_once_on_each_page() -> None:
    """Over all its rows of a page, also beside a row that goes on; a group before it is as it was."""
    rows = [
        tall(Cell("satu", rowspan=2), Cell("a")),
        tall(None, Cell("b")),
        tall(Cell("dua", rowspan=3), Cell("c")),
        tall(None, Cell("kata " * 2500)),
        tall(None, Cell("d")),
    ]
    first, *middle, last = pages_of(*rows)
    assert [row[0] for row in first] == ["satu", "|", "dua", "|"]
    assert middle and all([row[0] for row in page] == ["dua\n(lanjutan)"] for page in middle)
    assert [row[0] for row in last] == ["dua\n(lanjutan)", "|"] and last[1][1] == "d"


@pytest.mark.slow
def test_amounts_are_printed_once_and_ticks_again() -> None:
    amount = Number(1_000_000, "1.000.000")
    for content, again in ((amount, ""), (Mark("✓"), "✓")):
        pages = pages_of(tall(Cell("kata " * 1500), Cell(content)))
        assert [page[0][1] for page in pages] == [content.text, *[again] * (len(pages) - 1)]


@pytest.mark.slow
def test_labels_and_words_taller_than_a_page_are_printed_whole() -> None:
    for cells, text in (((Cell("kata " * 1500, rowspan=2), Cell("a")), "kata"), ((Cell("k" * 7000), Cell("a")), "k")):
        pages = pages_of(tall(*cells), tall(None if cells[0].rowspan > 1 else Cell("c"), Cell("b")))
        whole = "".join(row[0] for page in pages for row in page).split("…")[0]
        assert whole.count(text) >= cells[0].text.count(text) and len(pages) > 2
        assert pages[0][0][1] == "a" and pages[-1][-1][1] == "b"


@pytest.mark.slow
def test_a_band_stays_with_its_rows_and_stands_again_over_what_goes_on() -> None:
    band = Row((Cell("pita", colspan=2, role="band"), None), keep=True, band=1, may_split=True)
    text = Cell("kata " * 2500)
    low = [tall(Cell(f"{n}"), Cell("b")) for n in range(3)]
    for before in ([], low):
        first, *rest = pages_of(*before, band, tall(Cell("x"), text), room=ROOM._replace(first=300.0))
        assert first[len(before)][0] == "pita" and first[-1][1].startswith("kata")
        assert rest and all(page[0][0] == "pita\n(lanjutan)" and len(page) == 2 for page in rest)
    tight = ROOM._replace(first=18.0 * len(low))
    assert [row[0] for row in pages_of(*low, band, tall(Cell("x"), text), room=tight)[0]] == ["0", "1", "2"]


@pytest.mark.slow
def test_what_stands_below_the_last_row_has_its_last_lines_with_it() -> None:
    room = ROOM._replace(tail=650.0)
    *_, before, last = pages_of(tall(Cell("kata " * 1450), Cell("b"), keep=True), room=room)
    assert 0 < last[0][0].count("kata") < 60 < before[0][0].count("kata")
