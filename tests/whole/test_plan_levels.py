"""The levels of renja plans are known everywhere: checked, printed, compared, merged, spelled anew, carried over."""

from __future__ import annotations

from pathlib import Path

import pytest

from rakgen.canonical import canonical_text
from rakgen.compiler import Compiler
from rakgen.compose.activities import activities
from rakgen.diff.compare import compare
from rakgen.diff.reports.terminal import sentence
from rakgen.merge import merge_plans
from rakgen.model.excerpt import excerpt, original_number, units
from rakgen.model.plain import rencana_data
from rakgen.scaffold.next_year import carry_over
from rakgen.source import parse
from tests.support.forms import printed_rows, rencana

PLAN = """\
versi: 1
instansi: Dinas Contoh
tahun: 2025
tempat: Maju
pelaksana:
  umum: Sub Bagian Umum
  data: Bidang Data
program:
  tata: Program Penunjang
rak:
  - kode: a
    sasaran:
      - uraian: Meningkatnya akuntabilitas
        indikator:
          - uraian: Nilai SAKIP
            target: BB
            kegiatan:
              - kode: "1.01"
                uraian: Perencanaan dan evaluasi
                jadwal: T1-T4
                program: tata
                pelaksana: umum
                keluaran:
                  - uraian: Dokumen perencanaan
                    target: 6 dokumen
                sub_kegiatan:
                  - kode: 1.01.01
                    uraian: Penyusunan Renja
                    jadwal: T1
                    anggaran: 20.000.000
                    pelaksana: umum
                    keluaran:
                      - uraian: Renja 2025
                        target: 2 dokumen
                  - kode: 1.01.02
                    uraian: Evaluasi kinerja
                    jadwal: T2-T3
                    anggaran: 30.000.000
                    pelaksana: data
                    indikator:
                      - uraian: Laporan evaluasi
                        target: 4 laporan
              - uraian: Rapat kerja
                jadwal: T1
                program: tata
                anggaran: 5.000.000
                pelaksana: umum
"""


FORM = """\
judul: RENJA
jumlah: JUMLAH
kolom:
  - {judul: K, isi: kegiatan.uraian}
  - {judul: PAGU, isi: kegiatan.anggaran, jumlah: ya}
  - {judul: KODE, isi: sub_kegiatan.kode.3}
  - {judul: SUB, isi: sub_kegiatan.uraian}
  - {judul: PAGU SUB, isi: sub_kegiatan.anggaran, jumlah: ya}
  - {judul: KELUARAN, isi: keluaran.uraian}
  - {judul: INDIKATOR, isi: [sub_kegiatan.indikator, sub_kegiatan.target_indikator]}
  - {judul: JADWAL, periode: triwulan, isi: sub_kegiatan.jadwal}
  - {judul: UNIT, isi: sub_kegiatan.pelaksana}
"""


def changed(*swaps: tuple[str, str]) -> str:
    text = PLAN
    for old, new in swaps:
        assert old in text
        text = text.replace(old, new)
    return text


def findings(folder: Path, text: str, form: str = FORM) -> list[tuple[str, int]]:
    (folder / "templates" / "layouts").mkdir(parents=True, exist_ok=True)
    (folder / "templates" / "layouts" / "kantor.yaml").write_text(form, encoding="utf-8")
    (folder / "plan.yaml").write_text(text.replace("- kode: a\n", "- kode: a\n    layout: kantor\n"), encoding="utf-8")
    found = Compiler().check(folder / "plan.yaml").findings
    return [(finding.key, finding.span.line if finding.span else 0) for finding in found if finding.code != "RAK301"]


def line_of(text: str, part: str) -> int:
    """The line of a part of a plan whose rak has a layout, one line more."""
    return text[: text.index(part)].count("\n") + 2


def test_sub_kegiatan_stand_below_their_kegiatan_and_add_up_to_its_budget() -> None:
    assert printed_rows(FORM, PLAN)[2:] == [
        "Perencanaan dan evaluasi|50.000.000||||Dokumen perencanaan||||||",
        "||01|Penyusunan Renja|20.000.000|Renja 2025||✓||||Sub Bagian Umum",
        "||02|Evaluasi kinerja|30.000.000||Laporan evaluasi/4 laporan||✓|✓||Bidang Data",
        "Rapat kerja|5.000.000||||||||||",
        "JUMLAH|55.000.000|||50.000.000|||||||",
    ]


def test_a_form_without_sub_kegiatan_prints_their_keluaran_alone() -> None:
    form = "judul: A\nkolom:\n  - {judul: K, isi: kegiatan.uraian}\n  - {judul: O, isi: keluaran.uraian}\n"
    assert printed_rows(form, PLAN)[1:] == [
        "Perencanaan dan evaluasi|Dokumen perencanaan", "|Renja 2025", "Rapat kerja|",
    ]  # fmt: skip


@pytest.mark.slow
def test_what_a_sub_kegiatan_lacks_is_told_at_it(tmp_path: Path) -> None:
    assert findings(tmp_path, PLAN) == []
    sub = "                    pelaksana: data\n"
    for old, new, key, place in (
        (sub, "", "RAK204.sub", "kode: 1.01.02"),
        ("                    jadwal: T2-T3\n", "", "RAK203.sub", "kode: 1.01.02"),
        (sub, sub.replace("data", "dta"), "RAK206.mirip", "dta"),
        (sub, f"{sub}                    anggaran_periode: {{T1: 1.000.000}}\n", "RAK212.anggaran", "anggaran_periode"),
        ("kode: 1.01.02", "kode: 1.01.01", "RAK108", "1.01.01\n                    uraian: Eval"),
        ("jadwal: T2-T3", "jadwal: 2-3", "RAK122", "jadwal: 2-3"),
        ("uraian: Evaluasi kinerja", "urain: Evaluasi kinerja", "RAK101.mirip", "urain"),
    ):
        text = changed((old, new))
        assert (key, line_of(text, place)) in findings(tmp_path, text), key
    below = changed(
        ("                        target: 4 laporan\n", "                        kegiatan: [{uraian: K}]\n")
    )
    assert ("RAK101.tempat", line_of(below, "kegiatan: [{")) in findings(tmp_path, below)


def test_changes_of_sub_kegiatan_are_told_in_words() -> None:
    new = changed(
        ("uraian: Evaluasi kinerja", "uraian: Evaluasi kinerja perangkat daerah"),
        ("anggaran: 30.000.000", "anggaran: 35.000.000"),
        ("target: 4 laporan", "target: 5 laporan"),
    )
    comparison = compare(rencana(PLAN), rencana(new))
    assert [sentence(change) for change in comparison.changes] == [
        "sub kegiatan diubah redaksinya: Evaluasi kinerja{+ perangkat daerah+}",
        'sub kegiatan "Evaluasi kinerja perangkat daerah": anggaran 30.000.000 -> 35.000.000 (naik Rp5.000.000)',
        'indikator "Laporan evaluasi": target 4 laporan -> 5 laporan (naik 1 (25%)); lebih baik',
    ]
    assert [(total.old, total.new) for total in comparison.anggaran] == [(55_000_000, 60_000_000)]


def test_edits_of_two_sub_kegiatan_and_a_move_are_merged() -> None:
    start = PLAN.index("                  - kode: 1.01.02")
    moved = PLAN[start : PLAN.index("              - uraian: Rapat kerja")]
    ours = PLAN.replace(moved, "") + "                sub_kegiatan:\n" + moved
    theirs = changed(("anggaran: 30.000.000", "anggaran: 35.000.000"), ("target: 2 dokumen", "target: 3 dokumen"))
    merged = merge_plans(PLAN.encode(), ours.encode(), theirs.encode(), "plan.yaml")
    assert merged.conflicts == 0
    assert merged.data.decode() == ours.replace("30.000.000", "35.000.000").replace("2 dokumen", "3 dokumen")


def test_a_plan_in_its_own_spelling_is_carried_over_and_exported_whole() -> None:
    source = parse(PLAN.encode(), "plan.yaml")
    assert canonical_text(source) == PLAN
    assert canonical_text(source, codes=True).count("kode: ") == PLAN.count("kode: ") + 6
    carried = carry_over(parse(PLAN.encode(), "plan.yaml"), 2025, 2026)
    assert "uraian: Renja 2026\n                        target: 2 dokumen  # tinjau: target 2025" in carried.text
    exported = str(rencana_data(rencana(PLAN)))
    assert "'sub_kegiatan': [{'kode': '1.01.01', 'uraian': 'Penyusunan Renja'" in exported


def test_the_part_of_a_unit_has_its_sub_kegiatan() -> None:
    plan = rencana(PLAN)
    assert list(units(plan)) == ["umum", "data"]
    own = excerpt(plan, unit=["Bidang Data"])
    (kegiatan,) = own.rak[0].sasaran[0].indikator[0].kegiatan  # type: ignore[index]
    assert [sub.uraian for sub in kegiatan.sub_kegiatan] == ["Evaluasi kinerja"]
    other = excerpt(plan, unit=["Sub Bagian Umum"]).rak[0].sasaran[0].indikator[0].kegiatan  # type: ignore[index]
    assert [[sub.uraian for sub in kegiatan.sub_kegiatan] for kegiatan in other] == [["Penyusunan Renja"], []]


def test_a_calendar_has_each_sub_kegiatan() -> None:
    plan = rencana(PLAN)
    found = [(one.text, one.months, one.units) for one in activities(plan, plan.rak[0], "a")]
    assert ("Evaluasi kinerja", (4, 5, 6, 7, 8, 9), ("Bidang Data",)) in found
    assert len(found) == 4


REGISTERED = PLAN.replace(
    "  tata: Program Penunjang\n",
    """\
  tata:
    kode: "1.01"
    uraian: Program Penunjang
    indikator:
      - uraian: Persentase layanan penunjang
        target: 100%
      - uraian: Nilai survei
        target: "80"
    kegiatan:
      - kode: 1.01.09
        uraian: Pemeliharaan tahun 2025
        pelaksana: umum
        sub_kegiatan:
          - uraian: Pemeliharaan gedung
            anggaran: 40.000.000
            pelaksana: umum
""",
)

PROGRAMS = """\
judul: RENJA
tabel:
  - dari: program
    jumlah: JUMLAH
    kolom:
      - {judul: KODE, isi: program.kode}
      - {judul: PROGRAM, isi: program.uraian}
      - {judul: INDIKATOR, isi: program.indikator}
      - {judul: TARGET, isi: program.target_indikator}
      - {judul: PAGU PROGRAM, isi: program.anggaran}
      - {judul: KEGIATAN, isi: kegiatan.uraian}
      - {judul: SUB, isi: sub_kegiatan.uraian}
      - {judul: PAGU, isi: sub_kegiatan.anggaran, jumlah: ya}
"""


def test_a_program_prints_its_own_kegiatan_and_those_that_name_it() -> None:
    assert printed_rows(PROGRAMS, REGISTERED)[1:] == [
        "1.01|Program Penunjang|Persentase layanan penunjang/Nilai survei|100%/80|95.000.000"
        "|Pemeliharaan tahun 2025|Pemeliharaan gedung|40.000.000",
        "|||||Perencanaan dan evaluasi|Penyusunan Renja|20.000.000",
        "||||||Evaluasi kinerja|30.000.000",
        "|||||Rapat kerja||",
        "JUMLAH|||||||90.000.000",
    ]


def test_items_of_a_program_are_compared_merged_spelled_and_carried_over() -> None:
    new = REGISTERED.replace("40.000.000", "45.000.000").replace("target: 100%", "target: 95%")
    comparison = compare(rencana(REGISTERED), rencana(new))
    assert [sentence(change) for change in comparison.changes] == [
        'indikator "Persentase layanan penunjang": target 100% -> 95% (turun 5 poin (5%)) [peringatan: lebih buruk]',
        'sub kegiatan "Pemeliharaan gedung": anggaran 40.000.000 -> 45.000.000 (naik Rp5.000.000)',
    ]
    added = compare(
        rencana(PLAN.replace("tata: Program", "tata: {uraian: Program").replace("ang\nrak", "ang}\nrak")),
        rencana(REGISTERED),
    )
    assert [change.kind for change in added.changes] == ["daftar", "ditambah", "ditambah", "ditambah"]
    assert [change.kind for change in compare(rencana(REGISTERED), rencana(PLAN)).changes][1:] == ["dihapus"] * 3
    ours, theirs = new, REGISTERED.replace('target: "80"', 'target: "85"')
    merged = merge_plans(REGISTERED.encode(), ours.encode(), theirs.encode(), "plan.yaml")
    assert (merged.conflicts, merged.data.decode()) == (0, new.replace('target: "80"', 'target: "85"'))
    assert canonical_text(parse(REGISTERED.encode(), "plan.yaml")) == REGISTERED
    coded = canonical_text(parse(REGISTERED.encode(), "plan.yaml"), codes=True)
    assert "- kode: pemeliharaan-gedung\n" in coded and "- kode: nilai-survei\n" in coded
    assert "uraian: Pemeliharaan tahun 2026" in carry_over(parse(REGISTERED.encode(), "plan.yaml"), 2025, 2026).text
    assert "'program': {'tata': {'uraian': 'Program Penunjang', 'kode': '1.01', 'indikator': [{" in str(
        rencana_data(rencana(REGISTERED))
    )


def test_the_part_of_a_unit_has_its_kegiatan_of_programs() -> None:
    plan = rencana(REGISTERED)
    assert excerpt(plan, unit=["Bidang Data"]).program["tata"].kegiatan == ()
    assert len(excerpt(plan, unit=["Sub Bagian Umum"]).program["tata"].kegiatan) == 1


@pytest.mark.slow
def test_what_is_wrong_with_the_items_of_a_program_is_told(tmp_path: Path) -> None:
    for old, new, key in (
        ("pelaksana: umum\n        sub", "pelaksana: umu\n        sub", "RAK206.mirip"),
        (
            "          - uraian: Pemeliharaan gedung",
            "          - uraian: Pemeliharaan gedung\n            kode: 1.01.09",
            "RAK108",
        ),
        ("        uraian: Pemeliharaan tahun 2025", "        rujukan: lain", "RAK109.program_kegiatan"),
        ("Nilai survei", "Nilai  survei", "RAK404"),
    ):
        assert old in REGISTERED
        found = [key for key, _ in findings(tmp_path, REGISTERED.replace(old, new), PROGRAMS)]
        assert key in found, (key, found)


GOALS = (
    PLAN[: PLAN.index("    sasaran:")]
    + """\
    tujuan:
      - uraian: Tata kelola yang baik
        indikator:
          - uraian: Indeks RB
            target: "75"
            target_tahun:
              "2025": "75"
              "2026": "78"
          - uraian: Opini
            target: WTP
        sasaran:
          - uraian: Meningkatnya akuntabilitas
            indikator:
              - uraian: Nilai SAKIP
                target: BB
                kegiatan:
                  - uraian: Rapat kerja
                    jadwal: T1
                    pelaksana: umum
"""
)


def test_indikator_of_a_tujuan_stand_in_one_cell_or_on_rows_of_an_outline() -> None:
    form = """\
judul: A
kolom:
  - {judul: T, isi: tujuan.uraian}
  - {judul: I, isi: tujuan.indikator}
  - {judul: TI, isi: tujuan.target_indikator}
  - {judul: IS, isi: indikator.uraian}
"""
    assert printed_rows(form, GOALS)[1:] == ["Tata kelola yang baik|Indeks RB/Opini|75/WTP|Nilai SAKIP"]
    outline = """\
judul: A
baris_tingkat: [tujuan, sasaran]
kolom:
  - {judul: U, isi: {tujuan: tujuan.uraian, sasaran: sasaran.uraian}}
  - {judul: I, isi: {tujuan: indikator.uraian, sasaran: indikator.uraian}}
  - {judul: T, isi: {tujuan: indikator.target, sasaran: indikator.target}}
  - {judul: "2026", isi: {tujuan: indikator.target_tahun.2026}}
"""
    assert printed_rows(outline, GOALS)[1:] == [
        "Tata kelola yang baik|Indeks RB|75|78",
        "|Opini|WTP|",
        "Meningkatnya akuntabilitas|Nilai SAKIP|BB|",
    ]


def test_indikator_of_a_tujuan_are_compared_spelled_and_kept_for_a_unit(tmp_path: Path) -> None:
    assert canonical_text(parse(GOALS.encode(), "plan.yaml")) == GOALS
    comparison = compare(rencana(GOALS), rencana(GOALS.replace("target: WTP", "target: WDP")))
    assert [(change.level, change.field) for change in comparison.changes] == [("indikator", "target")]
    kept = excerpt(rencana(GOALS), unit=["Sub Bagian Umum"]).rak[0].tujuan
    assert kept is not None and [one.uraian for one in kept[0].indikator] == ["Indeks RB", "Opini"]
    assert original_number(kept[0].sasaran[0].indikator[0]) == 1
    below = GOALS.replace('            target: "75"\n', "            kegiatan: [{uraian: K}]\n", 1)
    assert "RAK101.tempat" in [key for key, _ in findings(tmp_path, below)]
