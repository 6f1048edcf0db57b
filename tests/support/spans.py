"""Independent readers of tables with merges: DOCX by lxml, XLSX by openpyxl, PDF by poppler's reading of its tags; no
project code.
"""

from __future__ import annotations

import re
import subprocess
from bisect import bisect
from collections.abc import Iterator, Sequence
from functools import reduce

from openpyxl.worksheet.worksheet import Worksheet

from tests.support.docx_reader import W, body, runs_text
from tests.support.processes import HANGS
from tests.support.readers import Box

CONTINUED = ("(lanjutan)", "(lanj.)")


Table = tuple[int, list[Box]]
"""How many rows are its header, and its cells."""


def docx_boxes(data: bytes) -> list[Table]:
    """Every table of a DOCX: `gridSpan` goes right, `vMerge` down until it starts anew."""
    found = []
    for table in body(data).iter(f"{W}tbl"):
        boxes: list[Box] = []
        open_at: dict[int, int] = {}  # column -> index of the box that goes on below
        for top, row in enumerate(table.findall(f"{W}tr")):
            left = 0
            for cell in row.findall(f"{W}tc"):
                span = cell.find(f"{W}tcPr/{W}gridSpan")
                merge = cell.find(f"{W}tcPr/{W}vMerge")
                columns = int(span.get(f"{W}val")) if span is not None else 1
                if merge is not None and merge.get(f"{W}val") != "restart":
                    above = boxes[open_at[left]]
                    assert above.columns == columns, "a merge that changes its width"
                    boxes[open_at[left]] = above._replace(rows=above.rows + 1)
                else:
                    text = "\n".join("".join(runs_text(one)) for one in cell.findall(f"{W}p"))
                    open_at[left] = len(boxes)
                    boxes.append(Box(top, left, 1, columns, text))
                left += columns
        found.append((len(list(table.iter(f"{W}tblHeader"))), boxes))
    return found


def xlsx_boxes(sheet: Worksheet, top: int, edges: Sequence[int], shown: Sequence[Sequence[str]]) -> list[Box]:
    """The cells of a table from row `top` of a sheet on (counted from 1) as boxes, the edges of its columns given;
    `shown` are their texts as a program shows them.
    """
    merged = {(area.min_row, area.min_col): area for area in sheet.merged_cells.ranges}
    covered = {
        (row, column)
        for area in merged.values()
        for row in range(area.min_row, area.max_row + 1)
        for column in range(area.min_col, area.max_col + 1)
    } - merged.keys()
    boxes = []
    for row, texts in enumerate(shown):
        for number, column in enumerate(edges[:-1]):
            place = (top + row, column)
            if place in covered:
                assert not texts[number], "hidden text under a merge"
                continue
            area = merged.get(place)
            high, right = (area.size["rows"], area.max_col) if area else (1, column)
            boxes.append(Box(row, number, high, bisect(edges, right) - number, texts[number]))
    return boxes


def pdf_boxes(data: bytes) -> list[Table]:
    """Every tagged table of a PDF; texts without blanks, which lines hide."""
    done = subprocess.run(["pdfinfo", "-struct-text", "-"], input=data, check=True, capture_output=True, timeout=HANGS)
    return [_pdf_table(lines) for lines in _pdf_tables(done.stdout.decode().splitlines())]


def _pdf_tables(lines: list[str]) -> Iterator[list[str]]:
    """The lines below each `Table`, which stand deeper than it."""
    depth = None
    found: list[str] = []
    for line in lines:
        indent = len(line) - len(line.lstrip())
        if depth is not None and line.strip() and indent <= depth:
            yield found
            depth = None
        if depth is None and re.match(r"\s*Table\b", line):
            depth, found = indent, []
        elif depth is not None:
            found.append(line)
    if depth is not None:
        yield found


def _pdf_table(lines: list[str]) -> Table:
    heads = 0
    in_head = False
    rows: list[list[list[object]]] = []
    for line in map(str.strip, lines):
        if line in ("THead", "TBody", "TFoot"):
            in_head = line == "THead"
        elif line == "TR":
            rows.append([])
            heads += in_head
        elif re.match(r"T[HD]\b", line):
            rows[-1].append([1, 1, ""])
        elif span := re.match(r"/(Row|Col)Span (\d+)", line):
            rows[-1][-1][0 if span[1] == "Row" else 1] = int(span[2])
        elif len(line) > 1 and line[0] == line[-1] == '"':
            rows[-1][-1][2] = str(rows[-1][-1][2]) + "".join(line[1:-1].split())
    taken: set[tuple[int, int]] = set()
    boxes = []
    for top, row in enumerate(rows):
        left = 0
        for height, width, text in row:
            assert isinstance(height, int) and isinstance(width, int)
            while (top, left) in taken:
                left += 1
            taken |= {(top + y, left + x) for y in range(height) for x in range(width)}
            boxes.append(Box(top, left, height, width, str(text)))
            left += width
    return heads, boxes


def filled(boxes: Sequence[Box]) -> list[list[str]]:
    """A table as a rectangle: every place has the text that is printed over it, without blanks and `(lanjutan)`."""
    height = max(box.top + box.rows for box in boxes)
    width = max(box.left + box.columns for box in boxes)
    places: list[list[str | None]] = [[None] * width for _ in range(height)]
    for box in boxes:
        for row in places[box.top : box.top + box.rows]:
            for column in range(box.left, box.left + box.columns):
                assert row[column] is None, f"two cells at {box}"
                row[column] = reduce(str.removesuffix, CONTINUED, "".join(box.text.split()))
    assert all(text is not None for row in places for text in row), "a place without a cell"
    return [[text or "" for text in row] for row in places]


def squeezed(boxes: Sequence[Box]) -> list[Box]:
    """The cells with their texts without blanks."""
    return [box._replace(text="".join(box.text.split())) for box in boxes]


def assert_same_tables(tables: Sequence[Table], grids: Sequence[Sequence[Box]]) -> None:
    """Tables of pages carry the grids: one that stands on one page cell by cell, one of several pages place by
    place.
    """
    rest = list(tables)
    for grid in grids:
        expected = filled(grid)
        pages = [rest.pop(0)]
        while len(joined(pages)) < len(expected):
            pages.append(rest.pop(0))
        assert joined(pages) == expected
        if len(pages) == 1 and len(filled(pages[0][1])) == len(expected):
            here, there = (
                [box for box in squeezed(boxes) if not any(sign in box.text for sign in CONTINUED)]
                for boxes in (pages[0][1], grid)
            )
            assert here == there
    assert rest == []


def joined(tables: Sequence[Table]) -> list[list[str]]:
    """The tables of several pages as one: the header once, bands and parents of an outline that are printed again on
    their page left out.
    """
    heads, first = tables[0]
    rows = filled(first)[:heads]
    for count, boxes in tables:
        here = filled(boxes)
        assert here[:count] == rows[:heads], "a page with another header"
        marked = {box.top for box in boxes if box.text.endswith(CONTINUED)}
        again = {number for number in marked if _is_printed(here[number], rows)}
        rows += [row for number, row in enumerate(here) if number >= count and number not in again]
    return rows


def _is_printed(row: Sequence[str], rows: Sequence[Sequence[str]]) -> bool:
    """True where a row says nothing that one of the rows does not say at the same places."""
    return any(all(text in ("", old) for text, old in zip(row, other, strict=True)) for other in rows)
