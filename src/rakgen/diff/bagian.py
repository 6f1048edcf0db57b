"""Bagian: what changed in the parts of a plan that are no items: head, layout, signatures, registers."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from rakgen.diff.perubahan import Perubahan, SelisihRupiah, Tempat, sama
from rakgen.model import Pengesahan, Rak, Rencana, Tanggal

_KEPALA = ("judul", "subjudul", "lampiran", "perubahan")
_PENGESAHAN = ("peran", "tempat", "tanggal", "jabatan", "nama", "pangkat", "nip")


def banding_rencana(lama: Rencana, baru: Rencana) -> Iterator[Perubahan]:
    """Changes of the plan's own fields and registers; not of its year."""
    satu, lain = (Tempat("rencana", rencana.instansi or "") for rencana in (lama, baru))
    for isian in ("instansi", "tempat", "kertas"):
        dulu, kini = _tulis(getattr(lama, isian)), _tulis(getattr(baru, isian))
        if not sama(dulu, kini, lama.tahun, baru.tahun):
            yield Perubahan("kepala", "rencana", satu, lain, isian, dulu, kini)
    yield from _register_pelaksana(lama, baru, satu, lain)
    yield from _register_program(lama, baru, satu, lain)
    istilah_lama, istilah_baru = ({k: ", ".join(v) for k, v in satu.istilah.items()} for satu in (lama, baru))
    for kunci in dict.fromkeys([*istilah_lama, *istilah_baru]):
        dulu, kini = istilah_lama.get(kunci, ""), istilah_baru.get(kunci, "")
        if dulu != kini:
            yield Perubahan("daftar", "rencana", satu, lain, f"istilah.{kunci}", dulu, kini)


def _register_pelaksana(lama: Rencana, baru: Rencana, satu: Tempat, lain: Tempat) -> Iterator[Perubahan]:
    """Units by key; one whose name stands under another key is the same unit."""
    nama_lama, nama_baru = set(lama.pelaksana.values()), set(baru.pelaksana.values())
    for kunci in dict.fromkeys([*lama.pelaksana, *baru.pelaksana]):
        dulu, kini = lama.pelaksana.get(kunci), baru.pelaksana.get(kunci)
        if dulu == kini or (kini is None and dulu in nama_baru) or (dulu is None and kini in nama_lama):
            continue
        yield Perubahan(
            "daftar", "rencana", satu, lain, f"pelaksana.{kunci}", dulu or "", kini or "",
            tanda=("unit-dihapus",) if kini is None else (),
        )  # fmt: skip


def _register_program(lama: Rencana, baru: Rencana, satu: Tempat, lain: Tempat) -> Iterator[Perubahan]:
    for kode in dict.fromkeys([*lama.program, *baru.program]):
        a, b = lama.program.get(kode), baru.program.get(kode)
        for isian in ("uraian", "keterangan"):
            dulu, kini = _tulis(getattr(a, isian, None)), _tulis(getattr(b, isian, None))
            if not sama(dulu, kini, lama.tahun, baru.tahun):
                yield Perubahan("daftar", "rencana", satu, lain, f"program.{kode}.{isian}", dulu, kini)
        uang = a.anggaran if a else None, b.anggaran if b else None
        nilai = [rupiah.value if rupiah else None for rupiah in uang]
        if nilai[0] != nilai[1]:
            dulu, kini = (rupiah.text if rupiah else "" for rupiah in uang)
            selisih = SelisihRupiah(nilai[0] or 0, nilai[1] or 0)
            yield Perubahan("anggaran", "rencana", satu, lain, f"program.{kode}.anggaran", dulu, kini, selisih)


def banding_rak(
    lama: Rak, baru: Rak, satu: Tempat, lain: Tempat, tahun_lama: int, tahun_baru: int
) -> Iterator[Perubahan]:
    """Changes of a rak's layout, head and signatures."""
    alasan = baru.alasan_perubahan or lama.alasan_perubahan
    dulu, kini = (", ".join(rak.layout or ()) for rak in (lama, baru))
    if dulu != kini:
        yield Perubahan("layout", "rak", satu, lain, "layout", dulu, kini, alasan=alasan)
    for isian in _KEPALA:
        dulu, kini = _tulis(getattr(lama, isian)), _tulis(getattr(baru, isian))
        if not sama(dulu, kini, tahun_lama, tahun_baru):
            yield Perubahan("kepala", "rak", satu, lain, isian, dulu, kini, alasan=alasan)
    for a, b in _pasangkan(lama.pengesahan, baru.pengesahan):
        if a is None or b is None:
            dulu, kini = (_ringkas(blok) if blok else "" for blok in (a, b))
            yield Perubahan("pengesahan", "rak", satu, lain, "pengesahan", dulu, kini, alasan=alasan)
            continue
        for isian in _PENGESAHAN:
            dulu, kini = _tulis(getattr(a, isian)), _tulis(getattr(b, isian))
            if not sama(dulu, kini, tahun_lama, tahun_baru):
                yield Perubahan("pengesahan", "rak", satu, lain, f"pengesahan.{isian}", dulu, kini, alasan=alasan)


def _pasangkan(
    lama: tuple[Pengesahan, ...], baru: tuple[Pengesahan, ...]
) -> list[tuple[Pengesahan | None, Pengesahan | None]]:
    """Blocks that agree in all but the day; then by peran, by jabatan, by nama, by order."""
    kiri, kanan = list(range(len(lama))), list(range(len(baru)))
    hasil: dict[int, int] = {}
    kunci_: tuple[Callable[[Pengesahan], object], ...] = (
        lambda blok: (blok.peran, blok.jabatan, blok.nama),
        lambda blok: blok.peran and (blok.peran, blok.jabatan),
        lambda blok: blok.peran,
        lambda blok: blok.jabatan,
        lambda blok: blok.nama,
        lambda blok: "sisa",
    )
    for kunci in kunci_:
        for i in [i for i in kiri if i not in hasil]:
            cari = kunci(lama[i])
            j = next((j for j in kanan if j not in hasil.values() and cari and kunci(baru[j]) == cari), None)
            if j is not None:
                hasil[i] = j
    pasangan: list[tuple[Pengesahan | None, Pengesahan | None]] = [
        (lama[i], baru[hasil[i]] if i in hasil else None) for i in kiri
    ]
    return pasangan + [(None, baru[j]) for j in kanan if j not in hasil.values()]


def _ringkas(blok: Pengesahan) -> str:
    bagian = (_tulis(getattr(blok, isian)) for isian in _PENGESAHAN)
    return ", ".join(satu for satu in bagian if satu)


def _tulis(nilai: object) -> str:
    if isinstance(nilai, Tanggal):
        return str(nilai).strip()
    if isinstance(nilai, tuple):
        return "\n".join(str(satu) for satu in nilai)
    return str(nilai) if nilai is not None else ""
