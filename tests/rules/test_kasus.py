"""Rules on real papers of other offices: the true findings, and no others."""

from __future__ import annotations

from rakgen.diagnostics import Diagnostic
from rakgen.kompilasi import Compiler
from tests.rules.bantu import KASUS, baris

PK, RENAKSI, FRA = (KASUS / "plans" / f"{nama}.yaml" for nama in ("pk", "renaksi", "fra"))


def sendiri(temuan: list[Diagnostic]) -> list[tuple[str, int, int]]:
    return [(satu.code, baris(satu)[0], len(satu.related)) for satu in temuan]


def test_perjanjian_kinerja() -> None:
    assert sendiri(Compiler().check(PK).findings) == [("RAK217", 12, 0), ("RAK404", 38, 0)]


def test_rencana_aksi() -> None:
    assert sendiri(Compiler().check(RENAKSI).findings) == [
        ("RAK217", 18, 2),
        ("RAK225", 41, 3),
        ("RAK225", 74, 1),
        ("RAK211", 163, 0),
        ("RAK404", 174, 0),
    ]


def test_form_rencana_aksi_with_no_fault() -> None:
    assert Compiler().check(FRA).findings == []


def test_perjanjian_kinerja_and_rencana_aksi_differ_in_five_places() -> None:
    bersama = [
        (satu.code, baris(satu)[0], satu.message())
        for hasil in Compiler().check_all([PK, RENAKSI, FRA])
        for satu in hasil.findings
        if satu.code.startswith("RAK3")
    ]
    pk = str(PK)
    assert bersama == [
        (
            "RAK301",
            20,
            f'Target "3,000 poin (tahun 2017)" berbeda dengan "3,000 poin" pada {pk}:12, untuk indikator yang sama.',
        ),
        (
            "RAK304",
            30,
            f'Uraian sasaran hampir sama dengan "Meningkatnya kualitas administrasi umum pemerintahan" pada {pk}:13.',
        ),
        (
            "RAK304",
            80,
            "Uraian indikator hampir sama dengan "
            f'"Persentase penyelesaian TLHP hasil pemeriksaan Inspektorat terhadap OPD Provinsi" pada {pk}:21.',
        ),
        ("RAK301", 166, f'Target "100%" berbeda dengan "100 % (Hijau)" pada {pk}:38, untuk indikator yang sama.'),
        ("RAK301", 210, f'Target "24 orang" berbeda dengan "20 orang" pada {pk}:46, untuk indikator yang sama.'),
    ]
