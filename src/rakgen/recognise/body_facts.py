"""Facts: what the body of a table shows of its columns - where their cells begin, which signs they hold."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from rakgen.readers.raw import RawCell
from rakgen.recognise.bands import is_number
from rakgen.recognise.bullets import bullet_of
from rakgen.recognise.contents import MARKS, says_nothing
from rakgen.recognise.currency import rupiah_of
from rakgen.recognise.periods import by_periods
from rakgen.recognise.pieces import WholeTable
from rakgen.text.sentences import is_value

_PROGRAM = re.compile(r"(?i)program\b[^\n]+\Z")
_CODE = re.compile(r"(?:[A-Z]{1,5}[ .-]?)?\d{1,4}(?:[.-]\d{1,4}){0,7}")
_LONGEST_SIGN = 2
_NO = frozenset(("0", "00", "?", "??", "n", "t", "no"))
"""Signs that do not tick, also where periods say nothing else."""
_MOST = 0.5  # share of the cells of a column that hold the sign of an empty one, at least


class ColumnFacts(NamedTuple):
    """What a column holds: the rows on which its cells begin, those on which its texts do, and of these the ones that
    say another text than the one before; those with the sign of an empty cell, that sign, the tick and the fill that it
    marks with ('' for none); how many marks it holds, how many other texts begin in it, and how many of these lie on a
    fill; whether all it says is amounts; the pattern of the bullets before all its texts; whether each of them begins
    with the word of a programme, whether each is the number of an item alone, and whether each is a code.
    """

    begins: frozenset[int]
    said: frozenset[int]
    anew: frozenset[int]
    nothing: frozenset[int] = frozenset()
    empty: str = ""
    tick: str = ""
    fill: str = ""
    marks: int = 0
    words: int = 0
    bars: int = 0
    amounts: bool = False
    values: bool = False
    same: str = ""
    parted: bool = False
    bullet: str = ""
    programs: bool = False
    numbers: bool = False
    codes: bool = False


def is_band(row: Sequence[RawCell | None]) -> bool:
    """True for a row of one cell as wide as the table."""
    return row[0] is not None and all(cell is row[0] for cell in row) and len(row) > 1


def facts_of(table: WholeTable, rows: Sequence[int]) -> list[ColumnFacts]:
    """What each column of a table holds on its rows of items."""
    merges = any(cell is not None and cell.rowspan > 1 for index in rows for cell in table.body[index])
    return [
        _facts([table.body[index][column] for index in rows], rows, column, merges=merges)
        for column in range(table.columns)
    ]


def _facts(cells: Sequence[RawCell | None], rows: Sequence[int], column: int, *, merges: bool) -> ColumnFacts:
    own = [
        (row, cell)
        for number, (row, cell) in enumerate(zip(rows, cells, strict=True))
        if cell is not None and (number == 0 or cells[number - 1] is not cell)
    ]
    texts = [cell.text.strip() for _, cell in own]
    empty = _empty_sign(texts)
    said = [text for text in texts if text and text != empty]
    fills = Counter(cell.fill for _, cell in own if cell.fill and not cell.text.strip())
    silent = MARKS | {"", empty}
    ticks = Counter(text for text in said if text in MARKS)
    begins = frozenset(row for row, cell in own if merges or cell.text.strip())
    words = [cell for _, cell in own if cell.column == column and cell.text.strip() not in silent]
    bars = sum(bool(cell.fill) for cell in words)
    fill = fills.most_common(1)[0][0] if fills and len(words) == bars else None
    return ColumnFacts(
        begins or frozenset(rows),
        frozenset(row for row, cell in own if cell.text.strip() not in ("", empty)),
        frozenset(
            row for (row, _), text, last in zip(own, texts, ["", *texts], strict=False) if text not in ("", last)
        ),
        frozenset(row for (row, _), text in zip(own, texts, strict=True) if text and text == empty),
        empty,
        ticks.most_common(1)[0][0] if ticks else "",
        fill or "",
        marks=sum(ticks.values()) + (fills.total() if fill else 0),
        words=len(words),
        bars=bars,
        amounts=bool(said) and all(_is_amount(text) for text in said),
        values=bool(said) and all(map(is_value, said)),
        same=said[0] if len(set(said)) == 1 else "",
        parted=any(map(by_periods, said)) and all(by_periods(text, 1) for text in said),
        bullet=bullet_of([text.split("\n") for text in said]),
        programs=bool(said) and all(map(_PROGRAM.match, said)),
        numbers=bool(said) and all(map(is_number, said)),
        codes=bool(said) and all(map(_CODE.fullmatch, said)),
    )


def _empty_sign(texts: Sequence[str]) -> str:
    """The sign with which a column says that nothing is there: where it leaves no place blank, holds amounts beside, or
    half of it is that sign; '' for none.
    """
    counts = Counter(filter(says_nothing, texts))
    sign, times = counts.most_common(1)[0] if counts else ("", 0)
    others = [text for text in texts if text not in MARKS and text != sign]
    is_full = all(texts) or (bool(others) and all(map(_is_amount, others)))
    return sign if times and (is_full or times >= _MOST * (times + len(others))) else ""


def _is_amount(text: str) -> bool:
    return rupiah_of(text) is not None and len(re.sub(r"\D", "", text)) >= 5


def is_marked(facts: Sequence[ColumnFacts]) -> bool:
    """True where half of what columns hold or more is marks, or texts on the fill that they mark with."""
    marks = sum(fact.marks for fact in facts)
    bars = sum(fact.bars for fact in facts) if any(fact.fill for fact in facts) else 0
    return marks > 0 and marks + bars >= sum(fact.words for fact in facts) - bars


def one_sign(facts: Sequence[ColumnFacts]) -> str:
    """The sign that is all that columns of periods say, as `1` or `*`; '' where they say others too, or no."""
    said = {fact.same for fact in facts if fact.said}
    sign = said.pop() if len(said) == 1 else ""
    return sign if len(sign) <= _LONGEST_SIGN and sign.lower() not in _NO else ""


def sign_of(facts: Sequence[ColumnFacts]) -> dict[str, str]:
    """The sign or fill that columns mark with, as fields of a column of a layout; {} for the usual sign."""
    tick = next((fact.tick for fact in facts if fact.tick), "")
    fill = next((fact.fill for fact in facts if fact.fill), "")
    if fill and not tick:
        return {"bentuk": "arsir", "warna": fill}
    return {"tanda": tick} if tick not in ("", "✓") else {}
