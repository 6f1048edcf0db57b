"""An independent reader of DOCX tables: zipfile and lxml only, no project code."""

from __future__ import annotations

import zipfile
from io import BytesIO

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def body(data: bytes) -> etree._Element:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return etree.fromstring(archive.read("word/document.xml")).find(f"{W}body")


def parts(data: bytes) -> dict[str, bytes]:
    """Every part of the package by name."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def tables(data: bytes) -> list[list[list[str]]]:
    """Every table as a rectangle of texts; a place covered by a merge is empty. One that goes on on further pages is
    one table, its header rows kept once.
    """
    found: list[list[list[str]]] = []
    for pieces in page_tables(data):
        head = len(list(pieces[0].iter(f"{W}tblHeader")))
        rows = [_expand(piece) for piece in pieces]
        assert all(piece[:head] == rows[0][:head] for piece in rows), "a page with another header"
        found.append([*rows[0], *(row for piece in rows[1:] for row in piece[head:])])
    return found


def page_tables(data: bytes) -> list[list[etree._Element]]:
    """The `w:tbl` of every table, one for each page that begins with a piece of it."""
    found: list[list[etree._Element]] = []
    for table in body(data).iter(f"{W}tbl"):
        before = table.getprevious()
        goes_on = (
            before is not None
            and before.find(f"{W}pPr/{W}pageBreakBefore") is not None
            and not runs_text(before)
            and before.getprevious().tag == f"{W}tbl"
        )
        if goes_on:
            found[-1].append(table)
        else:
            found.append([table])
    return found


def paragraphs(data: bytes) -> list[str]:
    """Non-empty paragraphs outside tables."""
    texts = ["".join(runs_text(child)) for child in body(data) if child.tag == f"{W}p"]
    return [text for text in texts if text]


def _expand(table: etree._Element) -> list[list[str]]:
    width = len(table.find(f"{W}tblGrid"))
    rows = []
    for row in table.findall(f"{W}tr"):
        cells: list[str] = []
        for cell in row.findall(f"{W}tc"):
            span = cell.find(f"{W}tcPr/{W}gridSpan")
            merge = cell.find(f"{W}tcPr/{W}vMerge")
            lines = ["".join(runs_text(paragraph)) for paragraph in cell.findall(f"{W}p")]
            covered = merge is not None and merge.get(f"{W}val") != "restart"
            text = "\n".join(lines)
            assert not (covered and text), f"hidden text under a merge: {text!r}"
            cells += [text] + [""] * ((int(span.get(f"{W}val")) if span is not None else 1) - 1)
        assert len(cells) == width, f"{len(cells)} cells in a table of {width} columns"
        rows.append(cells)
    return rows


def runs_text(element: etree._Element) -> list[str]:
    out = []
    for node in element.iter(f"{W}t", f"{W}br", f"{W}tab"):
        out.append(node.text or "" if node.tag == f"{W}t" else "\n" if node.tag == f"{W}br" else "\t")
    return out
