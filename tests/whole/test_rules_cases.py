"""Rules on real papers of other offices: the true findings, and no others."""

from __future__ import annotations

from pathlib import Path

import pytest

from rakgen.compiler import Compiler
from rakgen.diagnostics import Diagnostic
from tests.support.each import each
from tests.support.rules import CASES, check_fragment, place_of

PK, RENAKSI, FRA = (CASES / f"{name}.yaml" for name in ("inspektorat-pk", "inspektorat-renaksi", "bps-fra"))


def outlines(findings: list[Diagnostic]) -> list[tuple[str, int, int]]:
    return [(finding.code, place_of(finding)[0], len(finding.related)) for finding in findings]


def test_perjanjian_kinerja() -> None:
    assert outlines(Compiler().check(PK).findings) == [("RAK217", 14, 0), ("RAK404", 40, 0)]


def test_rencana_aksi() -> None:
    assert outlines(Compiler().check(RENAKSI).findings) == [
        ("RAK217", 23, 2),
        ("RAK225", 50, 2),
        ("RAK211", 188, 0),
        ("RAK404", 199, 0),
    ]


def test_form_rencana_aksi_with_no_fault() -> None:
    assert Compiler().check(FRA).findings == []


def test_perjanjian_kinerja_and_rencana_aksi_differ_in_five_places() -> None:
    across = [
        (finding.code, place_of(finding)[0], finding.message())
        for result in Compiler().check_all([PK, RENAKSI, FRA])
        for finding in result.findings
        if finding.code.startswith("RAK3")
    ]
    pk_path = str(PK)
    assert across == [
        (
            "RAK301",
            25,
            (
                f'Target "3,000 poin (tahun 2017)" berbeda dengan "3,000 poin" pada {pk_path}:14, untuk indikator yang'
                " sama."
            ),
        ),
        (
            "RAK304",
            38,
            (
                'Uraian sasaran hampir sama dengan "Meningkatnya kualitas administrasi umum pemerintahan" pada'
                f" {pk_path}:15."
            ),
        ),
        (
            "RAK304",
            97,
            "Uraian indikator hampir sama dengan "
            f'"Persentase penyelesaian TLHP hasil pemeriksaan Inspektorat terhadap OPD Provinsi" pada {pk_path}:23.',
        ),
        ("RAK301", 191, f'Target "100%" berbeda dengan "100 % (Hijau)" pada {pk_path}:40, untuk indikator yang sama.'),
        ("RAK301", 241, f'Target "24 orang" berbeda dengan "20 orang" pada {pk_path}:48, untuk indikator yang sama.'),
    ]


def sasaran(uraian: str, target: str = "75%") -> str:
    return f"""indikator:
  - uraian: {uraian}
    target: {target}
    kegiatan:
      - uraian: Tindak lanjut
        jadwal: T1
        pelaksana: Sub Bagian Umum
"""


@pytest.mark.slow
@each(
    ("uraian", "target"),
    [
        ("Persentase penurunan jumlah temuan terhadap pelanggaran SPI", "10%"),
        ("Persentase pelanggaran yang ditindaklanjuti", "10%"),
        ("Persentase penyelesaian perkara kematian", "10%"),
        ("Persentase penanganan keluhan", "40%"),
        ("Persentase kualitas nilai indikator RAD-PPK", "100%"),
        ("Jumlah auditor bersertifikasi", "73 orang"),
        ("Tingkat nilai kualitas evaluasi LKIP", "A"),
        ("Indeks Implementasi BerAKHLAK", "73"),
        ("Opini BPK atas laporan keuangan", "Wajar Tanpa Pengecualian"),
        ("Level kapabilitas Inspektorat", "Level 3"),
        ("Persentase hasil reviu LKPD Tahun 2020", "75%"),
        ("Persentase program Renstra 2020-2024 yang tercapai", "75%"),
        ("Persentase pelaksanaan UU Nomor 11 Tahun 2020", "75%"),
        ("Persentase kenaikan penerimaan negara bukan pajak", "120%"),
        ("Indeks kepuasan masyarakat", "3,25"),
        ("Nilai tukar petani", "0,125"),
        ("Persentase laju pertumbuhan", "33,333%"),
        ("Persentase 1) perencanaan dan b) evaluasi yang selesai", "75%"),
        ("Persentase kegiatan pra- dan pascabencana", "75%"),
        ("Persentase cakupan Januari - Maret di kantor A / B", "75%"),
        ("Persentase berkas (Tahap 1) dan (maks. 5) yang selesai", "75%"),
        ("Nilai SAKIP", "A (81,5)"),
        ("Jumlah laporan keuangan yang tepat waktu", "1 laporan"),
        ("Persentase nagari di Kabupaten Fak Fak dan Kota Bau Bau", "75%"),
        ("Persentase rata-rata langkah-langkah masing-masing unit", "75%"),
    ],
)
def test_what_real_plans_write_is_no_finding(tmp_path: Path, uraian: str, target: str) -> None:
    assert [finding.message() for finding in check_fragment(tmp_path, sasaran(uraian, target))] == []


@pytest.mark.parametrize(
    "pengesahan",
    [
        "tempat: Kupang, tanggal: '${tanggal_naskah}', jabatan: '${jabatan_pengirim}', nama: '${ttd_pengirim}'",
        "tempat: '${kota}', tanggal: '${hari} ${bulan} 2021', jabatan: 'KEPALA,', nama: '${nama_pengirim}',"
        " pangkat: '${pangkat_pengirim}', nip: '${nip_pengirim}'",
    ],
)
def test_placeholders_of_official_letters_are_no_finding(tmp_path: Path, pengesahan: str) -> None:
    plan = (
        "tahun: 2021\n"
        f"pengesahan: {{{pengesahan}}}\n"
        "sasaran:\n"
        "  - uraian: Meningkatnya akuntabilitas\n"
        "    indikator:\n"
        "      - uraian: Nilai akuntabilitas kinerja\n"
        "        target: B\n"
        "        kegiatan:\n"
        "          - uraian: Evaluasi laporan kinerja\n"
        "            jadwal: T4\n"
        "            pelaksana: Sub Bagian Umum\n"
    )
    assert check_fragment(tmp_path, plan) == []
