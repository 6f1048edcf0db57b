"""Grouping: what all reports share - pairs of files, changes grouped by rak and sasaran, headings and the summary."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from rakgen.diff.change import SIGNS, Change, ChangePlace, Sign
from rakgen.diff.compare import Comparison
from rakgen.diff.records import RecordsComparison
from rakgen.text.words import Language, Words, plural

_GENERAL = Words("Umum", "General")
_NEW, _GONE = (
    Words("{name}: rencana baru", "{name}: new plan"),
    Words("{name}: rencana dihapus", "{name}: plan removed"),
)
_NEW_RECORDS, _GONE_RECORDS = (
    Words("{name}: berkas realisasi baru", "{name}: new file of realisasi"),
    Words("{name}: berkas realisasi dihapus", "{name}: file of realisasi removed"),
)
_TITLE = Words("Perubahan rencana aksi", "Changes of the action plan")
_RECORDS_TITLE = Words("Perubahan realisasi", "Changes of what was reached")
_RECORDS = Words("berkas realisasi", "file")
_YEARS = Words(" (tahun {old} -> {new})", " (year {old} -> {new})")


class FilePair(NamedTuple):
    """Two versions of one file: their names as printed (None: there is none), and how they differ.

    `comparison` is None where the file is in one version only; `of_records` says that the file is no plan, but what was
    reached of one.
    """

    old: str | None
    new: str | None
    comparison: Comparison | RecordsComparison | None = None
    of_records: bool = False

    @property
    def same(self) -> bool:
        """True when nothing differs."""
        return self.comparison is not None and not self.comparison.changes

    @property
    def signs(self) -> frozenset[Sign]:
        """Every warning in it; a plan that is gone took its indicators along."""
        if self.comparison is None:
            return frozenset({"indikator-dihapus"} if self.new is None and not self.of_records else ())
        return frozenset(sign for change in self.comparison.changes for sign in change.signs)


class Group(NamedTuple):
    """Changes that lie together: the rak, the sasaran they stand in (None: above any sasaran), and they themselves."""

    rak: ChangePlace | None
    sasaran: ChangePlace | None
    changes: tuple[Change, ...]

    def title(self, language: Language = "id") -> str:
        """The heading of the group."""
        return f"Sasaran: {self.sasaran.text}" if self.sasaran is not None else _GENERAL.said(language)


def group(changes: Iterable[Change]) -> list[Group]:
    """Changes by rak and sasaran, in the order in which these first come; what lies above any sasaran stands first."""
    groups: dict[tuple[ChangePlace | None, ChangePlace | None], list[Change]] = {}
    all_rak: dict[ChangePlace | None, None] = {}
    for change in changes:
        groups.setdefault((change.rak, change.sasaran), []).append(change)
        all_rak.setdefault(change.rak)
    return [
        Group(*key, tuple(groups[key]))
        for one_rak in all_rak
        for key in sorted((key for key in groups if key[0] == one_rak), key=lambda key: key[1] is not None)
    ]


def rak_name(rak: ChangePlace, language: Language = "id") -> str:
    """How reports call a rak."""
    return rak.kode or rak.text or Words(f"ke-{rak.ordinal}", f"no. {rak.ordinal}").said(language)


def summary(pairs: Sequence[FilePair], language: Language = "id") -> str:
    """`5 perubahan dalam 1 rencana, 2 peringatan (target-turun, periode-hilang).`, or that there is none."""
    changes = sum(len(pair.comparison.changes) if pair.comparison else 1 for pair in pairs)
    kind = _kind(pairs)
    if not changes:
        return Words(
            f"Tidak ada perubahan ({len(pairs)} {kind.id} dibandingkan).",
            f"No changes ({plural(len(pairs), kind.en)} compared).",
        ).said(language)
    changed = sum(not pair.same for pair in pairs)
    warnings = sum(
        sum(bool(change.signs) for change in pair.comparison.changes) if pair.comparison else bool(pair.signs)
        for pair in pairs
    )
    kinds = [sign for sign in SIGNS if any(sign in pair.signs for pair in pairs)]
    text = Words(
        f"{changes} perubahan dalam {changed} {kind.id}, {warnings} peringatan",
        f"{plural(changes, 'change')} in {plural(changed, kind.en)}, {plural(warnings, 'warning')}",
    ).said(language)
    return f"{text} ({', '.join(kinds)})." if kinds else f"{text}."


def _kind(pairs: Sequence[FilePair]) -> Words:
    """What the files are that were compared."""
    kinds = {pair.of_records for pair in pairs} or {False}
    return Words("berkas", "file") if len(kinds) > 1 else _RECORDS if True in kinds else Words("rencana", "plan")


def title(pairs: Sequence[FilePair], language: Language = "id") -> str:
    """The title of a report."""
    return (_RECORDS_TITLE if pairs and all(pair.of_records for pair in pairs) else _TITLE).said(language)


def heading(pair: FilePair, language: Language = "id") -> str:
    """The heading of one pair of files."""
    if pair.old is None:
        return (_NEW_RECORDS if pair.of_records else _NEW).said(language, name=pair.new)
    if pair.new is None:
        return (_GONE_RECORDS if pair.of_records else _GONE).said(language, name=pair.old)
    names = f"{pair.old} -> {pair.new}" if pair.old != pair.new else pair.new
    if not isinstance(pair.comparison, Comparison) or not pair.comparison.across_years:
        return names
    return names + _YEARS.said(language, old=pair.comparison.old.tahun, new=pair.comparison.new.tahun)
