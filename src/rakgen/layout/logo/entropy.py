"""Entropy: the coded data of a JPEG scan followed to its end, symbol by symbol; no colour is made of it (ITU T.81)."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import NamedTuple

from rakgen.layout.logo.unusable import Unusable, broken

MAX_BLOCKS = 1_000_000
"""Blocks of 8 x 8 samples visited, each as often as a scan goes over it: following one takes a microsecond."""

_EOB, _WRONG = 128, 1 << 20  # steps that no run of coefficients comes to: the end of a block, what is no code
_STUFFED = re.compile(rb"\xff+\x00|\xff+\Z", re.DOTALL)  # a byte 255 of the data, or fill bytes before a marker
_RESTART = re.compile(rb"\xff+([\xd0-\xd7])", re.DOTALL)
_LEFT = 4  # bytes that may follow the last block: more of them were coded and never read


class Code(NamedTuple):
    """A Huffman code: how many codes there are of each length from 1, and their values in order (C.2)."""

    counts: bytes
    values: bytes


class Component(NamedTuple):
    """A component in a scan: how many of its blocks stand in a unit (an MCU), its codes, and which of its coefficients
    are not zero so far, as a mask for each block, where another scan refines them.
    """

    blocks: int
    dc: Code | None
    ac: Code | None
    history: list[int]


class Scan(NamedTuple):
    """What a scan codes: its components, how many units, how many of them between restarts (0: all), the coefficients
    from `first` to `last`, and whether it `refines` what an earlier one coded; `progressive` or whole blocks.
    """

    parts: Sequence[Component]
    units: int
    interval: int
    first: int
    last: int
    refines: bool
    progressive: bool

    @property
    def blocks(self) -> int:
        """How many blocks it visits."""
        return self.units * sum(part.blocks for part in self.parts)


def follow(data: bytes, scan: Scan) -> None:
    """Raises Unusable where the data of a scan is no code, or ends before or after its last block."""
    pieces = _RESTART.split(data)
    numbers = [piece[0] - 0xD0 for piece in pieces[1::2]]
    interval = scan.interval or scan.units
    if numbers != [number % 8 for number in range(-(-scan.units // interval) - 1)]:
        raise _damaged()
    for index, piece in enumerate(pieces[::2]):
        units = min(interval, scan.units - index * interval)
        reader = _Bits(_STUFFED.sub(lambda found: b"\xff" if found[0].endswith(b"\0") else b"", piece))
        _walk(scan)(reader, scan, units, index * interval)
        if not 0 <= reader.size - reader.at < 8 * _LEFT:
            raise _damaged()


def _damaged() -> Unusable:
    return broken("data warnanya rusak", "its colour data is damaged")


class _Bits:
    """The bits of a piece of data: `at` is the next, `windows` the 24 that begin at each byte."""

    def __init__(self, data: bytes) -> None:
        padded = data + b"\0\0\0"
        self.windows = [a << 16 | b << 8 | c for a, b, c in zip(padded, padded[1:], padded[2:], strict=False)]
        self.size = 8 * len(data)
        self.at = 0

    def peek(self) -> int:
        """The next 16 bits."""
        if self.at > self.size:
            raise _damaged()
        return self.windows[self.at >> 3] >> (8 - (self.at & 7)) & 0xFFFF

    def take(self, count: int) -> int:
        """The next `count` bits, at most 16."""
        bits = self.peek() >> (16 - count)
        self.at += count
        return bits


def _walk(scan: Scan) -> Callable[[_Bits, Scan, int, int], None]:
    """What follows so many units of such a scan, from a block on."""
    if not scan.progressive:
        return _whole_blocks
    if not scan.first:
        return _refined_dc if scan.refines else _first_dc
    return _refined_ac if scan.refines else _first_ac


def _whole_blocks(reader: _Bits, scan: Scan, units: int, _: int) -> None:
    """Blocks as baseline pictures have them: a difference, then runs of zeros and coefficients (F.1.2)."""
    tables = [(part.blocks, _steps(part.dc, dc=True), _steps(part.ac)) for part in scan.parts]
    order = [pair for blocks, *pair in tables for _ in range(blocks)]
    windows, size, at = reader.windows, reader.size, 0
    for _ in range(units):
        for differences, coefficients in order:
            if at > size:
                raise _damaged()
            step = differences[windows[at >> 3] >> (8 - (at & 7)) & 0xFFFF]
            at += step & 255
            place = step >> 8
            while place < 64:
                if at > size:
                    raise _damaged()
                step = coefficients[windows[at >> 3] >> (8 - (at & 7)) & 0xFFFF]
                place += step >> 8
                at += step & 255
            if place != 64 and not _EOB < place < _EOB + 64:
                raise _damaged()
    reader.at = at


def _first_dc(reader: _Bits, scan: Scan, units: int, _: int) -> None:
    """A difference for each block (G.1.2.1)."""
    order = [table for part in scan.parts for table in [_steps(part.dc, dc=True)] * part.blocks]
    for _ in range(units):
        for table in order:
            step = table[reader.peek()]
            if step >> 8 > 1:
                raise _damaged()
            reader.at += step & 255


def _refined_dc(reader: _Bits, scan: Scan, units: int, _: int) -> None:
    """A bit for each block."""
    reader.at = units * sum(part.blocks for part in scan.parts)


def _first_ac(reader: _Bits, scan: Scan, units: int, start: int) -> None:
    """Runs of zeros and coefficients; one symbol may end many blocks (G.1.2.2)."""
    table, history = _symbols(scan.parts[0].ac), scan.parts[0].history
    block, end = start, start + units
    while block < end:
        place = scan.first
        while place <= scan.last:
            run, size = _symbol(reader, table)
            if not size and run < 15:
                block += (1 << run) + reader.take(run) - 1
                break
            place += run
            if size:
                if place > scan.last:
                    raise _damaged()
                history[block] |= 1 << place
                reader.at += size
            place += 1
        block += 1
    if block != end:
        raise _damaged()


def _refined_ac(reader: _Bits, scan: Scan, units: int, start: int) -> None:
    """New coefficients, and a bit for each that was there and is passed (G.1.2.3)."""
    table, history = _symbols(scan.parts[0].ac), scan.parts[0].history
    ending = 0
    for block in range(start, start + units):
        place = scan.first
        while not ending and place <= scan.last:
            run, size = _symbol(reader, table)
            if not size and run < 15:
                ending = (1 << run) + reader.take(run)
                break
            reader.at += size
            while place <= scan.last and (run or history[block] >> place & 1):
                known = history[block] >> place & 1
                reader.at += known
                run -= not known
                place += 1
            if size > 1 or (size and place > scan.last):
                raise _damaged()
            history[block] |= size << place
            place += 1
        if ending:
            passed = history[block] >> place & (1 << max(0, scan.last + 1 - place)) - 1
            reader.at += passed.bit_count()
            ending -= 1
    if ending:
        raise _damaged()


def _symbol(reader: _Bits, table: Sequence[int]) -> tuple[int, int]:
    """A run of zeros, and the bits of the coefficient after it."""
    found = table[reader.peek()]
    if found < 0:
        raise _damaged()
    reader.at += found >> 8
    return divmod(found & 255, 16)


@lru_cache(maxsize=16)
def _symbols(code: Code | None) -> list[int]:
    """The symbol and, above it, the length of the code that each 16 bits begin with; -1 for none."""
    assert code is not None
    table: list[int] = []
    values = iter(code.values)
    for length, count in enumerate(code.counts, 1):
        for _ in range(count):
            table += [length << 8 | next(values)] * (1 << (16 - length))
    return table + [-1] * ((1 << 16) - len(table))


@lru_cache(maxsize=16)
def _steps(code: Code | None, *, dc: bool = False) -> list[int]:
    """What each 16 bits of a whole block begin with: the bits that it takes with those of its coefficient and, above
    them, how many coefficients it passes.
    """
    steps = {-1: _WRONG << 8}
    for symbol in set(_symbols(code)) - {-1}:
        length, (run, size) = symbol >> 8, divmod(symbol & 255, 16)
        if dc:
            passed = 1 if symbol & 255 <= 11 else _WRONG
            size = symbol & 255
        elif not size:
            passed = 16 if run == 15 else _EOB
        else:
            passed = run + 1 if size <= 10 else _WRONG
        steps[symbol] = passed << 8 | length + size
    return [steps[symbol] for symbol in _symbols(code)]
