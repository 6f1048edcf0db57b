"""Kegiatan: the activities behind the tables of a Document, for calendars and timelines, each rujukan followed once."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rakgen.layout.document import Activity, Document
from rakgen.model import Kegiatan, Rak, Rencana
from rakgen.model.saring import original_number


class _Tempat(NamedTuple):
    """Where a kegiatan stands: the name of its section, its rak, the texts of its sasaran and indikator."""

    bagian: str
    rak: str
    sasaran: str
    indikator: str


def lengkapi(document: Document, rencana: Rencana, rak: Sequence[Rak]) -> Document:
    """The document with its year, a name for each section that has none, and its activities; `rak` has one item per section."""
    nama = _nama([satu.name or rak[nomor].kode or "" for nomor, satu in enumerate(document.sections)])
    bagian = tuple(satu._replace(name=nama[nomor]) for nomor, satu in enumerate(document.sections))
    kegiatan = tuple(
        activity for nomor, satu in enumerate(rak) for activity in daftar_kegiatan(rencana, satu, nama[nomor])
    )
    return document._replace(sections=bagian, year=rencana.tahun, activities=kegiatan)


def _nama(nama: Sequence[str]) -> list[str]:
    """Names made unique: an empty one is `RAK n`, one met before gets its number in brackets."""
    hasil: list[str] = []
    for nomor, satu in enumerate(nama, 1):
        dasar = satu or f"RAK {nomor}"
        calon, ke = dasar, 1
        while calon in hasil:
            ke += 1
            calon = f"{dasar} ({ke})"
        hasil.append(calon)
    return hasil


def daftar_kegiatan(rencana: Rencana, rak: Rak, bagian: str) -> Iterator[Activity]:
    """The activities of a rak printed in section `bagian`, in order.

    A kegiatan that only refers to another is that other one and is not counted again; one that changes its text, jadwal or
    pelaksana is an activity of its own. The key holds the rak, and the kode or a digest of the texts from sasaran to kegiatan.
    """
    nomor = original_number(rak) or next((i for i, satu in enumerate(rencana.rak, 1) if satu is rak), 1)
    kode_rak = rak.kode or f"rak-{nomor}"
    asal = rak.referred_kegiatan()
    terpakai: dict[str, int] = {}
    for sasaran in rak.all_sasaran:
        for indikator in sasaran.indikator:
            tempat = _Tempat(bagian, kode_rak, sasaran.uraian, indikator.uraian)
            for kegiatan in indikator.kegiatan:
                satu = _activity(kegiatan, asal, rencana, tempat)
                if satu is not None:
                    yield satu._replace(key=_tunggal(satu.key, terpakai))


def _activity(kegiatan: Kegiatan, asal: dict[str, Kegiatan], rencana: Rencana, tempat: _Tempat) -> Activity | None:
    sumber = asal.get(kegiatan.rujukan) if kegiatan.rujukan else None
    if sumber is not None and not kegiatan.model_fields_set & {"uraian", "jadwal", "pelaksana"}:
        return None
    teks = kegiatan.uraian or (sumber.uraian if sumber else None) or kegiatan.rujukan or ""
    jadwal = kegiatan.jadwal or (sumber.jadwal if sumber else None)
    unit = kegiatan.pelaksana or (sumber.pelaksana if sumber else None) or ()
    return Activity(
        key=_kunci(tempat, kegiatan.kode, teks),
        text=teks,
        months=tuple(sorted(jadwal.bulan)) if jadwal else (),
        units=tuple(dict.fromkeys(rencana.pelaksana_name(satu) for satu in unit)),
        section=tempat.bagian,
        sasaran=tempat.sasaran,
        indikator=tempat.indikator,
    )


def _kunci(tempat: _Tempat, kode: str | None, teks: str) -> str:
    if kode:
        return f"{tempat.rak}/{kode}"
    from hashlib import blake2b

    isi = "\0".join((tempat.sasaran, tempat.indikator, teks))
    return f"{tempat.rak}/{blake2b(isi.encode(), digest_size=8).hexdigest()}"


def _tunggal(kunci: str, terpakai: dict[str, int]) -> str:
    """The same text twice under one indikator: the second gets a number."""
    terpakai[kunci] = ke = terpakai.get(kunci, 0) + 1
    return kunci if ke == 1 else f"{kunci}-{ke}"
