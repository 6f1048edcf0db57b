"""Paper rows: each row of a cut table is told from those that a page prints again, and labels that go on are known."""

from __future__ import annotations

from rakgen.document.continued import SIGNS
from rakgen.document.document import Cell, Column, Grid, Line, Row
from rakgen.writers.paper_rows import PaperRow, paper_rows, without_sign

COLUMNS = (Column(30), Column(30))
BAND, LABEL = Cell("PITA", colspan=2, role="band"), Cell("S1", rowspan=4, role="label")
OWN = [Cell(f"K{number}") for number in range(4)]
WHOLE = Grid(COLUMNS, (), (Row((BAND, None), band=1), Row((LABEL, OWN[0])), *(Row((None, own)) for own in OWN[1:])))


def again(cell: Cell, rowspan: int = 1) -> Cell:
    return cell._replace(rowspan=rowspan, content=(Line(cell.text), Line(SIGNS[0], "miring")))


def test_a_table_that_is_not_cut_has_no_more_than_its_rows() -> None:
    assert paper_rows(WHOLE, WHOLE) == [PaperRow(row, number) for number, row in enumerate(WHOLE.body_rows)]


def test_rows_printed_again_and_labels_that_go_on_are_told() -> None:
    cut = WHOLE._replace(
        body_rows=(
            WHOLE.body_rows[0],
            Row((LABEL._replace(rowspan=1), OWN[0])),
            Row((again(BAND), None), band=1, new_page=True, again=True),
            Row((again(LABEL, 2), OWN[1])),
            WHOLE.body_rows[3],
            Row((again(BAND), None), band=1, new_page=True, again=True),
            Row((again(LABEL), OWN[3])),
        )
    )
    found = paper_rows(WHOLE, cut)
    assert [printed.number for printed in found] == [0, 1, None, 2, 3, None, 4]
    assert [sorted(printed.continued) for printed in found] == [[], [], [0], [0], [], [0], [0]]
    assert [sorted(printed.going_on) for printed in found] == [[], [0], [], [0], [], [], []]


def test_rows_in_which_no_cell_begins_are_rows_of_the_table() -> None:
    label, last = Cell("S1", rowspan=4, role="label"), (Cell("S2"), Cell("K2"))
    whole = WHOLE._replace(
        body_rows=(Row((label, Cell("K1", rowspan=3))), *[Row((None, None))] * 2, Row((None, OWN[3])), Row(last))
    )
    overleaf = Row((again(label, 2), Cell("", rowspan=1)), new_page=True)
    head = Row((again(label), None), keep=True, new_page=True, again=True)
    for rows, numbers in (
        (whole.body_rows, [0, 1, 2, 3, 4]),
        ((*whole.body_rows[:2], overleaf, *whole.body_rows[3:]), [0, 1, 2, 3, 4]),
        ((Row((label, Cell("K1", rowspan=2))), *whole.body_rows[1:]), [0, 1, 2, 3, 4]),
        ((Row((again(label, 1), Cell("K1"))), overleaf, *whole.body_rows[2:]), [0, 1, 2, 3, 4]),
        ((*whole.body_rows[:2], head, overleaf, *whole.body_rows[3:]), [0, 1, None, 2, 3, 4]),
    ):
        assert [printed.number for printed in paper_rows(whole, whole._replace(body_rows=rows))] == numbers


def test_a_label_without_its_sign_is_its_text() -> None:
    assert without_sign(again(LABEL)).text == "S1"
    assert without_sign(LABEL) is LABEL
    assert without_sign(Cell(SIGNS[0])).text == SIGNS[0]
