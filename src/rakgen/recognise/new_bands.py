"""New bands: the rows as wide as a table whose headings no known layout has, as a new layout says them."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from rakgen.readers.raw import RawCell
from rakgen.recognise.body_facts import is_band
from rakgen.recognise.columns import Spec
from rakgen.recognise.contents import field_pattern
from rakgen.recognise.item_columns import ItemColumns
from rakgen.recognise.words import plain

_BANDS = ("sasaran", "tujuan", "program")


def band_levels(
    paths: Sequence[tuple[str, ...]],
    facts: Any,
    body: Sequence[Sequence[RawCell | None]],
    earlier: dict[str, set[str]],
) -> list[str]:
    """The levels of the rows that are as wide as the table, from the highest: that of the same texts in a table before,
    else that named by a heading over their numbers, or the lowest above the columns' that no column prints; two where
    one such row stands right below another.
    """
    bands = [row[0] for row in body if is_band(row)]
    if not bands:
        return []
    said = {plain(cell.text) for cell in bands if cell is not None}
    for level, texts in earlier.items():
        if said <= texts:
            return [level]
    builder = ItemColumns(paths, facts, bands=())
    likely = (*(level for level in builder.counted if level in _BANDS), *_BANDS)
    lowest = next((level for level in likely if level not in builder.items), "tujuan")
    is_nested = any(is_band(row) and is_band(below) for row, below in pairwise(body))
    return ["tujuan", lowest] if is_nested and lowest == "sasaran" and "tujuan" not in builder.items else [lowest]


def band_specs(levels: Sequence[str], body: Sequence[Sequence[RawCell | None]]) -> list[Spec]:
    """The bands of one or two levels, from the highest, as a layout says them."""
    bands = [(row[0], is_band(below)) for row, below in pairwise([*body, (None,)]) if is_band(row)]
    ranked = [(_level(cell, levels, is_above=is_above), cell) for cell, is_above in bands if cell is not None]
    found = [level for level in levels if any(level == own for own, _ in ranked)]
    return [_spec(level, found[0], ranked) for level in found]


def _level(cell: RawCell, levels: Sequence[str], *, is_above: bool) -> str:
    """The level that a band names, else the higher one where it stands right above another."""
    named = (level for level in levels if plain(cell.text).startswith(level))
    return next(named, levels[0] if is_above else levels[-1])


def _spec(level: str, highest: str, ranked: Sequence[tuple[str, RawCell]]) -> Spec:
    """The band of a level: its texts without the name of the level before them, where all have it alike, and count as
    the level does where they have a number.
    """
    own = [cell for other, cell in ranked if other == level]
    first = own[0]
    label = re.match(rf"(?i)({level}\b[^\W\d]*(?: [^\W\d]+)?)(\s*\d+)?(\s*:\s*)\S", first.text)
    spec: Spec = {"tingkat": level, "isi": "{{ uraian }}"}
    if label is not None:
        count = " {{ nomor }}" if label[2] else ""
        content = f"{label[1]}{count}{label[3]}{{{{ uraian }}}}"
        matches = [field_pattern(content).match(cell.text) for cell in own]
        numbers = [match[1] if match and count else "" for match in matches]
        if all(matches) and (not count or numbers == _ordinals(level, highest, ranked)):
            spec["isi"] = content
    if not first.is_bold:
        spec["gaya"] = "biasa"
    return spec | ({"warna": first.fill} if first.fill else {})


def _ordinals(level: str, highest: str, ranked: Sequence[tuple[str, RawCell]]) -> list[str]:
    """What `nomor` prints in the bands of a level: it begins anew below each of the highest."""
    found, number = [], 0
    for other, _ in ranked:
        if other == level:
            number += 1
            found.append(str(number))
        elif other == highest:
            number = 0
    return found
