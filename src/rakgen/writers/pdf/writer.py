"""PDF writer: hands the Document to a Typst template as data; tagged, PDF/A-2a and PDF/UA-1, the same bytes every
time.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from datetime import UTC, datetime
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from rakgen.diagnostics import Diagnostic, diagnose
from rakgen.diagnostics.fault import PdfFault
from rakgen.document.document import (
    Cell,
    Document,
    Grid,
    Image,
    Line,
    Mark,
    Page,
    Paragraph,
    Row,
    Section,
    Signature,
    Signer,
)
from rakgen.document.heights import CELL_MARGIN, KOP_GAP, SIGNATURE_GAP, annex_width, header_distance, page_height
from rakgen.document.hyphens import hyphenated
from rakgen.document.measure import Estimate
from rakgen.document.metrics import text_width
from rakgen.document.pages import paginate
from rakgen.document.paragraphs import gap_of, hang_of
from rakgen.document.ruler import Ruler
from rakgen.document.widths import PADDING, cell_lines_width
from rakgen.system.resources import templates
from rakgen.text.printable import PDF, clean
from rakgen.writers.drawing import drawing
from rakgen.writers.pdf.finish import finished
from rakgen.writers.pdf.fonts import MARKS, choose, font_list, missing
from rakgen.writers.pdf.rows import fragments, is_continued, pieces

if TYPE_CHECKING:
    import typst

_TOO_HIGH = "rakgen:tinggi"
_BREAK = "\x01"  # where a word longer than its cell may be broken; no plan can hold it
_SHARES = (1.0, 0.93, 0.86, 0.78, 0.65, 0.5)  # of a page's height, tried until every piece fits in Typst's own measure
_HYPHEN = r"(?<=[\xad\u200b])|(?<=\w[-\u2010\u2013\u2014])(?=[^\W\d_])"  # where Typst itself ends a line in a word
_SLACK = 1.7  # points of a cell that estimates leave free, which a word may fill before it is broken
_FORMAT = {"image/png": "png", "image/jpeg": "jpg", "image/svg+xml": "svg"}

TypstData = dict[str, Any]


def write_pdf(document: Document, font_paths: Sequence[str] = ()) -> tuple[bytes, tuple[Diagnostic, ...]]:
    """The document as PDF bytes, and what is to be said: fonts that were replaced, characters that no font has.

    `font_paths` are folders with further fonts. One compiler and one list of fonts serve all documents of a process.
    """
    document = hyphenated(document)
    paths = tuple(font_paths)
    installed = frozenset(font_list(paths).families())
    fonts = dict.fromkeys(section.page.font for section in document.sections)
    choices = {font: choose(font, installed) for font in fonts}
    findings = [found for font, choice in choices.items() if (found := missing(font, choice))]
    families = {font: choice.families for font, choice in choices.items()}
    data, lacking = _compile(document, families, paths)
    if lacking:
        findings.append(diagnose("RAK942", "pdf", aksara=lacking))
    return data, tuple(findings)


@lru_cache(maxsize=4)
def _compiler(paths: tuple[str, ...]) -> typst.Compiler:
    import typst

    return typst.Compiler(font_paths=font_list(paths))


@lru_cache(maxsize=1)
def _template() -> bytes:
    return (templates() / "typst" / "dokumen.typ").read_bytes()


def _compile(document: Document, families: dict[str, tuple[str, ...]], paths: tuple[str, ...]) -> tuple[bytes, str]:
    """The PDF, and the characters that no font has (the file is then no PDF/A)."""
    import typst

    stamp = datetime(*document.date, tzinfo=UTC)
    standards: list[Any] = ["a-2a", "ua-1"]
    lacking = ""
    attempt = 0
    while True:
        strict = attempt < len(_SHARES) - 1
        data = json.dumps(_document(document, families, _SHARES[attempt], strict=strict), ensure_ascii=False)
        try:
            with drawing():
                result = _compiler(paths).compile(
                    _template(), format="pdf", sys_inputs={"data": data}, pdf_standards=standards, timestamp=stamp
                )
        except typst.TypstError as fault:
            text = str(fault)
            if _TOO_HIGH in text and strict:
                attempt += 1
                continue
            if standards and ("could not be displayed" in text or "codepoint" in text or "glyph" in text):
                found = re.search(r"the text [`'\"‘]*(.*?)[`'\"’]* could", text)
                lacking = (found and found[1]) or "?"
                standards = []
                continue
            if "invalid table" in text:
                raise PdfFault(diagnose("RAK947", "pdf")) from fault
            raise
        assert isinstance(result, bytes)
        return finished(result), lacking


def _document(document: Document, families: dict[str, tuple[str, ...]], share: float, *, strict: bool) -> TypstData:
    return {
        "title": _text(document.title) or "-",
        "author": _text(document.author),
        "keywords": [_text(word) for word in document.keywords],
        "date": document.date,
        "marks": MARKS,
        "gap": SIGNATURE_GAP,
        "strict": strict,
        "sections": [_section(section, families[section.page.font], share) for section in document.sections],
    }


def _section(section: Section, families: tuple[str, ...], share: float) -> TypstData:
    page = section.page
    cut = _paginate(section, share)
    last = max((n for n, block in enumerate(cut.blocks) if isinstance(block, Grid) and block.body_rows), default=-1)
    head = section.letterhead
    return {
        "width": page.width,
        "height": page.height,
        "margins": page.margins,
        "size": page.size,
        "fonts": families,
        "number": page.number,
        "first": page.first,
        "distance": header_distance(page),
        "padding": PADDING / 2,
        "space": CELL_MARGIN,
        "gap": KOP_GAP,
        "letterhead": head
        and {
            "lines": [{"runs": _runs(line), "size": size} for line, size in head.sized(page.typefaces.letterhead.size)],
            "logo": head.logo and _image(head.logo),
            "rule": head.rule,
            "every": head.every_page,
        },
        "title": {
            "lines": [_text(line) for line in section.title.lines] if "".join(section.title.lines).strip() else [],
            "subtitle": section.title.subtitle and _text(section.title.subtitle),
            "annex": [_text(line) for line in section.title.annex],
            "annex-width": annex_width(section),
        },
        "blocks": [
            _paragraph(block) if isinstance(block, Paragraph) else _grid(block, section, share, last=number == last)
            for number, block in enumerate(cut.blocks)
        ],
        "signature": section.signature and _signature(section.signature),
    }


def _paginate(section: Section, share: float) -> Section:
    """The section cut for pages of a `share` of their height; its page stays what it is."""
    page = section.page
    top, right, bottom, left = page.margins
    lower = page._replace(margins=(top, right, bottom + page.text_height * (1 - share), left))
    return paginate(section._replace(page=lower))._replace(page=page)


def _paragraph(block: Paragraph) -> TypstData:
    heading = block.role == "heading" and bool(block.line.text.strip())  # a PDF takes no empty one
    line = Line(block.line.text, "tebal") if heading and not block.line.runs else block.line
    return {"kind": "paragraph", "heading": heading, "align": block.align, "line": _runs(line)}


def _grid(grid: Grid, section: Section, share: float, *, last: bool) -> TypstData:
    page = section.page
    head = Ruler(grid._replace(body_rows=()), page, Estimate(section)).head_height()
    rows = fragments(grid, page, page_height(section) * share, head)
    widths = [column.width for column in grid.columns]
    return {
        "kind": "grid",
        "columns": widths,
        "header": [_cells(row, widths, page) for row in grid.header_rows],
        "pieces": [
            {
                "cells": [cell for row in piece for cell in _cells(row, widths, page)],
                "continued": is_continued(piece[0]),
            }
            for piece in pieces(rows)
        ],
        "last": last,
    }


def _cells(row: Row, widths: Sequence[float], page: Page) -> list[TypstData]:
    return [
        _cell(cell, cell_lines_width(cell, widths, column), page)
        for column, cell in enumerate(row.cells)
        if cell is not None
    ]


def _cell(cell: Cell, width: float, page: Page) -> TypstData:
    head = cell.role == "header"
    face = page.typefaces.of_cell(cell.role, cell.align)
    hang = hang_of(cell, face, width)
    mark = None
    if isinstance(cell.content, Mark):
        mark = f"#{cell.fill}" if cell.content.shaded and cell.fill else ""
    return {
        "rows": cell.rowspan,
        "columns": cell.colspan,
        "align": cell.align,
        "head": head,
        "fill": cell.fill and f"#{cell.fill}",
        "mark": mark,
        "hang": hang,
        "gap": gap_of(face),
        "lines": [
            {
                "bullet": [_text(line.bullet), line.parts[0].style] if hang and line.bullet else None,
                "runs": [
                    [
                        _breakable(text, width - hang + _SLACK, page, bold=head or style.startswith("tebal")),
                        "tebal" if head else style,
                    ]
                    for text, style in _runs(line if hang else line.whole)
                ],
            }
            for line in cell.lines
            if cell.content
        ],
    }


def _breakable(text: str, width: float, page: Page, *, bold: bool) -> str:
    """The text with places to break in words of which a part is wider than the cell, in points."""
    if text_width(text, page.font, page.size, bold) <= width:
        return text

    def fits(word: str) -> bool:
        return all(text_width(part, page.font, page.size, bold) <= width for part in re.split(_HYPHEN, word))

    return " ".join(word if fits(word) else f"{_BREAK}{_BREAK.join(word)}{_BREAK}" for word in text.split(" "))


def _text(text: str) -> str:
    """Text that a PDF can hold."""
    return clean(text, PDF)


def _runs(line: Line) -> list[list[str]]:
    return [[_text(run.text), run.style] for run in line.parts if run.text]


def _image(image: Image) -> TypstData:
    svg = image.media == "image/svg+xml"
    return {
        "data": image.data.decode("utf-8", "replace") if svg else list(image.data),
        "format": _FORMAT[image.media],
        "width": image.width,
        "height": image.height,
        "alt": image.alt or "Logo",
    }


def _signature(signature: Signature) -> TypstData:
    left, right = signature.left, signature.right
    if right is None:
        left, right = None, left
    return {"left": left and _signer(left), "right": right and _signer(right)}


def _signer(signer: Signer) -> TypstData:
    return {
        "above": [_text(line) for line in signer.above],
        "name": _text(signer.name),
        "style": signer.name_style,
        "below": [_text(line) for line in signer.below],
    }
