"""The page of a layout: official margins by the side that is bound, page numbers that begin anywhere."""

from __future__ import annotations

from rakgen.layout.page import page_of
from tests.support.each import each
from tests.support.forms import layout

COLUMNS = "kolom: [{judul: A, isi: sasaran.uraian}]\n"


@each(
    ("said", "margins"),
    [
        ("orientasi: potret", (20, 20, 25, 30)),
        ("orientasi: lanskap", (30, 20, 25, 20)),
        ("orientasi: lanskap, jilid: kiri", (20, 20, 25, 30)),
        ("orientasi: potret, jilid: atas", (30, 20, 25, 20)),
    ],
)
def test_official_margins_are_wide_where_the_sheet_is_bound(said: str, margins: tuple[float, ...]) -> None:
    assert page_of(layout(f"halaman: {{margin: resmi, {said}}}\n{COLUMNS}"), "A4").margins == margins


@each(
    ("said", "number", "first"),
    [
        ("tidak", "", 1),
        ('"Halaman {n}"', "Halaman {n}", 1),
        ("{mulai: 12}", "- {n} -", 12),
        ('{pola: "{n}", mulai: 2}', "{n}", 2),
    ],
)
def test_a_page_number_is_a_pattern_or_a_group(said: str, number: str, first: int) -> None:
    page = page_of(layout(f"halaman: {{nomor_halaman: {said}}}\n{COLUMNS}"), None)
    assert (page.number, page.first) == (number, first)
