"""Paint: whether anything of a shape of an SVG picture is painted; what cannot be told for certain may be."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple


class Paint(NamedTuple):
    """What a shape has of its own and of the elements around it: False where it is certainly nothing."""

    fill: bool = True
    fill_opacity: bool = True
    stroke: bool = False
    stroke_opacity: bool = True
    stroke_width: bool = True
    visibility: bool = True
    shown: bool = True
    """False below an element that is shown to nobody; unlike the others no element within can say otherwise."""


_NOTHING = re.compile(r"[-+]?0*\.?0*(?:[eE]\d+)?(?:%|[a-z]*)")
_CLEAR = re.compile(
    r"none|transparent|#[0-9a-f]{3}0|#[0-9a-f]{6}00|(?:rgba?|hsla?)\(.*[,/]\s*[-+]?0*\.?0*%?\s*\)", re.IGNORECASE
)
_WITH_ALPHA = re.compile(r"(?:rgba?|hsla?)\((?:[^,/]*,){3}[^,/]*\)|[^,]*/[^,]*|#.*|none|transparent", re.IGNORECASE)
_HIDDEN = frozenset({"hidden", "collapse"})
_FILLED = frozenset("path rect circle ellipse polyline polygon text".split())
_DRAWN = frozenset({"use", "image"})


def painted(outer: Paint, attributes: Mapping[str, str]) -> Paint:
    """The paint of an element in another; its `style` stands before its attributes."""
    said = {**attributes, **_declarations(attributes.get("style", ""))}
    values = {name: value for name, value in said.items() if value and value != "inherit"}
    own: dict[str, bool] = {}
    for name in ("fill", "stroke"):
        if name in values:
            own[name] = not (_CLEAR.fullmatch(values[name]) and _WITH_ALPHA.fullmatch(values[name]))
    for name in ("fill-opacity", "stroke-opacity", "stroke-width"):
        if name in values:
            own[name.replace("-", "_")] = not _is_zero(values[name])
    if "visibility" in values:
        own["visibility"] = values["visibility"] not in _HIDDEN
    is_off = values.get("display") == "none" or _is_zero(values.get("opacity", "1"))
    return outer._replace(**own, shown=outer.shown and not is_off)


def may_show(name: str, paint: Paint) -> bool:
    """False for a shape of which nothing is painted."""
    if not paint.shown or not paint.visibility:
        return name == "use" and paint.shown  # what is used may say otherwise
    has_fill = name in _FILLED and paint.fill and paint.fill_opacity
    return has_fill or name in _DRAWN or (paint.stroke and paint.stroke_opacity and paint.stroke_width)


def _declarations(style: str) -> dict[str, str]:
    pairs = (part.partition(":") for part in re.sub(r"/\*.*?\*/", "", style, flags=re.DOTALL).split(";"))
    return {name.strip(): re.sub(r"\s*!\s*important$", "", value.strip()) for name, _, value in pairs}


def _is_zero(text: str) -> bool:
    """True for a number that is 0, with a unit or without."""
    return any(map(str.isdigit, text)) and _NOTHING.fullmatch(text.strip()) is not None
