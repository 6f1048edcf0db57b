"""Kompilasi: the way of one plan through the rooms, from bytes to a checked plan and its Document."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from rakgen.diagnostics import Diagnostic, Span, diagnose
from rakgen.files import BERKAS_PROYEK, read_plan
from rakgen.layout.daftar import LayoutLibrary
from rakgen.layout.layout import Layout
from rakgen.layout.periksa import check_fits
from rakgen.model import Proyek, Rak, Rencana, load_proyek, load_rencana
from rakgen.rules import Printed, Context, RakSummary, run, check_across, summarise
from rakgen.source import parse

LAYOUT_UTAMA = "rak-triwulan"
"""The layout of a rak that names none."""


@dataclass(eq=False, repr=False)
class Hasil:
    """What became of one plan: the plan (None if it could not be read), its lines, its findings."""

    path: Path
    teks: str = ""
    rencana: Rencana | None = None
    temuan: list[Diagnostic] = field(default_factory=list)
    dikecualikan: int = 0
    cetakan: list[tuple[Rak, Layout]] = field(default_factory=list)
    ringkasan: list[RakSummary] = field(default_factory=list)

    @property
    def gagal(self) -> bool:
        """True when some finding is an error."""
        return any(satu.severity == "kesalahan" for satu in self.temuan)


class ProyekBerkas(NamedTuple):
    """The project a plan belongs to: its folder, and its file if it has one."""

    folder: Path
    proyek: Proyek | None = None
    temuan: tuple[Diagnostic, ...] = ()
    teks: str = ""
    path: Path | None = None

    @property
    def keluaran(self) -> Path:
        """Folder that documents are written to unless the user names another."""
        return self.folder / (self.proyek.keluaran if self.proyek and self.proyek.keluaran else "build")

    @property
    def format(self) -> tuple[str, ...]:
        """The formats documents are written in unless the user names others; () where the project does not say."""
        return (self.proyek.format or ()) if self.proyek else ()

    @property
    def templat(self) -> tuple[Path, ...]:
        """The office's own template folders."""
        return (self.folder / (self.proyek.templat if self.proyek and self.proyek.templat else "templates"),)


class Kompilator:
    """Compiles plans; project files and layouts are read once and shared by all plans of a run."""

    def __init__(self) -> None:
        self._proyek: dict[Path, ProyekBerkas] = {}
        self._layout: dict[tuple[Path, ...], LayoutLibrary] = {}

    def proyek(self, plan: Path) -> ProyekBerkas:
        """The project of a plan: the nearest folder upward with rakgen.yaml, else the one that holds its `plans/`."""
        folder = plan.absolute().parent
        if folder not in self._proyek:
            self._proyek[folder] = _cari_proyek(folder)
        return self._proyek[folder]

    def layout(self, proyek: ProyekBerkas) -> LayoutLibrary:
        """The layouts that plans of a project can name."""
        if proyek.templat not in self._layout:
            kop = proyek.proyek.kop if proyek.proyek else None
            self._layout[proyek.templat] = LayoutLibrary(
                proyek.templat, (kop, proyek.path) if kop and proyek.path else None
            )
        return self._layout[proyek.templat]

    def periksa(self, path: Path, layout: Sequence[str] = ()) -> Hasil:
        """Read and check one plan; `layout` overrides the layouts its rak name. Never raises for bad input."""
        return self.periksa_semua([path], layout)[0]

    def periksa_semua(
        self, paths: Sequence[Path], layout: Sequence[str] = (), lapor: Callable[[Path], object] | None = None
    ) -> list[Hasil]:
        """Read and check plans, each by itself and those of one office and year against each other.

        `lapor` is told each path before it is read.
        """
        hasil = []
        for path in paths:
            if lapor is not None:
                lapor(path)
            hasil.append(self.periksa_satu(path, layout))
        return self.bandingkan(hasil)

    def bandingkan(self, hasil: list[Hasil]) -> list[Hasil]:
        """Check plans of one office and year against each other; what was found of each by itself and together, in order."""
        self._periksa_bersama(hasil)
        for satu in hasil:
            satu.temuan.sort(key=lambda temuan: temuan.sort_key)
        return hasil

    def _periksa_bersama(self, semua: Sequence[Hasil]) -> None:
        ringkasan = [rak for hasil in semua for rak in hasil.ringkasan]
        if len(ringkasan) < 2:
            return
        milik = {str(hasil.path): hasil for hasil in semua}
        aturan = {path: self._aturan(hasil.path) for path, hasil in milik.items()}
        temuan, dikecualikan = check_across(ringkasan, aturan)
        for satu in temuan:
            milik[satu.path].temuan.append(satu)
        for path, jumlah in dikecualikan.items():
            milik[path].dikecualikan += jumlah

    def _aturan(self, path: Path) -> dict[str, str]:
        proyek = self.proyek(path).proyek
        return dict(proyek.aturan) if proyek else {}

    def periksa_satu(self, path: Path, layout: Sequence[str] = (), data: bytes | None = None) -> Hasil:
        """Check one plan by itself; `data` is what it holds, read from the file unless given."""
        isi = read_plan(path) if data is None else data
        if isinstance(isi, Diagnostic):
            return Hasil(path, temuan=[isi])
        source = parse(isi, str(path))
        hasil = Hasil(path, source.text, temuan=list(source.diagnostics))
        proyek = self.proyek(path)
        hasil.temuan += proyek.temuan
        if source.root is None:
            return hasil
        hasil.rencana, temuan = load_rencana(source, proyek.proyek)
        hasil.temuan += temuan
        if hasil.rencana is not None:
            self._periksa_rencana(hasil, hasil.rencana, self.layout(proyek), layout)
        hasil.temuan = _tanpa_ikutan(source.diagnostics, hasil.temuan)
        return hasil

    def _periksa_rencana(self, hasil: Hasil, rencana: Rencana, daftar: LayoutLibrary, paksa: Sequence[str]) -> None:
        cetakan: list[Printed | None] = []
        sama: dict[tuple[int, ...], Printed] = {}
        for rak in rencana.rak:
            layouts: list[Layout] = []
            lengkap = True
            for nomor, nama in enumerate(paksa or rak.layout or (LAYOUT_UTAMA,)):
                satu, temuan = daftar.get(nama)
                if satu is None:
                    lengkap = False
                    tempat = None if paksa else rak.span("layout", nomor)
                    hasil.temuan += temuan or [daftar.missing(nama, str(hasil.path), tempat)]
                else:
                    layouts.append(satu)
            hasil.cetakan += [(rak, satu) for satu in layouts]
            for satu in layouts:
                temuan_cetak = check_fits(rak, satu, str(hasil.path))
                hasil.temuan += [temuan for temuan in temuan_cetak if temuan.code not in rak.pengecualian]
            kunci = tuple(id(satu) for satu in layouts)
            if lengkap and kunci not in sama:
                sama[kunci] = _cetakan(layouts)
            cetakan.append(sama[kunci] if lengkap else None)
        konteks = Context(rencana, str(hasil.path), cetakan, hasil.teks.split("\n"), self._aturan(hasil.path))
        tinggal, hasil.dikecualikan = run(konteks)
        hasil.temuan += tinggal
        hasil.ringkasan = summarise(konteks)


def _tanpa_ikutan(teks: Sequence[Diagnostic], semua: Sequence[Diagnostic]) -> list[Diagnostic]:
    """One cause, one finding: what is said of a value whose text itself could not be read as typed follows from that."""
    if not teks:
        return list(semua)
    path, sebab = teks[0].path, {id(satu) for satu in teks}
    per_baris: dict[int, list[Span]] = {}
    for satu in teks:
        if satu.span is not None:
            per_baris.setdefault(satu.span.line, []).append(satu.span)

    def ikutan(satu: Diagnostic) -> bool:
        if satu.span is None or satu.path != path or satu.code == "RAK101" or id(satu) in sebab:
            return False
        awal, akhir = satu.span[:2], satu.span[2:]
        return any(
            satu.code == "RAK102" or awal <= lain[:2] < akhir or lain[:2] <= awal < lain[2:]
            for lain in per_baris.get(satu.span.line, ())
        )

    return [satu for satu in semua if not ikutan(satu)]


def _cetakan(layouts: Sequence[Layout]) -> Printed:
    isian = frozenset(isian for layout in layouts for isian in layout.fields)
    periode = frozenset(periode for layout in layouts for periode in layout.jadwal_periodes)
    return Printed(isian, periode, any(layout.pengesahan.susunan != "tidak" for layout in layouts))


def _cari_proyek(folder: Path) -> ProyekBerkas:
    for atas in (folder, *folder.parents):
        berkas = atas / BERKAS_PROYEK
        if berkas.is_file():
            data = read_plan(berkas)
            if isinstance(data, Diagnostic):
                return ProyekBerkas(atas, temuan=(data,))
            source = parse(data, str(berkas))
            proyek, temuan = load_proyek(source)
            return ProyekBerkas(atas, proyek, tuple(temuan), source.text, berkas)
    return ProyekBerkas(folder.parent if folder.name == "plans" else folder)


def pilih_rak(hasil: Hasil, kode: str) -> Diagnostic | None:
    """Keep only the rak named `kode`; the finding when there is none."""
    assert hasil.rencana is not None
    pilihan = [(rak, layout) for rak, layout in hasil.cetakan if rak.kode == kode]
    if pilihan:
        hasil.cetakan = pilihan
        return None
    ada = ", ".join(rak.kode for rak in hasil.rencana.rak if rak.kode) or "-"
    return diagnose("RAK906", str(hasil.path), kode=kode, pilihan=ada)
