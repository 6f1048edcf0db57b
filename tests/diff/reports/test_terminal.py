"""The report in the terminal: fits its width, colour never says anything alone."""

from __future__ import annotations

import re

from rakgen.diff.reports.terminal import write_text
from tests.support.change_pairs import LARGE, row
from tests.support.diff_plans import I, S, plan
from tests.support.diff_reports import compared


def test_text_fits_and_colour_is_never_alone() -> None:
    pairs = compared(plan(S("Mutu", *LARGE)), plan(S("Mutu", *LARGE[:2], I("Nilai keterbukaan informasi", "70"))))
    plain, coloured = write_text(pairs, 60), write_text(pairs, 60, colour=True)
    assert max(map(len, plain.split("\n"))) <= 60
    assert "\x1b[" not in plain and "\x1b[" in coloured
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == plain
    assert '- indikator "Indeks kepuasan pemohon" dihapus' in plain.replace("\n        ", " ")


def test_budget_totals() -> None:
    text = write_text(compared(row(anggaran="1.000.000"), row(anggaran="1.250.000")), 120)
    assert "Jumlah anggaran RAK ketua: Rp1.000.000 -> Rp1.250.000 (selisih +Rp250.000)" in text


def test_nothing_of_a_plan_or_its_name_steers_the_terminal() -> None:
    (pair,) = compared(row(keterangan="a\u202eb\u2066c"), row(keterangan="a\u202eb\u200fd"))
    text = write_text([pair._replace(new="plans/a\x1b]0;x\x07\x9b2J.yaml")], 120)
    assert all(char.isprintable() or char == "\n" for char in text)
    assert "plans/a\ufffd]0;x\ufffd\ufffd2J.yaml" in text
    assert "a\ufffdb\ufffdc" in text and "a\ufffdb\ufffdd" in text
