"""Susun: a Rencana and a Layout become a Section of the Document, each span computed once, from the levels."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from rakgen.layout.badan import Badan
from rakgen.layout.baris import Baris, ButirProgram, Pohon, butir_program, per_periode, susun_baris
from rakgen.layout.document import (
    Block,
    Column,
    Document,
    Grid,
    Letterhead,
    Line,
    Paragraph,
    Row,
    Section,
    Title,
)
from rakgen.layout.halaman import Bidang, halaman, kelompok_lebar, semua_daun
from rakgen.layout.isi import Sumber, isi_periode
from rakgen.layout.isian_layout import LEVEL
from rakgen.layout.kegiatan import lengkapi
from rakgen.layout.kepala import Daun, susun_kepala, susun_simpul
from rakgen.layout.layout import Layout, Tabel
from rakgen.layout.pengesahan import susun_pengesahan
from rakgen.layout.templat import TemplateFault, isi_templat
from rakgen.layout.temuan import LayoutFault, temuan_lebar, temuan_templat
from rakgen.layout.widths import WidthFault, column_widths
from rakgen.model import Periode, Rak, Rencana, Rupiah
from rakgen.model.isian import Fields


def susun_dokumen(
    rencana: Rencana, cetakan: Sequence[tuple[Rak, Layout]], kertas: str | Bidang | None = None
) -> Document:
    """The Document of the given rak, each in its layout, in order.

    `kertas` overrides the paper, or the whole page. Raises LayoutFault for a template that cannot be rendered or columns that do not fit.
    """
    bagian = tuple(susun_bagian(rencana, rak, layout, kertas) for rak, layout in cetakan)
    judul = " ".join(bagian[0].title.lines) if bagian else ""
    tanggal = next((p.tanggal for rak, _ in cetakan for p in rak.pengesahan if p.tanggal), None)
    hari = (tanggal.tahun, tanggal.bulan, tanggal.day or 1) if tanggal else (rencana.tahun, 1, 1)
    document = Document(title=judul, author=rencana.instansi or "", sections=bagian, date=hari)
    return lengkapi(document, rencana, [rak for rak, _ in cetakan])


def susun_bagian(rencana: Rencana, rak: Rak, layout: Layout, kertas: str | Bidang | None = None) -> Section:
    """One rak in one layout. Raises as `susun_dokumen`."""
    return _Penyusun(rencana, rak, layout, kertas).bagian()


class _Penyusun:
    """Builds one section."""

    def __init__(self, rencana: Rencana, rak: Rak, layout: Layout, kertas: str | Bidang | None) -> None:
        self.rencana, self.rak, self.layout = rencana, rak, layout
        self.page = halaman(layout, kertas or rencana.kertas)
        self.isian = isian_rak(rencana, rak)
        self.sumber = Sumber(rencana, _anggaran_program(rencana, rak))

    def bagian(self) -> Section:
        judul = Title(self._judul(), self._subjudul(), self._lampiran())
        blok: list[Block] = []
        for tabel in self.layout.semua_tabel:
            blok += self._tabel(tabel, judul)
        tanda = susun_pengesahan(
            self.rak.pengesahan, self.rencana, self.layout, lambda teks, isian: self._isi(teks, isian, "tempat_tanggal")
        )
        return Section(self.page, judul, tuple(blok), tanda, self._kop())

    def _isi(
        self, teks: str, isian: Mapping[str, object], nama: str, asal: Fields | None = None, butir: int | None = None
    ) -> str:
        """A template rendered; a fault becomes a finding placed at the layout's field `nama`, or its item number `butir`."""
        try:
            return isi_templat(teks, isian)
        except TemplateFault as galat:
            raise LayoutFault(temuan_templat(galat, self.layout, asal or self.layout, nama, butir, isian)) from galat

    def _judul(self) -> tuple[str, ...]:
        if self.rak.judul is not None:
            return self.rak.judul
        baris = [self._isi(teks, self.isian, "judul", butir=i) for i, teks in enumerate(self.layout.judul)]
        if not any("perubahan" in teks for teks in self.layout.judul):
            baris[0] += str(self.isian["perubahan"])
        return tuple(baris)

    def _subjudul(self) -> str | None:
        if self.rak.subjudul is not None or self.layout.subjudul is None:
            return self.rak.subjudul
        return self._isi(self.layout.subjudul, self.isian, "subjudul") or None

    def _lampiran(self) -> tuple[str, ...]:
        if self.rak.lampiran is not None:
            return self.rak.lampiran
        return tuple(
            self._isi(teks, self.isian, "lampiran", butir=i) for i, teks in enumerate(self.layout.lampiran or ())
        )

    def _kop(self) -> Letterhead | None:
        kop = self.layout.kop_terpasang
        if kop is None:
            return None
        baris = tuple(Line(self._isi(satu.teks, self.isian, "teks", satu), satu.gaya) for satu in kop.baris)
        return Letterhead(baris, self.layout.logo, kop.garis, kop.halaman == "semua")

    def _tabel(self, tabel: Tabel, judul: Title) -> list[Block]:
        """A table with its headings and notes; one that has no rows while others may is left out."""
        pohon = self._pohon(tabel)
        if not pohon.baris and tabel.dari == "program":
            return []
        simpul = susun_simpul(tabel.kolom, lambda teks: self._isi(teks, self.isian, "judul", tabel))
        daun = semua_daun(simpul)
        kepala = susun_kepala(simpul, tabel.nomor_kolom, self.layout.warna_kepala)
        badan = Badan(tabel, daun, pohon, self.sumber, self._isi_butir).susun()
        blok: list[Block] = [
            Paragraph(Line(self._isi(teks, self.isian, "judul", tabel, i), "tebal"), "heading")
            for i, teks in enumerate(tabel.judul or ())
        ]
        nama = " ".join(satu.line.text for satu in blok if isinstance(satu, Paragraph)) or " ".join(judul.lines)
        blok.append(self._grid(daun, kepala, badan, nama))
        blok += [
            Paragraph(Line(self._isi(teks, self.isian, "catatan", tabel, i)), "note")
            for i, teks in enumerate(tabel.catatan or ())
        ]
        return blok

    def _isi_butir(self, teks: str, asal: Fields, isian: Mapping[str, object]) -> str:
        return self._isi(teks, {**self.isian, **isian}, "judul" if hasattr(asal, "judul") else "isi", asal)

    def _grid(self, daun: list[Daun], kepala: tuple[Row, ...], badan: tuple[Row, ...], nama: str) -> Grid:
        try:
            lebar = column_widths(
                kepala,
                badan,
                [satu.kolom.lebar for satu in daun],
                kelompok_lebar(daun),
                self.page,
            )
        except WidthFault as galat:
            raise LayoutFault(temuan_lebar(galat.needed, galat.available, self.layout)) from galat
        kolom = tuple(
            Column(
                lebar[i], satu.kolom.rata, satu.periode[0].label(satu.periode[1]) if satu.periode else "", _isian(satu)
            )
            for i, satu in enumerate(daun)
        )
        return Grid(kolom, kepala, badan, f"{nama}: {len(badan)} baris, {len(daun)} kolom")

    def _pohon(self, tabel: Tabel) -> Pohon:
        if tabel.dari == "program":
            baris = _baris_program(self.rencana, self.rak)
            return Pohon(baris, baris, list(range(len(baris))), {})
        pohon = susun_baris(
            self.rak,
            self.rencana,
            tabel.level_terbawah,
            tabel.level_terhitung,
            baris_program=tabel.baris_program == "ya",
        )
        if tabel.baris_periode is None:
            return pohon
        periode, terisi = tabel.baris_periode.periode, None
        if tabel.baris_periode.kosong == "lewati":
            terisi = [self._terisi(tabel, baris, periode) for baris in pohon.baris]
        return per_periode(pohon, periode, terisi)

    def _terisi(self, tabel: Tabel, baris: Baris, periode: Periode) -> frozenset[int]:
        """The periods in which some column that goes by periods has something to say on a row."""
        isi = [
            satu.isi
            for kolom in tabel.daun
            if kolom.berperiode and kolom.periode is None
            for satu in kolom.isi
            if "." in satu.isi
        ]
        return frozenset(
            nomor
            for nomor in range(1, periode.value + 1)
            for satu in isi
            if isi_periode(satu, baris.butir[LEVEL.index(satu.partition(".")[0])], periode, nomor, "x")
        )


def isian_rak(rencana: Rencana, rak: Rak) -> dict[str, object]:
    """What titles, headings, notes and letterhead can name (ISIAN_RAK). `perubahan` begins with a blank where it is not ''."""
    tanda = rak.pengesahan[-1] if rak.pengesahan else None
    ke = rak.perubahan or 0
    return {
        "instansi": rencana.instansi or "",
        "tahun": rencana.tahun,
        "tempat": rencana.tempat or "",
        "kode": rak.kode or "",
        "keterangan": rak.keterangan or "",
        "perubahan": "" if ke < 1 else " PERUBAHAN" if ke == 1 else f" PERUBAHAN KE-{ke}",
        "tambahan": {nama: satu.text or "" for nama, satu in rak.tambahan.items()},
        "nama": (tanda.nama if tanda else None) or "",
        "jabatan": " ".join((tanda.jabatan if tanda else None) or ()).rstrip(","),
    }


def _isian(daun: Daun) -> str:
    return daun.kolom.jenis if "." in daun.kolom.jenis else ""


def _baris_program(rencana: Rencana, rak: Rak) -> list[Baris]:
    """Rows of the register: the programmes that the rak's kegiatan name, in the register's order; all where none is named."""
    dipakai = {satu.program for satu in rak.all_kegiatan if satu.program}
    kode = [satu for satu in rencana.program if satu in dipakai] or ([] if dipakai else list(rencana.program))
    semua: list[ButirProgram] = [butir_program(satu, rencana) for satu in kode]
    letak = LEVEL.index("program")
    kosong: list[ButirProgram | None] = [None] * len(LEVEL)
    return [Baris((*kosong[:letak], satu, *kosong[letak + 1 :]), (True,) * len(LEVEL)) for satu in semua]


def _anggaran_program(rencana: Rencana, rak: Rak) -> dict[str, Rupiah | Decimal]:
    """The budget of each programme, by its kode or text: the register's, else the sum over its kegiatan, each counted once."""
    hasil: dict[str, Rupiah | Decimal] = {}
    for kegiatan in rak.all_kegiatan:
        if kegiatan.program and kegiatan.anggaran:
            lama = hasil.get(kegiatan.program, Decimal(0))
            hasil[kegiatan.program] = (lama if isinstance(lama, Decimal) else Decimal(0)) + kegiatan.anggaran.value
    return hasil | {kode: satu.anggaran for kode, satu in rencana.program.items() if satu.anggaran}
