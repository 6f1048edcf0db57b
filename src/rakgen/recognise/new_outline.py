"""New outline: the columns of an unknown form whose rows are items of several levels, one beneath the other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from rakgen.canonical.codes import slug
from rakgen.layout.fields import LEVEL_FIELDS
from rakgen.layout.outline import STEP
from rakgen.recognise.again import text_of
from rakgen.recognise.body_facts import facts_of
from rakgen.recognise.codes import code_of, count_parts, levels_of_depths, part_names
from rakgen.recognise.columns import ColumnBuilder, Spec, width_of
from rakgen.recognise.headings import meaning_of
from rakgen.recognise.pieces import WholeTable
from rakgen.recognise.words import plain

_NAMED = (("sub_kegiatan", "subkegiatan"), ("kegiatan", "kegiatan"), ("program", "program"))
_WORK = ("program", "kegiatan", "sub_kegiatan")
_SCHEDULED = ("kegiatan", "sub_kegiatan")
_ABOVE = (("tujuan",), ("sasaran",))


class FoundOutline(NamedTuple):
    """The column with the texts of all levels, the levels from the highest, on which rows each stands, and the columns
    of their codes.
    """

    column: int
    levels: tuple[str, ...]
    rows: dict[str, list[int]]
    codes: tuple[int, ...] = ()


def outline_of(whole: WholeTable, items: Sequence[int]) -> FoundOutline | None:
    """The outline that a table is: a column whose heading names several levels, on rows whose codes or indentation tell
    as many; None where it is none.
    """
    for column, path in enumerate(whole.paths()):
        levels = _levels(" ".join(path))
        if len(levels) < 2:
            continue
        codes = _code_columns(whole)
        depths = _depths(whole, items, codes, column)
        if len(set(depths.values()) - {-1}) < 2:
            codes, depths = (), _depths(whole, items, (), column)
        texts: dict[int, list[str]] = {}
        for index in items:
            texts.setdefault(depths[index], []).append(text_of(whole.body[index][column]))
        texts.pop(-1, None)
        if len(texts) >= 2 and (codes or len(texts) <= len(levels)):
            by_depth = levels_of_depths(texts, levels)
            rows = {level: [index for index in items if by_depth.get(depths[index]) == level] for level in levels}
            return FoundOutline(column, tuple(level for level in levels if rows[level]), rows, codes)
    return _by_codes(whole, items)


def _code_columns(whole: WholeTable) -> tuple[int, ...]:
    """The column of codes, with those beside it that hold the further parts of them."""
    meanings = [meaning_of(path) for path in whole.paths()]
    first = next((at for at, found in enumerate(meanings) if found and found.field == "kode"), None)
    if first is None:
        return ()
    rest = takewhile(lambda at: (found := meanings[at]) and found.field == "kode", range(first, len(meanings)))
    return tuple(rest)


def names_levels(whole: WholeTable) -> bool:
    """True for a table with a heading that names several levels."""
    return any(len(_levels(" ".join(path))) > 1 for path in whole.paths())


def _by_codes(whole: WholeTable, items: Sequence[int]) -> FoundOutline | None:
    """The outline of a table with one column of texts beside codes of which each but the first of all goes on with an
    earlier one: `1`, `1.1`, `1.1.1`; None for any other table.
    """
    meanings = [meaning_of(path) for path in whole.paths()]
    columns = [
        at for at, found in enumerate(meanings) if found and found.field == "uraian" and found.levels[0] in _WORK
    ]
    codes = next((at for at, found in enumerate(meanings) if found and found.field in ("kode", "nomor")), None)
    if codes is None or len(columns) != 1 or any(found and found.levels[:1] in _ABOVE for found in meanings):
        return None
    said = {index: _code(text_of(whole.body[index][codes])) for index in items}
    lengths = sorted({len(code) for code in said.values()})
    known = set(said.values())
    is_said = all(text_of(whole.body[index][columns[0]]) for index in items)
    is_nested = is_said and all(code[:-1] in known or len(code) == lengths[0] for code in said.values())
    if not is_nested or not 2 <= len(lengths) <= len(_WORK) or lengths[0] < 1 or len(known) < len(said):
        return None
    levels = _WORK[: len(lengths)]
    rows = {
        level: [index for index in items if len(said[index]) == n] for n, level in zip(lengths, levels, strict=True)
    }
    return FoundOutline(columns[0], levels, rows, (codes,))


def _code(text: str) -> tuple[str, ...]:
    """The parts of a code of figures and letters between dots, () for any other text."""
    said = text.strip().rstrip(".")
    return tuple(said.split(".")) if re.fullmatch(r"(?:\d{1,3}|[A-Za-z])(?:\.(?:\d{1,3}|[A-Za-z]))*", said) else ()


def _levels(heading: str) -> list[str]:
    """The levels that a heading names, from the highest: `Program / Kegiatan / Sub Kegiatan` has three."""
    rest, found = plain(heading), list[str]()
    for level, word in _NAMED:
        if word in rest:
            found.insert(0, level)
            rest = rest.replace(word, "", 1)
    return found


def _depths(whole: WholeTable, items: Sequence[int], codes: Sequence[int], column: int) -> dict[int, int]:
    """How deep the code or text of each of some rows stands, -1 for a row without either or without a code below one
    that has one.
    """
    first = next((row for row, cells in enumerate(whole.body) if code_of(cells, codes)), len(whole.body))
    return {
        index: count_parts(code_of(whole.body[index], codes))
        or (-1 if index > first else _step_of(whole, index, column))
        for index in items
    }


def _step_of(whole: WholeTable, index: int, column: int) -> int:
    """How deep a row's text stands, -1 for a row without one."""
    cell = whole.body[index][column]
    if cell is None or not cell.text.strip():
        return -1
    return (len(cell.text) - len(cell.text.lstrip("\u00a0 "))) // len(STEP)


def outline_spec(whole: WholeTable, found: FoundOutline, *, is_totalled: bool) -> Spec:
    """The table in the words of a layout: how each level is set, and what each column prints of it; `is_totalled` where
    it ends with totals.
    """
    rows = []
    for level in found.levels:
        cell = whole.body[found.rows[level][0]][found.column]
        of_level: Spec = {"tingkat": level}
        if cell is not None and cell.is_bold:
            of_level["gaya"] = "tebal"
        if cell is not None and cell.fill:
            of_level["warna"] = cell.fill
        if cell is not None and (steps := (len(cell.text) - len(cell.text.lstrip("\u00a0 "))) // len(STEP)):
            of_level["lekuk"] = str(steps)
        rows.append(of_level)
    spec: Spec = {"dari": "program"} if found.levels[0] == "program" else {}
    columns = _columns(whole, found, is_totalled=is_totalled)
    return spec | {"baris_tingkat": rows, "kolom": columns}


def _columns(whole: WholeTable, found: FoundOutline, *, is_totalled: bool) -> list[Spec]:
    """The columns, nested as their headings are."""
    items = [row for rows in found.rows.values() for row in rows]
    specs = ColumnBuilder(whole.paths(), facts_of(whole, items), bands=None, year=whole.year).columns()
    return list(_OutlineColumns(whole, found, is_totalled=is_totalled).of_levels(specs, 0, 0))


class _OutlineColumns:
    """What columns print on the rows of each level, no field twice."""

    def __init__(self, whole: WholeTable, found: FoundOutline, *, is_totalled: bool) -> None:
        self.whole, self.found, self.is_totalled = whole, found, is_totalled
        self.paths = whole.paths()
        self.taken: set[str] = set()

    def of_levels(self, specs: Sequence[Spec], first: int, depth: int) -> Iterator[Spec]:
        """Columns from a first one on, below `depth` headings; those of a schedule that rows of levels with one tick
        as one.
        """
        for spec in specs:
            own = range(first, first + width_of(spec))
            first = own.stop
            levels = [level for level in self.found.levels if any(self._says(column, level) for column in own)]
            if "periode" in spec and str(spec.get("isi", "")).endswith(".jadwal") and set(levels) <= set(_SCHEDULED):
                yield spec | {"isi": {level: f"{level}.jadwal" for level in levels}}
            elif "kolom" in spec and "periode" not in spec:
                yield spec | {"kolom": list(self.of_levels(spec["kolom"], own.start, depth + 1))}
            else:
                yield from (self._column(column, depth) for column in own)

    def _column(self, column: int, depth: int) -> Spec:
        spec: Spec = {"judul": " ".join(self.paths[column][depth:])}
        meaning = meaning_of(self.paths[column])
        if meaning is not None and meaning.field == "nomor" and column not in self.found.codes:
            return spec | {"isi": "nomor"}
        said = [level for level in self.found.levels if self._says(column, level)]
        contents = {level: self._content(column, level) for level in said or self.found.levels}
        self.taken.update(contents.values())
        amounts = all(content.endswith(".anggaran") for content in contents.values())
        right = {"rata": "kanan"} | ({"jumlah": "ya"} if self.is_totalled else {}) if amounts else {}
        return spec | {"isi": contents} | right

    def _says(self, column: int, level: str) -> bool:
        return any(text_of(self.whole.body[row][column]) for row in self.found.rows[level])

    def _content(self, column: int, level: str) -> str:
        """What a column prints on the rows of a level: the field that its heading names, else a free one."""
        name = slug(" ".join(self.paths[column])).replace("-", "_") or f"kolom_{column + 1}"
        free = f"{level}.tambahan.{name}"
        field = self._field(column, level)
        if field and field not in self.taken:
            return field
        return free if free not in self.taken else f"{free}_{column + 1}"

    def _field(self, column: int, level: str) -> str:
        """The field that a heading names on the rows of a level, '' where it names none."""
        meaning = meaning_of(self.paths[column])
        if column == self.found.column:
            return f"{level}.uraian"
        if column in self.found.codes:
            parts = (part_names(self.whole.body[row], self.found.codes) for row in self.found.rows[level])
            part = next((names[column] for names in parts if column in names), "1")
            return f"{level}.kode" if len(self.found.codes) == 1 else f"{level}.kode.{part}"
        if meaning is None:
            return ""
        if meaning.field in ("uraian", "target", "satuan") and set(meaning.levels) & {"indikator", "keluaran"}:
            return f"{'indikator' if level == 'program' else 'keluaran'}.{meaning.field}"
        is_own = meaning.field in LEVEL_FIELDS.get(level, ()) and meaning.field != "uraian"
        return f"{level}.{meaning.field}" if is_own else ""
