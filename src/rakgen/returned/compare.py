"""Compare: the tables of an edited document beside those that its plan prints, cell by cell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from rakgen.document.document import Cell, Grid, Row, Section
from rakgen.layout.fields import SCHEDULES
from rakgen.layout.header import HeaderLeaf, header_nodes
from rakgen.layout.layout import Layout, TableSpec
from rakgen.layout.page import leaves_of
from rakgen.readers.raw import RawCell, RawPlace, RawTable
from rakgen.recognise.again import beginning, says_continued, without_continued
from rakgen.recognise.contents import is_mark, is_sign, level_of_content
from rakgen.recognise.forms import FormTable, laid_out
from rakgen.recognise.pieces import RakTables, WholeTable, cells_of
from rakgen.recognise.words import plain
from rakgen.returned.rows import RowPair, RowTexts, aligned

UNREAD = "\ufffd"
"""What a reader gives for a sign that it does not know, as of a font that has none for it."""


class PrintedRak(NamedTuple):
    """A rak as its plan prints it in a form."""

    layout: Layout
    section: Section


@dataclass(eq=False, repr=False)
class TablePair:
    """A table of the document and the one that the plan prints, with which row of one is which of the other."""

    form: FormTable
    grid: Grid
    rows: list[RowPair]

    def __post_init__(self) -> None:
        self.covering = covering(self.grid.body_rows, len(self.grid.columns))

    def said(self, row: int, column: int) -> RawCell | None:
        """The cell of the document that covers a place."""
        return self.form.whole.body[row][column]

    def leaf(self, column: int) -> HeaderLeaf:
        """What a column prints."""
        return self.form.leaves[column]

    def prints_again(self, cells: Sequence[RawCell | None]) -> bool:
        """True for a row that goes on from the page before, as it says, with what the plan prints in its columns."""
        return any(map(says_continued, cells)) and all(
            cell is None or not lines_of(cell.text) or _plain(cell.text) in self._texts[column]
            for column, cell in enumerate(cells)
        )

    @cached_property
    def _texts(self) -> list[frozenset[str]]:
        """What the plan prints in each column."""
        return [frozenset(_plain(cell.text) for cell in column if cell) for column in zip(*self.covering, strict=True)]

    @cached_property
    def levels(self) -> list[frozenset[str]]:
        """For each column the levels whose fields it prints; '' is among them where it prints more than a field."""
        return [frozenset(level_of_content(content)[0] for content in leaf.column.isi) for leaf in self.form.leaves]


class CellDifference(NamedTuple):
    """A cell of the document that says something else than the plan prints: which table, its row in the document and
    among the printed ones, its column.
    """

    table: int
    row: int
    printed_row: int
    column: int


def pairs_of(parts: Sequence[RakTables], printed: Sequence[PrintedRak]) -> tuple[list[TablePair], list[RawPlace]]:
    """Each table of a document with the one that the plan prints; and the places of those for which there is none."""
    pairs: list[TablePair] = []
    strange: list[RawPlace] = []
    rest = list(printed)
    for part in parts:
        found = [(rak, forms) for rak in rest if (forms := _tables(part, rak)) is not None]
        if not found:
            strange.append(part.tables[0].raw.place)
            continue
        chosen, forms = max(found, key=lambda rak: _shared(part, rak[0].section))
        rest.remove(chosen)
        pairs += [_pair(form, grid) for form, grid in zip(forms, chosen.section.grids, strict=True)]
    return pairs, strange


def _tables(part: RakTables, printed: PrintedRak) -> tuple[FormTable, ...] | None:
    form = laid_out(part, "", printed.layout)
    return form.tables if form is not None and len(form.tables) == len(printed.section.grids) else None


def _shared(part: RakTables, section: Section) -> int:
    """How many cells of a part say what a section prints."""
    texts = {_plain(cell.text) for grid in section.grids for row in grid.body_rows for cell in row.cells if cell}
    said = [_plain(cell.text) for table in part.tables for cell in cells_of(table.body)]
    return sum(text in texts for text in said if text)


def printed_tables(printed: PrintedRak) -> list[TablePair]:
    """Each table of a rak as it is printed, with what its columns print; its document says nothing."""
    specs = iter(printed.layout.tables)
    return [_as_printed(grid, specs) for grid in printed.section.grids]


def _as_printed(grid: Grid, specs: Iterator[TableSpec]) -> TablePair:
    """A table that is printed, of the next form with its columns: a table of programmes may be absent."""
    for spec in specs:
        leaves = tuple(leaves_of(header_nodes(spec.kolom, lambda text, _column, _field: text)))
        if [(leaf.field, leaf.period) for leaf in leaves] == [(column.field, column.period) for column in grid.columns]:
            body: list[list[RawCell | None]] = [[None] * len(leaves) for _ in grid.body_rows]
            whole = WholeTable([], body, [], RawTable(len(body), len(leaves), ()))
            return TablePair(FormTable(whole, spec, leaves), grid, [])
    raise LookupError(grid.description)


def _pair(form: FormTable, grid: Grid) -> TablePair:
    """A table with the printed one; rows are compared with the labels that cover them, whichever begins these."""
    pair = TablePair(form, grid, [])
    old = [_texts(row, form) for row in pair.covering]
    pair.rows = aligned(old, [_texts(row, form) for row in form.whole.body])
    return pair


def _texts(cells: Sequence[Cell | RawCell | None], form: FormTable) -> RowTexts:
    """The texts over a row without the numbers that the form makes."""
    names = [leaf.column.content_name for leaf in form.leaves]
    return tuple(
        "" if name == "nomor" or cell is None else _plain(cell.text) for cell, name in zip(cells, names, strict=True)
    )


def begun(body: Sequence[Sequence[RawCell | None]], row: int) -> list[RawCell | None]:
    """The cells that begin on a row, None in places that one from above or from the left covers."""
    return [
        None if cell is None or (row and body[row - 1][at] is cell) or (at and body[row][at - 1] is cell) else cell
        for at, cell in enumerate(body[row])
    ]


def covering(rows: Sequence[Row], width: int) -> list[list[Cell | None]]:
    """The cell that covers each place of printed rows."""
    places: list[list[Cell | None]] = [[None] * width for _ in rows]
    for index, row in enumerate(rows):
        for column, cell in enumerate(row.cells):
            if cell is None:
                continue
            for below in places[index : index + cell.rowspan]:
                below[column : column + cell.colspan] = [cell] * cell.colspan
    return places


def differences(pairs: Sequence[TablePair]) -> Iterator[CellDifference]:
    """The cells that differ, in rows that both have."""
    for number, pair in enumerate(pairs):
        for printed_row, row in pair.rows:
            if printed_row is None or row is None:
                continue
            for column, own in enumerate(pair.grid.body_rows[printed_row].cells):
                if own is not None and not is_same(pair.said(row, column), own, pair.leaf(column)):
                    yield CellDifference(number, row, printed_row, column)


def beneath(pairs: Sequence[TablePair]) -> Iterator[tuple[RawCell, Cell]]:
    """Texts of the document in places that a larger printed cell covers, each with that cell: where a merged one was
    divided, or a label that a page prints again was edited. Those that say the same are left out.
    """
    for pair in pairs:
        for printed_row, row in pair.rows:
            if printed_row is None or row is None:
                continue
            printed = pair.grid.body_rows[printed_row].cells
            for column, said in enumerate(begun(pair.form.whole.body, row)):
                own = pair.covering[printed_row][column]
                if said is None or own is None or printed[column] is not None or not said.text.strip():
                    continue
                first, is_cut = beginning(said.text)
                is_start = is_cut and plain(own.text).startswith(first)
                if not is_start and close(without_continued(said.text)) != close(own.text):
                    yield said, own


def half_ticks(pairs: Sequence[TablePair]) -> Iterator[tuple[RawCell, Cell]]:
    """Ticks of which the document has the fill alone, in tables where others have their sign too, each with the printed
    one: somebody took the sign away, perhaps to untick.
    """
    for pair in pairs:
        marks = [
            (said, own)
            for printed_row, row in pair.rows
            if printed_row is not None and row is not None
            for column, own in enumerate(pair.grid.body_rows[printed_row].cells)
            if own is not None and own.role == "mark" and (said := pair.said(row, column)) is not None and said.fill
        ]
        if any(said.text.strip() for said, _ in marks):
            yield from ((said, own) for said, own in marks if not said.text.strip())


def is_same(said: RawCell | None, own: Cell, leaf: HeaderLeaf) -> bool:
    """True where a cell of the document says what is printed; a tick by any sign of ticks, or a fill."""
    if said is None:
        return not own.text.strip()
    if own.role == "mark" or (leaf.column.content_name.endswith(".jadwal") and leaf.periode is not None):
        text, ticked = said.text.strip(), is_mark(said, leaf.column)
        says_no_more = not text or close(text) == close(own.text)
        if own.role != "mark":
            return not ticked and says_no_more
        return ticked and (says_no_more or text == UNREAD or is_sign(text, leaf.column))
    if said.place.page:
        read, printed = close(said.text), close(own.text)
        return len(read) == len(printed) and all(a in (b, UNREAD) for a, b in zip(read, printed, strict=True))
    return lines_of(said.text) == lines_of(own.text)


def is_worked_out(leaf: HeaderLeaf, own: Cell | None) -> bool:
    """True for a cell that no field of the plan says: a number, a sum, a template, a total."""
    column = leaf.column
    if column.content_name in SCHEDULES:
        return False
    return own is None or own.origin is None or column.hitung is not None or column.is_template


def lines_of(text: str) -> list[str]:
    """The paragraphs of a cell, blanks evened out."""
    return [" ".join(line.split()) for line in without_continued(text).split("\n") if line.strip()]


def _plain(text: str) -> str:
    return "\n".join(lines_of(text))


def close(text: str) -> str:
    """A text without blanks, as lines are compared that a format may break elsewhere."""
    return "".join(text.split())
