"""File kind: which kind of file a text is, by its fields and by the name it has."""

from __future__ import annotations

from pathlib import PurePath
from typing import Literal, TypeAlias

from rakgen.diagnostics import errors
from rakgen.source import Mapping, Sequence, Source
from rakgen.system.files import PROYEK_FILE

FileKind: TypeAlias = Literal["rencana", "proyek", "layout", "realisasi"]
"""A plan, the project's file, a form, or what was reached of a plan."""
COMPARED: tuple[FileKind, ...] = ("rencana", "realisasi")
"""The kinds that are compared and merged by what they say."""


def kind_of(source: Source) -> FileKind | None:
    """The kind of a file that may have errors; None where it is of no kind that can be told."""
    root = source.root
    if root is not None and _is_realisasi(root):
        return "realisasi"
    if root is not None and root.key("rak"):
        return "rencana"
    if PurePath(source.path.replace(":", "/")).name.lower() == PROYEK_FILE:
        return "proyek"
    return "layout" if root is not None and (root.key("kolom") or root.key("tabel")) else None


def _is_realisasi(root: Mapping) -> bool:
    """True for the two fields that only such a file has; for one of them unless it stands astray in a plan."""
    own = [name for name in ("rencana", "realisasi") if root.key(name)]
    return len(own) == 2 or (bool(own) and not isinstance(root.get("rak"), Mapping | Sequence))


def readable_kind(source: Source) -> FileKind | None:
    """The kind of a file whose text could be read without an error; None for any other."""
    return None if source.root is None or errors(source.diagnostics) else kind_of(source)
