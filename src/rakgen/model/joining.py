"""Joining: how what an indikator reached in the periods becomes that of the year. All that asks is answered here.

- Its own `gabung`; where its `kumulatif` or its targets by periods say another (`contradicted`) nothing can be judged.
- Its own `kumulatif`: ya is the last value; tidak the sum of what is counted, or where its targets come to the year's.
- What its office says (`gabung` of `rakgen.yaml`), where that goes with the kind of its figures (`is_counted`); targets
  by periods that come to another figure so contradict it.
- What two targets by periods or more tell.
- The last value of percentages and words of which nothing else is said.
- Else nothing: it is to be chosen.
"""

from __future__ import annotations

from typing import NamedTuple

from rakgen.model.butir import OwnIndikator
from rakgen.model.joined import alike, as_number
from rakgen.model.judging import Join
from rakgen.model.kinds import is_counted, is_single, is_text_of_numbers, is_word
from rakgen.model.periode import WHOLE, PeriodeKey
from rakgen.model.series import MANNERS, Manner, in_periode, is_written, manner_of, plain_targets, told_manner
from rakgen.model.target import Target


class Joining(NamedTuple):
    """How values of periods become one: what was reached by `manner` (None: nothing decides it), targets by `targets`;
    `against` is the `gabung` that `kumulatif` or the targets contradict, `unfit` that of the office which does not go
    with the kind of the figures.
    """

    manner: Manner | None
    targets: Manner | None
    against: Join | None = None
    unfit: Join | None = None


def joining_of(indikator: OwnIndikator, office: Join | None) -> Joining:
    """How what was reached of an indikator is joined, in an office that says `office` of all of them."""
    told, targets = told_manner(indikator), manner_of("target_periode", indikator)
    said = indikator.gabung
    is_told_itself = indikator.kumulatif is True or (indikator.kumulatif is False and told is Manner.SUM)
    if said is None and office is not None and not is_told_itself:
        if not _goes_with(office, indikator, told):
            return Joining(told or _usual(indikator), targets, unfit=office)
        said = office
    if said is None:
        manner = told or _usual(indikator)
        return Joining(manner, targets or manner)
    manner = MANNERS[said]
    return Joining(manner, targets or manner, said if contradicted(indikator, manner) else None)


def contradicted(indikator: OwnIndikator, manner: Manner) -> Manner | None:
    """How the values of an indikator are joined as its `kumulatif` or its targets by periods tell, where joined in
    another manner they become another figure: then what was reached cannot be held against the target so.
    """
    told = told_manner(indikator)
    if told is None or told is manner:
        return None
    targets = plain_of_periods(indikator)
    if sum(map(is_written, targets.values())) < 2 or differing_words(indikator):
        return told
    own, other = (in_periode(targets, *WHOLE, joined_by) for joined_by in (told, manner))
    if own is None or other is None:
        return None
    first, second = map(as_number, alike([own, other]))
    return None if first == second else told


def plain_of_periods(indikator: OwnIndikator) -> dict[PeriodeKey, Target]:
    """The targets by periods of an indikator as `plain_targets`."""
    return {key: target for key, target in plain_targets(indikator).items() if key != WHOLE}


def differing_words(indikator: OwnIndikator) -> list[str]:
    """The words that an indikator has as targets of periods, each once; [] where it has no two."""
    written = [target for target in indikator.target_periode.values() if is_written(target)]
    texts = list(dict.fromkeys(target.text.strip() for target in written if is_word(target)))
    return texts if len(texts) > 1 else []


def _goes_with(office: Join, indikator: OwnIndikator, told: Manner | None) -> bool:
    """False where what an office says of all makes no sense of an indikator: nobody adds up what is measured, nor is
    what is counted a mean, and words are neither. Where targets by periods become the year's, they tell what goes with
    them, and what contradicts them.
    """
    if indikator.target is None or told is MANNERS[office]:
        return True
    if is_word(indikator.target) and not is_text_of_numbers(indikator.target):
        return office == "terakhir"
    if contradicted(indikator, MANNERS[office]):
        return True
    return office == "terakhir" or (office == "jumlah") is is_counted(indikator)


def _usual(indikator: OwnIndikator) -> Manner | None:
    """What nobody adds up, a percentage or a word, counts by its last value where nothing else is said."""
    target = indikator.target
    if target is None or indikator.kumulatif is False:
        return None
    return Manner.LAST if is_single(target, indikator) else None
