"""Shading of Word cells: a fill, or a pattern of a colour over one, as the one colour that it looks like."""

import re
from typing import Any

from rakgen.text.office_parts import WORD

_W = f"{{{WORD}}}"
_WHITE, _BLACK = "FFFFFF", "000000"
_OF_THEME = "BFBFBF"  # for a colour of the theme that the cell does not spell out, as Word does
_SHARES = {"clear": 0.0, "nil": 0.0, "solid": 1.0}
_STRIPED = 0.5  # of a cell under stripes and crosses


def fill_of(shading: Any) -> str | None:
    """The colour that a `w:shd` shows, None for white."""
    pattern = shading.get(f"{_W}val") or "clear"
    percent = re.fullmatch(r"pct(\d{1,2})", pattern)
    share = int(percent[1]) / 100 if percent else _SHARES.get(pattern, _STRIPED)
    theme = shading.get(f"{_W}themeFill") or "background1"
    plain = _WHITE if theme in ("background1", "light1") else _OF_THEME
    ground, ink = _colour(shading.get(f"{_W}fill"), plain), _colour(shading.get(f"{_W}color"), _BLACK)
    pairs = ((int(ground[at : at + 2], 16), int(ink[at : at + 2], 16)) for at in (0, 2, 4))
    mixed = "".join(f"{round(under + (over - under) * share):02X}" for under, over in pairs)
    return None if mixed == _WHITE else mixed


def _colour(text: str | None, automatic: str) -> str:
    return text.upper() if text and re.fullmatch(r"[0-9A-Fa-f]{6}", text) else automatic
