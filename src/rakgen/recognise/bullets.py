"""Bullets: lists within a cell, whose items begin with a number or a sign."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from rakgen.text.numbers import bullet_pattern, numbered


class BulletList(NamedTuple):
    """The texts of a list without their bullets, and the pattern of these: `{n}.`, `-`."""

    pattern: str
    texts: tuple[str, ...]


def bullet_list(lines: Sequence[str]) -> BulletList | None:
    """The lines of a cell as a list; a line without a bullet is the rest of the text above. None where they are none:
    the first begins with no bullet, or a later one with another.
    """
    said = [line.strip() for line in lines if line.strip()]
    first = said[0].split() if said else []
    pattern = bullet_pattern(first[0]) if len(first) > 1 else ""
    if not pattern:
        return None
    texts: list[str] = []
    for line in said:
        bullet = numbered(pattern, len(texts) + 1)
        if line.startswith(bullet) and line[len(bullet) :][:1].isspace():
            texts.append(line[len(bullet) :].strip())
        elif re.match(r"\(?(?:\d{1,2}|[A-Za-z])[.)]\s", line):
            return None
        else:
            texts[-1] += f" {line}"
    return BulletList(pattern, tuple(texts))


def is_list(lines: Sequence[str]) -> bool:
    """True for the lines of a cell that are several texts with numbers or letters before them."""
    bullets = bullet_list(lines)
    return bullets is not None and "{" in bullets.pattern and len(bullets.texts) > 1


def bullet_of(cells: Sequence[Sequence[str]]) -> str:
    """The pattern of the bullets that the lines of all cells of a column begin with, where one holds several texts;
    '' for none.
    """
    lists = [bullet_list(lines) for lines in cells if any(map(str.strip, lines))]
    patterns = {bullets.pattern if bullets else "" for bullets in lists}
    several = any(bullets is not None and len(bullets.texts) > 1 for bullets in lists)
    return patterns.pop() if several and len(patterns) == 1 else ""
