"""Galat: pydantic's errors as findings, each by its type and placed at the node that causes it; one cause, one finding."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from collections.abc import Mapping as MappingAbc
from typing import Any, NamedTuple, get_args

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from rakgen.diagnostics import CATALOGUE, Diagnostic, Span, diagnose
from rakgen.model.bentuk import bentuk_lain
from rakgen.model.isian import Isian
from rakgen.model.tebak import huruf_asing, mirip_isian
from rakgen.source import Mapping, Node, Scalar, Sequence, Source

Jenis = MappingAbc[str, type[Isian]]
Jalur = tuple[str | int, ...]

_CONTOH = {
    "tahun": (", misalnya `tahun: 2021`", ", for example `tahun: 2021`"),
    "instansi": (" dengan nama kantor", " with the name of the office"),
    "uraian": (" dengan teksnya", " with its text"),
    "rak": (" dengan daftar rencananya, tiap butir diawali tanda -", " with the list of its plans, each starting with a -"),
    "sasaran": (" dengan daftar sasarannya", " with the list of sasaran"),
    "kolom": (" dengan daftar kolomnya", " with the list of columns"),
    "judul": (" dengan judulnya", " with its title"),
}  # fmt: skip
_NAMA = {"Rencana": "rencana", "Proyek": "rakgen.yaml"}


class _Galat(NamedTuple):
    """One error, resolved: where it points, and what stands there."""

    jalur: Jalur
    tipe: str
    nilai: dict[str, str]
    induk: Mapping
    node: Node
    model: type[Isian]
    isian: str
    butir: bool
    """True when `node` is an item of a list, not the value of a field."""


def susun_temuan(
    galat: Iterable[ErrorDetails], source: Source, jenis: type[Isian], anak: Jenis, lain: Iterable[type[Isian]] = ()
) -> list[Diagnostic]:
    """Findings for the errors of one validation. `lain` are further models whose fields a misplaced one may belong to."""
    assert source.root is not None
    semua = [satu for rinci in galat for satu in _baca(rinci, source.root, jenis, anak)]
    dalam = {satu.jalur[:panjang] for satu in semua for panjang in range(len(satu.jalur))}
    # A list whose only items are wrong also counts as too short: the items are the cause.
    semua = [satu for satu in semua if not (satu.tipe == "too_short" and satu.jalur in dalam)]
    dijelaskan = {kurang for satu in semua if satu.tipe == "extra_forbidden" for kurang in _yang_dimaksud(satu, anak)}
    temuan: dict[tuple[object, ...], Diagnostic] = {}
    for satu in semua:
        if satu.tipe == "missing" and satu.jalur in dijelaskan:
            continue
        hasil = _temuan(satu, source, anak, (jenis, *lain))
        # Items of one list with the same fault are one finding with several places.
        serupa = (
            (hasil.key, satu.jalur[:-1]) if satu.tipe == "model_type" else (hasil.key, hasil.span, str(hasil.values))
        )
        lama = temuan.setdefault(serupa, hasil)
        if lama is not hasil and hasil.span is not None and hasil.span != lama.span:
            temuan[serupa] = Diagnostic(
                lama.key, lama.path, lama.span, lama.values, lama.severity, related=(*lama.related, hasil.span)
            )
    return list(temuan.values())


def _baca(rinci: ErrorDetails, root: Mapping, jenis: type[Isian], anak: Jenis) -> Iterator[_Galat]:
    jalur = tuple(satu for satu in rinci["loc"] if satu != "[key]")
    induk, node, model, butir = _telusuri(root, jalur, jenis, anak)
    isian = next((str(satu) for satu in reversed(jalur) if isinstance(satu, str)), "")
    tipe, konteks = rinci["type"], dict(rinci.get("ctx", {}))
    if tipe == "string_pattern_mismatch":
        tipe = "RAK106.kode" if rinci["loc"][-1] == "[key]" else "RAK102.kosong"
    lain = list(_lain(konteks))
    for jenis_galat, isi in ((tipe, konteks), *lain):
        nilai = {kunci: str(satu) for kunci, satu in isi.items()}
        yield _Galat(jalur, jenis_galat, nilai, induk, node, model, isian, butir)


def _lain(konteks: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Further faults of the same value (`jadwal: T5, T6`)."""
    lain = konteks.get("lain")
    if isinstance(lain, list):
        del konteks["lain"]
        yield from lain


def _telusuri(root: Mapping, jalur: Jalur, jenis: type[Isian], anak: Jenis) -> tuple[Mapping, Node, type[Isian], bool]:
    """Follow an error's path down the nodes: the innermost mapping, the deepest node reached, the model there."""
    induk, model, butir = root, jenis, False
    terakhir: Node = root
    for satu in jalur:
        butir = False
        if isinstance(satu, int):
            if isinstance(terakhir, Sequence) and satu < len(terakhir.items):
                terakhir, butir = terakhir.items[satu], True
        elif isinstance(terakhir, Mapping):
            induk = terakhir
            bawah = terakhir.get(satu)
            if bawah is None:
                break
            terakhir = bawah
            if satu in anak and not isinstance(bawah, Scalar):
                model = anak[satu]
    if jalur and isinstance(jalur[-1], str) and isinstance(terakhir, Mapping | Sequence) and jalur[-1] in anak:
        # the error is about the field itself (e.g. extra, too short), so the model is the one that holds it
        model = next((anak[s] for s in reversed(jalur[:-1]) if isinstance(s, str) and s in anak), jenis)
    return induk, terakhir, model, butir


def _temuan(galat: _Galat, source: Source, anak: Jenis, pangkal: Iterable[type[Isian]]) -> Diagnostic:
    """One error as a finding, by its type."""
    tipe, node, isian = galat.tipe, galat.node, galat.isian
    if tipe == "missing":
        return kurang(source, node, galat.model.__name__, isian)
    if tipe == "extra_forbidden":
        return _asing(galat, source, anak, pangkal)
    if isinstance(node, Scalar) and not node.text.strip() or tipe in ("RAK102.kosong", "too_short"):
        return _kosong(galat, source, anak)
    if tipe in CATALOGUE:
        return _dari_katalog(galat, source)
    if isinstance(node, Scalar) and tipe == "literal_error":
        return _pilihan_lain(galat, source)
    if isinstance(node, Scalar) and tipe in {"int_type", "int_parsing"}:
        return diagnose(
            "RAK106", source.path, node.span, nilai=node.text, isian=isian, harapan="bilangan bulat",
            harapan_en="a whole number", contoh="1",
        )  # fmt: skip
    jenis = galat.model if galat.butir or isian not in anak else anak[isian]
    bentuk = bentuk_lain(tipe, isian, node, jenis if isian in anak else None, source)
    return diagnose("RAK103", source.path, node.span, related=(), isian=isian, **bentuk)


def _dari_katalog(galat: _Galat, source: Source) -> Diagnostic:
    """An error of our own types: its context fills the words of the catalogue's entry of that name."""
    nilai, entri = dict(galat.nilai), CATALOGUE[galat.tipe]
    for nama in ("harapan", "contoh"):
        if nama in nilai:
            nilai.setdefault(f"{nama}_en", nilai[nama])
    for nama in ("isian", "nilai"):
        nilai.setdefault(nama, galat.isian)
    tempat = _tempat(galat.node, nilai)
    if galat.tipe == "RAK106.kode":
        tempat = _kunci(galat.induk, galat.isian) or tempat
    elif "periode" in galat.tipe or galat.tipe == "RAK121.satu":
        # keys of target_periode: the node is what stands under the key
        tempat = _kunci(galat.induk, nilai["nilai"]) or tempat
    return Diagnostic(galat.tipe, source.path, tempat, nilai, entri.severity)


def _kosong(galat: _Galat, source: Source, anak: Jenis) -> Diagnostic:
    """A field or an item without content: what to put there differs."""
    node, isian, path = galat.node, galat.isian, source.path
    if galat.butir:
        return diagnose("RAK102.butir_kosong", path, _tanda_butir(node, source), isian=isian)
    kunci = _kunci(galat.induk, isian)
    if galat.tipe == "too_short" or (isian in anak and galat.tipe == "tuple_type"):
        return diagnose("RAK102.daftar_kosong", path, kunci or node.span, isian=isian)
    if kunci and isinstance(node, Scalar) and node.is_empty:
        sesudah = source.lines[kunci.end_line - 1][kunci.end_column - 1 :].lstrip(": ")
        if sesudah.startswith("#"):
            return diagnose("RAK102.komentar", path, kunci, isian=isian)
    return diagnose("RAK102.kosong", path, kunci or node.span, isian=isian)


def _tanda_butir(node: Node, source: Source) -> Span:
    """Where the dash of an empty item stands; the node itself where it was written with [ ]."""
    for baris in range(min(node.line, len(source.lines)) - 1, max(node.line - 3, -1), -1):
        teks = source.lines[baris]
        letak = teks.rfind("-", 0, node.column if baris == node.line - 1 else None)
        if letak >= 0 and not teks[:letak].strip(" -"):
            return Span(baris + 1, letak + 1, baris + 1, letak + 2)
    return node.span


def _pilihan_lain(galat: _Galat, source: Source) -> Diagnostic:
    node = galat.node
    assert isinstance(node, Scalar)
    pilihan = _pilihan(galat.model, galat.isian)
    nilai = {"nilai": node.text, "isian": galat.isian, "pilihan": ", ".join(pilihan)}
    import difflib

    rendah = {satu.lower(): satu for satu in pilihan}
    mirip = difflib.get_close_matches(node.text.strip().lower(), rendah, n=1, cutoff=0.6)
    if mirip:
        return diagnose("RAK105.mirip", source.path, node.span, related=(), mirip=rendah[mirip[0]], **nilai)
    return diagnose("RAK105", source.path, node.span, related=(), **nilai)


def kurang(source: Source, node: Node | None, induk: str, isian: str) -> Diagnostic:
    """RAK102: a group of fields lacks one that it must have; placed where the group begins."""
    tempat = _tempat(node, {}) if node is not None else None
    contoh, contoh_en = _CONTOH.get(isian, ("", ""))
    return diagnose("RAK102", source.path, tempat, induk=induk, isian=isian, contoh=contoh, contoh_en=contoh_en)


def _asing(galat: _Galat, source: Source, anak: Jenis, pangkal: Iterable[type[Isian]]) -> Diagnostic:
    """An unknown field: misspelt, in letters that only look right, or one that belongs elsewhere."""
    isian, path, tempat = galat.isian, source.path, _kunci(galat.induk, galat.isian)
    dikenal = _isian(galat.model)
    if kembar := huruf_asing(isian, dikenal):
        tanda = f"U+{ord(kembar[1]):04X}"
        return diagnose("RAK101.huruf", path, tempat, isian=isian, mirip=kembar[0], tanda=tanda)
    pemilik = _pemilik(isian.lower(), anak, pangkal)
    if pemilik and isian.lower() not in dikenal:
        di_sini = _nama(galat.model)
        return diagnose(
            "RAK101.tempat", path, tempat, isian=isian, di_sini=di_sini,
            pemilik=" atau ".join(pemilik), pemilik_en=" or ".join(pemilik),
        )  # fmt: skip
    if mirip := mirip_isian(isian, dikenal):
        return diagnose("RAK101.mirip", path, tempat, isian=isian, mirip=mirip)
    return diagnose("RAK101", path, tempat, isian=isian, pilihan=", ".join(dikenal))


def _yang_dimaksud(galat: _Galat, anak: Jenis) -> Iterator[Jalur]:
    """Fields that an unknown one explains the lack of: the one it is a misspelling of, or the level it was lifted out of."""
    mirip = mirip_isian(galat.isian, _isian(galat.model))
    if mirip:
        yield (*galat.jalur[:-1], mirip)
    for nama in _isian(galat.model):
        if nama in anak and galat.isian.lower() in _di_bawah(anak[nama], anak):
            yield (*galat.jalur[:-1], nama)


def _di_bawah(model: type[Isian], anak: Jenis) -> set[str]:
    """The names of groups that can stand somewhere below a model."""
    ada: set[str] = set()
    antre = [model]
    while antre:
        baru = {nama for nama in _isian(antre.pop()) if nama in anak} - ada
        ada |= baru
        antre += [anak[nama] for nama in baru]
    return ada


def _pemilik(isian: str, anak: Jenis, pangkal: Iterable[type[Isian]]) -> list[str]:
    semua = dict.fromkeys([*anak.values(), *pangkal])
    return [_nama(model) for model in semua if isian in _isian(model)]


def _nama(model: type[Isian]) -> str:
    return _NAMA.get(model.__name__, model.__name__.lower())


def _isian(model: type[BaseModel]) -> list[str]:
    return [nama for nama in model.model_fields if nama != "sumber"]


def _pilihan(model: type[BaseModel], isian: str) -> list[str]:
    """The values a field with a closed set accepts."""
    bidang = model.model_fields.get(isian)
    nilai = [satu for satu in _rata(bidang.annotation if bidang else None) if isinstance(satu, str)]
    return nilai or ["kesalahan", "peringatan", "informasi", "mati"]


def _rata(anotasi: object) -> list[object]:
    argumen = get_args(anotasi)
    return [daun for satu in argumen for daun in _rata(satu)] if argumen else [anotasi]


def _kunci(induk: Mapping, isian: str) -> Span | None:
    kunci = induk.key(isian)
    return kunci.span if kunci else None


def _tempat(node: Node, nilai: MappingAbc[str, str]) -> Span:
    """The place of a bad value inside a one-line text (`jadwal: T1, T5` points at T5), else the node's start."""
    dicari = nilai.get("nilai")
    if isinstance(node, Scalar) and node.line == node.end_line and dicari:
        letak = node.text.find(dicari)
        if letak >= 0:
            kolom = node.column + letak + (1 if node.style in ("'", '"') else 0)
            return Span(node.line, kolom, node.line, kolom + len(dicari))
    if isinstance(node, Sequence) and dicari:
        for satu in node.items:
            if isinstance(satu, Scalar) and dicari in satu.text:
                return _tempat(satu, nilai)
    if isinstance(node, Mapping):
        for kunci, _ in node.entries:
            if kunci.text.strip() == dicari:
                return kunci.span
        return node.entries[0][0].span if node.entries else node.span
    return node.span
