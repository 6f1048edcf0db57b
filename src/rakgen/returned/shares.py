"""Shares: which lines of a cell of several contents are of which of them, as the plan knows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from collections.abc import Mapping as Mapping_
from itertools import accumulate
from typing import NamedTuple

from rakgen.layout.columns import ColumnSpec
from rakgen.layout.contents import ColumnContent
from rakgen.layout.fields import BY_PERIODE, BY_TAHUN, LISTED
from rakgen.model import Rencana
from rakgen.model.jadwal import says_schedule
from rakgen.model.units import Units, begins_as_unit
from rakgen.recognise.contents import level_of_content
from rakgen.recognise.currency import rupiah_of
from rakgen.source import Mapping, Node, Scalar
from rakgen.source import Sequence as Listing
from rakgen.source.edit import same_ends

_MOST_LINES = 20
"""Lines that come into a cell at once; of more it is not known which content each is of."""


def printed_shares(column: ColumnSpec, owners: Mapping_[str, Mapping], count: int) -> tuple[int, ...]:
    """How many of the lines that a cell prints, `count` in all, are of each content of its column, whose fields the
    `owners` say, by levels; () where that cannot be known.
    """
    known = [_lines(content, owners, by_periode=column.periode is not None) for content in column.isi]
    rest = count - sum(lines or 0 for lines in known)
    if rest < 0 or (rest and known.count(None) != 1):
        return ()
    return tuple(rest if lines is None else lines for lines in known)


class LineOwners(NamedTuple):
    """The contents of a cell that a line can be of, by their numbers, and those of them that it would give another
    name, where theirs is gone; those of which it is the first line, as it begins; whether the line itself tells which;
    whether no other line stands beside it there; and whether it may be a unit that the plan does not know yet.
    """

    contents: Collection[int]
    names: Collection[int] = ()
    begun: Collection[int] = ()
    is_told: bool = False
    is_alone: bool = False
    is_doubtful: bool = False


def line_owners(column: ColumnSpec, rencana: Rencana) -> Callable[[str], LineOwners]:
    """Which contents of a column a line can be of: known units and programmes, schedules, amounts and what begins and
    ends as the form says are of those that say such things; any other text of those that any text can be, what begins
    as the name of a unit does perhaps of units. A programme may get another name, but none is made.
    """
    fields = [level_of_content(content) for content in column.isi]
    names = ["program" if level == "program" else name for level, name in fields]
    known_programs = {program.uraian for program in rencana.program.values()}
    by_units, programs = _numbers(names, "pelaksana"), _numbers(names, "program")
    units = Units(rencana.pelaksana) if by_units else None  # which looks at every name
    schedules, amounts = _numbers(names, "jadwal"), _numbers(names, "anggaran")
    free = [at for at in range(len(names)) if at not in (*by_units, *schedules, *amounts)]

    def owners(line: str) -> LineOwners:
        own = [at for at, content in enumerate(column.isi) if _is_around(content, line)]
        begun = [at for at in own if column.isi[at].awalan]
        if units is not None and units.all_named(line):
            own += by_units
        if line in known_programs:
            own += programs
        if schedules and says_schedule(line):
            own += schedules
        elif amounts and rupiah_of(line) is not None:
            own += [*amounts, *_numbers(names, "target")]
        if own:
            return LineOwners(own, begun=begun, is_told=True, is_alone={*own} <= {*schedules, *amounts})
        is_unit = bool(by_units) and begins_as_unit(line)
        return LineOwners([*free, *by_units] if is_unit else free, names=programs, is_doubtful=is_unit)

    return owners


def _numbers(names: Sequence[str], begin: str) -> list[int]:
    return [at for at, name in enumerate(names) if name.startswith(begin)]


def _is_around(content: ColumnContent, line: str) -> bool:
    begin, end = content.awalan, content.akhiran
    return bool(begin + end) and line.startswith(begin) and line.endswith(end)


def said_shares(
    shares: Sequence[int], was: Sequence[str], now: Sequence[str], owners: Callable[[str], LineOwners]
) -> tuple[int, ...]:
    """The same of a cell whose lines became others: all lines keep their content where as many came as went, else each
    that came is of one that it can be of; () where several ways of that are as likely.
    """
    kept = [at for at, count in enumerate(shares) for _ in range(count)]
    if len(was) == len(now):
        pairs = [(at, owners(old), owners(new)) for at, old, new in zip(kept, was, now, strict=False) if old != new]
        return () if any(_is_elsewhere(*pair) for pair in pairs) else tuple(shares)
    above, below = same_ends(was, now)
    known = [owners(line) for line in now[above : len(now) - below]]
    if not shares or len(known) > _MOST_LINES:
        return ()
    end = len(was) - below
    holding = _holding(shares, above, end)
    empty, around = {at for at, count in enumerate(shares) if not count}, {*kept[:above], *kept[end:]}
    choices = [
        {*line.contents} if line.is_told else (holding & {*line.contents}) - ((empty | around) & {*line.names})
        for line in known
    ]
    first, last = (kept[above - 1] if above else 0), (kept[end] if below else len(shares) - 1)
    if below and last in owners(was[end]).begun:
        last -= 1
    ways = []
    for way in _in_order(choices, first, last):
        counts = Counter([*kept[:above], *way, *kept[end:]])
        is_one_too_many = any(line.is_alone and counts[at] > 1 for at, line in zip(way, known, strict=True))
        if not is_one_too_many and not _begins_late(kept[:above], way, known):
            ways.append(tuple(counts[at] for at in range(len(shares))))
    if len(ways) > 1 and any(line.is_doubtful for line in known):
        return ()
    return ways[0] if ways and len(now) == 1 and not was else _likeliest(ways)


def _begins_late(above: Sequence[int], way: Sequence[int], lines: Sequence[LineOwners]) -> bool:
    """True where a line says what its content begins with, below another line of that content."""
    return any(
        at in line.begun and at in (*above, *way[:number])
        for number, (at, line) in enumerate(zip(way, lines, strict=True))
    )


def _is_elsewhere(at: int, was: LineOwners, now: LineOwners) -> bool:
    """True for a line that tells that it is not of the content of the line in whose place it came, which told no such
    thing.
    """
    return now.is_told and at not in now.contents and at in was.contents


def _holding(shares: Sequence[int], above: int, end: int) -> set[int]:
    """The contents that all lines from one to before another are of, and those that have none and lie there."""
    ends = [*accumulate(shares)]
    stretches = [(last - count, last) for count, last in zip(shares, ends, strict=True)]
    return {
        at
        for at, (first, last) in enumerate(stretches)
        if (first <= above and end <= last) or (first == last and above <= first <= end)
    }


def _in_order(choices: Sequence[Collection[int]], first: int, last: int) -> Iterator[tuple[int, ...]]:
    """The ways of taking one of each of some choices, none lower than the one before, within two bounds."""
    if not choices:
        yield ()
        return
    for at in sorted(choices[0]):
        if first <= at <= last:
            yield from ((at, *rest) for rest in _in_order(choices[1:], at, last))


def _likeliest(ways: Sequence[tuple[int, ...]]) -> tuple[int, ...]:
    """The one way that gives most contents a line; () where several do."""
    fewest = min((way.count(0) for way in ways), default=0)
    found = [way for way in ways if way.count(0) == fewest]
    return found[0] if len(found) == 1 else ()


def _lines(content: ColumnContent, owners: Mapping_[str, Mapping], *, by_periode: bool) -> int | None:
    """How many lines a content prints; None where its field alone does not say so."""
    level, name = level_of_content(content)
    is_of_periods = content.isi in BY_PERIODE | BY_TAHUN and (name != "jadwal" or by_periode)
    if level not in owners or "." in name or content.sekali or is_of_periods:
        return None
    listed = name.removeprefix("target_")
    node = owners[level].get(listed if listed in LISTED else name)
    if listed in LISTED and isinstance(node, Listing):
        return _lines_of_items(node, "uraian" if listed == name else "target")
    if node is None:
        return None if name == "anggaran" or owners[level].get("rujukan") is not None else 0
    return 1 if name == "jadwal" else _lines_of(node)


def _lines_of_items(items: Listing, name: str) -> int | None:
    """Those of a field of some items, of which each has one at least; None where none says it."""
    said = [item.get(name) if isinstance(item, Mapping) else item for item in items.items]
    return sum((node and _lines_of(node)) or 1 for node in said) if any(said) else None


def _lines_of(node: Node) -> int | None:
    if isinstance(node, Scalar):
        return len(node.text.strip().split("\n")) if node.text.strip() else 0
    counts = [_lines_of(item) for item in node.items] if isinstance(node, Listing) else [None]
    known = [count for count in counts if count is not None]
    return sum(known) if len(known) == len(counts) else None
