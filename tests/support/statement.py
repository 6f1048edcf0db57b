"""A form with a statement and text around its table, and a plan that two sign."""

from __future__ import annotations

from tests.support.forms import RENCANA

FORM = """\
judul: LAMPIRAN
pernyataan:
  judul: "PERJANJIAN KINERJA {{ tahun }}"
  isi:
    - Yang bertanda tangan di bawah ini
    - {label: Nama, teks: "{{ kanan.nama }}"}
    - {label: Jabatan, teks: "{{ kanan.jabatan }}"}
    - "{{ keterangan }}"
    - {teks: berjanji, rata: tengah}
pembuka: {label: Unit Kerja, teks: "{{ instansi }}"}
penutup: ["Satu {{ tahun }}", Dua]
kolom:
  - {judul: I, isi: indikator.uraian}
"""
TWO = RENCANA.replace(
    'pengesahan: {tempat: Maju, tanggal: 2021-03-01, jabatan: "KEPALA,", nama: NAMA}',
    'pengesahan: [{jabatan: BUPATI, nama: B}, {tanggal: 2021-03-01, jabatan: [KEPALA, "DINAS,"], nama: K}]',
)
