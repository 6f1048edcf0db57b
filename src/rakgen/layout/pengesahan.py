"""Pengesahan: a rak's signatures as the form prints them, two of them level line by line."""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from rakgen.layout.document import Signature, Signer
from rakgen.layout.layout import AturPengesahan, Layout
from rakgen.model import Pengesahan, Rencana


class Bagian(NamedTuple):
    """What stands above the space for the pen: place and date ('' for none), the role, the function."""

    tempat: str
    peran: str
    jabatan: tuple[str, ...]


def susun_pengesahan(
    blok: Sequence[Pengesahan], rencana: Rencana, layout: Layout, templat: Callable[[str, Mapping[str, object]], str]
) -> Signature | None:
    """The signature block of a rak; None where the layout prints none or the plan gives none.

    One block stands at the right. Of two the first stands at the left; a layout with `kanan` prints the last alone.
    `templat` renders the layout's `tempat_tanggal`.
    """
    atur = layout.pengesahan
    if atur.susunan == "tidak" or not blok:
        return None
    dipakai = blok[-1:] if atur.susunan == "kanan" else blok[:2]
    bagian = [_bagian(satu, rencana, layout, templat) for satu in dipakai]
    atas = [_atas(bagian[0])] if len(bagian) == 1 else _sejajar(bagian[0], bagian[1])
    penanda = [
        Signer(tuple(baris), satu.nama or "", _bawah(satu, atur), atur.gaya_nama)
        for baris, satu in zip(atas, dipakai, strict=True)
    ]
    return Signature(penanda[0] if len(penanda) == 2 else None, penanda[-1])


def _bagian(
    satu: Pengesahan, rencana: Rencana, layout: Layout, templat: Callable[[str, Mapping[str, object]], str]
) -> Bagian:
    tempat = satu.tempat or rencana.tempat
    baris = satu.tempat or ""
    if tempat and satu.tanggal:
        isian = {"tempat": tempat, "tanggal": str(satu.tanggal), "tempat_tanggal": f"{tempat}, {satu.tanggal}"}
        baris = templat(layout.tempat_tanggal, isian)
    elif satu.tanggal:
        baris = str(satu.tanggal).strip()
    jabatan = tuple(baris for teks in satu.jabatan or () for baris in teks.split("\n"))
    if layout.pengesahan.kapital == "ya":
        jabatan = tuple(teks.upper() for teks in jabatan)
    return Bagian(baris, satu.peran or "", jabatan)


def _atas(bagian: Bagian) -> list[str]:
    return [teks for teks in (bagian.tempat, bagian.peran) if teks] + list(bagian.jabatan)


def _sejajar(kiri: Bagian, kanan: Bagian) -> list[list[str]]:
    """Two signatures level: the roles where both have one; a role alone stands beside the other's place and date."""
    atas = [_atas(kiri), _atas(kanan)]
    for satu, lain, baris in ((kiri, kanan, atas[0]), (kanan, kiri, atas[1])):
        if lain.tempat and not satu.tempat and (bool(satu.peran) == bool(lain.peran) or not satu.peran):
            baris.insert(0, "")
    for satu, lain, baris in ((kiri, kanan, atas[0]), (kanan, kiri, atas[1])):
        if lain.peran and not satu.peran and lain.tempat and satu.tempat:
            baris.insert(1, "")
    tinggi = max(map(len, atas))
    return [baris + [""] * (tinggi - len(baris)) for baris in atas]


def _bawah(satu: Pengesahan, atur: AturPengesahan) -> tuple[str, ...]:
    pangkat = satu.pangkat if atur.pangkat == "ya" else None
    nip = f"NIP. {satu.nip}" if satu.nip and atur.nip == "ya" else None
    return tuple(teks for teks in (pangkat, nip) if teks)
