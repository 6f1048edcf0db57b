"""Sums: the numbers a table adds up - computed columns, totals and subtotals, each item counted once."""

import re
from bisect import bisect_right
from decimal import Decimal
from typing import NamedTuple

from rakgen.compose.contents import Origin
from rakgen.compose.rows import PROGRAM, ButirProgram, RowTree, TableItem, spans_of
from rakgen.document.document import Content, Number
from rakgen.layout.columns import ColumnSpec
from rakgen.layout.fields import BY_PERIODE, LEVELS, field_of, split_content
from rakgen.model import Kegiatan, Periode
from rakgen.model.figures import have_one_unit, single_value, unit_of
from rakgen.model.series import Manner, PeriodeValue, as_number, in_periode, manner_of, series_values
from rakgen.text.numbers import added, compute, format_number, format_rupiah

OnePeriode = tuple[Periode, int] | None

_RUPIAH = frozenset({"kegiatan.anggaran", "kegiatan.anggaran_periode", "program.anggaran"})


class Addend(NamedTuple):
    """A number, how it was typed, and its unit."""

    value: Decimal
    text: str
    unit: str


class Sums:
    """Counts over the rows of one table. Row numbers are those of the printed rows."""

    def __init__(self, tree: RowTree, origin: Origin) -> None:
        self.tree, self.origin = tree, origin
        self.program_starts: dict[tuple[str, str], int] = {}  # the first printed row of each programme, by its key
        for index, row in enumerate(tree.rows):
            if isinstance(program := row.butir[PROGRAM], ButirProgram):
                self.program_starts.setdefault(program.key, index)

    def result(self, column: ColumnSpec, periode: OnePeriode, first: int, end: int) -> tuple[Decimal, str] | None:
        """What a computed column prints for rows first..end-1, in a period or for the year; None where a number is
        missing, and where numbers of different units would be added up.
        """
        assert column.hitung is not None
        parts = [self._addends(column, content_name, periode, first, end) for content_name in column.dari]
        if not _have_one_unit(parts):
            return None
        result = compute(column.hitung, [[addend.value for addend in addends] for addends in parts], column.desimal)
        if result is None or column.hitung in ("persen", "rata-rata"):
            return result
        return result[0], _format(column, result[0], [addend.text for addends in parts for addend in addends])

    def total(self, column: ColumnSpec, periode: OnePeriode, first: int, end: int) -> Content:
        """The total of a column over rows first..end-1, '' where nothing can be added up.

        A percentage or a mean is that of the sums; of differences the sum is taken.
        """
        if column.hitung is None:
            addends = self._addends(column, column.amount, periode, first, end) if column.amount else []
            if not addends or not _have_one_unit([addends]):
                return ""
            value = added(addend.value for addend in addends)
            return Number(value, _format(column, value, [addend.text for addend in addends]))
        if column.hitung == "selisih":
            differences = [self.result(column, periode, *span) for span in self._butir_rows(column, first, end)]
            present = [difference for difference in differences if difference is not None]
            parts = [self._addends(column, content_name, periode, first, end) for content_name in column.dari]
            if not present or not _have_one_unit(parts):
                return ""
            value = added(number for number, _ in present)
            return Number(value, _format(column, value, [text for _, text in present]))
        result = self.result(column, periode, first, end)
        return Number(*result) if result is not None else ""

    def _butir_rows(self, column: ColumnSpec, first: int, end: int) -> list[tuple[int, int]]:
        """(first row, end) of each item of a column's level among printed rows, each item once."""
        level = -1 if column.level is None else column.level
        spans: dict[object, tuple[int, int]] = {}
        for offset, row_count in spans_of(self.tree.rows[first:end], level):
            start = first + offset
            key = self._key(column, column.dari[0], self.tree.rows[start].butir[level])
            spans.setdefault(key, (start, start + row_count))
        return list(spans.values())

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
            if column.amount == "program.anggaran" and not self._prints_budget(butir, first, end):
                continue
            if butir is not None and key not in counted:
                counted.add(key)
                addends += self._butir_addends(column, content_name, butir, periode)
        return addends

    def _prints_budget(self, butir: TableItem | None, first: int, end: int) -> bool:
        """True when the budget of a programme, which stands once in a table, stands in rows first..end-1."""
        return isinstance(butir, ButirProgram) and first <= self.program_starts[butir.key] < end

    def _key(self, column: ColumnSpec, content_name: str, butir: TableItem | None) -> object:
        """What makes two items the same one when a field of theirs is added up."""
        if isinstance(butir, Kegiatan):
            field = split_content(content_name)[1]
            if column.jumlah == "sekali" and butir.anggaran is not None:
                return butir.uraian, butir.anggaran.value, str(butir.tambahan.get(field.removeprefix("tambahan.")))
            taken_over = self.tree.rujukan.get(id(butir))
            if taken_over and field.partition(".")[0] not in taken_over.own:
                return taken_over.origin
        if isinstance(butir, ButirProgram):
            return butir.key
        return id(butir)

    def _butir_addends(
        self, column: ColumnSpec, content_name: str, butir: TableItem, periode: OnePeriode
    ) -> list[Addend]:
        """The numbers of a field of one item: in a period, or for the year. Of a series a mean is that of its values;
        for all else it counts as what it becomes for the year.
        """
        field = split_content(content_name)[1]
        values = {} if isinstance(butir, ButirProgram) else series_values(field, butir)
        if values and not isinstance(butir, ButirProgram):
            if periode is None and column.hitung == "rata-rata":
                return [addend for value in values.values() for addend in _addend(content_name, value, butir)]
            manner = manner_of(field, butir) or Manner.LAST
            value = in_periode(values, *(periode or (Periode.TAHUN, 1)), manner)
            return _addend(content_name, value, butir)
        if periode is not None and column.hitung is None and field_of(content_name) in BY_PERIODE:
            return []
        return _addend(content_name, self._year_value(content_name, butir), butir)

    def _year_value(self, content_name: str, butir: TableItem) -> PeriodeValue | None:
        if isinstance(butir, ButirProgram):
            return self.origin.anggaran_program.get(butir.kode or butir.uraian)
        return single_value(split_content(content_name)[1], butir)


def _have_one_unit(parts: list[list[Addend]]) -> bool:
    return have_one_unit([addend.unit for addend in addends] for addends in parts)


def _addend(content_name: str, value: PeriodeValue | None, butir: TableItem) -> list[Addend]:
    number = as_number(value)
    if value is None or number is None:
        return []
    return [Addend(number, value.text, unit_of(split_content(content_name)[1], value, butir))]


def _format(column: ColumnSpec, value: Decimal, examples: list[str]) -> str:
    """A sum in the way its parts were typed: rupiah with or without Rp, percentages with %."""
    if _RUPIAH.intersection(column.fields) or any(re.match("[Rr][Pp]", example) for example in examples):
        return format_rupiah(value, examples, column.desimal)
    is_percent = bool(examples) and all(example.strip().casefold().endswith(("%", "persen")) for example in examples)
    return format_number(value, column.desimal) + ("%" if is_percent else "")
