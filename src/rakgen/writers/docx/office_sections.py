"""Office sections: the page, the headers and the footers that an office's own .docx has where the tables are placed."""

from __future__ import annotations

import math
import re
from copy import deepcopy
from typing import TYPE_CHECKING, Any, NamedTuple

from rakgen.document.document import Page
from rakgen.writers.docx.office_file import unusable
from rakgen.writers.docx.placeholders import own_texts
from rakgen.writers.docx.xml import TWIPS

if TYPE_CHECKING:
    from docx.document import Document as DocxDocument

_LARGEST = 22 * 25.4  # mm: the largest side of paper that Word takes
_SECTIONS = 500
LEAST = 30.0  # mm of text area
_POINTS = {"mm": 72 / 25.4, "cm": 72 / 2.54, "in": 72.0, "pt": 1.0, "pc": 12.0, "pi": 12.0}
_MOVED = ("bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd", "permStart", "permEnd")
_HELD = ("drawing", "pict", "object", "footnoteReference", "endnoteReference", "commentReference")
_OFF = ("0", "false", "off")


class OfficePage(NamedTuple):
    """Paper in mm, width and height as printed, and its margins (top, right, bottom, left), those of the text."""

    width: float
    height: float
    margins: tuple[float, float, float, float]


def is_on(element: Any) -> bool:
    """True for a property that stands there and is not switched off (ECMA-376 17.17.4)."""
    from docx.oxml.ns import qn

    return element is not None and element.get(qn("w:val"), "1") not in _OFF


def sections_of(package: DocxDocument) -> list[Any]:
    """The `w:sectPr` of all sections in order; the body gets one where it has none, as a section without a size."""
    from docx.oxml.ns import qn

    body = package.element.body
    body.get_or_add_sectPr()
    found = [section for section in body.iter(qn("w:sectPr")) if section.getparent().tag in (qn("w:pPr"), qn("w:body"))]
    if len(found) > _SECTIONS:
        raise unusable("bagiannya (section) lebih dari 500", "it has more than 500 sections", "RAK505.besar")
    return found


def section_of(package: DocxDocument, paragraph: Any) -> Any:
    """The `w:sectPr` of the section that a paragraph of the body is in: the first that stands in it or after it."""
    from docx.oxml.ns import qn

    sections = sections_of(package)
    known = set(sections)
    reached = False
    for element in package.element.body.iter(qn("w:p"), qn("w:sectPr")):
        reached = reached or element is paragraph
        if reached and element in known:
            return element
    return sections[-1]


def references_of(package: DocxDocument, section: Any) -> list[Any]:
    """The references to headers and footers that a section has or inherits, each kind and type from the nearest
    section before (ECMA-376 17.10.5).
    """
    from docx.oxml.ns import qn

    found: dict[tuple[str, str], Any] = {}
    for earlier in sections_of(package):
        for child in earlier:
            if child.tag in (qn("w:headerReference"), qn("w:footerReference")):
                if child.get(qn("r:id")) not in package.part.rels:
                    raise unusable(
                        "sebuah kepala atau kaki halamannya hilang",
                        "one of its headers or footers is gone",
                        "RAK505.halaman",
                    )
                found[child.tag, child.get(qn("w:type"), "default")] = child
        if earlier is section:
            break
    return [deepcopy(child) for _, child in sorted(found.items(), key=lambda item: item[0][0], reverse=True)]


def has_title_page(section: Any) -> bool:
    """True where the first page of a section has a header of its own."""
    from docx.oxml.ns import qn

    return is_on(section.find(qn("w:titlePg")))


def whole_section(package: DocxDocument, section: Any, *, kind: str | None = None) -> str:
    """A section as XML that says itself what it inherits; `kind` is how it begins instead (`nextPage`)."""
    from docx.oxml.ns import qn
    from lxml import etree

    copy = deepcopy(section)
    for child in list(copy):
        if child.tag in (qn("w:headerReference"), qn("w:footerReference"), qn("w:sectPrChange")):
            copy.remove(child)
    for reference in reversed(references_of(package, section)):
        copy.insert(0, reference)
    if kind:
        begin(copy, kind)
    return etree.tostring(copy, encoding="unicode", with_tail=False)


def begin(section: Any, kind: str) -> None:
    """Let a section begin so: `nextPage`, `continuous`, ..."""
    from docx.oxml.ns import qn

    section.get_or_add_type().set(qn("w:val"), kind)


def office_page(section: Any, *, gutter_at_top: bool = False) -> OfficePage | None:
    """The page of a section, as wide as its (first) column of text; None where it does not say all of it. Raises
    BaseFault for a page that nothing can be printed on.
    """
    from docx.oxml.ns import qn

    size, margin, columns = (section.find(qn(f"w:{name}")) for name in ("pgSz", "pgMar", "cols"))
    if size is None or margin is None or None in (size.get(qn("w:w")), size.get(qn("w:h"))):
        return None
    width, height = (_mm(size.get(qn(f"w:{name}"))) for name in ("w", "h"))
    top, right, bottom, left = (_mm(margin.get(qn(f"w:{name}"), "0")) for name in ("top", "right", "bottom", "left"))
    gutter = _mm(margin.get(qn("w:gutter"), "0"))
    top, left = (top + gutter, left) if gutter_at_top else (top, left + gutter)
    if columns is not None:
        right += width - left - right - _column(columns, width - left - right)
    if width - left - right < LEAST or height - top - bottom < LEAST:
        raise unusable("bidang teksnya terlalu sempit", "its text area is too small", "RAK505.halaman")
    return OfficePage(width, height, (top, right, bottom, left))


def header_distances(section: Any) -> tuple[float, float]:
    """The mm from the edge of the paper to a section's header and to its footer."""
    from docx.oxml.ns import qn

    margin = section.find(qn("w:pgMar"))
    above, below = (margin.get(qn(f"w:{name}"), "720") for name in ("header", "footer"))
    return _mm(above), _mm(below)


def _column(columns: Any, available: float) -> float:
    """How wide the first column of text is, of `available` mm."""
    from docx.oxml.ns import qn

    first = columns.find(qn("w:col"))
    if columns.get(qn("w:equalWidth"), "1") in _OFF and first is not None:
        return _mm(first.get(qn("w:w")))
    count = columns.get(qn("w:num"), "1")
    number = max(1, int(count)) if count.isdecimal() and len(count) < 4 else 1
    return (available - (number - 1) * _mm(columns.get(qn("w:space"), "720"))) / number


def _mm(value: str | None) -> float:
    """A length (twips, or with a unit) in mm, without its sign. Raises BaseFault for what is none, or no paper's."""
    match = re.fullmatch(r"\s*[+-]?(\d+(?:\.\d*)?)\s*(mm|cm|in|pt|pc|pi)?\s*", value or "")
    length = float(match[1]) / (72 / 25.4 / _POINTS[match[2]] if match[2] else TWIPS) if match else math.inf
    if length > _LARGEST:
        raise unusable(
            f'ukuran halaman "{value}" tidak terbaca', f'the page size "{value}" cannot be read', "RAK505.halaman"
        )
    return length


def complete(section: Any, page: Page) -> None:
    """Give a section that does not say its size the page that was measured."""
    from docx.oxml.ns import qn

    size, margin = section.get_or_add_pgSz(), section.get_or_add_pgMar()
    for name, length in zip("wh", (page.width, page.height), strict=True):
        size.set(qn(f"w:{name}"), str(round(length * TWIPS)))
    if page.width > page.height:
        size.set(qn("w:orient"), "landscape")
    for name, length in zip(("top", "right", "bottom", "left"), page.margins, strict=True):
        margin.set(qn(f"w:{name}"), str(round(length * TWIPS)))
    for name in ("header", "footer", "gutter"):
        margin.set(qn(f"w:{name}"), margin.get(qn(f"w:{name}"), "0"))


class Opening(NamedTuple):
    """Where a placeholder stands: its paragraph, its section, whether that ends there, whether tables touch it."""

    paragraph: Any
    section: Any
    ends: bool
    below_table: bool
    above_table: bool


def opening_of(package: DocxDocument, paragraph: Any) -> Opening:
    """What the paragraph of a placeholder, which gives way to tables, is among the rest of the body.

    What it holds besides its text (a page break, a picture, a bookmark) is put into the body before or after it.
    """
    from docx.oxml.ns import qn

    section = section_of(package, paragraph)
    ends = section.getparent().getparent() is paragraph
    for child in [moved for moved in paragraph.iter(*(qn(f"w:{name}") for name in _MOVED))]:
        paragraph.addprevious(child)
    rest = _rest(paragraph)
    if rest is not None and _breaks_after(paragraph):
        paragraph.addnext(rest)
        if ends:
            rest.get_or_add_pPr().append(section)
            ends = False
    elif rest is not None:
        paragraph.addprevious(rest)
    table, end = qn("w:tbl"), qn("w:sectPr")
    above, below = paragraph.getprevious(), paragraph.getnext()
    return Opening(
        paragraph,
        section,
        ends,
        above is not None and above.tag == table,
        below is None or below.tag in (table, end),
    )


def _rest(paragraph: Any) -> Any | None:
    """A paragraph of what stands in another besides text; None where that is nothing."""
    from docx.oxml.ns import qn

    breaks = [
        line_break for line_break in paragraph.iter(qn("w:br")) if line_break.get(qn("w:type")) in ("page", "column")
    ]
    starts_page = is_on(paragraph.find(f"{qn('w:pPr')}/{qn('w:pageBreakBefore')}"))
    if not (breaks or starts_page or next(paragraph.iter(*(qn(f"w:{name}") for name in _HELD)), None) is not None):
        return None
    copy = deepcopy(paragraph)
    for text in own_texts(copy):
        text.text = ""
    for section in copy.findall(f"{qn('w:pPr')}/{qn('w:sectPr')}"):
        section.getparent().remove(section)
    return copy


def _breaks_after(paragraph: Any) -> bool:
    """True where a page or column ends after the paragraph's text."""
    from docx.oxml.ns import qn

    last = own_texts(paragraph)[-1]
    seen = False
    for element in paragraph.iter(qn("w:t"), qn("w:br")):
        seen = seen or element is last
        if seen and element.get(qn("w:type")) in ("page", "column"):
            return True
    return False
