"""Programs: where another program is, looked for on PATH and never in the working folder, whose files may be a
stranger's.
"""

from __future__ import annotations

import os


def find_program(name: str) -> str | None:
    """The absolute path of a program, None where PATH has none.

    Entries of PATH that are empty, relative or the working folder itself are passed over, and so is the working folder
    that Windows looks in first by itself. Windows' scripts (`.bat`, `.cmd`) are no programs here: their arguments would
    be read by a shell.
    """
    endings = (".com", ".exe") if os.name == "nt" else ("",)
    for entry in os.get_exec_path():
        folder = entry.strip('"') if os.name == "nt" else entry
        if not os.path.isabs(folder) or _is_here(folder):
            continue
        for ending in endings:
            candidate = os.path.join(folder, name + ending)
            if os.path.isfile(candidate) and os.access(candidate, os.X_OK):
                return candidate
    return None


def _is_here(folder: str) -> bool:
    try:
        return os.path.samefile(folder, os.curdir)
    except (OSError, ValueError):
        return False
