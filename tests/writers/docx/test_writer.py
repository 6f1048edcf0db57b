"""The body of a Word file: cells of several paragraphs, annex lines, the letterhead."""

from __future__ import annotations

from itertools import islice

import pytest
from lxml import etree

from rakgen.document.document import (
    Cell,
    Column,
    Document,
    Grid,
    Letterhead,
    Line,
    Mark,
    Page,
    Paragraph,
    Row,
    Section,
    Signature,
    Signer,
    Title,
)
from rakgen.writers.docx import sections
from rakgen.writers.docx.writer import write_docx
from tests.support.docx_reader import W, body, page_tables, parts, runs_text, tables

PAGE = Page(210, 297, (20, 20, 20, 20), "Arial", 10.0)
LISTED = Cell(
    (Line("Rapat koordinasi", bullet="9."), Line("Laporan", "tebal", bullet="10."), Line("(lanjutan)", "miring"))
)


def document(*cells: Cell) -> Document:
    grid = Grid(tuple(Column(170 / len(cells)) for _ in cells), (), (Row(cells),))
    return Document("A", "B", (Section(PAGE, Title(("A",)), (grid,)),), (2021, 1, 1))


def test_paragraphs_of_a_cell_hang_behind_bullets_with_a_gap_between_them() -> None:
    data = write_docx(document(LISTED, Cell((Line("x", bullet="-"), Line("y")), align="tengah")))[0]
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


def test_indentation_that_has_no_room_is_narrower_and_its_blanks_stay() -> None:
    cells = [Cell((Line("K1", bullet="\u00a0" * 12 + sign),)) for sign in ("", "-")]
    data = write_docx(document(*cells, *(Cell("x") for _ in range(10))))[0]
    assert [text[:12] for text in tables(data)[0][0][:2]] == ["\u00a0" * 12] * 2
    for column in islice(body(data).iter(f"{W}tc"), 2):
        (indent,) = column.iter(f"{W}ind")
        room = 170 / 12 / 25.4 * 1440 - 170
        assert int(indent.get(f"{W}left", "")) == int(indent.get(f"{W}hanging", "")) < room * 0.36
        assert all(int(node.get(f"{W}val", "0")) < 0 for node in column.iter(f"{W}rPr/{W}spacing"))


def test_a_tick_stands_where_the_layout_wants_it() -> None:
    data = write_docx(
        document(Cell(Mark("✓"), role="mark", align="kiri"), Cell(Mark("✓"), role="mark", align="tengah"))
    )[0]
    left, middle = body(data).iter(f"{W}tc")
    assert [one.get(f"{W}val") for one in left.iter(f"{W}jc")] == ["left"]
    assert list(middle.iter(f"{W}jc")) == []


def test_cells_of_a_width_and_kind_share_their_properties(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[int] = []
    properties = sections._properties
    monkeypatch.setattr(sections, "_properties", lambda width, *kind: (made.append(width), properties(width, *kind))[1])
    rows = [Row((Cell(f"teks {number}"), Cell(f"{number}%"), Cell(""))) for number in range(9)]
    grid = Grid((Column(100), Column(30), Column(30)), (), tuple(rows))
    write_docx(Document("A", "B", (Section(PAGE, Title(("A",)), (grid,)),), (2021, 1, 1)))
    assert made == [5669, 1701]


def test_annex_lines_are_one_block_at_the_right_with_a_common_left_edge() -> None:
    title = Title(("JUDUL",), annex=("LAMPIRAN", "KEPUTUSAN KEPALA KANTOR"))
    one = document(Cell("x")).sections[0]._replace(title=title)
    first, second, heading = list(body(write_docx(Document("A", "B", (one,), (2021, 1, 1)))[0]).iter(f"{W}pPr"))[:3]
    edges = [[node.get(f"{W}left") for node in one.iter(f"{W}ind")] for one in (first, second, heading)]
    assert edges == [["6663"], ["6663"], []]
    below = [[node.get(f"{W}after") for node in one.iter(f"{W}spacing")] for one in (first, second, heading)]
    assert below == [[], ["240"], []]


def test_lines_of_a_letterhead_have_sizes_of_their_own_above_two_rules() -> None:
    head = Letterhead((Line("KANTOR", "tebal"), Line("Jalan 1")), sizes=(None, 8.0))
    one = document(Cell("x")).sections[0]._replace(letterhead=head)
    office, address, rule = list(body(write_docx(Document("A", "B", (one,), (2021, 1, 1)))[0]).iter(f"{W}p"))[:3]
    assert [[node.get(f"{W}val") for node in line.iter(f"{W}sz")] for line in (office, address)] == [[], ["16"]]
    borders = rule.find(f"{W}pPr/{W}pBdr")
    assert [(node.tag.removeprefix(W), node.get(f"{W}sz")) for node in borders] == [("top", "6"), ("bottom", "18")]
    assert rule.find(f"{W}pPr/{W}spacing").get(f"{W}line") == "30"


def test_pages_are_counted_by_a_field_of_word_and_one_of_libreoffice_and_begin_at_any_number() -> None:
    one = document(Cell("x")).sections[0]
    counted = one._replace(page=one.page._replace(number="Halaman {n} dari {jumlah}"))
    begun = one._replace(page=one.page._replace(first=8))
    data = write_docx(Document("A", "B", (counted, counted, begun), (2021, 1, 1)))[0]
    codes = [
        [node.text.split() for node in etree.fromstring(part).iter(f"{W}instrText")]
        for name, part in sorted(parts(data).items())
        if "header" in name
    ]
    ends = ["_AkhirBagian1", "_AkhirBagian2"]
    assert codes == [*([["PAGE"], ["SECTIONPAGES"], ["PAGEREF", end]] for end in ends), [["PAGE"]]]
    assert [node.get(f"{W}name") for node in body(data).iter(f"{W}bookmarkStart")] == ends
    assert [node.get(f"{W}start") for node in body(data).iter(f"{W}pgNumType")] == ["1", "1", "8"]
    assert len(list(body(data).iter(f"{W}titlePg"))) == 2  # the page 8 has its number


def test_every_page_of_a_table_is_a_table_that_begins_the_page_with_the_header_rows() -> None:
    header = Row((Cell("NO", role="header"), Cell("URAIAN", role="header")), keep=True)
    label = (Cell("1.", 90, role="number"), *[None] * 89)
    rows = tuple(Row((cell, Cell(f"Kegiatan {number}"))) for number, cell in enumerate(label))
    grid = Grid((Column(20), Column(150)), (header,), rows)
    signed = Signature(None, Signer(("KETUA,",), "NAMA"))
    data = write_docx(Document("A", "B", (Section(PAGE, Title(("A",)), (grid,), signed),), (2021, 1, 1)))[0]
    (pieces,) = page_tables(data)
    assert len(pieces) == 3
    for piece in pieces:
        head, first, *_ = piece.iter(f"{W}tr")
        assert head.find(f"{W}trPr/{W}tblHeader") is not None
        assert runs_text(first)[0] == "1."
    for piece in pieces[1:]:
        between = piece.getprevious()
        assert [child.tag for child in between.iter(f"{W}pageBreakBefore", f"{W}keepNext", f"{W}t")] == [
            f"{W}keepNext", f"{W}pageBreakBefore",
        ]  # fmt: skip
    kept = [row.find(f".//{W}keepNext") is not None for row in pieces[-1].iter(f"{W}tr")]
    assert kept == [True, *[False] * (len(kept) - 3), True, True], "two rows stay with the signature"
    assert len(tables(data)[0]) == 91


def test_header_rows_are_as_high_as_a_heading_over_several_of_them_asks_for() -> None:
    """LibreOffice cuts it off, where a row taller than a page has it print them again, unless a height is said."""
    low = Row((Cell("SASARAN", 2, role="header"), Cell("TARGET", role="header")))
    high = Row((Cell("SASARAN STRATEGIS KANTOR KAMI", 2, role="header"), Cell("TARGET", role="header")))
    second = Row((None, Cell("T1", role="header")))
    for first, said in ((low, 0), (high, 1)):
        grid = Grid((Column(25), Column(145)), (first, second), (Row((Cell("a"), Cell("b"))),))
        data = write_docx(Document("A", "B", (Section(PAGE, Title(("A",)), (grid,)),), (2021, 1, 1)))[0]
        heights = list(body(data).iter(f"{W}trHeight"))
        assert [node.get(f"{W}hRule") for node in heights] == ["atLeast"] * said
    assert int(heights[0].get(f"{W}val")) > 2 * 20 * PAGE.size


def test_a_table_goes_on_overleaf_with_the_headings_above_it() -> None:
    high, low = Row((Cell("kata " * 60),)), Row((Cell("b"),))
    first, second = (Grid((Column(170),), (), rows) for rows in ((high,) * 17, (low,) * 2))
    heading = Paragraph(Line("B. KEGIATAN"), "heading")
    for blocks, texts in (((first, heading, second), ["B. KEGIATAN"]), ((first, second), [""])):
        data = write_docx(Document("A", "B", (Section(PAGE, Title(("A",)), blocks),), (2021, 1, 1)))[0]
        begins = [
            paragraph
            for paragraph in body(data).iter(f"{W}p")
            if paragraph.find(f"{W}pPr/{W}pageBreakBefore") is not None
        ]
        assert ["".join(runs_text(paragraph)) for paragraph in begins][-1:] == texts


def test_a_tick_makes_its_row_no_higher_than_a_line() -> None:
    data = write_docx(document(Cell(Mark("✓"), role="mark", align="tengah")))[0]
    styles = etree.fromstring(parts(data)["word/styles.xml"])
    names = {style.find(f"{W}name").get(f"{W}val"): style for style in styles.iter(f"{W}style")}
    spacing = names["RAK Tanda"].find(f"{W}pPr/{W}spacing")
    assert (spacing.get(f"{W}line"), spacing.get(f"{W}lineRule")) == ("240", "exact")
