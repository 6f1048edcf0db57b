"""Records: two files of what was reached become a list of typed changes, in the order of the new file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple, TypeAlias

from rakgen.diff.change import Change, ChangeKind, ChangePlace, Detail, RupiahDifference, TargetDifference
from rakgen.diff.item import as_text
from rakgen.diff.values import compare_target, is_typed_anew
from rakgen.model import Tanggal
from rakgen.model.about import about
from rakgen.model.periode import PeriodeKey
from rakgen.model.realisasi import RECORD_LEVELS, FollowUp, RealisasiFile, Record, label
from rakgen.model.record_items import Calls, call_by_letters

_NAMING = (*RECORD_LEVELS, "periode")
_PLACE = ChangePlace("rencana", "")
_Key: TypeAlias = tuple[str, str, PeriodeKey, int]


class RecordsComparison(NamedTuple):
    """Two files of what was reached, and all that differs between them."""

    old: RealisasiFile
    new: RealisasiFile
    changes: tuple[Change, ...]


class _RecordPair(NamedTuple):
    """A record as it was and as it is; None where it was added or removed."""

    old: Record | None
    new: Record | None


def compare_records(old: RealisasiFile, new: RealisasiFile, call: Calls = call_by_letters) -> RecordsComparison:
    """Every change from `old` to `new`: of one item in one period, or of an item that each file reports once, for
    another period. `call` tells which names are those of one item.
    """
    changes = [
        Change("kepala", "rencana", _PLACE, _PLACE, field, before, after)
        for field in ("rencana", "rak")
        if (before := getattr(old, field) or "") != (after := getattr(new, field) or "")
    ]
    for pair in _pairs(old.realisasi, new.realisasi, call):
        changes += _changes(pair)
    return RecordsComparison(old, new, tuple(changes))


def _pairs(old: Sequence[Record], new: Sequence[Record], call: Calls) -> list[_RecordPair]:
    """Records of the new file with what they were, then those that are gone."""
    item = {id(record): (record.level, call(record.level, record.item)) for record in (*old, *new)}
    known = dict(_numbered(old, item))
    partners = {id(record): known.pop(key, None) for key, record in _numbered(new, item)}
    left = Counter(item[id(record)] for record in known.values())
    added = Counter(item[id(record)] for record in new if partners[id(record)] is None)
    for record in new:
        if partners[id(record)] is None and left[item[id(record)]] == added[item[id(record)]] == 1:
            key = next(key for key in known if key[:2] == item[id(record)])
            partners[id(record)] = known.pop(key)
    return [
        *(_RecordPair(partners[id(record)], record) for record in new),
        *(_RecordPair(gone, None) for gone in known.values()),
    ]


def _numbered(records: Iterable[Record], item: Mapping[int, tuple[str, str]]) -> Iterator[tuple[_Key, Record]]:
    """Records by their item, their period, and which of those of both they are: a file may report one by two names."""
    met: Counter[tuple[str, str, PeriodeKey]] = Counter()
    for record in records:
        key = (*item[id(record)], record.periode)
        met[key] += 1
        yield (*key, met[key]), record


def _changes(pair: _RecordPair) -> Iterator[Change]:
    """What differs between two records; all of one that came or went."""
    record = pair.new or pair.old
    assert record is not None
    if pair.old is None or pair.new is None:
        kind: ChangeKind = "ditambah" if pair.old is None else "dihapus"
        said = tuple((field, _text(getattr(record, field))) for field in _fields() if getattr(record, field))
        place = _place(record, label(record.periode))._replace(fields=said)
        text = "; ".join((place.text, *(f"{field} {value}" for field, value in said))).replace("\n", ", ")
        old, new = (place, None) if pair.new is None else (None, place)
        before, after = (text, "") if pair.new is None else ("", text)
        yield Change(kind, place.level, old, new, before=before, after=after)
        return
    periods = " -> ".join(dict.fromkeys(label(one.periode) for one in (pair.old, pair.new)))
    places = _place(pair.old, label(pair.old.periode)), _place(pair.new, periods)
    for field in _fields():
        before, after = (_text(getattr(one, field)) for one in (pair.old, pair.new))
        if before.strip() != after.strip():
            kind, detail = _detail(field, pair.old, pair.new)
            if not _is_typed_anew(pair.old, pair.new, detail) or not (before and after):
                yield Change(kind, record.level, *places, field, before, after, detail)


def _place(record: Record, periods: str) -> ChangePlace:
    return ChangePlace(record.level, f"{' '.join(record.item.split())}, {periods}", span=record.span(record.level))


def _fields() -> list[str]:
    """What a record says, in the order in which it is written."""
    known = about(Record)
    return sorted((name for name in known if name not in _NAMING), key=lambda name: known[name].order)


def _detail(field: str, old: Record, new: Record) -> tuple[ChangeKind, Detail]:
    """What kind of change it is, and what its numbers say."""
    if field == "nilai":
        return "nilai", compare_target(old.nilai, new.nilai, frozenset())._replace(judgement=None)
    if field == "anggaran":
        return "anggaran", RupiahDifference(*(one.anggaran.value if one.anggaran else 0 for one in (old, new)))
    return "isian", None


def _is_typed_anew(old: Record, new: Record, detail: Detail) -> bool:
    """True where a value or an amount is the same in other signs: `20 %` and `20%`, `1.000` and `Rp 1.000`."""
    if isinstance(detail, RupiahDifference):
        return not detail.difference
    return isinstance(detail, TargetDifference) and is_typed_anew(old.nilai, new.nilai, detail)


def _text(value: Any) -> str:
    """A value of a field of a record as one text; what is to be done a line each."""
    if isinstance(value, tuple) and value and isinstance(value[0], FollowUp):
        return "\n".join(_follow_up(one) for one in value)
    return str(value.text) if hasattr(value, "text") else as_text(value)


def _follow_up(one: FollowUp) -> str:
    more = [", ".join(one.pelaksana or ()), _date(one.tenggat)]
    said = "; ".join(part for part in more if part)
    return f"{one.uraian} ({said})" if said else one.uraian


def _date(date: Tanggal | None) -> str:
    return f"{date.tahun}-{date.bulan:02}" + (f"-{date.day:02}" if date.day else "") if date else ""
