"""The carried faces: whole, as wide as texts are measured, under names and terms that are theirs."""

from __future__ import annotations

import struct
from itertools import product

import pytest

from rakgen.document.metrics import CHARACTERS, built_in_widths, is_built_in
from rakgen.document.metrics_data import EXTRA
from rakgen.writers.faces import CARRIED, STYLES, carried, face_file, face_folder, part_name
from tests.support.fonts import tables_of


def glyphs(cmap: bytes) -> dict[int, int]:
    """The glyph of each character (OpenType specification, format 4)."""
    offset = struct.unpack_from(">HHI", cmap, 4)[2]
    count = struct.unpack_from(">H", cmap, offset + 6)[0] // 2
    rows = (offset + 14 + count * 2 * row + (2 if row else 0) for row in range(4))
    ends, starts, deltas, ranges = (struct.unpack_from(f">{count}H", cmap, row) for row in rows)
    base = offset + 16 + count * 6
    found = {}
    for number, (first, last) in enumerate(zip(starts, ends, strict=True)):
        for sign in range(first, min(last, 0xFFFE) + 1):
            if ranges[number]:
                place = base + number * 2 + ranges[number] + (sign - first) * 2
                glyph = struct.unpack_from(">H", cmap, place)[0]
            else:
                glyph = sign
            found[sign] = (glyph + deltas[number]) & 0xFFFF if glyph or not ranges[number] else 0
    return found


def widths(font: bytes) -> dict[str, int]:
    """The width of each character of a font, in 1/1000 em."""
    tables = tables_of(font)
    em = struct.unpack_from(">H", tables[b"head"], 18)[0]
    known = struct.unpack_from(">H", tables[b"hhea"], 34)[0]
    advances = [struct.unpack_from(">H", tables[b"hmtx"], 4 * glyph)[0] for glyph in range(known)]
    return {
        chr(sign): round(advances[min(glyph, known - 1)] * 1000 / em) for sign, glyph in glyphs(tables[b"cmap"]).items()
    }


@pytest.mark.parametrize(("measured_as", "style"), [*product(CARRIED, ("Regular", "Bold"))])
def test_a_face_has_the_signs_that_plans_print_in_the_widths_that_they_are_measured_with(
    measured_as: str, style: str
) -> None:
    known = dict(zip(CHARACTERS, built_in_widths(measured_as, style == "Bold"), strict=True))
    found = widths(face_file(CARRIED[measured_as], style).read_bytes())
    assert found == {sign: known[sign] for sign in found}
    signs = [*map(chr, range(0x20, 0x7F)), *map(chr, range(0xA0, 0x100)), *EXTRA]
    assert "".join(sign for sign in signs if sign not in found) == "\xad☐☑☒✓✔✗✘"


@pytest.mark.parametrize(("name", "style"), [*product(CARRIED.values(), STYLES)])
def test_a_face_may_be_installed_has_its_own_name_and_no_kerning(name: str, style: str) -> None:
    tables = tables_of(face_file(name, style).read_bytes())
    assert struct.unpack_from(">H", tables[b"OS/2"], 8) == (0,)  # may be embedded for every use
    assert part_name(name).encode("utf-16-be") in tables[b"name"]
    assert "SIL Open Font License".encode("utf-16-be") in tables[b"name"]
    assert not {b"GPOS", b"kern", b"fpgm"} & set(tables)
    assert is_built_in(part_name(name))


def test_faces_are_carried_for_fonts_of_their_widths_alone() -> None:
    for font in ("Arial", "arial", "Helvetica", "Liberation Sans", "Arimo"):
        assert carried(font) == "Arimo"
    assert carried("Times New Roman") == carried("Liberation Serif") == "Tinos"
    for font in ("Arial Narrow", "Calibri", "Bookman Old Style", "Tidak Ada", ""):
        assert carried(font) == ""


def test_their_licence_comes_along() -> None:
    assert "SIL OPEN FONT LICENSE Version 1.1" in (face_folder() / "OFL.txt").read_text(encoding="utf-8")
