"""Shifts: a line, or one with all that stands below it, that stands some columns off: found by trying which one move
lets the reading go on.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain, islice
from typing import NamedTuple

from rakgen.diagnostics import diagnose
from rakgen.source.block_lines import BlockLine, InGroups, block_lines, extent, headings_of, place, usual_steps
from rakgen.source.lines import indent, span_at
from rakgen.source.repair import Repair, Unreadable

_MOST = 3  # columns; what stands further off was put there
_BEFORE, _AFTER = 100, 100  # lines near the one that stops the reading, by which a move is judged
_FAR = 2000  # lines to either side of it that are looked at
_MANY = 3  # items of a list that have no field of a name: one more hardly has it
_KNOWN, _OPEN, _STRANGE = 0, 1, 2
TOP_NAMES: dict[str, frozenset[str]] = {
    "rencana": frozenset(
        "instansi pelaksana visi misi program tempat kertas garis_bawah_nama istilah versi tahun rak".split()
    ),
    "proyek": frozenset(
        (
            "instansi pelaksana visi misi program tempat kertas garis_bawah_nama istilah kop skala capaian "
            "keluaran templat format aturan"
        ).split()
    ),
    "layout": frozenset(
        (
            "keterangan untuk kop lampiran judul subjudul pernyataan pembuka penutup halaman warna_kepala tabel "
            "halaman_baru daun rumus_excel hanya_iku nomor_kolom kolom baris_kelompok baris_tingkat baris_program "
            "baris_periode jumlah baris_penutup catatan pengesahan tempat_tanggal"
        ).split()
    ),
    "realisasi": frozenset("versi rencana rak pengecualian realisasi".split()),
}
"""The names that stand at the margin of each kind of file."""


class _Move(NamedTuple):
    """Lines (by their numbers, the end excluded), moved so many columns to the right, and how they are placed then."""

    start: int
    end: int
    by: int
    placed: InGroups


def shifted(row: int, lines: list[str], path: str, *, surely: bool) -> Unreadable | None:
    """The finding for what stands some columns off where reading stopped at a row (from 0); None where no one move, or
    none of at most three columns, lets it go on. `surely`: only what is a move, and no name that was lost above it.
    """
    block = block_lines(lines, max(0, row - _FAR), row + _FAR)
    number = next((i for i, line in enumerate(block) if line.row == row), None)
    if number is None:
        return None
    kept = _kept(block, number)
    section, number = [block[i] for i in kept], kept.index(number)
    placed = place(section)
    if placed.stopped != number:
        return None
    top_names = _top_names(block)
    fixed = {i for i, line in enumerate(section) if not line.margin and (line.name in top_names or kept[i] == 0)}
    moves = [move for move in _moves(section, number, placed) if move.start not in fixed and not _doubles(move)]
    furthest = max((_reach(move) for move in moves), default=0)
    headings = headings_of(block)
    known = Counter(pair for line, heading in zip(block, headings, strict=True) for pair in _names(line, heading))
    likely = _Likely(section, [headings[i] for i in kept], known, usual_steps(block), top_names)
    moves = [move for move in moves if _reach(move) == furthest and likely.is_fit(move)]
    best = min(moves, key=likely.rate, default=None)
    if best is None or surely and best.by % 2 == 0 and not likely.is_known(best):
        return None
    return _finding(best, section, lines, path)


def _kept(block: Sequence[BlockLine], number: int) -> list[int]:
    """The numbers of the lines by which a move is judged: those near, and of those above what they stand in."""
    near = max(0, number - _BEFORE)
    above: list[int] = []
    at_margin = 0
    column = block[near].column + 1
    for i in range(near - 1, -1, -1):
        if block[i].column < column or block[i].column == 0:
            column = block[i].column
            above.append(i)
            at_margin += column == 0
        if at_margin == 2:
            break
    return [*reversed(above), *range(near, min(len(block), number + _AFTER))]


def _reach(move: _Move) -> int:
    """The number of the line at which reading stops once lines have moved."""
    return len(move.placed.groups) if move.placed.stopped is None else move.placed.stopped


def _doubles(move: _Move) -> bool:
    """True where a group has a name twice once lines have moved, one of them a moved one."""
    return any(
        (move.start <= first < move.end) != (move.start <= second < move.end) for first, second in move.placed.doubled
    )


def _moves(section: Sequence[BlockLine], number: int, placed: InGroups) -> Iterator[_Move]:
    """The moves that let the reading go on behind the line of that number."""
    for start, end in _extents(section, number, placed):
        begun, above = place(section[:start]), section[start - 1] if start else None
        for by in range(-_MOST, _MOST + 1):
            if not by or section[start].column + by < 0:
                continue
            moved = chain((line.moved(by) for line in section[start:end]), section[end:])
            move = _Move(start, end, by, place(moved, begun, above))
            if _reach(move) > max(number, end - 1):
                yield move


def _extents(section: Sequence[BlockLine], number: int, placed: InGroups) -> set[tuple[int, int]]:
    """What may have to be moved, as the numbers of the first line and the one behind the last: the line where reading
    stopped or the first of a group that is open there, alone or with what stands below it.
    """
    column, is_item = section[number].column, bool(section[number].dashes)
    ends = {number + 1, extent(section, number)}
    later = ((i, line) for i, line in enumerate(section) if i > number and bool(line.dashes) == is_item)
    ends.update(islice((i for i, line in later if 0 <= line.column - column <= _MOST), _MOST))
    begun = {number - 1, *(group.first for group in placed.open_before)}
    found = {(number, end) for end in ends}
    found |= {(first, last) for first in begun for last in (first + 1, extent(section, first), number)}
    return {(first, last) for first, last in found if first < last}


class _Likely(NamedTuple):
    """What tells which of several moves was meant: the names that stand below each heading of the file, and how far
    groups stand from what they belong to.
    """

    section: Sequence[BlockLine]
    headings: Sequence[str]
    known: Counter[tuple[str, str]]
    usual: dict[str, int]
    top_names: frozenset[str]

    def rate(self, move: _Move) -> tuple[int, int, int, int, int, int]:
        """How unlikely a move is, as numbers to be compared: groups that would stand as none else does, names that
        their group has nowhere else (which weighs as much as the longest move) with columns, columns, lines, and
        whether it leads away from where such a line rather stands.
        """
        odd = sum(count for (kind, step), count in move.placed.steps.items() if step != self.usual[kind])
        first = self.section[move.start]
        column = first.column + move.by
        left = column if first.is_open and not first.dashes else -column
        by = abs(move.by)
        return (odd, _MOST * self._strangeness(move) + by, by, move.end - move.start, left, move.start)

    def is_fit(self, move: _Move) -> bool:
        """False where one text would stand in a list of groups of fields, or beside one."""
        own = move.placed.groups[move.start]
        items = [line for line, group in zip(self.section, move.placed.groups, strict=False) if group == own]
        texts = [line for line in items if line.dashes and not line.name]
        return len(texts) != 1 or not any(line.dashes and line.name for line in items)

    def is_known(self, move: _Move) -> bool:
        """True where such lines stand elsewhere in a group of the name into which these move."""
        return self._strangeness(move) == _KNOWN

    def _strangeness(self, move: _Move) -> int:
        """Whether the group into which a line moves has its name, and those of the fields beside it, elsewhere."""
        heading = move.placed.groups[move.start][0]
        line = self.section[move.start]
        moved = range(move.start, move.end)
        names = {self.section[i].name for i in moved if i == move.start or self.section[i].margin == line.margin}
        if not line.dashes:
            names = {line.name}
        if not heading:
            return _KNOWN if names <= self.top_names else _STRANGE
        own = Counter(pair for i in moved for pair in _names(self.section[i], self.headings[i]))
        elsewhere = [name for name in names if self.known[heading, name] > own[heading, name]]
        first = (heading, f"- {line.name}")
        begins = not line.dashes or len(names) > 1 or self.known[first] > own[first]
        if begins and 2 * len(elsewhere) > len(names):
            return _KNOWN
        items = sum(count for (above, name), count in self.known.items() if above == heading and name.startswith("- "))
        return _STRANGE if not (elsewhere or line.is_open) and items >= _MANY else _OPEN


def _names(line: BlockLine, heading: str) -> Iterator[tuple[str, str]]:
    """What is known of a heading by a line below it: its name, once more behind a dash where an item begins with it."""
    yield heading, line.name
    if line.dashes:
        yield heading, f"- {line.name}"


def _finding(move: _Move, section: Sequence[BlockLine], lines: list[str], path: str) -> Unreadable:
    line = section[move.start]
    column = line.column + move.by
    fellow = _fellow(move.start, column, section)
    rows = range(line.row, section[move.end].row if move.end < len(section) else len(lines))
    if move.end == len(section):
        rows = range(line.row, section[-1].row + 1)
    repairs = [
        Repair(row, f"{' ' * (indent(lines[row]) + move.by)}{lines[row].lstrip()}", column, None)
        for row in rows
        if lines[row].strip() and indent(lines[row]) + move.by >= 0
    ]
    hint = f", misalnya {column} spasi"
    hint_en = f", for example {column} spaces"
    if fellow is not None:
        sign = "-" if line.dashes else fellow.name
        hint += f" seperti `{sign}` di baris {fellow.row + 1}"
        hint_en += f" as `{sign}` on line {fellow.row + 1}"
    if move.end > move.start + 1:
        last = section[move.end - 1].row + 1
        hint += f", beserta semua baris di bawahnya sampai baris {last}"
        hint_en += f", with all lines below it up to line {last}"
    finding = diagnose(
        "RAK001.lekukan",
        path,
        span_at(line.row, line.column),
        ada=str(line.column),
        petunjuk=hint,
        petunjuk_en=hint_en,
    )
    return Unreadable(finding, *repairs)


def _fellow(number: int, column: int, section: Sequence[BlockLine]) -> BlockLine | None:
    """The nearest line that begins a field, or an item, at a column beside a line; None where it begins its group."""
    is_item = bool(section[number].dashes)
    for numbers in (range(number - 1, -1, -1), range(number + 1, len(section))):
        for line in (section[i] for i in numbers):
            if column in line.dashes if is_item else column == line.margin:
                return line
            if line.column < column:
                break
    return None


def _top_names(block: Sequence[BlockLine]) -> frozenset[str]:
    """The names that stand at the margin of files of the kinds that have most of those that stand there."""
    names = {line.name for line in block if not line.column}
    most = max(len(known & names) for known in TOP_NAMES.values())
    return frozenset().union(*(known for known in TOP_NAMES.values() if len(known & names) == most))
