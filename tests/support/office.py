"""LibreOffice and poppler for tests: DOCX to PDF, and a PDF's words with their places."""

from __future__ import annotations

import atexit
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import ClassVar, NamedTuple

import pytest
from lxml import etree

from rakgen.document.document import Document
from tests.support.processes import HANGS

needs_libreoffice = [
    pytest.mark.libreoffice,
    pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice (soffice) tidak terpasang"),
    pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler (pdftotext) tidak terpasang"),
]


class Word(NamedTuple):
    """A word on a page; points from the top left corner."""

    text: str
    left: float
    top: float
    right: float
    bottom: float


@cache
def _profile() -> str:
    """Where LibreOffice keeps its settings; making them takes it a third of a short run."""
    return _folder("profil-")


def _folder(prefix: str) -> str:
    """A folder that is there as long as this process."""
    made = tempfile.mkdtemp(prefix=prefix)
    atexit.register(shutil.rmtree, made, ignore_errors=True)
    return made


class Converted:
    """Files that a module of tests wants in another format: LibreOffice, which takes two seconds to start, is given
    those of all modules at once when the first of them is asked for.
    """

    _all: ClassVar[list[Converted]] = []

    def __init__(self, to: str, make: Callable[[Path], Iterable[Path]]) -> None:
        """`make` writes the files into a folder."""
        self._to, self._make = to, make
        self._made: list[Path] | Exception | None = None
        Converted._all.append(self)

    def files(self) -> list[Path]:
        """The converted files, in the order in which they were made; OSError where LibreOffice has not made one."""
        if self._made is None:
            self._convert([one for one in Converted._all if one._to == self._to and one._made is None])
        if isinstance(self._made, Exception):
            raise self._made
        assert self._made is not None
        for file in self._made:
            file.stat()
        return self._made

    @staticmethod
    def _convert(asked: Sequence[Converted]) -> None:
        folder = Path(_folder("converted-"))
        files: list[Path] = []
        for number, one in enumerate(asked):
            place = folder / f"{number}"
            place.mkdir()
            try:
                made = [file.rename(file.with_name(f"{number}-{file.name}")) for file in one._make(place)]
            except Exception as fault:  # which is that of its own tests
                one._made = fault
                continue
            files += made
            one._made = [folder / f"{file.stem}.{one._to.partition(':')[0]}" for file in made]
        if files:  # LibreOffice waits for ever where it is given none
            convert(files, folder, asked[0]._to)


def convert(files: Sequence[Path], folder: Path, to: str) -> None:
    """Convert files in one start of LibreOffice, with a profile of the tests', so that neither locks nor settings of a
    user matter.
    """
    subprocess.run(
        [
            "soffice",
            f"-env:UserInstallation=file://{_profile()}",
            "--headless",
            "--norestore",
            "--convert-to",
            to,
            "--outdir",
            str(folder),
            *map(str, files),
        ],
        check=False,
        capture_output=True,
        timeout=HANGS,
    )


def pages(pdf: Path) -> list[list[Word]]:
    """The words of every page."""
    done = subprocess.run(["pdftotext", "-bbox", str(pdf), "-"], check=True, capture_output=True, timeout=HANGS)
    root = etree.fromstring(done.stdout, etree.XMLParser(recover=True))
    name = "{http://www.w3.org/1999/xhtml}"
    return [
        [
            Word(word.text or "", *(float(word.get(side)) for side in ("xMin", "yMin", "xMax", "yMax")))
            for word in page.iter(f"{name}word")
        ]
        for page in root.iter(f"{name}page")
    ]


POINTS = 72 / 25.4


def column_edges(document: Document) -> list[float]:
    section = document.sections[0]
    edges = [section.page.margins[3] * POINTS]
    for column in section.grids[0].columns:
        edges.append(edges[-1] + column.width * POINTS)
    return edges


def number_row(words: list[Word], count: int) -> float:
    """The top of the number row, all of whose numbers stand whole on one line."""
    top = min(word.top for word in words if word.text == "(1)")
    row = [word.text for word in sorted(words, key=lambda word: word.left) if abs(word.top - top) < 2]
    assert row == [f"({n})" for n in range(1, count + 1)]
    return top


def first_lines(words: list[Word], edges: list[float], below: float, column: int) -> float | None:
    """The top of the first word under the number row in a column."""
    tops = [
        word.top
        for word in words
        if word.top > below + 5 and edges[column] - 1 < (word.left + word.right) / 2 < edges[column + 1]
    ]
    return min(tops, default=None)


def assert_every_page_reads_alone(document: Document, words_of: list[list[Word]], merged: tuple[int, ...]) -> None:
    edges = column_edges(document)
    for number, words in enumerate(words_of, 1):
        if not any(word.text == "(1)" for word in words):
            raise AssertionError(f"page {number} has no header rows")
        assert any(word.text == "SASARAN" for word in words)
        below = number_row(words, len(edges) - 1)
        tops = {column: first_lines(words, edges, below, column) for column in (*merged, 4)}
        first = min(top for top in tops.values() if top is not None)
        for column, top in tops.items():
            assert top is not None and top - first < 4, f"page {number}: column {column + 1} starts without a label"
