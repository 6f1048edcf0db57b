"""The fixes of rules together: one plan with many slips comes out exactly as a careful hand would mend it."""

from __future__ import annotations

from pathlib import Path

from rakgen.source.edit import splice
from tests.support.rules import check, codes_of


def test_fixes_change_the_file_exactly(tmp_path: Path) -> None:
    text = """versi: 1
instansi: Kantor Contoh
tahun: 2021
rak:
  - kode: a
    pengesahan:
      tempat: Maju
      tanggal: 2021-01-04
      jabatan: 'Pit. KEPALA ''X'''
      nama: NAMA
      nip: 196605061992031004
    sasaran:
      - uraian: "Prosentase\\u00a0dan \\"Pemilu/ Pemilihan\\""   # tetap
        indikator:
          - uraian: >-
              Persentase  layanan
              yang Caf\u0435
            target: 77.5%
            kegiatan:
              - uraian: Kerjasama  lintas
                  sektor dan dan unit
                jadwal: T1
                pelaksana: Umum
"""
    findings = check(tmp_path, text)
    codes = "RAK014 RAK015 RAK218 RAK401 RAK402 RAK403 RAK404 RAK404 RAK406 RAK409"
    assert sorted(codes_of(findings)) == codes.split()
    result = splice(text, [edit for finding in findings for edit in finding.fix])
    assert result == (
        text.replace("Pit. ", "Plt. ")
        .replace("196605061992031004", "19660506 199203 1 004")
        .replace("Prosentase", "Persentase")
        .replace("\\u00a0", " ")
        .replace("Pemilu/ ", "Pemilu/")
        .replace("Persentase  layanan", "Persentase layanan")
        .replace("Caf\u0435", "Cafe")
        .replace("77.5%", "77,5%")
        .replace("Kerjasama  lintas", "Kerja sama lintas")
        .replace("dan dan", "dan")
    )
    assert check(tmp_path, result) == []
