"""Susun: a Rencana and a Layout become a Section of the Document, each span computed once, from the levels."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from rakgen.diagnostics import Span
from rakgen.layout.baris import Baris, hitung_rentang, susun_baris
from rakgen.layout.document import (
    Cell,
    Column,
    Content,
    Document,
    Grid,
    Line,
    Mark,
    Number,
    Page,
    Role,
    Row,
    Section,
    Signature,
    Signer,
    Title,
)
from rakgen.layout.kegiatan import lengkapi
from rakgen.layout.layout import KERTAS, LEVEL, NOMOR, Kolom, Layout
from rakgen.layout.templat import isi_templat
from rakgen.layout.widths import column_widths
from rakgen.model import Butir, Indikator, Kegiatan, Keluaran, Pengesahan, Periode, Rak, Rencana

_SEL_KOSONG = Cell("")


class Daun(NamedTuple):
    """A physical column: the layout column it comes from, and for a period column which period."""

    kolom: Kolom
    judul: str
    periode: tuple[Periode, int] | None
    kelompok: int | None

    @property
    def isian(self) -> str:
        """The plan field it shows, '' for NO."""
        return self.kolom.isi if self.kolom.isi and self.kolom.isi != NOMOR else ""


def susun_dokumen(rencana: Rencana, cetakan: Sequence[tuple[Rak, Layout]], kertas: str | None = None) -> Document:
    """The Document of the given rak, each in its layout, in order.

    `kertas` overrides the paper. Raises TemplateFault for a title that cannot be rendered, WidthFault when the columns
    do not fit the paper.
    """
    bagian = tuple(susun_bagian(rencana, rak, layout, kertas) for rak, layout in cetakan)
    judul = " ".join(bagian[0].title.lines) if bagian else ""
    tanggal = next((p.tanggal for rak, _ in cetakan for p in rak.pengesahan if p.tanggal), None)
    hari = (tanggal.tahun, tanggal.bulan, tanggal.hari or 1) if tanggal else (rencana.tahun, 1, 1)
    document = Document(title=judul, author=rencana.instansi or "", sections=bagian, date=hari)
    return lengkapi(document, rencana, [rak for rak, _ in cetakan])


def susun_bagian(rencana: Rencana, rak: Rak, layout: Layout, kertas: str | None = None) -> Section:
    """One rak in one layout. Raises as `susun_dokumen`."""
    halaman = _halaman(layout, kertas or rencana.kertas)
    isian = {
        "instansi": rencana.instansi or "",
        "tahun": rencana.tahun,
        "kode": rak.kode or "",
        "tempat": rencana.tempat or "",
    }
    judul = Title(
        tuple(isi_templat(baris, isian) for baris in layout.judul) if rak.judul is None else rak.judul,
        rak.subjudul,
        rak.lampiran or (),
    )
    daun = _daun(layout)
    kepala = _kepala(layout, len(daun), daun)
    baris = susun_baris(rak, layout.level_terbawah)
    badan = _badan(baris, daun, rencana)
    lebar = column_widths(kepala, badan, [satu.kolom.lebar for satu in daun], [satu.kelompok for satu in daun], halaman)
    kolom = tuple(
        Column(lebar[i], satu.kolom.rata, satu.periode[0].label(satu.periode[1]) if satu.periode else "", satu.isian)
        for i, satu in enumerate(daun)
    )
    uraian = f"{' '.join(judul.lines)}: {len(badan)} baris, {len(daun)} kolom"
    return Section(halaman, judul, (Grid(kolom, kepala, badan, uraian),), _pengesahan(rencana, rak, layout))


def _halaman(layout: Layout, kertas: str | None) -> Page:
    atur = layout.halaman
    pendek, panjang = KERTAS[kertas or atur.kertas]
    lebar, tinggi = (panjang, pendek) if atur.orientasi == "lanskap" else (pendek, panjang)
    nomor = {"atas": "- {n} -", "tidak": ""}.get(atur.nomor_halaman, atur.nomor_halaman)
    return Page(lebar, tinggi, (atur.margin,) * 4, atur.huruf, atur.ukuran, nomor)


def _daun(layout: Layout) -> list[Daun]:
    hasil: list[Daun] = []
    for nomor, kolom in enumerate(layout.daun):
        if kolom.periode is None:
            hasil.append(Daun(kolom, kolom.judul, None, None))
            continue
        for urutan, label in enumerate(kolom.label_periode, 1):
            hasil.append(Daun(kolom, label, (kolom.periode, urutan), nomor))
    return hasil


def _kepala(layout: Layout, banyak: int, daun: list[Daun]) -> tuple[Row, ...]:
    """Header rows: groups over their columns, columns over the rest of the depth, the number row last."""
    dalam = max(_kedalaman(kolom) for kolom in layout.kolom)
    sel: list[list[Cell | None]] = [[None] * banyak for _ in range(dalam)]
    kiri = 0
    for kolom in layout.kolom:
        kiri += _isi_kepala(kolom, 0, kiri, dalam, sel)
    if layout.nomor_kolom:
        sel.append(
            [
                Cell(layout.nomor_kolom.replace("{n}", str(n)), role="number", align="tengah")
                for n in range(1, banyak + 1)
            ]
        )
    return tuple(Row(tuple(baris), keep=True) for baris in sel)


def _kedalaman(kolom: Kolom) -> int:
    if kolom.kolom:
        return 1 + max(_kedalaman(anak) for anak in kolom.kolom)
    return 2 if kolom.periode else 1


def _isi_kepala(kolom: Kolom, atas: int, kiri: int, dalam: int, sel: list[list[Cell | None]]) -> int:
    """Write a column's heading and those below it; return how many physical columns it takes."""
    if kolom.periode is not None:
        label = kolom.label_periode
        for i, teks in enumerate(label):
            sel[atas + 1][kiri + i] = _judul(teks, rowspan=dalam - atas - 1)
        sel[atas][kiri] = _judul(kolom.judul, colspan=len(label))
        return len(label)
    if not kolom.kolom:
        sel[atas][kiri] = _judul(kolom.judul, rowspan=dalam - atas)
        return 1
    lebar = 0
    for anak in kolom.kolom:
        lebar += _isi_kepala(anak, atas + 1, kiri + lebar, dalam, sel)
    sel[atas][kiri] = _judul(kolom.judul, colspan=lebar)
    return lebar


def _judul(teks: str, rowspan: int = 1, colspan: int = 1) -> Cell:
    return Cell(teks, rowspan, colspan, role="header", align="tengah", style="tebal")


def _badan(baris: list[Baris], daun: list[Daun], rencana: Rencana) -> tuple[Row, ...]:
    sel: list[list[Cell | None]] = [[None] * len(daun) for _ in baris]
    periode = _Periode()
    for kolom, satu in enumerate(daun):
        level, butiran = _level_kolom(satu.kolom, baris)
        urutan = 0
        for mulai, banyak in hitung_rentang(baris, level) if level >= 0 else ((i, 1) for i in range(len(baris))):
            urutan += 1
            butir = baris[mulai].butir[butiran] if butiran >= 0 else None
            sel[mulai][kolom] = (
                periode.sel(satu, butir, banyak)
                if satu.periode is not None and butir is not None
                else _sel(satu, butir, urutan, banyak, rencana)
            )
    return tuple(Row(tuple(isi)) for isi in sel)


def _level_kolom(kolom: Kolom, baris: list[Baris]) -> tuple[int, int]:
    """The level whose items the column's cells span (-1: each row its own), and the level whose field it prints."""
    if kolom.isi == NOMOR:
        if kolom.per == "baris":
            return -1, -1
        teratas = next((i for i, butir in enumerate(baris[0].butir) if butir is not None), 0) if baris else 0
        return (LEVEL.index(kolom.per) if kolom.per else teratas), -1
    assert kolom.level is not None
    level = LEVEL.index(kolom.level)
    return level, level


def _sel(daun: Daun, butir: Butir | None, urutan: int, banyak: int, rencana: Rencana) -> Cell:
    kolom = daun.kolom
    peran: Role = "label" if banyak > 1 else "body"
    if kolom.isi == NOMOR:
        return Cell(kolom.pola.replace("{n}", str(urutan)), banyak, role="number", align=kolom.rata)
    if butir is None:
        return _SEL_KOSONG._replace(rowspan=banyak, align=kolom.rata)
    assert kolom.isi is not None
    isian = kolom.isi.partition(".")[2]
    asal = butir.span(isian)
    return Cell(_isi(isian, butir, rencana), banyak, role=peran, align=kolom.rata, origin=asal)


class _Periode:
    """Period cells; what an item prints in each period is worked out once, not once per column."""

    def __init__(self) -> None:
        self._terisi: dict[tuple[int, Periode], tuple[dict[int, str] | frozenset[int], Span | None]] = {}

    def sel(self, daun: Daun, butir: Butir, banyak: int) -> Cell:
        """The cell of one period: a tick where the jadwal runs, or the target of that period."""
        assert daun.periode is not None
        kolom, (jenis, nomor) = daun.kolom, daun.periode
        kunci = (id(butir), jenis)
        if kunci not in self._terisi:
            self._terisi[kunci] = _isi_periode(butir, jenis), butir.span((kolom.isi or "").partition(".")[2])
        terisi, asal = self._terisi[kunci]
        rata = "tengah" if kolom.rata == "kiri" else kolom.rata
        if nomor not in terisi:
            return Cell(kolom.kosong, banyak, align=rata)
        if isinstance(terisi, dict):
            return Cell(terisi[nomor], banyak, align=rata, origin=asal)
        return Cell(Mark(kolom.tanda), banyak, role="mark", align="tengah", origin=asal)


def _isi_periode(butir: Butir, jenis: Periode) -> dict[int, str] | frozenset[int]:
    """The numbers of the periods ticked, or the text of each period that has one."""
    if isinstance(butir, Kegiatan):
        return butir.jadwal.pada(jenis) if butir.jadwal else frozenset()
    if isinstance(butir, Indikator):
        return {nomor: target.teks for (satu, nomor), target in butir.target_periode.items() if satu is jenis}
    return frozenset()


def _isi(isian: str, butir: Butir, rencana: Rencana) -> Content:
    """A field's printed content."""
    if isinstance(butir, Indikator | Keluaran) and isian == "target":
        return butir.target.teks if butir.target else ""
    if isinstance(butir, Kegiatan):
        if isian == "pelaksana":
            return _paragraf(rencana.nama_pelaksana(unit) for unit in butir.pelaksana or ())
        if isian == "anggaran":
            return Number(Decimal(butir.anggaran.nilai), butir.anggaran.teks) if butir.anggaran else ""
        if isian == "program":
            program = rencana.program.get(butir.program or "")
            return program.uraian if program else butir.program or ""
        if isian == "aksi":
            return _paragraf(aksi.uraian for aksi in butir.aksi)
    return getattr(butir, isian) or ""


def _paragraf(teks: Iterator[str]) -> Content:
    baris = tuple(teks)
    return tuple(Line(satu) for satu in baris) if len(baris) > 1 else (baris[0] if baris else "")


def _pengesahan(rencana: Rencana, rak: Rak, layout: Layout) -> Signature | None:
    if layout.pengesahan == "tidak" or not rak.pengesahan:
        return None
    penanda = [_penanda(satu, rencana, layout) for satu in rak.pengesahan[:2]]
    if len(penanda) == 1:
        return Signature(None, penanda[0])
    return Signature(penanda[0], penanda[1])


def _penanda(satu: Pengesahan, rencana: Rencana, layout: Layout) -> Signer:
    tempat = satu.tempat or rencana.tempat
    atas: list[str] = []
    if tempat and satu.tanggal:
        isian = {"tempat": tempat, "tanggal": str(satu.tanggal), "tempat_tanggal": f"{tempat}, {satu.tanggal}"}
        atas.append(isi_templat(layout.tempat_tanggal, isian))
    elif satu.tempat:
        atas.append(satu.tempat)
    if satu.peran:
        atas.append(satu.peran)
    atas += [baris for teks in satu.jabatan or () for baris in teks.split("\n")]
    bawah = [teks for teks in (satu.pangkat, f"NIP. {satu.nip}" if satu.nip else None) if teks]
    return Signer(tuple(atas), satu.nama or "", tuple(bawah))
