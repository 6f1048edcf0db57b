"""Context: a form that is not there hides nothing but what depends on it; rules share what they ask of a plan."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from rakgen.compiler import Compiler
from rakgen.model import Aksi, load_rencana
from rakgen.model.walk import descend
from rakgen.rules import Context, Printed, run
from rakgen.source import parse
from tests.support.plans import REFERENCE
from tests.support.slips import BASE, swapped

FAULTY = swapped(swapped(BASE, "pelaksana: umum", "pelaksana: umm"), "Kegiatan tiga", "Kegiatan\ttiga")


@pytest.mark.parametrize(("layout", "code"), [(None, "RAK110"), ("judul: [x\n", "RAK001"), ("judl: X\n", "RAK101")])
def test_a_missing_or_bad_layout_does_not_hide_the_other_findings(
    tmp_path: Path, layout: str | None, code: str
) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_text(swapped(FAULTY, "rak-triwulan", "sendiri"), encoding="utf-8")
    if layout is not None:
        (tmp_path / "templates" / "layouts").mkdir(parents=True)
        (tmp_path / "templates" / "layouts" / "sendiri.yaml").write_text(layout, encoding="utf-8")
    codes = {finding.code for finding in Compiler().check(plan).findings}
    assert {code, "RAK206", "RAK014"} <= codes
    assert not codes & {"RAK201", "RAK202", "RAK203", "RAK204", "RAK231"}


def _context(text: str, printed: Printed | None = None) -> Context:
    rencana, faults = load_rencana(parse(text.encode(), "plan.yaml"))
    assert rencana is not None and not faults
    return Context(rencana, "plan.yaml", [printed] * len(rencana.rak), text.split("\n"))


def test_the_rules_walk_over_all_items_of_a_rak_once(monkeypatch: pytest.MonkeyPatch) -> None:
    whole: list[object] = []

    def counted(*asked: Any) -> Iterator[Any]:
        if asked[-1] is None:  # down to the lowest level
            whole.append(asked[0])
        return descend(*asked)

    context = _context(REFERENCE.read_text(encoding="utf-8"), Printed(frozenset(), {}))
    monkeypatch.setattr("rakgen.model.walk.descend", counted)
    run(context)
    assert [id(top) for top in whole] == [id(rak) for rak in context.rencana.rak]


def test_an_item_lies_in_itself_unless_it_can_except_nothing() -> None:
    context = _context(swapped(BASE, "pelaksana: umum", "pelaksana: umum\n                aksi: [Rapat]"))
    for place in context.items:
        above = place.path[-1] if isinstance(place.item, Aksi) else place.item
        assert place.path[-1] is above and place.path[0] is context.rencana.rak[place.rak_index]
    assert {"rak", "sasaran", "indikator", "kegiatan", "aksi"} <= {place.level for place in context.items}
    assert [place.indikator for place in context.indikator] == [
        place.item for place in context.items if place.level == "indikator"
    ]
    assert not context.printed_items


def test_the_texts_that_hold_a_sign_are_found_in_all_at_once() -> None:
    context = _context(BASE.replace("Kegiatan tiga", "\u0130KEGIATAN (tiga) / (lagi)"))
    for signs in (("(",), ("kegiatan", "/"), (")", "tiga"), ("\u0130".lower(),), ("tidak ada",), ()):
        holding = [text for text in context.texts if any(sign in text.text.lower() for sign in signs)]
        assert context.holding(*signs) == holding
    assert len(context.holding("(")) == 1
