"""Rules about the pangkat of a signer: each has one golongan."""

import re
from collections.abc import Iterator

from rakgen.diagnostics import Diagnostic, diagnose
from rakgen.rules.context import Context, Found, TextField
from rakgen.rules.places import place
from rakgen.rules.registry import rule

_PANGKAT = {
    "I/a": "Juru Muda",
    "I/b": "Juru Muda Tingkat I",
    "I/c": "Juru",
    "I/d": "Juru Tingkat I",
    "II/a": "Pengatur Muda",
    "II/b": "Pengatur Muda Tingkat I",
    "II/c": "Pengatur",
    "II/d": "Pengatur Tingkat I",
    "III/a": "Penata Muda",
    "III/b": "Penata Muda Tingkat I",
    "III/c": "Penata",
    "III/d": "Penata Tingkat I",
    "IV/a": "Pembina",
    "IV/b": "Pembina Tingkat I",
    "IV/c": "Pembina Utama Muda",
    "IV/d": "Pembina Utama Madya",
    "IV/e": "Pembina Utama",
}
"""The pangkat of each golongan of civil servants (PP 99/2000, annex)."""
_GOLONGAN = {pangkat: golongan for golongan, pangkat in _PANGKAT.items()}
_DIGITS = {"1": "I", "2": "II", "3": "III", "4": "IV"}
_STEMS = ("juru", "pengatur", "penata", "pembina")
_CLASS = r"([IVX]+|[1-4])[\s./-]*([a-z])(?![\w])"
_RANKED = (
    rf"(?i)\b({'|'.join(_STEMS)})(?:\s+(utama\s+muda|utama\s+madya|utama|muda|madya))?"
    r"(\s*(?:tk|tkt|tingkat)\b[\s.]*(?:I|1)\b)?"
    rf"[\s,;:/(-]*(?:gol(?:ongan)?\b[\s./]*(?:ruang\b\s*)?)?{_CLASS}"
)
_ALONE = r"(?i)\b([IVX]+)\s*/\s*([a-z])\b"


@rule("RAK236")
def pangkat_of_another_golongan(context: Context) -> Iterator[Found]:
    """Pangkat tidak cocok dengan golongan.

    Setiap pangkat PNS mempunyai satu golongan ruang: Pembina IV/a, Pembina Tingkat I IV/b, Pembina Utama IV/e. Yang
    salah satunya tertinggal dari SK lama, atau salah ketik, tercetak di bawah tanda tangan. Dibaca pada `pangkat`,
    `nama` dan `jabatan`, dengan segala cara menulisnya (`Tk. I`, `III.d`, `(IIId)`). Pangkat tanpa golongan, golongan
    PPPK (`IX`), pangkat jaksa, TNI dan Polri tidak dilaporkan.

    Salah::

        pengesahan:
          tempat: Kupang
          tanggal: 2021-01-04
          jabatan: KEPALA,
          nama: NAMA LENGKAP, S.H.
          pangkat: Pembina Tk. I (IV/a)
        sasaran:
          - uraian: Meningkatnya akuntabilitas
            indikator:
              - uraian: Nilai akuntabilitas kinerja
                target: B
                kegiatan:
                  - uraian: Evaluasi laporan kinerja
                    jadwal: T4
                    pelaksana: Sub Bagian Umum

    Benar::

        pengesahan:
          tempat: Kupang
          tanggal: 2021-01-04
          jabatan: KEPALA,
          nama: NAMA LENGKAP, S.H.
          pangkat: Pembina Tk. I (IV/b)
        sasaran:
          - uraian: Meningkatnya akuntabilitas
            indikator:
              - uraian: Nilai akuntabilitas kinerja
                target: B
                kegiatan:
                  - uraian: Evaluasi laporan kinerja
                    jadwal: T4
                    pelaksana: Sub Bagian Umum

    English: Each rank of civil servants has one class: Pembina IV/a, Pembina Tingkat I IV/b, Pembina Utama IV/e. Read
    in `pangkat`, `nama` and `jabatan`, in whatever way they are written (`Tk. I`, `III.d`, `(IIId)`). A rank without a
    class, classes of PPPK (`IX`), ranks of prosecutors, the army and the police are not reported.
    """
    for text in context.texts:
        if text.level == "pengesahan" and text.name in ("pangkat", "nama", "jabatan"):
            is_ranked = any(stem in text.text.lower() for stem in _STEMS)
            if is_ranked and (ranked := re.search(_RANKED, text.text)):
                finding = _of_ranked(context, text, ranked)
            else:
                finding = _of_golongan(context, text)
            if finding:
                yield Found(finding, text.path)


def _of_ranked(context: Context, text: TextField, match: re.Match[str]) -> Diagnostic | None:
    """The finding about a pangkat with its golongan; None where they agree."""
    words = [*match.group(1).split(), *(match[2] or "").split()]
    pangkat = " ".join(word.capitalize() for word in words) + (" Tingkat I" if match[3] else "")
    golongan = _golongan(match[4], match[5])
    at = place(context, text, *match.span())
    if golongan not in _PANGKAT:
        return diagnose("RAK236.golongan", context.path, at, golongan=golongan)
    if pangkat not in _GOLONGAN:
        return diagnose(
            "RAK236.pangkat", context.path, at, pangkat=pangkat, golongan=golongan, benar=_PANGKAT[golongan]
        )
    if _GOLONGAN[pangkat] == golongan:
        return None
    return diagnose(
        "RAK236", context.path, at, pangkat=pangkat, golongan=golongan, benar=_GOLONGAN[pangkat],
        lain=_PANGKAT[golongan],
    )  # fmt: skip


def _of_golongan(context: Context, text: TextField) -> Diagnostic | None:
    """The finding about a golongan that does not exist, in a pangkat whose name is not known."""
    match = re.search(_ALONE, text.text) if text.name == "pangkat" else None
    if match is None or (golongan := _golongan(match[1], match[2])) in _PANGKAT:
        return None
    return diagnose("RAK236.golongan", context.path, place(context, text, *match.span()), golongan=golongan)


def _golongan(number: str, letter: str) -> str:
    return f"{_DIGITS.get(number, number.upper())}/{letter.lower()}"
