"""Closing checks: closing rows that name no column, have no room for their label, or say what nothing prints, and
totals whose label has none (RAK531).
"""

from __future__ import annotations

from collections.abc import Iterator

from rakgen.diagnostics import Diagnostic, diagnose
from rakgen.document.amounts import is_amount
from rakgen.layout.between import ClosingRow
from rakgen.layout.layout import Layout, TableSpec
from rakgen.text.nearest import OWN_WORD, nearest


def check_closing(layout: Layout) -> Iterator[Diagnostic]:
    """The findings on the last rows of the tables of a layout."""
    for table in layout.tables:
        total = table.jumlah
        if total is not None and all(column.jumlah != "tidak" for column in table.leaves):
            owner = total if total.source is not None else table
            yield diagnose("RAK531.jumlah", layout.path, owner.key_span("judul" if owner is total else "jumlah"))
        if total is not None and total.judul in ("ya", "tidak"):
            owner, field = (total, "judul") if total.source is not None else (table, "jumlah")
            yield diagnose("RAK531.tulisan", layout.path, owner.span(field), nilai=total.judul)
        if total is not None and total.judul and all(column.jumlah == "tidak" for column in table.leaves):
            yield diagnose("RAK531.kosong", layout.path, table.key_span("jumlah"))
        for row in table.baris_penutup:
            yield from _check_row(layout, table, row)


def _check_row(layout: Layout, table: TableSpec, row: ClosingRow) -> Iterator[Diagnostic]:
    for field in ("isi",) if row.hitung is not None else ("skala", "desimal"):
        if getattr(row, field) is not None:
            yield diagnose(f"RAK531.{'isi' if row.hitung else 'hitung'}", layout.path, row.key_span(field), isian=field)
    if row.dari is None:
        if row.judul is not None and len(table.leaves) == 1:
            yield diagnose("RAK531.sempit", layout.path, row.key_span("judul"))
        return
    names = [column.nama for column in table.leaves]
    if row.dari not in names:
        known = [name for name in names if name]
        if near := nearest(row.dari, known, OWN_WORD):
            yield diagnose("RAK531.mirip", layout.path, row.span("dari"), nama=row.dari, mirip=near)
        else:
            yield diagnose("RAK531", layout.path, row.span("dari"), nama=row.dari)
        return
    column = table.leaves[names.index(row.dari)]
    if row.judul is not None and column is table.leaves[0]:
        yield diagnose("RAK531.sempit", layout.path, row.key_span("judul"))
    if row.hitung is not None and column.hitung is None and not is_amount(column.amount):
        yield diagnose("RAK531.angka", layout.path, row.span("dari"), nama=row.dari)
    if row.hitung is not None and table.outline is not None and (table.jumlah is None or table.jumlah.tingkat is None):
        yield diagnose("RAK531.tingkat", layout.path, row.key_span("hitung"), contoh=table.outline.names[-1])
