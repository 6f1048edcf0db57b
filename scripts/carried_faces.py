"""Carried faces: `templates/fonts/`, the fonts that Word files carry along and PDFs are printed with where there are
none of Arial's or Times New Roman's widths.

`python scripts/carried_faces.py FOLDER`, with Arimo and Tinos 1.33 (Debian's fonts-croscore 20201225; SIL Open Font
License, no reserved names) in FOLDER and fontTools 4.68 installed beside rakgen: both are needed for this alone.

A face has the characters of Latin-1 and the signs whose widths are known (`document/metrics.py`), regular and bold in
those widths, and neither hints nor kerning.
"""

from __future__ import annotations

import sys
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

from rakgen.document.metrics import CHARACTERS, built_in_widths
from rakgen.document.metrics_data import EXTRA
from rakgen.writers.faces import CARRIED, STYLES, face_file, part_name

_SIGNS = {*map(chr, range(0x20, 0x100)), *EXTRA}
_NAMES = (0, 1, 2, 3, 4, 5, 6, 13, 14)  # copyright, names, version and licence
_FAMILY_NAMES = (1, 3, 4, 6)


def part(whole: Path, name: str, signs: list[int]) -> TTFont:
    """The part of a font that has these characters, with a name of its own."""
    font = TTFont(whole, recalcTimestamp=False)
    options = Options(hinting=False, layout_features=[], glyph_names=False, name_IDs=_NAMES, notdef_outline=True)
    options.drop_tables += ["GDEF", "GPOS", "GSUB", "gasp", "kern"]
    subset = Subsetter(options)
    subset.populate(unicodes=signs)
    subset.subset(font)
    for record in font["name"].names:
        if record.nameID in _FAMILY_NAMES:
            own = part_name(name)
            record.string = str(record).replace(name, own.replace(" ", "") if record.nameID == 6 else own)
    return font


def widen(font: TTFont, widths: dict[int, int]) -> None:
    """Give each character of a font the width (1/1000 em) that texts are measured with."""
    em = font["head"].unitsPerEm
    for sign, glyph in font.getBestCmap().items():
        advance, bearing = font["hmtx"][glyph]
        if round(advance * 1000 / em) != widths[sign]:
            font["hmtx"][glyph] = round(widths[sign] * em / 1000), bearing


if __name__ == "__main__":
    for measured_as, name in CARRIED.items():
        for style in STYLES:
            known = zip(CHARACTERS, built_in_widths(measured_as, style == "Bold"), strict=True)
            widths = {ord(sign): width for sign, width in known if width and sign in _SIGNS}
            file = face_file(name, style)
            face = part(Path(sys.argv[1]) / file.name, name, list(widths))
            if style != "Italic":
                widen(face, widths)
            face.save(file)
