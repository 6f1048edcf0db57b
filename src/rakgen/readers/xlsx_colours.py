"""XLSX colours: a cell's fill as six digits, of a colour that is named, numbered, or the theme's made lighter."""

from __future__ import annotations

import re
from colorsys import hls_to_rgb, rgb_to_hls
from typing import Any

_THEME = ("lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6")
_OFFICE = ("FFFFFF", "000000", "E7E6E6", "44546A", "4472C4", "ED7D31", "A5A5A5", "FFC000", "5B9BD5", "70AD47")
_HATCHED = "BFBFBF"  # what lines or dots are seen as


class ThemeColours:
    """The colours of a workbook's theme."""

    def __init__(self, theme: bytes | None) -> None:
        text = theme.decode("utf-8", "replace") if theme else ""
        self._colours = list(_OFFICE)
        for number, name in enumerate(_THEME):
            found = re.search(rf"<a:{name}>\s*<a:\w+ [^>]*?(?:lastClr|val)=\"([0-9A-Fa-f]{{6}})\"", text)
            if found:
                self._colours[number] = found[1].upper()

    def fill_of(self, cell: Any) -> str | None:
        """The fill of a cell, None for none or white; lines and dots are a grey."""
        kind = cell.fill.fill_type
        if kind in (None, "none"):
            return None
        if kind not in ("solid", "linear", "path"):
            return _HATCHED
        if kind != "solid":
            stops = [stop.color for stop in cell.fill.stop]
            return next((found for colour in stops if (found := self._of(colour))), None)
        return self._of(cell.fill.fgColor)

    def _of(self, colour: Any) -> str | None:
        found = self._plain(colour)
        tint = float(getattr(colour, "tint", 0) or 0)
        found = _tinted(found, tint) if found and tint else found
        return None if found in (None, "FFFFFF") else found

    def _plain(self, colour: Any) -> str | None:
        from openpyxl.styles.colors import COLOR_INDEX

        if colour is None:
            return None
        if colour.type == "theme":
            return self._colours[colour.theme] if colour.theme < len(self._colours) else None
        if colour.type == "indexed":
            text = COLOR_INDEX[colour.indexed] if colour.indexed < len(COLOR_INDEX) else ""
        else:
            text = str(colour.rgb)
        return text[-6:].upper() if re.fullmatch(r"[0-9A-Fa-f]{6,8}", text) else None


def _tinted(colour: str, tint: float) -> str:
    """A colour made lighter by a share of what lacks to white, or darker."""
    hue, light, strength = rgb_to_hls(*(int(colour[i : i + 2], 16) / 255 for i in (0, 2, 4)))
    light = light * (1 + tint) if tint < 0 else light + (1 - light) * tint
    tones = hls_to_rgb(hue, min(max(light, 0.0), 1.0), strength)
    return "".join(f"{round(tone * 255):02X}" for tone in tones)
