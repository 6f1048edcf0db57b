"""Rules about a whole rak: what evaluators miss when they look down its columns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from rakgen.diagnostics import diagnose
from rakgen.model import Butir, Indikator, Jadwal, Periode, Rak, Work
from rakgen.model.periode import ALL_MONTHS
from rakgen.model.walk import walk
from rakgen.rules.context import Context, Found, IndikatorPlace, KegiatanPlace
from rakgen.rules.registry import rule
from rakgen.rules.single.target import in_periode_order
from rakgen.text.answers import says_something

P = TypeVar("P", IndikatorPlace, KegiatanPlace)

_FEWEST = 3
"""Of fewer items nothing is said: a short plan may well have one schedule, or one date at which it is measured."""
_MEASURED_ONCE = frozenset("indeks nilai opini predikat skor level maturitas kategori peringkat".split())
"""First words of indikator that others measure, once a year."""
_MEASURED_OFTEN = frozenset({"persen", "angka", "rupiah"})
_COLLECTIVE = frozenset("tim pegawai staf karyawan bersama bersama-sama".split())
_COLLECTIVE_STARTS = frozenset("semua seluruh segenap setiap tiap masing-masing berbagai para".split())
_COLLECTIVE_ENDS = frozenset("terkait ybs ybs. bersangkutan".split())
"""What is no unit: whole names, and the words that begin or end one."""
_ANSWERING = ("pelaksana", "tambahan")
"""Fields in which a form prints who answers for a row; of those in `tambahan` the office alone knows what they say."""


@rule("RAK243")
def revision_without_reason(context: Context) -> Iterator[Found]:
    """Perubahan tanpa alasan.

    Rencana perubahan menggantikan rencana yang sudah ditandatangani; evaluator menanyakan mengapa. Alasannya ditulis
    pada `alasan_perubahan` dari butir yang berubah, atau sekali pada RAK-nya, dan dicetak oleh matriks perubahan. Satu
    alasan di mana pun dalam RAK itu sudah cukup; RAK tanpa `perubahan` tidak diperiksa.
    `-`, "Tidak ada" dan "Tidak ada alasan" bukan alasan.

    Salah::

        perubahan: 1
        sasaran:
          - uraian: Meningkatnya akuntabilitas
            indikator:
              - uraian: Persentase temuan yang ditindaklanjuti
                target: 60%
                kegiatan:
                  - uraian: Tindak lanjut hasil pemeriksaan
                    jadwal: T2-T4
                    pelaksana: Sub Bagian Umum

    Benar::

        perubahan: 1
        sasaran:
          - uraian: Meningkatnya akuntabilitas
            indikator:
              - uraian: Persentase temuan yang ditindaklanjuti
                target: 60%
                alasan_perubahan: Hasil pemeriksaan baru terbit pada bulan Juli
                kegiatan:
                  - uraian: Tindak lanjut hasil pemeriksaan
                    jadwal: T2-T4
                    pelaksana: Sub Bagian Umum

    English: A revised plan replaces one that was signed, and evaluators ask why. The reason stands in
    `alasan_perubahan` of an item that changed, or once on the RAK, and is printed by the matrix of changes. One reason
    anywhere in the RAK is enough; a RAK without `perubahan` is not checked.
    """
    for rak in context.rencana.rak:
        items = (found.item for found in walk(rak)) if rak.perubahan else ()
        reasons = (item.alasan_perubahan or "" for item in items if isinstance(item, Butir))
        if rak.perubahan and not any(map(says_something, reasons)):
            place = rak.key_span("perubahan")
            yield Found(diagnose("RAK243", context.path, place, nomor=str(rak.perubahan)), (rak,))


@rule("RAK245")
def everything_all_year(context: Context) -> Iterator[Found]:
    """Semua kegiatan dijadwalkan sepanjang tahun.

    Bila setiap baris dicentang dari awal sampai akhir tahun, jadwalnya tidak mengatakan apa pun: tidak ada yang dapat
    terlambat. Dilaporkan satu kali tiap RAK, bila semua kegiatannya, tiga atau lebih, berjalan dua belas bulan dan
    tabelnya mencetak jadwal. Satu kegiatan, aksi atau sub kegiatan dengan jadwal yang lebih sempit sudah cukup; jadwal
    yang menyebut tahun (`2025-2027`) tidak dihitung.

    Salah::

        kegiatan:
          - uraian: Pendampingan hukum
            jadwal: T1-T4
            pelaksana: Sub Bagian Umum
          - uraian: Penyuluhan hukum
            jadwal: semua
            pelaksana: Sub Bagian Umum
          - uraian: Pengelolaan dokumentasi hukum
            jadwal: Januari-Desember
            pelaksana: Sub Bagian Umum

    Benar::

        kegiatan:
          - uraian: Pendampingan hukum
            jadwal: T1-T4
            pelaksana: Sub Bagian Umum
          - uraian: Penyuluhan hukum
            jadwal: T2
            pelaksana: Sub Bagian Umum
          - uraian: Pengelolaan dokumentasi hukum
            jadwal: Juli-September
            pelaksana: Sub Bagian Umum

    English: Where every row is ticked from the start to the end of the year, the schedule says nothing: nothing can be
    late. Told once for each RAK, if all of its kegiatan, three or more, run for twelve months and the form prints the
    schedule. One kegiatan, aksi or sub kegiatan with a narrower schedule is enough; one that names years (`2025-2027`)
    does not count.
    """
    for rak, places in _by_rak(context.rencana.rak, context.kegiatan):
        schedules = [jadwal for place in places if place.printed.periode_jadwal for jadwal in _schedules(place)]
        if len(places) >= _FEWEST and schedules and all(schedule and _says_nothing(schedule) for schedule in schedules):
            place = places[0].kegiatan.span("jadwal")
            yield Found(diagnose("RAK245", context.path, place, banyak=str(len(places))), (rak,))


def _says_nothing(schedule: Jadwal) -> bool:
    """True for all months of a year; years say which of them it is."""
    return schedule.bulan == ALL_MONTHS and all(kind is not Periode.TAHUN for kind, _ in schedule.parts)


def _schedules(place: KegiatanPlace) -> list[Jadwal | None]:
    """The schedules of a kegiatan and of all in it; None where there is none, or where it is not known."""
    whole = place.whole
    schedules = [whole.jadwal, *(sub.jadwal for sub in whole.sub_kegiatan if sub.jadwal)]
    items: tuple[Work, ...] = (whole, *whole.sub_kegiatan)
    steps = (aksi for item in items for aksi in item.aksi)
    return [*schedules, *(aksi.jadwal for aksi in steps if aksi.jadwal)]


@rule("RAK246")
def all_targets_at_the_end(context: Context) -> Iterator[Found]:
    """Semua target hanya pada periode terakhir.

    Target 0, 0, 0, 100% tidak dapat dipantau sepanjang tahun: sampai triwulan III setiap capaian "belum dapat dinilai".
    Dilaporkan satu kali tiap RAK, bila semua indikatornya, tiga atau lebih, baru bertarget pada periode terakhir dan
    tabelnya mencetak target periode. Indikator yang memang dinilai sekali setahun (indeks, nilai, opini, predikat,
    level) tidak dihitung; satu indikator dengan target sebelum itu sudah cukup.

    Salah::

        layout: renaksi-triwulan
        sasaran:
          - uraian: Meningkatnya akuntabilitas
            indikator:
              - uraian: Persentase temuan yang ditindaklanjuti
                target_periode: {T1: 0%, T2: 0%, T3: 0%, T4: 75%}
                kegiatan: [{uraian: Tindak lanjut hasil pemeriksaan, jadwal: T2-T4, pelaksana: Sub Bagian Umum}]
              - uraian: Jumlah auditor madya
                target_periode: {T4: 24 orang}
                kegiatan: [{uraian: Diklat auditor madya, jadwal: T2, pelaksana: Sub Bagian Umum}]
              - uraian: Persentase unit yang menyusun peta risiko
                target_periode: {T1: "-", T2: "-", T3: "-", T4: 100%}
                kegiatan: [{uraian: Pendampingan peta risiko, jadwal: T1-T3, pelaksana: Sub Bagian Umum}]

    Benar::

        layout: renaksi-triwulan
        sasaran:
          - uraian: Meningkatnya akuntabilitas
            indikator:
              - uraian: Persentase temuan yang ditindaklanjuti
                target_periode: {T1: 0%, T2: 20%, T3: 50%, T4: 75%}
                kegiatan: [{uraian: Tindak lanjut hasil pemeriksaan, jadwal: T2-T4, pelaksana: Sub Bagian Umum}]
              - uraian: Jumlah auditor madya
                target_periode: {T4: 24 orang}
                kegiatan: [{uraian: Diklat auditor madya, jadwal: T2, pelaksana: Sub Bagian Umum}]
              - uraian: Persentase unit yang menyusun peta risiko
                target_periode: {T1: "-", T2: "-", T3: "-", T4: 100%}
                kegiatan: [{uraian: Pendampingan peta risiko, jadwal: T1-T3, pelaksana: Sub Bagian Umum}]

    English: Targets of 0, 0, 0, 100% cannot be followed through the year: until the third quarter nothing can be
    judged. Told once for each RAK, if all of its indikator, three or more, have a target in the last period only and
    the form prints targets of periods. Indikator that are rated once a year (indeks, nilai, opini, predikat, level) do
    not count; one indikator with an earlier target is enough.
    """
    for rak, places in _by_rak(context.rencana.rak, context.indikator):
        counted = [place.indikator for place in places if place.printed.target_periode and _is_measured(place)]
        if len(counted) >= _FEWEST and all(map(_is_at_the_end, counted)):
            place = counted[0].key_span("target_periode")
            yield Found(diagnose("RAK246", context.path, place, banyak=str(len(counted))), (rak,))


def _is_measured(place: IndikatorPlace) -> bool:
    """True for an indikator with targets of periods that its office itself can measure all year."""
    indikator = place.indikator
    kinds = {target.kind for _, target in in_periode_order(indikator)} - {"tanpa"}
    first_word = indikator.uraian.partition(" ")[0].lower()
    return bool(kinds) and kinds <= _MEASURED_OFTEN and first_word not in _MEASURED_ONCE


def _is_at_the_end(indikator: Indikator) -> bool:
    written = [periode for periode, target in in_periode_order(indikator) if target.kind != "tanpa" and target.value]
    return len(written) == 1 and written[0][0].bulan(written[0][1])[-1] == 12 and written[0][0].value > 1


@rule("RAK249")
def nobody_answers(context: Context) -> Iterator[Found]:
    """Tidak ada unit yang bertanggung jawab.

    "Semua bagian", "unit terkait" atau "tim" berarti tidak seorang pun dapat ditanya. Tulis unit yang memimpin; yang
    membantu dapat disebut sesudahnya. Bila sebuah kegiatan menyebut unit lain di sampingnya, tidak ada yang dilaporkan.
    RAK yang tabelnya mencetak kegiatan dan jadwal tetapi tidak mencetak pelaksana atau isian `tambahan`, sedangkan
    tidak satu kegiatan pun menyebut pelaksana, dilaporkan satu kali.

    Salah::

        kegiatan:
          - uraian: Penyusunan laporan kinerja
            jadwal: T1
            pelaksana: Semua Sub Bagian

    Benar::

        kegiatan:
          - uraian: Penyusunan laporan kinerja
            jadwal: T1
            pelaksana: [Sub Bagian Program & Data, Semua Sub Bagian]

    English: "All divisions", "units concerned" or "a team" means that nobody can be asked. Name the unit that leads;
    those that help may follow. Where a kegiatan names another unit beside it, nothing is reported. A RAK whose form
    prints kegiatan and schedule but neither pelaksana nor `tambahan`, while no kegiatan names a unit, is told once.
    """
    known = context.rencana.pelaksana
    for place in context.activities:
        # With a register, a unit that is not in it is RAK206's.
        named = [known.get(unit, unit) for unit in place.item.pelaksana or () if not known or unit in known]
        if named and all(map(_is_collective, named)):
            at = place.item.span("pelaksana")
            names = ", ".join(named)
            yield Found(diagnose("RAK249", context.path, at, nilai=names), place.path, names)
    for rak, places in _by_rak(context.rencana.rak, context.kegiatan):
        if len(places) >= _FEWEST and places[0].printed.periode_jadwal and not _says_who(places):
            yield Found(diagnose("RAK249.tanpa", context.path, places[0].kegiatan.span("uraian")), (rak,))


def _is_collective(name: str) -> bool:
    """True for the name of a unit that is none."""
    words = name.casefold().split()
    is_group = bool(words) and (words[0] in _COLLECTIVE_STARTS or words[-1] in _COLLECTIVE_ENDS)
    return is_group or " ".join(words) in _COLLECTIVE


def _says_who(places: Sequence[KegiatanPlace]) -> bool:
    """True when the form of a rak prints who answers for its kegiatan, or some kegiatan says so."""
    printed = any(field.endswith(_ANSWERING) for field in places[0].printed.fields)
    return printed or any(place.whole.pelaksana for place in places)


def _by_rak(all_rak: Sequence[Rak], places: Iterable[P]) -> Iterator[tuple[Rak, list[P]]]:
    """Each rak that has some of the places, with those."""
    grouped: dict[int, list[P]] = {}
    for place in places:
        grouped.setdefault(place.rak_index, []).append(place)
    return ((all_rak[index], members) for index, members in grouped.items())
