"""Office text: the words of a DOCX or XLSX file as lines, a table's row on one line, for git to compare. Files are
taken as hostile: they are read once, element by element, up to bounds that hold for all parts together.
"""

from __future__ import annotations

import re
import zipfile
import zlib
from io import BytesIO
from typing import Protocol
from xml.parsers import expat

from rakgen.text.office_parts import WORD, word_part

LIMIT = 20_000_000
"""Bytes that a file may have, and bytes that its parts may unpack to together."""
MAX_ELEMENTS = 500_000
"""Elements of all parts; four attributes count as one."""
MAX_DEPTH = 200
MAX_PARTS = 5_000
MAX_NAMES = 10_000
"""Different names of elements and attributes in a part."""
MAX_MARKUP = 250_000
"""Bytes of one tag or comment, which the parser reads anew with every chunk."""
MAX_CHARACTERS = 10_000_000
"""Characters of the lines; the cells of a small workbook may all repeat one long text."""

_NAMESPACES = (
    WORD,
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
    "http://purl.oclc.org/ooxml/spreadsheetml/main",
)
_NAMES = "t p tbl tblHeader tr tc br cr tab si row c v sheet".split()
_KNOWN = {f"{namespace} {name}": name for namespace in _NAMESPACES for name in _NAMES}
_BROKEN = (zipfile.BadZipFile, zlib.error, expat.ExpatError, EOFError, ValueError, LookupError, OSError, RuntimeError)


def office_text(data: bytes) -> str | None:
    """The lines of a document or workbook; None when it is neither, is broken, or is beyond the bounds."""
    if len(data) > LIMIT or data.count(b"PK\x01\x02") > MAX_PARTS:
        return None
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            parts = _Parts(archive)
            if body := word_part(parts.names, "document"):
                document = _WordLines()
                parts.read(body, document)
                return "\n".join(document.lines) + "\n"
            if "xl/workbook.xml" in parts.names:
                return "\n".join(_workbook(parts)) + "\n"
    except _BROKEN:
        return None
    return None


class _ElementReader(Protocol):
    """What becomes of the elements of a part; '' is an element of no interest."""

    def start(self, name: str, attributes: dict[str, str]) -> None: ...

    def end(self, name: str) -> None: ...

    def text(self, data: str) -> None: ...


class _Parts:
    """The parts of a file, and how much of them may still be read."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self.names = set(archive.namelist())
        self._archive = archive
        self._bytes = LIMIT
        self._elements = float(MAX_ELEMENTS)

    def read(self, name: str, reader: _ElementReader) -> None:
        """Let `reader` have the elements of a part. Raises one of _BROKEN."""
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        depth = read = 0

        def start(tag: str, attributes: dict[str, str]) -> None:
            nonlocal depth
            depth += 1
            self._elements -= 1 + len(attributes) / 4
            if depth > MAX_DEPTH or self._elements < 0:
                raise ValueError("too many elements")
            reader.start(_KNOWN.get(tag, ""), attributes)

        def end(tag: str) -> None:
            nonlocal depth
            depth -= 1
            reader.end(_KNOWN.get(tag, ""))

        parser.StartElementHandler, parser.EndElementHandler = start, end
        parser.CharacterDataHandler, parser.StartDoctypeDeclHandler = reader.text, _refuse_doctype
        if self._archive.getinfo(name).compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise ValueError("no way of packing that Office uses")
        with self._archive.open(name) as stream:
            while chunk := stream.read(1 << 16):
                self._bytes -= len(chunk)
                read += len(chunk)
                parser.Parse(chunk, False)
                if (
                    self._bytes < 0
                    or len(parser.intern) > MAX_NAMES
                    or read - max(parser.CurrentByteIndex, 0) > MAX_MARKUP
                ):
                    raise ValueError("too large")
        parser.Parse(b"", True)


def _refuse_doctype(*_: object) -> None:
    """Office writes none; entities begin here."""
    raise ValueError("a document type")


class _WordLines:
    """Paragraphs and rows as lines; a table within a cell is part of the cell's text. Of tables that follow each other
    like the pages of one, only the first has its header rows.
    """

    def __init__(self) -> None:
        self.lines: list[str] = []
        self._paragraphs: list[list[str]] = []
        self._cells: list[list[str]] = []
        self._rows: list[list[str]] = []
        self._above: set[str] = set()  # header rows of the table before
        self._heads: set[str] = set()  # and of this one
        self._is_head = False
        self._in_text = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "t":
            self._in_text = True
        elif name == "p":
            self._paragraphs.append([])
        elif name == "tbl" and not self._cells:
            self._above, self._heads = self._heads, set()
        elif name == "tblHeader":
            self._is_head = not self._cells
        elif name == "tr":
            self._is_head = self._is_head and bool(self._cells)
            self._rows.append([])
        elif name == "tc":
            self._cells.append([])
        elif name in ("br", "cr", "tab") and self._paragraphs:
            self._paragraphs[-1].append(" ")

    def end(self, name: str) -> None:
        if name == "t":
            self._in_text = False
        elif name == "p":
            text = _one_line(self._paragraphs.pop())
            self._heads = set() if text and not self._cells else self._heads
            self._put(text)
        elif name == "tr":
            self._put_row(" | ".join(self._rows.pop()))
        elif name == "tc":
            (self._rows[-1] if self._rows else self.lines).append(" ".join(self._cells.pop()))

    def text(self, data: str) -> None:
        if self._in_text and self._paragraphs:
            self._paragraphs[-1].append(data)

    def _put_row(self, text: str) -> None:
        if self._is_head and not self._cells:
            self._is_head = False
            self._heads.add(text)
            if text in self._above:
                return
        self._put(text)

    def _put(self, text: str) -> None:
        if text:
            (self._cells[-1] if self._cells else self.lines).append(text)


def _one_line(texts: list[str]) -> str:
    return " ".join("".join(texts).split())


class _SheetNames:
    """The names of a workbook's sheets."""

    def __init__(self) -> None:
        self.names: list[str] = []

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "sheet":
            self.names.append(attributes.get("name", ""))

    def end(self, name: str) -> None: ...

    def text(self, data: str) -> None: ...


class _SharedStrings:
    """The texts that cells refer to by number, each on one line."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self._open: list[str] = []
        self._in_text = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self._in_text = name == "t"

    def end(self, name: str) -> None:
        self._in_text = False
        if name == "si":
            self.texts.append(_one_line(self._open))
            self._open = []

    def text(self, data: str) -> None:
        if self._in_text:
            self._open.append(data)


class _SheetLines:
    """The rows of one sheet after another as lines."""

    def __init__(self, shared: list[str]) -> None:
        self.lines: list[str] = []
        self._shared = shared
        self._room = MAX_CHARACTERS
        self._cells: list[str] = []
        self._open: list[str] = []
        self._kind = ""
        self._in_text = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self._in_text = name in ("v", "t")
        if name == "c":
            self._open, self._kind = [], attributes.get("t", "")

    def end(self, name: str) -> None:
        self._in_text = False
        if name == "c":
            self._cells.append(self._cell())
            self._room -= len(self._cells[-1])
            if self._room < 0:
                raise ValueError("too much text")
        elif name == "row":
            if any(self._cells):
                self.lines.append(" | ".join(self._cells))
            self._cells = []

    def text(self, data: str) -> None:
        if self._in_text:
            self._open.append(data)

    def _cell(self) -> str:
        text = _one_line(self._open)
        if self._kind == "s" and re.fullmatch("[0-9]{1,9}", text) and int(text) < len(self._shared):
            return self._shared[int(text)]
        return text


def _workbook(parts: _Parts) -> list[str]:
    shared, titles = _SharedStrings(), _SheetNames()
    if "xl/sharedStrings.xml" in parts.names:
        parts.read("xl/sharedStrings.xml", shared)
    parts.read("xl/workbook.xml", titles)
    found = [name for name in parts.names if re.fullmatch(r"xl/worksheets/sheet\d+\.xml", name)]
    sheets = _SheetLines(shared.texts)
    for number, name in enumerate(sorted(found, key=lambda name: (len(name), name))):
        title = titles.names[number] if number < len(titles.names) else name
        sheets.lines.append(_one_line(["lembar: ", title]))
        parts.read(name, sheets)
    return sheets.lines
