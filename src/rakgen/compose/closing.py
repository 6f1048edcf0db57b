"""Closing: the rows at the very end of a table - a sum or a mean of what a column prints, or a text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from typing import Literal, NamedTuple

from rakgen.compose.addends import is_rupiah, unreadable
from rakgen.compose.scales import printed_number
from rakgen.compose.styling import total_align
from rakgen.compose.sums import OnePeriode, Sums
from rakgen.compose.yearly import is_untrue_by_rows
from rakgen.document.document import Cell, Content, Number, Row
from rakgen.layout.between import ClosingRow
from rakgen.layout.columns import ColumnSpec
from rakgen.layout.header import HeaderLeaf
from rakgen.layout.layout import TableSpec
from rakgen.layout.monitoring import CAPAIAN
from rakgen.model.figures import PERCENT
from rakgen.model.reached import reached_of
from rakgen.model.target import is_round
from rakgen.text.numbers import DecimalPlaces, compute, format_number, format_rupiah

_PLACES = re.compile(r",(\d+)")
"""The decimal places of a printed figure."""


class ItemFigure(NamedTuple):
    """A figure of a column as it is printed for an item; the item is None where it is computed."""

    value: Decimal
    text: str
    item: object = None


def closing_rows(
    table: TableSpec, leaves: Sequence[HeaderLeaf], sums: Sums, count: int, render: Callable[[int, str], str]
) -> Iterator[Row]:
    """The closing rows of a table of `count` printed rows, each but the last kept with the next. `render` renders a
    field (`judul`, `isi`) of the row with a number (from 0).
    """
    rows = table.baris_penutup
    first = min((place for row in rows for place in places(row, leaves)), default=len(leaves) - 1)
    for number, row in enumerate(rows):
        label = render(number, "judul") if row.judul else ""
        text = render(number, "isi") if row.isi else ""
        made = _figures(row, label, leaves, sums, count) if row.hitung else _text(row, label, text, leaves, first)
        yield Row(tuple(made), keep=number + 1 < len(rows))


def places(row: ClosingRow, leaves: Sequence[HeaderLeaf]) -> list[int]:
    """The indices of the columns that a closing row names."""
    return [index for index, leaf in enumerate(leaves) if row.dari is not None and leaf.column.nama == row.dari]


def _figures(
    row: ClosingRow, label: str, leaves: Sequence[HeaderLeaf], sums: Sums, count: int
) -> Iterator[Cell | None]:
    """The label up to the first column that is named, and a figure beneath each of that name."""
    named = places(row, leaves)
    yield from _wide(label + _how_many(row, [leaves[index] for index in named], sums, count), named[0], "tebal")
    for index, leaf in enumerate(leaves[named[0] :], named[0]):
        content = _figure(row, leaf.column, leaf.periode, sums, count) if index in named else ""
        align = total_align(leaf.column, periode=leaf.periode is not None)
        yield Cell(content, role="total", align=align, style="tebal")


def _text(row: ClosingRow, label: str, text: str, leaves: Sequence[HeaderLeaf], first: int) -> Iterator[Cell | None]:
    """A text over the rest of the table behind its label, over the whole where it has none."""
    start = min(places(row, leaves), default=first if label else 0)
    yield from _wide(label, start, "tebal")
    yield from _wide(text, len(leaves) - start, "biasa")


def _wide(text: str, width: int, style: Literal["tebal", "biasa"]) -> Iterator[Cell | None]:
    if width:
        yield Cell(text, 1, width, role="total", style=style)
        yield from [None] * (width - 1)


def _figure(row: ClosingRow, column: ColumnSpec, periode: OnePeriode, sums: Sums, count: int) -> Content:
    """The sum or the mean of a column, the sign of the column where nothing counts, or where a text or another unit
    stands among it; a mean is of what stands on all rows of periods, a sum of percentages is that of the sums.
    """
    if row.hitung == "jumlah" and is_untrue_by_rows(sums, column, periode, 0, count):
        return column.kosong
    on_rows = column.is_by_periode or column.is_by_tahun
    of_rows = sums.periods if row.hitung == "rata-rata" and periode is None and on_rows else ()
    is_share = column.is_ratio and (column.function == "persen" or column.satuan == PERCENT)
    as_total = row.hitung == "jumlah" and (is_share or (bool(sums.tree.rujukan) and not column.is_ratio))
    by_row = [(_total if as_total else _printed)(column, chosen, sums, count) for chosen in of_rows or (periode,)]
    printed = [figure for figures in by_row for figure in figures or ()] if None not in by_row else []
    decimals: DecimalPlaces | int | None = row.desimal if row.desimal is not None else column.desimal
    if row.hitung == "jumlah" and decimals is None and column.formula is not None:
        decimals = max((len(places[1]) for figure in printed if (places := _PLACES.search(figure.text))), default=None)
    if row.hitung == "rata-rata" and printed and column.amount == CAPAIAN:
        result = _chosen_mean(printed, 2 if decimals is None else decimals)
    else:
        result = compute(row.hitung or "jumlah", [[figure.value for figure in printed]], decimals)
    if result is None:
        return column.kosong
    texts = [figure.text for figure in printed]
    if column.function != "persen" and is_rupiah(column, texts):
        result = result[0], format_rupiah(result[0], texts, decimals)
    else:
        result = result[0], result[1] + _unit(texts)
    number = printed_number(Number(*result))
    return row.scale.word(number) if row.scale is not None and number is not None else Number(*result)


def _how_many(row: ClosingRow, leaves: Sequence[HeaderLeaf], sums: Sums, count: int) -> str:
    """Behind the label of a mean of capaian, of how many of the printed indikator it is, where it is not of all."""
    judged = [leaf for leaf in leaves if leaf.column.amount == CAPAIAN and leaf.column.hitung is None]
    if row.hitung != "rata-rata" or not judged or sums.periods:
        return ""
    counted = [len(_printed(leaf.column, leaf.periode, sums, count) or ()) for leaf in judged]
    total = len(sums.items_begun(judged[0].column, 0, count))
    if all(number == total for number in counted):
        return ""
    return f" ({', '.join(map(str, counted))} dari {total} indikator)"


def _chosen_mean(printed: Sequence[ItemFigure], decimals: int | DecimalPlaces) -> tuple[Decimal, str] | None:
    """The mean that the office chose of the capaian of some items; None where it cannot be made of them."""
    reached = reached_of(printed[0].item)
    mean = reached.mean([(figure.item, figure.value) for figure in printed]) if reached else None
    return None if mean is None else (mean, format_number(mean, decimals))


def _total(column: ColumnSpec, periode: OnePeriode, sums: Sums, count: int) -> list[ItemFigure] | None:
    """The total of a column as the row of totals has it, in which an item that is referred to counts once; None where
    there is none.
    """
    total = sums.total(column, periode, 0, count)
    if not isinstance(total, Number):
        return None
    value = printed_number(total)
    return [ItemFigure(total[0] if value is None else value, total[1])]


def _printed(column: ColumnSpec, periode: OnePeriode, sums: Sums, count: int) -> list[ItemFigure] | None:
    """What a column prints for each item, each once; None where a text stands among it, or another unit."""
    if sums.clash(column, periode, 0, count):
        return None
    if column.hitung is None:
        parts = sums.parts(column, periode, 0, count, begun=True)
        if unreadable(parts):
            return None
        return [
            ItemFigure(addend.value, addend.text, addend.butir)
            for part in parts
            for addend in part
            if addend.value is not None
        ]
    by_formula = column.formula is not None
    items = sums.items_begun(column, 0, count) if by_formula else sums.rows_of_items(column, 0, count, column.level)
    results = (sums.result(column, periode, *item) for item in items)
    return [
        ItemFigure(printed_number(Number(*result)) or result[0], result[1]) for result in results if result is not None
    ]


def _unit(texts: Sequence[str]) -> str:
    """What stands behind the digits of all figures alike, but for the word of a round number: `%`, ` poin`."""
    units = {re.sub(r"^.*\d", "", text.strip(), flags=re.DOTALL) for text in texts}
    unit = units.pop() if len(units) == 1 else ""
    return re.sub(r"^\s*\w+", "", unit) if is_round(unit.strip()) else unit
