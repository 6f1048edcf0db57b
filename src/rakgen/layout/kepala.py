"""Kepala: the header of a table - columns spread over their periods, headings nested to any depth, the number row."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from rakgen.layout.document import Cell, Row
from rakgen.layout.kolom import Kolom
from rakgen.layout.nomor import romawi
from rakgen.model import Periode

Judul = Callable[[str], str]
"""Renders a heading, a template over plan fields."""


class Daun(NamedTuple):
    """A physical column: the layout column it comes from, for a period column which period, and which columns share its width."""

    kolom: Kolom
    periode: tuple[Periode, int] | None
    kelompok: tuple[int, ...] | None


@dataclass(eq=False, repr=False)
class Simpul:
    """A heading with what stands below it: further headings, or one physical column."""

    judul: str
    anak: "list[Simpul]" = field(default_factory=list)
    daun: Daun | None = None
    nomor: str | None = None

    @property
    def dalam(self) -> int:
        """Header rows it takes."""
        return 1 + max((anak.dalam for anak in self.anak), default=0)

    @property
    def lebar(self) -> int:
        """Physical columns it takes."""
        return sum(anak.lebar for anak in self.anak) or 1

    def semua_daun(self) -> Iterator[Daun]:
        """Its physical columns, left to right."""
        if self.daun is not None:
            yield self.daun
        for anak in self.anak:
            yield from anak.semua_daun()


def susun_simpul(kolom: Sequence[Kolom], judul: Judul) -> list[Simpul]:
    """The columns of a table as headings; a period column without a heading gives its periods the top level."""
    return [simpul for i, satu in enumerate(kolom) for simpul in _sebar(satu, None, (i,), judul)]


def _sebar(kolom: Kolom, periode: tuple[Periode, int] | None, letak: tuple[int, ...], judul: Judul) -> list[Simpul]:
    if kolom.periode is not None and not kolom.susun_periode:
        anak = [
            simpul
            for nomor, label in zip(kolom.nomor_periode, kolom.label_periode, strict=True)
            for simpul in _satu_periode(kolom, (kolom.periode, nomor), label, letak, judul)
        ]
        if kolom.kelompok is not None:
            anak = _kelompokkan(kolom, kolom.kelompok, anak, judul)
    elif kolom.kolom:
        anak = [simpul for i, satu in enumerate(kolom.kolom) for simpul in _sebar(satu, periode, (*letak, i), judul)]
    else:
        lebar = letak if periode is not None else None
        return [Simpul(judul(kolom.judul), daun=Daun(kolom, periode, lebar), nomor=kolom.nomor)]
    if not kolom.judul:
        return anak
    return [Simpul(judul(kolom.judul), anak, nomor=kolom.nomor)]


def _satu_periode(
    kolom: Kolom, periode: tuple[Periode, int], label: str, letak: tuple[int, ...], judul: Judul
) -> list[Simpul]:
    if not kolom.kolom:
        return [Simpul(judul(label), daun=Daun(kolom, periode, letak))]
    anak = [simpul for i, satu in enumerate(kolom.kolom) for simpul in _sebar(satu, periode, (*letak, i), judul)]
    return [Simpul(judul(label), anak)]


def _kelompokkan(kolom: Kolom, kelompok: Periode, anak: list[Simpul], judul: Judul) -> list[Simpul]:
    """Periods under the coarser periods they lie in: months under their quarters."""
    hasil: list[Simpul] = []
    sekarang = 0
    for nomor, simpul in zip(kolom.nomor_periode, anak, strict=True):
        assert kolom.periode is not None
        atas = (kolom.periode.bulan(nomor)[0] - 1) // kelompok.month_count + 1
        if atas != sekarang:
            hasil.append(Simpul(judul(_label_kelompok(kolom, kelompok, atas))))
            sekarang = atas
        hasil[-1].anak.append(simpul)
    return hasil


def _label_kelompok(kolom: Kolom, kelompok: Periode, nomor: int) -> str:
    if kolom.judul_kelompok:
        return kolom.judul_kelompok[nomor - 1]
    return "Tahun" if kelompok is Periode.TAHUN else f"{kelompok.word.capitalize()} {romawi(nomor)}"


def susun_kepala(simpul: Sequence[Simpul], nomor_kolom: str, warna: str | None) -> tuple[Row, ...]:
    """Header rows: headings over what stands below them, columns over the rest of the depth, the number row last."""
    dalam = max(satu.dalam for satu in simpul)
    banyak = sum(satu.lebar for satu in simpul)
    sel: list[list[Cell | None]] = [[None] * banyak for _ in range(dalam)]
    kiri = 0
    for satu in simpul:
        _tulis(satu, 0, kiri, dalam, sel, warna)
        kiri += satu.lebar
    nomor = _baris_nomor(simpul, nomor_kolom, warna)
    if any(satu is not None and satu.text for satu in nomor):
        sel.append(nomor)
    return tuple(Row(tuple(baris), keep=True) for baris in sel)


def _tulis(simpul: Simpul, atas: int, kiri: int, dalam: int, sel: list[list[Cell | None]], warna: str | None) -> None:
    tinggi = dalam - atas if simpul.daun is not None else 1
    sel[atas][kiri] = Cell(simpul.judul, tinggi, simpul.lebar, role="header", align="tengah", style="tebal", fill=warna)
    for anak in simpul.anak:
        _tulis(anak, atas + 1, kiri, dalam, sel, warna)
        kiri += anak.lebar


def _baris_nomor(simpul: Sequence[Simpul], pola: str, warna: str | None) -> list[Cell | None]:
    """The number row: a number for each column; a heading with a `nomor` of its own has one over all its columns."""
    sel: list[Cell | None] = []
    urutan = 0

    def turun(satu: Simpul) -> None:
        nonlocal urutan
        if satu.nomor is None and satu.daun is None:
            for anak in satu.anak:
                turun(anak)
            return
        teks = satu.nomor if satu.nomor is not None else pola
        if satu.nomor == "tidak":
            teks = ""
        elif teks:
            urutan += 1
        isi = teks.replace("{n}", str(urutan))
        sel.append(Cell(isi, 1, satu.lebar, role="number", align="tengah", fill=warna))
        sel.extend([None] * (satu.lebar - 1))

    for satu in simpul:
        turun(satu)
    return sel
