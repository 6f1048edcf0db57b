"""DOCX: the tables and lines of a Word file, read from its XML.

Rows and cells are found through content controls; merges by `gridSpan`, `vMerge`, the older `hMerge`, and what
`gridBefore` and `gridAfter` leave out. Tracked insertions are taken and deletions left; ticks of symbol fonts and boxes
of forms are read as signs; the numbers that lists print stand before their texts; tables within a cell as its text.
A text box is a table of one cell behind the paragraph that holds it. Headers, footers, notes and the text boxes of
cells are counted.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from rakgen.readers.docx_fields import box_text, chosen_entry, equation_text, is_on, prompts
from rakgen.readers.docx_numbers import DocxNumbers
from rakgen.readers.docx_shading import fill_of
from rakgen.readers.package import local_name, part, properties_of, read_package
from rakgen.readers.raw import RawBlock, RawCell, RawDocument, RawLine, RawPlace, RawTable, Remark, RemarkKind
from rakgen.readers.slivers import without_slivers
from rakgen.readers.symbols import as_shown, sign_of
from rakgen.text.numbers import whole_number
from rakgen.text.office_parts import WORD, WORD_PART, word_part
from rakgen.text.printable import BREAK

_W = f"{{{WORD}}}"
_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_VAL = f"{_W}val"
_PROPERTIES, _RUN_PROPERTIES, _CELL_PROPERTIES = f"{_W}pPr", f"{_W}rPr", f"{_W}tcPr"
_TWIPS = 1440 / 25.4  # a millimetre
_MOST_COLUMNS, _MOST_ROWS = 63, 20_000
_FRAME = 2  # columns of a table that places others, at most
_INSIDE = frozenset(
    {"sdt", "sdtContent", "ins", "moveTo", "smartTag", "customXml", "hyperlink", "fldSimple", "dir", "bdo"}
)
_OUTSIDE = re.compile(WORD_PART.format("header|footer|footnotes|endnotes|comments"))
"""The parts that hold text beside the body's."""
_CellParagraphs = tuple[tuple[str, ...], tuple[bool, ...]]
"""The paragraphs of a cell, and whether each is bold."""


class _CellForm(NamedTuple):
    """How a cell is set: over how many columns, whether it is one of a merge down and not its first, whether it is one
    of a merge to the right and not its first, and its fill.
    """

    span: int
    is_merged: bool
    goes_on: bool
    is_flat: bool
    fill: str | None


def read_docx(data: bytes) -> RawDocument:
    """A Word file as raw blocks. Raises ReadFault for what is none, or is damaged, locked or too big."""
    from lxml import etree

    package = read_package(data, WORD_PART.format("document"))
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False)
    root = part(package, word_part(package, "document"), parser)
    body = root.find(f"{_W}body")
    styles, lists = (
        part(package, name, parser) if (name := word_part(package, kind)) else None for kind in ("styles", "numbering")
    )
    reader = _DocxReader(_styles(styles), DocxNumbers(lists, styles), etree.tostring, prompts(root))
    blocks = tuple(reader.blocks(body)) if body is not None else ()
    reader.count(root, [part(package, name, parser) for name in sorted(package) if _OUTSIDE.match(name)])
    return RawDocument(blocks, tuple(reader.remarks), _page(root))


def _page(root: Any) -> tuple[float, float] | None:
    size = next(root.iter(f"{_W}pgSz"), None)
    try:
        return (float(size.get(f"{_W}w")) / _TWIPS, float(size.get(f"{_W}h")) / _TWIPS) if size is not None else None
    except (TypeError, ValueError):
        return None


def _styles(root: Any) -> frozenset[str]:
    """The names of the styles that set bold."""
    found = root.iter(f"{_W}style") if root is not None else ()
    return frozenset(
        style.get(f"{_W}styleId") or ""
        for style in found
        if (bold := style.find(f"{_W}rPr/{_W}b")) is not None and is_on(bold)
    )


class _DocxReader:
    def __init__(
        self,
        bold_styles: frozenset[str],
        numbers: DocxNumbers,
        written: Callable[[Any], bytes],
        prompts: frozenset[Any],
    ) -> None:
        self.bold_styles, self.numbers, self.written, self.prompts = bold_styles, numbers, written, prompts
        self.remarks: list[Remark] = []
        self.tables = 0
        self.broken = False  # by the end of a section above
        self.place = RawPlace()
        self.known: dict[bytes, _CellParagraphs] = {}
        self.forms: dict[bytes, _CellForm] = {}

    @property
    def told(self) -> int:
        """How many remarks were made and paragraphs of lists counted."""
        return len(self.remarks) + self.numbers.counted

    def remark(self, kind: RemarkKind, text: str = "") -> None:
        self.remarks.append(Remark.about(kind, self.place, text))

    def count(self, root: Any, others: Sequence[Any]) -> None:
        """Tell of what stands outside the body's own lines and tables: headers, footers, notes, text boxes of cells."""
        self.place = RawPlace()
        boxes = _boxes_within(root)
        for node in (*others, *boxes):
            text = " ".join("".join(paragraph.itertext(f"{_W}t")) for paragraph in node.iter(f"{_W}p")).strip()
            if re.search(r"[^\W\d_]{4}", re.sub(r"(?i)halaman|dari", "", text)):
                self.remark("outside", text)

    # Blocks

    def blocks(self, parent: Any) -> Iterator[RawBlock]:
        """The lines and tables of the body, those within content controls too."""
        for node in parent:
            name = local_name(node)
            if name == "p":
                yield self.line(node)
                for box in _boxes(node):
                    yield from self.box(box)
            elif name == "tbl":
                yield from self.table(node)
            elif name in _INSIDE:
                yield from self.blocks(node)

    def box(self, node: Any) -> Iterator[RawBlock]:
        """The lines of a text box as one cell, and the tables in it."""
        blocks = list(self.blocks(node))
        lines = [
            (line, block.is_bold) for block in blocks if isinstance(block, RawLine) for line in block.text.split("\n")
        ]
        if any(text.strip() for text, _ in lines):
            cell = RawCell(0, 0, tuple(text for text, _ in lines), bold=tuple(bold for _, bold in lines))
            yield RawTable(1, 1, (cell,), has_borders=False)
        yield from (block for block in blocks if isinstance(block, RawTable))

    def line(self, node: Any) -> RawLine:
        """A paragraph outside tables."""
        self.place = RawPlace()
        text, bold = self.paragraph(node)
        properties = properties_of(node, _PROPERTIES)
        is_break = self.broken or any(_is_break(found) for found in node.iter(f"{_W}br", f"{_W}pageBreakBefore"))
        self.broken = "sectPr" in properties
        return RawLine(text, bold, is_break)

    def paragraph(self, node: Any) -> tuple[str, bool]:
        """The text of a paragraph with the number of its list, and whether all of it is bold."""
        properties = properties_of(node, _PROPERTIES)
        style = properties.get("pStyle")
        base = style is not None and style.get(_VAL) in self.bold_styles
        runs = list(self.runs(node, base))
        said = [bold for text, bold in runs if text.strip()]
        return self.numbers.before(properties) + "".join(text for text, _ in runs), bool(said) and all(said)

    def runs(self, node: Any, base: bool) -> Iterator[tuple[str, bool]]:
        """The texts of a paragraph's runs in order, and whether each is bold."""
        for child in node:
            name = local_name(child)
            if name == "r":
                properties = properties_of(child, _RUN_PROPERTIES)
                bold = properties.get("b")
                yield self.run(child, properties), is_on(bold) if bold is not None else base
            elif name in ("ins", "moveTo"):
                self.remark("inserted", "".join(child.itertext(f"{_W}t")))
                yield from self.runs(child, base)
            elif name in ("del", "moveFrom"):
                self.remark("deleted", "".join(child.itertext(f"{_W}delText", f"{_W}t")))
            elif name == "sdt" and (box := child.find(f"{_W}sdtPr/{_W14}checkbox/{_W14}checked")) is not None:
                yield ("✓" if box.get(f"{_W14}val") in ("1", "true") else "", base)
            elif name in _INSIDE:
                yield from self.runs(child, base)
            elif name in ("oMath", "oMathPara"):
                yield equation_text(child), base

    def run(self, node: Any, properties: Mapping[str, Any]) -> str:
        """The text of a run: tabs and breaks as they stand, ticks of symbol fonts as ticks."""
        if node in self.prompts:
            self.remark("prompt", "".join(node.itertext(f"{_W}t")))
            return ""
        if (hidden := properties.get("vanish")) is not None and is_on(hidden):
            self.remark("hidden", "".join(node.itertext(f"{_W}t")))
            return ""
        if any((line := properties.get(name)) is not None and is_on(line) for name in ("strike", "dstrike")):
            self.remark("struck", "".join(node.itertext(f"{_W}t")))
        font = properties.get("rFonts")
        name = (font.get(f"{_W}ascii") or "") if font is not None else ""
        return "".join(self._piece(child, name) for child in node)

    def _piece(self, node: Any, font: str) -> str:
        name = local_name(node)
        if name == "t":
            return as_shown((node.text or "").replace(BREAK, ""), font)  # a word of ours breaks there
        if name == "sym":
            return self._symbol(node)
        if name == "checkBox" or (name == "fldChar" and node.find(f"{_W}ffData/{_W}checkBox") is not None):
            return box_text(node)
        if name == "fldChar":
            return chosen_entry(node)
        if name in ("drawing", "pict", "object") or (name == "AlternateContent" and not list(_boxes(node))):
            self.remark("picture")
        return {"tab": "\t", "br": "" if _is_break(node) else "\n", "cr": "\n", "noBreakHyphen": "-"}.get(name, "")

    def _symbol(self, node: Any) -> str:
        said = node.get(f"{_W}char") or "0"
        code = int(said, 16) if re.fullmatch(r"[0-9A-Fa-f]{1,8}", said) else 0
        if sign := sign_of(code, node.get(f"{_W}font") or ""):
            return sign
        self.remark("unreadable", f"{node.get(f'{_W}font')} {said}")
        return ""

    # Tables

    def table(self, node: Any) -> Iterator[RawBlock]:
        """A table as a grid; one that is empty is left out, of one that only places others what it holds is read."""
        if _is_frame(node):
            for row in _through(node, "tr"):
                for cell in _through(row, "tc"):
                    yield from self.blocks(cell)
            return
        self.tables += 1
        place = RawPlace(table=self.tables)
        grid = _TableGrid(self, place)
        rows = list(_through(node, "tr"))
        if len(rows) > _MOST_ROWS:
            self.remark("cut", str(len(rows)))
        for row in rows[:_MOST_ROWS]:
            grid.row(row)
        if grid.cells:
            yield grid.finished(node)


class _TableGrid:
    """A table's cells as they are found, row by row."""

    def __init__(self, reader: _DocxReader, place: RawPlace) -> None:
        self.reader, self.place = reader, place
        self.cells: list[RawCell] = []
        self.rows = self.columns = 0
        self.open: dict[int, int] = {}  # the cell that a column goes on with, by its number in `cells`
        self.is_break = False

    def row(self, node: Any) -> None:
        """One row; a deleted one is left out."""
        properties = properties_of(node, f"{_W}trPr")
        if "del" in properties:
            self.reader.remark("deleted", "".join(node.itertext(f"{_W}t", f"{_W}delText")))
            return
        header = properties.get("tblHeader")
        is_header = header is not None and is_on(header)
        column = _number(properties, "gridBefore")
        begun = self.open
        self.open = {}
        for cell in _through(node, "tc"):
            column = self.cell(cell, column, is_header, begun)
        self.columns = max(self.columns, column + _number(properties, "gridAfter"))
        self.rows += 1

    def cell(self, node: Any, column: int, is_header: bool, begun: dict[int, int]) -> int:
        """One cell at a column; gives the column after it."""
        written = self.reader.written(node)
        form = self.reader.forms.get(written) or self.reader.forms.setdefault(written, _cell_form(node))
        span = max(1, min(form.span, _MOST_COLUMNS - column))
        if form.is_flat and self.cells:
            self.cells[-1] = self.cells[-1]._replace(colspan=self.cells[-1].colspan + span)
            return column + span
        if form.goes_on and column in begun:
            number = begun[column]
            self.cells[number] = self.cells[number]._replace(rowspan=self.rows - self.cells[number].row + 1)
            self.open[column] = number
            return column + span
        self.reader.place = place = self.place.at(self.rows + 1, column + 1)
        lines, bold = self.known_paragraphs(node, written) if self.rows else self.paragraphs(node)
        if form.is_merged:
            self.open[column] = len(self.cells)
        self.cells.append(RawCell(self.rows, column, lines, 1, span, form.fill, bold, is_header, "", place))
        return column + span

    def known_paragraphs(self, node: Any, written: bytes) -> _CellParagraphs:
        """The paragraphs of a cell; of one that is written as another was, as most that are empty, those of that."""
        told = self.reader.told
        if (found := self.reader.known.get(written)) is None:
            found = self.paragraphs(node)
            if self.reader.told == told:  # nothing of it depends on where it stands
                self.reader.known[written] = found
        return found

    def paragraphs(self, node: Any) -> _CellParagraphs:
        """The paragraphs of a cell, those of a table within it too."""
        found: list[tuple[str, bool]] = []
        for child in _inner(node):
            if local_name(child) == "tbl":
                self.reader.remark("nested", "".join(child.itertext(f"{_W}t")))
                found += [self.reader.paragraph(paragraph) for paragraph in child.iter(f"{_W}p")]
            else:
                if not self.rows and any(True for _ in child.iter(f"{_W}pageBreakBefore")):
                    self.is_break = True
                text, bold = self.reader.paragraph(child)
                found += [(line, bold) for line in text.split("\n")]
        while len(found) > 1 and not found[-1][0].strip():
            found.pop()
        return tuple(text for text, _ in found), tuple(bold for _, bold in found)

    def finished(self, node: Any) -> RawTable:
        """The table."""
        borders = node.find(f"{_W}tblPr/{_W}tblBorders")
        style = node.find(f"{_W}tblPr/{_W}tblStyle")
        drawn = [edge for edge in borders if edge.get(f"{_W}val") not in ("nil", "none")] if borders is not None else []
        own = any(
            edge.get(f"{_W}val") not in ("nil", "none") for edges in node.iter(f"{_W}tcBorders") for edge in edges
        )
        has_borders = bool(drawn) or own or (borders is None and style is not None)
        widths = tuple(float(column.get(f"{_W}w") or 0) / _TWIPS for column in node.findall(f"{_W}tblGrid/{_W}gridCol"))
        widths = widths if len(widths) == self.columns else ()
        cells = tuple(self.cells)
        return without_slivers(RawTable(self.rows, self.columns, cells, self.place, self.is_break, has_borders, widths))


def _through(node: Any, name: str) -> Iterator[Any]:
    """The rows or cells of a node, those within content controls and tracked insertions too."""
    for child in node:
        if local_name(child) == name:
            yield child
        elif local_name(child) in _INSIDE:
            yield from _through(child, name)


def _inner(node: Any) -> Iterator[Any]:
    """The paragraphs and tables of a cell."""
    for child in node:
        if local_name(child) in ("p", "tbl"):
            yield child
        elif local_name(child) in _INSIDE:
            yield from _inner(child)


def _cell_form(node: Any) -> _CellForm:
    properties = properties_of(node, _CELL_PROPERTIES)
    merge, flat = properties.get("vMerge"), properties.get("hMerge")
    return _CellForm(
        _number(properties, "gridSpan"),
        merge is not None,
        merge is not None and merge.get(_VAL) != "restart",
        flat is not None and flat.get(_VAL) != "restart",
        fill_of(shading) if (shading := properties.get("shd")) is not None else None,
    )


def _is_frame(node: Any) -> bool:
    """True for a table of one or two columns around others of rows and columns."""
    rows: list[list[Any]] = []
    for row in _through(node, "tr"):
        rows.append(list(_through(row, "tc")))
        if len(rows[-1]) > _FRAME:
            return False
    inner = (child for row in rows for cell in row for child in _inner(cell) if local_name(child) == "tbl")
    sizes = [[len(list(_through(row, "tc"))) for row in _through(table, "tr")] for table in inner]
    return any(len(size) > 1 and max(size) > _FRAME for size in sizes)


def _number(properties: Mapping[str, Any], name: str) -> int:
    found = properties.get(name)
    text = found.get(_VAL) if found is not None else None
    return min(whole_number(text or ""), _MOST_COLUMNS)


def _boxes(node: Any) -> Iterator[Any]:
    """The text boxes of a node; not again those that stand a second time for older programs, or within another."""
    return (box for box in node.iter(f"{_W}txbxContent") if not {"Fallback", "txbxContent"} & _names_above(box))


def _boxes_within(root: Any) -> list[Any]:
    """The text boxes within cells or other boxes."""
    boxes = ((box, _names_above(box)) for box in root.iter(f"{_W}txbxContent"))
    return [box for box, above in boxes if "Fallback" not in above and above & {"tc", "txbxContent"}]


def _names_above(node: Any) -> set[str]:
    return set(map(local_name, node.iterancestors()))


def _is_break(node: Any) -> bool:
    return local_name(node) == "pageBreakBefore" or node.get(f"{_W}type") == "page"
