"""A recorded session of an editor, sent again to a server word for word, and what its text was at each step."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Self


class Replay:
    """One run of a server: what the editor sends, and what the server answers and tells meanwhile."""

    def __init__(self, command: Sequence[str]) -> None:
        self.server = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.server.kill()
        with self.server:
            pass

    def send(self, message: dict[str, Any]) -> None:
        body = json.dumps(message).encode()
        assert self.server.stdin is not None
        self.server.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self.server.stdin.flush()

    def hear(self) -> dict[str, Any]:
        assert self.server.stdout is not None
        length = int(self.server.stdout.readline().split(b":")[1])
        while self.server.stdout.readline() != b"\r\n":
            pass
        message: dict[str, Any] = json.loads(self.server.stdout.read(length))
        return message

    def answer(self, number: int) -> dict[str, Any]:
        """What a request is answered."""
        while "method" in (message := self.hear()) or message["id"] != number:
            pass
        return message

    def found(self, version: int) -> list[str]:
        """The codes of what is found in a version of the one document."""
        while True:
            params = self.hear()["params"]
            if params.get("version") == version:
                return [one["code"] for one in params["diagnostics"]]


def recorded(path: Path, folder: Path) -> Iterator[dict[str, Any]]:
    """The messages of a recorded editor, as if its files lay in a folder."""
    for line in path.read_text(encoding="utf-8").splitlines():
        yield json.loads(line.replace("{folder}", folder.as_uri()).replace("{path}", str(folder)))


def changed(text: str, change: dict[str, Any]) -> str:
    """A text after a change whose columns count halves of signs, as most editors do."""
    lines = text.split("\n")

    def place(at: dict[str, int]) -> int:
        if at["line"] >= len(lines):
            return len(text)
        halves = lines[at["line"]].encode("utf-16-le")[: 2 * at["character"]]
        return sum(len(line) + 1 for line in lines[: at["line"]]) + len(halves.decode("utf-16-le"))

    return text[: place(change["range"]["start"])] + change["text"] + text[place(change["range"]["end"]) :]
