"""Columns: which field of which level each column of an unknown form prints."""

from __future__ import annotations

import re

from rakgen.readers.raw import RawCell, RawDocument, RawLine, RawTable
from rakgen.recognise.plan import recognise
from tests.support.each import each
from tests.support.raw_documents import table


@each(
    "headings, of_first, of_second, contents",
    [
        (
            "Target Fisik TW1|Target Fisik TW2|Target Fisik TW3|Target Fisik TW4",
            "25|50|75|100",
            "0|0|50|100",
            ["kegiatan.tambahan.target_fisik"],
        ),
        ("Target|Satuan", "1|dokumen", "3|laporan", ["kegiatan.tambahan.target", "kegiatan.tambahan.satuan"]),
        ("Target|Satuan", "85|persen", "|", ["indikator.target", "indikator.satuan"]),
        ("PIC|Pihak Pelaksana", "Ani|Tata Usaha", "Budi|Arsip", ["kegiatan.tambahan.pic", "kegiatan.pelaksana"]),
        ("Rencana Anggaran|Rencana Keuangan (%)", "1.000.000|50", "2.000.000|60", ["kegiatan.anggaran"]),
    ],
)
def test_figures_are_of_the_items_beside_which_they_stand(
    headings: str, of_first: str, of_second: str, contents: list[str]
) -> None:
    document = table(
        f"No|Sasaran|Indikator|Kegiatan|{headings}|PJ",
        f"1|S|Ind A|K1|{of_first}|Umum",
        f"|||K2|{of_second}|Umum",
        f"|||K3|{of_second}|Data",
        f"2|T|Ind B|K4|{of_first}|Data",
    )
    found = recognise(document, [], "dinas")
    assert not found.doubts
    assert [content for content in contents if f"isi: {content}\n" not in found.new_layouts["dinas"]] == []


def test_figures_at_the_left_of_kegiatan_are_of_the_indikator_whose_rows_they_share() -> None:
    rows = ("1|S|Ind A|5%|K1|Umum", "|||6%|K2|Umum", "2|T|Ind B|7%|K3|Data")
    found = recognise(table("No|Sasaran|Indikator|Target|Kegiatan|PJ", *rows), [], "dinas")
    assert "isi: indikator.target\n" in found.new_layouts["dinas"]
    assert [(doubt.kind, doubt.text) for doubt in found.doubts] == [("again", "6%")]


@each("above", [[], ["No|Sasaran|Indikator|Kegiatan|TW I|TW II|TW III|TW IV|PJ"]])
def test_quarters_named_by_their_months_are_ticked(above: list[str]) -> None:
    months = "Jan-Mar|Apr-Jun|Jul-Sep|Okt-Des"
    heads = [*above, f"||||{months}|" if above else f"No|Sasaran|Indikator|Kegiatan|{months}|PJ"]
    found = recognise(table(*heads, "1|S|I|K1|■|■|||A", "|||K2||■||■|A"), [], "dinas")
    (indikator,) = found.data["rak"][0]["sasaran"][0]["indikator"]
    assert [kegiatan["jadwal"] for kegiatan in indikator["kegiatan"]] == [["T1", "T2"], ["T2", "T4"]]


@each(
    ("above", "below", "cells", "said"),
    [
        ("Target", ["TW II"], ["80"], ["T2: '80'"]),
        ("Target", ["SEM II"], ["80"], ["S2: '80'"]),
        ("Target", ["Mei"], ["80"], ["Mei: '80'"]),
        ("Kinerja", ["Target TW II"], ["80"], ["T2: '80'"]),
        ("Target", ["Setahun", "TW II"], ["80", "40"], ["'80'", "T2: '40'"]),
        ("Target", ["Akhir"], ["80"], ["'80'"]),
    ],
)
def test_one_part_of_the_year_below_a_heading_is_no_whole_year(
    above: str, below: list[str], cells: list[str], said: list[str]
) -> None:
    heads = [(0, at, text, 2, 1) for at, text in enumerate(("No", "Sasaran", "Indikator"))]
    heads += [(0, 3, above, 1, len(below)), (0, 3 + len(below), "Kegiatan", 2, 1)]
    heads += [(1, 3 + at, text, 1, 1) for at, text in enumerate(below)]
    rows = [("1", "S", "I", *cells, "K1"), ("2", "T", "J", *cells, "K2")]
    body = [(row, at, text, 1, 1) for row, texts in enumerate(rows, 2) for at, text in enumerate(texts)]
    raw = [RawCell(row, at, (text,), down, along) for row, at, text, down, along in (*heads, *body)]
    found = recognise(RawDocument((RawLine("RENCANA 2021"), RawTable(4, 4 + len(below), tuple(raw)))), [], "dinas")
    indikator = found.data["rak"][0]["sasaran"][0]["indikator"][0]
    parts = [f"{period}: {value!r}" for period, value in indikator.get("target_periode", {}).items()]
    assert [*([repr(indikator["target"])] if "target" in indikator else []), *parts] == said


@each(
    ("head", "row", "said"),
    [
        ("No|Sasaran|Indikator|Kegiatan|T1|T2|Sub Kegiatan|PJ", "|S|I|K|v|v||Umum", {"jadwal": ["T1", "T2"]}),
        ("No|Sasaran|Indikator|Kegiatan|Sub Kegiatan|Anggaran|PJ", "|S|I|K||5.000.000|Umum", {"anggaran": "5.000.000"}),
    ],
)
def test_nothing_is_of_a_level_whose_column_is_empty(head: str, row: str, said: dict[str, object]) -> None:
    """It became the jadwal of a sub kegiatan that the source does not have."""
    found = recognise(table(head, f"1{row}", f"2{row}"), [], "dinas")
    kegiatan = found.data["rak"][0]["sasaran"][0]["indikator"][0]["kegiatan"][0]
    assert "sub_kegiatan" not in kegiatan and {name: kegiatan[name] for name in said} == said


def test_targets_by_periods_in_one_cell_may_be_of_one_period_in_another_row() -> None:
    rows = ("No|Sasaran|Indikator|Target|Kegiatan|PJ", "1|S|I|T1 = 1; T2 = 2|K1|A", "2|T|J|T4 = 80|K2|A")
    found = recognise(table(*rows), [], "dinas")
    indikator = [sasaran["indikator"][0] for sasaran in found.data["rak"][0]["sasaran"]]
    assert [one["target_periode"] for one in indikator] == [{"T1": "1", "T2": "2"}, {"T4": "80"}]


@each(
    ("reached", "content"),
    [
        ("Realisasi", "tambahan.tindak_lanjut"),
        ("Kendala", "tambahan.tindak_lanjut"),
        ("Lokasi", "aksi"),
        ("Target Capaian", "aksi"),
        ("Rencana Realisasi", "aksi"),
    ],
)
def test_what_follows_what_was_reached_is_no_step_of_the_plan(reached: str, content: str) -> None:
    rows = (f"No|Sasaran|Indikator|Kegiatan|{reached}|Tindak Lanjut|PJ", "1|S|I|K1|x|Pinjam|A", "2|T|J|K2|y|Beli|A")
    found = recognise(table(*rows), [], "dinas")
    assert f"isi: kegiatan.{content}\n" in found.new_layouts["dinas"]


_PERIODS = [
    (
        "Target TW I|Realisasi TW I|Target TW II|Realisasi TW II",
        "5%|1%|9%|2%",
        "7%||8%|",
        "indikator.target_periode",
        0,
    ),
    ("Anggaran TW I|Anggaran TW II", "1.000.000|2.000.000", "|3.000.000", "kegiatan.anggaran_periode", 0),
    ("Anggaran I|Anggaran II", "1.000.000|2.000.000", "|3.000.000", "kegiatan.anggaran_periode", 1),
    ("Target|TW I|TW II|TW III|TW IV", "100%|1%|2%|3%|4%", "4 dok|1|2|3|4", "indikator.target_periode", 1),
    ("TW I (Jan-Mar)|TW II (Apr-Jun)", "10%|20%", "|2", "kegiatan.tambahan.tw_i_jan_mar", 1),
    ("J|F|M|A|M|J|J|A|S|O|N|D", "v|||v|||v|||v||", "|||||v||||||", "kegiatan.jadwal", 0),
    ("J|F|M|A", "v|||v", "|v||", "kegiatan.jadwal", 0),
    ("M|J|J|A", "v|||v", "|v||", "kegiatan.jadwal", 0),
    ("I/2021|II/2021|III/2021|IV/2021", "v|||", "|v||", "kegiatan.jadwal", 0),
    ("T1|T2|T3|T4", "*|*||", "||*|", "kegiatan.jadwal", 0),
    ("T1|T2|T3|T4", "1|1||", "||1|", "kegiatan.tambahan.t1", 1),
]


@each("heads, of_first, of_second, content, told", _PERIODS)
def test_what_columns_of_periods_hold_is_read_or_told(
    heads: str, of_first: str, of_second: str, content: str, told: int
) -> None:
    is_measured = content.startswith("indikator")
    rest = f"|{content}" if not is_measured else ""
    front, head = ("|K1", "No|Sasaran|Indikator|Kegiatan") if not is_measured else ("", "No|Sasaran|Indikator")
    rows = (f"1|S|I1{front}|{of_first}|A", f"||I2{front}|{of_second}|A", *([f"|||K3|{of_second}|B"] if rest else []))
    found = recognise(table(f"{head}|{heads}|PJ", *rows), [], "d")
    assert f"isi: {content}\n" in found.new_layouts["d"]
    kinds = [doubt.kind for doubt in found.doubts]
    assert kinds.count("periods") == told and set(kinds) <= {"periods", "own_year"}


def test_a_word_before_what_a_column_holds_says_nothing() -> None:
    heads = "No|Uraian Sasaran|Nama Indikator|Nomenklatur Program|Uraian Kegiatan|SKPD Penanggung Jawab"
    found = recognise(table(heads, "1|S|I1|P|K1|A", "2|T|I2|P|K2|B"), [], "d")
    names = ("sasaran.uraian", "indikator.uraian", "program.uraian", "kegiatan.uraian", "kegiatan.pelaksana")
    assert [name for name in names if f"isi: {name}\n" not in found.new_layouts["d"]] == []


@each(
    "texts, jadwal",
    [("1||1|", ["T1, T3"]), ("ya||ya|", ["T1, T3"]), ("5%||7%|", []), ("0||0|", []), ("?||?|", []), ("|||", [])],
)
def test_one_sign_under_the_heading_of_a_schedule_ticks(texts: str, jadwal: list[str]) -> None:
    rows = ("1|S|I1|K1|" + texts + "|A", "||I2|K2|||||A")
    found = recognise(table("No|Sasaran|Indikator|Kegiatan|Jadwal||||PJ", "||||T1|T2|T3|T4|", *rows), [], "d")
    assert re.findall("jadwal: (T.*)", found.text) == jadwal
    assert ("isi: kegiatan.jadwal" in found.new_layouts["d"]) == (texts[0] not in "50?")


@each(
    "heading, told", [("Golongan", 1), ("Bidang", 1), ("Triwulan", 0), ("Tahun 2021", 0), ("Waktu", 0), ("Target", 0)]
)
def test_ticks_below_bare_numbers_of_what_is_no_time_are_told(heading: str, told: int) -> None:
    rows = ("1|S|I1|K1|x||x||A", "||I2|K2||x|||A")
    found = recognise(table(f"No|Sasaran|Indikator|Kegiatan|{heading}||||PJ", "||||I|II|III|IV|", *rows), [], "d")
    assert [doubt.kind for doubt in found.doubts].count("periods") == told


def test_targets_by_periods_on_lines_of_one_cell_are_read_beside_their_text() -> None:
    document = table("No|Sasaran|Indikator|Target|Kegiatan|PJ", "1|S|I1|@|K1|A", "||I2|@|K2|B")
    raw = document.tables[0]
    cells = tuple(cell._replace(lines=("TW1: 20%", "TW2: 40%")) if cell.text == "@" else cell for cell in raw.cells)
    found = recognise(RawDocument((*document.blocks[:-1], raw._replace(cells=cells))), [], "d")
    assert found.text.count("target_periode:\n              T1: 20%\n              T2: 40%\n") == 2
    assert "isi: indikator.tambahan.target\n" in found.new_layouts["d"]
    assert [doubt.kind for doubt in found.doubts] == ["targets", "targets"]
