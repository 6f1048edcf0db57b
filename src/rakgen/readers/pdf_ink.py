"""PDF ink: what a page of a PDF draws - strokes, fills and words - as pdfplumber finds it, within bounds.

Coordinates are points from the page's upper left corner. A line, or a rectangle that is filled and thin, is a stroke; a
rectangle that is thicker is a fill. Words are runs of signs on one baseline without a blank.
"""

from __future__ import annotations

import io
import logging
import re
import unicodedata
import zlib
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from rakgen.readers.faults import unreadable
from rakgen.readers.pdf_content import layout_of
from rakgen.readers.symbols import is_tick, sign_of
from rakgen.text.printable import BREAK, SOFT_HYPHEN

_THIN = 2.2  # points: what is thicker is no line of a table
_SLANTED, _HUGE = 28, 48  # points: letters over a page as high as that say DRAF, those along no axis from the first on
_NONE = 0.05  # of the letters' size: what is narrower is not seen
_MOST_PAGES, _MOST_OBJECTS, _MOST_CONTENT = 300, 100_000, 30_000_000
_WHITE = 0.97
_PLACES = re.compile(f"{BREAK}|(?<=.){SOFT_HYPHEN}")  # where a line may end behind a letter, which nobody sees
_TYPED = re.compile(rf"(?<![^\W\d_]){SOFT_HYPHEN}|{SOFT_HYPHEN}(?=.)")  # hyphens that no line's end has made
UNKNOWN = "\N{REPLACEMENT CHARACTER}"
"""What a letter says that its font does not name."""


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
        """The middle of its box, x and y in points."""
        return (self.x0 + self.x1) / 2, (self.y0 + self.y1) / 2


class PageInk(NamedTuple):
    """What a page draws; `unknown` counts signs that its fonts do not name, `stamp` is what huge ones say,
    `sketches` are the boxes of what is neither line nor rectangle, as a tick that is drawn.
    """

    number: int
    width: float
    height: float
    strokes: list[Stroke]
    fills: list[Fill]
    words: list[Word]
    sketches: list[tuple[float, float, float, float]]
    pictures: int
    unknown: int
    stamp: str = ""


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
                raise unreadable("big", f"> {_MOST_PAGES} hal./pp.")
            if not document.pages or b"%%EOF" not in data[-2048:]:
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


class _PdfLetter(NamedTuple):
    """A letter: its box, where it begins and ends along its line, the line's baseline, how it is turned, and whether it
    is or ends with a place where a line may end as it is.
    """

    x0: float
    y0: float
    x1: float
    y1: float
    text: str
    font: str
    size: float
    start: float
    end: float
    base: float
    turn: int
    is_place: bool = False


def _page(page: Any) -> PageInk:
    _refuse_damaged(page)
    layout = layout_of(page)
    width, height = float(layout.width), float(layout.height)
    ink = PageInk(page.page_number, width, height, [], [], [], [], 0, 0)
    signs: list[_PdfLetter] = []
    stamp: list[str] = []
    pictures = unknown = 0
    for number, item in enumerate(_items(layout)):
        if number > _MOST_OBJECTS:
            raise unreadable("big", f"hal./p. {page.page_number}")
        if hasattr(item, "matrix") and hasattr(item, "fontname"):
            if item.x1 > 0 and item.x0 < width and item.y0 < height and item.y1 > 0:
                if _is_stamp(item):
                    stamp.append(item.get_text())
                    continue
                signs.append(_sign(item, height))
                unknown += signs[-1].text == UNKNOWN
        elif hasattr(item, "pts"):
            found = list(_drawn(item, height))
            if not found and max(item.x1 - item.x0, item.y1 - item.y0) > _THIN and _is_seen(item):
                ink.sketches.append((item.x0, height - item.y1, item.x1, height - item.y0))
            for drawn in found:
                (ink.strokes if isinstance(drawn, Stroke) else ink.fills).append(drawn)  # type: ignore[arg-type]
        elif hasattr(item, "imagemask"):
            pictures += 1
    said = " ".join("".join(stamp).split())
    return ink._replace(words=list(_words(signs)), pictures=pictures, unknown=unknown, stamp=said)


def _is_stamp(item: Any) -> bool:
    """True for a huge letter, such as those of a watermark."""
    along, across = abs(item.matrix[0]), abs(item.matrix[1])
    is_slanted = min(along, across) > 0.1 * max(along, across)
    if is_slanted:  # its box is that of two corners in some versions of the library, and flat then
        return bool(max(item.width, item.height) > _SLANTED)
    return bool(item.size > _HUGE)


def _items(container: Any) -> Iterator[Any]:
    """What a page draws, within the drawings that it takes in too."""
    for item in container:
        if hasattr(item, "fontname") or not hasattr(item, "__iter__"):
            yield item
        else:
            yield from _items(item)


def _refuse_damaged(page: Any) -> None:
    """Refuse a page whose content grows beyond all measure when it is unpacked, or breaks off."""
    size = 0
    is_locked = page.pdf.doc.encryption is not None
    for content in page.page_obj.contents:
        stream = content.resolve() if hasattr(content, "resolve") else content
        raw, filters = getattr(stream, "rawdata", None) or b"", stream.get_filters()
        if is_locked or not filters or filters[0][0].name not in ("FlateDecode", "Fl"):
            size += len(raw)
            continue
        unpacker = zlib.decompressobj()
        size += len(unpacker.decompress(raw, _MOST_CONTENT))
        if size < _MOST_CONTENT and not unpacker.eof:
            raise unreadable("damaged", f"hal./p. {page.page_number}")
    if size >= _MOST_CONTENT:
        raise unreadable("big", f"hal./p. {page.page_number}")


# Lines and rectangles


def _drawn(shape: Any, height: float) -> Iterator[Stroke | Fill]:
    """The strokes and fills of a line, rectangle or path."""
    box = shape.x0, height - shape.y1, shape.x1, height - shape.y0
    points = [(point[0], height - point[1]) for point in shape.pts]
    if shape.fill and len(points) > 2 and (colour := _colour(shape.non_stroking_color)):
        sides = sorted((box[2] - box[0], box[3] - box[1]))
        if sides[1] < _THIN:  # a dot of a line that runs either way
            yield Stroke(box[0], (box[1] + box[3]) / 2, box[2], (box[1] + box[3]) / 2)
            yield Stroke((box[0] + box[2]) / 2, box[1], (box[0] + box[2]) / 2, box[3])
        elif sides[0] < _THIN:
            yield _middle(*box)
        elif _is_rectangle(points):
            yield Fill(*box, colour)
    if shape.stroke and (colour := _colour(shape.stroking_color)):
        closed = [*points, points[0]] if len(points) == 4 and _is_rectangle(points) else points
        for start, end in zip(closed, closed[1:], strict=False):
            yield from _stroke(start, end, float(shape.linewidth or 0), colour)


def _is_seen(shape: Any) -> bool:
    """True for a shape with a line or a fill that is not white."""
    return bool((shape.stroke and _colour(shape.stroking_color)) or (shape.fill and _colour(shape.non_stroking_color)))


def _middle(x0: float, y0: float, x1: float, y1: float) -> Stroke:
    """A thin rectangle as the line through its middle."""
    if x1 - x0 >= y1 - y0:
        return Stroke(x0, (y0 + y1) / 2, x1, (y0 + y1) / 2)
    return Stroke((x0 + x1) / 2, y0, (x0 + x1) / 2, y1)


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
    parts = list(colour) if isinstance(colour, (list, tuple)) else [0 if colour is None else colour]
    if not all(isinstance(part, (int, float)) for part in parts) or len(parts) not in (1, 3, 4):
        return ""
    if len(parts) == 4:
        parts = [(1 - part) * (1 - parts[3]) for part in parts[:3]]
    red, green, blue = parts * 3 if len(parts) == 1 else parts
    if min(red, green, blue) >= _WHITE:
        return ""
    return "".join(f"{round(max(0, min(1, part)) * 255):02X}" for part in (red, green, blue))


# Words


def _sign(item: Any, height: float) -> _PdfLetter:
    """A letter as it stands on the page."""
    turn = 0 if item.upright else 90 if item.matrix[1] > 0 else 270
    x0, y0, x1, y1 = item.x0, height - item.y1, item.x1, height - item.y0
    start, end, base = (x0, x1, -item.matrix[5])
    if turn:
        start, end, base = (-y1, -y0, item.matrix[4]) if turn == 90 else (y0, y1, -item.matrix[4])
    said = _text(item.get_text(), str(item.fontname).lower())
    text = _PLACES.sub("", said)
    if text == SOFT_HYPHEN and end - start < _NONE * item.size:
        text = ""
    return _PdfLetter(
        x0, y0, x1, y1, text, str(item.fontname).lower(), item.size, start, end, base, turn, said.endswith(BREAK)
    )


def _words(signs: Iterable[_PdfLetter]) -> Iterator[Word]:
    """The letters of a page as words, in the order in which they are written."""
    run: list[_PdfLetter] = []
    may_break = False
    for sign in signs:
        if not sign.text.strip(" \t\r\n\xa0"):
            if run and sign.text:
                yield _word(run, has_blank=True)
                run = []
            may_break = may_break or sign.is_place
            continue
        if run and not _goes_on(run[-1], sign):
            yield _word(run, goes_on=may_break)
            run = []
        run.append(sign)
        may_break = sign.is_place
    if run:
        yield _word(run, goes_on=may_break)


def _goes_on(last: _PdfLetter, sign: _PdfLetter) -> bool:
    """True where a letter stands right behind the one before, on its line."""
    size = max(last.size, sign.size, 1)
    is_near = last.turn == sign.turn and abs(last.base - sign.base) < 0.4 * size
    return is_near and -0.6 * size < sign.start - last.end < 0.15 * size


def _word(signs: Sequence[_PdfLetter], has_blank: bool = False, goes_on: bool = False) -> Word:
    """Letters as a word, with a soft hyphen at its end where it `goes_on` in the next line, printed or not."""
    text = _TYPED.sub("-", "".join(sign.text for sign in signs))
    text = text.replace(SOFT_HYPHEN, "-") if has_blank else text
    text = f"{text}{SOFT_HYPHEN}" if goes_on and not text.endswith(SOFT_HYPHEN) else text
    bold = sum("bold" in sign.font or "black" in sign.font for sign in signs)
    return Word(
        min(sign.x0 for sign in signs), min(sign.y0 for sign in signs),
        max(sign.x1 for sign in signs), max(sign.y1 for sign in signs),
        text, signs[0].base, max(sign.size for sign in signs),
        bold * 2 > len(signs), has_blank, signs[0].turn,
    )  # fmt: skip


def _text(text: str, font: str) -> str:
    """What a letter says: ligatures as letters, letters of symbol fonts as ticks and bullets."""
    if text.startswith("(cid:"):
        return UNKNOWN
    code = ord(text[0]) if text else 0
    if code < 0x80 and "wingdings" not in font:
        return text
    if code >= 0xF000 and is_tick(code):
        return "✓"
    if sign := sign_of(code, font):
        return sign
    return unicodedata.normalize("NFKC", text) if 0xFB00 <= code <= 0xFB06 else text
