"""Butir: what changed in one item that both plans have, field by field."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from rakgen.diff.nilai import banding_jadwal, banding_target, banding_target_periode
from rakgen.diff.perubahan import Perubahan, SelisihDaftar, SelisihRupiah, SelisihTarget, Tempat, sama
from rakgen.model import Aksi, Butir, Indikator, Kegiatan, Keluaran, Rak, Rencana, Rupiah, Target, format_months

_TERSENDIRI = frozenset({
    "sumber", "kode", "uraian", "rujukan", "target", "target_periode", "jadwal", "pelaksana", "anggaran", "anggaran_periode",
    "program", "tambahan", "pengecualian", "alasan_perubahan", "pengesahan", "layout", "judul", "subjudul", "lampiran",
    "perubahan", "rak", "tujuan", "sasaran", "indikator", "kegiatan", "keluaran", "aksi",
})  # fmt: skip
"""Fields with a comparison of their own, here or in `bagian`, or in the matching; any other is compared by its text."""


class Pembanding:
    """Compares items of two plans; it knows the registers and years of both."""

    def __init__(self, lama: Rencana, baru: Rencana) -> None:
        self.lama, self.baru = lama, baru

    def butir(
        self, lama: Butir | Aksi, baru: Butir | Aksi, satu: Tempat, lain: Tempat, rak_lama: Rak, rak_baru: Rak
    ) -> Iterator[Perubahan]:
        """Changes of the item's own fields; `satu` and `lain` are its places, the rak are those it stands in."""
        hasil = [
            Perubahan(tingkat=lain.tingkat, lama=satu, baru=lain, alasan=_alasan(lama, baru), **isi)
            for isi in self._isi(lama, baru, rak_lama, rak_baru)
        ]
        if not hasil and getattr(lama, "alasan_perubahan", None) != getattr(baru, "alasan_perubahan", None):
            dulu, kini = (getattr(butir, "alasan_perubahan", None) or "" for butir in (lama, baru))
            hasil.append(Perubahan("isian", lain.tingkat, satu, lain, "alasan_perubahan", dulu, kini))
        yield from hasil

    def _isi(self, lama: Butir | Aksi, baru: Butir | Aksi, rak_lama: Rak, rak_baru: Rak) -> Iterator[dict[str, Any]]:
        yield from self._lain("kode", getattr(lama, "kode", None), getattr(baru, "kode", None))
        if isinstance(lama, Kegiatan) and isinstance(baru, Kegiatan) and lama.rujukan != baru.rujukan:
            yield {"jenis": "isian", "isian": "rujukan", "semula": lama.rujukan or "", "menjadi": baru.rujukan or ""}
            lama, baru = lama.follows(rak_lama.referred_kegiatan()), baru.follows(rak_baru.referred_kegiatan())
        dulu, kini = getattr(lama, "uraian", None) or "", getattr(baru, "uraian", None) or ""
        if not self.sama(dulu, kini):
            yield {"jenis": "redaksi", "isian": "uraian", "semula": dulu, "menjadi": kini}
        if isinstance(lama, Indikator | Keluaran) and isinstance(baru, Indikator | Keluaran):
            yield from self._target(lama, baru)
            yield from self._target_periode(lama, baru)
        if isinstance(lama, Kegiatan | Aksi) and isinstance(baru, Kegiatan | Aksi):
            yield from _jadwal(lama, baru)
        if isinstance(lama, Kegiatan) and isinstance(baru, Kegiatan):
            yield from self._pelaksana(lama, baru)
            yield from self._anggaran(lama, baru)
            yield from self._anggaran_periode(lama, baru)
            yield from self._program(lama, baru)
        for isian in type(baru).model_fields:
            if isian not in _TERSENDIRI:
                yield from self._lain(isian, getattr(lama, isian, None), getattr(baru, isian, None))
        for peta in ("tambahan", "pengecualian"):
            yield from self._peta(peta, getattr(lama, peta, {}), getattr(baru, peta, {}))

    def sama(self, lama: str, baru: str) -> bool:
        """Texts equal but for the year."""
        return sama(lama, baru, self.lama.tahun, self.baru.tahun)

    def _target(self, lama: Indikator | Keluaran, baru: Indikator | Keluaran) -> Iterator[dict[str, Any]]:
        dulu, kini = _teks(lama.target), _teks(baru.target)
        if self.sama(dulu.strip(), kini.strip()):
            return
        rincian = banding_target(lama.target, baru.target, _arah(lama, baru))
        if rincian.selisih == 0 and rincian.nilai is None and _serupa(dulu, kini):
            return  # `77,50 %` and `77,5%`
        yield {
            "jenis": "target", "isian": "target", "semula": dulu, "menjadi": kini, "rincian": rincian,
            "tanda": ("target-turun",) if rincian.nilai == "lebih buruk" else (),
        }  # fmt: skip

    def _target_periode(self, lama: Indikator | Keluaran, baru: Indikator | Keluaran) -> Iterator[dict[str, Any]]:
        dulu, kini = lama.target_periode, baru.target_periode
        if {k: v.text.strip() for k, v in dulu.items()} == {k: v.text.strip() for k, v in kini.items()}:
            return
        nilai = banding_target_periode(dulu, kini, _arah(lama, baru))
        yield {
            "jenis": "target", "isian": "target_periode", "semula": _per_periode(dulu), "menjadi": _per_periode(kini),
            "rincian": SelisihTarget(nilai=nilai), "tanda": ("target-turun",) if nilai == "lebih buruk" else (),
        }  # fmt: skip

    def _pelaksana(self, lama: Kegiatan, baru: Kegiatan) -> Iterator[dict[str, Any]]:
        """A unit is the same by its name, or by its key in both registers (its name then changed in the register)."""
        dulu = [(unit, self.lama.pelaksana_name(unit)) for unit in lama.pelaksana or ()]
        kini = [(unit, self.baru.pelaksana_name(unit)) for unit in baru.pelaksana or ()]

        def ada(unit: tuple[str, str], daftar: list[tuple[str, str]]) -> bool:
            kunci = unit[0] if unit[0] in self.lama.pelaksana and unit[0] in self.baru.pelaksana else None
            return any(lain[1] == unit[1] or lain[0] == kunci for lain in daftar)

        hilang = tuple(nama for unit, nama in dulu if not ada((unit, nama), kini))
        tambah = tuple(nama for unit, nama in kini if not ada((unit, nama), dulu))
        sederet = len(dulu) == len(kini) and all(ada(a, [b]) for a, b in zip(dulu, kini, strict=True))
        if not sederet:
            yield {
                "jenis": "pelaksana", "isian": "pelaksana",
                "semula": "\n".join(nama for _, nama in dulu), "menjadi": "\n".join(nama for _, nama in kini),
                "rincian": SelisihDaftar(tambah, hilang),
                "tanda": ("unit-dihapus",) if len(hilang) > len(tambah) else (),
            }  # fmt: skip

    def _anggaran(self, lama: Kegiatan, baru: Kegiatan) -> Iterator[dict[str, Any]]:
        dulu, kini = (satu.anggaran.value if satu.anggaran else None for satu in (lama, baru))
        if dulu != kini:
            yield {
                "jenis": "anggaran", "isian": "anggaran",
                "semula": lama.anggaran.text if lama.anggaran else "",
                "menjadi": baru.anggaran.text if baru.anggaran else "",
                "rincian": SelisihRupiah(dulu or 0, kini or 0),
            }  # fmt: skip

    def _anggaran_periode(self, lama: Kegiatan, baru: Kegiatan) -> Iterator[dict[str, Any]]:
        uang = lama.anggaran_periode, baru.anggaran_periode
        dulu, kini = ({periode: satu.value for periode, satu in isi.items()} for isi in uang)
        if dulu != kini:
            yield {
                "jenis": "anggaran", "isian": "anggaran_periode",
                "semula": _per_periode(uang[0]), "menjadi": _per_periode(uang[1]),
                "rincian": SelisihRupiah(sum(dulu.values()), sum(kini.values())),
            }  # fmt: skip

    def _program(self, lama: Kegiatan, baru: Kegiatan) -> Iterator[dict[str, Any]]:
        dulu, kini = _nama_program(self.lama, lama.program), _nama_program(self.baru, baru.program)
        if lama.program != baru.program and dulu != kini:
            yield {"jenis": "program", "isian": "program", "semula": dulu, "menjadi": kini}

    def _lain(self, isian: str, lama: object, baru: object) -> Iterator[dict[str, Any]]:
        dulu, kini = _tulis(lama), _tulis(baru)
        if not self.sama(dulu, kini):
            yield {"jenis": "isian", "isian": isian, "semula": dulu, "menjadi": kini}

    def _peta(self, nama: str, lama: Mapping[str, str], baru: Mapping[str, str]) -> Iterator[dict[str, Any]]:
        for kunci in dict.fromkeys([*lama, *baru]):
            yield from self._lain(f"{nama}.{kunci}", lama.get(kunci), baru.get(kunci))


def isian_tercetak(butir: Butir | Aksi, rencana: Rencana) -> Iterator[tuple[str, str]]:
    """What a form prints of an item besides its text: names of fields and their texts."""
    for isian in ("target", "jadwal", "anggaran"):
        if (nilai := getattr(butir, isian, None)) is not None:
            yield isian, nilai.teks
    if isinstance(butir, Kegiatan):
        if butir.pelaksana:
            yield "pelaksana", ", ".join(rencana.pelaksana_name(unit) for unit in butir.pelaksana)
        if butir.program:
            yield "program", _nama_program(rencana, butir.program)


def _jadwal(lama: Kegiatan | Aksi, baru: Kegiatan | Aksi) -> Iterator[dict[str, Any]]:
    rincian = banding_jadwal(lama.jadwal, baru.jadwal)
    if rincian is not None:
        hilang = rincian.hilang and not rincian.geser
        yield {
            "jenis": "jadwal", "isian": "jadwal", "semula": _teks(lama.jadwal), "menjadi": _teks(baru.jadwal),
            "rincian": rincian, "tanda": ("periode-hilang",) if hilang else (),
        }  # fmt: skip


def _alasan(lama: Butir | Aksi, baru: Butir | Aksi) -> str | None:
    return getattr(baru, "alasan_perubahan", None) or getattr(lama, "alasan_perubahan", None)


def _arah(lama: Indikator | Keluaran, baru: Indikator | Keluaran) -> frozenset[str]:
    return frozenset(getattr(satu, "arah", None) or "naik" for satu in (lama, baru))


def _serupa(lama: str, baru: str) -> bool:
    return lama.replace(" ", "").casefold() == baru.replace(" ", "").casefold()


def _per_periode(target: Mapping[Any, Target | Rupiah]) -> str:
    urut = sorted(target.items(), key=lambda satu: (satu[0][0].bulan(satu[0][1])[0], satu[0][0].value))
    return "; ".join(f"{format_months(periode, [nomor])}: {nilai.text}" for (periode, nomor), nilai in urut)


def _nama_program(rencana: Rencana, kode: str | None) -> str:
    program = rencana.program.get(kode or "")
    return program.uraian if program else kode or ""


def _teks(nilai: Any) -> str:
    return nilai.teks if nilai is not None else ""


def _tulis(nilai: object) -> str:
    if isinstance(nilai, bool):
        return "ya" if nilai else "tidak"
    return str(nilai) if nilai is not None else ""
