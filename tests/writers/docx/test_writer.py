"""The body of a Word file: cells of several paragraphs."""

from __future__ import annotations

from rakgen.document.document import Cell, Column, Document, Grid, Line, Mark, Page, Row, Section, Title
from rakgen.writers.docx.writer import write_docx
from tests.support.docx_reader import W, body, tables

PAGE = Page(210, 297, (20, 20, 20, 20), "Arial", 10.0)
LISTED = Cell(
    (Line("Rapat koordinasi", bullet="9."), Line("Laporan", "tebal", bullet="10."), Line("(lanjutan)", "miring"))
)


def document(*cells: Cell) -> Document:
    grid = Grid(tuple(Column(170 / len(cells)) for _ in cells), (), (Row(cells),))
    return Document("A", "B", (Section(PAGE, Title(("A",)), (grid,)),), (2021, 1, 1))


def test_paragraphs_of_a_cell_hang_behind_bullets_with_a_gap_between_them() -> None:
    data = write_docx(document(LISTED, Cell((Line("x", bullet="-"), Line("y")), align="tengah")))
    assert tables(data) == [[["9. Rapat koordinasi\n10. Laporan\n(lanjutan)", "- x\ny"]]]
    first, second = body(data).iter(f"{W}tc")
    found = []
    for paragraph in first.iter(f"{W}p"):
        indent, spacing = (paragraph.find(f"{W}pPr/{W}{name}") for name in ("ind", "spacing"))
        found.append(
            (
                indent is not None and (indent.get(f"{W}left"), indent.get(f"{W}hanging")),
                spacing is not None and spacing.get(f"{W}before"),
            )
        )
    assert found == [(("338", "338"), False), (("338", "338"), "30"), (False, "30")]
    blanks = [int(node.get(f"{W}val")) for node in first.iter(f"{W}spacing") if node.get(f"{W}val")]
    assert blanks == [116, 4]  # what a blank lacks of the place where the texts begin
    assert list(second.iter(f"{W}ind")) == []


def test_a_tick_stands_where_the_layout_wants_it() -> None:
    data = write_docx(
        document(Cell(Mark("✓"), role="mark", align="kiri"), Cell(Mark("✓"), role="mark", align="tengah"))
    )
    left, middle = body(data).iter(f"{W}tc")
    assert [one.get(f"{W}val") for one in left.iter(f"{W}jc")] == ["left"]
    assert list(middle.iter(f"{W}jc")) == []
