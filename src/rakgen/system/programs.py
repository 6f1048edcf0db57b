"""Programs: where another program is, looked for on PATH and never in the working folder, whose files may be a
stranger's.
"""

from __future__ import annotations

import os
from pathlib import Path
from types import ModuleType

from rakgen.system.files import is_file


def find_program(name: str, system: ModuleType = os.path) -> str | None:
    """The absolute path of a program, None where PATH has none.

    Entries of PATH that are empty, relative or the working folder itself are passed over, and so is the working folder
    that Windows looks in first by itself. Windows' scripts (`.bat`, `.cmd`) are no programs here: their arguments would
    be read by a shell. `system` are the rules of paths (`ntpath`, `posixpath`).
    """
    is_windows = system.sep == "\\"
    for entry in os.environ.get("PATH", system.defpath).split(system.pathsep):
        folder = entry.strip('"') if is_windows else entry
        if not system.isabs(folder) or _is_here(folder):
            continue
        for ending in (".com", ".exe") if is_windows else ("",):
            candidate = system.join(folder, name + ending)
            if is_file(Path(candidate)) and os.access(candidate, os.X_OK):
                return str(candidate)
    return None


def _is_here(folder: str) -> bool:
    try:
        return Path(folder).samefile(os.curdir)
    except (OSError, ValueError):
        return False
