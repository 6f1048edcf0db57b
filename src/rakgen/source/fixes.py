"""Fixes: which edits of a file's findings can be made together, and the file's bytes after them."""

from __future__ import annotations

from codecs import BOM_UTF8
from collections.abc import Iterable

from rakgen.diagnostics import Diagnostic, Edit
from rakgen.source.edit import splice


def choose(findings: Iterable[Diagnostic], path: str) -> tuple[list[Edit], int]:
    """The edits of the safe fixes for `path`, and of how many findings they are.

    A finding's edits are made all or none; where two findings want the same stretch, or places that touch, the first
    one in order has it and the other waits for the next pass. Two findings with the very same edit share it. None are
    made while the file holds a conflict of git: they would be made in one of its versions only.
    """
    findings = list(findings)
    if any(finding.code == "RAK017" and finding.path == path for finding in findings):
        return [], 0
    taken: list[Edit] = []
    count = 0
    for finding in findings:
        if not finding.fix or not finding.safe or finding.path != path:
            continue
        new = [edit for edit in finding.fix if edit not in taken]
        if any(_touch(edit, other) for edit in new for other in taken):
            continue
        taken += new
        count += 1
    return taken, count


def _touch(one: Edit, other: Edit) -> bool:
    a, b = one.span, other.span
    return (a.line, a.column) <= (b.end_line, b.end_column) and (b.line, b.column) <= (a.end_line, a.end_column)


def apply(data: bytes, edits: Iterable[Edit]) -> bytes:
    """A UTF-8 file's bytes after the edits; its byte order mark, its line ends and all else stay.

    Raises ValueError when the bytes are not UTF-8, or an edit lies outside the text.
    """
    mark = BOM_UTF8 if data.startswith(BOM_UTF8) else b""
    return mark + splice(data[len(mark) :].decode("utf-8"), edits).encode("utf-8")
