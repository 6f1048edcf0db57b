"""Work: how far kegiatan, sub kegiatan and programmes are: their status, what was spent, what is late, and notes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from itertools import chain
from typing import Any, NamedTuple

from rakgen.model import Kegiatan, Periode, Rencana, Rupiah
from rakgen.model.butir import SubKegiatan
from rakgen.model.jadwal import Jadwal
from rakgen.model.levels import LevelName
from rakgen.model.periode import WHOLE, first_month, last_month
from rakgen.model.program import Program
from rakgen.model.realisasi import ENDED, Record
from rakgen.model.series import until
from rakgen.model.walk import Place, Top, walk
from rakgen.progress.formulas import Percentage
from rakgen.progress.records import FiledRecords, Records, budget_in, kegiatan_of, planned_budget, spent_parts
from rakgen.text.numbers import format_number, rounded
from rakgen.text.words import Words

_NO_BUDGET = Words("pagu 0", "the budget is 0")


class Standing(NamedTuple):
    """How far some work is by the end of a period: the last status reported (None: none was), what was spent of its
    budget (None: nothing was reported, none is planned), the records of the period that say more than a figure.

    `is_late`: its jadwal has passed, and it was not reported as ended.
    """

    level: LevelName
    item: Kegiatan | SubKegiatan | Program
    status: str | None
    budget: int | None
    spent: int | None
    is_late: bool
    notes: tuple[Record, ...]

    @property
    def is_reported(self) -> bool:
        """True where something was reported of it."""
        return self.status is not None or self.spent is not None or bool(self.notes)

    @property
    def share(self) -> Percentage | None:
        """What was spent, in per cent of the budget; None where one of the two is not known."""
        return None if self.budget is None or self.spent is None else share_of(self.spent, self.budget)


class Absorption(NamedTuple):
    """Anggaran of some work in rupiah, what of it was spent, and the share of it in per cent."""

    budget: int
    spent: int
    percentage: Percentage


def absorbed(work: Sequence[Standing]) -> Absorption | None:
    """What was spent of the budgets of some work; None where nothing was reported of those that have one."""
    known = [(standing.budget, standing.spent) for standing in work if standing.budget is not None]
    if all(spent is None for _, spent in known):
        return None
    budget, spent = sum(budget for budget, _ in known), sum(spent or 0 for _, spent in known)
    return Absorption(budget, spent, share_of(spent, budget))


def share_of(spent: int, budget: int) -> Percentage:
    """What was spent of a budget, in per cent."""
    if not budget:
        return Percentage(reason=_NO_BUDGET)
    share = rounded(Decimal(spent) / Decimal(budget) * 100, 2)
    return Percentage(share, f"{format_number(Decimal(spent))} / {format_number(Decimal(budget))} x 100")


def standings(places: Iterable[Place[Any]], records: Records, periode: tuple[Periode, int]) -> tuple[Standing, ...]:
    """How far each kegiatan and sub kegiatan among the items of some rak or programmes is, in their order.

    A kegiatan of which no status or anggaran is reported has that of its sub kegiatan; one that takes over another
    (`rujukan`) is met there, unless something is reported of it.
    """
    found: list[Standing] = []
    for _, item, _, _ in places:
        if isinstance(item, Kegiatan):
            own = _standing("kegiatan", item, records, periode, None)
            parts = [_standing("sub_kegiatan", sub, records, periode, own.status) for sub in item.sub_kegiatan]
            joined = _of_parts(own, item, parts)
            found += [joined] if item.rujukan is None or joined.is_reported else []
            found += parts
    return tuple(found)


def program_standings(rencana: Rencana, records: Records, periode: tuple[Periode, int]) -> tuple[Standing, ...]:
    """How far each programme of the register is, followed by its own kegiatan; of a programme of which no anggaran is
    reported that of all its kegiatan counts, those of a rak among them.
    """
    tops: list[Top] = [*rencana.rak, *rencana.program.values()]
    everywhere = {
        id(standing.item): standing for standing in standings(chain.from_iterable(map(walk, tops)), records, periode)
    }
    found: list[Standing] = []
    for program in rencana.program.values():
        entries = records.of(program)
        known = until(entries, *periode)
        spent = _spent(known)
        if spent is None:
            parts = spent_parts(program, kegiatan_of(rencana, program))
            spent = _added(everywhere[id(part)].spent for part in parts if id(part) in everywhere)
        budget, notes = _amount(budget_in(rencana, program)), noted(entries, periode)
        found.append(Standing("program", program, _status(known), budget, spent, False, notes))
        found += standings(walk(program), records, periode)
    return tuple(found)


def _standing(
    level: LevelName,
    item: Kegiatan | SubKegiatan,
    records: Records,
    periode: tuple[Periode, int],
    above: str | None,
) -> Standing:
    """What was reported of one item; without a status of its own it has ended where what is above it has."""
    entries = records.of(item)
    known = until(entries, *periode)
    status = _status(known)
    late = (status or above) not in ENDED and _has_passed(item.jadwal, periode)
    budget, spent = _amount(planned_budget(item)), _spent(known)
    return Standing(level, item, status, budget, spent, late, noted(entries, periode))


def _of_parts(own: Standing, kegiatan: Kegiatan, parts: Sequence[Standing]) -> Standing:
    """A kegiatan with what its sub kegiatan tell of it."""
    if own.spent is None:
        counted = set(map(id, spent_parts(kegiatan, kegiatan.sub_kegiatan)))
        own = own._replace(spent=_added(part.spent for part in parts if id(part.item) in counted))
    all_ended = bool(parts) and all(part.status in ENDED for part in parts)
    return own._replace(is_late=False) if own.status is None and all_ended else own


def _status(known: FiledRecords) -> str | None:
    """The last status that is said in some records."""
    ordered = sorted(known.items(), key=lambda entry: last_month(entry[0]))
    return next((entry.record.status for _, entry in reversed(ordered) if entry.record.status), None)


def _spent(known: FiledRecords) -> int | None:
    """What was spent by some records; what is said for the year counts alone."""
    amounts = {key: entry.record.anggaran.value for key, entry in known.items() if entry.record.anggaran is not None}
    return amounts.get(WHOLE, _added(amounts.values()))


def _added(amounts: Iterable[int | None]) -> int | None:
    known = [amount for amount in amounts if amount is not None]
    return sum(known) if known else None


def _amount(amount: Rupiah | None) -> int | None:
    return None if amount is None else amount.value


def _has_passed(jadwal: Jadwal | None, periode: tuple[Periode, int]) -> bool:
    """True where all of a jadwal lies before the end of a period; never for one that names years."""
    parts = jadwal.parts if jadwal else ()
    last = max(map(last_month, parts), default=None)
    return last is not None and last <= last_month(periode)


def noted(entries: FiledRecords, periode: tuple[Periode, int]) -> tuple[Record, ...]:
    """The records of a period, in order, that say more than a figure: an obstacle, what will be done, evidence."""
    first, last = first_month(periode), last_month(periode)
    every = [entry.record for entry in entries.values()]
    told = [record for record in every if record.kendala or record.tindak_lanjut or record.bukti or record.keterangan]
    within = [record for record in told if first <= first_month(record.periode) and last_month(record.periode) <= last]
    return tuple(sorted(within, key=lambda record: last_month(record.periode)))
