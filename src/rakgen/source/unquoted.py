"""Unquoted: templates (`{{ tahun }}`) without quotes around them, whose braces YAML takes for its own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rakgen.diagnostics import Edit, diagnose
from rakgen.source.lines import margin_of, span_at, split_line, uncomment
from rakgen.source.quote_fixes import quote_fix
from rakgen.source.repair import Repair, Unreadable
from rakgen.source.spelling import quoted

_TEMPLATE = r"\{\{[^{}]*\}{1,2}|\{%[^{}]*%\}"
_PIECE = re.compile(
    rf""" *(?:"(?:\\.|[^"\\])*"|'(?:''|[^'])*'|(?P<sign>[\[\]{{}}])(?<!\{{(?=[{{%]))"""
    rf"""|(?P<text>(?:{_TEMPLATE}|:(?! )|[^,\[\]{{}}:])+)|[,:{{])"""
)
"""What a line between brackets is made of: a text in quotes, a bracket, a text without quotes, a sign between texts."""
_FAR = 20  # lines; few groups between brackets are longer


def unquoted_templates(row: int, lines: list[str], path: str) -> Unreadable | None:
    """The finding for the texts of a row (from 0) that hold a template and are in no quotes, each to be read as it was
    meant; None where braces of templates are not what stops its reading.
    """
    line = lines[row]
    texts = list(_texts(row, lines))
    if not texts:
        return None
    spans = [span_at(row, brace := line.index("{", start), brace + 2) for start, _ in texts]
    right = [quoted(line[start:end]) for start, end in texts]
    finding = diagnose("RAK001.templat", path, spans[0], related=tuple(spans[1:]), benar="`, `".join(right))
    repairs = []
    masked = line
    for start, end in texts:
        masked = f"{masked[:start]}{'x' * (end - start)}{masked[end:]}"
        repairs.append(Repair(row, masked, start, line[start:end]))
    if len(texts) == 1 and not _between_brackets(row, lines):
        return Unreadable(quote_fix(finding, lines, row, texts[0][0], line[slice(*texts[0])]), *repairs)
    fix = [Edit(span_at(row, start, end), text) for (start, end), text in zip(texts, right, strict=True)]
    return Unreadable(finding._replace(fix=tuple(fix)), *repairs)


def _texts(row: int, lines: list[str]) -> Iterator[tuple[int, int]]:
    """Where the texts of a row begin and end that hold a template and are in no quotes: between brackets any, elsewhere
    a value that begins with one.
    """
    line = lines[row]
    if not _between_brackets(row, lines):
        start = split_line(line)[2]
        if re.compile(_TEMPLATE).match(line, start):
            yield start, start + len(uncomment(line, start))
        return
    whole = uncomment(line, 0)
    for match in _PIECE.finditer(whole, margin_of(line)):
        text = match["text"]
        if text and text[0] not in "\"'" and re.search(_TEMPLATE, text):
            yield match.start("text"), match.start("text") + len(text.rstrip())


def _between_brackets(row: int, lines: list[str]) -> bool:
    """True for a row of which the value begins with a bracket, or that goes on with what stands in one."""
    line = lines[row]
    return any(_opens(line, start) for start in (margin_of(line), split_line(line)[2])) or _is_open_above(row, lines)


def _opens(line: str, start: int) -> bool:
    return line[start : start + 1] in ("[", "{") and not re.compile(_TEMPLATE).match(line, start)


def _is_open_above(row: int, lines: list[str]) -> bool:
    """True where a bracket further up is still open."""
    depth = 0
    for above in range(row - 1, max(-1, row - _FAR), -1):
        signs = [match["sign"] for match in _PIECE.finditer(lines[above])]
        depth += sum(signs.count(sign) for sign in "[{") - sum(signs.count(sign) for sign in "]}")
        if depth > 0:
            return True
    return False
