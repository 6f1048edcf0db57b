"""PDF content: its operators, as pdfminer reads them."""

from __future__ import annotations

from typing import Any

import pytest

from rakgen.readers.pdf_content import operations
from tests.support.each import each

pdfinterp = pytest.importorskip("pdfminer.pdfinterp")
psparser = pytest.importorskip("pdfminer.psparser")


def of_pdfminer(data: bytes) -> list[tuple[str, list[Any]]]:
    """The operators that pdfminer finds, with what stands before each."""
    from pdfminer.pdftypes import PDFStream

    parser = pdfinterp.PDFContentParser([PDFStream({}, data)])
    found: list[tuple[str, list[Any]]] = []
    args: list[Any] = []
    while True:
        try:
            _, one = parser.nextobject()
        except psparser.PSEOF:
            return found
        if isinstance(one, psparser.PSKeyword):
            found.append((psparser.keyword_name(one), args))
            args = []
        else:
            args.append(one)


@each(
    "data",
    [
        b"q 1 0 0 -1 0 841.89 cm .5 -.25 +7 5. 0 RG 12-3 1.2.3 re W* n Q",
        rb"BT /F1 9 Tf (a\(b\)c \101\7z \n\r\t\\ \q) Tj (balanced (inner \) one) text) ' 1 2 (w) " + b'" ET',
        b"[(A) -120.5 <0041 00 42> <> (B\r\nC)] TJ /P <</MCID 0 /L [1 2 true] /S (x)>> BDC EMC",
        b"% a comment (with a bracket\n/Im0 Do\x00 /CS0 cs 0.1 0.2 0.3 scn%\nf*\n",
        b"(line\\\ngoes on\\\r\nhere) Tj T*",
    ],
)
def test_operators_and_what_stands_before_them_are_those_of_pdfminer(data: bytes) -> None:
    assert operations(data, psparser.LIT) == of_pdfminer(data + b"\n")


@each(
    "data",
    [
        b"BI /W 1 /H 1 ID x EI",
        b"[1 2",
        b"1 2] TJ",
        b"(never closed Tj",
        b"<</A 1] BDC",
        b"<ABC> Tj",
        b"/N#20A gs",
        b"{ 1 } x",
    ],
)
def test_what_is_written_in_an_unusual_way_is_left_to_pdfminer(data: bytes) -> None:
    assert operations(data, psparser.LIT) is None


def test_brackets_without_end_take_no_time() -> None:
    for data in (b"(" * 20_000, b"<0 " * 20_000, b"(\\" * 20_000, b"<<" * 20_000):
        assert operations(data, psparser.LIT) is None
