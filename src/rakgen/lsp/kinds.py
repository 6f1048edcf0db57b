"""Kinds: what a document of an editor is, told by its place and its fields also while it cannot be read."""

from __future__ import annotations

import re
from pathlib import Path

from rakgen.model.file_kind import FileKind
from rakgen.system.files import PROYEK_FILE, SUFFIXES
from rakgen.system.plan_files import REALISASI_FOLDER

_FIELD = re.compile(r"(?m)^([A-Za-z_]\w*)[ \t]*:")
_FOLDERS: dict[str, FileKind] = {"layouts": "layout", REALISASI_FOLDER: "realisasi", "plans": "rencana"}
"""What lies in folders of these names."""


def kind_of_text(path: Path, text: str) -> FileKind | None:
    """The kind of a document; None for YAML that is none of ours."""
    if path.suffix.lower() not in SUFFIXES:
        return None
    if path.name == PROYEK_FILE:
        return "proyek"
    fields = set(_FIELD.findall(text))
    if {"rencana", "realisasi"} <= fields:
        return "realisasi"
    if "rak" in fields:
        return "rencana"
    if path.parent.name == "layouts" or fields & {"kolom", "tabel"} and "judul" in fields:
        return "layout"
    if {"instansi", "tahun"} <= fields:
        return "rencana"
    return next((_FOLDERS[part] for part in reversed(path.parts[:-1]) if part in _FOLDERS), None)
