"""Fonts: which of this machine's stand for the one a layout names, and what is said when it is missing."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from rakgen.diagnostics import Diagnostic, diagnose
from rakgen.writers.faces import carried, face_folder, part_name

if TYPE_CHECKING:
    import typst

_METRIC = {
    "arial": ("Arial", "Liberation Sans", "Arimo", "Nimbus Sans", "Helvetica"),
    "times new roman": ("Times New Roman", "Liberation Serif", "Tinos", "Nimbus Roman", "Times"),
    "arial narrow": ("Arial Narrow", "Liberation Sans Narrow", "Nimbus Sans Narrow"),
    "courier new": ("Courier New", "Liberation Mono", "Cousine", "Nimbus Mono PS", "Courier"),
    "calibri": ("Calibri", "Carlito"),
    "cambria": ("Cambria", "Caladea"),
    "bookman old style": ("Bookman Old Style", "URW Bookman", "Bookman", "TeX Gyre Bonum"),
}
"""Families of the same widths, by the office font that they stand for."""

_SIMILAR = ("Liberation Sans", "Arimo", "DejaVu Sans", "Noto Sans", "Liberation Serif")
_SERIF = ("Liberation Serif", "Tinos", "DejaVu Serif", "Noto Serif")
_OWN = ("Libertinus Serif", "DejaVu Sans Mono", "New Computer Modern")  # inside Typst, on every machine
MARKS = ("DejaVu Sans Mono", "Libertinus Serif", "New Computer Modern Math")
"""Fonts inside Typst that have the check mark: the same one is printed on every machine."""


class FontChoice(NamedTuple):
    """The families to try in order, what is printed instead of a missing font ('' for none), and if it is as wide."""

    families: tuple[str, ...]
    replacement: str = ""
    same_width: bool = True


@lru_cache(maxsize=4)
def font_list(paths: tuple[str, ...]) -> typst.Fonts:
    """The fonts of this machine, of Typst and rakgen, and of the folders `paths`, searched once per process."""
    import typst

    return typst.Fonts(font_paths=[*paths, str(face_folder())])


def forget_fonts() -> None:
    """Search the fonts anew when they are asked for next: a folder of them has changed."""
    font_list.cache_clear()


def choose(font: str, installed: frozenset[str]) -> FontChoice:
    """The families for the font a layout names; `installed` are the names at hand."""
    known = {name.casefold(): name for name in installed}
    alike = next(
        (names for names in _METRIC.values() if font.casefold() in (family.casefold() for family in names)), ()
    )
    if name := carried(font):
        alike += (part_name(name),)
    serif = any(
        word in font.casefold() for word in ("times", "serif", "roman", "cambria", "georgia", "garamond", "bookman")
    )
    others = (*(_SERIF if serif else ()), *_SIMILAR, *_OWN)
    tried = [known[name.casefold()] for name in (font, *alike, *others) if name.casefold() in known]
    families = tuple(dict.fromkeys(tried))
    if font.casefold() in known:
        return FontChoice(families)
    same = families[0].casefold() in (name.casefold() for name in alike)
    return FontChoice(families, families[0], same)


def missing(font: str, choice: FontChoice) -> Diagnostic | None:
    """What is said of a font that is not there."""
    if not choice.replacement:
        return None
    key = "RAK941" if choice.same_width else "RAK941.lain"
    return diagnose(key, "pdf", huruf=font, pengganti=choice.replacement)
