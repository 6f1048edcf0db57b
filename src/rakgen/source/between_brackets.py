"""Between brackets: texts between `[ ]` and `{ }` that need quotes - templates (`{{ tahun }}`), whose braces YAML takes
for its own, a colon within a text, a sign at its start - each with the end that it has there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rakgen.diagnostics import Edit, diagnose
from rakgen.source.lines import CUT, indent, margin_of, span_at, split_line, uncomment
from rakgen.source.quote_fixes import quote_fix
from rakgen.source.repair import Repair, Unreadable
from rakgen.source.spelling import quoted

_TEMPLATE = re.compile(r"\{\{[^{}]*\}{1,2}|\{%[^{}]*%\}")
_QUOTED = re.compile(r"\"(?:\\.|[^\"\\])*\"|'(?:''|[^'])*'")
_NAME = re.compile(r"\s*(\"[^\"]*\"|'[^']*'|[^\s:\"'](?:[^:\"']*[^\s:\"'])?)\s*:(?: +|$)")
_COLON = re.compile(r":(?= |$)")
_LAST_NAME = re.compile(r"(.*[^\s;])[\s;]+([a-z]+(?:_[a-z]+)*) *$")
_BAD_START = tuple("%@`>|?-&*!")
_FAR = 20  # lines; few groups between brackets are longer


def unquoted_templates(row: int, lines: list[str], path: str) -> Unreadable | None:
    """The finding for the texts of a row (from 0) that hold a template and are in no quotes, each to be read as it was
    meant; None where braces of templates are not what stops its reading.
    """
    line = lines[row]
    texts = list(_with_templates(row, lines))
    if not texts:
        return None
    spans = [span_at(row, brace := line.index("{", start), brace + 2) for start, _ in texts]
    right = [quoted(line[start:end]) for start, end in texts]
    finding = diagnose("RAK001.templat", path, spans[0], related=tuple(spans[1:]), benar="`, `".join(right))
    repairs = []
    masked = line
    for start, end in texts:
        masked = _masked(masked, start, end)
        repairs.append(Repair(row, masked, start, line[start:end]))
    if len(texts) == 1 and not _has_brackets(row, lines):
        return Unreadable(quote_fix(finding, lines, row, texts[0][0], line[slice(*texts[0])]), *repairs)
    fix = [Edit(span_at(row, start, end), text) for (start, end), text in zip(texts, right, strict=True)]
    return Unreadable(finding._replace(fix=tuple(fix)), *repairs)


def slip_between(row: int, column: int, lines: list[str], path: str) -> Unreadable | None:
    """The finding for a text between brackets that reads as something else, at the place where reading stopped."""
    if not _has_brackets(row, lines) or _depth(lines[row], column) + _open_above(row, lines) < 1:
        return None
    line = lines[row]
    entry = next(((start, end) for start, end in _entries(line) if start <= column <= end), None)
    if entry is None:
        return None
    named = _NAME.match(line, *entry)
    start = named.end() if named else entry[0] + indent(line[slice(*entry)])
    text = line[start : entry[1]].rstrip()
    end = start + len(text)
    if not text or _QUOTED.fullmatch(text):
        return None
    name = named[1].strip("\"'") if named else ""
    if comma := _lost_comma(row, start, end, lines, path):
        return comma
    kinds: tuple[tuple[str, bool, dict[str, str]], ...] = (
        ("RAK011.kurung", _COLON.search(text) is not None, {}),
        ("RAK001.sesudah_kutip", text[0] in "\"'", {}),
        ("RAK012", re.search(CUT, text) is not None, {"teks": text[text.find("#") :].split(" ")[0]}),
        ("RAK001.awal", text.startswith(_BAD_START), {"tanda": text[0]}),
    )
    key, said = next(((key, said) for key, holds, said in kinds if holds), ("", {}))
    if not key:
        return None
    right = quoted(text)
    place = span_at(row, start, end)
    finding = diagnose(key, path, place, related=(), benar=f"{name}: {right}" if name else right, **said)
    if line[entry[1] : entry[1] + 1] in tuple(",]}"):  # else it may go on below
        finding = finding._replace(fix=(Edit(place, right),), safe=key == "RAK001.awal")
    return Unreadable(finding, Repair(row, _masked(line, start, end), start, text))


def comma_behind(row: int, column: int, lines: list[str], path: str) -> Unreadable | None:
    """The finding for a comma behind the closing bracket or quote that ends a line, where none separates anything."""
    line = lines[row]
    if line[column:].rstrip() != "," or line[:column].rstrip()[-1:] not in tuple("]}\"'"):
        return None
    place = span_at(row, column)
    finding = diagnose("RAK001.koma", path, place)._replace(fix=(Edit(place, ""),), safe=True)
    return Unreadable(finding, Repair(row, line[:column].rstrip(), column, None))


def _lost_comma(row: int, start: int, end: int, lines: list[str], path: str) -> Unreadable | None:
    """`{judul: A isi: nomor}`: a name of the file within a text, behind which a comma is missing before it."""
    line = lines[row]
    colon = _COLON.search(line, start, end)
    found = _LAST_NAME.match(line, start, colon.start()) if colon else None
    if found is None or not any(re.search(rf"(?<![\w.]){found[2]}:", other) for other in lines if other != line):
        return None
    at = found.end(1)
    rest = line[found.start(2) :]
    finding = diagnose("RAK011.koma", path, span_at(row, *found.span(2)), isian=found[2])
    edit = Edit(span_at(row, at, found.start(2)), ", ")
    return Unreadable(finding._replace(fix=(edit,), safe=False), Repair(row, f"{line[:at]}, {rest}", at, None))


def _masked(line: str, start: int, end: int) -> str:
    return f"{line[:start]}{'x' * (end - start)}{line[end:]}"


def _with_templates(row: int, lines: list[str]) -> Iterator[tuple[int, int]]:
    """Where the texts of a row begin and end that hold a template and are in no quotes: between brackets any, elsewhere
    a value that begins with one.
    """
    line = lines[row]
    if not _has_brackets(row, lines):
        start = split_line(line)[2]
        if _TEMPLATE.match(line, start):
            yield start, start + len(uncomment(line, start))
        return
    for begin, end in _entries(line):
        named = _NAME.match(line, begin, end)
        start = named.end() if named else begin + indent(line[begin:end])
        text = line[start:end].rstrip()
        if text and text[0] not in "\"'" and _TEMPLATE.search(text):
            yield start, start + len(text)


def _entries(line: str) -> Iterator[tuple[int, int]]:
    """Where the texts between the brackets and commas of a line begin and end, their names with them."""
    end = len(uncomment(line, 0))
    place = margin_of(line)
    while place < end:
        begin = place
        while place < end and (line[place] not in ",[]{}" or _TEMPLATE.match(line, place)):
            place = _behind(line, begin, place)
        if line[begin:place].strip():
            yield begin, min(place, end)
        place += 1


def _behind(line: str, begin: int, place: int) -> int:
    """The place behind a template, a text in quotes that begins a value of the entry at `begin`, or one character."""
    if found := _TEMPLATE.match(line, place):
        return found.end()
    if line[place] not in "\"'":
        return place + 1
    before = line[begin:place].rstrip()
    found = _QUOTED.match(line, place) if not before or before.endswith(":") else None
    return found.end() if found else place + 1


def _has_brackets(row: int, lines: list[str]) -> bool:
    """True for a row of which the value begins with a bracket, or that goes on with what stands in one."""
    line = lines[row]
    return any(_opens(line, at) for at in (margin_of(line), split_line(line)[2])) or _open_above(row, lines) > 0


def _opens(line: str, start: int) -> bool:
    return line[start : start + 1] in ("[", "{") and not _TEMPLATE.match(line, start)


def _open_above(row: int, lines: list[str]) -> int:
    """How many brackets further up are still open, as far as the nearest that is."""
    depth = 0
    for above in range(row - 1, max(-1, row - _FAR), -1):
        depth += _depth(lines[above], len(lines[above]))
        if depth > 0:
            return depth
    return 0


def _depth(line: str, end: int) -> int:
    """How many more brackets a line opens than it closes, up to a column."""
    depth = begin = place = 0
    while place < end:
        found = _TEMPLATE.match(line, place)
        if line[place] in ",[]{}" and not found:
            depth += (line[place] in "[{") - (line[place] in "]}")
            begin = place = place + 1
        else:
            place = _behind(line, begin, place)
    return depth
