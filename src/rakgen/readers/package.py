"""Package: the parts of an Office file, unpacked within bounds; what is none is refused with the reason."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping
from functools import cache
from typing import Any

from rakgen.readers.faults import unreadable
from rakgen.text.office_parts import OLD_OFFICE

_MOST_BYTES = 200_000_000
_MOST_RATIO = 200
_MOST_PARTS = 10_000


def read_package(data: bytes, needed: str) -> dict[str, bytes]:
    """The XML parts of an Office file by name, among them one that is `needed`, a pattern. Raises ReadFault."""
    if data.startswith(OLD_OFFICE):
        raise unreadable("locked" if b"E\x00n\x00c\x00r\x00y\x00p\x00t" in data[:100_000] else "old")
    if not data.startswith(b"PK"):
        raise unreadable("other")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            infos = archive.infolist()
            size = sum(info.file_size for info in infos)
            if len(infos) > _MOST_PARTS or size > _MOST_BYTES or size > _MOST_RATIO * max(len(data), 100_000):
                raise unreadable("big")
            if any(info.flag_bits & 1 for info in infos):
                raise unreadable("locked")
            if not any(re.fullmatch(needed, info.filename) for info in infos):
                raise unreadable("other")
            return {info.filename: archive.read(info) for info in infos if info.filename.endswith((".xml", ".rels"))}
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, EOFError) as fault:
        raise unreadable("damaged", str(fault)) from fault


def part(package: Mapping[str, bytes], name: str, parser: Any) -> Any:
    """A part by its name in the file, as the tree that a parser makes. Raises ReadFault where it is damaged."""
    from lxml import etree

    try:
        root = etree.fromstring(package[name], parser)
    except etree.XMLSyntaxError as fault:
        raise unreadable("damaged", name) from fault
    if root is None or root.getroottree().docinfo.doctype:
        raise unreadable("damaged", name)
    return root


def local_name(node: Any) -> str:
    """The name of an element without its namespace, '' of a comment."""
    return _local(node.tag)


@cache
def _local(tag: object) -> str:
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def properties_of(node: Any, name: str) -> dict[str, Any]:
    """What stands in the first child of that whole name, by names without a namespace; {} where there is none.
    Takes a third of what `find` does for one of them.
    """
    found = next(node.iterchildren(name), None)
    return {_local(child.tag): child for child in found} if found is not None else {}
