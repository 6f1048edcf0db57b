"""Body: the body of a document as XML, out of what the writer prepared: it computes nothing."""

from collections.abc import Iterable

from markupsafe import escape

from rakgen.writers.docx.views import ParagraphView, SectionView, TableView

_NO_RULES = "".join(f'<w:{side} w:val="nil"/>' for side in ("top", "left", "bottom", "right", "insideH", "insideV"))


def _margins(**sides: int) -> str:
    said = "".join(f'<w:{side} w:w="{width}" w:type="dxa"/>' for side, width in sides.items())
    return f"<w:tblCellMar>{said}</w:tblCellMar>"


_BARE = f"<w:tblBorders>{_NO_RULES}</w:tblBorders>", _margins(top=0, left=108, bottom=0, right=108)
"""Rules and margins of a table without a style."""


def body_xml(sections: Iterable[SectionView], *, own_end: bool = False) -> str:
    """Paragraphs and tables of all sections, each with its properties; `own_end`: the last one's stand elsewhere."""
    parts: list[str] = []
    for section in sections:
        parts.append(section.letterhead)
        for block in section.blocks:
            parts.append(_table(block) if isinstance(block, TableView) else _paragraph(block, section))
        if section.last and not own_end:
            parts.append(_properties(section))
    return "".join(parts)


def _properties(section: SectionView) -> str:
    """The properties of a section; those of an office's file as they are."""
    if section.own:
        return section.own
    top, right, bottom, left = section.margins
    distance = section.header_distance
    return (
        f'<w:sectPr>{section.references}<w:type w:val="nextPage"/>'
        f'<w:pgSz w:w="{section.page_width}" w:h="{section.page_height}"{section.orientation}/>'
        f'<w:pgMar w:top="{top}" w:right="{right}" w:bottom="{bottom}" w:left="{left}"'
        f' w:header="{distance}" w:footer="{distance}" w:gutter="0"/>'
        f'<w:pgNumType w:start="{section.first}"/>{section.title_page}</w:sectPr>'
    )


def _table(table: TableView) -> str:
    """A table; one with a caption says that its first row heads it."""
    style = f'<w:tblStyle w:val="{table.style}"/>' if table.style else ""
    borders, margins = ("", "") if table.style else _BARE
    if table.side is not None:
        margins = _margins(left=table.side, right=table.side)
    look, head, caption = "0600", "0", ""
    if table.caption:
        look, head = "0620", "1"
        caption = (
            f'<w:tblCaption w:val="{escape(table.caption)}"/><w:tblDescription w:val="{escape(table.description)}"/>'
        )
    columns = "".join([f'<w:gridCol w:w="{width}"/>' for width in table.widths])
    return (
        f'<w:tbl><w:tblPr>{style}<w:tblW w:w="{table.width}" w:type="dxa"/><w:jc w:val="left"/>'
        f'<w:tblInd w:w="0" w:type="dxa"/>{borders}<w:tblLayout w:type="fixed"/>{margins}<w:tblLook w:val="{look}"'
        f' w:firstRow="{head}" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
        f"{caption}</w:tblPr><w:tblGrid>{columns}</w:tblGrid>{table.rows}</w:tbl>"
    )


def _paragraph(block: ParagraphView, section: SectionView) -> str:
    """A paragraph; one that ends its section holds the section's properties where they are carried."""
    properties = _properties(section) if block.ends and section.carries else ""
    mark = section.mark if block.ends else ""
    return (
        f'<w:p><w:pPr><w:pStyle w:val="{section.id}{block.style}"/>{block.properties}{properties}</w:pPr>'
        f"{mark}{block.content}</w:p>"
    )
