"""Muat: nodes to a validated Rencana or Proyek, every fault placed at the very node that causes it."""

from __future__ import annotations

from itertools import islice
from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from rakgen.diagnostics import Diagnostic, diagnose
from rakgen.model.isian import SUMBER, Isian
from rakgen.model.rencana import (
    Aksi,
    BarisKop,
    Indikator,
    Kegiatan,
    Keluaran,
    Kop,
    Pengesahan,
    Program,
    Proyek,
    Rak,
    Rencana,
    Sasaran,
    Tujuan,
)
from rakgen.model.rujukan import periksa_rujukan
from rakgen.source import Node, Scalar, Sequence, Source

Plain = str | tuple["Plain", ...] | dict[str, Any] | None
M = TypeVar("M", bound=Isian)

_ANAK: dict[str, type[Isian]] = {
    "rak": Rak, "tujuan": Tujuan, "sasaran": Sasaran, "indikator": Indikator, "kegiatan": Kegiatan, "keluaran": Keluaran,
    "aksi": Aksi, "pengesahan": Pengesahan, "program": Program, "kop": Kop, "baris": BarisKop,
}  # fmt: skip
_BATAS_CACAT = 500
"""How many structural faults of one file are told one by one."""
_PERBAIKAN = 4
"""How often a list written without dashes is read as one item, so that what lies in it is checked in the same run."""


def ke_polos(node: Node) -> Plain:
    """A node as plain dicts, tuples and texts; each dict carries its node under `SUMBER`.

    The line break that ends a block text (`|`, `>`) is not part of the text. Depth is bounded by the source room.
    """
    if isinstance(node, Scalar):
        return node.text.rstrip("\n") if node.style in ("|", ">") else node.text
    if isinstance(node, Sequence):
        return tuple([ke_polos(satu) for satu in node.items])
    hasil: dict[str, Any] = {SUMBER: node}
    for kunci, nilai in node.entries:
        hasil[kunci.text] = ke_polos(nilai)
    return hasil


def muat_rencana(source: Source, proyek: Proyek | None = None) -> tuple[Rencana | None, list[Diagnostic]]:
    """Validate a plan; what `proyek` says is filled in where the plan is silent (registers are joined, the plan's keys win)."""
    rencana, temuan = muat_isian(source, Rencana)
    if (proyek is None or proyek.instansi is None) and _tanpa_instansi(source, temuan):
        from rakgen.model.galat import kurang

        temuan.append(kurang(source, source.root, "Rencana", "instansi"))
    if rencana is None:
        return None, temuan
    if proyek is not None:
        rencana = _isi_dari(rencana, proyek)
    return rencana, temuan + periksa_rujukan(rencana, source.path)


def _tanpa_instansi(source: Source, temuan: list[Diagnostic]) -> bool:
    """True when the plan does not name the office, and no misspelt field explains why."""
    if source.root is None or source.root.key("instansi"):
        return False
    return not any(satu.values.get("mirip") == "instansi" for satu in temuan)


def muat_proyek(source: Source) -> tuple[Proyek | None, list[Diagnostic]]:
    """Validate a project file `rakgen.yaml`, the findings about its text included; an empty one only marks the project."""
    if [satu.key for satu in source.diagnostics] == ["RAK002"]:
        return Proyek(), []
    proyek, temuan = muat_isian(source, Proyek)
    return proyek, [*source.diagnostics, *temuan]


def _isi_dari(rencana: Rencana, proyek: Proyek) -> Rencana:
    isi: dict[str, object] = {
        "pelaksana": proyek.pelaksana | rencana.pelaksana,
        "program": proyek.program | rencana.program,
        "istilah": proyek.istilah | rencana.istilah,
    }
    for nama in ("instansi", "tempat", "kertas"):
        if getattr(rencana, nama) is None:
            isi[nama] = getattr(proyek, nama)
    return rencana.model_copy(update=isi)


def muat_isian(
    source: Source, jenis: type[M], anak: dict[str, type[Isian]] | None = None
) -> tuple[M | None, list[Diagnostic]]:
    """Validate a source as `jenis`; `anak` gives the model of each field that holds groups of fields."""
    lain = () if anak is not None else (Rencana, Proyek)
    anak = _ANAK if anak is None else anak
    if source.root is None:
        return None, []
    polos = ke_polos(source.root)
    try:
        return jenis.model_validate(polos), []
    except ValidationError as galat:
        banyak = galat.error_count()
        if banyak <= _BATAS_CACAT:
            semua = galat.errors(include_url=False, include_input=False)
    from rakgen.model.galat import susun_temuan

    if banyak > _BATAS_CACAT:
        semua = _sebagian(polos, jenis)
        temuan = susun_temuan(semua[:_BATAS_CACAT], source, jenis, anak, lain)
        lebih = diagnose("RAK008.cacat", source.path, source.root.span, banyak=str(banyak), batas=str(_BATAS_CACAT))
        return None, [*temuan, lebih]
    semua += _dalam_daftar(semua, polos, jenis, anak)
    return None, susun_temuan(semua, source, jenis, anak, lain)


def _sebagian(polos: Plain, jenis: type[Isian]) -> list[ErrorDetails]:
    """The errors of a plan cut down to the first fields and items of each group: all of them might not fit the memory."""
    try:
        jenis.model_validate(_pangkas(polos))
    except ValidationError as galat:
        return galat.errors(include_url=False, include_input=False)
    return []


def _pangkas(polos: Plain) -> Any:
    if isinstance(polos, dict):
        return {kunci: _pangkas(isi) if kunci != SUMBER else isi for kunci, isi in islice(polos.items(), _BATAS_CACAT)}
    return tuple(_pangkas(isi) for isi in polos[:_BATAS_CACAT]) if isinstance(polos, tuple) else polos


def _dalam_daftar(
    galat: list[ErrorDetails], polos: Plain, jenis: type[Isian], anak: dict[str, type[Isian]]
) -> list[ErrorDetails]:
    """Errors inside lists that were written without dashes; each such list is read as if it had one item."""
    baru = galat
    tambahan: list[ErrorDetails] = []
    for _ in range(_PERBAIKAN):
        if not any(
            _bungkus(polos, satu["loc"]) for satu in baru if satu["type"] == "tuple_type" and satu["loc"][-1] in anak
        ):
            break
        lama = {(satu["loc"], satu["type"]) for satu in (*galat, *tambahan)}
        try:
            jenis.model_validate(polos)
        except ValidationError as lagi:
            semua = lagi.errors(include_url=False, include_input=False)
            baru = [satu for satu in semua if (satu["loc"], satu["type"]) not in lama]
            tambahan += baru
        else:
            break
    # A path through an item that is not there leads to the group itself (see galat._telusuri).
    return tambahan


def _bungkus(polos: Plain, jalur: tuple[int | str, ...]) -> bool:
    """Put the group at the end of a path into a list of one; False when there is none."""
    wadah: Any = polos
    for satu in jalur[:-1]:
        try:
            wadah = wadah[satu]
        except (
            KeyError,
            IndexError,
            TypeError,
        ):  # a step that a function put there, such as the list around a single value
            return False
    if not isinstance(wadah, dict) or not isinstance(wadah.get(str(jalur[-1])), dict):
        return False
    wadah[str(jalur[-1])] = (wadah[str(jalur[-1])],)
    return True
