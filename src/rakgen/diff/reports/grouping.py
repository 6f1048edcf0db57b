"""Grouping: comparisons as text for the terminal, Markdown, HTML and JSON; what they share, and the choice among them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from rakgen.diff.change import SIGNS, Change, ChangePlace, Sign
from rakgen.diff.compare import Comparison


class FilePair(NamedTuple):
    """Two versions of one plan file: their names as printed (None: there is none), and how they differ.

    `comparison` is None where the file is in one version only.
    """

    old: str | None
    new: str | None
    comparison: Comparison | None = None

    @property
    def same(self) -> bool:
        """True when nothing differs."""
        return self.comparison is not None and not self.comparison.changes

    @property
    def signs(self) -> frozenset[Sign]:
        """Every warning in it; a plan that is gone took its indicators along."""
        if self.comparison is None:
            return frozenset({"indikator-dihapus"} if self.new is None else ())
        return frozenset(sign for change in self.comparison.changes for sign in change.signs)


class Group(NamedTuple):
    """Changes that lie together: the rak, the sasaran they stand in (None: above any sasaran), and they themselves."""

    rak: ChangePlace | None
    sasaran: ChangePlace | None
    changes: tuple[Change, ...]

    @property
    def title(self) -> str:
        """The heading of the group."""
        if self.sasaran is not None:
            return f"Sasaran: {self.sasaran.text}"
        return "Umum"


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


def rak_name(rak: ChangePlace) -> str:
    """How reports call a rak."""
    return rak.kode or rak.text or f"ke-{rak.ordinal}"


def summary(pairs: Sequence[FilePair]) -> str:
    """`5 perubahan dalam 1 rencana, 2 peringatan (target-turun, periode-hilang).`, or that there is none."""
    change_count = sum(len(pair.comparison.changes) if pair.comparison else 1 for pair in pairs)
    if not change_count:
        return f"Tidak ada perubahan ({len(pairs)} rencana dibandingkan)."
    changed_count = sum(not pair.same for pair in pairs)
    warning_count = sum(
        sum(bool(change.signs) for change in pair.comparison.changes) if pair.comparison else bool(pair.signs)
        for pair in pairs
    )
    kinds = [sign for sign in SIGNS if any(sign in pair.signs for pair in pairs)]
    tail = f" ({', '.join(kinds)})" if kinds else ""
    return f"{change_count} perubahan dalam {changed_count} rencana, {warning_count} peringatan{tail}."


def heading(pair: FilePair) -> str:
    """The heading of one pair of files."""
    if pair.old is None:
        return f"{pair.new}: rencana baru"
    if pair.new is None:
        return f"{pair.old}: rencana dihapus"
    tahun = (
        f" (tahun {pair.comparison.old.tahun} -> {pair.comparison.new.tahun})"
        if pair.comparison and pair.comparison.across_years
        else ""
    )
    return f"{pair.old} -> {pair.new}{tahun}" if pair.old != pair.new else f"{pair.new}{tahun}"
