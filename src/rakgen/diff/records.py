"""Records: two files of what was reached become a list of typed changes, in the order of the new file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any, NamedTuple, TypeAlias

from rakgen.diff.change import Change, ChangeKind, ChangePlace, Detail, RupiahDifference
from rakgen.diff.item import as_text
from rakgen.diff.values import compare_target, in_full
from rakgen.model import Rupiah, Tanggal, Target
from rakgen.model.about import about
from rakgen.model.joined import own_unit
from rakgen.model.periode import PeriodeKey
from rakgen.model.realisasi import NAMING, FollowUp, RealisasiFile, Record, label, value_of
from rakgen.model.record_items import Calls, call_by_letters
from rakgen.model.target import grade_of
from rakgen.text.nearest import unspaced

_COUNTED = ("angka", "rupiah")
"""The kinds of values that may be written as a number alone."""
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

    That a record is of another period is a change too, but for files of two periods: all of them are there, and told
    only where nothing else differs.
    """
    changes = [
        Change("kepala", "rencana", _PLACE, _PLACE, field, before, after)
        for field in ("rencana", "rak", "pengecualian")
        if (before := _written(getattr(old, field))) != (after := _written(getattr(new, field)))
    ]
    of_two = not {record.periode for record in old.realisasi} & {record.periode for record in new.realisasi}
    pairs = _pairs(old.realisasi, new.realisasi, call)
    for pair in pairs:
        changes += _changes(pair, call) if of_two else [*_moved(pair), *_changes(pair, call)]
    if of_two and not changes:
        changes = [change for pair in pairs for change in _moved(pair)]
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


def _changes(pair: _RecordPair, call: Calls) -> Iterator[Change]:
    """What differs between two records; all that one says which came or went."""
    record = pair.new or pair.old
    assert record is not None
    if pair.old is None or pair.new is None:
        kind: ChangeKind = "ditambah" if pair.old is None else "dihapus"
        said = tuple((field, text) for field in _fields() if (text := _text(field, record)))
        if not said:  # still to be filled in: nothing is reported
            return
        place = _place(record, label(record.periode))._replace(fields=said)
        text = "; ".join((place.text, *(f"{field} {value}" for field, value in said))).replace("\n", ", ")
        old, new = (place, None) if pair.new is None else (None, place)
        before, after = (text, "") if pair.new is None else ("", text)
        yield Change(kind, place.level, old, new, before=before, after=after)
        return
    periods = " -> ".join(dict.fromkeys(label(told.periode) for told in (pair.old, pair.new)))
    places = _place(pair.old, label(pair.old.periode)), _place(pair.new, periods)
    for field in _fields():
        if _differs(field, pair.old, pair.new, call):
            before, after = (_text(field, told) for told in (pair.old, pair.new))
            kind, detail = _detail(field, pair.old, pair.new)
            yield Change(kind, record.level, *places, field, before, after, detail)


def _moved(pair: _RecordPair) -> Iterator[Change]:
    """That a record is of another period."""
    if pair.old is None or pair.new is None or pair.old.periode == pair.new.periode:
        return
    before, after = label(pair.old.periode), label(pair.new.periode)
    yield Change("isian", pair.new.level, _place(pair.old, before), _place(pair.new, after), "periode", before, after)


def _place(record: Record, periods: str) -> ChangePlace:
    return ChangePlace(record.level, f"{' '.join(record.item.split())}, {periods}", span=record.span(record.level))


def _fields() -> list[str]:
    """What a record says, in the order in which it is written."""
    known = about(Record)
    return sorted((name for name in known if name not in NAMING), key=lambda name: known[name].order)


def _detail(field: str, old: Record, new: Record) -> tuple[ChangeKind, Detail]:
    """What kind of change it is, and what its numbers say."""
    if field == "nilai":
        return "nilai", compare_target(*_in_one_unit(old, new), frozenset())._replace(judgement=None)
    if field == "anggaran":
        return "anggaran", RupiahDifference(*(told.anggaran.value if told.anggaran else 0 for told in (old, new)))
    return "isian", None


def _differs(field: str, old: Record, new: Record, call: Calls) -> bool:
    """True where a field says something else, not the same in other signs: `20 %` and `20%`, `1.000` and `Rp 1.000`,
    a unit by its key and by its name.
    """
    if field == "nilai":
        return not _is_one_value(*_in_one_unit(old, new))
    return bool(_said(getattr(old, field), call) != _said(getattr(new, field), call))


def _in_one_unit(old: Record, new: Record) -> tuple[Target | None, Target | None]:
    """What two records say was reached, a number alone in the unit of the other: `2` beside `3 kasus` is `2 kasus`.
    What counts in other words for round numbers counts in full: `1,5 juta orang` beside `900 ribu orang`.
    """
    before, after = value_of(old), value_of(new)
    if before is None or after is None:
        return before, after
    before, after = in_full(before, after), in_full(after, before)
    bare = [target.kind == "angka" and target.satuan is None for target in (before, after)]
    if bare[0] and after.kind in _COUNTED:
        before = before._replace(kind=after.kind, satuan=after.satuan)
    elif bare[1] and before.kind in _COUNTED:
        after = after._replace(kind=before.kind, satuan=before.satuan)
    return before, after


def _is_one_value(old: Target | None, new: Target | None) -> bool:
    """True for one value in other signs: the same number of one unit, or the same words."""
    if old is None or new is None:
        return old is new
    units = [(target.kind, own_unit(target)) for target in (old, new)]
    if old.value is not None and units[0] == units[1]:
        return old.value == new.value and grade_of(old) == grade_of(new)
    before, after = (unspaced(target.text) for target in (old, new))
    return before == after


def _said(value: Any, call: Calls) -> Any:
    """What a field says, however it is written."""
    if isinstance(value, str):
        return " ".join(value.split())
    if isinstance(value, Rupiah):
        return value.value
    if isinstance(value, tuple):
        return [_said(item, call) for item in value]
    if isinstance(value, FollowUp):
        return (
            _said(value.uraian, call),
            [call("pelaksana", unit) for unit in value.pelaksana or ()],
            _date(value.tenggat),
        )
    return value


def _text(field: str, record: Record) -> str:
    """A field of a record as one text; what is to be done a line each, and of a fraction the value too."""
    value: Any = value_of(record) if field == "nilai" else getattr(record, field)
    if field == "tindak_lanjut":
        return "\n".join(map(_follow_up, value))
    return _written(value)


def _written(value: Any) -> str:
    """What a field says, as one text."""
    if not value and not isinstance(value, Decimal):
        return ""
    if isinstance(value, Mapping):
        return "\n".join(f"{kode}: {reason}" for kode, reason in value.items())
    return str(value.text) if hasattr(value, "text") else as_text(value)


def _follow_up(task: FollowUp) -> str:
    more = [", ".join(task.pelaksana or ()), _date(task.tenggat)]
    said = "; ".join(part for part in more if part)
    return f"{task.uraian} ({said})" if said else task.uraian


def _date(date: Tanggal | None) -> str:
    return f"{date.tahun}-{date.bulan:02}" + (f"-{date.day:02}" if date.day else "") if date else ""
