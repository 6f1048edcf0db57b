"""Outline checks: levels that are out of order, contents that stand on no row, totals of no level (RAK530)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from rakgen.diagnostics import Diagnostic, diagnose
from rakgen.layout.columns import ColumnSpec
from rakgen.layout.contents import ColumnContent
from rakgen.layout.fields import EMPTY, LEVELS, FormLevel, is_known, split_content
from rakgen.layout.layout import Layout, TableSpec
from rakgen.layout.outline import Outline
from rakgen.source import Mapping


def check_outlines(layout: Layout) -> Iterator[Diagnostic]:
    """The findings on the outlines of a layout."""
    for table in layout.tables:
        for column in table.leaves:
            yield from _levels_within(layout, column)
        if table.outline is None:
            yield from _without_outline(layout, table)
            continue
        yield from _order(layout, table, table.outline)
        yield from _together(layout, table)
        for column in table.leaves:
            yield from _contents(layout, column, table.outline)
        yield from _totals(layout, table, table.outline)
        yield from _blank(layout, table, table.outline)


def _without_outline(layout: Layout, table: TableSpec) -> Iterator[Diagnostic]:
    example = ", ".join(_levels_of(table))
    for column in table.leaves:
        for content in column.isi:
            if content.tingkat:
                span = column.level_span(content)
                yield diagnose(
                    "RAK530.tanpa", layout.path, span, isian=f"isi: {content.tingkat}", contoh=example,
                    cara="tulis satu isi saja", cara_en="write a single content",
                )  # fmt: skip
                break
    if table.jumlah is not None and table.jumlah.tingkat:
        span = table.jumlah.key_span("tingkat")
        yield diagnose(
            "RAK530.tanpa", layout.path, span, isian="tingkat", contoh=example, cara="hapus `tingkat`",
            cara_en="delete `tingkat`",
        )  # fmt: skip


def _levels_within(layout: Layout, column: ColumnSpec) -> Iterator[Diagnostic]:
    """A `tingkat` within the content of a level: the one above it counts."""
    written = column.source.get("isi") if column.source is not None else None
    for content in column.isi:
        is_below = content.tingkat and isinstance(written, Mapping) and written.key(content.tingkat)
        if is_below and content.source is not None and content.source.get("tingkat") is not None:
            yield diagnose("RAK530.dua", layout.path, content.key_span("tingkat"), tingkat=str(content.tingkat))


def _levels_of(table: TableSpec) -> list[str]:
    """The levels that an outline of a table needs: those that it names, and what its columns print below the highest
    of these.
    """
    named = {content.tingkat for column in table.leaves for content in column.isi if content.tingkat}
    if table.jumlah is not None and table.jumlah.tingkat:
        named.add(table.jumlah.tingkat)
    numbers = {LEVELS.index(name) for name in named}
    printed = {column.level for column in table.leaves if not any(content.tingkat for content in column.isi)}
    numbers |= {level for level in printed if level is not None and level > min(numbers)} if numbers else set()
    return [LEVELS[number] for number in sorted(numbers)]


def _order(layout: Layout, table: TableSpec, outline: Outline) -> Iterator[Diagnostic]:
    possible = {name for name in outline.names if not _above_programs(name, outline)}
    ordered = ", ".join(sorted(possible, key=LEVELS.index))
    for index, (above, name) in enumerate(zip(outline.names, outline.names[1:], strict=False), 1):
        if name in possible and LEVELS.index(name) <= LEVELS.index(above):
            span = table.span("baris_tingkat", index)
            yield diagnose("RAK530.urutan", layout.path, span, nilai=name, atas=above, urutan=ordered)
    for index, name in enumerate(outline.names):
        if name not in possible:
            span = table.span("baris_tingkat", index)
            yield diagnose("RAK530.program", layout.path, span, nilai=name, urutan=ordered or "program")


def _above_programs(level: str, outline: Outline) -> bool:
    """True for a level that a table of programmes has no rows of."""
    return outline.of_programs and LEVELS.index(level) < LEVELS.index("program")


def _together(layout: Layout, table: TableSpec) -> Iterator[Diagnostic]:
    if table.baris_program.cetak == "ya":
        yield diagnose("RAK530.bersama", layout.path, table.key_span("baris_program"), isian="baris_program")
    if table.baris_periode is not None:
        yield diagnose("RAK530.bersama", layout.path, table.key_span("baris_periode"), isian="baris_periode")


def _contents(layout: Layout, column: ColumnSpec, outline: Outline) -> Iterator[Diagnostic]:
    if outline.is_beside(column):
        return
    names = ", ".join(outline.names)
    if column.hitung is not None and all(outline.column(column, level) is None for level in outline.names):
        span = column.formula_span()
        yield diagnose("RAK530.hitung", layout.path, span, judul=column.called, tingkat=names)
    for index, content in enumerate(column.isi):
        span = column.span("isi", index)
        if content.tingkat and content.tingkat not in outline.names:
            place = column.level_span(content)
            yield diagnose("RAK530.tingkat", layout.path, place, nilai=content.tingkat, tingkat=names)
            continue
        if content.tingkat and _above_programs(content.tingkat, outline):
            continue  # its level is told
        printed = [level for level in outline.names if content in outline.contents(column, level)]
        levels = [split_content(field)[0] for field in content.fields]
        is_told = any(_above_programs(name, outline) and not outline.is_own(name, "program") for name in levels)
        if not is_told and not all(any(_has(name, level, outline) for level in printed) for name in levels):
            key, said = _where_it_stands(column, content, levels, outline)
            yield diagnose(key, layout.path, span, isi=content.isi, tingkat=names, **said)


def _where_it_stands(
    column: ColumnSpec, content: ColumnContent, levels: list[str], outline: Outline
) -> tuple[str, dict[str, Any]]:
    """What to do with a content that no row has an item for: its key and words. The highest row that has all of its
    levels prints it, where the column leaves that blank; else the rows of its lowest level are wanting.
    """
    text = f"'{content.isi}'" if content.is_template and "'" not in content.isi else content.isi
    text = f'"{content.isi}"' if content.is_template and "'" in content.isi else text
    own = next((row for row in outline.names if all(_has(name, row, outline) for name in levels)), None)
    lowest = max(levels, key=LEVELS.index)
    if own is not None and outline.contents(column, own):
        return "RAK530.sudah", {"contoh": own}
    if own is not None:
        return "RAK530", {"contoh": own, "tulis": text}
    order = ", ".join(sorted({*outline.names, lowest}, key=LEVELS.index))
    return "RAK530.tambah", {"contoh": lowest, "tulis": text, "urutan": order}


def _blank(layout: Layout, table: TableSpec, outline: Outline) -> Iterator[Diagnostic]:
    """Levels on whose rows no column prints anything."""
    for index, level in enumerate(outline.names):
        if _above_programs(level, outline):
            continue
        printed = [outline.column(column, level) for column in table.leaves if not outline.is_beside(column)]
        said = (there for there in printed if there is not None)
        if not any(there.hitung or any(content.isi != EMPTY for content in there.isi) for there in said):
            span = table.span("baris_tingkat", index)
            yield diagnose("RAK530.baris", layout.path, span, nilai=level, contoh=f"{{{level}: {level}.uraian}}")


def _has(name: str, level: FormLevel, outline: Outline) -> bool:
    """True for a level of which a row of another has an item: its own, one of its own list, or one above it."""
    above = not outline.of_programs or LEVELS.index(name) >= LEVELS.index("program")
    return (LEVELS.index(name) <= LEVELS.index(level) and above) or outline.is_own(name, level)


def _totals(layout: Layout, table: TableSpec, outline: Outline) -> Iterator[Diagnostic]:
    total = table.jumlah
    totalled = {id(column): (column, column.key_span("jumlah")) for column in table.leaves if column.jumlah != "tidak"}
    if total is not None and totalled and total.tingkat is None:
        yield diagnose("RAK530.jumlah", layout.path, table.key_span("jumlah"), contoh=outline.names[-1])
    if total is None or total.tingkat is None:
        return
    rows = {row.dari: row.span("dari") for row in table.baris_penutup if row.hitung is not None}
    closed = {id(column): (column, rows[column.nama]) for column in table.leaves if column.nama in rows}
    if total.tingkat not in outline.names:
        if totalled or closed:
            names = ", ".join(outline.names)
            span = total.span("tingkat")
            yield diagnose("RAK530.tingkat", layout.path, span, nilai=total.tingkat, tingkat=names)
        return
    for column, span in (closed | totalled).values():
        if outline.column(column, total.tingkat) is not None:
            continue
        printed = [level for level in outline.names if outline.column(column, level) is not None]
        example, choices = f"{total.tingkat}.anggaran", ", ".join(printed)
        if column.hitung is None and (is_known(example) or not printed):
            yield diagnose("RAK530.kosong", layout.path, span, tingkat=total.tingkat, contoh=example)
        elif column.hitung is None:
            yield diagnose("RAK530.kosong_lain", layout.path, span, tingkat=total.tingkat, pilihan=choices)
        elif printed:
            yield diagnose(
                "RAK530.jumlahan", layout.path, span, judul=column.called, tingkat=total.tingkat, pilihan=choices
            )
