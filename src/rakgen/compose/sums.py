"""Sums: the numbers a table adds up - computed columns, totals and subtotals, each item counted once."""

from bisect import bisect_right
from decimal import Decimal
from typing import NamedTuple

from rakgen.compose.contents import (
    Origin,
    as_number,
    in_periode,
    is_cumulative,
    periode_value,
    year_content,
    year_number,
)
from rakgen.compose.rows import ButirProgram, RowTree, TableItem, spans_of
from rakgen.document.document import Content, Number
from rakgen.layout.columns import ColumnSpec
from rakgen.layout.fields import BY_PERIODE, LEVELS, field_of, split_content
from rakgen.model import Kegiatan, Periode
from rakgen.text.numbers import added, compute, format_number, format_rupiah

OnePeriode = tuple[Periode, int] | None

_RUPIAH = frozenset({"kegiatan.anggaran", "kegiatan.anggaran_periode", "program.anggaran"})


class Addend(NamedTuple):
    """A number, and how it was typed."""

    value: Decimal
    text: str


class Sums:
    """Counts over the rows of one table. Row numbers are those of the printed rows."""

    def __init__(self, tree: RowTree, origin: Origin) -> None:
        self.tree, self.origin = tree, origin

    def result(self, column: ColumnSpec, periode: OnePeriode, first: int, end: int) -> tuple[Decimal, str] | None:
        """What a computed column prints for rows first..end-1, in a period or for the year; None where a number is
        missing.

        For the year, `persen` and `selisih` take a field that goes by periods at its last one.
        """
        assert column.hitung is not None
        parts = [self._addends(column, content_name, periode, first, end) for content_name in column.dari]
        if column.hitung in ("persen", "selisih") and periode is None:
            parts = [
                addends[-1:] if field_of(content_name) in BY_PERIODE else addends
                for addends, content_name in zip(parts, column.dari, strict=True)
            ]
        result = compute(column.hitung, [[addend.value for addend in addends] for addends in parts], column.desimal)
        if result is None or column.hitung in ("persen", "rata-rata") or column.desimal is not None:
            return result
        return result[0], _format(column, result[0], [addend.text for addends in parts for addend in addends])

    def total(self, column: ColumnSpec, periode: OnePeriode, first: int, end: int) -> Content:
        """The total of a column over rows first..end-1, '' where nothing can be added up.

        A percentage or a mean is that of the sums; of differences the sum is taken.
        """
        if column.hitung is None:
            addends = self._addends(column, column.fields[0], periode, first, end) if column.fields else []
            if not addends:
                return ""
            value = added(addend.value for addend in addends)
            return Number(value, _format(column, value, [addend.text for addend in addends]))
        if column.hitung == "selisih":
            differences = [self.result(column, periode, *span) for span in self._butir_rows(column, first, end)]
            present = [difference[0] for difference in differences if difference is not None]
            return Number(added(present), _format(column, added(present), [])) if present else ""
        if (
            column.hitung == "persen"
            and periode is None
            and any(field_of(content_name) in BY_PERIODE for content_name in column.dari)
        ):
            return ""
        result = self.result(column, periode, first, end)
        return Number(*result) if result is not None else ""

    def _butir_rows(self, column: ColumnSpec, first: int, end: int) -> list[tuple[int, int]]:
        """(first row, end) of each item of a column's level among printed rows."""
        level = -1 if column.level is None else column.level
        spans = spans_of(self.tree.rows[first:end], level)
        return [(first + offset, first + offset + row_count) for offset, row_count in spans]

    def _addends(
        self, column: ColumnSpec, content_name: str, periode: OnePeriode, first: int, end: int
    ) -> list[Addend]:
        """The numbers a field counts as over the items in printed rows first..end-1, each item once."""
        starts, full_rows = self.tree.starts, self.tree.full_rows
        start = starts[first]
        limit = starts[end] if end < len(starts) else len(full_rows)
        if limit <= start:  # one of several rows, by periods, of the same item
            after = bisect_right(starts, start)
            limit = starts[after] if after < len(starts) else len(full_rows)
        level = LEVELS.index(split_content(content_name)[0])
        counted: set[object] = set()
        addends: list[Addend] = []
        for offset, _ in spans_of(full_rows[start:limit], level):
            butir = full_rows[start + offset].butir[level]
            key = self._key(column, content_name, butir)
            if butir is not None and key not in counted:
                counted.add(key)
                addends += self._butir_addends(content_name, butir, periode)
        return addends

    def _key(self, column: ColumnSpec, content_name: str, butir: TableItem | None) -> object:
        """What makes two items the same one when numbers are added up."""
        if isinstance(butir, Kegiatan) and content_name.startswith("kegiatan.anggaran"):
            if column.jumlah == "sekali" and butir.anggaran is not None:
                return butir.uraian, butir.anggaran.value
            return self.tree.rujukan.get(id(butir), id(butir))
        if isinstance(butir, ButirProgram):
            return butir.kode, butir.uraian
        return id(butir)

    def _butir_addends(self, content_name: str, butir: TableItem, periode: OnePeriode) -> list[Addend]:
        """The numbers of a field of one item: in a period, in each of its periods, or for the year."""
        if (
            field_of(content_name) in BY_PERIODE
            and not isinstance(butir, ButirProgram)
            and (values := periode_value(content_name, butir))
        ):
            if periode is not None:
                chosen = [in_periode(values, *periode, is_cumulative(split_content(content_name)[1], butir))]
            else:
                chosen = [values[key] for key in sorted(values, key=lambda key: key[0].bulan(key[1])[0])]
            return [
                Addend(number, value.text)
                for value in chosen
                if value is not None and (number := as_number(value)) is not None
            ]
        number = year_number(content_name, butir, self.origin)
        if number is None:
            return []
        content = year_content(content_name, butir, self.origin)
        return [Addend(number, content.text if isinstance(content, Number) else str(content))]


def _format(column: ColumnSpec, value: Decimal, examples: list[str]) -> str:
    """A sum in the way its parts were typed: rupiah with or without Rp, percentages with %."""
    if _RUPIAH.intersection(column.fields):
        return format_rupiah(value, examples)
    is_percent = bool(examples) and all(example.strip().endswith("%") for example in examples)
    return format_number(value, column.desimal) + ("%" if is_percent else "")
