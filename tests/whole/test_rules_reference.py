"""Rules on the reference plan: exactly the true findings, and each rule finds what a planner may break in it."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from rakgen.compiler import Compiler
from rakgen.rules import RULES
from tests.support.each import each
from tests.support.plans import REFERENCE
from tests.support.rules import codes_of, office, place_of

REFERENCE_TEXT = REFERENCE.read_text(encoding="utf-8")
TRUE_FINDINGS = ["RAK233", "RAK221", "RAK404", "RAK233", "RAK409", "RAK303"]


def test_reference_plan_has_exactly_its_true_findings() -> None:
    result = Compiler().check(REFERENCE)
    assert [(finding.code, finding.severity, place_of(finding)) for finding in result.findings] == [
        ("RAK233", "informasi", (25, 16)),
        ("RAK221", "informasi", (55, 25)),
        ("RAK404", "peringatan", (65, 62)),
        ("RAK233", "informasi", (129, 16)),
        ("RAK409", "informasi", (137, 43)),
        ("RAK303", "informasi", (174, 25)),
    ]
    assert result.excepted == 1


def test_a_spelling_in_ten_places_is_one_finding() -> None:
    finding = next(one for one in Compiler().check(REFERENCE).findings if one.code == "RAK404")
    assert len(finding.related) == 9
    assert (
        finding.message()
        == 'Spasi di tempat yang salah: "Pemilu/ Pemilihan" (10 tempat: baris 65, 71, 74, 89, 93, 96, 106, 109, 198,'
        " 200)."
    )


def test_house_terms_are_checked_when_registered(tmp_path: Path) -> None:
    findings = findings_after(
        tmp_path, "rak:\n  # Rencana", "istilah:\n  KPU Kabupaten/Kota: KPU/Kabupaten\nrak:\n  # Rencana"
    )
    finding = next(finding for finding in findings if finding.code == "RAK408")
    assert finding.message() == '"KPU/Kabupaten" bukan istilah kantor (2 tempat: baris 98, 108).'


def findings_after(folder: Path, old: str, new: str):  # type: ignore[no-untyped-def]
    assert old in REFERENCE_TEXT
    plan = office(folder) / "2021.yaml"
    plan.write_text(REFERENCE_TEXT.replace(old, new, 1), encoding="utf-8")
    return Compiler().check(plan).findings


@cache
def findings_of_mutation(code: str):  # type: ignore[no-untyped-def]
    """Two tests look at the same plans."""
    with TemporaryDirectory() as folder:
        return findings_after(Path(folder), *MUTATIONS[code][:2])


SIPOL = "uraian: Pelayanan dan fasilitas pemutakhiran data Partai Politik melalui aplikasi SIPOL\n"
REPORT = """                  - uraian: Evaluasi laporan kinerja
                    jadwal: T4
                    pelaksana: prodat
"""
EVALUATION = "Evaluasi Lakip\n                jadwal: November-Desember"
PERIODE = (
    "                target: {3}\n                target_periode:\n                  T1: {0}\n                  T2:"
    " {1}\n                  T3: {2}\n                  T4: {3}\n"
)
TARGET90 = "                target: 90%\n"
PK = """  - kode: pk
    layout: pk
    sasaran:
      - uraian: Terwujudnya Sistem Informasi mengenai Partai Politik yang andal dan {mutu}
        indikator:
          - uraian: Persentase informasi mengenai partai politik yang mutakhir dan dipublikasikan pada publik
            target: 25%
{lagi}
  # Rencana kedua"""

MUTATIONS = {
    "RAK014": ("Indeks Reformasi", "Indeks\u00a0Reformasi", 41),
    "RAK015": ("Indeks Reformasi", "Indeks R\u0435formasi", 41),
    "RAK016": ("Indeks Reformasi", "Indeks Re\u0301formasi", 41),
    "RAK018": ("Indeks Reformasi", "Indeks **Reformasi**", 41),
    "RAK019": ("Indeks Reformasi", "Indeks RÃ©formasi", 41),
    "RAK122": ("jadwal: T2-T4", "jadwal: 2-4", 36),
    "RAK123": ("jadwal: Mei-Desember", "jadwal: T2-T4", 141),
    "RAK201": ("                target: 25%\n", "", 32),
    "RAK202": ("                kegiatan:\n" + REPORT, "", 47),
    "RAK203": ("                    jadwal: T2-T4\n", "", 35),
    "RAK204": ("                    pelaksana: hukum\n", "", 35),
    "RAK205": ("pelaksana: hukum", "pelaksana: √", 37),
    "RAK206": ("pelaksana: hukum", "pelaksana: hukm", 37),
    "RAK207": ("uraian: Evaluasi laporan kinerja", 'uraian: "…"', 50),
    "RAK208": (REPORT, REPORT * 2, 53),
    "RAK211": (TARGET90, PERIODE.format("15%", "30", "60%", "90%"), 120),
    "RAK212": (TARGET90, TARGET90 + PERIODE.format("15%", "30%", "60%", "80%").split("\n", 1)[1], 122),
    "RAK213": (TARGET90, PERIODE.format("15%", "60%", "30%", "90%"), 121),
    "RAK214": (TARGET90, TARGET90 + PERIODE.format(*["22,5%"] * 4).split("\n", 1)[1], 119),
    "RAK215": ("                target: 25%\n", PERIODE.format("5%", "10%", "20%", "25%"), 35),
    "RAK216": ("target: 77,5%", "target: 775%", 66),
    "RAK217": ('target: "77"', 'target: "3,000"', 42),
    "RAK218": ("target: 77,5%", "target: 77.5%", 66),
    "RAK219": ("target: 77,5%", "target: 70-80%", 66),
    "RAK227": ("target: 77,5%", "target: 8O%", 66),
    "RAK220": ("target: 77,5%", "target: 77,5%,", 66),
    "RAK222": ("target: 77,5%", 'target: "77,5"', 66),
    "RAK223": ("                target: 2%\n                arah: turun\n", "                target: 2%\n", 85),
    "RAK224": ("uraian: Indeks Reformasi Birokrasi", "uraian: Jumlah rapat Reformasi Birokrasi", 41),
    "RAK225": (
        REPORT,
        REPORT
        + "                    anggaran: 1.000.000\n"
        + REPORT.replace("prodat", "umum")
        + "                    anggaran: 1.000.000\n",
        53,
    ),
    "RAK228": ("uraian: Evaluasi laporan kinerja", "uraian: Evaluasi xxx", 50),
    "RAK229": (
        REPORT,
        REPORT
        + "                    anggaran: 2.000.000\n                    sub_kegiatan:\n"
        + REPORT.replace("Evaluasi laporan kinerja", "Penyusunan laporan").replace("                  ", " " * 22)
        + "                        anggaran: 1.000.000\n",
        53,
    ),
    "RAK231": ("      nama: THOMAS DOHU, S.Hut\n", "", 23),
    "RAK232": ("tanggal: 2021-03-01", "tanggal: 2020-03-01", 25),
    "RAK234": ("yang andal dan berkualitas", "yang andal tahun 2020", 30),
    "RAK236": ("nama: THOMAS DOHU, S.Hut", "nama: THOMAS DOHU, S.Hut\n      pangkat: Pembina (IV/b)", 28),
    "RAK241": (
        "uraian: Evaluasi laporan kinerja",
        "uraian: Terwujudnya Sistem Informasi mengenai Partai Politik yang andal dan berkualitas",
        50,
    ),
    "RAK242": ("uraian: Indeks Reformasi Birokrasi", "uraian: Indeks Reformasi Birokrasi dan opini BPK", 41),
    "RAK243": ("  - kode: ketua\n", "  - kode: ketua\n    perubahan: 1\n", 21),
    "RAK247": ("uraian: Terwujudnya Sistem", "uraian: Membangun Sistem", 30),
    "RAK248": ("uraian: Evaluasi laporan kinerja", "uraian: Evaluasi", 50),
    "RAK249": ("  hukum: Sub Bagian Hukum", "  hukum: Semua Sub Bagian", 37),
    "RAK301": (
        "uraian: Nilai Evaluasi atas akuntabilitas kinerja KPU Provinsi Nusa Tenggara Timur\n            target: B",
        "uraian: Nilai Akuntabilitas Kinerja\n            target: BB",
        165,
    ),
    "RAK302": (EVALUATION, "Evaluasi laporan kinerja\n                jadwal: Maret", 168),
    "RAK304": ("  # Rencana kedua", PK.format(mutu="bermutu", lagi=""), 30),
    "RAK305": (
        "  # Rencana kedua",
        PK.format(mutu="berkualitas", lagi="          - uraian: Opini BPK\n            target: WTP"),
        130,
    ),
    "RAK307": ("  umum: Sub Bagian", "  keu: Sub Bagian Keuangan\n  umum: Sub Bagian", 16),
    "RAK401": ("Plt. SEKRETARIS", "Pit. SEKRETARIS", 131),
    "RAK402": ("Persentase informasi", "Prosentase informasi", 32),
    "RAK403": ("Pelayanan dan fasilitas", "Pelayanan dan dan fasilitas", 35),
    "RAK405": (SIPOL, SIPOL.rstrip("\n") + " (tahap I\n", 35),
    "RAK406": ("nama: THOMAS DOHU, S.Hut", "nama: THOMAS DOHU, S.Hut\n      nip: 196605061992031004", 28),
    "RAK408": ("rak:\n  # Rencana", "istilah:\n  Partai Politik: Parpol, Partai politik\nrak:\n  # Rencana", 0),
}
"""What is changed in the plan, and the line on which the rule then speaks."""
del MUTATIONS["RAK408"]  # see test_house_terms_are_checked_when_registered
OTHER_CODES = {
    "RAK209",
    "RAK210",
    "RAK226",
    "RAK235",
    "RAK244",
    "RAK245",
    "RAK246",
    "RAK306",
    "RAK308",
    "RAK407",
    "RAK408",
}
"""Rules whose change touches several places or files: each has its own test, here or with its module."""


def test_every_rule_has_a_mutation() -> None:
    assert set(RULES) - set(TRUE_FINDINGS) == set(MUTATIONS) | OTHER_CODES


@pytest.mark.slow
@each("code", MUTATIONS)
def test_rule_fires_on_a_mutated_plan(code: str) -> None:
    findings = [finding for finding in findings_of_mutation(code) if finding.code == code]
    assert [finding.span.line for finding in findings if finding.span] == [MUTATIONS[code][2]]


@pytest.mark.slow
@each("code", sorted(set(MUTATIONS) - {"RAK304", "RAK305"}))
def test_one_slip_gives_one_new_finding(code: str) -> None:
    rest = codes_of(findings_of_mutation(code))
    for expected in TRUE_FINDINGS:
        if expected in rest:
            rest.remove(expected)
    assert set(rest) == {code}


def test_unit_is_the_office_on_every_row(tmp_path: Path) -> None:
    import re

    plan = office(tmp_path) / "2021.yaml"
    text = re.sub(r"pelaksana: [a-z✓]+\n", "pelaksana: KPU\n", REFERENCE_TEXT)
    plan.write_text(re.sub(r"pelaksana:\n(  \w+: .*\n)+", "pelaksana:\n  kpu: KPU\n", text), encoding="utf-8")
    assert codes_of(Compiler().check(plan).findings).count("RAK209") == 2


def test_form_with_period_targets_asks_for_them(tmp_path: Path) -> None:
    plan = office(tmp_path) / "2021.yaml"
    text = REFERENCE_TEXT.replace("layout: rak-triwulan", "layout: renaksi-triwulan").replace(
        "                    jadwal: T2-T4\n", "", 1
    )
    plan.write_text(text, encoding="utf-8")
    findings = [finding for finding in Compiler().check(plan).findings if finding.code == "RAK210"]
    assert [place_of(finding)[0] for finding in findings] == [32]


@pytest.mark.slow
def test_unit_in_two_spellings_without_a_register(tmp_path: Path) -> None:
    import re

    plan = office(tmp_path) / "2021.yaml"
    text = re.sub(r"pelaksana:\n(  \w+: .*\n)+", "", REFERENCE_TEXT).replace(
        "pelaksana: prodat", "pelaksana: Sub Bagian Program & Data"
    )
    text = text.replace("pelaksana: Sub Bagian Program & Data", "pelaksana: Subbag. Program dan Data", 1)
    plan.write_text(text, encoding="utf-8")
    findings = [finding for finding in Compiler().check(plan).findings if finding.code == "RAK407"]
    assert [(place_of(finding)[0], finding.related) for finding in findings] == [(46, ())]


@pytest.mark.parametrize(
    ("amount", "key"), [("9.000.000", "RAK306"), ("11.000.000", "RAK306.kurang"), ("10.000.000", "")]
)
def test_budgets_against_the_programme(tmp_path: Path, amount: str, key: str) -> None:
    plan = office(tmp_path) / "2021.yaml"
    text = REFERENCE_TEXT.replace(
        "rak:\n  # Rencana",
        f"program:\n  dukman:\n    uraian: Dukungan Manajemen\n    anggaran: {amount}\nrak:\n  # Rencana",
        1,
    )
    text = text.replace(
        "jadwal: T2-T4\n",
        "jadwal: T2-T4\n                    program: dukman\n                    anggaran: 10.000.000\n",
        1,
    )
    plan.write_text(text.replace("  # Rencana kedua", PK.format(mutu="berkualitas", lagi=""), 1), encoding="utf-8")
    assert [finding.key for finding in Compiler().check(plan).findings if finding.code == "RAK306"] == (
        [key] if key else []
    )
