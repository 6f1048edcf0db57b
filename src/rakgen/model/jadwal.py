"""Jadwal: the periods in which a kegiatan runs, as typed and as months or quarters."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from pydantic_core import PydanticCustomError, core_schema

from rakgen.model.periode import BULAN, NAMA_BULAN, Periode, baca_periode

_SEMUA = "semua"
_RENTANG = r"\s*(?:-|–|—|\b[sS]\.?[dD]\.?(?=\s))\s*"
_RAGAM = {
    Periode.BULAN: ("bulan 1 sampai 12", "the months 1 to 12", "1-12"),
    Periode.TRIWULAN: ("T1 sampai T4", "T1 to T4", "T2-T4"),
    Periode.SEMESTER: ("S1 dan S2", "S1 and S2", "S1"),
}


@dataclass(frozen=True, slots=True)
class Jadwal:
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
        return frozenset((bulan - 1) // periode.lama + 1 for bulan in self.bulan)

    @property
    def bulan(self) -> frozenset[int]:
        """All months (1-12) covered."""
        return frozenset(bulan for jenis, nomor in self.butir for bulan in jenis.bulan(nomor))


def baca_jadwal(nilai: object) -> Jadwal:
    """Read a schedule from text or a list of texts.

    Raises PydanticCustomError with type RAK120 (unknown), RAK121 (no such period, backwards, mixed) or RAK103 (wrong type).
    """
    if isinstance(nilai, Jadwal):
        return nilai
    bagian = [nilai] if isinstance(nilai, str) else nilai
    if not isinstance(bagian, list | tuple) or not all(isinstance(satu, str) for satu in bagian):
        raise PydanticCustomError("jadwal_type", "jadwal")
    return _baca_teks(", ".join(bagian))


@lru_cache(maxsize=4096)
def _baca_teks(teks: str) -> Jadwal:
    """A plan repeats a few schedules many times."""
    potongan = [satu.strip() for satu in teks.split(",")]
    butir: set[tuple[Periode, int]] = set()
    for satu in potongan:
        butir.update(_baca_potongan(satu))
    urut = sorted(butir, key=lambda pasangan: (pasangan[0].bulan(pasangan[1])[0], pasangan[0].value))
    return Jadwal(teks, tuple(urut), angka=_ada_angka(potongan))


def _ada_angka(potongan: Iterable[str]) -> bool:
    """True when a period was written as a plain number, which means a month."""
    return any(satu[:1].isdigit() for satu in potongan)


def _baca_potongan(teks: str) -> Iterable[tuple[Periode, int]]:
    if teks.lower() == _SEMUA:
        return [(Periode.BULAN, bulan) for bulan in range(1, 13)]
    ujung = re.split(_RENTANG, teks)
    if len(ujung) > 2:
        raise _tidak_dikenal(teks)
    awal, akhir = _baca_satu(ujung[0], teks), _baca_satu(ujung[-1], teks)
    if awal[0] is not akhir[0]:
        raise PydanticCustomError("RAK121.campur", "campur", {"nilai": teks})
    if awal[1] > akhir[1]:
        contoh = f"{ujung[1].strip()}-{ujung[0].strip()}"
        raise PydanticCustomError("RAK121.terbalik", "terbalik", {"nilai": teks, "contoh": contoh})
    return [(awal[0], nomor) for nomor in range(awal[1], akhir[1] + 1)]


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

    mirip = difflib.get_close_matches(teks.strip().lower(), [*BULAN, _SEMUA], n=1, cutoff=0.7)
    if mirip:
        nama = _SEMUA if mirip[0] == _SEMUA else NAMA_BULAN[BULAN[mirip[0]] - 1]
        return PydanticCustomError("RAK120.mirip", "jadwal", {"nilai": teks.strip(), "mirip": nama})
    return PydanticCustomError("RAK120", "jadwal", {"nilai": teks.strip()})


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
