"""Year fits: what of a rak a layout of years cannot print - values of no year, and those of other years."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rakgen.diagnostics import Diagnostic, diagnose
from rakgen.layout.fields import BY_PERIODE, BY_TAHUN, STEPS, field_of, split_content
from rakgen.layout.layout import Layout
from rakgen.layout.years import in_years
from rakgen.model import Aksi, Butir, Work
from rakgen.model.periode import Periode
from rakgen.model.series import series_values, years_of
from rakgen.model.walk import Place

_WITHOUT_YEARS = STEPS | {name for name in BY_PERIODE if name.endswith(".target_periode")}
"""What goes by periods and is not looked at here: steps may lie in any year, targets of a part of one have none."""


def check_years(places: Sequence[Place[Butir | Aksi]], layout: Layout, path: str) -> Iterator[Diagnostic]:
    """The findings on what is written for parts of a year, or for other years than a layout prints, in the plan at
    `path`.
    """
    years: dict[str, set[int]] = {}
    for column, numbers in (found for table in layout.tables for found in in_years(table)):
        for content in (*(field for one in column.isi for field in one.fields), *column.counted):
            if content in BY_TAHUN or field_of(content) in BY_PERIODE - _WITHOUT_YEARS:
                years.setdefault(content, set()).update(numbers)
    for level, item, _, _ in places:
        for content, shown in years.items():
            of_level, field = split_content(content)
            if of_level == level and isinstance(item, Butir):
                yield from _item(item, field, shown, path)


def _item(item: Butir, field: str, shown: set[int], path: str) -> Iterator[Diagnostic]:
    jadwal = item.jadwal if isinstance(item, Work) and field == "jadwal" else None
    periods = jadwal.parts if jadwal else tuple(series_values(field, item))
    named, name = years_of(field, item), field.partition(".")[0]
    if other := next(((kind, number) for kind, number in periods if kind is not Periode.TAHUN), None):
        yield diagnose("RAK507.tahun", path, item.key_span(name), isian=field, nilai=other[0].label(other[1]),
            contoh=str(min(shown)))  # fmt: skip
    elif named and not named & shown:
        lists = ", ".join(map(str, sorted(named))), ", ".join(map(str, sorted(shown)))
        yield diagnose("RAK507.luar", path, item.key_span(name), isian=field, nilai=lists[0], pilihan=lists[1])
