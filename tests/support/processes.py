"""Processes of their own. The wall clock only guards against one that hangs: what a run may cost is counted in CPU
time.
"""

from __future__ import annotations

import resource
import subprocess
from collections.abc import Sequence

HANGS = 300
"""Seconds after which a process is taken to hang, on a machine however busy."""


def measured(command: Sequence[str]) -> tuple[subprocess.CompletedProcess[str], float]:
    """A command that was run to its end, and the CPU seconds that it and its own children took."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(command, capture_output=True, text=True, timeout=HANGS, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return done, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
