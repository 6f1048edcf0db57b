"""Percent fits: percentages of an indikator of which less is better, which its layout would print."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from rakgen.diagnostics import Diagnostic, diagnose
from rakgen.layout.columns import ColumnSpec
from rakgen.layout.fields import REACHED, field_of, split_content
from rakgen.model import Butir, Indikator
from rakgen.model.figures import single_value
from rakgen.model.joined import as_number
from rakgen.model.periode import WHOLE
from rakgen.model.reached import counted_of
from rakgen.model.series import series_values
from rakgen.text.formula import Formula, Term, names_in, parts_of

_TARGETS = frozenset(f"indikator.{field}" for field in ("target", "target_periode", "target_tahun", "kondisi_akhir"))


def check_downward(indikator: Indikator, counting: Sequence[ColumnSpec], path: str) -> Iterator[Diagnostic]:
    """The first of the computed columns that would print a percentage of an indikator of which less is better, in the
    plan at `path`: of two of its figures, or by a formula of one of its targets.
    """
    for column in counting:
        contents = _of_formula(column) if column.function is None else _of_function(column)
        fields = [split_content(content)[1] for content in contents if content.startswith("indikator.")]
        if fields and all(_has_figure(field, indikator) for field in fields):
            said = f"hitung: {column.hitung}"
            yield diagnose("RAK516", path, indikator.key_span("arah"), judul=column.called, hitung=said)
            return


def _of_function(column: ColumnSpec) -> Sequence[str]:
    """The contents of a percentage of two fields or columns."""
    if column.function != "persen":
        return ()
    return column.counted or [content for named in column.named.values() for content in _contents(named)]


def _of_formula(column: ColumnSpec) -> Sequence[str]:
    """The contents of what a formula divides by a target to a percentage, and of that: where it subtracts, it is none
    of how much was reached.
    """
    formula = column.formula or Decimal(0)
    terms = [part for part in parts_of(formula) if isinstance(part, Term)]
    is_percent = column.satuan == "%" or Decimal(100) in parts_of(formula)
    if not is_percent or any(term.operator == "-" for term in terms):
        return ()
    for over, under in (term.parts for term in terms if term.operator == "/"):
        divided, by = _named(column, over), _named(column, under)
        if all(divided) and by and _TARGETS.issuperset(field_of(name) for of in by for name in of):
            return [content for contents in (*divided, *by) for content in contents]
    return ()


def _named(column: ColumnSpec, formula: Formula) -> list[list[str]]:
    """The contents of each column that a part of a column's formula names."""
    return [_contents(column.named[name.name]) for name in names_in(formula) if name.name in column.named]


def _contents(column: ColumnSpec) -> list[str]:
    """The plan fields that a column prints or counts with, also by the columns that it names."""
    below = [content for named in column.named.values() for content in _contents(named)]
    return [*column.whole_fields, *below]


def _has_figure(field: str, item: Butir) -> bool:
    reached = counted_of(item, field, WHOLE, running=False) if f"indikator.{field}" in REACHED else None
    values = [*series_values(field, item).values(), single_value(field, item), reached]
    return any(as_number(value) is not None for value in values)
