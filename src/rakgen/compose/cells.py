"""Cells: the cell that a column prints on a row - a number, a sum, a tick, the value of a period, a text."""

from collections.abc import Callable, Mapping, Sequence

from rakgen.compose.contents import Origin, periode_content, periode_name, running_content, year_content
from rakgen.compose.numbering import number_rows, numbered_levels
from rakgen.compose.rows import PROGRAM, ButirProgram, TableItem, TableRow
from rakgen.compose.scales import worded
from rakgen.compose.styling import bulleted, capitals, is_as_said, mark, periode_align, styled
from rakgen.compose.sums import Sums
from rakgen.compose.templated import Templated
from rakgen.compose.values import content_span
from rakgen.compose.yearly import is_of_year
from rakgen.diagnostics import Span
from rakgen.document.document import Cell, Content, Line, Number, Role
from rakgen.layout.alignment import text_align, value_align
from rakgen.layout.columns import ColumnSpec
from rakgen.layout.fields import (
    EMPTY,
    LEVELS,
    NUMBER,
    PERIODE,
    PRINTED_ONCE,
    REACHED,
    SCHEDULES,
    split_content,
)
from rakgen.layout.header import HeaderLeaf
from rakgen.layout.layout import TableSpec
from rakgen.layout.years import in_years
from rakgen.model import Periode, Work
from rakgen.model.periode import WHOLE
from rakgen.model.reached import reached_of
from rakgen.text.templates import names_of

CellMaker = Callable[[HeaderLeaf, int, int], Cell]
"""Makes the cell of a column that begins on a row and spans a number of rows."""


class Cells:
    """Makes the cells of one table. Row numbers are those of the printed rows."""

    def __init__(
        self,
        table: TableSpec,
        leaves: Sequence[HeaderLeaf],
        rows: Sequence[TableRow],
        sums: Sums,
        origin: Origin,
        templated: Templated,
    ) -> None:
        self.rows, self.sums, self.origin, self.templated = rows, sums, origin, templated
        self._numbers = {
            id(leaf.column): number_rows(leaf.column, rows) for leaf in leaves if leaf.column.content_name == NUMBER
        }
        self._prints_budget = table.baris_program.anggaran == "ya"
        self._rows_are_periods = table.baris_periode is not None
        self._row_numbers = table.baris_periode.numbers if table.baris_periode else ()
        self._of_years = {id(column) for column, _ in in_years(table) if column.is_by_tahun}
        self._again: dict[int, list[bool]] = {}
        self._ticked: dict[Periode, dict[int, tuple[frozenset[int], Span | None]]] = {}  # by the ids of items

    def take_over(self, originals: Mapping[int, int]) -> None:
        """Treat columns (by their id) as those they were made from where these go by years."""
        self._of_years |= {column for column, original in originals.items() if original in self._of_years}

    def maker(self, leaf: HeaderLeaf) -> CellMaker:
        """What makes the cells of a column of one content: chosen once for the column, not once for each of its
        cells.
        """
        column = leaf.column
        makers = {NUMBER: self._number, EMPTY: self._empty, PERIODE: self._periode_name}
        if column.content_name in makers:
            return makers[column.content_name]
        if column.content_name in PRINTED_ONCE:
            return self._program_amount
        if column.hitung is not None:
            return self._computed
        if column.has_periode_lines and column.periode is not None:
            return self._periode_lines
        if column.is_template:
            return self._template
        if column.content_name in SCHEDULES and leaf.periode is not None:
            return self._ticks(column, leaf.periode)
        if split_content(column.content_name)[1] == "iku":
            return self._flag
        return self._of_periode if self._goes_by_periode(column) else self._of_year(column)

    def _goes_by_periode(self, column: ColumnSpec) -> bool:
        """True when the column has something to say for each period that it or its rows stand for."""
        return column.is_by_periode or id(column) in self._of_years

    def level(self, leaf: HeaderLeaf) -> int:
        """The level whose items the column's cells span, -1 when each row has its own."""
        column = leaf.column
        if column.content_name == NUMBER:
            return numbered_levels(column, self.rows)
        if column.is_template and column.level is None and NUMBER in names_of(column.isi[0].isi):
            return numbered_levels(column, self.rows)
        if column.per == "baris" or any(content.isi == PERIODE for content in column.isi):
            return -1
        by_rows = self._rows_are_periods and leaf.periode is None and self._goes_by_periode(column)
        if by_rows and not column.has_periode_lines:
            return -1
        return -1 if column.level is None else column.level

    # Cells that print no field of an item

    def _number(self, leaf: HeaderLeaf, index: int, rowspan: int) -> Cell:
        column = leaf.column
        return Cell(
            self._numbers[id(column)][index], rowspan, role="number", align=text_align(column), style=column.gaya
        )

    def _empty(self, leaf: HeaderLeaf, index: int, rowspan: int) -> Cell:
        return Cell(leaf.column.kosong, rowspan, align=text_align(leaf.column))

    def _periode_name(self, leaf: HeaderLeaf, index: int, rowspan: int) -> Cell:
        """The name of the period that a row stands for."""
        column = leaf.column
        name = periode_name(column, self.rows[index], self._row_numbers) or column.kosong
        return Cell(name, rowspan, align=text_align(column), style=column.gaya)

    def _computed(self, leaf: HeaderLeaf, index: int, rowspan: int) -> Cell:
        """A figure over the whole item, also where a band, a subtotal or its periods part its rows."""
        column = leaf.column
        level = -1 if column.level is None or column.per == "baris" else column.level
        is_bare = column.formula is not None and level >= 0 and self.rows[index].butir[level] is None
        if is_bare or (leaf.periode is None and self._is_again(level, index)):
            return Cell("", rowspan, align=value_align(column))
        periode = leaf.periode or self.rows[index].periode
        first, end = self.sums.rows_of_item(level, index)
        if leaf.periode is None and self._rows_are_periods and self._goes_by_periode(column):
            is_yearly = is_of_year(self.sums, column, periode, first, end)
            if is_yearly and index > first:
                return Cell("", rowspan, align=value_align(column))
            if periode is None and not is_yearly:
                return Cell("" if self.rows[index].program else column.kosong, rowspan, align=value_align(column))
        computed = self.sums.result(column, periode, first, end)
        has_own = column.own_level is None or any(own for _, own in self.rows[index].own)
        blank = column.kosong if has_own else ""
        content: Content = worded(Number(*computed), column) if computed else blank
        return Cell(content, rowspan, align=value_align(column), style=column.gaya)

    def _template(self, leaf: HeaderLeaf, index: int, rowspan: int) -> Cell:
        """What a template says: of the items of the row, in the period of the column or the row."""
        column, row = leaf.column, self.rows[index]
        periode = leaf.periode or row.periode
        align = text_align(column) if leaf.periode is None else value_align(column)
        if row.program and _is_below_program(column):
            return Cell("", rowspan, align=align)
        if periode is None and self._rows_are_periods and self._goes_by_periode(column):
            return Cell("" if row.program else column.kosong, rowspan, align=align)
        content = capitals(self.templated.text(column, 0, index, periode), column)
        if content == "":
            has_item = column.level is None or row.butir[column.level] is not None
            return Cell(column.kosong if has_item else "", rowspan, align=align)
        content = styled(content, column.isi[0], column)
        origin = content_span(column.isi[0], row)
        return Cell(content, rowspan, role=_role(rowspan), align=align, style=column.gaya, origin=origin)

    # Cells of a field

    def _program_amount(self, leaf: HeaderLeaf, index: int, rowspan: int) -> Cell:
        """The budget of a programme or what was spent of it, where the table names the programme first."""
        is_period = self.rows[index].periode is not None
        start = self.sums.rows_of_item(PROGRAM, index)[0] if is_period else index
        if not self._begins_program(start):
            return Cell("", rowspan, align=text_align(leaf.column))
        make = self._of_periode if self._goes_by_periode(leaf.column) else self._of_year(leaf.column)
        return make(leaf, index, rowspan)

    def _ticks(self, column: ColumnSpec, periode: tuple[Periode, int]) -> CellMaker:
        """What makes the cells that tick the jadwal in one period, most cells of most forms: how they look is worked
        out once.
        """
        (kind, number), is_whole, level = periode, periode == WHOLE, column.isi[0].level
        blank, align, shaded = column.kosong, value_align(column), column.bentuk == "arsir"
        sign, fill = mark(column.tanda, shaded), column.warna if shaded else None
        known = self._ticked.setdefault(kind, {})

        def make(leaf: HeaderLeaf, index: int, rowspan: int) -> Cell:
            row = self.rows[index]
            if row.program:
                return self._of_program(column, index, rowspan)
            butir = row.butir[level]
            if butir is None:
                return Cell("", rowspan, 1, "body", align)
            if id(butir) not in known:
                known[id(butir)] = _jadwal(butir, kind)
            periods, span = known[id(butir)]
            if number in periods or (is_whole and periods):
                return Cell(sign, rowspan, 1, "mark", align, "biasa", span, fill)
            return Cell(blank, rowspan, 1, "body", align)

        return make

    def _flag(self, leaf: HeaderLeaf, index: int, rowspan: int) -> Cell:
        """A tick where a field says `ya`."""
        column = leaf.column
        butir = _butir(column, self.rows[index])
        align = value_align(column)
        if butir is None:
            return Cell("", rowspan, align=align)
        content = year_content(column.content_name, butir, self.origin, mark(column.tanda, shaded=False))
        span = _span(column, butir)
        if content == "":
            return Cell(column.kosong, rowspan, align=align, origin=span)
        return Cell(content, rowspan, role="mark", align=align, origin=span)

    def _of_periode(self, leaf: HeaderLeaf, index: int, rowspan: int) -> Cell:
        """A field that goes by periods: in the period of its column, else in that of its row, else for the year."""
        column, row = leaf.column, self.rows[index]
        periode = leaf.periode or row.periode
        butir = _butir(column, row)
        if leaf.periode is None and self._rows_are_periods and _says_it_once(column, butir):
            is_first = row.is_first[LEVELS.index(split_content(column.isi[0].isi)[0])]
            return (
                self._of_year(column)(leaf, index, rowspan) if is_first else Cell("", rowspan, align=text_align(column))
            )
        if row.program and _is_below_program(column):
            return self._of_program(column, index, rowspan)
        if periode is None and self._rows_are_periods:
            return Cell("" if row.program else column.kosong, rowspan, align=value_align(column))
        if periode is None:
            return self._of_year(column)(leaf, index, rowspan)
        if column.isi[0].isi in SCHEDULES:
            return self._ticks(column, periode)(leaf, index, rowspan)
        level = LEVELS.index(split_content(column.isi[0].isi)[0])
        if leaf.periode is None and column.per != "baris" and self._is_again(level, index):
            return Cell("", rowspan, align=value_align(column))
        return self._value_cell(column, butir, periode, rowspan)

    def _is_again(self, level: int, index: int) -> bool:
        """True for a row of a period that an earlier row of the same item of a level stands for: what the item has to
        say of the period is printed there.
        """
        if level < 0 or self.rows[index].periode is None:
            return False
        if level not in self._again:
            again: list[bool] = []
            met: set[object] = set()
            for row in self.rows:
                if row.is_first[level]:
                    met.clear()
                again.append(row.periode in met)
                met.add(row.periode)
            self._again[level] = again
        return self._again[level][index]

    def _periode_lines(self, leaf: HeaderLeaf, index: int, rowspan: int) -> Cell:
        """The periods as lines of one cell: `T1 = 25%`."""
        column, row = leaf.column, self.rows[index]
        if row.program and _is_below_program(column):
            return self._of_program(column, index, rowspan)
        butir = _butir(column, row)
        lines: list[Line] = []
        for number, label in zip(column.periode_numbers, column.periode_labels, strict=True):
            assert column.periode is not None
            value = self._in_periode(column, index, butir, (column.periode, number))
            text = Cell(worded(value, column)).text or column.kosong
            if text:
                lines.append(Line(f"{label} = {text}"))
        content: Content = bulleted(lines, column) or column.kosong
        span = content_span(column.isi[0], row) if butir else None
        return Cell(content, rowspan, role=_role(rowspan), align=text_align(column), origin=span)

    def _in_periode(
        self, column: ColumnSpec, index: int, butir: TableItem | None, periode: tuple[Periode, int]
    ) -> Content:
        """What a column of one content prints in a period on a row."""
        if column.is_template:
            return self.templated.text(column, 0, index, periode)
        return self._value(column, butir, periode)

    def _of_year(self, column: ColumnSpec) -> CellMaker:
        """What makes the cells of a column that prints a field for the whole year: what the layout says of all of them
        is looked up once.
        """
        name, level, align, is_plain = column.isi[0].isi, column.isi[0].level, text_align(column), is_as_said(column)
        place, is_below = None if name in REACHED else column.isi[0].written, _is_below_program(column)

        def make(leaf: HeaderLeaf, index: int, rowspan: int) -> Cell:
            row = self.rows[index]
            if row.program and is_below:
                return self._of_program(column, index, rowspan)
            butir = row.butir[level] if level >= 0 else None
            if butir is None:
                return Cell("", rowspan, align=align)
            span = butir.span(place) if place else _span(column, butir)
            content = year_content(name, butir, self.origin)
            if not is_plain:
                content = worded(capitals(content, column), column)
            if content == "":
                return Cell(column.kosong, rowspan, 1, _role(rowspan), align, "biasa", span)
            if not is_plain:
                content = styled(content, column.isi[0], column)
            return Cell(content, rowspan, 1, _role(rowspan), align, column.gaya, span)

        return make

    def _of_program(self, column: ColumnSpec, index: int, rowspan: int) -> Cell:
        """A row that prints a programme alone, in a column of a level below: its name where kegiatan are named, its
        budget where theirs stands.
        """
        program = self.rows[index].butir[PROGRAM]
        if column.content_name == "kegiatan.uraian" and program is not None:
            content, span = year_content("program.uraian", program, self.origin), program.span("uraian")
            return Cell(content, rowspan, align=text_align(column), style="tebal", origin=span)
        if column.content_name == "kegiatan.anggaran" and self._prints_budget and self._begins_program(index):
            content = year_content("program.anggaran", program, self.origin)
            return Cell(content, rowspan, align=text_align(column), style="tebal")
        return Cell("", rowspan, align=text_align(column))

    # Cells of one period

    def _value_cell(
        self, column: ColumnSpec, butir: TableItem | None, periode: tuple[Periode, int], rowspan: int
    ) -> Cell:
        align = value_align(column)
        if butir is None:
            return Cell("", rowspan, align=align)
        content = capitals(self._value(column, butir, periode), column)
        span = _span(column, butir, periode)
        if content == "":
            return Cell(column.kosong, rowspan, align=align, origin=span)
        align = periode_align(content, column)
        content = worded(content, column)
        return Cell(styled(content, column.isi[0], column), rowspan, align=align, style=column.gaya, origin=span)

    def _value(self, column: ColumnSpec, butir: TableItem | None, periode: tuple[Periode, int]) -> Content:
        """What the field of a column says in a period, or has come to by then."""
        if column.kumulatif == "ya":
            return running_content(column.isi[0].isi, butir, *periode)
        return periode_content(column.isi[0].isi, butir, *periode, column.tanda or "✓")

    def _begins_program(self, index: int) -> bool:
        """True for the first row of a programme in the table: its budget stands there alone, so that the column adds
        up.
        """
        program = self.rows[index].butir[PROGRAM]
        return not isinstance(program, ButirProgram) or self.sums.program_starts[program.key] == index


def _jadwal(butir: TableItem, kind: Periode) -> tuple[frozenset[int], Span | None]:
    """The periods of a kind that the jadwal of an item ticks, and where it stands."""
    jadwal = butir.jadwal if isinstance(butir, Work) else None
    return jadwal.in_periode(kind) if jadwal else frozenset(), butir.span("jadwal")


def _butir(column: ColumnSpec, row: TableRow) -> TableItem | None:
    """The item whose field a column of one content prints on a row; of a template the lowest that it names."""
    level = column.isi[0].level
    return row.butir[level] if level >= 0 else None


def _is_below_program(column: ColumnSpec) -> bool:
    """True for a column of kegiatan or keluaran, which the row of a programme has not; columns of levels above span
    that row.
    """
    return column.isi[0].level > PROGRAM


def _says_it_once(column: ColumnSpec, butir: TableItem | None) -> bool:
    """True for a free field that is one text for the whole year."""
    field = split_content(column.isi[0].isi)[1]
    if butir is None or isinstance(butir, ButirProgram) or not field.startswith("tambahan."):
        return False
    tambahan = butir.tambahan.get(field.removeprefix("tambahan."))
    return tambahan is not None and tambahan.text is not None


def _span(column: ColumnSpec, butir: TableItem, periode: tuple[Periode, int] = WHOLE) -> Span | None:
    """Where the column's field stands in the plan, or in the file of what was reached."""
    content = column.isi[0].isi
    if content in REACHED:
        reached = reached_of(butir)
        return reached.place(split_content(content)[1], periode) if reached else None
    return butir.span(column.isi[0].written)


def _role(rowspan: int) -> Role:
    return "label" if rowspan > 1 else "body"
