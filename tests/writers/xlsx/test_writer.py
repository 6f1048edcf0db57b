"""XLSX read back with openpyxl: every cell and merge, numbers as numbers, nothing a formula, print set-up, the same
bytes.
"""

from __future__ import annotations

import re
import shutil
import zipfile
from decimal import Decimal
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from rakgen.diagnostics import Span
from rakgen.document.document import (
    Cell,
    Column,
    Document,
    Letterhead,
    Line,
    Mark,
    Number,
    Row,
    Signature,
    Signer,
    Title,
)
from rakgen.document.heights import CELL_MARGIN
from rakgen.document.metrics import text_width
from rakgen.document.widths import MM
from rakgen.writers.formats import FORMATS, Options
from rakgen.writers.xlsx.heights import LINE, row_heights
from rakgen.writers.xlsx.values import number_of, sheet_names
from rakgen.writers.xlsx.writer import write_xlsx
from tests.support.cut_tables import assert_cut_grid, sheet_pages, unindented
from tests.support.each import each
from tests.support.forms import document_of
from tests.support.office import Converted, pages
from tests.support.plans import EXAMPLES, REFERENCE, ROOT, compile_plan
from tests.support.readers import find_grid, table_edges
from tests.support.seeds import spread, usual
from tests.support.whole_documents import HOSTILE, everything


def book(document: Document) -> openpyxl.Workbook:
    return openpyxl.load_workbook(BytesIO(write_xlsx(document).data))


@pytest.mark.slow
@pytest.mark.parametrize("path", usual(spread([REFERENCE, *EXAMPLES]), 7), ids=lambda path: path.stem)
def test_the_same_grid_for_every_layout(path: Path) -> None:
    document = compile_plan(path)
    workbook = book(document)
    assert len(workbook.sheetnames) == len(document.sections)
    for sheet, section in zip(workbook, document.sections, strict=True):
        start = 1
        for grid in section.grids:
            pages, start = sheet_pages(sheet, find_grid(sheet, grid, start))
            assert_cut_grid(pages, unindented(grid), section.page)
        assert sheet.page_setup.fitToWidth in (None, 1) and str(sheet.page_setup.fitToHeight) == "0"
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.page_setup.orientation == "landscape" or section.page.width < section.page.height
        several_pages = len(section.grids) > 1 and sheet.row_breaks.brk
        assert not section.grids or (sheet.freeze_panes and (sheet.print_title_rows or several_pages))


@pytest.mark.slow
def test_the_reference_sheet() -> None:
    workbook = book(compile_plan(REFERENCE))
    sheet = workbook.worksheets[0]
    assert (
        workbook.properties.title.startswith("RENCANA AKSI KINERJA")
        and workbook.properties.creator == "KPU Provinsi Nusa Tenggara Timur"
    )
    assert str(workbook.properties.created) == str(workbook.properties.modified) == "2021-03-01 00:00:00"
    values = {cell.value: cell for row in sheet for cell in row if cell.value is not None}
    assert values[0.775].number_format == "[$-421]0.0%" and values["B"].data_type == "s"
    assert "THOMAS DOHU, S.Hut" in values and "✓" in values and values["(1)"].data_type == "s"
    assert sheet.page_setup.paperSize == 14
    assert sheet.HeaderFooter.differentFirst and sheet.oddHeader.center.text == "- &P -"


@pytest.mark.slow
def test_everything_a_document_can_say() -> None:
    document = everything()
    sheet, other = book(document).worksheets
    texts = [str(cell.value) for row in sheet for cell in row if cell.value is not None]
    for part in (
        "KANTOR CONTOH",
        "Lampiran",
        "RENCANA AKSI",
        "Perubahan kesatu",
        "Anggaran per program",
        "Catatan: miring",
        "Mengetahui",
        "A. Atas",
        "NIP. 2",
        "B. Bawah",
    ):
        assert part in texts
    section = document.sections[0]
    pages, _ = sheet_pages(sheet, find_grid(sheet, section.grids[0], 1))
    assert_cut_grid(pages, section.grids[0], section.page)
    with zipfile.ZipFile(BytesIO(write_xlsx(document).data)) as archive:
        assert "xl/media/image1.png" in archive.namelist()
    shaded = next(cell for row in sheet for cell in row if cell.value == "■")
    assert shaded.fill.start_color.rgb == "FFBFBFBF" and shaded.font.color.rgb == "FFBFBFBF"
    total = next(cell for row in sheet for cell in row if cell.value == 452750077.5)
    assert total.number_format == "[$-421]#,##0.0" and total.font.bold
    assert other["A1"].value == "PERJANJIAN KINERJA"


def test_nothing_is_a_formula_or_a_link() -> None:
    data = write_xlsx(everything(HOSTILE)).data
    with zipfile.ZipFile(BytesIO(data)) as archive:
        for name in archive.namelist():
            text = archive.read(name)
            assert b"<f>" not in text and b"<f " not in text and b"<hyperlink" not in text
    for text in ("=1+1", "+62 812", "-5+2", "@SUM(A1)", "=cmd|'/c calc'!A0", "-"):
        assert number_of(Cell(text), Column(10, field="indikator.target")) is None


@each("text", ["=1+1", "{=A1}", "http://jauh.example", "mailto:a@b", "=a\x07b\x7fc\ud800d"])
def test_a_text_that_begins_as_a_formula_or_a_link_is_a_text(text: str) -> None:
    document = everything()
    section = next(section for section in document.sections if section.grids)
    grid = section.grids[0]
    cells = (Cell(text), *(Cell("") for _ in grid.columns[1:]))
    alone = grid._replace(body_rows=(grid.body_rows[0]._replace(cells=cells),))
    data = write_xlsx(document._replace(sections=(section._replace(blocks=(alone,)),))).data
    with zipfile.ZipFile(BytesIO(data)) as archive:
        sheet, texts = (archive.read(f"xl/{name}.xml") for name in ("worksheets/sheet1", "sharedStrings"))
    printed = re.sub(r"[\x07\x7f\ud800]", "\ufffd", text)
    assert b"<f>" not in sheet and b"<hyperlink" not in sheet and f">{printed}</t>".encode() in texts


@each(
    ("text", "expected"),
    [
        ("77,5%", (0.775, "[$-421]0.0%")),
        ("25%", (0.25, "[$-421]0%")),
        ("77", (77.0, "[$-421]0")),
        ("452.750.000", (452750000.0, "[$-421]#,##0")),
        ("IDR 1.500", (1500.0, '[$-421]"IDR "#,##0')),
        ("Rp 1.500,50", (1500.5, '[$-421]"Rp "#,##0.00')),
        ("-1.250", (-1250.0, "[$-421]#,##0")),
        ("-2,5%", (-0.025, "[$-421]0.0%")),
        ("-Rp 1.250.000", (-1250000.0, '[$-421]"Rp "#,##0')),
        ("-0", None),
        ("- 5", None),
        ("Rp-5.000", None),
        ("(1.250)", None),
        ("77.5%", None),
        ("010", None),
        ("1.10", None),
        ("3,000.5", None),
        ("2021", None),
        ("B", None),
        ("12 dokumen", None),
        ("1234567890123456", None),
        ("", None),
        ("0.500", None),
        ("> 80%", None),
    ],
)
def test_texts_that_are_numbers_in_indonesian_only(text: str, expected: object) -> None:
    assert number_of(Cell(text), Column(10, field="indikator.target")) == expected
    assert number_of(Cell(text), Column(10, field="kegiatan.tambahan.serapan")) == expected
    assert number_of(Cell(text), Column(10, field="kegiatan.kode")) is None


@each(
    ("text", "expected"),
    [
        ("-3", (-3.0, "[$-421]0")),
        ("-1.250.000", (-1250000.0, "[$-421]#,##0")),
        ("-12,5%", (-0.125, "[$-421]0.0%")),
        ("33,33%", (0.3333, "[$-421]0.00%")),
    ],
)
def test_computed_numbers_may_be_below_0(text: str, expected: object) -> None:
    assert number_of(Cell(Number(Decimal(0), text)), Column(10)) == expected


def test_codes_and_labels_stay_texts() -> None:
    for field in ("", "indikator.kode", "kegiatan.pelaksana", "sasaran.uraian"):
        assert number_of(Cell("77"), Column(10, field=field)) is None
    for text in ("19660506 199203 1 004", "196605061992031004", "007", "1.01.02", "IKU 1"):
        assert number_of(Cell(text), Column(10, field="indikator.tambahan.nip")) is None
    for role in ("header", "number", "band"):
        assert number_of(Cell("77", role=role), Column(10, field="indikator.target")) is None  # type: ignore[arg-type]
    assert number_of(Cell(Mark("1")), Column(10, field="indikator.target")) is None
    assert number_of(Cell(Number(Decimal(5), "5")), Column(10)) == (5.0, "[$-421]0")


def test_names_of_sheets() -> None:
    long = "a" * 40
    assert sheet_names(["Ketua", "ketua", long, long + "b", "x/y:z", "'", "History", ""]) == [
        "Ketua",
        "ketua-2",
        "a" * 31,
        "a" * 29 + "-2",
        "x-y-z",
        "RAK",
        "History-2",
        "RAK-2",
    ]


@each(
    ("names", "expected"),
    [
        (["🎯" * 20], ["🎯" * 15]),
        (["a" + "🎯" * 20, "A" + "🎯" * 19], ["a" + "🎯" * 15, "A" + "🎯" * 14 + "-2"]),
        (["'Bagian Umum'", "' x '"], ["Bagian Umum", "x"]),
        (["HISTORY", "history-2"], ["HISTORY-2", "history-2-2"]),
        (["\u00e9" * 31 + "x", "\u00c9" * 31], ["\u00e9" * 31, "\u00c9" * 29 + "-2"]),
        (["a" * 30 + "' b"], ["a" * 30]),
        (["[a]?*\\/:\n\ud800"], ["-a--------"]),
        (
            [f"{'n' * 31}"] * 11,
            ["n" * 31, *("n" * 29 + f"-{i}" for i in range(2, 10)), *("n" * 28 + f"-{i}" for i in (10, 11))],
        ),
    ],
)
def test_names_of_sheets_as_excel_counts_them(names: list[str], expected: list[str]) -> None:
    found = sheet_names(names)
    assert found == expected
    assert all(len(name.encode("utf-16-le")) // 2 <= 31 for name in found)


def test_same_document_same_bytes() -> None:
    assert write_xlsx(everything()) == write_xlsx(everything())


@pytest.mark.slow
@pytest.mark.parametrize("letter", ["k", "é", "🎉"])
def test_a_text_longer_than_a_cell_may_be_is_cut_with_a_sign_and_told(letter: str) -> None:
    document = everything()
    grid = document.sections[1].grids[0]
    long = letter * (32_768 // (2 if letter == "🎉" else 1))
    most = long[:-1]
    row = grid.body_rows[0]._replace(cells=(Cell(long), Cell(most)))
    section = document.sections[1]._replace(blocks=(grid._replace(body_rows=(row,)),))
    document = document._replace(sections=(section,))
    texts = [str(cell.value) for line in book(document).worksheets[0] for cell in line if cell.value is not None]
    assert most in texts and long not in texts
    cut = next(text for text in texts if text.endswith(" …"))
    assert long.startswith(cut[:-2]) and 32_765 <= len(cut.encode("utf-16-le")) // 2 <= 32_767
    output = FORMATS["xlsx"].write(document, Options(source="plan.yaml"))
    assert [(one.key, one.values["banyak"]) for one in output.findings] == [("RAK945", "1"), ("RAK945.halaman", "1")]


def test_nothing_is_told_of_texts_that_fit() -> None:
    assert FORMATS["xlsx"].write(everything(), Options()).findings == ()


def test_blanks_at_the_ends_of_a_text_are_kept() -> None:
    document = everything()
    grid = document.sections[1].grids[0]
    texts = ("  dua di depan", "satu di belakang ")
    row = grid.body_rows[0]._replace(cells=tuple(map(Cell, texts)))
    section = document.sections[1]._replace(blocks=(grid._replace(body_rows=(row,)),))
    data = write_xlsx(document._replace(sections=(section,))).data
    with zipfile.ZipFile(BytesIO(data)) as archive:
        shared = archive.read("xl/sharedStrings.xml").decode()
    for text in texts:
        assert f'<t xml:space="preserve">{text}</t>' in shared


def test_empty_paragraphs_at_the_ends_of_a_cell_are_left_out() -> None:
    document = everything()
    grid = document.sections[1].grids[0]
    row = grid.body_rows[0]._replace(cells=(Cell("\nAtas\n\nbawah\n\n"), Cell((Line("Tebal", "tebal"), Line("")))))
    section = document.sections[1]._replace(blocks=(grid._replace(body_rows=(row,)),))
    with zipfile.ZipFile(BytesIO(write_xlsx(document._replace(sections=(section,))).data)) as archive:
        shared = archive.read("xl/sharedStrings.xml").decode()
    assert "<t>Atas\n\nbawah</t>" in shared and "<t>Tebal</t>" in shared and "xml:space" not in shared


def printed(folder: Path) -> list[Path]:
    document = compile_plan(ROOT / "plans" / "contoh" / "renaksi-jadwal.yaml")
    (folder / "a.xlsx").write_bytes(write_xlsx(document).data)
    return [folder / "a.xlsx"]


PRINTED = Converted("pdf", printed)


@pytest.mark.libreoffice
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice (soffice) tidak terpasang")
@pytest.mark.skipif(shutil.which("pdfinfo") is None, reason="poppler (pdfinfo) tidak terpasang")
def test_libreoffice_prints_it_one_page_wide() -> None:
    document = compile_plan(ROOT / "plans" / "contoh" / "renaksi-jadwal.yaml")
    try:
        found = pages(PRINTED.files()[0])
    except OSError:
        pytest.skip("LibreOffice Calc tidak terpasang")
    assert len(found) == 1
    heads = {word.text for word in found[0]}
    last = [cell.text for cell in document.sections[0].grids[0].header_rows[0].cells if cell][-1]
    assert set(last.split()) <= heads


LONG = "Plt. KEPALA DINAS PEKERJAAN UMUM, PENATAAN RUANG, PERUMAHAN RAKYAT DAN KAWASAN PERMUKIMAN KABUPATEN "


def column_pixels(sheet: Worksheet) -> list[float]:
    return [one.width * 7 for one in sheet.column_dimensions.values() for _ in range(one.min, one.max + 1)]


def with_signature(document: Document, *signers: Signer, columns: int | None = None) -> Document:
    """The last section of a document, signed by others; its table cut down to so many columns."""
    section = document.sections[1]
    grid = section.grids[0]
    if columns is not None:
        cut = [row._replace(cells=row.cells[:columns]) for row in grid.body_rows]
        head = [row._replace(cells=row.cells[:columns]) for row in grid.header_rows]
        grid = grid._replace(columns=grid.columns[:columns], header_rows=tuple(head), body_rows=tuple(cut))
    signature = Signature(*signers) if len(signers) == 2 else Signature(None, signers[0])
    return document._replace(sections=(section._replace(blocks=(grid,), signature=signature),))


@pytest.mark.parametrize("columns", [1, 2])
@pytest.mark.parametrize("count", [1, 2])
def test_a_signature_is_whole_and_wraps_with_its_height(count: int, columns: int) -> None:
    signers = [Signer((f"{LONG * 2}{n}",), f"NAMA {LONG}{n}", (f"NIP. {n}",), "garis-bawah") for n in range(count)]
    document = with_signature(everything(), *signers, columns=columns)
    sheet = book(document).worksheets[0]
    widths = column_pixels(sheet)
    areas = {area.coord.split(":")[0]: area for area in sheet.merged_cells.ranges}
    cells = {cell.value: cell for row in sheet for cell in row if cell.value is not None}
    for signer in signers:
        for text in (*signer.above, signer.name, *signer.below):
            cell = cells[text]
            assert cell.alignment.wrap_text
            area = areas.get(cell.coordinate)
            first, last = (area.min_col, area.max_col) if area else (cell.column, cell.column)
            width = sum(widths[first - 1 : last]) * 0.75
            needed = text_width(text, document.sections[0].page.font, cell.font.sz, cell.font.b) / width * cell.font.sz
            assert sheet.row_dimensions[cell.row].height > needed


@pytest.mark.slow
def test_rows_are_never_lower_than_their_text() -> None:
    document = compile_plan(REFERENCE)
    for section in document.sections:
        grid = section.grids[0]
        for size in (7.0, 8.3, 9.0, 10.7, 12.0):
            page = section.page._replace(size=size)
            least = size * LINE + 2 * CELL_MARGIN / MM
            high = row_heights(grid.body_rows, page, lambda column, cell: 1e6).pixels
            assert all(pixels * 0.75 >= least for pixels in high)
    (first, *_), rows = document.sections, book(document).worksheets[0].row_dimensions.values()
    assert {row.height * 4 / 3 % 1 for row in rows if row.height} == {0.0}
    assert min(row.height for row in rows if row.height) >= first.page.size * LINE + 2 * CELL_MARGIN / MM


@pytest.mark.slow
def test_tables_of_one_sheet_keep_their_columns() -> None:
    document = compile_plan(ROOT / "plans" / "contoh" / "renaksi-dua-tabel.yaml")
    sheet, section = book(document).worksheets[0], document.sections[0]
    widths = column_pixels(sheet)
    start = 1
    for grid in section.grids:
        start = find_grid(sheet, grid, start)
        edges = table_edges(sheet, start, len(grid.matrix()))
        for column, (left, right) in zip(grid.columns, pairwise(edges), strict=True):
            assert abs(sum(widths[left - 1 : right - 1]) * 25.4 / 96 - column.width) < 1.2
        start += len(grid.matrix())


def test_nothing_behind_a_label_is_no_blank() -> None:
    """A text that ends with a blank needs an attribute that the schema of a workbook refuses."""
    form = 'pembuka: [{label: Pangkat, teks: "{{ kanan.pangkat }}"}]\nkolom: [{judul: S, isi: sasaran.uraian}]\n'
    data = write_xlsx(document_of(form)).data
    with zipfile.ZipFile(BytesIO(data)) as file:
        texts = file.read("xl/sharedStrings.xml").decode()
    assert "Pangkat" in texts and ":</t>" in texts
    assert "xml:space" not in texts


def test_a_text_behind_a_label_begins_near_it_in_a_sheet_of_wide_columns() -> None:
    """A column that is wider is parted there, and joined again in the table."""
    form = """\
pembuka: [{label: Unit Kerja, teks: "{{ instansi }}"}, {label: Tahun, teks: "{{ tahun }}"}]
kolom: [{judul: SASARAN, isi: sasaran.uraian, lebar: 200mm}, {judul: TARGET, isi: indikator.target}]
"""
    document = document_of(form)
    sheet, grid = book(document).worksheets[0], document.sections[0].grids[0]
    start = find_grid(sheet, grid, 1)
    labels = {cell.value: cell for row in sheet.iter_rows(max_row=start - 1) for cell in row if cell.value}
    assert [labels[text].column_letter for text in ("Unit Kerja", ": Kantor Contoh", ": 2021")] == ["A", "B", "B"]
    widths = column_pixels(sheet)
    assert 10 < widths[0] * 25.4 / 96 < 40
    edges = table_edges(sheet, start, len(grid.matrix()))
    assert edges == [1, 3, 4] and abs(sum(widths[:2]) * 25.4 / 96 - 200) < 1.2
    narrow = document_of(form.replace("lebar: 200mm", "lebar: 60mm"))
    assert table_edges(book(narrow).worksheets[0], start, len(grid.matrix())) == [1, 2, 3]


@pytest.mark.slow
@each(
    ("texts", "added"),
    [
        (["x\n" * 20], 0),
        (["x\n" * 50], 1),
        (["x\n" * 150, "x\n" * 20], 5),
        (["kata " * 400, "x\n" * 60], 2),
    ],
)
def test_a_text_higher_than_a_row_can_be_has_rows_more(texts: list[str], added: int) -> None:
    document = everything()
    section = document.sections[1]
    grid = section.grids[0]
    cells = (*map(Cell, texts), *(Cell("") for _ in range(2 - len(texts))))
    rows = (Row(cells), Row((Cell("bawah"), Cell("sesudah"))))
    blocks = (grid._replace(body_rows=rows),)
    document = document._replace(sections=(section._replace(blocks=blocks),))
    findings = FORMATS["xlsx"].write(document, Options(source="plan.yaml")).findings
    assert {one.key for one in findings} <= {"RAK945.halaman"}
    sheet = book(document).worksheets[0]
    end = next(cell.row for cell in sheet["A"] if cell.value == "bawah")
    top = next(cell.row for cell in sheet["A"] if str(cell.value or "").startswith(texts[0][:5]))
    assert end - top == 1 + added and sheet.cell(end, 2).value == "sesudah"
    high = [sheet.row_dimensions[row].height for row in range(top, end)]
    assert max(high) <= 409 and sum(high) >= max(text.count("\n") for text in texts) * section.page.size * LINE


def test_a_heading_higher_than_a_row_can_be_is_told() -> None:
    document = everything()
    section = document.sections[1]
    grid = section.grids[0]
    head = Row((Cell("x\n" * 60, role="header", origin=Span(7, 3, 7, 9)), Cell("B", role="header")))
    grid = grid._replace(header_rows=(head,))
    document = document._replace(sections=(section._replace(blocks=(grid,)),))
    findings = FORMATS["xlsx"].write(document, Options(source="plan.yaml")).findings
    assert [(one.key, one.values["banyak"], one.span) for one in findings] == [("RAK945.tinggi", "1", Span(7, 3, 7, 9))]


def test_rows_higher_than_a_page_are_told() -> None:
    document = everything()
    section = document.sections[1]
    grid = section.grids[0]

    def told(*counts: int) -> list[tuple[str, str, Span | None]]:
        cells = (Cell("x\n" * count, origin=Span(count, 3, count, 9)) for count in counts)
        rows = tuple(Row((cell, Cell("B"))) for cell in cells)
        changed = section._replace(blocks=(grid._replace(body_rows=rows),))
        found = FORMATS["xlsx"].write(document._replace(sections=(changed,)), Options(source="plan.yaml")).findings
        return [(one.key, one.values["banyak"], one.span) for one in found]

    assert told(3, 10, 20) == []
    assert told(3, 50, 5) == []
    assert told(3, 90, 5, 200) == [("RAK945.halaman", "2", Span(90, 3, 90, 9))]


@pytest.mark.slow
def test_a_sheet_with_a_row_higher_than_a_page_has_wider_columns_where_that_makes_it_fit() -> None:
    document = everything()
    section = document.sections[1]
    grid = section.grids[0]
    words = "penyusunan dokumen perencanaan "

    def wide(count: int) -> float:
        """How much wider the columns are beside a text so long than beside a short one."""
        widths = []
        for times in (1, count):
            row = Row((Cell(words * times), Cell("B")))
            changed = section._replace(blocks=(grid._replace(body_rows=(row,)),))
            sheet = book(document._replace(sections=(changed,))).worksheets[0]
            widths.append(sum(one.width for one in sheet.column_dimensions.values()))
        return widths[1] / widths[0]

    assert [round(wide(count), 2) for count in (60, 80, 100, 160)] == [1.0, 1.18, 1.25, 1.0]


@pytest.mark.slow
def test_annex_lines_are_one_block_and_a_double_rule_is_two() -> None:
    plain = everything()
    one = plain.sections[0]._replace(
        title=Title(("JUDUL",), "miring", ("LAMPIRAN", "NOMOR 12")),
        letterhead=Letterhead((Line("KANTOR"), Line("Jalan")), sizes=(18.0, 8.0)),
    )
    sheet = book(plain._replace(sections=(one,))).worksheets[0]
    found = {cell.value: cell for row in sheet.iter_rows(max_row=9) for cell in row if cell.value}
    assert (found["KANTOR"].font.size, found["Jalan"].font.size) == (18, 8)
    annex, number = found["LAMPIRAN"], found["NOMOR 12"]
    assert annex.column == number.column > 1 and annex.alignment.horizontal == "left"
    rule = sheet.cell(3, 1).border
    assert (rule.top.style, rule.bottom.style) == ("thin", "thick")
    heights = {
        place: sheet.row_dimensions[place].height or 15.0 for place in (3, number.row + 1, found["miring"].row + 1)
    }
    size = one.page.size
    assert heights == {
        3: 3.0,
        number.row + 1: pytest.approx(size * 1.2, abs=0.75),
        found["miring"].row + 1: pytest.approx((size + 3) * 1.2, abs=0.75),
    }


@pytest.mark.slow
def test_page_numbers_begin_where_the_page_says() -> None:
    plain = everything()
    begun = plain.sections[0]._replace(page=plain.sections[0].page._replace(first=12))
    sheet = book(plain._replace(sections=(begun,))).worksheets[0]
    assert (sheet.page_setup.firstPageNumber, sheet.HeaderFooter.differentFirst) == (12, None)
