"""Environment: what makes documents besides what people write - rakgen itself, its libraries, the machine's fonts."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence, Set
from functools import cache
from pathlib import Path

import rakgen
from rakgen.system.digests import FileDigests, digest
from rakgen.system.resources import templates

_LIBRARIES = {
    "click", "pyyaml", "pydantic", "pydantic_core", "jinja2", "markupsafe", "python_docx", "lxml", "xlsxwriter",
    "typst",
}  # fmt: skip
"""The libraries that documents are read and made with, as the folders spell them in which pip keeps their versions."""
UNPRINTED = frozenset(
    ("canonical", "concrete", "diff", "edit", "git", "lsp", "merge", "readers", "recognise", "returned", "scaffold",
     "schema")
)  # fmt: skip
"""The rooms of rakgen that no document comes from: their code is not looked at."""


def environment() -> str:
    """The digest of rakgen (its version, code and templates), of its libraries' versions and of Python's."""
    import zlib

    versions = rakgen.__version__, sys.version, zlib.ZLIB_RUNTIME_VERSION, *sorted(_versions())
    return digest(*versions, _code(), *_contents(str(templates())))


@cache
def _code() -> str:
    """The digest of rakgen's code as this process found it: what is put in its place later, it does not run."""
    return digest(*_contents(str(Path(rakgen.__file__).parent), without=UNPRINTED))


def _versions() -> Iterator[str]:
    """`lxml-6.1.3` and its like, from the names of the folders themselves: `importlib.metadata` takes longer to load
    than all else here.
    """
    for folder in dict.fromkeys(sys.path):
        try:
            names = os.listdir(folder or ".")  # noqa: PTH208  (a short run, and hundreds of names)
        except OSError:
            continue
        for name in names:
            known, sign, _ = name.lower().partition("-")
            if sign and known.replace(".", "_") in _LIBRARIES and name.endswith((".dist-info", ".egg-info")):
                yield name.lower()


def _contents(folder: str, name: str = "", without: Set[str] = frozenset()) -> Iterator[str | bytes]:
    """The files below a folder, each by its place and what it holds, but those in some folders of it; without what
    Python compiled of them.
    """
    with os.scandir(folder) as entries:
        found = sorted(entries, key=lambda entry: entry.name)
    for entry in found:
        if entry.name == "__pycache__" or entry.name in without:
            continue
        place = f"{name}/{entry.name}"
        if entry.is_dir(follow_symlinks=True):
            yield from _contents(entry.path, place)
            continue
        yield place
        try:
            with open(entry.path, "rb", buffering=0) as stream:  # noqa: PTH123  (a short run, and hundreds of files)
                yield stream.read()
        except OSError:  # a link that leads nowhere, as some editors leave beside an open file
            yield ""


def fonts(given: Sequence[str], digests: FileDigests) -> str:
    """The digest of the fonts that a PDF may be printed with: those of the folders given by what they hold, those of
    the machine by their names and sizes. '' where nothing can tell them.
    """
    try:
        from rakgen.writers.pdf.fonts import font_list

        known = font_list(tuple(given)).fonts()
    except ImportError:
        return ""
    folders = [os.path.realpath(folder) + os.sep for folder in given]
    parts = []
    for font in known:
        file = Path(font.path) if font.path else None
        own = file is not None and os.path.realpath(file).startswith(tuple(folders))
        held = "" if file is None else digests.of(file) if own else str(_size(file))
        parts.append(f"{font.family}|{font.style}|{font.weight}|{font.stretch}|{font.index}|{held}")
    return digest(*sorted(parts))


def _size(file: Path) -> int:
    try:
        return file.stat().st_size
    except OSError:
        return -1
