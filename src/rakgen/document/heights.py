"""Heights: what a page holds, and what stands on it beside the rows of a table, in points, a little too high.

Heights are estimated from font metrics, with a margin to the safe side. The writers set the same sizes and gaps.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import zip_longest
from math import fsum

from rakgen.document.document import Letterhead, Page, Paragraph, Section, Signature
from rakgen.document.metrics import text_width, wrap_lines
from rakgen.document.typefaces import LINE, Typeface
from rakgen.document.widths import MM

CELL_MARGIN = 0.6
"""Space above and below a cell's text in mm; the writers set the same."""

SIGNATURE_GAP = 4
"""Empty lines left for the pen."""

SIGNER_SHARE = 0.4
"""Share of the text's width that one who signs alone has; the writers set the same."""

SIGNER_SIDE = 5.4
"""Points on either side of each of two who sign, as in any table of Word; the writers set the same."""

KOP_GAP = 4.0
"""mm between a logo and the lines beside it."""

ANNEX_SHARE = 0.5
"""Share of the text's width that annex lines take at most, which then wrap; the writers set the same."""

_ROUNDED = 1.01  # a text is a little wider in programs that round the width of each letter

SAFETY = 1.04
"""Estimated line heights are this much too high."""


def page_height(section: Section) -> float:
    """Points between the margins of a page, less what a letterhead on every page takes of it."""
    page, head = section.page, section.letterhead
    if head is None or not head.every_page:
        return page.text_height / MM
    reach = header_distance(page) + letterhead_height(head, page) * MM
    return (page.height - max(page.margins[0], reach) - page.margins[2]) / MM


def header_distance(page: Page) -> float:
    """Distance in mm of the page number, or a letterhead on every page, from the edge of the paper."""
    return min(page.margins[0], page.margins[2]) * 0.45


def letterhead_height(head: Letterhead, page: Page) -> float:
    """Points a letterhead takes, the space below it included."""
    face = page.typefaces.letterhead
    indent = (head.logo.width + KOP_GAP) / MM if head.logo else 0.0
    width = page.text_width / MM - 2 * indent
    text = fsum(
        text_height(line.text, kop_face(face, size), width, bold=line.style.startswith("tebal"))
        for line, size in head.sized(face.size)
    )
    return max(text, head.logo.height / MM if head.logo else 0.0) + 2 * page.size


def kop_face(face: Typeface, size: float) -> Typeface:
    """The type of a line of a letterhead: that of the letterhead, or of a `size` of the line's own."""
    return face if size == face.size else face._replace(size=size, line=size * LINE)


def annex_width(section: Section) -> float:
    """Points that the block of annex lines takes at the right margin: its widest line, at most half the text's width;
    0 where there is none.
    """
    face, whole = section.page.typefaces.annex, section.page.text_width / MM
    lines = section.title.annex
    widest = max((text_width(face.printed(line), face.font, face.size, face.bold) for line in lines), default=0.0)
    return min(widest * _ROUNDED + face.indent, whole * ANNEX_SHARE) if lines else 0.0


def title_height(section: Section) -> float:
    """Points the heading above the table takes, a letterhead on the first page included."""
    title, page, faces = section.title, section.page, section.page.typefaces
    width = page.text_width / MM
    lines = fsum(text_height(line, faces.title, width) for line in title.lines)
    lines += fsum(text_height(line, faces.annex, annex_width(section)) for line in title.annex)
    lines += faces.annex.line if title.annex else 0.0
    lines += text_height(title.subtitle, faces.subtitle, width) if title.subtitle else 0.0
    head = section.letterhead
    above = letterhead_height(head, page) if head and not head.every_page else 0.0
    return above + lines + faces.title.line + faces.title.space


def paragraph_height(paragraph: Paragraph, page: Page) -> float:
    """Points a paragraph around a table takes, the space above it included."""
    face = page.typefaces.heading if paragraph.role == "heading" else page.typefaces.note
    bold = paragraph.line.style.startswith("tebal")
    width = page.text_width / MM - paragraph.indent
    text = f": {paragraph.line.text}" if paragraph.label else paragraph.line.text
    below = page.typefaces.body.line if paragraph.gap else 0.0
    return text_height(text, face, width, bold=bold) + below


def text_height(text: str, face: Typeface, width: float, *, bold: bool = False) -> float:
    """Points a paragraph takes in a width in points, the space above and below included."""
    inner = width - face.indent
    lines = wrap_lines(face.printed(text), inner, face.font, face.size, bold or face.bold, face.tracking)
    return lines * face.line * SAFETY + face.space


def height_beside(section: Section) -> float:
    """Points that title and signature of a section take of its pages."""
    return title_height(section) + signature_height(section)


def signer_width(signature: Signature, page: Page) -> float:
    """Points that a line of one who signs may take."""
    whole = page.text_width / MM
    return whole / 2 - 2 * SIGNER_SIDE if signature.left and signature.right else whole * SIGNER_SHARE


def signature_height(section: Section) -> float:
    """Points the signature block takes; 0 where there is none."""
    signature, page = section.signature, section.page
    if signature is None:
        return 0.0
    face, width = page.typefaces.signature, signer_width(signature, page)
    signers = [signer for signer in (signature.left, signature.right) if signer]

    def high(lines: Iterable[str], *, bold: bool = False) -> float:
        return max(text_height(line, face, width / _ROUNDED, bold=bold) for line in lines)

    above = zip_longest(*(signer.above for signer in signers), fillvalue="")
    below = zip_longest(*(signer.below for signer in signers), fillvalue="")
    names = high((signer.name for signer in signers), bold=True)
    return (1 + SIGNATURE_GAP) * high([""]) + fsum(map(high, above)) + names + fsum(map(high, below))
