"""Jadwal: the periods in which a kegiatan runs, as typed and as months or quarters."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from pydantic_core import PydanticCustomError, core_schema

from rakgen.model.periode import BULAN, NAMA_BULAN, Periode, baca_periode

_SEMUA = "semua"
_TERPANJANG = 100
_RENTANG = r"\s*(?:-|–|—|\b[sS]\.?[dD]\.?(?=\s))\s*"
# What a year has, and an example that every form with periods of that kind can print.
_RAGAM = {
    Periode.BULAN: ("bulan 1 sampai 12", "the months 1 to 12", "Mei-Desember"),
    Periode.TRIWULAN: ("T1 sampai T4", "T1 to T4", "T2-T4"),
    Periode.SEMESTER: ("S1 dan S2", "S1 and S2", "Juli-Desember"),
}


class Jadwal(NamedTuple):
    """A schedule that keeps its own granularity.

    `butir` are (kind, number from 1) in calendar order without repeats; `teks` is what was typed; `angka` is True when a
    plain number (a month) was typed, which a quarterly form does not accept.
    """

    teks: str
    butir: tuple[tuple[Periode, int], ...]
    angka: bool = False

    @classmethod
    def __get_pydantic_core_schema__(cls, source: object, handler: object) -> core_schema.CoreSchema:
        """Read by `baca_jadwal`."""
        return core_schema.no_info_plain_validator_function(baca_jadwal)

    def terlalu_kasar(self, periode: Periode) -> bool:
        """True when some item is coarser than `periode`, so that a form with that period cannot print it."""
        return any(jenis.value < periode.value for jenis, _ in self.butir)

    def pada(self, periode: Periode) -> frozenset[int]:
        """Numbers (from 1) of the periods of kind `periode` that are ticked: each in which any month of the schedule lies.

        A schedule coarser than `periode` ticks every period it covers; `rules` refuses that before anything is printed.
        """
        return _pada(self.butir, periode)

    @property
    def bulan(self) -> frozenset[int]:
        """All months (1-12) covered."""
        return _pada(self.butir, Periode.BULAN)


@lru_cache(maxsize=4096)
def _pada(butir: tuple[tuple[Periode, int], ...], periode: Periode) -> frozenset[int]:
    """Numbers of the periods of a kind in which any month lies; a plan asks this of a few schedules many times."""
    lama = periode.lama
    return frozenset((bulan - 1) // lama + 1 for jenis, nomor in butir for bulan in jenis.bulan(nomor))


def baca_jadwal(nilai: object) -> Jadwal:
    """Read a schedule from text or a list of texts.

    Raises PydanticCustomError with type RAK120 (unknown), RAK121 (no such period, backwards, mixed), RAK102.kosong or
    `jadwal_type`; its context key `lain` holds further faults of the same schedule as pairs of type and context.
    """
    if isinstance(nilai, Jadwal):
        return nilai
    bagian = [nilai] if isinstance(nilai, str) else nilai
    if not isinstance(bagian, list | tuple) or not all(isinstance(satu, str) for satu in bagian):
        raise PydanticCustomError("jadwal_type", "jadwal")
    if not any(satu.strip() for satu in bagian):
        raise PydanticCustomError("RAK102.kosong", "jadwal")
    return _baca_teks(", ".join(bagian))


@lru_cache(maxsize=4096)
def _baca_teks(teks: str) -> Jadwal:
    """A plan repeats a few schedules many times."""
    potongan = [satu.strip() for satu in teks.split(",")]
    butir: set[tuple[Periode, int]] = set()
    galat: list[PydanticCustomError] = []
    for satu in potongan:
        try:
            butir.update(_baca_potongan(satu))
        except PydanticCustomError as salah:
            galat.append(salah)
    if galat:
        raise _gabung(teks, galat)
    urut = sorted(butir, key=lambda pasangan: (pasangan[0].bulan(pasangan[1])[0], pasangan[0].value))
    return Jadwal(teks, tuple(urut), angka=_ada_angka(potongan))


def _ada_angka(potongan: Iterable[str]) -> bool:
    """True when a period was written as a plain number, which means a month."""
    return any(satu[:1].isdigit() for satu in potongan)


def _gabung(teks: str, galat: list[PydanticCustomError]) -> PydanticCustomError:
    """The faults of one schedule as one error; one that has a likely meaning as a whole gets only that one."""
    tebakan = _tebak(teks) if len(teks) <= _TERPANJANG * 10 else None
    if tebakan is not None:
        return PydanticCustomError("RAK120.mirip", "jadwal", {"nilai": teks.strip(), "mirip": tebakan})
    lain = [(satu.type, satu.context or {}) for satu in galat[1:]]
    return PydanticCustomError(galat[0].type, "jadwal", {**(galat[0].context or {}), "lain": lain})


def _tebak(teks: str) -> str | None:
    """The schedule that a spelling in words most likely means; None if that cannot be read either."""
    from rakgen.model.tebak import tebak_jadwal

    tebakan = tebak_jadwal(teks)
    if tebakan is None or tebakan.lower() == teks.strip().lower():
        return None
    try:
        return tebakan if _baca_teks(tebakan).butir else None
    except PydanticCustomError:
        return None


def _baca_potongan(teks: str) -> Iterable[tuple[Periode, int]]:
    if teks.lower() == _SEMUA:
        return [(Periode.BULAN, bulan) for bulan in range(1, 13)]
    if not teks:
        raise PydanticCustomError("RAK120.koma", "koma")
    if (
        len(teks) > _TERPANJANG and not teks.isdigit()
    ):  # no range is: and looking for its middle in megabytes of spaces takes hours
        raise PydanticCustomError("RAK120", "jadwal", {"nilai": teks[:_TERPANJANG]})
    ujung = re.split(_RENTANG, teks)
    if len(ujung) > 2:
        raise _tidak_dikenal(teks)
    awal, akhir = _baca_satu(ujung[0], teks), _baca_satu(ujung[-1], teks)
    if awal[0] is not akhir[0]:
        raise PydanticCustomError("RAK121.campur", "campur", {"nilai": teks})
    if awal[1] > akhir[1]:
        raise _terbalik(teks, awal[0], awal[1], akhir[1])
    return [(awal[0], nomor) for nomor in range(awal[1], akhir[1] + 1)]


def _terbalik(teks: str, jenis: Periode, awal: int, akhir: int) -> PydanticCustomError:
    """A range that runs backwards: its ends are swapped, or it is meant to go on into the next year."""
    maju = tulis_rentang(jenis, range(akhir, awal + 1))
    if teks[:1].isdigit() and awal <= Periode.TRIWULAN.value:
        triwulan = tulis_rentang(Periode.TRIWULAN, range(akhir, awal + 1))
        return PydanticCustomError(
            "RAK121.terbalik_angka", "mundur", {"nilai": teks, "contoh": maju, "triwulan": triwulan}
        )
    lewat = tulis_rentang(jenis, [*range(1, akhir + 1), *range(awal, jenis.value + 1)])
    lanjut = {"lewat": "", "lewat_en": ""}
    if lewat != maju:
        lanjut = {
            "lewat": f" Bila melewati pergantian tahun: `{lewat}`.",
            "lewat_en": f" If it runs over the turn of the year: `{lewat}`.",
        }
    return PydanticCustomError("RAK121.terbalik", "mundur", {"nilai": teks, "contoh": maju, **lanjut})


def _baca_satu(teks: str, seluruh: str) -> tuple[Periode, int]:
    hasil = baca_periode(teks)
    if hasil is None:
        raise _tidak_dikenal(teks if teks.strip() else seluruh)
    jenis, nomor = hasil
    if not 1 <= nomor <= jenis.value:
        daftar, daftar_en, contoh = _RAGAM[jenis]
        raise PydanticCustomError(
            "RAK121", "tidak ada", {"nilai": teks.strip(), "daftar": daftar, "daftar_en": daftar_en, "contoh": contoh}
        )
    return hasil


def _tidak_dikenal(teks: str) -> PydanticCustomError:
    import difflib

    mirip = difflib.get_close_matches(teks.strip(" .").lower(), [*BULAN, _SEMUA], n=1, cutoff=0.7)
    if mirip:
        nama = _SEMUA if mirip[0] == _SEMUA else NAMA_BULAN[BULAN[mirip[0]] - 1]
        return PydanticCustomError("RAK120.mirip", "jadwal", {"nilai": teks.strip(), "mirip": nama})
    return PydanticCustomError("RAK120", "jadwal", {"nilai": teks.strip()})


def baca_periode_tunggal(nilai: object) -> tuple[Periode, int]:
    """Read the one period a target belongs to: `T1`, `Mei`, `S2`.

    Raises PydanticCustomError: RAK121.satu for several periods, RAK120.periode and RAK121 for what is none.
    """
    if isinstance(nilai, tuple):
        return nilai
    try:
        jadwal = _baca_teks(str(nilai))
    except PydanticCustomError as salah:
        konteks = {"nilai": str(nilai).strip(), **(salah.context or {})}
        jenis = "RAK121.periode" if salah.type == "RAK121" else "RAK120.periode"
        jenis = "RAK120.periode_mirip" if "mirip" in konteks else jenis
        raise PydanticCustomError(jenis, "periode", konteks) from None
    if len(jadwal.butir) != 1:
        raise PydanticCustomError("RAK121.satu", "periode", {"nilai": str(nilai)})
    return jadwal.butir[0]


def tulis_rentang(periode: Periode, nomor: Iterable[int]) -> str:
    """Write numbers of one kind of period as a jadwal, runs joined: {1, 2, 3, 7} of BULAN -> `Januari-Maret, Juli`."""
    urut = sorted(nomor)
    rentang: list[list[int]] = []
    for satu in urut:
        if rentang and satu == rentang[-1][-1] + 1:
            rentang[-1].append(satu)
        else:
            rentang.append([satu])
    tulis = periode.label
    return ", ".join(tulis(r[0]) if len(r) == 1 else f"{tulis(r[0])}-{tulis(r[-1])}" for r in rentang)
