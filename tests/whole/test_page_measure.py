"""What `make pages` counts: pages as they should be have no faults, and each fault that is put on them is seen."""

from __future__ import annotations

import shutil
import struct
from collections.abc import Sequence
from pathlib import Path

import pytest

from rakgen.compose.compose import compose_document
from rakgen.document.document import Document, Grid
from rakgen.document.widths import MM
from rakgen.writers.facts import cell_owners
from tests.support.fonts import SYMBOL_HEIGHTS, disguised, font_of, tables_of
from tests.support.forms import layout, rencana
from tests.support.page_faults import Faults, judge
from tests.support.page_rows import CONTINUED, read_rows
from tests.support.paged_plans import LAYOUTS, PAPERS, paged_plans
from tests.support.sheets import Cell, Rect, Sheet, Table, read_sheets

FORM = layout(
    "halaman: {kertas: A4, margin: 20mm}\nkolom: [{judul: SASARAN, isi: sasaran.uraian}, "
    "{judul: KEGIATAN, isi: kegiatan.uraian}]\npengesahan: otomatis\n"
)
PLAN = """\
versi: 1
instansi: Kantor
tahun: 2021
rak:
  - kode: a
    pengesahan: {tempat: Maju, tanggal: 2021-03-01, jabatan: "KEPALA,", nama: NAMA SAYA}
    sasaran:
      - uraian: Sasaran pertama
        indikator: [{uraian: I, target: 1, kegiatan: [{uraian: K1}, {uraian: K2}, {uraian: K3}, {uraian: K4}]}]
      - uraian: Sasaran kedua
        indikator: [{uraian: J, target: 1, kegiatan: [{uraian: K5}, {uraian: K6}]}]
"""
_HEIGHT = 842.0
_TOP = 20 / MM


def document() -> Document:
    plan = rencana(PLAN)
    return compose_document(plan, [(plan.rak[0], FORM)])


def word(text: str, left: float, top: float) -> Rect:
    return Rect(left, top, left + 5 * len(text), top + 10, text)


def table(grid: Grid, rows: Sequence[int], high: float, labels: dict[int, str]) -> Table:
    """Rows of the grid as a printed table: `high` points each, a label again for each page, or what `labels` say
    beside a row.
    """
    bands: list[tuple[Cell, ...]] = [tuple(Cell(Rect(0, 0, 0, 0), 0, 0) for _ in grid.columns)]
    owners = list(cell_owners(grid.body_rows, len(grid.columns)))
    edges = [_TOP + high * number for number in range(len(rows) + 2)]
    width = 100.0 / len(grid.columns)

    def cell(column: int, first: int, last: int, text: str) -> Cell:
        place = Rect(60 + column * width, edges[first], 60 + (column + 1) * width, edges[last + 1], text)
        return Cell(place, first, last)

    bands[0] = tuple(
        cell(column, 0, 0, one.text) for column, one in enumerate(grid.header_rows[0].cells) if one is not None
    )
    for band, row in enumerate(rows, 1):
        made = []
        for column, owner in enumerate(owners[row]):
            assert owner is not None
            again = band > 1 and owner is owners[rows[band - 2]][column] and row not in labels
            covered = [n for n, other in enumerate(rows, 1) if n >= band and owners[other][column] is owner]
            covered = [n for n in covered if n == band or rows[n - 1] not in labels or column]
            text = labels.get(row, owner.text) if column == 0 else owner.text
            made.append(bands[-1][column] if again else cell(column, band, covered[-1], text))
        bands.append(tuple(made))
    return Table(Rect(60, edges[0], 160, edges[-1]), tuple(edges), tuple(bands))


def sheet(tables: Sequence[Table], signed: Sequence[str] = ()) -> Sheet:
    """A page of tables, and lines of a signature below them."""
    below = tables[-1].place.bottom if tables else _TOP
    words = [
        word(part, 300 + 60 * n, below + 20 + 15 * row)
        for row, line in enumerate(signed)
        for n, part in enumerate(line.split())
    ]
    inside = [
        Rect(cell.place.left + 1, cell.place.top + 1, cell.place.right - 1, cell.place.top + 11, cell.text)
        for one in tables
        for band, cells in enumerate(one.bands)
        for cell in cells
        if cell.first == band and cell.text
    ]
    rules = [one.place for one in tables]
    return Sheet(595, _HEIGHT, tuple(tables), tuple(words), (*inside, *words, *rules))


SIGNED = ("Maju, 01 Maret 2021", "KEPALA,", "NAMA SAYA")


def faults(*sheets: Sheet) -> Faults:
    made = document()
    return judge(made, read_rows(made, sheets))


def grid() -> Grid:
    return document().sections[0].grids[0]


def test_pages_as_they_should_be_have_no_faults() -> None:
    found = faults(
        sheet([table(grid(), [0, 1, 2], 175, {})]),
        sheet([table(grid(), [3, 4, 5], 100, {3: f"Sasaran pertama {CONTINUED[0]}"})], SIGNED),
    )
    assert found == Faults(pages=2, fills=(pytest.approx(700 / (_HEIGHT - 2 * _TOP)),), cut=1)


def test_each_fault_that_is_put_on_a_page_is_seen() -> None:
    body = grid()
    whole = table(body, [0, 1, 2], 175, {})
    rest = table(body, [3, 4, 5], 100, {3: f"Sasaran pertama {CONTINUED[0]}"})
    last = sheet([rest], SIGNED)
    again = {2: f"Sasaran pertama {CONTINUED[0]}"}
    cases = {
        "empty": (sheet([whole]), sheet([table(body, [3, 4, 5], 100, {3: ""})], SIGNED)),
        "empty, in part": (sheet([whole]), sheet([table(body, [3, 4, 5], 100, {3: "Sasaran"})], SIGNED)),
        "within": (sheet([table(body, [0, 1, 2], 175, again)]), last),
        "within, without the word": (sheet([table(body, [0, 1, 2], 175, {2: "Sasaran pertama"})]), last),
        "lonely": (sheet([table(body, [0, 1, 2, 3, 4, 5], 100, {})]), sheet([], SIGNED)),
        "torn": (sheet([table(body, [0, 1, 2, 3, 4, 5], 90, {})], SIGNED[:2]), sheet([], SIGNED[2:])),
        "half": (sheet([table(body, [0, 1], 130, {})]), sheet([table(body, [2, 3, 4, 5], 90, again)], SIGNED)),
        "single": (sheet([table(body, [0, 1, 2, 3, 4], 115, {})]), sheet([table(body, [5], 90, {})], SIGNED)),
        "unheaded": (sheet([whole]), sheet([rest._replace(edges=rest.edges[1:], bands=rest.bands[1:])], SIGNED)),
        "unread": (sheet([whole]), sheet([table(body, [4, 5], 100, {})], SIGNED)),
    }
    seen = {}
    for name, pages in cases.items():
        found = faults(*pages)._asdict()
        seen[name] = {kind for kind in found if found[kind] and kind not in ("pages", "fills", "cut", "unfitting")}
    assert {name: name.partition(",")[0] in kinds for name, kinds in seen.items()} == dict.fromkeys(cases, True), seen
    lone = {name for name, kinds in seen.items() if kinds == {name.partition(",")[0]}}
    assert lone >= {"empty", "empty, in part", "within", "within, without the word", "lonely", "half"}, seen


def test_a_page_left_half_empty_is_excused_where_no_row_would_have_fitted() -> None:
    tall = table(grid(), [3, 4, 5], 110, {3: "Sasaran pertama (lanjutan)"})
    high = tall._replace(edges=(_TOP, _TOP + 20, _TOP + 520, _TOP + 560, _TOP + 600))
    reach = {cell: cell._replace(place=cell.place._replace(bottom=_TOP + 520)) for cell in high.bands[1]}
    high = high._replace(bands=(high.bands[0], tuple(reach.values()), *high.bands[2:]))
    page = sheet([high], SIGNED)
    page = page._replace(marks=(*page.marks, Rect(115, _TOP + 30, 150, _TOP + 515, "tinggi")))
    found = faults(sheet([table(grid(), [0, 1, 2], 75, {})]), page)
    assert (found.half, found.unfitting) == (0, 1)


def test_a_row_would_not_have_fitted_where_the_label_that_begins_with_it_would_not() -> None:
    before = sheet([table(grid(), [0, 1, 2, 3], 60, {})])
    page = sheet([table(grid(), [4, 5], 60, {})], SIGNED)
    assert faults(before, page).half == 0, "the last two rows stand with the signature"
    plan = rencana(PLAN.replace("{uraian: K6}", "{uraian: K6}, {uraian: K7}"))
    made = compose_document(plan, [(plan.rak[0], FORM)])
    page = sheet([table(made.sections[0].grids[0], [4, 5, 6], 60, {})], SIGNED)
    low = judge(made, read_rows(made, (before, page)))
    long = (*page.marks, Rect(65, _TOP + 70, 100, _TOP + 600, "panjang"))
    page = page._replace(tables=(_stretched(page.tables[0], _TOP + 610),), marks=long)
    high = judge(made, read_rows(made, (before, page)))
    assert (low.half, low.unfitting, high.half, high.unfitting) == (1, 0, 0, 1)


def test_a_row_would_not_have_fitted_where_it_would_leave_another_alone_on_its_page() -> None:
    plan = rencana(PLAN.replace("{uraian: K6}", "{uraian: K6}, {uraian: K7}"))
    made = compose_document(plan, [(plan.rak[0], FORM)])
    body, again = made.sections[0].grids[0], {6: f"Sasaran kedua {CONTINUED[0]}"}
    pages = [sheet([table(body, [0, 1, 2, 3], 60, {})]), sheet([table(body, [4, 5], 60, {})])]
    low = sheet([table(body, [6], 60, again)])
    tall = _stretched(table(body, [6], 60, again), _TOP + 700)
    high = sheet([tall])._replace(marks=(Rect(115, _TOP + 70, 150, _TOP + 690, "tinggi"),))
    found = [judge(made, read_rows(made, (*pages, last))) for last in (low, high)]
    assert [(one.half, one.unfitting) for one in found] == [(2, 0), (0, 2)]


def _stretched(one: Table, bottom: float) -> Table:
    """A table whose last row, and the label beside it, reaches down further."""
    foot = len(one.bands) - 1
    bands = tuple(
        tuple(cell._replace(place=cell.place._replace(bottom=bottom)) if cell.last == foot else cell for cell in band)
        for band in one.bands
    )
    return one._replace(place=one.place._replace(bottom=bottom), edges=(*one.edges[:-1], bottom), bands=bands)


PDF = b"""%%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R
/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>endobj
4 0 obj<</Length %d>>stream
%sendstream endobj
trailer<</Root 1 0 R>>
"""
DRAWING = b"""20 180 m 280 180 l S 20 140 m 280 140 l S 100 160 m 280 160 l S
20 140 0.5 40 re f 100 140 m 100 180 l S 280 140 m 280 180 l S
0.9 g 101 161 170 18 re f 0 g
BT /F 9 Tf 25 168 Td (dua) Tj 0 -10 Td (baris) Tj 85 10 Td (atas) Tj 0 -20 Td (bawah) Tj -85 -40 Td (luar) Tj ET
"""


@pytest.mark.skipif(shutil.which("pdftocairo") is None, reason="poppler (pdftocairo) tidak terpasang")
def test_rules_make_cells_whether_drawn_or_filled(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(PDF % (len(DRAWING), DRAWING))
    (page,) = read_sheets(path)
    (printed,) = page.tables
    assert [[cell.text for cell in band] for band in printed.bands] == [["dua baris", "atas"], ["dua baris", "bawah"]]
    assert [word.text for word in page.words] == ["luar"]
    beside = printed.at(0, 1, (0.1, 0.2))  # the rules are followed, not the shares
    assert beside and beside.text == "atas"
    assert (page.width, page.height) == (300, 200)


def test_generated_plans_cover_layouts_papers_and_orientations() -> None:
    plans = list(paged_plans(42, 1))
    assert len({(plan.layout, plan.paper, plan.orientation) for plan in plans}) == 42
    assert {plan.layout for plan in plans} == set(LAYOUTS) and {plan.paper for plan in plans} == set(PAPERS)
    assert plans[5].text == next(p for p in paged_plans(6, 1) if p.name == plans[5].name).text
    assert plans[5].text != next(p for p in paged_plans(6, 2) if p.name == plans[5].name).text


def test_a_font_in_disguise_has_the_name_and_the_heights_asked_for_and_its_own_letters() -> None:
    font = font_of({b"OS/2": bytes(range(96)), b"hhea": bytes(36), b"name": b"own", b"glyf": b"letters"})
    tables = tables_of(disguised(font, "Segoe UI Symbol", SYMBOL_HEIGHTS))
    heights = struct.unpack(">hhh", tables[b"hhea"][4:10]), struct.unpack(">hhhHH", tables[b"OS/2"][68:78])
    assert heights == ((2210, -514, 0), (2210, -514, 0, 2210, 514))
    assert "Segoe UI Symbol".encode("utf-16-be") in tables[b"name"] and tables[b"glyf"] == b"letters"
    assert tables[b"OS/2"][:68] + tables[b"OS/2"][78:] == bytes((*range(68), *range(78, 96)))
