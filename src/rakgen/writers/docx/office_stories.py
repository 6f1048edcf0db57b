"""Office stories: how much of a page the headers and footers of an office's own .docx take, estimated a little too
high.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from rakgen.document.heights import text_height
from rakgen.document.widths import MM
from rakgen.writers.docx.placeholders import own_texts
from rakgen.writers.docx.xml import EMU, TWIPS

if TYPE_CHECKING:
    from rakgen.writers.docx.office_styles import OfficeType

_CELL_SIDES = 2 * 5.4  # points beside the text of a cell


def story_height(root: Any, width: float, types: OfficeType) -> float:
    """The mm that the paragraphs and tables of a header or footer take at a width in mm."""
    return sum(_block_height(child, width / MM, types) for child in root) * MM


def has_content(root: Any) -> bool:
    """True where a header, or a block of the body, prints a word or a picture; numbers and signs alone are none."""
    from docx.oxml.ns import qn

    if next(root.iter(*(qn(f"w:{name}") for name in ("drawing", "pict", "object"))), None) is not None:
        return True
    return any(letter.isalpha() for node in root.iter(qn("w:t")) for letter in node.text or "")


def _block_height(block: Any, width: float, types: OfficeType) -> float:
    """Points that a paragraph, a table or what holds some of them takes."""
    name = str(block.tag).rpartition("}")[2]
    if name == "p":
        return _paragraph_height(block, width, types)
    if name == "tbl":
        return sum(_row_height(row, width, types) for row in block if str(row.tag).endswith("}tr"))
    if name in ("sdt", "sdtContent", "customXml"):
        return sum(_block_height(child, width, types) for child in block)
    return 0.0


def _row_height(row: Any, width: float, types: OfficeType) -> float:
    """Points that a row takes: its tallest cell, or what it says itself."""
    from docx.oxml.ns import qn

    height = row.find(f"{qn('w:trPr')}/{qn('w:trHeight')}")
    tallest = _points(height.get(qn("w:val"))) if height is not None else 0.0
    for cell in (*row.findall(qn("w:tc")), *row.findall(f"{qn('w:sdt')}/{qn('w:sdtContent')}/{qn('w:tc')}")):
        said = cell.find(f"{qn('w:tcPr')}/{qn('w:tcW')}")
        own = _points(said.get(qn("w:w"))) if said is not None and said.get(qn("w:type"), "dxa") == "dxa" else 0.0
        inner = (own or width) - _CELL_SIDES
        tallest = max(tallest, sum(_block_height(child, inner, types) for child in cell))
    return tallest


def _paragraph_height(paragraph: Any, width: float, types: OfficeType) -> float:
    """Points that a paragraph takes, with its tallest picture that stands in a line or pushes the text down."""
    from docx.oxml.ns import qn

    face = types.of_paragraph(paragraph)
    text = "".join(node.text or "" for node in own_texts(paragraph))
    lines = text_height(text, face, max(width, face.size))
    breaks = [one.get(qn("w:type"), "textWrapping") for one in paragraph.iter(qn("w:br"))]
    lines += breaks.count("textWrapping") * face.line
    pictures: list[float] = [
        int(extent.get("cy")) / EMU / MM
        for inline in paragraph.iter(qn("wp:inline"), qn("wp:anchor"))
        if inline.tag == qn("wp:inline") or inline.find(qn("wp:wrapTopAndBottom")) is not None
        for extent in inline.findall(qn("wp:extent"))
        if re.fullmatch(r"\d{1,9}", extent.get("cy", ""))
    ]
    highest: float = max(pictures, default=0.0)
    return max(lines, highest + face.space)


def _points(value: str | None) -> float:
    """A length in twips as points, 0 for none."""
    return float(value) / TWIPS / MM if value and re.fullmatch(r"\d{1,5}", value) else 0.0
