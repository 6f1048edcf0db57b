"""XLSX merges: which cells of each sheet are one, taken out of a workbook before openpyxl opens it.

openpyxl draws the borders of every cell under a merged one anew, which takes longer than all the rest of its reading;
without merges it leaves each cell as the file has it.
"""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from rakgen.readers.package import part

_MERGES = re.compile(rb"<(?:\w+:)?mergeCells\b[^>]*[^/]>.*?</(?:\w+:)?mergeCells\s*>", re.DOTALL)
_MERGE = re.compile(
    rb"<(?:\w+:)?mergeCell\b[^>]*\bref=[\"']\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})[\"']"
)
_SHEETS = "xl/worksheets/"


class MergedCells(NamedTuple):
    """One merged cell: its first row and column and its last, from 1."""

    top: int
    left: int
    bottom: int
    right: int

    @property
    def places(self) -> int:
        """How many places it covers."""
        return (self.bottom - self.top + 1) * (self.right - self.left + 1)


def merges_of(package: Mapping[str, bytes]) -> dict[str, list[MergedCells]]:
    """The merged cells of each sheet, by the name of its part."""
    return {name: list(_merges(text)) for name, text in package.items() if name.startswith(_SHEETS)}


def _merges(sheet: bytes) -> Iterator[MergedCells]:
    for left, top, right, bottom in (match.groups() for match in _MERGE.finditer(sheet)):
        rows, columns = sorted((int(top), int(bottom))), sorted((_column(left), _column(right)))
        yield MergedCells(rows[0], columns[0], rows[1], columns[1])


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


def without_merges(data: bytes) -> bytes:
    """The workbook with none of its cells merged."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_STORED) as new:
        for info in old.infolist():
            content = old.read(info)
            new.writestr(info.filename, _MERGES.sub(b"", content) if info.filename.startswith(_SHEETS) else content)
    return made.getvalue()


def parts_of_sheets(package: Mapping[str, bytes]) -> dict[str, str]:
    """The part of each sheet by its title. Raises ReadFault where the workbook is damaged."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    relations = "xl/_rels/workbook.xml.rels"
    targets = (
        {relation.get("Id"): relation.get("Target") or "" for relation in part(package, relations, parser)}
        if relations in package
        else {}
    )
    found: dict[str, str] = {}
    for sheet in part(package, "xl/workbook.xml", parser).iter("{*}sheet"):
        key = next((value for name, value in sheet.attrib.items() if name.endswith("}id")), None)
        if key in targets:
            found[sheet.get("name") or ""] = posixpath.normpath(posixpath.join("/xl", targets[key])).lstrip("/")
    return found
