"""Facts: an edit makes those anew of the rows that it touches, wherever lines come or go; of all others they stay."""

from __future__ import annotations

from pathlib import Path

import pytest

from rakgen.compiler import Compiler
from rakgen.edit.facts import KnownFacts, facts_of
from rakgen.edit.opened import Opened, PlanOrder, open_plan
from rakgen.returned.typed import TypedTable
from tests.support.each import each
from tests.support.plans import generated

TEXT = generated(1, [4, 4, 4])
FIRST, SECOND = "      - uraian: S2 ", "              - uraian: K "
LAST = TEXT.rindex(SECOND)


def opened(text: str, compiler: Compiler) -> Opened:
    return open_plan(compiler, PlanOrder(Path("plan.yaml")), text.encode())


@each(
    "after, most",
    [
        (TEXT[:LAST] + TEXT[LAST:].replace("K ", "Kata lain ", 1), 1),  # a text
        (TEXT[:LAST] + TEXT[LAST:].replace("jadwal: T1-T3", "jadwal: T1-T4", 1), 1),  # a schedule
        (TEXT.replace(SECOND, "              # catatan\n" + SECOND, 1), 4),  # a line of no item: that of the list
        (
            TEXT[:LAST] + "              - uraian: K baru\n                jadwal: T1\n" + TEXT[LAST:],
            5,
        ),  # a new row: its group is merged over more
        (TEXT.replace("                pelaksana: Sub Bagian Umum\n", "", 1), 4),  # a field taken away
        (TEXT.replace("tahun: 2021", "tahun: 2022"), 12),  # what belongs to no row
    ],
)
def test_rows_that_an_edit_does_not_touch_keep_theirs(after: str, most: int, monkeypatch: pytest.MonkeyPatch) -> None:
    compiler, made = Compiler(), []
    before = opened(TEXT, compiler)
    known = KnownFacts(before, facts_of(before))
    now = opened(after, compiler)
    expected = facts_of(opened(after, compiler))
    with monkeypatch.context() as patch:
        cells = TypedTable.cells
        patch.setattr(TypedTable, "cells", lambda table, row: made.append(row) or cells(table, row))
        assert facts_of(now, known) == expected
    assert len(made) <= most, made


def test_a_kegiatan_that_is_taken_over_no_longer_is_told_anew() -> None:
    """It can be moved then as others are: the first of a list not up."""
    taken = TEXT.replace(SECOND, "              - kode: satu\n                uraian: K ", 1)
    compiler, last = Compiler(), taken.rindex(SECOND)
    before = opened(f"{taken[:last]}              - rujukan: satu\n{taken[last:]}", compiler)
    now = opened(taken, compiler)
    known = facts_of(before)
    assert facts_of(now, KnownFacts(before, known)) == facts_of(now) != known
