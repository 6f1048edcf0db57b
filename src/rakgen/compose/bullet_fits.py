"""Bullet fits: texts of a plan that begin with a bullet of their own where the layout prints one before them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from rakgen.diagnostics import Diagnostic, diagnose
from rakgen.layout.columns import ColumnSpec
from rakgen.layout.fields import split_content
from rakgen.layout.layout import Layout
from rakgen.model import Aksi, Butir
from rakgen.model.walk import Place

_LISTS = {
    f"{level}.{'target_' if field == 'target' else ''}{listed}": (listed, field)
    for level in ("kegiatan", "sub_kegiatan")
    for listed in ("aksi", "keluaran", "indikator")
    for field in ("uraian", "target")
}
"""The level and field of the texts that a column of a list prints, by its content."""

_OWN = re.compile(r"^[ \t]*([-–—•*]|\(?\d{1,2}[.)]|\(?[a-z][.)])[ \t]+\S", re.MULTILINE)


def check_bullets(places: Sequence[Place[Butir | Aksi]], layout: Layout, path: str) -> Iterator[Diagnostic]:
    """One finding a column: its first text with two bullets, and how many there are."""
    for table in layout.tables:
        for column in table.leaves:
            for level, field in _bulleted(column):
                found = [
                    (place.item, own[1])
                    for place in places
                    if place.level == level and (own := _OWN.search(_text(place.item, field)))
                ]
                if found:
                    (item, sign), names = found[0], {"judul": column.called, "banyak": str(len(found))}
                    others = tuple(span for other, _ in found[1:] if (span := other.span(field)))
                    yield diagnose("RAK518.ganda", path, item.span(field), related=others, tanda=sign, **names)


def _bulleted(column: ColumnSpec) -> Iterable[tuple[str, str]]:
    """The level and field of each content behind bullets."""
    for content in column.isi:
        if column.butir or content.butir:
            yield from (_LISTS.get(field) or split_content(field) for field in content.fields)


def _text(item: Butir | Aksi, field: str) -> str:
    value = getattr(item, field, None)
    return value if isinstance(value, str) else getattr(value, "text", "")
