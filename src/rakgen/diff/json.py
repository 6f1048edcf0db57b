"""Json: comparisons for programs, in the form that templates/schema/perubahan.schema.json describes."""

from __future__ import annotations

import json
from collections.abc import Sequence
from decimal import Decimal

from rakgen.diff.kalimat import keterangan
from rakgen.diff.laporan import Berkas
from rakgen.diff.perubahan import (
    Perubahan,
    SelisihDaftar,
    SelisihJadwal,
    SelisihRupiah,
    SelisihTarget,
    Tempat,
    tandai_kata,
)

VERSI = 1
"""Version of the form; it rises when a field changes its meaning or goes away."""

Isi = dict[str, object]


def tulis_json(berkas: Sequence[Berkas]) -> str:
    """An object with `versi`, `sama` (nothing differs) and `rencana`, one entry for each pair of plan files."""
    isi: Isi = {
        "versi": VERSI,
        "sama": all(satu.sama for satu in berkas),
        "rencana": [_berkas(satu) for satu in berkas],
    }
    return json.dumps(isi, ensure_ascii=False, indent=2) + "\n"


def _berkas(satu: Berkas) -> Isi:
    status = "baru" if satu.lama is None else "dihapus" if satu.baru is None else "sama" if satu.sama else "berubah"
    isi: Isi = {"lama": satu.lama, "baru": satu.baru, "status": status, "tanda": sorted(satu.tanda)}
    if satu.banding is not None:
        isi["tahun_lama"], isi["tahun_baru"] = satu.banding.lama.tahun, satu.banding.baru.tahun
        isi["perubahan"] = [_perubahan(ubah) for ubah in satu.banding.perubahan]
        isi["anggaran"] = [
            {"rak": jumlah.rak.kode, "lama": jumlah.lama, "baru": jumlah.baru, "selisih": jumlah.baru - jumlah.lama}
            for jumlah in satu.banding.anggaran
        ]
    return isi


def _perubahan(satu: Perubahan) -> Isi:
    isi: Isi = {
        "jenis": satu.jenis,
        "tingkat": satu.tingkat,
        "isian": satu.isian or None,
        "keparahan": "peringatan" if satu.peringatan else "informasi",
        "tanda": list(satu.tanda),
        "semula": satu.semula or None,
        "menjadi": satu.menjadi or None,
        "keterangan": keterangan(satu),
        "alasan": satu.alasan,
        "tempat_lama": _tempat(satu.lama),
        "tempat_baru": _tempat(satu.baru),
    }
    if satu.jenis == "redaksi":
        kiri, kanan = tandai_kata(satu.semula, satu.menjadi)
        isi["kata"] = {
            nama: [{"teks": teks, "berubah": berubah} for teks, berubah in bagian]
            for nama, bagian in (("semula", kiri), ("menjadi", kanan))
        }
    if satu.isi:
        isi["bersama"] = [_tempat(bawah) for bawah in satu.isi]
    if satu.rincian is not None:
        isi["rincian"] = _rincian(satu)
    return isi


def _tempat(tempat: Tempat | None) -> Isi | None:
    if tempat is None:
        return None
    return {
        "tingkat": tempat.tingkat,
        "kode": tempat.kode,
        "uraian": tempat.teks or None,
        "nomor": tempat.nomor,
        "baris": tempat.span.line if tempat.span else None,
        "jalur": [
            {"tingkat": a.tingkat, "kode": a.kode, "uraian": a.teks or None, "nomor": a.nomor} for a in tempat.atas
        ],
    }


def _rincian(satu: Perubahan) -> Isi:
    rincian = satu.rincian
    if isinstance(rincian, SelisihTarget):
        return {
            "selisih": _angka(rincian.selisih),
            "persen": _angka(rincian.persen),
            "satuan": "poin" if rincian.poin else None,
            "nilai": rincian.nilai,
        }
    if isinstance(rincian, SelisihJadwal):
        return {
            "periode": rincian.periode.word,
            "tambah": list(rincian.tambah),
            "hilang": list(rincian.hilang),
            "geser": rincian.geser,
        }
    if isinstance(rincian, SelisihRupiah):
        return {"lama": rincian.lama, "baru": rincian.baru, "selisih": rincian.selisih}
    assert isinstance(rincian, SelisihDaftar)
    return {"tambah": list(rincian.tambah), "hilang": list(rincian.hilang)}


def _angka(nilai: Decimal | None) -> float | int | None:
    """A number with at most four decimals."""
    if nilai is None:
        return None
    bulat = round(nilai, 4)
    return int(bulat) if bulat == bulat.to_integral_value() else float(bulat)
