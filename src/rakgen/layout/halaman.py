"""Halaman: the page of a layout, and whether its headings fit there."""

from typing import NamedTuple

from rakgen.diagnostics import Diagnostic
from rakgen.layout.document import Page
from rakgen.layout.isian_layout import KERTAS, Ukuran
from rakgen.layout.kepala import Daun, Simpul, susun_kepala, susun_simpul
from rakgen.layout.layout import Layout
from rakgen.layout.temuan import temuan_lebar
from rakgen.layout.widths import WidthFault, column_widths


class Bidang(NamedTuple):
    """A page given from outside, by an office's own document: width and height as printed, margins (top, right, bottom, left), in mm."""

    lebar: float
    tinggi: float
    margin: tuple[float, float, float, float]


def halaman(layout: Layout, kertas: str | Bidang | None) -> Page:
    """The page of a layout; `kertas` names another paper, or is another page."""
    atur = layout.halaman
    nomor = {"atas": "- {n} -", "tidak": ""}.get(atur.nomor_halaman, atur.nomor_halaman)
    if isinstance(kertas, Bidang):
        return Page(kertas.lebar, kertas.tinggi, kertas.margin, atur.huruf, atur.ukuran, nomor)
    pendek, panjang = Ukuran(*KERTAS[kertas]) if kertas else atur.kertas
    lebar, tinggi = (panjang, pendek) if atur.orientasi == "lanskap" else (pendek, panjang)
    atas, kanan, bawah, kiri = atur.margin
    return Page(lebar, tinggi, (atas, kanan, bawah, kiri), atur.huruf, atur.ukuran, nomor)


def kelompok_lebar(daun: list[Daun]) -> list[int | None]:
    """For each physical column the number of the group whose columns are equally wide, None for one of its own width."""
    nomor = {letak: n for n, letak in enumerate(dict.fromkeys(satu.kelompok for satu in daun if satu.kelompok))}
    return [nomor[satu.kelompok] if satu.kelompok else None for satu in daun]


def semua_daun(simpul: list[Simpul]) -> list[Daun]:
    """The physical columns below headings, left to right."""
    return [daun for satu in simpul for daun in satu.semua_daun()]


def periksa_lebar(layout: Layout) -> list[Diagnostic]:
    """The headings alone must fit the paper; what the plan says can always be wrapped."""
    for tabel in layout.semua_tabel:
        simpul = susun_simpul(tabel.kolom, lambda teks: teks if "{" not in teks else "2021")
        daun = semua_daun(simpul)
        try:
            column_widths(
                susun_kepala(simpul, tabel.nomor_kolom, None),
                (),
                [satu.kolom.lebar for satu in daun],
                kelompok_lebar(daun),
                halaman(layout, None),
            )
        except WidthFault as galat:
            return [temuan_lebar(galat.needed, galat.available, layout)]
    return []
