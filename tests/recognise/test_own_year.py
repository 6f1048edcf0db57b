"""Own year: next year's plan in a new form prints its own year, and what it cannot is told."""

from __future__ import annotations

import re
from typing import Any

from rakgen.recognise.own_year import is_of_another_year, with_own_year
from rakgen.recognise.plan import recognise
from tests.support.each import each
from tests.support.forms import layout
from tests.support.raw_documents import table


@each(
    ("text", "made"),
    [
        ("RENCANA AKSI KINERJA TAHUN 2024", "RENCANA AKSI KINERJA TAHUN {{ tahun }}"),
        ("TAHUN ANGGARAN 2024 (2024)", "TAHUN ANGGARAN {{ tahun }} ({{ tahun }})"),
        ("RENSTRA 2024-2026", None),
        ("RENSTRA 2024 s.d. 2026, TAHUN 2024", "RENSTRA 2024 s.d. 2026, TAHUN {{ tahun }}"),
        ("PERATURAN NOMOR 5 TAHUN 2024", "PERATURAN NOMOR 5 TAHUN 2024"),
        ("Realisasi 2023", "Realisasi 2023"),
        ("KODE 120245", None),
    ],
)
def test_the_years_of_titles_and_headings(text: str, made: str | None) -> None:
    """Changed and told, kept and told, or (None) neither."""
    leaf: dict[str, Any] = {"judul": text, "isi": "indikator.target"}
    of_years = {"judul": "2024", "isi": "indikator.target_tahun.2024"}
    group = {"judul": "X", "kolom": [dict(leaf)]}
    data = {"judul": [text, "TAHUN 2024"], "tabel": [{"judul": [text], "kolom": [leaf, of_years, group]}]}
    told = list(with_own_year(data, 2024))
    anew = made or text
    column = {"judul": anew, "isi": "indikator.target"}
    columns = [column, of_years, {"judul": "X", "kolom": [column]}]
    assert data == {"judul": [anew, "TAHUN {{ tahun }}"], "tabel": [{"judul": [anew], "kolom": columns}]}
    assert told == ([(text, made)] * 4 if made else [])


def test_the_names_of_periods_but_not_those_of_years() -> None:
    months = {"judul": "", "periode": "semester", "judul_periode": ["S1 2024", "S2 2024"]}
    years = {"judul": "", "periode": "tahun", "judul_periode": ["Th. 2024", "Th. 2025"]}
    data = {"judul": ["TAHUN 2024"], "kolom": [months, dict(years)]}
    assert len(list(with_own_year(data, 2024))) == 2
    assert data["kolom"] == [months | {"judul_periode": ["S1 {{ tahun }}", "S2 {{ tahun }}"]}, years]


@each(
    ("path", "year", "expected"),
    [
        (("TW III 2021",), 2022, True),
        (("TAHUN 2021", "TW I"), 2022, True),
        (("Nov-21",), 2022, True),
        (("Jan '22",), 2022, False),
        (("TW I 2022",), 2022, False),
        (("Target 2021", "TW I 2022"), 2022, False),
        (("Renstra 2021-2026", "TW I"), 2022, False),
        (("TW I",), 2022, False),
        (("TW I 2021",), 0, False),
    ],
)
def test_headings_of_another_year(path: tuple[str, ...], year: int, expected: bool) -> None:
    assert is_of_another_year(path, year) == expected


@each(
    ("headings", "below", "jadwal", "free"),
    [
        ("TW IV 2020|TW I 2021|TW II 2021", "", "T2", ["tw_iv_2020"]),
        ("Des-20|Jan-21|Feb-21", "", "Februari", ["des_20"]),
        ("TW IV 2020|TW I 2021", "", "", ["tw_iv_2020"]),
        ("2020||2021|", "||||I|II|I|II|", "S2", ["2020_i"]),
        ("Jadwal 2020 TW I|TW II|TW III", "", "T3", ["jadwal_2020_tw_i"]),
    ],
)
def test_a_period_of_another_year_is_a_free_field_and_told(
    headings: str, below: str, jadwal: str, free: list[str]
) -> None:
    count = headings.count("|") + 1
    row = "|".join(["v", *[""] * (count - 2), "v" if jadwal else ""])
    rows = ("NO|SASARAN|INDIKATOR|KEGIATAN|" + headings + "|PJ", f"1|S1|I1|K1|{row}|Umum", f"2|S2|I2|K2|{row}|Umum")
    rows = (rows[0], below, *rows[1:]) if below else rows
    found = recognise(table(*rows), [], "dinas")
    assert found.text.count(f"jadwal: {jadwal}\n") == (2 if jadwal else 0) and ("jadwal: " in found.text) == bool(
        jadwal
    )
    assert [found.text.count(f" {name}: v\n") for name in free] == [2] * len(free)
    assert {doubt.made.rpartition(".")[2] for doubt in found.doubts if doubt.kind == "foreign"} >= set(free)


@each("heading, field", [("Target 2020", "target_2020"), ("Target Akhir Renstra 2026", "target_akhir_renstra_2026")])
def test_a_target_of_another_year_is_not_that_of_the_plan(heading: str, field: str) -> None:
    found = recognise(table(f"NO|SASARAN|INDIKATOR|{heading}", "1|S1|I1|70%", "2|S2|I2|80%"), [], "dinas")
    assert "target:" not in found.text and found.text.count(f"{field}: ") == 2


@each("heading, is_told", [
    ("Cawu I", True), ("CATURWULAN KE-3", True), ("Target Cawu 2", True), ("Cawu", False),
    ("Target S3", True), ("Anggaran Triwulan V (Rp)", True), ("Lulusan S3", False), ("Target TV", False),
])  # fmt: skip
def test_columns_of_what_is_no_part_of_a_year_are_told(heading: str, is_told: bool) -> None:
    found = recognise(table(f"NO|KEGIATAN|{heading}|PJ", "1|Rapat|v|Umum", "2|Audit|v|Umum"), [], "dinas")
    assert any(doubt.kind == "no_part" for doubt in found.doubts) == is_told


@each(
    "headings, periods",
    [
        ("Target S1|Target S2|Target S3", 2),
        ("Target Cawu I|Target Cawu II|Target Cawu III", 0),
        ("Target I|Target II|Target III", 0),
    ],
)
def test_a_target_of_what_is_no_part_of_a_year_is_not_that_of_the_plan(headings: str, periods: int) -> None:
    found = recognise(table(f"NO|INDIKATOR|{headings}", "1|I1|10%|20%|30%", "2|I2|20%|30%|40%"), [], "dinas")
    assert "target:" not in found.text and len(re.findall(r"\bS\d: ", found.text)) == 2 * periods
    assert [doubt.kind for doubt in found.doubts].count("no_part") == 3 - periods


@each("heading, below, told", [
    ("Target", "I|II|III", 3), ("Target", "Cawu I|Cawu II|Cawu III", 3), ("Golongan", "I|II|III", 0),
    ("Bulan", "1|2|3|4|5", 5),
])  # fmt: skip
def test_numbers_of_which_no_kind_of_periods_has_as_many_are_no_periods(heading: str, below: str, told: int) -> None:
    count = below.count("|")
    rows = (f"1|I1|K1{'|7%' * (count + 1)}", f"2|I2|K2{'|8%' * (count + 1)}")
    found = recognise(table(f"NO|INDIKATOR|KEGIATAN|{heading}{'|' * count}", f"|||{below}", *rows), [], "dinas")
    assert "periode" not in found.new_layouts["dinas"] and "target:" not in found.text
    assert [doubt.kind for doubt in found.doubts].count("no_part") == told


@each("heading, name", [("Jan 2021", "mine"), ("Jan 2020", "dinas")])
def test_a_form_that_prints_the_own_year_is_not_that_of_another(heading: str, name: str) -> None:
    fields = {"KEGIATAN": "kegiatan.uraian", "Jan {{ tahun }}": "kegiatan.jadwal", "PJ": "kegiatan.pelaksana"}
    columns = "".join(f"  - {{judul: '{title}', isi: {field}}}\n" for title, field in fields.items())
    known = [("mine", layout(f"kolom:\n{columns}")), ("other", layout("kolom:\n  - {isi: kegiatan.uraian}\n"))]
    found = recognise(table(f"KEGIATAN|{heading}|PJ", "Rapat|v|Umum", "Audit|v|Umum"), known, "dinas")
    assert [form.name for form in found.forms] == [name]
