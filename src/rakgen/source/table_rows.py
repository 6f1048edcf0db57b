"""Table rows: lines pasted from Excel or a Word table, their cells parted by tabs, and lists typed as one text."""

from __future__ import annotations

import re

from rakgen.diagnostics import Diagnostic, Span, diagnose
from rakgen.source.lines import indent, span_at, split_line
from rakgen.source.nodes import Scalar
from rakgen.source.repair import Repair, Unreadable
from rakgen.source.text import MAX_FINDINGS

_LATER_ITEM = re.compile(r" *([-•·▪●○◦*]|\(?(?:\d{1,2}|[a-z])[.)]) +\S")
_NUMBER = re.compile(r"\(?(?:\d{1,2}|[a-z])[.)] +")


def table_row(row: int, lines: list[str], typed: list[str], path: str) -> Unreadable | None:
    """RAK001.tabel for a pasted row (from 0) and those next to it; all are read as comments.

    `typed` are the lines with their tabs, which `lines` have no more.
    """
    if len(cells := _cells(row, typed)) < 2 or lines[row].lstrip().startswith(("#", "- ")):
        return None
    rows = [row]
    for step in (-1, 1):
        other = row + step
        while 0 <= other < len(lines) and len(_cells(other, typed)) > 1:
            rows.append(other)
            other += step
    rows.sort()
    finding = _finding(span_at(rows[0], indent(lines[rows[0]]), len(lines[rows[0]].rstrip())), cells, path)
    related = tuple(span_at(one, indent(lines[one])) for one in rows[1 : MAX_FINDINGS + 1])
    return Unreadable(finding._replace(related=related), *[Repair(one, f"#{lines[one][1:]}", 0, None) for one in rows])


def rows_in_text(node: Scalar, lines: list[str], typed: list[str], path: str) -> Unreadable | None:
    """As `table_row`, for a text without quotes over several lines: one of three cells or more, or none without tabs.

    A single tab between its words is no table.
    """
    rows = range(node.line - 1, node.end_line)
    counts = [len(_cells(row, typed)) for row in rows]
    if max(counts) < 3 and min(counts) < 2:
        return None
    return table_row(rows[counts.index(max(counts))], lines, typed, path)


def table_item(node: Scalar, typed: list[str], path: str) -> Diagnostic | None:
    """RAK001.tabel for an item of a list that holds three cells or more: one row of a table behind its dash."""
    cells = _cells(node.line - 1, typed)
    return _finding(node.span, cells, path) if len(cells) > 2 else None


def _cells(row: int, typed: list[str]) -> list[str]:
    line = typed[row].strip(" -\t")
    if "\t" not in line or split_line(typed[row].replace("\t", " "))[0] is not None:
        return []
    return [cell.strip() for cell in line.split("\t") if cell.strip()]


def _finding(span: Span, cells: list[str], path: str) -> Diagnostic:
    return diagnose("RAK001.tabel", path, span, banyak=str(len(cells)))


def list_in_text(node: Scalar, lines: list[str], path: str) -> Diagnostic | None:
    """RAK001.butir_teks for a text without quotes that goes on in a line that begins as an item of a list."""
    is_numbered = _NUMBER.match(lines[node.line - 1][node.column - 1 :]) is not None
    for row in range(node.line, node.end_line):
        match = _LATER_ITEM.match(lines[row])
        # A line that begins with a number is an item only where the first one does so too.
        if match and split_line(lines[row])[0] is None and (is_numbered or not _NUMBER.match(f"{match[1]} ")):
            end = node.end_column - 1 if node.end_line == node.line else len(lines[node.line - 1].rstrip())
            first = lines[node.line - 1][node.column - 1 : end]
            finding = diagnose(
                "RAK001.butir_teks",
                path,
                node.span,
                tanda=match[1],
                baris=str(row + 1),
                teks=_NUMBER.sub("", first.lstrip("•·▪●○◦* "), count=1),
            )
            return finding._replace(related=(span_at(row, *match.span(1)),))
    return None
