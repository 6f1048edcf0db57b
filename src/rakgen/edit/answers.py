"""Answers: one request of the browser, guarded, and what it is answered."""

from __future__ import annotations

import json
import re
import secrets
from collections.abc import Callable
from functools import partial
from http.server import BaseHTTPRequestHandler
from threading import Event
from typing import Any, NamedTuple, Protocol
from urllib.parse import parse_qs, quote

from rakgen.diagnostics import diagnose
from rakgen.edit.fields import fields_at
from rakgen.edit.opened import CellPlace, Opened
from rakgen.edit.outputs import FILES, changes_of, file_of, pages_of
from rakgen.edit.page import page_html
from rakgen.edit.refused import EditRefused, RefusalReason, as_found
from rakgen.edit.requests import REQUESTS, BadRequest, RequestBody
from rakgen.edit.session import EditSession
from rakgen.edit.state import States
from rakgen.excerpts import document_name
from rakgen.text.words import Language

_MOST = 300_000  # bytes of a body
_PATIENCE = 10.0  # seconds that a connection may keep still
_HEARTBEAT = 5.0  # seconds between signs of life to a page
_PAGE = re.compile(r"(?<![^/])pages/([1-9]\d{0,4})\.png(?![^?])")
_STATUS: dict[RefusalReason, int] = {"moved": 409, "unclear": 422, "forbidden": 403, "disk": 507}
_HEADERS = {
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
_NOTHING_LOADS = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
_PAGE_POLICY = "frame-ancestors 'none'; base-uri 'none'; form-action 'none'"


class Answer(NamedTuple):
    """A status, what the body is and the body, and further headers."""

    status: int
    kind: str
    body: bytes
    headers: tuple[tuple[str, str], ...] = ()


def as_json(content: Any, status: int = 200) -> Answer:
    """An answer in JSON."""
    return Answer(status, "application/json; charset=utf-8", json.dumps(content, ensure_ascii=False).encode())


def _told(status: int) -> Answer:
    return Answer(status, "text/plain; charset=utf-8", f"{status}\n".encode())


class Serving(Protocol):
    """What a connection knows of its server: the plan and its states, the language of the page, the token in its
    address, and when it ends; which Host is meant, and that pages are counted.
    """

    session: EditSession
    states: States
    language: Language
    token: str
    ends: Event

    def answers_to(self, name: str) -> bool:
        """True for a Host that is meant."""

    def count(self, change: int) -> None:
        """A page was opened (1) or closed (-1)."""


class PageHandler(BaseHTTPRequestHandler):
    """One connection: one request, one answer."""

    server: Serving  # type: ignore[assignment]
    protocol_version = "HTTP/1.1"
    timeout = _PATIENCE

    def version_string(self) -> str:
        """Nothing of what runs here."""
        return "rakgen"

    def log_message(self, *_: Any) -> None:
        """Nothing: the terminal is for messages."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """A fault of the request itself, without a word of it."""
        self._send(_told(405 if code == 501 else code))

    def do_GET(self) -> None:
        """The page, its state, and what it shows besides."""
        self._answer({"": self._page, "state": self._state, "events": self._events, **self._shown()})

    def do_HEAD(self) -> None:
        """What stands at the head of an answer."""
        self._answer({"": self._page, "state": self._state})

    def do_POST(self) -> None:
        """A change of the plan."""
        self._answer({name: lambda name=name: self._change(name) for name in REQUESTS})  # type: ignore[misc]

    def _answer(self, routes: dict[str, Callable[[], Answer | None]]) -> None:
        self.close_connection = True
        answer = self._guarded(routes)
        if answer is not None:
            self._send(answer)

    def _guarded(self, routes: dict[str, Callable[[], Answer | None]]) -> Answer | None:
        """What a request comes to that is meant for this server, sent by its own page, and knows the token."""
        if self.request_version == "HTTP/0.9":
            return _told(400)
        hosts, origins = self.headers.get_all("Host") or [], self.headers.get_all("Origin") or []
        if len(hosts) != 1 or not self.server.answers_to(hosts[0]):
            return _told(403)
        if any(origin != f"http://{hosts[0]}" for origin in origins):
            return _told(403)
        if self.headers.get("Sec-Fetch-Site", "none") not in ("none", "same-origin"):
            return _told(403)
        path = self.requestline.split()[1].partition("?")[0]  # as it was sent
        head, token, name = [*path.split("/", 2), *["?"] * 2][:3]
        if head or not secrets.compare_digest(token.encode("utf-8", "replace"), self.server.token.encode()):
            return _told(404)
        route = routes.get(_PAGE.sub("pages/N.png", name))
        if route is None:
            return _told(404)
        try:
            return route()
        except EditRefused as refused:
            return as_json({"message": refused.said(self.server.language)}, _STATUS[refused.reason])
        except OSError:  # the page has gone
            raise
        except Exception as fault:
            cause = diagnose("RAK999", "rakgen", sebab=f"{type(fault).__name__}: {fault}")
            return as_json({"message": cause.message(self.server.language)}, 500)

    def _page(self) -> Answer:
        page = page_html(self.server.language).encode()
        return Answer(200, "text/html; charset=utf-8", page, (("Content-Security-Policy", _PAGE_POLICY),))

    def _state(self) -> Answer:
        self.server.session.look()
        return as_json(self.server.states.now())

    def _shown(self) -> dict[str, Callable[[], Answer | None]]:
        """What the page shows beside the table, by its place."""
        files = {f"file/{format}": partial(self._file, format) for format in FILES}
        return {
            "units": self._units,
            "fields": self._fields,
            "pages": lambda: as_json({"count": len(pages_of(self._readable()))}),
            "changes": self._changes,
            "pages/N.png": self._picture,
            **files,
        }

    def _readable(self) -> Opened:
        """The plan to print. Raises EditRefused where its file is gone or cannot be read."""
        session = self.server.session
        if session.fault is not None:
            raise as_found("unclear", session.fault)
        return session.opened

    def _units(self) -> Answer:
        rencana = self.server.session.opened.result.rencana
        known = rencana.pelaksana if rencana is not None else {}
        return as_json([{"key": key, "name": name} for key, name in known.items()])

    def _fields(self) -> Answer:
        asked = parse_qs(self.path.partition("?")[2])
        place = CellPlace.read(asked.get("cell", [""])[0])
        if place is None:
            return _told(400)
        fields = fields_at(self.server.session.opened, place, self.server.language)
        return as_json([{**field._asdict(), "choices": field.choices or None} for field in fields])

    def _changes(self) -> Answer:
        return as_json({"html": changes_of(self.server.session.order.path, self.server.language)})

    def _picture(self) -> Answer:
        pages, asked = pages_of(self._readable()), _PAGE.search(self.path)
        number = int(asked[1]) if asked else 0
        return Answer(200, "image/png", pages[number - 1]) if 0 < number <= len(pages) else _told(404)

    def _file(self, format: str) -> Answer:
        data = file_of(self._readable(), format)
        name = quote(f"{document_name(self.server.session.opened.result)}.{format}")
        return Answer(200, FILES[format], data, (("Content-Disposition", f"attachment; filename*=UTF-8''{name}"),))

    def _change(self, name: str) -> Answer:
        try:
            body = RequestBody(self._body())
            since = body.since()
            REQUESTS[name](self.server.session, body)
        except BadRequest:
            return _told(400)
        except _TooLong:
            return _told(413)
        self.server.session.look()
        return as_json(self.server.states.since(since))

    def _body(self) -> bytes:
        """The body, of a length that is said and bounded."""
        length = self.headers.get("Content-Length", "")
        kind = self.headers.get("Content-Type", "").partition(";")[0].strip().lower()
        if kind != "application/json" or not (length.isascii() and length.isdigit()):
            raise BadRequest
        if self.headers.get("Transfer-Encoding") is not None:
            raise BadRequest
        if len(length) > 9 or int(length) > _MOST:
            raise _TooLong
        body = self.rfile.read(int(length))
        if len(body) != int(length):
            raise BadRequest
        return body

    def _events(self) -> None:
        """Tell the page of each new state, until one of the two goes."""
        self.send_response(200)
        self._headers("text/event-stream", (("Content-Security-Policy", _NOTHING_LOADS),))
        self.end_headers()
        self.server.count(1)
        try:
            self._tell_states()
        finally:
            self.server.count(-1)

    def _tell_states(self) -> None:
        told = ""
        while (now := self._next_version(told)) is not None:
            said = f'event: state\ndata: {{"fingerprint": "{now.partition(" ")[0]}"}}\n\n' if now != told else ": \n\n"
            self.wfile.write(said.encode())
            self.wfile.flush()
            told = now

    def _next_version(self, told: str) -> str | None:
        """Which state there is, once it is another than the one told, or after a while; None when the server ends."""
        session, ends = self.server.session, self.server.ends
        with session.changed:
            session.changed.wait_for(lambda: session.version != told or ends.is_set(), _HEARTBEAT)
            return None if ends.is_set() else session.version

    def _send(self, answer: Answer) -> None:
        self.close_connection = True
        self.send_response(answer.status)
        known = {name for name, _ in answer.headers}
        policy = () if "Content-Security-Policy" in known else (("Content-Security-Policy", _NOTHING_LOADS),)
        self._headers(answer.kind, (*answer.headers, *policy, ("Content-Length", str(len(answer.body)))))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(answer.body)

    def _headers(self, kind: str, more: tuple[tuple[str, str], ...]) -> None:
        for name, value in (("Content-Type", kind), *_HEADERS.items(), *more, ("Connection", "close")):
            self.send_header(name, value)


class _TooLong(Exception):
    """A body over the bound."""
