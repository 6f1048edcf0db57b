"""Independent readers of what the writers print: HTML by html5lib, Markdown by markdown-it, JSON by its schema, XLSX as
shown.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import lru_cache
from io import BytesIO
from typing import Any, NamedTuple
from xml.etree import ElementTree

import html5lib
import jsonschema
import openpyxl
from markdown_it import MarkdownIt
from openpyxl.workbook.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from rakgen.document.document import Document, Grid
from tests.support.plans import ROOT

NS = "{http://www.w3.org/1999/xhtml}"
_UNSEEN = {0xAD: None, 0x200B: None}  # where words may be broken


class Box(NamedTuple):
    """A cell as a rectangle of a table."""

    top: int
    left: int
    rows: int
    columns: int
    text: str


def grid_boxes(grid: Grid) -> list[Box]:
    """What a table must hold, from the Document."""
    rows = (*grid.header_rows, *grid.body_rows)
    return [
        Box(top, left, cell.rowspan, cell.colspan, cell.text)
        for top, row in enumerate(rows)
        for left, cell in enumerate(row.cells)
        if cell is not None
    ]


def all_grids(document: Document) -> list[Grid]:
    return [grid for section in document.sections for grid in section.grids]


@lru_cache(maxsize=1)
def parse_html(text: str) -> ElementTree.Element:
    """The page, not to be changed: whoever asks for the last one again is given it; a fault of its markup is an
    error.
    """
    root: ElementTree.Element = html5lib.HTMLParser(strict=True).parse(text)
    return root


@lru_cache(maxsize=1)
def read_workbook(data: bytes) -> Workbook:
    """The workbook, its values and no formulas, not to be changed: whoever asks for the last one again is given it."""
    return openpyxl.load_workbook(BytesIO(data), data_only=True)


def html_tables(root: ElementTree.Element) -> list[list[Box]]:
    """Every table as boxes, merges followed as the HTML standard does."""
    return [boxes_of_rows(list(table.iter(f"{NS}tr"))) for table in root.iter(f"{NS}table")]


def boxes_of_rows(rows: Sequence[ElementTree.Element]) -> list[Box]:
    """Rows of a table as boxes."""
    return list(_boxes(rows))


def _boxes(rows: Sequence[ElementTree.Element]) -> Iterator[Box]:
    taken: set[tuple[int, int]] = set()
    for top, row in enumerate(rows):
        left = 0
        for cell in row:
            while (top, left) in taken:
                left += 1
            rows, columns = int(cell.get("rowspan", "1")), int(cell.get("colspan", "1"))
            taken |= {(top + y, left + x) for y in range(rows) for x in range(columns)}
            yield Box(top, left, rows, columns, "\n".join(_paragraphs(cell)).translate(_UNSEEN))
            left += columns


def _paragraphs(cell: ElementTree.Element) -> list[str]:
    """The text that stands bare in a cell, if any does, and that of each of its paragraphs."""
    paragraphs = cell.findall(f"{NS}p")
    bare = (cell.text or "") + "".join(
        "".join(one.itertext()) + (one.tail or "") for one in cell if one not in paragraphs
    )  # fmt: skip
    return [bare] * bool(bare or not paragraphs) + ["".join(one.itertext()) for one in paragraphs]


def text_of(root: ElementTree.Element, path: str) -> list[str]:
    """The text of each element of a path such as `.//h2`."""
    return ["".join(one.itertext()) for one in root.findall(path.replace("/", f"/{NS}").replace(f"/{NS}/", "//"))]


def markdown_html(text: str) -> ElementTree.Element:
    """Markdown as the HTML that GitHub's dialect gives it."""
    html = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).render(text)
    return html5lib.parse(html)  # type: ignore[no-any-return]


def markdown_tables(text: str) -> list[list[list[str]]]:
    """Every table of a Markdown text as texts; `<br>` is a line break, a no-break space a space."""
    tables = []
    for table in markdown_html(text).iter(f"{NS}table"):
        rows = []
        for row in table.iter(f"{NS}tr"):
            cells = []
            for cell in row:
                for element in cell.iter(f"{NS}br"):
                    element.tail = "\n" + (element.tail or "")
                cells.append("".join(cell.itertext()).replace("\xa0", " "))
            rows.append(cells)
        tables.append(rows)
    return tables


DOCUMENT_SCHEMA = json.loads((ROOT / "templates" / "schema" / "dokumen.schema.json").read_text(encoding="utf-8"))


def read_json(text: str) -> Any:
    """What the JSON writer wrote, valid by the published schema."""
    data = json.loads(text)
    jsonschema.Draft202012Validator(DOCUMENT_SCHEMA).validate(data)
    return data


def json_boxes(table: Any) -> list[Box]:
    rows = [*table["header_rows"], *table["body_rows"]]
    return [
        Box(top, left, cell.get("rowspan", 1), cell.get("colspan", 1), cell["text"])
        for top, row in enumerate(rows)
        for left, cell in enumerate(row["cells"])
        if cell
    ]


def json_tables(data: Any) -> list[list[Box]]:
    return [
        json_boxes(block)
        for section in data["dokumen"]["sections"]
        for block in section["blocks"]
        if block["kind"] == "table"
    ]


def shown(value: object, number_format: str) -> str:
    """A cell as an Indonesian office program shows it."""
    if value is None or isinstance(value, str):
        return value or ""
    assert isinstance(value, int | float)
    found = re.fullmatch(r'\[\$-421\](?:"(.*)")?(#,##0|0)(?:\.(0+))?(%?)', number_format)
    assert found, number_format
    exact = Decimal(repr(value)) * (100 if found[4] else 1)
    text = f"{exact:{',' if found[2] != '0' else ''}.{len(found[3] or '')}f}".translate(str.maketrans(",.", ".,"))
    sign = "-" if exact < 0 else ""
    return sign + (found[1] or "") + text.removeprefix("-") + found[4]


def table_edges(sheet: Worksheet, top: int, rows: int) -> list[int]:
    """The columns of a sheet at which cells of a table begin, and the one after its last: what a merge joins in each of
    its rows is one column.
    """
    joined = {
        (row, column)
        for area in sheet.merged_cells.ranges
        for row in range(area.min_row, area.max_row + 1)
        for column in range(area.min_col + 1, area.max_col + 1)
    }
    bordered = [
        (row, column)
        for row in range(top, top + rows)
        for column in range(1, sheet.max_column + 1)
        if sheet.cell(row, column).border.top.style
    ]
    return [
        *sorted({column for row, column in bordered if (row, column) not in joined}),
        max(column for _, column in bordered) + 1,
    ]


def find_grid(sheet: Worksheet, grid: Grid, start: int) -> int:
    heads = [cell.text for cell in (grid.header_rows or grid.body_rows)[0].cells if cell]
    for row in range(start, sheet.max_row + 1):
        if [value for cell in sheet[row] if (value := cell.value) is not None][: len(heads)] == heads:
            return row
    raise AssertionError(f"{heads} not found")
