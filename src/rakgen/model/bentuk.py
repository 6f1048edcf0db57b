"""Bentuk: what stands in a field (a text, a list, a group of fields), what should, and how to write it there."""

from __future__ import annotations

from rakgen.model.isian import Isian
from rakgen.source import Mapping, Node, Scalar, Sequence, Source

_TEKS = ("satu teks", "a single text")
_DAFTAR = ("daftar", "a list")
_KELOMPOK = ("kelompok isian", "a group of fields")
_JADWAL = ("jadwal, misalnya `T2-T4`", "a schedule such as `T2-T4`")
_HARAPAN = {
    "string_type": _TEKS, "literal_error": _TEKS, "int_type": _TEKS, "float_type": _TEKS, "bool_type": _TEKS,
    "tuple_type": _DAFTAR, "list_type": _DAFTAR, "dict_type": _KELOMPOK, "model_type": _KELOMPOK, "jadwal_type": _JADWAL,
}  # fmt: skip
_ANEH = ("nilai lain", "another value")
_REGISTER = {
    "pelaksana": "hukum: Sub Bagian Hukum",
    "program": "dukman: Program Dukungan Manajemen",
    "pengecualian": "RAK205: unitnya belum ditetapkan",
    "tambahan": "jenis: IKU",
    "target_periode": "T1: 25%",
    "anggaran_periode": "T1: 25.000.000",
    "istilah": "kerja sama: Kerjasama",
    "aturan": "RAK205: peringatan",
}
_PANJANG = 60


def bentuk_lain(tipe: str, isian: str, node: Node, jenis: type[Isian] | None, source: Source) -> dict[str, str]:
    """The words of RAK103 for a node of the wrong shape: `wujud`, `harapan` and `cara`, each in both languages.

    `jenis` is the model of the groups that the field holds, None for a field of texts.
    """
    harapan, harapan_en = _HARAPAN.get(tipe, _ANEH)
    wujud, wujud_en = _wujud(node)
    cara, cara_en = _cara(tipe, isian, node, jenis, source)
    return {
        "wujud": wujud, "wujud_en": wujud_en, "harapan": harapan, "harapan_en": harapan_en, "cara": cara, "cara_en": cara_en,
    }  # fmt: skip


def _wujud(node: Node) -> tuple[str, str]:
    if isinstance(node, Scalar):
        teks = _ringkas(node.text)
        return f'teks "{teks}"', f'the text "{teks}"'
    if isinstance(node, Mapping):
        return "kelompok isian", "a group of fields"
    if any(isinstance(satu, Sequence) for satu in node.items):
        return "daftar di dalam daftar", "a list within a list"
    return "daftar", "a list"


def _cara(tipe: str, isian: str, node: Node, jenis: type[Isian] | None, source: Source) -> tuple[str, str]:
    if tipe in ("tuple_type", "list_type"):
        return _jadi_daftar(node, jenis)
    if tipe == "model_type":
        return _jadi_kelompok(node, jenis)
    if tipe == "dict_type":
        contoh = _REGISTER.get(isian, "nama: nilai")
        return f"Tulis satu isian per baris, tanpa tanda -, misalnya `{contoh}`.", (
            f"Write one field per line, without a -, for example `{contoh}`."
        )
    if tipe == "jadwal_type":
        return "Tulis periodenya dalam satu baris, misalnya `jadwal: T2-T4` atau `jadwal: Mei, Juli`.", (
            "Write the periods on one line, for example `jadwal: T2-T4` or `jadwal: Mei, Juli`."
        )
    return _jadi_teks(isian, node, source)


def _jadi_daftar(node: Node, jenis: type[Isian] | None) -> tuple[str, str]:
    if isinstance(node, Mapping) and node.entries:
        pertama = node.entries[0][0].text
        return (
            f"Awali isian pertama dengan tanda - dan spasi, `- {pertama}: ...`, lalu sejajarkan isian lainnya dengan huruf pertamanya.",
            f"Start its first field with a - and a space, `- {pertama}: ...`, and align the other fields with its first letter.",
        )
    if isinstance(node, Scalar) and jenis is not None and "uraian" in jenis.model_fields:
        return f"Tulis di baris berikutnya, dilekukkan: `- uraian: {_ringkas(node.text)}`.", (
            f"Write on the next line, indented: `- uraian: {_ringkas(node.text)}`."
        )
    return "Tulis tiap butir pada baris sendiri, diawali tanda - dan spasi.", (
        "Write each item on a line of its own, starting with a - and a space."
    )


def _jadi_kelompok(node: Node, jenis: type[Isian] | None) -> tuple[str, str]:
    if isinstance(node, Scalar) and jenis is not None and "uraian" in jenis.model_fields:
        teks = _ringkas(node.text)
        return f"Tulis nama isiannya: `- uraian: {teks}`.", f"Write the name of the field: `- uraian: {teks}`."
    if isinstance(node, Sequence) and not node.flow:
        return "Hapus salah satu tanda - di awal butir ini.", "Delete one of the dashes at the start of this item."
    contoh = {"Pengesahan": "jabatan: KETUA,", "Rak": "kode: ketua", "Kolom": "judul: SASARAN"}
    nama = contoh.get(jenis.__name__, "nama: nilai") if jenis is not None else "nama: nilai"
    return f"Tulis tiap isian pada baris sendiri, misalnya `{nama}`.", (
        f"Write each field on a line of its own, for example `{nama}`."
    )


def _jadi_teks(isian: str, node: Node, source: Source) -> tuple[str, str]:
    if not isinstance(node, Scalar) and node.flow and node.line == node.end_line:
        asli = source.lines[node.line - 1][node.column - 1 : node.end_column - 1]
        kutip = "'" if '"' in asli else '"'
        contoh = f"{isian}: {kutip}{_ringkas(asli)}{kutip}"
        return f"Bila kurung itu bagian dari teks, apit seluruhnya dengan tanda kutip: `{contoh}`.", (
            f"If the bracket is part of the text, put it all in quotes: `{contoh}`."
        )
    if isinstance(node, Sequence):
        return "Tulis satu teks sesudah titik dua, tanpa tanda - di depannya.", (
            "Write a single text after the colon, without a - before it."
        )
    return "Tulis satu teks sesudah titik dua; bila titik dua di dalamnya bagian dari teks, apit dengan tanda kutip.", (
        "Write a single text after the colon; if a colon in it is part of the text, put it in quotes."
    )


def _ringkas(teks: str) -> str:
    """A text short enough for a message."""
    satu = " ".join(teks.split())
    return satu if len(satu) <= _PANJANG else f"{satu[:_PANJANG].rstrip()}..."
