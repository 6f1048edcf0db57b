"""Layouts at random: whatever the language allows prints as a whole rectangle, before and after it is cut into
pages.
"""

from __future__ import annotations

import random
import re
from collections.abc import Sequence

import pytest
import yaml

from rakgen.compose.bound import bound
from rakgen.compose.compose import compose_document, compose_section
from rakgen.compose.fits import check_fits
from rakgen.compose.trial import try_rak
from rakgen.diagnostics import Span, errors
from rakgen.diagnostics.fault import LayoutFault
from rakgen.document.document import Cell, Grid, Section
from rakgen.document.pages import paginate
from rakgen.layout.checks import check_layout
from rakgen.layout.layout import Layout
from rakgen.layout.library import CHILD_MODELS
from rakgen.layout.page import Area, Base
from rakgen.layout.templates import has_plain_templates
from rakgen.model import Rencana, load_fields, load_rencana
from rakgen.model.periode import parse_periode
from rakgen.source import parse
from tests.support.any_layouts import form, keys_of, keys_of_language
from tests.support.any_plans import MARK, PROGRAMS, any_plan
from tests.support.forms import is_whole
from tests.support.seeds import ALL

pytestmark = pytest.mark.slow

PAPERS = (None, "A4", Base("k.docx", Area(60, 200, (10, 10, 10, 10))))


def tried(plan: Rencana, layout: Layout, paper: str | Base | None) -> Section | None:
    """The section, None where its columns do not fit; the trial of the check comes to the same."""
    try:
        section = compose_section(plan, plan.rak[0], layout, paper)
    except LayoutFault as fault:
        assert fault.finding.code in ("RAK501", "RAK505")
        with pytest.raises(LayoutFault, match=re.escape(str(fault))):
            try_rak(plan, plan.rak[0], layout, paper)
        return None
    assert try_rak(plan, plan.rak[0], layout, paper) in (None, section)
    return section


def lost(grid: Grid, lines: Sequence[str]) -> list[str]:
    """The cells with a text of the plan whose origin does not lead to it."""
    cells = [cell for row in grid.body_rows for cell in row.cells if cell is not None and MARK.search(cell.text)]
    return [cell.text for cell in cells if not is_traced(cell, lines)]


def is_traced(cell: Cell, lines: Sequence[str]) -> bool:
    """True where something of what a cell prints stands at its origin (a sign, what became a tick, the figures that a
    sum with a unit was made of), or the name of the programme or the kegiatan that says it; programmes that stand alone
    come from no item of the rak.
    """
    typed = typed_at(cell.origin, lines)
    if words(typed) & words(cell.text) or set(MARK.findall(cell.text)) <= set(PROGRAMS):
        return True
    if re.match(r"\d[\d.,]* ", cell.text) and len(re.findall(r"\d+(?=[^\d.,]|$)", typed)) > 1:
        return True
    is_sign = bool(typed) and (bool({"✓", "v", "-"} & set(cell.text.splitlines())) or not words(typed))
    return is_sign or typed in PROGRAMS or (cell.origin is not None and "rujukan:" in lines[cell.origin.line - 1])


def words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.lower()))


def typed_at(span: Span | None, lines: Sequence[str]) -> str:
    """That part of a plan's text."""
    if span is None:
        return ""
    part = [*lines[span.line - 1 : span.end_line - 1], lines[span.end_line - 1][: span.end_column - 1]]
    part[0] = part[0][span.column - 1 :]
    return "\n".join(part)


@pytest.mark.parametrize("seed", range(6))
def test_any_layout_prints_any_plan_as_whole_grids_that_lead_to_the_plan(seed: int) -> None:
    chance = random.Random(seed)
    printed = 0
    while printed < (84 if ALL else 3):
        plan_text = any_plan(chance)
        plan, faults = load_rencana(parse(plan_text.encode(), "p.yaml"))
        assert plan is not None and not faults
        fields = form(chance)
        layout, findings = load_fields(
            parse(yaml.dump(fields, Dumper=yaml.CSafeDumper, allow_unicode=True).encode(), "l.yaml"),
            Layout,
            CHILD_MODELS,
        )
        assert (layout is None) == bool(findings)
        if layout is None or errors(check_layout(layout, with_widths=True)):
            continue
        check_fits(plan, plan.rak[0], layout, "p.yaml")
        layout.attach("acak", "l.yaml", layout.kop, None, "l.yaml")
        layout = bound(layout, plan, plan.rak[0], parse_periode("T2"))
        layout.vouch(plain=has_plain_templates(layout))
        section, *_ = [tried(plan, layout, paper) for paper in PAPERS]
        if section is None:
            continue
        printed += 1
        document = compose_document(plan, [(plan.rak[0], layout)], ready={(id(plan.rak[0]), id(layout)): section})
        assert len(document.sections) == (2 if layout.pernyataan else 1), fields
        assert all(is_whole(grid) for grid in (*section.grids, *paginate(section).grids)), fields
        assert [lost(grid, plan_text.splitlines()) for grid in section.grids] == [[]] * len(section.grids), fields


def test_the_random_layouts_have_every_key_of_the_language() -> None:
    chance, keys = random.Random(0), set[tuple[str, str]]()
    for _ in range(150):
        text = yaml.dump(form(chance), Dumper=yaml.CSafeDumper, allow_unicode=True)
        layout, _ = load_fields(parse(text.encode(), "l.yaml"), Layout, CHILD_MODELS)
        keys |= keys_of(layout) if layout else set()
    of_pictures = {("Kop", "logo"), ("Kop", "tinggi_logo")}  # a file beside the form
    written_otherwise = {
        ("Kop", "cetak"),
        ("ColumnContent", "tingkat"),
    }  # as `kop: tidak`, and as `isi: {kegiatan: ...}`
    assert keys_of_language() - keys <= of_pictures | written_otherwise
