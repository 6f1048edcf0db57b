"""Server: one editor's session over stdin and stdout; it translates, and every answer comes from plain functions."""

from __future__ import annotations

import asyncio
import logging
import os
import signal
import sys
from functools import partial
from pathlib import Path
from typing import Any

from lsprotocol import types
from pygls.exceptions import JsonRpcException
from pygls.lsp.server import LanguageServer

from rakgen import __version__
from rakgen.diagnostics import Diagnostic, Language
from rakgen.lsp.answers import Answers, Handler
from rakgen.lsp.protocol import Teller, change_of, path_of_uri
from rakgen.lsp.refused import Refused
from rakgen.lsp.texts import EditorText
from rakgen.lsp.workspace import Workspace

_PAUSE = 0.005
"""Seconds in which no more is typed before a document is looked at: what waits in the pipe is read first."""
_ALIVE = 5.0
"""Seconds between two looks whether the editor still runs."""
_REQUEST_FAILED = -32803
_FILES = types.FileSystemWatcher("**/*.{yaml,yml,png,jpg,jpeg,svg}")


class _QuietServer(LanguageServer):
    """A server whose own faults are told on stderr, not in a window of the editor."""

    def report_server_error(self, error: Exception, source: object) -> None:
        print(f"rakgen lsp: {type(error).__name__}: {error}", file=sys.stderr)


class Session:
    """What one editor has open, and what it was told."""

    def __init__(self, language: Language) -> None:
        self.server = _QuietServer("rakgen", __version__)
        self.workspace = Workspace()
        self.teller = Teller(self.workspace, language)
        self._language = language
        self._waiting: list[Path] = []
        self._timer: asyncio.TimerHandle | None = None
        self._published: dict[Path, tuple[int | None, list[Diagnostic]]] = {}
        for method, handler, options in self._features():
            self.server.feature(method, options)(partial(self._answer, handler))

    def _features(self) -> list[tuple[str, Handler, object]]:
        return [
            (types.INITIALIZED, self._begin, None),
            (types.TEXT_DOCUMENT_DID_OPEN, self._open, None),
            (types.TEXT_DOCUMENT_DID_CHANGE, self._change, None),
            (types.TEXT_DOCUMENT_DID_SAVE, self._look_again, None),
            (types.TEXT_DOCUMENT_DID_CLOSE, self._close, None),
            (types.WORKSPACE_DID_CHANGE_WATCHED_FILES, self._look_again, None),
            *Answers(self.workspace, self.teller, self._language, self.look_now).features(),
        ]

    def look_now(self, path: Path) -> None:
        """Look at a document that waits for it, since something is asked about its findings."""
        if path in self._waiting:
            self._waiting.remove(path)
            self.workspace.check(path)
            self._publish()

    def _begin(self, _: types.InitializedParams) -> None:
        """The editor is ready: learn what it can do, and have it tell which files change beside it."""
        # pygls keeps texts too, and on its way shortens places behind signs that end lines for Python alone
        self.server.workspace.update_text_document = lambda *_: None  # type: ignore[method-assign]
        known = self.server.client_capabilities.workspace
        edits = known.workspace_edit if known else None
        self.teller.has_versions = bool(edits and edits.document_changes)
        watching = known.did_change_watched_files if known else None
        if watching and watching.dynamic_registration:
            options = types.DidChangeWatchedFilesRegistrationOptions([_FILES])
            method = types.WORKSPACE_DID_CHANGE_WATCHED_FILES
            registration = types.RegistrationParams([types.Registration("rakgen", method, options)])
            self.server.client_register_capability(registration)
        self._watch_editor()

    def _watch_editor(self) -> None:
        """End when the editor has gone without a word and something else still holds the pipe open."""
        editor = self.server.process_id
        if editor is None or os.name != "posix":
            return
        try:
            os.kill(editor, 0)
        except ProcessLookupError:
            os._exit(1)
        except OSError:
            return
        asyncio.get_running_loop().call_later(_ALIVE, self._watch_editor)

    def _open(self, params: types.DidOpenTextDocumentParams) -> None:
        document = params.text_document
        path = path_of_uri(document.uri)
        if path is None:
            return
        self.teller.uris[path] = document.uri
        self.workspace.encoding = self.server.workspace.position_encoding or "utf-16"  # type: ignore[assignment]
        self._put(path, EditorText(document.text, document.version, self.workspace.encoding))

    def _change(self, params: types.DidChangeTextDocumentParams) -> None:
        path = path_of_uri(params.text_document.uri)
        if path is None or path not in self.workspace.texts:
            return
        changes = map(change_of, params.content_changes)
        self._put(path, self.workspace.texts[path].changed(changes, params.text_document.version))

    def _put(self, path: Path, text: EditorText) -> None:
        self.workspace.put(path, text)
        self._check_soon(self.workspace.concerned(path))

    def _close(self, params: types.DidCloseTextDocumentParams) -> None:
        path = path_of_uri(params.text_document.uri)
        if path is None:
            return
        concerned = self.workspace.concerned(path)
        self.workspace.remove(path)
        self.teller.uris.pop(path, None)
        self._check_soon(concerned)

    def _look_again(self, _: object) -> None:
        """Files changed beside the editor, or by it."""
        self.workspace.forget()
        self._check_soon([*self.workspace.texts])

    def _check_soon(self, paths: list[Path]) -> None:
        """Look at documents once no more is typed, those named first; of what waits only the latest text counts."""
        self._waiting = [*paths, *(path for path in self._waiting if path not in paths)]
        if self._timer is not None:
            self._timer.cancel()
        self._timer = asyncio.get_running_loop().call_later(_PAUSE, self._check_next)

    def _check_next(self) -> None:
        """Look at one document and tell what is found; the next one when what came in between has been heard."""
        self._timer = None
        if self._waiting:
            self.workspace.check(self._waiting.pop(0))
            self._publish()
        if self._waiting:
            self._timer = asyncio.get_running_loop().call_later(0, self._check_next)

    def _publish(self) -> None:
        """Tell of each file whose findings are not those that the editor shows."""
        found = self.workspace.findings()
        for path in [*found, *(path for path in self._published if path not in found)]:
            text = self.workspace.texts.get(path)
            now = text.version if text else None, found.get(path, [])
            if self._published.get(path) == now:
                continue
            self._published[path] = now
            told = [self.teller.finding(path, finding) for finding in now[1]]
            self.server.text_document_publish_diagnostics(
                types.PublishDiagnosticsParams(self.teller.uri(path), told, now[0])
            )
            if not now[1] and text is None:
                del self._published[path]

    def _answer(self, handler: Handler, params: object) -> Any:
        """What a handler answers; a refusal goes to the editor in words, and what no one foresaw to stderr."""
        try:
            return handler(params)
        except Refused as refused:
            raise JsonRpcException(refused.words.said(self._language), _REQUEST_FAILED) from None
        except Exception as fault:
            print(f"rakgen lsp: {type(fault).__name__}: {fault}", file=sys.stderr)
            return None


def serve(language: Language) -> None:
    """Answer one editor until it says goodbye or goes. Nothing but the protocol is written to stdout."""
    logging.getLogger("pygls").setLevel(logging.CRITICAL)
    output, sys.stdout = sys.stdout, sys.stderr
    for name in ("SIGINT", "SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is not signal.SIG_IGN:
            signal.signal(number, lambda number, _: os._exit(128 + number))  # the reader of stdin waits for ever
    Session(language).server.start_io(sys.stdin.buffer, output.buffer)
