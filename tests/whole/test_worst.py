"""The worst inputs of up to 1 MB: `rakgen check` takes at most 2 s and 300 MB for each, and never ends in a traceback.

The test allows three times the seconds: CPU time too grows on a processor that others use. `make bench` prints them.
But in `make test-all` it is every other one, and files of many lines are cut to a sixty-fourth.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.seeds import ALL, spread, usual
from tests.support.worst import MB, WORST, measure

pytestmark = pytest.mark.slow


def test_worst(tmp_path: Path) -> None:
    plans = []
    names = usual(spread(WORST), len(WORST) // 2)
    for name in names:
        lines = WORST[name]().splitlines(keepends=True)
        plans.append(tmp_path / f"{name}.yaml")
        kept = lines if ALL or len(lines) < 1000 else lines[: len(lines) // 64]
        plans[-1].write_text("".join(kept), encoding="utf-8")
        assert plans[-1].stat().st_size <= MB * 1.1
    for name, (code, seconds, mb, said) in zip(names, measure(*plans), strict=True):
        assert code in (0, 1), (name, said[-500:])
        assert "RAK999" not in said and "Traceback" not in said, name
        assert seconds < (6 if ALL else 2) and mb < 300, f"{name}: {seconds:.1f} s, {mb:.0f} MB"
