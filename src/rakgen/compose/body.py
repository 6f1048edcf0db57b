"""Body: the body of a table - cells that span the rows of their item, bands, totals, equal neighbours merged."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from rakgen.compose.contents import (
    Origin,
    periode_content,
    year_content,
)
from rakgen.compose.numbering import number_rows, numbered_levels, original
from rakgen.compose.rows import KEGIATAN, PROGRAM, Item, RowTree, TableRow, spans_of
from rakgen.compose.sums import Sums
from rakgen.diagnostics import Span
from rakgen.document.document import Align, Cell, Content, Line, Mark, Number, Role, Row, Style
from rakgen.layout.columns import ColumnContent, ColumnSpec
from rakgen.layout.fields import BY_PERIODE, EMPTY, LEVELS, NUMBER, PERIODE, field_of, split_content
from rakgen.layout.header import HeaderLeaf
from rakgen.layout.layout import GroupRow, TableSpec
from rakgen.model import Kegiatan, Periode
from rakgen.model.fields import Fields

TemplateRenderer = Callable[[str, Fields, Mapping[str, object]], str]
"""Renders a template of the layout with further variables; the group of fields it stands in says where a fault lies."""


class Piece(NamedTuple):
    """Rows first..end-1 without a band or a total between them: merges stay within."""

    first: int
    end: int


class Body:
    """Builds the body rows of one table."""

    def __init__(
        self, table: TableSpec, leaves: Sequence[HeaderLeaf], tree: RowTree, origin: Origin, render: TemplateRenderer
    ) -> None:
        self.table, self.leaves, self.origin, self.render = table, leaves, origin, render
        self.table_rows = tree.rows
        self.sums = Sums(tree, origin)
        self._labels = {
            id(leaf.column): number_rows(leaf.column, self.table_rows)
            for leaf in leaves
            if leaf.column.content_name == NUMBER
        }
        self._ticked: dict[tuple[int, int], tuple[frozenset[int], Span | None]] = {}

    def rows(self) -> tuple[Row, ...]:
        """All body rows, bands and totals in their places; rows that a page break must not part from the next say so."""
        rows: list[Row] = []
        first = 0
        for index in range(len(self.table_rows)):
            bands = self._bands(index)
            if bands and first < index:
                rows += self._pieces(Piece(first, index))
            if bands:
                first = index
            rows += bands
            subtotals = self._subtotal(index)
            if subtotals:
                rows += self._pieces(Piece(first, index + 1))
                rows[-1] = rows[-1]._replace(keep=True)
                rows += subtotals
                first = index + 1
        if first < len(self.table_rows):
            rows += self._pieces(Piece(first, len(self.table_rows)))
        if self.table.jumlah is not None and self.table.jumlah.judul is not None and self.table_rows:
            rows[-1] = rows[-1]._replace(keep=True)
            rows.append(self._total(self.table.jumlah.judul, self.table.jumlah, 0, len(self.table_rows), {}))
        return tuple(rows)

    # Bands and totals

    def _bands(self, index: int) -> list[Row]:
        row = self.table_rows[index]
        rows: list[Row] = []
        for depth, band in enumerate(self.table.baris_kelompok, 1):
            level = LEVELS.index(band.tingkat)
            butir = row.butir[level]
            if butir is not None and row.is_first[level]:
                rows.append(self._band_row(band, butir, index, level, depth))
        return rows

    def _band_row(self, band: GroupRow, butir: Item, index: int, level: int, depth: int) -> Row:
        text = self.render(band.isi, band, self._butir_values(butir, index, level))
        cell = Cell(
            text,
            1,
            len(self.leaves),
            role="band",
            align=band.rata,
            style=band.gaya,
            origin=butir.span("uraian"),
            fill=band.warna,
        )
        return Row((cell, *[None] * (len(self.leaves) - 1)), keep=True, band=depth)

    def _butir_values(self, butir: Item, index: int, level: int) -> dict[str, object]:
        """What a template over an item can name: `index` within the item above, and the fields of its level."""
        ordinal = sum(
            1 for i in range(index + 1)
            if self.table_rows[i].is_first[level] and self.table_rows[i].butir[level] is not None and i >= self._starts_parent(index, level)
        )  # fmt: skip
        values: dict[str, object] = {"nomor": original(self.table_rows[index], level) or ordinal}
        for name in ("uraian", "kode", "target", "satuan", "keterangan", "anggaran", "pelaksana"):
            content = year_content(f"{LEVELS[level]}.{name}", butir, self.origin)
            values[name] = content if isinstance(content, str) else Cell(content).text
        tambahan = getattr(butir, "tambahan", {})
        values["tambahan"] = {name: value.text or "" for name, value in tambahan.items()}
        return values

    def _starts_parent(self, index: int, level: int) -> int:
        """The first row of the item above that of `level` on a row."""
        while index > 0 and not any(self.table_rows[index].is_first[:level]):
            index -= 1
        return index

    def _subtotal(self, index: int) -> list[Row]:
        """Subtotals due after a row, innermost level first."""
        if self.table.jumlah is None:
            return []
        next_row = self.table_rows[index + 1] if index + 1 < len(self.table_rows) else None
        rows: list[Row] = []
        for subtotal in sorted(self.table.jumlah.sub, key=lambda subtotal: -LEVELS.index(subtotal.tingkat)):
            level = LEVELS.index(subtotal.tingkat)
            butir = self.table_rows[index].butir[level]
            if butir is not None and (next_row is None or next_row.is_first[level]):
                start = index
                while not self.table_rows[start].is_first[level]:
                    start -= 1
                values = self._butir_values(butir, start, level)
                rows.append(self._total(subtotal.judul, subtotal, start, index + 1, values))
        for i in range(len(rows) - 1):
            rows[i] = rows[i]._replace(keep=True)
        return rows

    def _total(self, title: str, owner: Fields, first: int, end: int, values: Mapping[str, object]) -> Row:
        """A row of totals over rows awal..akhir-1: the label up to the first totalled column, then each total."""
        colour = self.table.jumlah.warna if self.table.jumlah else None
        totalled = [leaf.column.jumlah != "tidak" for leaf in self.leaves]
        first_totalled = totalled.index(True) if True in totalled else len(self.leaves)
        cells: list[Cell | None] = []
        if first_totalled:
            text = self.render(title, owner, values)
            cells = [
                Cell(text, 1, first_totalled, role="total", align="tengah", style="tebal", fill=colour),
                *[None] * (first_totalled - 1),
            ]
        for leaf, is_totalled in zip(self.leaves[first_totalled:], totalled[first_totalled:], strict=True):
            content: Content = self.sums.total(leaf.column, leaf.periode, first, end) if is_totalled else ""
            cells.append(
                Cell(
                    content,
                    role="total",
                    align=_aligned(leaf.column, periode=leaf.periode is not None),
                    style="tebal",
                    fill=colour,
                )
            )
        return Row(tuple(cells))

    # Cells

    def _pieces(self, piece: Piece) -> list[Row]:
        rows = self.table_rows[piece.first : piece.end]
        cells: list[list[Cell | None]] = [[None] * len(self.leaves) for _ in rows]
        spans_by_level: dict[int, list[tuple[int, int]]] = {}  # by level; the period columns share theirs
        for column_index, leaf in enumerate(self.leaves):
            level = self._level(leaf)
            if level not in spans_by_level:
                spans_by_level[level] = list(spans_of(rows, level))
            self._column_content(column_index, leaf, rows, spans_by_level[level], piece.first, cells)
        return [
            Row(tuple(row_cells), keep=row.program, below=below)
            for row_cells, row, below in zip(cells, rows, _below_program(rows), strict=True)
        ]

    def _column_content(
        self,
        column_index: int,
        leaf: HeaderLeaf,
        rows: Sequence[TableRow],
        spans: list[tuple[int, int]],
        first: int,
        cells: list[list[Cell | None]],
    ) -> None:
        column = leaf.column
        if len(column.isi) > 1 or any(column_content.sekali for column_content in column.isi):
            self._stacked(column_index, leaf, spans, first, cells)
            return
        ticks = column.content_name == "kegiatan.jadwal" and column.hitung is None and not column.has_periode_lines
        make_cell = self._tick if ticks and leaf.periode is not None else self._cell
        placed = [(start, make_cell(leaf, first + start, rowspan)) for start, rowspan in spans]
        if column.gabung is not None:
            placed = _merged(placed, rows, column.gabung)
        for start, cell in placed:
            cells[start][column_index] = cell

    def _level(self, leaf: HeaderLeaf) -> int:
        """The level whose items the column's cells span, -1 when each row has its own."""
        column = leaf.column
        if column.content_name == NUMBER:
            return numbered_levels(column, self.table_rows)
        if column.content_name == PERIODE or column.per == "baris":
            return -1
        if (
            self.table.baris_periode is not None
            and leaf.periode is None
            and column.is_by_periode
            and not column.has_periode_lines
        ):
            return -1
        level = column.level
        return -1 if level is None else level

    def _cell(self, leaf: HeaderLeaf, index: int, rowspan: int) -> Cell:
        column, row = leaf.column, self.table_rows[index]
        align = _aligned(column, periode=False)
        role: Role = "label" if rowspan > 1 else "body"
        if column.content_name == NUMBER:
            return Cell(self._labels[id(column)][index], rowspan, role="number", align=column.rata, style=column.gaya)
        if column.content_name == EMPTY:
            return Cell(column.kosong, rowspan, align=align)
        if column.content_name == PERIODE:
            return Cell(self._periode_label(column, row), rowspan, align=align, style=column.gaya)
        if column.hitung is not None:
            computed = self.sums.result(column, leaf.periode or row.periode, index, index + rowspan)
            content: Content = Number(*computed) if computed else column.kosong
            return Cell(content, rowspan, align=_aligned(column, periode=True), style=column.gaya)
        if row.program:
            return self._program_cell(column, row, rowspan)
        level = LEVELS.index(split_content(column.isi[0].isi)[0])
        butir = row.butir[level]
        periode = leaf.periode or (row.periode if column.is_by_periode else None)
        if column.has_periode_lines and column.periode is not None:
            return Cell(
                self._periodes(column, column.periode, butir) or column.kosong,
                rowspan,
                role=role,
                align=column.rata,
                origin=butir.span(split_content(column.content_name)[1]) if butir else None,
            )
        if periode is not None and column.is_by_periode:
            return self._periode_cell(column, butir, periode, rowspan)
        if butir is None:
            return Cell("", rowspan, align=align)
        span = butir.span(split_content(column.content_name)[1].partition(".")[0])
        content = _capitals(self._content(column.isi[0], butir), column)
        if content == "":
            return Cell(column.kosong, rowspan, role=role, align=align, origin=span)
        return Cell(
            _styled(content, column.isi[0], column), rowspan, role=role, align=align, style=column.gaya, origin=span
        )

    def _tick(self, leaf: HeaderLeaf, index: int, rowspan: int) -> Cell:
        """A cell of a column that ticks the jadwal in one period: most cells of most forms, so without `_cell`'s questions."""
        assert leaf.periode is not None
        row = self.table_rows[index]
        if row.program:
            return self._program_cell(leaf.column, row, rowspan)
        return self._periode_cell(leaf.column, row.butir[KEGIATAN], leaf.periode, rowspan)

    def _program_cell(self, column: ColumnSpec, row: TableRow, rowspan: int) -> Cell:
        """A cell of a row that prints a programme alone: its name where kegiatan are named, its budget where theirs stands."""
        level = LEVELS.index(split_content(column.isi[0].isi)[0])
        if level <= LEVELS.index("program"):
            butir = row.butir[level]
            content: Content = (
                self._content(column.isi[0], butir) if butir is not None and not column.is_by_periode else ""
            )
            return Cell(
                content,
                rowspan,
                role="label" if rowspan > 1 else "body",
                align=_aligned(column, periode=False),
                style=column.gaya,
            )
        program = row.butir[LEVELS.index("program")]
        if column.content_name == "kegiatan.uraian" and program is not None:
            return Cell(
                year_content("program.uraian", program, self.origin),
                rowspan,
                align=column.rata,
                style="tebal",
                origin=program.span("uraian"),
            )
        if column.content_name == "kegiatan.anggaran":
            return Cell(
                year_content("program.anggaran", program, self.origin), rowspan, align=column.rata, style="tebal"
            )
        return Cell("", rowspan, align=_aligned(column, periode=False))

    def _periode_cell(self, column: ColumnSpec, butir: Item | None, periode: tuple[Periode, int], rowspan: int) -> Cell:
        align = _aligned(column, periode=True)
        if butir is None:
            return Cell("", rowspan, align=align)
        column_content = column.isi[0]
        if column_content.isi == "kegiatan.jadwal":
            ticked, span = self._jadwal(butir, periode[0])
            if periode[1] not in ticked:
                return Cell(column.kosong, rowspan, align="tengah")
            shaded = column.bentuk == "arsir"
            return Cell(
                _sign(column.tanda, shaded),
                rowspan,
                role="mark",
                align="tengah",
                origin=span,
                fill=column.warna if shaded else None,
            )
        content = _capitals(periode_content(column_content.isi, butir, *periode, ""), column)
        span = butir.span(split_content(column_content.isi)[1].partition(".")[0])
        if content == "":
            return Cell(column.kosong, rowspan, align=align, origin=span)
        if isinstance(content, tuple):
            align = column.rata
        return Cell(_styled(content, column_content, column), rowspan, align=align, style=column.gaya, origin=span)

    def _jadwal(self, butir: Item, kind: Periode) -> tuple[frozenset[int], Span | None]:
        """The periods a jadwal ticks, worked out once for an item, not once per column."""
        key = id(butir), kind.month_count
        if key not in self._ticked:
            has_jadwal = isinstance(butir, Kegiatan) and butir.jadwal is not None
            self._ticked[key] = butir.jadwal.in_periode(kind) if has_jadwal else frozenset(), butir.span("jadwal")  # type: ignore[union-attr]
        return self._ticked[key]

    def _content(self, column_content: ColumnContent, butir: Item) -> Content:
        return year_content(column_content.isi, butir, self.origin)

    def _periode_label(self, column: ColumnSpec, row: TableRow) -> str:
        if row.periode is None:
            return column.kosong
        kind, number = row.periode
        return (
            column.judul_periode[number - 1]
            if column.judul_periode and number <= len(column.judul_periode)
            else kind.label(number)
        )

    def _periodes(self, column: ColumnSpec, kind: Periode, butir: Item | None) -> Content:
        """The periods as lines of one cell: `T1 = 25%`."""
        lines: list[Line] = []
        for number, label in zip(column.periode_numbers, column.periode_labels, strict=True):
            content = periode_content(column.content_name, butir, kind, number, column.tanda or "✓")
            text = Cell(content).text
            if text or column.kosong:
                lines.append(Line(f"{label} = {text or column.kosong}"))
        return tuple(lines) if len(lines) > 1 else (lines[0].text if lines else "")

    # Stacks of contents, and equal neighbours

    def _stacked(
        self,
        column_index: int,
        leaf: HeaderLeaf,
        spans: list[tuple[int, int]],
        first: int,
        cells: list[list[Cell | None]],
    ) -> None:
        """Cells of several contents: equal ones are merged before what a content prints only once is left out."""
        column = leaf.column
        raw = [(start, Cell(self._stack(leaf, first + start), rowspan)) for start, rowspan in spans]
        if column.gabung is not None:
            raw = _merged(raw, self.table_rows[first:], column.gabung)
        last: list[Content] = [""] * len(column.isi)
        for start, cell in raw:
            row = self.table_rows[first + start]
            parts = self._part(leaf, first + start)
            lines: list[Line] = []
            for i, (part, column_content) in enumerate(zip(parts, column.isi, strict=True)):
                if column_content.sekali and row.is_first[LEVELS.index(column_content.sekali)]:
                    last[i] = ""
                if part != "" and not (column_content.sekali and part == last[i]):
                    lines += _paragraph(part, column_content, column)
                if part != "":
                    last[i] = part
            cells[start][column_index] = _stack_cell(lines, cell.rowspan, column, self._origin(leaf, first + start))

    def _part(self, leaf: HeaderLeaf, index: int) -> list[Content]:
        """The contents of a stack on a row, styles aside."""
        row = self.table_rows[index]
        contents: list[Content] = []
        for column_content in leaf.column.isi:
            butir = row.butir[LEVELS.index(split_content(column_content.isi)[0])] if "." in column_content.isi else None
            if row.program and column_content.isi == "kegiatan.uraian":
                contents.append(year_content("program.uraian", row.butir[LEVELS.index("program")], self.origin))
                continue
            periode = leaf.periode or row.periode
            if periode is not None and field_of(column_content.isi) in BY_PERIODE:
                contents.append(periode_content(column_content.isi, butir, *periode, leaf.column.tanda or "✓"))
            else:
                contents.append(_capitals(year_content(column_content.isi, butir, self.origin), leaf.column))
        return contents

    def _stack(self, leaf: HeaderLeaf, index: int) -> Content:
        """All contents of a stack as one text, to compare neighbours by."""
        return "\x1f".join(Cell(content).text for content in self._part(leaf, index)).strip("\x1f")

    def _origin(self, leaf: HeaderLeaf, index: int) -> Span | None:
        level, field = split_content(leaf.column.isi[-1].isi)
        butir = self.table_rows[index].butir[LEVELS.index(level)] if level else None
        return butir.span(field) if butir is not None else None


def _below_program(rows: Sequence[TableRow]) -> Iterator[int]:
    """For each row: how many rows above stands the row of its programme, 0 where it has none."""
    head = -1
    for index, row in enumerate(rows):
        if row.program:
            head = index
        elif row.is_first[PROGRAM]:
            head = -1
        yield index - head if head >= 0 else 0


@lru_cache(maxsize=64)
def _sign(sign: str | None, shaded: bool) -> Mark:
    return Mark(sign or ("■" if shaded else "✓"), shaded)


def _aligned(column: ColumnSpec, *, periode: bool) -> Align:
    """Period columns are centred unless the layout says right."""
    return "tengah" if periode and column.rata == "kiri" else column.rata


def _capitals(content: Content, column: ColumnSpec) -> Content:
    if column.kapital == "tidak":
        return content
    if isinstance(content, str):
        return content.upper()
    return (
        tuple(Line(line.text.upper(), line.style) for line in content)
        if isinstance(content, tuple) and not isinstance(content, Number | Mark)
        else content
    )


def _styled(content: Content, column_content: ColumnContent, column: ColumnSpec) -> Content:
    """A single content with what the layout puts around it and how it is set."""
    if not (column_content.awalan or column_content.akhiran) and column_content.gaya == "biasa":
        if column.gaya == "biasa" or isinstance(content, str | Number | Mark):
            return content
        return tuple(Line(line.text, column.gaya) for line in content)
    return tuple(_paragraph(content, column_content, column))


def _paragraph(content: Content, column_content: ColumnContent, column: ColumnSpec) -> list[Line]:
    style: Style = column_content.gaya if column_content.gaya != "biasa" else column.gaya
    lines = [line.text for line in Cell(content).lines]
    lines[0] = column_content.awalan + lines[0]
    lines[-1] += column_content.akhiran
    return [Line(text, style) for text in lines]


def _stack_cell(lines: list[Line], rowspan: int, column: ColumnSpec, span: Span | None) -> Cell:
    role: Role = "label" if rowspan > 1 else "body"
    if not lines:
        return Cell(column.kosong, rowspan, align=_aligned(column, periode=False))
    return Cell(tuple(lines), rowspan, role=role, align=column.rata, origin=span)


def _merged(placed: list[tuple[int, Cell]], rows: Sequence[TableRow], within: str) -> list[tuple[int, Cell]]:
    """Neighbouring cells of equal text as one cell; within the items of a level where `within` names one."""
    level = None if within == "sama" else LEVELS.index(within)
    merged: list[tuple[int, Cell]] = []
    for start, cell in placed:
        starts_item = level is not None and rows[start].is_first[level]
        if (
            merged
            and not starts_item
            and cell.text
            and merged[-1][1].text == cell.text
            and not isinstance(cell.content, Mark)
        ):
            above = merged[-1][1]
            merged[-1] = merged[-1][0], above._replace(rowspan=above.rowspan + cell.rowspan, role="label")
        else:
            merged.append((start, cell))
    return merged
