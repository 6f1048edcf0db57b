"""A built Word file as somebody edits it: texts, ticks, rows, in the XML of its largest table."""

from __future__ import annotations

import copy
import random
from collections.abc import Callable
from typing import Any

from tests.support import docx_reader
from tests.support.office_bases import packed

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
Edit = Callable[[list[Any]], None]
"""Changes the body rows of the table."""


def edited(docx: bytes, edit: Edit) -> bytes:
    """The file after an edit; everything else in it stays."""
    from lxml import etree

    own = docx_reader.parts(docx)
    tree = etree.fromstring(own["word/document.xml"])
    edit(body_rows(tree))
    data = etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)
    return packed({**own, "word/document.xml": data})


def body_rows(tree: Any) -> list[Any]:
    """The rows below the headings of the largest table."""
    table = max(tree.iter(f"{W}tbl"), key=lambda one: len(list(one.iter(f"{W}tr"))))
    return [row for row in table.iter(f"{W}tr") if row.find(f"{W}trPr/{W}tblHeader") is None]


def text_of(cell: Any) -> str:
    """The paragraphs of a cell."""
    return "\n".join("".join(part.text or "" for part in one.iter(f"{W}t")) for one in cell.findall(f"{W}p"))


def goes_on(cell: Any) -> bool:
    """True for a place that a cell above covers."""
    merge = cell.find(f"{W}tcPr/{W}vMerge")
    return merge is not None and merge.get(f"{W}val") != "restart"


def write(cell: Any, text: str) -> None:
    """Give a cell one paragraph of a text, set as its first words were."""
    from lxml import etree

    first, *others = cell.findall(f"{W}p")
    for paragraph in others:
        cell.remove(paragraph)
    runs = first.findall(f"{W}r") or [etree.SubElement(first, f"{W}r")]
    for run in runs[1:]:
        first.remove(run)
    for part in [part for part in runs[0] if part.tag != f"{W}rPr"]:
        runs[0].remove(part)
    part = etree.SubElement(runs[0], f"{W}t")
    part.text = text
    part.set(_SPACE, "preserve")


def cell_with(rows: list[Any], text: str) -> Any:
    """The first cell that says a text."""
    cells = (cell for row in rows for cell in row.findall(f"{W}tc") if not goes_on(cell))
    return next(cell for cell in cells if text_of(cell) == text)


def add_row(row: Any, texts: dict[str, str]) -> None:
    """A new row below one, as Word copies it: what a label above covers stays covered; some texts are replaced."""
    new = copy.deepcopy(row)
    for cell in new.findall(f"{W}tc"):
        merge = cell.find(f"{W}tcPr/{W}vMerge")
        if merge is not None:
            merge.attrib.pop(f"{W}val", None)
            write(cell, "")
        elif text_of(cell) in texts:
            write(cell, texts[text_of(cell)])
    row.addnext(new)


def add_row_above(row: Any, texts: dict[str, str]) -> None:
    """A new row above one, which begins the labels of that; some texts are replaced."""
    add_row(row, {})
    for cell in row.findall(f"{W}tc"):
        merge = cell.find(f"{W}tcPr/{W}vMerge")
        if merge is None and text_of(cell) in texts:
            write(cell, texts[text_of(cell)])


def remove_row(row: Any) -> None:
    """A row taken away as Word does it: a label that begins on it goes along, the places below are one empty cell."""
    place, below = 0, row.getnext()
    starts: set[int] = set()
    for cell in row.findall(f"{W}tc"):
        merge = cell.find(f"{W}tcPr/{W}vMerge")
        if merge is not None and merge.get(f"{W}val") == "restart":
            starts.add(place)
        place += _width(cell)
    place = 0
    for cell in below.findall(f"{W}tc") if below is not None else ():
        if place in starts and goes_on(cell):
            cell.find(f"{W}tcPr/{W}vMerge").set(f"{W}val", "restart")
        place += _width(cell)
    row.getparent().remove(row)


def _width(cell: Any) -> int:
    span = cell.find(f"{W}tcPr/{W}gridSpan")
    return int(span.get(f"{W}val")) if span is not None else 1


def random_edits(rnd: random.Random, count: int, said: list[tuple[str, str]]) -> Edit:
    """Texts, targets, amounts and ticks changed at random places; what was and is said goes into a list."""

    def edit(rows: list[Any]) -> None:
        for _ in range(count):
            cell = rnd.choice([cell for cell in rnd.choice(rows).findall(f"{W}tc") if not goes_on(cell)])
            old = text_of(cell)
            if old in ("", "✓", "v"):
                new = "" if old else "v"
            elif old.replace(".", "").isdigit():
                new = f"{rnd.randrange(1, 999)}.000.000"
            elif old.endswith("%"):
                new = f"{rnd.randrange(1, 99)}%"
            else:
                new = f"{old} {rnd.choice(['(baru)', 'dan lain-lain: 5 #x', '- tahap II', '[2]'])}"
            write(cell, new)
            said.append((old, new))

    return edit
