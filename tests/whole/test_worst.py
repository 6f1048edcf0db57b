"""The worst inputs of up to 1 MB: `rakgen check` takes at most 2 s and 300 MB for each, and never ends in a traceback.

The test allows three times the seconds: CPU time too grows on a processor that others use. `make bench` prints them.
Files of many lines are cut to a quarter but in `make test-all`.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.seeds import ALL, some
from tests.support.worst import MB, WORST, measure

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("name", WORST)
def test_worst(tmp_path: Path, name: str) -> None:
    plan = tmp_path / "plan.yaml"
    lines = WORST[name]().splitlines(keepends=True)
    plan.write_text("".join(lines if len(lines) < 1000 else lines[: some(len(lines))]), encoding="utf-8")
    assert plan.stat().st_size <= MB * 1.1
    code, seconds, mb, said = measure(plan)
    assert code in (0, 1), said[-500:]
    assert "RAK999" not in said and "Traceback" not in said
    assert seconds < (6 if ALL else 3) and mb < 300, f"{seconds:.1f} s, {mb:.0f} MB"
