"""Hyphens: words wider than their cell get the place where they are broken, so that all paged formats break them alike.

A word that fits nowhere is broken at a syllable, as late as its column allows: `SOFT_HYPHEN` stands there, of which a
hyphen is printed where the line ends. What has no syllables is broken where a line is full, by whoever prints it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from math import ceil
from typing import NamedTuple

from rakgen.document.document import Cell, Content, Document, Grid, Line, Mark, Number, Page, Row
from rakgen.document.metrics import longest_word, text_width, words
from rakgen.document.paragraphs import hang_of
from rakgen.document.typefaces import Typeface
from rakgen.document.widths import MM, cell_lines_width
from rakgen.text.numbers import is_figure

_LONG = 5  # letters of a word that counts where most words break
_MANY = 5  # such words in a column
_ROUNDING = 1e-6  # points by which a word as wide as its column may seem wider


class _Type(NamedTuple):
    """The type of a line of a cell, and the points that it may take."""

    face: Typeface
    bold: bool
    width: float

    def of(self, text: str) -> float:
        """The width of a text."""
        face = self.face
        return text_width(face.printed(text), face.font, face.size, self.bold, face.tracking)

    def breaks(self, text: str) -> bool:
        """True where a word of a text is wider than its line."""
        face = self.face
        longest = longest_word(face.printed(text), face.font, face.size, self.bold, face.tracking)
        return longest > self.width + _ROUNDING


class _Types:
    """The types of a table's cells."""

    def __init__(self, grid: Grid, page: Page) -> None:
        self._widths, self._page, self._faces = [column.width for column in grid.columns], page, page.typefaces
        self._known: dict[object, _Type] = {}  # cells of a column are of few types

    def of_text(self, column: int, cell: Cell) -> _Type:
        """The type of a cell that is one text."""
        key = column, cell.colspan, cell.role, cell.align, cell.style
        known = self._known.get(key)
        if known is None:
            face = self._faces.of_cell(cell.role, cell.align)
            width = cell_lines_width(cell, self._widths, column, self._page) - face.indent
            known = self._known[key] = _Type(face, face.bold or "tebal" in cell.style, width)
        return known

    def lines(self, column: int, cell: Cell) -> list[tuple[Line, _Type]]:
        """The paragraphs of a cell with their types."""
        if isinstance(cell.content, str):
            return [(Line(cell.content, cell.style), self.of_text(column, cell))]
        face = self._faces.of_cell(cell.role, cell.align)
        whole = cell_lines_width(cell, self._widths, column, self._page)
        hang = hang_of(cell, face, whole)
        found = []
        for line in cell.lines:
            bold = face.bold or any("tebal" in run.style for run in line.parts)
            found.append((line, _Type(face, bold, whole - face.indent - (hang if line.bullet else 0.0))))
        return found


def hyphenated(document: Document, *, addresses: bool = True) -> Document:
    """The document with words that must break marked where they do; all others stay as they are, and `addresses` too
    where a mark would be copied with them: they break where a line is full.
    """
    sections = []
    for section in document.sections:
        page = section.page
        blocks = [_marked(block, page, addresses) if isinstance(block, Grid) else block for block in section.blocks]
        sections.append(section._replace(blocks=tuple(blocks)))
    return document._replace(sections=tuple(sections))


def broken_numbers(grid: Grid, page: Page) -> Iterator[tuple[Cell, int, str, float]]:
    """The numbers of a table that are wider than their column: the cell, the column that it begins in, the number, the
    millimetres it is set in.
    """
    types = _Types(grid, page)
    for column, cell in _texts((*grid.header_rows, *grid.body_rows)):
        for line, kind in types.lines(column, cell):
            if kind.breaks(line.text):
                for word in words(line.text):
                    if is_figure(word) and kind.breaks(word):
                        yield cell, column, word, kind.width * MM


def broken_headings(grid: Grid, page: Page) -> Iterator[tuple[int, str, float, float]]:
    """The words of headings that break between any letters, since no syllables of theirs fit: the column that the
    heading begins in, the word, the millimetres it is set in, and those that lack.
    """
    from rakgen.text.syllables import printed_parts  # its patterns take a while to make

    types = _Types(grid, page)
    for column, cell in _texts(grid.header_rows):
        for line, kind in types.lines(column, cell):
            for word in words(line.text) if kind.breaks(line.text) else ():
                if not is_figure(word) and any(map(kind.breaks, printed_parts(word, _places(word, kind).items()))):
                    yield column, word, kind.width * MM, (kind.of(word) - kind.width) * MM


def narrow_columns(grid: Grid, page: Page) -> list[tuple[int, float]]:
    """The columns in which the words of the body take more than two lines each on the average: their numbers, and the
    millimetres that their texts are set in.
    """
    types = _Types(grid, page)
    lines: dict[int, list[tuple[Line, _Type]]] = {}
    for column, cell in _texts(grid.body_rows):
        if cell.colspan == 1:
            lines.setdefault(column, []).extend(types.lines(column, cell))
    found = []
    for column, own in sorted(lines.items()):
        if any(kind.breaks(line.text) for line, kind in own):
            pieces = [_pieces(word, kind) for line, kind in own for word in _long_words(line.text)]
            if len(pieces) >= _MANY and sum(pieces) > 2 * len(pieces):
                found.append((column, min(kind.width for _, kind in own) * MM))
    return found


def _long_words(text: str) -> list[str]:
    return [word for word in words(text) if len(word) >= _LONG and not is_figure(word)]


def _pieces(word: str, kind: _Type) -> int:
    """The lines that a word takes."""
    if not kind.breaks(word):
        return 1
    places = _places(word, kind)
    return len(places) + 1 if places else ceil(kind.of(word) / max(kind.width, 1.0))


def _marked(grid: Grid, page: Page, addresses: bool) -> Grid:
    known: dict[object, Content] = {}  # texts repeat by the thousand
    types = _Types(grid, page)

    def marked(rows: tuple[Row, ...]) -> tuple[Row, ...]:
        result = list(rows)
        for number, row in enumerate(rows):
            cells = None
            for column, cell in _texts((row,)):
                key = column, cell.colspan, cell.setting
                content = known.get(key)
                if content is None:
                    content = known[key] = _content(types, column, cell, addresses)
                if content is not cell.content:
                    cells = cells or list(row.cells)
                    cells[column] = cell._replace(content=content)
            if cells:
                result[number] = row._replace(cells=tuple(cells))
        return tuple(result)

    return grid._replace(header_rows=marked(grid.header_rows), body_rows=marked(grid.body_rows))


def _content(types: _Types, column: int, cell: Cell, addresses: bool) -> Content:
    """What a cell says, its words marked; the same object where none must break."""
    if isinstance(cell.content, str):
        kind = types.of_text(column, cell)
        return _with_signs(Line(cell.content), kind, addresses).text if kind.breaks(cell.content) else cell.content
    lines = [(line, kind, kind.breaks(line.text)) for line, kind in types.lines(column, cell)]
    if isinstance(cell.content, Number) or not any(breaks for _, _, breaks in lines):
        return cell.content
    return tuple(_with_signs(line, kind, addresses) if breaks else line for line, kind, breaks in lines)


def _with_signs(line: Line, kind: _Type, addresses: bool) -> Line:
    """A line with a sign in each word that is too wide, where it is broken; in addresses only if that is asked for."""
    from rakgen.text.syllables import is_address  # its patterns take a while to make

    signs: dict[int, str] = {}
    start = 0
    for whole in line.text.split():
        for word in words(whole):
            start = line.text.index(word, start)
            if kind.breaks(word) and (addresses or not is_address(whole)):
                signs |= {start + place: sign for place, sign in _places(word, kind, whole).items()}
            start += len(word)
    runs, start = [], 0
    for run in line.parts:
        end = start + len(run.text)
        text = "".join(signs.get(start + i, "") + char for i, char in enumerate(run.text))
        runs.append(run._replace(text=text))
        start = end
    text = "".join(run.text for run in runs)
    return line._replace(text=text, runs=tuple(runs) if line.runs else ())


def _places(word: str, kind: _Type, whole: str = "") -> dict[int, str]:
    """Where a word is broken: each part as long as a line holds; nowhere where a part fits on no line. `whole` is what
    it is a part of, between blanks.
    """
    from rakgen.text.syllables import fitting_breaks  # its patterns take a while to make

    return dict(fitting_breaks(word, lambda part: not kind.breaks(part), whole))


def _texts(rows: Iterable[Row]) -> Iterator[tuple[int, Cell]]:
    for row in rows:
        for column, cell in enumerate(row.cells):
            if cell is not None and cell.content and not isinstance(cell.content, Mark):
                yield column, cell
