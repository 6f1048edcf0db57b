"""Codes: what the codes of rows, in one column or a part in each of several, tell of the levels of their items."""

import re
from collections.abc import Mapping, Sequence

from rakgen.readers.raw import RawCell
from rakgen.recognise.again import text_of
from rakgen.recognise.words import plain

_NONE = re.compile(r"[-–—.\s]*")


def code_of(row: Sequence[RawCell | None], columns: Sequence[int]) -> str:
    """The code on a row: the texts of some columns with dots between them."""
    texts = [text_of(row[column]).strip(" .") for column in columns]
    return ".".join(text for text in texts if not _NONE.fullmatch(text))


def count_parts(code: str) -> int:
    """How many parts a code has that dots or blanks divide."""
    return len(re.split(r"[.\s]+", code)) if code else 0


def part_names(row: Sequence[RawCell | None], columns: Sequence[int]) -> dict[int, str]:
    """Which parts of the code of a row each of some columns holds, as columns of forms name them: `2`, `4-5`."""
    names: dict[int, str] = {}
    done = 0
    for column in columns:
        count = count_parts(code_of(row, [column]))
        if count:
            names[column] = str(done + 1) if count == 1 else f"{done + 1}-{done + count}"
        done += count
    return names


def levels_of_depths(texts: Mapping[int, Sequence[str]], levels: Sequence[str]) -> dict[int, str]:
    """The level of each depth of codes; `texts` are those on the rows of each depth. Where there are more depths than
    levels, programmes are where all texts say so, else the deepest have levels.
    """
    depths = sorted(texts)
    named = (at for at, depth in enumerate(depths) if all(plain(text).startswith("program") for text in texts[depth]))
    first = 0
    if len(depths) > len(levels):
        last = len(depths) - len(levels)
        first = next(named, last) if levels[0] == "program" else last
    return dict(zip(depths[first:], levels, strict=False))
