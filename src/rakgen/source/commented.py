"""Commented: the first line of an item read as a comment, since a # stands where its dash should."""

from __future__ import annotations

import re
from typing import NamedTuple

from rakgen.diagnostics import Diagnostic, diagnose
from rakgen.source.lines import indent, margin_of, span_at
from rakgen.source.nodes import Scalar
from rakgen.source.repair import Repair

_LINE = re.compile(r" *(#) ?((uraian|kode|rujukan): +(\S.*))$")


class CommentedItem(NamedTuple):
    """RAK001.butir_komentar, the line as it was meant, and the field in it."""

    finding: Diagnostic
    repair: Repair
    field: tuple[Scalar, Scalar]


def commented_item(row: int, lines: list[str], path: str) -> CommentedItem | None:
    """The beginning of an item in the comments right above a row (from 0), with a # where its dash should be and the
    row's fields behind it; None for every other row.
    """
    margin = margin_of(lines[row])
    for above in range(row - 1, -1, -1):
        match = _LINE.match(lines[above])
        if match and margin - 4 <= match.start(1) < margin == indent(lines[row]):
            text = match[4].rstrip()
            finding = diagnose(
                "RAK001.butir_komentar",
                path,
                span_at(above, match.start(1), len(lines[above].rstrip())),
                benar=f"- {match[3]}: {text}",
            )
            line = f"{lines[above][: match.start(1)]}-".ljust(margin) + match[2]
            value = span_at(above, match.start(4), match.start(4) + len(text))
            field = Scalar(match[3], "", *span_at(above, *match.span(3))), Scalar(text, "", *value)
            return CommentedItem(finding, Repair(above, line, margin, None), field)
        if not lines[above].lstrip().startswith("#"):
            return None
    return None
