"""Program fits: kegiatan without a program on a form that lists or heads kegiatan by programmes, and programmes that
such a list leaves out.
"""

from __future__ import annotations

import operator
from collections.abc import Iterator, Sequence

from rakgen.compose.counted import own_programs
from rakgen.compose.rows import KEGIATAN, PROGRAM, ButirProgram, TableItem
from rakgen.compose.table_rows import rows_of_table
from rakgen.diagnostics import Diagnostic, Span, diagnose
from rakgen.layout.fields import LEVELS, split_content
from rakgen.layout.known import of_form
from rakgen.layout.layout import Layout, TableSpec
from rakgen.layout.outline import standing
from rakgen.model import Kegiatan, Rak, Rencana
from rakgen.model.figures import budget_of
from rakgen.model.levels import BELOW
from rakgen.model.walk import places_of

_OF_KEGIATAN = frozenset(("kegiatan", *BELOW["kegiatan"]))
"""The levels whose fields are printed on rows of kegiatan."""


def check_programs(rencana: Rencana, rak: Rak, layout: Layout, path: str) -> Iterator[Diagnostic]:
    """The findings on kegiatan that a form prints below a program that is not theirs, or not at all."""
    below = [place for table in layout.tables for place in _below_another(table, rencana, rak)]
    for place, program in dict.fromkeys(below):
        yield diagnose("RAK506.program", path, place, program=program)
    every = [kegiatan for kegiatan, _ in places_of(rak, Kegiatan) if kegiatan.rujukan is None]
    outside = [kegiatan for kegiatan in every if kegiatan.program not in rencana.program]
    listed = _listed_by_program(layout)
    if listed == "alone" or (listed == "kegiatan" and len(outside) < len(every)):
        yield from _left_out("RAK506.luar", outside, layout, path)
    elif listed == "anggaran" and len(outside) < len(every):
        yield from _left_out("RAK506.pagu", list(filter(budget_of, outside)), layout, path)


def check_unlisted(rencana: Rencana, rak: Rak, layout: Layout, path: str) -> Iterator[Diagnostic]:
    """The finding on programmes of the plan itself, with a budget or indikator that the form prints, that no kegiatan
    of any rak names: a table of programmes prints those alone that are named, where some are. None where a kegiatan
    names one that is not registered, which may be meant for any of them (RAK109).
    """
    printed = {field for table in layout.tables if table.dari == "program" for field in table.fields}
    has_budgets, has_indikator = "program.anggaran" in printed, {"program.indikator", "indikator.uraian"} & printed
    own, listed = own_programs(rencana), {kegiatan.program for kegiatan, _ in places_of(rak, Kegiatan)}
    if not any(key in listed or program.kegiatan for key, program in rencana.program.items()):
        return
    left = {
        key: program
        for key, program in rencana.program.items()
        if key in own and key not in listed and not program.kegiatan
        if (has_budgets and program.anggaran) or (has_indikator and program.indikator)
    }
    for of_rak in rencana.rak:
        if not left:
            return
        names = {kegiatan.program for kegiatan, _ in places_of(of_rak, Kegiatan) if kegiatan.program}
        if not names <= rencana.program.keys():
            return
        left = {key: program for key, program in left.items() if key not in names}
    spans = [span for program in left.values() if (span := program.span("uraian")) is not None]
    if spans:
        said = {"program": next(iter(left.values())).uraian, "layout": layout.name}
        yield diagnose("RAK506.tak_disebut", path, spans[0], related=tuple(spans[1:]), **said)


def _left_out(key: str, outside: Sequence[Kegiatan], layout: Layout, path: str) -> Iterator[Diagnostic]:
    """One finding on all kegiatan that a table of programmes leaves out."""
    spans = [span for kegiatan in outside if (span := kegiatan.span("uraian")) is not None]
    if spans:
        budget = budget_of(outside[0])
        said = {"layout": layout.name, "nilai": budget.text if budget is not None else ""}
        yield diagnose(key, path, spans[0], related=tuple(spans[1:]), **said)


def _below_another(table: TableSpec, rencana: Rencana, rak: Rak) -> Iterator[tuple[Span | None, str]]:
    """Each kegiatan that names no program and is printed below the program of one before it, as if it were of that,
    with this program.
    """
    if not _prints_program_once(table):
        return
    tree, levels = rows_of_table(table, rak, rencana), _levels_above(table)
    above: list[TableItem | None] = []
    head: ButirProgram | None = None
    for row in tree.rows:
        items, program, kegiatan = [row.butir[level] for level in levels], row.butir[PROGRAM], row.butir[KEGIATAN]
        if isinstance(program, ButirProgram) or not all(map(operator.is_, items, above)):
            head = program if isinstance(program, ButirProgram) else None
        elif head is not None and isinstance(kegiatan, Kegiatan):
            yield kegiatan.span() if id(kegiatan) in tree.rujukan else kegiatan.span("uraian"), head.uraian
        above = items


def _prints_program_once(table: TableSpec) -> bool:
    """True for a table of a rak that prints a program once, above all its kegiatan."""
    once = any(
        content.sekali and content.isi in ("kegiatan.program", "program.uraian")
        for column in table.leaves
        for content in column.isi
    )
    in_outline = table.outline is not None and "program" in table.outline.names[:-1]
    has_band = any(band.tingkat == "program" for band in table.baris_kelompok)
    return table.dari != "program" and (once or in_outline or has_band or table.baris_program.cetak == "ya")


def _levels_above(table: TableSpec) -> list[int]:
    """The levels (index in LEVELS) above programmes whose items part a kegiatan from those before it, since their own
    rows or cells begin there.
    """
    outline = table.outline
    of_cells = set(map(standing, table.leaves)) if outline is None else outline.beside(table.leaves)
    names = {band.tingkat for band in table.baris_kelompok} | {*(outline.names if outline is not None else ())}
    return [level for level in range(PROGRAM) if level in of_cells or LEVELS[level] in names]


@of_form
def _listed_by_program(layout: Layout) -> str:
    """What tables of programmes print of kegiatan: `kegiatan`, or `alone` where no other table of the form does; their
    `anggaran` as that of their programme; '' for nothing.
    """
    levels = [
        (table, {split_content(field)[0] for column in table.leaves for field in column.fields})
        for table in layout.tables
    ]
    sources = {table.dari for table, names in levels if not _OF_KEGIATAN.isdisjoint(names)}
    if "program" in sources:
        return "alone" if len(sources) == 1 else "kegiatan"
    return (
        "anggaran" if any(table.dari == "program" and "program.anggaran" in table.fields for table, _ in levels) else ""
    )
