"""Office text: the words of a DOCX or XLSX file as lines, a table's row on one line, for git to compare. Files are
taken as hostile.
"""

from __future__ import annotations

import re
import zipfile
from io import BytesIO
from typing import Any

LIMIT = 50_000_000
"""Bytes a part may unpack to."""
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def office_text(data: bytes) -> str | None:
    """The lines of a document or workbook; None when it is neither, or is broken or unreasonably large."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            names = set(archive.namelist())
            if "word/document.xml" in names:
                return "\n".join(_document(_part(archive, "word/document.xml"))) + "\n"
            if "xl/workbook.xml" in names:
                return "\n".join(_workbook(archive, names)) + "\n"
    except (zipfile.BadZipFile, ValueError, KeyError, OSError, RuntimeError, SyntaxError, NotImplementedError):
        return None
    return None


def _part(archive: zipfile.ZipFile, name: str) -> Any:
    from lxml import etree

    with archive.open(name) as stream:
        data = stream.read(LIMIT + 1)
    if len(data) > LIMIT:
        raise ValueError("too large")
    return etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False))


def _document(root: Any) -> list[str]:
    lines: list[str] = []
    for element in root.iter(f"{_W}p", f"{_W}tr"):
        if element.tag == f"{_W}tr":
            cells = [
                " ".join(filter(None, (_words(p) for p in cell.iter(f"{_W}p")))) for cell in element.iter(f"{_W}tc")
            ]
            lines.append(" | ".join(cells))
        elif not any(parent.tag == f"{_W}tc" for parent in element.iterancestors()) and (words := _words(element)):
            lines.append(words)
    return lines


def _words(paragraph: Any) -> str:
    texts = (
        node.text or "" if node.tag == f"{_W}t" else " " for node in paragraph.iter(f"{_W}t", f"{_W}br", f"{_W}tab")
    )
    return " ".join("".join(texts).split())


def _workbook(archive: zipfile.ZipFile, names: set[str]) -> list[str]:
    shared: list[str] = []
    if "xl/sharedStrings.xml" in names:
        shared = [
            "".join(t.text or "" for t in item.iter(f"{_S}t"))
            for item in _part(archive, "xl/sharedStrings.xml").iter(f"{_S}si")
        ]
    titles = [sheet.get("name", "") for sheet in _part(archive, "xl/workbook.xml").iter(f"{_S}sheet")]
    sheets = sorted((n for n in names if re.fullmatch(r"xl/worksheets/sheet\d+\.xml", n)), key=lambda n: (len(n), n))
    lines: list[str] = []
    for number, name in enumerate(sheets):
        lines.append(f"lembar: {titles[number] if number < len(titles) else name}")
        for row in _part(archive, name).iter(f"{_S}row"):
            cells = [_cell(cell, shared) for cell in row.iter(f"{_S}c")]
            if any(cells):
                lines.append(" | ".join(cells))
    return lines


def _cell(cell: Any, shared: list[str]) -> str:
    kind = cell.get("t", "")
    if kind == "inlineStr":
        text = "".join(t.text or "" for t in cell.iter(f"{_S}t"))
    else:
        value = cell.find(f"{_S}v")
        text = (value.text or "") if value is not None else ""
        if kind == "s" and text.isdigit() and int(text) < len(shared):
            text = shared[int(text)]
    return " ".join(text.split())
