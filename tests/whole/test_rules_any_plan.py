"""Rules withstand whatever a plan holds: no crash, and every finding has words in both languages and a place in the
file.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rakgen.compiler import Compiler
from rakgen.diagnostics import Edit
from rakgen.source.edit import OverlapError, splice
from tests.support.plans import REFERENCE
from tests.support.rules import CASES, office
from tests.support.seeds import ALL

pytestmark = pytest.mark.slow

SOURCES = [
    REFERENCE.read_text(encoding="utf-8").split("\n"),
    (CASES / "inspektorat-renaksi.yaml").read_text(encoding="utf-8").split("\n"),
]
PIECES = st.one_of(
    st.text(max_size=12),
    st.sampled_from(
        [
            "-",
            "0",
            "✓",
            "3,000",
            "77.5%",
            "Pit. X",
            "a  b",
            "x/ y",
            "(",
            "T1",
            "7-2",
            "2020",
            "yang yang",
            "'",
            '"',
            "% ",
            "é",
        ]
    ),
)
CHANGES = st.lists(
    st.tuples(st.integers(0, 400), st.sampled_from(["hapus", "ganda", "ganti", "sisip"]), PIECES),
    min_size=1,
    max_size=6,
)


def changed(lines: list[str], changes: list[tuple[int, str, str]]) -> str:
    result = list(lines)
    for number, way, content in changes:
        number %= len(result)
        key, separator, _ = result[number].partition(": ")
        if way == "hapus":
            del result[number]
        elif way == "ganda":
            result.insert(number, result[number])
        elif way == "ganti":
            result[number] = f"{key}{separator}{content}"
        else:
            result[number] += content
    return "\n".join(result)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return office(tmp_path_factory.mktemp("kantor"))


@settings(
    max_examples=60 if ALL else 20, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
)
@given(number=st.integers(0, 1), changes=CHANGES)
def test_a_mutated_plan_never_breaks_a_rule(folder: Path, number: int, changes: list[tuple[int, str, str]]) -> None:
    text = changed(SOURCES[number], changes)
    plan = folder / "plan.yaml"
    plan.write_text(text, encoding="utf-8", errors="replace", newline="\n")
    result = Compiler().check(plan)
    lines = result.text.split("\n")
    edits: list[Edit] = []
    for finding in result.findings:
        for language in ("id", "en"):
            assert finding.message(language) and finding.hint(language) is not None  # type: ignore[arg-type]
        for place in filter(None, (finding.span, *finding.related)):
            assert 1 <= place.line <= len(lines) and 1 <= place.column <= len(lines[place.line - 1]) + 1
        edits += finding.fix if finding.safe else ()
    if result.rencana is not None and not result.failed:
        try:
            plan.write_text(splice(result.text, dict.fromkeys(edits)), encoding="utf-8", newline="\n")
        except OverlapError:
            return
        assert Compiler().check(plan).rencana is not None
