"""A served plan for tests, and raw requests to it."""

from __future__ import annotations

import json
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

from rakgen.edit.opened import CellPlace, Opened, PlanOrder
from rakgen.edit.server import EditServer
from rakgen.edit.session import EditSession
from rakgen.returned.typed import OpenCell

PLAN = """\
versi: 1
instansi: DINAS CONTOH
tahun: 2021
pelaksana:
  umum: Bagian Umum  # register
  data: Bidang Data
rak:
  - layout: rak-triwulan
    sasaran:
      - uraian: Layanan yang baik
        indikator:
          - uraian: Nilai layanan
            target: 80  # dari renstra
            kegiatan:
              # kegiatan pertama
              - uraian: "Rapat: persiapan"
                jadwal: [T1, T2]   # awal tahun
                pelaksana: umum
              - uraian: Survei
                jadwal: T3
                pelaksana: [umum, data]
              - uraian: Laporan
                jadwal: semua
                pelaksana: data
"""


def opened_session(path: Path, *, read_only: bool = False) -> EditSession:
    """A session of a plan; of PLAN where there is none yet."""
    if not path.exists():
        path.write_text(PLAN, encoding="utf-8")
    return EditSession(PlanOrder(path), read_only=read_only)


def cells_of(opened: Opened) -> dict[CellPlace, OpenCell]:
    """The cells that can be edited, by their places."""
    return {
        CellPlace(*at, row, cell.column): cell
        for at, table in opened.tables.items()
        for row in range(len(table.pair.grid.body_rows))
        for cell in table.cells(row)
    }


def place_of(session: EditSession, text: str, nth: int = 0) -> CellPlace:
    """The place of the cell that says a text."""
    assert session.shown is not None
    return [place for place, cell in cells_of(session.shown).items() if cell.text == text][nth]


def whole_of(before: dict[str, Any], told: dict[str, Any]) -> dict[str, Any]:
    """The state that a page has once it was told what is another than before."""
    if "since" not in told:
        return told
    assert told["since"] == before["version"]
    first, gone, lines = told["rows"]
    rows = before["html"].split("\n")
    rows[first : first + gone] = lines
    cells = {place: cell for place, cell in {**before["cells"], **told["cells"]}.items() if cell is not None}
    fields = {name: value for name, value in told.items() if name not in ("since", "rows", "cells")}
    return {**before, **fields, "html": "\n".join(rows), "cells": cells}


class Reply(NamedTuple):
    """An answer: status, head and body."""

    status: int
    head: str
    body: bytes

    @property
    def data(self) -> Any:
        """The body's JSON."""
        return json.loads(self.body)


class Client:
    """Raw requests to a server."""

    def __init__(self, server: EditServer) -> None:
        self.server, self.path = server, f"/{server.token}/"
        self.host = f"127.0.0.1:{server.server_port}"

    def connection(self) -> socket.socket:
        """An open connection."""
        line = socket.create_connection(("127.0.0.1", self.server.server_port))
        line.settimeout(20)
        return line

    def raw(self, request: bytes) -> Reply:
        """What some bytes are answered, read to the end."""
        with self.connection() as line:
            line.sendall(request)
            parts = []
            while part := line.recv(65536):
                parts.append(part)
        head, _, body = b"".join(parts).partition(b"\r\n\r\n")
        words = head.split(maxsplit=2)
        return Reply(int(words[1]) if len(words) > 1 and words[1].isdigit() else 0, head.decode("latin-1"), body)

    def get(self, name: str = "", **headers: str) -> Reply:
        """GET of a place of the page."""
        return self.raw(self._head("GET", self.path + name, {"Host": self.host, **headers}))

    def post(self, name: str, content: object, **headers: str) -> Reply:
        """POST of JSON, or of bytes as they are."""
        body = content if isinstance(content, bytes) else json.dumps(content).encode()
        known = {"Host": self.host, "Content-Type": "application/json", "Content-Length": str(len(body))}
        named = {key.replace("_", "-"): value for key, value in headers.items()}
        return self.raw(self._head("POST", self.path + name, {**known, **named}) + body)

    def _head(self, method: str, path: str, headers: dict[str, str]) -> bytes:
        lines = [f"{method} {path} HTTP/1.1", *(f"{name}: {value}" for name, value in headers.items() if value)]
        return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1")


@contextmanager
def served(session: EditSession) -> Iterator[Client]:
    """The session, served until the block ends."""
    server = EditServer(session, "id")
    thread = threading.Thread(target=server.serve, daemon=True)
    thread.start()
    try:
        yield Client(server)
    finally:
        server.ends.set()
        thread.join(10)
        assert not thread.is_alive()
