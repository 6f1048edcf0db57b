"""Change: one typed change between two plans, as plain data, and the words and numbers it is made of."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from typing import Literal, NamedTuple, TypeAlias

from rakgen.diagnostics import Span
from rakgen.model import Periode
from rakgen.model.levels import level_name
from rakgen.text.numbers import FOUR_DIGIT_YEAR

ChangeKind: TypeAlias = Literal[
    "ditambah", "dihapus", "dipindah", "urutan", "redaksi", "target", "jadwal", "pelaksana", "anggaran", "program",
    "isian", "pengesahan", "layout", "kepala", "daftar", "nilai",
]  # fmt: skip
"""What kind of change: added, removed, moved (below another item), reordered (below the same one), reworded, target,
schedule, unit, budget, programme, any other field of an item, signature, layout, head of a rak or plan, registers of
the plan, and the value that was reached.
"""

Sign: TypeAlias = Literal["target-turun", "indikator-dihapus", "periode-hilang", "unit-dihapus"]
SIGNS: tuple[Sign, ...] = ("target-turun", "indikator-dihapus", "periode-hilang", "unit-dihapus")
"""What makes a change a warning: a target became worse or went away, an indikator went, a period or a unit was lost."""

Judgement: TypeAlias = Literal["lebih baik", "lebih buruk"]


class ChangePlace(NamedTuple):
    """An item in one version: its level, text and kode, its place, the items above it (rak first) and its number among
    its siblings, from 1. `fields` are its further fields as printed (name, text), for items that came or went only.
    """

    level: str
    text: str
    kode: str | None = None
    ordinal: int = 1
    span: Span | None = None
    above: tuple[ChangePlace, ...] = ()
    fields: tuple[tuple[str, str], ...] = ()

    @property
    def name(self) -> str:
        """Its text, or what else it is called: `RAK ketua`, `tujuan ke-2`."""
        return self.text or (f"{self.word} {self.kode}" if self.kode else f"{self.word} ke-{self.ordinal}")

    @property
    def word(self) -> str:
        """What sentences call the level: a rak is a RAK there, since the word by itself means a shelf."""
        return "RAK" if self.level == "rak" else self.noun

    @property
    def noun(self) -> str:
        """The level in words."""
        return level_name(self.level)

    def in_(self, level: str) -> ChangePlace | None:
        """The item itself or the one above it of that level."""
        return next((place for place in (self, *reversed(self.above)) if place.level == level), None)


class TargetDifference(NamedTuple):
    """How a target changed: new less old in its own unit (points for percent), that in percent of the old, and which is
    better.

    All None where the two cannot be compared.
    """

    difference: Decimal | None = None
    percent: Decimal | None = None
    in_points: bool = False
    judgement: Judgement | None = None


class JadwalDifference(NamedTuple):
    """How a schedule changed, in periods of kind `periode`: numbers gained and lost, or all moved by `shift` (later >
    0).
    """

    periode: Periode
    added: tuple[int, ...] = ()
    removed: tuple[int, ...] = ()
    shift: int = 0


class RupiahDifference(NamedTuple):
    """How an amount changed: new less old, in rupiah; an amount that is not there counts as 0."""

    old: int
    new: int

    @property
    def difference(self) -> int:
        """New less old, in rupiah."""
        return self.new - self.old


class ListDifference(NamedTuple):
    """Members of a list that came and went, as printed."""

    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()


Detail: TypeAlias = TargetDifference | JadwalDifference | RupiahDifference | ListDifference | None


class Change(NamedTuple):
    """One change.

    `old` is the item in the old plan (None: it was added), `new` in the new (None: removed). `field` is the field, ''
    for a change of the item as a whole; `before` and `after` are its printed texts, '' where there is none. `content`
    are the items that came or went with it. `rak` and `sasaran` are where reports list it. `reason` is the
    `alasan_perubahan` of the item. `moved` is the item above or below to which an emptied field went, or from which one
    that was filled in came.
    """

    kind: ChangeKind
    level: str
    old: ChangePlace | None
    new: ChangePlace | None
    field: str = ""
    before: str = ""
    after: str = ""
    detail: Detail = None
    signs: tuple[Sign, ...] = ()
    reason: str | None = None
    content: tuple[ChangePlace, ...] = ()
    rak: ChangePlace | None = None
    sasaran: ChangePlace | None = None
    moved: ChangePlace | None = None

    @property
    def is_warning(self) -> bool:
        """True when the change weakens the plan."""
        return bool(self.signs)

    @property
    def place(self) -> ChangePlace:
        """The item as it is now, or was last."""
        place = self.new or self.old
        assert place is not None
        return place


_TAHUN = re.compile(rf"({FOUR_DIGIT_YEAR})")


def same_text(old: str, new: str, old_tahun: int, new_tahun: int) -> bool:
    """True when the texts are equal (NFC), or differ only in years that moved along with the plan's own.

    Only the plan's year and its two neighbours move along: the last year of a five-year plan does not.
    """
    old, new = unicodedata.normalize("NFC", old), unicodedata.normalize("NFC", new)
    if old == new:
        return True
    if old_tahun == new_tahun:
        return False
    old_parts, new_parts = _TAHUN.split(old), _TAHUN.split(new)
    if old_parts[::2] != new_parts[::2]:
        return False
    return all(
        a == b or (int(b) - int(a) == new_tahun - old_tahun and abs(int(a) - old_tahun) <= 1)
        for a, b in zip(old_parts[1::2], new_parts[1::2], strict=True)
    )


def mark_words(old: str, new: str) -> tuple[list[tuple[str, bool]], list[tuple[str, bool]]]:
    """Both texts as stretches (text, changed), cut between words; the stretches of each joined give the text again."""
    from difflib import SequenceMatcher

    old_words, new_words = re.findall(r"\s+|\S+", old), re.findall(r"\s+|\S+", new)
    left: list[tuple[str, bool]] = []
    right: list[tuple[str, bool]] = []
    for kind, a, b, c, d in SequenceMatcher(None, old_words, new_words, autojunk=False).get_opcodes():
        _joined(left, "".join(old_words[a:b]), kind != "equal")
        _joined(right, "".join(new_words[c:d]), kind != "equal")
    return _tight(left), _tight(right)


def _joined(stretches: list[tuple[str, bool]], text: str, changed: bool) -> None:
    if text:
        stretches.append((text, changed))


def _tight(stretches: list[tuple[str, bool]]) -> list[tuple[str, bool]]:
    """Join changed words that only a blank divides, so that a changed phrase is one mark."""
    result: list[tuple[str, bool]] = []
    for index, (text, changed) in enumerate(stretches):
        if not changed and not text.strip() and 0 < index < len(stretches) - 1:
            changed = True
        if result and result[-1][1] == changed:
            result[-1] = (result[-1][0] + text, changed)
        else:
            result.append((text, changed))
    return result
