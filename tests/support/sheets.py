"""Printed sheets: what stands on the pages of a PDF - words, rules, and the cells that the rules make of them.

Read by poppler: `pdftotext -bbox` has the words, `pdftocairo -svg` the rules. Lengths are points from the top left.
"""

from __future__ import annotations

import re
import subprocess
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from lxml import etree

from tests.support.processes import HANGS

_NUMBER = re.compile(r"-?[\d.]+(?:e-?\d+)?")
_NEAR = 1.5  # points between the edges of one rule
_THIN = 2.5  # points that the thickest rule has; what is thicker both ways is a shade
_XHTML = "{http://www.w3.org/1999/xhtml}"


class Rect(NamedTuple):
    """A word (with its text), a rule or a cell."""

    left: float
    top: float
    right: float
    bottom: float
    text: str = ""

    def holds(self, other: Rect) -> bool:
        """True where the middle of another lies inside."""
        x, y = (other.left + other.right) / 2, (other.top + other.bottom) / 2
        return self.left < x < self.right and self.top < y < self.bottom


_NOWHERE = Rect(0.0, 0.0, 0.0, 0.0)


class Cell(NamedTuple):
    """A cell with its text, and the first and last of the bands (the strips between rules) that it reaches over."""

    place: Rect
    first: int
    last: int

    @property
    def text(self) -> str:
        return self.place.text


class Table(NamedTuple):
    """What rules make a table: the edges of its bands from the top, the cells of each band from the left, and the edges
    of its columns, as far as rules show them.
    """

    place: Rect
    edges: tuple[float, ...]
    bands: tuple[tuple[Cell, ...], ...]
    columns: tuple[float, ...] = ()

    def at(self, band: int, column: int, shares: Sequence[float]) -> Cell | None:
        """The cell of a band in a column. The middles of the columns, as `shares` of the table's width, tell where that
        is if not all edges of columns are seen.
        """
        if len(self.columns) == len(shares) + 1:
            x = (self.columns[column] + self.columns[column + 1]) / 2
        else:
            x = self.place.left + shares[column] * (self.place.right - self.place.left)
        return next((cell for cell in self.bands[band] if cell.place.left <= x < cell.place.right), None)


class Sheet(NamedTuple):
    """A page: its size, its tables from the top, the words outside of them in the order of reading, and where the
    lowest word or rule ends above the margin of `bottom` points.
    """

    width: float
    height: float
    tables: tuple[Table, ...]
    words: tuple[Rect, ...]
    marks: tuple[Rect, ...]

    def lowest(self, above: float) -> float:
        """Where the lowest word or rule that ends above a height ends."""
        return max((mark.bottom for mark in self.marks if mark.bottom < above), default=0.0)


def read_sheets(pdf: Path) -> list[Sheet]:
    """The pages of a PDF."""
    sheets = []
    for (width, height, words), rules in zip(_words(pdf), _rules(pdf), strict=True):
        tables = tuple(_tables(rules, words))
        outside = [word for word in words if not any(table.place.holds(word) for table in tables)]
        sheets.append(Sheet(width, height, tables, tuple(_in_lines(outside)), (*words, *rules)))
    return sheets


def _words(pdf: Path) -> Iterator[tuple[float, float, list[Rect]]]:
    done = subprocess.run(["pdftotext", "-bbox", str(pdf), "-"], check=True, capture_output=True, timeout=HANGS)
    root = etree.fromstring(done.stdout, etree.XMLParser(recover=True, huge_tree=True))
    for page in root.iter(f"{_XHTML}page"):
        words = [
            Rect(*(float(word.get(side, "0")) for side in ("xMin", "yMin", "xMax", "yMax")), word.text or "")
            for word in page.iter(f"{_XHTML}word")
        ]
        yield float(page.get("width", "0")), float(page.get("height", "0")), words


def _rules(pdf: Path) -> list[list[Rect]]:
    """The straight rules of every page: lines that are drawn, and rectangles as thin as one that are filled."""
    pages: list[list[Rect]] = [[]]
    clips: dict[str, Rect] = {}
    with tempfile.TemporaryDirectory() as folder:
        drawn = Path(folder) / "pages.svg"
        subprocess.run(["pdftocairo", "-svg", str(pdf), str(drawn)], check=True, capture_output=True, timeout=HANGS)
        for _, element in etree.iterparse(str(drawn), huge_tree=True, tag=("{*}path", "{*}page", "{*}g", "{*}use")):
            name = etree.QName(element).localname
            if name == "path":
                parent = element.getparent()
                if parent is not None and etree.QName(parent).localname == "clipPath":
                    clips[f"url(#{parent.get('id')})"] = next(_boxes(element), _NOWHERE)
                else:
                    pages[-1] += _rule(element, clips)
            elif name == "page":
                pages.append([])
            element.clear()
    return pages[:-1] if len(pages) > 1 else pages


def _boxes(element: etree._Element) -> Iterator[Rect]:
    """What each part of a path of SVG reaches over."""
    moves = element.get("transform", "")
    a, b, c, d, e, f = map(float, _NUMBER.findall(moves)) if moves else (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
    for part in element.get("d", "").split("M")[1:]:
        numbers = [float(number) for number in _NUMBER.findall(part)] if "C" not in part else []
        points = [(a * x + c * y + e, b * x + d * y + f) for x, y in zip(numbers[::2], numbers[1::2], strict=True)]
        if len(points) > 1:
            (left, right), (top, bottom) = (_ends([point[axis] for point in points]) for axis in (0, 1))
            yield Rect(left, top, right, bottom)


def _rule(element: etree._Element, clips: Mapping[str, Rect]) -> Iterator[Rect]:
    """The rules that a path of SVG draws: its style tells it from letters. What is clipped is not seen."""
    style = f"{element.get('style', '')};fill:{element.get('fill', '')};stroke:{element.get('stroke', '')}"
    if "fill:rgb" not in style and "stroke:rgb" not in style:
        return
    frames = [clips[name] for one in (element, *element.iterancestors()) if (name := one.get("clip-path")) in clips]
    for box in _boxes(element):
        left, top = (max(box[side], *(frame[side] for frame in frames), -1e9) for side in (0, 1))
        right, bottom = (min(box[side], *(frame[side] for frame in frames), 1e9) for side in (2, 3))
        wide, high = right - left, bottom - top
        if 0 <= min(wide, high) < _THIN < max(wide, high):
            yield Rect(left, top, right, bottom)


def _ends(numbers: Sequence[float]) -> tuple[float, float]:
    return min(numbers), max(numbers)


def _tables(rules: Sequence[Rect], words: Sequence[Rect]) -> Iterator[Table]:
    """Tables are what upright rules reach over without a gap."""
    upright = [rule for rule in rules if rule.right - rule.left < _THIN]
    level = [rule for rule in rules if rule.bottom - rule.top < _THIN]
    for top, bottom in _joined((rule.top, rule.bottom) for rule in upright):
        inside = [rule for rule in upright if top - _NEAR < rule.top and rule.bottom < bottom + _NEAR]
        across = [rule for rule in level if top - _NEAR < (rule.top + rule.bottom) / 2 < bottom + _NEAR]
        yield _table(inside, across, words, (top, bottom))


def _joined(spans: Iterable[tuple[float, float]]) -> list[tuple[float, float]]:
    """Spans that touch made one, in order."""
    joined: list[tuple[float, float]] = []
    for low, high in sorted(spans):
        if joined and low <= joined[-1][1] + _NEAR / 2:
            joined[-1] = joined[-1][0], max(joined[-1][1], high)
        else:
            joined.append((low, high))
    return joined


def _near(numbers: Iterable[float]) -> list[float]:
    """Numbers in order, those near each other made one."""
    found: list[float] = []
    for number in sorted(numbers):
        if not found or number - found[-1] > _NEAR:
            found.append(number)
    return found


def _table(upright: Sequence[Rect], level: Sequence[Rect], words: Sequence[Rect], ends: tuple[float, float]) -> Table:
    """A table, open at its top or bottom where a row goes on on another page."""
    xs = _near((rule.left + rule.right) / 2 for rule in upright)
    ys = _near([*((rule.top + rule.bottom) / 2 for rule in level), *ends])
    walls = [[_covers(upright, (top + bottom) / 2, x, "x") for x in xs] for top, bottom in _pairs(ys)]
    floors = [[_covers(level, (left + right) / 2, y, "y") for left, right in _pairs(xs)] for y in ys]
    owners: list[list[int]] = []
    cells: list[list[int]] = []  # first band, last band, first column, last column
    for band in range(len(ys) - 1):
        owners.append([])
        for column in range(len(xs) - 1):
            if column and not walls[band][column]:
                number = owners[band][-1]
            elif band and not floors[band][column]:
                number = owners[band - 1][column]
            else:
                number = len(cells)
                cells.append([band, band, column, column])
            owners[band].append(number)
            reach = cells[number]
            cells[number] = [reach[0], band, min(reach[2], column), max(reach[3], column)]
    places = [Rect(xs[left], ys[first], xs[right + 1], ys[last + 1]) for first, last, left, right in cells]
    whole = Rect(xs[0], ys[0], xs[-1], ys[-1]) if len(xs) > 1 and len(ys) > 1 else Rect(0, 0, 0, 0)
    texts = _texts(places, owners, xs, ys, words)
    made = [
        Cell(place._replace(text=text), reach[0], reach[1])
        for place, text, reach in zip(places, texts, cells, strict=True)
    ]
    bands = tuple(tuple(made[number] for number in dict.fromkeys(row)) for row in owners)
    return Table(whole, tuple(ys), bands, tuple(xs))


def _pairs(numbers: Sequence[float]) -> list[tuple[float, float]]:
    return list(zip(numbers, numbers[1:], strict=False))


def _covers(rules: Sequence[Rect], at: float, where: float, axis: str) -> bool:
    """True where one of the rules at `where` reaches over `at` along the other axis."""
    if axis == "x":
        return any(abs((rule.left + rule.right) / 2 - where) <= _NEAR and rule.top < at < rule.bottom for rule in rules)
    return any(abs((rule.top + rule.bottom) / 2 - where) <= _NEAR and rule.left < at < rule.right for rule in rules)


def _texts(
    places: Sequence[Rect], owners: Sequence[Sequence[int]], xs: Sequence[float], ys: Sequence[float],
    words: Sequence[Rect],
) -> list[str]:  # fmt: skip
    """The text of each place, its words in the order of reading."""
    found: list[list[Rect]] = [[] for _ in places]
    for word in words:
        x, y = (word.left + word.right) / 2, (word.top + word.bottom) / 2
        column = next((n for n, (left, right) in enumerate(_pairs(xs)) if left <= x < right), None)
        band = next((n for n, (top, bottom) in enumerate(_pairs(ys)) if top <= y < bottom), None)
        if column is not None and band is not None:
            found[owners[band][column]].append(word)
    return [" ".join(word.text for word in _in_lines(inside)) for inside in found]


def _in_lines(words: Iterable[Rect]) -> list[Rect]:
    """Words from line to line, in each from the left."""
    lines: list[list[Rect]] = []
    for word in sorted(words, key=lambda word: word.top + word.bottom):
        middle = (word.top + word.bottom) / 2
        if lines and middle < lines[-1][0].bottom - 0.25 * (word.bottom - word.top):
            lines[-1].append(word)
        else:
            lines.append([word])
    return [word for line in lines for word in sorted(line)]
