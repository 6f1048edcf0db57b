"""Reader: the file of a logo, of whatever kind, as the picture that is printed, or why it cannot be."""

from __future__ import annotations

from typing import Literal

from rakgen.diagnostics import Diagnostic, Span, diagnose
from rakgen.document.document import Image
from rakgen.layout.logo.unusable import Unusable, check_ratio

Media = Literal["image/png", "image/jpeg", "image/svg+xml"]

MAX_BYTES = 2_000_000
"""Bytes a logo may have: it is stored in every document."""

_OTHERS = (
    (b"GIF8", "GIF"),
    (b"BM", "BMP"),
    (b"II*\0", "TIFF"),
    (b"MM\0*", "TIFF"),
    (b"\0\0\1\0", "ICO"),
    (b"%PDF", "PDF"),
    (b"%!PS", "EPS"),
    (b"\xc5\xd0\xd3\xc6", "EPS"),
    (b"8BPS", "Photoshop"),
    (b"\0\0\0\x0cjP  ", "JPEG 2000"),
    (b"\xd7\xcd\xc6\x9a", "WMF"),
    (b"\x1f\x8b", "SVGZ"),
    (b"PK\x03\x04", "ZIP"),
)
"""How files of other kinds begin, which are taken for a logo now and then."""


def read_logo(data: bytes, name: str, height: float, origin: str, place: Span | None) -> Image | Diagnostic:
    """The bytes of a PNG, JPEG or SVG file as a picture `height` mm high; the finding where it cannot be printed.

    `origin` and `place` say where the file `name` is named.
    """
    if len(data) > MAX_BYTES:
        return diagnose("RAK509.besar", origin, place, nama=name, batas=f"{MAX_BYTES // 1_000_000} MB")
    try:
        return _read(data, height)
    except Unusable as fault:
        finding = diagnose(fault.key, origin, place, nama=name)
        return finding._replace(values={**finding.values, **fault.words})


def _read(data: bytes, height: float) -> Image:
    from rakgen.layout.logo import jpeg, png

    if not data:
        raise Unusable("RAK509.kosong")
    if data.startswith(png.SIGNATURE):
        return _image(data, "image/png", png.read_png(data), height)
    if data.startswith(jpeg.SIGNATURE):
        return _image(data, "image/jpeg", jpeg.read_jpeg(data), height)
    if other := _other(data):
        raise Unusable("RAK509.lain", jenis=other)
    if not data.lstrip(b"\xef\xbb\xbf\xfe\xff \t\r\n\0").startswith(b"<"):
        raise Unusable("RAK509.jenis")
    from rakgen.layout.logo.svg import read_svg

    text, size = read_svg(data)
    return _image(text, "image/svg+xml", size, height)


def _image(data: bytes, media: Media, size: tuple[float, float], height: float) -> Image:
    check_ratio(*size)
    return Image(data, media, round(height * size[0] / size[1], 2), height, "Logo")


def _other(data: bytes) -> str:
    """The name of another kind of file; '' where it is none that is known."""
    if data[4:8] == b"ftyp":
        return "AVIF/HEIC"
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "WebP"
    return next((kind for start, kind in _OTHERS if data.startswith(start)), "")
