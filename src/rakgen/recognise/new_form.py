"""New form: a layout for tables whose headings no known layout has, so that they are printed again as they were."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Any

from rakgen.canonical import dump
from rakgen.layout.fields import LEVELS
from rakgen.layout.layout import Layout
from rakgen.layout.library import CHILD_MODELS
from rakgen.layout.values import PAPER_SIZES
from rakgen.model import Fields, load_fields
from rakgen.model.guesses import is_ditto
from rakgen.readers.raw import RawCell
from rakgen.recognise.again import text_of
from rakgen.recognise.body_facts import facts_of, is_band
from rakgen.recognise.columns import ColumnBuilder, Spec, width_of
from rakgen.recognise.contents import says_nothing
from rakgen.recognise.doubts import Doubt
from rakgen.recognise.forms import Form, laid_out
from rakgen.recognise.headings import meaning_of
from rakgen.recognise.new_bands import band_levels, band_specs
from rakgen.recognise.new_outline import names_levels, outline_of, outline_spec
from rakgen.recognise.new_totals import Groups, label_of, totals_spec
from rakgen.recognise.own_year import with_own_year
from rakgen.recognise.pieces import RakTables, WholeTable
from rakgen.recognise.rows import counts, is_closing_row, is_mean_row, is_program_row, is_total_row
from rakgen.recognise.signers import NIP
from rakgen.recognise.titles import parted, year_of
from rakgen.recognise.unsure import unsure_of
from rakgen.recognise.values import Filling
from rakgen.recognise.words import plain
from rakgen.source import parse

_WIDE = 6  # columns from which a page lies on its side
_WIDEST = 18  # columns that F4 holds
_SIZES = ((_WIDEST, "9pt"), (24, "8pt"), (30, "7pt"), (999, "6pt"))
"""The size of type for a table of at most so many columns."""
_SURE, _MOST_TITLES = 4, 12
"""Title lines whatever they say, and how many there may be that are no sentences."""
_COUNTED = ("tujuan", "sasaran", "program")
"""Levels that a NO column counts by itself where they are the highest; others stand below items that are added."""


def is_of_a_plan(whole: WholeTable) -> bool:
    """True for a table in whose columns items of a plan stand."""
    meanings = [meaning_of(path) for path in whole.paths()]
    return any(meaning is not None and meaning.field == "uraian" for meaning in meanings)


def new_form(part: RakTables, name: str, page: tuple[float, float] | None, filling: Filling) -> tuple[Form | None, str]:
    """A layout of that name for a part's tables on a page (width and height in mm), laid out in it, and its text; None
    where it cannot be read back. Years in its titles and headings are doubts.
    """
    earlier: dict[str, set[str]] = {}
    tables = [_table(whole, earlier) for whole in part.tables]
    for whole, table in zip(part.tables, tables, strict=True):
        if (rows := table.get("baris_tingkat")) and not names_levels(whole):
            filling.doubt(Doubt("depth", whole.raw.place, "", ", ".join(row["tingkat"] for row in rows)))
        for doubt in unsure_of(whole, table):
            filling.doubt(doubt)
        first = next(filter(None, whole.numbers), "")
        if _pattern(first) != _in_figures(first):
            filling.doubt(Doubt("letters", whole.raw.place, first, _in_figures(first).replace("{n}", "1")))
    data: dict[str, Any] = {"keterangan": f"Bentuk yang dibaca dari dokumen lama ({name})", "judul": _titles(part)}
    data["halaman"] = _page(page, max(whole.columns for whole in part.tables))
    fill = _header_fill(part.tables[0])
    if fill:
        data["warna_kepala"] = fill
    alone = len(tables) == 1 and "dari" not in tables[0]
    data |= tables[0] if alone else {"tabel": [_with_title(part, i, spec) for i, spec in enumerate(tables)]}
    data["pengesahan"] = "otomatis"
    for said, made in with_own_year(data, year_of(data["judul"], part.tables[0].year)):
        place = next((line.place for line in part.above if said in line.text), part.tables[0].raw.place)
        filling.doubt(Doubt("own_year" if made != said else "other_year", place, said, made))
    text = dump(data, Fields)  # in the order in which it was put together
    source = parse(text.encode(), f"{name}.yaml")
    layout, findings = load_fields(source, Layout, CHILD_MODELS)
    if layout is None or findings or source.diagnostics:
        return None, text
    layout.attach(name, f"{name}.yaml", None, None, "")
    return laid_out(part, name, layout), text


def _page(page: tuple[float, float] | None, columns: int) -> Spec:
    """The paper of the source, else one that so many columns fit on."""
    if page is not None:
        short, long = sorted(page)
        near = {name: abs(short - size[0]) + abs(long - size[1]) for name, size in PAPER_SIZES.items()}
        paper, wide = min(near, key=lambda name: near[name]), page[0] > page[1]
    else:
        paper, wide = "A3" if columns > _WIDEST else "F4", columns > _WIDE
    size = next(size for most, size in _SIZES if columns <= most)
    return {"kertas": paper, "orientasi": "lanskap" if wide else "potret", "ukuran": size}


def _with_title(part: RakTables, number: int, table: Spec) -> Spec:
    lines = part.between[number - 1] if 0 < number <= len(part.between) else []
    titles = [line.text.strip() for line in lines if line.text.strip()]
    return ({"judul": titles} if titles else {}) | table


def _titles(part: RakTables) -> list[str]:
    """The title lines above, behind a signature that stands there, as on the page of a statement."""
    said = [text.strip() for line in part.above for text in line.text.split("\n") if text.strip()]
    pairs = enumerate(pairwise(said), 2)
    signed = (number for number, (above, text) in pairs if NIP.match(text) and ":" not in above)
    said = said[max(signed, default=0) :]
    said = parted(said)[2] or said
    sentences = (number for number, text in enumerate(said[:-_SURE], 1) if text.endswith((".", ",", ";")))
    first = max(0, len(said) - _MOST_TITLES, *sentences)
    return [_literal(text) for text in said[first:]] or ["RENCANA AKSI"]


def _header_fill(whole: WholeTable) -> str | None:
    fills = Counter(cell.fill for row in whole.header for cell in row if cell is not None)
    return fills.most_common(1)[0][0] if fills else None


def _table(whole: WholeTable, earlier: dict[str, set[str]]) -> Spec:
    """One table in the words of a layout; `earlier` are the texts of each level in the tables before, this one's are
    added.
    """
    end = _closing_rows(whole)
    body = whole.body[:end]
    closed = [_literal(label_of(row)) for row in whole.body[end:]]
    closing: Spec = {"baris_penutup": closed} if closed else {}
    whole = replace(whole, body=body)
    totals, items = _totals_and_items(body)
    if (outline := outline_of(whole, items)) is not None:
        spec = outline_spec(whole, outline, is_totalled=bool(totals))
        return _with_numbers(whole, spec) | _total(whole, totals, outline.levels[0]) | closing
    facts = facts_of(whole, items)
    paths = whole.paths()
    levels = band_levels(paths, facts, body, earlier)
    builder = ColumnBuilder(paths, facts, bands=levels or None, year=whole.year)
    programs = _program_rows(whole, items, builder.items)
    if programs:
        items = [row for row in items if row not in programs]
        builder = ColumnBuilder(paths, facts_of(whole, items), bands=levels or None, year=whole.year)
    columns = builder.columns()
    leaves = list(_leaves(columns))
    _numbers(whole, leaves, builder, items, levels)
    above = {"tujuan", "sasaran", "indikator"} & {*builder.items, *levels}
    above |= {"indikator"} & set(earlier) if "kegiatan" in builder.items else set()
    for level, column in builder.items.items():
        earlier.setdefault(level, set()).update(plain(cell.text) for row in whole.body if (cell := row[column]))
    is_register = "program" in builder.items and not above and not _has_none(whole, builder.items)
    spec = _with_numbers(whole, {"dari": "program"} if is_register else {})
    if levels:
        spec["baris_kelompok"] = band_specs(levels, body)
    if programs:
        spec["baris_program"] = "ya"
    if totals:
        total = totals_spec(whole, totals, _groups(whole, builder, totals, levels))
        spec["jumlah"] = total if "sub" in total else total["judul"]
        for leaf in _totalled(whole, totals[-1], leaves):
            leaf["jumlah"] = "ya"
    return spec | closing | {"kolom": columns}


def _has_none(whole: WholeTable, columns: Mapping[str, int]) -> bool:
    """True where a sign says of a kegiatan that it has no programme: no register of programmes can hold it."""
    pairs = ((row[columns["program"]], row[columns["kegiatan"]]) for row in whole.body if "kegiatan" in columns)
    return any(says_nothing(text_of(program)) and text_of(kegiatan) for program, kegiatan in pairs)


def _totals_and_items(body: Sequence[Sequence[RawCell | None]]) -> tuple[list[int], list[int]]:
    """The numbers of the rows that add up others, and of those of items: no bands, no totals, no means."""
    rows = {index: _said(row) for index, row in enumerate(body) if not is_band(row)}
    is_counted = counts(body)
    totals = [index for index, said in rows.items() if is_total_row(said, is_counted=False)]
    left = {*totals, *(index for index, said in rows.items() if is_mean_row(said, is_counted=is_counted))}
    return totals, [index for index in rows if index not in left]


def _closing_rows(whole: WholeTable) -> int:
    """The number of the first of the last rows that say one text and nothing else; how many rows there are where the
    last does not.
    """
    bands = [is_band(row) for row in whole.body]
    last = len(bands)
    while last and bands[last - 1]:
        last -= 1
    is_alone = not any(bands[:last])
    end = len(bands)
    while end > 1 and is_closing_row(_said(whole.body[end - 1]), alone=is_alone and bands[end - 1]):
        end -= 1
    return end


def _program_rows(whole: WholeTable, items: Sequence[int], own: Mapping[str, int]) -> set[int]:
    """The rows of programmes among those of their kegiatan; none where no kegiatan are left besides, or a column names
    programmes.
    """
    if "kegiatan" not in own or "program" in own:
        return set()
    below = [column for column in own.values() if column > own["kegiatan"]]
    found = {row for row in items if is_program_row(whole.body[row], own["kegiatan"], below)}
    return found if len(found) < len(items) else set()


def _literal(text: str) -> str:
    """A text that a template prints as it is."""
    return text.replace("{", "(").replace("}", ")")


def _groups(
    whole: WholeTable, builder: ColumnBuilder, totals: Sequence[int], bands: Sequence[str]
) -> dict[str, Groups]:
    """The levels above the lowest, and where their items begin: on a row of theirs, or on their band."""
    found: dict[str, Groups] = {}
    for level in sorted(builder.items, key=LEVELS.index)[:-1]:
        column = builder.items[level]
        said = {row: cell.text for row in sorted(builder.facts[column].begins) if (cell := whole.body[row][column])}
        known = [row for row in said if row not in totals]
        rows = [
            row for row, above in zip(known, [None, *known], strict=False) if above is None or said[row] != said[above]
        ]
        texts = [said[row] for row in rows]
        found[level] = Groups(tuple(_with_bands_above(whole, row) for row in rows), tuple(texts))
    rows = [index for index, row in enumerate(whole.body) if is_band(row)]
    band_texts = tuple(cell.text if (cell := whole.body[row][0]) else "" for row in rows)
    return found | {level: Groups(tuple(rows), band_texts) for level in bands[-1:]}


def _with_bands_above(whole: WholeTable, row: int) -> int:
    while row and is_band(whole.body[row - 1]):
        row -= 1
    return row


def _with_numbers(whole: WholeTable, spec: Spec) -> Spec:
    """A table with the pattern of the numbers of its columns."""
    first = next(filter(None, whole.numbers), "")
    return {"nomor_kolom": _in_figures(first)} | spec if first else spec


def _in_figures(first: str) -> str:
    """The pattern of the numbers of columns, of which forms print figures alone."""
    return re.sub(r"\{\w\}", "{n}", _pattern(first))


def _total(whole: WholeTable, totals: Sequence[int], level: str) -> Spec:
    return {"jumlah": {"judul": label_of(whole.body[totals[-1]]), "tingkat": level}} if totals else {}


def _said(row: Sequence[RawCell | None]) -> list[RawCell]:
    return [cell for cell in dict.fromkeys(row) if cell is not None and cell.text.strip()]


def _leaves(columns: Sequence[Spec]) -> Any:
    """The columns without children, a column of periods once."""
    for column in columns:
        yield from _leaves(column["kolom"]) if "kolom" in column else (column,)


def _totalled(whole: WholeTable, index: int, leaves: Sequence[Spec]) -> list[Spec]:
    """The columns of amounts whose total is printed."""
    label = next(cell for cell in whole.body[index] if cell is not None and cell.text.strip())
    beyond = whole.columns - label.column - label.colspan
    amounts = [
        leaf for leaf in leaves[-beyond:] if str(leaf.get("isi", "")).endswith((".anggaran", ".anggaran_periode"))
    ]
    return amounts if beyond else []


def _numbers(
    whole: WholeTable, leaves: Sequence[Spec], builder: ColumnBuilder, items: Sequence[int], bands: Sequence[str]
) -> None:
    """How a NO column counts: its pattern, and of which items."""
    place = 0
    levels: list[str] = [level for level in LEVELS if level in builder.items or level in bands]
    for leaf in leaves:
        if leaf.get("isi") == "nomor":
            begun = {id(cell): (row, cell) for row in reversed(items) if (cell := whole.body[row][place]) is not None}
            cells = {row: cell for row, cell in reversed(begun.values()) if cell.colspan == 1}
            said = {row: cell.text.strip() for row, cell in cells.items() if cell.text.strip()}
            texts = list(said.values())
            level = _counted(whole, place, builder)
            pattern = _pattern_in_levels(texts[0], levels, level) if texts else "{n}."
            leaf |= {"pola": pattern} if pattern != "{n}." else {}
            above = levels[: levels.index(level)] if level else []
            if level and (above or level not in _COUNTED):
                leaf["per"] = level
                if above and len(texts) != len(dict.fromkeys(texts)) and f"{{{level}}}" not in pattern:
                    leaf["ulang"] = _begun_again(said, above, _groups(whole, builder, (), bands))
        place += width_of(leaf)


def _begun_again(numbers: Mapping[int, str], levels: Sequence[str], groups: Mapping[str, Groups]) -> str:
    """The lowest of some levels with whose items numbers (by their rows) begin again; the last where none does."""
    first, counted = next(iter(numbers.values())), sorted(numbers)
    again = {row for row, text in numbers.items() if text == first}
    for level in reversed(levels):
        starts = (bisect_left(counted, row) for row in (groups[level].rows if level in groups else ()))
        if again == {counted[start] for start in starts if start < len(counted)}:
            return level
    return levels[-1]


def _counted(whole: WholeTable, column: int, builder: ColumnBuilder) -> str:
    """The level whose items begin where the numbers of a column do: those of another text than the one above, else
    all; of several the one right beside, '' where none does.
    """
    levels = sorted(builder.items, key=lambda level: (builder.items[level] != column + 1, LEVELS.index(level)))
    own = {level: _said_anew(whole, builder.items[level], builder) for level in levels}
    numbered = _said_anew(whole, column, builder)
    first = {level: _of_other_texts(whole, builder.items[level], rows) for level, rows in own.items()}
    fits = [level for level, rows in first.items() if rows in (numbered, _of_other_texts(whole, column, numbered))]
    return next(iter(fits or [level for level, rows in own.items() if rows == numbered]), "")


def _pattern_in_levels(text: str, levels: Sequence[str], level: str) -> str:
    """The pattern of a number of an item of a level: `1.2` of an indikator is `{sasaran}.{indikator}`."""
    match = re.search(r"\d+([.,])\d+(?:\1\d+)*", text)
    above = levels[: levels.index(level) + 1] if level else ()
    parts = match[0].count(match[1]) + 1 if match else 0
    if match is None or parts > len(above):
        return _pattern(text)
    signs = match[1].join(f"{{{name}}}" for name in above[-parts:])
    return f"{text[: match.start()]}{signs}{text[match.end() :]}"


def _said_anew(whole: WholeTable, column: int, builder: ColumnBuilder) -> set[int]:
    """The rows on which a column's cells begin, without those that say `idem` or that nothing is there."""
    said = {row: text_of(whole.body[row][column]) for row in builder.facts[column].begins}
    return {row for row, text in said.items() if not is_ditto(text) and not says_nothing(text)}


def _of_other_texts(whole: WholeTable, column: int, rows: set[int]) -> set[int]:
    """Those of some rows whose cell says another text than that of the row before."""
    texts = {row: plain(cell.text) if (cell := whole.body[row][column]) is not None else "" for row in rows}
    return {row for row in rows if texts.get(row - 1) != texts[row]}


def _pattern(text: str) -> str:
    """The pattern of a number: `(1)` of `({n})`, `a.` of `{a}.`."""
    match = re.search(r"\d+|[A-Za-z]+", text)
    if match is None:
        return "{n}."
    sign = {"1": "{n}", "a": "{a}", "A": "{A}", "i": "{i}", "I": "{I}"}.get(match[0], "{n}")
    return text[: match.start()] + sign + text[match.end() :].split("=")[0].rstrip()
