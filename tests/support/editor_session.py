"""One session of a client of the editors' protocol with the server, and what is asked in it. Loading such a client
takes long: only the test that needs it imports this.
"""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
import pytest_lsp
from lsprotocol import types

from rakgen.api import check
from tests.support.editor import FILES, PLACE, Desk
from tests.support.plans import REFERENCE


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


async def session(command: Sequence[str], folder: Path) -> None:
    """One session: starting the server is what takes long."""
    client = pytest_lsp.make_test_lsp_client()
    await client.start_io(*command)
    client.feature(types.CLIENT_REGISTER_CAPABILITY)(lambda params: None)
    capabilities = pytest_lsp.client_capabilities("visual-studio-code")
    await client.initialize_session(types.InitializeParams(capabilities))
    for number, part in enumerate((_edits_that_break_and_mend_a_plan, _every_question, _documents_of_others)):
        (folder / f"{number}").mkdir()
        await part(client, folder / f"{number}")
    await client.shutdown_session()
    await client.stop()


async def _edits_that_break_and_mend_a_plan(client: Any, tmp_path: Path) -> None:
    plan = Path(shutil.copy(REFERENCE, tmp_path / "2021.yaml"))
    told = [finding.code for finding in check(plan).findings if finding.path == str(plan)]
    editor = Editor(client, plan)
    assert await editor.codes() == told
    editor.type((0, 0), (0, 0), "uraian: a: b\n")
    assert "RAK011" in await editor.codes()
    for letter in "uraian":  # as fast as the pipe takes them
        editor.type((1, 0), (1, 0), letter)
    editor.type((0, 0), (1, 6), "")
    assert await editor.codes() == told
    editor.type((0, 0), (0, 0), "# a\u2028bcdefgh\n")  # one line of an editor, two of Python
    assert "RAK005" in await editor.codes()
    editor.type((0, 3), (0, 11), "")
    assert await editor.codes() == told


async def _every_question(client: Any, tmp_path: Path) -> None:
    Desk(tmp_path, FILES)
    saved = {path: path.read_text(encoding="utf-8") for path in tmp_path.rglob("*.yaml")}
    editor = Editor(client, tmp_path / PLACE)
    await editor.codes()
    at = types.Position(34, 26)  # behind `jadwal: T4`
    before = types.Range(types.Position(34, 24), at)
    editor.type((34, 24), (34, 26), "😀T5")
    assert await editor.codes() == ["RAK120"]

    hover = await client.text_document_hover_async(types.HoverParams(editor.document, at))
    assert hover.contents.value.startswith("## RAK120: ")
    listed = await client.text_document_completion_async(types.CompletionParams(editor.document, at))
    first = listed.items[0]
    assert (first.label, first.sort_text) == ("T1", "00000")
    assert first.text_edit == types.TextEdit(types.Range(before.start, at), "T1")
    parts = await client.text_document_document_symbol_async(types.DocumentSymbolParams(editor.document))
    assert [part.name for part in parts] == ["versi", "tahun", "pelaksana", "rak"]

    unit = types.Position(35, 28)
    (given,) = await client.text_document_definition_async(types.DefinitionParams(editor.document, unit))
    assert (given.uri, given.range.start.line) == ((tmp_path / "rakgen.yaml").as_uri(), 3)
    asked = types.ReferenceParams(types.ReferenceContext(True), editor.document, unit)
    assert len(await client.text_document_references_async(asked)) == 2
    prepared = await client.text_document_prepare_rename_async(types.PrepareRenameParams(editor.document, unit))
    assert prepared.placeholder == "prodat"
    renamed = await client.text_document_rename_async(types.RenameParams(editor.document, unit, "rendat"))
    versions = {Path(one.text_document.uri).name: one.text_document.version for one in renamed.document_changes}
    assert versions == {"2026.yaml": 2, "rakgen.yaml": None}
    with pytest.raises(Exception, match="is in use"):
        await client.text_document_rename_async(types.RenameParams(editor.document, unit, "hukum"))
    options = types.FormattingOptions(2, True)
    with pytest.raises(Exception, match="Cannot be formatted yet. Line 35"):
        await client.text_document_formatting_async(types.DocumentFormattingParams(editor.document, options))

    editor.type((34, 16), (35, 33), "jadwal:   T4\n                pelaksana: Program dan Data")
    (proposal,) = await client.text_document_code_action_async(
        types.CodeActionParams(editor.document, types.Range(unit, unit), types.CodeActionContext([]))
    )
    assert proposal.title == "Replace: Program dan Data → prodat (proposal, check first)"
    (edit,) = await client.text_document_formatting_async(types.DocumentFormattingParams(editor.document, options))
    assert (edit.range.start.line, edit.new_text) == (34, "                jadwal: T4")
    assert {path: path.read_text(encoding="utf-8") for path in tmp_path.rglob("*.yaml")} == saved  # nothing is written


async def _documents_of_others(client: Any, tmp_path: Path) -> None:
    """Those that are none of ours, not open, or in no file."""
    other = tmp_path / "docker-compose.yml"
    other.write_text("services:\n  web: {}\n", encoding="utf-8")
    assert await Editor(client, other).codes() == []
    place = types.Position(0, 0)
    for uri in (other.as_uri(), (tmp_path / "tiada.yaml").as_uri(), "untitled:Untitled-1"):
        document = types.TextDocumentIdentifier(uri)
        assert await client.text_document_hover_async(types.HoverParams(document, place)) is None
        assert await client.text_document_completion_async(types.CompletionParams(document, place)) is None
