"""Daftar: the layouts that can be named, own ones before the shipped ones, each read once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from importlib.resources.abc import Traversable
from pathlib import Path

from rakgen.diagnostics import Diagnostic, Span, diagnose
from rakgen.layout.layout import Halaman, Kolom, Layout
from rakgen.model import Isian, muat_isian
from rakgen.resources import templates
from rakgen.source import parse

_ANAK: dict[str, type[Isian]] = {"kolom": Kolom, "halaman": Halaman}


@dataclass
class DaftarLayout:
    """Layouts by name; `folder` are an office's own template folders, nearest first."""

    folder: Sequence[Path] = ()
    _dibaca: dict[str, tuple[Layout | None, list[Diagnostic]]] = field(default_factory=dict)

    def nama(self) -> list[str]:
        """Every name, sorted."""
        return sorted({Path(berkas.name).stem for tempat in self._tempat() for berkas in _yaml(tempat)})

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
            source = parse(berkas.read_bytes(), _tulis_path(berkas))
            layout, temuan = muat_isian(source, Layout, _ANAK)
            self._dibaca[nama] = (None if source.diagnostics else layout), [*source.diagnostics, *temuan]
        return self._dibaca[nama]

    def tidak_ada(self, nama: str, path: str, span: Span | None) -> Diagnostic:
        """The finding for a name that no layout has."""
        semua = self.nama()
        import difflib

        mirip = difflib.get_close_matches(nama.lower(), semua, n=1, cutoff=0.5)
        pilihan = ", ".join(semua)
        if mirip:
            return diagnose("RAK110.mirip", path, span, nama=nama, mirip=mirip[0], pilihan=pilihan)
        return diagnose("RAK110", path, span, nama=nama, pilihan=pilihan)

    def _tempat(self) -> Iterator[Traversable]:
        yield from (folder / "layouts" for folder in self.folder)
        yield templates() / "layouts"

    def _cari(self, nama: str) -> Traversable | None:
        """The file of that exact name; a name is never a path."""
        return next(
            (berkas for tempat in self._tempat() for berkas in _yaml(tempat) if Path(berkas.name).stem == nama), None
        )


def _yaml(tempat: Traversable) -> list[Traversable]:
    return [berkas for berkas in tempat.iterdir() if berkas.name.endswith((".yaml", ".yml"))] if tempat.is_dir() else []


def _tulis_path(berkas: Traversable) -> str:
    return (
        str(berkas)
        if isinstance(berkas, Path) and not str(berkas).startswith(str(templates()))
        else f"(bawaan) {berkas.name}"
    )
