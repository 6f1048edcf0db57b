"""Reached fits: what was reported of a plan and its form leaves out, since it prints shorter periods alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rakgen.diagnostics import Diagnostic, diagnose
from rakgen.layout.fields import REACHED, field_of, split_content
from rakgen.layout.layout import Layout, columns_by_periode
from rakgen.model import Aksi, Butir, Periode
from rakgen.model.reached import REACHED_FIELDS, reached_of
from rakgen.model.walk import Place


def check_reached(places: Sequence[Place[Butir | Aksi]], layout: Layout) -> Iterator[Diagnostic]:
    """RAK614, in the files of what was reached."""
    kinds = {level: set(_kinds(layout, level)) for level in REACHED_FIELDS}
    for place in places:
        printed, reached = kinds.get(place.level), reached_of(place.item)
        for (kind, _), label, item, path, span in reached.reported() if printed and reached else ():
            if printed and kind.value < min(one.value for one in printed):
                finest = max(printed, key=lambda one: one.value).word
                yield diagnose("RAK614", path, span, nama=item, periode=label, layout=layout.name, halus=finest)


def _kinds(layout: Layout, level: str) -> Iterator[Periode]:
    """The kinds of periods for which a form prints what was reached of the items of a level; the year is one."""
    for table in layout.tables:
        kinds = {id(column): kind for column, kind in columns_by_periode(table)}
        for column in table.leaves:
            if any(field_of(field) in REACHED and split_content(field)[0] == level for field in column.fields):
                yield Periode.TAHUN if column.kumulatif == "ya" else kinds.get(id(column), Periode.TAHUN)
