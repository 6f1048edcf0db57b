"""Endings: however a run ends, none of its processes stays and no document is half."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.support.plans import REFERENCE
from tests.support.processes import HANGS, gone, hear_all, marked
from tests.support.seeds import usual

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not Path("/proc/self/environ").is_file(), reason="tidak ada /proc"),
]
ENDINGS = {signal.SIGINT: 130, signal.SIGTERM: 143, signal.SIGHUP: 129, signal.SIGKILL: -signal.SIGKILL}
RUNS = {
    "check": ["check", ".", "-j", "2"],
    "docx": ["build", ".", "--to", "docx,pdf", "-j", "2"],
    "libreoffice": ["build", ".", "--to", "pdf", "--pdf-engine", "libreoffice"],
    "libreoffice -j": ["build", ".", "--to", "pdf", "--pdf-engine", "libreoffice", "-j", "2"],
}
PLANS = {"check": 40, "docx": 12, "libreoffice": 2, "libreoffice -j": 4}
"""How many plans there are, so that no run is over before it is ended: LibreOffice never ends with one here."""

LEAST = {"check": 3, "docx": 3, "libreoffice": 4, "libreoffice -j": 6}
"""Processes from which all are there: rakgen, its workers, guards, LibreOffice."""


CASES = [
    ("check", signal.SIGKILL, False),
    ("docx", signal.SIGINT, False),
    ("libreoffice -j", signal.SIGHUP, True),
    ("libreoffice", signal.SIGTERM, False),
    ("libreoffice -j", signal.SIGKILL, False),
    ("check", signal.SIGTERM, False),
    *(("docx", one, False) for one in (signal.SIGKILL, signal.SIGHUP)),
    *(("libreoffice", one, False) for one in (signal.SIGKILL, signal.SIGINT)),
    ("libreoffice -j", signal.SIGHUP, False),
    *(("docx", one, True) for one in (signal.SIGINT, signal.SIGKILL)),
    ("libreoffice -j", signal.SIGINT, True),
]
"""What runs, how it is ended, and whether its whole group is, as a terminal does."""


@pytest.mark.parametrize(("name", "ending", "whole_group"), usual(CASES, 4))
def test_no_process_stays(tmp_path: Path, name: str, ending: signal.Signals, whole_group: bool) -> None:
    """LibreOffice is a program here that starts another and never ends."""
    for number in range(PLANS[name]):
        shutil.copy(REFERENCE, tmp_path / f"{number}.yaml")
    soffice = tmp_path / "bin" / "soffice"
    soffice.parent.mkdir()
    soffice.write_text("#!/bin/sh\nsleep 600 &\nwait\n")
    soffice.chmod(0o755)
    mark = f"TANDA={tmp_path}"
    with subprocess.Popen(
        [sys.executable, "-m", "rakgen", *RUNS[name]],
        cwd=tmp_path,
        env={**os.environ, "TANDA": str(tmp_path), "PATH": f"{soffice.parent}:{os.environ['PATH']}"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=hear_all,
        start_new_session=True,
    ) as process:
        while len(marked(mark)) < LEAST[name]:
            assert process.poll() is None, process.stderr
            time.sleep(0.04)  # all processes of the machine are looked through
        processes = marked(mark)
        (os.killpg if whole_group else os.kill)(process.pid, ending)
        process.wait(HANGS)
        are_gone = gone(processes | marked(mark))
        left = marked(mark)
        for one in left:  # they would hold the streams open
            os.kill(one, signal.SIGKILL)
        stderr = process.communicate()[1]
    assert process.returncode == ENDINGS[ending] and "Traceback" not in stderr and "RAK" not in stderr
    assert are_gone and not left
    assert not (tmp_path / "build").exists()


def test_what_is_ignored_stays_ignored(tmp_path: Path) -> None:
    """As `nohup` starts it."""
    os.mkfifo(tmp_path / "a.yaml")
    command = [sys.executable, "-m", "rakgen", "build", "a.yaml", "--to", "md"]
    ignore = signal.SIG_IGN
    with subprocess.Popen(command, cwd=tmp_path, preexec_fn=lambda: signal.signal(signal.SIGHUP, ignore)) as process:
        with (tmp_path / "a.yaml").open("wb") as pipe:  # the build stands at reading the plan
            process.send_signal(signal.SIGHUP)
            time.sleep(0.1)
            pipe.write(REFERENCE.read_bytes())
        assert process.wait(HANGS) == 0
