"""Wordy: whether a text of a rak may take much of a page in a form, told without composing or measuring anything."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from rakgen.layout.fields import split_content
from rakgen.layout.known import of_form
from rakgen.layout.layout import Layout, TableSpec
from rakgen.layout.period_columns import period_columns
from rakgen.model import Aksi, Butir, Rak, Rencana
from rakgen.model.walk import Place, walk

if TYPE_CHECKING:
    from rakgen.layout.page import Base

SURE = 7.0
"""Characters of a text that take but a little of a page, for each mm that the columns of its table are wide on average:
columns of texts that are short, and those of periods, leave the others more.
"""

_SHORT = {"nomor", "kosong", "kode", "target", "anggaran", "satuan", "jadwal"}  # fields of a few words
_LISTED = ("kegiatan", "sub_kegiatan")
_LISTS = ("keluaran", "aksi", "indikator")


def is_wordy(rencana: Rencana, rak: Rak, layout: Layout, paper: str | Base | None) -> bool:
    """True where an item of a rak has a text, or a list of texts, that may take much of a page; `paper` as in
    `compose_document`.
    """
    most = max(_length(place) for place in walk(rak))
    room = _text_width(rencana, layout, paper)
    return any(most > SURE * min(room / count, fixed) for count, fixed in _columns(layout))


@of_form
def _columns(layout: Layout) -> list[tuple[int, float]]:
    """For each table how many columns share the room between the margins, and the least width in mm that the layout
    says of one for texts.
    """
    return [(_count(table), min(_fixed(table), default=math.inf)) for table in layout.tables]


def _count(table: TableSpec) -> int:
    periods = [id(column) for column, _ in period_columns(table)]
    return len(periods) + sum(id(leaf) not in periods for leaf in table.leaves)


def _fixed(table: TableSpec) -> list[float]:
    return [
        leaf.lebar for leaf in table.leaves if leaf.lebar and any(not _is_short(content.isi) for content in leaf.isi)
    ]


def _is_short(content: str) -> bool:
    return split_content(content)[1] in _SHORT


def _length(place: Place[Butir | Aksi]) -> int:
    """Characters of an item's longest text; those of a list below a kegiatan may stand in one cell."""
    values = vars(place.item)
    lengths = [len(values[name]) for name in place.item.model_fields_set if isinstance(values[name], str)]
    if tambahan := values.get("tambahan"):
        lengths += [len(str(value)) for value in tambahan.values()]
    if place.level in _LISTED:
        lengths += [sum(len(item.uraian or "") for item in listed) for name in _LISTS if (listed := values.get(name))]
    return max(lengths, default=0)


def _text_width(rencana: Rencana, layout: Layout, paper: str | Base | None) -> float:
    """Millimetres between the margins."""
    if (paper or rencana.kertas) is not None:
        from rakgen.layout.page import page_of, paper_of  # loads font metrics

        return page_of(layout, paper_of(paper, rencana.kertas)).text_width
    page = layout.halaman
    return (max if page.orientasi == "lanskap" else min)(page.kertas) - page.margins[1] - page.margins[3]
