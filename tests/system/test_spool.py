"""The spool: what was put into it comes out, from memory and from the disk; a full disk is told."""

from __future__ import annotations

import errno
import tracemalloc

import pytest

from rakgen.diagnostics import Diagnostic
from rakgen.system.spool import Spool, Stored


@pytest.mark.parametrize("in_memory", [1, 10, 1000])
def test_pieces_come_out_as_they_were_in_any_order(in_memory: int) -> None:
    pieces = [b"", b"a" * 7, b"bc", b"", b"d" * 30]
    with Spool(in_memory) as spool:
        stored = [spool.put(piece) for piece in pieces]
        found = [one.read() for one in reversed(stored) if isinstance(one, Stored)]
        assert found[::-1] == pieces
        last = spool.put(b"e")
        assert isinstance(last, Stored) and last.read() == b"e"


def test_what_goes_to_the_disk_is_not_copied_in_memory() -> None:
    with Spool(3_000_000) as spool:
        spool.put(b"a" * 2_900_000)
        tracemalloc.start()
        moved = spool.put(b"b" * 200_000)
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        assert isinstance(moved, Stored) and moved.read() == b"b" * 200_000
    assert peak < 1_500_000


def test_a_full_disk_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    with Spool() as spool:

        def full(data: bytes) -> int:
            raise OSError(errno.ENOSPC, "")

        monkeypatch.setattr(spool._file, "write", full)
        finding = spool.put(b"a")
    assert isinstance(finding, Diagnostic) and finding.code == "RAK904"
    assert "ruang penyimpanan penuh" in finding.message()
