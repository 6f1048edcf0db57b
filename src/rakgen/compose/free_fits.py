"""Free fits: free fields that a layout prints and nobody wrote, where the rak has such a field by another name or at
another level.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rakgen.diagnostics import Diagnostic, diagnose
from rakgen.layout.columns import ColumnSpec
from rakgen.layout.fields import LEVELS, split_content
from rakgen.layout.known import of_form
from rakgen.layout.layout import Layout
from rakgen.model import Aksi, Butir, Rak, Rencana
from rakgen.model.periode import parse_periode
from rakgen.model.walk import Place, walk
from rakgen.text.nearest import OWN_WORD, nearest


def check_free(
    rencana: Rencana, rak: Rak, places: Sequence[Place[Butir | Aksi]], layout: Layout
) -> Iterator[Diagnostic]:
    """The findings on free fields of which no item of their level has one: each at the first column that prints it."""
    printed = free_contents(layout)
    written: dict[str, set[str]] = {level: set() for level in LEVELS}
    registered = [place for program in rencana.program.values() for place in walk(program)]
    items: list[tuple[str, object]] = [(place.level, place.item) for place in (*places, *registered)]
    for of_item, item in (*items, *(("misi", misi) for misi in rencana.misi.values())):
        written.setdefault(of_item, set()).update(getattr(item, "tambahan", ()))
    for content, column in printed.items():
        level, name = content.split(".tambahan.")
        if name not in written[level] and (meant := _meant(level, name, written, frozenset(printed))):
            said = {"judul": column.called, "isi": content, "tingkat": level, "rak": rak.kode or "-", "mirip": meant}
            place = column.field_span(f"{level}.tambahan")
            yield diagnose("RAK506.bebas", layout.path, place, related=(), **said)


def _meant(level: str, name: str, written: dict[str, set[str]], printed: frozenset[str]) -> str:
    """What a free field that nobody wrote most likely is, as a column says it: one of the same level that no column
    prints and is spelled nearly so, or stands before a period; one of that name of another level; '' where there is
    none.
    """
    stem, _, part = name.rpartition(".")
    periode = parse_periode(part) if stem in written[level] else None
    if periode is not None:
        return f"{level}.tambahan.{stem}`, `periode: {periode[0].word}`, `hanya: {part}"
    own = [other for other in sorted(written[level]) if f"{level}.tambahan.{other}" not in printed]
    if near := nearest(name, own, OWN_WORD):
        return f"{level}.tambahan.{near}"
    others = (f"{other}.tambahan.{name}" for other in LEVELS if name in written[other])
    return next((content for content in others if content not in printed), "")


@of_form
def free_contents(layout: Layout) -> dict[str, ColumnSpec]:
    """The free fields that a layout prints or counts with, each with its first column."""
    found: dict[str, ColumnSpec] = {}
    for column in layout.leaves:
        for content in column.whole_fields:
            if split_content(content)[1].startswith("tambahan."):
                found.setdefault(content, column)
    return found
