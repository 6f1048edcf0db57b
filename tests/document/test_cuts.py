"""Rows that a page ends within: what either page has of them, and what is printed again."""

from __future__ import annotations

from time import process_time

import pytest

from rakgen.document.breaks import Room
from rakgen.document.continued import SIGNS
from rakgen.document.cuts import Cuts
from rakgen.document.document import Cell, Column, Grid, Line, Mark, Number, Page, Row, Run, Section, Title
from rakgen.document.measure import Estimate, Height
from rakgen.document.metrics import wrap_lines
from rakgen.document.pages import paginate
from rakgen.document.ruler import Ruler
from rakgen.document.widths import cell_lines_width
from tests.support.each import each
from tests.support.forms import is_whole

PAGE = Page(210, 297, (20, 20, 20, 20), "Arial", 10.0)
WIDTHS = (30.0, 110.0, 30.0)
MM = 72 / 25.4


def section_of(*rows: Row, page: Page = PAGE, **column: object) -> Section:
    columns = [Column(width) for width in WIDTHS]
    columns[2] = columns[2]._replace(**column)  # type: ignore[arg-type]
    return Section(page, Title(("JUDUL",)), (Grid(tuple(columns), (), rows),))


def pages_of(section: Section, *, cuts: bool = True) -> list[list[Row]]:
    """The rows of each page."""
    grid = paginate(section, cuts=cuts).grids[0]
    assert is_whole(grid)
    pages: list[list[Row]] = [[]]
    for number, row in enumerate(grid.body_rows):
        if number and row.new_page:
            pages.append([])
        assert not row.rest or all(SIGNS[0] in str(one.cells[0]) for one in pages[-1])
        pages[-1].append(row)
    return pages


def words(count: int, name: str = "kata") -> str:
    return " ".join(f"{name}{number}" for number in range(count))


def said(pages: list[list[Row]], column: int) -> str:
    """What a column says in all rows, without what is printed again."""
    texts = [cell.text for rows in pages for row in rows if (cell := row.cells[column])]
    return " ".join(text for text in texts if SIGNS[0] not in text)


@each("count", [500, 700, 900, 3000])
def test_a_tall_row_runs_on_overleaf_and_nothing_of_it_is_lost(count: int) -> None:
    low = [Row((Cell(f"{n}"), Cell("isi " * 40), Cell("5"))) for n in range(8)]
    section = section_of(*low, Row((Cell("pendek"), Cell(words(count)), Cell("5"))), *low)
    pages = pages_of(section)
    assert said(pages, 1).replace("isi ", "").split() == words(count).split()
    rests = [row for rows in pages for row in rows if row.rest]
    assert rests and all(row.cells[0] and row.cells[0].text == f"pendek\n{SIGNS[0]}" for row in rests)
    for rows in pages:
        for row in rows:
            cell = row.cells[1]
            assert cell and (cell.text.startswith("isi") or wrap_lines(cell.text, 110 * MM - 11, "Arial", 10.0) >= 3)
    heights = Estimate(section)
    grid = paginate(section, cuts=True).grids[0]
    ruler, start = Ruler(grid, PAGE, heights), 0
    for number, rows in enumerate(pages[:-1]):
        taken = ruler.reach(start, start + len(rows)).height + (0 if number else heights.title().likely)
        assert 0.9 * heights.room() < taken <= heights.room()
        start += len(rows)


def test_low_rows_are_as_they_were() -> None:
    """A row is cut from a quarter of a page on, and where nothing else is asked for never."""
    for count in (100, 120, 150, 300):
        rows = [Row((Cell(f"{n}"), Cell(words(count)), Cell("5"))) for n in range(9)]
        section = section_of(*rows)
        high = Ruler(section.grids[0], PAGE, Estimate(section)).own[0].height > Estimate(section).room() / 4
        assert (paginate(section, cuts=True) == paginate(section)) is not high
        assert any(row.rest for page in pages_of(section) for row in page) is high
        assert not any(row.rest for page in pages_of(section, cuts=False) for row in page)


def test_amounts_and_values_are_printed_once_and_ticks_again() -> None:
    amount = Number(1_000_000, "1.000.000")  # type: ignore[arg-type]
    for content, column, again in (
        (amount, {}, ""),
        ("12 laporan", {"field": "indikator.target"}, ""),
        ("-", {"period": "T1"}, ""),
        (Mark("✓"), {"period": "T1"}, "✓"),
        ("Umum", {"field": "kegiatan.pelaksana"}, f"Umum\n{SIGNS[0]}"),
    ):
        tall = Row((Cell("a"), Cell(words(1500)), Cell(content)))
        first, *others = pages_of(section_of(tall, **column))
        assert first[0].cells[2] == Cell(content) and others
        assert all(rows[0].cells[2] and rows[0].cells[2].text == again for rows in others)


def test_paragraphs_keep_their_bullets_and_styles() -> None:
    lines = [Line.of(Run("Kepala ", "tebal"), Run(words(300, "lanjut")))]
    lines += [Line(words(250, f"butir{n}x"), "miring", bullet=f"{n}.") for n in range(4)]
    pages = pages_of(section_of(Row((Cell("a"), Cell(tuple(lines)), Cell("b")))))
    parts = [line for rows in pages for row in rows if row.cells[1] for line in row.cells[1].lines]
    assert [line.bullet for line in parts if line.bullet] == ["0.", "1.", "2.", "3."]
    assert {run.style for run in parts[0].runs} == {"tebal", "biasa"} and len(parts) > len(lines)
    assert all("".join(run.text for run in line.runs) == line.text for line in parts if line.runs)
    assert all(line.style == "miring" for line in parts if line.text.startswith("butir"))
    assert " ".join(line.text for line in parts) == " ".join(line.text for line in lines)


def test_it_is_seen_whether_a_sentence_goes_on() -> None:
    """Where there is a choice: a rest begins with a small letter, not with a name or a figure."""
    text = " ".join(f"kata {n} Nama" if n % 7 else "dan lagi" for n in range(400))
    first, second, *_ = pages_of(section_of(Row((Cell("a"), Cell(text), Cell("b")))))
    assert second[0].cells[1] and second[0].cells[1].text[:2].islower()
    capitals = words(900).upper()
    assert said(pages_of(section_of(Row((Cell("a"), Cell(capitals), Cell("b"))))), 1) == capitals


def test_words_and_labels_taller_than_a_page_are_printed_whole() -> None:
    word = "k" * 9000
    rests = pages_of(section_of(Row((Cell("a"), Cell(word), Cell("b")))))
    assert len(rests) > 1 and said(rests, 1).replace(" ", "") == word
    rows = (Row((Cell(words(600), 3), Cell("satu"), Cell("a"))), *(Row((None, Cell("dua"), Cell("b"))) for _ in "ab"))
    pages = pages_of(section_of(*rows))
    assert said(pages, 0).split() == words(600).split() and len(pages) == 6
    assert [row.cells[1] and row.cells[1].text for row in pages[-1]] == [f"dua\n{SIGNS[0]}"], "of which it is the label"


def test_a_label_stands_on_each_page_beside_a_row_that_is_cut() -> None:
    rows = [
        Row((Cell("satu", 2), Cell("a"), Cell("x"))),
        Row((None, Cell("b"), Cell("x"))),
        Row((Cell("dua", 3), Cell("c"), Cell("x"))),
        Row((None, Cell(words(2500)), Cell("x"))),
        Row((None, Cell("d"), Cell("x"))),
    ]
    first, *middle, last = pages_of(section_of(*rows))
    assert [row.cells[0] and row.cells[0].text for row in first] == ["satu", None, "dua", None]
    assert middle and all([cell and cell.text for cell in rows[0].cells][0] == f"dua\n{SIGNS[0]}" for rows in middle)
    assert last[0].cells[0] == Cell((Line("dua"), Line(SIGNS[0], "miring")), 2) and last[1].cells[1] == Cell("d")


def test_a_band_stays_with_the_beginning_of_its_row_and_stands_above_the_rest() -> None:
    band = Row((Cell("pita", colspan=3, role="band"), None, None), keep=True, band=1)
    head = Row((Cell("P", style="tebal"), Cell(""), Cell("")), keep=True)
    tall = Row((Cell("x"), Cell(words(2500)), Cell("b")))
    for above, again, below in ((band, "pita", 0), (head, "P", 1)):
        low = [Row((Cell(f"{n}"), Cell("b"), Cell("c"))) for n in range(3)]
        first, *rest = pages_of(section_of(*low, above, tall._replace(below=below)))
        assert first[3].cells[0] == above.cells[0] and len(first) == 5
        assert rest and all(rows[0].cells[0] and rows[0].cells[0].text == f"{again}\n{SIGNS[0]}" for rows in rest)


def test_a_label_that_has_no_room_below_the_title_goes_on_beside_its_rows() -> None:
    """The title was alone on its page; one that a page holds stands whole where its group begins."""
    rows = [Row((Cell(f"Sasaran {words(110)}", 4), Cell("satu"), Cell("a")))]
    rows += [Row((None, Cell(f"{n} " + words(110)), Cell("b"))) for n in range(3)]
    titled = section_of(*rows)._replace(title=Title(("JUDUL",) * 12))
    heights = Estimate(titled)
    label = heights.cell(rows[0].cells[0] or Cell(""), 30 * MM - 10).likely
    assert heights.room() - heights.title().safe < label < heights.room()
    first, second = pages_of(titled)
    assert len(first) == 4 and first[0].cells[0] and first[0].cells[0].rowspan == 4
    begun, rest = (page[0].cells[0] for page in (first, second))
    assert begun and rest and f"{begun.text} {rest.text}" == f"Sasaran {words(110)}"
    low = [Row((Cell(f"{n}"), Cell("isi " * 40), Cell("5"))) for n in range(9)]
    assert [page[0].cells[0] and page[0].cells[0].text[:7] for page in pages_of(section_of(*low, *rows))] == [
        "0",
        "Sasaran",
    ]


def test_a_label_runs_down_beside_a_label_within_it_that_is_higher_than_its_own_rows() -> None:
    """It stood beside the low rows alone, a line of it on a page, and the rest overleaf."""
    rows = [Row((Cell(words(150), 5), Cell(words(700, "isi"), 2), Cell("a"))), Row((None, None, Cell("b")))]
    rows += [Row((None, Cell(f"{n} dua"), Cell("c"))) for n in range(3)]
    pages = pages_of(section_of(*rows))
    assert said(pages, 0).split() == words(150).split() and said(pages, 1).split()[:700] == words(700, "isi").split()
    lines = [wrap_lines(cell.text, 30 * MM - 11, "Arial", 10.0) for page in pages if (cell := page[0].cells[0])]
    assert len(lines) == len(pages) == 2 and lines[0] > 40


class Unsure(Estimate):
    """Heights that are a tenth too high."""

    def cell(self, cell: Cell, width: float) -> Height:
        likely, safe = super().cell(cell, width)
        return Height(likely * 0.9, safe)


@each("count", [50, 70, 90, 110, 114])
def test_a_label_that_a_page_likely_holds_stands_whole(count: int) -> None:
    """It was cut where it was lower than the page by what pages are filled by, and higher by its safe height alone."""
    rows = [Row((Cell(words(count), 3), Cell("satu"), Cell("a")))]
    rows += [Row((None, Cell(f"{n} dua"), Cell("b"))) for n in range(2)]
    section = section_of(*(Row((Cell(f"{n}"), Cell("isi " * 40), Cell("5"))) for n in range(9)), *rows)
    heights = Unsure(section)
    likely, safe = heights.cell(Cell(words(count)), cell_lines_width(Cell(""), WIDTHS, 0, PAGE))
    left = heights.room() - (likely + 3 * safe) / 4 - heights.frame
    short = section._replace(page=PAGE._replace(margins=(20, 20, 20 + left / MM, 20)))
    grid = paginate(short, Unsure(short), cuts=True).grids[0]
    assert words(count) in [row.cells[0].text for row in grid.body_rows if row.cells[0]]


@pytest.mark.slow
def test_of_many_places_for_cuts_some_are_looked_at() -> None:
    row = Row((Cell("a"), Cell(words(600)), Cell("5")))
    room = Room(page=700.0, full=700.0, first=650.0, moved=700.0, tail=0.0, titled=True)
    counts = []
    for count in (20, 200):
        section = section_of(*[row] * count)
        grid, heights = section.grids[0], Estimate(section)
        counts.append(len(Cuts(grid, Ruler(grid, PAGE, heights), PAGE, heights, room).ruler().rows))
    assert 20 * 60 < counts[0] < 20 * 90 and counts[1] < 5 * counts[0]


def test_a_row_of_many_pages_beside_one_word_that_no_page_holds_takes_no_time() -> None:
    """Every end of a piece that is taller than a page was measured from its beginning."""
    label = "x" * 3000
    rows = [Row((Cell(label, rowspan=3), Cell("a"), Cell("b")))]
    rows += [Row((None, Cell("a"), Cell(words(count)))) for count in (40, 1200)]
    start = process_time()
    assert pages_of(section_of(*rows))
    assert process_time() - start < 1
