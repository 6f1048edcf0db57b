"""A plan of one rak that a test can break line by line."""

from __future__ import annotations

BASE = """\
versi: 1
instansi: Kantor Contoh
tahun: 2021
pelaksana:
  hukum: Sub Bagian Hukum
  prodat: Sub Bagian Program & Data
rak:
  - kode: ketua
    layout: rak-triwulan
    pengesahan:
      tempat: Kupang
      tanggal: 2021-03-01
      jabatan: KETUA,
      nama: THOMAS
    sasaran:
      - uraian: Sasaran satu
        indikator:
          - uraian: Indikator satu
            target: 25%
            kegiatan:
              - uraian: Kegiatan satu
                jadwal: T2-T4
                pelaksana: hukum
              - uraian: Kegiatan dua
                jadwal: T1
                pelaksana: prodat
"""
