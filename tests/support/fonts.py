"""Fonts for measuring pages: a font under another name with other heights, and machines that have few fonts."""

from __future__ import annotations

import struct
from collections.abc import Mapping
from pathlib import Path

SYMBOL_HEIGHTS = 2210, 514
"""Ascent and descent of Segoe UI Symbol, of 2048 units."""

_CONFIG = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig><dir>{fonts}</dir><cachedir>{cache}</cachedir>{families}</fontconfig>
"""
_ALIAS = '<alias binding="same"><family>{}</family><prefer><family>{}</family></prefer></alias>'


def disguised(font: bytes, family: str, heights: tuple[int, int]) -> bytes:
    """A TrueType font as one of another `family` and other heights (ascent and descent in its units)."""
    tables = tables_of(font)
    ascent, descent = heights
    tables[b"name"] = _names(family)
    tables[b"hhea"] = tables[b"hhea"][:4] + struct.pack(">hhh", ascent, -descent, 0) + tables[b"hhea"][10:]
    line = struct.pack(">hhhHH", ascent, -descent, 0, ascent, descent)
    tables[b"OS/2"] = tables[b"OS/2"][:68] + line + tables[b"OS/2"][78:]
    return font_of(tables)


def tables_of(font: bytes) -> dict[bytes, bytes]:
    """The tables of a font by their tags."""
    count = struct.unpack_from(">H", font, 4)[0]
    entries = [struct.unpack_from(">4sIII", font, 12 + 16 * number) for number in range(count)]
    return {tag: font[offset : offset + length] for tag, _, offset, length in entries}


def _names(family: str) -> bytes:
    """A name table: family, style, unique and full name, PostScript name, for Windows in American English."""
    texts = {1: family, 2: "Regular", 3: family, 4: family, 6: family.replace(" ", "")}
    records, strings = b"", b""
    for number, text in texts.items():
        data = text.encode("utf-16-be")
        records += struct.pack(">HHHHHH", 3, 1, 0x409, number, len(data), len(strings))
        strings += data
    return struct.pack(">HHH", 0, len(texts), 6 + len(records)) + records + strings


def font_of(tables: Mapping[bytes, bytes]) -> bytes:
    """Tables put together (OpenType specification, "Organization of an OpenType Font")."""
    count = len(tables)
    power = count.bit_length() - 1
    head = struct.pack(">IHHHH", 0x00010000, count, 16 << power, power, (count << 4) - (16 << power))
    directory, body = b"", b""
    for tag, data in sorted(tables.items()):
        padded = data + b"\0" * (-len(data) % 4)
        total = sum(struct.unpack(f">{len(padded) // 4}I", padded)) & 0xFFFFFFFF
        directory += struct.pack(">4sIII", tag, total, 12 + 16 * count + len(body), len(data))
        body += padded
    return head + directory + body


def font_machine(kind: str, folder: Path, fonts: Path) -> Path:
    """A configuration of fontconfig under which programs see few of the machine's `fonts`, made in `folder`.

    `metrics`: the fonts of Arial's and its like's metrics, and a Segoe UI Symbol with the heights of the real one.
    `absent`: neither these nor any of their metrics.
    """
    own = folder / "fonts"
    own.mkdir(parents=True)
    symbol = next(fonts.rglob("DejaVuSans.ttf"))
    if kind == "metrics":
        for file in fonts.rglob("Liberation*.ttf"):
            (own / file.name).symlink_to(file)
        disguise = disguised(symbol.read_bytes(), "Segoe UI Symbol", SYMBOL_HEIGHTS)
        (own / "symbol.ttf").write_bytes(disguise)
        families = _ALIAS.format("Arial", "Liberation Sans")
    else:
        for file in (symbol, *fonts.rglob("DejaVuSerif*.ttf"), *fonts.rglob("DejaVuSans-*.ttf")):
            (own / file.name).symlink_to(file)
        families = ""
    config = folder / "fonts.conf"
    config.write_text(_CONFIG.format(fonts=own, cache=folder / "cache", families=families), encoding="utf-8")
    return config
