"""Pieces: labels that pages part are one label again, in a table that is not parted itself."""

from __future__ import annotations

from rakgen.readers.raw import RawCell, RawDocument, RawLine, RawPlace, RawTable
from rakgen.recognise.pieces import parts_of, whole
from tests.support.each import each


def _table(rows: list[list[tuple[str, int]]]) -> RawTable:
    """A table of cells (text, rowspan); None where a cell from above reaches into a row."""
    cells = [
        RawCell(row, column, (text,), rowspan, is_header=not row)
        for row, one in enumerate(rows)
        for column, (text, rowspan) in enumerate(one)
        if rowspan
    ]
    return RawTable(len(rows), max(map(len, rows)), tuple(cells))


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


def test_parts_of_codes_that_rows_have_alike_are_of_each() -> None:
    """A programme of two indikator over a kegiatan, as the KODE columns of a renja print them."""
    rows = [[("2", 2), ("16", 2), ("A", 1)], [("", 0), ("", 0), ("B", 1)], [("2", 1), ("16", 1), ("C", 1)]]
    body = whole(_table([[("KODE", 1), ("KODE", 1), ("INDIKATOR", 1)], *rows])).body
    assert [row[0] is body[0][0] for row in body] == [True, True, False]


def test_the_number_of_a_column_is_no_label_of_the_row_below() -> None:
    head = [("NO", 1), ("SASARAN", 1), ("KEGIATAN", 1)]
    rows = [[("1.", 2), ("A", 2), ("Rapat", 1)], [("", 0), ("", 0), ("Monitoring", 1)]]
    body = whole(_table([head, [("(1)", 1), ("(2)", 1), ("(2a)", 1)], *rows])).body
    assert [row[0] and row[0].text for row in body] == ["(1)", "1.", "1."]


@each("heading, items, parts", [
    (("NO", "KEGIATAN", "PAGU"), ("Rapat", "Audit"), 1),  # a second form of the same items
    (("NO", "KEGIATAN", "PAGU"), ("Survei", "Lapor"), 2),
    (("NO", "KEGIATAN", "PAGU"), ("Audit", "Lapor"), 1),
    (("NO", "SASARAN", "TARGET"), ("Layanan", "Tata kelola"), 1),
    (("NO", "PROGRAM", "PAGU"), ("Program A", "Program B"), 1),
])  # fmt: skip
def test_tables_with_other_items_of_one_level_are_of_several_groups(
    heading: tuple[str, ...], items: tuple[str, ...], parts: int
) -> None:
    def table(head: tuple[str, ...], texts: tuple[str, ...]) -> RawTable:
        rows = [[(str(number), 1), (text, 1), ("5.000.000", 1)] for number, text in enumerate(texts, 1)]
        return _table([[(text, 1) for text in head], *rows])._replace(has_borders=True)

    blocks = (table(("NO", "KEGIATAN", "ANGGARAN"), ("Rapat", "Audit")), table(heading, items))
    assert len(parts_of(RawDocument(blocks))) == parts


def test_headings_that_a_table_prints_again_are_no_row() -> None:
    head = [("NO", 1), ("SASARAN", 1), ("KEGIATAN", 1)]
    numbers = [("(1)", 1), ("(2)", 1), ("(3)", 1)]
    rows = [head, numbers, [("1.", 1), ("A", 1), ("Rapat", 1)]]
    rows += [head, numbers, [("2.", 1), ("B", 1), ("Audit", 1)], head, [("3.", 1), ("C", 1), ("Uji", 1)]]
    raw = _table([*rows, numbers, [("4.", 1), ("D", 1), ("Lapor", 1)]])
    assert [row[1] and row[1].text for row in whole(raw).body] == ["A", "B", "C", "D"]


def test_headings_typed_again_without_their_merges_are_no_row() -> None:
    group = (RawCell(0, 0, ("NO",), 2), RawCell(0, 1, ("KEGIATAN",), 2), RawCell(0, 2, ("JADWAL",), 1, 2))
    quarters = (RawCell(1, 2, ("I",)), RawCell(1, 3, ("II",)))
    rows = [("1", "Rapat", "v", ""), ("NO", "KEGIATAN", "JADWAL", ""), ("", "", "I", "II"), ("2", "Audit", "", "v")]
    cells = [RawCell(row, column, (text,)) for row, one in enumerate(rows, 2) for column, text in enumerate(one)]
    body = whole(RawTable(6, 4, (*group, *quarters, *cells))).body
    assert [[cell and cell.text for cell in row] for row in body] == [[*rows[0]], [*rows[3]]]


def test_the_ground_of_a_row_is_no_mark_and_a_shaded_month_is() -> None:
    def row(number: int, ground: str | None, months: tuple[str | None, ...]) -> list[RawCell]:
        said = [RawCell(number, column, (text,), fill=ground) for column, text in enumerate(("1", "Rapat"))]
        return said + [RawCell(number, column, ("",), fill=fill) for column, fill in enumerate(months, 2)]

    head = [RawCell(0, column, (text,)) for column, text in enumerate(("NO", "KEGIATAN", "JAN", "FEB"))]
    cells = (*head, *row(1, None, ("808080", None)), *row(2, "EEEEEE", ("EEEEEE", "808080")))
    body = whole(RawTable(3, 4, cells)).body
    assert [[cell.fill for cell in one[2:] if cell] for one in body] == [["808080", None], [None, "808080"]]


def test_every_line_of_a_table_above_another_is_a_line_above_it() -> None:
    """A letterhead that a table places, with its logo's empty cell; a row with a colon is one line."""
    cells = (RawCell(0, 1, ("PEMERINTAH KOTA A", "DINAS B")), RawCell(1, 0, ("Tahun",)), RawCell(1, 1, (": 2021",)))
    letterhead = RawTable(2, 2, cells, has_borders=False)
    data = _table([[("NO", 1), ("SASARAN", 1), ("KEGIATAN", 1)], [("1.", 1), ("A", 1), ("Rapat", 1)]])
    (part,) = parts_of(RawDocument((letterhead, data)))
    assert [line.text for line in part.above] == ["PEMERINTAH KOTA A", "DINAS B", "Tahun : 2021"]


@each("between, sheets, count", [
    ("RENCANA AKSI 2024|DINAS B|BIDANG C", ("", ""), 0),
    ("RENCANA AKSI 2024|DINAS B|BIDANG C", ("A", "A"), 0),
    ("PROGRAM KERJA TAHUN 2024|BIDANG C", ("A", "B"), 0),
    ("Kupang, 2 Januari 2024|KEPALA,|A. B|RENCANA AKSI 2024|DINAS B", ("", ""), 3),
    ("Rencana ini disetujui.|Kupang, 2 Januari 2024|KEPALA,|A. B", ("", ""), 4),
])  # fmt: skip
def test_lines_between_two_tables_are_the_signature_above_and_the_title_below(
    between: str, sheets: tuple[str, str], count: int
) -> None:
    rows = [[("NO", 1), ("SASARAN", 1), ("KEGIATAN", 1)], [("1.", 1), ("A", 1), ("Rapat", 1)]]
    above, below = (_table(rows)._replace(place=RawPlace(sheet)) for sheet in sheets)
    lines = [RawLine(text, place=RawPlace(sheets[1])) for text in between.split("|")]
    first, second = parts_of(RawDocument((above, *lines, below)))
    assert (first.below, second.above) == (lines[:count], lines[count:])


def test_a_text_box_with_a_signature_stands_below_wherever_it_is_anchored() -> None:
    signed = RawTable(1, 1, (RawCell(0, 0, ("KEPALA,", "", "A. B", "NIP. 1")),), has_borders=False)
    data = _table([[("NO", 1), ("SASARAN", 1), ("KEGIATAN", 1)], [("1.", 1), ("A", 1), ("Rapat", 1)]])
    for blocks in ((signed, data), (data, signed)):
        (part,) = parts_of(RawDocument(blocks))
        assert (part.above, part.below) == ([], [signed])


@each("between, again, count", [
    ("Bersambung ke halaman 2", "2.", 1),
    ("lanjut ke hal. berikutnya|Lanjutan Tabel 1", "2.", 1),
    ("RENCANA AKSI (lanjutan)|DINAS B|TAHUN 2024", "1.", 1),
    ("Lanjutan Rencana Aksi", "1.", 1),
    ("Tabel 2 (lanjutan)", "2.", 1),
    ("RENCANA AKSI|DINAS B|TAHUN 2024", "2.", 1),
    ("RENCANA AKSI|DINAS B|TAHUN 2024", "1.", 2),  # counts anew: a plan of its own
    ("RENCANA AKSI|DINAS C|TAHUN 2024", "2.", 2),
    ("Keterangan: angka sementara", "2.", 1),
    ("*) target perubahan|Sumber: Renstra", "2", 1),
    ("Keterangan: angka sementara", "1.", 2),
    ("Keterangan: angka sementara", "3.", 2),
])  # fmt: skip
def test_a_table_goes_on_below_lines_that_say_so_or_print_its_title_again_and_below_notes(
    between: str, again: str, count: int
) -> None:
    head = [("NO", 1), ("SASARAN", 1), ("KEGIATAN", 1)]
    title = [RawLine(text) for text in ("RENCANA AKSI", "DINAS B", "TAHUN 2024")]
    first, second = (
        _table([head, [(number, 1), (text, 1), ("Rapat", 1)]]) for number, text in (("1.", "A"), (again, "B"))
    )
    parts = parts_of(RawDocument((*title, first, *map(RawLine, between.split("|")), second)))
    assert len(parts) == count
    assert [len(part.tables) for part in parts] == [1] * count
    assert [row[1] and row[1].text for part in parts for row in part.tables[0].body] == ["A", "B"]


@each("numbers, again, rows", [
    ("1|2|3", "1|2|3", 2),
    ("(1)|(2)|(3)", "(1)|(2)|(3)", 2),
    ("(1)|(2)|(3)", "1|2|3", 1),
])  # fmt: skip
def test_numbers_of_columns_that_alone_are_printed_again_are_no_headings(numbers: str, again: str, rows: int) -> None:
    """As pages do of which only the row of numbers is to be repeated."""
    lines = (["NO|SASARAN|KEGIATAN", numbers, "1.|A|Rapat"], [again, "2.|B|Evaluasi"])
    tables = [_table([[(text, 1) for text in line.split("|")] for line in own]) for own in lines]
    part = parts_of(RawDocument((tables[0], RawLine("2"), tables[1])))[0]
    assert len(part.tables[0].body) == rows


@each("first, count", [
    ("2.|B|Kegiatan rapat|Rp 5.000.000,-|Bidang A", 1),
    ("|B|Kegiatan rapat||Bidang A", 1),
    ("||Kegiatan rapat|75%|", 1),
    ("NO|URAIAN TUGAS|NAMA|PANGKAT|UMUR", 2),
    ("SASARAN|INDIKATOR|TARGET|2024|NAMA", 2),
    ("NAMA|PANGKAT|ALAMAT|UMUR|GOLONGAN", 1),
    ("*NAMA|PANGKAT|ALAMAT|UMUR|GOLONGAN", 2),
])  # fmt: skip
def test_a_table_without_headings_of_its_own_goes_on_with_the_one_above(first: str, count: int) -> None:
    head, row = "NO|SASARAN|KEGIATAN|ANGGARAN|PELAKSANA", "3.|C|Rapat|Rp 1.000.000|Umum"
    tables = [
        _table([[(text, 1) for text in row.strip("*").split("|")] for row in rows])
        for rows in ((head, row), (first, row))
    ]
    if first.startswith("*"):
        bold = (cell._replace(bold=(True,)) if not cell.row else cell for cell in tables[1].cells)
        tables[1] = tables[1]._replace(cells=tuple(bold))
    (part,) = parts_of(RawDocument(tuple(tables)))
    assert (len(part.tables), len(part.tables[0].body)) == (count, 3 if count == 1 else 1)


def test_a_row_that_says_that_the_table_goes_on_is_none() -> None:
    head = [("NO", 1), ("SASARAN", 1), ("KEGIATAN", 1)]
    rows = [[("", 1), ("(lanjutan)", 1), ("", 1)], head, [("1.", 1), ("A", 1), ("Rapat", 1)]]
    raw = _table([*rows, [("", 1), ("bersambung ke hal. 2", 1), ("", 1)]])
    assert [row[1] and row[1].text for row in whole(raw).body] == ["A"]


@each(
    "row, rows",
    [
        ("1|S1|I1|Kegiatan alfa|1|1|1|1", 2),
        ("1|2|3|4|5|6|7|8", 1),
        ("1|2|3|4|1|2|1|2", 1),
        ("1|2|3|4|1|1|2|2", 1),
        ("1|A1|3|4|1|3|1|2", 2),
        ("(1)|(2)|(3)|(4)|(5)|(6)|(7)|(8=5+6)", 1),
        ("1.|2.|3.|4.|5.|6.|7.|8.", 1),
        ("1)|2)|3)|4)|5)|6)|7)|8)", 1),
        ("[1]|[2]|[3]|[4]|[5]|[6]|[7]|[8]", 1),
        ("-1-|-2-|-3-|-4-|-5-|-6-|-7-|-8-", 1),
    ],
)
def test_amounts_from_one_on_are_no_numbers_of_columns(row: str, rows: int) -> None:
    lines = ("NO|SASARAN|INDIKATOR|KEGIATAN|T1|T2|T3|T4", row, "2|S2|I2|Kegiatan beta|||1|2")
    cells = [RawCell(n, column, (text,)) for n, line in enumerate(lines) for column, text in enumerate(line.split("|"))]
    assert len(whole(RawTable(3, 8, tuple(cells))).body) == rows
