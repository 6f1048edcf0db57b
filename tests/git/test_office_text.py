"""Office files as lines: what is read, and what ends in no text soon, however it was made."""

from __future__ import annotations

import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest

from rakgen.git import office_text as office_text_module
from rakgen.git.office_text import LIMIT, MAX_DEPTH, MAX_PARTS, office_text
from tests.support.each import each
from tests.support.office_bases import packed
from tests.support.processes import HANGS
from tests.support.seeds import ALL, spread, usual

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def document(body: str, namespace: str = WORD, head: str = "", name: str = "document") -> bytes:
    return packed({f"word/{name}.xml": f'{head}<w:document xmlns:w="{namespace}">{body}</w:document>'})


def workbook(rows: str, shared: str = "") -> bytes:
    return packed(
        {
            "xl/workbook.xml": f'<workbook xmlns="{SHEET}"><sheets><sheet name="Rencana"/></sheets></workbook>',
            "xl/sharedStrings.xml": f'<sst xmlns="{SHEET}">{shared}</sst>',
            "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{SHEET}"><sheetData>{rows}</sheetData></worksheet>',
        }
    )


def paragraph(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


TABLE = "<w:tbl><w:tr><w:tc>{}</w:tc><w:tc>" + paragraph("b") + "</w:tc></w:tr></w:tbl>"


@each(
    ("data", "text"),
    [
        (document(paragraph("satu  dua") + "<w:p/>" + paragraph("tiga")), "satu dua\ntiga\n"),
        (document("<w:p><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:delText>x</w:delText></w:p>"), "a b\n"),
        (document(TABLE.format(paragraph("a") + paragraph("c"))), "a c | b\n"),
        (document(TABLE.format(TABLE.format(paragraph("a")))), "a | b | b\n"),
        (document(paragraph("ketat"), "http://purl.oclc.org/ooxml/wordprocessingml/main"), "ketat\n"),
        (document(paragraph("di web"), name="document2"), "di web\n"),
        (
            workbook(
                '<row><c t="s"><v>0</v></c><c><v>1.5</v></c><c t="s"><v>9</v></c></row><row><c/></row>'
                '<row><c t="inlineStr"><is><t>isi</t></is></c></row>',
                "<si><r><t>ka</t></r><r><t>ta\n</t></r></si>",
            ),
            "lembar: Rencana\nkata | 1.5 | 9\nisi\n",
        ),
    ],
)
def test_what_is_read(data: bytes, text: str) -> None:
    assert office_text(data) == text


def test_header_rows_of_a_table_that_goes_on_overleaf_are_read_once() -> None:
    def table(*rows: str) -> str:
        head, *body = (f"<w:tc>{paragraph(row)}</w:tc></w:tr>" for row in rows)
        return f"<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>{head}{''.join('<w:tr>' + one for one in body)}</w:tbl>"

    pages = table("NO", "1", "NO") + "<w:p/>" + table("NO", "2")
    assert office_text(document(pages)) == "NO\n1\nNO\n2\n"
    assert office_text(document(pages + paragraph("B") + table("NO", "3"))) == "NO\n1\nNO\n2\nB\nNO\n3\n"
    assert office_text(document(pages + table("LAIN", "3"))) == "NO\n1\nNO\n2\nLAIN\n3\n"


BOUNDS: dict[str, tuple[int, int, Callable[[int], bytes]]] = {
    "MAX_ELEMENTS": (20, 19, lambda count: document("<w:p/>" * count)),
    "MAX_NAMES": (50, 40, lambda count: document("".join(f"<w:p a{n}=''/>" for n in range(count)))),
    "MAX_MARKUP": (100_000, 60_000, lambda count: document(f"<!--{'a' * count}--><w:p/>")),
    "MAX_CHARACTERS": (20, 20, lambda count: workbook("<row>" + "<c><v>1</v></c>" * count + "</row>")),
}
"""What is bounded, a bound for it, how much a file may hold then, and a file that holds so much; of three times as much
nothing is shown.
"""


@pytest.mark.parametrize("name", BOUNDS)
def test_what_goes_beyond_a_bound_is_no_text(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    bound, count, make = BOUNDS[name]
    monkeypatch.setattr(office_text_module, name, bound)
    assert (office_text(make(count)) is None, office_text(make(3 * count)) is None) == (False, True)


PART = 1 if ALL else 8
"""Of the largest files a part is made but in `make test-all`, and where memory is measured."""

UNENDING: dict[str, Callable[[], bytes]] = {
    "tables in tables": lambda: document("<w:tbl><w:tr><w:tc>" * 5000 + "</w:tc></w:tr></w:tbl>" * 5000),
    "wide tables in tables": lambda: document(
        ("<w:tbl>" + "<w:tr><w:tc/></w:tr>" * 99 + "<w:tr><w:tc>") * 60 + "</w:tc></w:tr></w:tbl>" * 60
    ),
    "paragraphs in paragraphs": lambda: document(
        "<w:p>" * 190 + paragraph("a" * 100) * (50_000 // PART) + "</w:p>" * 190
    ),
    "one long shared text in many cells": lambda: workbook(
        "<row>" + '<c t="s"><v>0</v></c>' * (200_000 // PART) + "</row>", f"<si><t>{'a' * (1_000_000 // PART)}</t></si>"
    ),
    "shared texts in shared texts": lambda: workbook(
        "<row/>", "<si>" * 150 + "<t>a</t>" * (100_000 // PART) + "</si>" * 150
    ),
    "many shared texts": lambda: workbook("<row/>", "<si><t>a</t></si>" * (600_000 // PART)),
    "empty paragraphs": lambda: document("<w:p/>" * (3_000_000 // PART)),
    "rows in rows": lambda: workbook("<row>" * 150 + "<c><v>1</v></c>" * (90_000 // PART) + "</row>" * 150),
    "a long comment": lambda: document(f"<!--{'-a' * (9_000_000 // PART)}-->"),
    "many names": lambda: document("".join(f"<w:p a{n}=''/>" for n in range(800_000 // PART))),
    "attributes": lambda: document("<w:p a='' b='' c='' d='' e='' f='' g='' h='' i=''/>" * (400_000 // PART)),
    "many parts": lambda: packed({f"a{n}": "" for n in range(6000)} | {"word/document.xml": "<a/>"}),
}  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize("name", usual(spread(UNENDING), 6), ids=lambda name: name.replace(" ", "-"))
def test_every_file_ends_soon(name: str) -> None:
    data = UNENDING[name]()
    assert len(data) < 3_000_000
    start = time.process_time()
    text = office_text(data)
    assert time.process_time() - start < 2
    assert text is None or len(text) < 11_000_000


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="counts in kB there")
def test_memory_is_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(f"{__name__}.PART", 1)
    files = [tmp_path / name for name in ("many shared texts", "a long comment")]
    for file in files:
        file.write_bytes(UNENDING[file.name]())
    script = (
        "import sys\n"
        "from pathlib import Path\n"
        "from tests.support.processes import peak_megabytes\n"
        "from rakgen.git.office_text import office_text\n"
        "for name in sys.argv[1:]: office_text(Path(name).read_bytes())\n"
        "print(peak_megabytes())"
    )
    command = [sys.executable, "-c", script, *map(str, files)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=HANGS)
    assert float(done.stdout) < 300


@each(
    "data",
    [
        document(paragraph("&b;"), head='<!DOCTYPE a [<!ENTITY b "isi">]>'),
        document(paragraph("a"), head="<!DOCTYPE a>"),
        document(paragraph("a"), head=f"<!--{' ' * 5000}--><!DOCTYPE a SYSTEM 'file:///etc/passwd'>"),
        document("<w:p>"),
        packed({"word/document.xml": b"\xff\xfe\x00"}),
        packed({"word/document.xml": '<a xmlns="b"/>'}, zipfile.ZIP_LZMA),
        packed({"word/document.xml": '<a xmlns="b"/>'}, zipfile.ZIP_BZIP2),
        packed({"xl/workbook.xml": "<a"}),
        packed({"catatan.txt": "a"}),
        document(paragraph("abc") * 1000)[:300],
        b"PK",
        b"PK\x03\x04" + b"PK\x05\x06" + b"\0" * 18,
    ],
)
def test_no_text_of_a_file_that_is_broken_or_has_entities(data: bytes) -> None:
    assert office_text(data) is None


def test_a_damaged_file_is_no_text_wherever_it_is_damaged() -> None:
    data = document("".join(paragraph(f"kata {n * 7919 % 1000}") for n in range(300)))
    for place in range(30, len(data), 37):
        office_text(data[:place] + bytes([data[place] ^ 0x5A]) + data[place + 1 :])


def test_a_file_larger_than_its_bound_is_not_opened() -> None:
    whole = document(paragraph("isi"))
    assert office_text(b"PK" + whole) == "isi\n"
    assert office_text(b"PK" + bytes(LIMIT) + whole) is None


@pytest.mark.slow
def test_a_file_of_too_many_parts_is_not_opened() -> None:
    for count, text in ((MAX_PARTS - 100, "isi\n"), (MAX_PARTS, None)):
        part = zipfile.ZipFile(BytesIO(document(paragraph("isi")))).read("word/document.xml")
        assert office_text(packed({f"a{n}": "" for n in range(count)} | {"word/document.xml": part})) == text


def test_what_nests_too_deep_is_no_text() -> None:
    for depth, is_text in ((MAX_DEPTH // 4, True), (MAX_DEPTH, False)):
        nested = "<w:tbl><w:tr><w:tc>" * (depth // 3) + paragraph("isi") + "</w:tc></w:tr></w:tbl>" * (depth // 3)
        assert (office_text(document(nested)) is not None) is is_text
