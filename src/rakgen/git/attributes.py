"""Attributes: our lines of `.gitattributes` - which files are plans, told in git's patterns - and how they are put into
a file whose other bytes are the user's.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import PurePosixPath

from rakgen.system.plan_files import REALISASI_FOLDER

BEGIN = "# rakgen: awal (ditulis oleh `rakgen git install`; dihapus oleh `rakgen git uninstall`)"
END = "# rakgen: akhir"
PLAN = "text eol=lf diff=rakgen merge=rakgen"
"""What git is told of a plan, and of what was reached: text that ends its lines alike on every system, compared and
merged item by item.
"""

_DOCUMENT = "diff=rakgen-dokumen -text"
_OUR_LINES = re.compile(
    rb"^# rakgen: awal[^\n]*\n(?:(?!# rakgen: awal)[^\n]*\n)*?# rakgen: akhir[^\n]*(?:\n|\Z)", re.MULTILINE
)


def attributes(patterns: Iterable[str]) -> list[str]:
    """The lines of .gitattributes, marks included, that make files of these patterns plans."""
    lines = [f"{_quoted(pattern)} {PLAN}" for pattern in patterns]
    return [BEGIN, *lines, *(f"*.{_any_case(kind)} {_DOCUMENT}" for kind in ("docx", "xlsx")), END]


def plan_patterns(folders: Iterable[PurePosixPath], projects: Iterable[PurePosixPath]) -> list[str]:
    """Patterns for the plans of some folders, and for what their projects have in `realisasi/` at any depth, relative
    to the repository, whatever letters their endings have.
    """
    names = [f"{_below(folder)}/*" for folder in folders]
    names += [f"{_below(project)}/{REALISASI_FOLDER}/**/*" for project in projects]
    return [f"{name}.{_any_case(kind)}" for name in dict.fromkeys(names) for kind in ("yaml", "yml")]


def _below(folder: PurePosixPath) -> str:
    """A folder as the beginning of a pattern; '' for the repository itself."""
    return "" if str(folder) == "." else _literal(str(folder))


def _any_case(ending: str) -> str:
    """`[yY][mM][lL]`: a pattern that takes an ending in small and capital letters."""
    return "".join(f"[{letter}{letter.upper()}]" for letter in ending)


def _literal(name: str) -> str:
    """A name as a pattern that means this name alone (gitignore(5): wildcards, and `!` at the start)."""
    return re.sub(r"[*?\[\\]|^!", r"\\\g<0>", name)


def _quoted(pattern: str) -> str:
    """A pattern as git reads it back from a line: in quotes, with escapes as in C, where it would end or be a comment
    otherwise.
    """
    if not re.search(r'[\0-\x20"\x7f]|^#', pattern):
        return pattern
    escaped = pattern.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + re.sub(r"[\0-\x1f\x7f]", lambda sign: f"\\{ord(sign[0]):03o}", escaped) + '"'


def has_lines(data: bytes) -> bool:
    """True when our lines are in the file, and say of plans what they say today."""
    found = _OUR_LINES.search(data)
    return found is not None and PLAN.encode() in found[0]


def with_lines(data: bytes | None, lines: list[str]) -> bytes:
    """The bytes of the file (None: there is none) with our lines in their place, or at the end.

    No byte of the user's changes. Where the user's last line has no end, ours has none either: that tells
    `without_lines` that the line end before our lines is ours.
    """
    there = data or b""
    found = _OUR_LINES.search(there)
    eol = _line_end(found[0] if found else there)
    ours = eol.join(line.encode("utf-8", "surrogateescape") for line in lines)
    if found is not None:
        last = eol if found[0].endswith(b"\n") else b""
        return there[: found.start()] + ours + last + _OUR_LINES.sub(b"", there[found.end() :])
    if data is None or data.endswith(b"\n"):
        return there + ours + eol
    return data + eol + ours


def without_lines(data: bytes) -> bytes | None:
    """The bytes of the file as they were without our lines; None where there was no file."""
    found = list(_OUR_LINES.finditer(data))
    if not found:
        return data
    rest = _OUR_LINES.sub(b"", data)
    if found[-1][0].endswith(b"\n"):
        return rest or None
    return rest.removesuffix(_line_end(found[-1][0]))


def _line_end(data: bytes) -> bytes:
    """How the first line ends."""
    return b"\r\n" if re.match(rb"[^\n]*\r\n", data) else b"\n"
