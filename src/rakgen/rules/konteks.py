"""Konteks: what a rule looks at, and what it yields."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from rakgen.diagnostics import Diagnostic, Span
from rakgen.model import Butir, Indikator, Fields, Kegiatan, Periode, Rak, Rencana, Sasaran
from rakgen.source import Mapping as Kelompok
from rakgen.source import Node, Scalar
from rakgen.source import Sequence as Daftar


class Cetakan(NamedTuple):
    """What the layouts of a rak print: fields as `level.isian`, the kinds of periods of a jadwal, and whether a signature."""

    isian: frozenset[str]
    periode_jadwal: frozenset[Periode]
    pengesahan: bool = True

    @property
    def kegiatan(self) -> bool:
        """True when some column shows the kegiatan."""
        return any(satu.startswith("kegiatan.") for satu in self.isian)

    @property
    def target(self) -> bool:
        """True when a target is shown, for the year or for periods."""
        return "indikator.target" in self.isian or self.target_periode

    @property
    def target_periode(self) -> bool:
        """True when targets are shown for each period."""
        return "indikator.target_periode" in self.isian

    @property
    def pk(self) -> bool:
        """True for a Perjanjian Kinerja: yearly targets, and neither activities nor periods."""
        return "indikator.target" in self.isian and not self.kegiatan and not self.target_periode


class Temuan(NamedTuple):
    """A finding and the items it lies in, outermost first: any of them may except it.

    Findings of one code with the same `gabung` are one cause: those that are not excepted become one finding with places.
    """

    diagnostic: Diagnostic
    jalur: tuple[Butir, ...] = ()
    gabung: str = ""


class TempatIndikator(NamedTuple):
    """An indikator with what stands above it; `nomor` counts the rak from 0."""

    nomor: int
    rak: Rak
    cetakan: Cetakan
    sasaran: Sasaran
    indikator: Indikator
    jalur: tuple[Butir, ...]


class Tempat(NamedTuple):
    """A kegiatan with what stands above it; `asal` is the kegiatan it refers to, or itself."""

    nomor: int
    rak: Rak
    cetakan: Cetakan
    indikator: Indikator
    kegiatan: Kegiatan
    asal: Kegiatan
    jalur: tuple[Butir, ...]

    @property
    def buntu(self) -> bool:
        """True when the kegiatan refers to one that does not exist (RAK109): what it would take over is not known."""
        return self.kegiatan.rujukan is not None and self.asal is self.kegiatan


class Teks(NamedTuple):
    """A text that may be printed: its words, its node, the level and field it stands in, the items it lies in."""

    teks: str
    node: Scalar
    level: str
    isian: str
    jalur: tuple[Butir, ...]


class Konteks:
    """A plan, its path as messages print it, and for each of its rak what is printed of it (None: its layout is unknown).

    `baris` are the lines of the file, for exact places and fixes; `aturan` are severities the office set, by code.
    """

    def __init__(
        self,
        rencana: Rencana,
        path: str,
        cetakan: Sequence[Cetakan | None],
        baris: Sequence[str] = (),
        aturan: Mapping[str, str] | None = None,
    ) -> None:
        self.rencana = rencana
        self.path = path
        self.cetakan = cetakan
        self.baris = baris
        self.aturan = aturan or {}

    @cached_property
    def indikator(self) -> list[TempatIndikator]:
        """Every indikator of every rak whose layout is known."""
        hasil: list[TempatIndikator] = []
        for nomor, (rak, cetakan) in enumerate(zip(self.rencana.rak, self.cetakan, strict=True)):
            if cetakan is None:
                continue
            for jalur, sasaran in sasaran_rak(rak):
                for indikator in sasaran.indikator:
                    hasil.append(TempatIndikator(nomor, rak, cetakan, sasaran, indikator, (*jalur, indikator)))
        return hasil

    @cached_property
    def kegiatan(self) -> list[Tempat]:
        """Every kegiatan of every rak whose layout is known."""
        hasil: list[Tempat] = []
        rujukan: dict[str, Kegiatan] = {}
        rak: Rak | None = None
        for satu in self.indikator:
            if satu.rak is not rak:
                rak = satu.rak
                rujukan = rak.referred_kegiatan()
            for kegiatan in satu.indikator.kegiatan:
                asal = rujukan.get(kegiatan.rujukan, kegiatan) if kegiatan.rujukan else kegiatan
                hasil.append(
                    Tempat(satu.nomor, satu.rak, satu.cetakan, satu.indikator, kegiatan, asal, (*satu.jalur, kegiatan))
                )
        return hasil

    @cached_property
    def teks(self) -> list[Teks]:
        """Every text of the plan that a form may print, in order; registers too, `kode` and settings not."""
        return list(_semua_teks(self.rencana))

    @cached_property
    def sebaris(self) -> str:
        """All texts, one after the other, in lower case: a quick look whether a word occurs at all."""
        return "\n".join([satu.teks for satu in self.teks]).lower()


def sasaran_rak(rak: Rak) -> Iterator[tuple[tuple[Butir, ...], Sasaran]]:
    """Every sasaran of a rak with the items down to it (itself last)."""
    for tujuan in rak.tujuan or ():
        for sasaran in tujuan.sasaran:
            yield (rak, tujuan, sasaran), sasaran
    for sasaran in rak.sasaran or ():
        yield (rak, sasaran), sasaran


_TEKS = frozenset({
    "uraian", "keterangan", "alasan_perubahan", "target", "satuan", "target_periode", "nama", "jabatan", "pangkat", "nip", "peran", "tempat",
    "judul", "subjudul", "lampiran", "pelaksana", "instansi", "tambahan", "aksi",
})  # fmt: skip


def _semua_teks(rencana: Rencana) -> Iterator[Teks]:
    yield from _teks_isian(rencana, "rencana", ())
    for program in rencana.program.values():
        yield from _teks_isian(program, "program", ())
    for rak in rencana.rak:
        yield from _teks_isian(rak, "rak", (rak,))
        for pengesahan in rak.pengesahan:
            yield from _teks_isian(pengesahan, "pengesahan", (rak,))
        for tujuan in rak.tujuan or ():
            yield from _teks_isian(tujuan, "tujuan", (rak, tujuan))
        for jalur, sasaran in sasaran_rak(rak):
            yield from _teks_isian(sasaran, "sasaran", jalur)
            for indikator in sasaran.indikator:
                jalur_indikator = (*jalur, indikator)
                yield from _teks_isian(indikator, "indikator", jalur_indikator)
                for kegiatan in indikator.kegiatan:
                    jalur_kegiatan = (*jalur_indikator, kegiatan)
                    yield from _teks_isian(kegiatan, "kegiatan", jalur_kegiatan)
                    for keluaran in kegiatan.keluaran:
                        yield from _teks_isian(keluaran, "keluaran", (*jalur_kegiatan, keluaran))
                    for aksi in kegiatan.aksi:
                        yield from _teks_isian(aksi, "aksi", jalur_kegiatan)


def _teks_isian(isian: Fields, level: str, jalur: tuple[Butir, ...]) -> Iterator[Teks]:
    if isian.sumber is None:
        return
    for kunci, nilai in isian.sumber.entries:
        nama = kunci.text
        if nama not in _TEKS:
            continue
        if type(nilai) is Scalar:
            yield Teks(_isi(nilai), nilai, level, nama, jalur)
        else:
            for node in _daun(nilai):
                yield Teks(_isi(node), node, level, nama, jalur)


def _daun(node: Node) -> Iterator[Scalar]:
    anak: list[Node] = []
    if type(node) is Kelompok:
        anak = [nilai for _, nilai in node.entries]
    elif type(node) is Daftar:
        anak = node.items
    yield from (satu for satu in anak if type(satu) is Scalar)


def _isi(node: Scalar) -> str:
    return node.text.rstrip("\n") if node.style in ("|", ">") else node.text


def letak_angka(indikator: Indikator, periode: tuple[Periode, int] | None) -> Span | None:
    """Where an indikator's target stands: of the year (None), or of one period."""
    if periode is None:
        return indikator.span("target")
    from rakgen.model.periode import parse_periode

    daftar = indikator.sumber.get("target_periode") if indikator.sumber else None
    if isinstance(daftar, Kelompok):
        for kunci, nilai in daftar.entries:
            if parse_periode(kunci.text) == periode:
                return nilai.span
    return indikator.span("target_periode")


__all__ = [
    "Cetakan", "Konteks", "Teks", "Tempat", "TempatIndikator", "Temuan", "letak_angka", "sasaran_rak",
]  # fmt: skip
