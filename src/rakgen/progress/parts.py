"""Parts: what was reached in the parts of a period, and of the year by the end of one, becomes one value, or why it
does not: of which parts nothing was reported, which count with no others.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from rakgen.model import Periode, Target
from rakgen.model.bound import figure_of
from rakgen.model.butir import OwnIndikator
from rakgen.model.figures import unit_of
from rakgen.model.joined import as_number, differing, own_unit, with_units
from rakgen.model.kinds import count_other_things, is_word
from rakgen.model.measures import factors_of
from rakgen.model.periode import WHOLE, PeriodeKey, last_month
from rakgen.model.rate import read_rate
from rakgen.model.realisasi import value_of
from rakgen.model.series import Manner, in_periode, is_written, lies_in, shorter_values, until
from rakgen.progress.choices import OfficeChoices
from rakgen.progress.due import why_open
from rakgen.progress.judge import numbered, numbers_of, wordless
from rakgen.progress.records import FiledRecords
from rakgen.text.words import Words

MANNER_OPEN = Words("`gabung` belum dipilih", "`gabung` is not chosen")
_OF_THE_YEAR = Words("dilaporkan untuk setahun, dihitung pada akhir tahun", "reported of the year, counted at its end")
_NO_NUMBER = Words(
    'periodenya tidak dapat digabung: "{value}" bukan satu angka',
    'its periods cannot be joined: "{value}" is no single number',
)
_WORDS = Words(
    "periodenya tidak dapat digabung: perlu satu `kategori` yang memuat angka bagi {values}",
    "its periods cannot be joined: one `kategori` is wanted that has numbers for {values}",
)
_UNIT = Words(
    'periodenya tidak dapat digabung: "{value}" tidak sesatuan dengan "{other}"',
    'its periods cannot be joined: "{value}" is not of the unit of "{other}"',
)


def values_of(entries: FiledRecords, indikator: OwnIndikator) -> Mapping[PeriodeKey, Target]:
    """What was reported of an indikator as values, by periods."""
    reported = ((periode, value_of(entry.record)) for periode, entry in entries.items())
    own = {periode: _of_its_target(value, periode, indikator) for periode, value in reported if value is not None}
    return with_units(own, indikator.satuan)


def _of_its_target(value: Target, periode: PeriodeKey, indikator: OwnIndikator) -> Target:
    """A number without a unit has that which the target of its period says, where the year's target has another."""
    target = indikator.target_periode.get(periode)
    figure = figure_of(target) if target is not None else None
    if value.kind != "angka" or value.satuan or figure is None or not figure.satuan or indikator.target is None:
        return value
    of_year = unit_of("target", figure_of(indikator.target), indikator)
    is_other = count_other_things(own_unit(figure), of_year)
    return value._replace(kind=figure.kind, satuan=figure.satuan) if is_other else value


class Outcome(NamedTuple):
    """What was reached, or why nothing can be said of it; `until` as in Judged; `part` is one of the values of which
    nobody has said how they are joined.
    """

    value: Target | Words | None
    until: PeriodeKey | None = None
    part: Target | None = None


class PeriodParts(NamedTuple):
    """How values become one, the periods that have a target, of which a mean is, by periods why a value counts with no
    other (where the last does not count), and the numbers of words.
    """

    manner: Manner | None
    planned: Collection[PeriodeKey] | None = None
    wordless: Mapping[PeriodeKey, Words] = {}
    numbers: Mapping[str, Decimal] = {}


def parts_of(
    indikator: OwnIndikator, values: Mapping[PeriodeKey, Target], manner: Manner | None, office: OfficeChoices
) -> PeriodParts:
    """What there is to know of the values of an indikator that become one."""
    planned = [key for key, target in indikator.target_periode.items() if is_written(target)]
    numbers = _numbers_of_words(indikator, values, office) if manner is Manner.MEAN else {}
    return PeriodParts(manner, planned, {} if manner is Manner.LAST else _wordless(indikator, values), numbers)


def _numbers_of_words(
    indikator: OwnIndikator, values: Mapping[PeriodeKey, Target], office: OfficeChoices
) -> Mapping[str, Decimal]:
    """The numbers of the words that an indikator has as targets and values; {} where they have none together."""
    every = (indikator.target, *indikator.target_periode.values())
    targets = [target for target in every if target is not None and is_written(target)]
    written = [value for value in values.values() if is_written(value)]
    return numbers_of(targets, written, office.categories) if all(map(is_word, (*targets, *written))) else {}


def _wordless(indikator: OwnIndikator, values: Mapping[PeriodeKey, Target]) -> dict[PeriodeKey, Words]:
    """Why numbers count with no others, by the target of their period, or else of the year, by their periods."""
    found = {}
    for key, value in values.items():
        target = indikator.target_periode.get(key) or indikator.target
        why = None
        if target is not None:
            why = wordless(target, value, indikator) or _without_unit(target, value, values.values())
        if why is not None:
            found[key] = why
    return found


def _without_unit(target: Target, value: Target, values: Iterable[Target]) -> Words | None:
    """Why a number that says no unit counts with no others: they say another unit of its target's measure."""
    unit = own_unit(figure_of(target))
    other = next((other for other in values if factors_of(unit, own_unit(other))), None)
    if own_unit(value) or not value.value or other is None:
        return None
    return _UNIT.filled(value=value.text.strip(), other=other.text.strip())


def reached_in(
    values: Mapping[PeriodeKey, Target], due: Iterable[PeriodeKey], periode: PeriodeKey, parts: PeriodParts
) -> Outcome:
    """What was reached in a period, of which its own value says all, and its parts where all that is `due` is known."""
    joined = joined_in(values, periode, parts)
    if joined is MANNER_OPEN:
        return Outcome(joined, part=[value for value in shorter_values(values, *periode) if is_written(value)][-1])
    if periode in values or joined is None:
        return Outcome(joined)
    within = {key: value for key, value in values.items() if key[0] is not Periode.TAHUN and lies_in(key, periode)}
    alone = [parts.wordless[key] for key in within if key in parts.wordless]
    if alone or isinstance(joined, Words):
        return Outcome(alone[0] if alone else joined)
    why = why_open(due, within, periode, parts.manner or Manner.LAST)
    return Outcome(why or joined, _last_before(within, periode))


def reached_by(
    values: Mapping[PeriodeKey, Target], due: Iterable[PeriodeKey], periode: PeriodeKey, parts: PeriodParts
) -> Outcome:
    """What was reached of the year by the end of a period: where the year goes on, what is known until then."""
    known = until(values, *periode)
    if last_month(periode) == last_month(WHOLE):
        return reached_in(known, due, WHOLE, parts)
    latest = max((last_month(key) for key, value in known.items() if is_written(value)), default=0)
    by_then = reached_in(known, [key for key in due if last_month(key) <= latest], WHOLE, parts)
    if by_then.value is None and WHOLE in values:
        return Outcome(_OF_THE_YEAR)
    return by_then._replace(until=_last_before(known, periode))


def _last_before(values: Mapping[PeriodeKey, Target], periode: PeriodeKey) -> PeriodeKey | None:
    """The last period of which something was measured, where it ends before the end of another."""
    last = max((key for key, value in values.items() if is_written(value)), key=last_month, default=periode)
    return last if last_month(last) < last_month(periode) else None


def joined_in(
    values: Mapping[tuple[Periode, int], Target], periode: tuple[Periode, int], parts: PeriodParts
) -> Target | Words | None:
    """What values become in a period, why they do not, or None where there are none."""
    own = values.get(periode)
    if own is not None:
        return own
    if parts.manner in (Manner.SUM, Manner.MEAN):
        values = {key: read_rate(value) for key, value in values.items()}
    within = shorter_values(values, *periode)
    if not within:
        return None
    written = [value for value in within if is_written(value)]
    if parts.manner is None and len(written) > 1:
        return MANNER_OPEN
    if parts.manner in (Manner.SUM, Manner.MEAN) and (why := _why_worded(written, parts)) is not None:
        return why
    if len({value.text.strip() for value in written}) > 1:
        values = {key: numbered(value, parts.numbers) for key, value in values.items()}
    joined = in_periode(values, *periode, parts.manner or Manner.LAST, parts.planned)
    return joined if isinstance(joined, Target) else _unlike(written)


def _why_worded(values: Sequence[Target], parts: PeriodParts) -> Words | None:
    """Why words become no sum, nor a mean where they have no numbers; None where they do, and for numbers."""
    texts = dict.fromkeys(f'"{value.text.strip()}"' for value in values if is_word(value))
    if len(values) < 2 or len(texts) < len({value.text.strip() for value in values}) or parts.numbers:
        return None
    if parts.manner is Manner.SUM:
        return _NO_NUMBER.filled(value=values[0].text.strip())
    return _WORDS.filled(values=", ".join(texts)) if len(texts) > 1 else None


def _unlike(values: Sequence[Target]) -> Words:
    """Why values do not become one, with the one that is unlike the others."""
    text = next((value.text.strip() for value in values if as_number(value) is None), None)
    if text is not None:
        return _NO_NUMBER.filled(value=text)
    others = differing(values)
    usual = next((value for value in values if value not in others), values[0])
    return _UNIT.filled(value=others[0].text.strip(), other=usual.text.strip())
