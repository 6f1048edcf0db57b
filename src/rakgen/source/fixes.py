"""Fixes: which edits of a file's findings can be made together, and the file's bytes after them."""

from __future__ import annotations

from bisect import bisect, insort
from codecs import BOM_UTF8
from collections.abc import Iterable

from rakgen.diagnostics import Diagnostic, Edit
from rakgen.source.edit import splice

_Ends = tuple[tuple[int, int], tuple[int, int]]  # line and column of both ends


def choose(findings: Iterable[Diagnostic], path: str) -> tuple[list[Edit], list[Diagnostic]]:
    """The edits of the safe fixes for `path`, and the findings that they mend.

    A finding's edits are made all or none; where two findings want the same stretch, or places that touch, the first
    one in order has it and the other waits for the next pass. Two findings with the very same edit share it. None are
    made while the file holds a conflict of git: they would be made in one of its versions only.
    """
    findings = list(findings)
    if any(finding.code == "RAK017" and finding.path == path for finding in findings):
        return [], []
    taken: set[Edit] = set()
    places: list[_Ends] = []  # in order, so that only the neighbours of a new one need be looked at
    chosen = []
    for finding in findings:
        if not finding.fix or not finding.safe or finding.path != path:
            continue
        new = [edit for edit in finding.fix if edit not in taken]
        if any(_touches(_place(edit), places) for edit in new):
            continue
        for edit in new:
            insort(places, _place(edit))
        taken.update(new)
        chosen.append(finding)
    return sorted(taken), chosen


def _place(edit: Edit) -> _Ends:
    span = edit.span
    return (span.line, span.column), (span.end_line, span.end_column)


def _touches(place: _Ends, places: list[_Ends]) -> bool:
    number = bisect(places, place)
    return any(begin <= place[1] and place[0] <= end for begin, end in places[max(number - 1, 0) : number + 1])


def lines_of(finding: Diagnostic) -> set[int]:
    """The lines (from 1) that a finding's fix edits."""
    return {line for edit in finding.fix for line in range(edit.span.line, edit.span.end_line + 1)}


def apply(data: bytes, edits: Iterable[Edit]) -> bytes:
    """A UTF-8 file's bytes after the edits; its byte order mark, its line ends and all else stay.

    Raises ValueError when the bytes are not UTF-8, or an edit lies outside the text.
    """
    mark = BOM_UTF8 if data.startswith(BOM_UTF8) else b""
    return mark + splice(data[len(mark) :].decode("utf-8"), edits).encode("utf-8")
