"""Monitoring: forms that print what was reached beside what was planned."""

from __future__ import annotations

from rakgen.layout.fields import REACHED, field_of
from rakgen.layout.known import of_form
from rakgen.layout.layout import Layout, columns_by_periode

JUDGED = frozenset(("indikator.realisasi", "indikator.capaian", "indikator.kategori"))
CAPAIAN = "indikator.capaian"
"""The field whose mean is the one that the office chose."""


@of_form
def prints_reached(layout: Layout) -> bool:
    """True for a form that prints, or counts with, what was reached."""
    return any(field_of(field) in REACHED for column in layout.leaves for field in column.fields)


@of_form
def prints_year(layout: Layout) -> bool:
    """True for a form that prints of an indikator what the year has come to: all of it, or by the end of periods."""
    for table in layout.tables:
        by_periode = {id(column) for column, _ in columns_by_periode(table) if column.kumulatif == "tidak"}
        if any(id(column) not in by_periode and JUDGED.intersection(map(field_of, column.fields))
               for column in table.leaves):  # fmt: skip
            return True
    return False


@of_form
def averages_reached(layout: Layout) -> bool:
    """True for a form that ends a table with the mean of what was reached, in per cent."""
    return any(
        row.hitung == "rata-rata" and column.nama == row.dari and CAPAIAN in map(field_of, column.fields)
        for table in layout.tables
        for row in table.baris_penutup
        for column in table.leaves
    )
