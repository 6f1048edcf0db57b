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
"""One programme under two indikator, a series that adds up and one that is cumulative."""

TWO_TUJUAN = """\
versi: 1
instansi: Kantor
tahun: 2021
tempat: Maju
pelaksana: {h: Hukum, d: Data}
program: {r: {uraian: Prog R, anggaran: Rp 500.000.000}, s: Prog S, b: Prog B}
rak:
  - kode: a
    pengesahan: {tempat: Maju, tanggal: 2021-03-01, jabatan: "KEPALA,", nama: NAMA}
    tujuan:
      - uraian: TJ1
        sasaran:
          - uraian: SA
            indikator:
              - uraian: IA
                target: 100%
                target_periode: {Januari: 100%, Februari: 100%, Maret: 100%, Juli: 100%}
                kumulatif: tidak
                tambahan: {realisasi: {Januari: 98%, Februari: "95,5%", Maret: 100%, Juli: 90%}}
                kegiatan:
                  - uraian: KA
                    jadwal: T1
                    pelaksana: h
                    program: r
                    anggaran: "Rp 10.000.000"
                    tambahan: {serapan: {T1: "Rp 2.000.000", T2: "Rp 3.000.000"}}
                    keluaran:
                      - uraian: OA
                        target: 12 laporan
                        target_periode: {T1: 3 laporan, T2: 3 laporan, T3: 3 laporan, T4: 3 laporan}
                        kumulatif: tidak
                      - {uraian: OB, target: 2 dokumen}
                  - uraian: KB
                    jadwal: T2
                    pelaksana: d
                    program: s
                    anggaran: "Rp 20.000.000"
                    tambahan: {serapan: "Rp 20.000.000"}
                  - {uraian: KC, jadwal: T2, pelaksana: d, program: r, anggaran: "Rp 30.000.000"}
              - uraian: IB
                target: 10 orang
                target_periode: {T1: 2 orang, T2: "-", T3: 3 orang, T4: 5 orang}
                kegiatan:
                  - {kode: kd, uraian: KD, jadwal: T2, pelaksana: d, program: b, anggaran: "Rp 5.000.000"}
      - uraian: TJ2
        sasaran:
          - uraian: SB
            indikator:
              - uraian: IC
                target: "12,5"
                target_periode: {T1: "20", T2: "17,5", T3: "15", T4: "12,5"}
                tambahan: {realisasi: {T1: "19", T2: "18"}}
                kegiatan:
                  - {rujukan: kd}
                  - {uraian: KE, jadwal: T4, pelaksana: h, program: s, anggaran: "Rp 7.000.000"}
"""
"""Programmes under several indikator and sasaran, months, units, amounts with Rp, a rujukan."""
