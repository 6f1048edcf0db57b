"""HTML text: what cells hold as safe markup, and the fills behind it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from colorsys import hls_to_rgb, rgb_to_hls
from math import ceil

from markupsafe import Markup

from rakgen.document.document import Cell, Line, Mark, Number, Run
from rakgen.document.paragraphs import hang_of
from rakgen.document.typefaces import own_typefaces
from rakgen.text.html import element, join, text_html
from rakgen.text.printable import BREAK

_ALOUD = "Ya"  # what a mark in the column of a period says
_WBR = Markup("<wbr>")  # where a line may end: no sign that whoever copies an address would copy with it
_COLOUR = re.compile(r"[0-9A-Fa-f]{6}")


def line_html(line: Line, plain: str = "biasa") -> Markup:
    """A line with the styles of its runs; a run in the style `plain` needs no element, its surroundings print so."""
    return join(_run(run, plain) for run in line.parts)


def _run(run: Run, plain: str) -> Markup:
    text = text_html(run.text)
    if BREAK in text:
        text = text.replace(BREAK, _WBR)
    return text if run.style == plain or not run.text else element("span", text, class_=run.style)


def content_html(cell: Cell, plain: str) -> Markup:
    """What a cell holds: a text bare, several paragraphs as `p`, a number with its value, a mark that is read aloud as
    what it says, and not seen where its cell's colour shows it.
    """
    if isinstance(cell.content, Mark):
        hidden = "baca" if cell.content.shaded and colour(cell.fill) else None
        return element("span", line_html(cell.lines[0], plain), role="img", aria_label=_ALOUD, class_=hidden)
    if isinstance(cell.content, Number):
        return element("data", line_html(cell.lines[0], plain), value=format(cell.content.value, "f"))
    lines: Sequence[Line] = cell.lines
    hang = hang_class(cell)
    if len(lines) == 1 and not hang:
        return line_html(lines[0].whole, plain)
    return join(_paragraph(line, hang, plain) for line in lines)


def _paragraph(line: Line, hang: str, plain: str) -> Markup:
    """A paragraph, its text hanging behind its bullet where its cell has a class for that."""
    if not (hang and line.bullet):
        return element("p", line_html(line.whole, plain))
    style = line.parts[0].style
    bullet = element("span", f"{line.bullet} ", class_="butir" if style == plain else f"butir {style}")
    return element("p", join([bullet, line_html(line, plain)]), class_=hang)


def sign_html(cell: Cell) -> Markup:
    """The last line of a label that is printed again, which says so on paper, indented as the label is."""
    hang = hang_class(cell) if cell.lines[-1].bullet else ""
    before = [element("span", "", class_="butir")] if hang else []
    return element("p", join([*before, cell.lines[-1].text]), class_=f"lanjutan miring {hang}".rstrip())


_EM = own_typefaces("Arial", 100.0)


def hang_class(cell: Cell) -> str:
    """The class of paragraphs that hang, named after hundredths of the type's size, '' where none does."""
    if isinstance(cell.content, str):  # most cells
        return ""
    hang = hang_of(cell, _EM.of_cell(cell.role, cell.align))
    return f"g-{ceil(hang / 10) * 10}" if hang else ""


def hang_rule(name: str) -> str:
    """The CSS rule of such a class."""
    size = int(name.removeprefix("g-")) / 100
    return f".{name}{{padding-left:{size:g}em;text-indent:-{size:g}em}}.{name} .butir{{min-width:{size:g}em}}"


def colour(fill: str | None) -> str | None:
    """A fill as six capital hexadecimal digits, None when it is none."""
    return fill.upper() if fill and _COLOUR.fullmatch(fill) else None


def fill_rule(fill: str) -> str:
    """The CSS rule of a fill; on a dark screen the fill is dark too, in the same hue."""
    night = _by_night(fill)
    return (
        f".w-{fill}{{background:#{fill};color:#{_ink(fill)};position:relative}}"
        f"@media screen and (prefers-color-scheme:dark){{.w-{fill}{{background:#{night};color:#{_ink(night)}}}}}"
    )


def _ink(fill: str) -> str:
    """Black or white, whichever is read better on a fill (WCAG 2.2 relative luminance)."""

    def linear(part: str) -> float:
        value = int(part, 16) / 255
        return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4

    light = 0.2126 * linear(fill[:2]) + 0.7152 * linear(fill[2:4]) + 0.0722 * linear(fill[4:])
    return "000" if light > 0.179 else "fff"


def _by_night(fill: str) -> str:
    """A fill for a dark screen: as far from its ground as by day from white, but never glaring."""
    hue, light, strength = rgb_to_hls(*(int(fill[i : i + 2], 16) / 255 for i in (0, 2, 4)))
    tones = hls_to_rgb(hue, min(max(1.1 - light, 0.2), 0.45), strength * 0.6)
    return "".join(f"{round(tone * 255):02X}" for tone in tones)
