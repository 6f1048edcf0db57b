"""Muat: nodes to a validated Rencana or Proyek, every fault placed at the very node that causes it."""

from __future__ import annotations

from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from rakgen.diagnostics import CATALOGUE, Diagnostic, Span, diagnose
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
from rakgen.source import Mapping, Node, Scalar, Sequence, Source

Plain = str | tuple["Plain", ...] | dict[str, Any] | None
M = TypeVar("M", bound=Isian)

_ANAK: dict[str, type[Isian]] = {
    "rak": Rak, "tujuan": Tujuan, "sasaran": Sasaran, "indikator": Indikator, "kegiatan": Kegiatan, "keluaran": Keluaran,
    "aksi": Aksi, "pengesahan": Pengesahan, "program": Program, "kop": Kop, "baris": BarisKop,
}  # fmt: skip
_CONTOH = {"tahun": ", misalnya `tahun: 2021`", "instansi": " dengan nama kantor", "uraian": " dengan teksnya"}
_HARAPAN = {
    "string_type": ("satu teks", "Tulis satu nilai sesudah titik dua; apit dengan tanda kutip bila mengandung tanda baca."),
    "tuple_type": ("daftar", "Tulis tiap butir pada baris sendiri, diawali tanda - dan spasi."),
    "list_type": ("daftar", "Tulis tiap butir pada baris sendiri, diawali tanda - dan spasi."),
    "dict_type": ("kelompok isian", "Tulis tiap isian pada baris sendiri: `nama: nilai`."),
    "model_type": ("kelompok isian", "Tulis tiap isian pada baris sendiri, misalnya `uraian: ...`."),
    "jadwal_type": ("jadwal", "Tulis misalnya `jadwal: T2-T4` atau `jadwal: Mei-Desember`."),
}  # fmt: skip


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
    if rencana is None:
        return None, temuan
    if proyek is not None:
        rencana = _isi_dari(rencana, proyek)
    if rencana.instansi is None:
        temuan.append(_kurang(source, source.root, "Rencana", "instansi"))
    return rencana, temuan + _periksa_rujukan(rencana, source.path)


def muat_proyek(source: Source) -> tuple[Proyek | None, list[Diagnostic]]:
    """Validate a project file `rakgen.yaml`."""
    return muat_isian(source, Proyek)


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
    anak = _ANAK if anak is None else anak
    if source.root is None:
        return None, []
    try:
        return jenis.model_validate(ke_polos(source.root)), []
    except ValidationError as galat:
        semua = galat.errors(include_url=False, include_input=False)
        # A list whose only items are wrong also counts as too short: the items are the cause.
        dalam = {rinci["loc"][:panjang] for rinci in semua for panjang in range(len(rinci["loc"]))}
        utama = [rinci for rinci in semua if not (rinci["type"] == "too_short" and rinci["loc"] in dalam)]
        temuan = [_temuan(rinci, source, jenis, anak) for rinci in utama]
        return None, list({(satu.key, satu.span, str(satu.values)): satu for satu in temuan}.values())


def _temuan(rinci: ErrorDetails, source: Source, jenis: type[Isian], anak: dict[str, type[Isian]]) -> Diagnostic:
    """One pydantic error as a finding, by its type."""
    assert source.root is not None
    jalur = [satu for satu in rinci["loc"] if satu != "[key]"]
    tipe = rinci["type"]
    induk, node, model = _telusuri(source.root, jalur, jenis, anak)
    isian = next((str(satu) for satu in reversed(jalur) if isinstance(satu, str)), "")
    if tipe == "missing":
        return _kurang(source, node, model.__name__, isian)
    if tipe == "extra_forbidden":
        return _asing(source, induk, isian, model)
    if isinstance(node, Scalar) and (node.is_empty or not node.text):
        return diagnose("RAK102.kosong", source.path, _kunci(induk, isian) or node.span, isian=isian)
    if tipe == "too_short":
        return diagnose("RAK102.daftar_kosong", source.path, _kunci(induk, isian) or node.span, isian=isian)
    if tipe in CATALOGUE:
        nilai = {kunci: str(satu) for kunci, satu in rinci.get("ctx", {}).items()}
        if "pilihan" in nilai or tipe == "RAK106":
            nilai["isian"] = isian
        return Diagnostic(tipe, source.path, _tempat(node, nilai), nilai, CATALOGUE[tipe].severity)
    tulisan = node.text if isinstance(node, Scalar) else ""
    if tipe == "literal_error":
        return diagnose("RAK105", source.path, node.span, nilai=tulisan, isian=isian, pilihan=_pilihan(model, isian))
    if tipe == "string_pattern_mismatch":
        return diagnose("RAK106.kode", source.path, _kunci(induk, isian) or node.span, nilai=isian)
    if isinstance(node, Scalar) and tipe in {"int_type", "int_parsing"}:
        return diagnose(
            "RAK106", source.path, node.span, nilai=tulisan, isian=isian, harapan="bilangan bulat", contoh="1"
        )
    harapan, cara = _HARAPAN.get(tipe, ("nilai lain", "Lihat contoh dalam README."))
    return diagnose("RAK103", source.path, node.span, isian=isian, wujud=_wujud(node), harapan=harapan, cara=cara)


def _telusuri(
    root: Mapping, jalur: list[str | int], jenis: type[Isian], jenis_anak: dict[str, type[Isian]]
) -> tuple[Mapping, Node, type[Isian]]:
    """Follow an error's path down the nodes: the innermost mapping, the deepest node reached, and the model there."""
    induk, node, model = root, root, jenis
    terakhir: Node = node
    for satu in jalur:
        if isinstance(satu, int):
            if isinstance(terakhir, Sequence) and satu < len(terakhir.items):
                terakhir = terakhir.items[satu]
        elif isinstance(terakhir, Mapping):
            induk = terakhir
            anak = terakhir.get(satu)
            if anak is None:
                break
            terakhir = anak
            if satu in jenis_anak and not isinstance(anak, Scalar):
                model = jenis_anak[satu]
    if jalur and isinstance(jalur[-1], str) and isinstance(terakhir, Mapping | Sequence) and jalur[-1] in jenis_anak:
        # the error is about the field itself (e.g. extra, too short), so the model is the one that holds it
        model = next((jenis_anak[s] for s in reversed(jalur[:-1]) if isinstance(s, str) and s in jenis_anak), jenis)
    return induk, terakhir, model


def _kunci(induk: Mapping, isian: str) -> Span | None:
    kunci = induk.key(isian)
    return kunci.span if kunci else None


def _tempat(node: Node, nilai: dict[str, str]) -> Span:
    """The place of a bad value inside a one-line text (`jadwal: T1, T5` points at T5), else the node's start."""
    if isinstance(node, Scalar) and node.line == node.end_line and (dicari := nilai.get("nilai")):
        letak = node.text.find(dicari)
        if letak >= 0:
            kolom = node.column + letak + (1 if node.style in ("'", '"') else 0)
            return Span(node.line, kolom, node.line, kolom + len(dicari))
    if isinstance(node, Sequence):
        for satu in node.items:
            if isinstance(satu, Scalar) and nilai.get("nilai") and nilai["nilai"] in satu.text:
                return _tempat(satu, nilai)
    if isinstance(node, Mapping):
        for kunci, _ in node.entries:
            if kunci.text.strip() == nilai.get("nilai"):
                return kunci.span
        return node.entries[0][0].span if node.entries else node.span
    return node.span


def _kurang(source: Source, node: Node | None, induk: str, isian: str) -> Diagnostic:
    tempat = _tempat(node, {}) if node is not None else None
    return diagnose("RAK102", source.path, tempat, induk=induk, isian=isian, contoh=_CONTOH.get(isian, ""))


def _asing(source: Source, induk: Mapping, isian: str, model: type[Isian]) -> Diagnostic:
    dikenal = [nama for nama in model.model_fields if nama != "sumber"]
    import difflib

    mirip = difflib.get_close_matches(isian.lower(), dikenal, n=1, cutoff=0.6)
    tempat = _kunci(induk, isian)
    if mirip:
        return diagnose("RAK101.mirip", source.path, tempat, isian=isian, mirip=mirip[0])
    return diagnose("RAK101", source.path, tempat, isian=isian, pilihan=", ".join(dikenal))


def _pilihan(model: type[BaseModel], isian: str) -> str:
    """The values a field with a closed set accepts."""
    bidang = model.model_fields.get(isian)
    anotasi = bidang.annotation if bidang else None
    nilai = [satu for satu in _rata(anotasi) if isinstance(satu, str)]
    return ", ".join(nilai) or "kesalahan, peringatan, informasi, mati"


def _rata(anotasi: object) -> list[object]:
    argumen = get_args(anotasi)
    return [daun for satu in argumen for daun in _rata(satu)] if argumen else [anotasi]


def _wujud(node: Node) -> str:
    if isinstance(node, Scalar):
        return f'teks "{node.text}"'
    return "daftar" if isinstance(node, Sequence) else "kelompok isian"


def _periksa_rujukan(rencana: Rencana, path: str) -> list[Diagnostic]:
    """Codes that stand twice in a rak, references that name nothing, programmes outside the register."""
    temuan: list[Diagnostic] = []
    kode_rak: dict[str, Isian] = {}
    for rak in rencana.rak:
        _periksa_kode(rak.kode, rak, kode_rak, path, temuan)
        kode: dict[str, Isian] = {}
        for sasaran in rak.semua_sasaran:
            _periksa_kode(sasaran.kode, sasaran, kode, path, temuan)
            for indikator in sasaran.indikator:
                _periksa_kode(indikator.kode, indikator, kode, path, temuan)
        for kegiatan in rak.semua_kegiatan:
            _periksa_kode(kegiatan.kode, kegiatan, kode, path, temuan)
            if kegiatan.program and kegiatan.program not in rencana.program and rencana.program:
                temuan.append(diagnose("RAK109.program", path, kegiatan.span("program"), kode=kegiatan.program))
        tujuan_rujukan = rak.kegiatan_rujukan()
        for kegiatan in rak.semua_kegiatan:
            if kegiatan.rujukan and kegiatan.rujukan not in tujuan_rujukan:
                temuan.append(diagnose("RAK109", path, kegiatan.span("rujukan"), kode=kegiatan.rujukan))
    return temuan


def _periksa_kode(
    kode: str | None, butir: Isian, dipakai: dict[str, Isian], path: str, temuan: list[Diagnostic]
) -> None:
    if kode is None:
        return
    if kode in dipakai:
        lama = dipakai[kode].span("kode")
        temuan.append(diagnose("RAK108", path, butir.span("kode"), kode=kode, baris=str(lama.line if lama else "?")))
    else:
        dipakai[kode] = butir
