"""Silent traps: what YAML takes without a word or the parsers take differently, found in the text itself."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rakgen.diagnostics import Diagnostic, Edit, Span, diagnose
from rakgen.source.lines import CUT, WIDE_SPACE, ZERO_WIDTH, indent, place_at, span_at, wide_space
from rakgen.source.nodes import Mapping, Node, Scalar, walk
from rakgen.source.text import MAX_ALIKE, MAX_FINDINGS, all_printable

TAB_MARGIN = r"(?m)^ *(\t+)[ \t]*(?=[^ \t\n])"
_WIDE_MARGIN = rf"(?m)^[ \t]*([{WIDE_SPACE}]+)"
_DIRECTIVE = r"(?m)^%(?!YAML 1\.[12][ ]*$)"


def find_margins(text: str, path: str) -> tuple[str | None, list[Diagnostic]]:
    """Refuse tabs and wide spaces in indentation, and `%` at the start of a line: the parsers differ there.

    Gives the text with ordinary spaces instead of wide ones, or None where it cannot be mended. A file indented with
    tabs is one finding with many places.
    """
    findings = []
    if not all_printable(text) and (wide := list(re.finditer(_WIDE_MARGIN, text))):
        findings += [wide_space(path, place_at(text, match.start(1)), match[1], "") for match in wide[:MAX_FINDINGS]]
        text = re.sub(_WIDE_MARGIN, lambda match: " " * (len(match[0]) - match[0].count(ZERO_WIDTH)), text)
    directives = []
    if text.startswith("%") or "\n%" in text:
        directives = [place_at(text, match.start()) for match in re.finditer(_DIRECTIVE, text)]
        findings += [diagnose("RAK001.awal", path, span_at(*place), tanda="%") for place in directives[:MAX_FINDINGS]]
    if "\t" in text and (tabs := list(re.finditer(TAB_MARGIN, text))):
        spans = [span_at(*place_at(text, m.start(1)), place_at(text, m.end(1))[1]) for m in tabs[: MAX_FINDINGS + 1]]
        findings.append(diagnose("RAK001.tab", path, spans[0], related=tuple(spans[1:])))
        return None, findings
    return (None if directives else text), findings


def find_silent(lines: list[str], root: Node, path: str) -> Iterator[Diagnostic]:
    """Text cut by ` #2`, and names behind a `? `."""
    hashes = {row for row, line in enumerate(lines) if " #" in line and re.search(CUT, line)}
    questions = {row for row, line in enumerate(lines) if "? " in line and line.lstrip(" -").startswith("? ")}
    if not (hashes or questions):
        return
    from rakgen.source.quote_fixes import cut_fix

    found = 0
    for node in walk(root):
        if found >= MAX_ALIKE:
            return
        if isinstance(node, Scalar) and not node.style and node.end_line - 1 in hashes:
            row, end = node.end_line - 1, node.end_column - 1
            start = end + indent(lines[row][end:])
            if start > end and (match := re.compile(CUT).match(lines[row], start)):
                found += 1
                finding = diagnose("RAK012", path, span_at(row, *match.span()), teks=match[0])
                whole = node.line == node.end_line and re.search(CUT, lines[row]) is not None
                begin = start if node.is_empty else node.column - 1
                yield cut_fix(finding, lines, row, begin) if whole else finding
        elif isinstance(node, Mapping) and not node.flow:
            for key, value in node.entries:
                row = key.line - 1
                if row in questions and lines[row][: key.column - 1].rstrip().endswith("?"):
                    yield _question(lines, path, key, value)


def _question(lines: list[str], path: str, key: Scalar, value: Node) -> Diagnostic:
    """A name behind a `? `, with the edit that joins it to its value on the next line, where that is a text alone."""
    row = key.line - 1
    sign = lines[row].rindex("?", 0, key.column - 1)
    name = " ".join(key.text.split())
    finding = diagnose("RAK001.tanya", path, span_at(row, sign), nama=name)
    begin, alone = lines[row][key.column - 1 : key.end_column - 1], key.line == key.end_line
    if not alone or lines[row][key.end_column - 1 :].strip() or not isinstance(value, Scalar) or value.is_empty:
        return finding
    if value.line != key.line + 1 or lines[row + 1][: value.column - 1].strip() != ":":
        return finding
    place = Span(key.line, sign + 1, value.line, value.column)
    return finding._replace(fix=(Edit(place, f"{begin}: "),))
