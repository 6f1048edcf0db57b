"""PDF: the drawn tables and the lines of a PDF, as raw blocks."""

from __future__ import annotations

from rakgen.readers.faults import unreadable
from rakgen.readers.pdf_ink import read_ink
from rakgen.readers.pdf_page import ReadPage, read_page
from rakgen.readers.pdf_pieces import blocks_of
from rakgen.readers.raw import RawDocument, RawTable

_POINTS = 72 / 25.4  # a millimetre


def read_pdf(data: bytes) -> RawDocument:
    """A PDF as raw blocks. Raises ReadFault for one that is damaged, locked, too big, or a scan without text;
    ModuleNotFoundError where the library that reads it is not installed.
    """
    pages: list[ReadPage] = []
    size: tuple[float, float] | None = None
    tables = words = pictures = 0
    for ink in read_ink(data):
        size = size or (ink.width / _POINTS, ink.height / _POINTS)
        words, pictures = words + len(ink.words), pictures + ink.pictures
        pages.append(read_page(ink, tables, pages[-1].gutter if pages else 0.0))
        tables += sum(isinstance(block.block, RawTable) and block.lattice is not None for block in pages[-1].blocks)
    if not words and pictures:
        raise unreadable("scan")
    if not tables:
        raise unreadable("no_table")
    remarks = tuple(remark for page in pages for remark in page.remarks)
    blocks, told = blocks_of(pages)
    return RawDocument(tuple(blocks), (*remarks, *told), size)
