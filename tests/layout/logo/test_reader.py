"""The file of a logo: known by what is in it, bounded, told where it is named."""

from __future__ import annotations

from rakgen.diagnostics import Diagnostic, Span
from rakgen.layout.logo.reader import read_logo
from tests.support.each import each
from tests.support.pictures import SVG, jpeg, png

PLACE = Span(3, 9, 3, 17)


@each(
    ("data", "media", "width"),
    [
        (png(30, 20), "image/png", 27),
        (jpeg(), "image/jpeg", 27),
        (SVG.format("<path/>").encode(), "image/svg+xml", 36),
        (png(20, 400), "image/png", 0.9),
    ],
)
def test_a_logo_is_as_wide_as_its_height_asks(data: bytes, media: str, width: float) -> None:
    logo = read_logo(data, "logo.png", 18.0, "rakgen.yaml", PLACE)
    assert not isinstance(logo, Diagnostic)
    assert (logo.data, logo.media, logo.width, logo.height) == (data, media, width, 18.0)


@each(
    ("data", "key", "named"),
    [
        (b"", "RAK509.kosong", ""),
        (b"bukan gambar", "RAK509.jenis", ""),
        (b"\0" * 50, "RAK509.jenis", ""),
        (png(3, 2) + b"\0" * 2_000_000, "RAK509.besar", "2 MB"),
        (b"GIF89a...", "RAK509.lain", "GIF"),
        (b"BM......", "RAK509.lain", "BMP"),
        (b"RIFF\0\0\0\0WEBPVP8 ", "RAK509.lain", "WebP"),
        (b"\0\0\0\x1cftypheic", "RAK509.lain", "AVIF/HEIC"),
        (b"%PDF-1.7", "RAK509.lain", "PDF"),
        (b"\x1f\x8b\x08\0", "RAK509.lain", "SVGZ"),
        (png(3, 2)[:40], "RAK509.rusak", "cut off"),
        (jpeg("cmyk"), "RAK509.warna", ""),
        (png(210, 10), "RAK509.nisbah", "210 x 10"),
        (SVG.replace("40 20", "10000 1").format("<path/>").encode(), "RAK509.nisbah", "10000 x 1"),
        (SVG.replace("40 20", "1 100000000").encode(), "RAK509.isi", "viewBox"),
        (SVG.replace("40 20", "0.01 0.01").encode(), "RAK509.isi", "viewBox"),
    ],
)
def test_a_file_that_is_no_logo_is_told_where_it_is_named(data: bytes, key: str, named: str) -> None:
    told = read_logo(data, "logo.png", 18.0, "rakgen.yaml", PLACE)
    assert isinstance(told, Diagnostic)
    assert (told.key, told.path, told.span) == (key, "rakgen.yaml", PLACE)
    assert named in told.message("en") and told.message("id") != told.message("en")
