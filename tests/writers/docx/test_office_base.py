"""The office's letterhead is printed wherever an office's Word file brings none of its own, or its loss is told."""

from __future__ import annotations

import pytest

from rakgen.layout.layout import Layout
from rakgen.model import Kop
from rakgen.model.shared import KopLine
from tests.support import docx_reader
from tests.support.each import each
from tests.support.forms import layout
from tests.support.office_bases import cell_table, office_file, p, sect
from tests.support.office_printing import Printed, print_into

COLUMNS = "kolom: [{judul: SASARAN, isi: sasaran.uraian}, {judul: KEGIATAN, isi: kegiatan.uraian}]\n"
PICTURE = '<w:r><w:pict><v:shape style="width:20pt;height:20pt"><v:imagedata/></v:shape></w:pict></w:r>'
WATERMARK = PICTURE.replace("<v:shape ", '<v:shape id="WordPictureWatermark1" ')
LINE = '<w:r><w:pict><v:line from="0,0" to="300pt,0"/></w:pict></w:r>'
NUMBER = '<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>'
FOOT, HEAD = ("footer", p("Kaki")), ("header", p("Badan Contoh"))
EMPTY, COUNTED, DRAWN = ("header", p("")), ("header", p("- 1 -", more=NUMBER)), ("header", p("", more=PICTURE))


def with_kop(pages: str = "pertama") -> Layout:
    form = layout(COLUMNS).model_copy()  # other tests print in it too
    kop = Kop.model_construct(baris=(KopLine.model_construct(teks="KOP KITA", gaya="tebal"),), halaman=pages)
    form.attach("x", "x.yaml", kop, None, "rakgen.yaml")
    return form


def printed(body: str, stories: dict[str, tuple[str, str]], pages: str = "pertama") -> Printed:
    return print_into(office_file(body, stories=stories), form=with_kop(pages))


def kops(result: Printed) -> list[int]:
    """How often the letterhead stands in the body, and in how many headers."""
    parts = docx_reader.parts(result.data)
    headers = [text for name, text in parts.items() if "header" in name and "rels" not in name]
    return [docx_reader.paragraphs(result.data).count("KOP KITA"), sum(b"KOP KITA" in text for text in headers)]


@pytest.mark.slow
@each(
    ("references", "stories", "more"),
    [
        ([], {}, ""),
        (["footer default rIdF"], {"rIdF": FOOT}, ""),
        (["header default rIdH"], {"rIdH": EMPTY}, ""),
        (["header default rIdH", "footer default rIdF"], {"rIdH": COUNTED, "rIdF": FOOT}, ""),
        (["header default rIdH"], {"rIdH": ("header", p("Halaman ", "1", " dari ", "3", more=NUMBER))}, ""),
        (["header default rIdH"], {"rIdH": ("header", cell_table(p("Hal. iv")) + p("Page 1 of 12"))}, ""),
        (["header default rIdH"], {"rIdH": ("header", p("", more=WATERMARK))}, ""),
        (["header default rIdH"], {"rIdH": ("header", p("", more=LINE))}, ""),
        (["header first rIdH"], {"rIdH": HEAD}, ""),  # not shown: the first page has no header of its own
        (["header default rIdH"], {"rIdH": HEAD}, "<w:titlePg/>"),  # shown from the second page on
    ],
)
@each("body", ["", p("{{ isi }}")])
def test_a_base_without_a_letterhead_gets_ours(
    references: list[str], stories: dict[str, tuple[str, str]], more: str, body: str
) -> None:
    result = printed(body + sect(*references, more=more), stories)
    assert kops(result) == [1, 0] and result.said == []
    assert all(f"word/{name}.xml" in docx_reader.parts(result.data) for name in stories)


@pytest.mark.slow
@each(
    "story",
    [
        ("header", p("Kop", " Kita")),
        DRAWN,
        ("header", cell_table(p("1. KOP KITA!"))),
        ("header", p("{{ ", "instansi | upper }}")),
    ],
)
@each("body", ["", p("{{ isi }}"), p("{{ tabel }}") + p("{{ pengesahan }}")])
def test_a_base_with_a_letterhead_keeps_its_own(story: tuple[str, str], body: str) -> None:
    for pages in ("pertama", "semua"):
        result = printed(body + sect("header default rIdH"), {"rIdH": story}, pages)
        assert kops(result) == [0, 0] and result.said == []


@pytest.mark.parametrize("body", [p("Surat") + p("{{ isi }}"), p("{{ tabel }}") + p("{{ pengesahan }}")])
def test_a_letterhead_without_a_place_is_told(body: str) -> None:
    result = printed(body + sect("footer default rIdF"), {"rIdF": FOOT})
    assert kops(result) == [0, 0] and result.said == ["RAK505.kop"]


def test_a_letterhead_of_every_page_takes_the_place_of_empty_headers() -> None:
    stories = {"rIdH": EMPTY, "rIdF": FOOT}
    result = printed(sect("header default rIdH", "footer default rIdF", more="<w:titlePg/>"), stories, "semua")
    assert kops(result) == [0, 2] and result.said == []
    xml = docx_reader.parts(result.data)["word/document.xml"]
    assert xml.count(b"headerReference") == 2 and xml.count(b"footerReference") == 1 and b"titlePg" in xml
    placed = printed(p("{{ isi }}") + sect("footer default rIdF"), {"rIdF": FOOT}, "semua")
    assert kops(placed) == [0, 0] and placed.said == ["RAK505.kop"]


@pytest.mark.slow
@each(
    ("references", "stories", "more", "said"),
    [
        (["header default rIdH"], {"rIdH": ("header", p("Halaman ", "1", " dari ", "3", more=NUMBER))}, "", "hilang"),
        (["header default rIdH"], {"rIdH": ("header", cell_table(p("Hal. iv")))}, "<w:titlePg/>", "hilang"),
        (["header default rIdH"], {"rIdH": HEAD}, "<w:titlePg/>", "hilang"),  # shown from the second page on
        (["header default rIdA", "header first rIdH"], {"rIdA": EMPTY, "rIdH": COUNTED}, "<w:titlePg/>", "hilang"),
        (["header default rIdH"], {"rIdH": ("header", p("", more=NUMBER))}, "", "gambar"),
        (["header default rIdH"], {"rIdH": ("header", p("", more=WATERMARK))}, "", "gambar"),
        (["header default rIdH"], {"rIdH": ("header", p("", more=LINE))}, "", "gambar"),
        (["header first rIdH", "header even rIdA"], {"rIdA": HEAD, "rIdH": COUNTED}, "", ""),  # no page shows them
        (["header default rIdH"], {"rIdH": EMPTY}, "", ""),
        (["footer default rIdH"], {"rIdH": ("footer", p("Halaman ", "1", more=NUMBER))}, "", ""),
    ],
)
def test_what_a_letterhead_of_every_page_takes_the_place_of_is_told(
    references: list[str], stories: dict[str, tuple[str, str]], more: str, said: str
) -> None:
    result = printed(sect(*references, more=more), stories, "semua")
    assert result.said == ([f"RAK505.kepala_{said}"] if said else [])
    assert kops(result)[1] > 0
    assert printed(sect(*references, more=more), stories).said == []


@pytest.mark.parametrize("story", [HEAD, ("header", p("Rencana Aksi, halaman 1"))])
@pytest.mark.parametrize("body", ["", p("{{ isi }}"), p("{{ tabel }}") + p("{{ pengesahan }}")])
def test_a_header_that_may_be_no_letterhead_is_told(story: tuple[str, str], body: str) -> None:
    result = printed(body + sect("header default rIdH"), {"rIdH": story})
    assert kops(result) == [0, 0] and result.said == ["RAK505.kop_lain"]
    assert print_into(office_file(body + sect("header default rIdH"), stories={"rIdH": story})).said == []
