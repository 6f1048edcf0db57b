"""Rules about what stands twice: a budget that a sum would count again, a unit that would print twice."""

from __future__ import annotations

from pathlib import Path

from rakgen.compiler import Compiler
from tests.support.each import each

PLAN = """\
versi: 1
instansi: K
tahun: 2021
pelaksana: {hukum: Sub Bagian Hukum}
rak:
  - layout: [sendiri]
    sasaran:
      - uraian: S
        indikator:
          - uraian: I1
            target: 5%
            kegiatan:
              - {uraian: Rapat kerja, jadwal: T1, pelaksana: hukum, anggaran: 10.000}
          - uraian: I2
            target: 5%
            kegiatan:
              - {uraian: Rapat kerja, jadwal: T1, pelaksana: hukum, anggaran: 10.000}
"""
AMOUNT = "  - {judul: A, isi: kegiatan.anggaran, jumlah: MANNER}\n"
SUM = "  - {judul: B, hitung: jumlah, dari: kegiatan.anggaran, per: sasaran, jumlah: MANNER}\n"


@each(
    ("columns", "words", "told"),
    [
        (AMOUNT.replace("MANNER", "sekali"), "Rapat kerja", False),
        (SUM.replace("MANNER", "sekali"), "Rapat kerja", False),
        (AMOUNT.replace("MANNER", "tidak") + SUM.replace("MANNER", "sekali"), "Rapat kerja", False),
        (AMOUNT.replace("MANNER", "ya"), "Rapat kerja", True),
        (AMOUNT.replace("MANNER", "tidak"), "Rapat kerja", True),
        (AMOUNT.replace("MANNER", "sekali") + SUM.replace("MANNER", "tidak"), "Rapat kerja", True),
        (AMOUNT.replace("MANNER", "sekali"), "RAPAT KERJA", True),
    ],
)
def test_a_budget_that_a_form_counts_once_may_stand_twice(tmp_path: Path, columns: str, words: str, told: bool) -> None:
    layouts = tmp_path / "templates" / "layouts"
    layouts.mkdir(parents=True)
    head = "judul: X\njumlah: J\nkolom:\n  - {judul: K, isi: kegiatan.uraian}\n"
    (layouts / "sendiri.yaml").write_text(head + columns)
    plan = tmp_path / "plan.yaml"
    plan.write_text(words.join(PLAN.rsplit("Rapat kerja", 1)))
    assert ("RAK225" in {finding.code for finding in Compiler().check(plan).findings}) is told


@each(
    ("units", "twice"),
    [
        ("[hukum, hukum]", [(13, 70)]),
        ("[hukum, umum, Sub Bagian Hukum]", [(13, 76)]),
        ("[umum, sub bagian umum, umum]", [(13, 86)]),  # what RAK206 tells is no unit yet
        ("[hukum, umum]", []),
    ],
)
def test_a_unit_that_is_named_twice_is_told_at_the_second_one(
    tmp_path: Path, units: str, twice: list[tuple[int, int]]
) -> None:
    plan = tmp_path / "plan.yaml"
    text = PLAN.replace("{hukum: Sub Bagian Hukum}", "{hukum: Sub Bagian Hukum, umum: Sub Bagian Umum}")
    plan.write_text(text.replace("pelaksana: hukum", f"pelaksana: {units}", 1).replace("[sendiri]", "rak-triwulan"))
    found = [one for one in Compiler().check(plan).findings if one.key == "RAK208.unit"]
    assert [(one.span.line, one.span.column) for one in found if one.span] == twice


def test_a_layout_that_is_named_twice_is_told_at_the_second_one(tmp_path: Path) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_text(PLAN.replace("[sendiri]", "[rak-triwulan, renaksi-triwulan, rak-triwulan]"))
    found = [one.span for one in Compiler().check(plan).findings if one.key == "RAK208.layout"]
    assert [(span.line, span.column) for span in found if span] == [(6, 46)]
    plan.write_text(plan.read_text().replace("    sasaran:", "    pengecualian: {RAK208: sengaja}\n    sasaran:", 1))
    assert not {"RAK208", "RAK291"} & {one.code for one in Compiler().check(plan).findings}


@each(
    ("register", "told"),
    [
        ("program: {a: {kode: '1.01', uraian: PA}, b: {kode: '1.01', uraian: PB}}", ["PA"]),
        ("program: {a: {kode: '1.01', uraian: PA}, '1.01': {uraian: PB}}", ["PA"]),
        ("program: {a: {kode: '1.01', uraian: PA}, b: {kode: '1.02', uraian: PA}, c: PC, d: PC}", []),
        ("misi: {a: {kode: '1', uraian: MA}, b: {kode: '1', uraian: MB}, c: {kode: '1', uraian: MC}}", ["MA", "MA"]),
        ("misi: {'1': MA, b: {kode: '2', uraian: MB}}", []),
    ],
)
def test_a_code_of_the_registers_that_is_another_ones_is_told(tmp_path: Path, register: str, told: list[str]) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_text(PLAN.replace("[sendiri]", "rak-triwulan").replace("rak:\n", f"{register}\nrak:\n", 1))
    found = [one for one in Compiler().check(plan).findings if one.key == "RAK208.kode"]
    assert [one.values["nama"] for one in found] == told
    assert all(one.span is not None and one.path == str(plan) for one in found)


def twice_in(tmp_path: Path, old: str, new: str) -> list[tuple[str, int, int]]:
    """The findings of a plan with another text, that of `new` from ^ on being the place that is meant."""
    plan = tmp_path / "plan.yaml"
    plan.write_text(PLAN.replace("[sendiri]", "rak-triwulan").replace("10.000}", "20.000}", 1).replace(old, new, 1))
    found = [one for one in Compiler().check(plan).findings if one.code == "RAK208"]
    return [(one.key, one.span.line, one.span.column) for one in found if one.span]


ACTIVITY = "{uraian: Rapat kerja, jadwal: T1, pelaksana: hukum, anggaran: 20.000}"


@each(
    ("new", "expected"),
    [
        ("{uraian: R, jadwal: 'T3, T1, T3', pelaksana: hukum}", [("RAK208.jadwal", 13, 46)]),
        ("{uraian: R, jadwal: [T3, T1, T3], pelaksana: hukum}", [("RAK208.jadwal", 13, 46)]),
        ("{uraian: R, jadwal: 'T1-T3, T2', pelaksana: hukum}", [("RAK208.jadwal", 13, 45)]),
        ("{uraian: R, jadwal: 'T3, T1', pelaksana: hukum}", []),
        ("{uraian: R, jadwal: 'T1-T2, T2-T3', pelaksana: hukum}", []),
        ("{uraian: R, jadwal: semua, pelaksana: hukum, aksi: [A, B, a]}", [("RAK208.aksi", 13, 75)]),
        ("{uraian: R, jadwal: semua, pelaksana: hukum, aksi: [{uraian: A, jadwal: T1}, {uraian: A, jadwal: T2}]}", []),
        (
            "{uraian: R, jadwal: semua, pelaksana: hukum, aksi: [{uraian: A, jadwal: T1}, {uraian: A, jadwal: T1}]}",
            [("RAK208.aksi", 13, 103)],
        ),
        *(
            (
                "{uraian: R, jadwal: T1, pelaksana: hukum, sub_kegiatan: [{uraian: X, pelaksana: hukum, jadwal: T1},"
                f" {{uraian: X, {other}, jadwal: T1}}]}}",
                [("RAK208", 13, 126)] if other == "pelaksana: hukum" else [],
            )
            for other in ("pelaksana: hukum", "pelaksana: umum")
        ),
    ],
)
def test_what_stands_twice_below_one_item_is_told_at_the_second_one(
    tmp_path: Path, new: str, expected: list[tuple[str, int, int]]
) -> None:
    found = twice_in(tmp_path, ACTIVITY, new)
    assert [(key, line, column) for key, line, column in found] == expected


def test_sub_kegiatan_of_other_codes_or_places_are_not_the_same(tmp_path: Path) -> None:
    for one, other, told in (
        ("kode: '1'", "kode: '2'", 0),
        ("lokasi: A", "lokasi: B", 0),
        ("lokasi: A", "kode: '1'", 1),
    ):
        parts = ", ".join(f"{{uraian: X, pelaksana: hukum, jadwal: T1, {said}}}" for said in (one, other))
        new = f"{{uraian: R, jadwal: T1, pelaksana: hukum, sub_kegiatan: [{parts}]}}"
        assert len(twice_in(tmp_path, ACTIVITY, new)) == told


def test_a_sasaran_that_stands_twice_with_its_indikator_is_told(tmp_path: Path) -> None:
    work = "kegiatan: [{uraian: K, jadwal: T1, pelaksana: hukum}]"
    for indikator, told in (("i2.", [("RAK208.sasaran", 10, 17)]), ("I3", [])):
        again = f"      - uraian: s\n        indikator: [{{uraian: {indikator}, target: 5%, {work}}}]\n"
        assert twice_in(tmp_path, "    sasaran:\n", f"    sasaran:\n{again}") == told
