"""Rules about a whole rak: what holds for all of its rows is told once, and one row that differs is enough."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.each import each
from tests.support.rules import check
from tests.support.slips import BASE, checked, swapped

ALL_YEAR = BASE.replace("jadwal: T2-T4", "jadwal: semua").replace("jadwal: T1\n", "jadwal: Januari-Desember\n")
ALL_YEAR = ALL_YEAR.replace("jadwal: T3", "jadwal: T1-T4", 1).replace("jadwal: T3", "jadwal: S1-S2", 1)
FIRST = "jadwal: semua\n                pelaksana: hukum\n"


def lines(text: str, code: str) -> list[int]:
    return [finding.span.line for finding in checked(text).findings if finding.code == code and finding.span]


def test_a_schedule_of_the_whole_year_everywhere_is_told_once() -> None:
    assert lines(ALL_YEAR, "RAK245") == [25]


@pytest.mark.slow
@each(
    ("old", "new"),
    [
        ("jadwal: semua", "jadwal: T1-T3"),
        (FIRST, f"{FIRST}                aksi: [{{uraian: Rapat, jadwal: T2}}]\n"),
        (FIRST, f"{FIRST}                sub_kegiatan: [{{uraian: Rapat kerja, jadwal: T2, pelaksana: hukum}}]\n"),
        ("layout: rak-triwulan", "layout: pk"),
        ("jadwal: semua", "jadwal: 2021-2023"),
    ],
)
def test_one_narrower_schedule_is_enough(old: str, new: str) -> None:
    assert lines(swapped(ALL_YEAR, old, new), "RAK245") == []


def test_a_step_of_the_whole_year_is_not_narrower() -> None:
    steps = f"{FIRST}                aksi: [{{uraian: Rapat, jadwal: semua}}, Sosialisasi]\n"
    assert lines(swapped(ALL_YEAR, FIRST, steps), "RAK245") == [25]


def test_two_kegiatan_may_both_run_all_year() -> None:
    assert lines(ALL_YEAR[: ALL_YEAR.index("          - uraian: Indikator dua")], "RAK245") == []


def at_the_end(*targets: str, layout: str = "renaksi-triwulan") -> list[int]:
    """The lines of RAK246 in a plan with these indikator, each `words: targets of periods`."""
    head = BASE[: BASE.index("          - uraian: Indikator satu")].replace("rak-triwulan", layout)
    return lines(
        head
        + "".join(
            f"          - uraian: {uraian}\n            target_periode: {{{periode}}}\n            kegiatan:\n"
            f"              - {{uraian: Kegiatan {number}, jadwal: T{number % 4 + 1}, pelaksana: hukum}}\n"
            for number, (uraian, periode) in enumerate(target.split("; ") for target in targets)
        ),
        "RAK246",
    )


LAST = (
    "Persentase temuan; T1: 0%, T2: 0%, T3: 0%, T4: 75%",
    "Jumlah auditor; T4: 24 orang",
    'Persentase unit; T1: "-", T2: "-", T3: "-", T4: 100%',
)


@pytest.mark.slow
@each(
    ("targets", "found"),
    [
        (LAST, [22]),
        ((*LAST, "Nilai SAKIP; T2: 70, T4: 80", "Opini BPK; T4: WTP"), [22]),
        (("Persentase lulusan; S1: 0%, S2: 80%", *LAST[:2]), [22]),
        (tuple(target.replace("T4: ", "T4: minimal ") for target in LAST), [22]),
        (LAST[:2], []),
        ((*LAST, "Persentase layanan; T2: 40%, T4: 80%"), []),
        ((*LAST[:2], "Persentase layanan; T3: 40%"), []),
        ((*LAST[:2], "Indeks kepuasan; T4: 80"), []),
        ((*LAST[:2], "Opini BPK; T4: WTP"), []),
        ((*LAST[:2], "Persentase layanan; T1: 20%, T2: 20%, T3: 20%, T4: 20%"), []),
    ],
)
def test_targets_in_the_last_period_alone_are_told_once(targets: tuple[str, ...], found: list[int]) -> None:
    assert at_the_end(*targets) == found


def test_targets_that_are_not_printed_are_not_told() -> None:
    assert at_the_end(*LAST, layout="rak-triwulan") == []


@each(
    ("old", "new", "found"),
    [
        ("kode: ketua", "kode: ketua\n    perubahan: 2", [12]),
        ("kode: ketua", "kode: ketua\n    perubahan: 2\n    alasan_perubahan: Anggaran berkurang", []),
        ("kode: ketua", "kode: ketua\n    perubahan: 2\n    alasan_perubahan: '-'", [12]),
        ("target: 25%", "target: 25%\n            alasan_perubahan: Tidak ada", [12]),
        ("target: 25%", "target: 25%\n            alasan_perubahan: Anggaran berkurang", []),
        ("jadwal: T1\n", "jadwal: T1\n                alasan_perubahan: Anggaran berkurang\n", []),
    ],
)
def test_a_revision_says_why_somewhere(old: str, new: str, found: list[int]) -> None:
    revised = BASE if "perubahan: 2" in new else swapped(BASE, "kode: ketua", "kode: ketua\n    perubahan: 2")
    assert lines(swapped(revised, old, new), "RAK243") == found


@pytest.mark.slow
@each(
    ("units", "is_told"),
    [
        ("Semua Sub Bagian", True),
        ("seluruh pegawai", True),
        ("Unit terkait", True),
        ("[Tim, Bagian terkait]", True),
        ("masing-masing bidang", True),
        ("Bidang ybs.", True),
        ("[Sub Bagian Hukum, Semua Sub Bagian]", False),
        ("Tim Reformasi Birokrasi", False),
        ("Sub Bagian Umum", False),
        ("Staf Ahli Bupati", False),
        ("Subbag. Pelayanan Pegawai", False),
    ],
)
def test_a_unit_that_is_none_is_told(units: str, is_told: bool) -> None:
    plan = BASE.replace(BASE[BASE.index("pelaksana:\n") : BASE.index("rak:\n")], "")
    told = lines(swapped(plan, "pelaksana: hukum", f"pelaksana: {units}"), "RAK249")
    assert told == [20] * is_told


def test_a_unit_of_the_register_that_is_none_is_told() -> None:
    assert lines(swapped(BASE, "hukum: Sub Bagian Hukum", "hukum: Seluruh Sub Bagian"), "RAK249") == [26]


FORM = """\
keterangan: Formulir kantor
judul: [RENCANA]
kolom:
  - {judul: INDIKATOR, isi: indikator.uraian}
  - {judul: KEGIATAN, isi: kegiatan.uraian}
  - {judul: JADWAL, periode: triwulan, isi: kegiatan.jadwal}
"""


@pytest.mark.slow
@each(
    ("column", "pelaksana", "found"),
    [
        ("", "", [24]),
        ("  - {judul: PENANGGUNG JAWAB, isi: indikator.tambahan.penanggung_jawab}\n", "", []),
        ("", "pelaksana: hukum", []),
    ],
)
def test_a_form_that_prints_nobody_who_answers_is_told_once(
    tmp_path: Path, column: str, pelaksana: str, found: list[int]
) -> None:
    layouts = tmp_path / "templates" / "layouts"
    layouts.mkdir(parents=True)
    (layouts / "sendiri.yaml").write_text(FORM + column, encoding="utf-8")
    plan = BASE.replace("rak-triwulan", "sendiri")
    for unit in ("hukum", "umum", "prodat", "[teknis, sdm]"):
        plan = swapped(plan, f"                pelaksana: {unit}\n", f"                {pelaksana}\n")
    findings = check(tmp_path, plan)
    assert [one.span.line for one in findings if one.key == "RAK249.tanpa" and one.span] == found
