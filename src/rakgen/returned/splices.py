"""Splices: the changes of a plan as splices of its file, those of one field together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from collections.abc import Mapping as Mapping_
from typing import Any, cast

from rakgen.diagnostics import Edit
from rakgen.model import Periode, Rencana
from rakgen.model.jadwal import parse_jadwal
from rakgen.model.levels import MODELS
from rakgen.returned.edited import EditedPlace, NewField
from rakgen.returned.places import CannotSplice, FileNodes, NewValue
from rakgen.source import Mapping, Scalar
from rakgen.source import Sequence as Listing

Scheduled = Callable[[Mapping, Mapping_[str, NewValue]], "list[str] | None"]


def splices_of(changes: Sequence[EditedPlace], places: FileNodes, scheduled: Scheduled | None = None) -> list[Edit]:
    """The splices of some changes; what several say of one field is one splice. `scheduled` makes the schedule of an
    item with ticks. Raises CannotSplice.
    """
    edits = [edit for change in changes for edit in change.edits]
    fields: dict[tuple[int, str], list[NewField]] = defaultdict(list)
    for want in (want for change in changes for want in change.wants):
        fields[id(want.owner), want.name].append(want)
    for wants in fields.values():
        owner, level, name = wants[0].owner, wants[0].level, wants[0].name
        edits += places.put(owner, name, _value(wants, scheduled or schedule), MODELS[level])
    units: dict[str, str | None] = {key: name for change in changes for key, name in change.units.items()}
    return [*edits, *(places.put(places.root, "pelaksana", units, Rencana) if units else ())]


def _value(wants: Sequence[NewField], scheduled: Scheduled) -> NewValue:
    """The new value of a field, of all that is wanted of it."""
    if not wants[0].key:
        return wants[0].value
    keyed = {want.key: want.value for want in wants}
    if wants[0].name != "jadwal":
        by_periods: dict[str, dict[str, str | None]] = {}
        for want in wants:
            if isinstance(want.value, dict):
                by_periods.setdefault(want.key, {}).update(cast("dict[str, str | None]", want.value))
        return {key: by_periods.get(key, text if isinstance(text, str) else None) for key, text in keyed.items()}
    periods = scheduled(wants[0].owner, keyed)
    return periods[0] if periods and len(periods) == 1 else periods


def schedule(owner: Mapping, ticks: Mapping_[str, NewValue]) -> list[str] | None:
    """The schedule of an item after ticks set and taken away; None where nothing is left of it. Raises CannotSplice
    where it is written in other periods than they are.
    """
    parts = _parts(owner)
    for label, value in ticks.items():
        (wanted,) = parse_jadwal(label).parts
        if any(kind is not wanted[0] for kind, _ in parts):
            raise CannotSplice
        parts = parts | {wanted} if value else parts - {wanted}
    return _labels(parts)


def schedule_in_months(owner: Mapping, ticks: Mapping_[str, NewValue]) -> list[str] | None:
    """As `schedule`, in months where it is written in other periods than the ticks. Raises CannotSplice for years."""
    parts = _parts(owner)
    wanted = {part: value for label, value in ticks.items() for part in parse_jadwal(label).parts}
    kinds = {kind for kind, _ in (*parts, *wanted)}
    if len(kinds) == 1:
        return schedule(owner, ticks)
    if Periode.TAHUN in kinds:
        raise CannotSplice
    months = _in_months(parts)
    for part, value in wanted.items():
        months = months | _in_months({part}) if value else months - _in_months({part})
    return _labels(months)


def _parts(owner: Mapping) -> set[tuple[Periode, int]]:
    """The periods of an item's schedule."""
    node = owner.get("jadwal")
    said: Any = [item.text for item in node.items if isinstance(item, Scalar)] if isinstance(node, Listing) else None
    said = node.text if isinstance(node, Scalar) else said
    return set(parse_jadwal(said).parts) if said else set()


def _in_months(parts: Iterable[tuple[Periode, int]]) -> set[tuple[Periode, int]]:
    return {(Periode.BULAN, month) for kind, number in parts for month in kind.bulan(number)}


def _labels(parts: Iterable[tuple[Periode, int]]) -> list[str] | None:
    return [kind.label(number) for kind, number in sorted(parts, key=lambda part: part[1])] or None
