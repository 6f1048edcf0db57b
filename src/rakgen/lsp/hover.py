"""Hover: what is known of the place under the pointer - a field's words, what a name stands for, the page of a rule."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from rakgen.diagnostics import Diagnostic, Language, Span
from rakgen.lsp.fields import fields_at
from rakgen.lsp.links import REGISTERS
from rakgen.lsp.spots import TextSpot, spot_at
from rakgen.lsp.targets import link_at, words_of
from rakgen.lsp.workspace import Workspace
from rakgen.text.markdown import text_md
from rakgen.text.words import Words

_EXAMPLES = Words("Contoh", "Examples")


class Hover(NamedTuple):
    """What is shown, as Markdown, and the stretch it is about; None for the words at the place."""

    markdown: str
    span: Span | None


def hover(workspace: Workspace, path: Path, line: int, column: int, language: Language) -> Hover | None:
    """What is known of a place (from 1) of an open document; None where nothing is."""
    root = workspace.root(path)
    spot = spot_at(root, line, column) if root is not None else None
    told = [_of_spot(workspace, path, spot, language), _of_name(workspace, path, line, column)]
    found = [finding for finding in workspace.found_in(path) if _covers(finding, line, column)]
    told += [page(code, language) for code in dict.fromkeys(finding.code for finding in found)]
    parts = [part for part in told if part]
    if not parts:
        return None
    return Hover("\n\n---\n\n".join(parts), spot.node.span if spot is not None else None)


def _covers(finding: Diagnostic, line: int, column: int) -> bool:
    """True for a finding at a place, or right before it."""
    span = finding.span
    return span is not None and span[:2] <= (line, column) <= span[2:]


def _of_spot(workspace: Workspace, path: Path, spot: TextSpot | None, language: Language) -> str:
    """The words of a field, or the page of the rule that a field is the code of."""
    kind = workspace.kind(path)
    if kind is None or spot is None or not spot.is_key:
        return ""
    name = str(spot.path[-1])
    field = fields_at(kind, spot.path[:-1], language).get(name)
    if field is None:
        return page(name, language) if name.startswith("RAK") else ""
    examples = ", ".join(f"`{example}`" for example in field.examples)
    lines = [f"**{name}**: {field.words}", f"{_EXAMPLES.said(language)}: {examples}" if examples else ""]
    return "\n\n".join(line for line in lines if line)


def _of_name(workspace: Workspace, path: Path, line: int, column: int) -> str:
    """What a name stands for."""
    link = link_at(workspace, path, line, column)
    words = words_of(workspace, link) if link is not None else ""
    if link is None or not words:
        return ""
    title = f"{link.kind} " if link.kind in REGISTERS else ""
    return f"{title}**{text_md(link.name)}**: {text_md(words)}"


def page(code: str, language: Language) -> str:
    """The manual page of a code, as `rakgen explain` shows it; '' for none."""
    import rakgen.rules  # noqa: F401  (enters the rules)
    from rakgen.rules.manual.pages import page_of, print_page

    known = page_of(code)
    return "\n".join(print_page(known, language)) if known is not None else ""
