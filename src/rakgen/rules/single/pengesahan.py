"""Rules about the pengesahan: the signature block, its date, and years in the text that are not the plan's."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rakgen.diagnostics import diagnose
from rakgen.model import Jadwal, Pengesahan, Periode, Rak, Tanggal
from rakgen.rules.context import Context, Found, Printed
from rakgen.rules.places import place
from rakgen.rules.registry import rule

_BULAN_ANGGARAN = 10
"""Before October there is no draft budget of the coming year to plan on."""


def _signed_rak(context: Context) -> Iterator[tuple[Rak, Printed]]:
    for rak, printed in zip(context.rencana.rak, context.printed, strict=True):
        if printed is not None and printed.pengesahan and rak.pengesahan:
            yield rak, printed


def _tanggal(rak: Rak) -> tuple[Pengesahan, Tanggal] | None:
    return next(
        (
            (pengesahan, pengesahan.known_tanggal)
            for pengesahan in rak.pengesahan
            if pengesahan.known_tanggal is not None
        ),
        None,
    )


@rule("RAK231")
def incomplete_pengesahan(context: Context) -> Iterator[Found]:
    """Pengesahan tidak lengkap.

    Blok tanda tangan memerlukan jabatan dan nama, dan salah satu blok memerlukan tempat dan tanggal. Tanggal yang
    ditulis tangan cukup `2021-03`; nama yang belum diketahui dapat ditulis titik-titik.

    Salah::

        pengesahan:
          tempat: Kupang
          tanggal: 2021-01-04
          jabatan: KETUA,
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
          jabatan: KETUA,
          nama: NAMA LENGKAP, S.H.
        sasaran:
          - uraian: Meningkatnya akuntabilitas
            indikator:
              - uraian: Nilai akuntabilitas kinerja
                target: B
                kegiatan:
                  - uraian: Evaluasi laporan kinerja
                    jadwal: T4
                    pelaksana: Sub Bagian Umum

    English: A signature needs the function and the name, and one of the blocks needs place and date. A date written by
    hand is `2021-03`; a name not yet known may be dots.
    """
    for rak, _ in _signed_rak(context):
        dated = any(pengesahan.tanggal for pengesahan in rak.pengesahan)
        placed = context.rencana.tempat or any(pengesahan.tempat for pengesahan in rak.pengesahan)
        for index, pengesahan in enumerate(rak.pengesahan):
            if date := _date_in(pengesahan.tempat):
                place = (pengesahan.tempat or "").replace(date, "").strip(" ,")
                key = "RAK231.dua" if pengesahan.tanggal else "RAK231.tempat"
                found = diagnose(key, context.path, pengesahan.span("tempat"), tempat_saja=place, tanggal=date)
                yield Found(found, (rak,))
                continue
            missing = [] if pengesahan.jabatan or pengesahan.peran else ["jabatan"]
            missing += [] if pengesahan.nama else ["nama"]
            if index == len(rak.pengesahan) - 1:
                missing += [] if placed else ["tempat"]
                missing += [] if dated else ["tanggal"]
            if missing:
                quoted = [f"`{field}`" for field in missing]
                yield Found(
                    diagnose(
                        "RAK231",
                        context.path,
                        pengesahan.span(),
                        kurang=_and(quoted, "dan"),
                        kurang_en=_and(quoted, "and"),
                        contoh=missing[0],
                    ),
                    (rak,),
                )


_DATE_AT_END = r"(?:\d{1,2} +[A-Za-z]+\.? +\d{4}|\d{4}-\d\d-\d\d|\d{1,2}[-/]\d{1,2}[-/]\d{4})$"


def _date_in(place: str | None) -> str | None:
    """The date at the end of a place (`Kupang, 4 Januari 2021`); None where there is none."""
    text = (place or "").strip()
    match = re.search(_DATE_AT_END, text) if text[-1:].isdigit() else None
    return match[0] if match else None


def _and(words: list[str], conjunction: str) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} {conjunction} {words[-1]}"


@rule("RAK232")
def signed_outside_tahun(context: Context) -> Iterator[Found]:
    """Tanggal pengesahan di luar tahun rencana.

    Rencana suatu tahun paling awal disusun ketika anggarannya dirancang, pada akhir tahun sebelumnya, dan
    ditandatangani sebelum tahunnya berakhir. Tanggal di luar itu biasanya tersisa dari rencana yang disalin.

    Salah::

        tahun: 2021
        pengesahan:
          tempat: Kupang
          tanggal: 2020-01-04
          jabatan: KETUA,
          nama: NAMA LENGKAP, S.H.
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

        tahun: 2021
        pengesahan:
          tempat: Kupang
          tanggal: 2021-01-04
          jabatan: KETUA,
          nama: NAMA LENGKAP, S.H.
        sasaran:
          - uraian: Meningkatnya akuntabilitas
            indikator:
              - uraian: Nilai akuntabilitas kinerja
                target: B
                kegiatan:
                  - uraian: Evaluasi laporan kinerja
                    jadwal: T4
                    pelaksana: Sub Bagian Umum

    English: A plan is drawn up when its budget is drafted, late in the year before, at the earliest, and signed before
    its year is over. Any other date is usually left over from the plan that was copied.
    """
    tahun = context.rencana.tahun
    for rak, _ in _signed_rak(context):
        for pengesahan in rak.pengesahan:
            if pengesahan.known_tanggal is None:
                continue
            too_early = (pengesahan.known_tanggal.tahun, pengesahan.known_tanggal.bulan) < (tahun - 1, _BULAN_ANGGARAN)
            if too_early or pengesahan.known_tanggal.tahun > tahun:
                key = "RAK232" if too_early else "RAK232.lewat"
                finding = diagnose(
                    key,
                    context.path,
                    pengesahan.span("tanggal"),
                    tanggal=pengesahan.known_tanggal.said("id"),
                    tanggal_en=pengesahan.known_tanggal.said("en"),
                    tahun=str(tahun),
                )
                yield Found(finding, (rak,), f"{rak.kode} {id(rak)} {pengesahan.known_tanggal}")


@rule("RAK233")
def signed_after_start(context: Context) -> Iterator[Found]:
    """Ditandatangani setelah jadwal mulai.

    Kegiatan yang dicentang sebelum rencana disahkan berjalan tanpa dasar. Dilaporkan satu kali tiap RAK, bila bulan
    pertama yang dijadwalkan sudah lewat, atau triwulan pertamanya tinggal bulan terakhir. Rencana perubahan
    (`perubahan:`) tidak diperiksa.

    Salah::

        pengesahan:
          tempat: Kupang
          tanggal: 2021-03-01
          jabatan: KETUA,
          nama: NAMA LENGKAP, S.H.
        sasaran:
          - uraian: Meningkatnya akuntabilitas
            indikator:
              - uraian: Nilai akuntabilitas kinerja
                target: B
                kegiatan:
                  - uraian: Evaluasi laporan kinerja
                    jadwal: T1
                    pelaksana: Sub Bagian Umum

    Benar::

        pengesahan:
          tempat: Kupang
          tanggal: 2021-01-04
          jabatan: KETUA,
          nama: NAMA LENGKAP, S.H.
        sasaran:
          - uraian: Meningkatnya akuntabilitas
            indikator:
              - uraian: Nilai akuntabilitas kinerja
                target: B
                kegiatan:
                  - uraian: Evaluasi laporan kinerja
                    jadwal: T1
                    pelaksana: Sub Bagian Umum

    English: An activity ticked before the plan is signed runs without a basis. Reported once for a RAK, when the first
    scheduled month has passed or the first quarter is in its last month. A revision (`perubahan:`) is not checked.
    """
    for rak_index, rak in enumerate(context.rencana.rak):
        printed, dated = context.printed[rak_index], _tanggal(rak)
        if printed is None or not printed.pengesahan or dated is None or rak.perubahan:
            continue
        pengesahan, tanggal = dated
        if tanggal.tahun != context.rencana.tahun:
            continue
        all_jadwal = [
            kegiatan_place.kegiatan.jadwal
            for kegiatan_place in context.kegiatan
            if kegiatan_place.rak is rak and kegiatan_place.kegiatan.jadwal
        ]
        if not all_jadwal or not printed.periode_jadwal:
            continue
        first = min(all_jadwal, key=_limit)
        if tanggal.bulan > _limit(first):
            kind, ordinal = first.parts[0]
            finding = diagnose(
                "RAK233",
                context.path,
                pengesahan.span("tanggal"),
                tanggal=tanggal.said("id"),
                tanggal_en=tanggal.said("en"),
                mulai=kind.label(ordinal),
                mulai_en=kind.label_en(ordinal),
            )
            yield Found(finding, (rak,))


def _limit(jadwal: Jadwal) -> int:
    """The last month in which a signature still comes in time for the first period of a schedule."""
    kind, ordinal = jadwal.parts[0]
    bulan = kind.bulan(ordinal)
    return bulan[0] if kind is Periode.BULAN else bulan[-1] - 1


_CITING_WORDS = (
    "lkpd|lkip|lkj|lakip|sakip|lppd|rpjm|renstra|rkpd|laporan|reviu|evaluasi|audit|pemeriksaan|temuan|hasil|tindak"
    " lanjut|realisasi|capaian|peraturan|undang|nomor|no\\.|uu|pp|perpres|permen\\w*|perda|pergub|perbup|perwal"
    "|pkpu|inpres|keppres|kepmen\\w*|sk|pemilu|pemilihan|pilkada|dibanding\\w*|terhadap|dari|sejak|mulai|sebelumnya|dasar|baseline|sensus|indeks"
    " tahun|ta"
)


@rule("RAK234")
def previous_tahun_in_text(context: Context) -> Iterator[Found]:
    """Tahun lalu tertulis dalam sasaran, indikator atau judul.

    Rencana tahun ini sering dimulai dari salinan tahun lalu, dan tahunnya tertinggal di dalam teks. Tahun lain yang
    memang dimaksudkan (rentang Renstra, peraturan, laporan yang direviu, Pemilu, pembanding) tidak dilaporkan.

    Salah::

        tahun: 2021
        indikator:
          - uraian: Persentase aparatur yang kompeten tahun 2020
            target: 75%
            kegiatan:
              - uraian: Pelatihan aparatur
                jadwal: T2
                pelaksana: Sub Bagian Umum

    Benar::

        tahun: 2021
        indikator:
          - uraian: Persentase aparatur yang kompeten tahun 2021
            target: 75%
            kegiatan:
              - uraian: Pelatihan aparatur
                jadwal: T2
                pelaksana: Sub Bagian Umum

    English: This year's plan often starts as a copy of last year's, and the year stays in the text. Another year that
    is meant (range of a Renstra, a regulation, the report under review, an election, a comparison) is not reported.
    """
    previous_tahun = str(context.rencana.tahun - 1)
    if previous_tahun not in context.lowered_text:
        return
    for text in context.texts:
        is_checked = (text.level in ("sasaran", "indikator") and text.name == "uraian") or (
            text.level == "rak" and text.name in ("judul", "subjudul")
        )
        if not is_checked or previous_tahun not in text.text:
            continue
        for match in re.finditer(
            rf"(?<![\d/.–-]){previous_tahun}(?![\d/–-])(?!\s*(?:-|–|s\.?/?d|sampai|hingga))", text.text
        ):
            before = text.text[: match.start()].lower()
            if re.search("banding|terhadap|sebelumnya", text.text.lower()):
                continue
            if re.search(rf"\b(?:{_CITING_WORDS})\b", before) or re.search(
                r"\d{4}\s*(?:-|–|s\.?/?d\.?|sampai|hingga)\s*$", before
            ):
                continue
            finding = diagnose(
                "RAK234",
                context.path,
                place(context, text, *match.span()),
                lalu=previous_tahun,
                tahun=str(context.rencana.tahun),
            )
            yield Found(finding, text.path, previous_tahun)
