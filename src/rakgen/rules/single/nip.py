"""Rules about the NIP of a signer: its digits and their groups."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from rakgen.diagnostics import diagnose
from rakgen.rules.context import Context, Found
from rakgen.rules.places import in_text, place
from rakgen.rules.registry import rule

_BEHIND_A_NAME = r"(?i)\bnip\b[.: ]*(\d[\d .-]{12,}\d)"
"""A NIP at the end of a name."""


@rule("RAK406")
def ungrouped_nip(context: Context) -> Iterator[Found]:
    """NIP tidak ditulis 8-6-1-3.

    NIP terdiri atas 18 angka: tanggal lahir (8), tahun dan bulan pengangkatan (6), jenis kelamin (1), nomor urut (3).
    Tata naskah dinas menulisnya berkelompok: `19660506 199203 1 004`. Nomor lain (NRP) tidak diperiksa. NIP di
    dalam `nama` ditulis pada `nip`.

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
    these groups. Other numbers (NRP) are not checked. A NIP in `nama` belongs into `nip`.
    """
    for text in context.texts:
        if text.level == "pengesahan" and text.name == "nama" and (within := re.search(_BEHIND_A_NAME, text.text)):
            name, at = text.text[: within.start()].rstrip(" ,/(\n"), place(context, text, *within.span())
            found = diagnose("RAK406.nama", context.path, at, nama=name, nilai=within[1].strip(" .-"))
            yield Found(found, text.path)
        if text.level != "pengesahan" or text.name != "nip":
            continue
        match = re.search(r"\d[\d \u00a0.-]*\d", text.text)
        if match is None or not re.fullmatch(r"(?i)\W*(?:nip\w*)?[\W]*", text.text[: match.start()]):
            continue
        digits = re.sub(r"\D", "", match[0])
        at = place(context, text, *match.span())
        if len(digits) != 18:
            found = diagnose("RAK406.banyak", context.path, at, nilai=match[0], banyak=str(len(digits)))
            yield Found(found, text.path)
            continue
        if not _is_date(digits[:8]):
            found = diagnose("RAK406.lahir", context.path, at, nilai=match[0], lahir=digits[:8])
            yield Found(found, text.path)
        corrected = f"{digits[:8]} {digits[8:14]} {digits[14]} {digits[15:]}"
        if match[0] != corrected:
            values = {"nilai": match[0], "benar": corrected}
            yield in_text(context, "RAK406", text, match.span(), corrected, "", values)


def _is_date(digits: str) -> bool:
    """True for eight digits that are a day of the calendar."""
    try:
        date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    except ValueError:
        return False
    return True
