"""The editor server as a real client meets it, over stdin and stdout."""

from __future__ import annotations

import asyncio
import json
import os
import re
import signal
import subprocess
import sys
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path

import pytest

from rakgen.api import check
from rakgen.diagnostics import errors
from tests.support.editor import PROYEK
from tests.support.editor_recorded import Replay, changed, recorded
from tests.support.plans import ROOT
from tests.support.processes import HANGS
from tests.support.seeds import usual

pytestmark = [
    pytest.mark.slow,  # starts the server
    pytest.mark.skipif(find_spec("pygls") is None, reason="pygls is not installed"),
]

COMMAND = [sys.executable, "-m", "rakgen", "lsp", "--stdio", "--lang", "en"]


def test_a_session_of_an_editor(tmp_path: Path) -> None:
    pytest.importorskip("pytest_lsp")
    from tests.support.editor_session import session

    asyncio.run(session(COMMAND, tmp_path))


def test_the_whole_of_a_session_that_neovim_had_is_answered(tmp_path: Path) -> None:
    (tmp_path / "rakgen.yaml").write_text(PROYEK, encoding="utf-8")
    plan = tmp_path / "plans" / "2026.yaml"
    plan.parent.mkdir()
    plan.touch()
    text, sound = "", []
    with Replay([sys.executable, "-m", "rakgen", "lsp"]) as replay:  # as the documentation has editors start it
        for sent in recorded(ROOT / "tests" / "data" / "editor" / "neovim.jsonl", tmp_path):
            method, params = sent["method"], sent.get("params") or {}
            replay.send(sent)
            if "id" in sent:
                answer = replay.answer(sent["id"])
                assert answer.get("result") or method in ("shutdown", "textDocument/codeAction"), answer
            text = params["textDocument"]["text"] if method == "textDocument/didOpen" else text
            for change in params.get("contentChanges", ()):
                text = changed(text, change)
            if method in ("textDocument/didOpen", "textDocument/didChange"):
                found = check(plan, text).findings
                version = params["textDocument"]["version"]
                assert replay.found(version) == [one.code for one in found], (version, text)
                sound.append(not errors(found))
        assert replay.server.wait(HANGS) == 0
        assert replay.server.stdout is not None and replay.server.stdout.read() == b""
    assert [not before and after for before, after in pairwise(sound)].count(True) > 8 and sound[-1]


def message(method: str, number: int | None = None, **params: object) -> bytes:
    content = {"jsonrpc": "2.0", "method": method, "params": params} | ({"id": number} if number else {})
    body = json.dumps(content).encode()
    return b"Content-Length: %d\r\n\r\n%s" % (len(body), body)


BROKEN = b"Content-Length: 3\r\n\r\n{[}"
BEGIN = message("initialize", 1, processId=None, capabilities={}, rootUri=None) + message("initialized")


UNKNOWN = message("$/cancelRequest", id=7) + BROKEN + message("entah", 3)
ENDINGS = [
    (BEGIN + UNKNOWN, signal.SIGTERM, 143),
    (BEGIN + UNKNOWN + message("shutdown", 2) + message("exit"), None, 0),
    (BEGIN, None, 0),
    (b"", None, 0),
]


@pytest.mark.skipif(os.name != "posix", reason="signals")
@pytest.mark.parametrize(("words", "number", "code"), usual(ENDINGS, 1))
def test_the_server_ends_with_its_editor_and_prints_the_protocol_alone(
    words: bytes, number: signal.Signals | None, code: int
) -> None:
    """A cancelled question, broken and unknown messages, then the end that it is told to come to, while its stdin is
    open; a goodbye; an editor that goes without one.
    """
    with subprocess.Popen(COMMAND, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as server:
        assert server.stdin is not None and server.stdout is not None
        server.stdin.write(words)
        server.stdin.flush()
        said = b""
        if number is not None:
            while not re.search(rb'"id":\s*3\b', said) and (more := os.read(server.stdout.fileno(), 65536)):
                said += more
            server.send_signal(number)
            assert server.wait(HANGS) == code
        rest = said + server.communicate(timeout=HANGS)[0]
    assert server.returncode == code
    while rest:
        head, _, rest = rest.partition(b"\r\n\r\n")
        length = int(head.split(b":")[1].split(b"\r\n")[0])
        assert json.loads(rest[:length])["jsonrpc"] == "2.0"
        rest = rest[length:]


@pytest.mark.skipif(os.name != "posix", reason="processes that are looked for by their numbers")
def test_the_server_ends_when_its_editor_is_gone() -> None:
    """Also while something still holds its stdin open."""
    with subprocess.Popen(["true"]) as editor:
        pass
    with subprocess.Popen(COMMAND, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as server:
        assert server.stdin is not None and server.stdout is not None
        server.stdin.write(message("initialize", 1, processId=editor.pid, capabilities={}, rootUri=None))
        server.stdin.flush()
        assert server.stdout.readline().startswith(b"Content-Length")
        server.stdin.write(message("initialized"))
        server.stdin.flush()
        assert server.wait(timeout=HANGS) == 1
