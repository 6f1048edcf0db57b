"""Views: what the template of a body prints - paragraphs, tables and sections, as XML and twips."""

from typing import NamedTuple

from markupsafe import Markup

KEEP = "<w:keepNext/>"
"""The property of a paragraph that stays on the page of the next."""


class ParagraphView(NamedTuple):
    """A paragraph: the end of its style's id, further properties, its runs; `ends`: its section ends with it."""

    style: str
    properties: Markup = Markup()
    content: Markup = Markup()
    ends: bool = False

    @property
    def bare(self) -> bool:
        """True for a paragraph that only ends its section."""
        return self.style == "Akhir" and self.ends


class TableView(NamedTuple):
    """A table, or a part of one that begins a new page; lengths in twips. Without a style it has no rules."""

    rows: Markup
    widths: list[int]
    width: int
    style: str = ""
    caption: str = ""
    description: str = ""


class SectionView(NamedTuple):
    """A section as the template prints it; lengths in twips. Where it `carries` its properties, its last paragraph
    holds them; `own` are those of an office's file. `first` is its first page's number, `mark` a bookmark at its end.
    """

    id: str
    page_width: int
    page_height: int
    orientation: Markup
    margins: list[int]
    header_distance: int
    references: Markup
    title_page: Markup
    letterhead: Markup
    blocks: list[TableView | ParagraphView]
    body: list[TableView | ParagraphView]
    end: list[TableView | ParagraphView]
    last: bool
    carries: bool
    own: Markup = Markup()
    first: int = 1
    mark: Markup = Markup()
