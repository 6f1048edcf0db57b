"""The worst inputs of up to 1 MB: `rakgen check` takes at most 2 s and 300 MB for each, and never ends in a traceback.

The test allows three times the seconds: CPU time too grows on a processor that others use. `make bench` prints them.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.worst import MB, WORST, measure

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("name", WORST)
def test_worst(tmp_path: Path, name: str) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_text(WORST[name](), encoding="utf-8")
    assert plan.stat().st_size <= MB * 1.1
    code, seconds, mb, said = measure(plan)
    assert code in (0, 1), said[-500:]
    assert "RAK999" not in said and "Traceback" not in said
    assert seconds < 6 and mb < 300, f"{seconds:.1f} s, {mb:.0f} MB"
