"""Meeting: of thousands of rak of one office and year those few that rules over several plans need, told by hashes of
what they compare. Where two hashes are equal by chance a rak too many is looked at; none is left out.
"""

from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from rakgen.rules.across.copies import SHARE, content_of, items_of
from rakgen.rules.across.one_office import have_own_units, is_too_common, shared_topic
from rakgen.rules.across.run import latest
from rakgen.rules.across.summary import RakSummary

_SLOTS = 1 << 20


class RakMarks(NamedTuple):
    """What is kept of every rak: the number of its plan, its place there, and hashes.

    Of `targets` (an indikator and what it promises), `kegiatan` (its words; its months and units) and `topics` (a
    topic; the months as bits) each second belongs to the one before it.
    """

    plan: int
    place: int
    kode: str
    revision: int
    is_perjanjian_kinerja: bool
    shared_units: frozenset[str]
    content: int | None
    items: Sequence[int]
    indikator: Sequence[int]
    targets: Sequence[int]
    kegiatan: Sequence[int]
    topics: Sequence[int]


def wanted(plans: Sequence[Callable[[], Sequence[RakSummary]]]) -> dict[int, set[int]]:
    """Where the rak are, of plans of one office and year, between which a rule may find something: numbers of plans,
    and the places of their rak. Each plan is asked for its rak once, and none is kept.
    """
    marks = latest([_marks(rak, plan, place) for plan, read in enumerate(plans) for place, rak in enumerate(read())])
    found: dict[int, set[int]] = {}
    for finder in (_differing_targets, _differing_kegiatan, _separate_topics, _copies, _pairs):
        for own in finder(marks):
            found.setdefault(own.plan, set()).add(own.place)
    return found


def _marks(rak: RakSummary, plan: int, place: int) -> RakMarks:
    items = items_of(rak)
    kegiatan = [part for part in rak.kegiatan if not is_too_common(part)]
    topics = [(topic, part.bulan) for part in rak.kegiatan if (topic := shared_topic(part))]
    return RakMarks(
        plan,
        place,
        rak.kode,
        rak.revision,
        rak.is_perjanjian_kinerja,
        rak.shared_units,
        hash(content_of(rak, items)) if items else None,
        _hashes((rak.is_perjanjian_kinerja, rak.kode, item) for item in items),
        _hashes(part.key for part in rak.indikator),
        _hashes(value for part in rak.indikator if part.target for value in (part.key, part.comparable)),
        _hashes(value for part in kegiatan for value in (part.key, (part.bulan, part.pelaksana))),
        array("q", [value for topic, bulan in topics for value in (hash(topic), sum(1 << month for month in bulan))]),
    )


def _hashes(values: Iterable[object]) -> Sequence[int]:
    return array("q", map(hash, values))


def _seen(hashes: Iterable[Iterable[int]]) -> Callable[[int], bool]:
    """Whether a hash stands in several of the lists (or, seldom, another that has its slot)."""
    counts = bytearray(_SLOTS)
    for own in hashes:
        for slot in {value % _SLOTS for value in own}:
            counts[slot] = min(counts[slot] + 1, 2)
    return lambda value: counts[value % _SLOTS] > 1


def _first_and_others(
    marks: Sequence[RakMarks], pairs_of: Callable[[RakMarks], Sequence[int]]
) -> Iterator[tuple[RakMarks, int, RakMarks, int]]:
    """Where several rak have a hash: the first, its value, another, its value."""
    is_shared = _seen(pairs_of(own)[::2] for own in marks)
    firsts: dict[int, tuple[RakMarks, int]] = {}
    for own in marks:
        pairs = pairs_of(own)
        for key, value in zip(pairs[::2], pairs[1::2], strict=True):
            if is_shared(key):
                first, first_value = firsts.setdefault(key, (own, value))
                if first is not own:
                    yield first, first_value, own, value


def _differing_targets(marks: Sequence[RakMarks]) -> Iterator[RakMarks]:
    for first, first_value, own, value in _first_and_others(marks, lambda own: own.targets):
        if value != first_value:
            yield from (first, own)


def _differing_kegiatan(marks: Sequence[RakMarks]) -> Iterator[RakMarks]:
    for first, first_value, own, value in _first_and_others(marks, lambda own: own.kegiatan):
        if value != first_value and not have_own_units(first.shared_units, own.shared_units):
            yield from (first, own)


def _separate_topics(marks: Sequence[RakMarks]) -> Iterator[RakMarks]:
    for first, first_bulan, own, bulan in _first_and_others(marks, lambda own: own.topics):
        if not bulan & first_bulan and not have_own_units(first.shared_units, own.shared_units):
            yield from (first, own)


def _copies(marks: Sequence[RakMarks]) -> Iterator[RakMarks]:
    """Rak of one content, and those that share so many of their items with others of their kode as copies do."""
    firsts: dict[int, RakMarks] = {}
    is_shared = _seen(own.items for own in marks)
    for own in marks:
        if own.content is not None:
            first = firsts.setdefault(own.content, own)
            if first is not own:
                yield from (first, own)
            if own.kode and sum(map(is_shared, own.items)) >= SHARE * len(own.items):
                yield own


def _pairs(marks: Sequence[RakMarks]) -> Iterator[RakMarks]:
    """Each Perjanjian Kinerja, and the rencana aksi that shares most of its indikator."""
    all_pk = [own for own in marks if own.is_perjanjian_kinerja and own.indikator]
    if not all_pk:
        return
    candidates = [(own, frozenset(own.indikator)) for own in marks if not own.is_perjanjian_kinerja and own.indikator]
    for pk in all_pk if candidates else ():
        keys = frozenset(pk.indikator)
        yield from (pk, max(candidates, key=lambda candidate: len(keys & candidate[1]))[0])
