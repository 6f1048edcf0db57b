"""Whatever a file holds, checking it ends with findings, never with an exception."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rakgen.compiler import Compiler
from rakgen.diagnostics.formats import FORMATS, render_report
from rakgen.diagnostics.formats.result import Report
from rakgen.fixing import mend
from tests.support.plans import REFERENCE
from tests.support.seeds import some

pytestmark = pytest.mark.slow

PLAN = REFERENCE.read_bytes()
_WORDS = [
    "rak",
    "sasaran",
    "indikator",
    "kegiatan",
    "uraian",
    "jadwal",
    "target",
    "pelaksana",
    "tahun",
    "aksi",
    "program",
    "pengesahan",
    "layout",
]
_TEXTS = st.one_of(
    st.text(max_size=12), st.sampled_from(["T1-T4", "77,5%", "Rapat #2", "a: b", "-", "✓", "\u00a0", "1.000"])
)
TREES = st.recursive(
    _TEXTS,
    lambda inner: st.one_of(
        st.lists(inner, max_size=4), st.dictionaries(st.one_of(st.sampled_from(_WORDS), _TEXTS), inner, max_size=6)
    ),
    max_leaves=30,
)
quick = settings(
    max_examples=some(120), suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
)


def survives(plan: Path, data: bytes) -> None:
    """Check and mend a file of these bytes, and print what is found in every format."""
    plan.write_bytes(data)
    compiler = Compiler()
    result = compiler.check(plan)
    for language in ("id", "en"):
        outcome = Report([str(plan)], result.findings, {str(plan): result.text}, language)
        assert [name for name in FORMATS if not isinstance(render_report(name, outcome), str)] == []
    mended = mend(compiler, plan)
    assert mend(compiler, plan).after == mended.after
    assert mended.made > 0 or mended.after == data


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    return tmp_path / "plan.yaml"


@quick
@given(st.binary(max_size=300))
def test_bytes(plan: Path, data: bytes) -> None:
    survives(plan, data)


@quick
@given(TREES)
def test_trees(plan: Path, tree: Any) -> None:
    survives(plan, yaml.safe_dump(tree, allow_unicode=True).encode("utf-8", "surrogatepass"))


@quick
@given(
    st.integers(0, len(PLAN) - 1),
    st.integers(0, 40),
    st.one_of(
        st.binary(max_size=6),
        st.sampled_from([b": ", b" #", b"\t", b"\r\n", b"[", b"{", b"'", b'"', b"- ", b"&a ", b"\xc2\xa0", b"\n"]),
    ),
)
def test_mutated_plans(plan: Path, place: int, length: int, inserted: bytes) -> None:
    survives(plan, PLAN[:place] + inserted + PLAN[place + length :])


@quick
@given(st.lists(st.tuples(st.integers(0, PLAN.count(b"\n")), st.integers(0, PLAN.count(b"\n"))), max_size=4))
def test_plans_with_lines_moved(plan: Path, moves: list[tuple[int, int]]) -> None:
    lines = PLAN.split(b"\n")
    for origin, target in moves:
        lines.insert(target, lines.pop(origin))
    survives(plan, b"\n".join(lines))
