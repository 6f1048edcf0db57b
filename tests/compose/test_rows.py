"""Rows: one for each item of the lowest printed level."""

from __future__ import annotations

from rakgen.compose.rows import rows_of
from rakgen.layout.fields import LEVELS
from tests.support.each import each
from tests.support.forms import RENCANA, printed_rows, rencana


@each("level", ["sasaran", "indikator", "program", "kegiatan"])
def test_one_row_for_each_item_of_the_lowest_level(level: str) -> None:
    plan = rencana()
    lowest = LEVELS.index(level)
    items = [
        row.butir[lowest] for row in rows_of(plan.rak[0], plan, lowest, lowest).rows if row.butir[lowest] is not None
    ]
    assert items and len({id(item) for item in items}) == len(items)


def test_a_form_of_a_level_that_the_rak_has_not_has_a_row_for_each_of_its_lowest_items() -> None:
    plan = rencana()
    lowest = rows_of(plan.rak[0], plan, LEVELS.index("keluaran"), 0).rows
    assert len(rows_of(plan.rak[0], plan, LEVELS.index("tujuan"), 0).rows) == len(lowest)


def test_a_form_of_key_indicators_leaves_out_what_is_said_to_be_none() -> None:
    """With its kegiatan and in totals; and a sasaran that has no other. One that says nothing stays."""
    plan = RENCANA.replace("            iku: ya\n", "            iku: tidak\n")
    plan = plan.replace("          - uraian: I1\n", "          - uraian: I1\n            iku: tidak\n")
    assert plan.count("iku: tidak") == 2
    columns = "  - {isi: sasaran.uraian}\n  - {isi: indikator.uraian}\n  - {isi: kegiatan.anggaran, jumlah: ya}\n"
    form = f"hanya_iku: ya\njumlah: JUMLAH\nkolom:\n{columns}"
    assert printed_rows(form, plan) == ["S1|I2|25.000.000", "JUMLAH||25.000.000"]
    outline = "hanya_iku: ya\nbaris_tingkat: [sasaran, indikator]\nkolom:\n"
    outline += "  - {isi: {sasaran: sasaran.uraian, indikator: indikator.uraian}}\n"
    assert printed_rows(outline, plan) == ["S1", "I2"]


ONE_PROGRAM = RENCANA.replace("program: dukung", "program: tata")
SUM = "{hitung: jumlah, dari: kegiatan.anggaran, per: program}"
OF_ALL, OF_SASARAN = ["175.000.000"], ["175.000.000", "100.000.000"]
OF_INDIKATOR = ["150.000.000", "25.000.000", "100.000.000"]


@each(
    ("columns", "sums"),
    [
        ("{isi: kegiatan.uraian}", OF_ALL),
        ("{isi: program.uraian, gabung: sama}, {isi: kegiatan.uraian}", OF_ALL),
        ("{isi: nomor, per: kegiatan}, {isi: kegiatan.uraian}", OF_ALL),
        ("{isi: tujuan.uraian}, {isi: kegiatan.uraian}", OF_ALL),  # which the rak has not
        ("{isi: misi.uraian}, {isi: tujuan.uraian}, {isi: kegiatan.uraian}", OF_ALL),
        ("{isi: sasaran.uraian}, {isi: kegiatan.uraian}", OF_SASARAN),
        ("{isi: nomor}, {isi: kegiatan.uraian}", OF_SASARAN),
        ("{isi: '{{ sasaran.uraian }} {{ kegiatan.uraian }}'}", OF_SASARAN),
        ("{isi: indikator.uraian}, {isi: kegiatan.uraian}", OF_INDIKATOR),
        ("{isi: nomor, per: kegiatan, ulang: indikator}, {isi: kegiatan.uraian}", OF_INDIKATOR),
        ("{isi: [kegiatan.uraian, {isi: kegiatan.lokasi, sekali: indikator}]}", OF_INDIKATOR),
        ("{isi: kegiatan.uraian}, {hitung: jumlah, dari: indikator.bobot, per: sasaran}", OF_INDIKATOR),
    ],
)
def test_kegiatan_of_one_programme_are_together_where_the_table_shows_nothing_that_parts_them(
    columns: str, sums: list[str]
) -> None:
    """Else a programme would stand there several times, each time with a part of what it costs; and a kegiatan and its
    rujukan stand below it once.
    """
    rows = printed_rows(f"kolom: [{columns}, {SUM}]\n", ONE_PROGRAM)
    assert [amount for row in rows if (amount := row.split("|")[-1])] == sums
    assert len(rows) == (3 if sums is OF_ALL else 4)
    own = printed_rows(f"baris_program: ya\nkolom: [{columns}, {{isi: program.kode}}]\n", ONE_PROGRAM)
    assert len(own) == len(rows) + len(sums)


def test_a_sasaran_without_kegiatan_keeps_its_row_beside_programmes() -> None:
    plan = ONE_PROGRAM.replace("            kegiatan:\n              - {rujukan: k1}\n", "")
    rows = printed_rows("kolom: [{isi: sasaran.uraian}, {isi: program.kode}, {isi: kegiatan.uraian}]\n", plan)
    assert rows == ["S1|tata|K1", "||K2", "||K3", "S2||"]
    bare = RENCANA[: RENCANA.index("            kegiatan:")] + "\n"
    assert printed_rows("kolom: [{isi: program.kode}, {isi: kegiatan.uraian}]\n", bare) == ["|"]


def test_a_rujukan_that_says_something_itself_stands_beside_the_kegiatan_it_refers_to() -> None:
    form = "kolom: [{isi: program.kode}, {isi: kegiatan.uraian}, {isi: kegiatan.jadwal}]\n"
    assert printed_rows(form, ONE_PROGRAM) == ["tata|K1|T1-T2", "|K2|T4", "|K3|T3"]
    own = ONE_PROGRAM.replace("{rujukan: k1}", "{rujukan: k1, jadwal: T4}")
    assert printed_rows(form, own) == ["tata|K1|T1-T2", "|K2|T4", "|K3|T3", "|K1|T4"]
