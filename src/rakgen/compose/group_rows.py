"""Group rows: the rows between those of the items - a band above a group, subtotals below it, the total at the end."""

from collections.abc import Callable, Mapping, Sequence
from itertools import takewhile

from rakgen.compose.contents import Origin, year_content
from rakgen.compose.numbering import original
from rakgen.compose.rows import TableItem, TableRow
from rakgen.compose.scales import worded
from rakgen.compose.styling import total_align
from rakgen.compose.sums import Sums
from rakgen.compose.yearly import printed_total
from rakgen.diagnostics import Span
from rakgen.document.document import Cell, Content, Row
from rakgen.layout.between import GroupRow
from rakgen.layout.fields import LEVELS
from rakgen.layout.header import HeaderLeaf
from rakgen.layout.layout import TableSpec
from rakgen.model.fields import Fields

TemplateRenderer = Callable[[str, Fields, Mapping[str, object]], str]
"""Renders a template of the layout with further variables; the group of fields it stands in says where a fault lies."""

_NAMED = ("uraian", "kode", "target", "satuan", "keterangan", "anggaran", "pelaksana")  # by templates over an item


class GroupRows:
    """Makes the bands and totals of one table. Row numbers are those of the printed rows."""

    def __init__(
        self,
        table: TableSpec,
        leaves: Sequence[HeaderLeaf],
        rows: Sequence[TableRow],
        sums: Sums,
        origin: Origin,
        render: TemplateRenderer,
    ) -> None:
        self.table, self.leaves, self.rows = table, leaves, rows
        self.sums, self.origin, self.render = sums, origin, render

    def bands(self, index: int) -> list[Row]:
        """The bands due above a row, outermost level first."""
        row = self.rows[index]
        bands: list[Row] = []
        for depth, band in enumerate(self.table.baris_kelompok, 1):
            level = LEVELS.index(band.tingkat)
            butir = row.butir[level]
            if butir is not None and row.is_first[level]:
                bands.append(self._band(band, butir, index, depth))
        return bands

    def _band(self, band: GroupRow, butir: TableItem, index: int, depth: int) -> Row:
        text = self.render(band.isi, band, self._butir_values(butir, index, LEVELS.index(band.tingkat)))
        cell = Cell(text, 1, len(self.leaves), "band", band.rata, band.gaya, butir.span("uraian"), band.warna)
        return Row((cell, *[None] * (len(self.leaves) - 1)), keep=True, band=depth)

    def subtotals(self, index: int) -> list[Row]:
        """The subtotals due below a row, innermost level first, chained to each other."""
        if self.table.jumlah is None:
            return []
        next_row = self.rows[index + 1] if index + 1 < len(self.rows) else None
        subtotals: list[Row] = []
        for subtotal in sorted(self.table.jumlah.sub, key=lambda subtotal: -LEVELS.index(subtotal.tingkat)):
            level = LEVELS.index(subtotal.tingkat)
            butir = self.rows[index].butir[level]
            if butir is not None and (next_row is None or next_row.is_first[level]):
                start = self._item_start(index, level)
                values = self._butir_values(butir, start, level)
                subtotals.append(
                    self._total_row(subtotal.judul, subtotal, start, index + 1, values, butir.span("uraian"))
                )
        return [row._replace(keep=True) for row in subtotals[:-1]] + subtotals[-1:]

    def total(self) -> list[Row]:
        """The row of totals over the whole table, where the layout has one and there is something to total."""
        total = self.table.jumlah
        if total is None or total.judul is None or not self.rows:
            return []
        return [self._total_row(total.judul, total, 0, len(self.rows), {})]

    def _total_row(
        self,
        title: str,
        owner: Fields,
        first: int,
        end: int,
        values: Mapping[str, object],
        origin: Span | None = None,
    ) -> Row:
        """A row of totals over rows first..end-1: the label over the first columns that are not totalled, before or
        behind totals, and each total.
        """
        fill = self.table.jumlah.warna if self.table.jumlah else None
        totalled = [leaf.column.jumlah != "tidak" for leaf in self.leaves]
        label_start = totalled.index(False) if False in totalled else len(totalled)
        label_width = len(list(takewhile(lambda is_totalled: not is_totalled, totalled[label_start:])))
        cells: list[Cell | None] = []
        for index, (leaf, is_totalled) in enumerate(zip(self.leaves, totalled, strict=True)):
            if label_start <= index < label_start + label_width:
                if index == label_start:
                    text = self.render(title, owner, values)
                    cells.append(Cell(text, 1, label_width, "total", "tengah", "tebal", origin, fill))
                    cells += [None] * (label_width - 1)
                continue
            content: Content = printed_total(self.sums, leaf.column, leaf.periode, first, end) if is_totalled else ""
            content = worded(content, leaf.column)
            align = total_align(leaf.column, periode=leaf.periode is not None)
            cells.append(Cell(content, role="total", align=align, style="tebal", fill=fill))
        return Row(tuple(cells))

    def _butir_values(self, butir: TableItem, index: int, level: int) -> dict[str, object]:
        """What a template over an item can name: `nomor`, its place within the item above, and the fields of its
        level.
        """
        values: dict[str, object] = {"nomor": original(self.rows[index], level, level) or self._ordinal(index, level)}
        for name in _NAMED:
            content = year_content(f"{LEVELS[level]}.{name}", butir, self.origin)
            values[name] = content if isinstance(content, str) else Cell(content).text
        tambahan = getattr(butir, "tambahan", {})
        values["tambahan"] = {
            name: year_content(f"{LEVELS[level]}.tambahan.{name}", butir, self.origin) for name in tambahan
        }
        return values

    def _ordinal(self, index: int, level: int) -> int:
        """The place, counted from 1, of the item of a level on a row among those of the item above it."""
        start = index
        while start > 0 and not any(self.rows[start].is_first[:level]):
            start -= 1
        return sum(row.is_first[level] and row.butir[level] is not None for row in self.rows[start : index + 1])

    def _item_start(self, index: int, level: int) -> int:
        """The first row of the item of a level on a row."""
        while not self.rows[index].is_first[level]:
            index -= 1
        return index
