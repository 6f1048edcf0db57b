"""Rules about the work behind the figures: until when something will be done, and whether a status fits its jadwal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from rakgen.model import Jadwal, Periode, Tanggal
from rakgen.model.levels import level_name
from rakgen.model.periode import BULAN_NAMES, ENGLISH_MONTHS, WHOLE, PeriodeKey, last_month
from rakgen.model.realisasi import ENDED, Record, label
from rakgen.model.record_items import Reportable
from rakgen.progress.records import FiledRecord, budget_in, parts_of, spent_parts
from rakgen.rules.context import Found
from rakgen.rules.realisasi.reached import Reached, rule, said_in
from rakgen.text.numbers import format_number


@rule("RAK627")
def follow_up_out_of_time(reached: Reached) -> Iterator[Found]:
    """Tenggat tindak lanjut di luar waktunya.

    Tindak lanjut suatu periode dinilai pada evaluasi berikutnya, jadi tenggatnya jatuh sesudah periode itu dan sebelum
    periode berikutnya berakhir: yang ditemukan pada T2 selesai paling lambat 30 September. Tenggat yang sudah lewat
    ketika periodenya berakhir biasanya salah tahun atau disalin dari laporan lama; yang lebih lambat luput dari
    evaluasi berikutnya.

    Realisasi bulanan dievaluasi tiap triwulan: tenggatnya sampai akhir triwulan berikutnya. Tenggat tanpa hari berarti
    akhir bulannya.

    Salah::

        indikator:
          - kode: temuan
            uraian: Persentase temuan yang selesai
            target: 80%
        realisasi:
          - indikator: temuan
            periode: T2
            nilai: 40%
            tindak_lanjut:
              - uraian: Menyurati pihak ketiga
                tenggat: 2021-05-15

    Benar::

        indikator:
          - kode: temuan
            uraian: Persentase temuan yang selesai
            target: 80%
        realisasi:
          - indikator: temuan
            periode: T2
            nilai: 40%
            tindak_lanjut:
              - uraian: Menyurati pihak ketiga
                tenggat: 2021-08-15

    English: What is to be done after a period is looked at in the next evaluation: it is due after the period and
    before the next one ends, of months before the next quarter does. A date without a day is the end of its month.
    """
    for path, content in reached.files:
        for record in content.realisasi:
            end = _end(reached.rencana.tahun, last_month(record.periode))
            latest = _next_end(reached.rencana.tahun, record.periode)
            for step in record.tindak_lanjut:
                if not isinstance(step.tenggat, Tanggal):
                    continue
                due = (step.tenggat.tahun, step.tenggat.bulan, step.tenggat.day or 31)
                key = "RAK627" if due <= end else "RAK627.lambat" if due > latest else ""
                if key:
                    date = " ".join(str(step.tenggat).split())
                    words = {"tenggat": date, **_month("akhir", end), **_month("batas", latest)}
                    yield reached.found(key, FiledRecord(record, path), step.span("tenggat"), **words)


def _end(year: int, month: int) -> tuple[int, int, int]:
    """The last day of a month (1-12, or later ones of the next year), as year, month, day; every month has 31."""
    return year + (month - 1) // 12, (month - 1) % 12 + 1, 31


def _next_end(year: int, periode: PeriodeKey) -> tuple[int, int, int]:
    """The last day of the period after a period; of a month, of the quarter after its own."""
    kind, number = periode
    if kind is Periode.BULAN:
        kind, number = Periode.TRIWULAN, (number - 1) // 3 + 1
    return _end(year, kind.bulan(number)[-1] + kind.month_count)


def _month(name: str, end: tuple[int, int, int]) -> dict[str, str]:
    """The month and year of a day as a value of a message, in both languages."""
    year, month, _ = end
    return {name: f"{BULAN_NAMES[month - 1]} {year}", f"{name}_en": f"{ENGLISH_MONTHS[month - 1]} {year}"}


@rule("RAK628")
def done_before_it_began(reached: Reached) -> Iterator[Found]:
    """Kegiatan dikerjakan sebelum jadwalnya mulai.

    Status `berjalan` atau `selesai`, atau anggaran yang terserap, pada periode yang berakhir sebelum bulan pertama
    jadwal kegiatannya: periode atau kegiatannya mungkin salah tulis, atau jadwalnya dimundurkan sesudah itu. Bila
    memang dikerjakan lebih awal, tulis `keterangan`, dan temuan ini tidak muncul. Disebut satu kali untuk tiap
    kegiatan.

    Salah::

        kegiatan:
          - kode: evaluasi
            uraian: Evaluasi laporan kinerja
            jadwal: T3-T4
            pelaksana: Sub Bagian Umum
        realisasi:
          - kegiatan: evaluasi
            periode: T1
            status: selesai

    Benar::

        kegiatan:
          - kode: evaluasi
            uraian: Evaluasi laporan kinerja
            jadwal: T3-T4
            pelaksana: Sub Bagian Umum
        realisasi:
          - kegiatan: evaluasi
            periode: T3
            status: selesai

    English: A kegiatan is under way or done, or spends money, in a period that ends before its jadwal begins: the
    period or the kegiatan may be a slip, or its jadwal was moved since. Where it really was done earlier, say so in
    `keterangan`. Told once of each kegiatan.
    """
    for jadwal, entries in _scheduled(reached):
        first = min(jadwal.bulan)
        early = [entry for entry in entries if last_month(entry.record.periode) < first and _is_worked_on(entry.record)]
        if not early or any(said_in(entry.record, "keterangan") for entry in early):
            continue
        record = early[0].record
        field, state = ("status", f"`{record.status}`") if record.status in _WORKED_ON else ("anggaran", "")
        words = {"jadwal": jadwal.text, "bulan": BULAN_NAMES[first - 1], "bulan_en": ENGLISH_MONTHS[first - 1]}
        words |= {"keadaan": state or "menyerap anggaran", "keadaan_en": state or "spending money"}
        yield reached.found("RAK628", early[0], record.span(field), tingkat=level_name(record.level), **words)


_WORKED_ON = ("berjalan", "selesai")


def _is_worked_on(record: Record) -> bool:
    """True for a record of work that was begun or paid for."""
    return record.status in _WORKED_ON or bool(record.anggaran and record.anggaran.value > 0)


@rule("RAK629")
def not_begun_after_its_end(reached: Reached) -> Iterator[Found]:
    """Kegiatan belum mulai sesudah jadwalnya berakhir.

    Status `belum` pada periode yang memuat bulan terakhir jadwal kegiatannya, atau sesudahnya: statusnya belum
    dimutakhirkan, atau kegiatannya terlambat. Yang terlambat diberi `kendala`, `tindak_lanjut`, atau `keterangan`
    (`-` dan "Nihil" bukan sebab); yang tidak jadi diberi `status: batal`.

    Salah::

        kegiatan:
          - kode: evaluasi
            uraian: Evaluasi laporan kinerja
            jadwal: T1-T2
            pelaksana: Sub Bagian Umum
        realisasi:
          - kegiatan: evaluasi
            periode: T3
            status: belum

    Benar::

        kegiatan:
          - kode: evaluasi
            uraian: Evaluasi laporan kinerja
            jadwal: T1-T2
            pelaksana: Sub Bagian Umum
        realisasi:
          - kegiatan: evaluasi
            periode: T3
            status: belum
            kendala: Tim evaluator baru ditetapkan pada Agustus

    English: A kegiatan has not begun though its jadwal is over: the status was not brought up to date, or it is late.
    What is late has `kendala`, `tindak_lanjut` or `keterangan` (`-` and "Nihil" say nothing); what will not be done has
    `status: batal`.
    """
    waiting = (
        (jadwal, entry)
        for jadwal, entries in _scheduled(reached)
        for entry in entries
        if entry.record.status == "belum"
    )
    for jadwal, entry in waiting:
        record, last = entry.record, max(jadwal.bulan)
        if last_month(record.periode) >= last and not said_in(record, "kendala", "tindak_lanjut", "keterangan"):
            words = {"jadwal": jadwal.text, "bulan": BULAN_NAMES[last - 1], "bulan_en": ENGLISH_MONTHS[last - 1]}
            yield reached.found("RAK629", entry, record.span("status"), tingkat=level_name(entry.record.level), **words)


@rule("RAK633")
def more_spent_than_planned(reached: Reached) -> Iterator[Found]:
    """Realisasi anggaran melebihi anggarannya.

    Yang terserap dijumlahkan dari periode ke periode. Bila jumlahnya melebihi anggaran setahun, biasanya satu angka
    kelebihan nol, atau tiap periode memuat jumlah sampai dengan periode itu. Realisasi `setahun` dihitung sendiri.

    Yang tidak menyebut serapannya sendiri dijumlahkan dari sub kegiatannya (program dari kegiatannya). Disebut satu
    kali, pada realisasi yang melampauinya; yang bagiannya sudah disebut tidak disebut lagi.

    Angka dalam ribuan atau jutaan juga disebut: kurang dari seribu rupiah dari anggaran sejuta atau lebih, dan yang
    `selesai` tanpa `kendala` dan `keterangan` sedangkan terserap kurang dari seperseratusnya.

    Salah::

        kegiatan:
          - kode: evaluasi
            uraian: Evaluasi laporan kinerja
            jadwal: T1-T2
            pelaksana: Sub Bagian Umum
            anggaran: 50.000.000
        realisasi:
          - kegiatan: evaluasi
            periode: T1
            anggaran: 30.000.000
          - kegiatan: evaluasi
            periode: T2
            anggaran: 45.000.000

    Benar::

        kegiatan:
          - kode: evaluasi
            uraian: Evaluasi laporan kinerja
            jadwal: T1-T2
            pelaksana: Sub Bagian Umum
            anggaran: 50.000.000
        realisasi:
          - kegiatan: evaluasi
            periode: T1
            anggaran: 30.000.000
          - kegiatan: evaluasi
            periode: T2
            anggaran: 15.000.000

    English: What was spent is added from period to period; more than the year's budget is most often a zero too many,
    or periods that hold what was spent up to them. A record of the year counts alone; what says nothing itself is the
    sum of its parts. Told once, and not of what a part was told of. So is less than a thousand rupiah of a million or
    more, and less than a hundredth of the budget of what is done (`selesai`) without a reason: it is most likely
    written in thousands or millions.
    """
    for item in reached.reportable:
        over = _overspending(reached, item)
        if over is None:
            yield from _hardly_spent(reached, item)
            continue
        entry, spent, budget = over
        words = {"jumlah": format_number(Decimal(spent)), "pagu": format_number(Decimal(budget))}
        if entry not in reached.entries(item).values():
            if any(_overspending(reached, part) for part in parts_of(reached.rencana, item)):
                continue
            words["nama"] = item.kode or item.uraian or ""
        yield reached.found("RAK633", entry, entry.record.span("anggaran"), **words)


def _hardly_spent(reached: Reached, item: Reportable) -> Iterator[Found]:
    """RAK633.kecil: less than a thousand rupiah of a million or more, or not a hundredth of the budget of what is done,
    without a reason: most likely written in thousands or millions.
    """
    budget = budget_in(reached.rencana, item)
    spent = [(entry, entry.record.anggaran.value) for entry in reached.entries(item).values() if entry.record.anggaran]
    if budget is None or not spent:
        return
    stated = [entry.record for entry in reached.entries(item).values() if entry.record.status]
    is_done = bool(stated) and stated[-1].status == "selesai" and not said_in(stated[-1], "kendala", "keterangan")
    total = spent[-1][1] if spent[-1][0].record.periode == WHOLE else sum(amount for _, amount in spent)
    small = [(entry, amount) for entry, amount in spent if 0 < amount < 1000 and budget.value >= 1_000_000]
    if is_done and 0 < total * 100 < budget.value:
        small.append((spent[-1][0], total))
    for entry, amount in small[:1]:
        words = {"jumlah": format_number(Decimal(amount)), "pagu": format_number(Decimal(budget.value))}
        yield reached.found("RAK633.kecil", entry, entry.record.span("anggaran"), **words)


def _overspending(reached: Reached, item: Reportable) -> tuple[FiledRecord, int, int] | None:
    """The first record with which more was spent on an item than its budget, what was spent, and the budget."""
    budget, spent = budget_in(reached.rencana, item), Counter[int]()
    if budget is None:
        return None
    every = sorted(_spending(reached, item), key=lambda spending: last_month(spending[1].record.periode))
    for part, entry in every:
        amount = entry.record.anggaran.value if entry.record.anggaran is not None else 0
        spent[part] = amount if entry.record.periode == WHOLE else spent[part] + amount
        if spent.total() > budget.value:
            return entry, spent.total(), budget.value
    return None


def _spending(reached: Reached, item: Reportable) -> list[tuple[int, FiledRecord]]:
    """The records of what was spent on an item, or else on its parts, each with the id of what it is of."""
    own = [(id(item), entry) for entry in reached.entries(item).values() if entry.record.anggaran is not None]
    parts = [] if own else spent_parts(item, parts_of(reached.rencana, item))
    return own or [spending for part in parts for spending in _spending(reached, part)]


@rule("RAK635")
def ended_above_what_has_not(reached: Reached) -> Iterator[Found]:
    """Selesai, sedangkan bagiannya belum.

    Kegiatan yang dilaporkan `selesai` atau `batal`, sedangkan sub kegiatannya terakhir dilaporkan `belum` atau
    `berjalan`; begitu pula program dan kegiatannya. Salah satu statusnya belum dimutakhirkan, dan bagian itu tetap
    tercetak berjalan atau terlambat.

    Yang dibandingkan status terakhir keduanya. Bagian yang tidak dilaporkan tidak disebut, begitu pula bila
    `keterangan` realisasi yang selesai menjelaskannya.

    Salah::

        kegiatan:
          - kode: evaluasi
            uraian: Evaluasi laporan kinerja
            jadwal: T1-T2
            pelaksana: Sub Bagian Umum
            sub_kegiatan:
              - kode: reviu
                uraian: Reviu laporan
                jadwal: T2
                pelaksana: Sub Bagian Umum
        realisasi:
          - kegiatan: evaluasi
            periode: T2
            status: selesai
          - sub_kegiatan: reviu
            periode: T2
            status: berjalan

    Benar::

        kegiatan:
          - kode: evaluasi
            uraian: Evaluasi laporan kinerja
            jadwal: T1-T2
            pelaksana: Sub Bagian Umum
            sub_kegiatan:
              - kode: reviu
                uraian: Reviu laporan
                jadwal: T2
                pelaksana: Sub Bagian Umum
        realisasi:
          - kegiatan: evaluasi
            periode: T2
            status: selesai
          - sub_kegiatan: reviu
            periode: T2
            status: selesai

    English: A kegiatan was reported as `selesai` or `batal`, but its sub kegiatan last as `belum` or `berjalan`; a
    programme and its kegiatan likewise. One of the two was not brought up to date, and that part is printed as running
    or late. The last status of each counts; a part that was not reported is not told, nor is one where `keterangan` of
    the record above explains it.
    """
    for item in reached.reportable:
        above = _last_status(reached, item)
        if above is None or above.record.status not in ENDED or said_in(above.record, "keterangan"):
            continue
        for part in (_last_status(reached, below) for below in parts_of(reached.rencana, item)):
            if part is not None and part.record.status not in ENDED:
                words = {"status": above.record.status or "", "bagian": part.record.item}
                words |= {"status_bagian": part.record.status or "", "periode_bagian": label(part.record.periode)}
                yield reached.found("RAK635", above, above.record.span("status"), **words)


def _last_status(reached: Reached, item: Reportable) -> FiledRecord | None:
    """The last record of an item that says its status."""
    return next((entry for entry in [*reached.entries(item).values()][::-1] if entry.record.status), None)


def _scheduled(reached: Reached) -> Iterator[tuple[Jadwal, list[FiledRecord]]]:
    """What has a jadwal in the plan's year: that, and what was reported of it."""
    for item in reached.work:
        if item.whole.jadwal is not None and item.whole.jadwal.bulan:
            yield item.whole.jadwal, [*item.entries.values()]
