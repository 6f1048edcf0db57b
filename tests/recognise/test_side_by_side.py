"""Side by side: which tables of a sheet are told to be read as one."""

from __future__ import annotations

from rakgen.readers.raw import RawCell, RawDocument, RawPlace, RawTable
from rakgen.readers.sheet import divided
from rakgen.recognise.plan import recognise
from tests.support.each import each

_LEFT = ("No|Kegiatan|PJ", "1|Rapat|Umum", "2|Audit|Umum")


def _told(*rows: str) -> list[tuple[str, str]]:
    cells = [
        RawCell(row, column, (text,), place=RawPlace("RAK", row=row + 1, column=column + 1))
        for row, line in enumerate(rows)
        for column, text in enumerate(line.split("|"))
        if text
    ]
    sheet = RawTable(len(rows), rows[0].count("|") + 1, tuple(cells), RawPlace("RAK"))
    found = recognise(RawDocument(tuple(divided(sheet))), [], "d")
    return [(doubt.text, doubt.made) for doubt in found.doubts if doubt.kind == "side_by_side"]


@each("right, told", [
    (("No|Kegiatan|PJ", "1|Seminar|Bina", "2|Lokakarya|Bina"), [("A1:C3", "E1:G3")]),
    (("No|Kegiatan|PJ", "1|Seminar|Bina", "||"), [("A1:C3", "E1:G2")]),
    (("No|Kegiatan|Lokasi", "1|Seminar|Bina", "2|Lokakarya|Bina"), []),
    (("||", "||", "||"), []),
])  # fmt: skip
def test_tables_under_equal_headings_are_told(right: tuple[str, ...], told: list[tuple[str, str]]) -> None:
    assert _told(*(f"{own}||{other}" for own, other in zip(_LEFT, right, strict=True))) == told


def test_tables_below_one_another_or_under_titles_of_their_own_are_not_told() -> None:
    assert _told(*_LEFT, "||", *_LEFT) == []
    assert _told("Unit A||||Unit B||", *(f"{row}||{row}" for row in _LEFT)) == []
