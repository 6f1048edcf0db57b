"""Protocol: findings, stretches and edits in the words of the language server protocol."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from lsprotocol import types
from pygls.uris import from_fs_path, to_fs_path

from rakgen.diagnostics import Diagnostic, Edit, Language, Span
from rakgen.diagnostics.diagnostic import path_of
from rakgen.diagnostics.report import LABELS
from rakgen.lsp.actions import Action
from rakgen.lsp.completion import Suggestion, SuggestionKind
from rakgen.lsp.outline import OutlinePart
from rakgen.lsp.texts import EditorPlace, EditorText, TextChange
from rakgen.lsp.workspace import Workspace
from rakgen.text.printable import visible

_SEVERITIES = {
    "kesalahan": types.DiagnosticSeverity.Error,
    "peringatan": types.DiagnosticSeverity.Warning,
    "informasi": types.DiagnosticSeverity.Information,
}
_KINDS: dict[SuggestionKind, types.CompletionItemKind] = {
    "field": types.CompletionItemKind.Property,
    "value": types.CompletionItemKind.EnumMember,
    "name": types.CompletionItemKind.Reference,
}
_START = types.Range(types.Position(0, 0), types.Position(0, 0))


class Teller:
    """Says what is found in a workspace to one editor: in its language, with the names that it has for its files."""

    def __init__(self, workspace: Workspace, language: Language) -> None:
        self._workspace, self._language = workspace, language
        self.uris: dict[Path, str] = {}
        self.has_versions = False

    def uri(self, path: Path) -> str:
        """What the editor calls a file: as it opened it, else as usual."""
        return self.uris.get(path) or str(from_fs_path(str(path)))

    def range(self, path: Path, span: Span | None) -> types.Range:
        """A stretch of a file; the start of the file for what concerns all of it, or of a file that is no text."""
        text = self._workspace.text(path) if span is not None else None
        return _START if text is None or span is None else _range(text, span)

    def location(self, path: Path, span: Span | None) -> types.Location:
        """A stretch of a file, with its file."""
        return types.Location(self.uri(path), self.range(path, span))

    def finding(self, path: Path, finding: Diagnostic) -> types.Diagnostic:
        """A finding that is told in a file."""
        also = LABELS["juga"].said(self._language)
        places = [(Path(path_of(span, finding.path)), span) for span in finding.related]
        related = [types.DiagnosticRelatedInformation(self.location(*place), also) for place in places]
        return types.Diagnostic(
            self.range(path, finding.span),
            self.message(path, finding),
            severity=_SEVERITIES[finding.severity],
            code=finding.code,
            source="rakgen",
            related_information=related or None,
        )

    def message(self, path: Path, finding: Diagnostic) -> str:
        """What a finding says, its remedy and an example below; the file first where that is not the one it is told
        in.
        """
        hint = finding.hint(self._language)
        lines = [finding.message(self._language) if finding.path == str(path) else self._of_other(finding)]
        lines += [f"{LABELS['saran'].said(self._language)}: {hint}"] if hint else []
        if finding.example and finding.example not in hint:
            lines.append(f"{LABELS['contoh'].said(self._language)}: {finding.example}")
        return "\n".join(visible(line) for text in lines for line in text.split("\n"))

    def _of_other(self, finding: Diagnostic) -> str:
        return f"{finding.path}: {finding.message(self._language)}"

    def edits(self, text: EditorText, edits: Iterable[Edit]) -> list[types.TextEdit]:
        """Edits of a document."""
        return [types.TextEdit(_range(text, edit.span), text.written(edit)) for edit in edits]

    def suggestion(self, text: EditorText, number: int, suggestion: Suggestion) -> types.CompletionItem:
        """Something that can be typed, listed in the order in which it is offered."""
        return types.CompletionItem(
            suggestion.label,
            kind=_KINDS[suggestion.kind],
            documentation=_markdown(suggestion.words) if suggestion.words else None,
            sort_text=f"{number:05}",
            filter_text=suggestion.found_by or suggestion.label,
            text_edit=types.TextEdit(_range(text, suggestion.span), suggestion.text),
        )

    def symbol(self, text: EditorText, symbol: OutlinePart) -> types.DocumentSymbol:
        """A part of a document, with those below it."""
        return types.DocumentSymbol(
            visible(symbol.name),
            types.SymbolKind.Object if symbol.below else types.SymbolKind.Field,
            _range(text, symbol.span),
            _range(text, symbol.name_span),
            detail=visible(symbol.detail) or None,
            children=[self.symbol(text, part) for part in symbol.below] or None,
        )

    def action(self, path: Path, action: Action) -> types.CodeAction:
        """A fix, a safe one of a finding as the one to be preferred."""
        kind = types.CodeActionKind.QuickFix if action.finding is not None else types.CodeActionKind.SourceFixAll
        mended = [self.finding(path, action.finding)] if action.finding is not None else None
        return types.CodeAction(
            visible(action.title.said(self._language)),
            kind=kind,
            diagnostics=mended,
            is_preferred=action.is_safe and action.finding is not None or None,
            edit=self.workspace_edit(action.edits),
        )

    def workspace_edit(self, edits: dict[Path, list[Edit]]) -> types.WorkspaceEdit:
        """Edits of several files, of open ones with the version that they were made for."""
        texts = {path: text for path in edits if (text := self._workspace.text(path)) is not None}
        if not self.has_versions:
            return types.WorkspaceEdit({self.uri(path): self.edits(text, edits[path]) for path, text in texts.items()})
        return types.WorkspaceEdit(
            document_changes=[
                types.TextDocumentEdit(
                    types.OptionalVersionedTextDocumentIdentifier(uri=self.uri(path), version=text.version),
                    list(self.edits(text, edits[path])),
                )
                for path, text in texts.items()
            ]
        )


def _range(text: EditorText, span: Span) -> types.Range:
    start, end = text.range(span)
    return types.Range(types.Position(*start), types.Position(*end))


def _markdown(text: str) -> types.MarkupContent:
    return types.MarkupContent(types.MarkupKind.Markdown, text)


def path_of_uri(uri: str) -> Path | None:
    """The file that an editor calls so; None for a document without one."""
    name = to_fs_path(uri)
    return Path(os.path.normpath(name)) if name else None


def change_of(change: types.TextDocumentContentChangeEvent) -> TextChange:
    """A change as the editor sends it."""
    if isinstance(change, types.TextDocumentContentChangeWholeDocument):
        return TextChange(change.text)
    start, end = change.range.start, change.range.end
    return TextChange(change.text, EditorPlace(start.line, start.character), EditorPlace(end.line, end.character))
