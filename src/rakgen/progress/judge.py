"""Judge: one target and what was reached of it, of whatever kind both are: numbers, ranges, amounts, words."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from decimal import Decimal

from rakgen.model.bound import any_bound_of, bound_of, figure_of, least_word
from rakgen.model.butir import OwnIndikator
from rakgen.model.figures import unit_of
from rakgen.model.joined import PeriodeValue, as_number, base_unit, own_unit
from rakgen.model.measures import factors_of
from rakgen.model.rate import read_rate
from rakgen.model.rupiah import Rupiah
from rakgen.model.target import GRADES, POWERS, Target, quantity, range_ends, round_word
from rakgen.progress.choices import Manners
from rakgen.progress.due import NOT_MEASURED, NOT_REPORTED
from rakgen.progress.formulas import NEGATIVE_TARGET, ZERO_TARGET, Percentage, achievement, in_range
from rakgen.text.numbers import format_number
from rakgen.text.words import Words

_NO_TARGET = Words("tanpa target", "no target")
_UNITS = Words("satuan target dan realisasi berbeda", "target and realisasi have different units")
_UNREAD = Words('"{reached}" bukan satu angka', '"{reached}" is no single number')
UNREAD_TARGET = Words(
    'target "{target}" bukan satu angka atau rentang', 'the target "{target}" is no single number or range'
)
_UNREAD_BOTH = Words('"{target}" dan "{reached}" bukan satu angka', '"{target}" and "{reached}" are no single numbers')
BOUND_REACHED = Words(
    '"{reached}" batas atau rentang, bukan yang dicapai', '"{reached}" is a bound or a range, not what was reached'
)
AGAINST = Words(
    'target "{target}" tidak searah dengan `arah: {arah}`', 'the target "{target}" goes against `arah: {arah}`'
)
_NO_WORD = Words(
    '"{reached}" tidak menyebut "{word}" seperti targetnya', '"{reached}" does not say "{word}" as its target does'
)
_NO_AMOUNT = Words('"{reached}" tanpa satuan bukan jumlah rupiah', '"{reached}" without a unit is no amount of rupiah')
LEFT_OUT = Words(
    'realisasi tepat pada batasnya, dan "{target}" tidak memuat batas itu',
    'the realisasi is the bound itself, which "{target}" leaves out',
)
SEVERAL = Words(
    '"{target}" dan "{reached}" ada dalam beberapa `kategori`', 'several `kategori` have "{target}" and "{reached}"'
)
_TEXTS = Words(
    'tidak ada angka bagi "{target}" dan "{reached}" dalam `kategori`',
    '`kategori` has no numbers for "{target}" and "{reached}"',
)
_LEAST_AMOUNT = 1000
"""A bare figure below is no amount of rupiah beside a target of a hundred times as much."""
HOWEVER_JOINED = (_NO_TARGET, _UNITS, ZERO_TARGET, NEGATIVE_TARGET)
"""Why nothing can be judged however the values of periods are joined."""


def judge(
    target: PeriodeValue | None,
    reached: Target | None,
    indikator: OwnIndikator,
    manners: Manners,
    categories: Mapping[str, Mapping[str, Decimal]],
) -> Percentage:
    """What was reached of a target, in per cent, or why it cannot be said."""
    if target is None or (isinstance(target, Target) and target.kind == "tanpa"):
        return Percentage(reason=_NO_TARGET)
    if reached is None:
        return Percentage(reason=NOT_REPORTED)
    if reached.kind == "tanpa":
        return Percentage(reason=NOT_MEASURED)
    target, reached = read_rate(target), read_rate(reached)
    number = _amount(reached)
    bound = bound_of(target) if isinstance(target, Target) else None
    said = target.text.strip()
    if bound is not None and number is not None:
        if bound.direction != manners.direction:
            return Percentage(reason=AGAINST.filled(target=said, arah=manners.direction))
        target = bound.figure
    ends = _ends(target)
    if number is not None and ends is not None:
        full = _in_full(target, ends, reached, number, indikator)
        if isinstance(full, Words):
            return Percentage(reason=full)
        low, high, number = full
        if bound is not None and bound.is_open and number in (low, high):
            return Percentage(reason=LEFT_OUT.filled(target=said))
        return _of_numbers(low, high, number, manners)
    if ((ends or bound) and (range_ends(reached) or bound_of(reached))) or _is_bound_of_words(reached, categories):
        return Percentage(reason=BOUND_REACHED.filled(reached=reached.text.strip()))
    unread = _UNREAD if ends or bound else _UNREAD_BOTH if number is None else UNREAD_TARGET
    wanted = least_word(target) if isinstance(target, Target) and not ends and bound is None else said
    unread = unread.filled(target=said, reached=reached.text.strip())
    return _of_words(wanted, reached.text.strip(), manners, categories, unread)


def _amount(value: PeriodeValue) -> Decimal | None:
    return as_number(value) if isinstance(value, Rupiah) else quantity(value, exact=True)


def _ends(target: PeriodeValue) -> tuple[Decimal, Decimal] | None:
    """What a target wants, at least and at most; None for words."""
    ends = range_ends(target) if isinstance(target, Target) else None
    if ends is None:
        wanted = _amount(target)
        return None if wanted is None else (wanted, wanted)
    power = POWERS.get(ends[2].partition(" ")[0], 0)
    return ends[0].scaleb(power), ends[1].scaleb(power)


def wordless(target: PeriodeValue, reached: Target, indikator: OwnIndikator) -> Words | None:
    """Why a number counts with no others: it lacks the word for a round number that its target says. None for any
    other number, and for what is none.
    """
    figure = figure_of(target) if isinstance(target, Target) else target
    number, ends = _amount(reached), _ends(figure)
    if number is None or ends is None:
        return None
    full = _in_full(figure, ends, reached, number, indikator)
    return full if isinstance(full, Words) and full is not _UNITS else None


def _of_numbers(low: Decimal, high: Decimal, number: Decimal, manners: Manners) -> Percentage:
    """What a number is of a target from `low` to `high`, all counted in full."""
    choices = (number, manners.direction, manners.lower, manners.cap)
    return in_range(low, high, *choices) if low != high else achievement(low, *choices)


def _in_full(
    target: PeriodeValue,
    ends: tuple[Decimal, Decimal],
    reached: Target,
    number: Decimal,
    indikator: OwnIndikator,
) -> tuple[Decimal, Decimal, Decimal] | Words:
    """The ends of a target and what was reached of it, counted in full and alike, in the smaller of two units of one
    measure: `1,5 miliar` is a word's, `1.500` of `satuan: juta rupiah` beside a value with a unit of its own too. A
    value without the word, which would be nearer to the target with it, is the one or the other; `82` of `Rp 500.000`
    is none of rupiah. Else why there are none.
    """
    own, said = _own_unit(target), own_unit(reached)
    unit = own or unit_of("target", target, indikator)
    word = (round_word(target) if isinstance(target, Target) else "") or unit.partition(" ")[0]
    power = POWERS.get(word, 0)
    if factors := factors_of(unit, said):
        return ends[0] * factors[0], ends[1] * factors[0], number * factors[1]
    units = {base_unit(unit), base_unit(said) or base_unit(unit)}
    if len(units if said == "%" else units - {""}) > 1:
        return _UNITS
    low, high = ends
    if power and not own and said:
        low, high = low.scaleb(power), high.scaleb(power)
    is_counted = own or said  # else both are counted in the word of the item
    if power and is_counted and not round_word(reached) and number and (number * number).scaleb(power) < low * low:
        return _NO_WORD.filled(reached=reached.text.strip(), word=word)
    if units == {"rp"} and not said and 0 < abs(number) < _LEAST_AMOUNT <= low / 100:
        return _NO_AMOUNT.filled(reached=reached.text.strip())
    return low, high, number


def _own_unit(target: PeriodeValue) -> str:
    ends = range_ends(target) if isinstance(target, Target) else None
    return (ends[2] if ends else "") or own_unit(target)


def _is_bound_of_words(reached: Target, categories: Mapping[str, Mapping[str, Decimal]]) -> bool:
    """True for `minimal B` and `> WDP`: a bound that is a grade, or a word with a number; not for `di atas rata-rata`,
    and not for what has a number itself.
    """
    bound = any_bound_of(reached)
    if bound is None or _registered((reached.text,), categories):
        return False
    return bound.figure.kind in GRADES or bool(_registered((bound.figure.text,), categories))


def _of_words(
    target: str, reached: str, manners: Manners, categories: Mapping[str, Mapping[str, Decimal]], unread: Words
) -> Percentage:
    """Words are judged by the numbers that the office gives them; the same word is all of it. Capitals and blanks do
    not make another word. `unread` is why figures among them are not judged.
    """
    first, second = _word(target), _word(reached)
    if first == second:
        return Percentage(Decimal("100.00"), f"{reached} = {target}")
    found = _registered((target, reached), categories)
    values = {"target": target, "reached": reached}
    if len(found) != 1:
        has_figures = any(char.isdigit() for char in target + reached)
        if has_figures and not found:
            return Percentage(reason=unread)
        return Percentage(reason=(SEVERAL if found else _TEXTS).filled(**values))
    wanted, number = found[0][first], found[0][second]
    percentage = achievement(wanted, number, manners.direction, manners.lower, manners.cap)
    note = f"{reached} = {format_number(number)}, {target} = {format_number(wanted)}"
    return percentage._replace(working=f"{percentage.working}; {note}" if percentage.working else "")


def numbers_of(
    targets: Collection[Target], values: Collection[Target], categories: Mapping[str, Mapping[str, Decimal]]
) -> dict[str, Decimal]:
    """The numbers that an office gives to words, of the one `kategori` that has them all; {} where there is none."""
    wanted = {_word(target.text): _word(least_word(target)) for target in targets}
    found = _registered({*wanted.values(), *(value.text for value in values)}, categories)
    return found[0] | {text: found[0][word] for text, word in wanted.items()} if len(found) == 1 else {}


def _registered(texts: Collection[str], categories: Mapping[str, Mapping[str, Decimal]]) -> list[dict[str, Decimal]]:
    """The different numbers that words have in those `kategori` which have all of them."""
    wanted = {_word(text) for text in texts}
    found: list[dict[str, Decimal]] = []
    for words in categories.values():
        numbers = {key: number for word, number in words.items() if (key := _word(word)) in wanted}
        if wanted == numbers.keys() and numbers not in found:
            found.append(numbers)
    return found


def numbered(value: Target, numbers: Mapping[str, Decimal]) -> Target:
    """A word with its number (`numbers_of`); any other value as it is."""
    number = numbers.get(_word(value.text))
    return value if number is None else Target(value.text.strip(), "angka", number)


def _word(text: str) -> str:
    return " ".join(text.casefold().split())
