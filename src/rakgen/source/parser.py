"""Parser: the bytes of one YAML file to nodes with positions, and everything that is wrong with its text in one run."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from rakgen.diagnostics import Diagnostic, Span, diagnose
from rakgen.source.builder import Builder, Event, Position
from rakgen.source.lines import CONFLICT_SIGNS, indent
from rakgen.source.nodes import Mapping, Node, Scalar, walk
from rakgen.source.repair import Repair, Unreadable
from rakgen.source.silent_traps import find_margins, find_silent
from rakgen.source.text import decode

MAX_REPAIRS = 20
SMALL_TEXT = 100_000  # characters; beyond, tabs are not tried out
BIG_TEXT = 500_000  # characters; beyond, a file is read again only a few times


@dataclass(eq=False, repr=False)
class Source:
    """One file as read: its text (lines end with a line feed), its fields, and the findings about its text and YAML.

    `root` is None when the structure could not be read to the end. When it is given beside errors, its texts are those
    the author most likely meant (the whole of `Pembinaan: tahap I`), so that further checks can go on. Where tabs
    stand in the indentation, `readings` are the ways in which the file may be meant, each a source with its `root`.
    """

    path: str
    text: str
    root: Mapping | None
    diagnostics: tuple[Diagnostic, ...]
    readings: "tuple[Source, ...]" = ()

    @cached_property
    def lines(self) -> list[str]:
        """The lines of the text, without their line ends; line n of a finding is `lines[n - 1]`."""
        return self.text.split("\n")


def parse(data: bytes, path: str, *, pure_python: bool = False) -> Source:
    """Read a file's bytes; never raises. `pure_python` uses PyYAML's slower parser, with the same results."""
    text, findings = decode(data, path)
    if text is None:
        return Source(path, "", None, tuple(findings))
    whole, conflicts = _without_conflicts(text, path)
    readable, margins = find_margins(whole, path)
    if readable is None and len(text) < SMALL_TEXT:
        margins = [_with_tab_fix(finding, whole) for finding in margins]
    findings += margins
    root = None
    if readable is not None:
        root, structural = _read(readable, path, pure_python=pure_python)
        mended = {finding.span.line for finding in margins if finding.span}
        typed = readable.split("\n") if structural else []
        structural = [_within(_unless_repaired(finding, mended), typed) for finding in structural]
        findings += [f for f in structural if not (f.key == "RAK001.lekukan" and f.span and f.span.line in mended)]
    findings += conflicts
    findings.sort(key=lambda finding: finding.sort_key)
    has_tabs = any(finding.key == "RAK001.tab" for finding in margins) and len(text) < SMALL_TEXT
    readings = tuple(_readings(whole, text, path, findings)) if has_tabs else ()
    return Source(path, text, root, tuple(findings), readings)


def _without_conflicts(text: str, path: str) -> tuple[str, list[Diagnostic]]:
    """As `find_conflicts`, loaded where a text has a mark of git: most have none."""
    if not any(sign in text for sign in CONFLICT_SIGNS):
        return text, []
    from rakgen.source.conflicts import find_conflicts

    return find_conflicts(text, path)


def _readings(whole: str, text: str, path: str, findings: list[Diagnostic]) -> Iterator[Source]:
    """The ways in which a text with tabs in its indentation may be meant."""
    from rakgen.source.tab_readings import tab_readings

    for root, structural in tab_readings(whole, lambda spaced: _read(spaced, path, pure_python=False)):
        together = sorted([*findings, *structural], key=lambda finding: finding.sort_key)
        yield Source(path, text, root, tuple(together))


def _with_tab_fix(finding: Diagnostic, text: str) -> Diagnostic:
    """The finding, with its fix if it is about tabs."""
    if finding.key != "RAK001.tab":
        return finding
    from rakgen.source.tab_fixes import tab_fix

    return tab_fix(finding, text, lambda spaced: _read(spaced, "", pure_python=False))


def _read(text: str, path: str, *, pure_python: bool) -> tuple[Mapping | None, list[Diagnostic]]:
    """Build nodes, masking what cannot be read and reading again, so that one run finds all."""
    # A tab between words counts as a space: the parsers differ on tabs, and a tab in a table cell has no meaning.
    typed = text.split("\n")
    lines = text.replace("\t", " ").split("\n")
    findings: list[Diagnostic] = []
    originals: dict[tuple[int, int], Repair] = {}
    repaired: set[int] = set()
    left = MAX_REPAIRS if len(text) < BIG_TEXT else 3
    while True:
        builder, stop = _build(lines, typed, path, pure_python=pure_python)
        if stop is None:
            break
        findings.append(_unless_repaired(stop.finding, repaired))
        if left == 0 or not any([_apply(repair, lines, originals) for repair in stop.repairs]):
            return None, findings + [_unless_repaired(finding, repaired) for finding in builder.findings]
        repaired |= {repair.row + 1 for repair in stop.repairs}
        left -= 1
    later = [_unless_repaired(finding, repaired) for finding in builder.findings]
    root = builder.root
    if originals and root is not None:
        _restore(root, originals)
    if isinstance(root, Mapping):
        later += [_unless_repaired(finding, repaired) for finding in find_silent(lines, root, path)]
        return root, findings + _at_their_places(root, later, lines, typed, repaired)
    findings += later
    if (root is None or isinstance(root, Scalar)) and findings:
        return None, findings  # no fields, and broken somewhere: that explains it better
    return None, findings + [_top_level(root, path)]


def _at_their_places(
    root: Mapping, findings: list[Diagnostic], lines: list[str], typed: list[str], repaired: set[int]
) -> list[Diagnostic]:
    """The findings, and the nodes of the text, where they stand in the file: some lines were moved to be read."""
    shifts = {
        line: indent(typed[line - 1]) - indent(lines[line - 1])
        for line in repaired
        if typed[line - 1].lstrip() == lines[line - 1].lstrip() and typed[line - 1] != lines[line - 1]
    }
    if not shifts:
        return findings
    from rakgen.source.tab_readings import placed_back, put_back

    put_back(root, shifts)
    return [placed_back(finding, shifts) for finding in findings]


def _build(lines: list[str], typed: list[str], path: str, *, pure_python: bool) -> tuple[Builder, Unreadable | None]:
    """Run a builder over the parser's events; the builder, and what stopped it. The one place where PyYAML can fail."""
    import yaml

    builder = Builder(lines, typed, path)
    try:
        loader: Any = _loader(pure_python=pure_python)("\n".join(lines))
        try:
            get_event: Callable[[], Event | None] = loader.get_event
            builder.build(get_event)
        finally:
            loader.dispose()
    except Unreadable as stop:
        return builder, stop
    except yaml.MarkedYAMLError as error:
        problem, context = error.problem_mark or error.context_mark, error.context_mark
        if problem is None:
            return builder, Unreadable(diagnose("RAK001", path))
        if not pure_python and (deep := _too_deep(lines, path, problem, context)):
            return deep
        from rakgen.source.traps import explain  # most plans are sound

        place = (context.line, context.column) if context else None
        return builder, explain((problem.line, problem.column), place, lines, typed, path)
    except Exception:
        return builder, Unreadable(diagnose("RAK001", path, Span(1, 1, 1, 2)))
    return builder, None


def _too_deep(
    lines: list[str], path: str, problem: Position, context: Position | None
) -> tuple[Builder, Unreadable] | None:
    """What stops the reading of the text before `problem`, if that is our own depth limit.

    Newer libyaml gives up at 1,000 open brackets while it still looks for the end of the first, so that none of them
    has become an event. It marks the bracket itself twice; the text before it can be read.
    """
    if context is None or (context.line, context.column) != (problem.line, problem.column):
        return None
    row, column = problem.line, problem.column
    if row >= len(lines) or lines[row][column : column + 1] not in ("[", "{"):
        return None
    builder, stop = _build([*lines[:row], lines[row][:column]], lines, path, pure_python=False)
    return (builder, stop) if stop is not None and stop.finding.key == "RAK007" else None


def _loader(*, pure_python: bool) -> Any:
    import yaml

    return yaml.SafeLoader if pure_python else getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def _apply(repair: Repair, lines: list[str], originals: dict[tuple[int, int], Repair]) -> bool:
    """Put a repaired line in place; False when it changes nothing, so that reading again would stop at the same
    place.
    """
    if lines[repair.row] == repair.line:
        return False
    lines[repair.row] = repair.line
    if repair.original is not None:
        originals[repair.row + 1, repair.column + 1] = repair
    return True


def _unless_repaired(finding: Diagnostic, lines: set[int]) -> Diagnostic:
    """The finding, without its fix where it edits a line that was repaired before: it was made for other words than the
    file's.
    """
    if finding.fix and any(edit.span.line in lines for edit in finding.fix):
        return finding._replace(fix=())
    return finding


def _within(finding: Diagnostic, typed: list[str]) -> Diagnostic:
    """The finding, on the whole of its line where it was made for a repaired one that is longer than what was typed."""
    span = finding.span
    if span is None or span.column <= len(typed[span.line - 1]) + 1:
        return finding
    line = typed[span.line - 1]
    start, end = len(line) - len(line.lstrip()) + 1, len(line) + 1
    return finding._replace(span=Span(span.line, start, span.line, max(end, start + 1)))


def _restore(root: Node, originals: dict[tuple[int, int], Repair]) -> None:
    """Give the masked values back the text that stands in the file, and put the fields beside them into their group."""
    for node in list(walk(root)):
        repair = originals.get((node.line, node.column))
        if isinstance(node, Scalar) and repair is not None:
            node.text = repair.original or ""
        elif isinstance(node, Mapping):
            values = [value for _, value in node.entries if isinstance(value, Scalar)]
            beside = [found for value in values if (found := originals.get((value.line, value.column))) is not None]
            node.entries += [
                field for restored in beside for field in restored.fields if node.get(field[0].text) is None
            ]


def _top_level(root: Node | None, path: str) -> Diagnostic:
    """The finding for a file whose top level is not a mapping."""
    if root is None or (isinstance(root, Scalar) and root.is_empty):
        return diagnose("RAK002", path)
    span = Span(root.line, root.column, root.line, root.column + 1)
    if isinstance(root, Scalar):
        return diagnose("RAK003", path, span, wujud="satu teks", wujud_en="a single text")
    return diagnose("RAK003", path, span, wujud="daftar", wujud_en="a list")
