"""Formatting: the canonical text of a file as what it is - a plan, a project file, or what was reached - or why there
is none.
"""

from __future__ import annotations

from pathlib import Path

from rakgen.canonical import MODELS, canonical_text
from rakgen.diagnostics import Diagnostic, errors
from rakgen.model import load_proyek, read_rencana
from rakgen.model.file_kind import FileKind, kind_of
from rakgen.model.proyek import Proyek
from rakgen.model.realisasi import load_realisasi
from rakgen.source import Source
from rakgen.system.files import PROYEK_FILE


def kind_to_format(path: Path, source: Source) -> FileKind:
    """What a file is formatted as: a plan, unless its name or its fields say something else."""
    if path.name == PROYEK_FILE:
        return "proyek"
    return "realisasi" if kind_of(source) == "realisasi" else "rencana"


def faults_of_other(path: Path, source: Source) -> list[Diagnostic] | None:
    """What is found in a file that is no plan, checked as what it is; None for a plan."""
    kind = kind_to_format(path, source)
    if kind == "rencana":
        return None
    return (load_proyek(source) if kind == "proyek" else load_realisasi(source))[1]


def keeps_from_formatting(path: Path, source: Source, data: bytes, proyek: Proyek | None) -> list[Diagnostic]:
    """The errors of text and structure for which a file that holds `data` cannot be formatted; `proyek` is what its
    project file says.
    """
    found = faults_of_other(path, source)
    if found is not None:
        return errors(found)
    loaded = read_rencana(data, str(path), proyek)
    return errors(loaded.findings) if loaded.sound is None else []


def formatted(path: Path, source: Source, data: bytes, *, codes: bool = False) -> bytes:
    """The canonical text of a file without such errors that holds `data`; with `codes` each item of a plan has a
    `kode`. Raises CanonicalFault rather than give a text that says something else.
    """
    if source.root is None:  # an empty project file
        return data
    kind = kind_to_format(path, source)
    return canonical_text(source, MODELS[kind], codes=codes and kind == "rencana").encode()
