"""Web pages as anyone saves them: own ones, and those of Word, Google Docs, LibreOffice and hand."""

from __future__ import annotations

from time import process_time

import pytest

from rakgen.diagnostics.fault import ReadFault
from rakgen.readers.html import read_html
from rakgen.readers.raw import RawDocument, RawTable
from rakgen.readers.read import read_raw
from tests.support.each import each
from tests.support.raw_documents import lines, texts, told

HEAD = "<tr><th>No</th><th>Kegiatan</th><th>T1</th></tr>"


def page(body: str, style: str = "") -> RawDocument:
    return read_html(f"<html><head><style>{style}</style></head><body>{body}</body></html>".encode())


def test_spans_are_spans_and_a_row_group_ends_them() -> None:
    document = page(
        "<table><thead><tr><th rowspan=2>a<th colspan=2>b<tr><th>c<th>d</thead>"
        "<tbody><tr><td rowspan=9>e<td colspan=&sup2;>f<td>g<tr><td>h<td>i</tbody>"
        "<tbody><tr><td rowspan=0>j<td>k<td>l</tbody></table>"
    )
    assert texts(document) == [["a", "b", "b"], ["a", "c", "d"], ["e", "f", "g"], ["e", "h", "i"], ["j", "k", "l"]]
    assert [cell.is_header for cell in document.tables[0].cells] == [True] * 4 + [False] * 8


CELLS = [
    ("a<br>b", "a\nb"),
    ("<p>a</p><p>b  c\nd</p>", "a\nb c d"),
    ("<p>a</p><p></p><p>b</p>", "a\n\nb"),
    ("<p>a<br></p><div><p>b</p></div>", "a\nb"),
    ("<ul><li>a<li>b</ul>", "a\nb"),
    ("<ol><li>a<li><p>b</p><li value=7>c<li>d</ol>", "1. a\n2. b\n7. c\n8. d"),
    ("<ol start=2 type=a><li>a<ul><li>x</ul></ol>", "b. a\nx"),
    ("<ol start=4><li></ol>", "4."),
    ("<ol start=&sup2;><li>a<li value=&sup2;>b</ol>", "1. a\n2. b"),
    ("<p class=MsoNormal>a<o:p>&nbsp;</o:p></p>", "a"),
    ("<pre>a\nb</pre>", "a\nb"),
    ("<span style='white-space:pre-wrap'>a\nb</span>", "a\nb"),
    ("&nbsp;", ""),
    ("<input type=checkbox checked>", "✓"),
    ("<input type=checkbox>", ""),
    ("<p><span style='font-family:Wingdings'>ü</span> P</p>", "✓ P"),
    ("<font face=Wingdings>&#xF0FC;</font>", "✓"),
    ("<span style='font-family:Wingdings'><span style='font:7pt Arial'>Rapat</span></span>", "Rapat"),
    ("<i class='fa fa-check'></i>", "✓"),
    ("<img alt=centang src=x>", "✓"),
    ("<svg aria-label=Ya></svg>", "✓"),
    ("<span class=sr-only>Ya</span>", "✓"),
    ("<span aria-hidden=true>v</span>", "v"),
    ("<select><option>x<option selected>y</select>", "y"),
    ("a<script>b</script>", "a"),
    ("ber&shy;kelanjutan KPU/&#x200b;Kabupaten", "berkelanjutan KPU/Kabupaten"),
]


@each("inner, text", CELLS)
def test_a_cell_reads_as_it_prints(inner: str, text: str) -> None:
    assert texts(page(f"<table>{HEAD}<tr><td>1<td>x<td>{inner}</td></tr></table>"))[1][2] == text


def test_a_long_list_is_counted_once() -> None:
    """Its items were counted again for each of them: 3,000 took five seconds."""
    start = process_time()
    document = page(f"<table>{HEAD}<tr><td>1<td>x<td><ol>{'<li>a' * 3_000}</ol></table>")
    assert texts(document)[1][2].endswith("\n3000. a") and process_time() - start < 1.5


FILLS = [
    ("<td style='background:#BFBFBF'>", "BFBFBF"),
    ("<td style='background-color: rgb(191,191,191)'>", "BFBFBF"),
    ("<td bgcolor='#bbb'>", "BBBBBB"),
    ("<td style='background:yellow;mso-highlight:yellow'>", "FFFF00"),
    ("<td class=isi>", "C0FFEE"),
    ("<td><div style='background:#ccc'>&nbsp;</div>", "CCCCCC"),
    ("<td style='background:white'>", None),
    ("<td class=layar>", None),
    ("<td>", None),
]


@each("cell, fill", FILLS)
def test_a_fill_is_that_of_the_cell_on_paper(cell: str, fill: str | None) -> None:
    style = "<!-- .x .isi{background:#000} table td.isi{background:#c0ffee} @media screen{.layar{background:red}} -->"
    document = page(f"<table>{HEAD}<tr><td>1<td>x{cell}</td></tr></table>", style)
    assert document.tables[0].cells[-1].fill == fill


def test_a_row_gives_its_cells_its_fill_and_bold() -> None:
    document = page(f"<table>{HEAD}<tr style='background:#ddd;font-weight:bold'><td>1<td>x<td></tr></table>")
    assert [(cell.fill, cell.is_bold) for cell in document.tables[0].cells[3:5]] == [("DDDDDD", True)] * 2


def test_what_no_one_sees_is_told_and_what_only_a_screen_shows_is_left() -> None:
    document = page(
        "<p>JUDUL<p style='display:none'>rahasia<p class=s>menu<nav>beranda</nav><p class=baca>judul<p class=baca>lain"
        f"<table>{HEAD}<tr><td>1<td>x<td style='display:none'>h<td>y</tr><tr hidden><td>9</tr></table>",
        "@media print{.s{display:none}} .baca{position:absolute;width:1px;clip:rect(0,0,0,0)}",
    )
    assert lines(document) == ["JUDUL"]
    assert texts(document) == [["No", "Kegiatan", "T1"], ["1", "x", "y"]]
    assert told(document) == [("hidden", "rahasia"), ("hidden", "9"), ("hidden", "h"), ("hidden", "lain")]


def test_tracked_changes_of_word_are_taken_or_left_and_told() -> None:
    document = page(f"<table>{HEAD}<tr><td>1<td><del>lama</del><ins>baru</ins><td></tr></table>")
    assert texts(document)[1] == ["1", "baru", ""]
    assert told(document) == [("deleted", "lama"), ("inserted", "baru")]


@each("cell", ["<s>lama</s>", "<p><strike>lama</strike>", '<span style="text-decoration: line-through">lama</span>'])
def test_what_is_struck_through_is_read_and_told(cell: str) -> None:
    document = page(f"<table border><tr><th>No<th>Target<th>PJ<tr><td>1<td>{cell} baru<td>Umum</table>")
    assert "lama baru" in texts(document)[1][1].replace("\n", " ") and told(document) == [("struck", "lama")]


def test_a_caption_that_says_the_title_again_is_no_line() -> None:
    table = "<table><caption>RENCANA AKSI TAHUN 2021</caption>" + HEAD + "<tr><td>1<td>x<td>v</table>"
    assert lines(page(f"<h2><span>RENCANA AKSI</span><br>TAHUN 2021</h2>{table}")) == ["RENCANA AKSI", "TAHUN 2021"]
    assert lines(page(table)) == ["RENCANA AKSI TAHUN 2021"]


def test_labels_and_texts_of_a_list_are_lines() -> None:
    assert lines(page("<dl><dt>Unit<dd>: Bagian Umum<dt>Tahun<dd>2021</dl>")) == ["Unit: Bagian Umum", "Tahun 2021"]


def test_signers_side_by_side_are_columns() -> None:
    signers = "<div class=t><div><p>KETUA,<p>A<p>NIP. 1</div><div><p>SEKRETARIS,<p>B<p>NIP. 2</div></div>"
    document = page(f"<table>{HEAD}<tr><td>1<td>x<td>v</table>{signers}", ".t{display:flex}")
    signed = document.blocks[-1]
    assert isinstance(signed, RawTable)
    assert not signed.has_borders
    assert [cell.lines for cell in signed.cells] == [("KETUA,", "A", "NIP. 1"), ("SEKRETARIS,", "B", "NIP. 2")]


@pytest.mark.parametrize("end", ["<br>", "<p>"])
@pytest.mark.parametrize("number", ["NIP. 2", "Pembina"])
def test_signers_in_one_row_with_lines_around_are_columns(end: str, number: str) -> None:
    cells = [f"<td>{end.join(lines)}" for lines in (("Mengetahui,", "KETUA", "A"), ("", "SEKRETARIS,", "B", number))]
    for row in ("".join(cells), "<td>".join(["", "Mengetahui,<br>KETUA<br>A", f"SEKRETARIS,{end}B{end}{number}"])):
        document = page(f"<table border=1>{HEAD}<tr><td>1<td>x<td>v</table><table border=1><tr>{row}</table>")
        signed = document.blocks[-1]
        assert isinstance(signed, RawTable)
        assert not signed.has_borders
        said = [tuple(line for line in cell.lines if line) for cell in signed.cells]
        assert said == [("Mengetahui,", "KETUA", "A"), ("SEKRETARIS,", "B", number)]


def test_labels_in_a_table_of_one_row_are_a_line() -> None:
    labels = "<table border=1><tr><td>Unit<td>:<td>Bagian<br>Umum</table>"
    assert lines(page(f"<table border=1>{HEAD}<tr><td>1<td>x<td>v</table>{labels}")) == ["Unit : Bagian Umum"]


def test_a_table_that_paper_parts_is_parted_under_its_headings() -> None:
    rows = "<tbody><tr><td>1<td>x<td>v</tbody><tbody class=b><tr><td>2<td>y<td>v</tbody>"
    document = page(f"<table><thead>{HEAD}</thead>{rows}</table>", "@media print{.b{break-before:page}}")
    assert [texts(document, number) for number in (0, 1)] == [
        [["No", "Kegiatan", "T1"], ["1", "x", "v"]],
        [["No", "Kegiatan", "T1"], ["2", "y", "v"]],
    ]


def test_a_sheet_saved_as_a_page_is_lines_a_table_and_signers() -> None:
    def row(number: str, *cells: str) -> str:
        return f"<tr><th>{number}</th>{''.join(f'<td{cell}</td>' for cell in cells)}</tr>"

    blank = ">", ">", ">", ">"
    rows = [
        row("1", " colspan=4>RENCANA AKSI"),
        row("2", *blank),
        row("3", " class=s>No", " class=s>Kegiatan", " class=s>T1", " class=s>T2"),
        row("", *blank),
        row("4", " class=s>1", " class=s>x", " class=f>", " class=s>"),
        row("5", *blank),
        row("6", " colspan=2>KETUA,", ">", ">SEKRETARIS,"),
        row("7", " colspan=2>NIP. 1", ">", ">NIP. 2"),
    ]
    rim = "<thead><tr><th></th><th>A</th><th>B</th><th>C</th><th>D</th></tr></thead>"
    style = ".w .s{border:1px SOLID #000} .w .f{border:1px SOLID #000;background-color:#cccccc}"
    document = page(f"<div class=w><table>{rim}{''.join(rows)}</table></div>", style)
    assert lines(document) == ["RENCANA AKSI"]
    assert texts(document) == [["No", "Kegiatan", "T1", "T2"], ["1", "x", "", ""]]
    assert document.tables[0].cells[6].fill == "CCCCCC"
    assert texts(document, 1) == [["KETUA,\nNIP. 1", "SEKRETARIS,\nNIP. 2"]]


def test_lines_around_headings_alone_do_not_end_a_table() -> None:
    head = "<thead><tr><th>No</th><th>Sasaran</th><th>Kegiatan</th><th>Pagu</th></tr></thead>"
    rows = "<tr><td rowspan=2>1<td rowspan=2>S<td>K<td>5<tr><td>L<td>7<tr><td>2<td>T<td>M<td>"
    document = page(f"<table>{head}<tbody>{rows}</table>", "th{border-top:1px solid #000}")
    assert texts(document)[1:] == [["1", "S", "K", "5"], ["1", "S", "L", "7"], ["2", "T", "M", ""]]
    assert len(document.blocks) == 1
    apart = page(f"<table>{head}<tbody><tr><td><td><td><td>{rows}</table>")
    assert texts(apart) == texts(document)


def test_a_table_that_lays_out_the_page_is_none() -> None:
    inner = f"<table>{HEAD}<tr><td>1<td>x<td>v</table>"
    document = page(f"<table><tr><td>Menu<td><h1>RENCANA</h1>{inner}</tr></table>")
    assert lines(document) == ["Menu", "RENCANA"]
    assert texts(document) == [["No", "Kegiatan", "T1"], ["1", "x", "v"]]


LETTERS = f"<table>{HEAD}<tr><td>1<td>é<td></table>"


@each(
    "data",
    [
        LETTERS.encode(),
        LETTERS.encode("utf-8-sig"),
        LETTERS.encode("utf-16"),
        LETTERS.encode("cp1252"),
        f"<meta charset=utf-8>{LETTERS}".encode(),
        f"<meta http-equiv=Content-Type content='text/html; charset=windows-1252'>{LETTERS}".encode("cp1252"),
    ],
)
def test_letters_are_read_in_the_code_of_the_page(data: bytes) -> None:
    assert texts(read_html(data))[1][1] == "é"


@each("name", ["a.html", "unduh.xls", "a.txt", "tanpa-nama"])
def test_a_page_is_known_by_what_is_in_it(name: str) -> None:
    data = f"<!-- saved --><html><table>{HEAD}<tr><td>1<td>x<td>v</table></html>".encode()
    assert len(read_raw(data, name).tables) == 1


def test_a_page_without_a_table_is_refused() -> None:
    with pytest.raises(ReadFault) as fault:
        read_raw(b"<html><p>a</html>", "a.html")
    assert fault.value.finding.key == "RAK970.tabel"


def test_a_page_beyond_the_bound_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rakgen.readers.html._MOST_BYTES", 30)
    with pytest.raises(ReadFault) as fault:
        read_raw(b"<html><table><tr><td>a<td>b</table></html>", "x.html")
    assert fault.value.finding.key == "RAK970.besar"
