"""DOCX XML: plan text as WordprocessingML, and the letterhead with its picture."""

from __future__ import annotations

import re
from typing import NamedTuple

from markupsafe import escape

from rakgen.document.document import Image, Letterhead
from rakgen.document.typefaces import KOP_EXTRA, LINE
from rakgen.system.resources import templates
from rakgen.text.office_parts import WORD
from rakgen.text.printable import SOFT_HYPHEN
from rakgen.writers.docx.styles import StyleSet, filled

TWIPS = 1440 / 25.4
"""Twentieths of a point in a millimetre (ECMA-376 measures pages in them)."""

EMU = 36000
"""English metric units in a millimetre (DrawingML measures pictures in them)."""

DECLARATION = "<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n"
"""What every part of XML begins with."""

RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
"""The namespace of relations between parts, with which their types begin."""

RUN = {
    "biasa": "",
    "tebal": "<w:rPr><w:b/><w:bCs/></w:rPr>",
    "miring": "<w:rPr><w:i/><w:iCs/></w:rPr>",
    "tebal-miring": "<w:rPr><w:b/><w:bCs/><w:i/><w:iCs/></w:rPr>",
    "coret": "<w:rPr><w:strike/></w:rPr>",
    "garis-bawah-biasa": '<w:rPr><w:u w:val="single"/></w:rPr>',
    "garis-bawah": '<w:rPr><w:b/><w:bCs/><w:u w:val="single"/></w:rPr>',
}
"""Run properties of each style of the Document."""

_RULE = {
    "ganda": (
        '<w:pBdr><w:top w:val="single" w:sz="6" w:space="0" w:color="000000"/>'
        '<w:bottom w:val="single" w:sz="18" w:space="0" w:color="000000"/></w:pBdr>'
    ),
    "tunggal": '<w:pBdr><w:bottom w:val="single" w:sz="12" w:space="0" w:color="000000"/></w:pBdr>',
    "tidak": "",
}
_SVG = (
    '<a:extLst><a:ext uri="{{96DAC541-7B7A-43D3-8B79-37D633B846F1}}"><asvg:svgBlip'
    ' xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="{}"/></a:ext></a:extLst>'
)
_BETWEEN_RULES = 30  # twips
_FIRST_BOOKMARK = 90_000  # beyond the numbers of those in an office's headers


def in_element(text: str) -> str:
    """A text as it stands in an element, where quotes are plain text: markupsafe's way took twice as long."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def run_xml(text: str, properties: str = "") -> str:
    """Plan text as a run of WordprocessingML, '' for no text: escaped; line breaks, soft hyphens and tabs as
    elements of their own.
    """
    if not text:
        return ""
    escaped = in_element(text)
    if "\n" in escaped:
        escaped = escaped.replace("\n", '</w:t><w:br/><w:t xml:space="preserve">')
    if SOFT_HYPHEN in escaped:
        escaped = escaped.replace(SOFT_HYPHEN, '</w:t><w:softHyphen/><w:t xml:space="preserve">')
    if "\t" in escaped:
        escaped = escaped.replace("\t", '</w:t><w:tab/><w:t xml:space="preserve">')
    return f'<w:r>{properties}<w:t xml:space="preserve">{escaped}</w:t></w:r>'


class PageCount(NamedTuple):
    """The pages of a section: the bookmark on its last one, '' for none, and how many they are estimated to be."""

    end: str = ""
    estimate: int = 1

    def field(self) -> str:
        """The field that counts them. Word counts at any time; LibreOffice has no such field and shows the one that
        stands in its result, the number of the page with the bookmark.
        """
        known = f"<w:r><w:t>{self.estimate}</w:t></w:r>"
        return _field("SECTIONPAGES", _field(f"PAGEREF {self.end}", known) if self.end else known)

    def mark(self, number: int) -> str:
        """The bookmark, of a `number` of its own in the document."""
        if not self.end:
            return ""
        name = f'w:id="{_FIRST_BOOKMARK + number}"'
        return f'<w:bookmarkStart {name} w:name="{self.end}"/><w:bookmarkEnd {name}/>'


def header_xml(number: str, style_id: str, letterhead: str, count: PageCount | None) -> str:
    """A header part: the page number (pattern `number`, '' for none; {n} for it, {jumlah} for the section's pages),
    then a letterhead as XML. Too small for a template: compiling one took longer than the rest of the part.
    """
    fields = {"{n}": _field("PAGE", "<w:r><w:t>1</w:t></w:r>"), "{jumlah}": (count or PageCount()).field()}
    parts = [fields.get(text) or run_xml(text) for text in re.split(r"(\{n\}|\{jumlah\})", number)]
    line = f'<w:p><w:pPr><w:pStyle w:val="{style_id}NomorHalaman"/></w:pPr>{"".join(parts)}</w:p>'
    return f'<w:hdr xmlns:w="{WORD}" xmlns:r="{RELATION}">{line if number else ""}{letterhead}</w:hdr>'


def _field(code: str, result: str) -> str:
    """A field, with what stands there until a program works it out."""
    marks = [f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")]
    told = f'<w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>'
    return f"{marks[0]}{told}{marks[1]}{result}{marks[2]}"


def letterhead_xml(head: Letterhead, style_set: StyleSet, indent: int, picture: str) -> str:
    """A letterhead as paragraphs: the lines centred between `indent` twips on both sides, then one that carries the
    rule.

    `picture` is the logo as a run, '' for none: it floats at the left margin and is anchored in the first paragraph.
    Lines lower than the logo are centred beside it.
    """
    usual = style_set.size + KOP_EXTRA
    lines = head.sized(usual)
    high = sum(size for _, size in lines) * LINE * 20
    lack = max(0.0, (head.logo.height * TWIPS if head.logo else 0.0) - high)
    sides = f'<w:ind w:left="{indent}" w:right="{indent}"/>' if indent else ""
    out = []
    for number, (line, size) in enumerate(lines):
        before = f' w:before="{round(lack / 2)}"' if number == 0 and lack else ""
        height = f' w:line="{round(size * LINE * 20)}" w:lineRule="atLeast"' if size != usual else ""
        space = f"<w:spacing{before}{height}/>" if before or height else ""
        own = f'<w:sz w:val="{round(size * 2)}"/><w:szCs w:val="{round(size * 2)}"/>' if size != usual else ""
        runs = "".join(run_xml(part.text, _sized(RUN[part.style], own)) for part in line.parts)
        out.append(_kop_paragraph(style_set.id, space + sides, (picture if number == 0 else "") + runs))
    under = round(lack / 2) if lines else round(lack)
    space = (
        f'<w:spacing w:before="{under}" w:after="{round(style_set.size * 20)}" w:line="{_BETWEEN_RULES}"'
        ' w:lineRule="exact"/>'
    )
    out.append(_kop_paragraph(style_set.id, _RULE[head.rule] + space, "" if lines else picture))
    return "".join(out)


def _sized(properties: str, own: str) -> str:
    """Run properties with a size of their own behind them."""
    return properties.replace("</w:rPr>", f"{own}</w:rPr>") if properties or not own else f"<w:rPr>{own}</w:rPr>"


def _kop_paragraph(style_id: str, properties: str, runs: str) -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style_id}Kop"/>{properties}</w:pPr>{runs}</w:p>'


def picture_xml(image: Image, relation: str, svg_relation: str = "") -> str:
    """A picture as a run: floating at the left margin, level with its paragraph; `svg_relation` names the drawing that
    `relation` is the fallback of."""
    drawing = _SVG.format(svg_relation) if svg_relation else ""
    tokens = {
        "lebar": str(round(image.width * EMU)),
        "tinggi": str(round(image.height * EMU)),
        "gambar": relation,
        "svg": drawing,
        "alt": str(escape(image.alt)),
    }
    return filled(templates().joinpath("docx", "picture.xml").read_text(encoding="utf-8"), tokens)
