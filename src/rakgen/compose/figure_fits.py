"""Figure fits: what of a rak's figures its layout cannot print right - periods coarser than the form's, series of which
nobody says what they become or that do not become one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple, TypeAlias

from rakgen.diagnostics import Diagnostic, diagnose
from rakgen.layout.columns import ColumnSpec
from rakgen.layout.fields import BY_PERIODE, REACHED, SCHEDULES, STEPS, field_of, split_content
from rakgen.layout.known import of_form
from rakgen.layout.layout import Layout, columns_by_periode, own_kinds
from rakgen.layout.monitoring import prints_reached
from rakgen.layout.years import in_years
from rakgen.model import Aksi, Butir, Indikator, Periode, Targeted, Work
from rakgen.model.figures import budget_of, single_value
from rakgen.model.series import Manner, manner_of, series_values, unjoined
from rakgen.model.walk import Place

Places: TypeAlias = Sequence[Place[Butir | Aksi]]

_WITHOUT_VALUES = SCHEDULES | STEPS | REACHED


class Uses(NamedTuple):
    """The kinds of periods for which a layout prints a field or counts with it; the year is one. `printed` are those
    whose columns print what was typed for a period.
    """

    counted: set[Periode]
    printed: set[Periode]


def check_figures(places: Places, layout: Layout, path: str, year: int) -> Iterator[Diagnostic]:
    """The findings on a rak's figures by periods, in the plan of a year at `path`."""
    uses, coarser = _uses(layout), "RAK507.realisasi" if prints_reached(layout) else "RAK507"
    counting = [column for column in layout.leaves if column.hitung is not None]
    adds_up = _adds_up_budgets(layout) and any(
        isinstance(place.item, Work) and place.item.anggaran_periode for place in places
    )
    for level, item, _, _ in places:
        if isinstance(item, Aksi):
            continue
        for field, of_field in uses.get(level, {}).items():
            yield from _periode(field, item, of_field, path, coarser)
            if of_field.printed:
                yield from one_text(field, item, max(of_field.printed, key=lambda kind: kind.value), year, path)
        if counting and isinstance(item, Indikator) and item.arah == "turun":
            from rakgen.compose.percent_fits import check_downward  # few plans have such on a form that counts

            yield from check_downward(item, counting, path)
        if isinstance(item, Work):
            yield from _budget_by_periode(level, item, layout, path, adds_up=adds_up)
            if f"{level}.anggaran" in layout.fields:
                yield from _budget_of_years(item, year, path)


@of_form
def _uses(layout: Layout) -> dict[str, dict[str, Uses]]:
    """For each level, what the layout does with its fields that go by periods."""
    uses: dict[str, dict[str, Uses]] = {}
    for table in layout.tables:
        kinds = {id(column): kind for column, kind in columns_by_periode(table)}
        own = own_kinds(table)
        of_years = {id(column) for column, _ in in_years(table)}
        for column in table.leaves:
            if id(column) in of_years:
                continue  # what they need is said in `year_fits`
            kind = kinds.get(id(column), Periode.TAHUN)
            if kind is Periode.TAHUN and column.hitung == "rata-rata":
                continue  # over all values, whatever they become
            for content in column.whole_fields:
                level, field = split_content(content)
                if field_of(content) in BY_PERIODE - _WITHOUT_VALUES:
                    of_field = uses.setdefault(level, {}).setdefault(field, Uses(set(), set()))
                    of_field.counted.update({kind, Periode.TAHUN} if column.kumulatif == "ya" else {kind})
                    if column.hitung is None and id(column) in own:
                        of_field.printed.add(kind)
            for content in _for_the_year(column):
                level, field = split_content(content)
                uses.setdefault(level, {}).setdefault(field, Uses(set(), set())).counted.add(Periode.TAHUN)
    return uses


@of_form
def _budget_periods(layout: Layout) -> dict[str, set[Periode]]:
    """For each level the kinds of periods for which a layout prints its budgets or adds them up."""
    found: dict[str, set[Periode]] = {}
    for table in layout.tables:
        kinds = {id(column): kind for column, kind in columns_by_periode(table)}
        for column in table.leaves:
            for level, field in map(split_content, column.fields):
                if field == "anggaran_periode":
                    found.setdefault(level, set()).add(kinds.get(id(column), Periode.TAHUN))
    return found


@of_form
def _budget_years(layout: Layout) -> frozenset[int]:
    """The years for which a layout prints its budgets or adds them up, each by its own column or row."""
    found = [spec for table in layout.tables for spec in in_years(table)]
    return frozenset(
        year
        for column, years in found
        if any(split_content(field)[1] == "anggaran_periode" for field in column.fields)
        for year in years
    )


@of_form
def _adds_up_budgets(layout: Layout) -> bool:
    """True for a form in which budgets by periods are added up: by a column, or in a total of one."""
    totals = [column for table in layout.tables if table.jumlah is not None for column in table.leaves]
    columns = [column for column in layout.leaves if column.hitung is not None]
    columns += [column for column in totals if column.jumlah != "tidak"]
    return any(field.endswith(".anggaran_periode") for column in columns for field in column.fields)


def _for_the_year(column: ColumnSpec) -> Iterator[str]:
    """The fields that go by periods and that a column adds up for the year by the names of their columns."""
    if column.formula is not None and column.function == "jumlah" and not column.periods:
        for named in column.named.values():
            if named.periods and field_of(named.content_name) in BY_PERIODE - _WITHOUT_VALUES:
                yield named.content_name


def one_text(field: str, item: Butir, kind: Periode, year: int, path: str) -> Iterator[Diagnostic]:
    """The finding of a free field that is one text, of no period, in columns for each period of a kind."""
    if not series_values(field, item) and single_value(field, item) is not None:
        example = str(year) if kind is Periode.TAHUN else kind.label(1)
        place = item.key_span(field.partition(".")[0])
        yield diagnose("RAK507.satu", path, place, isian=field, halus=kind.word, contoh=example)


def _periode(field: str, item: Butir, uses: Uses, path: str, coarser: str) -> Iterator[Diagnostic]:
    """Values by periods coarser than the form's (`coarser` is the key for targets), and finer ones of which nobody says
    what they become.
    """
    finest = max(uses.counted, key=lambda kind: kind.value)
    values = series_values(field, item)
    kind = next(iter(values))[0] if values else Periode.TAHUN
    name, variant = field.partition(".")[0], "" if field == "target_periode" else ".isian"
    if values and kind.value < finest.value:
        yield diagnose(
            "RAK507.isian" if variant else coarser, path, item.key_span(name), isian=field, halus=finest.word,
            kasar=kind.word, contoh=finest.label(1),
        )  # fmt: skip
        return
    coarsest = min(uses.counted, key=lambda kind: kind.value)
    places = [(of_kind.bulan(number)[0] - 1) // coarsest.month_count for of_kind, number in values]
    if kind.value > coarsest.value and len(places) != len(set(places)) and manner_of(field, item) is None:
        variant = variant if isinstance(item, Targeted) else ".lain"
        yield diagnose(f"RAK508{variant}", path, item.key_span(name), isian=field, halus=coarsest.word)
        return
    manner = manner_of(field, item) or Manner.LAST
    for printed in sorted(uses.counted, key=lambda printed: -printed.value):
        for number in range(1, printed.value + 1):
            if parts := unjoined(values, printed, number, manner):
                texts = ", ".join(f"`{part.text}`" for part in parts)
                yield diagnose("RAK508.campur", path, item.key_span(name), isian=field, halus=printed.word, nilai=texts)
                return


def _budget_of_years(activity: Work, year: int, path: str) -> Iterator[Diagnostic]:
    """Budgets by years alone, its own or those of sub kegiatan that make it up, where the form prints one amount."""
    for work in (activity, *(() if activity.anggaran else getattr(activity, "sub_kegiatan", ()))):
        if work.anggaran_periode and budget_of(work) is None:
            own = work.anggaran_periode.get((Periode.TAHUN, year))
            place = work.key_span("anggaran_periode")
            yield diagnose("RAK507.anggaran_tahun", path, place, contoh=own.text if own else "0")


def _budget_by_periode(level: str, activity: Work, layout: Layout, path: str, *, adds_up: bool) -> Iterator[Diagnostic]:
    """A budget of the year on a form that prints budgets by periods alone, or where one that `adds_up` those of others
    by periods leaves it out; and that of a sub kegiatan which is in no period of the budget of its kegiatan.
    """
    below: Sequence[Work] = getattr(activity, "sub_kegiatan", ())
    if series_values("anggaran_periode", activity):
        is_sum = not activity.anggaran_periode and f"{level}.anggaran_periode" in layout.fields
        for part in below if is_sum else ():
            if part.anggaran and not part.anggaran_periode:
                yield diagnose("RAK507.sub", path, part.key_span("anggaran"))
        return
    of_levels = _budget_periods(layout)
    periods, told_below = of_levels.get(level), () if "sub_kegiatan" in of_levels else below
    whole = [part.key_span("anggaran") for part in ([activity] if activity.anggaran else told_below) if part.anggaran]
    if not whole or not periods:
        return
    prints_year = any(field.endswith(".anggaran") for column in layout.leaves for field in column.fields)
    if adds_up or not prints_year:
        finest, years = max(periods, key=lambda kind: kind.value), _budget_years(layout)
        kind, example = ("periode", "T1") if finest is Periode.TAHUN else (finest.word, finest.label(1))
        if finest is Periode.TAHUN and years:
            kind, example = finest.word, str(min(years))
        others = tuple(span for span in whole[1:] if span is not None)
        key = "RAK507.anggaran_jumlah" if prints_year else "RAK507.anggaran"
        yield diagnose(key, path, whole[0], related=others, halus=kind, contoh=example, tingkat=level)
