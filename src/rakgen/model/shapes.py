"""Shapes: what stands in a field (a text, a list, a group of fields), what should, and how to write it there."""

from __future__ import annotations

import re

from rakgen.model.about import about
from rakgen.model.fields import Fields
from rakgen.source import Mapping, Node, Scalar, Sequence, Source
from rakgen.text.printable import short_line

_TEXT = ("satu teks", "a single text")
_LIST = ("daftar", "a list")
_GROUP = ("kelompok isian", "a group of fields")
_JADWAL = ("jadwal, misalnya `T2-T4`", "a schedule such as `T2-T4`")
_EXPECTED = {
    "string_type": _TEXT, "literal_error": _TEXT, "int_type": _TEXT, "float_type": _TEXT, "bool_type": _TEXT,
    "tuple_type": _LIST, "list_type": _LIST, "dict_type": _GROUP, "model_type": _GROUP, "jadwal_type": _JADWAL,
}  # fmt: skip
_OTHER = ("nilai lain", "another value")
_REGISTER_EXAMPLES = {
    "pelaksana": "hukum: Sub Bagian Hukum",
    "misi": "m1: Mewujudkan tata kelola yang baik",
    "program": "dukman: Program Dukungan Manajemen",
    "pengecualian": "RAK205: unitnya belum ditetapkan",
    "tambahan": "jenis: IKU",
    "target_periode": "T1: 25%",
    "target_tahun": "2025: 70%",
    "skala": "predikat: [{'>=': 90, teks: Baik}, {teks: Kurang}]",
    "anggaran_periode": "T1: 25.000.000",
    "istilah": "kerja sama: Kerjasama",
    "aturan": "RAK205: peringatan",
}
GROUP_EXAMPLES = {
    "Pengesahan": "jabatan: KETUA,",
    "Rak": "kode: ketua",
    "Kolom": "isi: sasaran.uraian",
    "Isi": "isi: sasaran.uraian",
    "Tabel": "kolom: [{judul: SASARAN, isi: sasaran.uraian}]",
    "Halaman": "kertas: A4",
    "NomorHalaman": "mulai: 5",
    "AturPengesahan": "susunan: kanan",
    "Kop": "baris: [NAMA KANTOR]",
    "BarisKop": "teks: NAMA KANTOR",
    "Pernyataan": "{judul: PERNYATAAN, isi: Teksnya}",
    "Alinea": "teks: Teksnya",
    "Jumlah": "judul: JUMLAH",
    "Subjumlah": "tingkat: sasaran",
    "NomorKolom": "pola: '{n}'",
    "Nomor": "mulai: 1",
    "BarisKelompok": "tingkat: sasaran",
    "BarisPenutup": "isi: Teksnya",
    "BarisPeriode": "periode: triwulan",
    "BarisProgram": "anggaran: ya",
    "BarisTingkat": "tingkat: kegiatan",
}
"""A field for each kind of group, which can stand there alone."""
_MAIN = {"Kolom": "isi", "BarisKelompok": "tingkat", "Subjumlah": "tingkat", "Halaman": "kertas"}
"""The field that a text in the place of a group is meant for, where a text may not stand for the group."""
_TEXT_EXAMPLES = {
    "isi": "isi: kegiatan.uraian", "hitung": "hitung: a / b * 100", "dari": "dari: indikator.target",
    "nama": "nama: pagu", "periode": "periode: triwulan", "kelompok": "kelompok: triwulan", "hanya": "hanya: T1-T2",
    "tanda": "tanda: v", "warna": "warna: D9E2F3", "pola": "pola: '{n}.'", "butir": "butir: '-'",
    "lebar": "lebar: 20mm", "desimal": "desimal: 0-2", "satuan": "satuan: orang", "kertas": "kertas: A4",
    "ukuran": "ukuran: 9pt", "mulai": "mulai: 1", "lekuk": "lekuk: 1", "logo": "logo: logo.png",
    "tinggi_logo": "tinggi_logo: 20mm", "warna_kepala": "warna_kepala: D9E2F3",
}  # fmt: skip
"""Fields of layouts whose text is no prose, as they are written."""
_LISTS = frozenset({"pelaksana", "layout", "jadwal", "lokasi", "sumber_dana"})
_CELL_SIGNS = ("|", "\t", ";", ",")
_PERIODS = r"[TS]?\d{1,2}(?: *(?:[-–,/&]|s\.?d\.?|dan) *[TS]?\d{1,2})*"
_MOST_ITEMS = 6
_BULLET = re.compile(r"(?m)^[ ]*-[ ]+(\S.*)$")


def other_shape(
    error_type: str, field: str, node: Node, model: type[Fields] | None, source: Source, owner: type[Fields]
) -> dict[str, str]:
    """The words of RAK103 for a node of the wrong shape: `shape`, `expected` and `how`, each in both languages.

    `model` is the model of the groups that the field holds, None for a field of texts; `owner` is that of the field.
    """
    expected, expected_en = _EXPECTED.get(error_type, _OTHER)
    shape, shape_en = _shape(node)
    known = about(owner).get(field) if expected == _TEXT[0] else None
    if known and known.examples:  # its text is no prose
        how, how_en = _to_value(field, node, known.examples[0])
    else:
        how, how_en = _how(error_type, field, node, model, source)
    return {
        "wujud": shape,
        "wujud_en": shape_en,
        "harapan": expected,
        "harapan_en": expected_en,
        "cara": how,
        "cara_en": how_en,
    }


def _shape(node: Node) -> tuple[str, str]:
    if isinstance(node, Scalar):
        text = short_line(node.text)
        return f'teks "{text}"', f'the text "{text}"'
    if isinstance(node, Mapping):
        return "kelompok isian", "a group of fields"
    if any(isinstance(item, Sequence) for item in node.items):
        return "daftar di dalam daftar", "a list within a list"
    return "daftar", "a list"


def _how(error_type: str, field: str, node: Node, model: type[Fields] | None, source: Source) -> tuple[str, str]:
    if error_type in ("tuple_type", "list_type"):
        return _to_list(node, model)
    if error_type == "model_type":
        return _to_mapping(node, model)
    if error_type == "dict_type":
        if field.endswith("_periode") and (periods := _by_quarter(node)):
            return f"Tulis `{field}: {periods}`.", f"Write `{field}: {periods}`."
        example = _REGISTER_EXAMPLES.get(field, "nama: nilai")
        return (
            f"Tulis satu isian per baris, tanpa tanda -, misalnya `{example}`.",
            f"Write one field per line, without a -, for example `{example}`.",
        )
    if error_type == "jadwal_type":
        if isinstance(node, Mapping) and (ticked := [key.text for key, value in node.entries if _is_filled(value)]):
            return f"Tulis `jadwal: {', '.join(ticked)}`.", f"Write `jadwal: {', '.join(ticked)}`."
        return (
            "Tulis periodenya dalam satu baris, misalnya `jadwal: T2-T4` atau `jadwal: Mei, Juli`.",
            "Write the periods on one line, for example `jadwal: T2-T4` or `jadwal: Mei, Juli`.",
        )
    return _to_text(field, node, source)


def _to_list(node: Node, model: type[Fields] | None) -> tuple[str, str]:
    if isinstance(node, Mapping) and node.entries:
        from rakgen.source.spelling import spelled

        first = spelled(node.entries[0][0].text)
        if node.flow:
            return (
                f"Apit dengan kurung siku: `[{{{first}: ...}}]`.",
                f"Put it in square brackets: `[{{{first}: ...}}]`.",
            )
        return (
            (
                f"Awali isian pertama dengan tanda - dan spasi, `- {first}: ...`, lalu sejajarkan isian lainnya dengan"
                " huruf pertamanya."
            ),
            (
                f"Start its first field with a - and a space, `- {first}: ...`, and align the other fields with its"
                " first letter."
            ),
        )
    if isinstance(node, Scalar) and (items := _BULLET.findall(node.text)):
        from rakgen.source.spelling import spelled

        shown = ", ".join(f"`- {spelled(item.strip())}`" for item in items[:_MOST_ITEMS])
        more = ", ..." if len(items) > _MOST_ITEMS else ""
        return (
            f"Tulis tiap butir pada baris sendiri, tanpa tanda | atau > sesudah titik dua: {shown}{more}.",
            f"Write each item on a line of its own, without a | or > after the colon: {shown}{more}.",
        )
    main = _main_field(model)
    if isinstance(node, Scalar) and main:
        return (
            f"Tulis di baris berikutnya, dilekukkan: `- {main}: {short_line(node.text)}`.",
            f"Write on the next line, indented: `- {main}: {short_line(node.text)}`.",
        )
    return (
        "Tulis tiap butir pada baris sendiri, diawali tanda - dan spasi.",
        "Write each item on a line of its own, starting with a - and a space.",
    )


def _to_mapping(node: Node, model: type[Fields] | None) -> tuple[str, str]:
    if isinstance(node, Scalar) and model is not None and "uraian" in model.model_fields:
        if len(cells := _cells(node.text)) > 1:
            fields = ", ".join(_as_fields(cells, model))
            return (
                f"Tulis tiap sel pada barisnya sendiri: {fields}.",
                f"Write each cell on a line of its own: {fields}.",
            )
        text = short_line(node.text)
        return f"Tulis nama isiannya: `- uraian: {text}`.", f"Write the name of the field: `- uraian: {text}`."
    if isinstance(node, Sequence) and not node.flow:
        return "Hapus salah satu tanda - di awal butir ini.", "Delete one of the dashes at the start of this item."
    main = _main_field(model)
    if main and isinstance(node, Scalar):
        text = short_line(node.text)
        return f"Tulis nama isiannya: `{main}: {text}`.", f"Write the name of the field: `{main}: {text}`."
    example = GROUP_EXAMPLES.get(model.printed_name(), "nama: nilai") if model is not None else "nama: nilai"
    return (
        f"Tulis tiap isian pada baris sendiri, misalnya `{example}`.",
        f"Write each field on a line of its own, for example `{example}`.",
    )


def _main_field(model: type[Fields] | None) -> str:
    """The field that a text in the place of a group is meant for; '' where there is none, or the text may stand."""
    if model is None:
        return ""
    return "uraian" if "uraian" in model.model_fields else _MAIN.get(model.printed_name(), "")


def _cells(text: str) -> list[str]:
    """The cells of a row of a table, typed or pasted as one text; one cell for a text that is none."""
    sign = next((sign for sign in _CELL_SIGNS if sign in text), None)
    cells = [cell.strip() for cell in text.split(sign or "\n") if cell.strip()]
    return cells if sign in ("|", "\t") or any(map(_is_jadwal, cells[1:])) else [text]


def _is_jadwal(text: str) -> bool:
    return re.fullmatch(_PERIODS, text, re.IGNORECASE) is not None


def _as_fields(cells: list[str], model: type[Fields]) -> list[str]:
    """Cells with the names that they most likely have: the first text is the `uraian`, other texts are a unit's."""
    first = 1 if cells[0].rstrip(".").isdigit() and len(cells) > 1 else 0
    named = [f"`- uraian: {short_line(cells[first])}`"]
    others = {"jadwal", "pelaksana", "target"} & set(model.model_fields)
    for cell in cells[first + 1 :]:
        name = "target" if "target" in others else "jadwal" if _is_jadwal(cell) else "pelaksana"
        named.append(f"`{name}: {short_line(cell)}`" if name in others else f"`...: {short_line(cell)}`")
        others.discard(name)
    return named


def _is_filled(node: Node) -> bool:
    return isinstance(node, Scalar) and node.text.strip() not in ("", "-")


def _by_quarter(node: Node) -> str:
    """Four values in a row as those of the quarters, '' for anything else."""
    from rakgen.source.spelling import quoted_in_list

    texts = [item.text for item in node.items if isinstance(item, Scalar)] if isinstance(node, Sequence) else []
    if isinstance(node, Scalar):
        texts = re.split(r"[;,|/]\s+|\s+[|/]\s+", node.text)
    if len(texts) != 4 or not all(text.strip() for text in texts):
        return ""
    return "{" + ", ".join(f"T{n}: {quoted_in_list(text.strip())}" for n, text in enumerate(texts, 1)) + "}"


def _to_text(field: str, node: Node, source: Source) -> tuple[str, str]:
    if field in _LISTS and isinstance(node, Mapping) and node.flow and node.entries:
        example = f"{field}: [{', '.join(key.text for key, _ in node.entries)}]"
        return f"Tulis daftar dengan kurung siku: `{example}`.", f"Write a list with square brackets: `{example}`."
    if field in _TEXT_EXAMPLES:
        example = _TEXT_EXAMPLES[field]
        return f"Tulis satu teks, misalnya `{example}`.", f"Write a single text, for example `{example}`."
    if not isinstance(node, Scalar) and node.flow and node.line == node.end_line:
        typed = source.lines[node.line - 1][node.column - 1 : node.end_column - 1]
        quote = "'" if '"' in typed else '"'
        example = f"{field}: {quote}{short_line(typed)}{quote}"
        return (
            f"Bila kurung itu bagian dari teks, apit seluruhnya dengan tanda kutip: `{example}`.",
            f"If the bracket is part of the text, put it all in quotes: `{example}`.",
        )
    if isinstance(node, Sequence):
        return (
            "Tulis satu teks sesudah titik dua, tanpa tanda - di depannya.",
            "Write a single text after the colon, without a - before it.",
        )
    return (
        "Tulis satu teks sesudah titik dua; bila titik dua di dalamnya bagian dari teks, apit dengan tanda kutip.",
        "Write a single text after the colon; if a colon in it is part of the text, put it in quotes.",
    )


def _to_value(field: str, node: Node, example: str) -> tuple[str, str]:
    """How a field is written whose text is no prose: with the one value that a list holds, else with an example."""
    from rakgen.source.spelling import spelled

    only = node.items[0] if isinstance(node, Sequence) and len(node.items) == 1 else None
    if isinstance(only, Scalar) and only.text.strip():
        written = f"{field}: {spelled(short_line(only.text))}"
        return (
            f"Tulis tanpa kurung siku dan tanpa tanda -: `{written}`.",
            f"Write it without a bracket or a -: `{written}`.",
        )
    written = f"{field}: {spelled(example)}"
    return f"Tulis satu saja, misalnya `{written}`.", f"Write one alone, for example `{written}`."
