"""Isian layout: the field types that layout files use - plan fields, period kinds, patterns, paper, colours."""

import re
from functools import lru_cache
from typing import Annotated, Any, Literal, NamedTuple

from pydantic_core import PydanticCustomError

from rakgen.model import Periode
from rakgen.model.isian import SOURCE_KEY, Parsed, parse_length
from rakgen.model.jadwal import parse_jadwal
from rakgen.model.teks import only_text

LEVEL = ("tujuan", "sasaran", "indikator", "program", "kegiatan", "keluaran")
"""The levels of a table from top to bottom; a column is bound to a field of one of them. `program` is the programme that
neighbouring kegiatan of one indikator share: a level of the form, not of the plan."""

_UMUM = frozenset({"uraian", "kode", "keterangan"})
ISIAN_LEVEL: dict[str, frozenset[str]] = {
    "tujuan": _UMUM,
    "sasaran": _UMUM,
    "indikator": _UMUM | {"target", "satuan", "target_periode"},
    "program": frozenset({"uraian", "kode", "anggaran", "keterangan"}),
    "kegiatan": _UMUM
    | {"jadwal", "pelaksana", "program", "anggaran", "anggaran_periode", "aksi", "keluaran", "target_keluaran"},
    "keluaran": _UMUM | {"target", "satuan", "target_periode"},
}
"""The plan fields of each level that a column can print; besides these, `LEVEL.tambahan.NAMA`."""

NOMOR, KOSONG, PERIODE = "nomor", "kosong", "periode"
"""Contents that are no plan field: the running number, nothing (a column to be filled in by hand), the row's period."""

BERPERIODE = frozenset(
    {
        "kegiatan.jadwal", "kegiatan.aksi", "kegiatan.anggaran_periode", "indikator.target_periode", "keluaran.target_periode",
        "indikator.tambahan", "kegiatan.tambahan", "keluaran.tambahan", "sasaran.tambahan",
    }
)  # fmt: skip
"""Plan fields that have something to say for each period."""

KERTAS = {"A4": (210.0, 297.0), "F4": (215.0, 330.0), "A3": (297.0, 420.0), "Legal": (215.9, 355.6)}
"""Paper sizes in mm, portrait. F4 is the Indonesian folio, 215 x 330 mm."""


class Ukuran(NamedTuple):
    """A paper size in mm, portrait."""

    pendek: float
    panjang: float


class Margin(NamedTuple):
    """Margins in mm."""

    atas: float
    kanan: float
    bawah: float
    kiri: float


@lru_cache(maxsize=512)
def pisah_isi(isi: str) -> tuple[str, str]:
    """`kegiatan.pelaksana` to ("kegiatan", "pelaksana"); a content without a level has ""."""
    level, titik, isian = isi.partition(".")
    return (level, isian) if titik else ("", isi)


def bidang(isi: str) -> str:
    """The field without the name of a free one: `indikator.tambahan.jenis` to `indikator.tambahan`."""
    return ".".join(isi.split(".")[:2])


def _isi(nilai: Any) -> Any:
    if only_text(nilai) in (NOMOR, KOSONG, PERIODE):
        return nilai
    level, isian = pisah_isi(nilai)
    bebas = isian.startswith("tambahan.") and len(isian) > len("tambahan.") and level in LEVEL and level != "program"
    if not bebas and isian not in ISIAN_LEVEL.get(level, ()):
        raise PydanticCustomError("RAK502", "isi", {"isi": nilai, "nilai": nilai} | _saran_isi(nilai))
    return nilai


def _saran_isi(nilai: str) -> dict[str, str]:
    import difflib

    semua = [NOMOR, KOSONG, *(f"{level}.{isian}" for level in LEVEL for isian in sorted(ISIAN_LEVEL[level]))]
    mirip = difflib.get_close_matches(nilai[:60].lower(), semua, n=1, cutoff=0.6)
    pilihan = ", ".join([*semua, "LEVEL.tambahan.NAMA"])
    return {"pilihan": f"mungkin {mirip[0]}; semuanya: {pilihan}" if mirip else pilihan}


def _titik(nilai: Any) -> Any:
    if isinstance(nilai, float):
        return nilai
    cocok = re.fullmatch(r"(\d{1,3}(?:[.,]\d{1,3})?)\s*(?:pt)?", only_text(nilai).strip())
    ukuran = float(cocok[1].replace(",", ".")) if cocok else 0.0
    if not 5 <= ukuran <= 24:
        raise PydanticCustomError(
            "RAK106", "ukuran", {"nilai": nilai, "harapan": "ukuran huruf 5pt sampai 24pt", "contoh": "9pt"}
        )
    return ukuran


def _periode(nilai: Any) -> Any:
    if isinstance(nilai, Periode):
        return nilai
    nama = {satu.word: satu for satu in Periode}
    if only_text(nilai) in nama:
        return nama[nilai]
    raise PydanticCustomError("RAK105", "periode", {"nilai": nilai, "pilihan": ", ".join(nama)})


def _hanya(nilai: Any) -> Any:
    return nilai if isinstance(nilai, tuple) and nilai and isinstance(nilai[0], tuple) else parse_jadwal(nilai).butir


_POLA = ("{n}", "{a}", "{A}", "{i}", "{I}", *(f"{{{level}}}" for level in LEVEL))


def _pola(nilai: Any) -> Any:
    if not any(tanda in only_text(nilai) for tanda in _POLA):
        harapan = "pola yang memuat {n}, {a}, {A}, {i}, {I}, atau nomor tingkat seperti {sasaran}.{indikator}"
        raise PydanticCustomError("RAK106", "pola", {"nilai": nilai, "harapan": harapan, "contoh": '"{n}."'})
    return nilai


def _nomor_kolom(nilai: Any) -> Any:
    if only_text(nilai) == "tidak":
        return ""
    if "{n}" not in nilai:
        raise PydanticCustomError(
            "RAK106", "pola", {"nilai": nilai, "harapan": "pola yang memuat {n}, atau tidak", "contoh": '"({n})"'}
        )
    return nilai


def _warna(nilai: Any) -> Any:
    if re.fullmatch(r"#?[0-9A-Fa-f]{6}", only_text(nilai)):
        return nilai.lstrip("#").upper()
    raise PydanticCustomError(
        "RAK106", "warna", {"nilai": nilai, "harapan": "warna enam angka heksadesimal", "contoh": "D9E2F3"}
    )


def _kertas(nilai: Any) -> Any:
    if isinstance(nilai, Ukuran):
        return nilai
    if only_text(nilai) in KERTAS:
        return Ukuran(*KERTAS[nilai])
    sisi = re.fullmatch(r"(\S+\s*(?:mm|cm|in)?)\s*[x×]\s*(\S+\s*(?:mm|cm|in))", nilai)
    if sisi is not None:
        satuan = re.search(r"[a-z]+$", sisi[2])
        satu = sisi[1].strip()
        satu = satu if satu[-1].isalpha() or satuan is None else satu + satuan[0]
        pendek, panjang = sorted((parse_length(satu), parse_length(sisi[2])))
        if pendek >= 50 and panjang <= 2000:
            return Ukuran(pendek, panjang)
    harapan = f"{', '.join(KERTAS)}, atau ukuran sendiri"
    raise PydanticCustomError("RAK106", "kertas", {"nilai": nilai, "harapan": harapan, "contoh": "215mm x 330mm"})


def _margin(nilai: Any) -> Any:
    if isinstance(nilai, Margin):
        return nilai
    if not isinstance(nilai, dict):
        return Margin(*(parse_length(nilai),) * 4)
    sisi = {kunci: isi for kunci, isi in nilai.items() if kunci != SOURCE_KEY}
    if not sisi or set(sisi) - set(Margin._fields):
        harapan = "satu ukuran, atau atas, kanan, bawah, kiri"
        asing = next((kunci for kunci in sisi if kunci not in Margin._fields), "{}")
        raise PydanticCustomError("RAK106", "margin", {"nilai": asing, "harapan": harapan, "contoh": "15mm"})
    for nama, isi in sisi.items():
        if not isinstance(isi, str):
            raise PydanticCustomError(
                "RAK106", "margin", {"nilai": nama, "harapan": "satu ukuran untuk tiap sisi", "contoh": f"{nama}: 15mm"}
            )
    return Margin(*(parse_length(sisi.get(nama, "15mm")) for nama in Margin._fields))


def _desimal(nilai: Any) -> Any:
    if nilai in ("0", "1", "2", "3", "4"):
        return int(nilai)
    if isinstance(nilai, int):
        return nilai
    raise PydanticCustomError("RAK105", "desimal", {"nilai": only_text(nilai), "pilihan": "0, 1, 2, 3, 4"})


Rata = Literal["kiri", "tengah", "kanan"]
Gaya = Literal["biasa", "tebal", "miring", "tebal-miring"]
Tingkat = Literal["tujuan", "sasaran", "indikator", "program", "kegiatan", "keluaran"]
IsiKolom = Annotated[str, Parsed(_isi)]
Titik = Annotated[float, Parsed(_titik)]
IsianPeriode = Annotated[Periode, Parsed(_periode)]
Hanya = Annotated[tuple[tuple[Periode, int], ...], Parsed(_hanya)]
PolaNomor = Annotated[str, Parsed(_pola)]
NomorKolom = Annotated[str, Parsed(_nomor_kolom)]
Warna = Annotated[str, Parsed(_warna)]
Kertas = Annotated[Ukuran, Parsed(_kertas)]
IsianMargin = Annotated[Margin, Parsed(_margin)]
Desimal = Annotated[int, Parsed(_desimal)]
