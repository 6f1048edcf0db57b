"""Heights: what a section prints, measured by Typst before any page is chosen."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence

from rakgen.document.continued import continued
from rakgen.document.document import Cell, Paragraph, Section
from rakgen.document.heights import header_distance
from rakgen.document.measure import LEFT, Estimate, Height
from rakgen.document.widths import MM, cell_lines_width
from rakgen.writers.pdf.parts import FRAME, TypstData, body_data, paper_data, paragraph_data
from rakgen.writers.pdf.typesetter import forget, measured

_MOST = 500
"""Texts that are measured at a time, so that what Typst keeps of them stays small."""

_NEAR = 1.0
"""Points by which an estimate may miss a height that agrees with it: far less than a line."""


class TrueHeights:
    """The heights of one section as Typst prints it, in the fonts at hand; each distinct text is measured once.

    `document` is what the template needs to know of the whole document, `families` are the section's fonts, `paths`
    folders of further ones.
    """

    frame = FRAME

    def __init__(
        self, section: Section, document: TypstData, families: tuple[str, ...], paths: tuple[str, ...]
    ) -> None:
        self._section, self._document, self._paths = section, document, paths
        self.paper = paper_data(section, families)
        paragraphs = [block for block in section.blocks if isinstance(block, Paragraph)]
        self._texts: dict[Hashable, float] = {}
        told = self._measure(asked(section), [paragraph_data(paragraph, section.page) for paragraph in paragraphs])
        self._letterhead, self._title, self._signature = told["letterhead"], told["title"], told["signature"]
        self._paragraphs = dict(zip(map(_words, paragraphs), told["paragraphs"], strict=True))

    def top(self) -> float:
        """The upper margin: a letterhead on every page may need more than the page has."""
        page, head = self._section.page, self._section.letterhead
        least = page.margins[0] / MM
        return max(least, header_distance(page) / MM + self._letterhead) if head and head.every_page else least

    def room(self) -> float:
        """Points that a page holds."""
        page = self._section.page
        return (page.height - page.margins[2]) / MM - self.top()

    def title(self) -> Height:
        """All that stands above the first block."""
        return _true(self._title)

    def paragraph(self, paragraph: Paragraph) -> Height:
        """A heading or a note."""
        return _true(self._paragraphs[_words(paragraph)])

    def signature(self) -> Height:
        """The signature block."""
        return _true(self._signature)

    def cell(self, cell: Cell, width: float) -> Height:
        """The height of the text of a cell in a width, in points."""
        key = _key(cell, width)
        if key not in self._texts:
            self.learn([(cell, width)])
        return _true(max(self._texts[key], self._section.page.typefaces.body.line))

    def learn(self, cells: Iterable[tuple[Cell, float]]) -> None:
        """Measure cells in widths, as many at a time as memory allows."""
        self._measure(cells, ())

    def _measure(self, cells: Iterable[tuple[Cell, float]], paragraphs: Sequence[TypstData]) -> TypstData:
        """Measure cells in widths, and with the first of them all that is no cell, which is told."""
        new = {key: cell for cell in cells if (key := _key(*cell)) not in self._texts}
        keys = list(new)
        answers: list[TypstData] = []
        for start in range(0, len(keys), _MOST):
            some = keys[start : start + _MOST]
            answers.append(self._ask([self._text(*new[key]) for key in some], () if answers else paragraphs))
            self._texts |= zip(some, answers[-1]["texts"], strict=True)
            if len(keys) > _MOST:
                forget(self._paths)
        return answers[0] if answers else {}

    def _text(self, cell: Cell, width: float) -> TypstData:
        return {"width": width + LEFT, "body": body_data(cell, width, self._section.page)}

    def _ask(self, texts: Sequence[TypstData], paragraphs: Sequence[TypstData]) -> TypstData:
        section = {**self.paper, "texts": texts, "paragraphs": paragraphs}
        return measured({**self._document, "measured": section}, self._paths)


class Agreed:
    """Heights as they are estimated for a Word file, wherever what Typst measured lies within the estimate; else what
    it measured: so both files break at the same rows, where nothing speaks against it.
    """

    frame = FRAME

    def __init__(self, true: TrueHeights, estimate: Estimate) -> None:
        self._true, self._estimate = true, estimate

    def room(self) -> float:
        """Points that a page holds."""
        return min(self._true.room(), self._estimate.room())

    def title(self) -> Height:
        """All that stands above the first block."""
        return _agreed(self._true.title(), self._estimate.title())

    def paragraph(self, paragraph: Paragraph) -> Height:
        """A heading or a note."""
        return _agreed(self._true.paragraph(paragraph), self._estimate.paragraph(paragraph))

    def signature(self) -> Height:
        """The signature block."""
        return _agreed(self._true.signature(), self._estimate.signature())

    def cell(self, cell: Cell, width: float) -> Height:
        """The height of the text of a cell in a width, in points."""
        return _agreed(self._true.cell(cell, width), self._estimate.cell(cell, width))


def _agreed(true: Height, estimate: Height) -> Height:
    return estimate if estimate.likely - _NEAR <= true.likely <= estimate.safe + _NEAR else true


def asked(section: Section) -> Iterator[tuple[Cell, float]]:
    """The cells that a section may print, with the labels that a page may begin with, and the widths of their texts."""
    yield Cell(""), 1.0
    for grid in section.grids:
        widths = [column.width for column in grid.columns]
        for row in (*grid.header_rows, *grid.body_rows):
            for column, cell in enumerate(row.cells):
                if cell is None:
                    continue
                width = cell_lines_width(cell, widths, column, section.page)
                yield cell, width
                if cell.rowspan > 1 or row.band:
                    yield continued(cell, 1, width, section.page), width


def _words(paragraph: Paragraph) -> Hashable:
    """All that the height of a paragraph depends on."""
    return paragraph.role, paragraph.line, paragraph.label, paragraph.indent, paragraph.gap


def _key(cell: Cell, width: float) -> Hashable:
    """All that the height of a cell's text depends on."""
    return cell.setting, width if cell.content else 0.0


def _true(height: float) -> Height:
    return Height(height, height)
