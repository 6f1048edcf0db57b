"""Saring: a plan with only the activities of some units or periods, the labels above them kept, numbered as in the whole plan."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from rakgen.model.rencana import Butir, Indikator, Kegiatan, Rak, Rencana, Sasaran, Tujuan

_SEMULA = "nomor_semula"
"""Where an item of a reduced plan remembers its numbers; no field of that name can come from YAML."""

_ANAK = {Tujuan: "sasaran", Sasaran: "indikator", Indikator: "kegiatan"}


def nomor_semula(butir: object, dalam: str = "") -> int | None:
    """The number (from 1) an item had in the whole plan, among all of its level in the rak, or in the item of level `dalam`
    (`sasaran`, ...) above it.

    None for an item of a plan that was not reduced, or where there is no such level above it.
    """
    nomor = getattr(butir, "__dict__", {}).get(_SEMULA)
    return nomor.get(dalam) if isinstance(nomor, dict) else None


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
    and so does a rak without any: then `rak` may be empty. Schedules stay whole.
    """
    rak = tuple(hasil for satu in rencana.rak if (hasil := saring_rak(rencana, satu, unit, bulan)) is not None)
    return rencana.model_copy(update={"rak": rak})


def saring_rak(rencana: Rencana, rak: Rak, unit: Collection[str] = (), bulan: Collection[int] = ()) -> Rak | None:
    """One rak of a plan, reduced as by `saring`; None when none of its activities is kept."""

    def cocok(kegiatan: Kegiatan, asal: dict[str, Kegiatan]) -> bool:
        sumber = asal.get(kegiatan.rujukan) if kegiatan.rujukan else None
        jadwal = kegiatan.jadwal or (sumber.jadwal if sumber else None)
        nama = {rencana.nama_pelaksana(satu) for satu in _pelaksana(kegiatan, asal)}
        return (not unit or not nama.isdisjoint(unit)) and (
            not bulan or (jadwal is not None and not jadwal.bulan.isdisjoint(bulan))
        )

    hasil = _Penyaring(rak, cocok).hasil()
    nomor = next((i for i, satu in enumerate(rencana.rak, 1) if satu is rak), 1)
    return hasil.model_copy(update={_SEMULA: {"": nomor}}) if hasil is not None else None


def _pelaksana(kegiatan: Kegiatan, asal: dict[str, Kegiatan]) -> Sequence[str]:
    sumber = asal.get(kegiatan.rujukan) if kegiatan.rujukan else None
    return kegiatan.pelaksana or (sumber.pelaksana if sumber else None) or ()


class _Hitung:
    """Numbers items as the whole rak does: in the rak (level ``), and in each item above."""

    def __init__(self) -> None:
        self._ke: dict[tuple[str, str], int] = {}

    def nomori(self, butir: Butir, atas: Sequence[str]) -> dict[str, int]:
        """The numbers of the next item, below items of the levels `atas`."""
        level = type(butir).__name__.lower()
        for kunci in [kunci for kunci in self._ke if kunci[1] == level]:
            del self._ke[kunci]
        hasil = {}
        for dalam in ("", *atas):
            self._ke[level, dalam] = hasil[dalam] = self._ke.get((level, dalam), 0) + 1
        return hasil


class _Penyaring:
    """Reduces one rak."""

    def __init__(self, rak: Rak, cocok: Callable[[Kegiatan, dict[str, Kegiatan]], bool]) -> None:
        self.rak, self.cocok = rak, cocok
        self.asal = rak.kegiatan_rujukan()
        self.tinggal = {kode for kode, satu in self.asal.items() if cocok(satu, self.asal)}
        self.hitung = _Hitung()

    def hasil(self) -> Rak | None:
        nama = "tujuan" if self.rak.tujuan is not None else "sasaran"
        tersisa = self._semua(getattr(self.rak, nama), ())
        return self.rak.model_copy(update={nama: tersisa}) if tersisa else None

    def _semua(self, butiran: Sequence[Butir], atas: tuple[str, ...]) -> tuple[Butir, ...]:
        return tuple(hasil for satu in butiran if (hasil := self._butir(satu, atas)) is not None)

    def _butir(self, butir: Butir, atas: tuple[str, ...]) -> Butir | None:
        isi: dict[str, object] = {_SEMULA: self.hitung.nomori(butir, atas)}
        dalam = (*atas, type(butir).__name__.lower())
        if isinstance(butir, Kegiatan):
            return self._kegiatan(butir, dalam, isi)
        nama = _ANAK[type(butir)]
        tersisa = self._semua(getattr(butir, nama), dalam)
        return butir.model_copy(update={nama: tersisa, **isi}) if tersisa else None

    def _kegiatan(self, kegiatan: Kegiatan, dalam: tuple[str, ...], isi: dict[str, object]) -> Kegiatan | None:
        sumber = self.asal.get(kegiatan.rujukan) if kegiatan.rujukan else None
        semua = kegiatan.keluaran or (sumber.keluaran if sumber else ())
        keluaran = tuple(satu.model_copy(update={_SEMULA: self.hitung.nomori(satu, dalam)}) for satu in semua)
        if not self.cocok(kegiatan, self.asal):
            return None
        if keluaran:
            isi["keluaran"] = keluaran
        if sumber is not None and kegiatan.rujukan not in self.tinggal:
            # What it refers to is not in the reduced plan: it says all itself.
            isi |= {nama: getattr(kegiatan, nama) for nama in kegiatan.model_fields_set - {"rujukan", "kode", *isi}}
            return sumber.model_copy(update={"kode": kegiatan.kode, **isi})
        return kegiatan.model_copy(update=isi)
