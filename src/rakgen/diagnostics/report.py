"""Report: findings as text for people, in full with the source line, or one line each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from rakgen.diagnostics.diagnostic import Diagnostic, Span
from rakgen.text.printable import display_width, visible, without_commands
from rakgen.text.words import Language, Words, plural

LABELS = {
    "kesalahan": Words("kesalahan", "error"),
    "peringatan": Words("peringatan", "warning"),
    "informasi": Words("informasi", "info"),
    "saran": Words("saran", "hint"),
    "contoh": Words("contoh", "example"),
    "juga": Words("juga di", "also at"),
    "perbaikan": Words("perbaikan (--fix)", "fix (--fix)"),
    "usul": Words("usul, periksa dahulu", "proposal, check first"),
}
_COLOUR = {"kesalahan": "\x1b[31m", "peringatan": "\x1b[33m", "informasi": "\x1b[36m"}
_RESET = "\x1b[0m"
_SOURCE_WIDTH = 110
_MANY_PLACES = 12


def headline(finding: Diagnostic, language: Language, *, colour: bool = False) -> str:
    """`path:line:column: label CODE: message`, on one line."""
    place = f"{finding.path}:{finding.span.line}:{finding.span.column}" if finding.span else finding.path
    if finding.span is None and finding.code.startswith("RAK0"):
        place += ":1:1"  # about a file's whole text: editors and CI want a place, and this is where it begins
    label = f"{LABELS[finding.severity].said(language)} {finding.code}:"
    if colour:
        label = f"{_COLOUR[finding.severity]}{label}{_RESET}"
    return without_commands(_visible(f"{place}: ") + label + _visible(f" {finding.message(language)}"))


def full(finding: Diagnostic, lines: Sequence[str], language: Language, *, colour: bool = False) -> str:
    """The finding with its source line, a caret under the place, further places, the hint, an example where the hint
    does not already hold it, and what a fix would write. `lines` is the file, [] if unknown.
    """
    out = [headline(finding, language, colour=colour)]
    if finding.span and finding.span.line <= len(lines) and lines[finding.span.line - 1].strip():
        out += _source(finding, lines[finding.span.line - 1])
    notes = [("juga", _places(finding.related)), ("saran", hint := finding.hint(language))]
    if finding.example not in hint:
        notes.append(("contoh", finding.example))
    if finding.fix:
        notes.append(("perbaikan" if finding.safe else "usul", _fixed(finding, lines)))
    out += [f"    = {LABELS[name].said(language)}: {_visible(text)}" for name, text in notes if text]
    return without_commands("\n".join(out))


def _places(spans: Sequence[Span]) -> str:
    """`12:5, 40:9, ...`: line and column of each further place."""
    shown = [f"{span.line}:{span.column}" for span in spans[:_MANY_PLACES]]
    return ", ".join([*shown, "..."] if len(spans) > _MANY_PLACES else shown)


def _fixed(finding: Diagnostic, lines: Sequence[str]) -> str:
    """The line at which a fix begins, as it would be; '' where the fix spans several lines or the file is unknown."""
    row = finding.fix[0].span.line
    edits = [edit for edit in finding.fix if edit.span.line == row]
    if row > len(lines) or any(edit.span.end_line != row or "\n" in edit.text for edit in edits):
        return ""
    line = lines[row - 1]
    for edit in sorted(edits, reverse=True):
        line = line[: edit.span.column - 1] + edit.text + line[edit.span.end_column - 1 :]
    line = line.strip()
    return line if len(line) <= _SOURCE_WIDTH else line[:_SOURCE_WIDTH] + "..."


def _source(finding: Diagnostic, line: str) -> list[str]:
    assert finding.span is not None
    start = finding.span.column - 1
    end = finding.span.end_column - 1 if finding.span.end_line == finding.span.line else len(line)
    cut = max(0, start - _SOURCE_WIDTH // 2) if len(line) > _SOURCE_WIDTH else 0
    shown = _visible(line[cut : cut + _SOURCE_WIDTH])
    before = display_width(_visible(line[cut:start]))
    width = max(1, min(display_width(_visible(line[start:end])), _SOURCE_WIDTH - before))
    number = str(finding.span.line)
    gutter = " " * max(3, len(number))
    return [f"{gutter} |", f"{number:>{len(gutter)}} | {shown}", f"{gutter} | {' ' * before}{'^' * width}"]


def _visible(text: str) -> str:
    """Text with control and direction characters made harmless, for a terminal; a tab is a blank."""
    return visible(text.replace("\t", " "))


def render(
    findings: Iterable[Diagnostic],
    texts: Mapping[str, str],
    language: Language,
    *,
    style: str = "full",
    colour: bool = False,
) -> str:
    """All findings in the order given; `texts` maps a path to the file's text. Ends with a line break unless empty."""
    if style == "concise":
        return "".join(headline(finding, language, colour=colour) + "\n" for finding in findings)

    @lru_cache(maxsize=8)  # the lines of thousands of plans would take much memory
    def lines(path: str) -> Sequence[str]:
        return texts[path].split("\n") if path in texts else ()

    return "".join(full(finding, lines(finding.path), language, colour=colour) + "\n" for finding in findings)


def summary(files: int, findings: Sequence[Diagnostic], excepted: int, language: Language) -> str:
    """`1 berkas diperiksa: 0 kesalahan, 1 peringatan, 3 informasi; 1 temuan dikecualikan.`"""
    count = {label: sum(finding.severity == label for finding in findings) for label in _COLOUR}
    errors, warnings, notes = count["kesalahan"], count["peringatan"], count["informasi"]
    text = Words(
        f"{files} berkas diperiksa: {errors} kesalahan, {warnings} peringatan, {notes} informasi",
        f"{plural(files, 'file')} checked: {plural(errors, 'error')}, {plural(warnings, 'warning')},"
        f" {plural(notes, 'note')}",
    ).said(language)
    tail = Words(f"; {excepted} temuan dikecualikan", f"; {plural(excepted, 'finding')} excepted").said(language)
    return f"{text}{tail if excepted else ''}."


def fixes_made(path: str, count: int, language: Language, *, preview: bool) -> str:
    """`plans/2021.yaml: 2 perbaikan ditulis.`, or what `--fix` would write."""
    fixes = Words(f"{count} perbaikan", plural(count, "fix", "fixes")).said(language)
    state = Words("dapat ditulis dengan --fix", "can be written with --fix") if preview else Words("ditulis", "written")
    return f"{path}: {fixes} {state.said(language)}."
