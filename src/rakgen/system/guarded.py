"""Guarded: a program that ends when the process that asked for it ends, however that ends, with all that it started.

This file is also run by itself: as the guard, a small process between the two, which no signal meant for rakgen
reaches. It reads a pipe whose other end only rakgen holds.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress

_CANNOT_RUN = 126  # as a shell says it


def run_guarded(
    command: Sequence[str], folder: str, environment: Mapping[str, str], limit: float
) -> subprocess.CompletedProcess[bytes]:
    """Run a program to its end and return what it said. If this process ends before, so does the program, and its
    temporary `folder` is removed.

    Raises subprocess.TimeoutExpired after `limit` seconds, OSError where the program cannot be run.
    """
    if os.name == "nt":
        return subprocess.run(
            command, check=False, capture_output=True, timeout=limit, stdin=subprocess.DEVNULL, env=environment
        )
    theirs, ours = os.pipe()
    try:
        guard = [sys.executable, "-I", "-S", __file__, str(theirs), folder, *command]
        process = subprocess.Popen(
            guard, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment,
            pass_fds=(theirs,), start_new_session=True,
        )  # fmt: skip
        os.close(theirs)
        theirs = -1
        with process:
            try:
                said, complained = process.communicate(timeout=limit)
            finally:  # an end before its time: the guard sees it and ends the program
                os.close(ours)
                ours = -1
    finally:
        for end in (theirs, ours):
            if end >= 0:
                os.close(end)
    if process.returncode == _CANNOT_RUN:
        raise OSError(complained.decode("utf-8", "replace").strip())
    return subprocess.CompletedProcess(command, process.returncode, said, complained)


def _guard(lifeline: int, folder: str, command: Sequence[str]) -> int:
    """Run the program while the other side of the lifeline lives; its exit code."""
    import select
    import shutil
    import signal

    try:
        program = subprocess.Popen(command, start_new_session=True)
    except OSError as fault:
        sys.stderr.write(str(fault))
        return _CANNOT_RUN
    abandoned = False
    while program.poll() is None and not abandoned:
        abandoned = bool(select.select([lifeline], [], [], 0.05)[0])  # nothing is ever written: this is its end
    with suppress(ProcessLookupError):
        os.killpg(program.pid, signal.SIGKILL)
    if abandoned:
        shutil.rmtree(folder, ignore_errors=True)
    return program.wait()


if __name__ == "__main__":
    sys.exit(_guard(int(sys.argv[1]), sys.argv[2], sys.argv[3:]))
