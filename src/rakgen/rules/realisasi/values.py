"""Rules about what was reached of an indikator: how its values go through the year, and whether they can be right."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from rakgen.model.joined import own_unit
from rakgen.model.periode import WHOLE, PeriodeKey, last_month
from rakgen.model.realisasi import Record, label, number_of, value_of
from rakgen.model.series import Manner, in_periode, is_written, tolerance
from rakgen.model.target import Target, quantity, round_word
from rakgen.progress.records import FiledRecord
from rakgen.rules.context import Found
from rakgen.rules.realisasi.reached import Reached, ReachedIndikator, numbers_alike, rule, said_in, value_place
from rakgen.text.numbers import format_number, rounded


@rule("RAK620")
def cumulative_value_falls(reached: Reached) -> Iterator[Found]:
    """Realisasi kumulatif turun.

    Dengan `kumulatif: ya` realisasi suatu periode memuat periode sebelumnya, jadi tidak dapat lebih kecil. Biasanya
    yang tertulis hanya hasil periode itu sendiri.

    Hanya diperiksa bila rencana menulis `kumulatif: ya`, indikatornya tidak makin kecil makin baik, dan `gabung` bukan
    jumlah atau rata-rata. Suatu persentase boleh turun bila `pembilang`-nya tidak turun: penyebutnya yang bertambah.

    Realisasi `setahun` yang lebih kecil daripada jumlah yang dilaporkan tiap periode juga disebut, bila nilai tiap
    periode dijumlahkan dan `keterangan`-nya tidak menjelaskannya.

    Begitu pula `status` yang mundur (`selesai`, lalu `berjalan`) tanpa `kendala` atau `keterangan`.

    Salah::

        indikator:
          - kode: laporan
            uraian: Jumlah laporan yang diperiksa
            target: 8 laporan
            target_periode: {T1: "2", T2: "4", T3: "6", T4: "8"}
            kumulatif: ya
        realisasi:
          - indikator: laporan
            periode: T1
            nilai: "3"
          - indikator: laporan
            periode: T2
            nilai: "2"

    Benar::

        indikator:
          - kode: laporan
            uraian: Jumlah laporan yang diperiksa
            target: 8 laporan
            target_periode: {T1: "2", T2: "4", T3: "6", T4: "8"}
            kumulatif: ya
        realisasi:
          - indikator: laporan
            periode: T1
            nilai: "3"
          - indikator: laporan
            periode: T2
            nilai: "5"

    English: With `kumulatif: ya` what was reached in a period contains the periods before it and cannot be smaller.
    Checked only where the plan says so and higher is better; a percentage may fall while its numerator does not.
    So is a value of the year below the sum of its periods where they are added up, and a status that goes back
    (`selesai`, then `berjalan`), both without a reason.
    """
    for item in reached.indikator:
        is_cumulative = item.indikator.kumulatif is True and item.manners.joining.manner is Manner.LAST
        numbered = [entry for entry in item.entries.values() if number_of(entry.record) is not None]
        for before, entry in pairwise(numbered if is_cumulative and item.grows else ()):
            if _falls(before.record, entry.record):
                values = {"nilai": _text(entry.record), "lama": _text(before.record)}
                place = value_place(entry.record)
                yield reached.found("RAK620", entry, place, **values, periode_lama=label(before.record.periode))
        yield from _below_its_parts(reached, item)

    for work in reached.work:
        stated = [entry for entry in work.entries.values() if entry.record.status in _STATES]
        for earlier, later in pairwise(stated):
            states = (str(earlier.record.status), str(later.record.status))
            is_back = _STATES.index(states[1]) < _STATES.index(states[0])
            if is_back and not said_in(later.record, "kendala", "keterangan"):
                said = {"status": states[1], "lama": states[0], "periode_lama": label(earlier.record.periode)}
                yield reached.found("RAK620.status", later, later.record.span("status"), **said)


def _below_its_parts(reached: Reached, item: ReachedIndikator) -> Iterator[Found]:
    """RAK620.setahun: a value of the year that is less than the sum of what its periods add to it, as far as they are
    reported; a figure in round words may be so much less as it was rounded.
    """
    values = dict(item.values)
    whole = values.pop(WHOLE, None)
    total = in_periode(values, *WHOLE, Manner.SUM)
    if item.manners.joining.manner is not Manner.SUM or whole is None or not isinstance(total, Target):
        return
    numbers = numbers_alike(whole, total)
    is_negative = any((quantity(value) or 0) < 0 for value in values.values())
    if numbers is None or is_negative:
        return
    own, added = numbers
    slack = added / 100 if round_word(whole) else tolerance([own, added])
    entry = item.entries[WHOLE]
    if own < added - slack and not said_in(entry.record, "keterangan"):
        shown = {"nilai": whole.text.strip(), "jumlah": total.text.strip()}
        yield reached.found("RAK620.setahun", entry, value_place(entry.record), **shown)


_STATES = ("belum", "berjalan", "selesai")


def _falls(before: Record, after: Record) -> bool:
    """True for a value that is less than one before it that it can be held against; of a fraction whose numerator falls
    too.
    """
    old, new = value_of(before), value_of(after)
    numbers = numbers_alike(old, new) if old is not None and new is not None else None
    if numbers is None or numbers[1] >= numbers[0]:
        return False
    return before.pembilang is None or after.pembilang is None or after.pembilang < before.pembilang


def _text(record: Record) -> str:
    value = value_of(record)
    return value.text.strip() if value is not None else ""


@rule("RAK625")
def fraction_against_value(reached: Reached) -> Iterator[Found]:
    """Pembilang dan penyebut tidak menghasilkan nilainya.

    `nilai` yang ditulis bersama `pembilang` dan `penyebut` harus sama dengan hasil baginya, dibulatkan ke banyaknya
    angka di belakang koma yang ditulis: 2 dari 3 adalah `66,67%`, `66,7%`, atau `67%`.

    Bila targetnya bukan persentase, nilai tanpa tanda persen boleh juga hasil bagi biasa (rata-rata, indeks), angka per
    seribu atau per seratus ribu, atau pembilangnya sendiri.

    Disebut juga nilai atau pembilang yang negatif, dan pembilang yang lebih besar daripada penyebutnya pada suatu
    "Persentase ..." yang targetnya sampai 100%; pertumbuhan, kenaikan, saldo, realisasi, capaian, dan perubahan lain
    tidak.

    Salah::

        indikator:
          - kode: temuan
            uraian: Persentase temuan yang selesai
            target: 80%
        realisasi:
          - indikator: temuan
            periode: T4
            nilai: 75,5%
            pembilang: 31
            penyebut: 40

    Benar::

        indikator:
          - kode: temuan
            uraian: Persentase temuan yang selesai
            target: 80%
        realisasi:
          - indikator: temuan
            periode: T4
            nilai: 77,5%
            pembilang: 31
            penyebut: 40

    English: A value that stands beside its numerator and denominator is what they give, rounded to the decimals that
    are written. Of a target that is no percentage it may be the plain quotient, a rate per 1,000 or 100,000, or the
    numerator. A value or numerator below 0 is told, and a numerator above its denominator of a percentage that is a
    part of a whole; not of growth, balances and other changes.
    """
    entries = ((item, entry) for item in reached.indikator for entry in item.entries.values())
    for item, entry in entries:
        record = entry.record
        value, share, top, bottom = record.nilai, record.fraction, record.pembilang, record.penyebut
        yield from _impossible(reached, item, entry)
        if value is None or value.value is None or share is None or top is None or bottom is None:
            continue
        is_percentage = own_unit(value) == "%" or item.is_percentage
        readings = [share] if is_percentage else [share, share / 100, share * 10, share * 1000, top]
        half = Decimal(1).scaleb(min(0, int(value.value.as_tuple().exponent))) / 2
        if not any(abs(reading - value.value) <= half for reading in readings):
            words = {"pembilang": format_number(top), "penyebut": format_number(bottom), "nilai": value.text.strip()}
            right = f"{format_number(rounded(share, 2))}%"
            yield reached.found("RAK625", entry, record.span("nilai"), hasil=right, **words)


def _impossible(reached: Reached, item: ReachedIndikator, entry: FiledRecord) -> Iterator[Found]:
    """RAK625.negatif: a figure below 0; RAK625.lebih: a part that is more than its whole."""
    value, top, bottom = entry.record.nilai, entry.record.pembilang, entry.record.penyebut
    figures = {"nilai": quantity(value) if value is not None else None, "pembilang": top}
    below = next((name for name, number in figures.items() if _is_below_nothing(item, number)), None)
    if below is not None:
        said = format_number(figures[below] or Decimal(0))
        yield reached.found("RAK625.negatif", entry, entry.record.span(below), isian=below, angka=said)
    elif top is not None and bottom is not None and top > bottom and item.is_part:
        words = {"pembilang": format_number(top), "penyebut": format_number(bottom)}
        yield reached.found("RAK625.lebih", entry, entry.record.span("pembilang"), **words)


_CHANGES = frozenset(
    "arus defisit deviasi elastisitas ekuitas inflasi kenaikan laba laju margin migrasi neraca neto penambahan"
    " pengurangan penurunan peningkatan pertambahan pertumbuhan perubahan roa roe roi rugi saldo selisih suhu"
    " surplus".split()
)
"""Words of figures that may be below 0."""


def _is_below_nothing(item: ReachedIndikator, number: Decimal | None) -> bool:
    """True for a figure below 0 of what is neither a change nor planned to be so."""
    if number is None or number >= 0:
        return False
    words = re.findall("[a-z]+", item.indikator.uraian.casefold())
    return _CHANGES.isdisjoint(words) and all(wanted >= 0 for wanted in item.wanted)


@rule("RAK626")
def value_without_target(reached: Reached) -> Iterator[Found]:
    """Realisasi pada periode tanpa target.

    Rencana menulis target tiap periode, tetapi tidak untuk periode ini, sehingga realisasinya belum dapat dinilai.
    Mungkin periodenya salah tulis, atau capaiannya dinilai terhadap setahun saja.

    Hanya diperiksa bila indikatornya mempunyai `target_periode`. Nilai 0 dan `-`, realisasi setahun, serta periode yang
    lebih pendek atau lebih panjang daripada yang bertarget tidak disebut.

    Salah::

        indikator:
          - kode: temuan
            uraian: Persentase temuan yang selesai
            target: 80%
            target_periode: {T2: 40%, T4: 80%}
        realisasi:
          - indikator: temuan
            periode: T3
            nilai: 41%

    Benar::

        indikator:
          - kode: temuan
            uraian: Persentase temuan yang selesai
            target: 80%
            target_periode: {T2: 40%, T4: 80%}
        realisasi:
          - indikator: temuan
            periode: T2
            nilai: 41%

    English: The plan has targets by period but none for this one, so that what was reached cannot be judged. Checked
    only where the indikator has `target_periode`; values of 0 and `-`, of the year, and of periods that lie in one with
    a target, or hold one, are not told.
    """
    for item in reached.indikator:
        targets = [key for key, target in item.indikator.target_periode.items() if is_written(target)]
        for periode, entry in item.entries.items():
            value = value_of(entry.record)
            if not targets or periode == WHOLE or value is None or not is_written(value) or quantity(value) == 0:
                continue
            months = set(periode[0].bulan(periode[1]))
            if not any(months.intersection(kind.bulan(number)) for kind, number in targets):
                words = {
                    "nilai": value.text.strip(),
                    "ada": ", ".join(label(key) for key in sorted(targets, key=last_month)),
                }
                yield reached.found("RAK626", entry, entry.record.span("periode"), **words)


@rule("RAK636")
def period_passed_over(reached: Reached) -> Iterator[Found]:
    """Periode yang terlewat dalam jumlah atau rata-rata.

    Bila realisasi tiap periode dijumlahkan atau dirata-ratakan, satu periode yang belum dilaporkan membuat capaian
    setahunnya belum dapat dinilai: yang belum dilaporkan bukan 0. Yang disebut adalah periode sebelum laporan terakhir
    yang bertarget, atau yang berada di antara dua laporan bila rencana tidak menulis target tiap periode; dari triwulan
    yang dilaporkan per bulan, bulan yang terlewat.

    Yang tidak diukur ditulis `-`, yang tidak ada ditulis 0. Periode yang targetnya `-` (atau 0, kecuali makin kecil
    makin baik) dan indikator dengan realisasi setahun tidak disebut; realisasi yang masih menunggu nilainya belum
    dilaporkan.

    Salah::

        indikator:
          - kode: laporan
            uraian: Jumlah laporan yang diperiksa
            target: 8 laporan
            target_periode: {T1: "2", T2: "2", T3: "2", T4: "2"}
            kumulatif: tidak
        realisasi:
          - indikator: laporan
            periode: T1
            nilai: "2"
          - indikator: laporan
            periode: T3
            nilai: "3"

    Benar::

        indikator:
          - kode: laporan
            uraian: Jumlah laporan yang diperiksa
            target: 8 laporan
            target_periode: {T1: "2", T2: "2", T3: "2", T4: "2"}
            kumulatif: tidak
        realisasi:
          - indikator: laporan
            periode: T1
            nilai: "2"
          - indikator: laporan
            periode: T2
            nilai: "0"
          - indikator: laporan
            periode: T3
            nilai: "3"

    English: Where the values of periods are added up or averaged, one that was not reported keeps the year from being
    judged: what is not reported is not 0. Told of a period with a target before the last report, or between two reports
    where the plan has no targets by period, and of the months that lack where a quarter is reported by months; not of a
    target of `-` (or 0, unless lower is better) or an indikator with a value of the year; a record that waits for its
    value reports nothing. What was not measured is written `-`.
    """
    for item in reached.indikator:
        said = [key for key, entry in item.entries.items() if value_of(entry.record) is not None]
        if WHOLE in said or item.manners.joining.manner not in (Manner.SUM, Manner.MEAN):
            continue
        if passed := _passed_over(item, said):
            from rakgen.progress.due import listed

            entry = next(entry for key, entry in item.entries.items() if last_month(key) > last_month(passed[0]))
            yield reached.found("RAK636", entry, entry.record.span("periode"), terlewat=listed(passed))


def _passed_over(item: ReachedIndikator, said: Sequence[PeriodeKey]) -> list[PeriodeKey]:
    """The periods before the last report of which nothing is said though something is due."""
    from rakgen.progress.due import due_of, gaps

    latest = max(map(last_month, said), default=0)
    due = due_of(item.indikator, item.manners, said)
    return gaps([key for key in due if last_month(key) <= latest], said)
