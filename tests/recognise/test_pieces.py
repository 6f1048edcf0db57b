"""Pieces: labels that pages part are one label again, in a table that is not parted itself."""

from __future__ import annotations

from rakgen.readers.raw import RawCell, RawTable
from rakgen.recognise.pieces import whole


def _table(rows: list[list[tuple[str, int]]]) -> RawTable:
    """A table of cells (text, rowspan); None where a cell from above reaches into a row."""
    cells = [
        RawCell(row, column, (text,), rowspan, is_header=not row)
        for row, one in enumerate(rows)
        for column, (text, rowspan) in enumerate(one)
        if rowspan
    ]
    return RawTable(len(rows), 3, tuple(cells))


def test_a_label_that_goes_on_within_a_table_covers_its_rows() -> None:
    raw = _table(
        [
            [("NO", 1), ("SASARAN", 1), ("KEGIATAN", 1)],
            [("1.", 1), ("Layanan", 1), ("Rapat", 1)],
            [("1.", 2), ("Layanan (lanjutan)", 2), ("Monitoring", 1)],
            [("", 0), ("", 0), ("Evaluasi", 1)],
            [("2.", 1), ("Tata kelola", 1), ("Audit", 1)],
        ]
    )
    body = whole(raw).body
    assert [row[1] and row[1].text for row in body] == ["Layanan"] * 3 + ["Tata kelola"]
    assert [row[0] is body[0][0] for row in body] == [True, True, True, False]


def test_a_number_again_over_several_rows_is_one_number() -> None:
    raw = _table(
        [
            [("NO", 1), ("SASARAN", 1), ("KEGIATAN", 1)],
            [("1.", 2), ("A", 2), ("Rapat", 1)],
            [("", 0), ("", 0), ("Monitoring", 1)],
            [("1.", 1), ("B", 1), ("Evaluasi", 1)],
        ]
    )
    body = whole(raw).body
    assert [row[0] is body[0][0] for row in body] == [True, True, True]
    assert [row[1] and row[1].text for row in body] == ["A", "A", "B"]


def test_headings_that_a_table_prints_again_are_no_row() -> None:
    head = [("NO", 1), ("SASARAN", 1), ("KEGIATAN", 1)]
    numbers = [("(1)", 1), ("(2)", 1), ("(3)", 1)]
    rows = [head, numbers, [("1.", 1), ("A", 1), ("Rapat", 1)]]
    raw = _table([*rows, head, numbers, [("2.", 1), ("B", 1), ("Audit", 1)], head, [("3.", 1), ("C", 1), ("Uji", 1)]])
    assert [row[1] and row[1].text for row in whole(raw).body] == ["A", "B", "C"]
