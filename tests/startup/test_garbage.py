"""Garbage: how often it is looked for."""

import gc

import pytest

from rakgen.startup.garbage import collect_seldom


def test_it_is_looked_for_as_before_once_a_document_is_read() -> None:
    before = gc.get_threshold()
    with pytest.raises(SystemExit), collect_seldom():
        assert gc.get_threshold()[0] == 1_000_000
        raise SystemExit
    assert gc.get_threshold() == before
