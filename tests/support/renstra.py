"""A small plan of several years: targets, amounts, free fields and schedules by year."""

from __future__ import annotations

RENSTRA = """\
versi: 1
instansi: Kantor Contoh
tahun: 2025
tempat: Maju
rak:
  - kode: a
    pengesahan: {tempat: Maju, tanggal: 2025-03-01, jabatan: "KEPALA,", nama: NAMA}
    sasaran:
      - uraian: S1
        indikator:
          - uraian: I1
            target: 60%
            kondisi_awal: 55%
            target_tahun: {2025: 60%, 2026: 65%, 2027: 70%, 2028: 75%, 2029: 80%}
            kondisi_akhir: 80%
            tambahan: {realisasi: {2025: 45%, 2026: 65%}}
            kegiatan:
              - uraian: K1
                jadwal: 2025-2026
                anggaran: 100.000.000
                anggaran_periode: {2025: 40.000.000, 2026: 60.000.000}
              - {uraian: K2, jadwal: "2026, 2029", anggaran: 50.000.000}
          - uraian: I2
            target: C
            target_tahun: {2030: B}
            kegiatan:
              - {uraian: K3, jadwal: 2027}
"""
