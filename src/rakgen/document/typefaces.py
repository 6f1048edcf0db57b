"""Typefaces: in what type each kind of text is set, by the writers themselves or by an office's styles."""

from functools import lru_cache
from typing import NamedTuple


class Tracking(NamedTuple):
    """How the characters of a text are spread out: how many times as wide each is, and the points left after it."""

    stretch: float = 1.0
    added: float = 0.0


AS_DRAWN = Tracking()
"""Characters as the font has them."""

MARK_FONT = "Segoe UI Symbol"
"""A font that has the signs of ticks."""

LINE = 1.2
"""Line height as a multiple of the font size; the writers set the same."""

KOP_EXTRA = 3
"""Points that titles and the letterhead are larger than the table's type; the writers set the same."""

SIGNATURE_EXTRA = 1
"""Points that the signature is larger; the writers set the same."""

HEADING_SPACE, NOTE_SPACE = 1.0, 0.3
"""Space above the heading of a table and above a note, as multiples of the font size; the writers set the same."""

HEADING_AFTER = 3.0
"""Points below the heading of a table; the writers set the same."""


class Typeface(NamedTuple):
    """The type of a kind of paragraph: font, size, the height of a line, the space above and below a paragraph and that
    at its sides together, all in points; how its characters are spread out.
    """

    font: str
    size: float
    line: float
    bold: bool = False
    capitals: bool = False
    space: float = 0.0
    indent: float = 0.0
    tracking: Tracking = AS_DRAWN

    def printed(self, text: str) -> str:
        """A text as it is printed in this type."""
        return text.upper() if self.capitals else text


class Typefaces(NamedTuple):
    """The type of each kind of text: cells by role and alignment, and what stands around a table."""

    body: Typeface
    centred: Typeface
    right: Typeface
    header: Typeface
    number: Typeface
    mark: Typeface
    title: Typeface
    subtitle: Typeface
    annex: Typeface
    heading: Typeface
    note: Typeface
    signature: Typeface
    letterhead: Typeface

    def of_cell(self, role: str, align: str) -> Typeface:
        """The type of a cell by its role and its alignment."""
        if role == "header":
            return self.header
        if role == "mark":
            return self.mark
        if role == "number" and align == "tengah":
            return self.number
        if align == "kiri":
            return self.body
        return self.centred if align == "tengah" else self.right


@lru_cache(maxsize=64)
def own_typefaces(font: str, size: float) -> Typefaces:
    """The type that the writers set by themselves, for a font and its size in points."""
    body = Typeface(font, size, size * LINE)
    bold = body._replace(bold=True)
    large = size + KOP_EXTRA
    sign = size + SIGNATURE_EXTRA
    title = Typeface(font, large, large * LINE, bold=True)
    return Typefaces(
        body=body,
        centred=body,
        right=body,
        header=bold,
        number=body,
        mark=body,
        title=title,
        subtitle=body,
        annex=body,
        heading=bold._replace(space=size * HEADING_SPACE + HEADING_AFTER),
        note=body._replace(space=size * NOTE_SPACE),
        signature=Typeface(font, sign, sign * LINE),
        letterhead=title._replace(bold=False),
    )
