"""Open choices: what no one chose is told where another choice gives another figure, and nowhere else."""

from __future__ import annotations

from pathlib import Path

import pytest

from rakgen.compiler import Compiler
from rakgen.model.periode import WHOLE
from rakgen.progress.choices import OfficeChoices
from rakgen.progress.open_choices import open_choices
from tests.support.each import each
from tests.support.plans import EXAMPLES
from tests.support.progress import assessed, office, plan_of


@each(("values", "keys"), [(("8", "4"), []), (("8", "6"), ["RAK610", "RAK610.rerata"]), (("8",), [])])
def test_a_mean_is_chosen_where_the_figures_differ(tmp_path: Path, values: tuple[str, ...], keys: list[str]) -> None:
    plan = plan_of('kode: a, uraian: A, target: "8"', 'kode: b, uraian: B, target: "4"')
    said = zip("ab", values, strict=False)
    reported = "".join(f'  - {{indikator: {kode}, periode: T4, nilai: "{value}"}}\n' for kode, value in said)
    rak, _ = assessed(office(tmp_path, reported, plan, "{batas: tidak}"), WHOLE)
    assert [finding.key for finding in open_choices([rak], OfficeChoices(cap="tidak"), "")] == keys


@pytest.mark.slow
def test_the_examples_leave_no_choice_open() -> None:
    reported = [path for path in EXAMPLES if (path.parent / "realisasi" / path.name).is_file()]
    assert len(reported) == 4
    assert [finding for path in reported for finding in Compiler().check(path).findings] == []
