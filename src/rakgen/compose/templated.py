"""Templated: what a template of a layout prints in a cell, over the fields of the items of its row."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Self, SupportsIndex, TypeAlias

from rakgen.compose.contents import Origin, periode_content, year_content
from rakgen.compose.numbering import number_rows
from rakgen.compose.rows import TableRow
from rakgen.document.document import Cell, Content, Mark, Number
from rakgen.layout.columns import ColumnSpec
from rakgen.layout.contents import ColumnContent
from rakgen.layout.fields import BY_PERIODE, BY_TAHUN, LEVELS, NUMBER, field_of, split_content
from rakgen.model import Periode
from rakgen.model.levels import BELOW
from rakgen.model.periode import WHOLE
from rakgen.text.templates import names_of

ContentRenderer: TypeAlias = Callable[[ColumnSpec, int, Mapping[str, object], Collection[str]], str]
"""Renders the template that is a content of a column, by its number (from 0), over values besides those of the rak; ''
where it does not say what is printed where all of some names are empty.
"""

_ABOVE: dict[str, str] = {
    str(below): str(level)
    for level, all_below in BELOW.items()
    for below in all_below
    if level in LEVELS and level != "program" and below in LEVELS and LEVELS.index(level) < LEVELS.index(below)
} | {"program": "indikator", "tujuan": "misi"}
"""The level above each, within which its items are numbered."""


_PARTED = (".kode", ".target_tahun")
"""Fields of which a template can name a part by its number: `kegiatan.kode[2]`, `indikator.target_tahun[2025]`."""


class _Parted(str):
    """A text of which a number in brackets is a part, no letter."""

    look_up: Callable[[str], str]
    name: str

    def __new__(cls, name: str, look_up: Callable[[str], str]) -> Self:
        text = super().__new__(cls, look_up(name))
        text.name, text.look_up = name, look_up
        return text

    def __getitem__(self, key: SupportsIndex | slice) -> str:
        if isinstance(key, slice):
            return super().__getitem__(key)
        return self.look_up(f"{self.name}.{int(key)}") if int(key) > 0 else ""


class Templated:
    """Fills in the templates of one table. Row numbers are those of the printed rows."""

    def __init__(self, rows: Sequence[TableRow], origin: Origin, render: ContentRenderer) -> None:
        self.rows, self.origin, self.render = rows, origin, render
        self._numbers: dict[tuple[int, str], list[str]] = {}

    def text(self, column: ColumnSpec, number: int, index: int, periode: tuple[Periode, int] | None) -> str:
        """What content `number` of a column prints on a row, in a period or for the year; '' where the row has none of
        the items that it names for the first time, and where all fields of the plan that it names are empty - in a
        period, those that go by periods - unless it says what is printed instead.
        """
        row, content = self.rows[index], column.isi[number]
        if _is_bare(column, content, row):
            return ""
        said: dict[str, str] = {name: self._said(name, row, periode) for name in content.fields}
        deciding = [name for name in said if periode is not None and _goes_by(name, periode)] or list(said)
        values: dict[str, object] = {}
        for name, text in said.items():
            _put(values, name.split(".", 2), text)
        if NUMBER in names_of(content.isi):
            values[NUMBER] = self.number(column, index)
        is_empty = not any(said[name] for name in deciding)
        return self.render(column, number, values, deciding if is_empty else ()).strip(" ")

    def _said(self, name: str, row: TableRow, periode: tuple[Periode, int] | None) -> str:
        butir = row.butir[LEVELS.index(split_content(name)[0])]

        def look_up(asked: str) -> str:
            if asked == name and periode is not None and _goes_by(name, periode):
                return _inline(periode_content(name, butir, *periode, "✓"))
            return _inline(year_content(asked, butir, self.origin))

        return _Parted(name, look_up) if name.endswith(_PARTED) else look_up(name)

    def number(self, column: ColumnSpec, index: int, pattern: str = "{n}") -> str:
        """The number of the column's item within the item above it, unless the column says what restarts it; in a
        pattern, unless the column has one.
        """
        key = id(column), pattern
        if key not in self._numbers:
            asked: dict[str, object] = {"pola": column.pola or pattern}
            if column.per is None and column.level is not None:
                asked["per"] = LEVELS[column.level]
            above = _ABOVE.get(str(asked.get("per", column.per)), "")
            if column.ulang is None and above in LEVELS:
                asked["ulang"] = above
            self._numbers[key] = number_rows(column.model_copy(update=asked), self.rows)
        return self._numbers[key][index]


def _is_bare(column: ColumnSpec, content: ColumnContent, row: TableRow) -> bool:
    """True for a row without an item of the lowest level that a template names, or what the column counts by: but the
    first row of an item above prints what it says of that.
    """
    levels = {LEVELS.index(split_content(name)[0]) for name in content.fields}
    own = {level for level, _ in row.own if level in levels and column.own_level is not None}
    lowest = own or ({max(levels)} if levels and column.per is None else {column.level} - {None})
    if not lowest or any(level is not None and row.butir[level] is not None for level in lowest):
        return False
    if not own and column.per is not None:
        return True
    above = max((level for level in levels - own if row.butir[level] is not None), default=None)
    return above is None or not row.is_first[above]


def _goes_by(name: str, periode: tuple[Periode, int]) -> bool:
    """True when a field has something to say for a period of this kind."""
    is_year = periode[0] is Periode.TAHUN and periode != WHOLE
    return field_of(name) in BY_PERIODE or (is_year and name in BY_TAHUN)


def _inline(content: Content) -> str:
    """A content within a text: the texts of a list one after the other."""
    if isinstance(content, str | Number | Mark):
        return Cell(content).text
    return ", ".join(line.text for line in content)


def _put(values: dict[str, object], path: Sequence[str], text: str) -> None:
    """Put a text where a template finds it: `indikator.tambahan.jenis` in a group within a group."""
    for name in path[:-1]:
        inner = values.setdefault(name, {})
        assert isinstance(inner, dict)
        values = inner
    values[path[-1]] = text
