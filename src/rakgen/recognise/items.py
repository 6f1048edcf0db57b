"""Items: a plan's items on the rows of a table, worked back from where its cells begin.

A cell of the column that prints a level's text begins an item of that level; other cells give the items of their row
what they say. In a file without merged cells an empty place goes on with the item above.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rakgen.layout.columns import ColumnSpec
from rakgen.layout.contents import ColumnContent
from rakgen.layout.fields import BY_PERIODE, LEVELS, NUMBER, PERIODE, REACHED, SCHEDULES, STEPS, field_of, is_known
from rakgen.layout.header import HeaderLeaf
from rakgen.layout.layout import TableSpec
from rakgen.model import Periode
from rakgen.model.guesses import is_ditto
from rakgen.readers.raw import RawCell, RawPlace
from rakgen.recognise.again import text_of, without_continued
from rakgen.recognise.bands import is_number
from rakgen.recognise.contents import (
    field_pattern,
    fields_printed,
    fields_said,
    is_blank,
    is_mark,
    is_schedule,
    level_of_content,
    said_by,
)
from rakgen.recognise.doubts import Doubt, DoubtKind
from rakgen.recognise.forms import FormTable
from rakgen.recognise.parts import ticks
from rakgen.recognise.paths import ItemData
from rakgen.recognise.periods import periode_of
from rakgen.recognise.present import PresentItems
from rakgen.recognise.rows import RowKind, closing_texts, is_answered, kind_of_row, titles_of_totals
from rakgen.recognise.values import Filling, put
from rakgen.recognise.words import plain

_SHARED = frozenset(f"{level}.{name}" for level in LEVELS for name in ("pelaksana", "lokasi", "sumber_dana"))
"""Contents that one cell beside several items says of each."""
_BY_ROW = BY_PERIODE | SCHEDULES | STEPS
"""Contents that say another thing on the row of each period of an item."""
_OF_PROGRAM = frozenset({"kegiatan.anggaran", "kegiatan.sumber_dana"})
"""Contents that the row of a programme says of it."""


class TableReading:
    """Reads the rows of one table into `data`, the fields of a rak; `filling` has the registers of its plan. `again`:
    items of an earlier table may stand in it once more.
    """

    def __init__(self, data: ItemData, filling: Filling, table: FormTable, *, again: bool) -> None:
        self.filling, self.again = filling, again
        whole, spec, leaves = table
        self.table, self.spec, self.leaves = whole, spec, leaves
        self.own = {level: column for level, column in identities(spec, leaves).items() if self._says(column)}
        self.levels = [level for level in LEVELS if level in self.own]
        self.told: set[int] = set()
        self.periode: tuple[Periode, int] | None = None
        self.kinds = [kind_of_row(whole, index, spec, leaves) for index in range(len(whole.body))]
        self.merges = any(cell and cell.rowspan > 1 for row in whole.body for cell in row)
        self.goal = self._tujuan_column()
        self.parts = [parts_of(leaf, leaves) for leaf in leaves]
        self.items = PresentItems(data, filling, table, self.own, again=again, counts_goals=self.goal is not None)

    def _says(self, column: int) -> bool:
        """True where something stands in a column."""
        return any(text_of(row[column]) for row in self.table.body)

    def _tujuan_column(self) -> int | None:
        """The NO column that counts tujuan of which nothing else is printed: one whose numbers hold several sasaran."""
        number = next((i for i, leaf in enumerate(self.leaves) if leaf.column.content_name == NUMBER), None)
        own = self.own
        if number is None or "tujuan" in own or "sasaran" not in own or self.leaves[number].column.per is not None:
            return None

        def begins(row: int, column: int) -> bool:
            return text_of(self.cell(row, column)) != ""

        rows = [row for row, (kind, *_) in enumerate(self.kinds) if kind is RowKind.ITEM]
        apart = [row for row in rows if not begins(row, number) and not self._is_number(row, own["sasaran"])]
        anew = [row for row in apart if begins(row, own["sasaran"]) and not self._says_again(row, own["sasaran"])]
        within = [row for row in rows if begins(row, number) and not begins(row, own["sasaran"])]
        return number if anew and not within else None

    def _says_again(self, index: int, column: int) -> bool:
        """True where a cell of a file without merged cells says what stands above it."""
        cell, above = self.cell(index, column), self._above(column, index)
        says = cell is not None and above is not None and (is_ditto(cell.text) or cell.lines == above.lines)
        return says and not self.merges

    def read(self) -> None:
        """Read all rows."""
        self.filling.is_answered = is_answered(self.table, [kind for kind, *_ in self.kinds], self.leaves)
        for index in range(len(self.table.body)):
            kind, level, text = self.kinds[index]
            if kind is RowKind.BAND:
                self._band(level, text, self.cells(index)[0])
            elif kind is RowKind.PROGRAM:
                self._program_row(index, text)
            elif kind is RowKind.ITEM:
                self.row(index)
            elif kind is RowKind.EMPTY and self.again:
                self.items.next_path("indikator")
            elif kind is RowKind.TOTAL:
                self._total(index)

    def _program_row(self, index: int, text: str) -> None:
        """A programme on a row of its own, with its money; what a programme has no field for is told."""
        program = self.filling.program(text, self.place(index))
        if program is not self.filling.program_row:
            self.items.current.pop("kegiatan", None)
        self.filling.program_row = program
        for cell in self.cells(index):
            leaf = self.leaves[cell.column]
            if leaf.column.content_name in _OF_PROGRAM:
                put(self.filling, lambda _: program, leaf, cell, None)
            elif leaf.column.content_name != NUMBER and not is_blank(cell, leaf.column) and cell.text != text:
                self.filling.unplaced(program, cell, cell.text)

    def _total(self, index: int) -> None:
        """Tell of a row at the end, or a total, that the form does not print, or does not work out."""
        texts = [cell.text.strip() for cell in self.cells(index) if cell.text.strip()]
        if len(texts) == 1 and any(field_pattern(text).match(texts[0]) for text in closing_texts(self.spec)):
            if re.search(r"\d", texts[0]):
                self.filling.doubt(Doubt("closing", self.place(index), texts[0]))
        elif not self._prints_total(index, texts[0]):
            self.filling.doubt(Doubt("total", self.place(index), " ".join(texts)))

    def _prints_total(self, index: int, text: str) -> bool:
        """True for a total that the form has at its place: below each item of a level, or at the end."""
        if any(field_pattern(title).match(text) for title in titles_of_totals(self.spec)):
            return True
        is_last = {kind for kind, *_ in self.kinds[index + 1 :]} <= {RowKind.EMPTY}
        return is_last and self.spec.jumlah is not None and self.spec.jumlah.judul is not None

    # Rows

    def cells(self, index: int) -> list[RawCell]:
        """The cells that begin on a row, by their columns."""
        above = self.table.body[index - 1] if index else [None] * self.table.columns
        row = self.table.body[index]
        found: list[RawCell] = []
        for column, cell in enumerate(row):
            if cell is not None and cell is not above[column] and (not found or found[-1] is not cell):
                found.append(cell)
        return found

    def place(self, index: int) -> RawPlace:
        """Where a row stands in its source."""
        return next((cell.place for cell in self.table.body[index] if cell), self.table.raw.place)

    def cell(self, index: int, column: int) -> RawCell | None:
        """The cell that begins at a place, None where one from above or from the left covers it."""
        cell = self.table.body[index][column]
        if cell is None or (index and self.table.body[index - 1][column] is cell):
            return None
        return None if column and self.table.body[index][column - 1] is cell else cell

    def row(self, index: int) -> None:
        """One row: which items begin on it, and what its cells say of them."""
        if self.spec.baris_periode is not None:
            self._row_periode(index)
        self._begin_tujuan(index)
        begun = False
        for level in self.levels:
            begun = self.begin(index, level, begun=begun)
        for column, leaf in enumerate(self.leaves):
            cell = self.said(index, column, leaf)
            if cell is not None and (cell.fill or cell.text.strip()):
                self._say(leaf, cell, column, index)

    def said(self, index: int, column: int, leaf: HeaderLeaf) -> RawCell | None:
        """The cell that says something of a column on a row: one that begins there, or goes on there and says the same
        again. What is merged over several and not said of each is told.
        """
        cell = self.table.body[index][column]
        if cell is None:
            return None
        if self.cell(index, column) is None:
            return cell if self._goes_on(cell, index, column, leaf) else None
        beside = self.leaves[column + 1 : column + cell.colspan]
        is_ticked = is_schedule(leaf.column) or (ticks(leaf) and is_mark(cell, leaf.column))
        if leaf.periode and any(near.periode for near in beside) and not is_ticked:
            self._tell_merged(cell, leaf)
        return cell

    def _goes_on(self, cell: RawCell, index: int, column: int, leaf: HeaderLeaf) -> bool:
        """True where a cell from above or from the left says the same of this place: a mark of each period, and what
        several items that begin beside it may share.
        """
        is_ticked = ticks(leaf) and ticks(self.leaves[cell.column])
        is_ticked = is_ticked and is_mark(cell, leaf.column)
        if column and self.table.body[index][column - 1] is cell and not is_ticked:
            return False
        if not index or self.table.body[index - 1][column] is not cell:
            return is_ticked
        own = self.own.get(LEVELS[leaf.column.level]) if leaf.column.level is not None else None
        beside = self.cell(index, own) if own is not None and own != column else None
        if beside is None:
            return False
        if is_ticked or leaf.column.gabung is not None or leaf.column.content_name in _SHARED:
            return True
        if beside.text.strip():
            self._tell_merged(cell, leaf)
        return False

    def _tell_merged(self, cell: RawCell, leaf: HeaderLeaf, kind: DoubtKind = "merged") -> None:
        """Tell once of a text merged over several periods or items, as a rule that it is noted at the first."""
        is_noted = leaf.column.content_name not in (NUMBER, PERIODE) and leaf.column.hitung is None
        if is_noted and not is_blank(cell, leaf.column) and id(cell) not in self.told:
            self.told.add(id(cell))
            self.filling.doubt(Doubt(kind, cell.place, cell.text))

    def _row_periode(self, index: int) -> None:
        rows = self.spec.baris_periode
        assert rows is not None
        for column, leaf in enumerate(self.leaves):
            cell = self.table.body[index][column]
            if leaf.column.content_name == PERIODE and cell is not None:
                names = leaf.column.judul_periode or tuple(rows.periode.label(number) for number in rows.numbers)
                by_name = {plain(name): number for name, number in zip(names, rows.numbers, strict=False)}
                found = periode_of(cell.text)
                number = by_name.get(plain(cell.text), found[1] if found else 0)
                self.periode = (rows.periode, number) if number else None

    def _begin_tujuan(self, index: int) -> None:
        """A tujuan whose text the form does not print begins with its number."""
        if self.goal is not None and (cell := self.cell(index, self.goal)) is not None and cell.text.strip():
            self.items.current = {"tujuan": self.items.added("tujuan", {})}

    def begin(self, index: int, level: str, *, begun: bool) -> bool:
        """Begin an item where a cell of its level's column says so; True where this or one above it has begun."""
        column = self.own[level]
        cell = self.cell(index, column)
        if cell is None:
            above = self.table.body[index][column]
            if begun and above and above.column == column and above.text.strip():
                if is_above := level != self.levels[-1]:  # what stands beside belongs below it too
                    self._start(level, self.text_of(level, above, self.leaves[column]), above)
                if level != "program":
                    self._tell_merged(above, self.leaves[column], "several" if is_above else "merged")
            return begun
        text = self.text_of(level, self._meant(cell, column, index), self.leaves[column])
        current = self.items.current.get(level)
        goes_on, named = not begun and current is not None, r"\S" if level == self.spec.dari else r"\w"
        if not re.search(named, text) or (goes_on and self._is_number(index, column)):
            is_none = level == "program" and text.strip() != ""
            if begun or not goes_on or is_none or (self.merges and level == self.levels[-1]):
                self.items.forget(level)
            return begun
        is_same = current is not None and current.get("uraian") == text.strip()
        if goes_on and is_same and not self.merges and level != self.levels[-1]:
            return begun
        self._start(level, text, cell)
        return True

    def _is_number(self, index: int, column: int) -> bool:
        """True for a number alone beside a text, which it counts: it is no item's text."""
        own, beside = (text_of(cell) for cell in (*self.table.body[index][column : column + 2], None)[:2])
        return is_number(own) and beside != "" and not is_number(beside)

    def text_of(self, level: str, cell: RawCell, leaf: HeaderLeaf) -> str:
        """The text that makes an item of a level: that of its `uraian`, else the whole cell's."""
        if is_blank(cell, leaf.column) and level_of_content(leaf.column.isi[0])[1] != "uraian":
            return cell.text
        for said in said_by(cell, leaf.column):
            if level_of_content(said.content) == (level, "uraian"):
                return said.text
        is_beside = (level, "uraian") in map(level_of_content, leaf.column.isi)
        return "" if is_beside else without_continued(cell.text)

    # Items

    def _start(self, level: str, text: str, cell: RawCell) -> None:
        """An item of a level begins, with its text where the form prints that."""
        printed = fields_printed(self.leaves[self.own[level]].column)
        self.items.begin(level, text, {"uraian": text.strip()} if (level, "uraian") in printed else {}, cell)

    def _band(self, level: str, text: str, cell: RawCell) -> None:
        """A band begins an item: of a level that no column begins, one with its text; what else it says of that is its
        fields'.
        """
        if level in self.own:
            self._start(level, text, cell)
        else:
            self.items.begin(level, text, {"uraian": text}, cell)
        for name, value in self._said_in_band(level, without_continued(cell.text)):
            column = ColumnSpec(judul=name, isi=(ColumnContent(isi=f"{level}.{name}"),))
            put(
                self.filling,
                self.items.current.get,
                HeaderLeaf(column, None, None),
                cell._replace(lines=(value,)),
                None,
            )

    def _said_in_band(self, level: str, text: str) -> Iterator[tuple[str, str]]:
        """What a band of a level says of its item besides its text, by the fields that its template names."""
        for band in self.spec.baris_kelompok:
            named = fields_said(band.isi, text) if band.tingkat == level else None
            said = ((name, value.strip()) for name, value in named or () if name != "uraian" and value.strip())
            yield from ((name, value) for name, value in said if is_known(f"{level}.{name}"))

    # Values

    def _say(self, leaf: HeaderLeaf, cell: RawCell, column: int, index: int) -> None:
        """Give the items of a row what a cell says; what the form makes of the values of other columns is none."""
        if leaf.column.content_name in (NUMBER, PERIODE) or leaf.column.hitung is not None:
            return
        if self.is_put_together(index, self.parts[column]):
            return
        meant = self._meant(cell, column, index)
        if meant is not cell:
            self.filling.doubt(Doubt("ditto", cell.place, cell.text, meant.text))
        cell = meant
        put(self.filling, self.items.of, leaf, cell, self.periode)

    def is_put_together(self, index: int, parts: Sequence[int]) -> bool:
        """True on a row where one of the columns says something whose values another puts together."""
        cells = ((self.cell(index, part), self.leaves[part].column) for part in parts)
        return any(cell is not None and not is_blank(cell, column) for cell, column in cells)

    def _meant(self, cell: RawCell, column: int, index: int) -> RawCell:
        """A cell with the text above it where it says that it means that."""
        name = self.leaves[column].column.content_name
        is_copied = is_ditto(cell.text) and ".anggaran" not in name  # money counts once
        above = self._above(column, index) if is_copied else None
        return cell if above is None else cell._replace(lines=above.lines, bold=above.bold)

    def _above(self, column: int, index: int) -> RawCell | None:
        for row in reversed(self.table.body[:index]):
            cell = row[column]
            if cell is not None and cell.text.strip() and not is_ditto(cell.text):
                return cell
        return None


def parts_of(leaf: HeaderLeaf, leaves: Sequence[HeaderLeaf | None]) -> list[int]:
    """The columns of the values that a column of a period puts together: of the same content, for shorter periods, or
    for each where it runs on. In an outline the columns are as they print one level, None where they do not.
    """
    name, runs = leaf.column.content_name, leaf.column.kumulatif == "ya"
    if leaf.periode is None or not name or name in REACHED:
        return []
    apart = [
        (column, other.periode[0])
        for column, other in enumerate(leaves)
        if other and other.periode and other.column.content_name == name and other.column.kumulatif != "ya"
    ]
    return [column for column, kind in apart if runs or kind.value > leaf.periode[0].value]


def identities(spec: TableSpec, leaves: Sequence[HeaderLeaf]) -> dict[str, int]:
    """The column that begins the items of each level: the one with its text, alone rather than among others in a
    template, else its first of one field.
    """
    found: dict[str, int] = {}
    alone = [list(map(level_of_content, leaf.column.isi)) for leaf in leaves]
    every = [fields_printed(leaf.column) for leaf in leaves]
    for wanted, fields in (("uraian", alone), ("uraian", every), ("kode", alone), ("target", alone), ("", alone)):
        for column, leaf in enumerate(leaves):
            for level, field in fields[column]:
                is_by_row = spec.baris_periode is not None and field_of(f"{level}.{field}") in _BY_ROW
                is_own = level and (field == wanted if wanted else leaf.periode is None and not is_by_row)
                if is_own and (wanted or spec.lowest_level >= LEVELS.index(level)):
                    found.setdefault(level, column)
    return found
