"""Reached fits: what was reported of a plan and its form leaves out, since it prints shorter periods alone, or has no
rows of some indikator, or none of their columns for some level.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rakgen.diagnostics import Diagnostic, diagnose
from rakgen.layout.fields import REACHED, field_of, split_content
from rakgen.layout.layout import Layout, columns_by_periode
from rakgen.layout.monitoring import averages_reached
from rakgen.model import Aksi, Butir, Periode, Rak
from rakgen.model.butir import OwnIndikator
from rakgen.model.levels import level_name
from rakgen.model.periode import WHOLE
from rakgen.model.reached import reached_of
from rakgen.model.reached_fields import REACHED_FIELDS
from rakgen.model.walk import Place, walk


def check_reached(places: Sequence[Place[Butir | Aksi]], layout: Layout) -> Iterator[Diagnostic]:
    """RAK614, in the files of what was reached."""
    kinds = {level: set(_kinds(layout, level)) for level in REACHED_FIELDS}
    for place in places:
        printed, reached = kinds.get(place.level), reached_of(place.item)
        for (kind, _), label, item, path, span in reached.reported() if printed and reached else ():
            if printed and kind.value < min(kind_printed.value for kind_printed in printed):
                finest = max(printed, key=lambda kind_printed: kind_printed.value).word
                yield diagnose("RAK614", path, span, nama=item, periode=label, layout=layout.name, halus=finest)


def check_mean(rak: Rak, places: Sequence[Place[Butir | Aksi]], layout: Layout, path: str) -> Iterator[Diagnostic]:
    """RAK613.sebagian: judged indikator of a rak that a form has no rows of, so that its mean is not that of all."""
    if not averages_reached(layout):
        return
    printed = {id(place.item) for place in places}
    others = [place.item for place in walk(rak) if isinstance(place.item, OwnIndikator) and _is_judged(place.item)]
    left = [indikator for indikator in others if id(indikator) not in printed]
    spans = [span for indikator in left if (span := indikator.span("uraian")) is not None]
    if left:
        words = {"layout": layout.name, "banyak": str(len(left)), "nama": left[0].uraian or ""}
        yield diagnose("RAK613.sebagian", path, spans[0] if spans else None, related=tuple(spans[1:]), **words)


def check_notes(rak: Rak, places: Sequence[Place[Butir | Aksi]], layout: Layout, path: str) -> Iterator[Diagnostic]:
    """RAK614.kolom: notes and statuses of a rak's items that a form does not print, though it prints those of others;
    one finding for each level, at its first item.
    """
    said = {field for table in layout.tables for column in table.leaves for field in map(field_of, column.fields)}
    columns = {(level, _kind(field)) for level, field in map(split_content, said & REACHED)}
    kinds, printed = _NOTES & {kind for _, kind in columns}, {id(place.item) for place in places}
    lost: dict[str, dict[str, list[Butir]]] = {}
    for place in walk(rak) if kinds else ():
        for kind in kinds.intersection(REACHED_FIELDS.get(place.level, ())):
            is_printed = id(place.item) in printed and (place.level, kind) in columns
            if isinstance(place.item, Butir) and not is_printed and _says(place.item, kind, layout):
                lost.setdefault(place.level, {}).setdefault(kind, []).append(place.item)
    for level, by_kind in lost.items():
        items = list({id(item): item for found in by_kind.values() for item in found}.values())
        spans = [span for item in items if (span := item.span("uraian")) is not None]
        names = ", ".join(f"`{kind}`" for kind in REACHED_FIELDS[level] if kind in by_kind)
        words = {"isian": names, "tingkat": level_name(level), "nama": getattr(items[0], "uraian", None) or ""}
        words |= {"banyak": str(len(items)), "layout": layout.name}
        yield diagnose("RAK614.kolom", path, spans[0] if spans else None, related=tuple(spans[1:]), **words)


_NOTES = frozenset(("status", "kendala", "tindak_lanjut", "bukti"))
"""The kinds of what was reported that no item above tells as well."""


def _kind(field: str) -> str:
    """The kind of note that a field prints a part of."""
    return "tindak_lanjut" if field.endswith("tindak_lanjut") else field


def _says(item: Butir, kind: str, layout: Layout) -> bool:
    """True where a note of a kind was reported of an item, in the one period of a form, or up to what it prints."""
    reached = reached_of(item)
    periode = layout.periode if layout.is_of_one_periode else WHOLE
    return reached is not None and reached.said(kind, periode, running=False) is not None


def _is_judged(indikator: OwnIndikator) -> bool:
    reached = reached_of(indikator)
    periods = [WHOLE, *(report.periode for report in reached.reported())] if reached else []
    return any(reached.said("capaian", periode, running=False) is not None for periode in periods if reached)


def _kinds(layout: Layout, level: str) -> Iterator[Periode]:
    """The kinds of periods for which a form prints what was reached of the items of a level; the year is one."""
    for table in layout.tables:
        kinds = {id(column): kind for column, kind in columns_by_periode(table)}
        for column in table.leaves:
            if any(field_of(field) in REACHED and split_content(field)[0] == level for field in column.fields):
                yield Periode.TAHUN if column.kumulatif == "ya" else kinds.get(id(column), Periode.TAHUN)
