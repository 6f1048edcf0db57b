"""Views: what a body is printed of - paragraphs, tables and sections, as XML and twips."""

from typing import NamedTuple

KEEP = "<w:keepNext/>"
"""The property of a paragraph that stays on the page of the next."""


class ParagraphView(NamedTuple):
    """A paragraph: the end of its style's id, further properties, its runs; `ends`: its section ends with it."""

    style: str
    properties: str = ""
    content: str = ""
    ends: bool = False

    @property
    def bare(self) -> bool:
        """True for a paragraph that only ends its section."""
        return self.style == "Akhir" and self.ends


class TableView(NamedTuple):
    """A table, or a part of one that begins a new page; lengths in twips. Without a style it has no rules; `side` is
    the margin of its cells at either side, where that is not its style's.
    """

    rows: str
    widths: list[int]
    width: int
    style: str = ""
    caption: str = ""
    description: str = ""
    side: int | None = None


class SectionView(NamedTuple):
    """A section as it is printed; lengths in twips. Where it `carries` its properties, its last paragraph
    holds them; `own` are those of an office's file. `first` is its first page's number, `mark` a bookmark at its end.
    """

    id: str
    page_width: int
    page_height: int
    orientation: str
    margins: list[int]
    header_distance: int
    references: str
    title_page: str
    letterhead: str
    blocks: list[TableView | ParagraphView]
    body: list[TableView | ParagraphView]
    end: list[TableView | ParagraphView]
    last: bool
    carries: bool
    own: str = ""
    first: int = 1
    mark: str = ""
