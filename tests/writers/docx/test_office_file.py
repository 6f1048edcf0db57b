"""An office's own file is opened with care: bounded, without entities."""

from __future__ import annotations

import re
import subprocess
import sys
import zipfile
from collections.abc import Callable
from contextlib import suppress
from io import BytesIO
from random import Random
from time import process_time

import pytest

from rakgen.writers.docx import office_file as office_file_module
from rakgen.writers.docx.office_file import BaseFault, open_own
from tests.support import docx_reader
from tests.support.each import each
from tests.support.office_bases import NORMAL, blank_file, office_file, p, packed, sect
from tests.support.office_printing import WHOLE, order, print_into
from tests.support.plans import ROOT
from tests.support.seeds import ALL


def base(change: tuple[str, bytes] | None = None) -> bytes:
    """A Word file as python-docx makes it, with one part put in place of its own."""
    parts = docx_reader.parts(blank_file())
    assert change is None or change[0] in parts
    return packed(parts | dict([change] if change else []))


@pytest.mark.slow
def test_a_sound_file_opens() -> None:
    assert open_own(base()).paragraphs == []


@pytest.mark.slow
@each("encoding", ["utf-8", "utf-16", "utf-16-be"])
@each("before", ["", "<!-- " + "x" * 5_000 + " -->"])
@each("part", ["word/document.xml", "word/theme/theme1.xml", "docProps/app.xml"])
def test_a_part_with_a_doctype_is_refused_wherever_it_stands(part: str, before: str, encoding: str) -> None:
    text = f"<?xml version='1.0' encoding='{encoding[:6]}'?>{before}<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"
    with pytest.raises(BaseFault, match="DOCTYPE"):
        open_own(base((part, text.encode(encoding))))


def test_a_picture_with_a_doctype_is_no_part_to_be_read() -> None:
    picture = b"<!DOCTYPE svg><svg xmlns='http://www.w3.org/2000/svg'/>"
    assert print_into(office_file(p("{{ isi }}"), parts={"word/media/logo.svg": picture})).said == []


@pytest.mark.slow
def test_a_file_that_unpacks_beyond_a_bound_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office_file_module, "_UNPACKED", 2_000_000)
    assert open_own(base()).paragraphs == []
    with pytest.raises(BaseFault, match="terlalu besar"):
        open_own(base(("word/document.xml", b"\0" * 2_000_000)))


@pytest.mark.slow
@pytest.mark.parametrize(
    "make",
    [
        lambda: office_file("<w:p/>" * 160_000),
        lambda: office_file(
            "<w:p " + " ".join(f'w:a{n}="1"' for n in range(100)) + "/>",
            parts={"word/more.xml": b"<a x='1'/>" * 80_000},
        ),
        lambda: office_file(p("x" * 16_000_000)),
        lambda: office_file("<w:p><w:pPr><w:sectPr/></w:pPr></w:p>" * 600 + p("{{ isi }}")),
        lambda: office_file("", parts={f"word/{number}.bin": b"" for number in range(600)}),
        lambda: office_file("", parts={"word/_rels/document.xml.rels": b"<Relationship Id='a'/>" * 6_000}),
        lambda: office_file("", parts={"word/media/a.bmp": b"\0" * 31_000_000}),
    ],
)
def test_a_small_file_that_holds_too_much_is_refused_at_once(make: Callable[[], bytes]) -> None:
    data = make()
    before = process_time()
    with pytest.raises(BaseFault, match="isinya terlalu|lebih dari 500"):
        print_into(data)
    assert len(data) < 200_000 and process_time() - before < 2


def test_a_file_larger_than_a_plan_may_be_is_told_by_its_size() -> None:
    with pytest.raises(BaseFault, match="5 MB") as fault:
        open_own(base() + b"\0" * 5_000_000)
    assert fault.value.finding.hint("en").startswith("Delete pictures")


@pytest.mark.slow
def test_the_most_that_is_taken_stays_within_its_bounds() -> None:
    """In a process of its own, whose memory is its own."""
    code = (
        "import time; from tests.support.office_bases import *; from tests.support.office_printing import *\n"
        "from tests.support.processes import peak_megabytes\n"
        f"data = office_file('<w:p/>' * {140_000 if ALL else 9_000} + p('{{{{ isi }}}}'))\n"
        "print_into(data); print(time.process_time(), peak_megabytes())"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    seconds, megabytes = map(float, done.stdout.split())
    assert seconds < (6 if ALL else 2) and megabytes < (300 if ALL else 140)


def damaged(data: bytes, seed: int) -> bytes:
    """A file with some bytes of its parts changed, or cut short."""
    chance = Random(seed)
    if seed % 5 == 0:
        return data[: chance.randrange(100, len(data))]
    changed = bytearray(data)
    for _ in range(3):
        changed[chance.randrange(len(data))] = chance.randrange(256)
    return bytes(changed)


@pytest.mark.parametrize("seed", range(8))
def test_a_damaged_file_is_told_or_printed(seed: int) -> None:
    with suppress(BaseFault):
        print_into(damaged(base(), seed))


@pytest.mark.slow
@each(
    ("part", "old", "new"),
    [
        ("word/document.xml", "<w:body>.*</w:body>", ""),
        ("word/document.xml", "<w:body>.*", "</w:document>x"),
        ("word/document.xml", "(?s).*", "<a/>"),
        ("word/styles.xml", "(?s).*", ""),
        ("word/styles.xml", "w:styleId=", "w:other="),
        ("word/styles.xml", "<w:name [^>]*>", ""),
        ("[Content_Types].xml", "<Override [^>]*styles[^>]*>", ""),
        ("[Content_Types].xml", "ContentType=", "Other="),
        ("_rels/.rels", "<Relationship [^>]*>", ""),
        ("word/_rels/document.xml.rels", "<Relationship [^>]*>", ""),
        ("word/_rels/document.xml.rels", "styles.xml", "gone.xml"),
        ("word/_rels/document.xml.rels", 'Id="[^"]*"', 'Id="same"'),
    ],
)
def test_an_odd_file_is_told_or_printed(part: str, old: str, new: str) -> None:
    styles = NORMAL.format("") + '<w:style w:type="paragraph" w:styleId="RAKIsi"><w:name w:val="RAK Isi"/></w:style>'
    data = office_file(p("{{ isi }}") + sect(), styles=styles)
    with zipfile.ZipFile(BytesIO(data)) as archive:
        text = archive.read(part).decode()
    changed = re.sub(old, new, text, count=0 if "(?s)" not in old else 1)
    assert changed != text
    with suppress(BaseFault):
        print_into(office_file(p("{{ isi }}") + sect(), styles=styles, parts={part: changed.encode()}))


def test_a_document_whose_names_have_other_prefixes_is_printed_into() -> None:
    with zipfile.ZipFile(BytesIO(office_file(p("A") + p("{{ isi }}") + sect()))) as archive:
        text = archive.read("word/document.xml").decode().replace("xmlns:w=", "xmlns:ns0=").replace("w:", "ns0:")
    data = print_into(office_file("", parts={"word/document.xml": text.encode()})).data
    assert order(data) == ["A", *WHOLE, "§"]


def test_strict_open_xml_is_named() -> None:
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a"'
        ' Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="word/document.xml"/>'
        "</Relationships>"
    )
    with pytest.raises(BaseFault, match="Strict"):
        open_own(office_file(p(""), parts={"_rels/.rels": relations.encode()}))


@each("data", [b"", b"PK", b"<html>", b"%PDF-1.7"])
def test_what_is_no_word_file_is_told(data: bytes) -> None:
    with pytest.raises(BaseFault, match="bukan dokumen Word"):
        open_own(data)


@pytest.mark.parametrize("part", ["word/theme/theme1.xml", "docProps/app.xml"])
def test_a_part_that_is_only_carried_along_is_read_too(part: str) -> None:
    with pytest.raises(BaseFault, match="rusak"):
        open_own(base((part, b"<a><b></a>")))


@pytest.mark.parametrize("part", ["word/document.xml", "word/styles.xml", "word/fontTable.xml"])
def test_comments_in_the_xml_of_a_file_change_nothing(part: str) -> None:
    plain = zipfile.ZipFile(BytesIO(base())).read(part)
    noted = re.sub(rb"(?<!\?)>(?=\s*<)", rb"><!-- kantor --><?kantor x?>", plain)
    assert noted.count(b"kantor") > 4 and print_into(base((part, noted))).said == []
