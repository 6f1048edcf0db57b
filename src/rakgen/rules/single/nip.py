"""Rules about the NIP of a signer: its groups, and digits that nobody has."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from rakgen.diagnostics import diagnose
from rakgen.rules.context import Context, Found, TextField
from rakgen.rules.places import in_text, place
from rakgen.rules.registry import rule

_BEHIND_A_NAME = r"(?i)\bnip\b[.: ]*(\d[\d .-]{12,}\d)"
"""A NIP at the end of a name."""
_LABEL = r"(?i)\W*(?:nip\w*|ni\s?p3k|ni\s?pppk)?\W*"
"""What may stand before the digits of a NIP; other numbers have other labels."""
_UNIFORMED = (
    r"(?i)\s*(?:jenderal|letjen|mayjen|brigjen|laksamana|laksda|laksma|laksdya|marsekal|marsda|marsma|marsdya|kolonel"
    r"|letkol|letnan|mayor|kapten|lettu|letda|pembantu letnan|pelda|peltu|sersan|serma|serka|sertu|serda|kopral|komjen"
    r"|irjen|kombes|komisaris|akbp|akp|ajun komisaris|kompol|iptu|ipda|inspektur|aiptu|aipda|brigadir|brigpol|bripka"
    r"|briptu|bripda|bharada|bharatu|bharaka)\b"
)
"""Ranks of TNI and Polri, whose number is a NRP."""
_OLD_LENGTH, _LAST_OLD_YEAR = 9, 2009
_PPPK = range(21, 100)
"""What stands in the place of the month of those who are employed by contract (PPPK): 21 and above."""
_OLDEST, _YOUNGEST_AT_START, _OLDEST_AT_START = 75, 15, 65


@rule("RAK406", mends=True)
def ungrouped_nip(context: Context) -> Iterator[Found]:
    """NIP tidak ditulis 8-6-1-3.

    NIP terdiri atas 18 angka: tanggal lahir (8), tahun dan bulan pengangkatan (6), jenis kelamin (1), nomor urut (3).
    Tata naskah dinas menulisnya berkelompok: `19660506 199203 1 004`. NIP yang tidak mungkin juga dilaporkan: tanggal
    lahir yang tidak ada, bulan pengangkatan di luar 01-12 (pada NIP PPPK di situ berdiri 21 ke atas), jenis kelamin
    selain 1 atau 2, nomor urut 000, diangkat sebelum berumur 15 tahun atau sesudah tahun rencana, berumur lebih dari
    75 tahun. NRP, dan nomor orang berpangkat TNI atau Polri, tidak diperiksa, begitu pula NIP lama (9 angka) pada
    rencana sampai tahun 2009. NIP di dalam `nama` ditulis pada `nip`.

    Salah::

        pengesahan:
          tempat: Kupang
          tanggal: 2021-01-04
          jabatan: KEPALA,
          nama: NAMA LENGKAP, S.H.
          nip: 19660506 1992031004
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
          nip: 19660506 199203 1 004
        sasaran:
          - uraian: Meningkatnya akuntabilitas
            indikator:
              - uraian: Nilai akuntabilitas kinerja
                target: B
                kegiatan:
                  - uraian: Evaluasi laporan kinerja
                    jadwal: T4
                    pelaksana: Sub Bagian Umum

    English: A NIP has 18 digits: date of birth (8), year and month of appointment (6), sex (1), number (3), written in
    these groups. One that nobody can have is told too: no date of birth, a month of appointment other than 01-12 (or 21
    and above, for PPPK), a sex other than 1 or 2, the number 000, an appointment before the age of 15 or after the year
    of the plan, an age above 75. A NRP, and the number of someone with a rank of the army or the police, is not
    checked, nor is the old NIP of 9 digits in plans up to 2009. A NIP in `nama` belongs into `nip`.
    """
    uniformed = {
        id(signer.source.get("nip"))
        for rak in context.rencana.rak
        for signer in rak.pengesahan
        if signer.source and signer.nip and re.match(_UNIFORMED, signer.pangkat or "")
    }
    for text in context.texts:
        if text.level != "pengesahan":
            continue
        is_with_nip = text.name == "nama" and "nip" in text.text.lower()
        if is_with_nip and (within := re.search(_BEHIND_A_NAME, text.text)):
            name, at = text.text[: within.start()].rstrip(" ,/(\n"), place(context, text, *within.span())
            found = diagnose("RAK406.nama", context.path, at, nama=name, nilai=within[1].strip(" .-"))
            yield Found(found, text.path)
        elif text.name == "nip" and id(text.node) not in uniformed:
            yield from _faults(context, text)


def _faults(context: Context, text: TextField) -> Iterator[Found]:
    """What is wrong with a signer's NIP: what no person can have, and how its digits are grouped."""
    match = re.search(r"\d[\d \u00a0.-]*\d", text.text)
    if match is None or not re.fullmatch(_LABEL, text.text[: match.start()]):
        return
    digits = re.sub(r"\D", "", match[0])
    tahun = context.rencana.tahun
    if len(digits) == _OLD_LENGTH and tahun <= _LAST_OLD_YEAR:
        return
    if fault := _impossible(digits, tahun):
        key, values = fault
        at = place(context, text, *match.span())
        found = diagnose(key, context.path, at, related=(), nilai=match[0], **values)
        yield Found(found, text.path)
    corrected = f"{digits[:8]} {digits[8:14]} {digits[14:15]} {digits[15:]}"
    if len(digits) == 18 and match[0] != corrected:
        yield in_text(context, "RAK406", text, match.span(), corrected, "", {"nilai": match[0], "benar": corrected})


def _impossible(digits: str, tahun: int) -> tuple[str, dict[str, str]] | None:
    """Why nobody who signs a plan of that year has these digits as a NIP: a key of the catalogue and its values."""
    if len(digits) != 18:
        key = "RAK406.lama" if len(digits) == _OLD_LENGTH else "RAK406.banyak"
        return key, {"banyak": str(len(digits))}
    born, start, month, sex = int(digits[:4]), int(digits[8:12]), int(digits[12:14]), digits[14]
    if not _is_date(digits[:8]):
        return "RAK406.lahir", {"lahir": digits[:8]}
    if not 1 <= month <= 12 and month not in _PPPK:
        return "RAK406.bulan", {"angkat": digits[8:14]}
    if start > tahun or not _YOUNGEST_AT_START <= start - born <= _OLDEST_AT_START or tahun - born > _OLDEST:
        return "RAK406.umur", {"lahir": str(born), "angkat": str(start), "tahun": str(tahun)}
    if sex not in "12":
        return "RAK406.kelamin", {"angka": sex}
    return ("RAK406.urut", {}) if digits[15:] == "000" else None


def _is_date(digits: str) -> bool:
    """True for eight digits that are a day of the calendar."""
    try:
        date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    except ValueError:
        return False
    return True
