"""Steps: what an edit changed, file by file, to be taken back though another program changed other lines."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple, TypeAlias

from rakgen.source.edit import same_ends


class Splice(NamedTuple):
    """A stretch of a file's bytes, from `start`, that gave way to another."""

    start: int
    old: bytes
    new: bytes

    @classmethod
    def between(cls, before: bytes, after: bytes) -> Splice:
        """The shortest one that makes `after` of `before`."""
        most = min(len(before), len(after))
        start = bisect_left(range(most), x=True, key=lambda at: before[: at + 1] != after[: at + 1])
        rest, other = before[start:], after[start:]
        end = bisect_left(range(most - start), x=True, key=lambda at: rest[-1 - at :] != other[-1 - at :])
        return cls(start, before[start : len(before) - end], after[start : len(after) - end])

    @classmethod
    def of_lines(cls, before: bytes, after: bytes) -> Splice:
        """The shortest one of whole lines that makes `after` of `before`."""
        was, now = before.splitlines(keepends=True), after.splitlines(keepends=True)
        above, below = same_ends(was, now)
        old, new = was[above : len(was) - below], now[above : len(now) - below]
        return cls(sum(map(len, was[:above])), b"".join(old), b"".join(new))

    def undone(self) -> Splice:
        """The one that takes it back."""
        return Splice(self.start, self.new, self.old)

    def holds(self, data: bytes) -> bool:
        """True where the bytes have what it takes the place of."""
        return data[self.start : self.start + len(self.old)] == self.old

    def applied(self, data: bytes) -> bytes:
        """The bytes after it."""
        assert self.holds(data)
        return data[: self.start] + self.new + data[self.start + len(self.old) :]

    def lines_in(self, data: bytes) -> tuple[int, int]:
        """From where to where the lines reach, in bytes that it has been applied to, in which it wrote."""
        return data.rfind(b"\n", 0, self.start) + 1, data.find(b"\n", self.start + len(self.new)) + 1 or len(data) + 1

    def moved(self, by: int) -> Splice:
        """The same further on in the file."""
        return self._replace(start=self.start + by)


EditStep: TypeAlias = Mapping[Path, Splice]
"""What one edit changed in each file."""


def after_change(steps: list[EditStep], path: Path, before: bytes, after: bytes) -> list[EditStep]:
    """The steps, the last of which is to be taken back first, once another program made `after` of `before` of a file:
    those whose lines it left, each where they stand now, up to the last that it did not leave.
    """
    kept: list[EditStep] = []
    change = Splice.of_lines(before, after)
    for step in reversed(steps):
        splice = step[path]
        begin, end = splice.lines_in(before)
        if change.start >= end:
            kept.append(step)
            change = change.moved(len(splice.old) - len(splice.new))
        elif change.start + len(change.old) <= begin:
            kept.append({**step, path: splice.moved(len(change.new) - len(change.old))})
        else:
            break
        before = splice.undone().applied(before)
    return kept[::-1]
