"""The editor server as a real client meets it, over stdin and stdout."""

from __future__ import annotations

import shutil
import sys
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from rakgen.api import check
from tests.support.plans import REFERENCE

pytest_lsp = pytest.importorskip("pytest_lsp")
types = pytest.importorskip("lsprotocol.types")

pytestmark = pytest.mark.slow  # starts the server

COMMAND = [sys.executable, "-m", "rakgen", "lsp", "--stdio", "--lang", "en"]


@pytest_lsp.fixture(config=pytest_lsp.ClientServerConfig(server_command=COMMAND))
async def client(lsp_client: pytest_lsp.LanguageClient) -> AsyncIterator[None]:
    lsp_client.feature(types.CLIENT_REGISTER_CAPABILITY)(lambda params: None)
    capabilities = pytest_lsp.client_capabilities("visual-studio-code")
    await lsp_client.initialize_session(types.InitializeParams(capabilities))
    yield
    await lsp_client.shutdown_session()


class Editor:
    """A client with one document open, which it edits."""

    def __init__(self, client: Any, path: Path) -> None:
        self.client, self.uri, self.version = client, path.as_uri(), 1
        document = types.TextDocumentItem(self.uri, "yaml", 1, path.read_text(encoding="utf-8"))
        client.text_document_did_open(types.DidOpenTextDocumentParams(document))

    @property
    def document(self) -> Any:
        return types.TextDocumentIdentifier(self.uri)

    def type(self, start: tuple[int, int], end: tuple[int, int], text: str) -> None:
        self.version += 1
        change = types.TextDocumentContentChangePartial(types.Range(types.Position(*start), types.Position(*end)), text)
        self.client.text_document_did_change(
            types.DidChangeTextDocumentParams(
                types.VersionedTextDocumentIdentifier(version=self.version, uri=self.uri), [change]
            )
        )

    async def codes(self) -> list[str]:
        """The codes that the server tells of the text as it is now."""
        while True:
            told = await self.client.wait_for_notification(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
            if told.uri == self.uri and told.version == self.version:
                return [one.code for one in told.diagnostics]


@pytest.mark.asyncio
async def test_a_session_with_edits_that_make_a_plan_invalid_and_valid_again(client: Any, tmp_path: Path) -> None:
    plan = Path(shutil.copy(REFERENCE, tmp_path / "2021.yaml"))
    usual = [finding.code for finding in check(plan).findings if finding.path == str(plan)]
    editor = Editor(client, plan)
    assert await editor.codes() == usual
    editor.type((0, 0), (0, 0), "uraian: a: b\n")
    assert "RAK011" in await editor.codes()
    editor.type((0, 0), (1, 0), "")
    assert await editor.codes() == usual
