"""Signature: the end of a section - one signature as paragraphs at the right, two in a table without rules."""

from rakgen.document.document import Section, Signature, Signer
from rakgen.document.heights import SIGNATURE_GAP, SIGNER_SHARE
from rakgen.writers.docx.views import KEEP, ParagraphView, TableView
from rakgen.writers.docx.xml import RUN, TWIPS, run_xml


def _lines(signer: Signer, above: int, below: int) -> list[tuple[str, str]]:
    """A signature's lines as (text, run properties), filled up so that two stand level."""
    top = list(signer.above) + [""] * (above - len(signer.above))
    under = list(signer.below) + [""] * (below - len(signer.below))
    return (
        [(text, "") for text in (*top, *[""] * SIGNATURE_GAP)]
        + [(signer.name, RUN[signer.name_style])]
        + [(text, "") for text in under]
    )


def section_end(section: Section, prefix: str) -> list[TableView | ParagraphView]:
    """The signature, and the paragraph that ends the section where the signature is not one itself."""
    signature = section.signature
    width = round(section.page.text_width * TWIPS)
    if signature is None:
        return [ParagraphView("Akhir", ends=True)]
    if signature.left is None:
        return _right(signature, width)
    return [
        ParagraphView("Pengesahan", KEEP),
        _pair(signature, width, prefix),
        ParagraphView("Akhir", ends=True),
    ]


def _right(signature: Signature, width: int) -> list[TableView | ParagraphView]:
    """One signature, as paragraphs in its share of the width."""
    signer = signature.right
    assert signer is not None
    indent = f'<w:ind w:left="{round(width * (1 - SIGNER_SHARE))}"/>'
    lines = [("", ""), *_lines(signer, len(signer.above), len(signer.below))]
    return [
        ParagraphView(
            "Pengesahan",
            (KEEP if number < len(lines) else "") + indent,
            run_xml(text, properties),
            ends=number == len(lines),
        )
        for number, (text, properties) in enumerate(lines, 1)
    ]


def _pair(signature: Signature, width: int, prefix: str) -> TableView:
    """Two signatures side by side, level line by line: a table without rules."""
    left, right = signature.left, signature.right
    assert left is not None and right is not None
    above, below = max(len(left.above), len(right.above)), max(len(left.below), len(right.below))
    widths = [width // 2, width - width // 2]
    both = list(zip(_lines(left, above, below), _lines(right, above, below), strict=True))
    rows = []
    for number, line in enumerate(both, 1):
        keep = KEEP if number < len(both) else ""
        cells = [
            f'<w:tc><w:tcPr><w:tcW w:w="{cell}" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle'
            f' w:val="{prefix}Pengesahan"/>{keep}</w:pPr>{run_xml(text, properties)}</w:p></w:tc>'
            for cell, (text, properties) in zip(widths, line, strict=True)
        ]
        rows.append(f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{''.join(cells)}</w:tr>")
    return TableView("".join(rows), widths, width)
