"""A plan of figures: series with and without sums, free fields by period and for the year, one programme twice."""

from __future__ import annotations

FIGURES = """\
versi: 1
instansi: Kantor Contoh
tahun: 2021
tempat: Maju
pelaksana: {hukum: Sub Bagian Hukum}
program: {tata: Program Tata Kelola}
rak:
  - kode: a
    pengesahan: {tempat: Maju, tanggal: 2021-03-01, jabatan: "KEPALA,", nama: NAMA}
    sasaran:
      - uraian: S1
        indikator:
          - uraian: I1
            target: 8 dokumen
            target_periode: {T1: "2", T2: "2", T3: "2", T4: "2"}
            kumulatif: tidak
            tambahan: {realisasi: {T1: "2", T2: "2", T3: "2", T4: "1"}, nilai: "70"}
            kegiatan:
              - uraian: K1
                jadwal: T1-T4
                pelaksana: hukum
                program: tata
                anggaran: 100.000.000
                anggaran_periode: {T1: 10.000.000, T2: 30.000.000, T3: 40.000.000, T4: 20.000.000}
                tambahan: {serapan: 40.000.000}
          - uraian: I2
            target: 80%
            target_periode: {T1: 20%, T2: 40%, T4: 80%}
            kumulatif: ya
            tambahan: {realisasi: {T1: 20%, T2: 36%}, nilai: "80,5"}
            kegiatan:
              - uraian: K2
                jadwal: T4
                pelaksana: hukum
                program: tata
                anggaran: 50.000.000
                tambahan: {serapan: 10.000.000}
"""
"""The issue's plan: two programmes' rows for one programme, each kind of series."""
