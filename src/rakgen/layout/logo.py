"""Logo: the logo of a letterhead, its kind and size worked out from the picture itself."""

from __future__ import annotations

import re
import struct
from typing import Literal

from rakgen.diagnostics import Diagnostic, Span, diagnose
from rakgen.document.document import Image

MAX_BYTES = 2_000_000
"""Bytes a logo may have: it is stored in every document."""


def read_logo(data: bytes | None, name: str, height: float, origin: str, place: Span | None) -> Image | Diagnostic:
    """The bytes of a PNG, JPEG or SVG file as a picture `height` mm high; the finding where it cannot be used.

    `data` is None for a file that could not be read. `origin` and `place` say where the file `name` is named.
    """
    if data is None:
        return diagnose("RAK509", origin, place, nama=name)
    if len(data) > MAX_BYTES:
        return diagnose("RAK509.besar", origin, place, nama=name, batas=f"{MAX_BYTES // 1_000_000} MB")
    kind, size = _recognise(data)
    if kind is None or size is None or min(size) <= 0:
        return diagnose("RAK509.jenis", origin, place, nama=name)
    return Image(data, kind, round(height * size[0] / size[1], 2), height, "Logo")


def _recognise(
    data: bytes,
) -> tuple[Literal["image/png", "image/jpeg", "image/svg+xml"] | None, tuple[float, float] | None]:
    """The kind of a picture by its first bytes, and its width and height in any unit."""
    if data.startswith(b"\x89PNG\r\n\x1a\n") and len(data) > 24:
        width, height = struct.unpack(">II", data[16:24])
        return "image/png", (width, height)
    if data.startswith(b"\xff\xd8"):
        return "image/jpeg", _size_jpeg(data)
    head = data[:4000].decode("utf-8", "replace")
    if "<svg" in head and "<!DOCTYPE" not in head and "<!ENTITY" not in head:
        return "image/svg+xml", _size_svg(head[head.index("<svg") :])
    return None, None


def _size_jpeg(data: bytes) -> tuple[float, float] | None:
    """Width and height from the frame header (ITU T.81, B.2.2)."""
    offset = 2
    while offset + 9 < len(data) and data[offset] == 0xFF:
        marker, length = data[offset + 1], int.from_bytes(data[offset + 2 : offset + 4], "big")
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            height, width = struct.unpack(">HH", data[offset + 5 : offset + 9])
            return width, height
        offset += 2 + length
    return None


def _size_svg(text: str) -> tuple[float, float] | None:
    root = text[: text.find(">")]
    view_box = re.search(r"viewBox\s*=\s*[\"']\s*[-\d.]+[\s,]+[-\d.]+[\s,]+([\d.]+)[\s,]+([\d.]+)", root)
    width, height = (re.search(rf"\s{name}\s*=\s*[\"']([\d.]+)", root) for name in ("width", "height"))
    numbers = (view_box[1], view_box[2]) if view_box else (width[1], height[1]) if width and height else None
    try:
        return (float(numbers[0]), float(numbers[1])) if numbers else None
    except ValueError:
        return None
