"""Rows: what stays on one page."""

from __future__ import annotations

from collections.abc import Sequence

from rakgen.document.document import Row


def pieces(rows: Sequence[Row]) -> list[list[Row]]:
    """Runs of rows that stay together: those of a page, and of rows that are taller those that are kept together."""
    pieces: list[list[Row]] = []
    joined = False
    for row in rows:
        if joined and not row.new_page:
            pieces[-1].append(row)
        else:
            pieces.append([row])
        joined = row.keep or not row.may_split
    return pieces
