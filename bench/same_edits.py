"""Edits of a plan's text, line by line: what a year of revisions does to it, and what a tired typist does."""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random

_Lines = list[str]
_VALUES = {
    "jadwal": ("T1", "T2-T3", "Mei", "Januari-Juni", "semua"),
    "target": ("95%", "-", "14 laporan", "BB", "70%", "1.200"),
    "pelaksana": ("hukum", "umum", "prodat"), "anggaran": ("2.000.000", "0", "9.999.999"), "kumulatif": ("ya", "tidak"),
    "tanggal": ("2022-04-02", "2022-05"), "nama": ("C. D., S.H.",), "T2": ("45%", "3"), "T4": ("99%", "12"),
}  # fmt: skip
_WRONG = {
    "jadwal": ("T5", "T3-T1", "Sept", "13", "0", "T1-Mei", "Q2", "triwulan 2", "Jan-", "S1", "1-3", "[T1, {a: b}]"),
    "target": ("3,000", "77.5%", "150%", "✓", "25 persen %", "..", "[80%]", "{T1: 2,22}", "> 80%", "%", "50% #1"),
    "pelaksana": ("hukm", "Sub Bagian Hukun", "[]", "[hukum, tidak ada]", "✓", "HUKUM"),
    "anggaran": ("satu juta", "1,000,000", "1.00.000", "-5", "Rp", "1e6", "12.5"), "anggaran_periode": ("x",),
    "tanggal": ("2022-02-30", "32 Maret 2022", "01/03/2022", "1 Marct 2022", "2019-01-01"),
    "tahun": ("22", "2O22", "1900", "x"),
    "layout": ("rak-triwulann", "tidak-ada", "rak-bulanan", "[pk, rak-triwulan]", "../x"), "versi": ("2", "satu"),
    "nip": ("197001011995031001", "1970 0101", "X"), "kumulatif": ("iya", "no", "mungkin"), "arah": ("bawah", "naek"),
    "rujukan": ("k999", "K1"), "kode": ("k1", "s1", "", "a b"), "program": ("tidakada", "[dukman]"),
    "perubahan": ("dua", "-1"),
    "jabatan": ("Plt SEKRETARIS", "Pit. KETUA"), "uraian": ("✓", "-", "~", "!", "...", "Prosentase pegawai"),
    "T1": ("x", "200%", "90%"), "T5": ("1",), "RAK212": ("", "-"),
    # layouts and project files
    "isi": ("indikator.tarjet", "kegiatan", "nomor", "kegiatan.jadwal", "tujuan.uraian", "[a, b]", "kosong"),
    "judul": ('"{{ tahunn }}"', '"{{ tambahan.jenis }}"', '"{% if %}"', '"{{ instansi | besar }}"', "[]", "{{ x }"),
    "periode": ("minggu", "bulan", "semester", "tahun"), "rata": ("tngah", "kiri"), "kertas": ("B5", "A4", "Legal"),
    "lebar": ("500mm", "x", "-1", "90mm"), "orientasi": ("miring", "potret"), "margin": ("200mm", "1", "5mm 10mm"),
    "ukuran": ("0pt", "80pt", "besar"), "huruf": ("Comic Sans", "Calibri"), "warna_kepala": ("merah", "12345G"),
    "per": ("baris", "rak"),
    "gabung": ("sama", "semua", "program"), "tingkat": ("kegiatan", "program", "x"),
    "bentuk": ("bulat", "nilai", "arsir"),
    "jumlah": ("ya", "TOTAL", "sekali"), "pola": ('"{x}"', '"{n}"', "n"), "nomor_kolom": ('"{n"', '"n"', '"({n})"'),
    "dari": ("program", "x"),
    "kosong": ('"-"',), "kelompok": ("semester", "x"), "pengesahan": ("kanan", "tidak", "atas"),
    "format": ("docx, odt", "all"),
    "RAK201": ("mati", "info"), "RAK403": ("peringatan",), "garis": ("tebal",), "logo": ("logo.png", "../x"),
    "keluaran": ("x", "../y"),
}  # fmt: skip
_PROSE = (
    ": tahap", " #2", "- ", "> ", "%", "& ", "*", "@", "`", "[Draf] ", "{x} ", "\t", "\u00a0", "\u200b", "а",
    "e\u0301", "  ",
    " kata kata", " (kurung", " ,koma", '"', "'", "\x07", "\u2028", "✓", " Presentase", " pemilu pemilu", "{{ x }}",
    " ;", " !tag",
)  # fmt: skip
_LINES = (
    "---", "...", "catatan bebas", "kegiatn:", "  - ", "a: b: c", "? x", "%YAML 1.2", "<<: *x", "#", "\t- x",
    "tujuan: []",
    "uraian: dua kali", "pelaksana:", "rak: 3", "'", "}", "  uraian: >", "    jadwal: T1",
)  # fmt: skip


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _fields(lines: _Lines, names: str = r"\w+") -> list[tuple[int, str]]:
    """(number, key) of the lines that hold `key: value` for a key of those names."""
    found = ((number, re.match(rf"[ -]*({names}): *[^\s#]", line)) for number, line in enumerate(lines))
    return [(number, match[1]) for number, match in found if match]


def _items(lines: _Lines) -> list[tuple[int, int]]:
    """(first line, line after the last) of every item of a list."""
    spans = []
    for number, line in enumerate(lines):
        if line.lstrip().startswith("- "):
            end = number + 1
            while end < len(lines) and (not lines[end].strip() or _indent(lines[end]) > _indent(line)):
                end += 1
            spans.append((number, end))
    return spans


def _siblings(lines: _Lines, chance: Random) -> list[tuple[int, int]]:
    """Two items of one list that stand next to each other; [] where there are none."""
    spans = _items(lines)
    pairs = [
        [one, other]
        for one in spans
        for other in spans
        if one[1] == other[0] and _indent(lines[one[0]]) == _indent(lines[other[0]])
    ]
    return chance.choice(pairs) if pairs else []


def _set(lines: _Lines, number: int, value: str) -> None:
    lines[number] = re.sub(r"^([ -]*\w+:).*", lambda match: f"{match[1]} {value}", lines[number])


def _reword(lines: _Lines, chance: Random) -> None:
    if found := _fields(lines, "uraian|keterangan"):
        number = chance.choice(found)[0]
        words = lines[number].split(" ")
        plain = [place for place, word in enumerate(words) if re.fullmatch(r"[a-z]{3,}", word)]
        if plain:
            words[chance.choice(plain)] = chance.choice(("terpadu", "daerah", "akuntabel", "bersama mitra"))
            lines[number] = " ".join(words)


def _revalue(lines: _Lines, chance: Random, values: dict[str, tuple[str, ...]] = _VALUES) -> None:
    if found := _fields(lines, "|".join(values)):
        number, key = chance.choice(found)
        _set(lines, number, chance.choice(values[key]))


def _remove(lines: _Lines, chance: Random) -> None:
    if pair := _siblings(lines, chance):
        first, end = chance.choice(pair)
        del lines[first:end]


def _add(lines: _Lines, chance: Random) -> None:
    if pair := _siblings(lines, chance):
        first, end = pair[1]
        copied = [line for line in lines[first:end] if not re.match(r"[ -]*kode:", line)]
        if copied and copied[0].lstrip().startswith("- "):
            _reword(copied, chance)
            lines[end:end] = copied


def _swap(lines: _Lines, chance: Random) -> None:
    if pair := _siblings(lines, chance):
        (first, middle), (_, end) = pair
        lines[first:end] = lines[middle:end] + lines[first:middle]


def _move(lines: _Lines, chance: Random) -> None:
    if pair := _siblings(lines, chance):
        first, end = chance.choice(pair)
        block = lines[first:end]
        del lines[first:end]
        places = [one for one, _ in _items(lines) if _indent(lines[one]) == _indent(block[0])]
        place = chance.choice(places)
        lines[place:place] = block


def _note(lines: _Lines, chance: Random) -> None:
    number = chance.choice([number for number, _ in _fields(lines, "uraian")] or [0])
    pad = " " * (re.search(r"[^ -]", lines[number]) or re.match("", "")).start()  # type: ignore[union-attr]
    lines.insert(number, f"{pad[:-2]}# catatan {chance.randint(1, 99)}")


_REVISIONS = (_reword, _reword, _revalue, _revalue, _remove, _add, _swap, _move, _note)


def revised(text: str, seed: int, count: int) -> str:
    """The plan after that many revisions; nearly always a plan without errors of structure."""
    chance, lines = Random(f"revised-{seed}"), text.splitlines()
    for _ in range(count):
        chance.choice(_REVISIONS)(lines, chance)
    return "\n".join(lines) + "\n"


def _line(change: Callable[[_Lines, int, Random], None]) -> Callable[[_Lines, Random], None]:
    def fault(lines: _Lines, chance: Random) -> None:
        if lines:
            change(lines, chance.randrange(len(lines)), chance)

    return fault


def _misspelt(lines: _Lines, chance: Random) -> None:
    if found := _fields(lines):
        number, key = chance.choice(found)
        place = chance.randrange(len(key))
        wrong = chance.choice(
            (key[:place] + key[place + 1 :], key[:place] + key[place] * 2 + key[place + 1 :], key.upper(), "lokasi")
        )
        lines[number] = lines[number].replace(f"{key}:", f"{wrong}:", 1)


def _prose(lines: _Lines, chance: Random) -> None:
    if found := _fields(lines):
        number = chance.choice(found)[0]
        start = lines[number].index(":") + 2
        place = chance.choice((start, chance.randint(start, max(start, len(lines[number]))), len(lines[number])))
        lines[number] = lines[number][:place] + chance.choice(_PROSE) + lines[number][place:]


def _move_line(lines: _Lines, number: int, chance: Random) -> None:
    lines.insert(chance.randrange(len(lines)), lines.pop(number))


def _reindent(lines: _Lines, number: int, chance: Random) -> None:
    change = chance.choice((-2, -1, 1, 2, 4))
    lines[number] = " " * max(0, _indent(lines[number]) + change) + lines[number].lstrip(" ")


def _reshape(lines: _Lines, chance: Random) -> None:
    if found := _fields(lines):
        number = chance.choice(found)[0]
        _set(
            lines,
            number,
            chance.choice(
                ("", "[a, b]", "{a: b}", "[]", "{}", "~", '""', '"', "'a' b", "|", "&x y", "*x", "!!str x", "- a")
            ),
        )


_FAULTS: tuple[Callable[[_Lines, Random], None], ...] = (
    *(lambda lines, chance: _revalue(lines, chance, _WRONG),) * 4, _misspelt, _misspelt, _prose, _prose, _prose,
    _reshape,
    _line(lambda lines, number, _: lines.__delitem__(number)), _line(_move_line), _line(_reindent), _line(_reindent),
    _line(lambda lines, number, _: lines.insert(number, lines[number])),
    _line(lambda lines, number, chance: lines.insert(number, " " * _indent(lines[number]) + chance.choice(_LINES))),
    _line(lambda lines, number, _: lines.__setitem__(number, lines[number].replace("  ", "\t", 1))),
    _line(lambda lines, number, _: lines.__setitem__(number, lines[number].replace('"', "", 1))),
    _line(lambda lines, number, _: lines.__setitem__(number, lines[number].replace(": ", ":", 1))),
    _line(lambda lines, number, _: lines.__setitem__(number, lines[number].replace("- ", "-", 1))),
)  # fmt: skip


def misfit(text: str, seed: int) -> bytes:
    """The text with one to three other values, nearly all wrong, in fields that it has."""
    chance, lines = Random(f"misfit-{seed}"), text.splitlines()
    for _ in range(chance.randint(1, 3)):
        _revalue(lines, chance, _WRONG)
    return ("\n".join(lines) + "\n").encode()


def faulty(text: str, seed: int, most: int = 5) -> bytes:
    """The text after one slip or more; sometimes in another encoding or with other line ends."""
    chance, lines = Random(f"faulty-{seed}"), text.splitlines()
    for _ in range(chance.randint(1, most)):
        chance.choice(_FAULTS)(lines, chance)
    text = "\n".join(lines) + "\n"
    odd: dict[int, Callable[[str], bytes]] = {
        0: lambda text: text.replace("\n", "\r\n").encode(), 1: lambda text: text.encode("utf-8-sig"),
        2: lambda text: text.rstrip().encode(),
        3: lambda text: text.encode("latin-1", "replace"), 4: lambda text: text[: len(text) // 2].encode(),
        5: lambda text: text.encode("utf-16"),
    }  # fmt: skip
    return odd.get(chance.randrange(60), str.encode)(text)
