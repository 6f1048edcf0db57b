"""Rows: a rak's tree of levels laid out as rows, one per item of the lowest printed level."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any, NamedTuple

from rakgen.diagnostics import Span
from rakgen.layout.fields import LEVELS
from rakgen.model import Butir, Indikator, Kegiatan, Misi, Periode, Program, Rak, Rencana, Sasaran, Tujuan
from rakgen.model.excerpt import numbered_misi
from rakgen.model.levels import BELOW
from rakgen.model.reached import reached_of, tell_reached
from rakgen.model.walk import Referred, all_of, items_below

MISI, INDIKATOR, PROGRAM, KEGIATAN = map(LEVELS.index, ("misi", "indikator", "program", "kegiatan"))


@dataclass(frozen=True, eq=False, repr=False)
class ButirProgram:
    """A programme as a level of a table: of the register where its key is found there, else the text typed."""

    kode: str
    uraian: str
    registered: Program | None = None
    origin: Span | None = None
    entry: str = ""

    @property
    def name(self) -> str:
        """What the plan calls it: its key in the register, else the text typed."""
        return self.entry or self.uraian

    @property
    def key(self) -> tuple[str, str]:
        """What makes two of them the same programme."""
        return self.entry, self.uraian

    def span(self, field: str) -> Span | None:
        """Where its name stands."""
        return self.origin


TableItem = Butir | ButirProgram | Misi


class TableRow(NamedTuple):
    """One row: the item of each level (None where there is none), and whether the row is that item's first.

    `periode` is the period of a row that stands for one; `program` is True for a row that prints a programme alone.
    `outline` is the level (index in LEVELS) whose item alone the row prints, -1 outside an outline; `own` holds, each
    with its level, the indikator and the keluaran of that item on the row, None where it has no more of these.
    """

    butir: tuple[TableItem | None, ...]
    is_first: tuple[bool, ...]
    periode: tuple[Periode, int] | None = None
    program: bool = False
    outline: int = -1
    own: tuple[tuple[int, Butir | None], ...] = ()

    def item(self, level: int) -> TableItem | None:
        """The item of a level on the row: the indikator or keluaran of its own, or none, at the levels of these."""
        return next((own for at, own in self.own if at == level), self.butir[level])

    @property
    def with_own(self) -> "TableRow":
        """The row with the indikator and keluaran of its own, or none, at the levels of these."""
        row = self
        for level, own in self.own:
            row = row._replace(butir=(*row.butir[:level], own, *row.butir[level + 1 :]))
        return row


class TakenOver(NamedTuple):
    """A kegiatan taken over by `rujukan`: the id of the one it refers to, and the fields it says itself."""

    origin: int
    own: frozenset[str]


class RowTree(NamedTuple):
    """The rows of a rak as printed, and all rows that are counted with.

    `full_rows` goes down to the lowest level that a computed column needs; `starts` says where each printed row begins
    in it. `rujukan` says which kegiatan are taken over by `rujukan`, by id.
    """

    rows: list[TableRow]
    full_rows: list[TableRow]
    starts: list[int]
    rujukan: dict[int, TakenOver]


def rows_of(
    rak: Rak,
    rencana: Rencana,
    lowest_level: int,
    counted_level: int,
    *,
    program_rows: bool = False,
    sub_kegiatan: bool = True,
    of_programs: bool = False,
    misi: bool = False,
    key_only: bool = False,
    joined: int = INDIKATOR,
) -> RowTree:
    """Rows of a rak, or with `of_programs` of the programmes of the register, down to level number `lowest_level` of
    LEVELS; an item without children gives one row.

    Numbers are looked up down to level `counted_level`. With `program_rows` each programme has a row of its own before
    its kegiatan. `sub_kegiatan` says whether any is printed: one that is not has no row without keluaran. `misi` says
    whether tujuan are grouped by theirs, `key_only` whether indikator that are said to be no IKU are left out, `joined`
    in the items of which level neighbouring kegiatan of one programme are one.
    """
    builder = RowBuilder(rak, rencana, max(lowest_level, counted_level), program_rows, sub_kegiatan, misi)
    builder.key_only, builder.joined = key_only, joined
    full_rows, rujukan = builder.build_programs() if of_programs else builder.build()
    if counted_level <= lowest_level:
        return RowTree(full_rows, full_rows, list(range(len(full_rows))), rujukan)
    starts = [i for i, row in enumerate(full_rows) if row.is_first[lowest_level] or row.program]
    rest = len(LEVELS) - 1 - lowest_level
    rows = [
        full_rows[i]._replace(
            butir=full_rows[i].butir[: lowest_level + 1] + (None,) * rest,
            is_first=full_rows[i].is_first[: lowest_level + 1] + (True,) * rest,
        )
        for i in starts
    ]
    return RowTree(rows, full_rows, starts, rujukan)


class RowBuilder:
    """Builds the rows of a table."""

    def __init__(
        self, rak: Rak, rencana: Rencana, lowest_level: int, program_rows: bool, sub_kegiatan: bool, misi: bool
    ) -> None:
        self.rak, self.rencana, self.lowest_level, self.program_rows = rak, rencana, lowest_level, program_rows
        self.sub_kegiatan, self.misi = sub_kegiatan, misi
        self.referred = Referred(rak)
        self.rujukan: dict[int, TakenOver] = {}
        self.rows: list[TableRow] = []
        self.is_new = [True] * len(LEVELS)
        self.key_only = False
        self.joined = INDIKATOR
        """The level in each of whose items kegiatan that stand together and are of one programme are one."""

    def build(self) -> tuple[list[TableRow], dict[int, TakenOver]]:
        """The rows of the rak, and its kegiatan that are taken over, by the id of each."""
        if self.joined < 0 and self.add_joined(self.rak.tujuan or self.rak.sasaran or (), ()):
            return self.rows, self.rujukan
        for key, group in groupby(self.rak.tujuan or (), key=lambda tujuan: (self.misi and tujuan.misi) or ""):
            all_tujuan = list(group)
            misi = self.rencana.misi.get(key)
            named = misi and misi.named(key, all_tujuan[0].span("misi"), numbered_misi(all_tujuan[0]))
            self.add_misi(named, all_tujuan)
        level = LEVELS.index("sasaran")
        self.add_level(self.rak.sasaran or (), level, (None,) * level)
        return self.rows, self.rujukan

    def add_misi(self, misi: Misi | None, all_tujuan: Sequence[Tujuan]) -> None:
        """The rows of a misi and of tujuan that name it."""
        self.begin(MISI)
        if self.lowest_level == MISI or (self.joined == MISI and not self.add_joined(all_tujuan, (misi,))):
            self.add_row(misi)
        elif self.joined != MISI:
            self.add_level(all_tujuan, MISI + 1, (misi,))

    def build_programs(self) -> tuple[list[TableRow], dict[int, TakenOver]]:
        """The programmes of the register that the rak uses or that hold kegiatan, all where there are none such; each
        with its own kegiatan, then those of the rak that name it, each once.
        """
        origins = {id(self.referred.origin(own) or own): own for own in all_of(self.rak, Kegiatan)}
        of_rak = list(map(self._follow, origins.values()))
        used = {kegiatan.program for kegiatan in of_rak if kegiatan.program}
        register = self.rencana.program
        chosen = [key for key in register if key in used or register[key].kegiatan]
        for key in chosen or ([] if used else list(register)):
            program = butir_program(key, self.rencana)
            kegiatan = (*register[key].kegiatan, *(own for own in of_rak if own.program == key))
            self.add_program(program, kegiatan, (None,) * PROGRAM)
        return self.rows, self.rujukan

    def begin(self, level: int) -> None:
        """An item of a level begins: it and all below it are new."""
        self.is_new[level:] = [True] * (len(LEVELS) - level)

    def add_row(self, *butir: TableItem | None, program: bool = False) -> None:
        """A row of these items, outermost first; with `program` one that prints a programme alone."""
        rest = (None,) * (len(LEVELS) - len(butir))
        self.rows.append(TableRow((*butir, *rest), tuple(self.is_new), program=program))
        self.is_new = [False] * len(LEVELS)

    def add_level(self, all_butir: Sequence[Butir], level: int, above: tuple[TableItem | None, ...]) -> None:
        """The rows of items of one level: an item has a row of its own where no printed level below has an item in it.

        A form that prints nothing below a level which the rak has not (tujuan) has a row for each of the rak's lowest
        items.
        """
        for butir in filter(self.is_printed, all_butir):
            self.begin(level)
            below = list(self.below(butir, level))
            if not below:
                self.add_row(*above, butir)
            for lower, children in below:
                if level == self.joined < INDIKATOR:
                    if not self.add_joined(children, (*above, butir)):
                        self.add_row(*above, butir)
                elif level == INDIKATOR:
                    self.add_programs(children, (*above, butir))
                else:
                    self.add_level(children, lower, (*above, butir, *(None,) * (lower - level - 1)))

    def is_printed(self, butir: Butir) -> bool:
        """False for an indikator that is no IKU where a form leaves such out, and for a sasaran or tujuan that has no
        other.
        """
        if not self.key_only:
            return True
        if isinstance(butir, Indikator):
            return butir.iku is not False
        own = getattr(butir, "indikator", ())
        below = (*own, *getattr(butir, "sasaran", ())) if isinstance(butir, Sasaran | Tujuan) else ()
        return not below or any(map(self.is_printed, below))

    def below(self, butir: Butir, level: int) -> Iterator[tuple[int, Sequence[Any]]]:
        """The printed levels below an item that have items in it, with these; a level that the rak has not counts as
        printed.
        """
        if level == self.lowest_level:
            return
        lowest = KEGIATAN if self.lowest_level == PROGRAM else self.lowest_level  # kegiatan say which programmes
        for name in BELOW[LEVELS[level]]:
            if not (children := items_below(butir, name)):
                continue
            is_own = name == "indikator" and not isinstance(butir, Sasaran)  # printed in one cell, or by an outline
            lower = LEVELS.index(name) if name in LEVELS and not is_own else 0
            if name == "sub_kegiatan" and not self.sub_kegiatan:
                children = tuple(child for child in children if child.keluaran)
            if level < lower and children and not level < lowest < lower:
                yield lower, children

    def add_joined(self, all_butir: Sequence[Butir], above: tuple[TableItem | None, ...]) -> bool:
        """The rows of all kegiatan in some items that the table does not tell apart, by their programmes; False where
        there are none.
        """
        kegiatan = [own for butir in filter(self.is_printed, all_butir) for own in self._kegiatan_in(butir)]
        self.add_programs(kegiatan, (*above, *(None,) * (PROGRAM - len(above))))
        return bool(kegiatan)

    def _kegiatan_in(self, butir: Butir) -> Iterator[Kegiatan]:
        if isinstance(butir, Indikator):
            yield from butir.kegiatan
        for lower in items_below(butir, "sasaran" if isinstance(butir, Tujuan) else "indikator"):
            if self.is_printed(lower):
                yield from self._kegiatan_in(lower)

    def add_programs(self, all_kegiatan: Sequence[Kegiatan], above: tuple[TableItem | None, ...]) -> None:
        """The rows of neighbouring kegiatan, in the order of the plan, by their programmes."""
        for kode, group in groupby(map(self._follow, all_kegiatan), key=lambda kegiatan: kegiatan.program or ""):
            kegiatan = list(group)
            if self.joined < INDIKATOR:
                kegiatan = self._once(kegiatan)
            program = butir_program(kode, self.rencana, kegiatan[0].span("program")) if kode else None
            self.add_program(program, kegiatan, above)

    def add_program(
        self, program: ButirProgram | None, all_kegiatan: Sequence[Kegiatan], above: tuple[TableItem | None, ...]
    ) -> None:
        """The rows of a programme and of kegiatan in it."""
        self.begin(PROGRAM)
        if self.lowest_level == PROGRAM or not all_kegiatan:
            self.add_row(*above, program)
            return
        if self.program_rows and program is not None:
            self.add_row(*above, program, program=True)
        self.add_level(all_kegiatan, KEGIATAN, (*above, program))

    def _once(self, all_kegiatan: Iterable[Kegiatan]) -> list[Kegiatan]:
        """Each of some kegiatan once: a rujukan that says nothing itself is the one that it refers to."""
        found: dict[int, Kegiatan] = {}
        for kegiatan in all_kegiatan:
            taken_over = self.rujukan.get(id(kegiatan))
            is_same = taken_over is not None and taken_over.own <= {"rujukan", "kode", "source"}
            found.setdefault(taken_over.origin if taken_over and is_same else id(kegiatan), kegiatan)
        return list(found.values())

    def _follow(self, kegiatan: Kegiatan) -> Kegiatan:
        """A kegiatan that refers to another takes over what it does not say itself, each value with its place."""
        origin = self.referred.origin(kegiatan)
        if origin is None:
            return kegiatan
        copy = self.referred.placed(kegiatan, origin)
        self.rujukan[id(copy)] = TakenOver(id(origin), frozenset(kegiatan.model_fields_set))
        return copy


def butir_program(kode: str, rencana: Rencana, origin: Span | None = None) -> ButirProgram:
    """The programme a kegiatan names: the register's, or the text itself; it knows what was spent on it."""
    program = _butir_program(kode, rencana, origin)
    if (reached := reached_of(program.registered)) is not None:
        tell_reached(program, reached)
    return program


def _butir_program(kode: str, rencana: Rencana, origin: Span | None) -> ButirProgram:
    program = rencana.program.get(kode)
    if program is None:
        return ButirProgram("", kode, origin=origin)
    return ButirProgram(program.kode or kode, program.uraian, program, origin or program.span("uraian"), kode)


def per_periode(
    tree: RowTree, periode: Periode, of_all: Sequence[int], filled: Sequence[frozenset[int]] | None
) -> RowTree:
    """Each row as one row for each period, by its number; only those of `filled` (numbers for each row) where that is
    given. The row of a programme stays one.
    """
    rows: list[TableRow] = []
    starts: list[int] = []
    for index, row in enumerate(tree.rows):
        numbers = of_all if filled is None else sorted(filled[index])
        is_first = row.is_first
        for n in (0,) if row.program else numbers or (0,):
            rows.append(row._replace(is_first=is_first, periode=(periode, n) if n else None))
            starts.append(tree.starts[index])
            is_first = (False,) * len(is_first)
    return tree._replace(rows=rows, starts=starts)


def spans_of(rows: Sequence[TableRow], level: int) -> Iterator[tuple[int, int]]:
    """(first row, number of rows) of each item of a level, in order; a level below 0: each row its own."""
    start = 0
    for index in range(1, len(rows) + 1):
        if index == len(rows) or level < 0 or rows[index].is_first[level]:
            yield start, index - start
            start = index
