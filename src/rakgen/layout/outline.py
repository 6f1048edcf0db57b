"""Outline: a table that prints items of several levels beneath one another in the same columns."""

import re
from collections.abc import Sequence
from typing import Annotated, Any, ClassVar

from pydantic_core import PydanticCustomError

from rakgen.layout.columns import ColumnSpec
from rakgen.layout.contents import ColumnContent
from rakgen.layout.fields import LEVELS, LISTED, NUMBER, FormLevel, split_content
from rakgen.layout.values import Colour, FontStyle
from rakgen.model import Fields
from rakgen.model.fields import APART, Alone, Before, Parsed
from rakgen.model.levels import BELOW

DEEPEST = 6
STEP = "\u00a0\u00a0\u00a0"
"""What a step of indentation puts before a text."""


def _steps(value: Any) -> Any:
    if value in tuple(str(number) for number in range(DEEPEST + 1)) or isinstance(value, int):
        return int(value)
    said = {"harapan": f"langkah 0 sampai {DEEPEST}", "harapan_en": f"a step from 0 to {DEEPEST}"}
    raise PydanticCustomError("RAK106", "lekuk", {"nilai": str(value), **said, "contoh": "1"})


Indent = Annotated[int, Parsed(_steps)]


class OutlineLevel(Fields):
    """A level of an outline: how its rows are set, and by how many steps its `uraian` is indented."""

    noun: ClassVar[str] = "BarisTingkat"

    tingkat: FormLevel
    gaya: FontStyle = "biasa"
    warna: Colour | None = None
    lekuk: Indent = 0


OutlineLevelField = Annotated[OutlineLevel, APART, Before(Alone("tingkat"))]


class Outline:
    """The levels of an outline, the highest first, and what each column prints on the rows of each."""

    def __init__(self, levels: Sequence[OutlineLevel], *, of_programs: bool) -> None:
        self.levels = levels
        self.names = [level.tingkat for level in levels]
        self.of_programs = of_programs
        self._columns: dict[tuple[int, str], tuple[ColumnSpec, ColumnSpec | None]] = {}

    @property
    def top(self) -> int:
        """Index in LEVELS of its highest level."""
        return LEVELS.index(self.names[0])

    def beside(self, leaves: Sequence[ColumnSpec]) -> set[int]:
        """The levels (index in LEVELS) of the columns that stand beside the outline."""
        levels = [standing(column) for column in leaves if self.is_beside(column)]
        return {level for level in levels if level is not None}

    def is_beside(self, column: ColumnSpec) -> bool:
        """True for a column of a level above the outline: its cells stand beside all rows of their item; for a formula
        over such columns alone.
        """
        if not all(self.is_beside(counted) for counted in column.named.values() if counted.level is not None):
            return False
        own = any(content.tingkat for content in column.isi)
        level = standing(column)
        return not own and not self.of_programs and level is not None and level < self.top

    def contents(self, column: ColumnSpec, level: FormLevel) -> tuple[ColumnContent, ...]:
        """The contents of a column that its cells on rows of a level print."""
        return tuple(
            content
            for content in column.isi
            if content.tingkat == level or (not content.tingkat and self._is_of(column, content, level))
        )

    def _is_of(self, column: ColumnSpec, content: ColumnContent, level: FormLevel) -> bool:
        levels = [split_content(field)[0] for field in content.fields]
        if not levels and is_numbered(content) and _counted_level(column) is not None:
            return column.per == level or self.is_own(str(column.per), level)
        lowest = max(levels, key=lambda name: LEVELS.index(name), default=level)
        return lowest == level or (self.is_own(lowest, level))

    def is_own(self, name: str, level: FormLevel) -> bool:
        """True for a level of which each item of another has a list of its own, on its own rows."""
        return name in LISTED and name not in self.names and name in BELOW[level]

    def _is_listed(self, content: ColumnContent, field: str, level: FormLevel) -> bool:
        """True for a field of a list of its own, also where a content that is said for its level names a level that
        the outline prints above it.
        """
        name = split_content(field)[0]
        above = self.names[: self.names.index(level)] if content.tingkat else ()
        return self.is_own(name, level) or (name in LISTED and name in above and name in BELOW[level])

    def column(self, column: ColumnSpec, level: FormLevel) -> ColumnSpec | None:
        """A column as it prints the rows of a level; None where it prints nothing there."""
        key = id(column), level
        if key not in self._columns:  # formulas over formulas ask for the same ones again and again
            made = self._of_fields(column, level) if column.formula is None else self._formula(column, level)
            self._columns[key] = column, made
        return self._columns[key][1]

    def _of_fields(self, column: ColumnSpec, level: FormLevel) -> ColumnSpec | None:
        contents = self.contents(column, level)
        if not contents and not self.counts_on(column, level):
            return None
        update: dict[str, object] = {"isi": contents}
        listed = self.listed_of(column, level)
        above = self.names.index(level) - 1
        if column.hitung is not None:
            update["per"] = level
        elif any(map(is_numbered, contents)):
            update |= self._numbering(column, level, listed)
        if column.pola is not None:
            lower = "|".join(self.names[above + 2 :])
            update["pola"] = re.sub(rf"[^{{}}]*\{{({lower})\}}", "", column.pola) if lower else column.pola
        own = column.altered(**update)
        if listed or (column.content_name == NUMBER and self.is_own(str(column.per), level)):
            own.print_own_rows(LEVELS.index(level))
        return own

    def _numbering(self, column: ColumnSpec, level: FormLevel, listed: Sequence[str]) -> dict[str, object]:
        """What a number on rows of a level counts, and at each item of which level it begins anew: the items of the
        level, or those of its own list that stand beside the number, within the item above, unless the column says.
        """
        if column.per is not None:
            return {}
        if listed:
            return {"per": listed[0], "ulang": column.ulang or level}
        index = self.names.index(level)
        again = column.ulang if column.ulang and LEVELS.index(column.ulang) < LEVELS.index(level) else None
        return {"per": level, "ulang": again or (self.names[index - 1] if index else None)}

    def counts_on(self, column: ColumnSpec, level: FormLevel) -> bool:
        """True for a column over fields that has something to count on rows of a level: it stands there by `per`, or a
        field is of that level, of one below it, or of a list of its own.
        """
        if column.hitung is None or column.per not in (None, level):
            return False
        levels = [split_content(field)[0] for field in column.counted]
        here = LEVELS.index(level)
        return column.per == level or any(LEVELS.index(name) >= here or self.is_own(name, level) for name in levels)

    def _formula(self, column: ColumnSpec, level: FormLevel) -> ColumnSpec | None:
        """A formula over the columns that it names as these print the rows of a level; None where one of them prints
        nothing there, of a sum or a mean where all of them print nothing.
        """
        if column.per not in (None, "baris", level):
            return None
        named = {name: self.as_named(counted, level) for name, counted in column.named.items()}
        printed = {name: in_level for name, in_level in named.items() if in_level is not None}
        if len(printed) < len(named) and not (printed and column.function in ("jumlah", "rata-rata")):
            return None
        by_rows = any(in_level.own_level is not None for in_level in printed.values())
        own = column.altered(per="baris" if by_rows else level)
        own.bind(printed, column.periods)
        if by_rows:
            own.print_own_rows(LEVELS.index(level))
        return own

    def totalled(self, column: ColumnSpec, level: FormLevel) -> ColumnSpec:
        """A column as its totals add up what it prints on rows of a level; itself where it stands beside these rows."""
        return column if self.is_beside(column) else self.column(column, level) or column

    def as_named(self, column: ColumnSpec, level: FormLevel) -> ColumnSpec | None:
        """A column as formulas on the rows of a level count with it: what it prints there or beside them."""
        return column if self.is_beside(column) else self.column(column, level)

    def own_lists(self, leaves: Sequence[ColumnSpec]) -> dict[int, list[str]]:
        """For each level (index in LEVELS) the levels of the items of its own that have rows, where columns print them:
        its indikator, its keluaran.
        """
        found: dict[int, list[str]] = {}
        for level in self.names:
            for column in (column for column in leaves if not self.is_beside(column)):
                names = found.setdefault(LEVELS.index(level), [])
                names += self.listed_of(column, level)
        return {level: list(dict.fromkeys(names)) for level, names in found.items() if names}

    def listed(self, leaves: Sequence[ColumnSpec]) -> set[str]:
        """The levels of all items of lists of their own that have rows, where columns print them."""
        return {name for names in self.own_lists(leaves).values() for name in names}

    def listed_of(self, column: ColumnSpec, level: FormLevel) -> list[str]:
        """The levels of the lists of its own that a column prints on rows of a level, as often as it does."""
        return [
            split_content(field)[0]
            for content in self.contents(column, level)
            for field in content.fields
            if self._is_listed(content, field, level)
        ]


def standing(column: ColumnSpec) -> int | None:
    """Index in LEVELS of the items beside which a column has its cells, None where it has none of its own."""
    return _counted_level(column) if column.content_name == NUMBER else column.level


def _counted_level(column: ColumnSpec) -> int | None:
    """Index in LEVELS of what the numbers of a column count, None where it does not say or counts rows."""
    return LEVELS.index(column.per) if column.per in LEVELS else None


def is_numbered(content: ColumnContent) -> bool:
    """True for the number of a row, and for a template that names it."""
    if not content.is_template:
        return content.isi == NUMBER
    from rakgen.text.templates import names_of

    return NUMBER in names_of(content.isi)
