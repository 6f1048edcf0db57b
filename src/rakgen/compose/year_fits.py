"""Year fits: what of a rak a layout of years cannot print - values of no year, and those of other years."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rakgen.compose.figure_fits import one_text
from rakgen.diagnostics import Diagnostic, Span, diagnose
from rakgen.layout.columns import ColumnSpec
from rakgen.layout.fields import BY_PERIODE, BY_TAHUN, REACHED, STEPS, field_of, split_content
from rakgen.layout.known import of_form
from rakgen.layout.layout import Layout, own_kinds
from rakgen.layout.years import check_parts, in_years, left_to_plan
from rakgen.model import Aksi, Butir, Kegiatan, Rak, Rencana, Targeted, Work
from rakgen.model.jadwal import Jadwal
from rakgen.model.periode import Periode
from rakgen.model.series import Manner, manner_so_far, series_values, unjoined_so_far, years_of
from rakgen.model.walk import Place, Referred

_WITHOUT_YEARS = STEPS | REACHED | {name for name in BY_PERIODE if name.endswith(".target_periode")}
"""What goes by periods and is looked at otherwise: steps one by one, targets of a part of a year at the layout; what
was reached is of the plan's own year.
"""


def check_years(
    rencana: Rencana, rak: Rak, places: Sequence[Place[Butir | Aksi]], layout: Layout, path: str
) -> Iterator[Diagnostic]:
    """The findings on what is written for parts of a year, or for other years than a layout prints, in the plan at
    `path`, on what the layout has for parts of a year below the years of this plan, and on years that it names and
    nobody wrote.
    """
    yield from _unwritten(rencana, rak, places, layout)
    shows = _shown(layout)
    yield from check_parts(layout, shows.left)
    for level, item, _, _ in places if shows.years else ():
        for content, shown in shows.years.items():
            of_level, field = split_content(content)
            if of_level == level and isinstance(item, Butir):
                if content in shows.printed:
                    yield from one_text(field, item, Periode.TAHUN, min(shown), path)
                yield from _item(item, field, shown, path)
                yield from _running(item, field, shows.running.get(content, set()), path)
    if shows.steps:
        yield from _steps(rak, places, layout, shows.steps, path)


class _Shown(NamedTuple):
    """The years that a form shows of fields, of steps, and of what has come together by each; the fields that it prints
    as typed for a year, and the columns of years that it left to the plan.
    """

    years: dict[str, set[int]]
    steps: dict[str, set[int]]
    running: dict[str, set[int]]
    printed: set[str]
    left: list[ColumnSpec]


@of_form
def _shown(layout: Layout) -> _Shown:
    shown = _Shown({}, {}, {}, set(), [column for table in layout.tables for column in left_to_plan(table)])
    own = {key for table in layout.tables for key in own_kinds(table)}
    for column, numbers in (found for table in layout.tables for found in in_years(table)):
        if column.hitung is None and id(column) in own:
            shown.printed.update(column.whole_fields)
        for content in column.whole_fields:
            if content in BY_TAHUN or field_of(content) in BY_PERIODE - _WITHOUT_YEARS:
                shown.years.setdefault(content, set()).update(numbers)
                if column.kumulatif == "ya":
                    shown.running.setdefault(content, set()).update(numbers)
            elif content in STEPS:
                shown.steps.setdefault(content, set()).update(numbers)
    return shown


def _unwritten(
    rencana: Rencana, rak: Rak, places: Sequence[Place[Butir | Aksi]], layout: Layout
) -> Iterator[Diagnostic]:
    """Each year of a field that a column names and of which the rak has no value at all, at the first such column."""
    named = _named_years(layout)
    if not named:
        return
    items = [(place.level, place.item) for place in places]
    items += [("indikator", own) for program in rencana.program.values() for own in program.indikator]
    years: dict[str, set[int]] = {}
    for of_item, item in items:
        if isinstance(item, Targeted):
            years.setdefault(f"{of_item}.target_tahun", set()).update(item.target_tahun)
    for (content, year), (column, span) in named.items():
        level, field = split_content(content)
        written = years.get(content)
        if written is None or year in written:  # a level that has no item is told as such
            continue
        shown = ", ".join(map(str, sorted(written)))
        yield diagnose(
            "RAK507.tanpa" if shown else "RAK507.tanpa_satu", layout.path, span, judul=column.called, isian=field,
            tingkat=level, rak=rak.kode or "-", tahun=str(year), pilihan=shown,
        )  # fmt: skip


@of_form
def _named_years(layout: Layout) -> dict[tuple[str, int], tuple[ColumnSpec, Span | None]]:
    """The single years that the columns of a form name, each with its field and the first place that names it."""
    found: dict[tuple[str, int], tuple[ColumnSpec, Span | None]] = {}
    for column in (column for table in layout.tables for column in table.leaves):
        named = [("isi", index, content.isi) for index, content in enumerate(column.isi)]
        named += [("dari", index, name) for index, name in enumerate(column.dari)]
        for key, index, text in named:
            for content, year in re.findall(_NAMED_YEAR, text) if any(map(text.__contains__, BY_TAHUN)) else ():
                found.setdefault((content, int(year)), (column, column.span(key, index)))
    return found


_NAMED_YEAR = rf"\b({'|'.join(map(re.escape, sorted(BY_TAHUN)))})(?:\.|\s*\[\s*)(\d{{4}})\b"
"""A year of a field as a content or the template of one names it."""


def _running(item: Butir, field: str, shown: set[int], path: str) -> Iterator[Diagnostic]:
    """Values of several years of which nobody says whether a running sum adds them up, and those that do not add up."""
    values = series_values(field, item) if shown and years_of(field, item) else {}
    place = item.key_span(field.partition(".")[0])
    manner = manner_so_far(field, item)
    if len(values) > 1 and manner is None:
        yield diagnose("RAK508.tahun", path, place, isian=field)
    elif values and (parts := unjoined_so_far(values, Periode.TAHUN, max(shown), manner or Manner.LAST)):
        texts = ", ".join(f"`{part.text}`" for part in parts)
        yield diagnose("RAK508.campur", path, place, isian=field, halus=Periode.TAHUN.word, nilai=texts)


def _steps(
    rak: Rak, places: Sequence[Place[Butir | Aksi]], layout: Layout, years: dict[str, set[int]], path: str
) -> Iterator[Diagnostic]:
    """The first step of each activity that stands in no year that is printed, on a form that prints steps by years
    alone.
    """
    of_years = {id(column) for table in layout.tables for column, _ in in_years(table)}
    elsewhere = {field for column in layout.leaves if id(column) not in of_years for field in column.fields}
    referred = Referred(rak)
    for level, item, _, _ in places:
        shown = years.get(f"{level}.aksi")
        if shown is None or f"{level}.aksi" in elsewhere or not isinstance(item, Work):
            continue
        own = referred.follow(item).jadwal if isinstance(item, Kegiatan) else item.jadwal
        lost = [number for number, aksi in enumerate(item.aksi) if not _years(aksi.jadwal or own) & shown]
        if lost:
            spans = [span for number in lost if (span := item.span("aksi", number))]
            yield diagnose(
                "RAK507.aksi", path, spans[0] if spans else None, related=tuple(spans[1:]),
                nilai=item.aksi[lost[0]].uraian, pilihan=", ".join(map(str, sorted(shown))), contoh=str(min(shown)),
            )  # fmt: skip


def _years(jadwal: Jadwal | None) -> set[int]:
    """The years that a jadwal names."""
    return {number for kind, number in jadwal.parts if kind is Periode.TAHUN} if jadwal else set()


def _item(item: Butir, field: str, shown: set[int], path: str) -> Iterator[Diagnostic]:
    jadwal = item.jadwal if isinstance(item, Work) and field == "jadwal" else None
    periods = jadwal.parts if jadwal else tuple(series_values(field, item))
    named, name = years_of(field, item), field.partition(".")[0]
    if other := next(((kind, number) for kind, number in periods if kind is not Periode.TAHUN), None):
        yield diagnose("RAK507.tahun", path, item.key_span(name), isian=field, nilai=other[0].label(other[1]),
            halus=other[0].word, contoh=str(min(shown)))  # fmt: skip
    elif named and not named & shown:
        lists = ", ".join(map(str, sorted(named))), ", ".join(map(str, sorted(shown)))
        yield diagnose("RAK507.luar", path, item.key_span(name), isian=field, nilai=lists[0], pilihan=lists[1])
