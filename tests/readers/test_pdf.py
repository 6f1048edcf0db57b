"""PDF with drawn tables: what lines, fills and words make, over the ends of lines and of pages."""

from __future__ import annotations

import importlib.metadata
import sys
import zlib
from pathlib import Path

import pytest

from rakgen.api import compile as compile_plan
from rakgen.api import write
from rakgen.diagnostics.fault import LibraryFault, ReadFault
from rakgen.readers.pdf import read_pdf
from rakgen.readers.pdf_ink import Word
from rakgen.readers.pdf_text import breaks_words, cell_text
from rakgen.readers.raw import RawDocument, RawLine, RawTable
from rakgen.readers.read import read_raw
from tests.support.drawn_pdf import bar, line, pdf, say, table
from tests.support.each import each
from tests.support.grits import content, topology
from tests.support.plans import REFERENCE, ROOT
from tests.support.random_plans import random_plan
from tests.support.raw_documents import raw_document, texts
from tests.support.seeds import some, usual

XS = (20, 60, 200, 340, 380, 420, 560)
HEAD = ("NO", "SASARAN", "KEGIATAN", "T1", "T2", "PELAKSANA")
ROW = ("1.", "Layanan prima", "Rapat kerja", "v", "", "Umum")


def told(document: RawDocument, kind: str) -> list[str]:
    return [one.text for one in document.remarks if one.kind == kind]


def grid(*rows: tuple[str, ...], top: float = 40, height: float = 24) -> str:
    """A table of whole rows of one height."""
    return table(XS, [top + height * number for number in range(len(rows) + 1)], rows)


def test_lines_thin_bars_and_pieces_of_both_make_one_lattice() -> None:
    lines = read_pdf(pdf(grid(HEAD, ROW)))
    bars = "".join(bar(XS[0], y - 0.4, XS[-1], y + 0.4) for y in (40, 64, 88))
    bars += "".join(bar(x, y, x + 0.7, y + 12) for x in XS for y in (40, 52, 64, 76))
    words = "".join(say(x + 3, y, text) for y, row in ((50, HEAD), (74, ROW)) for x, text in zip(XS, row, strict=False))
    assert texts(read_pdf(pdf(bars + words))) == texts(lines) == [list(HEAD), list(ROW)]
    assert lines.page is not None and round(lines.page[0]) == 212
    assert [round(width) for width in lines.tables[0].widths][:2] == [14, 49]
    assert lines.tables[0].cells[0].is_bold and not lines.tables[0].cells[6].is_bold


@each(("drawn", "is_one"), [(0.5, True), (0.59, True), (0.7, False), (0.0, True), (1.0, False)])
def test_cells_are_one_where_less_than_three_fifths_of_the_border_is_drawn(drawn: float, is_one: bool) -> None:
    around = table((20, 120, 220), (40, 80, 120), [("a", "b"), ("", "d")])
    around = around.replace(line(20, 80, 220, 80), line(20, 80, 20 + 100 * drawn, 80) + line(120, 80, 220, 80))
    cells = texts(read_pdf(pdf(around)))
    assert cells == [["a", "b"], ["a" if is_one else "", "d"]]


def test_dotted_lines_are_lines() -> None:
    dots = "".join(bar(x, y, x + 0.75, y + 0.75) for y in (40, 64, 88) for x in range(20, 261, 2))
    dots += "".join(bar(x, y, x + 0.75, y + 0.75) for x in (20, 60, 160, 260) for y in range(40, 89, 2))
    dots += "".join(say(x + 3, y, f"{x}") for x in (20, 60, 160) for y in (50, 74)) + bar(100, 70, 100.7, 70.7)
    assert texts(read_pdf(pdf(dots))) == [["20", "60", "160"]] * 2


def test_an_underlined_word_and_a_letterheads_line_are_no_borders_and_a_frame_is_no_table() -> None:
    page = grid(HEAD, ROW) + line(62, 76, 110, 76) + line(20, 20, 560, 20, 3) + say(200, 15, "PEMERINTAH KOTA")
    for x0, y0, x1, y1 in ((5, 5, 595, 5), (5, 395, 595, 395), (5, 5, 5, 395), (595, 5, 595, 395)):
        page += line(x0, y0, x1, y1)
    document = read_pdf(pdf(page))
    assert texts(document) == [list(HEAD), list(ROW)]
    assert [block.text for block in document.blocks if isinstance(block, RawLine)] == ["PEMERINTAH KOTA"]


def test_a_box_within_a_cell_is_its_text_and_is_told() -> None:
    inner = table((210, 240, 270), (68, 78, 88), [])
    document = read_pdf(pdf(grid(HEAD, ROW, height=60).replace("Rapat kerja", "") + inner + say(212, 76, "x")))
    assert len(document.tables) == 1
    assert told(document, "nested") == ["x"] or told(document, "nested") == [""]


def test_open_rims_have_cells_and_an_empty_corner_has_none() -> None:
    ys, page = (40, 64, 88), ""
    page += "".join(line(20, y, 380, y) for y in ys) + line(140, 40, 140, 88) + line(260, 40, 260, 88)
    page += "".join(say(x + 3, y + 10, f"{x}") for x in (20, 140, 260) for y in (40, 64))
    assert texts(read_pdf(pdf(page))) == [["20", "140", "260"]] * 2
    corner = line(140, 40, 380, 40) + line(20, 64, 380, 64) + line(20, 88, 380, 88)
    corner += line(20, 64, 20, 88) + "".join(line(x, 40, x, 88) for x in (140, 260, 380))
    corner += say(150, 50, "T1") + say(270, 50, "T2") + say(25, 74, "a")
    assert texts(read_pdf(pdf(corner))) == [[".", "T1", "T2"], ["a", "", ""]]


def test_a_bar_through_empty_cells_is_their_shading_and_one_that_ends_early_is_told() -> None:
    """As bars of a chart are drawn; a bar below a text is none of its marks."""
    page = grid(HEAD, ROW, ROW[:3] + ("", "", "Umum")).replace(say(343, 74, "v"), "")
    for x0, x1, y in ((345, 415, 70), (345, 360, 96), (383, 387, 96), (63, 150, 76)):
        page = bar(x0, y, x1, y + 6, grey=0.5) + page
    document = read_pdf(pdf(page))
    shaded = [[bool(cell and cell.fill) for cell in row] for row in document.tables[0].matrix()]
    assert shaded[1] == [False, False, False, True, True, False] and not any(shaded[2])
    assert [(one.place.row, one.place.column) for one in document.remarks] == [(3, 4), (3, 5)]


@each("path", ["345 300 m 350 294 l 358 306 l S", "345 300 m 350 295 360 295 370 305 c S", "345 295 m 420 303 l S"])
def test_what_is_drawn_in_an_empty_cell_by_other_lines_is_told(path: str) -> None:
    page = grid(HEAD, ROW, ROW[:3] + ("", "v", "Umum")) + f"1 w {path}\n" + "1 w 70 300 m 80 294 l S\n"
    document = read_pdf(pdf(page))
    assert [(one.kind, one.place.row, one.place.column) for one in document.remarks] == [("picture", 3, 4)]


def test_fills_are_shading_and_white_or_paper_is_none() -> None:
    page = bar(0, 0, 600, 400, 0.9) + bar(340, 64, 380, 88, 0.5) + bar(380, 64, 420, 88, 1.0) + bar(20, 64, 60, 70, 0.5)
    document = read_pdf(pdf(page + grid(HEAD, ("1.", "a", "b", "", "", "c"))))
    assert [cell.fill for cell in document.tables[0].cells[6:]] == [None, None, None, "808080", None, None]
    assert "disambung" not in " ".join(told(document, "joined"))


@each(
    ("said", "read", "joined"),
    [
        ("Pelaksanaan rapat koordinasi\ndan evaluasi", "Pelaksanaan rapat koordinasi dan evaluasi", []),
        ("Rapat\nEvaluasi", "Rapat\nEvaluasi", []),
        ("Penyelenggaraan pemilu/\nPemilihan", "Penyelenggaraan pemilu/Pemilihan", ["pemilu/Pemilihan"]),
        ("Penyelenggaraan rapat antar-\nlembaga", "Penyelenggaraan rapat antar-lembaga", ["antar-lembaga"]),
        ("Penyelenggaraan rapat satu -\nlembaga", "Penyelenggaraan rapat satu - lembaga", []),
        ("mempertanggungjawab-\nkannya kelak", "mempertanggungjawabkannya kelak", ["mempertanggungjawabkannya"]),
        (
            "MEMPERTANGGUNG-\nJAWABKANPENYELENG-\nGARAANNYA",
            "MEMPERTANGGUNGJAWABKANPENYELENGGARAANNYA",
            ["MEMPERTANGGUNGJAWABKANPENYELENGGARAANNYA"],
        ),
        ("berkesinambungan-\nkesinambungan", "berkesinambungan-kesinambungan", ["berkesinambungan-kesinambungan"]),
        ("Penyelenggaraan rapat ke-\n2020 atau kedua", "Penyelenggaraan rapat ke-2020 atau kedua", ["ke-2020"]),
        ("penyelenggara-\nkabupaten.go.id", "penyelenggara-kabupaten.go.id", ["penyelenggara-kabupaten.go.id"]),
        ("penyelenggaraannyalah-\nKPU-RI lalu", "penyelenggaraannyalah-KPU-RI lalu", ["penyelenggaraannyalah-KPU-RI"]),
    ],
)
def test_lines_of_a_cell_go_on_unless_the_writer_shows_an_end(said: str, read: str, joined: list[str]) -> None:
    xs = (20, 60, 60 + 112)
    document = read_pdf(pdf(table(xs, (40, 64, 100), [("NO", "KEGIATAN"), ("1.", said)])))
    assert texts(document)[1][1] == read
    assert told(document, "joined") == joined


def spoken(*parts: tuple[str, str | None]) -> str:
    """Letters as they are drawn, each with the text that the page gives for them, None for that of their font."""
    drawn = ""
    for letters, text in parts:
        begin, end = (f"/Span<</ActualText<FEFF{text.encode('utf-16-be').hex()}>>>BDC", "EMC") if text else ("", "")
        drawn += f"{begin}({letters})Tj {end} "
    return drawn


SPOKEN = [
    ([("pembina", None), ("-", "\xad")], "anberkelanjutan", "pembinaanberkelanjutan"),
    ([("pembin", None), ("a", "a\xad"), ("-", "\xad")], "anberkelanjutan", "pembinaanberkelanjutan"),
    ([("ke", None), ("-", "-")], "12.345.678.910", "ke-12.345.678.910"),
    ([("ke", None), ("-", "\xad"), ("2", None)], "berkelanjutan", "ke-2 berkelanjutan"),
    ([("ke", None), ("-", "\xad"), (" 2", None)], "berkelanjutan", "ke- 2 berkelanjutan"),
    ([("12 ", None), ("-", "\xad")], "berkelanjutan", "12 - berkelanjutan"),
    ([("dat", None), ("a/", "a/\u200b")], "berkelanjutan", "data/berkelanjutan"),
    ([("pemut", None), ("a", "a\u200b")], "khiran-tw4.pdf", "pemutakhiran-tw4.pdf"),
    ([("Rapat ", None), ("xyz", "dan")], "berkelanjutan", "Rapat dan berkelanjutan"),
    ([("Rapat ", None), ("xyz", "di")], "berkelanjutan", "Rapat di berkelanjutan"),
    ([("Rapat ", None), ("....", "\t")], "berkelanjutan", "Rapat .... berkelanjutan"),
]


@each(("upper", "lower", "read"), SPOKEN)
def test_letters_say_what_the_page_gives_for_them_and_a_soft_hyphen_ends_no_word(
    upper: list[tuple[str, str | None]], lower: str, read: str
) -> None:
    frame = table((20, 60, 60 + 60), (40, 64, 100), [("NO", "KEGIATAN"), ("1.", "")])
    document = read_pdf(pdf(frame + f"BT /F 8 Tf 1 0 0 1 63 326 Tm {spoken(*upper)} ET\n" + say(63, 84, lower)))
    assert texts(document)[1][1] == read
    assert "pembinaan" not in "".join(told(document, "joined"))


APART = [
    ([("Program Data", 0, 60, 1), ("Rapat kerja", 0, 50, 0)], ["Program Data", "Rapat kerja"]),
    ([("Program Peningkatan", 0, 95, 1), ("Data", 0, 30, 1), ("Rapat", 0, 30, 0)],
     ["Program Peningkatan Data", "Rapat"]),
    ([("Rapat koordinasi", 0, 80, 0), ("Target: 5", 0, 40, 1)], ["Rapat koordinasi", "Target: 5"]),
    ([("Rapat koordinasi", 0, 85, 1), ("12", 0, 30, 0)], ["Rapat koordinasi 12"]),
    ([("Operasi jaringan", 15, 75, 0), ("irigasi", 15, 45, 0)], ["Operasi jaringan irigasi"]),
    ([("Operasi jaringan", 0, 60, 0), ("irigasi", 0, 30, 0)], ["Operasi jaringan", "irigasi"]),
    ([("Operasi jaringan", 0, 70, 0), ("irigasi", 0, 20, 0)], ["Operasi jaringan", "irigasi"]),
    ([("1. Operasi jaringan", 0, 99, 0), ("2. Irigasi", 0, 50, 0)], ["1. Operasi jaringan", "2. Irigasi"]),
    ([("a) Operasi", 0, 99, 0), ("jaringan", 0, 99, 0), ("b) Desa", 0, 50, 0)], ["a) Operasi jaringan", "b) Desa"]),
    ([("- Operasi", 0, 99, 0), ("- Irigasi", 0, 50, 0)], ["- Operasi", "- Irigasi"]),
    ([("1. Operasi tahap", 0, 99, 0), ("3. irigasi", 0, 50, 0)], ["1. Operasi tahap 3. irigasi"]),
    ([("Operasi tahap", 0, 99, 0), ("2. irigasi", 0, 50, 0)], ["Operasi tahap 2. irigasi"]),
    ([("1.", 0, 9, 0), ("Operasi", 0, 50, 0), ("2.", 0, 9, 0), ("Desa", 0, 20, 0)], ["1. Operasi", "2. Desa"]),
    ([("24. Operasi", 0, 99, 0), ("25. Irigasi", 0, 50, 0)], ["24. Operasi", "25. Irigasi"]),
]  # fmt: skip


@each(("lines", "read"), APART)
def test_bold_and_indented_lines_go_on_as_far_as_they_are_one(
    lines: list[tuple[str, int, int, int]], read: list[str]
) -> None:
    """A programme above a kegiatan in one cell is bold; an indented line has less room. Each word is a line's width."""
    words = [
        Word(x0, 10 * n, x1, 10 * n + 8, text, 10 * n + 8, 8, is_bold=bool(bold))
        for n, (text, x0, x1, bold) in enumerate(lines)
    ]
    assert list(cell_text(words, 100, start=0).lines) == read


MAY_BE_TWO = [
    ("Rapat koordinasi 5", "Program Data", True),
    ("Rapat koordinasi", "Penyusunan laporan", True),
    ("Rapat koordinasi", "tahap dua", False),
    ("Rapat koordinasi di", "Kupang", False),
    ("Badan Kesatuan", "Bangsa", False),
    ("Rapat koordinasi", "KPU Kabupaten", False),
    ("data, informasi,", "Humas", False),
]


@each("upper, lower, told", MAY_BE_TWO)
def test_lines_that_fill_their_column_and_may_be_two_texts_are_told(upper: str, lower: str, told: bool) -> None:
    words = [
        Word(10 * place, 10 * row, 10 * place + 9, 10 * row + 8, text, 10 * row + 8, 8, has_blank=True)
        for row, line in enumerate((upper, lower))
        for place, text in enumerate(line.split())
    ]
    found = cell_text(words, 10 * len(upper.split()))
    assert found.lines == (f"{upper} {lower}",)
    assert found.joined == ((f"{upper} {lower}",) if told else ())


@each("lines, read, breaks", [
    ("Kegiata n perenca ndalian (EPPDXX )", "Kegiatan perencandalian (EPPDXX)", True),
    ("KEGIATA N PERENCA NDALIAN", "KEGIATAN PERENCANDALIAN", True),
    ("Laporan dan layanan warga mandiri", "Laporan dan layanan warga mandiri", False),
    ("Laporan n layanan prima", "Laporan n layanan prima", False),  # one piece that can begin no word tells nothing
])  # fmt: skip
def test_words_that_a_column_too_narrow_for_them_breaks_are_whole(lines: str, read: str, breaks: bool) -> None:
    words = [
        Word(0, 10 * n, 5 * len(text), 10 * n + 8, text, 10 * n + 8, 8, has_blank=True)
        for n, text in enumerate(lines.split())
    ]
    assert breaks_words([(words, 39.0)]) is breaks
    found = cell_text(words, 39, breaks=breaks)
    assert found.lines == (read,)
    assert len(found.joined) == 1 and read.startswith(found.joined[0])


@each("upper, lower, read", [
    ("Terwujudnya", "ormas tertib", "Terwujudnya ormas tertib"),
    ("PENGELOLAAN", "KEUANGAN", "PENGELOLAAN KEUANGAN"),
    ("perencan", "aan", "perencanaan"),
    ("perencan", "ggaran", "perencanggaran"),
    ("kemasyarak", "atan", "kemasyarakatan"),
    ("Rp", "120.000.000", "Rp 120.000.000"),
    ("10", "0%", "100%"),
    ("2,", "5%", "2,5%"),
    ("5%", "10%", "5% 10%"),
])  # fmt: skip
def test_a_word_that_fills_its_line_goes_on_in_the_next_where_what_stands_there_is_none(
    upper: str, lower: str, read: str
) -> None:
    words = [Word(0, 0, 39, 8, upper, 8, 8)]
    words += [Word(40 * n, 10, 40 * n + 19, 18, text, 18, 8, has_blank=True) for n, text in enumerate(lower.split())]
    assert cell_text(words, 39, breaks=True).lines == (read,)


@each("lines, read", [
    ("https://kpu.go.id/x7aB c9De?usp=sha ring", "https://kpu.go.id/x7aBc9De?usp=sharing"),
    ("https://kpu.go.id. Laporannya|terlampir", "https://kpu.go.id. Laporannya terlampir"),
    ("https://kpu.go.id/ntt dan|lampirannya", "https://kpu.go.id/ntt dan lampirannya"),
    ("kegiatan c9De", "kegiatan c9De"),
])  # fmt: skip
def test_an_address_that_its_column_breaks_is_one(lines: str, read: str) -> None:
    words = [
        Word(20 * x, 10 * n, 20 * x + (18 if "|" in row else 39), 10 * n + 8, text, 10 * n + 8, 8)
        for n, row in enumerate(lines.split())
        for x, text in enumerate(row.split("|"))
    ]
    assert cell_text(words, 39).lines == (read,)


def test_what_is_told_of_a_line_that_ends_within_a_word_is_printable() -> None:
    words = [Word(0, 10 * n, 39, 10 * n + 8, text, 10 * n + 8, 8) for n, text in enumerate(("ke", "giat\xad", "an"))]
    found = cell_text(words, 39, breaks=True)
    assert (found.lines, found.joined) == (("kegiatan",), ("kegiat",))


def test_an_amount_that_its_column_breaks_is_one_and_told() -> None:
    broken = [
        ("1.577.250", ".000"),
        ("96.750.00", "0"),
        ("Rp1,250,00", "0"),
        ("1.", "250.000"),
        ("2.000", "500"),
        ("12", "345"),
        ("10.0", "00.00", "0"),
        ("Rp3.501.", "250.00", "0,-"),
        ("10.0", "00.00", "9.00"),
    ]
    read = ["1.577.250.000", "96.750.000", "Rp1,250,000", "1.250.000", "2.000 500", "12 345"]
    read += ["10.000.000", "Rp3.501.250.000,-", "10.0 00.00 9.00"]
    for parts, text in zip(broken, read, strict=True):
        lines = enumerate(parts)
        words = [
            Word(0, 10 * n, 40 if n < len(parts) - 1 else 20, 10 * n + 8, part, 10 * n + 8, 8) for n, part in lines
        ]
        found = cell_text(words, 41)
        assert found.lines == (text,)
        assert found.joined[-1:] == ((text,) if " " not in text else ())


def test_names_that_the_column_has_alone_are_kept_apart_where_they_fill_their_line() -> None:
    both = "Sub Bagian Program Data\nSub Bagian Hukum dan Humas"
    rows = [("NO", "PELAKSANA"), ("1.", both), *((f"{n}.", one) for n, one in enumerate(both.split("\n"), 2))]
    document = read_pdf(pdf(table((20, 60, 60 + 110), (40, 64, 100, 124, 148), rows)))
    assert texts(document)[1][1] == both


def test_turned_headings_and_ticks_of_symbol_fonts_are_read() -> None:
    page = table((20, 60, 100, 140), (40, 100, 124), [("NO", "", ""), ("1.", "", "")])
    page += say(80, 95, "JANUARI", turn="0 1 -1 0") + say(120, 45, "FEBRUARI", turn="0 -1 1 0")
    page += say(75, 115, "\xfc", "W") + say(115, 115, "v")
    assert texts(read_pdf(pdf(page))) == [["NO", "JANUARI", "FEBRUARI"], ["1.", "✓", "v"]]


@each("size, turn", [(60, "0.87 0.5 -0.5 0.87"), (40, "0.7 0.7 -0.7 0.7"), (90, "1 0 0 1"), (70, "0.7 -0.7 0.7 0.7")])
def test_huge_letters_over_a_page_are_told_and_no_title_signer_or_cell(size: float, turn: str) -> None:
    for y in (170, 200, 230):
        page = (
            say(20, 30, "RENCANA AKSI")
            + grid(HEAD, ROW)
            + say(300, 150, "Kupang,")
            + say(60, y, "DRAF", "F", size, turn)
        )
        document = read_pdf(pdf(page))
        assert texts(document) == [list(HEAD), list(ROW)] and told(document, "outside") == ["DRAF"]
        assert [block.text for block in document.blocks if isinstance(block, RawLine)] == ["RENCANA AKSI", "Kupang,"]


def test_two_tables_beside_one_another_and_two_signers_stay_apart() -> None:
    left = table((20, 60, 160, 260), (40, 64, 88), [("NO", "A", "B"), ("1", "x", "y")])
    right = table((320, 360, 460, 560), (41, 65, 89), [("NO", "C", "D"), ("1", "z", "w")])
    signed = [
        ("Mengetahui,", "Kupang, 1 Maret 2021"),
        ("KETUA,", "SEKRETARIS,"),
        ("BUDI", "SITI"),
        ("NIP. 1", "NIP. 2"),
    ]
    for number, (one, other) in enumerate(signed):
        signed_y = 150 + 15 * number
        right += say(60, signed_y, one) + say(400, signed_y, other)
    document = read_pdf(pdf(left + right))
    assert [texts(document, number)[0] for number in (0, 1)] == [["NO", "A", "B"], ["NO", "C", "D"]]
    signers = document.tables[2]
    assert not signers.has_borders
    assert [list(cell.lines) for cell in signers.cells] == [[one for one, _ in signed], [other for _, other in signed]]


def test_signers_in_the_middle_of_their_cells_stay_apart_where_no_line_stands_beside_another() -> None:
    left, right = ("Menyetujui,", "BUPATI,", "BUDI", "Pembina", "NIP. 1"), ("Kupang, 1 Maret 2021", "KETUA,", "SITI")
    drawn = grid(HEAD, ROW) + say(60, 140, "1. Program A") + say(250, 140, "Rp 5.000") + say(400, 140, "APBD")
    drawn += "".join(say(60, 190 + 10 * number, text) for number, text in enumerate(left))
    drawn += "".join(say(400, 205 + 10 * number, text) for number, text in enumerate(right))
    signers = read_pdf(pdf(drawn)).tables[1]
    assert [cell.lines for cell in signers.cells] == [left, right]


@each("first", [2, 3, 4])
def test_signatures_that_a_page_has_cut_go_on_beside_the_same_gutter(first: int) -> None:
    signed = [
        ("Mengetahui,", "Kupang, 1 Maret 2021"),
        ("BUPATI,", "KEPALA DINAS,"),
        ("BUDI SANTOSO", "SITI AMINAH, S.E."),
        ("", "Pembina"),
        ("", "NIP. 2"),
    ]

    def drawn(rows: list[tuple[str, str]], y: float) -> str:
        return "".join(say(60, y + 15 * n, a) + say(400, y + 15 * n, b) for n, (a, b) in enumerate(rows))

    foot = say(290, 390, "Halaman 2 dari 2")
    document = read_pdf(pdf(grid(HEAD, ROW) + drawn(signed[:first], 300), drawn(signed[first:], 40) + foot))
    signers = document.tables[1]
    lines = [[line for line in cell.lines if line] for cell in signers.cells]
    assert lines == [[text for text in side if text] for side in zip(*signed, strict=True)]
    title = say(200, 40, "RENCANA AKSI DINAS PEKERJAAN UMUM DAN PENATAAN RUANG")
    other = read_pdf(pdf(grid(HEAD, ROW) + drawn(signed[:3], 300), title + grid(HEAD, ROW)))
    assert len(other.tables) == 3 and "BUDI SANTOSO" in other.tables[1].cells[0].lines


# Pages


def pages(first: str, second: str) -> RawDocument:
    return read_pdf(pdf(say(250, 25, "RENCANA AKSI") + first, say(290, 20, "- 2 -") + second))


def test_a_row_that_the_page_cut_is_joined_and_told() -> None:
    long = ("1.", "Layanan prima", "Rapat kerja antara bagian", "v", "", "Umum")
    rest = ("", "", "dan evaluasi", "", "", "")
    for head in ([HEAD], []):
        document = pages(grid(HEAD, long, top=320), grid(*head, rest, ROW))
        assert texts(document) == [list(HEAD), [*long[:2], f"{long[2]} dan evaluasi", *long[3:]], list(ROW)]
        assert told(document, "joined") == [f"{long[2]} dan evaluasi"]
        assert [cell.place.page for cell in document.tables[0].cells[-6:]] == [2] * 6


def test_a_list_that_the_page_cut_is_one_and_a_next_number_alone_is_not() -> None:
    long, rest = ("1.", "Layanan prima", "1. Rapat", "v", "", "Umum"), ("", "", "2. Uji", "", "", "")
    listed = pages(grid(HEAD, long, top=320), grid(rest, ROW) + say(XS[2] + 3, 60, "3. Lapor"))
    assert [cell.lines for cell in listed.tables[0].cells if cell.row == 1][2] == ("1. Rapat", "2. Uji", "3. Lapor")
    assert told(listed, "joined") == ["1. Rapat 2. Uji"]
    assert told(pages(grid(HEAD, long, top=320), grid(rest, ROW)), "rest") == ["2. Uji"]


def test_a_text_alone_below_the_pages_end_that_may_be_a_rest_is_told() -> None:
    long = ("1.", "Layanan prima", "Rapat kerja antara", "v", "", "Umum")
    for head in ([HEAD], []):
        document = pages(grid(HEAD, long, top=320), grid(*head, ("", "", "Provinsi NTT", "", "", ""), ROW))
        assert told(document, "rest") == ["Provinsi NTT"]
        assert told(pages(grid(HEAD, long, top=320), grid(*head, ROW)), "rest") == []


def test_a_band_at_the_top_of_a_page_is_no_rest_of_the_row_above() -> None:
    plan = compile_plan(ROOT / "plans" / "contoh" / "renaksi-dua-tabel.yaml")
    document = read_pdf(write(plan, "pdf").data)
    assert [table.place.page for table in document.tables] == [1, 1, 2] and document.remarks == ()


def test_an_item_below_the_number_of_the_one_above_is_no_rest_of_its_row() -> None:
    long = ("1.", "Layanan prima", "Rapat kerja", "12", "Rp 5.000,-", "Umum")
    item = ("", "", "Evaluasi", "14", "Rp 7.000,-", "Hukum")
    for head in ([HEAD], []):
        document = pages(grid(HEAD, long, top=320), grid(*head, item, ROW))
        assert texts(document)[-2] == [*long[:2], *item[2:]] and told(document, "joined") == [*long[:2]]


@each(
    "first, second, is_rest",
    [
        (("Layanan pri", "Rapat kerja"), ("ma nasional", "dan evaluasi"), True),  # in the first column too
        (("", "Rapat kerja antara bagian"), ("", "tahap 7"), True),
        (("1.", "Rapat kerja bagian", "Tahap"), ("", "dan evaluasi", "7"), True),  # a number below a text
        (("1.", "Rapat kerja bagian", "laporan"), ("", "Evaluasi", "dokumen"), False),
        (("1.", "Rapat kerja bagian", "laporan", "v"), ("", "evaluasi lapangan", "dokumen", "v"), False),
        (("1.", "Rapat kerja bagian", "laporan", "12"), ("", "evaluasi lapangan", "dokumen", "13"), False),
    ],
)
def test_a_row_below_the_pages_end_is_the_rest_of_the_one_above_or_not(
    first: tuple[str, ...], second: tuple[str, ...], is_rest: bool
) -> None:
    above, below = ((*row, *[""] * (6 - len(row))) for row in (first, second))
    document = pages(grid(HEAD, (*above[:5], "Umum"), top=320), grid(HEAD, below, ROW))
    assert len(texts(document)) == (3 if is_rest else 4)
    assert is_rest or bool(told(document, "rest")) == below[1][0].islower()


def test_a_text_over_its_cells_side_or_over_another_text_is_told() -> None:
    """As programs print cells that are too small; a text that fills its cell is none."""
    whole = grid(HEAD, ("1.", "Layanan prima", "Rapat kerja", "v", "", "Umum"))
    assert told(read_pdf(pdf(whole)), "clipped") == []
    wide = grid(HEAD, ("Penyelenggaraan", *ROW[1:]))
    assert [text.split()[0] for text in told(read_pdf(pdf(wide)), "clipped")] == ["Penyelenggaraan"]
    over = whole + say(62, 75, "Rp 250.000")
    assert len(told(read_pdf(pdf(over)), "clipped")) == 1


def test_a_cell_without_a_lower_border_goes_on_overleaf() -> None:
    first = grid(HEAD, ("1.", "Layanan", "Rapat Kerja", "v", "", "Umum"), top=320)
    first = first.replace(line(XS[0], 368, XS[-1], 368), "")
    document = pages(first, grid(HEAD, ("", "Prima", "Bagian", "", "", ""), ROW))
    assert texts(document)[1] == ["1.", "Layanan Prima", "Rapat Kerja Bagian", "v", "", "Umum"]


def test_a_label_over_the_pages_end_covers_its_rows_on_both() -> None:
    document = pages(grid(HEAD, ROW, top=320), grid(HEAD, ("", "", "Bimbingan", "", "v", "Hukum"), ROW))
    assert texts(document)[2] == ["1.", "Layanan prima", "Bimbingan", "", "v", "Hukum"]
    assert document.tables[0].cells[6].rowspan == 2


def test_pieces_that_no_cell_crosses_stay_apart_with_their_headings_marked() -> None:
    document = pages(grid(HEAD, ROW, top=320), grid(HEAD, ("2.", *ROW[1:])))
    assert [[cell.is_header for cell in one.cells] for one in document.tables] == [[True] * 6 + [False] * 6] * 2
    assert told(document, "joined") == []
    other = pages(grid(HEAD, ROW, top=320), grid(("A", "B", "C", "D", "E", "F"), ROW))
    assert len(other.tables) == 2


def test_what_each_page_repeats_is_told_once_and_parts_no_table() -> None:
    foot = say(20, 390, "Dokumen Rencana Aksi, halaman 1")
    head = say(250, 25, "DINAS CONTOH")
    document = read_pdf(
        pdf(head + grid(HEAD, ROW) + foot, head + grid(HEAD, ("", "", "lagi", "", "", "x")) + foot.replace("1)", "2)"))
    )
    assert [block.text for block in document.blocks if isinstance(block, RawLine)] == ["DINAS CONTOH"]
    assert len(document.tables) == 1
    assert sorted(told(document, "outside")) == ["DINAS CONTOH", "Dokumen Rencana Aksi, halaman 1"]


# Bad files

_IMAGE = "<</Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8"
_IMAGE += "/ColorSpace/DeviceGray/Length 1>>stream\nx\nendstream"
_LOCK = "/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<" + "41" * 32 + ">/U<" + "42" * 32 + ">>>/ID[<41><41>]"


def _packed(content: bytes, cut: int = 0) -> bytes:
    """A PDF of a page whose content is packed, its end cut off."""
    packed = zlib.compress(content, 1)[: -cut or None].decode("latin-1")
    whole = pdf("x").replace(b"<</Length 1>>stream\nx", b"@")
    return whole.replace(b"@", f"<</Filter/FlateDecode/Length {len(packed)}>>stream\n{packed}".encode("latin-1"))


@pytest.mark.slow
@each(
    ("data", "key"),
    [
        (pdf("q 600 0 0 400 0 0 cm /I Do Q", objects=[_IMAGE]), "RAK970.pindaian"),
        (pdf(grid(HEAD, ROW), extra=_LOCK), "RAK970.terkunci"),
        (pdf(say(20, 40, "tanpa garis")), "RAK970.tabel"),
        (pdf("".join(say(x, y, "kiri kanan") for x in (20, 300) for y in (40, 60))), "RAK970.tabel"),
        (pdf(grid(HEAD, ROW))[:-5], "RAK970.rusak"),
        (_packed(b"0 0 m 9 9 l S " * 90, cut=5), "RAK970.rusak"),
        (b"%PDF-1.7\nrusak", "RAK970.rusak"),
        (pdf(grid(HEAD, ROW))[:400], "RAK970.rusak"),
        (pdf(*["n"] * 301), "RAK970.besar"),
    ],
)
def test_a_pdf_that_cannot_be_read_says_why(data: bytes, key: str) -> None:
    with pytest.raises(ReadFault) as caught:
        read_raw(data, "x.pdf")
    assert caught.value.finding.key == key


@pytest.mark.slow
def test_a_page_that_unpacks_to_too_much_says_so() -> None:
    with pytest.raises(ReadFault) as caught:
        read_raw(_packed(b"0 0 m " * 6_000_000), "x.pdf")
    assert caught.value.finding.key == "RAK970.besar"


def test_the_measure_of_alikeness_falls_with_each_merge_and_each_word() -> None:
    whole = read_pdf(pdf(grid(HEAD, ROW))).tables[0]
    cells = [cell._replace(colspan=2) if cell.column == 3 else cell for cell in whole.cells if cell.column != 4]
    merged = whole._replace(cells=tuple(cells))
    other = read_pdf(pdf(grid(HEAD, ("1.", "Layanan prima", "Rapat kilat", "v", "", "Umum")))).tables[0]
    assert topology(whole, whole) == content(whole, whole) == topology(whole, other) == 1.0
    assert round(topology(whole, merged), 3) == 0.833
    assert 0.9 < content(whole, other) < 1.0


def test_without_the_library_it_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pdfplumber", None)
    monkeypatch.setattr(importlib.metadata, "requires", lambda name: ['pdfplumber>=0.11.5; extra == "impor-pdf"'])
    with pytest.raises(LibraryFault) as caught:
        read_raw(pdf(grid(HEAD, ROW)), "x.pdf")
    assert "pdfplumber>=0.11.5" in caught.value.finding.hint()


# Printed by rakgen and by others

WORDS = (
    "Terlaksananya layanan/bantuan",
    "Rapat #2: antar-lembaga",
    "> 80% capaian",
    "Pemilu & Pemilihan",
    "Koordinasi é",
)
OWN = ("rak-bulanan", "renaksi-jadwal", "renstra-matriks", "rkt", "pk-pernyataan")


def shaded(one: RawTable) -> RawTable:
    """A table whose shaded months say nothing besides, as in a Document; a PDF's have a sign for who cannot see."""
    cells = (cell._replace(lines=("",)) if cell.fill and cell.text == "■" else cell for cell in one.cells)
    return one._replace(cells=tuple(cells))


def judged(document: RawDocument, truth: RawDocument) -> None:
    """Each table as it was: its shape, and its texts but for those that are told."""
    found = [shaded(one) for one in document.tables if one.has_borders]
    wanted = [one for one in truth.tables if one.has_borders]
    assert [(one.rows, one.columns) for one in found] == [(one.rows, one.columns) for one in wanted]
    doubted = {one.place for one in document.remarks}
    for one, other in zip(found, wanted, strict=True):
        assert topology(one, other) == 1.0
        assert content(one, other) >= 0.99
        for cell, meant in zip(one.cells, other.cells, strict=True):
            assert "".join(cell.text.split()) == "".join(meant.text.split())
            assert cell.text.split() == meant.text.split() or cell.place in doubted


@pytest.mark.slow
def test_the_reference_printed_by_rakgen_is_read_cell_for_cell() -> None:
    document = compile_plan(REFERENCE)
    judged(read_pdf(write(document, "pdf").data), raw_document(document, paged=True))


@pytest.mark.slow
@each("layout", usual(OWN, 2))
def test_any_form_printed_by_rakgen_is_read_cell_for_cell(layout: str, tmp_path: Path) -> None:
    for seed in range(some(8)):
        plan = tmp_path / f"{seed}.yaml"
        plan.write_text(random_plan(seed, layout, WORDS), encoding="utf-8")
        document = compile_plan(plan)
        judged(read_pdf(write(document, "pdf").data), raw_document(document, paged=True))


NARROW = """judul: A
halaman: {kertas: A4, orientasi: potret}
kolom:
  - {judul: NO, isi: nomor, pola: "{n}.", lebar: 10mm}
  - {judul: SASARAN, isi: sasaran.uraian, lebar: 22mm}
  - {judul: INDIKATOR KINERJA, isi: indikator.uraian, lebar: 20mm}
  - {judul: KEGIATAN, isi: kegiatan.uraian, lebar: 118mm}
"""


@pytest.mark.slow
def test_words_that_rakgen_parted_at_syllables_are_whole_again_and_no_doubt(tmp_path: Path) -> None:
    (tmp_path / "templates" / "layouts").mkdir(parents=True)
    (tmp_path / "templates" / "layouts" / "sempit.yaml").write_text(NARROW, encoding="utf-8")
    plan = tmp_path / "sempit.yaml"
    goals = ("Pertanggungjawaban ke-2 KPU/Kabupaten/Kota", "Mempertanggungjawabkan e-government dan undang-undang",
             "Terlaksananya ba-rambu-pemutakhiran-tw4.pdf")  # fmt: skip
    plan.write_text(
        "instansi: KPU\ntahun: 2026\nrak:\n  - kode: a\n    layout: sempit\n    sasaran:\n"
        + "".join(f"      - uraian: {goal}\n        indikator: [{{uraian: {goal}}}]\n" for goal in goals),
        encoding="utf-8",
    )
    document = read_pdf(write(compile_plan(plan), "pdf").data)
    assert [row[1:3] for row in texts(document)[-3:]] == [[goal] * 2 for goal in goals]
    assert not [one for one in told(document, "joined") if "tang" in one.lower() and " " not in one]
