"""Quote fixes: fixes that put a text in quotes, where YAML would read something else into it."""

from __future__ import annotations

from rakgen.diagnostics import Diagnostic, Edit
from rakgen.source.lines import indent, margin_of, span_at, split_line, uncomment
from rakgen.source.spelling import quoted


def quote_fix(lines: list[str], row: int, start: int, text: str) -> tuple[Edit, ...]:
    """The edit that quotes `text`, which stands at column `start` of a row; () where that might not be the whole value.

    It might not be where the next line continues it, or where a bracket further up may end inside it.
    """
    if not text or not lines[row].startswith(text, start) or text[-1] in ",]}" and text[0] not in "[{":
        return ()
    if _continues(lines, row):
        return ()
    return (Edit(span_at(row, start, start + len(text)), quoted(text)),)


def _continues(lines: list[str], row: int) -> bool:
    """True when the next line with words on it is indented more than the field, or list item, of this row."""
    key, _, _ = split_line(lines[row])
    margin = margin_of(lines[row]) if key is not None else indent(lines[row])
    following = next((line for line in lines[row + 1 : row + 50] if line.strip() and line.lstrip()[0] != "#"), "")
    return bool(following) and indent(following) > margin


def cut_fix(finding: Diagnostic, lines: list[str], row: int, start: int) -> Diagnostic:
    """RAK012 with the edit that quotes the whole text from `start`. Safe where a number follows the sign (`Rapat #2`),
    since a comment seldom begins so; otherwise the author may have meant a comment.
    """
    text = uncomment(lines[row], start)
    return finding._replace(fix=quote_fix(lines, row, start, text), safe=finding.values["teks"][1:2].isdigit())
