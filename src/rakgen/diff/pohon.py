"""Pohon: a plan as a flat list of items to be matched, made from a validated plan or from the nodes of its YAML."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Generic, Literal, TypeAlias, TypeVar

from rakgen.model import Aksi, Butir, Jadwal, Kegiatan, Rak, Rencana, Rupiah, Target
from rakgen.source import Mapping, Node, Scalar, Sequence

Tingkat: TypeAlias = Literal["rak", "tujuan", "sasaran", "indikator", "kegiatan", "keluaran", "aksi"]
TINGKAT: tuple[Tingkat, ...] = ("rak", "tujuan", "sasaran", "indikator", "kegiatan", "keluaran", "aksi")
"""Every level, the highest first."""

ANAK: dict[Tingkat, tuple[Tingkat, ...]] = {
    "rak": ("tujuan", "sasaran"), "tujuan": ("sasaran",), "sasaran": ("indikator",), "indikator": ("kegiatan",),
    "kegiatan": ("keluaran", "aksi"), "keluaran": (), "aksi": (),
}  # fmt: skip
"""The fields of each level that hold lists of items; a field is named after the level of its items."""

_CIRI = ("target", "satuan", "jadwal", "pelaksana", "program", "anggaran", "layout", "arah")
_TAHUN = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")

T = TypeVar("T")


@dataclass(slots=True, eq=False)
class Simpul(Generic[T]):
    """An item of a plan.

    `teks` is its own text ('' when it has none), `induk` the index of the item above it in the same Pohon (-1 for a rak),
    `ciri` further properties as `isian=teks`, `asal` whatever it was made from, `nomor` its place among its siblings from 0.
    """

    tingkat: Tingkat
    teks: str
    kode: str | None
    induk: int
    ciri: frozenset[str]
    asal: T
    nomor: int


@dataclass(slots=True)
class Pohon(Generic[T]):
    """All items of one plan, each before those below it. `tahun` is the plan's year, if known: texts may name it."""

    simpul: list[Simpul[T]] = field(default_factory=list)
    tahun: int | None = None

    def tambah(
        self,
        tingkat: Tingkat,
        teks: str,
        asal: T,
        *,
        induk: int = -1,
        kode: str | None = None,
        ciri: Iterable[str] = (),
        nomor: int = 0,
    ) -> int:
        """Append an item below item `induk`; its index. Raises ValueError if `induk` is not there yet."""
        if not -1 <= induk < len(self.simpul):
            raise ValueError(f"induk {induk}")
        self.simpul.append(Simpul(tingkat, teks, kode, induk, frozenset(ciri), asal, nomor))
        return len(self.simpul) - 1

    def anak(self) -> list[list[int]]:
        """For each item the indices of the items directly below it, in order."""
        hasil: list[list[int]] = [[] for _ in self.simpul]
        for nomor, simpul in enumerate(self.simpul):
            if simpul.induk >= 0:
                hasil[simpul.induk].append(nomor)
        return hasil

    def jalur(self, nomor: int) -> Iterator[int]:
        """The item and those above it, upward to its rak."""
        while nomor >= 0:
            yield nomor
            nomor = self.simpul[nomor].induk


def pohon_rencana(rencana: Rencana) -> Pohon[Butir | Aksi]:
    """The items of a validated plan; `asal` is the model's own object."""
    pohon: Pohon[Butir | Aksi] = Pohon(tahun=rencana.tahun)
    asal: dict[str, Kegiatan] = {}

    def turun(butir: Butir | Aksi, tingkat: Tingkat, induk: int, nomor: int) -> None:
        teks = " ".join(butir.judul or ()) if isinstance(butir, Rak) else getattr(butir, "uraian", None)
        if isinstance(butir, Kegiatan) and not teks and butir.rujukan:
            teks = asal[butir.rujukan].uraian if butir.rujukan in asal else butir.rujukan
        ini = pohon.tambah(
            tingkat, teks or "", butir,
            induk=induk, kode=getattr(butir, "kode", None), ciri=_ciri_model(butir), nomor=nomor,
        )  # fmt: skip
        for bawah in ANAK[tingkat]:
            for urutan, anak in enumerate(getattr(butir, bawah) or ()):
                turun(anak, bawah, ini, urutan)

    for urutan, rak in enumerate(rencana.rak):
        asal = rak.referred_kegiatan()
        turun(rak, "rak", -1, urutan)
    return pohon


def _ciri_model(butir: Butir | Aksi) -> Iterator[str]:
    for isian in _CIRI:
        nilai = getattr(butir, isian, None)
        if isinstance(nilai, Target | Jadwal | Rupiah):
            yield f"{isian}={nilai.text}"
        elif nilai is not None:
            for satu in nilai if isinstance(nilai, tuple) else (nilai,):
                yield f"{isian}={satu}"


def pohon_sumber(root: Mapping) -> Pohon[Node]:
    """The items of a plan's YAML nodes, valid or not; `asal` is the item's node: a Mapping, or a Scalar for a plain aksi.

    What is not shaped as a list of items is passed over. The depth is bounded by the levels, not by the text.
    """
    tahun = _teks(root.get("tahun"))
    pohon: Pohon[Node] = Pohon(tahun=int(tahun) if tahun.isascii() and tahun.isdigit() and len(tahun) < 6 else None)

    rujukan: list[tuple[int, str]] = []

    def turun(node: Node, tingkat: Tingkat, induk: int, nomor: int) -> None:
        if isinstance(node, Scalar):
            pohon.tambah(tingkat, node.text.rstrip("\n"), node, induk=induk, nomor=nomor)
            return
        if not isinstance(node, Mapping):
            return
        teks = _teks(node.get("judul" if tingkat == "rak" else "uraian"))
        if tingkat == "kegiatan" and not teks:
            rujukan.append((len(pohon.simpul), _teks(node.get("rujukan"))))
        ini = pohon.tambah(
            tingkat, teks, node, induk=induk, kode=_teks(node.get("kode")) or None, ciri=_ciri_node(node), nomor=nomor
        )
        for bawah in ANAK[tingkat]:
            daftar = node.get(bawah)
            for urutan, anak in enumerate(daftar.items if isinstance(daftar, Sequence) else ()):
                turun(anak, bawah, ini, urutan)

    rak = root.get("rak")
    for urutan, satu in enumerate(rak.items if isinstance(rak, Sequence) else ()):
        rujukan.clear()
        mulai = len(pohon.simpul)
        turun(satu, "rak", -1, urutan)
        asal = {s.kode: s.teks for s in pohon.simpul[mulai:] if s.tingkat == "kegiatan" and s.kode and s.teks}
        for nomor, kode in rujukan:
            pohon.simpul[nomor].teks = asal.get(kode, kode)
    return pohon


def _teks(node: Node | None) -> str:
    if isinstance(node, Scalar):
        return node.text.rstrip("\n")
    return " ".join(_teks(satu) for satu in node.items) if isinstance(node, Sequence) else ""


def _ciri_node(node: Mapping) -> Iterator[str]:
    for isian in _CIRI:
        nilai = node.get(isian)
        if isinstance(nilai, Scalar):
            yield f"{isian}={nilai.text}"
        elif isinstance(nilai, Sequence):
            for satu in nilai.items:
                yield f"{isian}={_teks(satu)}"


@lru_cache(maxsize=65_536)
def kata(teks: str) -> tuple[str, ...]:
    """The words of a text for comparing: NFC, without case, spaces and punctuation (`Pemilu/ Pemilihan` = `pemilu/pemilihan`)."""
    return tuple(re.findall(r"\w+", unicodedata.normalize("NFC", teks).casefold()))


def tanpa_tahun(teks: str, tahun: int | None) -> str:
    """The text with the plan's own year, and the years just before and after it, as a distance from it."""
    if tahun is None or ("20" not in teks and "19" not in teks):
        return teks
    return _TAHUN.sub(lambda m: _jarak(m[0], tahun), teks)


def _jarak(angka: str, tahun: int) -> str:
    beda = int(angka) - tahun
    return f"tahun{'kemarin' if beda < 0 else 'depan' if beda else 'ini'}" if -1 <= beda <= 1 else angka
