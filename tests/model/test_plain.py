"""A plan as plain data: every field a plan can say, in a form that JSON can hold."""

from __future__ import annotations

import json
from pathlib import Path

from rakgen.compiler import Compiler
from rakgen.model.plain import rencana_data

PLAN = """versi: 1
instansi: Kantor
tahun: 2022
tempat: Kupang
kertas: A4
pelaksana: {hukum: Bagian Hukum}
program:
  dukman: {uraian: Program Dukungan, anggaran: 1.000.000, keterangan: APBN}
istilah: {Pemilu: [pemilu raya]}
rak:
  - kode: a
    layout: [rak-triwulan]
    judul: [JUDUL]
    perubahan: 2
    pengecualian: {RAK205: sudah disepakati}
    pengesahan: {tempat: Kupang, tanggal: 2022-03, jabatan: [KETUA], nama: A, nip: "123"}
    sasaran:
      - uraian: S
        tambahan: {jenis: IKU}
        indikator:
          - uraian: I
            target: 77,5%
            target_periode: {T1: "10%", T4: "77,5%"}
            kumulatif: ya
            arah: naik
            tambahan: {capaian: {T1: "5", T2: "6"}}
            kegiatan:
              - kode: K1
                uraian: K
                jadwal: T1, T3
                pelaksana: hukum
                program: dukman
                anggaran: Rp 1.000.000
                anggaran_periode: {T1: 400.000, T2: 600.000}
                aksi: [satu, {uraian: dua, jadwal: T1}]
                keluaran: [{uraian: Laporan, target: 2 laporan, satuan: laporan}]
              - rujukan: K1
"""


def test_every_field(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text(PLAN, encoding="utf-8")
    rencana = Compiler().check(path).rencana
    assert rencana is not None
    data = json.loads(json.dumps(rencana_data(rencana)))
    rak = data["rak"][0]
    indikator = rak["sasaran"][0]["indikator"][0]
    kegiatan, rujukan = indikator["kegiatan"]
    assert data["program"]["dukman"] == {
        "uraian": "Program Dukungan", "anggaran": {"teks": "1.000.000", "nilai": 1000000}, "keterangan": "APBN",
    }  # fmt: skip
    assert (rak["perubahan"], rak["pengesahan"][0]["tanggal"], rak["pengecualian"]) == (
        2, "2022-03", {"RAK205": "sudah disepakati"},
    )  # fmt: skip
    assert rak["sasaran"][0]["tambahan"] == {"jenis": "IKU"}
    assert {periode: capaian["nilai"] for periode, capaian in indikator["tambahan"]["capaian"].items()} == {
        "T1": 5,
        "T2": 6,
    }
    assert {periode: target["nilai"] for periode, target in indikator["target_periode"].items()} == {
        "T1": 10,
        "T4": 77.5,
    }
    assert (indikator["kumulatif"], indikator["arah"]) == (True, "naik")
    assert kegiatan["jadwal"] == {"teks": "T1, T3", "bulan": [1, 2, 3, 7, 8, 9]}
    assert {periode: anggaran["nilai"] for periode, anggaran in kegiatan["anggaran_periode"].items()} == {
        "T1": 400000,
        "T2": 600000,
    }
    assert kegiatan["aksi"] == [{"uraian": "satu"}, {"uraian": "dua", "jadwal": {"teks": "T1", "bulan": [1, 2, 3]}}]
    assert rujukan == {"rujukan": "K1"}
