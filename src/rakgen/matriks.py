"""Matriks: a comparison as the official *matriks semula-menjadi*, a Document that every writer prints.

The form, as offices use it for a revised plan: NO, URAIAN, SEMULA, MENJADI, KETERANGAN with a number row, a band row for each
sasaran, only what changed; a SELISIH column and a JUMLAH row where budgets changed. Between two years it sets them side by side.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from rakgen.diff.banding import Comparison
from rakgen.diff.kalimat import remark, field_name
from rakgen.diff.laporan import Group, group
from rakgen.diff.perubahan import Change, RupiahDifference, ChangePlace, mark_words
from rakgen.layout.document import Cell, Column, Document, Grid, Line, Number, Row, Run, Section, Style, Title
from rakgen.layout.layout import Layout
from rakgen.layout.susun import compose_section
from rakgen.model import Rak, Rencana

CariLayout = Callable[[Rencana, Rak], Layout | None]
"""The layout a rak is printed in: the matriks takes its paper, title, letterhead and signature from it."""

_TAK_TERCETAK = frozenset({"kode", "rujukan", "alasan_perubahan", "layout", "kertas", "pengesahan.tanggal"})
_NOMOR, _SELISIH = 10.0, 30.0  # mm
_BAGIAN = {"uraian": 0.25, "semula": 0.28, "menjadi": 0.28, "keterangan": 0.19}


class Baris(NamedTuple):
    """One row of the matriks before it is set: lines of URAIAN, SEMULA and MENJADI, the difference, lines of KETERANGAN."""

    uraian: tuple[Line, ...]
    semula: tuple[Line, ...]
    menjadi: tuple[Line, ...]
    selisih: int | None
    keterangan: tuple[Line, ...]


def susun_matriks(semua: Sequence[Comparison], cari_layout: CariLayout) -> Document | None:
    """The matriks of some comparisons, a section for each rak in which something printed changed; None when there is none.

    Raises TemplateFault and WidthFault as the layout of a rak does.
    """
    bagian: list[Section] = []
    for banding in semua:
        bagian += _bagian(banding, cari_layout, len(bagian))
    if not bagian:
        return None
    baru = semua[0].new
    tanggal = next((p.tanggal for satu in semua for rak in satu.new.rak for p in rak.pengesahan if p.tanggal), None)
    hari = (tanggal.tahun, tanggal.bulan, tanggal.day or 1) if tanggal else (baru.tahun, 1, 1)
    judul = " ".join(bagian[0].title.lines)
    return Document(title=judul, author=baru.instansi or "", sections=tuple(bagian), date=hari, year=baru.tahun)


def _bagian(banding: Comparison, cari_layout: CariLayout, sebelum: int) -> Iterator[Section]:
    umum: list[Group] = []
    rak: dict[tuple[str | None, int], list[Group]] = {}
    for kelompok in group(satu for satu in banding.changes if _tercetak(satu)):
        if kelompok.rak is None:
            umum.append(kelompok)
        else:
            rak.setdefault((kelompok.rak.kode, kelompok.rak.ordinal), []).append(kelompok)
    if umum and not rak:
        rak[banding.new.rak[0].kode, 1] = []
    for nomor, ((kode, urutan), kelompok_rak) in enumerate(rak.items()):
        rencana, isi = _cari_rak(banding, kode, urutan, kelompok_rak)
        layout = cari_layout(rencana, isi)
        if layout is None:
            continue
        asal = compose_section(rencana, isi, layout)
        grid = _tabel(banding, kode, [*(umum if nomor == 0 else ()), *kelompok_rak], asal.page.text_width)
        judul = _judul(banding, asal.title)
        yield asal._replace(title=judul, blocks=(grid,), name=f"Matriks {kode or sebelum + nomor + 1}")


def _cari_rak(banding: Comparison, kode: str | None, urutan: int, kelompok: list[Group]) -> tuple[Rencana, Rak]:
    """The rak the changes lie in: of the new plan, of the old one if it is gone."""
    hilang = bool(kelompok) and all(
        satu.new is None and satu.level == "rak" for k in kelompok for satu in k.changes
    )
    rencana = banding.old if hilang else banding.new
    daftar = [rak for rak in rencana.rak if rak.kode == kode] if kode else []
    return rencana, daftar[0] if daftar else rencana.rak[min(urutan, len(rencana.rak)) - 1]


def _judul(banding: Comparison, asal: Title) -> Title:
    if not banding.across_years:
        return Title(("MATRIKS PERUBAHAN (SEMULA-MENJADI)", *asal.lines), asal.subtitle, asal.annex)
    lama, baru = str(banding.old.tahun), str(banding.new.tahun)
    baris = (satu.replace(f"TAHUN {baru}", f"TAHUN {lama} DAN TAHUN {baru}") for satu in asal.lines)
    return Title(("MATRIKS PERSANDINGAN", *baris), asal.subtitle, asal.annex)


def _tercetak(satu: Change) -> bool:
    """Whether the change shows on paper: codes, exceptions, the choice of a form and the day of signing do not."""
    return satu.field not in _TAK_TERCETAK and not satu.field.startswith(("pengecualian.", "istilah."))


def _tabel(banding: Comparison, kode: str | None, kelompok: Sequence[Group], lebar: float) -> Grid:
    uang = any(isinstance(satu.detail, RupiahDifference) for k in kelompok for satu in k.changes)
    kiri, kanan = "SEMULA", "MENJADI"
    if banding.across_years:
        kiri, kanan = f"TAHUN {banding.old.tahun}", f"TAHUN {banding.new.tahun}"
    nama = ["NO", "URAIAN", kiri, kanan, *(["SELISIH"] if uang else []), "KETERANGAN"]
    sisa = lebar - _NOMOR - (_SELISIH if uang else 0)
    uraian, semula, menjadi, ket = (sisa * bagian for bagian in _BAGIAN.values())
    kolom = [Column(_NOMOR, "tengah"), Column(uraian), Column(semula), Column(menjadi)]
    kolom += [*([Column(_SELISIH, "kanan")] if uang else []), Column(ket)]
    badan: list[Row] = []
    nomor = 0
    for satu in kelompok:
        badan.append(_pita(satu.title, len(nama)))
        for baris in _baris_kelompok(satu, antartahun=banding.across_years):
            nomor += 1
            badan.append(_baris(nomor, baris, uang=uang))
    if uang:
        badan += _jumlah(banding, kode, len(nama))
    kepala = (
        Row(tuple(Cell(satu, role="header", align="tengah", style="tebal") for satu in nama), keep=True),
        Row(tuple(Cell(f"({n})", role="number", align="tengah") for n in range(1, len(nama) + 1)), keep=True),
    )
    return Grid(tuple(kolom), kepala, tuple(badan), f"{kiri} dan {kanan}: {nomor} perubahan")


def _pita(teks: str, banyak: int) -> Row:
    sel = Cell(teks, colspan=banyak, role="band", style="tebal")
    return Row((sel, *(None,) * (banyak - 1)), keep=True, band=1)


def _baris(nomor: int, baris: Baris, *, uang: bool) -> Row:
    selisih = [_rupiah(baris.selisih)] if uang else []
    sel = (
        Cell(f"{nomor}.", role="number", align="tengah"),
        Cell(baris.uraian),
        Cell(baris.semula),
        Cell(baris.menjadi),
    )
    return Row((*sel, *selisih, Cell(baris.keterangan)))


def _rupiah(nilai: int | None, style: Style = "biasa") -> Cell:
    if nilai is None:
        return Cell("", align="kanan")
    return Cell(Number(Decimal(nilai), f"{nilai:,}".replace(",", ".")), align="kanan", style=style)


def _jumlah(banding: Comparison, kode: str | None, banyak: int) -> list[Row]:
    jumlah = next((satu for satu in banding.anggaran if satu.rak.kode == kode), None)
    if jumlah is None:
        return []
    uang = (_rupiah(satu, "tebal")._replace(role="total", align="kiri") for satu in (jumlah.old, jumlah.new))
    selisih = _rupiah(jumlah.new - jumlah.old, "tebal")._replace(role="total")
    label = Cell("JUMLAH ANGGARAN", colspan=2, role="total", align="tengah", style="tebal")
    return [Row((label, None, *uang, selisih, *(Cell(""),) * (banyak - 5)))]


def _baris_kelompok(kelompok: Group, *, antartahun: bool) -> Iterator[Baris]:
    for satu in kelompok.changes:
        if satu.kind in ("ditambah", "dihapus"):
            yield from _utuh(satu, antartahun=antartahun)
        else:
            yield _ubahan(satu)


def _utuh(satu: Change, *, antartahun: bool) -> Iterator[Baris]:
    """An item that came or went, and each item that came or went with it."""
    datang = satu.kind == "ditambah"
    for nomor, tempat in enumerate((satu.place, *satu.content)):
        isi = tuple(_utuh_baris(tempat, "tebal" if datang else "coret"))
        lawan = (Line("-" if datang or antartahun else "Dihapus"),)
        catatan = _keterangan("Ditambahkan" if datang else "Dihapus", satu.reason if nomor == 0 else None)
        nilai = _anggaran(tempat)
        selisih = (nilai if datang else -nilai) if nilai is not None else None
        uraian = (Line(_nama(tempat.level), "tebal"),)
        yield Baris(uraian, lawan if datang else isi, isi if datang else lawan, selisih, catatan)


def _utuh_baris(tempat: ChangePlace, gaya: Style) -> Iterator[Line]:
    yield Line(tempat.text or "-", gaya)
    for isian, teks in tempat.fields:
        yield Line(f"{_nama(field_name(isian))}: {teks}", gaya)


def _anggaran(tempat: ChangePlace) -> int | None:
    teks = dict(tempat.fields).get("anggaran")
    angka = "".join(satu for satu in (teks or "").split(",")[0] if satu.isdigit())
    return int(angka) if angka else None


def _ubahan(satu: Change) -> Baris:
    """One changed field, its changed words struck before and bold after."""
    if satu.kind == "redaksi":
        uraian = (Line(f"Uraian {satu.place.level}", "tebal"),)
    else:
        judul = {"dipindah": f"Letak {satu.place.level}", "urutan": f"Urutan {satu.place.level}"}.get(
            satu.kind, _nama(field_name(satu.field))
        )
        if satu.field in ("target", "jadwal", "anggaran"):
            judul += f" {satu.place.level}"
        teks = satu.place.text if satu.place.level not in ("rak", "rencana") else ""
        uraian = (Line(judul, "tebal"), *((Line(teks),) if teks else ()))
    semula, menjadi = satu.before, satu.after
    if satu.kind == "dipindah":
        atas = [tempat.above[-1] for tempat in (satu.old, satu.new) if tempat is not None]
        semula, menjadi = (f"{_nama(t.level)} {t.text}" if t.text else _nama(t.name) for t in atas)
    elif satu.kind == "urutan":
        semula, menjadi = f"Nomor {semula}", f"Nomor {menjadi}"
    kiri, kanan = mark_words(semula, menjadi)
    selisih = satu.detail.difference if isinstance(satu.detail, RupiahDifference) else None
    return Baris(
        uraian, _tandai(kiri, "coret"), _tandai(kanan, "tebal") if menjadi else (Line("Dihapus"),), selisih,
        _keterangan(remark(satu), satu.reason),
    )  # fmt: skip


def _tandai(bagian: list[tuple[str, bool]], gaya: Style) -> tuple[Line, ...]:
    """Stretches as lines of runs; a line break in the text begins a new line. An empty text prints `-`."""
    baris: list[list[Run]] = [[]]
    for teks, berubah in bagian:
        for nomor, potong in enumerate(teks.split("\n")):
            if nomor:
                baris.append([])
            if potong:
                baris[-1].append(Run(potong, gaya if berubah else "biasa"))
    if baris == [[]]:
        return (Line("-"),)
    return tuple(Line.of(*satu) for satu in baris)


def _keterangan(teks: str, alasan: str | None) -> tuple[Line, ...]:
    return (Line(_nama(teks)), *((Line(alasan),) if alasan else ()))


def _nama(teks: str) -> str:
    return teks[:1].upper() + teks[1:]
