"""Where the tables are placed: the section's own page, and the headers and footers that it has or inherits."""

from __future__ import annotations

import pytest

from rakgen.diagnostics.fault import BaseFault
from rakgen.writers.docx.writer import write_docx
from tests.support import docx_reader
from tests.support.docx_reader import W
from tests.support.each import each
from tests.support.office_bases import cell_table, office_file, p, sect, text_box
from tests.support.office_printing import SIGNED, WHOLE, order, print_into, sections

WIDE, TALL = (16838, 11906), (11906, 16838)
STORIES = {
    "rIdH": ("header", p("KOP {{ instansi }}")),
    "rIdE": ("header", p("GENAP")),
    "rIdF": ("footer", p("kaki {{ tahun }}")),
    "rIdF2": ("footer", p("kaki kedua")),
}
ALL_OF_FIRST = ("header default rIdH", "header even rIdE", "footer default rIdF")


def table_width(data: bytes) -> int:
    grid = docx_reader.body(data).find(f".//{W}tblGrid")
    return sum(int(column.get(f"{W}w")) for column in grid)


def test_what_an_earlier_section_shows_is_inherited_kind_by_kind() -> None:
    base = office_file(p("", ppr=sect(*ALL_OF_FIRST)) + p("") + sect("footer default rIdF2"), stories=STORIES)
    (only,) = sections(print_into(base).data)
    assert only[:-1] == ["header default rIdH", "header even rIdE", "footer default rIdF2"]


def test_of_three_sections_the_nearest_one_before_counts() -> None:
    body = p("A", ppr=sect(*ALL_OF_FIRST)) + p("B", ppr=sect("header default rIdE")) + p("{{ isi }}") + sect(size=WIDE)
    found = sections(print_into(office_file(body, stories=STORIES), rak=2).data)
    assert found[2][:-1] == ["header default rIdE", "header even rIdE", "footer default rIdF"]
    assert [section[-1] for section in found] == ["11906", "11906", "16838", "16838"]


def test_headers_are_filled_in_with_and_without_a_placeholder() -> None:
    for body in (p(""), p("{{ isi }}")):
        parts = docx_reader.parts(print_into(office_file(body + sect("header default rIdH"), stories=STORIES)).data)
        assert "KOP Kantor Contoh" in parts["word/rIdH.xml"].decode()
        assert "kaki 2021" in parts["word/rIdF.xml"].decode()


@pytest.mark.parametrize("rak", [1, 2])
def test_a_section_break_in_the_paragraph_of_the_placeholder_stays(rak: int) -> None:
    body = p("Surat") + p("{{ isi }}", ppr=sect("header default rIdH", size=WIDE)) + p("Penutup") + sect(size=TALL)
    data = print_into(office_file(body, stories=STORIES), rak=rak).data
    assert order(data) == ["Surat", *([*WHOLE[:-1], "NAMA§"] * rak), "Penutup", "§"]
    assert [section[-1] for section in sections(data)] == ["16838"] * rak + ["11906"]
    assert abs(table_width(data) - (16838 - 2 * 1134)) < 3


def test_tables_and_signature_in_sections_of_their_own() -> None:
    body = p("{{ tabel }}", ppr=sect(size=WIDE)) + p("{{ pengesahan }}") + sect(size=TALL)
    data = print_into(office_file(body)).data
    assert order(data) == ["TABEL", "§", *SIGNED, "§"]
    assert abs(table_width(data) - (16838 - 2 * 1134)) < 3
    indents = {int(one.get(f"{W}left")) for one in docx_reader.body(data).findall(f"{W}p/{W}pPr/{W}ind")}
    assert indents == {round((11906 - 2 * 1134) * 0.6)}


def test_the_signature_may_stand_above_the_tables() -> None:
    body = p("{{ pengesahan }}", ppr=sect(size=TALL)) + p("{{ tabel }}") + sect(size=WIDE)
    assert abs(table_width(print_into(office_file(body)).data) - (16838 - 2 * 1134)) < 3


@pytest.mark.parametrize(
    ("more", "width"),
    [
        ('<w:cols w:num="2" w:space="720"/>', (11906 - 2268 - 720) / 2),
        ('<w:cols w:equalWidth="0" w:num="2"><w:col w:w="6000" w:space="638"/><w:col w:w="3000"/></w:cols>', 6000),
        ('<w:cols w:num="1"/>', 11906 - 2268),
    ],
)
def test_the_table_is_as_wide_as_the_column_of_text(more: str, width: float) -> None:
    assert abs(table_width(print_into(office_file(p("{{ isi }}") + sect(more=more))).data) - width) < 3


def test_a_gutter_is_no_room_for_the_table() -> None:
    body = p("{{ isi }}") + sect().replace('w:gutter="0"', 'w:gutter="567"')
    assert abs(table_width(print_into(office_file(body)).data) - (11906 - 2268 - 567)) < 3


@pytest.mark.parametrize("section", ["", "<w:sectPr/>", '<w:sectPr><w:pgSz w:orient="landscape"/></w:sectPr>'])
def test_a_section_without_a_size_gets_the_page_of_the_layout(section: str) -> None:
    printed = print_into(office_file(p("Surat") + p("{{ isi }}") + section))
    (only,) = sections(printed.data)
    assert only == [str(round(printed.document.sections[0].page.width * 1440 / 25.4))]


@each("width", ["nan", "inf", "-", "99999", "x{{ isi }}"])
def test_a_page_size_that_is_none_is_told(width: str) -> None:
    with pytest.raises(BaseFault, match="ukuran halaman"):
        print_into(office_file(p("{{ isi }}") + sect().replace('"11906"', f'"{width}"')))


def test_lengths_may_have_a_unit() -> None:
    printed = print_into(office_file(p("{{ isi }}") + sect().replace('"11906"', '"21cm"')))
    assert printed.document.sections[0].page.width == pytest.approx(210)


def test_a_header_that_is_not_there_is_told() -> None:
    with pytest.raises(BaseFault, match="hilang"):
        print_into(office_file(p("") + sect("header default rIdGone")))


@pytest.mark.slow
def test_a_page_break_before_or_after_the_placeholder_stays() -> None:
    pause = '<w:r><w:br w:type="page"/></w:r>'
    after = print_into(office_file(p("A") + p("{{ isi }}", more=pause) + p("B"))).data
    before = print_into(office_file(p("A") + f"<w:p>{pause}<w:r><w:t>{{{{ isi }}}}</w:t></w:r></w:p>" + p("B"))).data
    own = print_into(office_file(p("A") + p("{{ isi }}", ppr="<w:pageBreakBefore/>") + p("B"))).data
    for data, tag, place in ((after, "br", -3), (before, "br", 1), (own, "pageBreakBefore", 1)):
        children = list(docx_reader.body(data))
        assert children[place].find(f".//{W}{tag}") is not None
        assert "isi" not in "".join(order(data))


def test_what_else_stands_in_the_paragraph_of_the_placeholder_stays() -> None:
    mark = '<w:bookmarkStart w:id="1" w:name="tabel"/><w:bookmarkEnd w:id="1"/>'
    data = print_into(office_file(p("{{ isi }}", more=mark + text_box(p("Kotak {{ tahun }}"))))).data
    assert order(data)[:2] == ["Kotak 2021", "JUDUL"]
    assert docx_reader.body(data).find(f"{W}bookmarkStart").get(f"{W}name") == "tabel"


def test_tables_never_touch_those_of_the_office() -> None:
    body = cell_table(p("atas")) + p("{{ tabel }}") + cell_table(p("bawah")) + p("{{ pengesahan }}")
    children = [child.tag.rpartition("}")[2] for child in docx_reader.body(print_into(office_file(body)).data)]
    assert children[:5] == ["tbl", "p", "tbl", "p", "tbl"]
    assert children[-2:] == ["p", "sectPr"]


def test_a_document_composed_for_another_page_is_refused() -> None:
    document = print_into(office_file(p("{{ isi }}") + sect(size=WIDE))).document
    with pytest.raises(BaseFault, match="bidang teks 257 mm, sedangkan bidang teks dokumen dasar 170 mm"):
        write_docx(document, office_file(p("{{ isi }}") + sect()))
