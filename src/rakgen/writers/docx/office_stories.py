"""Office stories: how much of a page the headers and footers of an office's own .docx take, estimated a little too
high.
"""

from __future__ import annotations

import re
from math import fsum
from typing import TYPE_CHECKING, Any

from rakgen.document.heights import text_height
from rakgen.document.widths import MM
from rakgen.writers.docx.office_sections import is_on
from rakgen.writers.docx.placeholders import own_texts
from rakgen.writers.docx.xml import EMU, TWIPS

if TYPE_CHECKING:
    from rakgen.writers.docx.office_styles import OfficeType

_PICTURES = {"blip", "imagedata", "OLEObject"}
"""What holds the data of a picture, in DrawingML, in VML and in an embedded object."""
_OF_PAGES = frozenset(
    "halaman hal hlm lembar lembaran nomor no dari ke page pages pg p sheet number of numpages".split()
)
"""The words that stand beside the number of a page."""
_LONG = 1000.0  # mm of text: three pages
_CELL_SIDES = 2 * 5.4  # points beside the text of a cell


def story_height(root: Any, width: float, types: OfficeType) -> float:
    """The mm that the paragraphs and tables of a header or footer take at a width in mm."""
    return fsum(_block_height(child, width / MM, types) for child in root) * MM


def height_above(paragraph: Any, width: float, types: OfficeType) -> float:
    """The mm that stand above a paragraph of the body since the last page or section began, at a width in mm; 0 where
    the text is so long that an estimate says nothing of where its last page ends.
    """
    from docx.oxml.ns import qn

    height = 0.0
    for block in paragraph.itersiblings(preceding=True):
        if height > _LONG:
            return 0.0
        if next(block.iter(qn("w:sectPr")), None) is not None or _holds_page_break(block):
            break
        height += _block_height(block, width / MM, types) * MM
        if is_on(block.find(f"{qn('w:pPr')}/{qn('w:pageBreakBefore')}")):
            break
    return height


def _holds_page_break(block: Any) -> bool:
    from docx.oxml.ns import qn

    return any(line_break.get(qn("w:type")) == "page" for line_break in block.iter(qn("w:br")))


def has_content(root: Any) -> bool:
    """True where a header, or a block of the body, prints a word or a picture; numbers and signs alone are none."""
    from docx.oxml.ns import qn

    if next(root.iter(*(qn(f"w:{name}") for name in ("drawing", "pict", "object"))), None) is not None:
        return True
    return any(letter.isalpha() for node in root.iter(qn("w:t")) for letter in node.text or "")


def is_letterhead(header: Any) -> bool:
    """True where a header holds more than the number of the page: words, or a picture that is no watermark."""
    return holds_picture(header) or any(_says_more_than_a_page(text) for text in texts_of(header))


def holds_picture(header: Any) -> bool:
    """True where a header shows a picture: lines, frames and watermarks are none."""
    from docx.oxml.ns import qn

    shapes = [shape for name in ("drawing", "pict", "object") for shape in header.iter(qn(f"w:{name}"))]
    return any(_is_picture(shape) for shape in shapes)


def draws(header: Any) -> bool:
    """True where a header has a field or a drawing, be it a line or a watermark."""
    from docx.oxml.ns import qn

    kinds = ("instrText", "fldSimple", "pgNum", "drawing", "pict", "object")
    return next(header.iter(*(qn(f"w:{name}") for name in kinds)), None) is not None


def texts_of(header: Any) -> list[str]:
    """The text of each paragraph of a header, those in tables and frames too."""
    from docx.oxml.ns import qn

    return ["".join(node.text or "" for node in own_texts(paragraph)) for paragraph in header.iter(qn("w:p"))]


def _is_picture(shape: Any) -> bool:
    names = {str(part.tag).rpartition("}")[2] for part in shape.iter()}
    marks = (part.get("id", "") + part.get("name", "") for part in shape.iter())
    return bool(names & _PICTURES) and not any("watermark" in mark.lower() for mark in marks)


def _says_more_than_a_page(text: str) -> bool:
    words = re.findall(r"[^\W\d_]+", text.casefold())
    return any(word not in _OF_PAGES and not re.fullmatch("[ivxlc]+", word) for word in words)


def _block_height(block: Any, width: float, types: OfficeType) -> float:
    """Points that a paragraph, a table or what holds some of them takes."""
    name = str(block.tag).rpartition("}")[2]
    if name == "p":
        return _paragraph_height(block, width, types)
    if name == "tbl":
        return fsum(_row_height(row, width, types) for row in block if str(row.tag).endswith("}tr"))
    if name in ("sdt", "sdtContent", "customXml"):
        return fsum(_block_height(child, width, types) for child in block)
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
        tallest = max(tallest, fsum(_block_height(child, inner, types) for child in cell))
    return tallest


def _paragraph_height(paragraph: Any, width: float, types: OfficeType) -> float:
    """Points that a paragraph takes, with its tallest picture that stands in a line or pushes the text down."""
    from docx.oxml.ns import qn

    face = types.of_paragraph(paragraph)
    text = "".join(node.text or "" for node in own_texts(paragraph))
    lines = text_height(text, face, max(width, face.size))
    breaks = [line_break.get(qn("w:type"), "textWrapping") for line_break in paragraph.iter(qn("w:br"))]
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
