"""Shading: colours that mark periods, and those that only dress a table."""

from __future__ import annotations

import re

from rakgen.readers.raw import RawDocument, RawTable
from rakgen.recognise.plan import recognise
from tests.support.each import each
from tests.support.raw_documents import table

HEAD = "No|Sasaran|Indikator|Kegiatan|Jan|Feb|Mar|Apr|PJ"


def shaded(*rows: str) -> RawDocument:
    """A table in which a cell that begins with `@` is shaded."""
    document = table(*rows)
    (raw,) = document.tables
    cells = tuple(
        one._replace(lines=(one.text[1:],), fill="92D050", place=raw.place.at(one.row + 1, one.column + 1))
        if one.text.startswith("@")
        else one
        for one in raw.cells
    )
    blocks = [raw._replace(cells=cells) if isinstance(block, RawTable) else block for block in document.blocks]
    return document._replace(blocks=tuple(blocks))


@each(
    "rows, schedules, kinds",
    [
        (("v||@|@", "|v|@|@v"), ["Januari", "Februari, April"], []),  # the second half of the year is tinted
        (("v||@|", "||@|v"), ["Januari", "April"], []),
        (("||@|@", "||@|@"), ["Maret-April", "Maret-April"], []),  # nothing but shading
        (("@||@|@",), ["Januari, Maret-April"], []),
        (("@|@lelang|@|", "||@|@"), ["Januari-Maret", "Maret-April"], ["bar"]),
        (("v||@|", "||v|v"), ["Januari, Maret", "Maret-April"], ["mixed"]),
    ],
)
def test_a_colour_is_a_mark_where_it_says_something(
    rows: tuple[str, ...], schedules: list[str], kinds: list[str]
) -> None:
    """Not where all rows have it and signs tick the periods; a text on a bar, and bars beside signs, are told."""
    document = shaded(HEAD, *(f"{n}|S{n}|I{n}|K{n}|{row}|Umum" for n, row in enumerate(rows, 1)))
    found = recognise(document, [], "dinas")
    assert re.findall("jadwal: (.*)", found.text.split("rak:")[1]) == schedules
    assert [doubt.kind for doubt in found.doubts] == kinds


def test_targets_on_a_tinted_quarter_are_no_schedule() -> None:
    found = recognise(
        shaded("No|Sasaran|Indikator|Target|T1|T2|T3|T4", "1|S1|I1|4|1|@|@3|4", "2|S2|I2|8||@4|@|8"), [], "dinas"
    )
    assert "jadwal" not in found.text and 'T2: "4"' in found.text
    assert [(doubt.kind, doubt.made) for doubt in found.doubts] == [("periods", "indikator.target_periode")]
