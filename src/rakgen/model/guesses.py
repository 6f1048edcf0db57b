"""Guesses: what was most likely meant by a spelling that the plan language does not know. Guesses are only ever
proposed.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache

from rakgen.model.target import amount_in_words
from rakgen.source import Mapping, Scalar

_ROMAN = {"i": "1", "ii": "2", "iii": "3", "iv": "4"}
_ALL_YEAR = (
    r"(?:(?:se|satu |1 |sepanjang |selama (?:satu |1 )?|seluruh )?tahun(?: (?:19|20)\d\d)?|tahunan"
    r"|(?:(?:se)?tiap|per|tiap-tiap) ?-?(?:bulan|triwulan|semester)|(?:tri)?(?:bulan|wulan)an|semesteran|12 bulan"
    r"|januari sampai desember|all|penuh|(?:every|each|all|whole|throughout the) (?:month|quarter|year)s?"
    r"|(?:month|quarter|year)ly)"
)
_DITTO = (
    r"s\.? ?d\.? ?a\.?|idem|dito|ditto|sama(?: dengan)? (?:di ?)?atas(?:nya)?|same(?: as above)?|seperti (?:di )?atas"
    r"|-? ?(?:[\"“”„″〃]|''|,,|´´|’’)+ ?-?"
)
_MONTH = "(?:jan|feb|mar|apr|mei|jun|jul|agu|agt|sep|okt|nov|des)"
_MONTHS = ("jan", "feb", "mar", "apr", "mei", "jun", "jul", "agu", "sep", "okt", "nov", "des")
_ENGLISH = {
    "january": "januari", "february": "februari", "march": "maret", "may": "mei", "june": "juni", "july": "juli",
    "august": "agustus", "aug": "agu", "october": "oktober", "oct": "okt", "december": "desember", "dec": "des",
}  # fmt: skip
_YEAR, _NUMBER = r"(?:19|20)\d\d", r"(0?[1-9]|1[0-2])"
_ORDINALS = (("satu", "1"), ("pertama", "1"), ("dua", "2"), ("tiga", "3"), ("empat", "4"))
# Word by word, in this order: a longer spelling before the shorter one it begins with.
_REPLACEMENTS: tuple[tuple[str, str | Callable[[re.Match[str]], str]], ...] = (
    (r"[\"'“”‘’«»()]", " "),
    (r"(?<=[a-z])\.(?=\s|[-,;]|$)", " "),
    (rf"\b{_YEAR}-{_NUMBER}-\d{{1,2}}\b", lambda date: _MONTHS[int(date[1]) - 1]),
    (rf"\b\d{{1,2}}/{_NUMBER}/{_YEAR}\b", lambda date: _MONTHS[int(date[1]) - 1]),
    (rf"\b{_YEAR}[-/.]{_NUMBER}\b", lambda date: _MONTHS[int(date[1]) - 1]),
    (rf"\b{_NUMBER}[-/.]{_YEAR}\b", lambda date: _MONTHS[int(date[1]) - 1]),
    (rf"\b(?:{'|'.join(_ENGLISH)})\b", lambda name: _ENGLISH[name[0]]),
    (r"\b(?:from|dari|mulai|sejak)\s+(?=.*(?:-|\.\.|\b(?:s/?d|s\.d|sampai|hingga|to|until|till)\b))", " "),
    (r"\s*\.{2,}\s*", "-"),
    (r"\b(?:tahun\s+)?(?:19|20)\d\d\b", " "),
    (r"\b(?:minggu|pekan|mgg)\s*(?:ke\b)?[\s-]*(?:[1-5]|i{1,3}|iv|v|pertama|kedua|ketiga|keempat)\b", " "),
    (rf"\b(?:awal|pertengahan|akhir)\s+(?:bulan\s+)?(?={_MONTH})", " "),
    (rf"\b\d{{1,2}}\s+(?={_MONTH})", " "),
    *((rf"\b(?:ke[\s-]*)?{word}\b", number) for word, number in _ORDINALS),
    (r"\bke[\s-]*(?=[1-4]\b)", " "),
    (r"\b(?:triwulan|tri wulan|trwln|trw|tw|kuartal|kwartal|quarter|q|t)[\s.-]*(?=[1-4iv]+\b)", "t"),
    (r"\b(?:semester|smt|sem|s)[\s.-]*(?=[12i]+\b)", "s"),
    (r"\b(?:catur ?wulan|cawu)[\s.-]*(?:1|i)\b", "januari-april"),
    (r"\b(?:catur ?wulan|cawu)[\s.-]*(?:2|ii)\b", "mei-agustus"),
    (r"\b(?:catur ?wulan|cawu)[\s.-]*(?:3|iii)\b", "september-desember"),
    (r"\b(?:bulan|bln)\b", " "),
    (r"(?<=\b[ts][1-4])\s+(?=[ts][1-4]\b)", ","),
    (r"\b(?:sampai dengan|sampai|hingga|s/d|s\.d\.?|sd|to|until|till|through)\b\.?", "-"),
    (r"\b(?:dan|serta|and)\b|[&;+/]", ","),
    (r"[-–—―‐‑−~]+", "-"),
)  # fmt: skip
_PERIOD = rf"[TS][1-4]|{_MONTH}[a-z]*"
_SAME = 0.85  # likeness of a name of several words to the one that begins as it does
_COLONS = str.maketrans("：﹕", "::")
# Letters of other scripts that look like Latin ones; enough for field names.
_LATIN_LOOKALIKES = {
    0x430: "a",
    0x435: "e",
    0x43E: "o",
    0x440: "p",
    0x441: "c",
    0x443: "y",
    0x445: "x",
    0x43A: "k",
    0x456: "i",
    0x458: "j",
    0x455: "s",
    0x501: "d",
    0x3BF: "o",
    0x3B1: "a",
    0x3C1: "p",
    0x3BD: "v",
    0x3B9: "i",
}
_EQUIVALENTS = {
    "waktu": "jadwal",
    "jadual": "jadwal",
    "schedule": "jadwal",
    "pelaksanaan": "jadwal",
    "bulan": "jadwal",
    "triwulan": "jadwal",
    "penanggung_jawab": "pelaksana",
    "penanggungjawab": "pelaksana",
    "penanggung jawab": "pelaksana",
    "penanggung": "pelaksana",
    "pic": "pelaksana",
    "unit": "pelaksana",
    "unit_kerja": "pelaksana",
    "bidang": "pelaksana",
    "seksi": "pelaksana",
    "bagian": "pelaksana",
    "description": "uraian",
    "deskripsi": "uraian",
    "nama": "uraian",
    "name": "uraian",
    "teks": "uraian",
    "isi": "uraian",
    "text": "uraian",
    "judul": "uraian",
    "output": "keluaran",
    "hasil": "keluaran",
    "budget": "anggaran",
    "pagu": "anggaran",
    "biaya": "anggaran",
    "total": "jumlah",
    "objective": "sasaran",
    "goal": "tujuan",
    "indicator": "indikator",
    "iku": "indikator",
    "iki": "indikator",
    "activity": "kegiatan",
    "aktivitas": "kegiatan",
    "langkah": "aksi",
    "rencana_aksi": "aksi",
    "tahapan": "aksi",
    "kantor": "instansi",
    "satker": "instansi",
    "opd": "instansi",
    "skpd": "instansi",
    "year": "tahun",
    "version": "versi",
    "tanda_tangan": "pengesahan",
    "ttd": "pengesahan",
    "penandatangan": "pengesahan",
    "form": "layout",
    "formulir": "layout",
    "pejabat": "nama",
    "posisi": "jabatan",
    "golongan": "pangkat",
    "kota": "tempat",
    "date": "tanggal",
    "tgl": "tanggal",
    "nilai": "target",
    "unit_satuan": "satuan",
    "catatan": "keterangan",
    "ref": "rujukan",
    "rujuk": "rujukan",
    "id": "kode",
    "paper": "kertas",
    "ukuran_kertas": "kertas",
}
"""Names that offices use on forms for what the plan language calls otherwise."""


def folded(text: str) -> str:
    """Lower case, compatibility forms (`Ｔ１`, NBSP) as plain ones, no invisible characters, single spaces."""
    text = unicodedata.normalize("NFKC", text).translate(_COLONS).lower()
    return " ".join("".join(letter for letter in text if unicodedata.category(letter) != "Cf").split())


@lru_cache(maxsize=4096)
def is_ditto(text: str) -> bool:
    """True for words that mean what stands above, as in a table on paper: `sda`, `idem`, `sama di atas`."""
    return len(text) < 30 and re.fullmatch(_DITTO, folded(text)) is not None


def guess_jadwal(text: str) -> str | None:
    """A schedule in words (`Triwulan I s.d. III`, `sepanjang tahun`) in the spelling of the plan language,
    unchecked.
    """
    plain = folded(text)
    if re.fullmatch(_ALL_YEAR, plain.strip(" .")):
        return "semua"
    if re.fullmatch(r"\d+ (?:bulan|triwulan|semester|minggu|hari)", plain):
        return None  # how long, not when
    for pattern, replacement in _REPLACEMENTS:
        plain = re.sub(pattern, replacement, plain)
    plain = re.sub(r",(?:\s*,)+", ",", plain)
    letter = ""
    pieces = []
    for raw_piece in re.split(r"([-,])", plain):
        piece = raw_piece.strip()
        if piece in ("-", ","):
            pieces.append(piece)
            continue
        if match := re.fullmatch(r"([ts])?\s*(\d+|[iv]+)", piece):
            # `Triwulan I dan III` names the kind once; a roman number alone is a quarter, as on the forms.
            number = _ROMAN.get(match[2], match[2])
            letter = match[1] or letter or ("t" if match[2] in _ROMAN else "")
            piece = f"{letter.upper()}{number}"
        pieces.append(piece if piece[:1] in "TS" else piece.capitalize())
    tidy = "".join(pieces).replace(",", ", ")
    return tidy if tidy and tidy.strip(" ,-") == tidy else None


def guess_tanggal(text: str) -> str | None:
    """A date as `2021-03-01` or `1 Maret 2021` out of `01/03/2021`, `1-3-2021`, `Kupang, 1 Maret 2021`, unchecked."""
    plain = folded(text).strip("\"'“”‘’„« »")
    if match := re.fullmatch(r"(\d{1,2})\s*[-/. ]\s*(\d{1,2})\s*[-/. ]\s*(\d{4})", plain):
        return _date(match[3], match[2], match[1])
    if match := re.fullmatch(r"(\d{4})\s*[/. ]\s*(\d{1,2})\s*[/. ]\s*(\d{1,2})", plain):
        return _date(match[1], match[2], match[3])
    if match := re.match(r"(\d{4}-\d{2}-\d{2})[t ]\d", plain):
        return match[1]
    if match := re.search(r"(?:^|[ ,])(?:(\d{1,2})[ -]+|[.…_]+ *)?([a-z]+)\.?[ -]+(\d{4})$", plain):
        bulan = near_bulan(match[2])
        if bulan:
            return f"{match[1]} {bulan} {match[3]}".strip() if match[1] else f"{bulan} {match[3]}"
    return None


def _date(tahun: str, bulan: str, day: str) -> str:
    """`2021-03-01`, or `1 Maret 2021` for a day typed without a zero, since it prints as typed."""
    from rakgen.model.periode import BULAN_NAMES

    if len(day) == 1 and 1 <= int(bulan) <= len(BULAN_NAMES):
        return f"{day} {BULAN_NAMES[int(bulan) - 1]} {tahun}"
    return f"{tahun}-{int(bulan):02d}-{int(day):02d}"


def near_bulan(word: str) -> str | None:
    """The month whose name a word most likely is, English names included."""
    from rakgen.model.periode import BULAN, BULAN_NAMES
    from rakgen.text.nearest import OWN_WORD, nearest

    english = {
        "january": 1,
        "february": 2,
        "march": 3,
        "june": 6,
        "july": 7,
        "august": 8,
        "october": 10,
        "december": 12,
    }
    numbers = BULAN | english
    near = nearest(word.strip(" ."), numbers, OWN_WORD)
    return BULAN_NAMES[numbers[near] - 1] if near else None


_LONGEST_AMOUNT = 40  # signs


def guess_rupiah(text: str) -> str | None:
    """An amount with dots for thousands out of `452,750,000`, `452 750 000`, `Rp1.000.000.-`, `4,5 juta`; nothing out
    of an amount below zero.
    """
    from rakgen.text.numbers import grouped

    plain = re.sub(r"^(?:rp|idr)\.?\s*", "", folded(text)).removesuffix("rupiah").lstrip(" .,").rstrip(" .-,")
    if len(plain) < _LONGEST_AMOUNT and (amount := amount_in_words(plain)) is not None:
        return grouped(int(amount)) if amount == int(amount) else None
    if re.fullmatch(r"\d{1,3}(?:[, ]\d{3})+(?:\.00?)?", plain):
        return re.sub(r"\.0+$", "", plain).replace(",", ".").replace(" ", ".")
    return plain if re.fullmatch(r"\d{1,3}(?:\.\d{3})+", plain) and plain != text else None


def near_field(field: str, known: list[str]) -> str | None:
    """The known field that a name most likely is: a slip of the pen, or a word that other forms use for it."""
    plain = folded(field).strip("\"'“”‘’`*-: ")
    if plain in known:
        return plain
    if (spaced := re.sub(r"[ -]+", "_", plain)) in known:
        return spaced
    equivalent = _EQUIVALENTS.get(plain.replace("-", "_"), _EQUIVALENTS.get(plain))
    if equivalent in known:
        return equivalent
    from rakgen.text.nearest import nearest

    joined = plain.replace(" ", "_")
    near = nearest(joined, known)
    words = [_EQUIVALENTS.get(word, word) for word in re.findall(r"[a-z]+", re.sub(r"\(.*?\)", "", plain))]
    named = next((word for word in words if word in known), None)
    return near if named is None or (near or "").startswith(named) and nearest(joined, known, _SAME) else named


def guess_misplaced(field: str, known: list[str], group: Mapping) -> tuple[str, dict[str, str]] | None:
    """The finding for a column of a form as a field, with its values: a number, which is counted by itself, or a period
    beside the fields of a kegiatan or an indikator; and for `versi` where nothing has one; else None.
    """
    if field == "versi":
        return "RAK101.versi", {}
    if re.fullmatch(r"no|nomor|no\.|num|nr|#", field.strip().lower()) and "uraian" in known:
        return "RAK101.nomor", {}
    home = next((name for name in ("jadwal", "target_periode") if name in known), None)
    if home is None or not re.fullmatch(_PERIOD, field.strip(), re.IGNORECASE):
        return None
    entries = [(key.text, value) for key, value in group.entries if re.fullmatch(_PERIOD, key.text, re.IGNORECASE)]
    filled = [(name, value.text) for name, value in entries if isinstance(value, Scalar) and value.text.strip()]
    from rakgen.source.spelling import quoted_in_list

    by_period = "{" + ", ".join(f"{name}: {quoted_in_list(text)}" for name, text in filled) + "}"
    value = by_period if home != "jadwal" else ", ".join(name for name, text in filled if text != "-")
    return "RAK101.periode", {"benar": f"{home}: {value}"}


def foreign_letters(field: str, known: list[str]) -> tuple[str, str] | None:
    """The known field that a name looks like, and its first character that is no ordinary Latin letter; else None."""
    if field.isascii():
        return None
    latin = folded(field).translate(_LATIN_LOOKALIKES).strip("\"'“”‘’ ")
    if latin not in known:
        return None
    return latin, next(letter for letter in field if not letter.isascii())
