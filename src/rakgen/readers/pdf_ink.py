"""PDF ink: what a page of a PDF draws - strokes, fills and words - as pdfplumber finds it, within bounds.

Coordinates are points from the page's upper left corner. A line, or a rectangle that is filled and thin, is a stroke; a
rectangle that is thicker is a fill. Words are runs of signs on one baseline without a blank.
"""

from __future__ import annotations

import io
import logging
import unicodedata
import zlib
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from rakgen.readers.faults import unreadable

_THIN = 2.2  # points: what is thicker is no line of a table
_MOST_PAGES, _MOST_OBJECTS, _MOST_CONTENT = 300, 100_000, 30_000_000
_WHITE = 0.97
_TICKS = frozenset({0xFC, 0xFE, 0x52, 0x50})
"""Letters of Wingdings, Wingdings 2 that are ticks and ticked boxes."""


class Stroke(NamedTuple):
    """A straight line along an axis, drawn from one point to the other, leftmost or uppermost first."""

    x0: float
    y0: float
    x1: float
    y1: float

    @property
    def is_level(self) -> bool:
        """True for one that is drawn from left to right."""
        return self.x1 - self.x0 >= self.y1 - self.y0


class Fill(NamedTuple):
    """A filled rectangle, its colour as RRGGBB."""

    x0: float
    y0: float
    x1: float
    y1: float
    colour: str


class Word(NamedTuple):
    """A word: its box, its text, its baseline, the size of its letters, whether it is bold, whether a blank was written
    behind it, and how its letters are turned (0, 90 for upward, 270 for downward).
    """

    x0: float
    y0: float
    x1: float
    y1: float
    text: str
    base: float
    size: float
    is_bold: bool = False
    has_blank: bool = False
    turn: int = 0

    @property
    def centre(self) -> tuple[float, float]:
        """The middle of its box."""
        return (self.x0 + self.x1) / 2, (self.y0 + self.y1) / 2


class PageInk(NamedTuple):
    """What a page draws; `unknown` counts signs that its fonts do not name."""

    number: int
    width: float
    height: float
    strokes: list[Stroke]
    fills: list[Fill]
    words: list[Word]
    pictures: int
    unknown: int


def read_ink(data: bytes) -> Iterator[PageInk]:
    """The pages of a PDF. Raises ReadFault for one that is damaged, locked or too big, ModuleNotFoundError where
    pdfplumber is not installed.
    """
    import pdfplumber
    from pdfminer.pdfdocument import PDFEncryptionError, PDFPasswordIncorrect
    from pdfplumber.utils.exceptions import PdfminerException

    logging.getLogger("pdfminer").setLevel(logging.CRITICAL)
    try:
        with pdfplumber.open(io.BytesIO(data)) as document:
            if len(document.pages) > _MOST_PAGES:
                raise unreadable("big", f"{len(document.pages)} halaman")
            if not document.pages:
                raise unreadable("damaged")
            for page in document.pages:
                yield _page(page)
                page.close()
    except (PDFPasswordIncorrect, PDFEncryptionError) as fault:
        raise unreadable("locked") from fault
    except PdfminerException as fault:
        cause = fault.args[0] if fault.args else None
        is_locked = isinstance(cause, (PDFPasswordIncorrect, PDFEncryptionError))
        raise unreadable("locked" if is_locked else "damaged") from fault
    except (ValueError, TypeError, KeyError, AttributeError, IndexError, AssertionError, OSError) as fault:
        raise unreadable("damaged") from fault
    except (ArithmeticError, RecursionError, NotImplementedError, zlib.error) as fault:
        raise unreadable("damaged") from fault


def _page(page: Any) -> PageInk:
    _refuse_big(page)
    objects = page.objects
    if sum(map(len, objects.values())) > _MOST_OBJECTS:
        raise unreadable("big", f"halaman {page.page_number}")
    strokes: list[Stroke] = []
    fills: list[Fill] = []
    for shape in (*objects.get("line", ()), *objects.get("rect", ()), *objects.get("curve", ())):
        for drawn in _drawn(shape):
            if isinstance(drawn, Stroke):
                strokes.append(drawn)
            else:
                fills.append(drawn)
    width, height = float(page.width), float(page.height)
    shown = [sign for sign in objects.get("char", ()) if sign["x1"] > 0 and sign["x0"] < width and sign["bottom"] > 0]
    unknown = sum(sign["text"].startswith("(cid:") for sign in shown)
    return PageInk(
        page.page_number, width, height, strokes, fills, list(_words(shown)), len(objects.get("image", ())), unknown
    )


def _refuse_big(page: Any) -> None:
    """Refuse a page whose content grows beyond all measure when it is unpacked."""
    size = 0
    for stream in page.page_obj.contents:
        raw = getattr(getattr(stream, "resolve", lambda found=stream: found)(), "rawdata", None)
        if raw:
            try:
                size += len(zlib.decompressobj().decompress(raw, _MOST_CONTENT))
            except zlib.error:
                size += len(raw)
        if size >= _MOST_CONTENT:
            raise unreadable("big", f"halaman {page.page_number}")


# Lines and rectangles


def _drawn(shape: dict[str, Any]) -> Iterator[Stroke | Fill]:
    """The strokes and fills of a line, rectangle or path."""
    box = shape["x0"], shape["top"], shape["x1"], shape["bottom"]
    width, height = box[2] - box[0], box[3] - box[1]
    pen = float(shape.get("linewidth") or 0)
    is_line = shape["object_type"] == "line"
    if shape.get("fill") and not is_line and (colour := _colour(shape.get("non_stroking_color"))):
        if min(width, height) < _THIN:
            yield _middle(*box)
        elif shape["object_type"] == "rect" or _is_rectangle(shape["pts"]):
            yield Fill(*box, colour)
    if shape.get("stroke") and (colour := _colour(shape.get("stroking_color"))):
        points = shape["pts"] if shape["object_type"] != "rect" else _corners(*box)
        for start, end in zip(points, points[1:], strict=False):
            yield from _stroke(start, end, pen, colour)


def _middle(x0: float, y0: float, x1: float, y1: float) -> Stroke:
    """A thin rectangle as the line through its middle."""
    if x1 - x0 >= y1 - y0:
        return Stroke(x0, (y0 + y1) / 2, x1, (y0 + y1) / 2)
    return Stroke((x0 + x1) / 2, y0, (x0 + x1) / 2, y1)


def _corners(x0: float, y0: float, x1: float, y1: float) -> list[tuple[float, float]]:
    return [(x0, y0), (x1, y0), (x1, y1), (x0, y1), (x0, y0)]


def _stroke(start: Sequence[float], end: Sequence[float], pen: float, colour: str) -> Iterator[Stroke | Fill]:
    """A drawn line along an axis; one of a broad pen is a fill."""
    x0, x1 = sorted((start[0], end[0]))
    y0, y1 = sorted((start[1], end[1]))
    if min(x1 - x0, y1 - y0) > 0.7:
        return
    if pen < _THIN:
        yield _middle(x0, y0, x1, y1)
    elif x1 - x0 > y1 - y0:
        yield Fill(x0, y0 - pen / 2, x1, y1 + pen / 2, colour)
    else:
        yield Fill(x0 - pen / 2, y0, x1 + pen / 2, y1, colour)


def _is_rectangle(points: Iterable[Sequence[float]]) -> bool:
    """True for a path whose corners lie on four straight lines."""
    found = list(points)
    return len({round(point[0]) for point in found}) == 2 == len({round(point[1]) for point in found})


def _colour(colour: Any) -> str:
    """A colour as RRGGBB; '' for white, and for what is no plain colour."""
    parts = [colour] if isinstance(colour, (int, float)) else list(colour or (0,))
    if not all(isinstance(part, (int, float)) for part in parts) or len(parts) not in (1, 3, 4):
        return ""
    if len(parts) == 4:
        parts = [(1 - part) * (1 - parts[3]) for part in parts[:3]]
    red, green, blue = parts * 3 if len(parts) == 1 else parts
    if min(red, green, blue) >= _WHITE:
        return ""
    return "".join(f"{round(max(0, min(1, part)) * 255):02X}" for part in (red, green, blue))


# Words


def _words(signs: Iterable[dict[str, Any]]) -> Iterator[Word]:
    """The signs of a page as words, in the order in which they are written."""
    run: list[dict[str, Any]] = []
    for sign in signs:
        text = sign["text"]
        if not text.strip(" \t\r\n\xa0"):
            if run and text:
                yield _word(run, has_blank=True)
                run = []
            continue
        if run and not _goes_on(run[-1], sign):
            yield _word(run)
            run = []
        run.append(sign)
    if run:
        yield _word(run)


def _goes_on(last: dict[str, Any], sign: dict[str, Any]) -> bool:
    """True where a sign stands right behind the one before, on its line."""
    size = float(max(last["size"], sign["size"], 1))
    if _turn(last) != _turn(sign):
        return False
    (_, end, base), (start, _, other) = _axes(last), _axes(sign)
    return abs(base - other) < 0.4 * size and -0.6 * size < start - end < 0.15 * size


def _axes(sign: dict[str, Any]) -> tuple[float, float, float]:
    """Where a sign begins and ends along its line, and where its baseline lies."""
    turn = _turn(sign)
    if turn == 90:
        return -float(sign["bottom"]), -float(sign["top"]), float(sign["matrix"][4])
    if turn == 270:
        return float(sign["top"]), float(sign["bottom"]), -float(sign["matrix"][4])
    return float(sign["x0"]), float(sign["x1"]), -float(sign["matrix"][5])


def _turn(sign: dict[str, Any]) -> int:
    if sign["upright"]:
        return 0
    return 90 if sign["matrix"][1] > 0 else 270


def _word(signs: Sequence[dict[str, Any]], has_blank: bool = False) -> Word:
    bold = sum("bold" in sign["fontname"].lower() or "black" in sign["fontname"].lower() for sign in signs)
    return Word(
        min(sign["x0"] for sign in signs), min(sign["top"] for sign in signs),
        max(sign["x1"] for sign in signs), max(sign["bottom"] for sign in signs),
        "".join(map(_text, signs)), _axes(signs[0])[2], max(sign["size"] for sign in signs),
        bold * 2 > len(signs), has_blank, _turn(signs[0]),
    )  # fmt: skip


def _text(sign: dict[str, Any]) -> str:
    """What a sign says: ligatures as letters, letters of symbol fonts as ticks."""
    text: str = sign["text"]
    if text.startswith("(cid:"):
        return "\N{REPLACEMENT CHARACTER}"
    code = ord(text[0])
    is_symbol = "wingdings" in sign["fontname"].lower() or 0xF000 <= code <= 0xF0FF
    if is_symbol and (code & 0xFF) in _TICKS:
        return "✓"
    return unicodedata.normalize("NFKC", text) if 0xFB00 <= code <= 0xFB06 else text
