"""HTML: the tables and lines of a web page, as it prints; what only a screen shows is left, what no one sees is told.

Pages that Word, Excel, LibreOffice and Google save are pages like others: their fills and bold stand in style sheets
(`css.py`), whole sheets in one table (`sheet.py`). Nothing is fetched: no style sheet, no picture, no frame.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from rakgen.readers.css import Looks
from rakgen.readers.faults import unreadable
from rakgen.readers.html_table import table_of
from rakgen.readers.html_text import BLOCKS, TextReader, is_yes
from rakgen.readers.raw import RawBlock, RawCell, RawDocument, RawLine, RawPlace, RawTable, Remark
from rakgen.readers.sheet import divided
from rakgen.text.nearest import unspaced

_MOST_BYTES = 50_000_000
_LEAST_SIGNED = 2  # lines of each of several signers


def read_html(data: bytes) -> RawDocument:
    """A web page as raw blocks. Raises ReadFault for what is none, or is too big."""
    from lxml import etree, html

    if len(data) > _MOST_BYTES:
        raise unreadable("big")
    parser = html.HTMLParser(no_network=True, huge_tree=False, encoding=_encoding(data), remove_comments=True)
    try:
        root = html.document_fromstring(data.removeprefix(b"\xef\xbb\xbf"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as fault:
        raise unreadable("damaged", str(fault)) from fault
    reader = _HtmlReader(Looks(root))
    blocks = tuple(reader.blocks(root))
    return RawDocument(blocks, (*reader.text.remarks, *reader.unseen(blocks)))


def _encoding(data: bytes) -> str | None:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    if re.search(rb"charset", data[:4000], re.IGNORECASE) and not data.startswith(b"\xef\xbb\xbf"):
        return None
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8"


class _HtmlReader:
    def __init__(self, looks: Looks) -> None:
        self.looks = looks
        self.text = TextReader(looks)
        self.tables = 0
        self.is_broken = False  # a new page begins before what comes next
        self.above = ""  # the letters of the lines so far

    def unseen(self, blocks: tuple[RawBlock, ...]) -> list[Remark]:
        """Texts that are only read aloud and say what nothing else does."""
        seen = unspaced(
            " ".join(b.text if isinstance(b, RawLine) else " ".join(c.text for c in b.cells) for b in blocks)
        )
        return [
            Remark("hidden", place, text[:200])
            for text, place in self.text.aloud.items()
            if not is_yes(text) and unspaced(text) not in seen
        ]

    def blocks(self, node: Any) -> Iterator[RawBlock]:
        """The lines and tables below a node, in order."""
        if not isinstance(node.tag, str):
            return
        look = self.looks.of(node)
        self.text.place = RawPlace()
        if self.text.is_left(node, look):
            return
        self.is_broken |= look.is_break
        if node.tag == "table" and not _is_frame(node):
            yield from self.table(node)
        elif node.tag == "dl":
            yield from self.pairs(node)
        elif self.tables and look.is_row and (signers := self.beside(node)):
            yield signers
        elif self.has_blocks(node):
            yield from self.mixed(node)
        else:
            yield from self.said(self.text.lines(node), node)

    def has_blocks(self, node: Any) -> bool:
        """True where a node holds lines of their own, or tables."""
        return any(isinstance(inner.tag, str) and inner.tag in BLOCKS for inner in node.iterdescendants())

    def mixed(self, node: Any) -> Iterator[RawBlock]:
        """What a node with blocks holds: these, and the texts between them as lines."""
        run: list[Any] = [node.text] if node.text else []
        for child in node:
            is_inside = isinstance(child.tag, str) and child.tag not in BLOCKS and not self.has_blocks(child)
            if is_inside:
                run.append(child)
            elif isinstance(child.tag, str):
                yield from self.said(self.text.run(run, node), node)
                run = []
                yield from self.blocks(child)
            if child.tail:
                run.append(child.tail)
        yield from self.said(self.text.run(run, node), node)

    def said(self, lines: list[tuple[str, bool]], node: Any) -> Iterator[RawLine]:
        """Lines outside tables; a new page begins with the first."""
        for line_break in node.iter("br"):
            self.is_broken |= self.looks.of(line_break).is_break
        for text, bold in lines:
            if not text:
                continue
            self.above += unspaced(text)
            yield RawLine(text, bold, self.is_broken)
            self.is_broken = False

    def pairs(self, node: Any) -> Iterator[RawLine]:
        """A list of labels and texts: each pair a line."""
        label = ""
        for child in node.iter("dt", "dd"):
            if self.text.is_left(child, self.looks.of(child)):
                continue
            text = " ".join(line for line, _ in self.text.lines(child))
            if child.tag == "dt":
                yield from self.said([(label, False)], child)
                label = text
            else:
                joined = f"{label}{text}" if text.startswith(":") else f"{label} {text}"
                yield from self.said([(joined.strip(), False)], child)
                label = ""
        yield from self.said([(label, False)], node)

    def beside(self, node: Any) -> RawTable | None:
        """Signers side by side as a table without borders; None for a row of anything else."""
        if any(True for _ in node.iter("table")):
            return None
        columns = [[line for line, _ in self.text.lines(child)] for child in node if isinstance(child.tag, str)]
        columns = [column for column in columns if any(column)]
        if len(columns) < 2 or any(len(column) < _LEAST_SIGNED for column in columns):
            return None
        cells = tuple(RawCell(0, number, tuple(column)) for number, column in enumerate(columns))
        return RawTable(1, len(cells), cells, has_borders=False)

    def table(self, node: Any) -> Iterator[RawBlock]:
        """A table, its caption above where that says something new, in as many parts as paper has."""
        for caption in node.findall("caption"):
            if not self.text.is_left(caption, self.looks.of(caption)):
                lines = self.text.lines(caption)
                if unspaced("".join(line for line, _ in lines)) not in self.above:
                    yield from self.said(lines, caption)
        self.tables += 1
        table = table_of(node, self.text, RawPlace(table=self.tables))
        if table is None:
            return
        raw = table.raw._replace(is_break=self.is_broken)
        yield from divided(raw, table.borders, table.pages, is_below=self.tables > 1)
        self.is_broken = False
        self.above = ""


def _is_frame(node: Any) -> bool:
    """True for a table that only lays a page out: a table of columns stands within one of its cells."""
    return any(
        sum(1 for cell in row if cell.tag in ("td", "th")) > 2
        for inner in node.iterdescendants("table")
        for row in inner.iter("tr")
    )
