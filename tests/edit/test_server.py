"""Server: it answers the plan's own page alone, at no other address, and keeps answering whatever is sent to it."""

from __future__ import annotations

import socket
import time
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from rakgen.edit.answers import PageHandler
from rakgen.edit.opened import PlanOrder
from rakgen.edit.server import LOOPBACK, EditServer
from rakgen.edit.session import EditSession
from tests.support.edit_server import PLAN, Client, cells_of, opened_session, place_of, served

pytestmark = pytest.mark.slow  # real connections


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Client]:
    with served(opened_session(tmp_path_factory.mktemp("plan") / "plan.yaml", read_only=True)) as client:
        yield client


def test_a_page_an_edit_and_a_page_that_hears_of_it(tmp_path: Path) -> None:
    session = opened_session(tmp_path / "plan.yaml")
    with served(session) as client:
        assert client.get().status == 200
        state = client.get("state").data
        place = str(place_of(session, "80"))
        assert state["cells"][place] == {
            "text": "80",
            "kind": "teks",
            "line": 13,
            "level": "indikator",
            "item": "Nilai layanan",
            "ends": ["up", "down"],
        }
        assert f'data-sel="{place}" data-isi="teks"' in state["html"]
        with client.connection() as page:
            page.sendall(f"GET {client.path}events HTTP/1.1\r\nHost: {client.host}\r\n\r\n".encode())
            heard = page.recv(65536)
            while state["fingerprint"].encode() not in heard:
                heard += page.recv(65536)
            asked = {"fingerprint": state["fingerprint"], "cell": place, "old": "80", "new": "81"}
            after = client.post("cell", asked)
            assert after.status == 200 and after.data["undo"] == 1 and after.data["changed_lines"] == [13, 13]
            assert f'"fingerprint": "{after.data["fingerprint"]}"'.encode() in page.recv(65536)
        assert (tmp_path / "plan.yaml").read_text(encoding="utf-8") == PLAN.replace("target: 80", "target: 81")
        tick = {"fingerprint": after.data["fingerprint"], "cell": "0.0.1.5", "on": True}
        assert client.post("tick", tick).status == 200
        assert client.post("undo", {"fingerprint": session.opened.fingerprint}).data["redo"] == 1
        assert client.post("redo", {"fingerprint": session.opened.fingerprint}).data["undo"] == 2
        assert client.post("cell", asked).status == 409
        assert "jadwal: T1, T3" in (tmp_path / "plan.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize(("layouts", "name"), [((), "plan"), (("iku",), "plan-iku")])
def test_what_is_printed_is_called_as_build_calls_it(tmp_path: Path, layouts: tuple[str, ...], name: str) -> None:
    (tmp_path / "plan.yaml").write_text(PLAN, encoding="utf-8")
    with served(EditSession(PlanOrder(tmp_path / "plan.yaml", layouts), read_only=True)) as client:
        assert f"filename*=UTF-8''{name}.xlsx\r" in client.get("file/xlsx").head + "\r"


def test_of_a_plan_whose_file_is_gone_that_is_told_where_it_is_to_be_printed(tmp_path: Path) -> None:
    with served(opened_session(tmp_path / "plan.yaml")) as client:
        (tmp_path / "plan.yaml").unlink()
        assert client.get("state").data["gone"]
        for name in ("file/docx", "pages", "pages/1.png"):
            reply = client.get(name)
            assert (reply.status, reply.data["message"]) == (
                422,
                "Berkas tidak ditemukan. Periksa nama dan foldernya.",
            )


def test_only_the_own_page_is_answered(client: Client) -> None:
    port = client.server.server_port
    foreign = [
        {"Host": "evil.example"}, {"Host": f"evil.example:{port}"}, {"Host": f"127.0.0.1:{port + 1}"}, {"Host": ""},
        {"Host": f"192.168.1.9:{port}"}, {"Origin": "http://evil.example"}, {"Origin": "null"},
        {"Origin": f"https://{client.host}"}, {"Sec-Fetch-Site": "cross-site"},
    ]  # fmt: skip
    for name in ("", "state", "events"):
        assert [client.get(name, **one).status for one in foreign] == [403] * len(foreign)
    assert client.post("undo", {"fingerprint": ""}, Origin="http://evil.example").status == 403
    twice = f"GET {client.path}state HTTP/1.1\r\nHost: {client.host}\r\nHost: evil.example\r\n\r\n"
    assert client.raw(twice.encode()).status == 403
    assert client.get("state", Host=f"localhost:{port}", Origin=f"http://localhost:{port}").status == 200


def test_nothing_is_found_without_the_token_or_outside_the_routes(client: Client) -> None:
    token = client.server.token
    paths = [
        "/", "//", "/state", f"/{token}", f"/{token[:-1]}/state", f"/{token}x/state", "/x/state", f"/{token}/../state",
        f"/{token}/%2e%2e/%2e%2e/etc/passwd", f"//{token}/state", f"/{token}//etc/passwd", f"/{token}/..\\state",
        f"/{token}/state%00", f"/{token}/state/", "/" + "a" * 10_000, f"http://{client.host}/{token}/state",
    ]  # fmt: skip
    for path in paths:
        reply = client.raw(f"GET {path} HTTP/1.1\r\nHost: {client.host}\r\n\r\n".encode())
        assert (path, reply.status) == (path, 404) and b"instansi" not in reply.body


def test_what_is_no_request_ends_in_a_status(client: Client) -> None:
    def status(request: str) -> int:
        return client.raw(request.encode("latin-1")).status

    path, host = client.path, f"Host: {client.host}\r\n"
    assert status(f"DELETE {path}state HTTP/1.1\r\n{host}\r\n") == 405
    assert status(f"POST {path}state HTTP/1.1\r\n{host}Content-Length: 0\r\n\r\n") == 404
    assert status(f"GET {path}undo HTTP/1.1\r\n{host}\r\n") == 404
    assert status(f"GET {path}state HTTP/1.1\r\n{host}" + "A: b\r\n" * 200 + "\r\n") == 431
    assert status(f"GET {path}" + "a" * 70_000 + " HTTP/1.1\r\n\r\n") == 414
    assert status("\x16\x03\x01\x02\r\n\r\n") in (0, 400)
    assert b"instansi" not in client.raw(f"GET {path}state\r\n\r\n".encode()).body
    head = client.raw(f"HEAD {path}state HTTP/1.1\r\n{host}\r\n".encode())
    assert (head.status, head.body) == (200, b"")


def test_a_body_is_json_of_known_kinds_and_a_bounded_length(client: Client) -> None:
    good = {"fingerprint": "x", "cell": "0.0.0.1", "old": "", "new": ""}
    strange: list[object] = [
        [], None, 7, "x", {}, {**good, "cell": 7}, {**good, "cell": "0.0.0"}, {**good, "cell": "0.0.-1.0"},
        {**good, "new": None}, {**good, "new": "\ud800"}, {**good, "fingerprint": ["x"]}, {**good, "cell": "9" * 99},
        b"{", b"\xff\xfe", b"[" * 200_000, b"",
    ]  # fmt: skip
    assert [client.post("cell", one).status for one in strange] == [400] * len(strange)
    assert client.post("tick", {**good, "on": 1}).status == client.post("cell", {**good, "since": 1}).status == 400
    assert client.post("cell", b" " * 400_000).status == 413
    for length in ("99999999999", "9" * 5_000):
        assert client.post("cell", good, Content_Length=length).status == 413
    for head in ({"Content_Type": "text/plain"}, {"Content_Length": "-1"}, {"Transfer_Encoding": "chunked"}):
        assert client.post("cell", good, **head).status == 400
    assert client.post("cell", good).status == 403  # it is open for reading only


def test_every_answer_is_kept_nowhere_and_loads_nothing_foreign(client: Client) -> None:
    for reply in (client.get(), client.get("state"), client.get("nothing"), client.post("undo", {"fingerprint": ""})):
        lines = reply.head.lower().split("\r\n")
        for line in ("cache-control: no-store", "x-content-type-options: nosniff", "referrer-policy: no-referrer"):
            assert line in lines
        assert any(line.startswith("content-security-policy:") and "frame-ancestors 'none'" in line for line in lines)
        assert not any(line.startswith("access-control") for line in lines) and "python" not in reply.head.lower()
    assert b"default-src &#39;none&#39;" in client.get().body


def test_it_answers_beside_idle_half_sent_and_never_reading_clients(client: Client) -> None:
    with ExitStack() as lines:
        for number in range(50):
            idle = lines.enter_context(client.connection())
            if number == 7:
                idle.sendall(
                    f"POST {client.path}undo HTTP/1.1\r\nHost: {client.host}\r\nContent-Length: 9\r\n".encode()
                )
            if number > 40:
                idle.sendall(f"GET {client.path}events HTTP/1.1\r\nHost: {client.host}\r\n\r\n".encode())
        assert client.get("state").status == 200


def test_connections_are_bounded_in_number_and_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rakgen.edit.server._MOST_CONNECTIONS", 3)
    monkeypatch.setattr(PageHandler, "timeout", PageHandler.timeout / 10)
    with served(opened_session(tmp_path / "plan.yaml")) as client, ExitStack() as lines:
        head = f"POST {client.path}undo HTTP/1.1\r\nHost: {client.host}\r\nContent-Type: application/json\r\n"
        with client.connection() as short:
            short.sendall(f'{head}Content-Length: 99\r\n\r\n{{"fingerprint": ""}}'.encode())
            short.shutdown(socket.SHUT_WR)
            assert short.recv(65536).startswith(b"HTTP/1.1 400 ")
        time.sleep(0.1)
        idle = [lines.enter_context(client.connection()) for _ in range(3)]
        with client.connection() as more:
            more.settimeout(0.5)
            assert more.recv(1) == b""
        for line in idle:
            line.settimeout(5)
            assert line.recv(1) == b""
        assert client.get("state").status == 200


def test_it_listens_on_this_machine_alone(client: Client) -> None:
    assert client.server.server_address[0] == LOOPBACK and not client.server.is_open
    with socket.socket() as line:
        line.settimeout(2)
        assert line.connect_ex(("127.0.0.2", client.server.server_port)) != 0


def test_on_all_addresses_it_answers_to_addresses_not_to_names(tmp_path: Path) -> None:
    server = EditServer(opened_session(tmp_path / "plan.yaml"), "id", "0.0.0.0")
    try:
        port = server.server_port
        assert server.is_open and server.address.startswith("http://127.0.0.1:")
        assert server.answers_to(f"192.168.1.9:{port}") and server.answers_to(f"[fe80::1]:{port}")
        assert not server.answers_to(f"evil.example:{port}") and not server.answers_to("192.168.1.9:1")
    finally:
        server.server_close()


def test_other_devices_are_told_an_address_that_they_reach(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    known = {"0.0.0.0": "192.168.1.7", "::": "fd00::7", LOOPBACK: "192.168.1.7"}
    told = {"0.0.0.0": "http://192.168.1.7:", "::": "http://[fd00::7]:", LOOPBACK: ""}
    for host, found in known.items():
        monkeypatch.setattr("rakgen.edit.server._own_address", lambda _, found=found: found)
        server = EditServer(opened_session(tmp_path / "plan.yaml"), "id", host)
        server.server_close()
        assert server.far_address.startswith(told[host]) and bool(server.far_address) == (host != LOOPBACK)
        assert not server.far_address or server.far_address.endswith(f"{server.server_port}/{server.token}/")
        assert host == LOOPBACK or server.answers_to(server.far_address.split("/")[2])
    monkeypatch.setattr("rakgen.edit.server._own_address", lambda _: "")
    server = EditServer(opened_session(tmp_path / "plan.yaml"), "id", "0.0.0.0")
    server.server_close()
    assert server.far_address == ""


def test_it_ends_when_the_last_page_has_been_closed_for_a_while(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("rakgen.edit.server.LEFT_ALONE", 0.1)
    monkeypatch.setattr("rakgen.edit.server._LOOK", 0.05)
    monkeypatch.setattr("rakgen.edit.answers._HEARTBEAT", 0.1)
    with served(opened_session(tmp_path / "plan.yaml")) as client:
        time.sleep(0.3)  # no page was opened yet: it waits
        assert not client.server.ends.is_set()
        with client.connection() as page:
            page.sendall(f"GET {client.path}events HTTP/1.1\r\nHost: {client.host}\r\n\r\n".encode())
            time.sleep(0.3)
            assert not client.server.ends.is_set()
        assert client.server.ends.wait(5)


def test_signs_that_cannot_be_seen_are_named_and_breaks_of_word_are_lines(tmp_path: Path) -> None:
    session = opened_session(tmp_path / "plan.yaml")
    with served(session) as client:
        cell = str(place_of(session, "Survei"))
        wish = {"fingerprint": session.opened.fingerprint, "cell": cell, "old": "Survei"}
        field = {**wish, "level": "kegiatan", "name": "keterangan", "old": ""}
        for sign, name in (("\0", "U+0000"), ("\a", "U+0007"), ("\ufeff", "U+FEFF"), ("\ufffe", "U+FFFE")):
            asked = (("cell", wish), ("row", {**wish, "do": "add", "text": f"a{sign}"}), ("field", field))
            for path, body in asked:
                refused = client.post(path, {**body, "new": f"a{sign}b"})
                assert refused.status == 422 and name in refused.data["message"], (path, sign)
        assert session.order.path.read_text(encoding="utf-8") == PLAN
        assert client.post("cell", {**wish, "new": "Survei\vdan\u2028rapat\r\nakhir"}).status == 200
        assert cells_of(session.opened)[place_of(session, "Survei\ndan\nrapat\nakhir")].kind == "teks"


def test_rows_fields_and_fixes_are_asked_for_by_their_places(tmp_path: Path) -> None:
    session = opened_session(tmp_path / "plan.yaml")
    with served(session) as client:
        place = str(place_of(session, "Survei"))
        row = {"fingerprint": session.opened.fingerprint, "cell": place, "do": "add", "text": "Rapat akhir"}
        added = client.post("row", row)
        assert added.status == 200 and "Rapat akhir" in added.data["html"]
        assert client.post("row", {**row, "do": "burn"}).status == 400
        (field,) = [one for one in client.get(f"fields?cell={place}").data if one["name"] == "keterangan"][:1]
        assert (field["level"], field["value"], field["choices"]) == ("kegiatan", "", None)
        wish = {"fingerprint": session.opened.fingerprint, "cell": place, "level": "kegiatan", "name": "keterangan"}
        assert client.post("field", {**wish, "old": "", "new": "dua kali"}).status == 200
        assert {"key": "data", "name": "Bidang Data"} in client.get("units").data
        assert client.get("fields?cell=x").status == 400 and client.get("fields").status == 400
        text = session.order.path.read_text(encoding="utf-8").replace("uraian: Survei", "uraian: Survei: dua")
        session.order.path.write_text(text, encoding="utf-8")
        state = client.get("state").data
        assert state["failed"] and not state["gone"] and "Rapat akhir" in state["html"]
        (number,) = [one["id"] for one in state["findings"] if one["fix"]]
        asked = {"fingerprint": state["fingerprint"], "id": number}
        mended = client.post("fix", asked)
        assert mended.status == 200 and not mended.data["failed"]
        assert 'uraian: "Survei: dua"' in session.order.path.read_text(encoding="utf-8")
        assert client.post("fix", {**asked, "fingerprint": mended.data["fingerprint"], "id": 99}).status == 422
        assert client.post("fix", {**asked, "id": -1}).status == 400


def test_a_fault_of_rakgen_is_told_and_it_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise KeyError("sasaran")

    session = opened_session(tmp_path / "plan.yaml")
    with served(session) as client:
        monkeypatch.setattr("rakgen.edit.answers.fields_at", broken)
        reply = client.get(f"fields?cell={place_of(session, '80')}")
        assert reply.status == 500 and "KeyError" in reply.data["message"]
        assert client.get("state").status == 200
