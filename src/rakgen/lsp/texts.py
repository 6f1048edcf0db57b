"""Texts: a document as an editor holds it, the changes that come in, and places in it counted as the editor counts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import Literal, NamedTuple, TypeAlias

from rakgen.diagnostics import Edit, Span
from rakgen.source.edit import LINE_END

Encoding: TypeAlias = Literal["utf-8", "utf-16", "utf-32"]
"""What an editor counts in a line: bytes, pairs of bytes (the usual), or characters."""
_CODECS: dict[Encoding, tuple[str, int, str]] = {
    "utf-8": ("utf-8", 1, "ignore"),
    "utf-16": ("utf-16-le", 2, "surrogatepass"),
    "utf-32": ("", 1, ""),
}
"""For each a codec, how many bytes a unit has, and what becomes of half a character."""


class EditorPlace(NamedTuple):
    """A place as an editor says it: line and units in the line, both from 0."""

    line: int
    character: int


class TextChange(NamedTuple):
    """A change to a document: what lies from `start` to `end` gives way to `text`; all of it where they are None."""

    text: str
    start: EditorPlace | None = None
    end: EditorPlace | None = None


class EditorText:
    """A document of an editor: its text as typed, with any line ends, its version, and how the editor counts."""

    def __init__(self, text: str, version: int | None = None, encoding: Encoding = "utf-16") -> None:
        self.text, self.version, self.encoding = text, version, encoding

    @cached_property
    def lines(self) -> Sequence[str]:
        """The lines without what ends them; there is always one. No other signs end a line for an editor."""
        return LINE_END.split(self.text) if "\r" in self.text else self.text.split("\n")

    @property
    def line_end(self) -> str:
        """What ends the first line, a line feed where there is but one line."""
        found = LINE_END.search(self.text)
        return found[0] if found else "\n"

    @property
    def data(self) -> bytes:
        """What a file with this text holds."""
        return self.text.encode("utf-8", "surrogatepass")

    def changed(self, changes: Iterable[TextChange], version: int | None) -> EditorText:
        """The document after some changes, each made in what the one before left."""
        now = self
        for change in changes:
            text = change.text
            if change.start is not None and change.end is not None:
                begin, end = now._offset(change.start), now._offset(change.end)
                text = now.text[:begin] + change.text + now.text[max(begin, end) :]
            now = EditorText(text, version, self.encoding)
        return now

    def _offset(self, position: EditorPlace) -> int:
        if position.line >= len(self.lines):
            return len(self.text)
        return self._start(position.line) + self.place(position)[1] - 1

    def _start(self, row: int) -> int:
        """Where a row (from 0) begins in the text."""
        if "\r" in self.text:
            return [0, *(match.end() for match in LINE_END.finditer(self.text))][row]
        return sum(map(len, self.lines[:row])) + row

    def place(self, position: EditorPlace) -> tuple[int, int]:
        """Line and column, both from 1 and in characters, of a place; one beyond a line or the text is its end."""
        if position.line >= len(self.lines):
            return len(self.lines), len(self.lines[-1]) + 1
        line = self.lines[position.line]
        codec, size, half = _CODECS[self.encoding]
        if not codec or line.isascii():
            return position.line + 1, min(position.character, len(line)) + 1
        before = line.encode(codec, "surrogatepass")[: position.character * size]
        return position.line + 1, len(before.decode(codec, half)) + 1

    def position(self, line: int, column: int) -> EditorPlace:
        """The place of a line and column, both from 1 and in characters, as the editor counts."""
        if line > len(self.lines):
            return EditorPlace(len(self.lines) - 1, self._units(self.lines[-1]))
        return EditorPlace(line - 1, self._units(self.lines[line - 1][: column - 1]))

    def _units(self, text: str) -> int:
        codec, size, _ = _CODECS[self.encoding]
        return len(text.encode(codec, "surrogatepass")) // size if codec and not text.isascii() else len(text)

    def range(self, span: Span) -> tuple[EditorPlace, EditorPlace]:
        """Where a stretch begins and ends, as the editor counts."""
        return self.position(span.line, span.column), self.position(span.end_line, span.end_column)

    def written(self, edit: Edit) -> str:
        """The text of an edit with the line ends of the document."""
        return edit.text.replace("\n", self.line_end)
