"""HTML writer: the grid with its spans, headings that head the right cells, nothing that runs, the same bytes."""

from __future__ import annotations

import base64
import hashlib
import re

import pytest

from rakgen.document.document import Activity, Cell, Column, Document, Grid, Row, Signature, Signer
from rakgen.writers.facts import row_facts
from rakgen.writers.html.text import fill_rule
from rakgen.writers.html.timeline import spread
from rakgen.writers.html.writer import write_html
from tests.support.each import each
from tests.support.plans import REFERENCE, compile_plan
from tests.support.readers import all_grids, grid_boxes, html_tables, parse_html
from tests.support.whole_documents import HOSTILE, everything, wide_grid

X = "{http://www.w3.org/1999/xhtml}"


@pytest.mark.slow
@each("tail", ["", HOSTILE, "\u00a0 dua  spasi\nbaris baru\x85", "‮kanan ke kiri 漢字 ✓"])
def test_same_grid_with_its_spans(tail: str) -> None:
    document = everything(tail)
    tables = html_tables(parse_html(write_html(document)))
    expected = [grid_boxes(grid) for grid in all_grids(document)]
    if "\x85" in tail:
        expected = [[box._replace(text=box.text.replace("\x85", "\ufffd")) for box in boxes] for boxes in expected]
    assert tables[:3] == expected


@pytest.mark.slow
def test_reference_plan_with_its_spans() -> None:
    document = compile_plan(REFERENCE)
    assert html_tables(parse_html(write_html(document)))[:2] == [grid_boxes(grid) for grid in all_grids(document)]


def test_everything_is_printed() -> None:
    root = parse_html(write_html(everything()))
    text = "\n".join(root.itertext())
    for words in (
        "KANTOR CONTOH",
        "Jalan Satu",
        "Lampiran",
        "Nomor 1",
        "RENCANA AKSI",
        "TAHUN 2022",
        "Perubahan kesatu",
        "Anggaran per program",
        "Catatan: ",
        "Mengetahui",
        "KEPALA",
        "A. Atas",
        "NIP. 1",
        "B. Bawah",
        "NIP. 2",
        "PERJANJIAN KINERJA",
        "C. Cukup",
    ):
        assert words in text
    assert root.get("lang") == "id"
    (image,) = root.iter(f"{X}img")
    assert (image.get("alt"), image.get("src", "")[:22]) == ("lambang", "data:image/png;base64,")
    captions = ["".join(one.itertext()) for one in root.iter(f"{X}caption")]
    assert captions[:3] == ["RENCANA AKSI TAHUN 2022", "Anggaran per program", "PERJANJIAN KINERJA"]


def test_headings_say_what_they_head() -> None:
    table = next(parse_html(write_html(everything())).iter(f"{X}table"))
    scopes = {"".join(cell.itertext()): cell.get("scope") for cell in table.iter() if cell.tag in (f"{X}th", f"{X}td")}
    assert {name: scopes[name] for name in ("NO", "JADWAL", "T1", "T2", "4", "(5)")} == {
        "NO": "col",
        "JADWAL": "colgroup",
        "T1": "col",
        "T2": "col",
        "4": "col",
        "(5)": "col",
    }
    assert (scopes["1."], scopes["S1"], scopes["K2"], scopes["I. KELOMPOK"]) == ("row", "row", "row", "rowgroup")
    assert (scopes["452.750.000"], scopes["✓"], scopes["JUMLAH"]) == (None, None, None)
    assert [len(group) for group in table.iter(f"{X}colgroup")] == [1, 1, 1, 3, 1, 1]
    assert [len(body) for body in table.iter(f"{X}tbody")] == [3, 5]


def test_policy_allows_the_own_style_and_script_alone() -> None:
    page = write_html(everything(HOSTILE))
    root = parse_html(page)
    (policy,) = (meta.get("content") for meta in root.iter(f"{X}meta") if meta.get("http-equiv"))
    (style,) = re.findall(r"<style>(.*?)</style>", page, re.DOTALL)
    (script,) = re.findall(r"<script>(.*?)</script>", page, re.DOTALL)

    def digest(text: str) -> str:
        return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()

    assert (
        policy
        == f"default-src 'none'; style-src 'sha256-{digest(style)}'; script-src 'sha256-{digest(script)}'; img-src"
        " data:; "
        "base-uri 'none'; form-action 'none'"
    )
    names = {name for element in root.iter() for name in element.attrib}
    assert not [name for name in names if name.startswith("on") or name == "style"]
    assert {link.get("href") for link in root.iter(f"{X}a")} == {"#r1", "#r2"}


def test_a_font_name_cannot_leave_its_place_in_the_style() -> None:
    document = everything()
    section = document.sections[0]._replace(
        page=document.sections[0].page._replace(font='x";}</style><script>alert(1)</script>')
    )
    page = write_html(document._replace(sections=(section,)))
    assert len(list(parse_html(page).iter(f"{X}script"))) == 1
    assert "alert" in page and "</style><" not in page


def test_shaded_cells_have_their_colour_and_a_text_for_readers() -> None:
    page = write_html(everything())
    shade = '<span role="img" aria-label="Ya" class="baca">■</span>'
    assert f'<td class="tengah w-BFBFBF p">{shade}</td>' in page
    assert '<td class="tengah p"><span role="img" aria-label="Ya">✓</span></td>' in page
    assert fill_rule("BFBFBF").startswith(".w-BFBFBF{background:#BFBFBF;color:#000;position:relative}")
    assert fill_rule("1F3864").startswith(".w-1F3864{background:#1F3864;color:#fff;")


@each("fill", ["D9E2F3", "FFFFFF", "F4B183", "FFFF00", "BFBFBF", "548235", "1F3864", "000000"])
def test_fills_are_quiet_on_a_dark_screen_and_stand_out_from_it(fill: str) -> None:
    by_night = fill_rule(fill).partition("@media screen and (prefers-color-scheme:dark)")[2]
    found = re.search(r"background:#(\w{6});color:#(\w{3})", by_night)
    assert found
    light, ground = luminance(found[1]), luminance("161616")
    assert ground + 0.01 < light < 0.5
    ink = luminance("FFFFFF" if found[2] == "fff" else "000000")
    assert (max(ink, light) + 0.05) / (min(ink, light) + 0.05) > 4.5


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_two_signers_have_as_many_lines_so_that_each_stands_level_with_the_other() -> None:
    left, right = Signer(("A", "B"), "NAMA"), Signer(("", "C"), "LAIN", ("NIP. 1", "Pembina"))
    (section, *_) = everything().sections
    page = write_html(everything()._replace(sections=(section._replace(signature=Signature(left, right)),)))
    found = re.search(r'<div class="ttd dua">(.*?)</div>\n?<div>(.*?)</div></div>', page, re.S)
    assert found
    assert [part.count("<p") for part in found.groups()] == [5, 5]
    assert ".s1 .dua{grid-template-rows:repeat(5,auto)}" in page


def test_without_scripts_the_filter_is_not_shown_and_the_table_is_whole() -> None:
    root = parse_html(write_html(everything()))
    (controls,) = root.iter(f"{X}fieldset")
    assert controls.get("hidden") is not None
    assert not [row for row in root.iter(f"{X}tr") if row.get("hidden") is not None]


def test_facts_of_rows() -> None:
    facts = row_facts(wide_grid(), ())
    assert [(one.units, sorted(one.months)) for one in facts] == [
        ((), []),
        (("Bagian Umum", "Bagian Hukum"), [1]),
        (("Bagian Hukum",), [2, 4]),
        ((), []),
        ((), []),
        (("Bagian Umum",), [1]),
        (("Bagian Keuangan",), [4]),
        ((), []),
    ]
    assert [one.band for one in facts] == [1, 0, 0, 1, 2, 0, 0, 0]
    assert [one.is_total for one in facts] == [False] * 7 + [True]


def test_facts_from_activities_where_no_column_shows_them() -> None:
    grid = wide_grid()
    bare = grid._replace(columns=tuple(column._replace(period="", field="") for column in grid.columns))
    activities = [
        Activity("1", "K2", (4,), ("Bagian Satu",), "s", "S9", "I"),
        Activity("2", "K2", (5,), ("Bagian Dua",), "s", "S1", "I"),
    ]
    facts = row_facts(bare, activities)
    assert (facts[2].units, facts[2].months) == (("Bagian Dua",), frozenset({5}))
    assert facts[1].units == ()


def test_a_row_of_an_indikator_is_about_all_its_activities() -> None:
    grid = wide_grid()
    bare = grid._replace(columns=tuple(column._replace(period="", field="") for column in grid.columns))
    activities = [
        Activity("1", "x", (4,), ("Bagian Satu", "✓"), "s", "S1", "K2"),
        Activity("2", "y", (5,), ("Bagian Dua", "Bagian Satu"), "s", "S1", "K2"),
        Activity("3", "z", (6,), ("Bagian Tiga",), "s", "S9", "K2"),
    ]
    facts = row_facts(bare, activities)
    assert (facts[2].units, facts[2].months) == (("Bagian Satu", "Bagian Dua"), frozenset({4, 5}))


def test_spread_counts_each_activity_once() -> None:
    document = everything()
    data = spread((*document.activities, document.activities[0]._replace(section="dua")))
    assert data is not None
    assert data.units == ("Bagian Hukum", "Bagian Umum")
    assert data.periods[:2] == ("Januari", "Februari")
    assert data.counts == ((1, 1, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1), (1,) + (0,) * 11)
    quarters = spread([document.activities[0]._replace(months=(4, 5, 6))])
    assert quarters is not None and (quarters.periods, quarters.counts) == (
        ("T1", "T2", "T3", "T4"),
        ((0, 1, 0, 0),) * 2,
    )
    assert spread([document.activities[2]]) is None


def test_the_picture_has_a_table_that_says_the_same() -> None:
    root = parse_html(write_html(everything()))
    (svg,) = (one for one in root.iter() if one.tag.endswith("svg"))
    assert svg.get("role") == "img" and svg.get("aria-labelledby") == "gambar-judul gambar-uraian"
    table = html_tables(root)[-1]
    assert [box.text for box in table if box.top == 1] == ["Bagian Hukum", *"110100000001"]


def test_same_bytes() -> None:
    assert write_html(everything(HOSTILE)) == write_html(everything(HOSTILE))


def test_a_document_of_nothing() -> None:
    empty = Document("", "", (), (2021, 1, 1))
    assert "<title>Rencana aksi</title>" in write_html(empty)
    section = (
        everything()
        .sections[1]
        ._replace(title=everything().sections[1].title._replace(lines=()), blocks=(), signature=None)
    )
    assert html_tables(parse_html(write_html(empty._replace(sections=(section,))))) == []


def test_every_refused_character_is_replaced() -> None:
    document = everything()
    grid = (
        document.sections[1]
        .grids[0]
        ._replace(body_rows=(Row((Cell("a\x00b\x0bc\ud800d\ufffee\U0010fffff\rg"), Cell(""))),))
    )
    page = write_html(document._replace(sections=(document.sections[1]._replace(blocks=(grid,)),)))
    assert "a\ufffdb\ufffdc\ufffdd\ufffde\ufffdf\ng" in page
    page.encode()


def test_page_numbers_begin_where_the_page_says() -> None:
    one = everything().sections[0]
    begun = one._replace(page=one.page._replace(first=12))
    style = write_html(everything()._replace(sections=(begun,)))
    assert "html{counter-reset:page 11}" in style and "@page:first" not in style
    assert "@page:first" in write_html(everything()._replace(sections=(one,)))


def test_a_word_wider_than_its_column_is_broken_at_a_syllable() -> None:
    document, word = everything(), "mempertanggungjawabkan"
    head, row = Row((Cell("PELAKSANA", role="header"),)), Row((Cell(f"Rapat {word}"),))
    pages = []
    for width in (20.0, 60.0):
        grid = Grid((Column(width),), (head,), (row,))
        pages.append(write_html(document._replace(sections=(document.sections[1]._replace(blocks=(grid,)),))))
    assert "Rapat mem\u00adpertang\u00adgungja\u00adwabkan" in pages[0] and f"Rapat {word}" in pages[1]
