"""Sums: the numbers a table adds up - computed columns, totals and subtotals, each item counted once."""

from bisect import bisect_right
from collections.abc import Sequence
from decimal import Decimal

from rakgen.compose.addends import OF_RUPIAH, Addend, addends_of, clashing, figure_of, printed_sum, unreadable
from rakgen.compose.contents import Origin
from rakgen.compose.items import items_of
from rakgen.compose.rows import PROGRAM, ButirProgram, RowTree, TableItem, spans_of
from rakgen.document.document import Content, Number
from rakgen.layout.columns import ColumnSpec
from rakgen.layout.fields import BY_PERIODE, LEVELS, PRINTED_ONCE, REACHED, field_of, split_content
from rakgen.model import Kegiatan, Periode
from rakgen.model.figures import budget_of, single_value
from rakgen.model.joined import PeriodeValue
from rakgen.model.periode import WHOLE, PeriodeKey
from rakgen.model.reached import counted_of, manner_of_reached
from rakgen.model.series import (
    Manner,
    in_periode,
    manner_of,
    manner_so_far,
    series_values,
    so_far,
    unjoined,
    unjoined_so_far,
)
from rakgen.text.numbers import compute

OnePeriode = PeriodeKey | None


class Sums:
    """Counts over the rows of one table. Row numbers are those of the printed rows."""

    def __init__(self, tree: RowTree, origin: Origin) -> None:
        self.tree, self.origin = tree, origin
        self._item_rows: dict[int, list[tuple[int, int]]] = {}  # for each level the rows of each row's item
        self.program_starts: dict[tuple[str, str], int] = {}  # the first printed row of each programme, by its key
        self.periods = list(dict.fromkeys(row.periode for row in tree.rows if row.periode is not None))
        self._months = _months(self.periods)
        """The months that rows of periods stand for: what is added up for the year is that of these."""
        self.repeats_programs = False
        """True where a programme stands in several places."""
        for index, row in enumerate(tree.rows):
            if isinstance(program := row.butir[PROGRAM], ButirProgram):
                first = self.program_starts.setdefault(program.key, index)
                self.repeats_programs |= row.is_first[PROGRAM] and first != index

    def rows_of_item(self, level: int, index: int) -> tuple[int, int]:
        """(first row, end) of the item of a level that printed row `index` belongs to; below level 0 the row alone."""
        if level not in self._item_rows:
            spans = spans_of(self.tree.rows, level)
            self._item_rows[level] = [(start, start + count) for start, count in spans for _ in range(count)]
        return self._item_rows[level][index]

    def result(
        self, column: ColumnSpec, periode: OnePeriode, first: int, end: int, *, begun: bool = False
    ) -> tuple[Decimal, str] | None:
        """What a computed column prints for rows first..end-1, in a period or for the year; None where a number is
        missing or cannot be read, where numbers of different units would be added up, and where some are one-sided.
        """
        if self.one_sided(column, periode, first, end):
            return None
        return figure_of(column, self.parts(column, periode, first, end, begun=begun))

    def items_begun(self, column: ColumnSpec, first: int, end: int) -> list[tuple[int, int]]:
        """(first row, end) of each item of a column's level that begins in printed rows first..end-1, each item once:
        all its rows; a programme wherever it stands, with what is below it there.
        """
        level = -1 if column.level is None or column.per == "baris" else column.level
        contents = [spec.counted[0] if spec.counted else spec.amount for spec in column.named.values() or (column,)]
        content = next((name for name in contents if level < 0 or split_content(name)[0] == LEVELS[level]), "")
        found: dict[object, tuple[int, int]] = {}
        for index, row in enumerate(self.tree.rows[first:end], first):
            if column.own_level is not None:
                if row.outline == column.own_level:
                    own = next((item for _, item in row.own if item is not None), row.butir[row.outline])
                    found.setdefault(self._key(column, content, own), (index, index + 1))
            elif level < 0:
                lowest = next((butir for butir in reversed(row.butir) if butir is not None), None)
                found.setdefault(self._key(column, content, lowest), (index, index + 1))
            elif row.is_first[level] and row.butir[level] is not None:
                key = self._key(column, content, row.butir[level]) if level != PROGRAM else index
                found.setdefault(key, self.rows_of_item(level, index))
        return list(found.values())

    def total(
        self,
        column: ColumnSpec,
        periode: OnePeriode,
        first: int,
        end: int,
        *,
        together: tuple[PeriodeKey, ...] = (),
    ) -> Content:
        """The total of a column over rows first..end-1, of periods `together` where there are some; '' where nothing
        can be added up or not all can be.

        A percentage, a mean or a difference is that of the sums, a difference where none of its items wants a figure.
        """
        if column.is_ratio:
            result = self.result(column, periode, first, end)
            return Number(*result) if result is not None else ""
        parts = self.parts(column, periode, first, end, begun=True, together=together)
        if unreadable(parts) or clashing(parts) or self.one_sided(column, periode, first, end):
            return ""
        if self.uneven(column, periode, first, end):
            return ""
        numbers = [[addend.value for addend in addends if addend.value is not None] for addends in parts]
        result = compute("selisih" if column.hitung == "selisih" else "jumlah", numbers, column.desimal)
        return Number(result[0], printed_sum(column, result, parts)) if result is not None else ""

    def parts(
        self,
        column: ColumnSpec,
        periode: OnePeriode,
        first: int,
        end: int,
        *,
        begun: bool = False,
        together: tuple[PeriodeKey, ...] = (),
        again: bool = False,
    ) -> list[list[Addend]]:
        """What a column counts over rows first..end-1, for each of its fields; with `begun` of the items that begin
        there alone, for the year of the values within periods `together`, with `again` of budgets of programmes too
        that stand on a row above.
        """
        contents = column.counted or ((column.amount,) if column.amount else ())
        once = not again and column.amount in PRINTED_ONCE
        return [self._addends(column, name, periode, first, end, begun, together, once) for name in contents]

    def clash(self, column: ColumnSpec, periode: OnePeriode, first: int, end: int) -> frozenset[str]:
        """The units of what a column prints for the items that begin in rows first..end-1, where these cannot be
        counted with each other; none where they can.
        """
        if column.function == "persen":
            return frozenset()
        return clashing(self.parts(column, periode, first, end, begun=True))

    def one_sided(self, column: ColumnSpec, periode: OnePeriode, first: int, end: int) -> list[tuple[Addend, str]]:
        """The figures of a column of differences that stand without the other one, and those of one of percentages
        without what they are a part of, each with the field that is not written, where there are figures of both: a
        total, or a cell of several items, would count them with nothing.
        """
        if column.hitung not in ("selisih", "persen") or column.formula is not None:
            return []
        levels = [LEVELS.index(split_content(name)[0]) for name in column.counted]
        level = None if column.level is None or column.per == "baris" else max(column.level, min(levels))
        pairs = self._pairs(column, periode, first, end, level)
        if len(set(levels)) == 1:
            pairs = [pair for several in pairs for pair in _of_each_item(several)]
        if not all(map(any, zip(*pairs, strict=True))):
            return []
        return [
            ((of_first or of_second)[0], column.dari[1 if of_first else 0])
            for of_first, of_second in pairs
            if bool(of_first) != bool(of_second)
            and (column.hitung == "selisih" or any(addend.value for addend in of_first))
        ]

    def uneven(self, column: ColumnSpec, periode: OnePeriode, first: int, end: int) -> str:
        """The first field of a column of differences of which its cells count a figure on several rows, or less than
        the total has; '' where their sum is the difference of the totals.
        """
        if column.hitung != "selisih" or column.formula is not None:
            return ""
        pairs = self._pairs(column, periode, first, end, column.level)
        whole = self.parts(column, periode, first, end, begun=True) if pairs else []
        for name, total, cells in zip(column.dari, whole, zip(*pairs, strict=True), strict=False):
            counted = [item for cell in cells for item in {id(addend.butir): addend.butir for addend in cell}.values()]
            of_total = {self._key(column, name, addend.butir) for addend in total}
            of_cells = {self._key(column, name, item) for item in counted}
            places = [item.key if isinstance(item, ButirProgram) else id(item) for item in counted]
            if of_total != of_cells or len(set(places)) < len(places):
                return name
        return ""

    def _pairs(
        self, column: ColumnSpec, periode: OnePeriode, first: int, end: int, level: int | None
    ) -> list[list[list[Addend]]]:
        """What a column of differences or percentages holds against what for each item of a level, each item once."""
        return [self.parts(column, periode, *span) for span in self.rows_of_items(column, first, end, level)]

    def rows_of_items(self, column: ColumnSpec, first: int, end: int, level: int | None) -> list[tuple[int, int]]:
        """(first row, end) of each item of a level that a column counts among printed rows, each item once, a programme
        wherever it stands; where there is none, of the item above, but in an outline, whose rows above print nothing
        of it.
        """
        level = -1 if level is None else level
        spans: dict[object, tuple[int, int]] = {}
        for offset, row_count in spans_of(self.tree.rows[first:end], level):
            start = first + offset
            item = self.tree.rows[start].butir[level]
            if item is None and self.tree.rows[start].outline >= 0:
                continue
            key = self._key(column, column.dari[0], item) if item is not None and level != PROGRAM else start
            spans.setdefault(key, (start, start + row_count))
        return list(spans.values())

    def _addends(
        self,
        column: ColumnSpec,
        content_name: str,
        periode: OnePeriode,
        first: int,
        end: int,
        begun: bool,
        together: tuple[PeriodeKey, ...],
        once: bool,
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
        for butir in items_of(column, level, full_rows[start:limit], begun=begun):
            key = self._key(column, content_name, butir)
            if once and not self._prints_budget(butir, first, end):
                continue
            if butir is not None and key not in counted:
                counted.add(key)
                addends += self._butir_addends(column, content_name, butir, periode, together)
        return addends

    def _prints_budget(self, butir: TableItem | None, first: int, end: int) -> bool:
        """True when the budget of a programme, which stands once in a table, stands in rows first..end-1."""
        return isinstance(butir, ButirProgram) and first <= self.program_starts.get(butir.key, -1) < end

    def _key(self, column: ColumnSpec, content_name: str, butir: TableItem | None) -> object:
        """What makes two items the same one when a field of theirs is added up."""
        if isinstance(butir, Kegiatan):
            field = split_content(content_name)[1]
            budget = budget_of(butir) if column.jumlah == "sekali" else None
            if budget is not None:
                return butir.uraian, budget.value, str(butir.tambahan.get(field.removeprefix("tambahan.")))
            taken_over = self.tree.rujukan.get(id(butir))
            if taken_over and field.partition(".")[0] not in taken_over.own:
                return taken_over.origin
        if isinstance(butir, ButirProgram):
            return butir.key
        return id(butir)

    def _butir_addends(
        self,
        column: ColumnSpec,
        content_name: str,
        butir: TableItem,
        periode: OnePeriode,
        together: tuple[PeriodeKey, ...],
    ) -> list[Addend]:
        """The numbers of a field of one item: in a period, or for the year, as it becomes of some periods `together`.
        Of a series a mean is that of its values; for all else it counts as what it becomes for the year.
        """
        field, months = split_content(content_name)[1], _months(together)
        if content_name in REACHED:
            runs = column.kumulatif == "ya"
            some = together or tuple(self.periods)
            if periode is None and some and len(_months(some)) < Periode.BULAN.value:
                return _reached_together(content_name, butir, some)
            return addends_of(content_name, counted_of(butir, field, periode or WHOLE, running=runs), butir)
        whole = periode is None or periode == WHOLE
        is_mean = periode is None and column.hitung == "rata-rata"
        lists_years = field == "target_tahun" and whole and not months and not is_mean  # which nobody adds up
        values = {} if lists_years or isinstance(butir, ButirProgram) else series_values(field, butir)
        if months := months or (self._months if periode is None else frozenset()):
            values = {key: value for key, value in values.items() if months.issuperset(key[0].bulan(key[1]))}
        if values and not isinstance(butir, ButirProgram):
            if is_mean:
                return [addend for value in values.values() for addend in addends_of(content_name, value, butir)]
            runs = column.kumulatif == "ya"
            manner = (manner_so_far if runs else manner_of)(field, butir)
            within = *(periode or (Periode.TAHUN, 1)), manner or Manner.LAST
            if (unjoined_so_far if runs else unjoined)(values, *within):
                return [Addend(None, "", "", butir, field)]
            return addends_of(content_name, (so_far if runs else in_periode)(values, *within), butir)
        is_once = bool(self.periods) and field.startswith("tambahan.")  # stands on the first row of its item
        if periode is not None and column.hitung is None and field_of(content_name) in BY_PERIODE and not is_once:
            return []
        return addends_of(content_name, self._year_value(content_name, butir), butir)

    def _year_value(self, content_name: str, butir: TableItem) -> PeriodeValue | None:
        if isinstance(butir, ButirProgram):
            return self.origin.anggaran_program.get(butir.name)
        return single_value(split_content(content_name)[1], butir)


def _of_each_item(pair: list[list[Addend]]) -> list[list[list[Addend]]]:
    """What two fields of one level say, for each of its items."""
    items = dict.fromkeys(id(addend.butir) for part in pair for addend in part)
    return [[[addend for addend in part if id(addend.butir) == item] for part in pair] for item in items]


def _months(periods: Sequence[PeriodeKey]) -> frozenset[int]:
    """The months of some periods."""
    return frozenset(month for kind, number in periods for month in kind.bulan(number))


def _reached_together(content_name: str, butir: TableItem, periods: Sequence[PeriodeKey]) -> list[Addend]:
    """What was reached of an item in some periods: by the last of them where they are the first of the year; else the
    values of an indikator as they are joined, money is added up, and of all other figures the last counts.
    """
    field, months = split_content(content_name)[1], _months(periods)
    if months == frozenset(range(1, len(months) + 1)):
        return addends_of(content_name, counted_of(butir, field, periods[-1], running=True), butir)
    said = {period: told for period in periods if (told := counted_of(butir, field, period, running=False)) is not None}
    if field == "realisasi":
        manner = manner_of_reached(butir) if len(said) > 1 else Manner.LAST
        if manner is None or unjoined(said, *WHOLE, manner):
            return [Addend(None, "", "", butir, field)]
        return addends_of(content_name, in_periode(said, *WHOLE, manner), butir)
    parts = [addends_of(content_name, told, butir) for told in said.values()]
    return [figure for part in (parts if content_name in OF_RUPIAH else parts[-1:]) for figure in part]
