"""Hitungan: the numbers a table adds up - computed columns, totals and subtotals, each item counted once."""

from bisect import bisect_right
from decimal import Decimal
from typing import NamedTuple

from rakgen.layout.angka import hitung, tulis_angka, tulis_rupiah
from rakgen.layout.baris import ButirProgram, Item, Pohon, hitung_rentang
from rakgen.layout.document import Content, Number
from rakgen.layout.isi import (
    Sumber,
    angka_tahun,
    isi_tahun,
    kumulatif,
    nilai_periode,
    pada_periode,
    sebagai_angka,
)
from rakgen.layout.isian_layout import BERPERIODE, LEVEL, bidang, pisah_isi
from rakgen.layout.kolom import Kolom
from rakgen.model import Kegiatan, Periode

SatuPeriode = tuple[Periode, int] | None

_RUPIAH = frozenset({"kegiatan.anggaran", "kegiatan.anggaran_periode", "program.anggaran"})


class Angka(NamedTuple):
    """A number, and how it was typed."""

    nilai: Decimal
    teks: str


class Hitungan:
    """Counts over the rows of one table. Row numbers are those of the printed rows."""

    def __init__(self, pohon: Pohon, sumber: Sumber) -> None:
        self.pohon, self.sumber = pohon, sumber

    def hasil(self, kolom: Kolom, periode: SatuPeriode, awal: int, akhir: int) -> tuple[Decimal, str] | None:
        """What a computed column prints for rows awal..akhir-1, in a period or for the year; None where a number is missing.

        For the year, `persen` and `selisih` take a field that goes by periods at its last one.
        """
        assert kolom.hitung is not None
        bagian = [self._angka(kolom, isi, periode, awal, akhir) for isi in kolom.dari]
        if kolom.hitung in ("persen", "selisih") and periode is None:
            bagian = [
                angka[-1:] if bidang(isi) in BERPERIODE else angka
                for angka, isi in zip(bagian, kolom.dari, strict=True)
            ]
        hasil = hitung(kolom.hitung, [[satu.nilai for satu in angka] for angka in bagian], kolom.desimal)
        if hasil is None or kolom.hitung in ("persen", "rata-rata") or kolom.desimal is not None:
            return hasil
        return hasil[0], _tulis(kolom, hasil[0], [satu.teks for angka in bagian for satu in angka])

    def total(self, kolom: Kolom, periode: SatuPeriode, awal: int, akhir: int) -> Content:
        """The total of a column over rows awal..akhir-1, '' where nothing can be added up.

        A percentage or a mean is that of the sums; of differences the sum is taken.
        """
        if kolom.hitung is None:
            angka = self._angka(kolom, kolom.isian[0], periode, awal, akhir) if kolom.isian else []
            if not angka:
                return ""
            nilai = sum((satu.nilai for satu in angka), Decimal(0))
            return Number(nilai, _tulis(kolom, nilai, [satu.teks for satu in angka]))
        if kolom.hitung == "selisih":
            semua = [self.hasil(kolom, periode, *rentang) for rentang in self._baris_butir(kolom, awal, akhir)]
            ada = [satu[0] for satu in semua if satu is not None]
            return Number(sum(ada, Decimal(0)), _tulis(kolom, sum(ada, Decimal(0)), [])) if ada else ""
        if kolom.hitung == "persen" and periode is None and any(bidang(isi) in BERPERIODE for isi in kolom.dari):
            return ""
        hasil = self.hasil(kolom, periode, awal, akhir)
        return Number(*hasil) if hasil is not None else ""

    def _baris_butir(self, kolom: Kolom, awal: int, akhir: int) -> list[tuple[int, int]]:
        """(first row, end) of each item of a column's level among printed rows."""
        level = -1 if kolom.level is None else kolom.level
        rentang = hitung_rentang(self.pohon.baris[awal:akhir], level)
        return [(awal + mulai, awal + mulai + banyak) for mulai, banyak in rentang]

    def _angka(self, kolom: Kolom, isi: str, periode: SatuPeriode, awal: int, akhir: int) -> list[Angka]:
        """The numbers a field counts as over the items in printed rows awal..akhir-1, each item once."""
        letak, penuh = self.pohon.letak, self.pohon.penuh
        mulai = letak[awal]
        batas = letak[akhir] if akhir < len(letak) else len(penuh)
        if batas <= mulai:  # one of several rows, by periods, of the same item
            sesudah = bisect_right(letak, mulai)
            batas = letak[sesudah] if sesudah < len(letak) else len(penuh)
        level = LEVEL.index(pisah_isi(isi)[0])
        terhitung: set[object] = set()
        hasil: list[Angka] = []
        for pertama, _ in hitung_rentang(penuh[mulai:batas], level):
            butir = penuh[mulai + pertama].butir[level]
            kunci = self._kunci(kolom, isi, butir)
            if butir is not None and kunci not in terhitung:
                terhitung.add(kunci)
                hasil += self._angka_butir(isi, butir, periode)
        return hasil

    def _kunci(self, kolom: Kolom, isi: str, butir: Item | None) -> object:
        """What makes two items the same one when numbers are added up."""
        if isinstance(butir, Kegiatan) and isi.startswith("kegiatan.anggaran"):
            if kolom.jumlah == "sekali" and butir.anggaran is not None:
                return butir.uraian, butir.anggaran.value
            return self.pohon.rujukan.get(id(butir), id(butir))
        if isinstance(butir, ButirProgram):
            return butir.kode, butir.uraian
        return id(butir)

    def _angka_butir(self, isi: str, butir: Item, periode: SatuPeriode) -> list[Angka]:
        """The numbers of a field of one item: in a period, in each of its periods, or for the year."""
        if bidang(isi) in BERPERIODE and not isinstance(butir, ButirProgram) and (nilai := nilai_periode(isi, butir)):
            if periode is not None:
                dipilih = [pada_periode(nilai, *periode, kumulatif(pisah_isi(isi)[1], butir))]
            else:
                dipilih = [nilai[kunci] for kunci in sorted(nilai, key=lambda kunci: kunci[0].bulan(kunci[1])[0])]
            return [
                Angka(angka, satu.text)
                for satu in dipilih
                if satu is not None and (angka := sebagai_angka(satu)) is not None
            ]
        angka = angka_tahun(isi, butir, self.sumber)
        if angka is None:
            return []
        teks = isi_tahun(isi, butir, self.sumber)
        return [Angka(angka, teks.text if isinstance(teks, Number) else str(teks))]


def _tulis(kolom: Kolom, nilai: Decimal, contoh: list[str]) -> str:
    """A sum in the way its parts were typed: rupiah with or without Rp, percentages with %."""
    if _RUPIAH.intersection(kolom.isian):
        return tulis_rupiah(nilai, contoh)
    persen = bool(contoh) and all(teks.strip().endswith("%") for teks in contoh)
    return tulis_angka(nilai, kolom.desimal) + ("%" if persen else "")
