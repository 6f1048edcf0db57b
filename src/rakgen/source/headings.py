"""Headings: a list or a group of fields whose own name, the line above it, was forgotten or deleted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from rakgen.diagnostics import diagnose
from rakgen.source.lines import ITEM, indent, margin_of, row_above, span_at, split_line
from rakgen.source.repair import Repair, Unreadable

_PERIOD = re.compile(r"(?:[TS][1-4]|jan|feb|mar|apr|mei|jun|jul|agu|agt|sep|okt|nov|des|\d{1,2}$)", re.IGNORECASE)
_NO_PLAN = re.compile(r"(?:kolom|tabel|realisasi):")


class _Heading(NamedTuple):
    """The name of a list or group, the fields that only its own items have, and how many of them tell it."""

    name: str
    fields: frozenset[str]
    enough: int = 1


_LISTS = (
    _Heading("rak", frozenset({"layout", "pengesahan", "judul", "subjudul", "lampiran", "perubahan"})),
    _Heading(
        "kegiatan",
        frozenset({"jadwal", "pelaksana", "aksi", "rujukan", "keluaran", "anggaran", "program", "sub_kegiatan"}),
    ),
    _Heading("indikator", frozenset({"target", "kegiatan", "target_periode", "arah", "kumulatif"})),
    _Heading("sasaran", frozenset({"indikator"})),
    _Heading("tujuan", frozenset({"sasaran"})),
    _Heading("pengesahan", frozenset({"jabatan", "nama", "nip", "pangkat", "tempat", "tanggal", "peran"}), 2),
)
_GROUPS = (_LISTS[-1],)
LEVELS = frozenset({"tujuan", "sasaran", "indikator", "kegiatan", "sub_kegiatan", "keluaran", "aksi"})
TOP_FIELDS = frozenset({"versi", "instansi", "tahun", "pelaksana", "rak"})
FIELDS = LEVELS.union(TOP_FIELDS, {"uraian", "kode"}, *[{heading.name, *heading.fields} for heading in _LISTS])
"""The names that a line of a plan most likely begins with."""


def are_neighbours(field: str, other: str) -> bool:
    """True for two names of one group of fields, each of which holds a value on its own line."""
    groups = (*(heading.fields | {"uraian", "kode"} for heading in _LISTS[:3]), _LISTS[-1].fields, TOP_FIELDS)
    return not {field, other} & (LEVELS | {"rak"}) and any({field, other} <= group for group in groups)


def is_plan(lines: list[str]) -> bool:
    """False for a form and for what was reached of a plan: the fields there have other names."""
    return not any(_NO_PLAN.match(line) for line in lines)


def lost_heading(row: int, lines: list[str], path: str) -> Unreadable | None:
    """The finding for the first line (a row from 0) of a list or group without its name above it, or whose name has no
    colon or a text behind it; for a field that only looks like an item; None where the name is there, and in a file
    that is no plan.
    """
    if not is_plan(lines):
        return None
    is_item = ITEM.match(lines[row]) is not None
    name = _name(set(_fields(row, lines)), _LISTS if is_item else _GROUPS)
    if name is None and not is_item:
        name = _register(row, lines)
    above = row_above(row, lines)
    if above is None or lines[above].rstrip().endswith(":"):
        return None
    if is_item and name != "rak" and indent(lines[row]) == 0:
        return _no_item(row, 0, lines, path)
    if name is None:
        return None
    if unfinished := _unfinished(above, name, lines, path):
        return unfinished
    column = 0
    for other in range(row - 1, -1, -1):
        key, _, _ = split_line(lines[other])
        if key == name and lines[other].rstrip().endswith(":"):
            return None
        if ITEM.match(lines[other]) and indent(lines[other]) < indent(lines[row]):
            column = margin_of(lines[other])
            if is_item and _heading_of(other, lines) == name:
                is_alike = split_line(lines[row])[0] == split_line(lines[other])[0]
                return None if is_alike else _no_item(row, column, lines, path)
            break
    start = indent(lines[row])
    finding = diagnose("RAK001.judul_daftar", path, span_at(row, start), isian=name, spasi=str(column))
    return Unreadable(finding)


def _unfinished(above: int, name: str, lines: list[str], path: str) -> Unreadable | None:
    """The finding for the name of a list on the line above, without its colon or with a text behind it."""
    start = margin_of(lines[above])
    key, _, value = split_line(lines[above])
    if key == name:
        text = lines[above][value:].rstrip()
        finding = diagnose("RAK001.judul_berisi", path, span_at(above, value, value + len(text)), isian=name, teks=text)
        return Unreadable(finding, Repair(above, f"{lines[above][:start]}{name}:", start, None))
    if key is None and lines[above][start:].strip(" ;.,=>") == name:
        finding = diagnose("RAK001.judul_titik_dua", path, span_at(above, start, start + len(name)), isian=name)
        return Unreadable(finding, Repair(above, f"{lines[above][:start]}{name}:", start, None))
    return None


def _no_item(row: int, column: int, lines: list[str], path: str) -> Unreadable:
    """The finding for a field with a dash of its own, where no list can begin."""
    start = indent(lines[row])
    text = lines[row][margin_of(lines[row]) :].rstrip()
    finding = diagnose("RAK001.strip_lebih", path, span_at(row, start), teks=text, spasi=str(column))
    return Unreadable(finding, Repair(row, " " * column + text, column, None))


def _heading_of(row: int, lines: list[str]) -> str | None:
    """The name of the list that an item stands in."""
    start = indent(lines[row])
    rows = (other for other in range(row - 1, -1, -1) if lines[other].rstrip().endswith(":"))
    heading = next((other for other in rows if indent(lines[other]) <= start and not ITEM.match(lines[other])), None)
    return split_line(lines[heading])[0] if heading is not None else None


def _name(fields: set[str], headings: tuple[_Heading, ...]) -> str | None:
    return next((heading.name for heading in headings if len(fields & heading.fields) >= heading.enough), None)


def _fields(row: int, lines: list[str]) -> Iterator[str]:
    """The fields of the item or group that begins on a row."""
    column = margin_of(lines[row])
    for other in range(row, len(lines)):
        line = lines[other]
        if not line.strip():
            continue
        place = margin_of(line)
        if place < column or other > row and ITEM.match(line) and indent(line) < column:
            return
        if place == column and (key := split_line(line)[0]):
            yield key


def _register(row: int, lines: list[str]) -> str | None:
    """`target_periode` for a group of periods, `pelaksana` for fields below one of the plan's own."""
    names = list(_fields(row, lines))
    if names and all(re.match(_PERIOD, name) for name in names):
        return "target_periode"
    above = row_above(row, lines)
    if above is None or indent(lines[above]) > 0 or indent(lines[row]) == 0 or split_line(lines[above])[0] is None:
        return None
    return "pelaksana" if len(names) > 1 else None
