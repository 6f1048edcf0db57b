"""Keystroke: how long an editor waits for the findings of a plan of 500 rows after each letter that is typed.

`python bench/keystroke.py [--rows 500] [--runs 41]`: a real server over stdin and stdout, typed into by a client that
does nothing else; wall time from the change to the findings of that text, and beside it the check alone.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from rakgen.compiler import Compiler
from tests.support.plans import generated

LIMIT = 100
"""Milliseconds that an editor may wait, on an idle machine."""


class Client:
    """The other end of a server's stdin and stdout."""

    def __init__(self) -> None:
        command = [sys.executable, "-m", "rakgen", "lsp"]
        self.server = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def send(self, method: str, params: object, number: int | None = None) -> None:
        content = {"jsonrpc": "2.0", "method": method, "params": params} | ({"id": number} if number else {})
        body = json.dumps(content).encode()
        assert self.server.stdin is not None
        self.server.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self.server.stdin.flush()

    def hear(self) -> dict[str, Any]:
        assert self.server.stdout is not None
        length = int(self.server.stdout.readline().split(b":")[1])
        while self.server.stdout.readline().strip():
            pass
        message: dict[str, Any] = json.loads(self.server.stdout.read(length))
        return message

    def findings_of(self, version: int) -> None:
        """Wait for what is found in a version of the text."""
        while self.hear().get("params", {}).get("version") != version:
            pass


def typed(path: Path, text: str, runs: int) -> list[float]:
    """The wait after each of `runs` letters, in ms."""
    client, document = Client(), {"uri": path.as_uri(), "languageId": "yaml", "version": 0, "text": text}
    client.send("initialize", {"processId": None, "rootUri": None, "capabilities": {}}, 1)
    client.send("initialized", {})
    client.send("textDocument/didOpen", {"textDocument": document})
    client.findings_of(0)
    rows = text.split("\n")
    row = next(number for number in range(len(rows) // 2, len(rows)) if "uraian:" in rows[number])
    waits = []
    for version in range(1, runs + 1):
        place = {"line": row, "character": len(rows[row]) + version - 1}
        start = time.perf_counter()
        change = {"range": {"start": place, "end": place}, "text": "a"}
        told = {"uri": path.as_uri(), "version": version}
        client.send("textDocument/didChange", {"textDocument": told, "contentChanges": [change]})
        client.findings_of(version)
        waits.append(1000 * (time.perf_counter() - start))
        time.sleep(0.05)
    client.send("shutdown", None, 2)
    client.send("exit", None)
    client.server.wait()
    return waits


def checked(path: Path, text: str, runs: int) -> list[float]:
    """What a check alone takes, in ms, project file and layouts read before."""
    compiler, data, took = Compiler(), text.encode(), []
    for _ in range(runs):
        start = time.perf_counter()
        compiler.check_one(path, data=data)
        took.append(1000 * (time.perf_counter() - start))
    return took


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--rows", type=int, default=500)
    options.add_argument("--runs", type=int, default=41)
    asked = options.parse_args()
    text = generated(1, [10] * (asked.rows // 10))
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "plans" / "2021.yaml"
        path.parent.mkdir()
        path.write_text(text, encoding="utf-8")
        print(f"processors {os.cpu_count()}, load {os.getloadavg()[0]:.2f}, {asked.rows} rows, {asked.runs} letters")
        waits, check = typed(path, text, asked.runs), checked(path, text, asked.runs)
        half, most = statistics.median(waits), statistics.quantiles(waits, n=10)[-1]
        print(f"keystroke to findings  median {half:6.1f} ms   nine in ten {most:6.1f} ms   limit {LIMIT} ms")
        print(f"the check alone        median {statistics.median(check):6.1f} ms")


if __name__ == "__main__":
    main()
