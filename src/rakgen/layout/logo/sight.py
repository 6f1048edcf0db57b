"""Sight: whether a shape of an SVG picture can lie in its view; what cannot be told for certain may."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple, TypeAlias

Point: TypeAlias = tuple[float, float]
Matrix: TypeAlias = tuple[float, float, float, float, float, float]
"""What becomes of a point: a, b, c, d, e, f as SVG 2 names them (8.5)."""

SAME: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)

_NUMBER = r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d{1,3})?"
_STEP = re.compile(rf"\s*([A-Za-z]+)\s*\(((?:[\s,]*{_NUMBER})*)\s*\)[\s,]*")
_LENGTH = re.compile(rf"\s*({_NUMBER})(?:px)?\s*")
_COMMANDS = {"m": 2, "l": 2, "t": 2, "h": 1, "v": 1, "c": 6, "s": 4, "q": 4, "a": 7, "z": 0}
"""How many numbers each command of a path takes."""
_STROKE = 0.1  # of the view's longer side: how far lines reach beyond their shape, where that is not known


class View(NamedTuple):
    """What is seen of a picture, in its own units."""

    left: float
    top: float
    right: float
    bottom: float


def view_of(box: str, size: tuple[float, float]) -> View:
    """What is seen through a view box on an area of that width and height: where their ratios differ, what lies beside
    the box may be.
    """
    left, top, width, height = map(float, re.findall(_NUMBER, box)[:4])
    scale = min(size[0] / width, size[1] / height)
    across, down = size[0] / scale - width, size[1] / scale - height
    return View(left - across, top - down, left + width + across, top + height + down)


def within(matrix: Matrix | None, attributes: Mapping[str, str]) -> Matrix | None:
    """The matrix of an element inside another; None where it cannot be told."""
    if "transform" in attributes.get("style", "") or "viewBox" in attributes:
        return None
    text = attributes.get("transform", "")
    while text.strip() and matrix is not None:
        step = _STEP.match(text)
        own = _matrix(step[1], [float(number) for number in re.findall(_NUMBER, step[2])]) if step else None
        matrix = _times(matrix, own) if own is not None else None
        text = text[step.end() :] if step else ""
    return matrix


def may_be_seen(name: str, attributes: Mapping[str, str], matrix: Matrix | None, view: View) -> bool:
    """False for a shape that lies wholly outside the view, or has no size."""
    points = _points(name, attributes)
    if points is None or matrix is None:
        return True
    a, b, c, d, e, f = matrix
    placed = [(a * x + c * y + e, b * x + d * y + f) for x, y in points]
    if not placed:
        return False
    near = _STROKE * max(view.right - view.left, view.bottom - view.top)
    across, down = [x for x, _ in placed], [y for _, y in placed]
    beside = max(across) < view.left - near or min(across) > view.right + near
    return not (beside or max(down) < view.top - near or min(down) > view.bottom + near)


def _matrix(kind: str, numbers: Sequence[float]) -> Matrix | None:
    count = len(numbers)
    if not all(map(math.isfinite, numbers)):
        return None
    if kind == "matrix" and count == 6:
        return numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5]
    if kind == "translate" and count in (1, 2):
        return 1.0, 0.0, 0.0, 1.0, numbers[0], numbers[1] if count == 2 else 0.0
    if kind == "scale" and count in (1, 2):
        return numbers[0], 0.0, 0.0, numbers[-1], 0.0, 0.0
    if kind == "rotate" and count in (1, 3):
        x, y = numbers[1:] if count == 3 else (0.0, 0.0)
        sine, cosine = math.sin(math.radians(numbers[0])), math.cos(math.radians(numbers[0]))
        return cosine, sine, -sine, cosine, x - cosine * x + sine * y, y - sine * x - cosine * y
    return None


def _times(left: Matrix, right: Matrix) -> Matrix:
    a, b, c, d, e, f = left
    g, h, i, j, k, m = right
    return a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * m + e, b * k + d * m + f


def _points(name: str, attributes: Mapping[str, str]) -> list[Point] | None:
    """Points that have a shape between them; none where it has no size, None where they cannot be told."""
    if name in ("polyline", "polygon"):
        numbers = _numbers(attributes.get("points", ""))
        return None if numbers is None else list(zip(numbers[::2], numbers[1::2], strict=False))
    if name == "path":
        return _path(attributes["d"]) if "d" in attributes else None  # a style may say it
    lengths = [_length(attributes.get(side, "0")) for side in _SIDES.get(name, ())]
    known = [length for length in lengths if length is not None]
    if not lengths or len(known) < len(lengths):
        return None
    x, y, width, height = known if len(known) == 4 else (*known, known[-1])
    if name == "line":
        return [(x, y), (width, height)]
    if width <= 0 or height <= 0:
        return []
    corner = (x, y) if name == "rect" else (x - width, y - height)
    return [corner, (x + width, y + height), (corner[0], y + height), (x + width, corner[1])]


_SIDES = {
    "rect": ("x", "y", "width", "height"),
    "circle": ("cx", "cy", "r"),
    "ellipse": ("cx", "cy", "rx", "ry"),
    "line": ("x1", "y1", "x2", "y2"),
}
"""The fields that say where a shape is, and its size or its other end."""


def _length(text: str) -> float | None:
    match = _LENGTH.fullmatch(text)
    return float(match[1]) if match else None


def _numbers(text: str) -> list[float] | None:
    """The numbers of a text; None where it holds something else."""
    rest = re.sub(_NUMBER, "", text)
    return [float(number) for number in re.findall(_NUMBER, text)] if not rest.strip(" ,\t\r\n") else None


def _path(text: str) -> list[Point] | None:
    """The ends and controls of the parts of a path, which these have between them; of an arc as far as it may reach."""
    points: list[Point] = []
    here = start = (0.0, 0.0)
    if text.strip() == "none":
        return points
    for command, rest in re.findall(r"([A-DF-Za-df-z])([^A-DF-Za-df-z]*)", text):
        numbers, count = _numbers(rest), _COMMANDS.get(command.lower())
        if numbers is None or count is None or (len(numbers) % count if count else numbers):
            return None
        if command in "zZ":
            here = start
        for part in _parts(numbers, count):
            added = _reached(command, part, here)
            points += added
            here = added[-1]
            if command in "mM" and part == tuple(numbers[:2]):
                start = here
    return points


def _parts(numbers: Sequence[float], count: int) -> Iterable[tuple[float, ...]]:
    return zip(*[iter(numbers)] * count, strict=True) if count else ()


def _reached(command: str, part: Sequence[float], here: Point) -> list[Point]:
    """The points of one part of a path, its end last."""
    x, y = here if command.islower() else (0.0, 0.0)
    kind = command.lower()
    if kind == "h":
        return [(x + part[0], here[1])]
    if kind == "v":
        return [(here[0], y + part[0])]
    ends = part[5:] if kind == "a" else part
    points = [(x + across, y + down) for across, down in zip(ends[::2], ends[1::2], strict=True)]
    if kind == "a":
        far = 2 * max(map(abs, part[:2])) + math.dist(here, points[-1])
        points = [(here[0] + side * far, here[1] + side * far) for side in (-1, 1)] + points
    return points
