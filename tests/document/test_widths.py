"""Widths: tables as low as a long search makes them, no column wider than its text, and what gives way where words do
not fit.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

import rakgen
from rakgen.diagnostics.fault import WidthFault
from rakgen.document.document import PADDING, Align, Cell, Content, Line, Page, Row
from rakgen.document.metrics import longest_word, text_width, wrap_lines
from rakgen.document.shares import _Search
from rakgen.document.texts import CellTexts
from rakgen.document.wants import Wish
from rakgen.document.widths import MM, column_widths
from rakgen.text.syllables import break_points, printed_parts
from tests.support.column_widths import EXAMPLES, composed, lowest, shared_tables
from tests.support.each import each
from tests.support.plans import REFERENCE
from tests.support.seeds import some

SMALL = Page(150, 297, (20, 20, 20, 20), "Arial", 9)
AROUND = PADDING + 0.6


def rows_of(heads: Sequence[Content], *rows: Sequence[Content]) -> tuple[Sequence[Row], Sequence[Row]]:
    """The rows of header and body with these texts."""
    header = (Row(tuple(Cell(text, role="header") for text in heads)),)
    return header, [Row(tuple(Cell(text) for text in row)) for row in rows]


def shared(
    heads: Sequence[Content],
    *rows: Sequence[Content],
    page: Page = SMALL,
    fixed: Sequence[float | None] = (),
    period: Sequence[int | None] = (),
    blank: Sequence[Align | None] = (),
) -> list[float]:
    """The widths of columns in mm."""
    header, body = rows_of(heads, *rows)
    none = [None] * len(heads)
    asked = list(map(Wish, fixed or none, period or none, blank or none))
    widths = column_widths(header, body, asked, page).columns
    assert sum(widths) == pytest.approx(page.text_width)
    return widths


def needed(text: str, bold: bool = False) -> float:
    """The mm of a column in which the words of a text are whole."""
    return longest_word(text, "Arial", 9, bold) * MM + AROUND


def broken(word: str) -> float:
    """The mm of a column in which the syllables of a heading are whole."""
    return max(needed(part, bold=True) for part in printed_parts(word, break_points(word)))


@pytest.mark.slow
def test_a_long_search_makes_no_table_lower(tmp_path: Path) -> None:
    tables = []
    for plan in EXAMPLES:
        with shared_tables() as found:
            rakgen.compile(plan)
        tables += [(plan.stem, table) for table in found]
    tables += [(name, table) for name, found in composed(range(some(40)), tmp_path) for table in found]
    for name, table in tables:
        assert table.height <= 1.015 * lowest(table, 400), name


@pytest.mark.slow
def test_heights_are_those_of_true_wrapping() -> None:
    """Lines of each row of the reference plan's table, counted anew from the widths; a merged text may need more."""
    with shared_tables() as found:
        (section, _) = rakgen.compile(REFERENCE).sections
    (grid,) = section.grids
    rows = found[0].stack.heights(
        [group.at(group.step(width)) for group, width in zip(found[0].stack.columns, found[0].widths, strict=True)]
    )[len(grid.header_rows) :]
    for high, row in zip(rows, grid.body_rows, strict=True):
        lines = [
            wrap_lines(cell.text, (grid.columns[column].width - AROUND) / MM, "Arial", section.page.size)
            for column, cell in enumerate(row.cells)
            if cell is not None and cell.rowspan == 1
        ]
        assert high >= max(lines)
        assert high == max(lines) or any(cell is None for cell in row.cells)


def test_the_text_of_each_cell_is_looked_up_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Cell] = []
    of = CellTexts.of
    monkeypatch.setattr(CellTexts, "of", lambda texts, cell: asked.append(cell) or of(texts, cell))
    header, body = rows_of(("Sasaran", "Target"), ("Layanan publik yang baik " * 9, "80%"), ("Layanan", ""))
    column_widths(header, body, [Wish(), Wish()], SMALL)
    cells = [cell for row in (*header, *body) for cell in row.cells if cell and cell.content]
    assert sorted(map(id, asked)) == sorted(map(id, cells))


def test_few_shares_are_tried_for_the_reference(monkeypatch: pytest.MonkeyPatch) -> None:
    tried = []
    price = _Search.price
    monkeypatch.setattr(_Search, "price", lambda *order: tried.append(order) or price(*order))
    rakgen.compile(REFERENCE)
    assert 50 < len(tried) < 180


def test_no_column_is_wider_than_its_text_while_another_wraps() -> None:
    long, short = "Terwujudnya layanan yang baik bagi masyarakat " * 4, "Sub Bagian Umum"
    widths = shared(("SASARAN", "UNIT", "KET"), (long, short, ""), (long, "Sub Bagian Hukum", "ada"))
    assert widths[1] <= text_width("Sub Bagian Hukum", "Arial", 9) * MM + AROUND + 0.01
    assert widths[2] <= needed("KET", bold=True) + 0.01


def test_what_no_text_can_use_goes_to_columns_of_text() -> None:
    widths = shared(("SASARAN", "T1", "T2"), ("Data", "✓", "✓"), period=(None, 0, 0))
    assert widths[1] == widths[2] == pytest.approx(needed("T2", bold=True), abs=1)


def test_columns_filled_in_by_hand_have_space_for_it_and_words_keep_theirs() -> None:
    """A text 30 mm, a figure 12, an amount as much as those printed, none more than an equal share, all together half
    of what words leave at the most; what no text can use is shared by their widths.
    """
    heads, blank = ("NO", "SASARAN", "NILAI", "KET", "R", "Rp"), (None, None, None, "kiri", "tengah", "kanan")
    long, amount = "Terwujudnya layanan yang baik " * 20, Cell("1.452.750.000", align="kanan")
    header, body = rows_of(heads, ("1", long, "", "", "", ""))
    body = [Row((*body[0].cells[:2], amount, *body[0].cells[3:]))]
    for width, text in ((300, 30), (170, 170 / 6)):
        page = SMALL._replace(width=width + 40)
        widths = column_widths(header, body, [Wish(blank=align) for align in blank], page).columns
        assert widths[3:] == pytest.approx([text, 12, needed("1.452.750.000")], abs=0.1)
    page = SMALL._replace(width=90 + 40)
    widths = column_widths(header, body, [Wish(blank=align) for align in blank], page).columns
    words = [*map(needed, ("NO", "Terwujudnya", "1.452.750.000")), *(needed(head, True) for head in heads[3:])]
    assert all(width >= word - 0.1 for width, word in zip(widths, words, strict=True))
    assert 1 < sum(widths[3:]) - sum(words[3:]) <= (90 - sum(words)) / 2 + 0.1
    short = shared(("A", "KET", "R"), ("kata", "", ""), blank=(None, "kiri", "tengah"))
    assert short[0] == pytest.approx(needed("kata"), abs=0.1)
    assert short[1] / short[2] == pytest.approx(30 / 12, abs=0.1)


def test_only_what_lacks_is_taken_from_the_longest_words() -> None:
    long, middle = "pertanggungjawabannya", "penyelenggaraan"
    rows = ((long, middle, "kata", "1.452.750.000"),)
    heads = ("A", "B", "C", "D")
    whole = sum(map(needed, rows[0]))
    for less in (1.0, 4.0):
        page = SMALL._replace(width=whole - less + 40)
        widths = shared(heads, *rows, page=page)
        assert widths == pytest.approx([needed(long) - less, *map(needed, rows[0][1:])], abs=0.1)
    page = SMALL._replace(width=whole - 16 + 40)
    widths = shared(heads, *rows, page=page)
    assert widths[0] == pytest.approx(widths[1], abs=0.1)
    assert widths[2:] == pytest.approx([needed("kata"), needed("1.452.750.000")], abs=0.1)


def test_longest_words_give_way_to_much_text_where_the_table_has_fewer_pages_or_broken_words_by_that() -> None:
    word, other, much = "pertanggungjawabannya", "penyelenggaraannya", "kata hal dan " * 5
    page = SMALL._replace(width=needed(word) + needed(other) + needed("kata") - 4 + 40)
    for rows, beside, lower in ((1, 0.0, False), (1, 600.0, True), (4, 0.0, False), (6, 0.0, True)):
        header, body = rows_of(("A", "B", "C"), *[(word, other, much)] * rows)
        widths = column_widths(header, body, [Wish()] * 3, page, beside).columns
        assert (widths[1] < needed(other) - 1) is lower, (rows, beside)
        assert lower or widths[0] == pytest.approx(needed(word) - 4, abs=0.1)
    page = SMALL._replace(width=3 * needed(word) - 12 + 40)
    widths = shared(("A", "B", "C"), (word, word, f"{word} dan pembinaan " * 12), page=page)
    assert widths[2] > needed(word) and widths[0] == pytest.approx(widths[1], abs=0.1)
    assert widths[0] >= max(needed(part) for part in printed_parts(word, break_points(word)))
    same = shared(("A", "B", "C"), (word, word, word), page=page)
    assert same == pytest.approx([needed(word) - 4] * 3, abs=0.1)


def test_words_in_period_columns_give_way_as_all_others_do_and_their_numbers_stay() -> None:
    heads, row = ("INDIKATOR", "T1", "T2"), ("pertanggungjawaban", "pertanggungjawaban", "27 puskesmas")
    long = needed(row[0])
    widths = shared(heads, row, page=SMALL._replace(width=3 * long - 9 + 40), period=(None, 0, 0))
    assert widths == pytest.approx([long - 3] * 3, abs=0.1)
    number = ("INDIKATOR", "T1", "T2"), ("kata", "1.452.750.000", "27 ha")
    with pytest.raises(WidthFault):
        shared(*number, page=SMALL._replace(width=2 * needed("1.452.750.000") + 8 + 40), period=(None, 0, 0))


def test_headings_give_way_at_syllables_and_numbers_last() -> None:
    heads, row = ("SASARAN", "NILAI"), ("bcdfghjklmnpqrstvwxyzbcd", "1.452.750.000.000")
    number, head = needed(row[1]), needed("SASARAN", bold=True)
    widths = shared(heads, row, page=SMALL._replace(width=head + number + 1 + 40))
    assert widths == pytest.approx([head + 1, number], abs=0.1)
    widths = shared(heads, row, page=SMALL._replace(width=head + number - 3 + 40))
    assert widths == pytest.approx([head - 3, number], abs=0.1)
    parts = [broken(head) for head in heads]
    assert parts[0] < head - 3
    widths = shared(heads, row, page=SMALL._replace(width=parts[0] + number - 3 + 40))
    assert widths == pytest.approx([parts[0], number - 3], abs=0.1)
    with pytest.raises(WidthFault):
        shared(heads, row, page=SMALL._replace(width=sum(parts) - 1 + 40))


def test_headings_break_at_syllables_before_words_do_anywhere() -> None:
    heads, row = ("PELAKSANAAN", "KINERJA"), ("pertanggungjawaban", "kata")
    piece = max(map(needed, printed_parts(row[0], break_points(row[0]))))
    assert broken(heads[0]) < piece < needed(heads[0], bold=True) - 3
    widths = shared(heads, row, page=SMALL._replace(width=piece + broken(heads[1]) + 0.02 + 40))
    assert widths[0] >= piece


MONTHS = "JANUARI FEBRUARI MARET APRIL MEI JUNI JULI AGUSTUS SEPTEMBER OKTOBER NOVEMBER DESEMBER".split()


@each("months", [MONTHS, [month.capitalize() for month in MONTHS], ["Penyelenggaraan"] * 12, ["Nilai/Predikat"] * 12])
def test_headings_that_cannot_fit_are_broken_at_syllables_before_a_form_is_refused(months: list[str]) -> None:
    heads, row = ("NO", "KEGIATAN", *months), ("1", "Rapat kerja", *["✓"] * 12)
    least = max(map(broken, months))
    assert least < max(needed(month, bold=True) for month in months) - 3
    page = SMALL._replace(width=12 * least + broken("NO") + broken("KEGIATAN") + 1 + 40)
    widths = shared(heads, row, page=page, period=(None, None, *[0] * 12))
    assert min(widths[2:]) == max(widths[2:]) >= least - 0.01
    with pytest.raises(WidthFault):
        shared(heads, row, page=page._replace(width=page.width - 2), period=(None, None, *[0] * 12))


def test_months_by_their_full_names_stand_beside_two_columns_on_an_upright_a4() -> None:
    heads = ("NO", "KEGIATAN", *[month.capitalize() for month in MONTHS])
    widths = shared(
        heads, ("1", "Rapat kerja", *["✓"] * 12), page=SMALL._replace(width=210), period=(None, None, *[0] * 12)
    )
    assert sum(widths) <= 170 + 0.1


def test_a_label_that_does_not_wrap_and_a_figure_are_never_broken() -> None:
    for label in ("TW III", "(17)", "2024/2025"):
        page = SMALL._replace(width=4 * text_width(label, "Arial", 9, True) * MM + 4 * AROUND - 1 + 40)
        with pytest.raises(WidthFault):
            shared([label] * 4, ["✓"] * 4, page=page, period=(0, 0, 0, 0))


def test_the_label_of_a_period_wraps_where_it_is_made_of_words() -> None:
    page = SMALL._replace(width=SMALL.width - 10)
    for label, whole in (("Triwulan III", False), ("TW III", True), ("(12)", True)):
        labels = [label] * 4
        least = text_width(label, "Arial", 9, True) * MM + AROUND if whole else needed("Triwulan", bold=True)
        rows = [("Terwujudnya layanan yang baik bagi masyarakat " * 3, *["✓"] * 4)] * 8
        widths = shared(("SASARAN", *labels), *rows, page=page, period=(None, 0, 0, 0, 0))
        assert widths[1:] == pytest.approx([least] * 4, abs=0.1), label


def test_a_value_stays_with_its_unit() -> None:
    long = "Persentase pengaduan masyarakat yang ditindaklanjuti tepat waktu"
    value = text_width("450 pengaduan", "Arial", 9) * MM + AROUND
    for texts in ((long, "450 pengaduan"), (long * 3, "450 pengaduan"), ("Jumlah", "450 pengaduan")):
        assert shared(("INDIKATOR", "TARGET"), texts, texts)[1] >= value - 0.01


def test_each_of_several_values_stays_with_its_unit() -> None:
    long = "Persentase pengaduan masyarakat yang ditindaklanjuti tepat waktu " * 4
    lines = (Line("450 pengaduan", bullet="a. "), Line("2 laporan", bullet="b. "), Line("Rp 12.000.000", bullet="c. "))
    width = text_width("a. 450 pengaduan", "Arial", 9) * MM + AROUND
    assert shared(("INDIKATOR", "TARGET"), (long, lines), (long, lines))[1] >= width - 0.01


def test_periods_of_one_kind_are_equally_wide_and_prescribed_widths_stay() -> None:
    heads, row = ("SASARAN", "T1", "T2", "KET"), ("kata " * 30, "450.000", "1", "x")
    widths = shared(heads, row, fixed=(None, None, None, 20), period=(None, 0, 0, None))
    assert widths[1] == widths[2] >= needed("450.000") - 0.01
    assert widths[3] == pytest.approx(20)


def test_a_heading_with_a_slash_ends_a_line_behind_it_before_words_break() -> None:
    heads, row = ("URAIAN", "PENDORONG/PENGHAMBAT", "BUKTI"), ("kata " * 60, "ada", "pertanggungjawaban")
    whole = [needed("URAIAN", True), needed(heads[1], True), needed(row[2])]
    parted = needed("PENDORONG/", True), needed("PENGHAMBAT", True)
    for width, head in ((sum(whole) + 2, whole[1]), (sum(whole) - 2, max(parted)), (sum(whole) - 10, max(parted))):
        widths = shared(heads, row, page=SMALL._replace(width=width + 40))
        assert head - 0.01 <= widths[1] < whole[1] + 2 and widths[2] >= whole[2] - 0.01


def test_a_link_that_breaks_anyway_keeps_no_more_than_its_parts_ask_for() -> None:
    link, text = "https://jdih.kpu.go.id/ntt/sumba/dokumen/monev/ba", "Terwujudnya layanan yang baik " * 40
    assert needed(link) > 60
    assert shared(("SASARAN", "BUKTI"), (text, link))[1] < 30
    word = "bcdfghjklmnp" * 5
    assert shared(("SASARAN", "BUKTI"), (text, word))[1] >= 45
