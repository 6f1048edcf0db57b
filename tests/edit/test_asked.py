"""What is asked of an opened plan is done, and no more: else it is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from rakgen.edit.asked import check_alike, check_says
from rakgen.edit.refused import EditRefused
from rakgen.edit.trees import plain
from tests.support.edit_server import PLAN, opened_session


def test_a_plan_that_says_something_else_elsewhere_is_not_what_was_asked_for(tmp_path: Path) -> None:
    before = opened_session(tmp_path / "plan.yaml").opened
    (tmp_path / "lain.yaml").write_text(PLAN.replace("target: 80", "target: 81"), encoding="utf-8")
    after = opened_session(tmp_path / "lain.yaml").opened
    target = ("rak", 0, "sasaran", 0, "indikator", 0, "target")
    check_alike(before, after, [target])
    check_says(after, plain(after.root))
    with pytest.raises(EditRefused):
        check_alike(before, after, [(*target[:-1], "uraian")])
    with pytest.raises(EditRefused):
        check_says(after, plain(before.root))
