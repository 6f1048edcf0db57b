"""Kalimat: a change in words, short enough for a line of a report or the KETERANGAN of the matriks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal

from rakgen.diff.perubahan import (
    Perubahan,
    SelisihDaftar,
    SelisihJadwal,
    SelisihRupiah,
    SelisihTarget,
    Tempat,
)
from rakgen.model import Periode, format_months

_SATUAN = {Periode.BULAN: "bulan", Periode.TRIWULAN: "triwulan", Periode.SEMESTER: "semester", Periode.TAHUN: "tahun"}
_NAMA = {
    "uraian": "uraian", "target": "target", "target_periode": "target per periode", "jadwal": "jadwal", "arah": "arah",
    "pelaksana": "pelaksana", "anggaran": "anggaran", "anggaran_periode": "anggaran per periode", "program": "program", "satuan": "satuan", "kode": "kode",
    "keterangan": "keterangan", "rujukan": "rujukan", "kumulatif": "sifat kumulatif", "layout": "bentuk tabel",
    "judul": "judul", "subjudul": "subjudul", "lampiran": "lampiran", "perubahan": "nomor perubahan", "tempat": "tempat",
    "kertas": "kertas", "instansi": "nama instansi", "pengesahan": "pengesahan", "alasan_perubahan": "alasan perubahan",
}  # fmt: skip


def nama_isian(isian: str) -> str:
    """A field in words: `pengesahan.nama` -> `nama pada pengesahan`, `pelaksana.hukum` -> `unit hukum`."""
    awal, _, sisa = isian.partition(".")
    if not sisa:
        return _NAMA.get(isian, isian)
    if awal == "pelaksana":
        return f"unit {sisa}"
    if awal == "pengesahan":
        return f"{_NAMA.get(sisa, sisa)} pada pengesahan"
    if awal == "program":
        kode, _, bagian = sisa.rpartition(".")
        return f"{bagian} program {kode}"
    return f"{awal} {sisa}"


def keterangan(satu: Perubahan) -> str:
    """What happened, without the texts themselves: `naik 2,5 poin (3,3%)`, `mundur 2 bulan`, `dihapus`. No verdict."""
    if satu.jenis in ("ditambah", "dihapus"):
        return satu.jenis + _bersama(satu.isi)
    if satu.jenis == "dipindah":
        return "dipindahkan"
    if satu.jenis == "urutan":
        return f"urutan ke-{satu.semula} menjadi ke-{satu.menjadi}"
    if satu.jenis == "redaksi":
        return "redaksi disesuaikan" if satu.semula and satu.menjadi else _ada(satu)
    if isinstance(satu.rincian, SelisihTarget):
        return _target(satu.rincian) or _ada(satu)
    if isinstance(satu.rincian, SelisihJadwal):
        return _jadwal(satu.rincian)
    if isinstance(satu.rincian, SelisihRupiah):
        if not satu.rincian.selisih:
            return _ada(satu)
        return ("naik " if satu.rincian.selisih > 0 else "turun ") + rupiah(abs(satu.rincian.selisih))
    if isinstance(satu.rincian, SelisihDaftar):
        return _daftar(satu.rincian)
    return _ada(satu)


def penilaian(satu: Perubahan) -> str:
    """The verdict on a change for reviewers, '' when there is none; never printed on the official page."""
    if isinstance(satu.rincian, SelisihTarget) and satu.rincian.nilai:
        return satu.rincian.nilai
    if satu.jenis == "dihapus" and satu.tingkat == "indikator":
        return ""  # said already
    return {"indikator-dihapus": "indikator dihapus", "periode-hilang": "periode hilang", "unit-dihapus": "unit dihapus"}.get(
        satu.tanda[0] if satu.tanda else "", ""
    )  # fmt: skip


def angka(nilai: Decimal, tempat: int = 2) -> str:
    """A number as Indonesian papers write it, at most `tempat` decimals: 1234.50 -> `1.234,5`."""
    bulat = nilai.quantize(Decimal(1).scaleb(-tempat), ROUND_HALF_UP)
    teks = f"{bulat:,f}".replace(",", " ").replace(".", ",").replace(" ", ".")
    return teks.rstrip("0").rstrip(",") if "," in teks else teks


def rupiah(nilai: int) -> str:
    """An amount: 1500000 -> `Rp1.500.000`."""
    return f"{'-' if nilai < 0 else ''}Rp{abs(nilai):,}".replace(",", ".")


def hitung(tempat: Iterable[Tempat]) -> str:
    """How many items of each level: `2 indikator, 3 kegiatan`."""
    return ", ".join(f"{jumlah} {tingkat}" for tingkat, jumlah in Counter(satu.tingkat for satu in tempat).items())


def _bersama(isi: tuple[Tempat, ...]) -> str:
    return f" bersama {hitung(isi)}" if isi else ""


def _ada(satu: Perubahan) -> str:
    return "diisi" if not satu.semula else "dikosongkan" if not satu.menjadi else "diubah"


def _target(rincian: SelisihTarget) -> str:
    if not rincian.selisih:
        return ""
    arah = "naik" if rincian.selisih > 0 else "turun"
    persen = f" ({angka(abs(rincian.persen), 1)}%)" if rincian.persen is not None else ""
    return f"{arah} {angka(abs(rincian.selisih))}{' poin' if rincian.poin else ''}{persen}"


def _jadwal(rincian: SelisihJadwal) -> str:
    if rincian.geser:
        kata = "mundur" if rincian.geser > 0 else "maju"
        return f"{kata} {abs(rincian.geser)} {_SATUAN[rincian.periode]}"
    bagian = []
    if rincian.hilang:
        bagian.append(f"berkurang {format_months(rincian.periode, rincian.hilang)}")
    if rincian.tambah:
        bagian.append(f"bertambah {format_months(rincian.periode, rincian.tambah)}")
    return "; ".join(bagian) or "perincian waktu disesuaikan"


def _daftar(rincian: SelisihDaftar) -> str:
    if len(rincian.hilang) == len(rincian.tambah) == 1:
        return "diganti"
    bagian = []
    if rincian.tambah:
        bagian.append(f"ditambah {', '.join(rincian.tambah)}")
    if rincian.hilang:
        bagian.append(f"dikurangi {', '.join(rincian.hilang)}")
    return "; ".join(bagian) or "urutan diubah"
