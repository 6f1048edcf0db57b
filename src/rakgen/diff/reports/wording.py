"""Wording: a change in words, short enough for a line of a report or the KETERANGAN of the matriks; in Indonesian or
English.

Levels, names of months and numbers stay as the plan writes them, in both languages.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from decimal import Decimal

from rakgen.diff.change import (
    Change,
    ChangePlace,
    JadwalDifference,
    ListDifference,
    RupiahDifference,
    TargetDifference,
)
from rakgen.model import Periode, format_periods
from rakgen.model.levels import fields_where
from rakgen.text.numbers import format_amount, format_number, rounded
from rakgen.text.words import Language, Words, plural

_FIELDS = {
    field: Words(*known.name)
    for field, known in fields_where(lambda known: known.name is not None).items()
    if known.name
}
_FIELDS_OF = {
    "pelaksana": Words("unit {rest}", "unit {rest}"),
    "pengesahan": Words("{name} pada pengesahan", "{name} of the signature"),
    "program": Words("{name} program {kode}", "{name} of programme {kode}"),
    "istilah": Words("istilah {rest}", "term {rest}"),
    "target_tahun": Words("target tahun {rest}", "target of {rest}"),
    "pengecualian": Words("pengecualian {rest}", "exception {rest}"),
}
_PERIODS = {
    Periode.BULAN: Words("bulan", "month"),
    Periode.TRIWULAN: Words("triwulan", "quarter"),
    Periode.SEMESTER: Words("semester", "semester"),
    Periode.TAHUN: Words("tahun", "year"),
}
_WHOLE = {"ditambah": Words("ditambah", "added"), "dihapus": Words("dihapus", "removed")}
_TOGETHER = Words(" bersama {items}", " together with {items}")
_MOVED = Words("dipindahkan", "moved")
_MOVED_TO = Words('dipindahkan ke {level} "{name}"', 'moved to {level} "{name}"')
_MOVED_FROM = Words('dipindahkan dari {level} "{name}"', 'moved from {level} "{name}"')
_REORDERED = Words("urutan ke-{before} menjadi ke-{after}", "place {before} became place {after}")
_REWORDED = Words("redaksi disesuaikan", "reworded")
_FILLED, _EMPTIED, _CHANGED = Words("diisi", "filled in"), Words("dikosongkan", "emptied"), Words("diubah", "changed")
_UP, _DOWN = Words("naik {amount}", "up {amount}"), Words("turun {amount}", "down {amount}")
_POINTS = Words("{amount} poin", "{amount} points")
_LATER, _EARLIER = Words("mundur {steps}", "{steps} later"), Words("maju {steps}", "{steps} earlier")
_LOST, _GAINED = Words("berkurang {names}", "lost {names}"), Words("bertambah {names}", "gained {names}")
_FINER = Words("perincian waktu disesuaikan", "same time in other periods")
_REPLACED = Words("diganti", "replaced")
_JOINED, _LEFT = Words("ditambah {names}", "added {names}"), Words("dikurangi {names}", "removed {names}")
_RESORTED = Words("urutan diubah", "order changed")
_JUDGEMENTS = {"lebih baik": Words("lebih baik", "better"), "lebih buruk": Words("lebih buruk", "worse")}
_SIGNS = {
    "indikator-dihapus": Words("indikator dihapus", "indikator removed"),
    "periode-hilang": Words("periode hilang", "periods lost"),
    "unit-dihapus": Words("unit dihapus", "unit removed"),
}


def field_name(field: str, language: Language = "id") -> str:
    """A field in words: `pengesahan.nama` -> `nama pada pengesahan`, `pelaksana.hukum` -> `unit hukum`."""
    first, _, rest = field.partition(".")
    if not rest:
        return _name(field, language)
    kode, _, part = rest.rpartition(".")
    words = _FIELDS_OF.get(first, Words("{first} {rest}", "{first} {rest}"))
    return words.said(language, first=first, rest=rest, kode=kode, name=_name(part, language))


def place_name(place: ChangePlace, language: Language) -> str:
    """The text of an item, or what else it is called: `RAK ketua`, `tujuan ke-2`."""
    if place.text or place.kode:
        return place.name
    return Words("{level} ke-{n}", "{level} no. {n}").said(language, level=place.word, n=place.ordinal)


def both_sides(change: Change, language: Language) -> tuple[str, str]:
    """What stood before and what stands now; of an item that moved, the items above it."""
    if change.kind == "dipindah" and change.old and change.new:
        return place_name(change.old.above[-1], language), place_name(change.new.above[-1], language)
    return change.before, change.after


def remark(change: Change, language: Language = "id") -> str:
    """What happened, without the texts themselves: `naik 2,5 poin (3,3%)`, `mundur 2 bulan`, `dihapus`. No verdict."""
    if change.kind in _WHOLE:
        return _WHOLE[change.kind].said(language) + _together(change.content, language)
    if change.kind == "dipindah":
        return _MOVED.said(language)
    if change.kind == "urutan":
        return _REORDERED.said(language, before=change.before, after=change.after)
    if change.moved is not None:
        words = _MOVED_FROM if change.after else _MOVED_TO
        return words.said(language, level=change.moved.word, name=place_name(change.moved, language))
    if change.kind == "redaksi" and change.before and change.after:
        return _REWORDED.said(language)
    return _detail(change, language) or _presence(change, language)


def judgement(change: Change, language: Language = "id") -> str:
    """The verdict on a change for reviewers, '' when there is none; never printed on the official page."""
    if isinstance(change.detail, TargetDifference) and change.detail.judgement:
        return _JUDGEMENTS[change.detail.judgement].said(language)
    if change.kind == "dihapus" and change.level == "indikator":
        return ""  # said already
    words = _SIGNS.get(change.signs[0]) if change.signs else None
    return words.said(language) if words else ""


def counted(places: Iterable[ChangePlace]) -> str:
    """How many items of each level: `2 indikator, 3 kegiatan`."""
    return ", ".join(f"{count} {noun}" for noun, count in Counter(place.noun for place in places).items())


def _name(field: str, language: Language) -> str:
    return _FIELDS[field].said(language) if field in _FIELDS else field


def _together(places: tuple[ChangePlace, ...], language: Language) -> str:
    return _TOGETHER.said(language, items=counted(places)) if places else ""


def _presence(change: Change, language: Language) -> str:
    words = _FILLED if not change.before else _EMPTIED if not change.after else _CHANGED
    return words.said(language)


def _detail(change: Change, language: Language) -> str:
    """What the numbers say of a change, '' where there are none."""
    detail = change.detail
    if isinstance(detail, TargetDifference):
        return _target(detail, language)
    if isinstance(detail, JadwalDifference):
        return _jadwal(detail, language)
    if isinstance(detail, RupiahDifference):
        return _direction(detail.difference, format_amount(abs(detail.difference)), language)
    return _members(detail, language) if isinstance(detail, ListDifference) else ""


def _direction(difference: Decimal | int, amount: str, language: Language) -> str:
    return (_UP if difference > 0 else _DOWN).said(language, amount=amount) if difference else ""


def _target(detail: TargetDifference, language: Language) -> str:
    if not detail.difference:
        return ""
    percent = f" ({format_number(rounded(abs(detail.percent), 1))}%)" if detail.percent is not None else ""
    amount = format_number(rounded(abs(detail.difference), 2))
    if detail.in_points:
        amount = _POINTS.said(language, amount=amount)
    return _direction(detail.difference, amount + percent, language)


def _jadwal(detail: JadwalDifference, language: Language) -> str:
    if detail.shift:
        count = abs(detail.shift)
        noun = _PERIODS[detail.periode]
        steps = Words(f"{count} {noun.id}", plural(count, noun.en)).said(language)
        return (_LATER if detail.shift > 0 else _EARLIER).said(language, steps=steps)
    parts = [
        words.said(language, names=format_periods(detail.periode, numbers))
        for words, numbers in ((_LOST, detail.removed), (_GAINED, detail.added))
        if numbers
    ]
    return "; ".join(parts) or _FINER.said(language)


def _members(detail: ListDifference, language: Language) -> str:
    if len(detail.removed) == len(detail.added) == 1:
        return _REPLACED.said(language)
    parts = [
        words.said(language, names=", ".join(names))
        for words, names in ((_JOINED, detail.added), (_LEFT, detail.removed))
        if names
    ]
    return "; ".join(parts) or _RESORTED.said(language)
