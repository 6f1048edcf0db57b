"""Places: the exact place of some words inside a text of the plan, and the edit that puts others there."""

from __future__ import annotations

from rakgen.diagnostics import CATALOGUE, Diagnostic, Edit, Span
from rakgen.rules.context import Context, Found, TextField
from rakgen.source.locate import locate

_YAML_SIGNS = frozenset(":#'\"{}[]&*!|>%@`,?\\")


def place(context: Context, field: TextField, start: int, end: int) -> Span:
    """Where the characters `start` to `end` of a text stand; the whole text where that is not certain."""
    return locate(field.node, context.lines, start, end) or field.node.span


def replacement(context: Context, field: TextField, start: int, end: int, new: str) -> tuple[Edit, ...]:
    """The edit that writes `new` for the characters `start` to `end`; none where the file's own writing forbids it."""
    span = locate(field.node, context.lines, start, end)
    if span is None:
        return ()
    style = field.node.style
    if style == "'":
        new = new.replace("'", "''")
    elif style == '"':
        new = new.replace("\\", "\\\\").replace('"', '\\"')
    elif not style and (_YAML_SIGNS.intersection(new) or _edges(field.text, start, end, new)):
        return ()
    return (Edit(span, new),)


def _edges(text: str, start: int, end: int, new: str) -> bool:
    """True when a plain text would begin or end differently, so that YAML might read it differently."""
    after = text[:start] + new + text[end:]
    return (
        not after
        or after != after.strip()
        or (start == 0 and not after[:1].isalnum())
        or " #" in after
        or ": " in after
    )


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
    it).
    """
    edits = () if new is None else replacement(context, field, *span, new)
    entry = CATALOGUE[key]
    finding = Diagnostic(key, context.path, place(context, field, *span), values, entry.severity, edits)
    return Found(finding, field.path, cause)
