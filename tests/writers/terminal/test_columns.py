"""Columns of a terminal table: amounts whole at every width, words before lines, the longest word first."""

from __future__ import annotations

from rakgen.document.document import Cell, Column, Grid, Row
from rakgen.writers.terminal.columns import column_widths
from rakgen.writers.terminal.table import table_lines

LONG = "Terwujudnya penyelenggaraan pelayanan publik yang baik dan pertanggungjawabannya"


def grid_of(*texts: str) -> Grid:
    heads = Row(tuple(Cell(f"JUDUL {number}", role="header") for number in range(len(texts))))
    return Grid(tuple(Column(10) for _ in texts), (heads,), (Row(tuple(Cell(text) for text in texts)),))


def test_amounts_are_whole_at_every_width_of_a_table() -> None:
    grid = grid_of(LONG, "Rp 1.452.750.000", LONG + " 12.500.000.000", "450 pengaduan")
    drawn = 0
    for width in range(40, 160, 7):
        widths = column_widths(grid, width)
        if widths is None:
            continue
        lines = list(table_lines(grid, widths))
        assert {len(line) for line in lines} == {sum(widths) + 5} and sum(widths) + 5 <= width
        for amount in ("Rp 1.452.750.000", "12.500.000.000"):
            assert any(amount in line for line in lines), width
        drawn += 1
    assert drawn > 10
    assert column_widths(grid_of(LONG, "1.452.750.000.000"), 26) is None


def test_words_give_way_after_lines_and_the_longest_first() -> None:
    texts = ("pertanggungjawaban kata", "penyelenggara kata", "1.452.750.000")
    assert column_widths(grid_of(*texts), 80) == [23, 18, 13]
    assert column_widths(grid_of(*texts), 18 + 13 + 13 + 4) == [18, 13, 13]
    assert column_widths(grid_of(*texts), 15 + 13 + 13 + 4) == [15, 13, 13]
    assert column_widths(grid_of(*texts), 11 + 11 + 13 + 4) == [11, 11, 13]


def test_a_word_is_broken_at_a_syllable() -> None:
    widths = column_widths(grid_of("pertanggungjawaban", "1.452.750.000"), 9 + 13 + 3)
    assert widths == [9, 13]
    lines = table_lines(grid_of("pertanggungjawaban", "1.452.750.000"), widths)
    assert [line.split("|")[1].strip() for line in lines if line.count("|") > 2 and "JUDUL" not in line] == [
        "pertang-", "gungja-", "waban",
    ]  # fmt: skip


def test_no_column_is_wider_than_its_longest_line() -> None:
    assert column_widths(grid_of("a", "b"), 200) == [7, 7]


def test_a_word_of_a_heading_over_several_columns_is_whole_where_there_is_room() -> None:
    heads = Row((Cell("SASARAN", role="header"), Cell("Triwulan I", colspan=3, role="header"), None, None))
    months = Row(tuple(Cell(text, role="header") for text in ("", "1", "2", "3")))
    grid = Grid((Column(10), *(Column(4, period="1") for _ in range(3))), (heads, months), (Row((Cell(LONG),) * 4),))
    short = grid._replace(body_rows=(Row((Cell(LONG), *[Cell("x")] * 3)),))
    assert [sum(column_widths(short, width)[1:]) for width in (60, 100)] == [6, 6]  # type: ignore[index]
    assert column_widths(grid, 100) == column_widths(grid._replace(header_rows=(months,)), 100)
