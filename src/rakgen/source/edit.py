"""Edit: changes to a YAML text as splices, so that every comment, quote and line break elsewhere stays as it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from rakgen.diagnostics import Edit, Span

LINE_END = re.compile("\r\n|\r|\n")


class OverlapError(ValueError):
    """Two edits want the same stretch of text."""


def splice(text: str, edits: Iterable[Edit]) -> str:
    """The text after all edits; those at one place apply in the order given.

    Lines may end with LF, CRLF or CR, as the file has them; line feeds in the texts of edits become what ends the first
    line. Raises OverlapError when two edits overlap, ValueError when a place lies outside the text.
    """
    ends = list(LINE_END.finditer(text))
    starts = [0, *(end.end() for end in ends)]
    line_end = ends[0][0] if ends else "\n"
    placed = sorted(((_offsets(edit, starts, len(text)), edit) for edit in edits), key=lambda pair: pair[0])
    parts: list[str] = []
    done = 0
    for (begin, end), edit in placed:
        if begin < done:
            raise OverlapError(f"{edit.span} overlaps another edit")
        parts += [text[done:begin], edit.text.replace("\n", line_end)]
        done = end
    return "".join(parts) + text[done:]


def _offsets(edit: Edit, starts: Sequence[int], length: int) -> tuple[int, int]:
    span = edit.span
    try:
        begin = starts[span.line - 1] + span.column - 1
        end = starts[span.end_line - 1] + span.end_column - 1
    except IndexError:
        raise ValueError(f"{span} is outside the text") from None
    if not 0 <= begin <= end <= length:
        raise ValueError(f"{span} is outside the text")
    return begin, end


def difference(old: str, new: str) -> list[Edit]:
    """The one edit, of whole lines, that makes a text of another; [] where they are the same."""
    if old == new:
        return []
    before, after = old.split("\n"), new.split("\n")
    head, tail = same_ends(before, after, left=1)
    begin, end = head + 1, len(before) - tail
    span = Span(begin, 1, end, len(before[end - 1]) + 1)
    return [Edit(span, "\n".join(after[head : len(after) - tail]))]


def same_ends(old: Sequence[object], new: Sequence[object], left: int = 0) -> tuple[int, int]:
    """How many things two lists have in common from their start, and of the rest from their end, so that at least
    `left` are left of each.
    """
    most = min(len(old), len(new)) - left
    above = next((at for at in range(most) if old[at] != new[at]), most)
    below = next((at for at in range(most - above) if old[-1 - at] != new[-1 - at]), most - above)
    return above, below
