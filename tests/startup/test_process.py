"""Process: what a run begins with, and how it hears that it is to end."""

from __future__ import annotations

import gc
import os
import signal
from pathlib import Path

import pytest

from rakgen.startup import process, stand_ins, streams
from rakgen.system.files import write_output


def test_no_plugin_of_another_package_has_a_say_in_plans(monkeypatch: pytest.MonkeyPatch) -> None:
    for place, name in ((process, "_hear_endings"), (stand_ins, "put_in_place"), (streams, "put_in_place")):
        monkeypatch.setattr(place, name, lambda: None)
    monkeypatch.setattr(gc, "set_threshold", lambda *_: None)
    monkeypatch.setenv("PYDANTIC_DISABLE_PLUGINS", "")
    monkeypatch.delenv("PYDANTIC_DISABLE_PLUGINS")
    process.begin()
    assert os.environ["PYDANTIC_DISABLE_PLUGINS"] == "__all__"


@pytest.mark.skipif(os.name == "nt", reason="Windows sends no TERM")
@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP"])
def test_a_request_to_end_takes_back_what_was_begun(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    def leave(code: int) -> None:
        raise AssertionError("it ends at once")

    monkeypatch.setattr(os, "_exit", leave)
    monkeypatch.setattr(os, "fsync", lambda _: os.kill(os.getpid(), getattr(signal, name)))
    before = {number: signal.signal(number, signal.SIG_DFL) for number in (signal.SIGTERM, signal.SIGHUP)}
    try:
        process._hear_endings()
        with pytest.raises(SystemExit) as ended:
            write_output(tmp_path / "x.docx", b"baru")
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
    assert ended.value.code == 128 + getattr(signal, name) and [*tmp_path.iterdir()] == []


def test_what_was_loaded_before_many_plans_is_kept_out_of_the_collection_of_garbage_once() -> None:
    before = gc.get_threshold()
    try:
        gc.set_threshold(700, 10, 10)  # a test of many plans before may have changed it
        process.collect_often(process.FEW_PLANS)
        assert gc.get_threshold() == (700, 10, 10)
        loaded = [[number] for number in range(1000)]
        frozen = gc.get_freeze_count()
        process.collect_often(process.FEW_PLANS + 1)
        assert gc.get_freeze_count() >= frozen + len(loaded)
        made, frozen = [[number] for number in range(1000)], gc.get_freeze_count()
        process.collect_often(process.FEW_PLANS + 1)
        assert gc.get_freeze_count() < frozen + len(made)
    finally:
        gc.freeze()
        gc.set_threshold(*before)
