"""Perubahan: one typed change between two plans, as plain data, and the words and numbers it is made of."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from typing import Literal, NamedTuple, TypeAlias

from rakgen.diagnostics import Span
from rakgen.model import Periode

Jenis: TypeAlias = Literal[
    "ditambah", "dihapus", "dipindah", "urutan", "redaksi", "target", "jadwal", "pelaksana", "anggaran", "program",
    "isian", "pengesahan", "layout", "kepala", "daftar",
]  # fmt: skip
"""What kind of change: added, removed, moved (below another item), reordered (below the same one), reworded, target, schedule,
unit, budget, programme, any other field of an item, signature, layout, head of a rak or plan, registers of the plan."""

Tanda: TypeAlias = Literal["target-turun", "indikator-dihapus", "periode-hilang", "unit-dihapus"]
TANDA: tuple[Tanda, ...] = ("target-turun", "indikator-dihapus", "periode-hilang", "unit-dihapus")
"""What makes a change a warning: a target became worse or went away, an indikator went, a period or a unit was lost."""

Nilai: TypeAlias = Literal["lebih baik", "lebih buruk"]


class Tempat(NamedTuple):
    """An item in one version: its level, text and kode, its place, the items above it (rak first) and its number among
    its siblings, from 1. `isian` are its further fields as printed (name, text), for items that came or went only.
    """

    tingkat: str
    teks: str
    kode: str | None = None
    nomor: int = 1
    span: Span | None = None
    atas: tuple[Tempat, ...] = ()
    isian: tuple[tuple[str, str], ...] = ()

    @property
    def nama(self) -> str:
        """Its text, or what else it is called: `rak ketua`, `tujuan ke-2`."""
        return self.teks or (f"{self.tingkat} {self.kode}" if self.kode else f"{self.tingkat} ke-{self.nomor}")

    def di(self, tingkat: str) -> Tempat | None:
        """The item itself or the one above it of that level."""
        return next((satu for satu in (self, *reversed(self.atas)) if satu.tingkat == tingkat), None)


class SelisihTarget(NamedTuple):
    """How a target changed: new less old in its own unit (points for percent), that in percent of the old, and which is better.

    All None where the two cannot be compared.
    """

    selisih: Decimal | None = None
    persen: Decimal | None = None
    poin: bool = False
    nilai: Nilai | None = None


class SelisihJadwal(NamedTuple):
    """How a schedule changed, in periods of kind `periode`: numbers gained and lost, or all moved by `geser` (later > 0)."""

    periode: Periode
    tambah: tuple[int, ...] = ()
    hilang: tuple[int, ...] = ()
    geser: int = 0


class SelisihRupiah(NamedTuple):
    """How an amount changed: new less old, in rupiah; an amount that is not there counts as 0."""

    lama: int
    baru: int

    @property
    def selisih(self) -> int:
        """New less old."""
        return self.baru - self.lama


class SelisihDaftar(NamedTuple):
    """Members of a list that came and went, as printed."""

    tambah: tuple[str, ...] = ()
    hilang: tuple[str, ...] = ()


Rincian: TypeAlias = SelisihTarget | SelisihJadwal | SelisihRupiah | SelisihDaftar | None


class Perubahan(NamedTuple):
    """One change.

    `lama` is the item in the old plan (None: it was added), `baru` in the new (None: removed). `isian` is the field, '' for a
    change of the item as a whole; `semula` and `menjadi` are its printed texts, '' where there is none. `isi` are the items that
    came or went with it. `rak` and `sasaran` are where reports list it. `alasan` is the `alasan_perubahan` of the item.
    """

    jenis: Jenis
    tingkat: str
    lama: Tempat | None
    baru: Tempat | None
    isian: str = ""
    semula: str = ""
    menjadi: str = ""
    rincian: Rincian = None
    tanda: tuple[Tanda, ...] = ()
    alasan: str | None = None
    isi: tuple[Tempat, ...] = ()
    rak: Tempat | None = None
    sasaran: Tempat | None = None

    @property
    def peringatan(self) -> bool:
        """True when the change weakens the plan."""
        return bool(self.tanda)

    @property
    def tempat(self) -> Tempat:
        """The item as it is now, or was last."""
        tempat = self.baru or self.lama
        assert tempat is not None
        return tempat


_TAHUN = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")


def sama(lama: str, baru: str, tahun_lama: int, tahun_baru: int) -> bool:
    """True when the texts are equal (NFC), or differ only in years that moved along with the plan's own.

    Only the plan's year and its two neighbours move along: the last year of a five-year plan does not.
    """
    lama, baru = unicodedata.normalize("NFC", lama), unicodedata.normalize("NFC", baru)
    if lama == baru:
        return True
    if tahun_lama == tahun_baru:
        return False
    satu, lain = _TAHUN.split(lama), _TAHUN.split(baru)
    if satu[::2] != lain[::2]:
        return False
    return all(
        a == b or (int(b) - int(a) == tahun_baru - tahun_lama and abs(int(a) - tahun_lama) <= 1)
        for a, b in zip(satu[1::2], lain[1::2], strict=True)
    )


def tandai_kata(lama: str, baru: str) -> tuple[list[tuple[str, bool]], list[tuple[str, bool]]]:
    """Both texts as stretches (text, changed), cut between words; the stretches of each joined give the text again."""
    from difflib import SequenceMatcher

    satu, lain = re.findall(r"\s+|\S+", lama), re.findall(r"\s+|\S+", baru)
    kiri: list[tuple[str, bool]] = []
    kanan: list[tuple[str, bool]] = []
    for jenis, a, b, c, d in SequenceMatcher(None, satu, lain, autojunk=False).get_opcodes():
        _sambung(kiri, "".join(satu[a:b]), jenis != "equal")
        _sambung(kanan, "".join(lain[c:d]), jenis != "equal")
    return _rapat(kiri), _rapat(kanan)


def _sambung(daftar: list[tuple[str, bool]], teks: str, berubah: bool) -> None:
    if teks:
        daftar.append((teks, berubah))


def _rapat(daftar: list[tuple[str, bool]]) -> list[tuple[str, bool]]:
    """Join changed words that only a blank divides, so that a changed phrase is one mark."""
    hasil: list[tuple[str, bool]] = []
    for nomor, (teks, berubah) in enumerate(daftar):
        if not berubah and not teks.strip() and 0 < nomor < len(daftar) - 1:
            berubah = True
        if hasil and hasil[-1][1] == berubah:
            hasil[-1] = (hasil[-1][0] + teks, berubah)
        else:
            hasil.append((teks, berubah))
    return hasil
