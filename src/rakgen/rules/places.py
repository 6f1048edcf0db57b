"""Places: the exact place of some words inside a text of the plan, and the edit that puts others there."""

from __future__ import annotations

from rakgen.diagnostics import CATALOGUE, Diagnostic, Edit, Span
from rakgen.rules.context import Context, Found, TextField
from rakgen.source.spelling import fits_plain


def fix_on_line(span: Span | None, text: str) -> tuple[Edit, ...]:
    """The fix that puts a text where something stands; none for what goes over several lines, or has no place."""
    return (Edit(span, text),) if span is not None and span.line == span.end_line else ()


_NEAR = 4
_YAML_SIGNS = frozenset(":#'\"{}[]&*!|>%@`,?\\")


def place(context: Context, field: TextField, start: int, end: int) -> Span:
    """Where the characters `start` to `end` of a text stand; the whole text where that is not certain."""
    return context.located(field.node).span(start, end) or field.node.span


def replacement(context: Context, field: TextField, start: int, end: int, new: str) -> tuple[Edit, ...]:
    """The edit that writes `new` for the characters `start` to `end`; none where the file's own writing forbids it, or
    where nothing would be left.
    """
    span = context.located(field.node).span(start, end)
    if span is None or not new.strip() and end - start == len(field.text):
        return ()
    style = field.node.style
    if style == "'":
        new = new.replace("'", "''")
    elif style == '"':
        new = new.replace("\\", "\\\\").replace('"', '\\"')
    elif not style and (_YAML_SIGNS.intersection(new) or not _fits(field.text, start, end, new)):
        return ()
    return (Edit(span, new),)


def _fits(text: str, start: int, end: int, new: str) -> bool:
    """True when a plain text stays one with `new` in the place of some characters; only those near it can matter."""
    before = text[:start] if start < _NEAR else f"x{text[start - _NEAR : start]}"
    after = text[end:] if len(text) - end < _NEAR else f"{text[end : end + _NEAR]}x"
    return fits_plain(before + new + after)


def in_text(
    context: Context,
    key: str,
    field: TextField,
    span: tuple[int, int],
    new: str | None,
    cause: str,
    values: dict[str, str],
) -> Found:
    """A finding about some characters of a text, with the edit that writes `new` for them (None: only a person can mend
    it); `cause` as that of `Found`, and the `values` of its words.
    """
    edits = () if new is None else replacement(context, field, *span, new)
    entry = CATALOGUE[key]
    finding = Diagnostic(key, context.path, place(context, field, *span), values, entry.severity, edits)
    return Found(finding, field.path, cause)
