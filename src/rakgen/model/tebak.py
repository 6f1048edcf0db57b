"""Tebak: what was most likely meant by a spelling that the plan language does not know. Guesses are only ever proposed."""

from __future__ import annotations

import re
import unicodedata

_ROMAWI = {"i": "1", "ii": "2", "iii": "3", "iv": "4"}
_SEPANJANG = re.compile(
    r"(?:(?:se|satu |sepanjang |selama (?:satu |1 )?|seluruh )tahun|(?:se)?tiap (?:bulan|triwulan)|januari sampai desember|all|penuh)"
)
# Word by word, in this order: a longer spelling before the shorter one it begins with.
_GANTI = (
    (re.compile(r"[\"'“”‘’«»()]"), " "),
    (re.compile(r"(?<=[a-z])\.(?=\s|[-,;]|$)"), " "),
    (re.compile(r"\b(?:tahun\s+)?(?:19|20)\d\d\b"), " "),
    (re.compile(r"\b(?:triwulan|tri wulan|trwln|trw|tw|kuartal|kwartal|quarter|q)\s*(?=[1-4iv]+\b)"), "t"),
    (re.compile(r"\b(?:semester|smt|sem)\s*(?=[12i]+\b)"), "s"),
    (re.compile(r"\b(?:bulan|bln)\b"), " "),
    (re.compile(r"\b(?:sampai dengan|sampai|hingga|s/d|s\.d\.?|sd|to)\b\.?"), "-"),
    (re.compile(r"\b(?:dan|serta|and)\b|[&;+/]"), ","),
    (re.compile(r"[-–—―‐‑−~]+"), "-"),
)  # fmt: skip
_TITIK_DUA = str.maketrans("：﹕", "::")
# Letters of other scripts that look like Latin ones; enough for field names.
_MIRIP_LATIN = {
    0x430: "a", 0x435: "e", 0x43E: "o", 0x440: "p", 0x441: "c", 0x443: "y", 0x445: "x", 0x43A: "k", 0x456: "i", 0x458: "j",
    0x455: "s", 0x501: "d", 0x3BF: "o", 0x3B1: "a", 0x3C1: "p", 0x3BD: "v", 0x3B9: "i",
}  # fmt: skip
_PADANAN = {
    "waktu": "jadwal", "jadual": "jadwal", "schedule": "jadwal", "pelaksanaan": "jadwal", "bulan": "jadwal", "triwulan": "jadwal",
    "penanggung_jawab": "pelaksana", "penanggungjawab": "pelaksana", "penanggung jawab": "pelaksana", "pic": "pelaksana",
    "unit": "pelaksana", "unit_kerja": "pelaksana", "bidang": "pelaksana", "seksi": "pelaksana", "bagian": "pelaksana",
    "description": "uraian", "deskripsi": "uraian", "nama": "uraian", "name": "uraian", "teks": "uraian", "isi": "uraian",
    "text": "uraian", "judul": "uraian",
    "output": "keluaran", "hasil": "keluaran", "budget": "anggaran", "pagu": "anggaran", "biaya": "anggaran",
    "objective": "sasaran", "goal": "tujuan", "indicator": "indikator", "iku": "indikator", "iki": "indikator",
    "activity": "kegiatan", "aktivitas": "kegiatan", "langkah": "aksi", "rencana_aksi": "aksi", "tahapan": "aksi",
    "kantor": "instansi", "satker": "instansi", "opd": "instansi", "skpd": "instansi", "year": "tahun", "version": "versi",
    "tanda_tangan": "pengesahan", "ttd": "pengesahan", "penandatangan": "pengesahan", "form": "layout", "formulir": "layout",
    "pejabat": "nama", "posisi": "jabatan", "golongan": "pangkat", "kota": "tempat", "date": "tanggal", "tgl": "tanggal",
    "nilai": "target", "unit_satuan": "satuan", "catatan": "keterangan", "ref": "rujukan", "rujuk": "rujukan", "id": "kode",
    "paper": "kertas", "ukuran_kertas": "kertas",
}  # fmt: skip
"""Names that offices use on forms for what the plan language calls otherwise."""


def sederhanakan(teks: str) -> str:
    """Lower case, compatibility forms (`Ｔ１`, NBSP) as plain ones, no invisible characters, single spaces."""
    teks = unicodedata.normalize("NFKC", teks).translate(_TITIK_DUA).lower()
    return " ".join("".join(huruf for huruf in teks if unicodedata.category(huruf) != "Cf").split())


def tebak_jadwal(teks: str) -> str | None:
    """A schedule in words (`Triwulan I s.d. III`, `sepanjang tahun`) in the spelling of the plan language, unchecked."""
    polos = sederhanakan(teks)
    if _SEPANJANG.fullmatch(polos.strip(" .")):
        return "semua"
    for pola, ganti in _GANTI:
        polos = pola.sub(ganti, polos)
    huruf = ""
    hasil = []
    for potong in re.split(r"([-,])", polos):
        satu = potong.strip()
        if satu in ("-", ","):
            hasil.append(satu)
            continue
        if cocok := re.fullmatch(r"([ts])?\s*(\d+|[iv]+)", satu):
            # `Triwulan I dan III` names the kind once; a roman number alone is a quarter, as on the forms.
            angka = _ROMAWI.get(cocok[2], cocok[2])
            huruf = cocok[1] or huruf or ("t" if cocok[2] in _ROMAWI else "")
            satu = f"{huruf.upper()}{angka}"
        hasil.append(satu if satu[:1] in "TS" else satu.capitalize())
    rapi = "".join(hasil).replace(",", ", ")
    return rapi if rapi and rapi.strip(" ,-") == rapi else None


def tebak_tanggal(teks: str) -> str | None:
    """A date as `2021-03-01` or `1 Maret 2021` out of `01/03/2021`, `1-3-2021`, `Kupang, 1 Maret 2021`, unchecked."""
    polos = sederhanakan(teks)
    if cocok := re.fullmatch(r"(\d{1,2})\s*[-/. ]\s*(\d{1,2})\s*[-/. ]\s*(\d{4})", polos):
        return f"{cocok[3]}-{int(cocok[2]):02d}-{int(cocok[1]):02d}"
    if cocok := re.fullmatch(r"(\d{4})\s*[/. ]\s*(\d{1,2})\s*[/. ]\s*(\d{1,2})", polos):
        return f"{cocok[1]}-{int(cocok[2]):02d}-{int(cocok[3]):02d}"
    if cocok := re.match(r"(\d{4}-\d{2}-\d{2})[t ]\d", polos):
        return cocok[1]
    if cocok := re.search(r"(?:^|[ ,])(?:(\d{1,2})[ -]+|[.…_]+ *)?([a-z]+)\.?[ -]+(\d{4})$", polos):
        bulan = mirip_bulan(cocok[2])
        if bulan:
            return f"{cocok[1]} {bulan} {cocok[3]}".strip() if cocok[1] else f"{bulan} {cocok[3]}"
    return None


def mirip_bulan(kata: str) -> str | None:
    """The month whose name a word most likely is, English names included."""
    import difflib

    from rakgen.model.periode import BULAN, NAMA_BULAN

    inggris = {
        "january": 1,
        "february": 2,
        "march": 3,
        "june": 6,
        "july": 7,
        "august": 8,
        "october": 10,
        "december": 12,
    }
    nama = BULAN | inggris
    mirip = difflib.get_close_matches(kata.strip(" .").lower(), nama, n=1, cutoff=0.7)
    return NAMA_BULAN[nama[mirip[0]] - 1] if mirip else None


def tebak_rupiah(teks: str) -> str | None:
    """An amount with dots for thousands out of `452,750,000`, `452 750 000`, `Rp1.000.000.-`, `4,5 juta`."""
    polos = re.sub(r"^(?:rp|idr)\.?\s*", "", sederhanakan(teks)).removesuffix("rupiah").strip(" .-,")
    satuan = {"ribu": 10**3, "rb": 10**3, "juta": 10**6, "jt": 10**6, "miliar": 10**9, "milyar": 10**9, "m": 10**9, "t": 10**12, "triliun": 10**12}  # fmt: skip
    if cocok := re.fullmatch(r"(\d{1,6})(?:[.,](\d{1,3}))?\s*([a-z]+)", polos):
        if cocok[3] not in satuan:
            return None
        pecahan = (cocok[2] or "").ljust(12, "0")
        jumlah = int(cocok[1]) * satuan[cocok[3]] + int(pecahan) * satuan[cocok[3]] // 10**12
        return f"{jumlah:,}".replace(",", ".")
    if re.fullmatch(r"\d{1,3}(?:[, ]\d{3})+(?:\.00?)?", polos):
        return re.sub(r"\.0+$", "", polos).replace(",", ".").replace(" ", ".")
    return polos if re.fullmatch(r"\d{1,3}(?:\.\d{3})+", polos) and polos != teks else None


def mirip_isian(isian: str, dikenal: list[str]) -> str | None:
    """The known field that a name most likely is: a slip of the pen, or a word that other forms use for it."""
    polos = sederhanakan(isian).strip("\"'“”‘’`*-: ")
    if polos in dikenal:
        return polos
    padanan = _PADANAN.get(polos.replace("-", "_"), _PADANAN.get(polos))
    if padanan in dikenal:
        return padanan
    import difflib

    mirip = difflib.get_close_matches(polos.replace(" ", "_"), dikenal, n=1, cutoff=0.6)
    return mirip[0] if mirip else None


def huruf_asing(isian: str, dikenal: list[str]) -> tuple[str, str] | None:
    """The known field that a name looks like, and its first character that is no ordinary Latin letter; else None."""
    if isian.isascii():
        return None
    rata = sederhanakan(isian).translate(_MIRIP_LATIN).strip("\"'“”‘’ ")
    if rata not in dikenal:
        return None
    return rata, next(huruf for huruf in isian if not huruf.isascii())
