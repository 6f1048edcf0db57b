"""Codes of rows, in one column or in several, tell the levels of their items."""

from __future__ import annotations

from time import process_time

from rakgen.readers.raw import RawCell
from rakgen.recognise.codes import code_of, count_parts, levels_of_depths, part_names
from rakgen.recognise.new_outline import outline_of
from rakgen.recognise.pieces import parts_of
from rakgen.recognise.plan import recognise
from tests.support.each import each
from tests.support.raw_documents import table

NAMES = "Urusan/Program/Kegiatan/Sub Kegiatan"
ROWS = (
    ("2....", "URUSAN WAJIB|"),
    ("2.17...", "KOPERASI|330.000.000"),
    ("2.17.01..", "PROGRAM PENUNJANG|250.000.000"),
    ("2.17.01.2,01.", "Perencanaan|250.000.000"),
    ("2.17.01.2,01.0001", "Penyusunan renja|150.000.000"),
    ("2.17.01.2,01.0006", "Laporan kinerja|100.000.000"),
    ("2.17.03..", "PROGRAM PENGAWASAN|80.000.000"),
    ("2.17.03.2,01.", "Pemeriksaan|80.000.000"),
    ("2.17.03.2,01.0002", "Pengawasan koperasi|80.000.000"),
)


def test_the_parts_of_a_code_are_those_of_its_columns() -> None:
    row = [RawCell(0, column, (text,)) for column, text in enumerate(("1", "-", "2.01", "0001", "x"))]
    assert (code_of(row, (0, 1, 2, 3)), count_parts("1.2.01.0001"), count_parts("")) == ("1.2.01.0001", 4, 0)
    assert part_names(row, (0, 1, 2, 3)) == {0: "1", 2: "2-3", 3: "4"}


@each(
    ("texts", "levels"),
    [
        ({1: ["a"], 3: ["b"]}, {1: "program", 3: "kegiatan"}),
        ({1: ["Urusan"], 2: ["Bidang"], 3: ["Program A"], 5: ["b"], 6: ["c"]}, {3: "program", 5: "kegiatan", 6: "sub"}),
        ({3: ["Program A"], 5: ["b"], 6: ["c"], 9: ["Belanja"]}, {3: "program", 5: "kegiatan", 6: "sub"}),
        ({1: ["a"], 2: ["b"], 3: ["c"], 5: ["d"]}, {2: "program", 3: "kegiatan", 5: "sub"}),
    ],
)
def test_of_more_depths_than_levels_programmes_are_where_they_are_named(
    texts: dict[int, list[str]], levels: dict[int, str]
) -> None:
    assert levels_of_depths(texts, ("program", "kegiatan", "sub")) == levels


@each("kind", ["one column", "five columns", "five headings"])
def test_rows_above_programmes_are_told_and_the_parts_of_codes_stand_in_their_columns(kind: str) -> None:
    parts = [code.strip(".") if kind == "one column" else code.replace(".", "|") for code, _ in ROWS]
    heads = {"one column": "Kode", "five columns": "|".join(["Kode"] * 5)}
    head = heads.get(kind, "Kode Urusan|Kode Bidang|Kode Program|Kode Kegiatan|Kode Sub Kegiatan")
    rows = (f"{part.replace(',', '.')}|{text}" for part, (_, text) in zip(parts, ROWS, strict=True))
    found = recognise(table(f"{head}|{NAMES}|Pagu", *rows), [], "renja")
    assert [doubt.text.split()[-1] for doubt in found.doubts if doubt.kind == "unplaced"] == ["WAJIB", "330.000.000"]
    assert [program["kode"] for program in found.data["program"].values()] == ["2.17.01", "2.17.03"]
    assert [
        (sub["kode"], sub["anggaran"])
        for program in found.data["program"].values()
        for kegiatan in program["kegiatan"]
        for sub in kegiatan["sub_kegiatan"]
    ] == [
        ("2.17.01.2.01.0001", "150.000.000"),
        ("2.17.01.2.01.0006", "100.000.000"),
        ("2.17.03.2.01.0002", "80.000.000"),
    ]
    assert ("sub_kegiatan: sub_kegiatan.kode.4-5" in found.new_layouts["renja"]) == (kind != "one column")


def test_a_second_column_of_amounts_on_rows_of_several_levels_is_a_free_field() -> None:
    rows = (f"{code.replace(',', '.').strip('.')}|{text}|9.000.000" for code, text in ROWS[2:])
    layout = recognise(table(f"Kode|{NAMES}|Pagu|Pagu 2026", *rows), [], "renja").new_layouts["renja"]
    assert "jumlah" not in layout
    assert layout.count("kegiatan: kegiatan.anggaran") == 1 and "kegiatan: kegiatan.tambahan.pagu_2026" in layout


def test_rows_above_the_first_code_are_looked_at_once() -> None:
    """Each looked for a code on all above it: 2,000 took three seconds."""
    rows = (f"|Kegiatan {number}|{number}" for number in range(2_000))
    whole = parts_of(table("Kode|Program/Kegiatan|Target", *rows))[0].tables[0]
    start = process_time()
    assert outline_of(whole, range(len(whole.body))) is None and process_time() - start < 0.8
