"""Answers: what an editor asks about a place of an open document, each question answered by one plain function."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Protocol, TypeAlias

from lsprotocol import types

from rakgen.diagnostics import Language, Span
from rakgen.lsp.actions import Fixes
from rakgen.lsp.completion import suggestions
from rakgen.lsp.format_text import format_text
from rakgen.lsp.hover import hover
from rakgen.lsp.outline import outline
from rakgen.lsp.protocol import Teller, path_of_uri
from rakgen.lsp.rename import renamable, rename
from rakgen.lsp.targets import definition, link_at, references
from rakgen.lsp.texts import EditorPlace
from rakgen.lsp.workspace import Workspace

Handler: TypeAlias = Callable[[Any], Any]
_ACTIONS = types.CodeActionOptions([types.CodeActionKind.QuickFix, types.CodeActionKind.SourceFixAll])


class _OfDocument(Protocol):
    """A question about a document."""

    text_document: types.TextDocumentIdentifier


class _OfPlace(_OfDocument, Protocol):
    """A question about a place of a document."""

    position: types.Position


class Answers:
    """The questions of one editor; `look_now` brings the findings of a document up to its text."""

    def __init__(
        self, workspace: Workspace, teller: Teller, language: Language, look_now: Callable[[Path], None]
    ) -> None:
        self._workspace, self._teller, self._language = workspace, teller, language
        self._look_now = look_now
        self._fixes = Fixes(workspace)

    def features(self) -> list[tuple[str, Handler, object]]:
        """The methods that are answered, each with its handler and what the editor is told of it."""
        return [
            (types.TEXT_DOCUMENT_FORMATTING, self._format, None),
            (types.TEXT_DOCUMENT_HOVER, self._hover, None),
            (types.TEXT_DOCUMENT_COMPLETION, self._complete, types.CompletionOptions([":", " ", "-", ","])),
            (types.TEXT_DOCUMENT_DOCUMENT_SYMBOL, self._outline, None),
            (types.TEXT_DOCUMENT_DEFINITION, self._define, None),
            (types.TEXT_DOCUMENT_REFERENCES, self._refer, None),
            (types.TEXT_DOCUMENT_PREPARE_RENAME, self._prepare_rename, None),
            (types.TEXT_DOCUMENT_RENAME, self._rename, types.RenameOptions(True)),
            (types.TEXT_DOCUMENT_CODE_ACTION, self._act, _ACTIONS),
        ]

    def _document(self, asked: _OfDocument) -> Path | None:
        """The open document that something is asked about; None for one that is none of ours."""
        path = path_of_uri(asked.text_document.uri)
        return path if path in self._workspace.texts and self._workspace.kind(path) is not None else None

    def _place(self, asked: _OfPlace) -> tuple[Path, int, int] | None:
        path = self._document(asked)
        if path is None:
            return None
        place = EditorPlace(asked.position.line, asked.position.character)
        return path, *self._workspace.texts[path].place(place)

    def _format(self, asked: types.DocumentFormattingParams) -> list[types.TextEdit] | None:
        path = self._document(asked)
        if path is None:
            return None
        return self._teller.edits(self._workspace.texts[path], format_text(self._workspace, path))

    def _hover(self, asked: types.HoverParams) -> types.Hover | None:
        place = self._place(asked)
        if place is None:
            return None
        self._look_now(place[0])
        found = hover(self._workspace, *place, self._language)
        if found is None:
            return None
        content = types.MarkupContent(types.MarkupKind.Markdown, found.markdown)
        return types.Hover(content, self._teller.range(place[0], found.span) if found.span is not None else None)

    def _complete(self, asked: types.CompletionParams) -> types.CompletionList | None:
        place = self._place(asked)
        if place is None:
            return None
        text = self._workspace.texts[place[0]]
        listed = enumerate(suggestions(self._workspace, *place, self._language))
        return types.CompletionList(
            False, [self._teller.suggestion(text, number, suggestion) for number, suggestion in listed]
        )

    def _outline(self, asked: types.DocumentSymbolParams) -> list[types.DocumentSymbol] | None:
        path = self._document(asked)
        kind = self._workspace.kind(path) if path is not None else None
        if path is None or kind is None:
            return None
        text = self._workspace.texts[path]
        return [self._teller.symbol(text, part) for part in outline(self._workspace.root(path), kind)]

    def _define(self, asked: types.DefinitionParams) -> list[types.Location] | None:
        place = self._place(asked)
        link = link_at(self._workspace, *place) if place is not None else None
        if link is None:
            return None
        return [self._teller.location(*location) for location in definition(self._workspace, link)]

    def _refer(self, asked: types.ReferenceParams) -> list[types.Location] | None:
        place = self._place(asked)
        link = link_at(self._workspace, *place) if place is not None else None
        if link is None:
            return None
        with_given = asked.context.include_declaration
        found = [reference for reference in references(self._workspace, link) if with_given or not reference.is_given]
        return [self._teller.location(reference.path, reference.node.span) for reference in found]

    def _prepare_rename(self, asked: types.PrepareRenameParams) -> types.PrepareRenamePlaceholder | None:
        place = self._place(asked)
        if place is None:
            return None
        span, key = renamable(self._workspace, *place)
        return types.PrepareRenamePlaceholder(self._teller.range(place[0], span), key)

    def _rename(self, asked: types.RenameParams) -> types.WorkspaceEdit | None:
        place = self._place(asked)
        if place is None:
            return None
        return self._teller.workspace_edit(rename(self._workspace, *place, asked.new_name))

    def _act(self, asked: types.CodeActionParams) -> list[types.CodeAction] | None:
        path = self._document(asked)
        if path is None:
            return None
        self._look_now(path)
        text = self._workspace.texts[path]
        ends = [text.place(EditorPlace(end.line, end.character)) for end in (asked.range.start, asked.range.end)]
        found = self._fixes.actions(path, Span(*ends[0], *ends[1]))
        told = [self._teller.action(path, action) for action in found]
        return [action for action in told if action.kind is not None and _is_wanted(action.kind, asked.context.only)]


def _is_wanted(kind: types.CodeActionKind | str, only: Sequence[types.CodeActionKind | str] | None) -> bool:
    """True where an editor asks for everything, or for a kind of action or what that is of: `source` for
    `source.fixAll`.
    """
    return not only or any(f"{_name(kind)}.".startswith(f"{_name(wanted)}.") for wanted in only)


def _name(kind: types.CodeActionKind | str) -> str:
    return kind.value if isinstance(kind, types.CodeActionKind) else kind
