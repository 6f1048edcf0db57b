"""Trial: whether a rak can be printed in a layout, found with the least work that is sure.

Nearly every rak can be printed in its layout, and composing it takes about as long as all the rest of its check. So it is
composed only where that is not sure: where the layout has a template that is more than plain fields, or columns that might not
fit (`space`). A shipped layout on its own paper fits whatever a plan says, unless its headings or period columns print the plan.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from rakgen.layout.columns import ColumnSpec
from rakgen.layout.fields import EMPTY
from rakgen.layout.layout import Layout, TableSpec
from rakgen.model import Periode, Rak, Rencana

if TYPE_CHECKING:
    from rakgen.document.document import Section
    from rakgen.layout.page import Area

OF_THE_LAYOUT = frozenset({"kegiatan.jadwal", EMPTY})
"""Contents of which a period column prints what the layout says, whatever the plan says."""


def try_rak(rencana: Rencana, rak: Rak, layout: Layout, paper: str | Area | None = None) -> Section | None:
    """The rak as printed in the layout where it had to be composed to be sure, None where nothing can be wrong.

    `paper` as in `compose_document`. Raises LayoutFault as it would.
    """
    paper = paper or rencana.kertas
    if layout.is_plain and (
        (layout.is_shipped and paper is None and not _prints_plan(layout)) or _has_space(rencana, rak, layout, paper)
    ):
        return None
    from rakgen.compose.compose import compose_section

    return compose_section(rencana, rak, layout, paper)


def _has_space(rencana: Rencana, rak: Rak, layout: Layout, paper: str | Area | None) -> bool:
    from rakgen.compose.space import has_space  # font metrics take a while to load

    return has_space(rencana, rak, layout, paper)


def _prints_plan(layout: Layout) -> bool:
    """True when a heading or a period column prints something of the plan: then it has a say in the widths."""
    return any(
        column.content_name not in OF_THE_LAYOUT for table in layout.tables for column, _ in period_columns(table)
    ) or any("{" in text for table in layout.tables for column in table.all_columns for text in _headings(column))


def _headings(column: ColumnSpec) -> tuple[str, ...]:
    return (column.judul, *(column.judul_periode or ()), *(column.judul_kelompok or ()))


def period_columns(table: TableSpec) -> Iterator[tuple[ColumnSpec, Periode]]:
    """The columns without children that stand once for each period, with the kind of period."""

    def descend(column: ColumnSpec, periode: Periode | None) -> Iterator[tuple[ColumnSpec, Periode]]:
        periode = periode if column.has_periode_lines else column.periode or periode
        if not column.kolom and periode is not None:
            yield column, periode
        for child in column.kolom:
            yield from descend(child, periode)

    for column in table.kolom:
        yield from descend(column, None)
