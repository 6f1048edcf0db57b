"""Faces: the parts of free fonts that Word files carry along, and that PDFs are printed with where a machine has no
other font of a layout's widths. `scripts/carried_faces.py` makes them.
"""

from pathlib import Path

from rakgen.document.metrics import built_in_family
from rakgen.system.resources import templates

CARRIED = {"LiberationSans": "Arimo", "LiberationSerif": "Tinos"}
"""The font that is carried in part, by the family in the metrics whose widths it has."""

STYLES = ("Regular", "Bold", "Italic")
"""Its faces; what is bold and italic is slanted by the program that shows it."""


def carried(font: str) -> str:
    """The font that is carried for another of its widths; '' for none."""
    return CARRIED.get(built_in_family(font), "")


def part_name(name: str) -> str:
    """What the part of a font calls itself: never as the whole, whose place it would take."""
    return f"{name} Latin"


def face_folder() -> Path:
    """The folder of the carried faces."""
    return templates() / "fonts"


def face_file(name: str, style: str) -> Path:
    """The file of a carried face."""
    return face_folder() / f"{name}-{style}.ttf"
