"""Typed: what is typed into a cell of a printed table, as a change of the plan."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from typing import Literal, NamedTuple

from rakgen.diagnostics import Elsewhere
from rakgen.document.document import Cell
from rakgen.layout.contents import ColumnContent
from rakgen.layout.fields import (
    BY_PERIODE,
    BY_TAHUN,
    EMPTY,
    LISTED,
    NUMBER,
    PERIODE,
    REACHED,
    SCHEDULES,
    STEPS,
    field_of,
)
from rakgen.layout.header import HeaderLeaf
from rakgen.model.jadwal import meant_jadwal
from rakgen.model.levels import BELOW, LEVEL_NAMES, MODELS
from rakgen.model.periode import PeriodeKey
from rakgen.readers.raw import RawCell
from rakgen.recognise.contents import level_of_content
from rakgen.returned.changes import EditReading, leaf_of
from rakgen.returned.compare import CellDifference, TablePair, lines_of
from rakgen.returned.edited import EditedPlace, NewField
from rakgen.source import Mapping, Scalar

CellKind = Literal["teks", "centang", "unit"]
"""How a cell is edited: its text is typed; it is ticked; its units are chosen."""

_MANY = frozenset({"lokasi", "sumber_dana", "pelaksana", "aksi", "program", "tambahan", "iku", *LISTED})
"""Fields that print otherwise than as one text typed there."""
_UNITS, _FLAG = "pelaksana", "iku"


class OpenCell(NamedTuple):
    """A cell that can be edited: its place among the body rows of its table, how, what stands there as it is typed
    ('ya' for a tick), and its line in the plan.
    """

    row: int
    column: int
    kind: CellKind
    text: str
    line: int


class FirstItem(NamedTuple):
    """Where the first item of a level would be: below which item, with its level."""

    level: str
    above: str
    owner: Mapping


class _Field(NamedTuple):
    """A field of a group that one cell prints, as one text; '' where the plan does not say it."""

    owner: Mapping
    level: str
    name: str
    text: str


class _ColumnAt(NamedTuple):
    """A column on the rows of a level: how its cells are edited, None where they are not, and the level and name of its
    first field.
    """

    leaf: HeaderLeaf
    kind: CellKind | None
    level: str
    name: str


class TypedTable:
    """The cells of one printed table that can be edited, and the changes that edits of them ask for."""

    def __init__(self, reading: EditReading, pair: TablePair) -> None:
        self.reading, self.pair, self.places = reading, pair, reading.places
        self.width = len(pair.form.leaves)
        self.owners = cache(lambda row: reading.owners(pair, row))
        self._level_of_row = cache(lambda row: reading.level_of(pair, row))
        self._columns = cache(self._column_at)
        self._texts = cache(self._texts_on)
        self._periods = _periods_of_rows(pair)

    def _column_at(self, column: int, level: str, period: PeriodeKey | None) -> _ColumnAt:
        """A column as it prints the rows of a level, or of a period."""
        leaf = leaf_of(self.pair, column, level) if level else self.pair.leaf(column)
        if leaf is None:
            return _ColumnAt(self.pair.leaf(column), None, "", "")
        if period is not None and leaf.periode is None and (leaf.column.is_by_periode or leaf.column.is_by_tahun):
            leaf = leaf._replace(periode=period)
        kind = _kind_of(leaf, by_rows=self.pair.form.spec.baris_periode is not None and leaf.periode is None)
        field = level_of_content(leaf.column.isi[0]) if leaf.column.isi else ("", "")
        return _ColumnAt(leaf, kind, *field)

    def at(self, row: int, column: int) -> _ColumnAt:
        """A column as it prints a row."""
        return self._columns(column, self._level_of_row(row), self._periods.get(row))

    def contents(self, row: int, column: int) -> tuple[ColumnContent, ...]:
        """What a cell prints, in order."""
        return self.at(row, column).leaf.column.isi

    def cells(self, row: int) -> Iterator[OpenCell]:
        """The cells of a row that can be edited."""
        for column in range(self.width):  # of thousands
            if (found := self.cell(row, column)) is not None:
                yield found

    def reached(self, row: int) -> list[int]:
        """The columns in which a row prints what was reached, which the plan does not hold."""
        return [
            column
            for column in range(self.width)
            if any(content.isi in REACHED for content in self.contents(row, column))
        ]

    def cell(self, row: int, column: int) -> OpenCell | None:
        """The cell that begins at a place, None where none begins or it cannot be edited."""
        own = self.pair.grid.body_rows[row].cells[column]
        if own is None or own.role == "total" or isinstance(own.origin, Elsewhere):
            return None
        leaf, kind, *_ = self.at(row, column)
        line = own.origin.line if own.origin is not None else 0
        if kind == "centang" and (owner := self.owner(row, column)) is not None:
            return OpenCell(row, column, kind, "ya" if own.role == "mark" else "", line or owner.span.line)
        if (opening := self.opening(row, column)) is not None:
            return OpenCell(row, column, "teks", "", opening.owner.span.line)
        if kind == "unit" and own.origin is not None:
            return OpenCell(row, column, kind, printed_text(own, leaf), line)
        if kind == "centang" or (field := self._field(row, column, own)) is None:
            return self._read_cell(row, column, own, line)
        return OpenCell(row, column, "teks", field.text, line)

    def chain(self, row: int) -> list[tuple[str, Mapping]]:
        """The items of lists that a row prints, with their levels, from the highest down."""
        return list(self._listed(row, LEVEL_NAMES))

    def _listed(self, row: int, levels: Iterable[str]) -> Iterator[tuple[str, Mapping]]:
        """Those of some levels of which a row prints an item of a list, with that."""
        owners = self.owners(row)
        for level in levels:
            if level in owners and (at := self.places.listed.get(id(owners[level]))) and at.level == level:
                yield level, owners[level]

    def opening(self, row: int, column: int) -> FirstItem | None:
        """The first item that a text typed into an empty cell would be; None where the cell is of an item, or none."""
        _, kind, level, name = self.at(row, column)
        if name != "uraian" or kind != "teks" or level in self.owners(row):
            return None
        own, chain = self.pair.grid.body_rows[row].cells[column], self.chain(row)
        if own is None or own.text.strip() or own.role == "total" or not chain or level not in BELOW[chain[-1][0]]:
            return None
        if chain[-1][1].get(level):
            return None  # there are some, which this row does not print
        return FirstItem(level, *chain[-1])

    def openings(self, row: int, item: Mapping) -> list[FirstItem]:
        """The levels below an item of a row that the table prints and of which there is none yet, each as its first
        item would be.
        """
        above, outline = self.places.levels[id(item)], self.pair.form.spec.outline
        printed = self._texts(self._level_of_row(row))
        if outline is not None and above in outline.names:
            printed |= {*outline.names}
        lead = [level for level in BELOW[above] if outline is None and item.get(level)]  # rows are of what these hold
        levels = (level for level in BELOW[above] if level in printed and level not in self.owners(row))
        free = (level for level in levels if not any(level in BELOW[known] for known in lead))
        return [FirstItem(level, above, item) for level in free if not item.get(level)]

    def _texts_on(self, level: str) -> frozenset[str]:
        """The levels whose texts the table prints on the rows of a level."""
        leaves = [
            leaf_of(self.pair, column, level) if level else self.pair.leaf(column) for column in range(self.width)
        ]
        fields = (field for leaf in leaves if leaf is not None for field in leaf.column.fields)
        return frozenset(field.removesuffix(".uraian") for field in fields if field.endswith(".uraian"))

    def _read_cell(self, row: int, column: int, own: Cell, line: int) -> OpenCell | None:
        """A cell whose text is read as a document's is: what it says is more than one text."""
        leaf, kind, *_ = self.at(row, column)
        if kind != "teks" or own.origin is None or self.pair.grid.body_rows[row].band:
            return None
        if not any(level_of_content(content)[0] in self.owners(row) for content in leaf.column.isi):
            return None
        return OpenCell(row, column, "teks", printed_text(own, leaf), line)

    def owner(self, row: int, column: int) -> Mapping | None:
        """The item of a row whose field a column prints; None where the row has none of that level."""
        level = self.at(row, column).level
        owner = self.owners(row).get(level)
        return owner if owner is not None and self.places.levels.get(id(owner)) == level else None

    def item(self, row: int, column: int) -> Mapping | None:
        """The item of a list that a cell is of: of several fields the first that is of one."""
        levels = (level_of_content(content)[0] for content in self.contents(row, column))
        return next((item for _, item in self._listed(row, levels)), None)

    @property
    def prints_programs(self) -> bool:
        """True where the table says which programme a kegiatan is of."""
        fields = {field for leaf in self.pair.form.leaves for field in leaf.column.fields}
        levels = {band.tingkat for band in self.pair.form.spec.baris_kelompok}
        return "program" in levels or any(field.startswith(("program.", "kegiatan.program")) for field in fields)

    def _field(self, row: int, column: int, own: Cell) -> _Field | None:
        """The one field whose text a cell prints, as it is or as a number, or would print."""
        known = self.places.fields.get(own.origin) if own.origin is not None else None
        node = known.owner.get(known.name) if known is not None and known.name else None
        leaf, kind, level, name = self.at(row, column)
        is_alone = len(leaf.column.isi) == 1 or self.pair.grid.body_rows[row].band
        if known is not None and is_alone and isinstance(node, Scalar) and _prints(own, node, leaf):
            return _Field(known.owner, self._level(known.owner), known.name, node.text.strip())
        if kind != "teks" or not _is_plain(leaf) or self.pair.grid.body_rows[row].band:
            return None
        owner = self.owner(row, column)
        said = owner.get(name) if owner is not None else None
        if owner is None or not (said is None or isinstance(said, Scalar) or leaf.column.content_name in SCHEDULES):
            return None
        text = said.text.strip() if isinstance(said, Scalar) else printed_text(own, leaf) if said is not None else ""
        return _Field(owner, level, name, text)

    def _level(self, owner: Mapping) -> str:
        """The level of an item; of a group that is in no list any, whose fields are texts."""
        level = self.places.levels.get(id(owner), "")
        return level if level in MODELS else "kegiatan"

    def typed(self, row: int, column: int, text: str) -> EditedPlace:
        """The change that a text typed into a cell asks for; its `why` says what keeps it from being made."""
        own = self.pair.grid.body_rows[row].cells[column]
        assert own is not None
        said = _typed_cell(own, row, column, text)
        at = CellDifference(0, row, row, column)
        leaf, kind, *_ = self.at(row, column)
        field = self._field(row, column, own) if kind != "unit" else None
        if field is None:
            return self._read(said, leaf, at) if len(leaf.column.isi) == 1 else self._read_several(said, leaf, at)
        change = EditedPlace("cell", said.place, own.text, text, own.origin, at)
        value = "\n".join(line.rstrip() for line in text.strip().split("\n")) or None
        value = meant_jadwal(value) if value and field.name == "jadwal" else value
        change.wants.append(NewField(field.owner, field.level, field.name, "", value))
        return change

    def _read(self, said: RawCell, leaf: HeaderLeaf, at: CellDifference) -> EditedPlace:
        """The change that a cell asks for, read as a document's is."""
        form, body, column = self.pair.form, [list(cells) for cells in self.pair.form.whole.body], at.column
        body[at.row][column] = said
        leaves = (*form.leaves[:column], leaf, *form.leaves[column + 1 :])
        spec = form.spec.altered(baris_periode=None) if at.row in self._periods else form.spec
        typed = form._replace(whole=replace(form.whole, body=body), leaves=leaves, spec=spec)
        return self.reading.cell(replace(self.pair, form=typed), at)

    def _read_several(self, said: RawCell, leaf: HeaderLeaf, at: CellDifference) -> EditedPlace:
        """The change that a cell of several contents asks for; none where it is not certain which of them a line is of,
        or where a line is a new unit for all that is known.
        """
        change, shared = self._read(said, leaf, at), self.reading.shared(self.pair, at, leaf)
        if said.text.strip() and not (change.why or shared.shares) and change.units:
            change.why = "lines"
        return change

    def unit_lines(self, row: int, column: int, lines: Sequence[str]) -> range:
        """Which of some lines typed into a cell of several contents are units; none where that is not certain."""
        at, leaf = CellDifference(0, row, row, column), self.at(row, column).leaf
        shares = self.reading.shares(self.reading.shared(self.pair, at, leaf), leaf, lines)
        names = [level_of_content(content)[1] for content in leaf.column.isi]
        if not shares or _UNITS not in names:
            return range(0)
        first = sum(shares[: names.index(_UNITS)])
        return range(first, first + shares[names.index(_UNITS)])

    def ticked(self, row: int, column: int, *, is_on: bool) -> EditedPlace:
        """The change that a tick set or taken away asks for."""
        own, owner = self.pair.grid.body_rows[row].cells[column], self.owner(row, column)
        assert own is not None and owner is not None
        change = EditedPlace("cell", RawCell(row, column, ()).place, own.text, "", owner.span)
        change.at = CellDifference(0, row, row, column)
        leaf, _, level, name = self.at(row, column)
        change.wants.append(NewField(owner, level, name, leaf.period, "ya" if is_on else None))
        return change


def _periods_of_rows(pair: TablePair) -> dict[int, PeriodeKey]:
    """The period of each row of a table whose rows are periods, as a column of it names them; none where no column
    does, or two have one name.
    """
    rows = pair.form.spec.baris_periode
    column = next((at for at, leaf in enumerate(pair.form.leaves) if leaf.column.content_name == PERIODE), None)
    if rows is None or column is None:
        return {}
    own = pair.form.leaves[column].column.judul_periode or ()
    names = [*own, *(rows.periode.label(number) for number in rows.numbers[len(own) :])]
    known = dict(zip(names, rows.numbers, strict=False))
    if len(known) < len(rows.numbers):
        return {}
    cells = ((row, body_row.cells[column]) for row, body_row in enumerate(pair.grid.body_rows) if not body_row.band)
    return {row: (rows.periode, known[cell.text]) for row, cell in cells if cell is not None and cell.text in known}


def _kind_of(leaf: HeaderLeaf, *, by_rows: bool) -> CellKind | None:
    """How the cells of a column are edited that are not one text of the plan; None where they are not."""
    column = leaf.column
    if column.hitung is not None or column.is_template or column.kumulatif == "ya":
        return None
    if column.content_name in (NUMBER, PERIODE, EMPTY) or any(content.isi in REACHED for content in column.isi):
        return None
    if leaf.periode is not None and any(content.isi in STEPS for content in column.isi):  # the steps of other periods
        return None
    if column.content_name in SCHEDULES:
        return "centang" if leaf.periode is not None else None if by_rows else "teks"
    name = level_of_content(column.isi[0])[1]
    if any(level_of_content(content)[1].startswith("kode.") for content in column.isi):
        return None
    if len(column.isi) == 1 and name in (_FLAG, _UNITS):
        return "centang" if name == _FLAG else "unit"
    return None if by_rows and (column.is_by_periode or column.is_by_tahun) else "teks"


def _is_plain(leaf: HeaderLeaf) -> bool:
    """True for a column that prints one field as the one text that is typed there."""
    if leaf.column.has_periode_lines or len(leaf.column.isi) != 1:
        return False
    content = leaf.column.isi[0]
    base, dot, _ = level_of_content(content)[1].partition(".")
    by_years = field_of(content.isi) in BY_TAHUN
    by_periods = field_of(content.isi) in BY_PERIODE and leaf.periode is not None
    return (
        bool(base)
        and not dot
        and base not in _MANY
        and not base.startswith("target_")
        and not by_years
        and not by_periods
    )


def _prints(own: Cell, node: Scalar, leaf: HeaderLeaf) -> bool:
    """True where a cell prints a text of the plan as it is, or in capitals."""
    said, printed = lines_of(node.text), lines_of(own.text)
    if leaf.column.kapital == "ya":
        said, printed = [line.upper() for line in said], [line.upper() for line in printed]
    return said == printed


def printed_text(own: Cell, leaf: HeaderLeaf) -> str:
    """What a cell says as it is typed: its paragraphs without their bullets, nothing for the sign of an empty one."""
    text = "\n".join(line.text for line in own.lines)
    return "" if text == leaf.column.kosong else text


def _typed_cell(own: Cell, row: int, column: int, text: str) -> RawCell:
    """A cell as a reader would find it after a text was typed into it: lines are in the style of those before."""
    bold = [all("tebal" in run.style for run in line.parts) for line in own.lines]
    is_kept = own.text != own.text.strip("\n")  # an item of a list that says nothing there has a line all the same
    lines = tuple(line.strip() for line in (text if is_kept else text.strip()).split("\n"))
    styles = tuple((*bold, *[bold[-1]] * len(lines))[: len(lines)]) if bold else ()
    return RawCell(row, column, lines, own.rowspan, own.colspan, own.fill, styles)
