"""Walk: every item of a plan, each with the items above it, and the kegiatan that a rujukan takes over."""

from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from typing import Any, Generic, NamedTuple, TypeAlias, TypeVar

from rakgen.model.butir import Aksi, Butir, Kegiatan
from rakgen.model.levels import BELOW, LevelName, level_of
from rakgen.model.program import Program
from rakgen.model.rencana import Rak
from rakgen.source import Mapping

Top: TypeAlias = Rak | Program
"""What is at the top: nothing stands above it."""

_LAST_FIRST = {level: levels[::-1] for level, levels in BELOW.items()}

T = TypeVar("T")
B = TypeVar("B", bound=Butir)


class Place(NamedTuple, Generic[T]):
    """An item, its level, the items above it from the rak down, and its number (from 0) among those of its list."""

    level: LevelName
    item: T
    above: tuple[T, ...]
    ordinal: int


def descend(
    item: T,
    level: LevelName,
    below: Callable[[T, LevelName], Iterable[T]],
    above: tuple[T, ...] = (),
    ordinal: int = 0,
    lowest: LevelName | None = None,
) -> Iterator[Place[T]]:
    """An item and every item below it in the order of the levels, each before those below it.

    `below` gives the items of one level directly below an item, whatever the tree is made of. Nothing below level
    `lowest` is met.
    """
    waiting = [Place(level, item, above, ordinal)]
    while waiting:
        place = waiting.pop()
        yield place
        level, item, above, _ = place
        if level == lowest:
            continue
        for child_level in _LAST_FIRST[level]:
            if children := below(item, child_level):
                path = (*above, item)
                met = [Place(child_level, child, path, number) for number, child in enumerate(children)]
                waiting += met[::-1]


def walk(top: Top, lowest: LevelName | None = None, ordinal: int = 0) -> Iterator[Place[Any]]:
    """A rak or programme, number `ordinal` of its plan, and every item in it as written (no rujukan followed), down to
    level `lowest`.
    """
    start: Any = top
    return descend(start, level_of(type(top)), items_below, (), ordinal, lowest)


def items_below(item: Butir | Program | Aksi, level: LevelName) -> tuple[Any, ...]:
    """The items of a level directly below an item, in order."""
    return getattr(item, level, None) or ()


def places_of(top: Top, model: type[B]) -> Iterator[tuple[B, tuple[Butir, ...]]]:
    """Every item of one level as written, in order, with the items above it from the rak down."""
    first = 0 if isinstance(top, Butir) else 1  # of the items above; only at the top stands what is no Butir
    for _, item, above, _ in walk(top, level_of(model)):
        if isinstance(item, model):
            yield item, above[first:]


def all_of(top: Top, model: type[B]) -> Iterator[B]:
    """Every item of one level as written, in order."""
    return (item for item, _ in places_of(top, model))


def referable(all_kegiatan: Iterable[Kegiatan]) -> dict[str, Kegiatan]:
    """Those kegiatan that a `rujukan` can name, by kode."""
    return {kegiatan.kode: kegiatan for kegiatan in all_kegiatan if kegiatan.kode and kegiatan.rujukan is None}


class Referred:
    """The kegiatan of a rak or programme that a `rujukan` can name, by kode: those that are no rujukan themselves."""

    def __init__(self, top: Top) -> None:
        self._top = top

    @cached_property
    def by_kode(self) -> dict[str, Kegiatan]:
        """These kegiatan, looked for when the first rujukan is followed: most plans have none."""
        return referable(all_of(self._top, Kegiatan))

    def origin(self, kegiatan: Kegiatan) -> Kegiatan | None:
        """The kegiatan that a rujukan names; None for a kegiatan that is no rujukan, or whose rujukan names nothing."""
        return self.by_kode.get(kegiatan.rujukan) if kegiatan.rujukan else None

    def follow(self, kegiatan: Kegiatan) -> Kegiatan:
        """The kegiatan itself, or with `rujukan` what it does not say itself taken over from the one it names."""
        origin = self.origin(kegiatan)
        if origin is None:
            return kegiatan
        own = {name: getattr(kegiatan, name) for name in kegiatan.model_fields_set if name not in ("rujukan", "kode")}
        return origin.model_copy(update=own)

    def placed(self, kegiatan: Kegiatan, origin: Kegiatan) -> Kegiatan:
        """As `follow` of a kegiatan that refers to `origin`: a value taken over stands where that one says it."""
        return self.follow(kegiatan).model_copy(update={"source": _with_entries_of(kegiatan.source, origin.source)})


def _with_entries_of(own: Mapping | None, origin: Mapping | None) -> Mapping | None:
    """The fields of a rujukan, with those of the kegiatan it refers to that it does not say itself."""
    if own is None or origin is None:
        return own
    joined = Mapping(own.line, own.column, own.end_line, own.end_column, own.flow)
    joined.entries = own.entries + [entry for entry in origin.entries if own.key(entry[0].text) is None]
    return joined
