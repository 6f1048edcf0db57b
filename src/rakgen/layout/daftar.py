"""Daftar: the layouts that can be named, own ones before the shipped ones, each read once."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from rakgen.diagnostics import Diagnostic, Span, diagnose
from rakgen.layout.kolom import Isi, Kolom
from rakgen.layout.layout import (
    AturPengesahan,
    BarisKelompok,
    BarisPeriode,
    Halaman,
    Jumlah,
    Layout,
    Subjumlah,
    Tabel,
)
from rakgen.model import Fields, Kop, load_fields
from rakgen.model.rencana import KopLine
from rakgen.resources import templates
from rakgen.source import parse

ANAK: dict[str, type[Fields]] = {
    "kolom": Kolom, "isi": Isi, "tabel": Tabel, "halaman": Halaman, "kop": Kop, "baris": KopLine, "jumlah": Jumlah, "sub": Subjumlah,
    "baris_kelompok": BarisKelompok, "baris_periode": BarisPeriode, "pengesahan": AturPengesahan,
}  # fmt: skip
"""The model of each field of a layout file that holds groups of fields."""

TERBESAR = 5_000_001
"""Bytes read of a layout file: one more than the source room accepts, so that it can refuse the file by its size."""

_BAWAAN = "(bawaan)"  # begins the name of a shipped layout's file in findings


_TEBAKAN = 100  # unknown names that are compared with the known ones


@dataclass(eq=False, repr=False)
class DaftarLayout:
    """Layouts by name; `folder` are an office's own template folders, nearest first.

    `kop` is the office's letterhead, for layouts that name none, with the file that holds it. `teks_berkas` are the texts of the
    files read, by their paths as findings print them.
    """

    folder: Sequence[Path] = ()
    kop: tuple[Kop, Path] | None = None
    teks_berkas: dict[str, str] = field(default_factory=dict)
    _dibaca: dict[str, tuple[Layout | None, list[Diagnostic]]] = field(default_factory=dict)
    _tebakan: int = 0

    def nama(self) -> list[str]:
        """Every name, sorted."""
        return list(self._berkas)

    def teks(self, nama: str) -> str | None:
        """The text of a layout file, None if there is none of that name."""
        berkas = self._cari(nama)
        return None if berkas is None else berkas.read_bytes().decode("utf-8-sig", "replace")

    def ambil(self, nama: str) -> tuple[Layout | None, list[Diagnostic]]:
        """A layout by name with the findings in its file; (None, []) when there is none of that name."""
        if nama not in self._dibaca:
            berkas = self._cari(nama)
            if berkas is None:
                return None, []
            self._dibaca[nama] = self._baca(nama, berkas)
        return self._dibaca[nama]

    def _baca(self, nama: str, berkas: Path) -> tuple[Layout | None, list[Diagnostic]]:
        from rakgen.layout.periksa import periksa_layout

        path = _tulis_path(berkas)
        data = _baca(berkas, TERBESAR)
        if data is None:
            return None, [diagnose("RAK903", path, sebab="izin ditolak", sebab_en="permission denied")]
        source = parse(data, path)
        self.teks_berkas[path] = source.text
        layout, temuan = load_fields(source, Layout, ANAK)
        temuan = [*source.diagnostics, *temuan]
        if layout is None or source.diagnostics:
            return None, temuan
        kop, asal, induk = self._kop(layout, path, berkas)
        logo = None
        if kop is not None and kop.logo is not None:
            from rakgen.layout.gambar import TERBESAR as TERBESAR_LOGO
            from rakgen.layout.gambar import baca_gambar

            gambar = baca_gambar(
                _baca(induk / kop.logo, TERBESAR_LOGO + 1), kop.logo, kop.tinggi_logo, asal, kop.span("logo")
            )
            if isinstance(gambar, Diagnostic):
                return None, [gambar]
            logo = gambar
        layout.pasang(nama, path, kop, logo)
        temuan = periksa_layout(layout, lebar=not path.startswith(_BAWAAN))
        return (None if temuan else layout), temuan

    def _kop(self, layout: Layout, path: str, berkas: Path) -> tuple[Kop | None, str, Path]:
        """The letterhead of a layout, the file that names it, and the folder its logo is found in."""
        if layout.kop is not None:
            return layout.kop if layout.kop.cetak == "ya" else None, path, berkas.parent
        if self.kop is None or self.kop[0].cetak == "tidak":
            return None, path, Path()
        return self.kop[0], str(self.kop[1]), self.kop[1].parent

    def tidak_ada(self, nama: str, path: str, span: Span | None) -> Diagnostic:
        """The finding for a name that no layout has."""
        semua = list(self._berkas)
        import difflib

        self._tebakan += 1
        mirip = difflib.get_close_matches(nama.lower(), semua, n=1, cutoff=0.6) if self._tebakan <= _TEBAKAN else []
        pilihan = ", ".join(semua)
        if mirip:
            return diagnose("RAK110.mirip", path, span, nama=nama, mirip=mirip[0], pilihan=pilihan)
        return diagnose("RAK110", path, span, nama=nama, pilihan=pilihan)

    def _tempat(self) -> Iterator[Path]:
        yield from (folder / "layouts" for folder in self.folder)
        yield templates() / "layouts"

    @cached_property
    def _berkas(self) -> dict[str, Path]:
        """Every layout file by name, own ones before shipped ones, in the order of the names."""
        semua: dict[str, Path] = {}
        for tempat in self._tempat():
            for berkas in _yaml(tempat):
                semua.setdefault(Path(berkas.name).stem, berkas)
        return dict(sorted(semua.items()))

    def _cari(self, nama: str) -> Path | None:
        """The file of that exact name; a name is never a path."""
        return self._berkas.get(nama)


def _baca(path: Path, batas: int) -> bytes | None:
    """A file's first `batas` bytes; None when it cannot be read."""
    try:
        with path.open("rb") as berkas:
            return berkas.read(batas)
    except (OSError, ValueError):
        return None


def _yaml(tempat: Path) -> list[Path]:
    return [berkas for berkas in tempat.iterdir() if berkas.name.endswith((".yaml", ".yml"))] if tempat.is_dir() else []


def _tulis_path(berkas: Path) -> str:
    return f"{_BAWAAN} {berkas.name}" if berkas.is_relative_to(templates()) else str(berkas)
