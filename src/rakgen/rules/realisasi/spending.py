"""Rules about what was spent: more than there is, or another amount than that of its parts."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from rakgen.model.periode import ALL_MONTHS, WHOLE, Periode, PeriodeKey, last_month
from rakgen.model.realisasi import label
from rakgen.model.record_items import Reportable
from rakgen.model.series import until
from rakgen.progress.records import FiledRecord, budget_in, parts_of
from rakgen.rules.context import Found
from rakgen.rules.realisasi.reached import Reached, rule
from rakgen.text.numbers import format_number


class _Spent(NamedTuple):
    """What was spent on an item, the months of which some of it is said, and those of which all of it is."""

    amount: int
    months: frozenset[int]
    whole_months: frozenset[int]


@rule("RAK637")
def spent_otherwise_than_by_parts(reached: Reached) -> Iterator[Found]:
    """Realisasi anggaran tidak sama dengan jumlah bagiannya.

    Program yang menyebut serapannya sendiri, sedangkan kegiatannya juga: keduanya tercetak, dan jumlahnya berlainan.
    Begitu pula kegiatan dan sub kegiatannya. Hapus yang di atas, maka yang dihitung jumlah bagiannya.

    Keduanya dijumlahkan sampai akhir periode yang sama: periode realisasi yang di atas, lalu periode terakhir
    sejenisnya yang sudah seluruhnya dilaporkan bagiannya. Program yang berhenti pada T1, sedangkan kegiatannya sudah
    T3, tetap tercetak dengan serapan T1-nya.

    Bagian yang berjumlah lebih selalu disebut; yang berjumlah kurang hanya bila semua bagian melaporkan bulan yang sama
    dan anggarannya berjumlah anggaran yang di atas. Disebut satu kali, pada realisasi pertama yang berlainan.

    Salah::

        program:
          layanan: {uraian: Program Pelayanan}
        kegiatan:
          - kode: evaluasi
            uraian: Evaluasi laporan kinerja
            program: layanan
            jadwal: T1-T2
            pelaksana: Sub Bagian Umum
            anggaran: 50.000.000
        realisasi:
          - program: layanan
            periode: T1
            anggaran: 30.000.000
          - kegiatan: evaluasi
            periode: T1
            anggaran: 35.000.000

    Benar::

        program:
          layanan: {uraian: Program Pelayanan}
        kegiatan:
          - kode: evaluasi
            uraian: Evaluasi laporan kinerja
            program: layanan
            jadwal: T1-T2
            pelaksana: Sub Bagian Umum
            anggaran: 50.000.000
        realisasi:
          - kegiatan: evaluasi
            periode: T1
            anggaran: 35.000.000

    English: What was spent is not what was spent on the parts. A programme says itself what was spent, and so do its
    kegiatan: both are printed, and they differ; a kegiatan and its sub kegiatan likewise. Delete the one above, and the
    sum of the parts counts. Both are added up to the end of the same period: those of the records above, then the last
    one of their kind that the parts have reached the end of. Parts that come to more are always told, those that come
    to less only where all of them report the same months and their budgets come to the one above. Told once, at the
    first record that differs.
    """
    for item in reached.reportable:
        for periode, entry in _compared(reached, item):
            own, below = _spent(reached, item, periode), _of_parts(reached, item, periode)
            if own is not None and below is not None and _contradicts(reached, item, own, below):
                words = {"jumlah": format_number(Decimal(own.amount)), "bagian": format_number(Decimal(below.amount))}
                place = entry.record.span("anggaran")
                yield reached.found("RAK637", entry, place, periode=label(periode), **words)
                break


def _compared(reached: Reached, item: Reportable) -> Iterator[tuple[PeriodeKey, FiledRecord]]:
    """The periods up to which what was spent on an item is held against its parts, each with the last record of the
    item: those of its records, then the last one of their kind that its parts have reached the end of.
    """
    entries = reached.entries(item) if parts_of(reached.rencana, item) else {}
    own = {periode: entry for periode, entry in entries.items() if entry.record.anggaran}
    yield from own.items()
    below = _of_parts(reached, item, WHOLE) if own else None
    kind = min((kind for kind, _ in own), key=lambda kind: kind.month_count, default=Periode.TAHUN)
    reach = max(below.months) // kind.month_count if below is not None else 0
    if reach and kind.month_count * reach > max(map(last_month, own)):
        yield (kind, reach), [*own.values()][-1]


def _contradicts(reached: Reached, item: Reportable, own: _Spent, below: _Spent) -> bool:
    if below.amount > own.amount:
        return True
    budgets = [budget.value for part in parts_of(reached.rencana, item) if (budget := budget_in(reached.rencana, part))]
    planned = budget_in(reached.rencana, item)
    is_all = planned is not None and planned.value == sum(budgets)
    return is_all and below.amount < own.amount and own.months <= below.whole_months


def _spent(reached: Reached, item: Reportable, periode: PeriodeKey) -> _Spent | None:
    """What was spent on an item by the end of a period, by its own records or else by those of its parts."""
    known = until(reached.entries(item), *periode)
    amounts = {key: entry.record.anggaran.value for key, entry in known.items() if entry.record.anggaran is not None}
    if WHOLE in amounts:
        return _Spent(amounts[WHOLE], ALL_MONTHS, ALL_MONTHS)
    if not amounts:
        return _of_parts(reached, item, periode)
    months = frozenset(month for kind, number in amounts for month in kind.bulan(number))
    return _Spent(sum(amounts.values()), months, months)


def _of_parts(reached: Reached, item: Reportable, periode: PeriodeKey) -> _Spent | None:
    """What was spent on the parts of an item that have a budget or say what was spent; None where none says."""
    known, is_silent = [], False
    for part in parts_of(reached.rencana, item):
        spent = _spent(reached, part, periode)
        known += [spent] if spent is not None else []
        is_silent |= spent is None and budget_in(reached.rencana, part) is not None
    if not known:
        return None
    months = frozenset().union(*(spending.months for spending in known))
    whole = frozenset() if is_silent else frozenset.intersection(*(spending.whole_months for spending in known))
    return _Spent(sum(spending.amount for spending in known), months, whole)
