"""Rows: one for each item of the lowest printed level."""

from __future__ import annotations

import pytest

from rakgen.compose.rows import rows_of
from rakgen.layout.fields import LEVELS
from tests.support.forms import RENCANA, printed_rows, rencana


@pytest.mark.parametrize("level", ["sasaran", "indikator", "program", "kegiatan"])
def test_one_row_for_each_item_of_the_lowest_level(level: str) -> None:
    plan = rencana()
    lowest = LEVELS.index(level)
    items = [
        row.butir[lowest] for row in rows_of(plan.rak[0], plan, lowest, lowest).rows if row.butir[lowest] is not None
    ]
    assert items and len({id(item) for item in items}) == len(items)


def test_a_form_of_a_level_that_the_rak_has_not_has_a_row_for_each_of_its_lowest_items() -> None:
    plan = rencana()
    lowest = rows_of(plan.rak[0], plan, LEVELS.index("keluaran"), 0).rows
    assert len(rows_of(plan.rak[0], plan, LEVELS.index("tujuan"), 0).rows) == len(lowest)


def test_a_form_of_key_indicators_leaves_out_what_is_said_to_be_none() -> None:
    """With its kegiatan and in totals; and a sasaran that has no other. One that says nothing stays."""
    plan = RENCANA.replace("            iku: ya\n", "            iku: tidak\n")
    plan = plan.replace("          - uraian: I1\n", "          - uraian: I1\n            iku: tidak\n")
    assert plan.count("iku: tidak") == 2
    columns = "  - {isi: sasaran.uraian}\n  - {isi: indikator.uraian}\n  - {isi: kegiatan.anggaran, jumlah: ya}\n"
    form = f"hanya_iku: ya\njumlah: JUMLAH\nkolom:\n{columns}"
    assert printed_rows(form, plan) == ["S1|I2|25.000.000", "JUMLAH||25.000.000"]
    outline = "hanya_iku: ya\nbaris_tingkat: [sasaran, indikator]\nkolom:\n"
    outline += "  - {isi: {sasaran: sasaran.uraian, indikator: indikator.uraian}}\n"
    assert printed_rows(outline, plan) == ["S1", "I2"]
