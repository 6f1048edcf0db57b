"""New totals: the rows of totals of an unknown form - the one at the end, and subtotals below the items of a level."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from rakgen.layout.fields import LEVELS
from rakgen.readers.raw import RawCell
from rakgen.recognise.columns import Spec
from rakgen.recognise.pieces import WholeTable
from rakgen.recognise.words import plain


class Groups(NamedTuple):
    """Where the items of a level begin: their rows and their texts, in order."""

    rows: tuple[int, ...]
    texts: tuple[str, ...]


def totals_spec(whole: WholeTable, totals: Sequence[int], groups: Mapping[str, Groups]) -> Spec:
    """The totals of a table in the words of a layout; `groups` are the levels of which a total may stand below each
    item. Subtotals of which no level is known are left out.
    """
    last = totals[-1]
    for subs in (totals[:-1], totals) if len(totals) > 1 else ((),):
        found = _subtotals(whole, subs, totals, groups)
        if found is not None:
            spec: Spec = {} if last in subs else {"judul": label_of(whole.body[last])}
            return spec | ({"sub": found} if found else {})
    return {"judul": label_of(whole.body[last])}


def label_of(row: Sequence[RawCell | None]) -> str:
    """The first text of a row."""
    return next(" ".join(cell.text.split()) for cell in row if cell is not None and cell.text.strip())


def _subtotals(
    whole: WholeTable, subs: Sequence[int], totals: Sequence[int], groups: Mapping[str, Groups]
) -> list[Spec] | None:
    """Subtotals by the levels below whose items they stand, from the lowest; None where some stand elsewhere."""
    left, found = list(subs), list[Spec]()
    for level in sorted(groups, key=LEVELS.index, reverse=True):
        rows = _below_each(left, totals, groups[level].rows, len(whole.body))
        title = _title([label_of(whole.body[row]) for row in rows], groups[level].texts) if rows else None
        if title is not None and not _fits_better(rows, level, title, totals, groups, whole):
            found.append({"tingkat": level, "judul": title})
            left = [row for row in left if row not in rows]
    return None if left else found


def _fits_better(
    rows: Sequence[int], level: str, title: str, totals: Sequence[int], groups: Mapping[str, Groups], whole: WholeTable
) -> bool:
    """True where the same rows stand below each item of a higher level, and say nothing of those of this one."""
    if "{{" in title:
        return False
    higher = [name for name in groups if LEVELS.index(name) < LEVELS.index(level)]
    return any(_below_each(rows, totals, groups[name].rows, len(whole.body)) == list(rows) for name in higher)


def _below_each(subs: Sequence[int], totals: Sequence[int], starts: Sequence[int], end: int) -> list[int]:
    """The total right below the rows of each group, [] where one has none; of several in a row the first that is
    left.
    """
    found = []
    for stop in (*starts[1:], end):
        row = stop
        while row - 1 in totals:
            row -= 1
        own = [place for place in range(row, stop) if place in subs]
        if not own:
            return []
        found.append(own[0])
    return found


def _title(labels: Sequence[str], texts: Sequence[str]) -> str | None:
    """What labels have in common: the same text, or one that names the item; None where they have nothing."""
    if len(set(map(plain, labels))) == 1:
        return labels[0]
    pairs = zip(labels, texts, strict=True)
    named = {label.replace(" ".join(text.split()), "{{ uraian }}") for label, text in pairs if text.strip()}
    return named.pop() if len(named) == 1 else None
