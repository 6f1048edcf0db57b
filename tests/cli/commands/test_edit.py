"""edit: the command says where the page is, and ends as it should."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest

from tests.support.cli import run
from tests.support.edit_server import PLAN
from tests.support.processes import HANGS, hear_all


def test_a_plan_that_is_not_there_is_told(tmp_path: Path) -> None:
    result = run("edit", str(tmp_path / "x.yaml"))
    assert result.exit_code == 2 and "RAK901" in result.stderr


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes in folders here")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipa")
    (tmp_path / "tautan.yaml").symlink_to("pipa")
    result = run("edit", tmp_path / "tautan.yaml")
    assert result.exit_code == 2 and "bukan berkas yang dapat ditulis kembali" in result.stderr


def test_a_place_that_is_taken_or_is_none_is_told(tmp_path: Path) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_text(PLAN, encoding="utf-8")
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        taken = run("edit", str(plan), "--port", str(other.getsockname()[1]))
    assert taken.exit_code == 2 and "halaman tidak dapat dibuka di 127.0.0.1:" in taken.stderr
    assert "sedang dipakai program lain" in taken.stderr
    nowhere = run("edit", str(plan), "--host", "203.0.113.7", "--lang", "en")
    assert (
        nowhere.exit_code == 2
        and "the page cannot be at 203.0.113.7:0: that is no address of this computer" in nowhere.stderr
    )
    for name in ("tak.ada.invalid", "a..b"):
        nowhere = run("edit", str(plan), "--host", name)
        assert nowhere.exit_code == 2 and f"{name}:0: alamat itu tidak dikenal" in nowhere.stderr


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="no signals")
@pytest.mark.parametrize("host", ["127.0.0.1", "0.0.0.0"])
def test_it_serves_until_it_is_ended(tmp_path: Path, host: str) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_text(PLAN, encoding="utf-8")
    command = [sys.executable, "-m", "rakgen", "edit", str(plan), "--host", host]
    pipe = subprocess.PIPE
    process = subprocess.Popen(command, stdout=pipe, stderr=pipe, text=True, preexec_fn=hear_all)
    assert process.stdout is not None and process.stderr is not None
    address = process.stdout.readline().split()[-1]
    with urllib.request.urlopen(f"{address}state") as answer:
        assert b"Layanan yang baik" in answer.read()
    with socket.create_connection(("127.0.0.1", int(address.split(":")[2].split("/")[0]))) as line:
        line.sendall(b"POST /half HTTP/1.1\r\n")
        process.send_signal(signal.SIGINT)
        _, told = process.communicate(timeout=HANGS)
    assert process.returncode == 130
    warned = ["Akhiri dengan Ctrl-C."] + ["Peringatan: siapa pun di jaringan ini"] * (host == "0.0.0.0")
    lines = [line for line in told.splitlines() if line]
    assert [line[: len(want)] for line, want in zip(lines, warned, strict=True)] == warned
    assert plan.read_text(encoding="utf-8") == PLAN
