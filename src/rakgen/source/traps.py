"""Traps: where Indonesian prose and YAML disagree, found by looking at the offending line, never at a parser's English
words.

PyYAML's two parsers word their errors differently but mark the same places: where reading stopped, and sometimes what
was being read. From these and the lines `explain` tells what its author meant, and often how to mask the text so that
reading can go on.
"""

from __future__ import annotations

import re

from rakgen.diagnostics import CATALOGUE, Edit, diagnose
from rakgen.source.between_brackets import comma_behind, slip_between, unquoted_templates
from rakgen.source.bullets import bullets
from rakgen.source.culprits import culprit, dash_astray, decorated
from rakgen.source.indentation import misplaced, two_dashes
from rakgen.source.lines import (
    CUT,
    WIDE_SPACE,
    RowColumn,
    indent,
    margin_of,
    row_above,
    span_at,
    split_line,
    uncomment,
    wide_space,
)
from rakgen.source.quote_fixes import BY_PERIODE, by_periode, cut_fix, quote_fix, remedy
from rakgen.source.repair import Repair, Unreadable
from rakgen.source.shifts import shifted
from rakgen.source.side_by_side import side_by_side
from rakgen.source.spelling import quoted
from rakgen.source.table_rows import block_sign, item_at_value, table_row
from rakgen.source.text import character_name

_WIDE_AFTER = re.compile(rf"[:-]([{WIDE_SPACE}]+)")
_ESCAPE = re.compile(r"\\(?:x[0-9a-fA-F]{0,2}|u[0-9a-fA-F]{0,4}|U[0-9a-fA-F]{0,8}|.)")
_OTHER_COLON = re.compile(r"[A-Za-z_]+ *([\uff1a\ufe55\ua789\u2236\u02d0]) *")
_MEANING = r"\\[0abtnvfreN_LPxuU ]"
# Quotes around the rest of the line are a guess there: nobody knows where the text was to end.
_NOT_QUOTED = frozenset(
    {"RAK011.periode", "RAK011.jadwal", "RAK001.kutip", "RAK001.kurung_buka", "RAK010.jangkar", "RAK010.tag"}
)
_CLOSING = {"[": "]", "{": "}"}


def explain(problem: RowColumn, context: RowColumn | None, lines: list[str], typed: list[str], path: str) -> Unreadable:
    """The finding for a place where parsing stopped, while reading what began at `context`; `typed` are the lines with
    their tabs.
    """
    return _Stop(problem, context, lines, typed, path).explain()


class _Stop:
    """One place where parsing stopped; each method knows one kind of trap and gives None when it is not that one."""

    def __init__(
        self, problem: RowColumn, context: RowColumn | None, lines: list[str], typed: list[str], path: str
    ) -> None:
        self.lines, self.typed = lines, typed
        self.path = path
        self.at_end = problem[0] >= len(lines) or not any(
            line.strip() for line in [lines[problem[0]][problem[1] :], *lines[problem[0] + 1 :]]
        )
        self.row, self.column = self._last_place() if problem[0] >= len(lines) else problem
        self.line = lines[self.row]
        self.character = self.line[self.column : self.column + 1]
        self.context = context if context and context[0] < len(lines) else None
        self.opener = lines[self.context[0]][self.context[1] : self.context[1] + 1] if self.context else ""

    def _last_place(self) -> RowColumn:
        row = next((r for r in range(len(self.lines) - 1, -1, -1) if self.lines[r].strip()), 0)
        return row, len(self.lines[row].rstrip())

    def explain(self) -> Unreadable:
        steps = (
            self._decorated,
            self._template,
            self._bullet,
            self._table,
            self._in_quotes,
            self._between,
            self._after_quotes,
            self._in_brackets,
            self._at_value,
            self._shifted,
            self._culprit,
            self._second_colon,
            self._without_colon,
            self._indentation,
        )
        for step in steps:
            if (found := step()) is not None:
                return found
        if sign := re.search(r"(?<![\"'\w])>=?(?= *[:\d])", self.line):
            return Unreadable(diagnose("RAK001.tanda", self.path, span_at(self.row, *sign.span()), tanda=sign[0]))
        row, column = self._last_place() if self.at_end else (self.row, self.column)
        return Unreadable(diagnose("RAK001", self.path, span_at(row, column)))

    def _decorated(self) -> Unreadable | None:
        """What Markdown prints a page with: a fence of backticks, the name of a field in bold or italics."""
        return decorated(self.row, self.lines, self.path)

    def _template(self) -> Unreadable | None:
        """A template without quotes: on this line, or where the group began."""
        rows = dict.fromkeys((self.row, self.context[0] if self.context else self.row))
        return next((found for row in rows if (found := unquoted_templates(row, self.lines, self.path))), None)

    def _bullet(self) -> Unreadable | None:
        """An item with another sign than a dash: on this line, on the one above, or where the group began."""
        rows = self._rows_around()
        return next((found for row in rows if (found := bullets(row, self.lines, self.path))), None)

    def _table(self) -> Unreadable | None:
        """A row pasted from a table."""
        rows = self._rows_around()
        return next((found for row in rows if (found := table_row(row, self.lines, self.typed, self.path))), None)

    def _rows_around(self) -> list[int]:
        above = next((row for row in range(self.row - 1, -1, -1) if self.lines[row].strip()), self.row)
        return list(dict.fromkeys((self.row, above, self.context[0] if self.context else self.row)))

    def _in_quotes(self) -> Unreadable | None:
        """Quotes that are never closed, and backslashes without a meaning."""
        if self.opener not in ("'", '"') or self.context is None:
            return None
        row, column = self.context
        if self.opener == '"' and not self.at_end:
            start = self.line.rfind("\\", 0, self.column + 1)
            if start >= 0 and self.column - start <= 10 and (match := _ESCAPE.match(self.line, start)):
                return self._escape(match)
        if self.at_end or self.line.endswith("\\") or self.line.startswith(("---", "...")):
            return self._masked("RAK001.kutip", row, column, column)
        return None

    def _escape(self, match: re.Match[str]) -> Unreadable:
        """A bad escape: a surrogate, which one parser lets through, is named as the unprintable character it is."""
        start, end = match.span()
        span = span_at(self.row, start, end)
        digits = match[0][2:]
        code = int(digits, 16) if match[0][1:2] in "xuU" and digits else 0x20
        if len(digits) in (4, 8) and 0xD800 <= code <= 0xDFFF:
            finding = diagnose("RAK005", self.path, span, nama=character_name(code))
        else:
            finding = diagnose("RAK001.garis_miring", self.path, span, teks=match[0])
        legal = match[0][:-4] + "FFFD" if finding.key == "RAK005" else "\\\\" + match[0][2:]
        if finding.key != "RAK005":
            # Where another backslash has a meaning, as in "C:\\nota\\kantor", nobody knows whether it was meant.
            plain = not re.search(_MEANING, re.sub(r"\\\\", "", self.line))
            finding = finding._replace(fix=(Edit(span_at(self.row, start), "\\\\"),), safe=plain)
        return Unreadable(finding, Repair(self.row, self.line[:start] + legal + self.line[end:], start, None))

    def _between(self) -> Unreadable | None:
        """A text between brackets that reads as something else."""
        comma = comma_behind(self.row, self.column, self.lines, self.path)
        return comma or (None if self.at_end else slip_between(self.row, self.column, self.lines, self.path))

    def _after_quotes(self) -> Unreadable | None:
        """Text after a closing quote; or that quote opens a text and really closes one left open further up."""
        before = self.line[: self.column].rstrip(" ")
        quote = before[-1:]
        if quote not in ("'", '"') or not before:
            return None
        _, _, start = split_line(self.line)
        if start < len(before) - 1 and self.line[start] == quote:
            key = "RAK001.sesudah_kutip" if quote == '"' else "RAK001.sesudah_kutip_tunggal"
            text = uncomment(self.line, start)
            right = remedy(self.lines, self.row, start, text) or CATALOGUE[key].example
            return self._masked(key, self.row, start, self.column, len(self.line.rstrip()), benar=right)
        for row in range(self.row - 1, -1, -1):
            line = self.lines[row]
            _, _, opening = split_line(line)
            if line[opening : opening + 1] == quote and quote not in line[opening + 1 :]:
                return self._masked("RAK001.kutip", row, opening, opening)
        return None

    def _in_brackets(self) -> Unreadable | None:
        """A bracket opened further up, or on this line, that is never closed."""
        if self.context is None or self.opener not in _CLOSING:
            return None
        row, column = self.context
        line = self.lines[row]
        if _CLOSING[self.opener] not in line[column:]:
            _, _, start = split_line(line)
            if start != column:
                finding = diagnose("RAK001.kurung_buka", self.path, span_at(row, column), tanda=self.opener)
                return Unreadable(finding)
            return self._masked("RAK001.kurung_buka", row, start, start, tanda=self.opener)
        return None

    def _at_value(self) -> Unreadable | None:
        """A value that begins with a sign of YAML's own."""
        _, _, start = split_line(self.line)
        sign = self.line[start : start + 1]
        if not sign or self.column < start:
            return None
        alone = self.line[start + 1 : start + 2] in ("", " ")
        text = uncomment(self.line, start)
        if sign == "-" and alone and self.column == start:
            from rakgen.source.table_rows import empty_dash, list_at_value

            found = list_at_value(self.row, self.lines, self.path) or empty_dash(self.row, text, self.lines, self.path)
            return found or self._masked("RAK001.daftar", self.row, start, start)
        if sign in _CLOSING:
            closed = self.line.rfind(_CLOSING[sign], start, self.column)
            if closed < 0 or self.line[closed + 1 : self.column].strip(" "):
                return None
            return self._masked("RAK001.kurung", self.row, start, start, tanda=sign)
        if sign in "*&":
            key = "RAK010" if sign == "*" else "RAK010.jangkar"
            said = {"teks": text, "nama": _name(text), "benar": quoted(text)}
            return self._masked(key, self.row, start, start, start + len(text), **said)
        if sign == "!":
            return self._masked("RAK010.tag", self.row, start, start, start + len(text), teks=text)
        if sign in "%@`>|,]}" or (sign in "?:" and alone):
            return self._masked("RAK001.awal", self.row, start, start, tanda=sign)
        return None

    def _shifted(self) -> Unreadable | None:
        """A line that stands some columns off, or that makes this one do so."""
        if self.at_end:
            return None
        first = indent(self.line) == self.column and two_dashes(self.context, self.lines, self.path)
        first = first or dash_astray(self.row, self.lines, self.path)
        return first or shifted(self.row, self.lines, self.path, surely=True)

    def _culprit(self) -> Unreadable | None:
        """A line further up that broke the alignment, unless this one has a colon within its text."""
        _, colon, _ = split_line(self.line)
        if 0 <= colon < self.column or self.line.startswith(("---", "...")):
            return None
        return culprit(self.row, self.lines, self.path)

    def _second_colon(self) -> Unreadable | None:
        """A colon and a space inside a text; or a field where no field can start."""
        if self.character != ":":
            return None
        key, colon, start = split_line(self.line)
        if key is None:
            return None
        if colon < self.column:
            if self.line[start : start + 1] in _CLOSING:
                return None
            text = uncomment(self.line, start)
            item = item_at_value(self.row, self.lines, self.path)
            if found := item or side_by_side(self.row, start, self.lines, self.path):
                return found
            if found := self._colon_in_value(key, start, text):
                return found
            text = text.replace("\\", "\\\\").replace('"', '\\"')
            return self._masked("RAK011", self.row, start, self.column, isian=key, teks=text)
        if colon > self.column:
            return None
        margin = indent(self.line)
        above = next((row for row in range(self.row - 1, -1, -1) if self.lines[row].strip()), None)
        if above is not None and split_line(self.lines[above])[0] is None:
            start = margin_of(self.lines[above])
            if indent(self.lines[above]) == margin or start == margin and _WIDE_AFTER.search(self.lines[above], start):
                return self._bare(above)
        if (
            above is not None
            and " " in key
            and indent(self.lines[above]) < margin
            and not self.line.lstrip().startswith("- ")
        ):
            # a text that goes on here, with a colon of its own
            line = f"{self.line[:colon]};{self.line[colon + 1 :]}"
            return Unreadable(
                diagnose("RAK011.lanjutan", self.path, span_at(self.row, colon)), Repair(self.row, line, colon, None)
            )
        return misplaced(self.row, self.lines, self.path)

    def _without_colon(self) -> Unreadable | None:
        """A line that should be a field or an item, but has no colon or no space after its sign."""
        if self.context is None or self.opener in ("", " ", "'", '"', *_CLOSING):
            return None
        row, column = self.context
        key, _, _ = split_line(self.lines[row])
        is_item = self.opener == "-" and self.lines[row][column + 1 : column + 2] in ("", " ")
        if is_item or key is not None or (row, column) >= (self.row, self.column):
            return None
        return self._bare(row)

    def _colon_in_value(self, key: str, start: int, text: str) -> Unreadable | None:
        """A colon in a text that quotes would not mend: periods on one line, a jadwal, a text of several lines."""
        if key in BY_PERIODE and (periods := by_periode(text)):
            kind, values = "RAK011.periode", {"isian": key, "benar": periods}
        elif key == "jadwal":
            kind, values = "RAK011.jadwal", {"benar": text.partition(":")[0]}
        elif sign := block_sign(self.lines, self.row):
            kind, values = "RAK011.berlanjut", {"isian": key, "tanda": sign}
        else:
            return None
        return self._masked(kind, self.row, start, self.column, None, **values)

    def _bare(self, row: int) -> Unreadable:
        """The finding for a line without a colon; or for the one above it, when that was cut by a comment."""
        if (cut := self._cut(row)) is not None:
            return cut
        line = self.lines[row]
        if match := _WIDE_AFTER.search(line):
            start, end = match.span(1)
            repair = Repair(row, line[:start] + " " * (end - start) + line[end:], start, None)
            finding = wide_space(self.path, (row, start), line[start:end])
            return Unreadable(finding, repair)
        margin = margin_of(line)
        if match := _OTHER_COLON.match(line, margin):
            return self._other_colon(row, match)
        text = uncomment(line, margin)
        above = row_above(row, self.lines)
        item_above = self.lines[above] if above is not None else ""
        is_dashed = text.startswith("-")
        if not is_dashed and item_above.startswith("- ", margin) and split_line(item_above)[0] is None:
            finding = diagnose(
                "RAK001.tanpa_strip",
                self.path,
                span_at(row, margin, margin + len(text)),
                teks=text,
                tempat="",
                tempat_en="",
            )
            return Unreadable(finding, Repair(row, f"{line[:margin]}- {text}", margin, None))
        if is_dashed:
            repair = Repair(row, f"{line[:margin]}- {text[1:]}", margin, None)
            finding = diagnose("RAK001.strip", self.path, span_at(row, margin), teks=text[1:])
            fix = (Edit(span_at(row, margin + 1, margin + 1), " "),)
            return Unreadable(finding._replace(fix=fix, safe=text[1:2].isalpha()), repair)
        name, sign, value = text.partition(":")
        span = span_at(row, margin, margin + len(name))
        if not sign or not value or " " in name:
            return Unreadable(diagnose("RAK001.titik_dua", self.path, span))
        start = margin + len(name) + 2
        repair = Repair(row, f"{line[:margin]}{name}: {'x' * len(value)}", start, value)
        finding = diagnose("RAK001.titik_dua", self.path, span)
        return Unreadable(finding._replace(fix=(Edit(span_at(row, start - 1, start - 1), " "),), safe=False), repair)

    def _other_colon(self, row: int, match: re.Match[str]) -> Unreadable:
        """A sign that only looks like a colon behind the name of a field."""
        start, end = match.span(1)
        name = f"{match[1]} ({character_name(ord(match[1]))})"
        finding = diagnose("RAK001.titik_dua_lain", self.path, span_at(row, start, end), tanda=name)
        finding = finding._replace(fix=(Edit(span_at(row, start, match.end()), ": "),), safe=False)
        line = self.lines[row]
        return Unreadable(finding, Repair(row, f"{line[:start]}: {line[match.end() :]}", start, None))

    def _cut(self, row: int) -> Unreadable | None:
        """The finding for ` #2` on this line or on the one above it, which made this line stand alone."""
        above = next((r for r in range(row - 1, -1, -1) if self.lines[r].strip()), row)
        for candidate in (row, above):
            line = self.lines[candidate]
            match = re.search(CUT, line)
            if match is None or line.lstrip().startswith("#"):
                continue
            finding = diagnose("RAK012", self.path, span_at(candidate, *match.span()), teks=match[0])
            key, _, start = split_line(line)
            if key is None or start > match.start():
                return Unreadable(finding)
            finding = cut_fix(finding, self.lines, candidate, start)
            text = line[start:]
            return Unreadable(finding, Repair(candidate, line[:start] + "x" * len(text), start, text))
        return None

    def _indentation(self) -> Unreadable | None:
        """A line that starts at a column where nothing around it does."""
        margin = indent(self.line)
        if self.column != margin or self.at_end:
            return None
        if self.line.startswith(("---", "...")):
            return Unreadable(diagnose("RAK009", self.path, span_at(self.row, 0, 3)))
        if any(line.startswith("...") for line in self.lines[: self.row]):
            return Unreadable(diagnose("RAK009", self.path, span_at(self.row, 0)))
        if self.character in _CLOSING and _CLOSING[self.character] not in self.line:
            finding = diagnose("RAK001.kurung_buka", self.path, span_at(self.row, margin), tanda=self.character)
            return Unreadable(finding)
        if (cut := self._cut(self.row)) is not None:
            return cut
        return misplaced(self.row, self.lines, self.path)

    def _masked(
        self, key: str, row: int, start: int, column: int, end: int | None = None, **values: str
    ) -> Unreadable:  # fmt: skip
        """A finding at `column`, with the value from `start` masked so that reading can go on, and quoted where that
        mends it.
        """
        line = self.lines[row]
        text = uncomment(line, start)
        masked = line[:start] + "x" * len(text) + line[start + len(text) :]
        finding = diagnose(key, self.path, span_at(row, column, end), related=(), **values)
        if key not in _NOT_QUOTED:
            safe = (key != "RAK001.daftar" or text == "-") and not re.match(r"\|.*\||`.*`$", text)
            finding = quote_fix(finding, self.lines, row, start, text, safe=safe)
        return Unreadable(finding, Repair(row, masked, start, text))


def _name(text: str) -> str:
    return text[1:].split(" ", 1)[0]
