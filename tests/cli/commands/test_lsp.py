"""rakgen lsp as an editor starts it, and as docs/editor.md has editors start it."""

from __future__ import annotations

import json
import re
import sys
import tomllib

import pytest

from rakgen.system.libraries import library_finding
from tests.support.cli import run
from tests.support.docs import blocks, page

EDITOR = page("docs/editor.md")


def test_every_editor_is_told_to_start_this_command() -> None:
    code, zed = map(json.loads, blocks(EDITOR, "json"))
    helix = tomllib.loads(blocks(EDITOR, "toml")[0])
    neovim = re.findall(r"cmd = \{ (.*) \}", blocks(EDITOR, "lua")[0])
    server = helix["language-server"]["rakgen"]
    assert [code["glspc.server.command"], *code["glspc.server.commandArguments"]] == ["rakgen", "lsp"]
    assert zed["lsp"]["yaml-language-server"]["binary"] == {"path": "rakgen", "arguments": ["lsp"]}
    assert [server["command"], *server["args"]] == ["rakgen", "lsp"] == json.loads(f"[{neovim[0]}]")
    assert helix["language"][0]["language-servers"] == ["rakgen"]
    assert run("lsp", "--help").exit_code == 0


@pytest.mark.slow
def test_without_its_library_the_command_says_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in sys.modules if name.startswith(("pygls", "rakgen.lsp.server", "rakgen.lsp.prot"))]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "pygls", None)
    fault = run("lsp").exception
    assert isinstance(fault, ModuleNotFoundError)
    finding = library_finding(fault)
    assert finding is not None and finding.code == "RAK914" and "pygls>=2" in finding.hint()
