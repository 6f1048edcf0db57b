"""Parts: what a section prints, as the data that the Typst template takes."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from itertools import pairwise
from typing import Any

from rakgen.document.document import (
    Block,
    Cell,
    Image,
    Letterhead,
    Line,
    Mark,
    Page,
    Paragraph,
    Section,
    Signature,
    Signer,
)
from rakgen.document.heights import (
    KOP_GAP,
    SIGNER_SHARE,
    SIGNER_SIDE,
    annex_width,
    header_distance,
    kop_face,
    signer_width,
)
from rakgen.document.measure import LEFT, Estimate
from rakgen.document.metrics import line_ends, longest_word, text_width, words
from rakgen.document.paragraphs import INDENT, gap_of, hang_of
from rakgen.document.typefaces import HEADING_AFTER, HEADING_SPACE, LINE, NOTE_SPACE, Typeface
from rakgen.document.widths import MM, cell_lines_width
from rakgen.text.printable import PDF, clean

TypstData = dict[str, Any]

FRAME = Estimate.frame
"""Points of a row besides its text; the same as in the Word file."""

_BOX = "\x01"  # around what no line ends in; no plan can hold it
_OWN_ENDS = re.compile(
    r"[!?/|}\u00b4\u2012\u2024-\u2027\u203c\u203d](?=\S)"
    r"|[\]),.:;](?=[(\[{])"
    r"|(?<!\S)[-\u2010-\u2014]+(?=\w)|[-\u2010\u2013\u2014](?=[^\w\s]|\d)"
)
"""Where Typst (by UAX 14) ends a line in a word and `wrap_lines` does not, or the other way round."""

LONGEST_TITLE = 8_000
"""Characters of a heading, a title or an author that a PDF takes: 32,767 bytes, at most four for a character."""

_USUAL = 64  # characters: what is kept of a longer word would be too much

_BLANKS = re.compile(r"(\s+)")
_SIGNS = "\xad\u200b"
_AT_SIGNS = re.compile(f"([{_SIGNS}])")
"""Where a word that fits nowhere is to be broken: Typst does so by itself."""

FROM_RIGHT = (
    "[\u0590-\u08ff\u200f\u202b\u202e\u2067\u2068\ufb1d-\ufdff\ufe70-\ufefe\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
"""Signs of texts from the right, as Arabic is, as an expression: Typst sets these with kerning, or ends in a panic."""

_FROM_RIGHT = re.compile(FROM_RIGHT)
_FORMAT = {"image/png": "png", "image/jpeg": "jpg", "image/svg+xml": "svg"}


def _side(page: Page) -> float:
    """Points between a cell's side and its text."""
    return (100 / MM - cell_lines_width(Cell(""), [100.0], 0, page) - LEFT) / 2


def paper_data(section: Section, families: tuple[str, ...]) -> TypstData:
    """The paper and type of a section, and all it prints that stands outside its tables and blocks."""
    page = section.page
    return {
        "width": page.width,
        "height": page.height,
        "margins": page.margins,
        "size": page.size,
        "fonts": families,
        "number": page.number,
        "first": page.first,
        "distance": header_distance(page),
        "inset": [_side(page), FRAME / 2],
        "gap": KOP_GAP,
        "letterhead": section.letterhead and _letterhead(section.letterhead, page),
        "title": _title(section),
        "signature": section.signature and _signature(section.signature, page),
    }


def points_below(block: Paragraph, page: Page, following: Block | None = None) -> float:
    """Points below a heading or a note: where another is `following`, what it has not above it, as Word prints the
    larger of both.
    """
    below = (HEADING_AFTER if block.role == "heading" else 0.0) + page.size * LINE * block.gap
    if not isinstance(following, Paragraph):
        return below
    return max(below - page.size * (HEADING_SPACE if following.role == "heading" else NOTE_SPACE), 0.0)


def paragraph_data(block: Paragraph, page: Page, following: Block | None = None) -> TypstData:
    """A heading or a note, and the block `following` it."""
    face = page.typefaces.heading if block.role == "heading" else page.typefaces.note
    width = page.text_width / MM - block.indent
    heading = block.role == "heading" and bool(block.line.text.strip())  # a PDF takes no empty one
    line = Line(block.line.text, "tebal") if heading and not block.line.runs else block.line
    return {
        "kind": "paragraph",
        "heading": heading,
        "listed": len(block.line.text) <= LONGEST_TITLE,
        "align": block.align,
        "line": _fitting_runs(line, face, width),
        "label": _fitting(block.label, face, block.indent) if block.label else None,
        "indent": block.indent,
        "below": points_below(block, page, following),
    }


def cell_data(cell: Cell, width: float, page: Page) -> TypstData:
    """A cell whose text has `width` points by estimate (`cell_lines_width`)."""
    shaded = isinstance(cell.content, Mark) and cell.content.shaded
    return {
        "rows": cell.rowspan,
        "columns": cell.colspan,
        "align": cell.align,
        "head": cell.role == "header",
        "fill": cell.fill and f"#{cell.fill}",
        "body": body_data(cell, width, page, ink=f"#{cell.fill}" if shaded and cell.fill else ""),
    }


def body_data(cell: Cell, width: float, page: Page, ink: str = "") -> str | TypstData:
    """What a cell prints inside its frame, all that its height depends on, and the colour of its mark. Most are one
    text of one style, which costs Typst the least.
    """
    face = page.typefaces.of_cell(cell.role, cell.align)
    hang = hang_of(cell, face, width)
    head = cell.role == "header"
    lines = [_line(line, hang, width + LEFT - hang, page, face, head=head) for line in cell.lines]
    if not cell.content:
        return ""
    if len(lines) == 1 and not isinstance(cell.content, Mark) and (text := _plain(lines[0])) is not None:
        return text
    return {"mark": ink if isinstance(cell.content, Mark) else None, "hang": hang, "gap": gap_of(face), "lines": lines}


def _line(line: Line, hang: float, width: float, page: Page, face: Typeface, *, head: bool) -> TypstData:
    """A paragraph of a cell, `width` points wide, in its type."""
    runs = [
        [_breakable(text, width, page, bold=head or style.startswith("tebal")), "tebal" if head else style]
        for text, style in _runs(line if hang else line.whole)
    ]
    return {"bullet": _bullet(line, hang, face) if hang and line.bullet else None, "runs": runs}


def _bullet(line: Line, hang: float, face: Typeface) -> list[str]:
    """The bullet before a text that hangs so many points, and its style: indented as far as there is room."""
    style, bullet = line.parts[0].style, line.bullet
    bold = face.bold or style.startswith("tebal")
    while bullet.startswith(INDENT) and text_width(bullet, face.font, face.size, bold) > hang:
        bullet = bullet[1:]
    return [printable(bullet), style]


def _plain(line: TypstData) -> str | None:
    """The text of a paragraph that is nothing else, from the left."""
    runs: list[list[str]] = line["runs"]
    if line["bullet"] or len(runs) != 1 or runs[0][1] != "biasa" or {"\n", _BOX} & set(runs[0][0]):
        return None
    if not runs[0][0].isascii() and _FROM_RIGHT.search(runs[0][0]):
        return None
    return runs[0][0]


def _breakable(text: str, width: float, page: Page, *, bold: bool) -> str:
    """The text with its line ends where `wrap_lines` has them: what stays on one line is a box, where Typst would end a
    line in it; so is what fills a line of a word of which a part is wider than the cell, in points.
    """
    if text_width(text, page.font, page.size, bold) <= width:
        return text
    if longest_word(text, page.font, page.size, bold) <= width:
        return " ".join([_kept(word) if len(word) <= _USUAL else _boxed(word) for word in text.split(" ")])

    def filling(part: str) -> list[str]:
        is_wide = longest_word(part, page.font, page.size, bold) > width
        return _pieces(part, width, page.font, page.size, bold=bold) if is_wide else []

    return " ".join(_boxed(word, filling) for word in text.split(" "))


def _pieces(word: str, width: float, font: str, size: float, *, bold: bool) -> list[str]:
    """What stays on one line of a word: its parts between dashes, of which those that are wider fill lines of their
    own.
    """
    found = []
    for part in words(word):
        ends = line_ends(part, width, font, size, bold)
        found += [part[start:end] for start, end in pairwise([0, *ends])]
    return found


def _boxed(word: str, filling: Callable[[str], list[str]] = lambda _: []) -> str:
    """A word in boxes; `filling` gives those of a part that is wide."""
    return "".join(part if part in _SIGNS else _boxed_part(part, filling(part)) for part in _AT_SIGNS.split(word))


_kept = lru_cache(maxsize=4096)(_boxed)


def _boxed_part(part: str, boxes: list[str]) -> str:
    if not boxes and not _OWN_ENDS.search(part):
        return part
    return "".join(f"{_BOX}{box}{_BOX}" for box in boxes or words(part))


def printable(text: str) -> str:
    """Text that a PDF can hold."""
    return clean(text, PDF)


def held(text: str) -> str:
    """As much of a text as a PDF takes as its title, its author or a keyword."""
    return printable(text)[:LONGEST_TITLE]


def _runs(line: Line) -> list[list[str]]:
    return [[printable(run.text), run.style] for run in line.parts if run.text]


def _fitting(text: str, face: Typeface, width: float, *, bold: bool = False) -> str:
    """The text of a paragraph outside tables, `width` points wide: what is wider than a line is broken as in Word."""
    text = printable(text)
    return "".join(
        _boxed_part(word, _pieces(word, width, face.font, face.size, bold=bold or face.bold))
        if _is_broken(word, face, width, bold=bold)
        else word
        for word in _BLANKS.split(text)
    )


def _is_broken(word: str, face: Typeface, width: float, *, bold: bool) -> bool:
    return len(word) > LONGEST_TITLE or longest_word(word, face.font, face.size, bold or face.bold) > width


def _fitting_runs(line: Line, face: Typeface, width: float) -> list[list[str]]:
    return [
        [_fitting(run.text, face, width, bold=run.style.startswith("tebal")), run.style]
        for run in line.parts
        if run.text
    ]


def _letterhead(head: Letterhead, page: Page) -> TypstData:
    face = page.typefaces.letterhead
    width = page.text_width / MM - (2 * (head.logo.width + KOP_GAP) / MM if head.logo else 0)
    return {
        "lines": [
            {"runs": _fitting_runs(line, kop_face(face, size), width), "size": size}
            for line, size in head.sized(face.size)
        ],
        "logo": head.logo and _image(head.logo),
        "rule": head.rule,
        "every": head.every_page,
    }


def _title(section: Section) -> TypstData:
    title, faces, width = section.title, section.page.typefaces, section.page.text_width / MM
    words = "\n".join(title.lines)
    return {
        "lines": [_fitting(line, faces.title, width) for line in title.lines] if words.strip() else [],
        "listed": bool(words.strip()) and len(words) <= LONGEST_TITLE,
        "subtitle": title.subtitle and _fitting(title.subtitle, faces.subtitle, width),
        "annex": [_fitting(line, faces.annex, annex_width(section)) for line in title.annex],
        "annex-width": annex_width(section),
    }


def _image(image: Image) -> TypstData:
    svg = image.media == "image/svg+xml"
    return {
        "data": image.data.decode("utf-8", "replace") if svg else list(image.data),
        "format": _FORMAT[image.media],
        "width": image.width,
        "height": image.height,
        "alt": image.alt or "Logo",
    }


def _signature(signature: Signature, page: Page) -> TypstData:
    left, right = signature.left, signature.right
    if right is None:
        left, right = None, left
    width = signer_width(signature, page)
    signers = {"left": left and _signer(left, page, width), "right": right and _signer(right, page, width)}
    return {**signers, "share": SIGNER_SHARE, "side": SIGNER_SIDE}


def _signer(signer: Signer, page: Page, width: float) -> TypstData:
    face = page.typefaces.signature
    return {
        "above": [_fitting(line, face, width) for line in signer.above],
        "name": _fitting(signer.name, face, width, bold=True),
        "style": signer.name_style,
        "below": [_fitting(line, face, width) for line in signer.below],
    }
