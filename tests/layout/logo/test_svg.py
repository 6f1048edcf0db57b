"""SVG pictures: plain shapes in any spelling are read; what programs draw differently, fetch or choke on is told."""

from __future__ import annotations

import base64
import struct
import time
import zlib

import pytest

from rakgen.layout.logo.svg import read_svg
from rakgen.layout.logo.unusable import Unusable
from tests.support.each import each
from tests.support.pictures import SVG, png, png_of

RECT = '<rect width="9" height="9"/>'
DOCTYPE = '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd"{}>\n'
ROOT = SVG.format(RECT)
BY_ENTITY = ROOT.replace("http://www.w3.org/2000/svg", "&ns;")
EMBEDDED = base64.b64encode(png(3, 2)).decode()


@each(
    "text",
    [
        ROOT,
        '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<!-- a seal -->\n' + ROOT,
        SVG.format(f'<g id="a" transform="matrix(0.1,0,0,-0.1,0,20)">{RECT}</g><use href="#a" x="5"/>'),
        SVG.format('<style>.a,.b{fill:url(#g)}</style><linearGradient id="g"/>' + '<path class="a" d="M0 0h9z"/>' * 50),
        SVG.format('<g style="stroke-dasharray:none;filter:none;fill:#123456789"><path d="m 1.5e-5,2 30000,4 z"/></g>'),
        SVG.format('<clipPath id="c"><circle r="5"/></clipPath><g clip-path="url(#c)"><text y="9">KPU</text></g>'),
        SVG.format(f'<image width="9" height="9" href="data:image/png;base64,{EMBEDDED}"/>'),
        SVG.format('<g xmlns:i="i" i:version="0.92.2 5c3e80d, 2017" style="fill:#ff3e80"/><path aria-label="bb3e80"/>'),
        SVG.format("<text>\n" + " " * 2_000 + "<tspan>KPU</tspan>\n</text>"),
        SVG.format('<a href="http://kpu.go.id"><path d="M0 0"/></a><metadata><r:a xmlns:r="r"><r:b/></r:a></metadata>'),
    ],
)
def test_plain_pictures_stay_as_they_are(text: str) -> None:
    assert read_svg(text.encode()) == (text.encode(), (40, 20))


@pytest.mark.parametrize(
    "data",
    [
        (DOCTYPE.format("") + ROOT).encode(),
        (DOCTYPE.format('[<!ENTITY ns "http://www.w3.org/2000/svg">]') + BY_ENTITY).encode(),
        b"\xef\xbb\xbf" + ROOT.encode(),
        ROOT.encode("utf-16"),
        ('<?xml version="1.0" encoding="ISO-8859-1"?>' + ROOT).encode("latin-1"),
    ],
    ids=["doctype", "Illustrator's entities", "byte order mark", "UTF-16", "Latin 1"],
)  # fmt: skip
def test_other_spellings_become_the_one_that_every_program_reads(data: bytes) -> None:
    plain = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20">{RECT.replace("/>", "></rect>")}</svg>'
    plain = plain.replace('width="9" height="9"', 'height="9" width="9"')  # canonical XML sorts
    assert read_svg(data) == (plain.encode(), (40, 20))


@each(
    ("attributes", "size"),
    [
        ('width="21cm" height="105mm" viewBox="0 0 1 1"', (793.7, 396.85)),
        ('width="100%" height="100%" viewBox="0 0 30 10"', (30, 10)),
        ('width="40" viewBox="0,0,30,10"', (30, 10)),
        ('width="1in" height="36pt"', (96, 48)),
        ('viewBox="0 0 1000000 1000000"', (1_000_000, 1_000_000)),
    ],
)
def test_size(attributes: str, size: tuple[float, float]) -> None:
    assert read_svg(f'<svg xmlns="http://www.w3.org/2000/svg" {attributes}>{RECT}</svg>'.encode())[1] == pytest.approx(
        size, 1e-4
    )


@each(
    "attributes", ["", 'viewBox="0 0 -5 5"', 'viewBox="0 0 nan nan"', 'viewBox="0 0 1e999 5"', 'width="5" viewBox="0"']
)
def test_a_picture_without_a_size_is_told(attributes: str) -> None:
    with pytest.raises(Unusable) as told:
        read_svg(f'<svg xmlns="http://www.w3.org/2000/svg" {attributes}/>'.encode())
    assert told.value.key == "RAK509.viewbox"


@each("attributes", ['width="0"', 'width="-5" height="10"', 'height="0mm"', 'width=" +.0%"'])
def test_a_side_that_is_none_is_told(attributes: str) -> None:
    with pytest.raises(Unusable) as told:
        read_svg(ROOT.replace("viewBox", f"{attributes} viewBox").encode())
    assert (told.value.key, told.value.words["isi"][:5]) == ("RAK509.isi", attributes[:5])


@each("inside", ["", "<g/>", f"<defs>{RECT}</defs>", f"<symbol><g>{RECT}</g></symbol>", "<style/>"])
def test_a_picture_that_draws_nothing_is_told(inside: str) -> None:
    with pytest.raises(Unusable) as told:
        read_svg(SVG.format(inside).encode())
    assert told.value.key == "RAK509.hampa"


@each(
    ("inside", "named"),
    [
        ('<filter id="f"/>', "<filter>"),
        ('<g style="fill:red; filter : blur(5px)"/>', "filter : b"),
        ("<style>.a{filter:blur(5px)}</style>", "filter:b"),
        ('<g filter="url(#f)"/>', "filter"),
        ('<pattern id="p" width="1" height="1"/>', "<pattern>"),
        ('<path d="M0 0h9" stroke-dasharray="0.0001"/>', "stroke-dasharray"),
        ('<path style="marker-end:url(#m)"/>', "marker-end:u"),
        ("<script>1</script>", "<script>"),
        ("<foreignObject/>", "<foreignObject>"),
        ('<rect><animate attributeName="x"/></rect>', "<animate>"),
        ('<image href="http://jauh.example/a.png"/>', "http://jauh.example/a.png"),
        ('<image href="rahasia.png"/>', "rahasia.png"),
        ('<image href="data:image/svg+xml;base64,AA=="/>', "data:image/svg+xml;base64,AA=="),
        ('<use href="lain.svg#a"/>', "lain.svg#a"),
        ('<rect fill="url(http://jauh.example/#a)"/>', "url("),
        ("<style>@import 'a.css';</style>", "@import"),
        ("<style>.a{width:10000000px}</style>", "<style>"),
        ("<style>.a{transform:scale(900)}</style>", "<style>"),
    ],
)
def test_what_programs_draw_differently_or_fetch_is_named(inside: str, named: str) -> None:
    with pytest.raises(Unusable) as told:
        read_svg(SVG.format(inside).encode())
    assert (told.value.key, told.value.words["isi"]) == ("RAK509.isi", named)


@pytest.mark.parametrize(
    "before",
    [
        '<!DOCTYPE svg [<!ENTITY a "xx"><!ENTITY b "&a;&a;">]>',
        '<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
        '<?xml-stylesheet href="a.css"?>',
    ],
)
def test_entities_that_grow_or_fetch_and_foreign_sheets_are_told(before: str) -> None:
    with pytest.raises(Unusable) as told:
        read_svg((before + ROOT).encode())
    assert told.value.key == "RAK509.isi"


LEVELS = "".join(f'<g id="a{n}">' + f'<use href="#a{n - 1}"/>' * 10 + "</g>" for n in range(1, 9))
ENTITY = '<!DOCTYPE svg [<!ENTITY a "x">]>'
ENTITIES = "<!DOCTYPE svg [" + "".join(f'<!ENTITY a{n} "x">' for n in range(51)) + "]>"
SHEET = "<style>" + "".join(f".a{n}{{fill:red}}" for n in range(2000)) + "</style>"


@pytest.mark.slow
@each(
    "text",
    [
        SVG.format(f'<g id="a0">{RECT}</g>{LEVELS}'),
        SVG.format('<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>'),
        SVG.format('<g id="a"><rect style="clip-path:url(#a)"/></g>'),
        SVG.format('<g id="big">' + RECT * 500 + "</g><style>*{mask:url(#big)}</style>" + RECT * 100),
        SVG.format("<g>" * 101 + "</g>" * 101),
        SVG.format("<g/>" * 20_001),
        SVG.format(SHEET + "<g/>" * 2000),
        SVG.format(f'<path d="M0 0{"h1" * 500_001}"/>'),
        SVG.format(f"<text>{'x' * 1_001}</text>"),
        SVG.format('<circle r="1e30"/>'),
        SVG.format('<path d="M0 0h100000000"/>'),
        SVG.format('<g transform="scale(1000)"><g transform="scale(1000) rotate(3)"><circle r="9"/></g></g>'),
        SVG.format('<g id="a" transform="scale(900)"/><g transform="scale(900)"><use href="#a"/></g>'),
        SVG.format('<svg viewBox="0 0 0.0001 0.0001"><circle r="900"/></svg>'),
        ENTITY + SVG.format(f'<g id="{"&a;" * 5_001}"/>{RECT}'),
        ENTITIES + SVG.format(RECT),
    ],
)
def test_a_picture_that_takes_all_time_or_memory_is_refused_at_once(text: str) -> None:
    start = time.process_time()
    with pytest.raises(Unusable) as told:
        read_svg(text.encode())
    assert told.value.key == "RAK509.rumit"
    assert time.process_time() - start < 2


@each(
    ("data", "key"),
    [
        (ROOT[:-3].encode(), "RAK509.rusak"),
        (b'<?xml version="1.0" encoding="unheard-of"?>' + ROOT.encode(), "RAK509.rusak"),
        (SVG.format('<image href="data:image/png;base64,iVBORw0KGgo="/>').encode(), "RAK509.rusak"),
        (SVG.format('<image href="data:image/png;base64,?"/>').encode(), "RAK509.rusak"),
        (b"<html><svg/></html>", "RAK509.jenis"),
        (b'<svg viewBox="0 0 1 1"/>', "RAK509.jenis"),
    ],
)
def test_damage(data: bytes, key: str) -> None:
    with pytest.raises(Unusable) as told:
        read_svg(data)
    assert told.value.key == key


def image(width: int, height: int) -> str:
    """A black picture, in a data address."""
    rows = zlib.compress((b"\0" + b"\0" * (width // 8)) * height)
    data = base64.b64encode(png_of(struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0), rows)).decode()
    return f'<image width="9" height="9" href="data:image/png;base64,{data}"/>'


def test_pictures_inside_are_bounded_together() -> None:
    assert read_svg(SVG.format(image(4000, 2000) * 2).encode())
    with pytest.raises(Unusable) as told:
        read_svg(SVG.format(image(4000, 2000) + image(4000, 2001)).encode())
    assert told.value.key == "RAK509.rumit"
