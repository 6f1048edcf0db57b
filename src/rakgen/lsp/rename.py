"""Rename: another key for a unit, in its register and wherever the office's files name it."""

from __future__ import annotations

import os
from pathlib import Path

from rakgen.diagnostics import Edit, Span, errors
from rakgen.lsp.links import Link, links_in, register, unit_named
from rakgen.lsp.refused import Refused
from rakgen.lsp.targets import definition, files_of, link_at, references
from rakgen.lsp.workspace import Workspace
from rakgen.source import Mapping, Scalar, Sequence, parse
from rakgen.source.spelling import is_text
from rakgen.text.words import Words

_NO_KEY_HERE = Words("Yang dapat diganti namanya hanya kunci unit.", "Only the key of a unit can be renamed.")
_A_NAME = Words(
    "Ini nama unit, bukan kuncinya; nama diubah di daftar `pelaksana`.",
    "This is the name of a unit, not its key; change a name in the register `pelaksana`.",
)
_UNKNOWN = Words('Unit "{key}" tidak ada dalam daftar `pelaksana`.', 'Unit "{key}" is not in the register `pelaksana`.')
_NO_KEY = Words(
    '"{key}" tidak dapat menjadi kunci; pakai huruf, angka, titik, atau garis, tanpa tanda baca YAML.',
    '"{key}" cannot be a key; use letters, digits, dots or dashes, without signs of YAML.',
)
_TAKEN = Words('Kunci "{key}" sudah dipakai di {path}.', 'The key "{key}" is in use in {path}.')
_BROKEN = Words(
    "{path} belum dapat dibaca seluruhnya; perbaiki dahulu supaya tidak ada sebutan yang terlewat.",
    "{path} cannot be read to its end; mend it first, so that no use is left behind.",
)


def _refused(words: Words, **values: object) -> Refused:
    return Refused(Words(words.said("id", **values), words.said("en", **values)))


def renamable(workspace: Workspace, path: Path, line: int, column: int) -> tuple[Span, str]:
    """The stretch and the text of the unit's key at a place (from 1). Raises Refused where none stands there."""
    link = _unit_at(workspace, path, line, column)
    return link.node.span, link.name


def _unit_at(workspace: Workspace, path: Path, line: int, column: int) -> Link:
    link = link_at(workspace, path, line, column)
    if link is None or link.kind != "pelaksana":
        raise _refused(_NO_KEY_HERE)
    if not definition(workspace, link):
        raise _refused(_UNKNOWN, key=link.name)
    if link.node.text != link.name:
        raise _refused(_A_NAME)
    return link


def rename(workspace: Workspace, path: Path, line: int, column: int, key: str) -> dict[Path, list[Edit]]:
    """The edits, by file, that give the unit whose key stands at a place (from 1) another one: of a key of the project
    file in all plans of the project and what was reached of them, of a plan's own key in the plan and what was reached
    of it. Raises Refused where it is no key, is taken, or a file that names the unit cannot be read to its end.
    """
    link = _unit_at(workspace, path, line, column)
    if not _is_key(key):
        raise _refused(_NO_KEY, key=key)
    if key == link.name:
        return {}
    for file in files_of(workspace, link):
        _look_into(workspace, file, link.name, key)
    edits: dict[Path, list[Edit]] = {}
    for reference in references(workspace, link):
        if reference.node.text == link.name:
            edits.setdefault(reference.path, []).append(Edit(reference.node.span, key))
    return edits


def _is_key(key: str) -> bool:
    """True for what stands without quotes as the name of a field and in a list, and is read back as it is."""
    if not is_text(key) and not key.isdigit():
        return False
    source = parse(f"a:\n  {key}: x\nb: [{key}]\nc:\n  - {key}\n".encode("utf-8", "surrogatepass"), "")
    root = source.root
    if root is None or source.diagnostics or len(root.entries) != 3:
        return False
    (_, names), (_, short), (_, long) = root.entries
    lists = [node for node in (short, long) if isinstance(node, Sequence)]
    texts = [item.text for values in lists for item in values.items if isinstance(item, Scalar)]
    return isinstance(names, Mapping) and [name.text for name, _ in names.entries] == [key] and texts == [key, key]


def _look_into(workspace: Workspace, path: Path, old: str, key: str) -> None:
    """Refuse a file in which a use of the old key may not be seen, or the new one means something already."""
    text = workspace.text(path)
    if text is None or (old in text.text and errors(parse(text.data, str(path)).diagnostics)):
        raise _refused(_BROKEN, path=_shown(workspace, path))
    meant = unit_named(register(workspace, path, "pelaksana"), key)
    units = [link.name for link in links_in(workspace, path) if link.kind == "pelaksana"]
    if meant not in (None, old) or key in units:
        raise _refused(_TAKEN, key=key, path=_shown(workspace, path))


def _shown(workspace: Workspace, path: Path) -> str:
    """A file as seen from the folder of its project."""
    return Path(os.path.relpath(path, workspace.project(path).folder)).as_posix()
