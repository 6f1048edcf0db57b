"""Spool: bytes that wait until they are asked for, in memory while they are few, then in a temporary file."""

from __future__ import annotations

import math
from io import BytesIO
from threading import Lock
from typing import IO, NamedTuple, Self

from rakgen.diagnostics import Diagnostic, diagnose
from rakgen.system.files import reason

_IN_MEMORY = 32_000_000  # bytes


class Stored(NamedTuple):
    """A piece of a spool."""

    spool: Spool
    start: int
    size: int

    def read(self) -> bytes:
        """Its bytes. Raises OSError."""
        return self.spool.read(self.start, self.size)


class Spool:
    """Keeps what is put into it until it is left; the temporary file has no name that anyone could find.
    Several threads may use it.
    """

    def __init__(self, in_memory: int = _IN_MEMORY) -> None:
        self._held = BytesIO()
        self._file: IO[bytes] = self._held
        self._room: float = in_memory
        self._size = 0
        self._lock = Lock()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()

    def put(self, data: bytes) -> Stored | Diagnostic:
        """Keep bytes; the finding where the disk is full."""
        try:
            with self._lock:
                if self._size + len(data) > self._room:
                    self._move_to_disk()
                self._file.seek(self._size)
                self._file.write(data)
        except OSError as fault:
            import tempfile

            indonesian, english = reason(fault)
            return diagnose("RAK904", tempfile.gettempdir(), sebab=indonesian, sebab_en=english)
        stored = Stored(self, self._size, len(data))
        self._size += len(data)
        return stored

    def _move_to_disk(self) -> None:
        """Go on in a temporary file. Raises OSError."""
        import tempfile  # few runs need it

        file = tempfile.TemporaryFile()  # noqa: SIM115
        with self._held.getbuffer() as held:  # no second time in memory
            file.write(held)
        self._held.close()
        self._file, self._room = file, math.inf

    def read(self, start: int, size: int) -> bytes:
        """The bytes of a piece. Raises OSError."""
        with self._lock:
            self._file.seek(start)
            return self._file.read(size)
