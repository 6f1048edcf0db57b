"""Outline rows: a rak's items of several levels laid out as rows beneath one another."""

from collections.abc import Sequence
from itertools import zip_longest

from rakgen.compose.rows import (
    INDIKATOR,
    KEGIATAN,
    MISI,
    PROGRAM,
    ButirProgram,
    RowBuilder,
    RowTree,
    TableItem,
    TableRow,
)
from rakgen.layout.apart import joined_level
from rakgen.layout.fields import LEVELS
from rakgen.layout.layout import TableSpec
from rakgen.layout.outline import Outline
from rakgen.model import Butir, Kegiatan, Misi, Program, Rak, Rencana, Tujuan

_KELUARAN = LEVELS.index("keluaran")


def outline_rows(table: TableSpec, outline: Outline, rak: Rak, rencana: Rencana) -> RowTree:
    """Rows of an outline: each item of its levels has rows of its own, above those of the items below it; one for each
    item of its own list, where the table prints that.
    """
    builder = _OutlineBuilder(table, outline, rak, rencana)
    builder.key_only = table.hanya_iku == "ya"
    builder.joined = joined_level(table, "tujuan" if rak.tujuan else "sasaran")
    rows, rujukan = builder.build_programs() if outline.of_programs else builder.build()
    starts = [index for index, row in enumerate(rows) if row.outline >= 0]
    return RowTree([rows[index] for index in starts], rows, starts, rujukan)


class _OutlineBuilder(RowBuilder):
    """Builds the rows of an outline."""

    def __init__(self, table: TableSpec, outline: Outline, rak: Rak, rencana: Rencana) -> None:
        self.levels = [LEVELS.index(name) for name in outline.names]
        super().__init__(rak, rencana, max(*self.levels, table.counted_level), False, True, table.names_misi)
        self.own_lists = outline.own_lists(table.leaves)
        subtotals = table.jumlah.sub if table.jumlah else ()
        bands = [band.tingkat for band in table.baris_kelompok] + [sub.tingkat for sub in subtotals]
        levels = {*map(LEVELS.index, bands), *outline.beside(table.leaves)}
        self.above = {level for level in levels if level < min(self.levels)}
        self.highest = min(*self.levels, outline.top, *self.above)

    def add_level(self, all_butir: Sequence[Butir], level: int, above: tuple[TableItem | None, ...]) -> None:
        """The rows of items of one level: their own where it is one of the outline, then those below; an item of
        another level without any has one that is not printed, to be counted with.
        """
        for butir in filter(self.is_printed, all_butir):
            self.begin(level)
            before = len(self.rows)
            if level in self.levels:
                self._own(level, (*above, butir), butir)
            for lower, children in self.below(butir, level):
                if level == self.joined < INDIKATOR:
                    self.add_joined(children, (*above, butir))
                elif level == INDIKATOR:
                    self.add_programs(children, (*above, butir))
                elif lower == INDIKATOR or LEVELS[lower] not in self.own_lists.get(level, ()):
                    self.add_level(children, lower, (*above, butir, *(None,) * (lower - level - 1)))
            if len(self.rows) == before and level > self.highest:
                self.add_row(*above, butir)
            self._stand(level, (*above, butir), before)

    def add_program(
        self, program: ButirProgram | None, all_kegiatan: Sequence[Kegiatan], above: tuple[TableItem | None, ...]
    ) -> None:
        """The rows of a programme, then those of kegiatan in it."""
        self.begin(PROGRAM)
        before = len(self.rows)
        if PROGRAM in self.levels and program is not None:
            self._own(PROGRAM, (*above, program), program.registered)
        if self.lowest_level > PROGRAM:
            self.add_level(all_kegiatan, KEGIATAN, (*above, program))
        if program is not None:
            self._stand(PROGRAM, (*above, program), before)

    def add_misi(self, misi: Misi | None, all_tujuan: Sequence[Tujuan]) -> None:
        """The rows of a misi, then those of tujuan that name it."""
        self.begin(MISI)
        before = len(self.rows)
        if MISI in self.levels and misi is not None:
            self._own(MISI, (misi,), None)
        if self.joined == MISI:
            self.add_joined(all_tujuan, (misi,))
        elif self.lowest_level > MISI:
            self.add_level(all_tujuan, MISI + 1, (misi,))
        if misi is not None:
            self._stand(MISI, (misi,), before)

    def _stand(self, level: int, path: tuple[TableItem | None, ...], before: int) -> None:
        """An item that stands beside or above the outline begins with a printed row, an empty one where it has none in
        it: rows that are but counted with come behind it.
        """
        if level not in self.above:
            return
        rows = self.rows[before:]
        del self.rows[before:]
        if not any(row.outline >= 0 for row in rows):
            top = min(self.levels)
            own = tuple((LEVELS.index(name), None) for name in self.own_lists.get(top, ()))
            rest = (None,) * (len(LEVELS) - len(path))
            is_first = (*self.is_new[: level + 1], *(True,) * (len(LEVELS) - level - 1))
            rows.append(TableRow((*path, *rest), is_first, outline=top, own=own))
            self.is_new = [False] * len(LEVELS)
        printed = next(index for index, row in enumerate(rows) if row.outline >= 0)
        above, below = rows[0].is_first[: level + 1], (False,) * (level + 1)
        counted = [row._replace(is_first=(*below, *row.is_first[level + 1 :])) for row in rows[:printed]]
        head = rows[printed]._replace(is_first=(*above, *rows[printed].is_first[level + 1 :]))
        self.rows += [head, *counted, *rows[printed + 1 :]] if printed else rows

    def _own(self, level: int, path: tuple[TableItem | None, ...], holder: Butir | Program | None) -> None:
        """The rows of an item itself: one for each item of its own lists, which stand side by side."""
        rest = (None,) * (len(LEVELS) - len(path))
        lists = {
            LEVELS.index(name): list(filter(self.is_printed, getattr(holder, name, ())))
            for name in self.own_lists.get(level, ())
        }
        for together in list(zip_longest(*lists.values())) or [(None,) * len(lists)]:
            own = tuple(zip(lists, together, strict=True))
            if any(item is not None and at == _KELUARAN for at, item in own):
                self.begin(_KELUARAN)
            self.rows.append(TableRow((*path, *rest), tuple(self.is_new), outline=level, own=own))
            self.is_new = [False] * len(LEVELS)
