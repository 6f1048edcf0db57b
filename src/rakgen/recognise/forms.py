"""Forms: the layout whose headings are those of some tables."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest
from typing import NamedTuple, TypeAlias

from rakgen.layout.columns import ColumnSpec
from rakgen.layout.header import HeaderLeaf, header_nodes
from rakgen.layout.header_rows import header_rows
from rakgen.layout.layout import Layout, TableSpec
from rakgen.layout.page import leaves_of
from rakgen.layout.years import asks_for_years
from rakgen.model import Periode
from rakgen.readers.raw import RawCell
from rakgen.recognise.again import text_of
from rakgen.recognise.contents import field_pattern
from rakgen.recognise.periods import periode_of
from rakgen.recognise.pieces import RakTables, WholeTable, header_paths
from rakgen.recognise.words import plain

MOST_EDITED = 0.4  # share of a form's headings that somebody may have edited
_OWN_YEAR = re.compile(r"\{\{\s*tahun\s*\}\}")
_Head: TypeAlias = list[list[tuple[RawCell | None, bool]]]


class FormTable(NamedTuple):
    """A table of the source, the table of a form that has its headings, and the physical columns of that."""

    whole: WholeTable
    spec: TableSpec
    leaves: tuple[HeaderLeaf, ...]


class Form(NamedTuple):
    """A layout by name, and the tables of the source that are laid out in it."""

    name: str
    layout: Layout
    tables: tuple[FormTable, ...]


def form_of(part: RakTables, layouts: Iterable[tuple[str, Layout]]) -> Form | None:
    """The first of some layouts whose tables have the headings of a part's, those of its title before others; None
    where none has. Of one that is the only one, as it was asked for by name, some headings may be others.
    """
    known = list(layouts)
    found = [form for name, layout in known if (form := laid_out(part, name, layout)) is not None]
    if not found and len({name for name, _ in known}) == 1:
        edited = (laid_out(part, name, layout, edited=True) for name, layout in known)
        found = [form for form in edited if form is not None]
    return max(found, key=lambda form: _likeness(part, form.layout), default=None)


def _likeness(part: RakTables, layout: Layout) -> int:
    """How many lines above the part the form prints."""
    above = [line.text.strip() for line in part.above if line.text.strip()]
    clauses = [clause.teks for clause in layout.pernyataan.isi] if layout.pernyataan else []
    patterns = [field_pattern(text) for text in (*layout.judul, *clauses) if len(text) < 40 or "{{" not in text[:3]]
    found = sum(any(pattern.match(text) for text in above) for pattern in patterns)
    return 2 * found - len(clauses)


def laid_out(part: RakTables, name: str, layout: Layout, *, edited: bool = False) -> Form | None:
    """A part's tables as those of a layout, in order; a table of programmes may be absent. None where they differ;
    `edited`: some of their headings may.
    """
    tables: list[FormTable] = []
    rest = list(part.tables)
    for spec in layout.tables:
        found = of_spec(rest[0], spec, edited=edited) if rest else None
        if found is not None:
            tables.append(found)
            rest.pop(0)
        elif spec.dari != "program":
            return None
    return None if rest or not tables else Form(name, layout, tuple(tables))


def of_spec(whole: WholeTable, spec: TableSpec, *, edited: bool) -> FormTable | None:
    """A table as that of a form; None where its headings differ. `edited`: a few of them may, that are no other
    column's.
    """
    years = [number for path in whole.paths() for text in path if (number := _year(text))]
    bound = spec.altered(kolom=tuple(_in_years(column, years) for column in spec.kolom))
    bound.attach_names()
    nodes = header_nodes(bound.kolom, _as_written)
    leaves = tuple(leaves_of(nodes))
    if len(leaves) != whole.columns:
        return None
    head = _printed_head(bound, len(leaves))
    if not any(whole.numbers):
        whole = _headed(whole, head)
    expected = [_of_year(path, whole.year) for path in _paths(head)]
    pairs = list(zip(expected, whole.paths(), strict=True))
    is_same = all(_is_same(want, found) for want, found in pairs) or _is_unmerged(head, whole)
    is_same = is_same or (edited and _is_edited(pairs))
    return FormTable(whole, bound, leaves) if is_same else None


def _is_unmerged(head: _Head, whole: WholeTable) -> bool:
    """True for the headings of a form as files without merged cells have them: each in its first place alone."""
    wants = [
        [
            cell.text if cell is not None and (cell.row, cell.column) == (index, column) else ""
            for column, (cell, _) in enumerate(row)
        ]
        for index, row in enumerate(head)
        if not any(is_number for _, is_number in row)
    ]
    return len(wants) == len(whole.header) and all(
        _is_same(_of_year((want,), whole.year), (text_of(cell),))
        for line, found in zip(wants, whole.header, strict=True)
        for want, cell in zip(line, found, strict=True)
    )


def other_headings(whole: WholeTable, spec: TableSpec) -> Iterator[tuple[str, str]]:
    """Headings of a table and of a form that differ, column by column; '' where one of the two has no more columns."""
    nodes = header_nodes(spec.kolom, _as_written)
    expected = _paths(_printed_head(spec, len(leaves_of(nodes))))
    for want, found in zip_longest(expected, whole.paths(), fillvalue=()):
        if not _is_same(want, found):
            texts = zip_longest(found, want, fillvalue="")
            yield next((pair for pair in texts if plain(pair[0]) != plain(pair[1])), ("", ""))


def _is_edited(pairs: Sequence[tuple[tuple[str, ...], tuple[str, ...]]]) -> bool:
    """True for the headings of a form, and those of a document, where a few are others, none of them another
    column's.
    """
    known = {plain(text) for want, _ in pairs for text in want}
    other = [(want, found) for want, found in pairs if not _is_same(want, found)]
    texts = {plain(text) for _, found in other for text in found} - known
    is_in_place = all(
        len(want) == len(found) and all(plain(b) in texts | {plain(a)} for a, b in zip(want, found, strict=True))
        for want, found in other
    )
    return is_in_place and len(texts) <= MOST_EDITED * len(known)


def _as_written(text: str, _column: ColumnSpec, _field: str) -> str:
    return text


def _year(text: str) -> int:
    found = periode_of(text)
    return found[1] if found and found[0] is Periode.TAHUN else 0


def _in_years(column: ColumnSpec, years: Sequence[int]) -> ColumnSpec:
    """A column that leaves its years to the plan with those that are printed."""
    update: dict[str, object] = {}
    if years and asks_for_years(column):
        update["hanya"] = tuple((Periode.TAHUN, year) for year in sorted(set(years)))
    if column.kolom:
        update["kolom"] = tuple(_in_years(child, years) for child in column.kolom)
    return column.altered(**update) if update else column


def _printed_head(spec: TableSpec, columns: int) -> _Head:
    """For each place of the header as the form prints it the cell that covers it, and whether that is a number."""
    rows = header_rows(header_nodes(spec.kolom, _as_written), spec, None)
    places: _Head = [[(None, False)] * columns for _ in rows]
    for index, row in enumerate(rows):
        for column, cell in enumerate(row.cells):
            if cell is None:
                continue
            raw = RawCell(index, column, (cell.text,), cell.rowspan, cell.colspan)
            for line in places[index : index + cell.rowspan]:
                line[column : column + cell.colspan] = [(raw, cell.role == "number")] * cell.colspan
    return places


def _paths(head: _Head) -> list[tuple[str, ...]]:
    """The headings over each column of a form."""
    rows = [[None if is_number else cell for cell, is_number in row] for row in head]
    return header_paths([row for row in rows if any(row)], len(head[0]))


def _headed(whole: WholeTable, head: _Head) -> WholeTable:
    """A table whose column numbers were taken for headings or rows, as those of a form that numbers its columns with
    just these texts, on whatever pages they are printed again; any other as it is.
    """
    rows = [*whole.header, *whole.body]
    places = list(zip(rows, head, strict=False))
    numbered = [row for row, line in places if any(is_number for _, is_number in line)]
    is_said = all(
        cell is not None and plain(text_of(found)) == plain(cell.text)
        for row, line in places
        for found, (cell, is_number) in zip(row, line, strict=True)
        if is_number
    )
    if not numbered or not is_said or len(rows) < len(head):
        return whole
    header = [
        [None if is_number else found for found, (_, is_number) in zip(row, line, strict=True)] for row, line in places
    ]
    numbers = list(map(text_of, numbered[0]))
    body = [row for row in rows[len(head) :] if list(map(text_of, row)) != numbers]
    return replace(whole, header=[row for row in header if any(row)], body=body, numbers=numbers)


def _of_year(path: tuple[str, ...], year: int) -> tuple[str, ...]:
    """Headings of a form as those of a plan of a year; with any year where that is not known, 0."""
    return tuple(_OWN_YEAR.sub(str(year), text) for text in path) if year else path


def _is_same(want: tuple[str, ...], found: tuple[str, ...]) -> bool:
    """True where headings are those of a form: their words, however broken over rows."""
    if any("{{" in text for text in want):
        return field_pattern(" ".join(want)).match(" ".join(found)) is not None
    return plain("".join(want)) == plain("".join(found))
