"""Badan: the body of a table - cells that span the rows of their item, bands, totals, equal neighbours merged."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from rakgen.diagnostics import Span
from rakgen.layout.baris import KEGIATAN, PROGRAM, Baris, Item, Pohon, hitung_rentang
from rakgen.layout.document import Align, Cell, Content, Line, Mark, Number, Role, Row, Style
from rakgen.layout.hitungan import Hitungan
from rakgen.layout.isi import (
    Sumber,
    isi_periode,
    isi_tahun,
)
from rakgen.layout.isian_layout import BERPERIODE, KOSONG, LEVEL, NOMOR, PERIODE, bidang, pisah_isi
from rakgen.layout.kepala import Daun
from rakgen.layout.kolom import Isi, Kolom
from rakgen.layout.layout import BarisKelompok, Tabel
from rakgen.layout.nomor import semula, susun_nomor, tingkat_nomor
from rakgen.model import Kegiatan, Periode
from rakgen.model.isian import Fields

Templat = Callable[[str, Fields, Mapping[str, object]], str]
"""Renders a template of the layout with further variables; the group of fields it stands in says where a fault lies."""


class Potongan(NamedTuple):
    """Rows first..end-1 without a band or a total between them: merges stay within."""

    awal: int
    akhir: int


class Badan:
    """Builds the body rows of one table."""

    def __init__(self, tabel: Tabel, daun: Sequence[Daun], pohon: Pohon, sumber: Sumber, templat: Templat) -> None:
        self.tabel, self.daun, self.sumber, self.templat = tabel, daun, sumber, templat
        self.baris = pohon.baris
        self.hitungan = Hitungan(pohon, sumber)
        self._nomor = {
            id(satu.kolom): susun_nomor(satu.kolom, self.baris) for satu in daun if satu.kolom.jenis == NOMOR
        }
        self._terisi: dict[tuple[int, int], tuple[frozenset[int], Span | None]] = {}

    def susun(self) -> tuple[Row, ...]:
        """All body rows, bands and totals in their places; rows that a page break must not part from the next say so."""
        hasil: list[Row] = []
        awal = 0
        for nomor in range(len(self.baris)):
            pita = self._pita(nomor)
            if pita and awal < nomor:
                hasil += self._potongan(Potongan(awal, nomor))
            if pita:
                awal = nomor
            hasil += pita
            jumlah = self._subjumlah(nomor)
            if jumlah:
                hasil += self._potongan(Potongan(awal, nomor + 1))
                hasil[-1] = hasil[-1]._replace(keep=True)
                hasil += jumlah
                awal = nomor + 1
        if awal < len(self.baris):
            hasil += self._potongan(Potongan(awal, len(self.baris)))
        if self.tabel.jumlah is not None and self.tabel.jumlah.judul is not None and self.baris:
            hasil[-1] = hasil[-1]._replace(keep=True)
            hasil.append(self._jumlah(self.tabel.jumlah.judul, self.tabel.jumlah, 0, len(self.baris), {}))
        return tuple(hasil)

    # Bands and totals

    def _pita(self, nomor: int) -> list[Row]:
        baris = self.baris[nomor]
        hasil: list[Row] = []
        for dalam, pita in enumerate(self.tabel.baris_kelompok, 1):
            level = LEVEL.index(pita.tingkat)
            butir = baris.butir[level]
            if butir is not None and baris.awal[level]:
                hasil.append(self._baris_pita(pita, butir, nomor, level, dalam))
        return hasil

    def _baris_pita(self, pita: BarisKelompok, butir: Item, nomor: int, level: int, dalam: int) -> Row:
        teks = self.templat(pita.isi, pita, self._isian_butir(butir, nomor, level))
        sel = Cell(
            teks,
            1,
            len(self.daun),
            role="band",
            align=pita.rata,
            style=pita.gaya,
            origin=butir.span("uraian"),
            fill=pita.warna,
        )
        return Row((sel, *[None] * (len(self.daun) - 1)), keep=True, band=dalam)

    def _isian_butir(self, butir: Item, nomor: int, level: int) -> dict[str, object]:
        """What a template over an item can name: `nomor` within the item above, and the fields of its level."""
        urutan = sum(
            1 for i in range(nomor + 1)
            if self.baris[i].awal[level] and self.baris[i].butir[level] is not None and i >= self._awal_induk(nomor, level)
        )  # fmt: skip
        isian: dict[str, object] = {"nomor": semula(self.baris[nomor], level) or urutan}
        for nama in ("uraian", "kode", "target", "satuan", "keterangan", "anggaran", "pelaksana"):
            isi = isi_tahun(f"{LEVEL[level]}.{nama}", butir, self.sumber)
            isian[nama] = isi if isinstance(isi, str) else Cell(isi).text
        tambahan = getattr(butir, "tambahan", {})
        isian["tambahan"] = {nama: satu.teks or "" for nama, satu in tambahan.items()}
        return isian

    def _awal_induk(self, nomor: int, level: int) -> int:
        """The first row of the item above that of `level` on a row."""
        while nomor > 0 and not any(self.baris[nomor].awal[:level]):
            nomor -= 1
        return nomor

    def _subjumlah(self, nomor: int) -> list[Row]:
        """Subtotals due after a row, innermost level first."""
        if self.tabel.jumlah is None:
            return []
        berikut = self.baris[nomor + 1] if nomor + 1 < len(self.baris) else None
        hasil: list[Row] = []
        for sub in sorted(self.tabel.jumlah.sub, key=lambda satu: -LEVEL.index(satu.tingkat)):
            level = LEVEL.index(sub.tingkat)
            butir = self.baris[nomor].butir[level]
            if butir is not None and (berikut is None or berikut.awal[level]):
                mulai = nomor
                while not self.baris[mulai].awal[level]:
                    mulai -= 1
                isian = self._isian_butir(butir, mulai, level)
                hasil.append(self._jumlah(sub.judul, sub, mulai, nomor + 1, isian))
        for i in range(len(hasil) - 1):
            hasil[i] = hasil[i]._replace(keep=True)
        return hasil

    def _jumlah(self, judul: str, asal: Fields, awal: int, akhir: int, isian: Mapping[str, object]) -> Row:
        """A row of totals over rows awal..akhir-1: the label up to the first totalled column, then each total."""
        warna = self.tabel.jumlah.warna if self.tabel.jumlah else None
        dijumlah = [satu.kolom.jumlah != "tidak" for satu in self.daun]
        pertama = dijumlah.index(True) if True in dijumlah else len(self.daun)
        sel: list[Cell | None] = []
        if pertama:
            teks = self.templat(judul, asal, isian)
            sel = [
                Cell(teks, 1, pertama, role="total", align="tengah", style="tebal", fill=warna),
                *[None] * (pertama - 1),
            ]
        for daun, ikut in zip(self.daun[pertama:], dijumlah[pertama:], strict=True):
            isi: Content = self.hitungan.total(daun.kolom, daun.periode, awal, akhir) if ikut else ""
            sel.append(
                Cell(
                    isi,
                    role="total",
                    align=_rata(daun.kolom, periode=daun.periode is not None),
                    style="tebal",
                    fill=warna,
                )
            )
        return Row(tuple(sel))

    # Cells

    def _potongan(self, potongan: Potongan) -> list[Row]:
        baris = self.baris[potongan.awal : potongan.akhir]
        sel: list[list[Cell | None]] = [[None] * len(self.daun) for _ in baris]
        rentang: dict[int, list[tuple[int, int]]] = {}  # by level; the period columns share theirs
        for kolom, daun in enumerate(self.daun):
            tingkat = self._tingkat(daun)
            if tingkat not in rentang:
                rentang[tingkat] = list(hitung_rentang(baris, tingkat))
            self._isi_kolom(kolom, daun, baris, rentang[tingkat], potongan.awal, sel)
        return [
            Row(tuple(isi), keep=satu.program, below=bawah)
            for isi, satu, bawah in zip(sel, baris, _di_bawah_program(baris), strict=True)
        ]

    def _isi_kolom(
        self,
        urutan: int,
        daun: Daun,
        baris: Sequence[Baris],
        rentang: list[tuple[int, int]],
        awal: int,
        sel: list[list[Cell | None]],
    ) -> None:
        kolom = daun.kolom
        if len(kolom.isi) > 1 or any(satu.sekali for satu in kolom.isi):
            self._isi_tumpukan(urutan, daun, rentang, awal, sel)
            return
        mencentang = kolom.jenis == "kegiatan.jadwal" and kolom.hitung is None and not kolom.susun_periode
        sel_ = self._centang if mencentang and daun.periode is not None else self._sel
        semua = [(mulai, sel_(daun, awal + mulai, banyak)) for mulai, banyak in rentang]
        if kolom.gabung is not None:
            semua = _gabung(semua, baris, kolom.gabung)
        for mulai, satu in semua:
            sel[mulai][urutan] = satu

    def _tingkat(self, daun: Daun) -> int:
        """The level whose items the column's cells span, -1 when each row has its own."""
        kolom = daun.kolom
        if kolom.jenis == NOMOR:
            return tingkat_nomor(kolom, self.baris)
        if kolom.jenis == PERIODE or kolom.per == "baris":
            return -1
        if (
            self.tabel.baris_periode is not None
            and daun.periode is None
            and kolom.berperiode
            and not kolom.susun_periode
        ):
            return -1
        level = kolom.level
        return -1 if level is None else level

    def _sel(self, daun: Daun, nomor: int, banyak: int) -> Cell:
        kolom, baris = daun.kolom, self.baris[nomor]
        rata = _rata(kolom, periode=False)
        peran: Role = "label" if banyak > 1 else "body"
        if kolom.jenis == NOMOR:
            return Cell(self._nomor[id(kolom)][nomor], banyak, role="number", align=kolom.rata, style=kolom.gaya)
        if kolom.jenis == KOSONG:
            return Cell(kolom.kosong, banyak, align=rata)
        if kolom.jenis == PERIODE:
            return Cell(self._label_periode(kolom, baris), banyak, align=rata, style=kolom.gaya)
        if kolom.hitung is not None:
            hasil = self.hitungan.hasil(kolom, daun.periode or baris.periode, nomor, nomor + banyak)
            isi: Content = Number(*hasil) if hasil else kolom.kosong
            return Cell(isi, banyak, align=_rata(kolom, periode=True), style=kolom.gaya)
        if baris.program:
            return self._sel_program(kolom, baris, banyak)
        level = LEVEL.index(pisah_isi(kolom.isi[0].isi)[0])
        butir = baris.butir[level]
        periode = daun.periode or (baris.periode if kolom.berperiode else None)
        if kolom.susun_periode and kolom.periode is not None:
            return Cell(
                self._susun_periode(kolom, kolom.periode, butir) or kolom.kosong,
                banyak,
                role=peran,
                align=kolom.rata,
                origin=butir.span(pisah_isi(kolom.jenis)[1]) if butir else None,
            )
        if periode is not None and kolom.berperiode:
            return self._sel_periode(kolom, butir, periode, banyak)
        if butir is None:
            return Cell("", banyak, align=rata)
        asal = butir.span(pisah_isi(kolom.jenis)[1].partition(".")[0])
        isi = _kapital(self._isi(kolom.isi[0], butir), kolom)
        if isi == "":
            return Cell(kolom.kosong, banyak, role=peran, align=rata, origin=asal)
        return Cell(_bergaya(isi, kolom.isi[0], kolom), banyak, role=peran, align=rata, style=kolom.gaya, origin=asal)

    def _centang(self, daun: Daun, nomor: int, banyak: int) -> Cell:
        """A cell of a column that ticks the jadwal in one period: most cells of most forms, so without `_sel`'s questions."""
        assert daun.periode is not None
        baris = self.baris[nomor]
        if baris.program:
            return self._sel_program(daun.kolom, baris, banyak)
        return self._sel_periode(daun.kolom, baris.butir[KEGIATAN], daun.periode, banyak)

    def _sel_program(self, kolom: Kolom, baris: Baris, banyak: int) -> Cell:
        """A cell of a row that prints a programme alone: its name where kegiatan are named, its budget where theirs stands."""
        level = LEVEL.index(pisah_isi(kolom.isi[0].isi)[0])
        if level <= LEVEL.index("program"):
            butir = baris.butir[level]
            isi: Content = self._isi(kolom.isi[0], butir) if butir is not None and not kolom.berperiode else ""
            return Cell(
                isi, banyak, role="label" if banyak > 1 else "body", align=_rata(kolom, periode=False), style=kolom.gaya
            )
        program = baris.butir[LEVEL.index("program")]
        if kolom.jenis == "kegiatan.uraian" and program is not None:
            return Cell(
                isi_tahun("program.uraian", program, self.sumber),
                banyak,
                align=kolom.rata,
                style="tebal",
                origin=program.span("uraian"),
            )
        if kolom.jenis == "kegiatan.anggaran":
            return Cell(isi_tahun("program.anggaran", program, self.sumber), banyak, align=kolom.rata, style="tebal")
        return Cell("", banyak, align=_rata(kolom, periode=False))

    def _sel_periode(self, kolom: Kolom, butir: Item | None, periode: tuple[Periode, int], banyak: int) -> Cell:
        rata = _rata(kolom, periode=True)
        if butir is None:
            return Cell("", banyak, align=rata)
        satu = kolom.isi[0]
        if satu.isi == "kegiatan.jadwal":
            terisi, asal = self._jadwal(butir, periode[0])
            if periode[1] not in terisi:
                return Cell(kolom.kosong, banyak, align="tengah")
            arsir = kolom.bentuk == "arsir"
            return Cell(
                _tanda(kolom.tanda, arsir),
                banyak,
                role="mark",
                align="tengah",
                origin=asal,
                fill=kolom.warna if arsir else None,
            )
        isi = _kapital(isi_periode(satu.isi, butir, *periode, ""), kolom)
        asal = butir.span(pisah_isi(satu.isi)[1].partition(".")[0])
        if isi == "":
            return Cell(kolom.kosong, banyak, align=rata, origin=asal)
        if isinstance(isi, tuple):
            rata = kolom.rata
        return Cell(_bergaya(isi, satu, kolom), banyak, align=rata, style=kolom.gaya, origin=asal)

    def _jadwal(self, butir: Item, jenis: Periode) -> tuple[frozenset[int], Span | None]:
        """The periods a jadwal ticks, worked out once for an item, not once per column."""
        kunci = id(butir), jenis.month_count
        if kunci not in self._terisi:
            ada = isinstance(butir, Kegiatan) and butir.jadwal is not None
            self._terisi[kunci] = butir.jadwal.in_periode(jenis) if ada else frozenset(), butir.span("jadwal")  # type: ignore[union-attr]
        return self._terisi[kunci]

    def _isi(self, isi: Isi, butir: Item) -> Content:
        return isi_tahun(isi.isi, butir, self.sumber)

    def _label_periode(self, kolom: Kolom, baris: Baris) -> str:
        if baris.periode is None:
            return kolom.kosong
        jenis, nomor = baris.periode
        return (
            kolom.judul_periode[nomor - 1]
            if kolom.judul_periode and nomor <= len(kolom.judul_periode)
            else jenis.label(nomor)
        )

    def _susun_periode(self, kolom: Kolom, jenis: Periode, butir: Item | None) -> Content:
        """The periods as lines of one cell: `T1 = 25%`."""
        baris: list[Line] = []
        for nomor, label in zip(kolom.nomor_periode, kolom.label_periode, strict=True):
            isi = isi_periode(kolom.jenis, butir, jenis, nomor, kolom.tanda or "✓")
            teks = Cell(isi).text
            if teks or kolom.kosong:
                baris.append(Line(f"{label} = {teks or kolom.kosong}"))
        return tuple(baris) if len(baris) > 1 else (baris[0].text if baris else "")

    # Stacks of contents, and equal neighbours

    def _isi_tumpukan(
        self, urutan: int, daun: Daun, rentang: list[tuple[int, int]], awal: int, sel: list[list[Cell | None]]
    ) -> None:
        """Cells of several contents: equal ones are merged before what a content prints only once is left out."""
        kolom = daun.kolom
        mentah = [(mulai, Cell(self._tumpukan(daun, awal + mulai), banyak)) for mulai, banyak in rentang]
        if kolom.gabung is not None:
            mentah = _gabung(mentah, self.baris[awal:], kolom.gabung)
        terakhir: list[Content] = [""] * len(kolom.isi)
        for mulai, satu in mentah:
            baris = self.baris[awal + mulai]
            isi = self._bagian(daun, awal + mulai)
            lines: list[Line] = []
            for i, (bagian, atur) in enumerate(zip(isi, kolom.isi, strict=True)):
                if atur.sekali and baris.awal[LEVEL.index(atur.sekali)]:
                    terakhir[i] = ""
                if bagian != "" and not (atur.sekali and bagian == terakhir[i]):
                    lines += _paragraf(bagian, atur, kolom)
                if bagian != "":
                    terakhir[i] = bagian
            sel[mulai][urutan] = _sel_tumpukan(lines, satu.rowspan, kolom, self._asal(daun, awal + mulai))

    def _bagian(self, daun: Daun, nomor: int) -> list[Content]:
        """The contents of a stack on a row, styles aside."""
        baris = self.baris[nomor]
        hasil: list[Content] = []
        for satu in daun.kolom.isi:
            butir = baris.butir[LEVEL.index(pisah_isi(satu.isi)[0])] if "." in satu.isi else None
            if baris.program and satu.isi == "kegiatan.uraian":
                hasil.append(isi_tahun("program.uraian", baris.butir[LEVEL.index("program")], self.sumber))
                continue
            periode = daun.periode or baris.periode
            if periode is not None and bidang(satu.isi) in BERPERIODE:
                hasil.append(isi_periode(satu.isi, butir, *periode, daun.kolom.tanda or "✓"))
            else:
                hasil.append(_kapital(isi_tahun(satu.isi, butir, self.sumber), daun.kolom))
        return hasil

    def _tumpukan(self, daun: Daun, nomor: int) -> Content:
        """All contents of a stack as one text, to compare neighbours by."""
        return "\x1f".join(Cell(isi).text for isi in self._bagian(daun, nomor)).strip("\x1f")

    def _asal(self, daun: Daun, nomor: int) -> Span | None:
        level, isian = pisah_isi(daun.kolom.isi[-1].isi)
        butir = self.baris[nomor].butir[LEVEL.index(level)] if level else None
        return butir.span(isian) if butir is not None else None


def _di_bawah_program(baris: Sequence[Baris]) -> Iterator[int]:
    """For each row: how many rows above stands the row of its programme, 0 where it has none."""
    kepala = -1
    for nomor, satu in enumerate(baris):
        if satu.program:
            kepala = nomor
        elif satu.awal[PROGRAM]:
            kepala = -1
        yield nomor - kepala if kepala >= 0 else 0


@lru_cache(maxsize=64)
def _tanda(tanda: str | None, arsir: bool) -> Mark:
    return Mark(tanda or ("■" if arsir else "✓"), arsir)


def _rata(kolom: Kolom, *, periode: bool) -> Align:
    """Period columns are centred unless the layout says right."""
    return "tengah" if periode and kolom.rata == "kiri" else kolom.rata


def _kapital(isi: Content, kolom: Kolom) -> Content:
    if kolom.kapital == "tidak":
        return isi
    if isinstance(isi, str):
        return isi.upper()
    return (
        tuple(Line(line.text.upper(), line.style) for line in isi)
        if isinstance(isi, tuple) and not isinstance(isi, Number | Mark)
        else isi
    )


def _bergaya(isi: Content, atur: Isi, kolom: Kolom) -> Content:
    """A single content with what the layout puts around it and how it is set."""
    if not (atur.awalan or atur.akhiran) and atur.gaya == "biasa":
        if kolom.gaya == "biasa" or isinstance(isi, str | Number | Mark):
            return isi
        return tuple(Line(line.text, kolom.gaya) for line in isi)
    return tuple(_paragraf(isi, atur, kolom))


def _paragraf(isi: Content, atur: Isi, kolom: Kolom) -> list[Line]:
    gaya: Style = atur.gaya if atur.gaya != "biasa" else kolom.gaya
    lines = [line.text for line in Cell(isi).lines]
    lines[0] = atur.awalan + lines[0]
    lines[-1] += atur.akhiran
    return [Line(teks, gaya) for teks in lines]


def _sel_tumpukan(lines: list[Line], banyak: int, kolom: Kolom, asal: Span | None) -> Cell:
    peran: Role = "label" if banyak > 1 else "body"
    if not lines:
        return Cell(kolom.kosong, banyak, align=_rata(kolom, periode=False))
    return Cell(tuple(lines), banyak, role=peran, align=kolom.rata, origin=asal)


def _gabung(semua: list[tuple[int, Cell]], baris: Sequence[Baris], dalam: str) -> list[tuple[int, Cell]]:
    """Neighbouring cells of equal text as one cell; within the items of a level where `dalam` names one."""
    level = None if dalam == "sama" else LEVEL.index(dalam)
    hasil: list[tuple[int, Cell]] = []
    for mulai, satu in semua:
        batas = level is not None and baris[mulai].awal[level]
        if hasil and not batas and satu.text and hasil[-1][1].text == satu.text and not isinstance(satu.content, Mark):
            atas = hasil[-1][1]
            hasil[-1] = hasil[-1][0], atas._replace(rowspan=atas.rowspan + satu.rowspan, role="label")
        else:
            hasil.append((mulai, satu))
    return hasil
