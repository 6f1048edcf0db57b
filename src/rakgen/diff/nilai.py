"""Nilai: what changed between two targets or two schedules, in numbers, and whether that is better or worse."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from rakgen.diff.perubahan import Nilai, SelisihJadwal, SelisihTarget
from rakgen.model import Jadwal, Periode, Target

_PREDIKAT = ("D", "C", "CC", "B", "BB", "A", "AA")
_OPINI = ("TMP", "TW", "WDP", "WTP")
_LEVEL = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "1": 1, "2": 2, "3": 3, "4": 4, "5": 5}


def banding_target(lama: Target | None, baru: Target | None, arah: frozenset[str]) -> SelisihTarget:
    """Compare two targets. `arah` holds "naik" or "turun": which way is better; both of them when the versions disagree."""
    if lama is None or lama.kind == "tanpa":
        return SelisihTarget(nilai=None if baru is None or baru.kind == "tanpa" else "lebih baik")
    if baru is None or baru.kind == "tanpa":
        return SelisihTarget(nilai="lebih buruk")
    if lama.kind != baru.kind:
        return SelisihTarget()
    if lama.value is not None and baru.value is not None and (lama.satuan or "") == (baru.satuan or ""):
        selisih = baru.value - lama.value
        persen = selisih / abs(lama.value) * 100 if lama.value else None
        return SelisihTarget(selisih, persen, lama.kind == "persen", _nilai(selisih, arah))
    tingkat = _tingkat(lama), _tingkat(baru)
    if tingkat[0] is None or tingkat[1] is None:
        return SelisihTarget()
    return SelisihTarget(nilai=_nilai(Decimal(tingkat[1] - tingkat[0]), arah))


def _nilai(selisih: Decimal, arah: frozenset[str]) -> Nilai | None:
    if not selisih or len(arah) != 1:
        return None
    return "lebih baik" if (selisih > 0) == (arah == {"naik"}) else "lebih buruk"


def _tingkat(target: Target) -> int | None:
    teks = target.text.strip()
    if target.kind == "predikat":
        return _PREDIKAT.index(teks)
    if target.kind == "opini":
        return _OPINI.index(teks)
    return _LEVEL.get(teks.split()[-1]) if target.kind == "level" else None


def banding_target_periode(
    lama: Mapping[tuple[Periode, int], Target], baru: Mapping[tuple[Periode, int], Target], arah: frozenset[str]
) -> Nilai | None:
    """Worse when the target of any period became worse, better when some became better and none worse."""
    nilai = {banding_target(lama.get(satu), baru.get(satu), arah).nilai for satu in {*lama, *baru}}
    return "lebih buruk" if "lebih buruk" in nilai else "lebih baik" if "lebih baik" in nilai else None


def banding_jadwal(lama: Jadwal | None, baru: Jadwal | None) -> SelisihJadwal | None:
    """Compare two schedules; None when they cover the same periods.

    A quarterly one and a monthly one are compared in quarters. Where those agree and the months do not, the schedule only
    became finer or coarser: a change without periods gained or lost.
    """
    bulan = [satu.bulan if satu else frozenset[int]() for satu in (lama, baru)]
    if bulan[0] == bulan[1] and (lama is None) == (baru is None):
        return None
    periode = min((_kasar(satu) for satu in (lama, baru) if satu), key=lambda satu: satu.value)
    dulu, kini = (satu.in_periode(periode) if satu else frozenset[int]() for satu in (lama, baru))
    if dulu and kini and dulu != kini:
        geser = min(kini) - min(dulu)
        if kini == {satu + geser for satu in dulu}:
            return SelisihJadwal(periode, tuple(sorted(kini - dulu)), tuple(sorted(dulu - kini)), geser)
    return SelisihJadwal(periode, tuple(sorted(kini - dulu)), tuple(sorted(dulu - kini)))


def _kasar(jadwal: Jadwal) -> Periode:
    """The coarsest kind of period the schedule is written in."""
    return min((jenis for jenis, _ in jadwal.butir), key=lambda satu: satu.value)
