"""Parts: columns of weeks below months, and of what other periods are divided into."""

from __future__ import annotations

import re

from rakgen.readers.raw import RawDocument, RawTable
from rakgen.recognise.plan import recognise
from tests.support.each import each
from tests.support.raw_documents import table

HEAD = "No|Sasaran|Indikator|Kegiatan|"


def headed(document: RawDocument, rows: int) -> RawDocument:
    """A document whose table says which of its rows are headings."""
    (raw,) = document.tables
    cells = tuple(one._replace(is_header=one.row < rows) for one in raw.cells)
    blocks = [raw._replace(cells=cells) if isinstance(block, RawTable) else block for block in document.blocks]
    return document._replace(blocks=tuple(blocks))


@each(
    "periods, parts, row, jadwal, fields",
    [
        ("Jan|||Feb||", "1|2|3|1|2|3", "|x|||x|x", "Januari-Februari", {"minggu_2": 2, "minggu_3": 1}),
        ("Jan|||Feb||", "M1|M2|M3|M1|M2|M3", "|✓||||", "Januari", {"minggu_2": 1}),
        ("Jan|||Feb||", "Minggu I|II|III|I|II|III", "|||v||", "Februari", {"minggu_1": 1}),
        ("Mar||||Apr|", "I|II|III|IV|I|II", "|||v||v", "Maret-April", {"minggu_4": 1, "minggu_2": 1}),
        ("TW I|||TW II||", "1|2|3|1|2|3", "|x|||x|", "Februari, Mei", {"bulan_2": 2}),
        ("TW I|||TW II||", "Jan|Feb|Mar|Apr|Mei|Jun", "|x|||x|", "Februari, Mei", {}),
        ("Semester I||Semester II|", "TW 1|TW 2|TW 3|TW 4", "|x|x|", "T2-T3", {}),
    ],
)
def test_a_period_runs_in_which_any_part_is_marked(
    periods: str, parts: str, row: str, jadwal: str, fields: dict[str, int]
) -> None:
    """What stands in weeks is kept beside the jadwal, so that the same form is printed again."""
    document = table(HEAD + periods + "|PJ", f"||||{parts}|", f"1|S1|I1|K1|{row}|Umum", f"2|S2|I2|K2|{row}|Umum")
    found = recognise(headed(document, 2), [], "dinas")
    assert re.findall("jadwal: (.*)", found.text) == [jadwal] * 2
    assert {name: found.text.count(f"{name}:") // 2 for name in fields} == dict.fromkeys(fields, 1)
    assert len(re.findall(": [vx]\\n", found.text)) == 2 * sum(fields.values()) and not found.doubts


@each("heading", ["Triwulan 2021", "Triwulan (2021)", "Minggu 2021", "Triwulan 3"])
def test_a_year_behind_the_name_of_a_period_is_no_part_of_one(heading: str) -> None:
    rows = (HEAD + f"{heading}||||PJ", "||||I|II|III|IV|", "1|S1|I1|K1|70|71|73|75|Umum", "2|S2|I2|K2|1|2|3|4|Umum")
    found = recognise(headed(table(*rows), 2), [], "dinas")
    assert "jadwal" not in found.text and found.text.count('T4: "75"') == 1


def test_numbers_below_periods_are_no_weeks() -> None:
    rows = (HEAD + "Jan||Feb|", "||||1|2|1|2", "1|S1|I1|K1|5|6|7|8", "2|S2|I2|K2|1|2|3|4")
    assert "jadwal" not in recognise(headed(table(*rows), 2), [], "dinas").text


@each("sign, letter", [(sign, "v") for sign in "√✓✅ü"] + [(sign, "x") for sign in "✗✘✕✖☒û"])
def test_a_tick_is_a_letter_in_a_free_column_and_a_tick_in_a_schedule(sign: str, letter: str) -> None:
    rows = [HEAD + "Prioritas|T1|T2|PJ", f"1|S1|I1|K1|{sign}|{sign}||Umum", f"2|S2|I2|K2|||{sign}|Umum"]
    found = recognise(table(*rows), [], "dinas")
    assert f"tambahan:\n                  prioritas: {letter}" in found.text and not found.doubts
    assert "jadwal: T1\n" in found.text and "jadwal: T2\n" in found.text
