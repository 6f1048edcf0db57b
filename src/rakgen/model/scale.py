"""Scale: words for numbers - the predicate that a form prints in place of a figure."""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from typing import Annotated, Any, NamedTuple

from pydantic_core import PydanticCustomError

from rakgen.model.fields import SOURCE_KEY, Parsed
from rakgen.model.target import parse_target
from rakgen.model.text import only_text

SIGNS: dict[str, Callable[[Decimal, Decimal], bool]] = {
    ">=": operator.ge,
    ">": operator.gt,
    "<=": operator.le,
    "<": operator.lt,
    "=": operator.eq,
}
"""What a step can ask of a number."""

WORD = "teks"
MOST_STEPS = 50


class Step(NamedTuple):
    """A word, and what a number must be to get it: every sign with its bound must hold."""

    word: str
    bounds: tuple[tuple[str, Decimal], ...] = ()

    def holds(self, number: Decimal) -> bool:
        """True for a number that gets this word."""
        return all(SIGNS[sign](number, bound) for sign, bound in self.bounds)


class Scale(NamedTuple):
    """Steps, of which the first that holds gives the word; a scale of the office's register is named instead."""

    steps: tuple[Step, ...] = ()
    name: str = ""

    @property
    def tells_sign(self) -> bool:
        """True where every number is held against 0 alone, which it is above or below in any unit."""
        return not any(bound for step in self.steps for _, bound in step.bounds)

    def word(self, number: Decimal) -> str:
        """The word for a number; every number has one in a scale that was read from a file."""
        return next((step.word for step in self.steps if step.holds(number)), "")


def parse_scale(value: Any) -> Scale:
    """Read the list of steps of a scale. Raises PydanticCustomError RAK523 for a step that is none, a word that no
    number gets and a number that gets no word; `urutan` is the step it is about, from 1.
    """
    if not isinstance(value, list | tuple):
        raise PydanticCustomError("tuple_type", "skala")
    if not value:
        raise PydanticCustomError("too_short", "skala")
    if len(value) > MOST_STEPS:
        raise PydanticCustomError("RAK523.banyak", "skala", {"banyak": str(len(value)), "paling": str(MOST_STEPS)})
    scale = Scale(tuple(_step(step, str(number)) for number, step in enumerate(value, 1)))
    _check(scale.steps)
    return scale


def parse_scale_or_name(value: Any) -> Scale:
    """Read steps, or the name of a scale of the office. Raises as `parse_scale` and `only_text`."""
    if isinstance(value, Scale):
        return value
    return Scale(name=only_text(value).strip()) if isinstance(value, str) else parse_scale(value)


def _step(value: Any, number: str) -> Step:
    if not isinstance(value, dict):
        raise PydanticCustomError("RAK523.teks", "skala", {"urutan": number})
    content = {str(key).strip(): content_of_key for key, content_of_key in value.items() if key != SOURCE_KEY}
    word = content.pop(WORD, None)
    if unknown := next((key for key in content if key not in SIGNS), None):
        raise PydanticCustomError("RAK523", "skala", {"urutan": number, "nilai": unknown})
    if not isinstance(word, str) or not word.strip():
        raise PydanticCustomError("RAK523.teks", "skala", {"urutan": number})
    return Step(word, tuple((sign, _bound(bound, sign, number)) for sign, bound in content.items()))


def _bound(value: Any, sign: str, number: str) -> Decimal:
    bound = parse_target(value) if isinstance(value, str) and value.strip() else None
    if bound is None or bound.value is None or (bound.satuan or "%") != "%":
        raise PydanticCustomError(
            "RAK523.angka", "skala", {"urutan": number, "nilai": value[:40] if isinstance(value, str) else sign}
        )
    return bound.value


def _check(steps: Sequence[Step]) -> None:
    """Every step gives its word to some number, and every number gets a word."""
    firsts = {sample: _first(steps, sample) for sample in _samples(steps)}
    for index, step in enumerate(steps):
        if index not in firsts.values():
            key = "RAK523.mati" if any(step.holds(sample) for sample in firsts) else "RAK523.mustahil"
            raise PydanticCustomError(key, "skala", {"urutan": str(index + 1), "nilai": step.word})
    if missed := next((sample for sample, first in firsts.items() if first is None), None):
        raise PydanticCustomError("RAK523.celah", "skala", {"angka": f"{missed.normalize():f}".replace(".", ",")})


def _first(steps: Sequence[Step], number: Decimal) -> int | None:
    return next((index for index, step in enumerate(steps) if step.holds(number)), None)


def _samples(steps: Sequence[Step]) -> Iterator[Decimal]:
    """Numbers that stand for all: each bound, one between each two, and one beyond each end."""
    bounds = sorted({bound for step in steps for _, bound in step.bounds}) or [Decimal(0)]
    yield from bounds
    yield from ((low + high) / 2 for low, high in zip(bounds, bounds[1:], strict=False))
    yield from (bounds[-1] + 1, bounds[0] - 1)


Steps = Annotated[Scale, Parsed(parse_scale)]
NamedOrSteps = Annotated[Scale, Parsed(parse_scale_or_name)]
