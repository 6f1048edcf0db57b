"""Server: an open plan on an address of this machine, for those alone who know its token."""

from __future__ import annotations

import gc
import ipaddress
import secrets
import threading
import time
from contextlib import suppress
from http.server import ThreadingHTTPServer
from socket import AF_INET6, SOCK_DGRAM, gaierror, socket
from socketserver import TCPServer
from typing import Any

from rakgen.edit.answers import PageHandler
from rakgen.edit.session import EditSession
from rakgen.edit.state import States
from rakgen.text.words import Language

LOOPBACK = "127.0.0.1"
NO_ADDRESS = (gaierror, UnicodeError)
"""What is raised for the name of a computer that has no address."""
_MOST_CONNECTIONS = 200
_LOOK = 0.2  # seconds between two looks at the files
LEFT_ALONE = 60.0  # seconds after the last page was closed


class EditServer(ThreadingHTTPServer):
    """Serves one session. `ready` may be asked at once; `serve` returns when the last page has been closed for a
    minute, and raises KeyboardInterrupt as it comes.
    """

    daemon_threads = True
    block_on_close = False
    request_queue_size = 64

    def __init__(self, session: EditSession, language: Language, host: str = LOOPBACK, port: int = 0) -> None:
        self.session, self.language, self.host = session, language, host
        self.states = States(session, language)
        self.token = secrets.token_urlsafe(24)
        self.ends = threading.Event()
        self._connections = threading.BoundedSemaphore(_MOST_CONNECTIONS)
        self._streams = 0
        self._alone_since: float | None = None
        self._counting = threading.Lock()
        if ":" in host:
            self.address_family = AF_INET6
        super().__init__((host, port), PageHandler)

    def server_bind(self) -> None:
        """Bind without asking a name server for a name of this machine, which can take long."""
        TCPServer.server_bind(self)
        self.server_name, self.server_port = self.host, self.server_address[1]

    @property
    def address(self) -> str:
        """Where the page is."""
        return f"http://{self._name(self.host)}/{self.token}/"

    @property
    def far_address(self) -> str:
        """Where the page is for other devices, of a server that answers at all addresses of this machine; '' where
        this machine is in no network, or `address` says it.
        """
        host = _own_address(self.address_family) if self._is_everywhere else ""
        return f"http://{self._name(host)}/{self.token}/" if host else ""

    def _name(self, host: str) -> str:
        shown = {"0.0.0.0": LOOPBACK, "::": "::1"}.get(host, host)
        return f"[{shown}]:{self.server_port}" if ":" in shown else f"{shown}:{self.server_port}"

    def answers_to(self, name: str) -> bool:
        """True for a Host that is meant: this machine by its own names or its address; another name may lead here from
        anyone's page.
        """
        known = {self._name(host_name) for host_name in (LOOPBACK, "::1", "localhost", self.host)}
        if name.lower() in known:
            return True
        host, _, port = name.rpartition(":")
        return self._is_everywhere and port == str(self.server_port) and _is_address(host)

    @property
    def is_open(self) -> bool:
        """True where other computers can ask too."""
        return not ipaddress.ip_address(str(self.server_address[0]).partition("%")[0]).is_loopback

    @property
    def _is_everywhere(self) -> bool:
        """True where all addresses of the machine are served."""
        return self.host in ("0.0.0.0", "::", "")

    def serve(self) -> None:
        """Serve, and look at the files, until no page has been open for a minute."""
        threading.Thread(target=self.serve_forever, kwargs={"poll_interval": 0.1}, daemon=True).start()
        try:
            seen = collected = self.session.version
            while not self._is_left_alone() and not self.ends.wait(_LOOK):
                self.session.look(waits=True)
                if collected != seen == self.session.version:  # nobody waits for an answer
                    gc.collect()
                    collected = seen
                seen = self.session.version
        finally:
            self.ends.set()
            with self.session.changed:
                self.session.changed.notify_all()
            self.shutdown()
            self.server_close()

    def _is_left_alone(self) -> bool:
        since = self._alone_since
        return since is not None and time.monotonic() - since > LEFT_ALONE

    def count(self, change: int) -> None:
        """A page was opened (1) or closed (-1)."""
        with self._counting:
            self._streams += change
            self._alone_since = time.monotonic() if self._streams == 0 else None

    def process_request(self, request: Any, client_address: Any) -> None:
        """A connection in a thread of its own, up to a bound; beyond it is closed."""
        if self._connections.acquire(blocking=False):
            super().process_request(request, client_address)
        else:
            self.shutdown_request(request)

    def process_request_thread(self, request: Any, client_address: Any) -> None:
        """A connection, counted until it ends."""
        try:
            super().process_request_thread(request, client_address)
        finally:
            self._connections.release()

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A connection that broke off is no fault of anyone."""


def _own_address(family: int) -> str:
    """The address by which this machine is known in its network, '' where it is in none. Nothing is sent."""
    anywhere = "2001:db8::1" if family == AF_INET6 else "192.0.2.1"  # addresses for examples, which nobody has
    with suppress(OSError), socket(family, SOCK_DGRAM) as probe:
        probe.connect((anywhere, 9))
        found = str(probe.getsockname()[0])
        return "" if ipaddress.ip_address(found.partition("%")[0]).is_loopback else found
    return ""


def _is_address(text: str) -> bool:
    try:
        ipaddress.ip_address(text.strip("[]"))
    except ValueError:
        return False
    return True
