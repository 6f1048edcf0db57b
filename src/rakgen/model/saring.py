"""Saring: a plan with only the activities of some units or periods, the labels above them kept, numbered as in the whole plan."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence

from rakgen.model.rencana import Butir, Indikator, Kegiatan, Rak, Rencana, Sasaran, Tujuan

_SEMULA = "nomor_semula"
"""Where an item of a reduced plan remembers its numbers; no field of that name can come from YAML."""


def nomor_semula(butir: Butir) -> tuple[int, int] | None:
    """The numbers an item had in the whole plan: among all of its level in the rak, and among those of its parent (from 1).

    None for an item of a plan that was not reduced.
    """
    nomor = butir.__dict__.get(_SEMULA)
    return nomor if isinstance(nomor, tuple) else None


def unit_rencana(rencana: Rencana) -> dict[str, str]:
    """Every unit that has an activity, in order of the register, then as met: key (or name as typed) to name as printed."""
    dipakai: dict[str, None] = {}
    for rak in rencana.rak:
        asal = rak.kegiatan_rujukan()
        for kegiatan in rak.semua_kegiatan:
            dipakai.update(dict.fromkeys(_pelaksana(kegiatan, asal)))
    nama = {unit: rencana.nama_pelaksana(unit) for unit in [*rencana.pelaksana, *dipakai]}
    bernama = {nama[unit] for unit in dipakai}
    hasil: dict[str, str] = {}
    for unit, satu in nama.items():
        if satu in bernama and satu not in hasil.values() and any(huruf.isalnum() for huruf in satu):
            hasil[unit] = satu
    return hasil


def cari_unit(rencana: Rencana, teks: str) -> str | None:
    """The printed name of the unit that `teks` names by key or by name, small and capital letters alike; None if none does."""
    semua = {**rencana.pelaksana, **unit_rencana(rencana)}
    calon = [nama for kunci, nama in semua.items() if teks in (kunci, nama)]
    kecil = teks.strip().casefold()
    calon += [nama for kunci, nama in semua.items() if kecil in (kunci.casefold(), nama.casefold())]
    return calon[0] if calon else None


def saring(rencana: Rencana, unit: Collection[str] = (), bulan: Collection[int] = ()) -> Rencana:
    """The plan with the activities done by one of `unit` (names as printed) and running in one of the months `bulan` (1-12).

    An empty collection asks for nothing. Labels above an activity that is kept stay; a sasaran or indikator without one goes,
    and so does a rak without any. Schedules stay whole.
    """

    def cocok(kegiatan: Kegiatan, asal: dict[str, Kegiatan]) -> bool:
        sumber = asal.get(kegiatan.rujukan) if kegiatan.rujukan else None
        jadwal = kegiatan.jadwal or (sumber.jadwal if sumber else None)
        nama = {rencana.nama_pelaksana(satu) for satu in _pelaksana(kegiatan, asal)}
        return (not unit or not nama.isdisjoint(unit)) and (
            not bulan or (jadwal is not None and not jadwal.bulan.isdisjoint(bulan))
        )

    rak = tuple(hasil for satu in rencana.rak if (hasil := _saring_rak(satu, cocok)) is not None)
    return rencana.model_copy(update={"rak": rak})


def _pelaksana(kegiatan: Kegiatan, asal: dict[str, Kegiatan]) -> Sequence[str]:
    sumber = asal.get(kegiatan.rujukan) if kegiatan.rujukan else None
    return kegiatan.pelaksana or (sumber.pelaksana if sumber else None) or ()


class _Hitung:
    """Numbers items of a level as the whole rak does."""

    def __init__(self) -> None:
        self._ke: dict[type[Butir], int] = {}

    def nomori(self, butiran: Sequence[Butir]) -> Iterator[tuple[Butir, tuple[int, int]]]:
        for dalam, butir in enumerate(butiran, 1):
            self._ke[type(butir)] = ke = self._ke.get(type(butir), 0) + 1
            yield butir, (ke, dalam)


def _saring_rak(rak: Rak, cocok: Callable[[Kegiatan, dict[str, Kegiatan]], bool]) -> Rak | None:
    asal = rak.kegiatan_rujukan()
    hitung = _Hitung()
    tinggal: set[str] = set()
    anak: dict[type[Butir], str] = {Tujuan: "sasaran", Sasaran: "indikator", Indikator: "kegiatan"}

    def turun(butir: Butir, nomor: tuple[int, int]) -> Butir | None:
        isi: dict[str, object] = {_SEMULA: nomor}
        if isinstance(butir, Kegiatan):
            if not cocok(butir, asal):
                return None
            sumber = asal.get(butir.rujukan) if butir.rujukan else None
            if butir.kode and not butir.rujukan:
                tinggal.add(butir.kode)
            elif sumber is not None and butir.rujukan not in tinggal:
                # What it refers to is not in this plan, or comes after it: it says all itself.
                sendiri = {nama: getattr(butir, nama) for nama in butir.model_fields_set - {"rujukan", "kode"}}
                return sumber.model_copy(update={"kode": butir.kode, **sendiri, **isi})
            return butir.model_copy(update=isi)
        nama = anak[type(butir)]
        kepunyaan = [turun(satu, urut) for satu, urut in hitung.nomori(getattr(butir, nama))]
        tersisa = tuple(satu for satu in kepunyaan if satu is not None)
        return butir.model_copy(update={nama: tersisa, **isi}) if tersisa else None

    nama = "tujuan" if rak.tujuan is not None else "sasaran"
    butiran = [turun(satu, urut) for satu, urut in hitung.nomori(getattr(rak, nama))]
    tersisa = tuple(satu for satu in butiran if satu is not None)
    return rak.model_copy(update={nama: tersisa}) if tersisa else None
