"""PDF text: words of a page as lines, and the lines of a cell as paragraphs.

A PDF does not say where a paragraph ends. A line goes on in the next one unless the writer shows otherwise: the next
word would have had room, the gap is wider, one of the two lines alone is bold, a numbered line begins at the edge
while others hang, or lines are numbered on from the first. A line that ends in `/` or `-` goes on without a blank, and
that is told as a doubt; without the `-` too where that seems printed for the line's end alone. A soft hyphen is surely
that. In columns too narrow for their words programs break these after any letter: where some pieces can begin no word,
those that fill a line are joined.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from typing import NamedTuple

from rakgen.readers.pdf_ink import Word
from rakgen.text.numbers import BULLET_SIGN, bullet_of, numbered
from rakgen.text.printable import SOFT_HYPHEN
from rakgen.text.sentences import OPEN_WORDS

_MARKER = re.compile(rf"(?:{BULLET_SIGN}|\(?(?:\d{{1,2}}|[a-zA-Z])[.)])$")
_HYPHENS = "-\N{HYPHEN}"
_LETTERS = re.compile(r"[^\W\d_]+\W*")  # no address, as `kpu-kupang.go.id`
_DIGITS = re.compile(r"[\d.,-]+")
_GROUPED = re.compile(r"(?:Rp\.?)?\d{1,3}(?:\.\d{3})+(?:,\d{2}|,-)?|(?:Rp\.?)?\d{1,3}(?:,\d{3})+(?:\.\d{2})?")
_VOWELS = "aeiou"
_BEGIN = frozenset(
    "bl br ch cl cr dr dw fl fr gh gl gr kh kl kr kw ng ny ph pl pr ps rh sh sk sl sm sn sp sr st sw sy".split()
) | frozenset("th tr ts tw wh".split())
"""Two consonants with which a word can begin."""
_WHOLE = r"(?:nya|an)$"
"""With which a long word seems to end: what may begin another one does not go on with it."""
_LONG = 7  # letters
_LEAST_BROKEN = 2  # pieces that can begin no word, which tell that a table's words are broken
_ROOM = 0.2  # letters' sizes that must be left over before a line counts as ended by its writer
_WIDE = 1.7  # times the letters' size from line to line that begins a paragraph
_BLANK = 0.15  # of the letters' size between two words that a blank divides


class TextLine(NamedTuple):
    """Words of one baseline, from left to right, and their text."""

    words: tuple[Word, ...]
    text: str

    @property
    def x0(self) -> float:
        """Where it begins, in points from the left of the page."""
        return self.words[0].x0

    @property
    def x1(self) -> float:
        """Where it ends, in points from the left of the page."""
        return max(word.x1 for word in self.words)

    @property
    def size(self) -> float:
        """The size of its largest letters, in points."""
        return max(word.size for word in self.words)

    @property
    def is_bold(self) -> bool:
        """True where all of it is bold."""
        return all(word.is_bold for word in self.words)


class Paragraphs(NamedTuple):
    """The paragraphs of a cell, whether each is bold, and what was joined over the end of a line at `/` or `-`."""

    lines: tuple[str, ...] = ("",)
    bold: tuple[bool, ...] = (False,)
    joined: tuple[str, ...] = ()


def text_lines(words: Iterable[Word]) -> list[TextLine]:
    """Words as lines by their baselines, from the top down; turned ones in the order in which they are read."""
    lines: list[list[Word]] = []
    for word in sorted(words, key=lambda word: (word.turn, word.base)):
        last = lines[-1][0] if lines else None
        if last and last.turn == word.turn and word.base - last.base < 0.4 * max(word.size, last.size):
            lines[-1].append(word)
        else:
            lines.append([word])
    return [_line(line) for line in lines]


def _line(words: Sequence[Word]) -> TextLine:
    ordered = sorted(words, key=_start)
    text = ordered[0].text
    for last, word in zip(ordered, ordered[1:], strict=False):
        gap = _start(word) - _end(last)
        text += (" " if gap >= _BLANK * word.size or (last.has_blank and gap > -0.1 * word.size) else "") + word.text
    return TextLine(tuple(ordered), text)


def _start(word: Word) -> float:
    return {0: word.x0, 90: -word.y1, 270: word.y0}[word.turn]


def _end(word: Word) -> float:
    return {0: word.x1, 90: -word.y0, 270: word.y1}[word.turn]


def cell_text(
    words: Sequence[Word],
    room: float,
    known: Set[str] = frozenset(),
    start: float | None = None,
    *,
    breaks: bool = False,
) -> Paragraphs:
    """The words of a cell as paragraphs; `room` is how long a line can be, `start` where one that is not indented
    begins, `breaks` whether words of its table are broken after any letter. What `known` holds, paragraphs of other
    cells of the column, are paragraphs where one stands below the other; where only the upper one is known, that is a
    doubt.
    """
    lines = text_lines(words)
    if not lines:
        return Paragraphs()
    texts, bold = [lines[0].text], [lines[0].is_bold]
    joined: list[str] = []
    if start is not None:
        room -= _indent(lines, start, start + room)
    room = max(room, *(line.x1 - line.x0 for line in lines))
    numbers = _in_numbers(lines) | _in_percentages(lines, room)
    for number, is_new in enumerate(_begins(lines, room), 1):
        last, line = lines[number - 1 : number + 1]
        if is_new or (texts[-1] in known and " ".join(following.text for following in lines[number:]) in known):
            texts.append(line.text)
            bold.append(line.is_bold)
            continue
        is_broken = breaks and _is_broken(last, line, room)
        glue = "" if is_broken or number in numbers or _in_address(texts[-1], last, line) else _glue(last)
        before = texts[-1].removesuffix(SOFT_HYPHEN)
        if before != texts[-1]:
            pass  # a word goes on: sure
        elif is_broken or before in known or _may_be_broken(last, line, room) or _may_begin(last, line):
            _tell(joined, before, f"{before}{glue}{line.text}")
        elif not glue:
            word = before.split()[-1]
            if _breaks_word(word, lines[number - 1 :], room):
                before = before[:-1]
            _tell(joined, word, f"{before.split()[-1]}{line.words[0].text}")
        texts[-1] = f"{before}{glue}{line.text}"
        bold[-1] = bold[-1] and line.is_bold
    return Paragraphs(tuple(text.removesuffix(SOFT_HYPHEN) for text in texts), tuple(bold), tuple(joined))


def _tell(joined: list[str], before: str, whole: str) -> None:
    """Tell of a text that was joined, once where it is of several parts; `before` is it without the last."""
    if joined and before.startswith(joined[-1]):
        joined.pop()
    joined.append(whole.removesuffix(SOFT_HYPHEN))


def _indent(lines: Sequence[TextLine], start: float, end: float) -> float:
    """How far lines between two edges are indented: all by as much, and not just as far from the other edge, as lines
    of one length that are set in the middle.
    """
    left, ends = lines[0].x0, [line.x1 for line in lines]
    is_flush = all(abs(line.x0 - left) < 1 for line in lines)
    is_centred = max(ends) - min(ends) < 1 and abs(left - start - (end - max(ends))) < 1
    return max(left - start, 0.0) if is_flush and not is_centred else 0.0


def _breaks_word(word: str, lines: Sequence[TextLine], room: float) -> bool:
    """True where the hyphen behind a word seems printed for the end of the first of some lines alone: the word is wider
    than a line, may be broken there by its syllables, and is not said twice, as `undang-undang` is.
    """
    from rakgen.text.syllables import break_points  # its patterns take a while to make

    head, tail = lines[0].words[-1], lines[1].words[0]
    start, rest = word[:-1], _rest(lines[1:])
    if head.x1 - head.x0 + tail.x1 - tail.x0 < room - _ROOM * head.size or word[-1] not in _HYPHENS:
        return False
    first, second = start.lower(), rest.lower()
    is_double = len(first) > 2 and (first[-4:] in second or second.startswith(first[:4]))
    goes_on = (rest[0].islower() or start[-1:].isupper()) and _LETTERS.fullmatch(rest) is not None
    return goes_on and not is_double and (len(start), SOFT_HYPHEN) in break_points(start + rest)


def _rest(lines: Iterable[TextLine]) -> str:
    """What a word goes on with, over as many lines as end in a hyphen, or where one could be."""
    rest = ""
    for line in lines:
        rest += line.words[0].text
        if len(line.words) > 1 or rest[-1] not in f"{_HYPHENS}{SOFT_HYPHEN}":
            break
        rest = rest[:-1]
    return rest


def _glue(line: TextLine) -> str:
    """What stands between a line and the one that goes on with it."""
    last = line.words[-1]
    is_open = last.text[-1] in f"/{_HYPHENS}{SOFT_HYPHEN}" and len(last.text) > 1 and not last.has_blank
    return "" if is_open else " "


def _in_address(before: str, last: TextLine, line: TextLine) -> bool:
    """True where a line seems to go on with the address on the web that ends the text before it: with what is no word,
    or alone behind a part that is alone in its line.
    """
    if "://" not in before.split()[-1]:
        return False
    return _LETTERS.fullmatch(line.words[0].text) is None or len(last.words) == len(line.words) == 1


def _in_numbers(lines: Sequence[TextLine]) -> set[int]:
    """The lines that go on with an amount which a column too narrow for it broke, once or several times: only all
    together are groups of three digits.
    """
    found: set[int] = set()
    for start, line in enumerate(lines[:-1]):
        text, end = line.words[-1].text, start + 1
        while start not in found and end < len(lines) and (end - start == 1 or len(lines[end - 1].words) == 1):
            more = lines[end].words[0].text
            if (
                text not in ("Rp", "Rp.")
                and _GROUPED.fullmatch(text + more)
                and (more[0] in ".," or _GROUPED.fullmatch(text) is None)
            ):
                found.update(range(start + 1, end + 1))
            elif _DIGITS.fullmatch(more) is None:
                break
            text, end = text + more, end + 1
    return found


def _in_percentages(lines: Sequence[TextLine], room: float) -> set[int]:
    """All lines but the first of a cell that is one percentage, which a column too narrow for it broke: `10`, `0%`."""
    is_filled = all(_is_filled(last, line, room) for last, line in zip(lines, lines[1:], strict=False))
    is_one = re.fullmatch(r"\d{1,3}(?:[.,]\d+)?%", "".join(line.text for line in lines)) is not None
    return set(range(1, len(lines))) if is_filled and is_one else set()


def breaks_words(cells: Iterable[tuple[Sequence[Word], float]]) -> bool:
    """True for a table some of whose words are broken after any letter; `cells` are the words of each and the room for
    a line.
    """
    found = 0
    for words, room in cells:
        lines = text_lines(words)
        pairs = zip(lines, lines[1:], strict=False)
        found += sum(_is_broken(last, line, room) and _begins_no_word(line.words[0].text) for last, line in pairs)
        if found >= _LEAST_BROKEN:
            return True
    return False


def _is_broken(last: TextLine, line: TextLine, room: float) -> bool:
    """True where a word alone in its line leaves no room for the next letter, and the next line may go on with it."""
    word, more = last.text, line.words[0]
    if len(last.words) > 1 or not word[-1:].isalpha() or more.text in OPEN_WORDS:
        return False
    if len(word) > _LONG and re.search(_WHOLE, word.lower()) and _is_long(more.text):
        return False
    goes_on = more.text[0].islower() or (word.isupper() and more.text.isupper()) or more.text[0] in ").,;"
    return goes_on and _is_filled(last, more, room)


def _is_filled(line: TextLine, more: TextLine | Word, room: float) -> bool:
    """True where a line leaves no room for a letter of what follows."""
    return line.x1 - line.x0 + (more.x1 - more.x0) / len(more.text) > room


def _is_long(text: str) -> bool:
    """True for letters that may be a word: four at least, with two vowels, and such as one begins with."""
    said = text.lower()
    return len(said) > 3 and sum(map(said.count, _VOWELS)) > 1 and not _begins_no_word(text)


def _begins_no_word(text: str) -> bool:
    """True for letters with which no word begins: one alone, two consonants that stand together within words only."""
    said = text.lower()
    if len(said) == 1:
        return said.isalpha()
    is_word = any(sign in _VOWELS for sign in said[2:]) and said[:3].isalpha()
    return is_word and not set(said[:2]) & set(_VOWELS) and (said[:2] not in _BEGIN or said[:3] in ("ngg", "ngk"))


def _may_be_broken(last: TextLine, line: TextLine, room: float) -> bool:
    """True where a word may have been broken because it is longer than a line: it fills one, and letters go on."""
    is_word = len(last.words) == 1 and last.text[-1:].isalpha() and line.text[:1].islower()
    return is_word and last.x1 - last.x0 > room - 0.6 * last.size


def _may_begin(last: TextLine, line: TextLine) -> bool:
    """True where a line that fills its column may have been the last of a text all the same: a word with a capital
    begins the next one, behind a word without one, which is no name of several words.
    """
    word, before = line.words[0].text, last.words[-1].text
    is_sentence = word[:1].isupper() and word[1:2].islower()
    return (
        is_sentence
        and (before[:1].islower() or before.isdigit())
        and before not in OPEN_WORDS
        and before[-1] not in ",/&"
    )


def _begins(lines: Sequence[TextLine], room: float) -> Iterator[bool]:
    """For each line but the first, whether its writer began it anew."""
    left = min(line.x0 for line in lines)
    hangs = any(line.x0 > left + 0.4 * line.size for line in lines)
    pitches = [line.words[0].base - last.words[0].base for last, line in zip(lines, lines[1:], strict=False)]
    usual = min((pitch for pitch in pitches if pitch > 0), default=0.0)
    counted = _counted_on(lines, left)
    for last, line, pitch in zip(lines, lines[1:], pitches, strict=False):
        if line.words[0].turn:
            yield False
            continue
        first = line.words[0]
        is_marked = _MARKER.match(last.text) is not None and not _MARKER.match(first.text)
        had_room = not is_marked and last.x1 - left + 0.25 * last.size + first.x1 - first.x0 + _ROOM * last.size <= room
        is_at_edge = hangs and abs(line.x0 - left) < 1
        is_listed = line in counted or (is_at_edge and _MARKER.match(first.text) is not None)
        is_set_apart = last.is_bold != line.is_bold and _has_letters(last) and _has_letters(line)
        yield had_room or is_listed or is_set_apart or pitch > max(_WIDE * line.size, 1.35 * usual)


def _counted_on(lines: Sequence[TextLine], left: float) -> list[TextLine]:
    """The lines at the left edge that begin with the number, letter or sign next to that of the line before them which
    does so, the first of them in the first line: `1.`, `2.`, or `24.`, `25.` on a later page.
    """
    found: list[TextLine] = []
    first = bullet_of(lines[0].text.partition(" ")[0])
    if first is None:
        return found
    pattern, ordinal = first
    for line in lines[1:]:
        following = numbered(pattern, ordinal + len(found) + 1)
        if line.text.partition(" ")[0] == following and abs(line.x0 - left) < 1:
            found.append(line)
    return found


def _has_letters(line: TextLine) -> bool:
    return any(map(str.isalpha, line.text))
