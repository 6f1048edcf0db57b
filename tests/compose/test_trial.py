"""The trial of a rak in its layout: nothing is composed, nor measured, where nothing can be wrong."""

from __future__ import annotations

import subprocess
import sys

import pytest

from rakgen.compose.trial import SURE_NUMBER, try_rak
from rakgen.diagnostics.fault import LayoutFault, WidthFault
from rakgen.layout.monitoring import prints_reached
from rakgen.layout.page import Base, check_table, page_of
from rakgen.layout.period_columns import period_columns
from tests.support.each import each
from tests.support.forms import RENCANA, layout, rencana
from tests.support.layouts import shipped
from tests.support.plans import REFERENCE, ROOT

SHIPPED = [path.stem for path in sorted((ROOT / "templates" / "layouts").glob("*.yaml"))]


@pytest.mark.slow
def test_the_check_of_the_reference_plan_loads_compiles_and_prepares_only_what_it_needs() -> None:
    code = (
        "import sys; from pathlib import Path; from rakgen.compiler import Compiler; from rakgen.model import Fields\n"
        f"assert not Compiler().check(Path({str(REFERENCE)!r})).failed\n"
        "unused = {'rakgen.document.metrics', 'rakgen.compose.compose', 'rakgen.compose.rows', 'jinja2'}\n"
        "print([*unused & sys.modules.keys()])\n"
        "def below(model): return {model}.union(*map(below, model.__subclasses__()))\n"
        "print(sorted(model.__name__ for model in below(Fields) if model.__pydantic_complete__))\n"
        "import re; from rakgen.compose import year_fits; from rakgen.layout import fields, values\n"
        "from rakgen.model import kinds\n"
        "from rakgen.rules.single import characters, target_digits\n"
        "unmet = {characters._HTML, r'\\w+', *dict(target_digits._SLIPS), year_fits._NAMED_YEAR, values._FIXED}\n"
        "unmet |= {*fields._PARTS.values(), kinds._MEAN, kinds._RATE}\n"
        "print([*unmet & {key[1] for key in re._cache}])\n"
        "import rakgen; assert rakgen.write(rakgen.compile(" + repr(str(REFERENCE)) + "), 'docx').data\n"
        "print([name for name in sys.modules if name.startswith('rakgen.writers.docx.office')])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n['ColumnSpec', 'Layout', 'NumberRow', 'Rencana', 'Sasaran', 'Tujuan']\n[]\n[]\n"


@each("name", SHIPPED)
def test_a_shipped_layout_fits_its_own_paper_with_a_sign_in_every_period_and_numbers_elsewhere(name: str) -> None:
    layout = shipped(name)
    assert layout.is_shipped and (layout.is_plain or prints_reached(layout))
    for table in layout.tables:
        signs = {column.tanda or "✓" for column, _ in period_columns(table)} | {
            column.kosong for column, _ in period_columns(table)
        }
        number = "0" * SURE_NUMBER
        check_table(table, lambda text, *_: text if "{" not in text else "2021", signs, page_of(layout, None), number)


def test_short_values_by_period_are_measured_not_composed() -> None:
    plan = rencana()
    assert try_rak(plan, plan.rak[0], shipped("renaksi-triwulan")) is None
    assert try_rak(plan, plan.rak[0], shipped("rak-triwulan"), "A4") is None


@pytest.mark.parametrize(
    ("old", "new", "column"),
    [
        ("{T1: 20%, T2: 40%, T4: 80%}", "{Jan: 20%%, Feb: %s, Des: 80%%}", 45),
        ('{T1: "1", T2: "1", T3: "1", T4: "2"}', '{Jan: "1", Des: %s dokumen}', 45),
    ],
)
def test_a_value_too_wide_is_told_at_its_place_in_the_plan(old: str, new: str, column: int) -> None:
    plan = rencana(RENCANA.replace(old, new % ("1.250.000.000" * 4)))
    with pytest.raises(WidthFault) as told:
        try_rak(plan, plan.rak[0], shipped("renaksi-bulanan"))
    finding = told.value.finding
    assert (finding.key, finding.path, finding.span and finding.span.column) == ("RAK501.nilai", "", column)


def test_a_number_is_held_against_period_columns_whatever_longer_words_stand_there() -> None:
    form = shipped("renaksi-bulanan")
    page = page_of(form, None)._replace(width=215.0)
    for texts in ({"1.250.000"}, {"1.250.000", "450 pengaduan"}):
        with pytest.raises(WidthFault):
            check_table(form.tables[0], lambda text, *_: text, texts, page)


@pytest.mark.parametrize(
    ("heads", "told"), [((20.0, 10.0), []), ((280.0, 0.0), ["RAK505.kepala"]), ((150.0, 150.0), ["RAK505.kepala"])]
)
def test_the_headers_of_an_offices_document_leave_room_for_text(heads: tuple[float, float], told: list[str]) -> None:
    form, plan = layout("kolom: [{judul: SASARAN, isi: sasaran.uraian}]\n"), rencana()
    found: list[str] = []
    try:
        try_rak(plan, plan.rak[0], form, Base("kantor.docx", heads=heads))
    except LayoutFault as fault:
        found = [one.key for one in fault.findings if one.path == "kantor.docx"]
    assert found == told
