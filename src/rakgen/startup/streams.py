"""Streams: the work is done to its end, whatever becomes of what is printed about it.

A reader that has gone (`| head`), a full disk behind a redirection and a stream that was closed before the start stop
nothing: from the first fault on nothing more is printed there, and the run ends by telling so.
"""

from __future__ import annotations

import io
import os
import sys
from typing import Any, TextIO


class _PatientFile(io.FileIO):
    """Where a stream prints to; it keeps the first fault instead of raising it."""

    fault: OSError | None = None

    def write(self, data: Any) -> int:
        size = memoryview(data).nbytes
        if self.fault is not None:
            return size
        try:
            while (count := super().write(data)) is None:  # a terminal that another program set not to wait
                self._wait()
            return count
        except OSError as fault:
            self.fault = fault
            return size

    def _wait(self) -> None:
        import select

        select.select([], [self], [])


def put_in_place() -> None:
    """Make the three standard streams such that reading and printing raise nothing.

    One that was closed becomes the empty device: else the next file opened would have its number, and whatever is
    printed would go into that file.
    """
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR)  # takes the lowest number that is free: this one
    sys.stdin = sys.stdin or io.TextIOWrapper(io.FileIO(0, "r", closefd=False), encoding="utf-8")
    sys.stdout = _printed(sys.stdout, 1)
    sys.stderr = _printed(sys.stderr, 2)


def _printed(stream: TextIO | None, number: int) -> TextIO:
    """The stream over a `_PatientFile`, in its encoding; as it is where it is no plain file (a console of Windows)."""
    raw = getattr(stream, "buffer", None)
    if stream is not None and type(getattr(raw, "raw", raw)) is not io.FileIO:
        return stream
    return io.TextIOWrapper(
        io.BufferedWriter(_PatientFile(number, "w", closefd=False)),
        encoding=stream.encoding if stream is not None else "utf-8",
        errors="replace",
        line_buffering=number == 2 or (stream is not None and stream.isatty()),
    )


def undelivered() -> OSError | None:
    """Why something of what was printed on stdout, or else on stderr, did not arrive; None if all did."""
    found = [fault for stream in (sys.stdout, sys.stderr) if (fault := _fault_of(stream)) is not None]
    return found[0] if found else None


def _fault_of(stream: TextIO) -> OSError | None:
    try:
        stream.flush()
    except OSError as fault:  # of a stream that is no `_PatientFile`
        return fault
    raw = getattr(getattr(stream, "buffer", None), "raw", None)
    return raw.fault if isinstance(raw, _PatientFile) else None
