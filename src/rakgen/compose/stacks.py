"""Stacks: cells that hold several contents, one below the other, and contents that print only where they change."""

from collections.abc import Sequence

from rakgen.compose.contents import Origin, periode_content, periode_name, year_content
from rakgen.compose.rows import PROGRAM, TableRow
from rakgen.compose.styling import bulleted, capitals, styled_lines
from rakgen.compose.templated import Templated
from rakgen.compose.values import content_span, is_written
from rakgen.diagnostics import Span
from rakgen.document.document import Cell, Content, Line, Role
from rakgen.layout.alignment import text_align
from rakgen.layout.columns import ColumnSpec
from rakgen.layout.fields import BY_PERIODE, LEVELS, NUMBER, PERIODE, field_of, split_content
from rakgen.layout.header import HeaderLeaf
from rakgen.layout.layout import TableSpec


class Stacks:
    """Makes the stacked cells of one table in two steps, so that equal neighbours can be merged between them."""

    def __init__(self, table: TableSpec, rows: Sequence[TableRow], origin: Origin, templated: Templated) -> None:
        self.rows, self.origin, self.templated = rows, origin, templated
        self._row_numbers = table.baris_periode.numbers if table.baris_periode else ()

    def whole(self, leaf: HeaderLeaf, index: int, rowspan: int) -> Cell:
        """All contents of the cell on a row as one text, to compare neighbours by."""
        contents = self._contents(leaf, index)
        return Cell("\x1f".join(Cell(content).text for content in contents).strip("\x1f"), rowspan)

    def printed(self, leaf: HeaderLeaf, placed: Sequence[tuple[int, Cell]], first: int) -> list[tuple[int, Cell]]:
        """The cells as they print, what a content prints only once left out. `placed` counts its rows from row `first`;
        rows between its cells begin items too.
        """
        column, end = leaf.column, 0
        last: list[Content] = [""] * len(column.isi)
        cells: list[tuple[int, Cell]] = []
        for start, cell in placed:
            row, begun = self.rows[first + start], self.rows[first + end : first + start + 1]
            end = start + cell.rowspan
            lines: list[Line] = []
            origin: Span | None = None
            contents = self._contents(leaf, first + start)
            for i, (content, column_content) in enumerate(zip(contents, column.isi, strict=True)):
                once = column_content.sekali
                if once and any(between.is_first[LEVELS.index(once)] for between in begun):
                    last[i] = ""
                if content != "" and not (once and content == last[i]):
                    lines += styled_lines(content, column_content, column)
                    if Cell(content).text.strip() and (origin is None or is_written(column_content, row)):
                        origin = content_span(column_content, row) or origin
                if content != "":
                    last[i] = content
            if all(content == "" for content in contents):
                origin = next(filter(None, (content_span(content, row) for content in column.isi)), None)
            cells.append((start, self._stack(lines, cell.rowspan, column, origin)))
        return cells

    def _stack(self, lines: list[Line], rowspan: int, column: ColumnSpec, origin: Span | None) -> Cell:
        if not lines:
            return Cell(column.kosong, rowspan, align=text_align(column), origin=origin)
        role: Role = "label" if rowspan > 1 else "body"
        return Cell(bulleted(lines, column), rowspan, role=role, align=text_align(column), origin=origin)

    def _contents(self, leaf: HeaderLeaf, index: int) -> list[Content]:
        """The contents of a stack on a row, styles aside."""
        return [self._content(leaf, index, number) for number in range(len(leaf.column.isi))]

    def _content(self, leaf: HeaderLeaf, index: int, number: int) -> Content:
        row, content = self.rows[index], leaf.column.isi[number]
        if content.is_template:
            text = self.templated.text(leaf.column, number, index, leaf.periode or row.periode)
            return capitals(text, leaf.column)
        name = content.isi
        if name == NUMBER:
            return self.templated.number(leaf.column, index, "{n}.")
        if name == PERIODE:
            return periode_name(leaf.column, row, self._row_numbers)
        if row.program and name == "kegiatan.uraian":
            return year_content("program.uraian", row.butir[PROGRAM], self.origin)
        butir = row.butir[LEVELS.index(split_content(name)[0])] if "." in name else None
        periode = leaf.periode or row.periode
        if periode is not None and field_of(name) in BY_PERIODE:
            return periode_content(name, butir, *periode, leaf.column.tanda or "✓")
        return capitals(year_content(name, butir, self.origin, leaf.column.tanda or "✓"), leaf.column)
