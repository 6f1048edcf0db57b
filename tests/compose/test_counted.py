"""What cannot be counted is told for every kind of table: of a rak, of programmes, of an outline."""

from __future__ import annotations

import re
from pathlib import Path

from rakgen.compiler import Compiler
from rakgen.compose.fits import check_fits
from tests.support.each import each
from tests.support.forms import RENCANA, layout, rencana

TEXT = RENCANA.replace("O1, target: 2 dokumen", "O1, target: dua").replace("O2, target: 1 laporan", "O2, target: 3 dua")
COLUMNS = """\
    jumlah: JUMLAH
    kolom:
      - {judul: A, isi: {program: program.uraian, kegiatan: kegiatan.uraian}}
      - {judul: B, COLUMN}
"""
LEVELS = "    baris_tingkat: [program, kegiatan]\n"
TOTAL = "isi: keluaran.target, jumlah: ya"


def told(table: str, plan: str = TEXT) -> list[tuple[str, str, str]]:
    """The findings with what the line of the plan says at their place."""
    loaded = rencana(plan)
    form = layout(f"tabel:\n{table}")
    found = check_fits(loaded, loaded.rak[0], form, "p.yaml")
    lines = plan.splitlines()
    places = [(one, lines[one.span.line - 1][one.span.column - 1 :] if one.span else "") for one in found]
    return [(one.key, one.path, place.partition("}")[0]) for one, place in places if one.code in ("RAK517", "RAK526")]


def of(source: str, column: str, *, outlined: bool = True) -> str:
    rows = COLUMNS.replace("COLUMN", column)
    if outlined:
        rows = LEVELS + rows.replace("jumlah: JUMLAH", "jumlah: {judul: JUMLAH, tingkat: kegiatan}")
    else:
        rows = rows.replace("{program: program.uraian, kegiatan: kegiatan.uraian}", "kegiatan.uraian")
    return f"  - dari: {source}\n{rows}"


@each(
    ("table", "expected"),
    [
        (of("rencana", TOTAL, outlined=False), [("RAK517.teks", "p.yaml", "dua")]),
        (of("program", TOTAL, outlined=False), [("RAK517.teks", "p.yaml", "dua")]),
        (of("rencana", TOTAL), [("RAK517.teks", "p.yaml", "dua")]),
        (of("program", TOTAL), [("RAK517.teks", "p.yaml", "dua")]),
        (of("program", "hitung: jumlah, dari: keluaran.target"), [("RAK517.teks", "p.yaml", "dua")]),
        (of("program", "isi: keluaran.target"), []),
        (of("program", "isi: {program: indikator.target}"), []),
        (
            of("program", "isi: keluaran.target, nama: t}\n      - {judul: F, hitung: t * 2", outlined=False),
            [("RAK526.teks", "p.yaml", "dua")],
        ),
    ],
)
def test_a_text_among_numbers_is_told_in_every_kind_of_table(table: str, expected: list[tuple[str, str, str]]) -> None:
    assert told(table) == expected


def test_different_units_are_told_in_an_outline_at_the_layout() -> None:
    key, path, _ = told(of("program", TOTAL), RENCANA)[0]
    assert (key, path) == ("RAK517", "layout")


def test_a_kegiatan_that_a_total_of_sub_kegiatan_leaves_out_is_told_once() -> None:
    column = "isi: {sub_kegiatan: sub_kegiatan.anggaran}, jumlah: ya"
    deep = (
        of("program", column)
        .replace("kegiatan]", "kegiatan, sub_kegiatan]")
        .replace(": kegiatan}\n", ": sub_kegiatan}\n")
    )
    left_out = [("RAK517.bawah", "p.yaml", amount) for amount in ("100.000.000", "25.000.000")]
    assert [(key, path, place.partition("\n")[0]) for key, path, place in told(deep, RENCANA)] == left_out
    flat = of("rencana", "isi: sub_kegiatan.anggaran, jumlah: ya", outlined=False)
    assert told(flat, RENCANA) == left_out
    counted = of("rencana", "hitung: jumlah, dari: sub_kegiatan.anggaran, per: indikator", outlined=False)
    assert told(counted, RENCANA) == left_out
    assert told(counted + "      - {judul: C, isi: kegiatan.anggaran}\n", RENCANA) == []
    unsaid = re.sub(r", anggaran: 20.000.000|anggaran: 30.000.000\n *", "", RENCANA)
    assert told(flat, unsaid) == [left_out[0], ("RAK517.bawah", "p.yaml", "50.000.000"), left_out[1]]
    by_quarter = counted.replace("sub_kegiatan.anggaran", "sub_kegiatan.anggaran_periode")
    assert [(key, place[:3]) for key, _, place in told(by_quarter, RENCANA)] == [("RAK517.bawah", "{T1")]
    assert told(by_quarter + "      - {judul: C, isi: kegiatan.anggaran}\n", RENCANA) == []
    none = re.sub(r"( +)sub_kegiatan:\n(?:\1 .*\n)+", "", RENCANA)  # told of the column (RAK506)
    assert "SK1" not in none and told(flat, none) == []
    mean = of("rencana", "hitung: rata-rata, dari: sub_kegiatan.anggaran, per: indikator", outlined=False)
    assert told(mean, RENCANA) == []
    assert told(mean.replace("per: indikator", "per: indikator, jumlah: ya"), RENCANA) == left_out
    twice = layout(f"tabel:\n{flat}      - {{judul: C, isi: sub_kegiatan.anggaran, jumlah: ya}}\n")
    plan = rencana(RENCANA)
    found = check_fits(plan, plan.rak[0], twice, "p.yaml")
    assert [one.values["judul"] for one in found if one.key == "RAK517.bawah"] == ['B", "C', 'B", "C']
    both = flat + "      - {judul: C, isi: kegiatan.anggaran, jumlah: ya}\n"
    assert told(both, RENCANA) == []


def test_a_value_of_a_programme_of_the_office_is_told_at_the_column(tmp_path: Path) -> None:
    (tmp_path / "templates" / "layouts").mkdir(parents=True)
    (tmp_path / "templates" / "layouts" / "x.yaml").write_text(
        "judul: X\ntabel:\n" + of("program", TOTAL, outlined=False), encoding="utf-8"
    )
    work = "{uraian: KA, jadwal: T1, pelaksana: U, keluaran: [{uraian: O, target: dua}, {uraian: P, target: 3}]}"
    (tmp_path / "rakgen.yaml").write_text(
        f"program: {{a: {{uraian: Program A, kegiatan: [{work}]}}}}\n", encoding="utf-8"
    )
    plan = RENCANA[: RENCANA.index("program:")] + RENCANA[RENCANA.index("rak:") :].replace(
        "  - kode: a\n", "  - kode: a\n    layout: x\n"
    )
    (tmp_path / "p.yaml").write_text(plan, encoding="utf-8")
    found = [one for one in Compiler().check(tmp_path / "p.yaml").findings if one.key == "RAK517.teks"]
    assert [(Path(one.path).name, one.span.line if one.span else 0) for one in found] == [("x.yaml", 7)]


VALUES = "    jumlah: JUMLAH\n    kolom:\n      - {judul: A, isi: sasaran.uraian}\n      - {judul: B, COLUMN}\n"
QUOTIENT = "isi: kegiatan.tambahan.n, nama: n}\n      - {judul: C, hitung: 2 / n"
FIRST = "    sasaran:\n      - {uraian: S0, indikator: [{uraian: I0, target: 1, kegiatan: [{rujukan: k1OWN}]}]}\n"


@each(
    ("own", "column", "key", "expected"),
    [
        ("", "isi: kegiatan.tambahan.n, jumlah: ya", "RAK517.teks", ["dua"]),
        (", tambahan: {n: tiga}", "isi: kegiatan.tambahan.n, jumlah: ya", "RAK517.teks", ["tiga", "dua"]),
        ("", QUOTIENT, "RAK526.teks", ["dua"]),
        ("", QUOTIENT.replace(".n", ".m"), "RAK526", ["0"]),
        (
            ", tambahan: {m: '00'}",
            QUOTIENT.replace(".n", ".m"),
            "RAK526",
            ["00"],
        ),
    ],
)
def test_a_value_taken_over_by_a_rujukan_is_told_where_it_is_written(
    own: str, column: str, key: str, expected: list[str]
) -> None:
    """The rujukan stands above the kegiatan that it names."""
    plan = RENCANA.replace("    sasaran:\n", FIRST.replace("OWN", own), 1)
    plan = plan.replace("uraian: K1\n", "uraian: K1\n                tambahan: {n: dua, m: '0'}\n")
    form = f"  - dari: rencana\n{VALUES.replace('COLUMN', column)}"
    found = [(one_key, text) for one_key, _, text in told(form, plan) if one_key == key]
    assert [text[: len(text.rstrip("'"))].partition(",")[0].strip("' ") for _, text in found] == expected


def test_a_programme_in_several_cells_that_a_total_counts_once_is_told() -> None:
    for column, expected in (
        ("hitung: jumlah, dari: program.anggaran, per: indikator, jumlah: ya", ["RAK517.program"]),
        ("hitung: jumlah, dari: program.anggaran, jumlah: ya", ["RAK517.program"]),
        ("hitung: jumlah, dari: program.anggaran, per: indikator", []),
        ("hitung: rata-rata, dari: program.anggaran, per: indikator, jumlah: ya", []),
        ("isi: program.anggaran, jumlah: ya", []),
    ):
        assert [key for key, *_ in told(of("rencana", column, outlined=False), RENCANA)] == expected, column
