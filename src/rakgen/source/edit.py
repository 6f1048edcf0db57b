"""Edit: changes to a YAML text as splices, so that every comment, quote and line break elsewhere stays as it is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rakgen.diagnostics import Edit


class OverlapFault(ValueError):
    """Two edits want the same stretch of text."""


def splice(text: str, edits: Iterable[Edit]) -> str:
    """The text (lines ending with a line feed) after all edits; those at one place apply in the order given.

    Raises OverlapFault when two edits overlap, ValueError when a place lies outside the text.
    """
    starts = [0]
    for line in text.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    placed = sorted(((_offsets(edit, starts, len(text)), edit) for edit in edits), key=lambda pair: pair[0])
    parts: list[str] = []
    done = 0
    for (begin, end), edit in placed:
        if begin < done:
            raise OverlapFault(f"{edit.span} overlaps another edit")
        parts += [text[done:begin], edit.text]
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
