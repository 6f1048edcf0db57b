"""Metrics: how wide a text is and how many lines it takes, from built-in font metrics; no font need be installed.

The numbers (`metrics_data`) come from the free fonts that share the metrics of the office fonts: Liberation (Arial,
Times New Roman, Arial Narrow, Courier New), Carlito (Calibri), Caladea (Cambria), URW Bookman (Bookman Old Style).
That module names versions, units per em and how they were read. Lengths are in points. Kerning is not counted: Word
does not kern body text by default, and the programs that do come out a little narrower.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate, repeat

from rakgen.document.exact import exact
from rakgen.document.metrics_data import EXTRA, FACES, FAMILIES, FIRST, LINE_HEIGHT
from rakgen.document.typefaces import AS_DRAWN, Tracking
from rakgen.text.printable import SOFT_HYPHEN

_UNKNOWN = "LiberationSans", 1.05  # an unknown font: Arial, a little wider, so that the guess errs on the safe side

# Caladea's figures are narrower than those of Cambria, which are all of one width (1135 and 1198 of 2048 units).
_DIGITS = {("Caladea", False): 554, ("Caladea", True): 585}

_WIDE, _OTHER = 1000, 650  # 1/1000 em: a CJK character or emoji, and any other character no face here has
_CACHED = 64  # characters; a longer word is measured each time, so that hostile input cannot fill the cache
_USUAL = 1_000  # characters; few longer texts are kept, as of words
_ENDLESS = 1 << 62
_ROUNDING = 1e-6  # a text exactly as wide as its column fits

_BLANK = " \t\u200b"
_DASH = f"-\u2010\u2013\u2014{SOFT_HYPHEN}"
# Blanks; a word, with the dashes before and after it; dashes alone. A line may end after each.
_TOKEN = re.compile(rf"[{_BLANK}]+|[{_DASH}]*[^{_DASH}{_BLANK}]+[{_DASH}]*|[{_DASH}]+")

_ODD = re.compile(rf"[{_DASH}\t\u200b]")  # what is neither of a word nor the one blank between two


CHARACTERS = "".join(map(chr, range(FIRST, 0x180))) + EXTRA
"""The characters whose widths are known of every font."""

_LEARNED: dict[tuple[str, bool], Sequence[float]] = {}  # the widths of CHARACTERS, by font and bold


class _Widths(dict[str, float]):
    """Advance widths in 1/1000 em, with what is `added` to each; that of a missing character is guessed from its
    Unicode class, once.
    """

    added = 0.0

    def __missing__(self, character: str) -> float:
        width: float
        if unicodedata.category(character) in {"Mn", "Me", "Cc", "Cf", "Zl", "Zp"}:
            width = 0
        elif unicodedata.east_asian_width(character) in {"W", "F"} or "\U0001f000" <= character <= "\U0001faff":
            width = _WIDE
        else:
            width = _OTHER
        self[character] = max(0.0, width + self.added) if width else width
        return self[character]


class _Face:
    """The widths of one face and the em they are multiplied by; a plain object, so a cheap key for a cache."""

    __slots__ = ("scale", "widths")

    def __init__(self, family: str, bold: bool, scale: float, added: float = 0.0) -> None:
        self.widths = _Widths(
            zip(CHARACTERS, _LEARNED.get((family, bold)) or built_in_widths(family, bold), strict=True)
        )
        self.widths["\t"] = self.widths[" "]
        if (family, bold) in _DIGITS:
            self.widths.update(dict.fromkeys("0123456789", _DIGITS[family, bold]))
        if added:
            self.widths.update({character: max(0.0, width + added) for character, width in self.widths.items()})
            self.widths.added = added
        self.scale = scale / 1000


def built_in_widths(family: str, bold: bool) -> list[int]:
    """The widths of CHARACTERS in a family of the built-in ones, in 1/1000 em."""
    common, extra = FACES[family, bold]
    return _numbers(common) + _numbers(extra)


def _numbers(text: str) -> list[int]:
    numbers: list[int] = []
    for item in text.split():
        width, _, times = item.partition("*")
        numbers += [int(width)] * int(times or 1)
    return numbers


def _family(font: str) -> tuple[str, float]:
    """The family that stands for `font`, and the factor its widths are multiplied by."""
    family = built_in_family(font)
    return (family, 1.0) if family else (font, 1.0) if (font, False) in _LEARNED else _UNKNOWN


def is_built_in(font: str) -> bool:
    """True for a font whose widths are known without asking for them."""
    return _family(font) != _UNKNOWN


def built_in_family(font: str) -> str:
    """The family of the built-in ones that has the widths of `font`; '' for none."""
    return FAMILIES.get(" ".join(font.replace('"', " ").replace("'", " ").split()).lower(), "")


def learn(font: str, regular: Sequence[float], bold: Sequence[float]) -> None:
    """Measure texts in `font` from now on by these widths of CHARACTERS, in 1/1000 em; before, it must be unknown."""
    _LEARNED[font, False], _LEARNED[font, True] = list(map(exact, regular)), list(map(exact, bold))


@lru_cache(maxsize=64)
def _face(font: str, bold: bool) -> _Face:
    family, scale = _family(font)
    return _Face(family, bold, scale)


@lru_cache(maxsize=64)
def _tracked_face(font: str, bold: bool, size: float, tracking: Tracking) -> _Face:
    family, scale = _family(font)
    scale *= tracking.stretch
    return _Face(family, bold, scale, exact(tracking.added * 1000 / (size * scale)) if size * scale else 0.0)


def _face_of(font: str, bold: bool, size: float, tracking: Tracking) -> _Face:
    return _face(font, bold) if tracking is AS_DRAWN else _tracked_face(font, bold, size, tracking)


def _measure(word: str, face: _Face) -> float:
    """Width of a word in 1/1000 em of its face."""
    return sum(map(face.widths.__getitem__, word))


_word = lru_cache(maxsize=16_384)(_measure)
_long_word = lru_cache(maxsize=16)(_measure)  # few are kept: each may be as long as a file


def _advance(word: str, face: _Face) -> float:
    return (_word if len(word) <= _CACHED else _long_word)(word, face)


def _reach(word: str, face: _Face) -> float:
    """The width of a word at the end of a line: a soft hyphen is printed there."""
    return _advance(word, face) + (face.widths["-"] if word[-1] == SOFT_HYPHEN else 0)


def text_width(text: str, font: str, size: float, bold: bool = False, tracking: Tracking = AS_DRAWN) -> float:
    """Width of `text` on one line, in points, set in `font` at `size` points; of the widest line if it has several.

    An unknown font counts as Arial widened by 5 %. Source of the numbers: `metrics_data`.
    """
    face = _face_of(font, bold, size, tracking)
    if "\n" in text:
        return max(_advance(line, face) for line in text.split("\n")) * size * face.scale
    return _advance(text, face) * size * face.scale


def longest_word(text: str, font: str, size: float, bold: bool = False, tracking: Tracking = AS_DRAWN) -> float:
    """Width in points of the widest part of `text` that `wrap_lines` keeps on one line; 0 for an empty text.

    A column at least this wide breaks lines at spaces and after hyphens only, never inside a word.
    """
    face = _face_of(font, bold, size, tracking)
    longest = _begins_of(text, face)[1] if "\n" not in text else float("inf")
    if longest == float("inf"):
        longest = max((_reach(word, face) for word in words(text)), default=0)
    return longest * size * face.scale


def words(text: str) -> list[str]:
    """The parts of a text that `wrap_lines` keeps on one line, blanks between them left out."""
    return [token for token in _TOKEN.findall(text.replace("\n", " ")) if token[0] not in _BLANK]


def _plain_words(text: str) -> list[str]:
    """The words of a text that has nothing but words, with one blank between two; of any other none."""
    if (not text.isascii() or "-" in text or "\t" in text) and _ODD.search(text):
        return []
    parts = text.split(" ")
    return [] if "" in parts else parts


def line_height(font: str, size: float) -> float:
    """Natural height of a line in points: hhea ascent + descent + line gap (single spacing in Word and LibreOffice)."""
    return LINE_HEIGHT[_family(font)[0]] * size / 1000


def wrap_lines(
    text: str, width_pt: float, font: str, size: float, bold: bool = False, tracking: Tracking = AS_DRAWN
) -> int:
    """Count the lines `text` takes in a column `width_pt` points wide; an empty text takes one.

    Lines are filled greedily as Word fills them: they end at spaces and after hyphens and dashes (not after "/"),
    at a soft hyphen where there is room for a hyphen; spaces at the end of a line hang over, a newline starts a line. A
    word wider than the column starts a line of its own and is broken between characters.
    """
    face = _face_of(font, bold, size, tracking)
    limit = _limit(width_pt, size * face.scale)
    return sum(_lines(part, face, limit) for part in text.split("\n")) if "\n" in text else _lines(text, face, limit)


def line_ends(
    text: str, width_pt: float, font: str, size: float, bold: bool = False, tracking: Tracking = AS_DRAWN
) -> list[int]:
    """Where the lines end that `wrap_lines` counts of a text without line breaks, as places in it."""
    face = _face_of(font, bold, size, tracking)
    return _ends(text, face, _limit(width_pt, size * face.scale))


def _limit(width_pt: float, unit: float) -> float:
    """What a line holds, in the units of a face."""
    return width_pt / unit + _ROUNDING if unit > 0 else float("inf")


def measured(text: str, font: str, size: float, bold: bool = False, tracking: Tracking = AS_DRAWN) -> Measured:
    """A text measured, for many widths."""
    face = _face_of(font, bold, size, tracking)
    unit = size * face.scale
    plain, longest = _begins_of(text, face) if "\n" not in text else ([], 0.0)
    if plain:
        space = face.widths[" "] * unit
        begins = [begin * unit for begin in plain]
        return Measured([(begins, [begin - space for begin in begins[1:]])], longest * unit, space)
    paragraphs, longest = [], 0.0
    for paragraph in text.split("\n"):
        starts, ends, x = [], [], 0.0
        for token in _TOKEN.findall(paragraph):
            if token[0] not in _BLANK:
                reach = _reach(token, face) * unit
                starts.append(x)
                ends.append(x + reach)
                longest = max(longest, reach)
            x += _advance(token, face) * unit
        paragraphs.append((starts, ends))
    return Measured(paragraphs, longest, float("inf"))


class Measured:
    """A text measured: where each word of its paragraphs begins and ends, in points. `widest` is the width of the
    widest paragraph, `longest` that of the longest part that is kept on one line.
    """

    __slots__ = ("_asked", "_gap", "_paragraphs", "_steps", "longest", "widest")

    def __init__(self, paragraphs: list[tuple[list[float], list[float]]], longest: float, gap: float) -> None:
        """`gap` is the most that stands between two words."""
        self._paragraphs, self.longest, self._gap = paragraphs, longest, gap
        self.widest = max([ends[-1] for _, ends in paragraphs if ends], default=0.0)
        self._asked = 0.0, -1.0  # the range of widths of the steps that are kept
        self._steps: tuple[list[float], list[int]] = [], []

    @classmethod
    def joined(cls, parts: Sequence[Measured]) -> Measured:
        """Texts as the paragraphs of one."""
        paragraphs = [paragraph for part in parts for paragraph in part._paragraphs]
        return cls(paragraphs, max(part.longest for part in parts), float("inf"))

    def steps(self, least: float, most: float) -> tuple[list[float], list[int]]:
        """The widths, from `least` to `most`, from which the text takes fewer lines, and those lines, as `wrap_lines`
        counts them; a word that is wider is taken to fill the lines it is broken over.
        """
        if least >= self.widest:
            return [least], [len(self._paragraphs)]
        if (least, most) != self._asked:
            self._asked, self._steps = (least, most), self._found(least, max(least, most))
        return self._steps

    def _found(self, least: float, most: float) -> tuple[list[float], list[int]]:
        width = max(least, 1.0)
        count, change = self._fill(width, _ENDLESS)
        widths, lines = [least], [count]
        fewest = len(self._paragraphs)
        while count > fewest and change <= most:
            width = change
            if fewest == 1 and self._gap < width:  # so few lines cannot be had by less
                width = max(width, (self.widest + self._gap) / (count - 1) - self._gap)
            now, change = self._fill(width, count - 1)
            if now < count and width <= most:
                count = now
                widths.append(width)
                lines.append(count)
        return widths, lines

    def _fill(self, width: float, most: int) -> tuple[int, float]:
        """The lines taken at a width, which are counted as far as one more than `most`, and the next width at which
        one of these ends elsewhere.
        """
        lines, change = 0, self.widest
        limit = width + _ROUNDING
        for begins, ends in self._paragraphs:
            word, count, start = 0, len(ends), 0.0  # blanks before the first word are printed
            lines += not count
            while word < count:
                if lines >= most:
                    return most + 1, change
                end = bisect_right(ends, start + limit, word)
                if end == word:  # too long for a line
                    change = min(change, ends[word] - start)
                    over = int((ends[word] - begins[word] - _ROUNDING) / width)
                    lines += over
                    start = begins[word] + over * width
                    end = bisect_right(ends, start + limit, word + 1)
                lines += 1
                if end < count:
                    if (room := ends[end] - start) < change:
                        change = room
                    start = begins[end]
                word = end
        return lines, change


def _begins(text: str, face: _Face) -> tuple[list[float], float]:
    """Where each word begins, and where one more would, in a text of nothing but words; the width of the longest, which
    is infinite in any other text.
    """
    parts = _plain_words(text)
    if not parts or max(map(len, parts)) > _CACHED:
        return [], float("inf")
    widths = list(map(_word, parts, repeat(face)))
    space = face.widths[" "]
    return [0.0, *accumulate([width + space for width in widths])], max(widths)


_usual_begins = lru_cache(maxsize=1024)(_begins)  # a text is asked for at several widths, a heading on each page
_long_begins = lru_cache(maxsize=16)(_begins)


def _begins_of(text: str, face: _Face) -> tuple[list[float], float]:
    return (_usual_begins if len(text) <= _USUAL else _long_begins)(text, face)


def _lines(text: str, face: _Face, limit: float) -> int:
    """The lines of one paragraph; `limit` in the units of the face."""
    begins, longest = _begins_of(text, face)
    if longest <= limit:  # words, none of them broken
        reach, lines, word = limit + face.widths[" "], 0, 0
        while word < len(begins) - 1:
            word = bisect_right(begins, begins[word] + reach, word + 1) - 1
            lines += 1
        return lines
    return len(_ends(text, face, limit))


def _ends(text: str, face: _Face, limit: float) -> list[int]:
    """Where each line of one paragraph ends, the blanks that hang over included."""
    ends, place, x = [], 0, 0.0
    for token in _TOKEN.findall(text):
        width = _word(token, face) if len(token) <= _CACHED else _measure(token, face)
        reach = width if token[-1] != SOFT_HYPHEN else width + face.widths["-"]
        if x + reach <= limit or token[0] in _BLANK:
            x += width
        else:
            if x:
                ends.append(place)
            x = width
            if width > limit:
                within, x = _break(token, face, limit)
                ends += [place + end for end in within]
        place += len(token)
    return [*ends, place]


def _break(word: str, face: _Face, limit: float) -> tuple[list[int], float]:
    """Fill lines with an over-long word character by character: the line ends within it, and where the last line is."""
    ends, x = [], 0.0
    for place, character in enumerate(word):
        width = face.widths[character]
        if x and width and x + width > limit:
            ends.append(place)
            x = 0.0
        x += width
    return ends, x
