"""JSON writer: the Document, and the plan it was printed from, as data with a schema
(templates/schema/dokumen.schema.json).
"""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping
from decimal import Decimal

from rakgen.diagnostics import Elsewhere
from rakgen.document.document import (
    Activity,
    Block,
    Cell,
    Column,
    Document,
    Grid,
    Image,
    Letterhead,
    Line,
    Mark,
    Number,
    Page,
    Row,
    Section,
    Signature,
    Signer,
)
from rakgen.text.printable import JSON, clean

VERSION = 1
"""Version of the schema; a change that breaks a reader raises it."""

Data = Mapping[str, object]


def write_json(document: Document, plan: Data | None = None) -> str:
    """The document, and `plan` as it is handed in, as indented JSON that ends with a line break; keys in a fixed
    order.
    """
    data = {"versi": VERSION, "dokumen": _document(document), "rencana": plan}
    return clean(json.dumps(data, ensure_ascii=False, indent=1, allow_nan=False), JSON) + "\n"


def _document(document: Document) -> Data:
    return {
        "title": document.title,
        "author": document.author,
        "date": "{:04}-{:02}-{:02}".format(*document.date),
        "year": document.year,
        "language": document.language,
        "keywords": list(document.keywords),
        "sections": [_section(section) for section in document.sections],
        "activities": [_activity(activity) for activity in document.activities],
    }


def _section(section: Section) -> Data:
    return {
        "name": section.name,
        "page": _page(section.page),
        "letterhead": _letterhead(section.letterhead) if section.letterhead else None,
        "title": section.title._asdict() | {"lines": list(section.title.lines), "annex": list(section.title.annex)},
        "blocks": [_block(block) for block in section.blocks],
        "signature": _signature(section.signature) if section.signature else None,
    }


def _page(page: Page) -> Data:
    data = page._asdict() | {"margins": list(page.margins)}
    del data["styles"], data["padding"]  # of an office's Word file, of how tables are set: no matter of the document
    return data


def _letterhead(head: Letterhead) -> Data:
    return {
        "lines": [_line(line) for line in head.lines],
        "sizes": list(head.sizes),
        "logo": _image(head.logo) if head.logo else None,
        "rule": head.rule,
        "every_page": head.every_page,
    }


def _image(image: Image) -> Data:
    return image._asdict() | {"data": base64.b64encode(image.data).decode()}


def _block(block: Block) -> Data:
    if isinstance(block, Grid):
        return {
            "kind": "table",
            "description": block.description,
            "columns": [_column(column) for column in block.columns],
            "header_rows": [_row(row) for row in block.header_rows],
            "body_rows": [_row(row) for row in block.body_rows],
        }
    label = {"label": block.label} if block.label else {}
    return {"kind": block.role, "line": _line(block.line), "align": block.align} | label


def _column(column: Column) -> Data:
    width = round(column.width, 3)
    return {"width": width, "align": column.align, "period": column.period, "field": column.field}


def _row(row: Row) -> Data:
    """A row as its cells, null in each place that a merge covers."""
    return {"band": row.band, "cells": [_cell(cell) if cell else None for cell in row.cells]}


def _cell(cell: Cell) -> Data:
    data: dict[str, object] = {"text": cell.text, "role": cell.role}
    if cell.rowspan > 1 or cell.colspan > 1:
        data |= {"rowspan": cell.rowspan, "colspan": cell.colspan}
    if cell.align != "kiri":
        data["align"] = cell.align
    if cell.style != "biasa":
        data["style"] = cell.style
    if cell.fill:
        data["fill"] = cell.fill
    if isinstance(cell.content, Mark):
        data["mark"] = "shaded" if cell.content.shaded else "sign"
    elif isinstance(cell.content, Number):
        data["value"] = _number(cell.content.value)
    elif not isinstance(cell.content, str):
        data["lines"] = [_line(line) for line in cell.content]
    if cell.origin:
        elsewhere = {"file": cell.origin.path} if isinstance(cell.origin, Elsewhere) else {}
        data["origin"] = {**elsewhere, "line": cell.origin.line, "column": cell.origin.column}
    return data


def _number(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)


def _line(line: Line) -> Data:
    bullet = {"bullet": line.bullet} if line.bullet else {}
    return {"text": line.text, "runs": [run._asdict() for run in line.parts], **bullet}


def _signature(signature: Signature) -> Data:
    return {
        "left": _signer(signature.left) if signature.left else None,
        "right": _signer(signature.right) if signature.right else None,
    }


def _signer(signer: Signer) -> Data:
    return signer._asdict() | {"above": list(signer.above), "below": list(signer.below)}


def _activity(activity: Activity) -> Data:
    return activity._asdict() | {"months": list(activity.months), "units": list(activity.units)}
